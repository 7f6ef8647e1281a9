"""All mutants of a file in one text, of which one at a time is alive.

Each changed stretch E becomes (MUTANT(1) ? (changed) : (E)); lines keep their
numbers, so that what a compiler says of one leads to the mutants on it.
"""
import re


class Mutant:
    """One change: what it is called by holds however the file is edited elsewhere."""

    def __init__(self, site, label, line, text):
        self.path, self.site, self.label = site.path, site, label
        self.line, self.text = line, text  # where it is, and the line there
        self.occurrence = 1
        self.number = 0

    @property
    def key(self):
        return self.path, self.label, str(self.occurrence), self.text

    def __str__(self):
        return f"{self.path}:{self.line}: {self.label}: {self.text}"


def name_mutants(sites, sources):
    """The mutants of all sites that have a place in the text, in order."""
    mutants, seen = [], {}
    for site in sorted(placed(sites), key=lambda s: (s.path, s.begin, -s.end, s.kind)):
        source = sources.text(site.path)
        start = source.rfind("\n", 0, site.begin) + 1
        end = source.find("\n", site.begin)
        text = " ".join(source[start:end].split())
        line = source.count("\n", 0, site.begin) + 1
        for label in site.ways:
            mutant = Mutant(site, label, line, text)
            same = (site.path, label, text)
            seen[same] = mutant.occurrence = seen.get(same, 0) + 1
            mutants.append(mutant)
    for number, mutant in enumerate(mutants, 1):
        mutant.number = number
    return mutants


def tree_of(sites):
    """Sites within sites; those that overlap are left out."""
    top = []
    stack = []
    for site in sites:
        while stack and stack[-1][0].end <= site.begin and \
                not (stack[-1][0].end == site.begin and stack[-1][0].begin == site.begin):
            stack.pop()
        if stack and site.end > stack[-1][0].end:
            continue
        below = []
        (stack[-1][1] if stack else top).append((site, below))
        if site.begin != site.end:
            stack.append((site, below))
    return top


def placed(sites):
    """Those that tree_of does not leave out, of all files."""
    by_path = {}
    for site in sites:
        by_path.setdefault(site.path, []).append(site)
    out = []
    for path in sorted(by_path):
        nodes = tree_of(sorted(by_path[path], key=order))
        while nodes:
            site, below = nodes.pop()
            out.append(site)
            nodes += below
    return out


def order(site):
    """Jumps before what they are put before; statements around their value."""
    return (site.begin, 0 if site.kind == "jump" else 1, -site.end,
            0 if site.kind == "statement" else 1)


def rewritten(text, mutants):
    """The text with these mutants of it."""
    by_site = {}
    for mutant in mutants:
        by_site.setdefault(mutant.site, []).append(mutant)

    def put(begin, end, nodes):
        out, at = [], begin
        for site, below in nodes:
            out.append(text[at:site.begin])
            inner = put(site.begin, site.end, below)
            for mutant in reversed(by_site[site]):
                test = f"MUTANT({mutant.number})"
                if site.kind == "jump":
                    inner = f"if ({test}) {{}} else "
                elif site.kind == "statement":
                    inner = f"({test} ? (void)0 : (void)({inner}))"
                else:
                    inner = f"({test} ? ({site.ways[mutant.label]}) : ({inner}))"
            out.append(inner)
            at = site.end
        out.append(text[at:end])
        return "".join(out)

    return put(0, len(text), tree_of(sorted(by_site, key=order)))


def blamed(text, line, column, said):
    """The numbers of the mutants that a compiler means by a place in rewritten
    text: all of a line that has to be constant, else the last before."""
    lines = text.split("\n")
    last = line - 1  # of a macro that goes on
    while lines[last].endswith("\\"):
        last += 1
    here = re.findall(r"MUTANT\((\d+)\)", " ".join(lines[line - 1:last + 1]))
    before = re.findall(r"MUTANT\((\d+)\)", lines[line - 1][:column])
    if "constant" in said or not before:
        return [int(number) for number in here]
    return [int(before[-1])]


def changed(text, mutant):
    """The text with one mutant alone, for good."""
    site = mutant.site
    new = {"jump": "if (1) {} else ", "statement": "(void)0"}.get(
        site.kind, f"({site.ways[mutant.label]})")
    return text[:site.begin] + new + text[site.end:]

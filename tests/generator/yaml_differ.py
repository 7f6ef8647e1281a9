#!/usr/bin/env python3
"""Holds the YAML reader against what it should read.

yaml_differ.py CRINKGEN [COUNT]

1. Random trees, printed in random styles, must come back as they were.
2. Files with random damage must mean to `crinkgen --dump` what they mean to
   PyYAML, wherever both accept them.

Not compared, since PyYAML reads YAML 1.1 there:
- texts with U+0085, U+2028 or U+2029: these were line ends once;
- a last line of mere blanks without a line end: here it counts as a line of a
  block scalar, to PyYAML it does not;
- a byte order mark behind empty lines or comments: 1.2 lets it start the
  document there, to PyYAML it is text;
- text that starts with '?' within brackets ([?a]): to PyYAML always a key;
- surrogate escapes: PyYAML leaves two halves, which are joined to compare;
- a ':' right before a bracket in a flow mapping ({a:[b]}): refused here, as
  1.2 wants, so it does not reach the comparison; likewise tags, anchors,
  aliases, complex keys, duplicate keys, closing brackets that are not
  indented.
"""
import json
import os
import random
import re
import subprocess
import sys
import tempfile

try:
    import yaml
except ImportError:
    print("skipped: PyYAML (python3-yaml) is not installed")
    sys.exit(77)

WORDS = ["a", "b", "key", "word", "north-korea", "-", "--", "---", "...", ":",
         "::", "a:b", "#", "a#", "#a", "?", "!", "&a", "*a", "|", ">", "%",
         "@", "`", "'", '"', "''", "\\", "\\n", ",", "[", "]", "{", "}",
         "[a]", "{a: b}", "- a", "a: b", "null", "~", "NO", "007", "1.5",
         "\u00e9t\u00e9", "\u20ac", "\U0001f600", "<<", "=", "x,y", "a]",
         ":a", "-a", "?a", "http://x.y/z#w", "12:30", "\u3042", "\ud7ff"]
RARE = ["\t", "\x00", "\x07", "\x1b", "\x7f", "\x85", "\xa0", "\u2028",
        "\u2029", "\ufeff", "\r", "\ufffd", "\U0010ffff"]
ESCAPES = {"\0": "0", "\a": "a", "\b": "b", "\t": "t", "\n": "n", "\v": "v",
           "\f": "f", "\r": "r", "\x1b": "e", " ": " ", '"': '"', "/": "/",
           "\\": "\\", "\x85": "N", "\xa0": "_", "\u2028": "L",
           "\u2029": "P"}


def is_printable(char):
    """Whether YAML allows the character everywhere (line ends apart)."""
    return (char == "\t" or " " <= char <= "~" or char == "\x85" or
            ("\xa0" <= char and char not in "\ufeff\ufffe\uffff"))


class Writer:
    """Prints trees in random styles."""

    def __init__(self, rng):
        self.rng = rng
        self.kept = False  # the last line end belongs to a block scalar

    def maybe(self, chance=0.3):
        return self.rng.random() < chance

    def blank(self):
        return self.rng.choice([" "] * 5 + ["  ", "\t", " \t "])

    def comment(self):
        if not self.maybe(0.15):
            return self.blank() if self.maybe(0.05) else ""
        text = self.rng.choice(["c", " comment: - [x", "#", "", " \u00e9 '"])
        return self.blank() + "#" + text

    def lines(self, indent):
        """Lines without content, as they may stand before an entry."""
        out = ""
        while self.maybe(0.08):
            if self.kept:
                out += " " * self.rng.randint(0, indent) + "# c\n"
            else:
                out += self.rng.choice(
                    ["\n", "# c\n", "   \n", "  # - c: d\n", "\t# c\n"])
        return out

    # Flow scalars. indent: of their further lines; None: one line only.

    def break_line(self, indent):
        return (self.rng.choice(["", " ", "\t"]) + "\n" + " " * indent +
                self.rng.choice(["", "", " ", "\t"]))

    def is_plain(self, text, flow):
        if text == "" or text != text.strip(" \t"):
            return False
        if not all(is_printable(char) for char in text):
            return False
        safe = r"[^ \t,\[\]{}]" if flow else r"[^ \t]"
        if not re.match(r"""[^\-?:,\[\]{}#&*!|>'"%@` \t]|[-?:]""" + safe,
                        text):
            return False
        if flow and re.search(r"[,\[\]{}]", text):
            return False
        return not re.search(r":([ \t]|$)|[ \t]#", text)

    def folded(self, text, indent, start):
        """The text with some of its blanks made line ends, or None if it has
        line ends that cannot be written so. start: what may start a line."""
        parts = re.split(r"( |\n+)", text)
        out = parts[0]
        for i in range(1, len(parts), 2):
            gap, before, after = parts[i], parts[i - 1], parts[i + 1]
            free = (before != "" and after != "" and before[-1] != "\t" and
                    after[0] != "\t" and start(after) and indent is not None)
            # At the margin a line could be a document marker.
            free = free and not (
                indent == 0 and re.match(r"(---|\.\.\.)", after))
            if gap == " " and not (free and self.maybe(0.2)):
                out += gap
            elif not free:
                return None
            else:
                out += self.break_line(indent)
                if gap != " ":
                    out += self.rng.choice(["\n", " " * indent + " \t\n"]
                                           ) * (len(gap) - 1)
                    out += "\n" + " " * indent
            out += after
        return out

    def plain(self, text, indent, flow):
        if not self.is_plain(text.replace("\n", "x"), flow):
            return None

        def start(part):
            return not re.match(r"#|:($|[ \t,\[\]{}])", part)
        parts = text.split("\n")
        if not self.is_plain(parts[0], flow) or any(
                not self.is_plain("x" + part, flow) for part in parts):
            return None
        return self.folded(text, indent, start)

    def single(self, text, indent):
        if not all(char == "\n" or (char >= " " and char != "\x7f" or
                                    char == "\t") for char in text):
            return None
        body = self.folded(text, indent, lambda part: True)
        return None if body is None else "'" + body.replace("'", "''") + "'"

    def escape(self, char):
        kinds = ["\\U%08x" % ord(char)]
        if ord(char) < 0x10000:
            kinds.append("\\u%04X" % ord(char))
        elif self.maybe():
            both = ord(char) - 0x10000
            kinds = ["\\u%04x\\u%04x" % (0xd800 + (both >> 10),
                                         0xdc00 + (both & 0x3ff))]
        if ord(char) < 0x100:
            kinds.append("\\x%02x" % ord(char))
        if char in ESCAPES:
            kinds += ["\\" + ESCAPES[char]] * 5
        return self.rng.choice(kinds)

    def double(self, text, indent):
        out, fresh = '"', False  # fresh: at the start of a further line
        for i, char in enumerate(text):
            white = char in " \t"
            if (char < " " and char != "\t" or char in '"\\' or
                    (fresh and white) or self.maybe(0.05)):
                out += self.escape(char)
            elif (char == " " and indent is not None and self.maybe(0.1) and
                  0 < i < len(text) - 1 and out[-1] not in " \t"
                  and text[i + 1] not in " \t-."):
                out += self.break_line(indent)
                fresh = True
                continue
            else:
                out += char
            fresh = False
            if (indent is not None and self.maybe(0.03) and
                    text[i + 1:i + 2] not in ("-", ".")):
                out += "\\\n" + " " * indent + self.rng.choice(["", "\t"])
                fresh = True
        return out + '"'

    def flow_scalar(self, text, indent, flow):
        for style in self.rng.sample("pppsd", 5):
            if style == "p":
                out = self.plain(text, indent, flow)
            elif style == "s":
                out = self.single(text, indent)
            else:
                out = self.double(text, indent)
            if out is not None:
                return out
        raise AssertionError(text)

    # Flow collections

    def space(self, indent):
        out = self.rng.choice(["", "", " ", " ", "\t"])
        if self.maybe(0.1):
            out += self.comment() + "\n"
            while self.maybe(0.2):
                out += self.rng.choice(["\n", " \n", "\t# c\n", "# c, ]\n"])
            out += " " * indent + self.rng.choice(["", "  ", "\t"])
        return out

    def flow(self, node, indent):
        if isinstance(node, str):
            return self.flow_scalar(node, indent, True)
        entries = []
        for entry in node:
            if isinstance(node, dict):
                out = self.flow_scalar(entry, indent, True)
                quoted = out[0] in "'\""
                if node[entry] is not None:
                    out += self.space(indent) if quoted else ""
                    out += ":" if quoted else self.rng.choice([":", " :"])
                    gap = self.space(indent)
                    out += gap if gap or quoted else " "
                    out += self.flow(node[entry], indent)
                elif self.maybe(0.5):
                    out += ":"
            else:
                out = self.flow(entry, indent)
            entries.append(self.space(indent) + out + self.space(indent))
        out = ",".join(entries)
        if entries and self.maybe(0.2):
            out += "," + self.space(indent)
        elif not entries:
            out = self.space(indent)
        return "{" + out + "}" if isinstance(node, dict) else "[" + out + "]"

    # Block scalars

    def block_scalar(self, text, n, top):
        body = text.rstrip("\n")
        ends = len(text) - len(body)
        if not all(is_printable(char) or char == "\n" for char in text):
            return None
        lines = body.split("\n")
        filled = [line for line in lines if line]
        parent = 0 if top else n
        low = 0 if top else n + 1
        indent = low + self.rng.randint(0, 3)
        if indent == 0 and any(re.match(r"---|\.\.\.", line)
                               for line in lines):
            indent = 1
        header = ""
        if filled and filled[0][0] == " " or (
                self.maybe(0.2) and (filled or not ends)):
            if not 1 <= indent - parent <= 9:
                indent = parent + 1
            header = str(indent - parent)
        chomping = "-" if ends == 0 else "+"
        if ends == 1 and filled and self.maybe(0.7):
            chomping = ""
        header = (header + chomping if self.maybe(0.5)
                  else chomping + header)
        literal = self.maybe(0.5)
        out = ("|" if literal else ">") + header + self.comment() + "\n"
        margin = " " * indent
        last = None
        for line in lines if filled else []:
            if line == "":
                out += "\n"
                continue
            spaced = line[0] in " \t"
            if not literal:
                if last is False and not spaced:
                    out += "\n"
                if not spaced:
                    line = re.sub(
                        r"(?<![ \t]) (?![ \t]|$)",
                        lambda match: "\n" + margin
                        if self.maybe(0.2) and not (
                            indent == 0 and
                            re.match(r"---|\.\.\.",
                                     match.string[match.end():]))
                        else " ", line)
            out += margin + line + "\n"
            last = spaced
        blanks = [margin[:self.rng.randint(0, indent)] + "\n"
                  for _ in range(3)]
        if chomping == "+":
            more = ends - 1 if filled else ends
            out += "\n" * more
        elif self.maybe(0.2):
            out += "".join(blanks)
        self.kept = True
        return out

    # Block nodes: what stands behind ':', '-' or '---', up to a line end.

    def is_flowable(self, node):
        if isinstance(node, dict):
            return all(value is None or self.is_flowable(value)
                       for value in node.values())
        if isinstance(node, list):
            return all(self.is_flowable(entry) for entry in node)
        return node is not None

    def block(self, node, n, value=False, top=False):
        if node is None:
            self.kept = False
            return self.comment() + "\n"
        if isinstance(node, str) and self.maybe(0.3):
            gap = self.blank()
            out = self.block_scalar(node, n, top)
            if out is not None:
                return gap + out
        if not node or isinstance(node, str) or (
                self.maybe(0.2) and self.is_flowable(node)):
            self.kept = False
            gap = self.blank()
            # At the margin a line could be a document marker.
            low = max(n + 1, bool(re.search(r"---|\.\.\.", repr(node))))
            if self.maybe(0.2):
                gap = self.comment() + "\n" + self.lines(n + 1)
                gap += " " * (low + self.rng.randint(0, 2))
                gap += self.rng.choice(["", "", "\t"])
            indent = low + self.rng.randint(0, 2)
            text = (self.flow_scalar(node, indent, False)
                    if isinstance(node, str) else self.flow(node, indent))
            return gap + text + self.comment() + "\n"
        out = self.comment() + "\n"
        self.kept = False
        low = n if value and isinstance(node, list) else n + 1
        indent = low + self.rng.choice([0, 0, 1, 2, 4])
        return out + self.entries(node, indent)

    def entries(self, node, indent, compact=False):
        out = ""
        for entry in node:
            if not compact:
                out += self.lines(indent) + " " * indent
            compact = False
            if isinstance(node, list):
                out += "-" + self.entry(entry, indent)
                continue
            # At the margin a key could be a document marker.
            marker = re.match(r"(---|\.\.\.)([ \t]|$)", entry)
            out += (self.double(entry, None) if marker
                    else self.flow_scalar(entry, None, False))
            out += self.rng.choice(["", "", "", " "]) + ":"
            out += self.block(node[entry], indent, value=True)
        return out

    def entry(self, node, indent):
        if node and not isinstance(node, str) and self.maybe(0.7):
            gap = self.rng.choice([1, 1, 1, 3])
            return " " * gap + self.entries(node, indent + 1 + gap, True)
        return self.block(node, indent)

    def document(self, node):
        out = ""
        if self.maybe(0.2):
            out = self.rng.choice(["\n", "# c\n", "  # c\n\n"])
        if node is None or self.maybe(0.5):
            out += "---"
        out += self.block(node, -1, top=True)
        if self.maybe(0.2):
            out += "..." + self.comment() + "\n"
            while self.maybe(0.3):
                out += self.rng.choice(["\n", "# c\n"])
        elif self.maybe(0.2) and not self.kept:
            out = out[:-1]
        out = out.replace("\n", self.rng.choice(["\n", "\n", "\r\n", "\r"]))
        return ("\ufeff" if self.maybe(0.1) else "") + out


def random_text(rng):
    kind = rng.random()
    if kind < 0.4:
        return rng.choice(WORDS)
    out = ""
    for _ in range(rng.choice([0, 1, 2, 3, 8])):
        out += rng.choice(WORDS)
        out += rng.choice([" ", " ", " ", "", "\n", "\n\n", "  ", ": ", " #"])
        if rng.random() < 0.05:
            out += rng.choice(RARE)
    return out.strip() if rng.random() < 0.6 else out


def random_tree(rng, depth=0):
    kind = rng.random()
    if kind < 0.1:
        return None
    if kind < 0.4 + depth * 0.1:
        return random_text(rng)
    count = rng.choice([0, 1, 2, 3, 5])
    if rng.random() < 0.5:
        return [random_tree(rng, depth + 1) for _ in range(count)]
    return {random_text(rng): random_tree(rng, depth + 1)
            for _ in range(count)}


SEEDS = [
    "a: b\nc:\n  - d\n  - e: f\n    g: h\n",
    "- |\n a\n  b\n\n c\n- >\n d\n e\n\n  f\n\n g\n- |2-\n   h\n",
    "a: >+\n\n b\n\n\nc: |\n  d\n # e\n",
    "[a, [b, c], {d: e, \"f\":g, h}, ]\n",
    "{a: [b,\n c], d\n e: f} # g\n",
    "- \"a\\tb\\\n  c \n\n d\\u00e9\"\n- 'e''f\n\n  g'\n",
    "--- \"a\n b\"\n...\n",
    "- a\n b: c\n- - d\n  - e #f\n-\n- g:\n",
    "a:\n- b\n-\n  - c\nd: e\n  f\n\n  g\n",
    "? a\n: &b c\nd: *b\n",
    "- -a\n- :b\n- ?c\n- d:e\n- f#g\n",
    "a: |+\n  b\n\n\n\n",
    "\tx\n", "{a: b,\r\n c: d}\r\n", "--- |\n%a\n--- b\n",
]
SPLINTERS = [" ", "  ", "\n", "\t", "\r", ":", ": ", "- ", "-", "#", " #",
             "'", '"', "\\", ",", "[", "]", "{", "}", "|", ">", "|2", "&",
             "*", "!", "%", "?", "...", "---", "\n\n", "\n  ", "a", "\u00e9",
             "|+\n", ">-\n", "''", "@", "\ufeff"]


def data_seeds():
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)),
                          "..", "..", "lib", "data")
    if not os.path.isdir(folder):
        return
    for name in sorted(os.listdir(folder)):
        if name.endswith(".yaml"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                lines = file.readlines()
            starts = [at for at, line in enumerate(lines)
                      if line.lstrip(" ").startswith("- ")]
            for at in starts[::3]:
                margin = len(lines[at]) - len(lines[at].lstrip(" "))
                yield "".join(line[margin:] for line in lines[at:at + 12])


def damage(rng, text):
    for _ in range(rng.choice([1, 1, 1, 2, 4])):
        kind = rng.randrange(5)
        at = rng.randint(0, len(text))
        if kind == 0:
            text = text[:at] + text[at + rng.randint(1, 3):]
        elif kind == 1:
            text = text[:at] + rng.choice(SPLINTERS) + text[at:]
        elif kind == 2:
            text = text[:at] + rng.choice(SPLINTERS) + text[at + 1:]
        else:
            lines = text.splitlines(True) or [""]
            i = rng.randrange(len(lines))
            if kind == 3:
                lines.insert(rng.randint(0, len(lines)), lines[i])
            else:
                lines[i] = rng.choice(
                    [" " + lines[i], "  " + lines[i], lines[i][1:],
                     lines[i].rstrip("\n"), ""])
            text = "".join(lines)
    return text


class Differ:
    def __init__(self, program, path):
        self.program = program
        self.path = path

    def read(self, text):
        """(accepted, tree or message)"""
        with open(self.path, "wb") as file:
            file.write(text.encode("utf-8", "surrogatepass"))
        done = subprocess.run([self.program, "--dump", self.path],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              timeout=60, check=False)
        if done.returncode not in (0, 1):
            self.fail(text, "ended with %d" % done.returncode,
                      done.stderr.decode("utf-8", "replace"))
        if done.returncode == 1:
            return False, done.stderr.decode("utf-8", "replace")
        return True, json.loads(done.stdout.decode("utf-8"))

    @staticmethod
    def fail(text, *what):
        print("yaml_differ.py: %r" % text)
        for line in what:
            print("   ", line)
        sys.exit(1)


def order(node):
    """Mappings as lists of pairs: their order counts."""
    if isinstance(node, dict):
        return [dict, [(key, order(node[key])) for key in node]]
    if isinstance(node, list):
        return [order(entry) for entry in node]
    return node


def normal(node):
    """A tree of either reader, without what they tell apart differently."""
    if isinstance(node, dict):
        return {normal(key): normal(node[key]) for key in node}
    if isinstance(node, list):
        return [normal(entry) for entry in node]
    return "" if node is None else node.encode(
        "utf-16", "surrogatepass").decode("utf-16", "replace")


def check_trees(differ, rng, count):
    for _ in range(count):
        tree = random_tree(rng)
        text = Writer(rng).document(tree)
        accepted, found = differ.read(text)
        if not accepted:
            differ.fail(text, "printed from %r" % tree, found)
        if order(found) != order(tree):
            differ.fail(text, "printed from %r" % tree, "read as %r" % found)
    print("%d random trees came back" % count)


def is_comparable(text):
    return not (re.search("[\x85\u2028\u2029]", text) or
                "\ufeff" in text[1:] or
                re.search(r"[,\[{:]\s*\?", text) or
                re.search(r"(^|[\r\n])[ \t]+$", text))


def check_damage(differ, rng, count):
    seeds = SEEDS * 4 + list(data_seeds())
    both = ours = theirs = 0
    for _ in range(count):
        text = damage(rng, rng.choice(seeds))
        accepted, found = differ.read(text)
        try:
            expected = yaml.load(text.encode(), Loader=yaml.BaseLoader)
        except (yaml.YAMLError, ValueError, TypeError):
            ours += accepted
            continue
        if not accepted:
            theirs += 1
            continue
        if not is_comparable(text):
            continue
        both += 1
        if normal(found) != normal(expected):
            differ.fail(text, "PyYAML %r" % expected, "read as %r" % found)
    print("%d damaged files: %d read alike, %d only here, %d only by PyYAML"
          % (count, both, ours, theirs))
    if both * 10 < count:
        sys.exit("too few of them to tell the readers apart")


def main():
    if len(sys.argv) not in (2, 3):
        print("usage: yaml_differ.py CRINKGEN [COUNT]")
        sys.exit(2)
    count = int(sys.argv[2]) if len(sys.argv) == 3 else 1000
    rng = random.Random(20221001)
    with tempfile.TemporaryDirectory() as folder:
        differ = Differ(sys.argv[1], os.path.join(folder, "test.yaml"))
        check_trees(differ, rng, count)
        check_damage(differ, rng, count)


if __name__ == "__main__":
    main()

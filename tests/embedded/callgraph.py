"""The stack of functions, by the call graphs that gcc writes at
-fcallgraph-info=su."""
import collections
import glob
import re


def stacks(folder, public, returns=0):
    """The deepest stack of each public function that the files of a folder
    have, with so many bytes for the address to which a call returns."""
    own, calls, dynamic = {}, collections.defaultdict(set), set()
    for path in glob.glob(f"{folder}/*.ci"):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        for title, label in re.findall(r'node: \{ title: "([^"]+)" label: "([^"]+)"',
                                       text):
            match = re.search(r"(\d+) bytes \(([\w,]+)", label)
            if match:
                own[title] = int(match.group(1)) + returns
                # What is bounded takes no more than gcc tells.
                if match.group(2) not in ("static", "dynamic,bounded"):
                    dynamic.add(title)
        for caller, callee in re.findall(
                r'edge: \{ sourcename: "([^"]+)" targetname: "([^"]+)"', text):
            calls[caller].add(callee)

    def deepest(name, path=()):
        if name in path:
            raise SystemExit(f"recursion: {' > '.join(path + (name,))}")
        below = [deepest(callee, path + (name,)) for callee in calls[name]]
        return own.get(name, 0) + max(below, default=0)

    if dynamic:
        raise SystemExit(f"stack of no fixed size: {', '.join(sorted(dynamic))}")
    if not public or set(public) - own.keys():
        raise SystemExit(f"no stack is told of {sorted(set(public) - own.keys())}")
    return {name: deepest(name) for name in sorted(public)}

#!/usr/bin/env python3
"""What was quoted stays text for readers that type plain scalars.

format_types.py CRINKGEN

Many scalars, in quotes, as values, entries and keys: in the layout PyYAML (YAML
1.1) reads each as the same text, and none is plain that the core schema of YAML
1.2 types. Plain scalars behind keys stay as they are, but for those whose first
character is quoted always.
"""
import itertools
import re
import subprocess
import sys

try:
    import yaml
except ImportError:
    print("skipped: PyYAML (python3-yaml) is not installed")
    sys.exit(77)

CORE = re.compile(
    r"(~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|"
    r"0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)"
    r"([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\Z")
WORDS = """null Null NULL ~ true True TRUE false False FALSE yes Yes YES no No NO
    on On ON off Off OFF y Y n N .inf .Inf .INF -.inf +.inf .nan .NaN .NAN = <<
    0x1F 0X1f 0b11 -0b1 0o7 0o17 017 +12 1_000 1.5 .5 5. 1e3 1e+3 1.5E-3 12:30:45
    190:20:30.15 2024-12-01 2024-1-1 2024-12-01T10:00:00Z 0x_ 0b_ 0_7 -0x1f
    2001-12-14t21:59:43.10-05:00 1:2 0xg 0b2 - -- . .. ._ _1 1a e3""".split()


def scalars():
    found = set(WORDS)
    for size in (1, 2, 3):
        found.update(map("".join, itertools.product(
            "01_.:-+eExXbBoOaF~=<TZ ", repeat=size)))
    found.add("2001-12-14 21:59:43.10 -5")
    return sorted(found)


def layout(crinkgen, text):
    return subprocess.run([crinkgen, "--format"], input=text.encode(),
                          stdout=subprocess.PIPE, check=True).stdout.decode()


def main():
    crinkgen, words = sys.argv[1], scalars()
    quoted = ["'" + word + "'" for word in words]
    text = "values:\n"
    text += "".join(f"  k{i}: {word}\n" for i, word in enumerate(quoted))
    text += "entries:\n" + "".join(f"- {word}\n" for word in quoted)
    text += "brackets:\n" + "".join(f"- [{word}, x]\n" for word in quoted)
    text += "keys:\n" + "".join(f"  {word}: x\n" for word in quoted)
    made = layout(crinkgen, text)
    tree = yaml.load(made, yaml.SafeLoader)
    wrong = 0
    for i, word in enumerate(words):
        same = (tree["values"][f"k{i}"] == word and tree["entries"][i] == word
                and tree["brackets"][i] == [word, "x"])
        if not same:
            print(f"'{word}' is something else")
            wrong += 1
    if list(tree["keys"]) != words:
        print("keys are something else")
        wrong += 1
    nodes = [yaml.compose(made, yaml.SafeLoader)]
    while nodes:
        node = nodes.pop()
        if isinstance(node, yaml.MappingNode):
            nodes += [part for pair in node.value for part in pair]
        elif isinstance(node, yaml.SequenceNode):
            nodes += node.value
        elif node.style is None and CORE.match(node.value):
            print(f"plain: '{node.value}'")
            wrong += 1
    plain = "".join(f"k{i}: {word}\n" for i, word in enumerate(WORDS)
                    if word[0] not in "-.=<~")
    if layout(crinkgen, plain) != plain:
        print("plain scalars do not stay")
        wrong += 1
    print(f"{4 * len(words)} scalars, {wrong} mistakes")
    return 1 if wrong or len(words) < 1000 else 0


if __name__ == "__main__":
    sys.exit(main())

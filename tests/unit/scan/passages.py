#!/usr/bin/env python3
"""Scores what the scanner finds in passages that people labelled.

usage: passages.py DUMP PRECISION RECALL FACTS.yaml... -- PASSAGES.txt...

A file of passages is named after their language. An empty line ends a passage, one
with a dot alone stands for an empty line of it, one that begins with "# " at the top
is a remark. A mention is in brackets, behind a bar who it is, by slug: [Kyiv|ukraine];
several slugs where the name is that of several. What the data has nobody for neither
counts as missed nor as wrong, so the passages hold for a part of the facts too.

A mention is right if it has the same bytes and the same slug. Fails where less than
PRECISION or RECALL percent of all are right.
"""
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "data"))
import reading  # noqa: E402

LABEL = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


def passages_of(path):
    """The texts of a file, each with its labels: (start, end, slugs), in bytes."""
    with open(path, encoding="utf-8") as file:
        lines = [line for line in file.read().split("\n") if not line.startswith("# ")]
    for block in "\n".join(lines).strip("\n").split("\n\n"):
        block = re.sub(r"(?m)^\.$", "", block)
        text, at, labels = b"", 0, []
        for match in LABEL.finditer(block):
            text += block[at:match.start()].encode()
            start = len(text)
            text += match.group(1).encode()
            labels.append((start, len(text), frozenset(match.group(2).split())))
            at = match.end()
        yield text + block[at:].encode(), labels


def slugs_of(paths):
    """The slugs of all actors and items."""
    slugs = set()
    for path in paths:
        sections = reading.sections(path)
        for section in "actors", "items":
            slugs |= {record["id"] for record in sections.get(section, [])}
    return slugs


def found_in(dump, texts):
    """What the scanner finds in each text: (start, end, slug; "-" for several)."""
    done = subprocess.run([dump], stdout=subprocess.PIPE, check=True, input=b"".join(
        b"%d\n" % len(text) + text for text in texts))
    answers = [[]]
    for line in done.stdout.decode().split("\n")[:-1]:
        if line:
            start, end, _, slug, *_ = line.split(" ")
            answers[-1].append((int(start), int(end), slug))
        else:
            answers.append([])
    return answers[:-1]


def is_right(label, mention):
    start, end, slugs = label
    return mention[:2] == (start, end) and (mention[2] in slugs if len(slugs) == 1
                                            else mention[2] == "-")


def tell(what, text, start, end, slug):
    before, after = text[max(0, start - 40):start], text[end:end + 30]
    print(f"{what} {slug}: " + " ".join((before + b"[" + text[start:end] + b"]" + after)
                                        .decode("utf-8", "replace").split()))


def score(text, labels, mentions, known):
    """Right, found and wanted ones."""
    wanted = [label for label in labels if label[2] <= known]
    open_ones = [label for label in labels if not label[2] <= known]
    right = 0
    found = 0
    for mention in mentions:
        if any(is_right(label, mention) for label in wanted):
            right += 1
        elif any(mention[0] < end and start < mention[1] for start, end, _ in open_ones):
            continue
        else:
            tell("wrong ", text, *mention)
        found += 1
    for label in wanted:
        if not any(is_right(label, mention) for mention in mentions):
            tell("missed", text, label[0], label[1], "/".join(sorted(label[2])))
    return right, found, len(wanted)


def percent(part, whole):
    return 100 * part / whole if whole else 100


def main():
    dump, least_precision, least_recall = sys.argv[1], float(sys.argv[2]), float(sys.argv[3])
    cut = sys.argv.index("--")
    known, rows = slugs_of(sys.argv[4:cut]), []
    for path in sys.argv[cut + 1:]:
        passages = list(passages_of(path))
        sums = [len(passages), 0, 0, 0]
        answers = found_in(dump, [text for text, _ in passages])
        if len(answers) != len(passages):
            sys.exit(f"{path}: {len(passages)} passages, {len(answers)} answers")
        for (text, labels), mentions in zip(passages, answers):
            for i, count in enumerate(score(text, labels, mentions, known)):
                sums[i + 1] += count
        rows.append((os.path.splitext(os.path.basename(path))[0], sums))
    rows.append(("all", [sum(sums[i] for _, sums in rows) for i in range(4)]))
    print("language  passages  mentions  precision  recall")
    for name, (count, right, found, wanted) in rows:
        precision, recall = percent(right, found), percent(right, wanted)
        print(f"{name:8} {count:9} {wanted:9} {precision:9.1f}% {recall:6.1f}%")
    return wanted < 20 or precision < least_precision or recall < least_recall


sys.exit(main())

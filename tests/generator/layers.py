#!/usr/bin/env python3
"""The generator is built in layers: no file includes one above it.

layers.py FOLDER

FOLDER is that of the generator. The order of the sources in its meson.build is
that of the layers, file by file; a header counts with the source of its name.
What holds for all files: no circle of headers.
"""
import os
import re
import sys

FOLDERS = ["base", "yaml", "model", "tables", ""]  # "": run, options, main
STRICT = ["base", "yaml", "model", "tables"]


def includes(text):
    return re.findall(r'^#include "([^"]+)"', text, re.M)


def read_tree(folder):
    """{path: [what it includes of the generator]}"""
    files = {}
    for name in FOLDERS:
        for file in sorted(os.listdir(os.path.join(folder, name))):
            if file.endswith((".c", ".h")):
                with open(os.path.join(folder, name, file)) as stream:
                    files[os.path.join(name, file)] = stream.read()
    return {
        path: [to for to in includes(text) if to in files]
        for path, text in files.items()
    }


def read_order(folder):
    with open(os.path.join(folder, "meson.build")) as stream:
        return re.findall(r"'([a-z]+/\w+|\w+)\.c'", stream.read())


def circles(tree):
    """Headers that include each other, however many are in between."""
    found, done = [], set()

    def visit(path, way):
        if path in way:
            found.append(" -> ".join(way[way.index(path):] + [path]))
        elif path not in done:
            for to in tree[path]:
                visit(to, way + [path])
            done.add(path)

    for path in tree:
        visit(path, [])
    return found


def stem_circles(tree, folders):
    """Sources that need each other: a source is one with its header."""
    stems = {}
    for path, targets in tree.items():
        if os.path.dirname(path) in folders:
            stem = os.path.splitext(path)[0]
            to = {os.path.splitext(target)[0] for target in targets}
            stems.setdefault(stem, set()).update(to - {stem})
    graph = {
        stem: sorted(to for to in targets if to in stems)
        for stem, targets in stems.items()
    }
    return circles(graph)


def upwards(tree, order):
    """Includes of a higher folder or, in strict folders, a later file."""
    place = {stem: i for i, stem in enumerate(order)}
    found = []
    for path, targets in tree.items():
        folder, stem = os.path.dirname(path), os.path.splitext(path)[0]
        for to in targets:
            other, other_stem = os.path.dirname(to), os.path.splitext(to)[0]
            if FOLDERS.index(other) > FOLDERS.index(folder):
                found.append(f"{path} includes {to} of a higher folder")
            elif folder == other and folder in STRICT and (
                    place.get(other_stem, -1) > place.get(stem, len(order))):
                found.append(f"{path} includes {to}, which comes later")
    return found


def mistakes(tree, order):
    missing = [
        f"{path} is not in the order of meson.build"
        for path in tree
        if path.endswith(".c") and os.path.splitext(path)[0] not in order
    ]
    return (missing + circles(tree) + stem_circles(tree, STRICT) +
            upwards(tree, order))


def self_test(tree, order):
    """Each kind of mistake, put into the tree that there is, is found."""
    def broken(path, to):
        return mistakes({**tree, path: tree[path] + [to]}, order)

    for path, to, what in (
            ("base/text.h", "yaml/yaml.h", "a higher folder"),
            ("yaml/format.h", "model/model.h", "a higher folder"),
            ("model/model.h", "tables/index.h", "a higher folder"),
            ("tables/index.h", "run.h", "the root"),
            ("yaml/plain.h", "yaml/block.h", "a later file"),
            ("base/memory.h", "base/text.h", "a circle of headers"),
            ("yaml/item.h", "yaml/reader.h", "a header without source"),
            ("yaml/chars.c", "yaml/read.c", "a later source")):
        if not broken(path, to):
            sys.exit(f"{path} may include {to}: {what}")
    if not mistakes({**tree, "yaml/new.c": []}, order):
        sys.exit("a source may be without a place in the order")


def main():
    folder = sys.argv[1]
    tree, order = read_tree(folder), read_order(folder)
    found = mistakes(tree, order)
    for mistake in found:
        print(mistake)
    if not found:
        self_test(tree, order)
    print(f"{len(tree)} files, {len(found)} mistakes")
    return 1 if found or len(tree) < 50 else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Writes a world of world.py as C structs with pointers to strings and rows.

usage: structs.py WORLD.yaml OUTPUT.c

The rows that crinkgen makes tables of, without any index of them, in the way
that one writes them by hand.
"""
import re
import sys

HEAD = """struct actor {
\tconst char *slug, *name, *alias;
\tconst struct actor *parent;
};
struct item {
\tconst char *slug, *name;
\tconst struct item *parent;
};
struct relation {
\tconst struct actor *subject;
\tconst char *kind;
\tconst struct actor *object;
\tconst struct item *item;
\tlong quantity;
\tconst char *unit, *when;
\tconst struct actor *claimant;
\tconst char *source;
\tint paragraph;
};
extern const struct actor actors[];
extern const struct item items[];
extern const struct relation relations[];
"""


def rows(path):
    """Each record of each section, as (section, fields)."""
    section, fields = None, None
    with open(path, encoding="utf-8") as file:
        for line in file:
            key, _, value = line.rstrip("\n").lstrip("- ").partition(":")
            if not line.startswith((" ", "-")):
                if fields:
                    yield section, fields
                section, fields = key, None
                continue
            if line.startswith("-"):
                if fields:
                    yield section, fields
                fields = {}
            name = "alias" if line.startswith("    ") else key
            fields[name] = value.strip(" []")
    yield section, fields


def pointer(fields, key, array):
    return f"&{array}[{fields[key][1:]}]" if key in fields else "0"


def row(section, fields):
    if section == "actors":
        return (f'{{"{fields["id"]}", "{fields["name"]}", "{fields["alias"]}", '
                f'{pointer(fields, "parent", "actors")}}},\n')
    if section == "items":
        return (f'{{"{fields["id"]}", "{fields["name"]}", '
                f'{pointer(fields, "is-a", "items")}}},\n')
    count, unit = re.split(" ", fields["quantity"])
    return (f'{{{pointer(fields, "subject", "actors")}, "{fields["kind"]}", '
            f'{pointer(fields, "object", "actors")}, '
            f'{pointer(fields, "item", "items")}, {count}, "{unit}", '
            f'"{fields["when"]}", {pointer(fields, "claimant", "actors")}, '
            f'"{fields["source"]}", {fields["paragraph"]}}},\n')


def main():
    last = None
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write(HEAD)
        for section, fields in rows(sys.argv[1]):
            if section == "sources":
                continue
            if section != last:
                out.write("};\n" if last else "")
                out.write(f"const struct {section[:-1]} {section}[] = {{\n")
                last = section
            out.write(row(section, fields))
        out.write("};\n")


main()

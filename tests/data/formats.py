#!/usr/bin/env python3
"""Reads what crink prints in each format with Python's own readers, and holds it
against the YAML, both ways.

usage: formats.py FORMAT CRINK SCHEMA FILE.yaml...
FORMAT is json, jsonl, csv, tsv, nt (which rapper reads), sql (which sqlite3 does) or
schema. Exit 77 without what it needs.
"""
import csv
import io
import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from decimal import Decimal

import rows  # exits with 77 without PyYAML
import readers

COMMANDS = {"actors": "actors", "items": "items", "sources": "sources",
            "questions": "questions", "claims": "relations"}


# Of the first article, which all data has.
SOURCE = "washington-times-2024-12-01"
QUESTION = "dprk-rounds-to-russia"


def crink(*arguments):
    return subprocess.run([program, *arguments], stdout=subprocess.PIPE,
                          check=True).stdout.decode("utf-8")


def read(text, form, word):
    """The rows of a listing."""
    columns = rows.columns_of(schema, word[:-1])
    if form in LOADED:
        return LOADED[form](text, {word: columns})[word]
    if form == "json":
        document = json.loads(text, parse_float=Decimal)
        if list(document) != ["data", word]:
            raise ValueError(f"members {list(document)}")
        if f"\ndata {document['data']}\n" not in crink("--version"):
            raise ValueError(f"data {document['data']}")
        told = document[word]
    elif form == "jsonl":
        told = [json.loads(line, parse_float=Decimal) for line in text.splitlines()]
    else:
        if form == "tsv":
            lines = [line.split("\t") for line in text.split("\n")]
            if lines.pop() != [""]:
                raise ValueError("the last line has no end")
        else:
            lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        head = lines.pop(0)
        for line in lines:
            if len(line) != len(head):
                raise ValueError(f"{len(line)} cells of {len(head)}: {line}")
        return [rows.flat_row(dict(zip(head, line)), columns) for line in lines]
    # Members in the order of the columns; decimals as decimals.
    for row in told:
        if list(row) != list(columns):
            raise ValueError(f"members {list(row)}")
        for at in [row] + row.get("attributes", []):
            for key in ("low", "high"):
                if at.get(key) is not None:
                    at[key] = Decimal(at[key])
    return told


def from_sql(text, columns):
    """The rows that a new database has after it was loaded with nothing else."""
    if not shutil.which("sqlite3"):
        print("skipped: sqlite3 is not installed")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["sqlite3", "-bail", f"{folder}/base"], check=True,
                       input="PRAGMA foreign_keys = ON;\n" + text, encoding="utf-8")
        query = readers.csv_query(["sqlite3", "-csv", "-header", "-nullvalue",
                                   readers.NULL, f"{folder}/base"])
        bad = query("PRAGMA foreign_key_check")
        if bad:
            raise ValueError(f"refers to nothing: {bad}")
        return readers.read_tables(query, columns)


def from_nt(text, columns):
    return readers.read_rdf(readers.rapper(text), columns)


LOADED = {"nt": from_nt, "sql": from_sql}


def forget(row):
    """Takes from a claim what a listing of some in nt and sql does not tell: what
    the claims at the other ends are called; nt has no order of statements."""
    row.pop("linked", None)
    for link in row.get("links", ()):
        link.pop("slug")
    row.get("via", []).sort()
    return row


def part_of_export():
    """A listing of some has these alone, with the names that the export has for
    them, and can be loaded by itself."""
    export = set(crink("export", "--format", "nt").splitlines())
    failures = count = 0
    for word, arguments in (("claims", ("relations", "--kind", "supplies")),
                            ("claims", ("quantities", "--party", "russia")),
                            ("actors", ("actors", "--kind", "bloc")),
                            ("items", ("items", "--kind", "office")),
                            ("sources", ("source", SOURCE)),
                            ("questions", ("question", QUESTION))):
        told = crink(*arguments, "--format", form)
        if form == "nt" and set(told.splitlines()) - export:
            failures += 1
            print(f"{arguments}: not in the export: "
                  f"{min(set(told.splitlines()) - export)}")
        expected = read(crink(*arguments, "--format", "json"), "json", word)
        found = read(told, form, word)
        count += len(found)
        clean = rows.Rows.canonical
        failures += rows.differences(
            form, [forget(clean(yaml_rows, word, row)) for row in expected],
            [forget(clean(yaml_rows, word, row)) for row in found])
        failures += not found
    print(f"{count} rows of parts compared, {failures} differ")
    return failures


def looked_up():
    """Names of a file with what was found: nt and sql tell what tsv does."""
    names = "Russia\nKim\nnobody at all\nRussia\nNorth Koreaa\n'\"\\\n"
    def ask(how):
        return subprocess.run([program, "actor", "-", "--format", how], input=names,
                              capture_output=True, encoding="utf-8").stdout
    head, *lines = [line.split("\t") for line in ask("tsv").splitlines()]
    expected = [dict(zip(head, line)) for line in lines]
    for row in expected:
        row["candidates"] = rows.elements_of(row["candidates"]) \
            if row["candidates"] else []
    if form == "nt":
        found = {}
        for node, fields in readers.rapper(ask("nt")).items():
            fields = {key.rpartition("#")[2]: [one["value"].removeprefix(
                readers.OWN + "actor/") for one in told] for key, told in fields.items()}
            found[int(node.rpartition("answer")[2])] = {
                name: sorted(fields.get(name, [])) if name == "candidates" else
                fields.get(name, [""])[0] for name in head}
        told = [found[i + 1] for i in range(len(found))]
    else:
        base = sqlite3.connect(":memory:")
        base.executescript(ask("sql"))
        told = [dict(zip(head, ["" if cell is None else cell for cell in row[1:]]))
                for row in base.execute('SELECT * FROM "answers" ORDER BY "row"')]
        for i, row in enumerate(told, 1):
            row["candidates"] = [slug for slug, in base.execute(
                'SELECT "slug" FROM "candidates" WHERE "answer" = ? '
                'ORDER BY "position"', (i,))]
    for row in expected if form == "nt" else ():
        row["candidates"].sort()
    answers = {row["answer"] for row in expected}
    failures = rows.differences(form, expected, told) + (len(answers) < 3)
    print(f"{len(told)} names of {form} compared, {failures} differ: {answers}")
    return failures


def check_schema():
    try:
        import jsonschema
        validator = jsonschema.Draft202012Validator
    except (ImportError, AttributeError):
        print("skipped: jsonschema (python3-jsonschema) is not installed, or too old")
        sys.exit(77)
    validator.check_schema(schema)
    checked, failures = 0, 0
    some = {"claims": ("--kind", "supplies")}
    for word, command in COMMANDS.items():
        document = json.loads(crink(command, "--format", "json", *some.get(word, ())))
        # Each row by its own definition says more than "none of twelve".
        whole = dict(schema)
        del whole["oneOf"]
        row_schema = validator({**whole, "$ref": f"#/$defs/{word[:-1]}"})
        for row in json.loads(crink(command, "--format", "json"))[word]:
            checked += 1
            for error in row_schema.iter_errors(row):
                failures += 1
                print(f"{command}: {error.json_path}: {error.message}")
        document[word] = document[word][:3]
        for one in [document, *document[word]]:
            if not validator(schema).is_valid(one):
                failures += 1
                print(f"{command}: not valid: {json.dumps(one)[:200]}")
        # What is no such row must not be one.
        for key in list(document[word][0]):
            bad = {k: v for k, v in document[word][0].items() if k != key}
            if validator(schema).is_valid(bad) or validator(schema).is_valid(
                    {**bad, key: {}}):
                failures += 1
                print(f"{command}: valid with a wrong {key}")
    for names in ("Russia\nnobody at all\n", "\n"):
        for form in ("json", "jsonl"):
            text = subprocess.run([program, "actor", "-", "--format", form],
                                  input=names, capture_output=True, text=True).stdout
            for one in [text] if form == "json" else text.splitlines():
                checked += 1
                if not validator(schema).is_valid(json.loads(one)):
                    failures += 1
                    print(f"not valid: {one}")
    lines = crink("export", "--format", "jsonl").splitlines()
    for word in COMMANDS:
        of_class = [line for line in lines if line.startswith(f'{{"{word[:-1]}":')]
        for line in of_class[:20]:
            checked += 1
            if not validator(schema).is_valid(json.loads(line)):
                failures += 1
                print(f"not valid: {line}")
        failures += not of_class
    print(f"{checked} objects are what the schema says, but for {failures}")
    return failures


def main():
    if form == "schema":
        sys.exit(check_schema() != 0)
    failures = count = 0
    listed = {word: read(crink(command, "--format", form), form, word)
              for word, command in COMMANDS.items()}
    for mistake in yaml_rows.misnumbered(listed):
        failures += 1
        print(mistake)
    for word in COMMANDS:
        told = [yaml_rows.canonical(word, row) for row in listed[word]]
        expected = yaml_rows.of(word)
        if form in LOADED:
            told, expected = [[forget(row) for row in some] for some in (told, expected)]
        failures += rows.differences(form, expected, told)
        count += len(told)
    print(f"{count} rows of {form} compared, {failures} differ")
    if form in LOADED:
        failures += part_of_export() + looked_up()
    sys.exit(failures != 0 or count == 0)


if __name__ == "__main__":
    form, program, path, *paths = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        schema = json.load(file)
    yaml_rows = rows.Rows(paths)
    main()

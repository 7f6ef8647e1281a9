#!/usr/bin/env python3
"""Reads what crink prints in each format with Python's own readers, and holds it
against the YAML, both ways.

usage: formats.py FORMAT CRINK SCHEMA FILE.yaml...
FORMAT is json, jsonl, csv, tsv or schema. Exit 77 without what it needs.
"""
import csv
import io
import json
import subprocess
import sys
from decimal import Decimal

import rows  # exits with 77 without PyYAML

COMMANDS = {"actors": "actors", "items": "items", "sources": "sources",
            "questions": "questions", "claims": "relations"}


def crink(*arguments):
    return subprocess.run([program, *arguments], stdout=subprocess.PIPE,
                          check=True).stdout.decode("utf-8")


def read(text, form, word):
    """The rows of a listing."""
    columns = rows.columns_of(schema, word[:-1])
    if form == "json":
        document = json.loads(text, parse_float=Decimal)
        if list(document) != ["data", word]:
            raise ValueError(f"members {list(document)}")
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
    yaml_rows = rows.Rows(paths)
    failures = count = 0
    for word, command in COMMANDS.items():
        told = [yaml_rows.canonical(word, row) for row in
                read(crink(command, "--format", form), form, word)]
        failures += rows.differences(form, yaml_rows.of(word), told)
        count += len(told)
    print(f"{count} rows of {form} compared, {failures} differ")
    sys.exit(failures != 0 or count == 0)


if __name__ == "__main__":
    form, program, path, *paths = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        schema = json.load(file)
    main()

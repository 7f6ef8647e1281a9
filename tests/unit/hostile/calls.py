#!/usr/bin/env python3
"""A C header that calls every public function with whatever it is told.

usage: calls.py WHOLE.H OUTPUT

For each function that the public header declares there is a row: its name, the
sorts of its result and parameters, and how to call it with them. As the rows are
made of the declarations, none is left out; a type that is not known here is an
error.
"""
import re
import sys

ENUMS = ["actor_id", "item_id", "source_id", "question_id", "actor_kind",
         "item_kind", "relation_kind", "source_kind", "alias_kind", "status",
         "unit", "attribute", "modifier", "qualifier", "link", "copy",
         "certainty", "order"]
ENTITIES = ["actor", "item", "source", "question", "relation"]

# The sort of a type, and the member of union value that holds it.
SORTS = {
    "const char *": ("TEXT", "text"),
    "char *": ("BUFFER", "bytes"),
    "size_t": ("SIZE", "size"),
    "int64_t": ("NUMBER", "number"),
    "int": ("SIGN", "sign"),
    "unsigned": ("COUNT", "count"),
    "bool": ("BOOL", "is_so"),
    "struct crink_date": ("DATE", "date"),
    "struct crink_period": ("PERIOD", "period"),
    "struct crink_quantity": ("QUANTITY", "quantity"),
    "struct crink_query": ("QUERY", "query"),
    "struct crink_scan": ("SCAN", "scan"),
    "struct crink_query *": ("QUERY_AT", "at"),
    "const struct crink_query *": ("QUERY_AT", "at"),
    "struct crink_scan *": ("SCAN_AT", "at"),
    "const struct crink_scan *": ("SCAN_AT", "at"),
    "struct crink_mention *": ("MENTION_AT", "at"),
    "struct crink_quantity *": ("QUANTITY_AT", "at"),
    "enum crink_alias_kind *": ("ALIAS_KIND_AT", "at"),
    "unsigned *": ("COUNT_AT", "at"),
    "int *": ("SIGN_AT", "at"),
    "void": ("NOTHING", None),
}
SORTS.update({f"enum crink_{name}": (name.upper(), "number") for name in ENUMS})
SORTS.update({f"const struct crink_{name} *": (name.upper() + "_ENTITY", "entity")
              for name in ENTITIES})


def declarations(header):
    """The result type, name and parameters (type, name) of each function."""
    plain = re.sub(r"/\*.*?\*/", " ", header, flags=re.S)
    found = re.findall(r"^CRINK_API\s+([^;{}]*?)(\bcrink_\w+)\s*\(([^)]*)\)\s*;",
                       plain, flags=re.M)
    if len(found) != len(re.findall(r"^CRINK_API\s", plain, flags=re.M)):
        sys.exit("calls.py: a declaration is not understood")
    for result, name, parameters in found:
        parts = []
        for part in parameters.split(","):
            part = " ".join(part.split())
            if part != "void":
                parts.append(re.fullmatch(r"(.*?)\s*(\w+)", part).groups())
        yield " ".join(result.split()), name, parts


def sort_of(kind, name):
    if kind not in SORTS:
        sys.exit(f"calls.py: {name}: nothing is known of the type '{kind}'")
    return SORTS[kind]


def call(result, name, parameters):
    """A function that calls it with values and stores the result."""
    given = []
    for index, (kind, _) in enumerate(parameters):
        member = sort_of(kind, name)[1]
        value = f"with[{index}].{member}"
        given.append(f"({kind}){value}" if kind.startswith("enum") and
                     not kind.endswith("*") else value)
    text = f"{name}({', '.join(given)})"
    member = sort_of(result, name)[1]
    if member is not None:
        kind = "(int64_t)" if member == "number" and result != "int64_t" else ""
        text = f"result->{member} = {kind}{text}"
    unused = "".join(f"\t(void){word};\n" for word, is_used in
                     (("result", member), ("with", parameters)) if not is_used)
    return (f"static void\ncall_{name}(union value *result, "
            f"const union value *with)\n{{\n{unused}\t{text};\n}}\n")


def row(result, name, parameters):
    sorts = ", ".join(f"{{SORT_{sort_of(kind, name)[0]}, \"{parameter}\"}}"
                      for kind, parameter in parameters) or "{0}"
    return (f"\t{{\"{name}\", call_{name}, SORT_{sort_of(result, name)[0]}, "
            f"{len(parameters)}, {{{sorts}}}}},\n")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        functions = list(declarations(file.read()))
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write("/* Made of the public header by calls.py. */\n")
        for function in functions:
            out.write(call(*function) + "\n")
        out.write("static const struct function functions[] = {\n")
        out.writelines(row(*function) for function in functions)
        out.write("};\n")


main()

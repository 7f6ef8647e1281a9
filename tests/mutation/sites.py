"""Where C code can be changed: read from clang's dump of the syntax tree.

A site is a stretch of a file and the ways in which it can be changed, each with a
label that says so to people. Stretches come from the source text, not from what
macros make of it: what stands in the body or in the arguments of a macro is a site
as any other, once, however often the macro is used.
"""
import json
import os
import re
import subprocess

RELATIONS = {"<": ("<=", ">="), "<=": ("<", ">"), ">": (">=", "<="),
             ">=": (">", "<"), "==": ("!=",), "!=": ("==",)}
SUMS = {"+": "-", "-": "+", "*": "+", "/": "*", "%": "/", "<<": ">>",
        ">>": "<<", "&": "|", "|": "&", "^": "&"}
# What is no code that runs, or has to be constant.
CONSTANT = {"ConstantExpr", "EnumDecl", "StaticAssertDecl", "FieldDecl",
            "UnaryExprOrTypeTraitExpr", "GenericSelectionExpr", "OffsetOfExpr",
            "TypedefDecl", "RecordDecl", "ParmVarDecl"}
WRAPPERS = {"ImplicitCastExpr", "ParenExpr", "ConstantExpr", "CStyleCastExpr"}
NAME = re.compile(r"[A-Za-z_]\w*")


class Site:
    """What can be done to one stretch of a file."""

    def __init__(self, path, begin, end, kind):
        self.path, self.begin, self.end, self.kind = path, begin, end, kind
        self.ways = {}  # label: text in its place


class Sources:
    """The text of files, by path below the top; None of what lies elsewhere."""

    def __init__(self, top, wanted):
        self.top, self.wanted, self.texts = top, wanted, {}

    def text(self, path):
        if path not in self.texts:
            with open(os.path.join(self.top, path), encoding="latin-1",
                      newline="") as file:
                self.texts[path] = file.read()
        return self.texts[path]

    def path(self, directory, name):
        path = os.path.relpath(os.path.join(directory, name), self.top)
        return path if self.wanted(path) else None


def dump(command, directory):
    """The tree of one file, as clang sees it."""
    done = subprocess.run(["clang", "-w", "-fsyntax-only", "-Xclang",
                           "-ast-dump=json"] + command, cwd=directory,
                          check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)


def place_files(tree):
    """Clang names a file only where it differs from the one that it named last:
    writes the name into each place."""
    last = None
    stack = [tree]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack.extend(reversed(node))
            continue
        if "offset" in node:
            last = node.get("file", last)
            node["file"] = last
        stack.extend(value for key, value in reversed(list(node.items()))
                     if key in ("loc", "range", "begin", "end", "inner",
                                "spellingLoc", "expansionLoc"))


def without_breaks(text):
    """On one line, so that the lines after it keep their numbers."""
    return re.sub(r"\s*\\?\r?\n\s*", " ", text)


class Reader:
    """Finds the sites of one tree; what is equal to one found before is that."""

    def __init__(self, sources, directory, sites):
        self.sources, self.directory, self.sites = sources, directory, sites

    # ---- stretches ----

    def macro_end(self, path, place):
        """The end of what calls a macro."""
        text = self.sources.text(path)
        at = place["offset"] + place["tokLen"]
        match = re.compile(r"\s*\(").match(text, at)
        if not match:
            return at
        depth = 0
        for i in range(match.end() - 1, len(text)):
            depth += {"(": 1, ")": -1}.get(text[i], 0)
            if depth == 0:
                return i + 1
        return at

    def outer(self, node):
        """Its stretch where a macro is called."""
        begin, end = node["range"]["begin"], node["range"]["end"]
        first, last = begin.get("expansionLoc", begin), end.get("expansionLoc", end)
        if "file" not in first or first["file"] != last.get("file"):
            return None
        path = self.sources.path(self.directory, first["file"])
        if path is None:
            return None
        stop = self.macro_end(path, last) if "expansionLoc" in end \
            else last["offset"] + last["tokLen"]
        return path, first["offset"], stop

    def stretch(self, node):
        """Path, begin and end in the text; None if it has none of its own."""
        begin, end = (node.get("range") or {}).get("begin"), \
            (node.get("range") or {}).get("end")
        if not begin or not end:
            return None
        in_macro = "spellingLoc" in begin, "spellingLoc" in end
        if in_macro != (True, True):
            return self.outer(node) if "offset" in begin or any(in_macro) else None
        same = begin["expansionLoc"]["offset"] == end["expansionLoc"]["offset"]
        if not same:
            return self.outer(node)
        first, last = begin["spellingLoc"], end["spellingLoc"]
        in_argument = [bool(place["expansionLoc"].get("isMacroArgExpansion"))
                       for place in (begin, end)]
        path = self.sources.path(self.directory, first["file"])
        if path is None or first["file"] != last["file"] or \
                in_argument[0] != in_argument[1] or first["offset"] > last["offset"]:
            return None
        if self.is_constant_macro(path, first["offset"]):
            return None
        return path, first["offset"], last["offset"] + last["tokLen"]

    def is_constant_macro(self, path, offset):
        """Of one without arguments each use is a site, not the body."""
        text = self.sources.text(path)
        start = text.rfind("\n", 0, offset) + 1
        while text.endswith("\\\n", 0, start):
            start = text.rfind("\n", 0, start - 1) + 1
        line = text[start:offset]
        return bool(re.match(r"#\s*define\s+\w+\s", line))

    def raw(self, node):
        where = self.stretch(node) or self.outer(node)
        return self.cut(where) if where else None

    def cut(self, where):
        path, begin, end = where
        text = self.sources.text(path)[begin:end]
        return None if re.search(r"^\s*#", text, re.M) else without_breaks(text)

    # ---- ways to change ----

    def add(self, where, label, text, kind="value"):
        if where is None or text is None:
            return
        key = where + (kind,)
        site = self.sites.get(key)
        if site is None:
            site = self.sites[key] = Site(*key)
        site.ways.setdefault(label, text)

    def binary(self, node):
        left, right = node["inner"]
        op = node["opcode"]
        where = self.stretch(node)
        parts = [self.stretch(left) or self.outer(left),
                 self.stretch(right) or self.outer(right)]
        if where is None or None in parts or \
                not parts[0][0] == parts[1][0] == where[0]:
            return
        between = self.sources.text(where[0])[parts[0][2]:parts[1][1]]
        if re.sub(r"/\*.*?\*/|[\s\\]", "", between, flags=re.S) != op:
            return
        a, b = self.cut(parts[0]), self.cut(parts[1])
        if a is None or b is None:
            return
        for other in RELATIONS.get(op, ()):
            self.add(where, f"'{op}' -> '{other}'", f"({a}) {other} ({b})")
        if op in ("&&", "||"):
            other = "||" if op == "&&" else "&&"
            self.add(where, f"'{op}' -> '{other}'", f"({a}) {other} ({b})")
            self.add(where, f"right of '{op}' dropped", f"!!({a})")
            self.add(where, f"left of '{op}' dropped", f"!!({b})")
        is_pointer = [type_of(part).endswith("*") for part in (left, right)]
        if op in SUMS and not is_pointer[1]:
            self.add(where, f"'{op}' -> '{SUMS[op]}'", f"({a}) {SUMS[op]} ({b})")
        if node["kind"] == "CompoundAssignOperator":
            other = SUMS[op[:-1]] + "="
            if not (is_pointer[0] and other not in ("+=", "-=")):
                self.add(where, f"'{op}' -> '{other}'", f"{a} {other} ({b})")

    def unary(self, node):
        op, where = node["opcode"], self.stretch(node)
        text = self.raw(node["inner"][0])
        if where is None or text is None or where[1:] == \
                (self.stretch(node["inner"][0]) or (0,))[1:]:
            return
        if op in ("++", "--"):
            other = "--" if op == "++" else "++"
            self.add(where, f"'{op}' -> '{other}'",
                     text + other if node.get("isPostfix") else other + text)
        elif op == "!":
            self.add(where, "'!' dropped", f"!!({text})")
        elif op in ("-", "~"):
            self.add(where, f"'{op}' dropped", f"({text})")

    def literal(self, node):
        begin = node["range"]["begin"]
        where = self.stretch(node)
        if "expansionLoc" in begin:
            use = self.outer(node)
            text = self.cut(use) if use else None
            if text in ("true", "false"):
                self.add(use, f"'{text}' -> '{'false' if text == 'true' else 'true'}'",
                         str(int(text == "false")))
                return
        text = self.cut(where) if where else None
        if text is None or not re.match(r"[\d']", text):
            return
        self.add(where, f"'{text}' -> '{text} + 1'", f"{text} + 1")
        if node["kind"] == "IntegerLiteral" and int(node["value"]) > 0:
            self.add(where, f"'{text}' -> '{text} - 1'", f"{text} - 1")

    def enumerator(self, node):
        where = self.stretch(node)
        text = self.cut(where) if where else None
        if text and node["referencedDecl"]["kind"] == "EnumConstantDecl" and \
                NAME.fullmatch(text):
            self.add(where, f"'{text}' -> '{text} + 1'", f"{text} + 1")

    def constant_macro(self, node):
        """A number by the name of a macro; true if it is one."""
        begin, end = node["range"]["begin"], node["range"]["end"]
        if "expansionLoc" not in begin or "expansionLoc" not in end or \
                begin["expansionLoc"].get("isMacroArgExpansion") or \
                begin["expansionLoc"]["offset"] != end["expansionLoc"]["offset"]:
            return False
        where = self.outer(node)
        text = self.cut(where) if where else None
        if text is None or not NAME.fullmatch(text) or text in ("true", "false") or \
                not is_number(node):
            return False
        self.add(where, f"'{text}' -> '{text} + 1'", f"({text}) + 1")
        return True

    def part(self, whole, node):
        """The stretch of a part of what is not made by a macro, as the part may be."""
        ends = whole["range"]["begin"], whole["range"]["end"]
        is_written = any("offset" in end for end in ends)
        return self.stretch(node) or (self.outer(node) if is_written else None)

    def condition(self, whole, node):
        inner = bare(node)
        if inner.get("opcode") in RELATIONS or inner.get("opcode") == "!":
            return
        where = self.part(whole, node)
        text = self.cut(where) if where else None
        if text and text not in ("true", "false"):
            self.add(where, "condition negated", f"!({text})")

    def returned(self, whole, node, kind):
        inner = bare(node)
        if inner["kind"] in ("IntegerLiteral", "CharacterLiteral"):
            return
        where = self.part(whole, node)
        if where is None or self.cut(where) is None:
            return
        if kind == "_Bool":
            self.add(where, "'return true'", "1")
            self.add(where, "'return false'", "0")
        elif kind.endswith("*"):
            if self.cut(where) not in ("NULL", "0"):
                self.add(where, "'return NULL'", "(void *)0")
        elif is_number(node):
            self.add(where, "'return 0'", "0")

    def statement(self, node):
        """A statement that is an expression."""
        inner = bare(node)
        if node["kind"] == "CStyleCastExpr":
            return
        if inner["kind"] == "CallExpr" or inner.get("opcode") in ("++", "--") or \
                str(inner.get("opcode", "")).endswith("=") and \
                inner["opcode"] not in RELATIONS:
            # A macro may stand for more statements than this one.
            where = self.stretch(node)
            text = self.cut(where) if where else None
            if text:
                self.add(where, f"'{shortened(text)}' removed", "", "statement")

    def jump(self, node, is_last):
        if is_last and node["kind"] == "ReturnStmt" and node.get("inner"):
            return
        begin = node["range"]["begin"]
        if "offset" not in begin:
            return
        path = self.sources.path(self.directory, begin["file"])
        if path:
            # How far a return goes matters to nothing but what is said.
            where = self.stretch(node) or self.outer(node)
            text = self.cut(where) if where else "jump"
            self.add((path, begin["offset"], begin["offset"]),
                     f"'{shortened(text or 'jump')}' removed", "", "jump")

    def call(self, node):
        where = self.stretch(node)
        parts = [self.stretch(part) or self.outer(part) for part in node["inner"]]
        if where is None or None in parts or \
                any(part[0] != where[0] or not where[1] <= part[1] <= part[2] <= where[2]
                    for part in parts):
            return
        for i in range(1, len(parts) - 1):
            a, b = self.cut(parts[i]), self.cut(parts[i + 1])
            if a is None or b is None or a == b or \
                    parts[i][2] > parts[i + 1][1] or \
                    type_of(bare(node["inner"][i])) != type_of(bare(node["inner"][i + 1])):
                continue
            text = self.sources.text(where[0])
            swapped = text[where[1]:parts[i][1]] + b + text[parts[i][2]:parts[i + 1][1]] + \
                a + text[parts[i + 1][2]:where[2]]
            if not re.search(r"^\s*#", swapped, re.M):
                self.add(where, f"'{shortened(a)}' and '{shortened(b)}' swapped",
                         without_breaks(swapped))

    # ---- the walk ----

    def expression(self, node):
        kind = node["kind"]
        if self.constant_macro(node):
            return
        if kind in ("BinaryOperator", "CompoundAssignOperator"):
            self.binary(node)
        elif kind == "UnaryOperator":
            self.unary(node)
        elif kind in ("IntegerLiteral", "CharacterLiteral"):
            self.literal(node)
        elif kind == "DeclRefExpr":
            self.enumerator(node)
        elif kind == "CallExpr":
            self.call(node)
        elif kind == "ConditionalOperator":
            self.condition(node, node["inner"][0])
        for child in node.get("inner", []):
            self.walk(child, "", False)

    def children(self, node, result, is_last):
        """Of a statement: the statements below, and what is asked."""
        kind, inner = node["kind"], [part for part in node.get("inner", []) if part]
        if kind == "CompoundStmt" or kind in ("CaseStmt", "DefaultStmt", "LabelStmt"):
            for part in inner:
                self.walk(part, result, is_last and part is inner[-1], True)
        elif kind == "IfStmt":
            self.condition(node, inner[0])
            self.walk(inner[0], result, False)
            for part in inner[1:]:
                self.walk(part, result, is_last, True)
        elif kind in ("WhileStmt", "DoStmt", "SwitchStmt"):
            asked = inner[-1] if kind == "DoStmt" else inner[0]
            if kind != "SwitchStmt":
                self.condition(node, asked)
            for part in inner:
                self.walk(part, result, is_last and kind == "SwitchStmt",
                          part is not asked)
        elif kind == "ForStmt":
            parts = node["inner"]
            if parts[2]:
                self.condition(node, parts[2])
            for part in parts[:4]:
                if part:
                    self.walk(part, result, False)
            self.walk(parts[4], result, False, True)
        else:
            for part in inner:
                self.walk(part, result, False)

    def walk(self, node, result, is_last, is_statement=False):
        kind = node.get("kind")
        if not kind or kind in CONSTANT:
            return
        if kind == "VarDecl" and (node.get("storageClass") or not result):
            return
        if kind.endswith("Expr") or kind.endswith("Operator") or \
                kind.endswith("Literal"):
            if is_statement:
                self.statement(node)
            self.expression(node)
            return
        if kind in ("ReturnStmt", "BreakStmt", "ContinueStmt", "GotoStmt"):
            self.jump(node, is_last)
            for part in node.get("inner", []):
                self.returned(node, part, result)
        self.children(node, result, is_last)

    def read(self, tree):
        for node in tree["inner"]:
            if node.get("kind") == "FunctionDecl" and "inner" in node:
                result = node["type"]["qualType"].split("(")[0].strip()
                for part in node["inner"]:
                    if part.get("kind") == "CompoundStmt":
                        self.walk(part, result, True)


def shortened(text):
    return text if len(text) <= 60 else text[:57] + "..."


def bare(node):
    """Below brackets and casts."""
    while node["kind"] in WRAPPERS and node.get("inner"):
        node = node["inner"][-1]
    return node


def type_of(node):
    kind = node.get("type", {})
    name = kind.get("desugaredQualType", kind.get("qualType", ""))
    return re.sub(r"\b(const|volatile|restrict)\b ?", "", name).strip()


def is_number(node):
    name = type_of(node)
    return name in ("int", "unsigned int", "_Bool", "char", "long",
                    "unsigned long", "unsigned char", "signed char", "short",
                    "unsigned short", "long long", "unsigned long long") or \
        name.startswith("enum ")

#!/usr/bin/env python3
"""What crink shows on a terminal: tables no wider than it is with nothing lost,
colours where they are wanted; and in a file or pipe neither.

usage: terminal.py CRINK
"""
import collections
import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import unicodedata

END = b"\x1c"  # what crink never writes
CODE = re.compile(r"\x1b\[(\d*)m")
TABLES = [("actors",), ("items",), ("questions", "--format", "table"),
          ("sources", "--format", "table"), ("quantities", "--kind", "supplies"),
          ("relations", "--item", "arms", "--format", "table"),
          ("actor", "-", "--format", "table")]
# Wide characters, marks that combine, letters of both directions, words without end.
NAMES = "\n".join([
    "조선민주주의인민공화국 로씨야", "俄罗斯联邦朝鲜民主主义人民共和国中华人民共和国伊朗伊斯兰共和国",
    "Ko\u0301re\u0308e\u0323 du N\u0303o\u0302rd \u0438\u0306 " * 4, "q\u0323\u0307" * 90,
    "جمهوری اسلامی ایران " * 5, "Donaudampfschifffahrt" * 6, "KN-23 2024-12-01 " * 8,
    "", "ﾊﾟピョンヤンか\u3099" * 12]) + "\n"
failures = []
checks = 0


def check(good, what):
    global checks
    checks += 1
    if not good:
        failures.append(what)


def environment(**more):
    kept = {k: v for k, v in os.environ.items()
            if k not in ("COLUMNS", "NO_COLOR", "TERM")}
    return {**kept, "TERM": "xterm", **more}


def on_terminal(*arguments, columns=0, **more):
    """What crink writes to a terminal that says to have so many columns."""
    ours, its = pty.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    told = b""
    with tempfile.TemporaryFile() as names:
        names.write(NAMES.encode())
        names.seek(0)
        run = subprocess.Popen([program, *arguments], stdin=names, stdout=its,
                               stderr=subprocess.DEVNULL, env=environment(**more))
        # A terminal that nobody has open any more loses what was not read yet: so the
        # side that crink writes to stays open, and its end is told in writing.
        teller = threading.Thread(target=lambda: (run.wait(), os.write(its, END)))
        teller.start()
        while not told.endswith(END):
            told += os.read(ours, 65536)
        teller.join()
    os.close(its)
    os.close(ours)
    return told[:-len(END)].decode().replace("\r\n", "\n")


def in_pipe(*arguments, **more):
    run = subprocess.run([program, *arguments], input=NAMES.encode(),
                         capture_output=True, check=False, env=environment(**more))
    return run.stdout.decode()


def width(line):
    """As the Unicode of Python has it."""
    return sum(0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else
               2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def letters(text):
    return collections.Counter("".join(text.split()))


def tables():
    for arguments in TABLES:
        what = " ".join(arguments)
        plain = in_pipe(*arguments)
        check(max(map(width, plain.splitlines())) > 100, f"{what}: not wide")
        check(in_pipe(*arguments, COLUMNS="40") == plain, f"{what}: cut in a pipe")
        for columns in (40, 53, 80, 100, 132):
            shown = CODE.sub("", on_terminal(*arguments, columns=columns))
            widest = max(shown.splitlines(), key=width)
            check(width(widest) <= columns,
                  f"{what}: {width(widest)} columns of {columns}: {widest}")
            check(letters(shown) == letters(plain), f"{what}: lost at {columns}")
            # No mark stands without what it combines with.
            check(not any(unicodedata.combining(line.lstrip()[0])
                          for line in shown.splitlines() if line.strip()),
                  f"{what}: a mark begins a line at {columns}")
        broad = max(map(width, plain.splitlines()))
        for more in ({"columns": broad}, {"columns": 20, "COLUMNS": str(broad)}):
            check(CODE.sub("", on_terminal(*arguments, **more)) == plain,
                  f"{what}: other than in a pipe with {more}")
        check(CODE.sub("", on_terminal(*arguments, columns=broad - 1)) != plain,
              f"{what}: not cut by one column")
    # What says nothing of use counts as not set.
    for columns in ("0", "x", "", "-5", "60x"):
        check(on_terminal("actors", columns=60, COLUMNS=columns)
              == on_terminal("actors", columns=60), f"COLUMNS={columns}")
    check(on_terminal("actors") == on_terminal("actors", columns=80), "80 columns")
    check(on_terminal("actors", columns=7) == on_terminal("actors", columns=40),
          "at least 40 columns")


def dates_whole():
    shown = CODE.sub("", on_terminal("relations", "--kind", "supplies", "--format",
                                     "table", columns=80))
    check(re.search(r"^\d{4}-\d\d-\d\d ", shown, re.M), "no date at 80 columns")
    check(not re.search(r"^\d{4}-(\d\d-)? ", shown, re.M), "a date is broken")


def shades():
    """Bold, pale and red are just what the data tells them to be."""
    listing = ("relations", "--kind", "supplies", "--color", "always", "--format")
    head, *lines = in_pipe(*listing, "table").splitlines()
    check(CODE.findall(head) == ["1", "0"], f"the names of columns: {head!r}")
    names, *rows = [line.split("\t") for line in in_pipe(*listing, "tsv").splitlines()]
    rows = [dict(zip(names, row)) for row in rows]
    expected = ["31" if row["denied"] == "true" else
                "2" if row["stands"] == "false"
                or row["status"] in ("reported", "speculated") else None for row in rows]
    check({"31", "2", None} <= set(expected), "not all shades are among them")
    check([(CODE.findall(line) or [None])[0] for line in lines] == expected,
          "the shades of a table")
    text = in_pipe(*listing, "text").splitlines()
    heads = [line for line in text if line[0] == "\x1b"]
    check([CODE.match(line).group(1) for line in heads] ==
          [shade or "1" for shade in expected], "the shades of a text")
    compared = in_pipe("compare", "dprk-rounds-to-russia", "--color", "always")
    stands = re.findall(r"^  stands: (yes|no)$", compared, re.M)
    pale = re.findall(r"^\x1b\[(\d+)m\d", compared, re.M)
    check(len(pale) == len(stands) > 3 and all(
        (code == "1") <= (s == "yes") for code, s in zip(pale, stands)), "compare")
    names = in_pipe("actor", "-", "--format", "table", "--color", "always")
    check("\x1b[31m" in names, "what is not found is not marked")


def colours():
    for arguments in (("actors", "--kind", "bloc"), ("actor", "Iran"), ("item", "arms"),
                      ("source", "washington-times-2024-12-01"), ("items",),
                      ("question", "dprk-rounds-to-russia"), ("questions",),
                      ("relations", "--kind", "borders"), ("sources",),
                      ("quantities", "--kind", "borders", "--kind", "supplies"),
                      ("why", "--kind", "borders"), ("scan", "--format", "text"),
                      ("timeline", "--question", "dprk-rounds-to-russia"),
                      ("compare", "dprk-rounds-to-russia")):
        what = " ".join(arguments)
        check(CODE.search(on_terminal(*arguments)), f"{what}: no colours")
        for how, shown in {
                "NO_COLOR": on_terminal(*arguments, NO_COLOR="1"),
                "TERM=dumb": on_terminal(*arguments, TERM="dumb"),
                "never": on_terminal(*arguments, "--color", "never"),
                "pipe": in_pipe(*arguments)}.items():
            check(shown and not CODE.search(shown), f"{what}: colours with {how}")
        check(CODE.search(on_terminal(*arguments, NO_COLOR="")), f"{what}: NO_COLOR=")
        check(CODE.search(in_pipe(*arguments, "--color=always", NO_COLOR="1")),
              f"{what}: no colours though always")
        wrong = subprocess.run([program, *arguments, "--color", "green"], check=False,
                               stdin=subprocess.DEVNULL, capture_output=True)
        check((wrong.returncode, wrong.stdout, wrong.stderr.decode()) == (
            2, b"", "crink: 'green' is not 'auto', 'always' or 'never'\n"),
            f"{what}: {wrong}")
    for form in ("json", "jsonl", "csv", "tsv", "nt", "sql"):
        check("\x1b" not in on_terminal("actors", "--kind", "bloc", "--format", form,
                                        "--color", "always"), f"colours in {form}")


program = sys.argv[1]
tables()
dates_whole()
shades()
colours()
for failure in failures[:40]:
    print("failed:", failure)
print(f"{checks} checks, {len(failures)} failed")
sys.exit(bool(failures))

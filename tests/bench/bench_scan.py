#!/usr/bin/env python3
"""Runs bench_scan on a text of ordinary English and draws what it found.

usage: bench_scan.py [--short] BUILD DIRECTORY

BUILD is the build folder, DIRECTORY the one of the program and its modules in it,
where the text, scan.json and scan.svg go. With BENCH_FULL=1 in the environment the
world of a million names is built and measured too.
"""
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
WORLDS = ["bundled", "portable", "26k"]
FULL = ["1m"]
SKIPPED = 77


def main():
    arguments = sys.argv[1:]
    options = [word for word in arguments if word.startswith("--")]
    build, directory = arguments[len(options):]
    text = os.path.join(directory, "scan_english.txt")
    made = subprocess.run([sys.executable, os.path.join(HERE, "scan_text.py"),
                           text], check=False)
    if made.returncode == SKIPPED:
        return
    made.check_returncode()
    worlds = list(WORLDS)
    if os.environ.get("BENCH_FULL") == "1":
        worlds += FULL
        # Only built where asked for: nothing but this runs by now.
        subprocess.run(
            [os.environ.get("NINJA", "ninja"), "-C", build]
            + [os.path.relpath(os.path.join(directory, f"scan-{world}.so"), build)
               for world in FULL], check=True, stdout=subprocess.DEVNULL)
    else:
        print("skipped: a million names (BENCH_FULL=1)")
    lexer = os.path.join(directory, "scan-lexer.so")
    figures = os.path.join(directory, "scan.json")
    sys.stdout.flush()
    subprocess.run(
        [os.path.join(directory, "bench_scan"), *options, "--json", figures]
        + (["--lexer", lexer] if os.path.exists(lexer) else []) + [text]
        + [f"{world}={directory}/scan-{world}.so" for world in worlds],
        check=True)
    print(f"figures: {figures}")


main()

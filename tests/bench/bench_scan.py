#!/usr/bin/env python3
"""Runs bench_scan on a text of ordinary English and draws what it found.

usage: bench_scan.py [--short] [--bundled] [--record] [--json FILE]
                     [--build BUILD] DIRECTORY

DIRECTORY is the one of the program and its modules, where the text goes, and
scan.json and scan.svg. --bundled: of the worlds the bundled names alone; else with
BENCH_FULL=1 in the environment, or --record, the world of a million names is built,
in the build folder, and measured too. --record puts the figures into README.md and
beside this file.
"""
import argparse
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
README = os.path.join(HERE, "README.md")
WORLDS = ["bundled", "portable", "26k", "news"]
FULL = ["1m", "news-1m"]
SKIPPED = 77


def build_full(build, directory):
    # Only built where asked for: nothing but this runs by now.
    subprocess.run(
        [os.environ.get("NINJA", "ninja"), "-C", build]
        + [os.path.relpath(os.path.join(directory, f"scan-{world}.so"), build)
           for world in FULL], check=True, stdout=subprocess.DEVNULL)


def worlds_of(arguments):
    if arguments.bundled:
        return WORLDS[:1]
    if arguments.record or os.environ.get("BENCH_FULL") == "1":
        build_full(arguments.build, arguments.directory)
        return WORLDS + FULL
    print("skipped: a million names (BENCH_FULL=1)")
    return WORLDS


def draw(arguments, figures):
    picture = os.path.join(HERE if arguments.record else arguments.directory,
                           "scan.svg")
    subprocess.run([sys.executable, os.path.join(HERE, "plot_scan.py"),
                    figures, picture] + [README] * arguments.record, check=True)
    print(f"figures: {figures}; picture: {picture}")


def main():
    parser = argparse.ArgumentParser()
    for flag in ("--short", "--bundled", "--record"):
        parser.add_argument(flag, action="store_true")
    for option in ("--json", "--build"):
        parser.add_argument(option)
    parser.add_argument("directory")
    arguments = parser.parse_args()
    directory = arguments.directory
    text = os.path.join(directory, "scan_english.txt")
    made = subprocess.run([sys.executable, os.path.join(HERE, "scan_text.py"),
                           text], check=False)
    if made.returncode == SKIPPED:
        return
    made.check_returncode()
    worlds = worlds_of(arguments)
    lexer = os.path.join(directory, "scan-lexer.so")
    figures = arguments.json or os.path.join(directory, "scan.json")
    sys.stdout.flush()
    subprocess.run(
        [os.path.join(directory, "bench_scan")]
        + ["--short"] * arguments.short + ["--json", figures]
        + ["--lexer", lexer] * os.path.exists(lexer) + [text]
        + [f"{world}={directory}/scan-{world}.so" for world in worlds],
        check=True)
    if not arguments.bundled:
        draw(arguments, figures)


main()

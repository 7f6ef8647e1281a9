#!/usr/bin/env python3
"""Finds names in a text with pyahocorasick; for bench_scan.

usage: scan_ahocorasick.py NAMES TEXT

NAMES has one name a line, with a tab before those that have a case; TEXT is
lowered, and all names in it are counted, wherever they stand. Prints how many, and
the CPU seconds without the building of the automaton.
"""
import sys
import time

import ahocorasick


def main():
    automaton = ahocorasick.Automaton()
    with open(sys.argv[1], encoding="utf-8") as file:
        for line in file:
            name = line.strip("\t\n").lower()
            automaton.add_word(name, len(name))
    automaton.make_automaton()
    with open(sys.argv[2], encoding="utf-8") as file:
        text = file.read()
    start = time.process_time()
    found = sum(1 for _ in automaton.iter(text.lower()))
    print(found, time.process_time() - start)


main()

#!/usr/bin/env python3
"""Runs the benchmarks of the library and draws what they found.

usage: bench.py BUILD DIRECTORY

BUILD is the build folder, DIRECTORY the one of the programs in it, where the
figures go as JSON. With BENCH_FULL=1 in the environment the worlds of a million
names and of a million relations are built and measured too.
"""
import os
import subprocess
import sys

WORLDS = ["find_bundled", "find_1k", "find_10k", "find_100k",
          "query_relations_100", "query_relations_10k"]
FULL = ["find_1m", "query_relations_1m"]


def main():
    build, directory = sys.argv[1:3]
    worlds = list(WORLDS)
    if os.environ.get("BENCH_FULL") == "1":
        worlds += FULL
        # Only built where asked for: nothing but this runs by now.
        subprocess.run(
            [os.environ.get("NINJA", "ninja"), "-C", build]
            + [os.path.relpath(os.path.join(directory, "bench_" + world), build)
               for world in FULL], check=True, stdout=subprocess.DEVNULL)
    else:
        print("skipped: a million names and relations (BENCH_FULL=1)")
    drawn = []
    for world in worlds:
        path = os.path.join(directory, world + ".json")
        sys.stdout.flush()
        subprocess.run([os.path.join(directory, "bench_" + world),
                        "--json", path], check=True)
        print(flush=True)
        if world.startswith("find_"):
            drawn.append(path)
    picture = os.path.join(directory, "find.svg")
    subprocess.run([sys.executable,
                    os.path.join(os.path.dirname(__file__), "plot.py"),
                    picture] + drawn, check=True)
    print(f"figures: {directory}/*.json; picture: {picture}")


main()

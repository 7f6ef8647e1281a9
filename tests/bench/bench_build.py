#!/usr/bin/env python3
"""What generating and compiling costs.

usage: bench_build.py CRINKGEN VOCABULARY.yaml DIRECTORY

Runs crinkgen on worlds of 1,000 to 1,000,000 names and as many relations, and
gcc and clang on its tables and on the same rows as structs with pointers (those
of a million with BENCH_FULL=1 in the environment). CPU time, medians of three
(one run of what takes long); memory is the largest resident set, of which about
10 MB may be Python's. The figures go into DIRECTORY/build.json.
"""
import datetime
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
RUNS = 3
SHORT = 5.0


def run(command):
    """CPU seconds and megabytes of a command and what it starts."""
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    if status != 0:
        sys.exit(f"failed: {' '.join(command)}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(command):
    times, memory = [], 0
    while len(times) < RUNS and sum(times) < SHORT:
        seconds, megabytes = run(command)
        times.append(seconds)
        memory = max(memory, megabytes)
    return statistics.median(times), memory


def generate(crinkgen, vocabulary, directory, names, relations):
    """Makes a world and its tables."""
    world = os.path.join(directory, "build_world.yaml")
    run([sys.executable, os.path.join(HERE, "world.py"), str(names),
         str(relations), world])
    outputs = [os.path.join(directory, name) for name in
               ("build_ids.h", "crink_layout.h", "crink_tables.c")]
    seconds, memory = measure(
        [crinkgen, "--ids", outputs[0], "--layout", outputs[1],
         "--tables", outputs[2], vocabulary, world])
    figures = {"names": names, "relations": relations, "seconds": seconds,
               "us_a_row": seconds * 1e6 / (names + relations),
               "names_a_second": names / seconds, "megabytes": memory,
               "tables_bytes": os.path.getsize(outputs[2])}
    return figures


def compile_both(directory, names):
    """Compiles the tables that generate() left, and the same as structs."""
    sources = {"crinkgen": os.path.join(directory, "crink_tables.c"),
               "structs": os.path.join(directory, "build_structs.c")}
    run([sys.executable, os.path.join(HERE, "structs.py"),
         os.path.join(directory, "build_world.yaml"), sources["structs"]])
    results = []
    for compiler in ("gcc", "clang"):
        if shutil.which(compiler) is None:
            continue
        found = {}
        for kind, source in sources.items():
            output = os.path.join(directory, "build_object.o")
            seconds, memory = measure(
                [compiler, "-std=c11", "-O2", "-fPIC", "-I", directory, "-c",
                 source, "-o", output])
            found[kind] = {"compiler": compiler, "rows": 2 * names,
                           "kind": kind, "seconds": seconds,
                           "megabytes": memory,
                           "object_bytes": os.path.getsize(output)}
            results.append(found[kind])
        ours, theirs = found["crinkgen"], found["structs"]
        print(f"{2 * names:>9} {compiler:>7}"
              f" {theirs['seconds'] / ours['seconds']:9.1f}"
              f" {theirs['megabytes'] / ours['megabytes']:9.1f}"
              f" {theirs['object_bytes'] / ours['object_bytes']:9.1f}"
              f" {ours['seconds']:9.2f} {theirs['seconds']:9.2f}"
              f" {ours['megabytes']:9.0f} {theirs['megabytes']:9.0f}",
              flush=True)
    return results


def processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            return next(line.split(": ")[1].strip() for line in file
                        if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or "unknown"


def main():
    crinkgen, vocabulary, directory = sys.argv[1:4]
    full = os.environ.get("BENCH_FULL") == "1"
    now = datetime.datetime.now(datetime.timezone.utc)
    figures = {"bench": "build", "processor": processor(),
               "load": os.getloadavg()[0],
               "date": now.strftime("%Y-%m-%dT%H:%M:%SZ"),
               "generate": [], "compile": []}
    scratch = os.path.join(directory, "build")
    os.makedirs(scratch, exist_ok=True)
    print("{processor}, load {load:.1f}, {date}\n".format(**figures))
    print("-O2: structs with pointers in times of the tables of crinkgen (time,"
          "\nmemory, object), then CPU seconds and MB of each\n"
          f"{'rows':>9} {'':7} {'time':>9} {'memory':>9} {'object':>9}"
          f" {'ours s':>9} {'structs s':>9} {'ours MB':>9} {'structs':>9}")
    for compiler in ("gcc", "clang"):
        if shutil.which(compiler) is None:
            print(f"skipped: {compiler}: not found")
    sizes = [10000, 100000] + [1000000] * full
    for names in sizes:
        generate(crinkgen, vocabulary, scratch, names, names)
        figures["compile"] += compile_both(scratch, names)
    print(f"\ncrinkgen\n{'names':>9} {'relations':>9} {'CPU s':>9}"
          f" {'us a row':>10} {'names / s':>10} {'MB':>9}")
    for names in (1000, 10000, 100000, 1000000):
        for relations in (100, names):
            found = generate(crinkgen, vocabulary, scratch, names, relations)
            figures["generate"].append(found)
            print("{names:>9} {relations:>9} {seconds:9.3f} {us_a_row:10.2f} "
                  "{names_a_second:10.0f} {megabytes:9.0f}".format(**found),
                  flush=True)
    shutil.rmtree(scratch)
    with open(os.path.join(directory, "build.json"), "w",
              encoding="utf-8") as file:
        json.dump(figures, file, indent=1)
        file.write("\n")


main()

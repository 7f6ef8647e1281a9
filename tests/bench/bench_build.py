#!/usr/bin/env python3
"""What generating and compiling costs.

usage: bench_build.py CRINKGEN BENCH_INDEX VOCABULARY.yaml DIRECTORY

Runs gcc and clang, in turn, on the tables of worlds of 10,000 and 100,000 names
and relations and on the same rows as structs with pointers (a million with
BENCH_FULL=1 in the environment), and crinkgen and BENCH_INDEX on worlds of
1,000 to 1,000,000. CPU time, medians; memory is the largest resident set, of
which about 10 MB may be Python's. The figures go into DIRECTORY/build.json.
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
# Runs of a command: at least so many, more where they take no second in all,
# fewer where they take long.
RUNS = 3
RUNS_MAX = 20
BRIEF, LONG = 1.0, 10.0


def run(command):
    """CPU seconds and megabytes of a command and what it starts."""
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    if status != 0:
        sys.exit(f"failed: {' '.join(command)}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(commands):
    """Runs commands in turn. For each: its times, and megabytes at most."""
    times, memory = [[] for _ in commands], [0] * len(commands)
    spent = 0
    while len(times[0]) < (RUNS_MAX if spent < BRIEF else
                           RUNS if spent < LONG else 1):
        for i, command in enumerate(commands):
            seconds, megabytes = run(command)
            times[i].append(seconds)
            memory[i] = max(memory[i], megabytes)
            spent += seconds
    return times, memory


def make_world(directory, names, relations):
    path = os.path.join(directory, "build_world.yaml")
    run([sys.executable, os.path.join(HERE, "world.py"), str(names),
         str(relations), path])
    return path


def outputs(directory):
    return [os.path.join(directory, name) for name in
            ("build_ids.h", "crink_layout.h", "crink_tables.c")]


def generate_command(crinkgen, directory, vocabulary, world):
    options = ("--ids", "--layout", "--tables")
    return [crinkgen, *(word for pair in zip(options, outputs(directory))
                        for word in pair), vocabulary, world]


def index_names(bench_index, vocabulary, world):
    """Names a second, from the model to the perfect hash."""
    found = subprocess.run([bench_index, vocabulary, world], check=True,
                           stdout=subprocess.PIPE, text=True)
    return float(found.stdout.split()[-2])


def generate(programs, vocabulary, directory, names, relations):
    """What the tables of a world cost."""
    crinkgen, bench_index = programs
    world = make_world(directory, names, relations)
    times, memory = measure(
        [generate_command(crinkgen, directory, vocabulary, world)])
    seconds = statistics.median(times[0])
    return {"names": names, "relations": relations, "seconds": seconds,
            "us_a_row": seconds * 1e6 / (names + relations),
            "indexed_a_second": index_names(bench_index, vocabulary, world),
            "megabytes": memory[0],
            "tables_bytes": os.path.getsize(outputs(directory)[2])}


def compile_both(directory, compiler, names, sources):
    """Compiles the tables and the structs."""
    objects = [os.path.join(directory, kind + ".o") for kind in sources]
    times, memory = measure(
        [[compiler, "-std=c11", "-O2", "-fPIC", "-I", directory, "-c", source,
          "-o", output] for source, output in zip(sources.values(), objects)])
    ratios = [theirs / ours for ours, theirs in zip(*times)]
    sizes = [os.path.getsize(path) for path in objects]
    seconds = [statistics.median(each) for each in times]
    print(f"{2 * names:>9} {compiler:>7} {statistics.median(ratios):9.1f}"
          f" {memory[1] / memory[0]:9.1f} {sizes[1] / sizes[0]:9.1f}"
          f" {seconds[0]:9.2f} {seconds[1]:9.2f}"
          f" {memory[0]:9.0f} {memory[1]:9.0f}", flush=True)
    return [{"compiler": compiler, "rows": 2 * names, "kind": kind,
             "seconds": seconds[i], "megabytes": memory[i],
             "object_bytes": sizes[i],
             "ratio": 1 if i == 0 else statistics.median(ratios)}
            for i, kind in enumerate(sources)]


def compile_all(crinkgen, vocabulary, directory, sizes):
    compilers = [name for name in ("gcc", "clang") if shutil.which(name)]
    results = []
    print("-O2: structs with pointers in times of the tables of crinkgen (time,"
          "\nmemory, object), then CPU seconds and MB of each\n"
          f"{'rows':>9} {'':7} {'time':>9} {'memory':>9} {'object':>9}"
          f" {'ours s':>9} {'structs s':>9} {'ours MB':>9} {'structs':>9}")
    for compiler in sorted({"gcc", "clang"} - set(compilers)):
        print(f"skipped: {compiler}: not found")
    for names in sizes:
        world = make_world(directory, names, names)
        structs = os.path.join(directory, "build_structs.c")
        run([sys.executable, os.path.join(HERE, "structs.py"), world, structs])
        run(generate_command(crinkgen, directory, vocabulary, world))
        for compiler in compilers:
            results += compile_both(
                directory, compiler, names,
                {"crinkgen": outputs(directory)[2], "structs": structs})
    return results


def generate_all(programs, vocabulary, directory):
    results = []
    print(f"\ncrinkgen; indexed: from the model to the perfect hash\n"
          f"{'names':>9} {'relations':>9} {'CPU s':>9} {'us a row':>10}"
          f" {'indexed names/s':>16} {'MB':>9}")
    for names in (1000, 10000, 100000, 1000000):
        for relations in (100, names):
            found = generate(programs, vocabulary, directory, names, relations)
            results.append(found)
            print("{names:>9} {relations:>9} {seconds:9.3f} {us_a_row:10.2f} "
                  "{indexed_a_second:16.0f} {megabytes:9.0f}".format(**found),
                  flush=True)
    row = {found["names"]: found["us_a_row"] for found in results
           if found["names"] == found["relations"]}
    print(f"a row of a million names and relations takes "
          f"{row[1000000] / row[10000]:.2f} times one of 10,000")
    return results


def processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            return next(line.split(": ")[1].strip() for line in file
                        if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or "unknown"


def main():
    crinkgen, bench_index, vocabulary, directory = sys.argv[1:5]
    full = os.environ.get("BENCH_FULL") == "1"
    now = datetime.datetime.now(datetime.timezone.utc)
    figures = {"bench": "build", "processor": processor(),
               "load": os.getloadavg()[0],
               "date": now.strftime("%Y-%m-%dT%H:%M:%SZ")}
    scratch = os.path.join(directory, "build")
    os.makedirs(scratch, exist_ok=True)
    print("{processor}, load {load:.1f}, {date}\n".format(**figures))
    figures["compile"] = compile_all(
        crinkgen, vocabulary, scratch, [10000, 100000] + [1000000] * full)
    if not full:
        print("skipped: compiling a million names and relations (BENCH_FULL=1)")
    figures["generate"] = generate_all(
        (crinkgen, bench_index), vocabulary, scratch)
    shutil.rmtree(scratch)
    with open(os.path.join(directory, "build.json"), "w",
              encoding="utf-8") as file:
        json.dump(figures, file, indent=1)
        file.write("\n")


main()

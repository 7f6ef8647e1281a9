#!/usr/bin/env python3
"""Fails where lookups, or the scan of text, got slower against their peers than
they once were.

usage: guard.py [--record] DIRECTORY

Runs bench_find --short of DIRECTORY on the bundled names and on 10,000, and
bench_scan --short on the bundled names. A ratio (the time of a peer by the time of
crink_actor_find or crink_scan_next, of one run) may be down to
1 / 1.25 of the one in recorded.json; the best of up to five attempts counts,
for noise only ever makes it look worse. --record rewrites recorded.json with
their medians. Times themselves are never compared, and on another processor
than the recorded one, where even ratios differ, nothing is judged.
"""
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile

WORLDS = ["bundled", "10k", "scan"]
# Peers that do the same service: their ratios depend least on the machine.
PEERS = ("fold + gperf", "fold + open addressing")
# One that has the same boundaries, and a pass that only counts words. On a text full
# of names flex's tables, of 20 MB, make it depend on who else uses the caches.
SCAN_PEERS = {"plain": ("flex -Cf (table-driven DFA)", "count of words"),
              "dense": ("count of words",)}
ATTEMPTS = 5
SLACK = 1.25
SLACK_ELSEWHERE = 2.0
HERE = os.path.dirname(os.path.abspath(__file__))
RECORDED = os.path.join(HERE, "recorded.json")


def processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            for line in file:
                if line.startswith("model name"):
                    return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.machine()


def measure_scan(directory):
    """The ratios of one run, by "scan, text, peer"; none without a text."""
    with tempfile.TemporaryDirectory() as scratch:
        path = os.path.join(scratch, "scan.json")
        done = subprocess.run([sys.executable, os.path.join(HERE, "bench_scan.py"),
                               "--short", "--bundled", "--json", path, directory],
                              check=True, stdout=subprocess.PIPE, text=True)
        if not os.path.exists(path):
            print(done.stdout.splitlines()[0])
            return {}
        with open(path, encoding="utf-8") as file:
            run = json.load(file)
    return {", ".join(("scan", result["text"], peer)): result["ratio"]
            for result in run["results"] for peer in SCAN_PEERS[result["text"]]
            if result["way"] == "bundled: " + peer}


def measure(directory, world):
    """The ratios of one run, by "world, mode, stream, peer"."""
    if world == "scan":
        return measure_scan(directory)
    with tempfile.TemporaryDirectory() as scratch:
        path = os.path.join(scratch, "find.json")
        subprocess.run([os.path.join(directory, "bench_find_" + world),
                        "--short", "--json", path],
                       check=True, stdout=subprocess.DEVNULL)
        with open(path, encoding="utf-8") as file:
            run = json.load(file)
    return {", ".join((world, result["mode"], result["stream"],
                       result["peer"])): result["ratio"]
            for result in run["results"]
            if result["peer"] in PEERS and result["mode"] == "independent"}


def record(directory):
    runs = [{key: ratio for world in WORLDS
             for key, ratio in measure(directory, world).items()}
            for _ in range(ATTEMPTS)]
    recorded = {key: round(statistics.median(run[key] for run in runs), 3)
                for key in runs[0]}
    with open(RECORDED, "w", encoding="utf-8") as file:
        json.dump({"processor": processor(), "ratios": recorded}, file, indent=0)
        file.write("\n")
    print(f"recorded {len(recorded)} ratios")


def main():
    if "--record" in sys.argv[1:]:
        record(sys.argv[-1])
        return 0
    with open(RECORDED, encoding="utf-8") as file:
        record_of = json.load(file)
    recorded = record_of["ratios"]
    slack = SLACK
    if record_of["processor"] != processor():
        slack = SLACK_ELSEWHERE
        print(f"recorded on {record_of['processor']}, this is {processor()}: "
              f"ratios may be worse by {slack}")
    best, slow = {}, list(recorded)
    for _ in range(ATTEMPTS):
        worlds = [world for world in WORLDS
                  if any(key.startswith(world + ",") for key in slow)]
        for world in worlds:
            for key, ratio in measure(sys.argv[-1], world).items():
                best[key] = max(ratio, best.get(key, 0))
        slow = [key for key in recorded
                if key in best and best[key] * slack < recorded[key]]
        if not slow:
            break
    for peer in sorted({key.split(", ")[-1] for key in recorded
                        if key not in best}):
        print(f"skipped: {peer}: was not built")
    for key in slow:
        print(f"slower: {key}: {best[key]:.2f}, recorded {recorded[key]:.2f}")
    print(f"{len(best)} ratios, {len(slow)} worse than recorded by more than "
          f"{slack}")
    return 1 if slow or not best else 0


sys.exit(main())

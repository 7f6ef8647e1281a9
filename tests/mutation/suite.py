"""The tests that mutants are run against, and which of them come by which."""
import mmap
import os
import resource
import shutil
import signal
import subprocess
import time

import built

# Long ones that hold what shorter ones hold, or what no mutant changes.
LEFT_OUT = {"layers", "folding", "words", "messages", "unicode", "yaml-differ", "format",
            "vocabulary-words", "scan-hostile", "scan-hostile-scan", "scan-prose",
            "scan-passages", "scan-passages-second",
            # Measures what the generator needs, which with mutants is more.
            "hostile-data"}
# What is compiled once more for these holds little that other data does not.
LEFT_OUT_DATA = ("-article", "-bare", "-scan-small", "-portable")
SUITES = {"unit", "generator"}
# What the generator makes is compiled and asked, by worlds too small to take long; and
# by two with names in texts, which may.
WORLDS = ("tiny:1", "tiny:2", "tiny:3", "small:1", "small:3")
WORLD_SECONDS = 15
OTHERS = {"facts", "facts-odd", "facts-sums", "found", "sentences",
          "posts", "replay-find", "replay-generator", "replay-period", "replay-scan"}
NO_TEST = 66  # as UNIT_NO_TEST of unit.h
TESTS_MAX = 1000  # of a program
CASES_AT_ONCE = 12
MUTANTS_MAX = 65536  # as mutant.h
MEMORY = 4 << 30
# Known to take longer than the four seconds that a test may take by default.
LONG = {"query/2", "query-odd/4", "query-odd-small/2", "query-odd-small/4",
        "relation-odd/1", "states-states/0", "suggest-odd/0", "suggest-odd-small/0",
        "hostile-long", "hostile-names-odd-small", "alphabet/0", "alphabet/2",
        "scan-agrees", "facts-odd", "found", "faults", "cli", "relation/1",
        "format-types"}
SECONDS = 4
# Sees what changes no answer, only the work for it, and comes by almost all.
SOONER = {"cost-few"}
# A mutant survives that tests of so many seconds in all let pass; after the first few
# it is likely to.
BUDGET = 20
FIRST = 3


class Test:
    """A command and what is known of it."""

    def __init__(self, name, command, environment=None):
        self.name, self.command = name, command
        self.environment = environment or {}
        self.may_take = 0  # seconds, where that is more than others may
        self.seconds = 0.0  # of the processor, of mutants unharmed
        self.reached = b""


def chosen(tests, build):
    """Of those that meson knows."""
    out = []
    for test in tests:
        if test["name"].endswith(LEFT_OUT_DATA):
            continue
        if test["name"] == "worlds":
            out += worlds(test)
        suites = {suite.split(":")[-1] for suite in test["suite"]}
        if test["name"] in LEFT_OUT or \
                not (suites & SUITES or test["name"] in OTHERS):
            continue
        if test["name"] in ("bad", "warned"):
            out += cases(test, build)
        else:
            out.append(Test(test["name"], test["cmd"], test["env"]))
    return out


def worlds(test):
    """Random worlds of a generator with a mutant, and of lib/ as it is."""
    at = test["cmd"].index("--worlds")
    for asked in WORLDS:
        command = list(test["cmd"])
        command[at + 1] = asked
        command[-1] = built.TOP
        world = Test("worlds-" + asked, command + ["--first"], test["env"])
        world.may_take = WORLD_SECONDS
        yield world


def cases(test, build):
    """A folder of data, a few at a time."""
    script, crinkgen, folder, vocabulary = test["cmd"]
    names = sorted({name.split(".")[0] for name in os.listdir(folder)
                    if name.endswith(".yaml")})
    out = []
    for begin in range(0, len(names), CASES_AT_ONCE):
        part = set(names[begin:begin + CASES_AT_ONCE])
        name = f"{test['name']}-{begin // CASES_AT_ONCE + 1}"
        target = os.path.join(build, "cases", name)
        shutil.rmtree(target, ignore_errors=True)
        os.makedirs(target)
        for file in os.listdir(folder):
            if file.split(".")[0] in part:
                shutil.copy(os.path.join(folder, file), target)
        out.append(Test(name, [script, crinkgen, target, vocabulary]))
    return out


def limited(seconds):
    """What a test may use, in the process that it becomes."""
    def limit():
        os.setsid()
        whole = int(seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (whole, whole))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 28, 1 << 28))
    return limit


def run(test, build, variables, seconds):
    """What it returns, within so many seconds of the processor; None if time is up."""
    environment = dict(os.environ, **test.environment, **variables)
    process = subprocess.Popen(
        test.command, cwd=build, env=environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        preexec_fn=limited(seconds))
    try:
        return process.wait(timeout=20 * seconds + 20)
    except subprocess.TimeoutExpired:
        return None
    finally:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except OSError:
            pass
        process.wait()


def used():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def first_run(arguments):
    """Runs a test with no mutant alive: what it takes, and what it comes by. Of a
    program of unit tests each is one. What takes too long is left out."""
    test, build, scratch, seconds_max = arguments
    if not is_unit(test, build):
        return first_run_of(test, build, scratch, seconds_max)
    out = []
    for i in range(TESTS_MAX):
        part = Test(f"{test.name}/{i}", test.command,
                    dict(test.environment, UNIT_TEST=str(i)))
        found = first_run_of(part, build, scratch, seconds_max)
        if found is None:
            break
        out += found
    return out


def is_unit(test, build):
    """Whether it is a program with unit.h's main function."""
    if len(test.command) != 1 or "/test_" not in test.command[0]:
        return False
    return run(test, build, {"UNIT_TEST": str(TESTS_MAX)}, SECONDS) == NO_TEST


def first_run_of(test, build, scratch, seconds_max):
    """A list of the test, or of none; None if there is no such test."""
    if test.name in LONG and seconds_max <= SECONDS:
        return []
    seconds_max = max(seconds_max, test.may_take)
    path = os.path.join(scratch, "reached-" + test.name.replace("/", "-"))
    with open(path, "wb") as file:
        file.truncate(MUTANTS_MAX)
    # In one process where that works: a crash is as good as a failure.
    for fork in ("no", "yes"):
        test.environment["CK_FORK"] = fork
        began = used()
        result = run(test, build, {"CRINK_REACHED": path}, seconds_max)
        test.seconds = used() - began
        if test.seconds >= seconds_max:
            print(f"{test.name}: left out, takes more than {seconds_max} s", flush=True)
            break
        if result == 0 or "UNIT_TEST" in test.environment and result == NO_TEST:
            break
    else:
        # Fewer tests kill less: the score errs on the safe side.
        print(f"{test.name}: left out, fails without a mutant", flush=True)
    with open(path, "rb") as file, \
            mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as seen:
        test.reached = bytes(seen)
    os.remove(path)
    if result == NO_TEST:
        return None
    return [test] if result == 0 and test.seconds < seconds_max else []


def stem(name):
    return os.path.splitext(os.path.basename(name))[0].split("_")[0]


def in_order(tests, mutant):
    """Those that come by a mutant: the shortest first, sooner if of its file."""
    own = stem(mutant.path)

    def rank(test):
        name = test.name[5:] if test.name.startswith("test_") else test.name
        is_own = name.startswith(own) or own.startswith(name.split("-")[0])
        return test.seconds * (0.25 if is_own or name in SOONER else 1)
    return sorted((test for test in tests if test.reached[mutant.number]), key=rank)


def kill(mutant, tests, build, begin, end):
    """The name of the first test that fails, of those that come after so many seconds of
    tests, and before so many; None if all pass."""
    spent = 0.0
    for test in in_order(tests, mutant):
        spent += test.seconds
        if spent > end:
            break
        if spent > begin and run(test, build, {"CRINK_MUTANT": str(mutant.number)},
                                 4 * test.seconds + 1) != 0:
            return test.name
    return None


def clock():
    return time.strftime("%H:%M:%S")

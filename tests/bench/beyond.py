#!/usr/bin/env python3
"""What lies beyond one machine's library: the main queries of the API in PostgreSQL
with a million made-up claims more, and a folder of texts through crink scan by
xargs -P. Whatever it makes it deletes.

usage: beyond.py [--claims N] [--bytes N] CRINK FOLDER [TEXT...]

FOLDER has to have room for the texts (--bytes, 0 for none: several times the TEXTs,
one after the other, in files of 20 MB) or for the claims (some 2 GB a million). Each
query is first held against what crink answers by itself, without the made-up claims.
"""
import argparse
import glob
import os
import pwd
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time

PROGRAMS = max(glob.glob("/usr/lib/postgresql/*/bin"), default="/usr/bin")
RUNS = 7
SIZE = 20_000_000

# More claims: those of the data again and again, with other parties, days and numbers
# of their own, each with the evidence of the one that it is made of. They stand and
# answer no question, so that questions have as many answers as before.
MORE = """
CREATE TEMP TABLE a AS SELECT slug, name, row_number() OVER () - 1 AS n FROM actors;
CREATE TEMP TABLE c AS SELECT *, row_number() OVER () - 1 AS n FROM claims;
CREATE UNIQUE INDEX ON a (n); CREATE UNIQUE INDEX ON c (n);
CREATE TEMP TABLE more AS SELECT 1000000 + i AS claim, c.claim AS old,
    (i * 7919 % (SELECT count(*) FROM a)) AS s, (i * 104729 % (SELECT count(*) FROM a)) AS o,
    (i * 15485863 % (SELECT count(*) FROM a)) AS w,
    (date '2014-01-01' + (i * 31 % 4400)::int)::text AS day
    FROM generate_series(1, {claims}::bigint) AS i JOIN c ON c.n = i % (SELECT count(*) FROM c);
INSERT INTO claims ({columns}) SELECT {values} FROM more JOIN claims AS c ON c.claim = old
    JOIN a AS s ON s.n = more.s JOIN a AS o ON o.n = more.o JOIN a AS w ON w.n = more.w;
INSERT INTO evidence SELECT more.claim, position, source, paragraph, publisher, date, url
    FROM more JOIN evidence ON evidence.claim = old;
INSERT INTO modifiers SELECT more.claim, position, modifier
    FROM more JOIN modifiers ON modifiers.claim = old;
"""
OWN = {"claim": "more.claim", "slug": "NULL", "question": "NULL", "known": "more.day",
       "subject": "s.slug", "subject_name": "s.name", "object": "o.slug",
       "object_name": "o.name", "claimant": "w.slug", "claimant_name": "w.name",
       "stands": "true", "denied": "false"}

# Those of crink export are of what refers; what the README adds is looked up by value.
README = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../README.md")
with open(README, encoding="utf-8") as readme:
    INDEXES = re.search(r"```sql\n(.*?)```", readme.read(), re.S).group(1)

GROUP = """WITH RECURSIVE g(slug) AS (VALUES ('{0}') UNION SELECT x.slug FROM g JOIN
    (SELECT slug, parent AS up FROM actors UNION ALL SELECT member, actor FROM members)
    AS x ON x.up = g.slug)"""
ITEMS = """WITH RECURSIVE k(slug) AS (VALUES ('{0}') UNION
    SELECT i.slug FROM k JOIN items AS i ON i.parent = k.slug)"""
STANDING = """known <= '{0}' AND NOT EXISTS (SELECT FROM links JOIN claims AS later
    ON later.claim = links.claim WHERE links.other_claim = c.claim AND later.known <= '{0}'
    AND link IN ('supersedes', 'withdraws', 'corrects'))"""

# What is asked, as conditions of crink relations and in SQL.
QUERIES = {
    "subject, object and kind": (
        ["--subject", "north-korea", "--object", "russia", "--kind", "supplies"],
        "SELECT * FROM claims WHERE subject = 'north-korea' AND object = 'russia' "
        "AND kind = 'supplies'"),
    "either side": (["--party", "belarus"], "SELECT * FROM claims WHERE "
                    "subject = 'belarus' OR object = 'belarus'"),
    "an item and its kinds": (
        ["--object", "russia", "--item", "artillery-ammunition"],
        ITEMS.format("artillery-ammunition") + "SELECT c.* FROM claims AS c JOIN k ON item = k.slug "
        "WHERE object = 'russia'"),
    "subject within a group": (
        ["--within", "nato", "--kind", "supplies", "--object", "ukraine"],
        GROUP.format("nato") + "SELECT c.* FROM claims AS c JOIN g ON subject = g.slug "
        "WHERE c.kind = 'supplies' AND object = 'ukraine'"),
    "claimant and status": (
        ["--claimant", "south-korean-nis", "--status", "estimated"],
        "SELECT * FROM claims WHERE claimant = 'south-korean-nis' "
        "AND status = 'estimated'"),
    "answers to a question": (
        ["--question", "dprk-rounds-to-russia"],
        "SELECT * FROM claims WHERE question = 'dprk-rounds-to-russia' ORDER BY known"),
    "what stood on a day": (
        ["--object", "russia", "--kind", "supplies", "--standing", "2024-06-30"],
        "SELECT * FROM claims AS c WHERE object = 'russia' AND kind = 'supplies' AND "
        + STANDING.format("2024-06-30")),
    "known within a month": (
        ["--known", "2024-11", "--kind", "supplies"],
        "SELECT * FROM claims WHERE known >= '2024-11' AND known <= '2024-11-31' "
        "AND kind = 'supplies'"),
    "a source": (
        ["--source", "washington-times-2024-12-01"],
        "SELECT DISTINCT c.claim FROM claims AS c JOIN evidence USING (claim) WHERE "
        "source = 'washington-times-2024-12-01'"),
    "a modifier": (
        ["--object", "russia", "--modifier", "delivered"],
        "SELECT c.* FROM claims AS c JOIN modifiers USING (claim) WHERE "
        "object = 'russia' AND modifier = 'delivered'"),
    "who denies it": (
        ["--linked", "denies"],
        "SELECT DISTINCT other_claim FROM links WHERE link = 'denies'"),
    "a name": (None, "SELECT actor FROM actor_names WHERE lower(name) = 'dprk'"),
}


def ask(*command, **more):
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8",
                          **more)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)[:200]}: {done.stderr}")
    return done.stdout


def counted(crink, conditions):
    told = ask(crink, "relations", *conditions, "--format", "tsv")
    return len(told.splitlines()) - 1


class Server:
    """PostgreSQL as it comes, in a folder, which must not run as root."""

    def __init__(self, folder):
        self.folder, self.user = folder, {}
        if os.geteuid() == 0:
            user = pwd.getpwnam("postgres")
            self.user = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
            os.chown(folder, user.pw_uid, user.pw_gid)
        self.run("initdb", "-D", folder + "/data", "-U", "crink", "-A", "trust", "-E",
                 "UTF8", "--no-locale")
        self.run("pg_ctl", "-D", folder + "/data", "-s", "-w", "-l", folder + "/log",
                 "-o", f"-c listen_addresses='' -k {folder}", "start")

    def run(self, program, *arguments):
        subprocess.run([f"{PROGRAMS}/{program}", *arguments], check=True,
                       stdout=subprocess.DEVNULL, cwd=self.folder, **self.user)

    def stop(self):
        self.run("pg_ctl", "-D", self.folder + "/data", "-s", "-m", "immediate", "stop")

    def ask(self, sql):
        return ask(PROGRAMS + "/psql", "-X", "-q", "-A", "-t", "-h", self.folder, "-U",
                   "crink", "-d", "postgres", "-v", "ON_ERROR_STOP=1", "-f", "-",
                   input=sql, cwd=self.folder, **self.user)

    def milliseconds(self, sql):
        plan = self.ask("EXPLAIN (ANALYZE, TIMING OFF) " + sql)
        return sum(float(n) for n in
                   re.findall(r"(?:Planning|Execution) Time: ([\d.]+) ms", plan))


def in_postgresql(crink, folder, claims):
    server = Server(folder)
    try:
        server.ask(ask(crink, "export", "--format", "sql"))
        wrong = 0
        for name, (conditions, sql) in QUERIES.items():
            if conditions is not None:
                told = int(server.ask(f"SELECT count(*) FROM ({sql}) AS answer"))
                expected = counted(crink, conditions)
                if told != expected or told == 0:
                    wrong += 1
                    print(f"{name}: {told} rows, crink has {expected}")
        columns = server.ask("SELECT column_name FROM information_schema.columns WHERE "
                             "table_name = 'claims' ORDER BY ordinal_position").split()
        began = time.monotonic()
        server.ask(MORE.format(claims=claims, columns=", ".join(columns),
                               values=", ".join(OWN.get(c, "c." + c) for c in columns)))
        server.ask(INDEXES + "ANALYZE;")
        print(f"{server.ask('SELECT count(*) FROM claims').strip()} claims, made in "
              f"{time.monotonic() - began:.0f} s, "
              + server.ask("SELECT pg_size_pretty(pg_database_size('postgres'))").strip())
        for name, (_, sql) in QUERIES.items():
            rows = server.ask(f"SELECT count(*) FROM ({sql}) AS answer").strip()
            times = [server.milliseconds(sql) for _ in range(RUNS)]
            print(f"{name}: {rows} rows in {min(times):.1f} ms, "
                  f"median {statistics.median(times):.1f}", flush=True)
        return wrong
    finally:
        server.stop()


def in_texts(crink, folder, size, texts):
    data = b"".join(open(path, "rb").read() for path in texts)
    data = data[:data.rindex(b"\n") + 1]
    files = -(-size // SIZE)
    os.mkdir(folder + "/texts")
    for i in range(files):
        # Each begins at another place, as no two texts are the same.
        at = data.index(b"\n", i * 9973 % (len(data) // 2)) + 1
        with open(f"{folder}/texts/{i}.txt", "wb") as file:
            left = min(SIZE, size - i * SIZE)
            while left > 0:
                left -= file.write(data[at:at + left])
                at = 0
    os.sync()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    os.mkdir(folder + "/mentions")
    subprocess.run(
        f'find {folder}/texts -name "*.txt" -print0 | xargs -0 -n 50 -P "$(nproc)" '
        f'''sh -c '"$CRINK" scan "$@" >"$(mktemp {folder}/mentions/XXXXXX)"' sh''',
        shell=True, check=True, env={**os.environ, "CRINK": os.path.abspath(crink)})
    wall = time.monotonic() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    lines = int(ask("sh", "-c", f"cat {folder}/mentions/* | wc -l"))
    # The same from one program in one go, of the first files.
    some = sorted(os.listdir(folder + "/texts"))[:5]
    one = ask(crink, "scan", *(f"{folder}/texts/{name}" for name in some))
    by_all = ask("sh", "-c", f"cat {folder}/mentions/*")
    wanted = tuple(f"{folder}/texts/{name}:" for name in some)
    same = sorted(line for line in by_all.splitlines() if line.startswith(wanted)) == \
        sorted(one.splitlines())
    print(f"{size / 1e9:.1f} GB in {files} files: {lines} mentions in {wall:.0f} s, "
          f"{spent:.0f} s of processors ({size / 1e6 / spent:.0f} MB a second of one); "
          f"the same as in one go: {same}")
    return not same


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--bytes", type=int, default=10_000_000_000)
    parser.add_argument("crink")
    parser.add_argument("folder")
    parser.add_argument("text", nargs="*")
    given = parser.parse_args()
    crink = os.path.abspath(given.crink)
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="crink", dir=given.folder) as folder:
        os.chmod(folder, 0o755)
        if given.claims > 0:
            wrong += in_postgresql(crink, folder, given.claims)
    with tempfile.TemporaryDirectory(prefix="crink", dir=given.folder) as folder:
        if given.bytes > 0:
            wrong += in_texts(crink, folder, given.bytes, given.text)
    return wrong


if __name__ == "__main__":
    sys.exit(main() != 0)

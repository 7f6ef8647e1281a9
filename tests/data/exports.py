#!/usr/bin/env python3
"""Loads what crink exports into the programs that it is for, reads it back from
them, and holds it against the YAML, both ways.

usage: exports.py READER CRINK SCHEMA FILE.yaml...
READER is jsonl, csv, sqlite (Python's), sqlite3 (the command), postgresql, rapper,
sparql, or ftm, plover or claimreview, which Python's csv and json read. Exit 77
without the program.
"""
import collections
import contextlib
import csv
import glob
import io
import json
import os
import pwd
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from decimal import Decimal

import facts  # exits with 77 without PyYAML
import readers
import rows

WORDS = ("actors", "items", "sources", "questions", "claims")
def skip(what):
    print(f"skipped: {what}")
    sys.exit(77)


def crink(form):
    return subprocess.run([program, "export", "--format", form], check=True,
                          stdout=subprocess.PIPE).stdout.decode("utf-8")


def whole(told, forget=lambda row: None):
    """Tells whether the program made of it what the YAML holds; forget() takes from
    a claim what the form cannot tell."""
    yaml_rows = rows.Rows(paths)
    failures = count = 0
    for mistake in yaml_rows.misnumbered(told):
        failures += 1
        print(mistake)
    for word in WORDS:
        told_rows = [yaml_rows.canonical(word, row) for row in told[word]]
        expected = yaml_rows.of(word)
        for row in expected + told_rows if word == "claims" else []:
            forget(row)
        failures += rows.differences(reader, expected, told_rows)
        count += len(told_rows)
    print(f"{count} rows read back by {reader}, {failures} differ")
    return failures or not count


# ---- lines ---------------------------------------------------------------------

def read_jsonl():
    told = {word: [] for word in WORDS}
    for line in crink("jsonl").splitlines():
        (noun, row), = json.loads(line, parse_float=Decimal,
                                  parse_int=Decimal).items()
        for key, kind in columns[noun + "s"].items():
            if kind == "integer" and row[key] is not None:
                row[key] = int(row[key])
        for evidence in row.get("evidence", []):
            if evidence["paragraph"] is not None:
                evidence["paragraph"] = int(evidence["paragraph"])
        told[noun + "s"].append(row)
    return told


def read_csv():
    """Each value of each field of each thing has a line."""
    cells = {}
    for line in csv.DictReader(io.StringIO(crink("csv"), newline=""), strict=True):
        cells.setdefault((line["class"] + "s", line["key"]), []).append(line)
    told = {word: [] for word in WORDS}
    for (word, _), lines in cells.items():
        row = {name: [] if isinstance(kind, dict) else None
               for name, kind in columns[word].items()}
        lists = collections.defaultdict(dict)
        for line in lines:
            kind = columns[word][line["field"]]
            if not isinstance(kind, dict):
                row[line["field"]] = rows.typed(line["value"], kind)
                continue
            member = line["member"] if list(kind) != [""] else ""
            lists[line["field"]].setdefault(int(line["position"]), {})[member] = (
                rows.typed(line["value"], kind[member]))
        for name, elements in lists.items():
            kind = columns[word][name]
            if sorted(elements) != list(range(1, len(elements) + 1)):
                raise ValueError(f"positions of {name}: {sorted(elements)}")
            row[name] = [elements[i][""] if list(kind) == [""] else
                         {m: elements[i].get(m) for m in kind}
                         for i in sorted(elements)]
        told[word].append(row)
    return told


# ---- SQL -----------------------------------------------------------------------

def suppliers_in_sql(query):
    """Who supplies Russia, according to whom, by a join."""
    found = query('''SELECT "a"."name" AS "supplier", "b"."name" AS "who"
        FROM "claims" AS "c" JOIN "actors" AS "a" ON "a"."slug" = "c"."subject"
        LEFT JOIN "actors" AS "b" ON "b"."slug" = "c"."claimant"
        WHERE "c"."kind" = 'supplies' AND "c"."object" = 'russia'
        AND NOT "c"."negated"''')
    return [(r["supplier"], None if r["who"] == readers.NULL else r["who"]) for r in found]


def check_suppliers(found):
    yaml_rows = rows.Rows(paths)
    expected = [(r["subject_name"], r["claimant_name"]) for r in yaml_rows.of("claims")
                if r["kind"] == "supplies" and r["object"] == "russia"
                and not r["negated"] and r["subject"]]
    print(f"{len(found)} answers to who supplies Russia, according to whom")
    if collections.Counter(found) != collections.Counter(expected):
        print("other answers than those of the YAML")
        return True
    return not found


def check_readme(query):
    """The question of the README: three answers, each of the YAML, the newest first."""
    yaml_rows = rows.Rows(paths)
    path = os.path.join(os.path.dirname(__file__), "../../README.md")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if "\ncrink export --format sql >crink.sql\n" not in text:
        print("the README loads another export")
        return True
    sql = re.search(r'psql -d crink -c "(SELECT.*?)"', text, re.S).group(1)
    indexes = re.search(r"```sql\n(.*?)```", text, re.S).group(1).split(";")
    for index in indexes[:-1]:
        query(index)
    answers, newest = {}, []
    for row, r in zip(yaml_rows.of("claims"), yaml_rows.sections["relations"]):
        if (r.get("object"), r["kind"]) == ("russia", "supplies") and row["stands"] \
                and r.get("negated") != "true":
            publisher = yaml_rows.publisher[yaml_rows.first_source(r)]["publisher"]
            who = yaml_rows.name[r.get("claimant") or publisher]
            answers.setdefault(who, set()).add(yaml_rows.known(r))
            newest.append(yaml_rows.known(r))
    told = [list(row.values()) for row in query(sql)]
    day = lambda known: [int(part) for part in yaml_rows.date(known).split("-")]
    newest = sorted(newest, key=day, reverse=True)[:3]
    if [row[0] for row in told] != newest or not all(
            row[0] in answers.get(row[2], ()) for row in told):
        print(f"the README's question: {told}")
        return True
    return False


def by_tables(query):
    return whole(readers.read_tables(query, columns)) | check_suppliers(suppliers_in_sql(query)) | \
        check_readme(query)


# What refers to what, by the names of tables and columns.
KEYS = {
    "actors": {"parent": "actors"}, "actor_names": {"actor": "actors"},
    "members": {"actor": "actors", "member": "actors"},
    "items": {"parent": "items"}, "item_names": {"item": "items"},
    "attributes": {"item": "items"},
    "sources": {"author": "actors", "publisher": "actors", "rests_on": "sources"},
    "source_names": {"source": "sources"}, "questions": {"item": "items"},
    "claims": {"subject": "actors", "object": "actors", "claimant": "actors",
               "item": "items", "context": "items", "question": "questions"},
    "modifiers": {"claim": "claims"}, "via": {"claim": "claims", "actor": "actors"},
    "evidence": {"claim": "claims", "publisher": "actors", "source": "sources"},
    "links": {"claim": "claims", "other_claim": "claims"}}
SQL_TYPES = {"integer": "integer", "number": "numeric", "boolean": "boolean",
             "string": "text"}


def check_tables(base):
    """Keys, an index for each of them, the types of columns, and which data it is."""
    wrong = []
    pragma = lambda name, of: base.execute(f"PRAGMA {name}('{of}')").fetchall()
    for table, keys in KEYS.items():
        told = {row["from"]: row["table"] for row in pragma("foreign_key_list", table)}
        indexed = {pragma("index_info", row["name"])[0]["name"]
                   for row in pragma("index_list", table)}
        indexed |= {row["name"] for row in pragma("table_info", table) if row["pk"] == 1}
        if told != keys or keys.keys() - indexed:
            wrong.append(f"{table}: refers by {told}, indexed are {indexed}")
    for word, kinds in columns.items():
        types = {row["name"]: row["type"].lower() for row in pragma("table_info", word)}
        wrong += [f"{word}: {name} is {types.get(name)}" for name, kind in kinds.items()
                  if not isinstance(kind, dict) and types.get(name) != SQL_TYPES[kind]]
    version = subprocess.run([program, "--version"], check=True, encoding="utf-8",
                             stdout=subprocess.PIPE).stdout
    told = [row["version"] for row in base.execute('SELECT * FROM "data"')]
    if "".join(f"data {one}\n" for one in told) != version.partition("\n")[2]:
        wrong.append(f"data {told}, not of {version}")
    print("\n".join([*wrong, f"{len(KEYS)} tables with their keys"]))
    return bool(wrong)


def by_sqlite():
    base = sqlite3.connect(":memory:")
    base.execute("PRAGMA foreign_keys = ON")
    base.executescript(crink("sql"))
    base.row_factory = sqlite3.Row
    bad = base.execute("PRAGMA foreign_key_check").fetchall()
    for line in bad:
        print("refers to nothing:", *line)
    return bool(bad) | check_tables(base) | by_tables(lambda sql: [
        {k: None if r[k] is None else str(r[k]) for k in r.keys()}
        for r in base.execute(sql)])


def by_sqlite3():
    if not shutil.which("sqlite3"):
        skip("sqlite3 is not installed")
    with tempfile.TemporaryDirectory() as folder:
        path = folder + "/base"
        subprocess.run(["sqlite3", "-bail", path], input=crink("sql"), check=True,
                       encoding="utf-8")
        return by_tables(readers.csv_query(["sqlite3", "-csv", "-header", "-nullvalue", readers.NULL,
                                    path]))


def programs_of_postgresql():
    for folder in [os.path.dirname(shutil.which("initdb") or "")] + sorted(
            glob.glob("/usr/lib/postgresql/*/bin"), reverse=True):
        if all(os.path.exists(f"{folder}/{name}")
               for name in ("postgres", "initdb", "pg_ctl", "psql")):
            return folder
    skip("PostgreSQL (postgresql) is not installed")


def other_user():
    """Whom the server runs as, which refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            user = pwd.getpwnam(name)
            return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    skip("there is no user but root to run PostgreSQL as")


def by_postgresql():
    folder = programs_of_postgresql()
    user = other_user()
    # The path of a socket is short, whatever TMPDIR is.
    base = tempfile.mkdtemp(prefix="crink", dir="/tmp")
    if user:
        os.chown(base, user["user"], user["group"])
    os.environ["PGCLIENTENCODING"] = "UTF8"
    quiet = {"check": True, "stdout": subprocess.DEVNULL, "cwd": base, **user}
    server = [folder + "/pg_ctl", "-D", base + "/data", "-s", "-w"]
    try:
        subprocess.run([folder + "/initdb", "-D", base + "/data", "-U", "crink",
                        "-A", "trust", "-E", "UTF8", "--no-locale", "-N"], **quiet)
        subprocess.run([*server, "-l", base + "/log", "-o",
                        f"-c listen_addresses='' -k {base} -c fsync=off", "start"],
                       **quiet)
        try:
            psql = [folder + "/psql", "-X", "-q", "-h", base, "-U", "crink",
                    "-d", "postgres", "-v", "ON_ERROR_STOP=1"]
            subprocess.run([*psql, "-f", "-"], input=crink("sql"), encoding="utf-8",
                           **quiet)
            return by_tables(readers.csv_query([*psql, "--csv", "-P", "null=" + readers.NULL],
                                       cwd=base))
        finally:
            subprocess.run([*server, "-m", "immediate", "stop"], **quiet)
    finally:
        shutil.rmtree(base)


# ---- RDF -----------------------------------------------------------------------

def by_rapper():
    # A statement has no place among others: the order of via is not told.
    return whole(readers.read_rdf(readers.rapper(crink("nt")), columns),
                 lambda row: row["via"].sort())


def by_sparql():
    try:
        import rdflib
    except ImportError:
        skip("rdflib (python3-rdflib) is not installed")
    graph = rdflib.Graph()
    graph.parse(data=crink("nt"), format="nt")
    found = graph.query('''
        PREFIX ns: <https://libcrink.invalid/ns#>
        PREFIX schema: <https://schema.org/>
        SELECT ?claim ?supplier ?who WHERE {
            ?claim ns:kind "supplies" ; ns:negated false ; ns:subject ?subject ;
                ns:object <https://libcrink.invalid/actor/russia> .
            ?subject schema:name ?supplier .
            OPTIONAL { ?claim ns:claimant ?claimant . ?claimant schema:name ?who }
        }''')
    return check_suppliers([(str(r.supplier), None if r.who is None else str(r.who))
                            for r in found])


# ---- what fits the forms of others -----------------------------------------------

def exported(form):
    """What is written, and the numbers of what was left out."""
    done = subprocess.run([program, "export", "--format", form], check=True,
                          capture_output=True, encoding="utf-8")
    return done.stdout, [int(n) for n in re.findall(r"\d+", done.stderr)]


def compare(what, told, expected, left_out, expected_left_out):
    failures = rows.differences(what, expected, told)
    if left_out != expected_left_out:
        failures += 1
        print(f"says that {left_out} were left out, not {expected_left_out}")
    print(f"{len(told)} of {what} compared, {failures} differ")
    return failures or not told


def numbered(*names):
    """{number: what it says of these} of the claims, as another form tells them."""
    return {str(row["claim"]): [row[name] for name in names]
            for row in read_jsonl()["claims"]}


def is_fact(r):
    return r.get("negated") != "true" and r.get("status") not in facts.NOT_FACTS


def by_plover():
    yaml_rows = rows.Rows(paths)
    categories = {r["id"]: r.get("plover") for r in
                  yaml_rows.sections["relation-kinds"]}
    claims = yaml_rows.sections.get("relations", [])
    events = [(row, r) for row, r in zip(yaml_rows.of("claims"), claims)
              if categories[r["kind"]] and is_fact(r) and row["stands"]
              and "subject" in r and "object" in r]
    expected = []
    for row, r in events:
        source = yaml_rows.publisher[yaml_rows.first_source(r)]
        expected.append({
            "event_type": categories[r["kind"]], "kind": r["kind"],
            "period": yaml_rows.when(r), "known": yaml_rows.known(r),
            "actor": r["subject"], "recipient": r["object"],
            "claimant": yaml_rows.name.get(r.get("claimant")),
            "status": r.get("status", "stated"), "denied": row["denied"],
            "text": row["sentence"], "url": source.get("url")})
    text, left_out = exported("plover")
    told = [json.loads(line) for line in text.splitlines()]
    codes = {row["slug"]: row["code"] for row in yaml_rows.of("actors")}
    says = numbered("sentence")
    if len({event["id"] for event in told}) != len(told):
        raise ValueError("two events of one number")
    for event in told:
        if says[event.pop("id").removeprefix("claim-")] != [event["text"]]:
            raise ValueError(f"the number of another claim: {event}")
        event["period"] = yaml_rows.period(event["period"])
        for role in ("actor", "recipient"):
            actor = event[role]
            event[role] = actor["slug"]
            if actor != {"slug": actor["slug"], "name": yaml_rows.name[actor["slug"]],
                         "code": codes[actor["slug"]]}:
                raise ValueError(f"{actor}")
    return compare("plover", told, expected, left_out,
                   [len(claims) - len(events), len(claims)])


def by_claimreview():
    ratings = {"denies": "Denied", "confirms": "Confirmed", "corrects": "Corrected",
               "withdraws": "Withdrawn"}
    yaml_rows = rows.Rows(paths)
    claims = yaml_rows.sections.get("relations", [])
    by_id = {r["id"]: r for r in claims if "id" in r}
    persons = {r["id"] for r in yaml_rows.sections["actors"] if r["kind"] == "person"}

    def author(r):
        who = r.get("claimant") or yaml_rows.publisher[
            yaml_rows.first_source(r)]["publisher"]
        return {"@type": "Person" if who in persons else "Organization",
                "name": yaml_rows.name[who]}

    def urls(r):
        found = [yaml_rows.publisher[e["source"]].get("url")
                 for e in r.get("evidence") or [r]]
        return [url for url in found if url]

    expected, reviewing = [], 0
    for r in claims:
        links = [(link, by_id[id]) for link, id in yaml_rows.links(r) if link in ratings]
        reviewing += bool(links)
        url = yaml_rows.publisher[yaml_rows.first_source(r)].get("url")
        expected += [{"rating": ratings[link], "author": author(r), "url": url,
                      "date": yaml_rows.known(r), "of": author(other),
                      "of date": yaml_rows.known(other), "of urls": urls(other),
                      "text": yaml_rows.sentence(r).text(),
                      "of text": yaml_rows.sentence(other).text()}
                     for link, other in links]
    text, left_out = exported("claimreview")
    told, says, ids = [], numbered("sentence"), set()
    for line in text.splitlines():
        review = json.loads(line)
        of = review["itemReviewed"]
        own, _, count = review["@id"].removeprefix(readers.OWN + "claim/").partition("#review-")
        ids.add((own, int(count)))
        if says[own] + says[of["@id"].removeprefix(readers.OWN + "claim/")] != [
                review["reviewBody"], review["claimReviewed"]]:
            raise ValueError(f"the number of another claim: {line}")
        if ((review["@context"], review["@type"], of["@type"]) != (
                "https://schema.org", "ClaimReview", "Claim")):
            raise ValueError(line)
        told.append({"rating": review["reviewRating"]["alternateName"],
                     "author": review["author"], "url": review.get("url"),
                     "date": review["datePublished"], "of": of["author"],
                     "of date": of["datePublished"],
                     "of urls": [a["url"] for a in of.get("appearance", [])],
                     "text": review["reviewBody"], "of text": review["claimReviewed"]})
    if len(ids) != len(told):
        raise ValueError("two reviews of one number")
    return compare("claimreview", told, expected, left_out,
                   [len(claims) - reviewing, len(claims)])


def by_ftm():
    schemata = {"person": "Person", "organization": "Organization",
                "bloc": "Organization", "state": "LegalEntity",
                "territory": "LegalEntity"}
    properties = {"name": "alias", "native": "alias", "former": "previousName",
                  "acronym": "weakAlias"}
    roles = {"member-of": ("Membership", "member", "organization"),
             "holds-office": ("Employment", "employee", "employer")}
    yaml_rows = rows.Rows(paths)
    schema_of = {r["id"]: schemata.get(r["kind"]) for r in yaml_rows.sections["actors"]}
    expected = []
    for row in yaml_rows.of("actors"):
        if schema_of[row["slug"]]:
            names = [("name", row["name"])] + [
                (properties[n["kind"]], n["name"]) for n in row["names"]
                if n["kind"] in properties]
            expected.append({"schema": schema_of[row["slug"]], "values": sorted(
                [[prop, name] for prop, name in names]),
                "of": ["crink-actor-" + row["slug"]]})
    claims = yaml_rows.of("claims")
    gone = 0
    for row, r in zip(claims, yaml_rows.sections.get("relations", [])):
        if not (row["kind"] in roles and row["stands"] and is_fact(r)
                and r.get("status") != "reported" and not row["denied"]
                and schema_of.get(row["subject"]) and schema_of.get(row["object"])):
            gone += 1
            continue
        schema, member, group = roles[row["kind"]]
        start, latest, earliest, end, _ = row["period"]
        dates = [(prop, a) for prop, a, b in (("startDate", start, latest),
                                              ("endDate", end, earliest))
                 if a == b != "0-0-0"]
        values = [(member, "crink-actor-" + row["subject"]),
                  (group, "crink-actor-" + row["object"]),
                  ("role", row["item_name"]), ("sourceUrl", row["evidence"][0]["url"]),
                  *dates]
        expected.append({"schema": schema, "values": sorted(
            [[prop, value] for prop, value in values if value]),
            "of": [row["kind"], row["subject"], row["object"], row["sentence"]]})
    text, left_out = exported("ftm")
    entities, says = {}, numbered("kind", "subject", "object", "sentence")
    for line in csv.DictReader(io.StringIO(text, newline=""), strict=True):
        if (line["entity_id"], line["dataset"]) != (line["canonical_id"], "crink"):
            raise ValueError(f"{line}")
        value = line["value"]
        if line["prop_type"] == "date":
            value = yaml_rows.date(value)
        entity = entities.setdefault(line["entity_id"],
                                     {"schema": line["schema"], "values": []})
        entity["values"].append([line["prop"], value])
    for id, entity in entities.items():
        entity["values"].sort()
        entity["of"] = says.get(id.removeprefix("crink-claim-"), [id])
    return compare("ftm", list(entities.values()), expected, left_out,
                   [list(schema_of.values()).count(None), gone])


READERS = {"ftm": by_ftm, "plover": by_plover, "claimreview": by_claimreview,
           "jsonl": lambda: whole(read_jsonl()), "csv": lambda: whole(read_csv()),
           "sqlite": by_sqlite, "sqlite3": by_sqlite3, "postgresql": by_postgresql,
           "rapper": by_rapper, "sparql": by_sparql}

if __name__ == "__main__":
    reader, program, path, *paths = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        schema = json.load(file)
    columns = {word: rows.columns_of(schema, word[:-1]) for word in WORDS}
    sys.exit(bool(READERS[reader]()))

#!/usr/bin/env python3
"""Plants faults in copies of the library, and asks random worlds for each: every one
has to be found.

usage: plant.py [WORD...] CRINKGEN SOURCE

With words, only faults of files whose names have one of them. Exit 77 without PyYAML.
"""
import os
import shutil
import subprocess
import sys
import tempfile

# A file of lib/, what stands there once, and what takes its place.
FAULTS = [
    ("span.c", "days[is_last] + by;", "days[is_last];"),
    ("span.c", "span->last[1] = higher(known, span->first[1]);", "span->last[1] = known;"),
    ("span.c", "span->last[0] = newest;", "span->last[0] = newest + 1;"),
    ("span.c", "span->last[0] >= days[1]", "span->last[0] > days[1]"),
    ("span.c", " &&\n\t       !span->is_uncertain", ""),
    ("clock.c", "crink__known_day(ref) <= day", "crink__known_day(ref) < day"),
    ("clock.c", "last_day_of(superseded) > day", "last_day_of(superseded) >= day"),
    ("period.c", "span_a.first[0] <= span_b.last[1]", "span_a.first[0] < span_b.last[1]"),
    ("period.c", "(date.month != 0) + (date.day != 0)", "(date.month != 0)"),
    ("match.c", "ends[0].number <= query->high", "ends[0].number < query->high"),
    ("match.c", "quantity.per == CRINK_UNIT_NONE &&", ""),
    ("match.c", "span->last[1] = known > span->first[1] ? known : span->first[1];",
                "span->last[1] = known;"),
    ("match.c", "(query->status == 0 ||\n\t           query->status == "
                "FIELD(relation, STATUS)) &&", ""),
    ("match.c", "return crink__item_is(ref, FIELD(relation, ITEM));",
                "return crink__item_is(FIELD(relation, ITEM), ref);"),
    ("match.c", "query->object == object", "query->object != 0"),
    ("match.c", "party != subject && party != object", "party != subject"),
    ("match.c", "FIELD(relation, CLAIMANT) == actor", "false"),
    ("match.c", "crink__stands(crink__relation_ref(relation), days[1])",
                "crink__stands(crink__relation_ref(relation), days[0])"),
    ("query.c", "bounds[0] = first > bounds[0] ? first : bounds[0];",
                "bounds[0] = first;"),
    ("query.c", "same >= CRINK_QUERY_SAME_MAX", "same > CRINK_QUERY_SAME_MAX"),
    ("query.c", "query->low = low > query->low ? low : query->low;",
                "query->low = low;"),
    ("query.c", "if (crink__item_is(*field, ref)) {", "if (*field != 0) {"),
    ("query.c", "if (number != CRINK_CERTAINTY_NO &&", "if (number != 0 &&"),
    ("walk.c", "return CHAINS(SUBJECT, OBJECT, NONE, NONE);", "return CHAIN(SUBJECT);"),
    ("walk.c", "first != 0 && first > query->days[1]",
               "first != 0 && first >= query->days[1]"),
    ("walk.c", "last == 0 || last >= query->days[0]", "last >= query->days[0]"),
    ("order.c", "place_of(order, ref) < from", "place_of(order, ref) <= from"),
    ("sum.c", "CRINK__GET(LINK, link - 1, KIND) != CRINK_LINK_PART_OF", "true"),
    ("sum.c", "RELATION(ref, NEGATED) == 0 &&", ""),
    ("sum.c", "(sum->is_standing || crink__stands(ref, CRINK__NEWEST)) &&", ""),
    ("sum.c", "if (question != 0 && ref != sum->first) {\n\t\treturn;\n\t}\n", ""),
    ("question.c", "known >= newest", "known > newest"),
    ("question.c", "crink__stands(relation, days[1])", "crink__stands(relation, days[0])"),
    ("member.c", ">= search->least", "> search->least"),
    ("member.c", "actor <= CRINK__GET(ACTOR, of - 1, END)",
                 "actor < CRINK__GET(ACTOR, of - 1, END)"),
    ("group.c", "CRINK__GET(GROUP, middle, END) <= row", "CRINK__GET(GROUP, middle, END) < row"),
    ("link.c", "index-- != 0", "index-- > 1"),
    ("quantity.c", "a->number == b->number ? a->strict", "a->number == b->number ? b->strict"),
    ("edtf.c", "year % 16 != 0", "year % 8 != 0"),
]


def is_found(crinkgen, source, folder, fault):
    """Whether random worlds find a fault; None if it cannot be planted."""
    name, old, new = fault
    shutil.rmtree(f"{folder}/lib", ignore_errors=True)
    shutil.copytree(f"{source}/lib", f"{folder}/lib")
    with open(f"{folder}/lib/{name}", encoding="utf-8") as file:
        text = file.read()
    if text.count(old) != 1:
        return None
    with open(f"{folder}/lib/{name}", "w", encoding="utf-8") as file:
        file.write(text.replace(old, new))
    here = os.path.dirname(os.path.abspath(__file__))
    done = subprocess.run(
        [sys.executable, f"{here}/worlds.py", "--first", "--worlds",
         "small:1..2,middle:3,tiny:1..4", "--questions", "700", crinkgen, folder], encoding="utf-8",
        stdout=subprocess.PIPE, check=False)
    if done.returncode == 77:
        print(done.stdout, end="")
        sys.exit(77)
    return done.returncode == 1 and "differ" in done.stdout


def main():
    *words, crinkgen, source = sys.argv[1:]
    faults = [fault for fault in FAULTS
              if not words or any(word in fault[0] for word in words)]
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        for of in ("include", "tests"):
            os.symlink(os.path.abspath(f"{source}/{of}"), f"{folder}/{of}")
        for fault in faults:
            found = is_found(crinkgen, source, folder, fault)
            if not found:
                missed += 1
                print("cannot be planted" if found is None else "not found",
                      *fault, sep=": ", flush=True)
    print(f"{len(faults)} faults, {missed} missed")
    return missed != 0


if __name__ == "__main__":
    sys.exit(main())

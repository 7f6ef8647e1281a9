#!/usr/bin/env python3
"""Plants faults in copies of the library and of the generator, and asks random worlds
for each: every one has to be found. What finds one has to find nothing without it.

usage: plant.py [WORD...] CRINKGEN SOURCE
       plant.py --place SOURCE

With words, only faults of files whose names have one of them, or of laws of that name.
With --place, whether each still has a place in the code. Exit 77 without PyYAML.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

# Worlds, and how many questions each library is asked: some faults show at one length of
# a text alone, and take more of them.
ROUNDS = (("small:1..2,middle:3,tiny:1..4", "700"),
          ("small:3..8,tiny:5..12", "6000"))

# A file of lib/, or of tools/crinkgen, what stands there once, and what takes its place;
# and the law that has to find it, where no evaluator answers.
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
    ("match.c", " ||\n\t    quantity.per != CRINK_UNIT_NONE) {", ") {"),
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
    ("sum.c", "CRINK__GET(LINK, link - 1, KIND) != CRINK_LINK_REPEATS", "true"),
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
    ("quantity.c", "a->number == b->number && a->strict", "a->number == b->number && b->strict"),
    ("edtf.c", "year % 16 != 0", "year % 8 != 0"),
    # What is suggested.
    ("suggest.c", "letter, 1, pair[1] == 0 ? 2 : 1)", "letter, 1, 1)"),
    ("suggest.c", "add_slip(swapped, letter, 1, 1)", "add_slip(swapped, letter, 0, 1)"),
    ("suggest.c", "while (limit * LETTERS_FOR_ONE > letters)",
                  "while (limit * LETTERS_FOR_ONE > letters + 1)"),
    # Sentences and quantities.
    ("sentence.c", "crink__number_hedge(sentence)[0] == '\\0'", "true"),
    ("sentence_modifier.c", " &&\n\t       places_rank(sentence)", ""),
    ("sentence_verb.c", "future != 0 || sentence->is_passive", "future != 0"),
    ("out.c", "i < size - 1", "i < size - 2"),
    ("out.c", "commas <<= point;", ""),
    # Words by name.
    ("vocabulary.c", "return b - 1 < a - 1 ? b : a;", "return a;"),
    # Names in texts.
    ("scan_word.c", "(next.code | 0x20) != 's'", "next.code != 's'"),
    ("scan_address.c", "scan->local <= LOCAL_MAX ? CRINK__YES : CRINK__NO",
                       "CRINK__NO"),
    ("scan_case.c", "if (crink__is_possessive(part, last, &letter)) {", "if (false) {"),
    ("scan_case.c", "if ((scan->flags & lower) != 0) {", "if (false) {"),
    ("scan_case.c", "if (letter_case < 0) {", "if (false) {"),
    ("scan_case.c", "character.sort == CRINK__SORT_LINE ||\n\t\t    at - end", "at - end"),
    ("scanner.h", "#define CRINK__CASE_LETTERS 32", "#define CRINK__CASE_LETTERS 31"),
    ("scanner.h", "#define CRINK__CASE_REACH 64", "#define CRINK__CASE_REACH 63"),
    ("word.h", "#define CRINK__GAP_MAX 32", "#define CRINK__GAP_MAX 31"),
    ("scan.c", "crink__pass_line(scan);", ";"),
    ("scan.c", "0x5d5, 0x5d4, 0x5d1, 0x5dc, 0x5de, 0x5e9, 0x5db};",
               "0x5d5, 0x5d4, 0x5d1, 0x5dc, 0x5de, 0x5e9, 0x5d0};"),
    ("scan_word.c", "#define PARTICLES_MAX 3", "#define PARTICLES_MAX 2"),
    ("scan_spelling.c", "passing->has_line || passing->is_hyphen ||", "passing->has_line ||"),
    ("scan_spelling.c", "passing->is_return && code == '\\n'", "false"),
    ("scan_match.c", "letter->gap.shape == shape);", "letter->gap.shape == shape && false);"),
    ("scan_match.c", "scan->gap_shape == CRINK__SHAPE_HYPHEN &&",
                     "scan->gap_shape == CRINK__SHAPE_DOT_HYPHEN &&"),
    ("scan_match.c", "if (making->is_dotted && letter->dot != 0 &&",
                     "if (letter->dot != 0 &&"),
    # Names in texts of slices, by whom they leave out.
    ("scan_match.c", "return who > count ? ref | IS_SHARED : ref;", "return ref;"),
    ("scan_match.c", "return bearer | IS_SHARED;", "return bearer;"),
    ("crinkgen/tables/shared.c", "\tmemset(&whole.languages, 0, sizeof(whole.languages));\n",
                                 ""),
    ("crinkgen/tables/shared.c", "{MODEL_ACTOR, MODEL_ITEM}", "{MODEL_ACTOR, MODEL_ACTOR}"),
    ("crinkgen/model/decoys.c", "!kept[i] && has_one_within(&sorted, text)", "false"),
    # Digits that look like letters.
    ("suggest.c", 's8b";', 's8o";'),
    ("suggest.c", "letter == like[0] && right == like[1]",
                  "(letter == like[0] && right == like[1]) ||\n\t\t    "
                  "(right == like[0] && letter == like[1])"),
    # Laws, asked alone.
    ("query.c", "bounds[0] = first > bounds[0] ? first : bounds[0];",
                "bounds[0] = first;", "a further condition adds"),
    ("query.c", "bounds[1] = last < bounds[1] ? last : bounds[1];",
                "bounds[1] = last;", "the order of the calls matters"),
    ("order.c", "if (place >= from && place < least &&", "if (place > from && place < least &&",
                "an order changes what matches"),
    ("query.c", "count += crink__query_matches(query, ref);", "count++;",
                "a count differs from the walk"),
    ("match.c", "query->object == 0 || query->object == object",
                "query->object == 0 || query->object == subject",
                "a party is neither subject nor object"),
    ("match.c", "crink__span_covers(span, days) >=", "crink__span_covers(span, days) ==",
                "what is sure is not possible"),
    ("clock.c", "crink__known_day(ref) <= day &&", "crink__known_day(ref) - 40 <= day &&",
                "what stands was not known"),
    ("quantity.c", "a->number > b->number || (a->number == b->number && a->strict);",
                   "a->number == b->number && a->strict;",
                   "a hull leaves out what both allow"),
    ("member.c", ">= search->least", "== search->least",
                 "who is surely in a group may not be"),
    ("period.c", "span_a.first[0] <= span_b.last[1]", "span_a.first[0] < span_b.last[1]",
                 "a date is covered and not shared"),
    ("crinkgen/model/known.c", "const struct model *model = model_whole(slice);",
                               "const struct model *model = slice;",
                               "a slice answers otherwise than the whole"),
    ("crinkgen/model/closure.c", "for (; link != 0; link = endings->next[link - 1]) {",
                                 "for (; false; link = endings->next[link - 1]) {",
                                 "a slice answers otherwise than the whole"),
    ("crinkgen/tables/spellings.c", "return who > list[0] ? NOT_BORNE : is_shared ? "
                                    "who + list[0] : who;",
                                    "return who > list[0] ? NOT_BORNE : who;",
                                    "a slice answers otherwise than the whole"),
    # What a slice keeps.
    ("crinkgen/model/closure.c", "if (links_ends(model->links[i].kind)) {", "if (true) {"),
    ("crinkgen/model/chosen.c", "(relation->subject == 0 || actors[relation->subject]) &&",
                                ""),
    ("crinkgen/model/chosen.c", "known_day(model, relation) >= conditions->first_day",
                                "known_day(model, relation) > conditions->first_day"),
    ("crinkgen/model/chosen.c", "if (!ended[i] && telling_is_fact(&telling, relation) &&",
                                "if (telling_is_fact(&telling, relation) &&"),
    ("crinkgen/model/chosen.c", "does_rest || sources[entry->number]", "does_rest"),
    ("crinkgen/model/slice.c", "\tif (wanted->has_no_descriptions) {",
                               "\tif (wanted->has_no_notes) {"),
    # What a data file says, laid out.
    ("crinkgen/yaml/format_scalar.c", "0xf000 |", "0xe000 |"),
    # Numbers of slugs, and forms of names.
    ("crinkgen/model/lock.c", "record->id = ++model->last_id[category];",
                              "record->id = i;"),
    ("crinkgen/model/lock.c", "if (line->number > lock->model->last_id[line->category]) {",
                              "if (line->word_count == 3) {"),
    ("crinkgen/tables/emit_ids.c", "record->id);", "record->id + 1);"),
    ("crinkgen/model/forms.c", 'put_word(making, article == 0 ? "of" : "of the");',
                               'put_word(making, "of");'),
    ("crinkgen/model/forms.c", "if (first != last) {", "if (false) {"),
    ("crinkgen/model/forms.c", "if (people.size != 0) {\n\t\tmake_title",
                               "if (false) {\n\t\tmake_title"),
]


def path_of(fault):
    return f"tools/{fault[0]}" if "/" in fault[0] else f"lib/{fault[0]}"


def planted(source, fault):
    """The file with a fault; None if what the fault changes does not stand there once."""
    with open(f"{source}/{path_of(fault)}", encoding="utf-8") as file:
        text = file.read()
    return text.replace(fault[1], fault[2]) if text.count(fault[1]) == 1 else None


class Planter:
    """Plants faults in copies of the code, in a folder."""

    def __init__(self, crinkgen, source, folder):
        self.crinkgen, self.source, self.folder = crinkgen, source, folder
        self.objects = None
        self.clean = {}
        for of in ("include", "tests"):
            os.symlink(os.path.abspath(f"{source}/{of}"), f"{folder}/{of}")

    def compile(self, path):
        """An object of a file of the generator."""
        made = f"{self.folder}/objects/{path.replace('/', '-')}.o"
        subprocess.run(
            [*os.environ.get("CC", "cc").split(), "-std=c11", "-c", "-o", made,
             '-DCRINKGEN_VERSION="0.0.0"',
             *(f"-I{self.folder}/{of}" for of in (
                 "tools/crinkgen", "tools/crinkgen/unicode", "lib", "include")),
             f"{self.folder}/{path}"], check=True)
        return made

    def generator(self, changed):
        """A generator that has a fault in a file."""
        if self.objects is None:
            os.mkdir(f"{self.folder}/objects")
            paths = [f"{of}/{name}"[len(self.folder) + 1:]
                     for of, _, names in os.walk(f"{self.folder}/tools/crinkgen")
                     for name in names if name.endswith(".c")]
            with open(f"{self.source}/tools/crinkgen/meson.build",
                      encoding="utf-8") as file:
                paths += re.findall(r"'\.\./\.\./(lib/\w+\.c)'", file.read())
            self.objects = {path: self.compile(path) for path in paths}
        objects = dict(self.objects, **{changed: self.compile(changed)})
        made = f"{self.folder}/crinkgen"
        subprocess.run([*os.environ.get("CC", "cc").split(), "-o", made,
                        *objects.values()], check=True)
        return made

    def is_found(self, fault):
        """Whether random worlds find a fault; None if it cannot be planted."""
        for of in ("lib", "tools"):
            shutil.rmtree(f"{self.folder}/{of}", ignore_errors=True)
            shutil.copytree(f"{self.source}/{of}", f"{self.folder}/{of}")
        is_of_generator = "/" in fault[0]
        path = path_of(fault)
        if is_of_generator and self.objects is None:
            self.generator(path)
        text = planted(self.folder, fault)
        if text is None:
            return None
        with open(f"{self.folder}/{path}", "w", encoding="utf-8") as file:
            file.write(text)
        crinkgen = self.generator(path) if is_of_generator else self.crinkgen
        law = fault[3] if len(fault) > 3 else None
        return any(self.finds(crinkgen, law, *asked) and self.is_clean(law, *asked)
                   for asked in ROUNDS)

    def finds(self, crinkgen, law, worlds, questions):
        done = self.ask(crinkgen, self.folder, law, worlds, questions)
        return (done.returncode == 1 and "differ" in done.stdout
                and (law is None or f": {law}: " in done.stdout))

    def is_clean(self, law, worlds, questions):
        """Whether the same worlds find nothing in the code as it is: else whatever is
        planted there would count as found."""
        key = law is None, worlds, questions
        if key not in self.clean:
            done = self.ask(self.crinkgen, self.source, law, worlds, questions)
            self.clean[key] = done.returncode == 0
            if done.returncode != 0:
                print(f"without a fault: {done.stdout}", end="", flush=True)
        return self.clean[key]

    @staticmethod
    def ask(crinkgen, source, law, worlds, questions):
        here = os.path.dirname(os.path.abspath(__file__))
        done = subprocess.run(
            [sys.executable, f"{here}/worlds.py", "--first", *["--laws"][:law is not None],
             "--worlds", worlds, "--questions", questions, crinkgen, source],
            encoding="utf-8", stdout=subprocess.PIPE, check=False)
        if done.returncode == 77:
            print(done.stdout, end="")
            sys.exit(77)
        return done


def without_place(source):
    """Tells of faults that cannot be planted; whether there are."""
    lost = [fault for fault in FAULTS if planted(source, fault) is None]
    for fault in lost:
        print("cannot be planted", *fault, sep=": ")
    return bool(lost)


def main():
    if sys.argv[1] == "--place":
        return without_place(sys.argv[2])
    *words, crinkgen, source = sys.argv[1:]
    faults = [fault for fault in FAULTS
              if not words or any(word in fault[0] or word in fault[3:]
                                  for word in words)]
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        planter = Planter(crinkgen, source, folder)
        for fault in faults:
            found = planter.is_found(fault)
            if not found:
                missed += 1
                print("cannot be planted" if found is None else "not found",
                      *fault, sep=": ", flush=True)
    print(f"{len(faults)} faults, {missed} missed")
    # Words of which there is no fault would ask for nothing.
    return missed != 0 or not faults


if __name__ == "__main__":
    sys.exit(main())

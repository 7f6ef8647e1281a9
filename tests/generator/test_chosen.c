/* Slices: which claims and entities are kept, and that no more is. */
#include "help.h"

#include "model/lock.h"
#include "model/slice.h"
#include "model/slugs.h"

/* What all cases have. Nothing of it is kept by itself. */
static const char base[] =
    "actor-kinds: [{id: state}, {id: person}]\n"
    "item-kinds: [{id: munition}]\n"
    "relation-kinds:\n"
    "- {id: member-of, verb: is, rest: '{in object}'}\n"
    "- {id: holds-office, verb: holds, base: hold, subject: required, rest: "
    "'{item} {of object}'}\n"
    "- {id: gives, verb: gives, base: give, passive: item, rest: '{item} {to "
    "object}'}\n"
    "statuses: [{id: stated}, {id: speculated}, {id: planned, future: is "
    "planned to}]\n"
    "units: [{id: piece}, {id: millimetre}]\n"
    "attributes: [{id: calibre, unit: millimetre}]\n"
    "modifiers: [{id: often, place: clause, text: often}]\n"
    "actors:\n"
    "- {id: a, kind: state, name: A one}\n"
    "- {id: organ, kind: state, name: Organ, parent: a}\n"
    "- {id: office, kind: state, name: Office, parent: organ}\n"
    "- {id: b, kind: state, name: B one}\n"
    "- {id: c, kind: state, name: C one}\n"
    "- {id: d, kind: state, name: D one}\n"
    "- {id: man, kind: person, name: Man}\n"
    "- {id: bloc, kind: state, name: Bloc}\n"
    "- {id: union, kind: state, name: Union}\n"
    "- {id: paper, kind: state, name: Paper}\n"
    "- {id: wire, kind: state, name: Wire}\n"
    "- {id: author, kind: person, name: Author}\n"
    "- {id: teller, kind: state, name: Teller}\n"
    "items:\n"
    "- {id: thing, kind: munition, name: Thing}\n"
    "- {id: shell, kind: munition, name: Shell, is-a: thing, attributes: "
    "{calibre: 155 millimetre}}\n"
    "- {id: war, kind: munition, name: War}\n"
    "sources:\n"
    "- {id: s, publisher: paper, date: 2024-03-01, description: S}\n"
    "- {id: t, publisher: paper, author: author, date: 2024-06, description: "
    "T, rests-on: u}\n"
    "- {id: u, publisher: wire, date: 2023, description: U}\n"
    "- {id: last, publisher: wire, date: 2030-01-01, description: Last}\n"
    "questions:\n"
    "- {id: q, text: How many, unit: piece, item: thing}\n"
    "relations:\n"
    "- {id: newest, kind: gives, subject: teller, object: wire, source: last, "
    "paragraph: 1}\n";

/* A claim of one line: its id, kind, subject, object, source and more. */
#define CLAIM(id, kind, subject, object, source, more)                         \
	"- {id: " id ", kind: " kind ", subject: " subject ", object: " object \
	", source: " source ", paragraph: 2" more "}\n"

static const struct {
	struct chosen chosen;
	const char *claims,
	    *kept; /* kept: by class, in the order of the data */
} cases[] = {
    /* Between actors: both sides, as far as there are two. */
    {{"a,b", NULL, NULL},
        CLAIM("ab", "gives", "a", "b", "s", "") CLAIM("ba", "gives", "b", "a",
            "s", "") CLAIM("ac", "gives", "a", "c", "s", "")
            CLAIM("cb", "gives", "c", "b", "s", "")
                CLAIM("cd", "gives", "c", "d", "s", ", claimant: a, via: [b]"),
        "a organ office b paper / s / ab ba"},
    {{"a", NULL, NULL},
        "- {id: one, kind: gives, subject: a, source: s, paragraph: 1}\n"
        "- {id: two, kind: gives, object: a, source: s, paragraph: 2}\n"
        "- {id: nobody, kind: gives, item: war, negated: true, source: s, "
        "paragraph: 3}\n" CLAIM("ab", "gives", "a", "b", "s", ""),
        "a organ office paper / s / one two"},
    /* What belongs to an actor: organs of organs, members of today and theirs,
     * whoever holds or held an office. */
    {{"a,b", NULL, NULL}, CLAIM("ob", "gives", "office", "b", "s", ""),
        "a organ office b paper / s / ob"},
    {{"organ,b", NULL, NULL},
        CLAIM("ab", "gives", "a", "b", "s", "")
            CLAIM("ob", "gives", "office", "b", "s", ""),
        "a organ office b paper / s / ob"},
    {{"bloc", NULL, NULL},
        CLAIM("in", "member-of", "union", "bloc", "s", "") CLAIM(
            "inner", "member-of", "a", "union", "s", "") CLAIM("left",
            "member-of", "b", "bloc", "s", ", when: 2020/2022") CLAIM("maybe",
            "member-of", "c", "bloc", "s", ", status: speculated")
            CLAIM("not", "member-of", "d", "bloc", "s", ", negated: true"),
        "a organ office bloc union paper / s / in inner"},
    {{"a,b", NULL, NULL},
        CLAIM("term", "holds-office", "man", "organ", "s",
            ", item: war, when: 2010/2012") CLAIM("meets", "gives", "man", "b",
            "s", "") CLAIM("other", "gives", "man", "c", "s", ""),
        "a organ office b man paper / war / s / term meets"},
    {{"a,b", NULL, NULL},
        CLAIM("ab", "gives", "a", "b", "s", "") CLAIM("plan", "holds-office",
            "man", "a", "s", ", item: war, status: planned")
            CLAIM("meets", "gives", "man", "b", "s", ""),
        "a organ office b paper / s / ab"},
    /* Sources: any evidence; the other evidence stays. */
    {{NULL, "t", NULL},
        CLAIM("st", "gives", "a", "b", "s", "") CLAIM("other", "gives", "c",
            "d", "u",
            "") "- {id: both, kind: gives, subject: c, object: b, evidence: "
                "[{source: s, paragraph: 1}, {source: t, paragraph: 2}, "
                "{source: t, paragraph: 3}]}\n",
        "b c paper wire author / s t u / both"},
    {{NULL, "s,u", NULL},
        CLAIM("cs", "gives", "c", "d", "s", "") CLAIM("ct", "gives", "c", "a",
            "t", "") CLAIM("cu", "gives", "c", "b", "u", ""),
        "b c d paper wire / s u / cs cu"},
    /* Since: said, or else of the first source; a month has come with its last
     * day, and counts from its first. */
    {{NULL, NULL, "2024-06-30"},
        CLAIM("cs", "gives", "c", "d", "s", "")
            CLAIM("ct", "gives", "c", "a", "t", ""),
        "a c paper wire author teller / t u last / newest ct"},
    {{NULL, NULL, "2024-03"},
        CLAIM("cs", "gives", "c", "d", "s", "")
            CLAIM("said", "gives", "c", "d", "t", ", said: 2024-02-29"),
        "c d paper wire teller / s last / newest cs"},
    /* All that is asked for together. */
    {{"c,d,a", "s", "2024-03-02"},
        CLAIM("cs", "gives", "c", "d", "s", "")
            CLAIM("ct", "gives", "c", "a", "t", "") CLAIM("later", "gives", "c",
                "d", "s", ", said: 2024-03-02, item: war")
                CLAIM("cb", "gives", "c", "b", "s", ", said: 2024-04"),
        "a organ office c d paper / war / s / later"},
    /* All that a claim refers to. */
    {{"a,b", NULL, NULL},
        CLAIM("ab", "gives", "a", "b", "t",
            ", item: shell, context: war, claimant: teller, via: [wire, c], "
            "answers: q, quantity: 3 piece, modifiers: [often]"),
        "a organ office b c paper wire author teller / thing shell war / t u / "
        "q / ab"},
    {{NULL, "s", NULL}, CLAIM("ob", "gives", "office", "b", "s", ", item: war"),
        "a organ office b paper / war / s / ob"},
    /* What ends the standing of what is kept, and of that; no more. */
    {{"a,b", NULL, NULL},
        CLAIM("ab", "gives", "a", "b", "s", "") CLAIM("one", "gives", "c", "b",
            "t", ", links: {supersedes: ab}") CLAIM("two", "gives", "c", "d",
            "t", ", links: {withdraws: one}") CLAIM("three", "gives", "d", "b",
            "t", ", links: {corrects: two, denies: other}")
            CLAIM("other", "gives", "d", "wire", "t",
                ", links: {confirms: ab, contradicts: ab}"),
        "a organ office b c d paper wire author / s t u / ab one two three"},
    /* What it supersedes itself is not needed. */
    {{NULL, "t", NULL},
        CLAIM("ab", "gives", "a", "b", "s", "")
            CLAIM("new", "gives", "c", "b", "t", ", links: {supersedes: ab}"),
        "b c paper wire author / t u / new"},
    /* By what one that is kept is a member of another; not what is over or told
     * of others. */
    {{NULL, "s", NULL},
        CLAIM("ab", "gives", "a", "bloc", "s", "")
            CLAIM("in", "member-of", "a", "union", "t", ", when: 2020/2022")
                CLAIM("inner", "member-of", "union", "bloc", "u", "")
                    CLAIM("more", "member-of", "d", "bloc", "u", "") CLAIM(
                        "up", "member-of", "bloc", "c", "u", "") CLAIM("maybe",
                        "member-of", "a", "bloc", "u", ", status: speculated"),
        "a bloc union paper wire author / s t u / ab in inner"},
    {{NULL, "s", NULL},
        CLAIM("ob", "gives", "office", "union", "s", "")
            CLAIM("in", "member-of", "organ", "bloc", "u", "") CLAIM(
                "inner", "member-of", "bloc", "union", "u", "")
                CLAIM("old", "member-of", "a", "union", "u", "") CLAIM(
                    "end", "gives", "c", "d", "u", ", links: {withdraws: old}"),
        "a organ office bloc union paper wire / s u / ob in inner"},
    /* By what one that is kept repeats or is part of another. */
    {{"a,b", NULL, NULL},
        CLAIM("all", "gives", "a", "b", "s", "") CLAIM("half", "gives", "c",
            "b", "s", ", links: {part-of: all}") CLAIM("part", "gives", "a",
            "b", "s", ", item: war, links: {repeats: half}") CLAIM("side",
            "gives", "c", "d", "s", ", links: {part-of: all}")
            CLAIM("top", "gives", "c", "a", "s", ", links: {part-of: side}"),
        "a organ office b c paper / war / s / all half part"},
};

/* The slugs of all classes that have any. */
static const char *
kept(void)
{
	struct text text = {.memory = &memory};

	for (unsigned i = MODEL_ACTOR; i < MODEL_CLASS_COUNT; i++) {
		const enum model_class category = (enum model_class)i;

		if (text.size != 0 && model.lists[i].count != 0) {
			text_string(&text, " /");
		}
		for (uint32_t j = 1; j <= model.lists[i].count; j++) {
			const struct model_record *record =
			    model_at(&model, category, j);
			const struct model_text slug =
			    model_text(record, record->slug);

			text_format(&text, "%s%.*s", text.size == 0 ? "" : " ",
			    (int)slug.size, slug.bytes);
		}
	}
	return text_join(&text);
}

static struct slice_kept
cut_slice(const char *claims, const struct chosen *chosen)
{
	const struct slice wanted = {.chosen = *chosen};

	check_data(join(base, claims, NULL));
	lock_assign(&memory, &diag, &model, NULL);
	ck_assert_msg(diag.errors == 0, "%s", errors());
	return slice(&memory, &diag, &model, &wanted);
}

START_TEST(test_kept)
{
	const struct slice_kept counts =
	    cut_slice(cases[_i].claims, &cases[_i].chosen);

	ck_assert_msg(diag.errors == 0, "%s", errors());
	ck_assert_str_eq(kept(), cases[_i].kept);
	ck_assert_uint_eq(counts.records[MODEL_ACTOR].all, 13);
	for (unsigned i = MODEL_ACTOR; i < MODEL_CLASS_COUNT; i++) {
		ck_assert_uint_eq(counts.records[i].kept, model.lists[i].count);
		ck_assert_uint_eq(
		    counts.records[i].all, model.whole->lists[i].count);
	}
}
END_TEST

/* What is kept has its fields as before, by numbers of its own. */
START_TEST(test_fields)
{
	const struct chosen chosen = {"c,d", NULL, NULL};
	const struct model_relation *relation;
	const struct model_entity *item;

	cut_slice(
	    CLAIM("ab", "gives", "a", "b", "s",
	        ", quantity: 1 piece") "- {id: cd, kind: gives, subject: c, "
	                               "object: d, item: shell, "
	                               "quantity: 3 piece, when: 2021, via: "
	                               "[teller, wire], modifiers: "
	                               "[often], said: 2024-02-02, evidence: "
	                               "[{source: t, paragraph: 7}, "
	                               "{source: s, paragraph: 9}]}\n",
	    &chosen);
	ck_assert_str_eq(kept(), "c d paper wire author teller / thing shell / "
	                         "s t u / cd");
	relation = model_relation(&model, 1);
	ck_assert_uint_eq(relation->subject, 1);
	ck_assert_uint_eq(relation->object, 2);
	ck_assert_uint_eq(relation->item, 2);
	ck_assert_uint_eq(relation->source, 2);
	ck_assert_uint_eq(relation->paragraph, 7);
	ck_assert_uint_eq(model.entries[MODEL_EVIDENCE].count, 1);
	ck_assert_uint_eq(model.entries[MODEL_EVIDENCE].entries[0].number, 1);
	ck_assert_uint_eq(
	    model.entries[MODEL_EVIDENCE].entries[0].paragraph, 9);
	ck_assert_uint_eq(model.entries[MODEL_VIA].count, 2);
	ck_assert_uint_eq(model.entries[MODEL_VIA].entries[0].number, 6);
	ck_assert_uint_eq(model.entries[MODEL_VIA].entries[0].more, 1);
	ck_assert_uint_eq(model.entries[MODEL_VIA].entries[1].number, 4);
	ck_assert_uint_eq(model.entries[MODEL_VIA].entries[1].more, 0);
	ck_assert_uint_eq(model.entries[MODEL_MODIFIERS].entries[0].number, 1);
	/* The claim's, and the calibre; when, said, and two dates of sources, for
	 * that of the third is the month that the claim is of. */
	ck_assert_uint_eq(model.quantity_count, 2);
	ck_assert_int_eq(model.quantities[relation->quantity - 1].low, 3);
	ck_assert_int_eq(model.periods[relation->when - 1].start.year, 2021);
	ck_assert_int_eq(model.periods[relation->said - 1].start.month, 2);
	item = model_entity(&model, MODEL_ITEM, 2);
	ck_assert_uint_eq(item->parent, 1);
	ck_assert_uint_eq(item->value_count, 1);
	ck_assert_int_eq(
	    model.quantities[model.values[item->first_value].quantity - 1].low,
	    155);
	ck_assert_uint_eq(item->record.id, 2);
	ck_assert_uint_eq(model_entity(&model, MODEL_ACTOR, 1)->record.id, 5);
	ck_assert_uint_eq(model_source(&model, 2)->rests_on, 3);
}
END_TEST

START_TEST(test_links)
{
	const struct chosen chosen = {"a,b", NULL, NULL};

	cut_slice(
	    CLAIM("cd", "gives", "c", "d", "s", ", links: {denies: newest}")
	        CLAIM("ab", "gives", "a", "b", "s", ", links: {denies: cd}")
	            CLAIM("ba", "gives", "b", "a", "t",
	                ", links: {confirms: [cd, ab], supersedes: ab}"),
	    &chosen);
	ck_assert_str_eq(
	    kept(), "a organ office b paper wire author / s t u / ab ba");
	ck_assert_uint_eq(model.link_count, 2);
	for (unsigned i = 0; i < 2; i++) {
		ck_assert_uint_eq(model.links[i].from, 2);
		ck_assert_uint_eq(model.links[i].to, 1);
	}
	ck_assert_int_eq((int)model.links[0].kind, CRINK_LINK_CONFIRMS);
	ck_assert_int_eq((int)model.links[1].kind, CRINK_LINK_SUPERSEDES);
	ck_assert_uint_eq(model_relation(&model, 2)->first_link, 0);
}
END_TEST

/* A name that several bear in the whole is nobody's alone in a slice. */
START_TEST(test_shared)
{
	static const char more[] =
	    "actors:\n"
	    "- {id: x, kind: state, name: X one, aliases: {name: [Both, X "
	    "two]}, ambiguous: [Both]}\n"
	    "- {id: y, kind: state, name: Both, ambiguous: [Both]}\n"
	    "sources: [{id: s, publisher: x, date: 2024, description: S}]\n"
	    "relations: [{kind: supplies, subject: x, source: s, paragraph: "
	    "1}]\n";
	const struct slice wanted = {.chosen = {"x", NULL, NULL}};
	const struct bearers *whole;
	struct bearers *names;
	size_t shared = 0;

	check_data(join(vocabulary, more, NULL));
	lock_assign(&memory, &diag, &model, NULL);
	ck_assert_msg(diag.errors == 0, "%s", errors());
	whole = bearers[MODEL_ACTOR];
	slice(&memory, &diag, &model, &wanted);
	ck_assert_uint_eq(model.lists[MODEL_ACTOR].count, 1);
	names = bearers_gather(&memory, &diag, &model, MODEL_ACTOR);
	bearers_remember(&memory, &model, MODEL_ACTOR, names, whole);
	ck_assert_uint_eq(names->name_count, 4);
	for (size_t i = 0; i < names->name_count; i++) {
		const struct bearer *name = &names->entries[names->firsts[i]];

		ck_assert_uint_eq(name->next, 0);
		ck_assert_int_eq(bearers_share(names, i),
		    name->size == 4 && memcmp(name->key, "both", 4) == 0);
		shared += bearers_share(names, i);
	}
	ck_assert_uint_eq(shared, 1);
}
END_TEST

static const struct {
	struct chosen chosen;
	const char *message;
} wrong[] = {
    {{"b,organs,d", NULL, NULL},
        "--keep:1:3: error: unknown actor 'organs'; did you mean 'organ'?\n"
        "  b,organs,d\n"
        "    ^~~~~~\n"},
    {{"b,B one", NULL, NULL},
        "--keep:1:3: error: unknown actor 'B one', which is a name; did you "
        "mean 'b'?\n"
        "  b,B one\n"
        "    ^~~~~\n"},
    {{"b,", "s,x", NULL}, "--keep:1:3: error: unknown actor ''\n"
                          "  b,\n"
                          "    ^\n"
                          "--sources:1:3: error: unknown source 'x'\n"
                          "  s,x\n"
                          "    ^\n"},
    {{NULL, "s", NULL},
        "crinkgen: error: the slice would have no claim: none rests on the "
        "sources of --sources; name more actors or sources, or an earlier "
        "date\n"},
    {{"d", NULL, NULL},
        "crinkgen: error: the slice would have no claim: none is between the "
        "actors of --keep; name more actors or sources, or an earlier date\n"},
    {{NULL, NULL, "2030-02"},
        "crinkgen: error: the slice would have no claim: none became known "
        "since 2030-02; name more actors or sources, or an earlier date\n"},
    {{"d", "t", "2030"},
        "crinkgen: error: the slice would have no claim: none is between the "
        "actors of --keep and rests on the sources of --sources and became "
        "known since 2030; name more actors or sources, or an earlier date\n"},
};

START_TEST(test_wrong)
{
	cut_slice(CLAIM("ab", "gives", "a", "b", "t", ""), &wrong[_i].chosen);
	ck_assert_str_eq(errors(), wrong[_i].message);
}
END_TEST

static const struct {
	const char *date;
	bool is_date;
	int year, month, day;
} dates[] = {
    {"2024", true, 2024, 1, 1},
    {"2024-06", true, 2024, 6, 1},
    {"2024-06-30", true, 2024, 6, 30},
    {"-0010-02", true, -10, 2, 1},
    {"2024-13", false, 0, 0, 0},
    {"2024-02-30", false, 0, 0, 0},
    {"2024-06~", false, 0, 0, 0},
    {"2024-06/2024-07", false, 0, 0, 0},
    {"2024-06..", false, 0, 0, 0},
    {"202X", false, 0, 0, 0},
    {"", false, 0, 0, 0},
    {"today", false, 0, 0, 0},
};

START_TEST(test_day)
{
	int32_t day = 0, days[2] = {0, 0};

	ck_assert_int_eq(chosen_day(dates[_i].date, &day), dates[_i].is_date);
	if (dates[_i].is_date) {
		crink__days(dates[_i].year, (unsigned)dates[_i].month,
		    (unsigned)dates[_i].day, days);
		ck_assert_int_eq(day, days[0]);
	}
}
END_TEST

int
main(void)
{
	begin_tests("chosen");
	add_loop_test(test_kept, 0, COUNT(cases));
	add_test(test_fields);
	add_test(test_links);
	add_test(test_shared);
	add_loop_test(test_wrong, 0, COUNT(wrong));
	add_loop_test(test_day, 0, COUNT(dates));
	return end_tests();
}

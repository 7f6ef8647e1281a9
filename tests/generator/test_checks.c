/*
 * What is sound, and what is just not. (How the errors read is in bad/.)
 */
#include "help.h"

#define ACTOR(id, name) "- {id: " id ", kind: state, name: " name "}\n"
#define FACTS                                                  \
	"actors:\n" ACTOR("a", "A") ACTOR("b",                 \
	    "B") "items: [{id: i, kind: munition, name: I}]\n" \
	         "sources: [{id: s, publisher: a, date: 2024, title: S}]\n"
/* A kind with one need, and a claim of it with more keys. */
#define CLAIM(need, keys)                                                 \
	FACTS "relation-kinds: [{id: k, verb: x, base: y, past: z, " need \
	      "}]\n"                                                      \
	      "relations: [{kind: k, source: s, paragraph: 1" keys "}]\n"
/* Names of 255 letters, the most that there may be, and of one more. */
#define L51 "abcdefghijklmnopqabcdefghijklmnopqabcdefghijklmnopq"
#define L255 L51 L51 L51 L51 L51
#define LONG(letters)                                  \
	"actors: [{id: a, kind: state, name: " letters \
	", ambiguous: [" letters "]}]\n"

static const struct {
	const char *yaml; /* after the vocabulary */
	size_t errors;
} cases[] = {
    {"", 0},
    {FACTS, 0},
    /* Cycles, one error for each. */
    {"actors:\n- {id: a, kind: state, name: A, parent: a}\n", 1},
    {"actors:\n- {id: a, kind: state, name: A, parent: b}\n"
     "- {id: b, kind: state, name: B, parent: a}\n",
        1},
    {"actors:\n- {id: a, kind: state, name: A, parent: b}\n"
     "- {id: b, kind: state, name: B, parent: c}\n"
     "- {id: c, kind: state, name: C, parent: b}\n"
     "- {id: d, kind: state, name: D, parent: a}\n"
     "- {id: e, kind: state, name: E, parent: e}\n",
        2},
    {"actors:\n- {id: a, kind: state, name: A, parent: c}\n"
     "- {id: b, kind: state, name: B, parent: c}\n"
     "- {id: c, kind: state, name: C, parent: d}\n" ACTOR("d", "D"),
        0},
    {"items:\n- {id: a, kind: munition, name: A, is-a: b}\n"
     "- {id: b, kind: munition, name: B, is-a: a}\n",
        1},
    /* Names of several. */
    {"actors:\n" ACTOR("a", "X") ACTOR("b", "x."), 1},
    {"actors:\n" ACTOR("a", "X") ACTOR("ab", "X"), 1},
    {"actors:\n" ACTOR("ab", "X") ACTOR("a", "X"), 1},
    {"actors:\n" ACTOR("a", "X") ACTOR("b", "X") ACTOR("c", "X"), 2},
    {"actors:\n- {id: a, kind: state, name: X, ambiguous: [X]}\n"
     "- {id: b, kind: state, name: X}\n",
        1},
    {"actors:\n- {id: a, kind: state, name: X}\n"
     "- {id: b, kind: state, name: X, ambiguous: [X]}\n",
        1},
    {"actors:\n- {id: a, kind: state, name: X, ambiguous: [x]}\n"
     "- {id: b, kind: state, name: X, ambiguous: ['X.']}\n",
        0},
    {"actors:\n- {id: a, kind: state, name: X, ambiguous: [Y, X]}\n"
     "- {id: b, kind: state, name: X, ambiguous: [X]}\n",
        1},
    {"actors:\n- {id: a, kind: state, name: X, ambiguous: [Y, X],\n"
     "   aliases: {name: [Z, Y]}}\n"
     "- {id: b, kind: state, name: X, ambiguous: [X]}\n",
        0},
    {LONG(L255), 0},
    {LONG(L255 "z"), 2},
    /* A slug is a name; a name of one's own is no matter. */
    {"actors:\n- {id: x, kind: state, name: A, ambiguous: [x]}\n"
     "- {id: b, kind: state, name: X, ambiguous: [X]}\n",
        0},
    {"actors:\n" ACTOR("x", "A") ACTOR("b", "X"), 1},
    {"actors:\n" ACTOR("x", "X"), 0},
    /* An actor and an item may share a name. */
    {"actors:\n" ACTOR("x", "X") "items: [{id: x, kind: munition, name: X}]\n",
        0},
    {"actors:\n" ACTOR(
         "p", "P") "sources:\n- {id: s, publisher: p, date: 2024, title: T}\n"
                   "- {id: t, publisher: p, date: 2024, title: U}\n",
        1},
    {"actors:\n" ACTOR(
         "p", "P") "sources:\n- {id: s, publisher: p, date: 2024, title: T}\n"
                   "- {id: u, publisher: p, date: 2024, title: T}\n",
        1},
    {"actors:\n" ACTOR("p",
         "P") "sources: [{id: s, publisher: p, date: 2024, description: D,\n"
              "  ambiguous: ['!!']}]\n",
        1},
    /* Codes. */
    {"actors: [{id: a, kind: state, name: A,\n"
     "  aliases: {code: [AA, AAA, \"123\"]}}]\n",
        0},
    {"actors: [{id: a, kind: state, name: A,\n"
     "  aliases: {code: [AZ, AZA, \"909\"]}}]\n",
        0},
    {"actors: [{id: a, kind: state, name: A,\n"
     "  aliases: {code: [AB-C, '1-23', A-B, 'A-']}}]\n",
        4},
    /* What is just no letter and no digit. */
    {"actors: [{id: a, kind: state, name: A,\n"
     "  aliases: {code: ['A@', 'A[', '1-2', '/12', '12:', 'AB@', 'AB[']}}]\n",
        7},
    {"actors: [{id: a, kind: state, name: A,\n"
     "  aliases: {code: [AA, BB]}}]\n",
        1},
    {"actors: [{id: a, kind: state, name: A,\n"
     "  aliases: {code: [aa, A, AAAA, \"12\", A1, A12, \"1234\"]}}]\n",
        7},
    {"actors: [{id: a, kind: state, name: A,\n"
     "  aliases: {acronym: [aa, AAAA, \"12\"]}}]\n",
        0},
    {"items: [{id: a, kind: munition, name: A,\n"
     "  aliases: {code: [aa]}}]\n",
        1},
    /* Letters that are stored behind it, after how many they are, are no part of a
     * code. */
    {"actors: [{id: a, kind: state, name: A, aliases: {code: [\"\\x41AA\"],\n"
     "  name: [\"\\x41bcdefghijklmno" L51 "\"]}}]\n",
        0},
    /* Decoys: names, the beginning of one, one that begins with a name. */
    {"actors:\n" ACTOR("a", "Abc") "decoys: [{text: Abc}]\n", 1},
    {"actors:\n" ACTOR("a", "Abc") "decoys: [{text: Ab}]\n", 0},
    {"actors:\n" ACTOR("a", "Abc") "decoys: [{text: Abcd}]\n", 0},
    {"actors:\n" ACTOR("a", "Abc") "decoys: [{text: Abd}]\n", 0},
    {"items: [{id: i, kind: munition, name: Abc}]\n"
     "decoys: [{text: x}, {text: abc}, {text: X}]\n",
        2},
    /* One that is given twice is told of so alone; the first name is told of alone;
     * names of sources are none here. */
    {"actors:\n" ACTOR("z", "Z") ACTOR("a", "Abc") "decoys: [{text: Abc}]\n",
        1},
    {"actors:\n" ACTOR("a", "Abc") "decoys: [{text: Abc}, {text: abc}]\n", 1},
    {"actors:\n" ACTOR("a", "Abc") "items: [{id: i, kind: munition, name: Abc}]"
                                   "\ndecoys: [{text: Abc}]\n",
        1},
    {FACTS "decoys: [{text: S}]\n", 0},
    /* Kinds of aliases: none, one, and what is as long, longer and shorter. */
    {"alias-kinds: [{scan: no}]", 1},
    {"alias-kinds: [{id: code, scan: no}, {id: inflected, scan: no}]", 0},
    {"alias-kinds: [{id: cod, scan: no}, {id: coda, scan: no},"
     " {id: codes, scan: no}]",
        3},
    /* Verbs. */
    {"relation-kinds: [{id: k, verb: is}]", 0},
    {"relation-kinds: [{id: k, verb: is, base: be}]", 0},
    {"relation-kinds: [{id: k, verb: is, base: was}]", 1},
    {"relation-kinds: [{id: k, verb: is, base: be, past: was,"
     " participle: been}]",
        2},
    {"relation-kinds: [{id: k, verb: x}]", 1},
    {"relation-kinds: [{id: k, verb: x, base: y}]", 0},
    {"relation-kinds: [{id: k, verb: x, past: y}]", 1},
    {"relation-kinds: [{id: k, verb: x, base: y, past: z}]", 0},
    {"relation-kinds: [{id: k, verb: x, base: y, past: z, participle: u}]", 0},
    {"relation-kinds: [{id: k, verb: x, base: y, past: z, passive: item}]", 0},
    {"relation-kinds: [{id: k, verb: x, base: y, past: z, passive: item,"
     " subject: none}]",
        0},
    {"relation-kinds: [{id: k, verb: x, base: y, past: z, passive: object,"
     " subject: required}]",
        1},
    {"relation-kinds: [{id: k, verb: is, passive: item}]", 1},
    /* Hedges. */
    {"statuses: [{id: k, adverb: x}]", 0},
    {"statuses: [{id: k, future: x}]", 0},
    {"statuses: [{id: k, adverb: x, future: y}]", 1},
    {"statuses: [{id: k, adverb: x, number: y}]", 0},
    {"statuses: [{id: k, number: y}]", 1},
    {"statuses: [{id: k, number: y, future: z}]", 1},
    /* Articles. */
    {"items: [{id: i, kind: munition, name: I, countable: true}]", 0},
    {"items: [{id: i, kind: munition, name: I, countable: true,"
     " plural: true}]",
        1},
    {"items: [{id: i, kind: munition, name: I, countable: true,"
     " definite: true}]",
        1},
    {"items: [{id: i, kind: munition, name: I, countable: true,"
     " plural: false}]",
        0},
    /* Attributes. */
    {"items: [{id: a, kind: munition, name: A,\n"
     "  attributes: {calibre: 1..2 millimetre}}]\n",
        0},
    {"items: [{id: a, kind: munition, name: A,\n"
     "  attributes: {calibre: 1 piece}}]\n",
        1},
    {"attributes: [{id: a}]\n", 0},
    /* Sources. */
    {"actors:\n" ACTOR(
         "p", "P") "sources: [{id: s, publisher: p, date: 2024}]\n",
        1},
    {"actors:\n" ACTOR("p",
         "P") "sources: [{id: s, publisher: p, date: 2024, description: D}]\n",
        0},
};

/* A claim against what its kind says. */
static const struct {
	const char *yaml;
	size_t errors;
} needs[] = {
    {CLAIM("subject: optional", ""), 0},
    {CLAIM("subject: optional", ", subject: a"), 0},
    {CLAIM("subject: required", ""), 1},
    {CLAIM("subject: required", ", subject: a"), 0},
    {CLAIM("subject: none", ""), 0},
    {CLAIM("subject: none", ", subject: a"), 1},
    {CLAIM("object: required", ", subject: a"), 1},
    {CLAIM("object: required", ", object: a"), 0},
    {CLAIM("object: none", ", object: a"), 1},
    {CLAIM("object: none", ", subject: a, item: i"), 0},
    {CLAIM("item: required", ", subject: a"), 1},
    {CLAIM("item: required", ", item: i"), 0},
    {CLAIM("item: none", ", item: i"), 1},
    {CLAIM("subject: required, object: required, item: required", ""), 3},
    /* Given, though not known: that alone is said. */
    {CLAIM("item: required", ", item: j"), 1},
    {CLAIM("object: required", ", object: zzz, subject: a"), 1},
};

static void
check_errors(const char *yaml, size_t expected)
{
	/* The sections of the vocabulary that the cases have themselves. */
	const char *words =
	    "actor-kinds: [{id: state}]\nitem-kinds: [{id: munition}]\n"
	    "units: [{id: piece}, {id: millimetre}]\n";
	const char *calibre = strstr(yaml, "calibre") == NULL
	                          ? ""
	                          : "attributes: [{id: calibre, unit: "
	                            "millimetre}]\n";

	check_data(join(words, calibre, yaml, NULL));
	ck_assert_msg(diag.errors == expected, "<%s>\n%zu errors, not %zu\n%s",
	    yaml, diag.errors, expected, errors());
}

START_TEST(test_checks)
{
	check_errors(cases[_i].yaml, cases[_i].errors);
}
END_TEST

START_TEST(test_needs)
{
	check_errors(needs[_i].yaml, needs[_i].errors);
}
END_TEST

/* A long chain of parents, in the worst order, takes no long time. */
START_TEST(test_long_chain)
{
	struct text text = {.memory = &memory};

	text_string(&text, "actor-kinds: [{id: state}]\nactors:\n");
	for (int i = 0; i < 50000; i++) {
		text_format(&text,
		    "- {id: a%d, kind: state, name: A%d, parent: a%d}\n", i, i,
		    i + 1);
	}
	text_string(&text, "- {id: a50000, kind: state, name: A50000}\n");
	check_data(text_join(&text));
	ck_assert_msg(diag.errors == 0, "%s", errors());
}
END_TEST

/* Held against one another, they would take a minute; Check waits for less. */
START_TEST(test_many_notes)
{
	struct text text = {.memory = &memory};

	text_string(&text,
	    "actors: [{id: a, kind: state, name: A}]\n"
	    "sources: [{id: s, publisher: a, date: 2024, title: S}]\n"
	    "relations:\n");
	for (unsigned i = 0; i < 40000; i++) {
		text_format(&text,
		    "- {subject: a, kind: supplies, source: s, paragraph: 1,"
		    " note: n%u}\n",
		    i);
	}
	check_data(join(vocabulary, text_join(&text), NULL));
	ck_assert_msg(diag.errors == 0, "%s", errors());
}
END_TEST

int
main(void)
{
	begin_tests("checks");
	add_loop_test(test_checks, 0, COUNT(cases));
	add_loop_test(test_needs, 0, COUNT(needs));
	add_test(test_long_chain);
	add_test(test_many_notes);
	return end_tests();
}

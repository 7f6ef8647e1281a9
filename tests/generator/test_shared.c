/* Names that several bear in the whole, but fewer in a slice: which these are. */
#include "help.h"

#include "model/slice.h"
#include "tables/shared.h"

/* The names tell who bears them: a, b, c and the item i. Only names in English begin
 * with an article, and without it nothing may be left. */
static const char facts[] =
    "actors:\n"
    "- id: a\n"
    "  kind: state\n"
    "  name: The Ab\n"
    "  aliases:\n"
    "    name: [Abc, Abci, Ac, Ai, Only A, Aru, Q, The ...]\n"
    "  ambiguous:\n"
    "    [The Ab, Abc, Abci, Ac, Ai, Aru, Q, The ..., Общее, The Zed]\n"
    "  names: {ru: [Общее], de: [The Zed, Only-a]}\n"
    "- id: b\n"
    "  kind: state\n"
    "  name: Bc\n"
    "  aliases: {name: [Ab, Abc, Abci, Quiet, The Yak, The ...]}\n"
    "  ambiguous: [Ab, Abc, Abci, Bc, Общее, Quiet, ARU, Bcd, The Yak, The "
    "...]\n"
    "  names: {ru: [Общее, ARU], de: [Bcd]}\n"
    "- id: c\n"
    "  kind: state\n"
    "  name: Csay\n"
    "  aliases:\n"
    "    name: [ABC, A-b-c-i, Ac, Bc, Bcd, The Zed, Thezed, Yak, q,\n"
    "      {text: Quiet, scan: no}]\n"
    "  ambiguous: [ABC, A-b-c-i, Ac, Bc, Bcd, Quiet, The Zed, Yak, q]\n"
    "items:\n"
    "- id: i\n"
    "  kind: munition\n"
    "  name: abci\n"
    "  aliases: {name: [A.I.]}\n"
    "  ambiguous: [abci, A.I.]\n"
    "- {id: j, kind: munition, name: Jay}\n"
    "sources:\n"
    "- {id: s, publisher: a, date: 2024, title: S}\n"
    "relations:\n"
    "- {kind: supplies, subject: a, object: a, source: s, paragraph: 1}\n"
    "- {kind: supplies, subject: b, object: b, item: i, source: s, paragraph: "
    "2}\n"
    "- {kind: supplies, subject: c, object: c, item: j, source: s, paragraph: "
    "3}\n";

static const struct {
	const char *languages, *keep, *shared;
} cases[] = {
    /* Whoever is kept bears them alone, or with fewer. */
    {NULL, "a", "ab abc abci ac ai aru q thezed общее"},
    {NULL, "a,b", "abc abci ac bc bcd q thezed yak"},
    {NULL, "a,c", "ab abc abci ai aru bc bcd общее yak"},
    {NULL, "a,b,c", ""},
    /* What is no name in a language that is kept, but another one's alias. */
    {"en", NULL, "aru bcd thezed"},
    {"de", NULL, "aru"},
    {"ru", NULL, "bcd thezed"},
    {"ru,de", NULL, ""},
    {"en", "a,b,c", "aru bcd thezed"},
};

/* Each name that there is, folded. */
static const char *const all[] = {"ab", "abc", "abci", "ac", "ai", "onlya",
    "aru", "общее", "bc", "q", "quiet", "bcd", "csay", "jay", "the", "theyak",
    "yak", "zed", "thezed"};

static bool
is_among(const char *name, const char *names)
{
	const size_t size = strlen(name);

	for (; *names != '\0'; names += strcspn(names, " ")) {
		names += *names == ' ';
		if (strcspn(names, " ") == size &&
		    memcmp(names, name, size) == 0) {
			return true;
		}
	}
	return false;
}

START_TEST(test_slices)
{
	const struct slice wanted = {.languages = cases[_i].languages,
	    .chosen = {.keep = cases[_i].keep}};
	struct shared shared;
	size_t count = 0;

	check_data(join(vocabulary, facts, NULL));
	slice(&memory, &diag, &model, &wanted);
	ck_assert_msg(diag.errors == 0, "%s", errors());
	shared = shared_find(&memory, &model);
	for (int i = 0; i < COUNT(all); i++) {
		const void *key = all[i];
		const size_t size = strlen(all[i]);
		const bool is_shared = is_among(all[i], cases[_i].shared);

		ck_assert_msg(
		    shared_has(&shared, key, size) == is_shared, "%s", all[i]);
		count += is_shared;
	}
	ck_assert_uint_eq(shared.count, count);
}
END_TEST

/* The whole has all its names. */
START_TEST(test_whole)
{
	const void *key = all[0];
	struct shared shared;

	check_data(join(vocabulary, facts, NULL));
	ck_assert_msg(diag.errors == 0, "%s", errors());
	shared = shared_find(&memory, &model);
	ck_assert_uint_eq(shared.count, 0);
	ck_assert(!shared_has(&shared, key, strlen(all[0])));
}
END_TEST

/* As many names as there is room for at first, or twice that, one fewer and one more;
 * of the first one, and of one that comes after all, is said in German alone. */
static const unsigned rooms[] = {63, 64, 65, 127, 128, 129};

START_TEST(test_rooms)
{
	const struct slice wanted = {.languages = "en"};
	struct text text = {.memory = &memory};
	const void *const first = "n100", *const last = "z";
	struct shared shared;

	text_string(&text, vocabulary);
	text_string(&text,
	    "actors:\n- {id: a, kind: state, name: M, ambiguous: [N100],"
	    " aliases: {name: [N100");
	for (unsigned i = 2; i < rooms[_i]; i++) {
		text_format(&text, ", N%u", 99 + i);
	}
	text_string(&text,
	    "]}}\nitems:\n- {id: i, kind: munition, name: N100, scan: no,"
	    " ambiguous: [N100], names: {de: [N100, Z]}}\n");
	check_data(text_join(&text));
	slice(&memory, &diag, &model, &wanted);
	ck_assert_msg(diag.errors == 0, "%s", errors());
	shared = shared_find(&memory, &model);
	ck_assert_uint_eq(shared.count, 1);
	ck_assert(shared_has(&shared, first, 4));
	ck_assert(!shared_has(&shared, last, 1));
}
END_TEST

int
main(void)
{
	begin_tests("shared");
	add_loop_test(test_slices, 0, COUNT(cases));
	add_test(test_whole);
	add_loop_test(test_rooms, 0, COUNT(rooms));
	return end_tests();
}

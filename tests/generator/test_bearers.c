/* Who bears which names. */
#include "help.h"

#include "fold.h"

/* The different names, each with the numbers of its bearers. */
static const char *
all_names(const struct bearers *gathered)
{
	struct text out = {.memory = &memory};

	for (size_t i = 0; i < gathered->name_count; i++) {
		const struct bearer *entry =
		    &gathered->entries[gathered->firsts[i]];

		text_put(&out, entry->key, entry->size);
		for (;;) {
			text_format(&out, " %u", (unsigned)entry->number);
			if (entry->next == 0) {
				break;
			}
			entry = &gathered->entries[entry->next - 1];
		}
		text_string(&out, "\n");
	}
	return text_join(&out);
}

static const struct {
	const char *yaml; /* after the vocabulary */
	enum model_class category;
	const char *names;
	size_t errors;
} cases[] = {
    {"", MODEL_ACTOR, "", 0},
    {"actors: [{id: a, kind: state, name: Abc}]", MODEL_ACTOR, "abc 1\na 1\n",
        0},
    /* Two spellings of one name are one. */
    {"actors: [{id: north-korea, kind: state, name: North Korea,\n"
     "  aliases: {name: [NORTH-KOREA, D.P.R.K.], acronym: [DPRK]}}]",
        MODEL_ACTOR, "northkorea 1\ndprk 1\n", 0},
    /* Several bearers, in the order of the data. */
    {"actors:\n- {id: a, kind: state, name: Congo}\n"
     "- {id: b, kind: state, name: Kongo, aliases: {name: [Congo]}}\n"
     "- {id: congo, kind: state, name: C}\n",
        MODEL_ACTOR, "congo 1 2 3\na 1\nkongo 2\nb 2\nc 3\n", 0},
    /* A bearer twice by different names. */
    {"actors:\n- {id: a, kind: state, name: X}\n"
     "- {id: x, kind: state, name: X}\n",
        MODEL_ACTOR, "x 1 2\na 1\n", 0},
    {"items: [{id: a, kind: munition, name: \xc3\x89t\xc3\xa9}]", MODEL_ITEM,
        "ete 1\na 1\n", 0},
    {"actors: [{id: a, kind: state, name: Abc}]", MODEL_ITEM, "", 0},
    {"actors: [{id: p, kind: state, name: P}]\n"
     "sources:\n- {id: s, publisher: p, date: 2024, title: The Times}\n"
     "- {id: t, publisher: p, date: 2024, description: Notes}\n",
        MODEL_SOURCE, "thetimes 1\ns 1\nt 2\n", 0},
    /* No key at all: an error, and left out. */
    {"actors: [{id: a, kind: state, name: '!?'}]", MODEL_ACTOR, "a 1\n", 1},
    {"actors: [{id: a, kind: state, name: A, aliases: {name: ['-', B]}}]",
        MODEL_ACTOR, "a 1\nb 1\n", 1},
};

START_TEST(test_names)
{
	const struct bearers *gathered;

	bind_data(join(vocabulary, cases[_i].yaml, NULL));
	ck_assert_msg(diag.errors == 0, "%s", errors());
	gathered = bearers_gather(&memory, &diag, &model, cases[_i].category);
	ck_assert_str_eq(all_names(gathered), cases[_i].names);
	ck_assert_msg(diag.errors == cases[_i].errors, "%s", errors());
}
END_TEST

START_TEST(test_sizes)
{
	const struct bearers *gathered;

	bind_data(join(vocabulary,
	    "actors:\n- {id: ab, kind: state, name: A-B}\n"
	    "- {id: cde, kind: state, name: \xc3\xa9}\n",
	    NULL));
	gathered = bearers_gather(&memory, &diag, &model, MODEL_ACTOR);
	ck_assert_uint_eq(gathered->count, 3);
	ck_assert_uint_eq(gathered->name_count, 3);
	ck_assert_uint_eq(gathered->key_bytes, 6);
	ck_assert_uint_eq(gathered->key_longest, 3);
	gathered = bearers_gather(&memory, &diag, &model, MODEL_ITEM);
	ck_assert_uint_eq(gathered->count, 0);
	ck_assert_uint_eq(gathered->key_longest, 1);
}
END_TEST

/* A place is that of the spelling. */
START_TEST(test_node)
{
	const struct bearers *gathered;
	struct diag_place place;

	bind_data(join(vocabulary,
	    "actors: [{id: a, kind: state, name: X, aliases: {name: [Y]}}]",
	    NULL));
	gathered = bearers_gather(&memory, &diag, &model, MODEL_ACTOR);
	place = yaml_place(
	    model_at(&model, MODEL_ACTOR, 1)->tree, gathered->entries[1].node);
	ck_assert_int_eq(place.file->text[place.offset], 'Y');
}
END_TEST

/* The longest names that can be: those that fold to as much as they have. */
START_TEST(test_longest)
{
	char name[256];
	const struct bearers *gathered;

	memset(name, 'x', 255);
	name[255] = '\0';
	bind_data(join(vocabulary, "actors: [{id: a, kind: state, name: ", name,
	    "}]", NULL));
	gathered = bearers_gather(&memory, &diag, &model, MODEL_ACTOR);
	ck_assert_uint_eq(diag.errors, 0);
	ck_assert_uint_eq(gathered->key_longest, CRINK__KEY_MAX);
}
END_TEST

/* A letter may stand for more bytes than it has: 30 for its three. */
START_TEST(test_longer)
{
	static const char letter[] = "\xef\xb7\xba"; /* U+FDFA */
	char eight[25] = "", nine[28] = "";
	const struct bearers *gathered;

	for (unsigned i = 0; i < 9; i++) {
		memcpy(i < 8 ? eight + 3 * i : nine, letter, 3);
		memcpy(nine + 3 * i, letter, 3);
	}
	bind_data(join(vocabulary,
	    "actors: [{id: a, kind: state, name: ", eight, "}]", NULL));
	gathered = bearers_gather(&memory, &diag, &model, MODEL_ACTOR);
	ck_assert_uint_eq(diag.errors, 0);
	ck_assert_uint_eq(gathered->key_longest, 8 * 30);
	bind_data(join(vocabulary, "actors: [{id: a, kind: state, name: ", nine,
	    "}]", NULL));
	bearers_gather(&memory, &diag, &model, MODEL_ACTOR);
	ck_assert_uint_eq(diag.errors, 1);
}
END_TEST

int
main(void)
{
	begin_tests("bearers");
	add_loop_test(test_names, 0, COUNT(cases));
	add_test(test_sizes);
	add_test(test_node);
	add_test(test_longest);
	add_test(test_longer);
	return end_tests();
}

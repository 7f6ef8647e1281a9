/* Slices: what is kept of names and notes, and what is told of it. */
#include "help.h"

#include "model/decoys.h"
#include "model/slice.h"
#include "model/spelling.h"

static const char facts[] =
    "actors:\n"
    "- id: a\n"
    "  kind: state\n"
    "  name: A\n"
    "  aliases:\n"
    "    name: [Ay, Éh, Ａｙｅ, Бе]\n"
    "    code: [\"001\"]\n"
    "    metonym: [Ce, Це]\n"
    "    native: [Ahh, Де, 亜]\n"
    "  names: {ru: [Де, Э], zh: 亜, zh-Hant: [亞, 阿], de: Ah}\n"
    "items:\n"
    "- {id: i, kind: munition, name: Иск, names: {uk: И}}\n"
    "sources:\n"
    "- {id: s, publisher: a, date: 2024, description: S., aliases: {name: "
    "[Es, Эс]}}\n"
    "relations:\n"
    "- {kind: supplies, subject: a, item: i, source: s, paragraph: 1, note: "
    "N}\n"
    "- {kind: supplies, subject: a, source: s, paragraph: 2}\n";

/* The kept names of all, those of each class after its letter. */
static const char *
kept_names(void)
{
	static char names[400];
	size_t used = 0;

	for (unsigned category = MODEL_ACTOR; category <= MODEL_SOURCE;
	     category++) {
		struct spelling spelling = {.record = NULL};

		while (spelling_next(
		    &model, (enum model_class)category, 1, &spelling)) {
			const struct model_text text =
			    model_text(spelling.record, spelling.node);

			used += (size_t)snprintf(names + used,
			    sizeof(names) - used, "%s%.*s",
			    used == 0 ? "" : " ", (int)text.size, text.bytes);
		}
	}
	return names;
}

static const struct {
	const char *languages, *names;
	size_t count;
} cases[] = {
    {NULL, "Ay Éh Ａｙｅ Бе 001 Ce Це Ahh Де 亜 Де Э 亜 亞 阿 Ah И Es Эс", 19},
    {"en", "Ay Éh Ａｙｅ 001 Ce Es", 6},
    {"EN-GB", "Ay Éh Ａｙｅ 001 Ce Es", 6},
    /* What is a name in a kept language stays an alias. */
    {"ru", "Ay Éh Ａｙｅ 001 Ce Де Де Э Es", 9},
    {"en,uk", "Ay Éh Ａｙｅ 001 Ce И Es", 7},
    {"zh", "Ay Éh Ａｙｅ 001 Ce 亜 亜 亞 阿 Es", 10},
    {"zh-hant", "Ay Éh Ａｙｅ 001 Ce 亞 阿 Es", 8},
    {"de,native", "Ay Éh Ａｙｅ Бе 001 Ce Це Ahh Де 亜 Ah Es Эс", 13},
    {"native", "Ay Éh Ａｙｅ Бе 001 Ce Це Ahh Де 亜 Es Эс", 12},
};

START_TEST(test_languages)
{
	const struct slice wanted = {.languages = cases[_i].languages};
	struct slice_kept kept;

	check_data(join(vocabulary, facts, NULL));
	kept = slice(&memory, &diag, &model, &wanted);
	ck_assert_msg(diag.errors == 0, "%s", errors());
	ck_assert_str_eq(kept_names(), cases[_i].names);
	ck_assert_uint_eq(kept.names.all, 19);
	ck_assert_uint_eq(kept.names.kept, cases[_i].count);
	ck_assert_uint_eq(kept.notes.kept, 1);
}
END_TEST

/* Names that are left out find nobody, and no name of the letters needs them. */
START_TEST(test_bearers)
{
	const struct slice wanted = {.languages = "en"};
	size_t count;

	check_data(join(vocabulary, facts, NULL));
	count = bearers[MODEL_ACTOR]->name_count;
	slice(&memory, &diag, &model, &wanted);
	ck_assert_uint_eq(
	    bearers_gather(&memory, &diag, &model, MODEL_ACTOR)->name_count, 6);
	ck_assert_uint_gt(count, 6);
}
END_TEST

START_TEST(test_notes)
{
	const struct slice wanted = {.has_no_notes = true};
	struct slice_kept kept;

	check_data(join(vocabulary, facts, NULL));
	ck_assert_uint_ne(model_relation(&model, 1)->note, 0);
	kept = slice(&memory, &diag, &model, &wanted);
	ck_assert_uint_eq(model_relation(&model, 1)->note, 0);
	ck_assert_uint_eq(kept.notes.all, 1);
	ck_assert_uint_eq(kept.notes.kept, 0);
	ck_assert_uint_eq(kept.names.kept, 19);
}
END_TEST

/* Decoys stay where a name that is kept begins within one, or another one that
 * stays: "Xe Yo" reaches into "Yo Ay". */
static const char decoys[] =
    "decoys: [Ay Zed, New Ay, Bay, Ayrshire, Xe Yo, Yo "
    "Ay, Де Факто, 東亜, Wu]\n";
static const struct {
	const char *languages, *decoys;
} kept_decoys[] = {
    {"en", "Ay Zed|New Ay|Ayrshire|Xe Yo|Yo Ay|"},
    {"ru", "Ay Zed|New Ay|Ayrshire|Xe Yo|Yo Ay|Де Факто|"},
    {"zh", "Ay Zed|New Ay|Ayrshire|Xe Yo|Yo Ay|東亜|"},
};

START_TEST(test_decoys)
{
	const struct slice wanted = {.languages = kept_decoys[_i].languages};
	char kept[200] = "";

	check_data(join(vocabulary, facts, decoys, NULL));
	slice(&memory, &diag, &model, &wanted);
	decoys_cut(&memory, &model);
	for (uint32_t i = 1; i <= model.lists[MODEL_DECOY].count; i++) {
		const struct model_decoy *decoy = model_decoy(&model, i);

		strcat(
		    kept, string_of(model_text(&decoy->record, decoy->text)));
		strcat(kept, "|");
	}
	ck_assert_str_eq(kept, kept_decoys[_i].decoys);
}
END_TEST

static const struct {
	const char *languages, *message; /* NULL: none is bad */
} unknown[] = {
    {"ru,cn", "error: no name of the data is in the language 'cn', which is to "
              "be kept; there are: en, ru, zh, zh-Hant, de, uk"},
    {"zh-Hans", "error: no name of the data is in the language 'zh-Hans', "
                "which is to be kept; did you mean 'zh-Hant'?"},
    {"en,uk,EN-gb,de", NULL},
};

START_TEST(test_unknown)
{
	const struct slice wanted = {.languages = unknown[_i].languages};

	check_data(join(vocabulary, facts, NULL));
	slice(&memory, &diag, &model, &wanted);
	if (unknown[_i].message == NULL) {
		ck_assert_uint_eq(diag.errors, 0);
	} else {
		ck_assert_uint_eq(diag.errors, 1);
		ck_assert_msg(strstr(errors(), unknown[_i].message) != NULL,
		    "%s", errors());
	}
}
END_TEST

static const struct {
	const char *languages, *bad; /* NULL: none */
} lists[] = {
    {NULL, NULL},
    {"en", NULL},
    {"native,zh-Hant,RU", NULL},
    {"", ""},
    {"en,", ""},
    {",en", ""},
    {"en,russian,de_DE", "russian"},
    {"en, ru", " ru"},
    {"natives", "natives"},
};

START_TEST(test_bad_language)
{
	const struct model_text bad = slice_bad_language(lists[_i].languages);

	ck_assert((bad.bytes == NULL) == (lists[_i].bad == NULL));
	if (bad.bytes != NULL) {
		ck_assert_str_eq(string_of(bad), lists[_i].bad);
	}
}
END_TEST

int
main(void)
{
	begin_tests("slice");
	add_loop_test(test_languages, 0, COUNT(cases));
	add_test(test_bearers);
	add_test(test_notes);
	add_loop_test(test_decoys, 0, COUNT(kept_decoys));
	add_loop_test(test_unknown, 0, COUNT(unknown));
	add_loop_test(test_bad_language, 0, COUNT(lists));
	return end_tests();
}

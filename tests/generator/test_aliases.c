/*
 * Lists of aliases: their bytes, where names in languages stand among them, and
 * what records of other files add.
 */
#include "help.h"

#include "base/intern.h"
#include "model/bind.h"
#include "model/checks.h"
#include "model/lock.h"
#include "model/spelling.h"
#include "tables/build.h"

/* Up to build(), of several files. */
static struct index *
index_files(const char *const *files, int count)
{
	struct yaml_tree *trees[8];
	struct index *index;

	for (int i = 0; i < count; i++) {
		trees[i] = read_tree(files[i]);
	}
	bind_all(&memory, &diag, &model, trees, (size_t)count);
	for (unsigned category = MODEL_ACTOR; category < MODEL_CLASS_COUNT;
	     category++) {
		bearers[category] = bearers_gather(
		    &memory, &diag, &model, (enum model_class)category);
	}
	check(&memory, &diag, &model, bearers);
	lock_assign(&memory, &diag, &model, NULL);
	ck_assert_msg(diag.errors == 0, "%s", errors());
	index = build(&memory, &diag, &model, bearers);
	ck_assert_ptr_nonnull(index);
	return index;
}

/* The list of an actor has these bytes; "" for none. */
static void
check_list(
    const struct index *index, const char *slug, const char *bytes, size_t size)
{
	const uint32_t row =
	    index->orders[MODEL_ACTOR].rows[number_of(MODEL_ACTOR, slug)];
	const uint32_t offset =
	    TABLE_COLUMN(index->tables, ACTOR, ALIASES, ROW, ALIAS)[row];

	if (size == 0) {
		ck_assert_uint_eq(offset, 0);
		return;
	}
	ck_assert_uint_ne(offset, 0);
	ck_assert_uint_le(offset + size, index->aliases.size);
	ck_assert_mem_eq(index->aliases.bytes + offset, bytes, size);
}

#define CHECK(index, slug, bytes) \
	check_list(index, slug, bytes, sizeof(bytes) - 1)

static void
check_tags(const struct index *index, const char *tags, size_t size)
{
	const struct table *table = &index->tables[CRINK__TABLE_LANGUAGE];

	ck_assert_uint_eq(table->count, size);
	ck_assert_mem_eq(table->bytes, tags, size);
}

static const char facts[] =
    "actors:\n"
    "- {id: plain, kind: state, name: Plain, aliases: {acronym: [P]}}\n"
    "- {id: bare, kind: state, name: None given}\n"
    "- {id: own, kind: state, name: Own, names: {de: Own, ru: Own}}\n"
    "- {id: one, kind: state, name: One, names: {de: One}}\n"
    "- {id: both, kind: state, name: Both, aliases: {native: [N, M]},\n"
    "   names: {zh: [N, Z], ru: [R, Both], de: Both, fr: R}}\n";

/* The most used language is the first; a text stands once, and what is the name
 * of the entity is empty. */
START_TEST(test_lists)
{
	const struct index *index =
	    index_data(join(vocabulary, facts, NULL), NULL);

	check_tags(index, "de\0ru\0fr\0zh", 12);
	CHECK(index, "plain", "\2P\0\0");
	CHECK(index, "bare", "");
	CHECK(index, "own", "\11\12\0\0");
	CHECK(index, "one", "\11\0\0");
	CHECK(index, "both", "\11\0\7\14N\0M\0\1Z\0\12\13R\0\0");
}
END_TEST

/* Without languages there is no table of them. */
START_TEST(test_no_languages)
{
	const struct index *index = index_data(
	    join(vocabulary,
	        "actors:\n"
	        "- {id: a, kind: state, name: A, aliases: {name: [A, B, B]}}\n",
	        NULL),
	    NULL);

	ck_assert_uint_eq(index->tables[CRINK__TABLE_LANGUAGE].count, 0);
	CHECK(index, "a", "\1A\0B\0B\0\0");
}
END_TEST

/* Aliases stand as they are given, those that say the same twice as well. */
START_TEST(test_twice)
{
	const struct index *index = index_data(
	    join(vocabulary,
	        "actors:\n"
	        "- {id: a, kind: state, name: A, aliases: {name: [A, B, B]},\n"
	        "   names: {de: Z, fr: [B, Z]}}\n",
	        NULL),
	    NULL);

	CHECK(index, "a", "\1A\0\12B\0B\0\11Z\0\0");
}
END_TEST

/* Beyond the 22nd and the 44th language the number takes more bytes. */
START_TEST(test_many_languages)
{
	char names[2000] = "", tags[400], expected[400];
	size_t size = 0, used = 0;
	const struct index *index;

	expected[used++] = 1;
	for (int i = 0; i < 50; i++) {
		char entry[40];

		snprintf(entry, sizeof(entry), "%sq%c%c: N%d",
		    i == 0 ? "" : ", ", 'a' + i / 26, 'a' + i % 26, i);
		strcat(names, entry);
		size += 1 + (size_t)sprintf(tags + size, "q%c%c", 'a' + i / 26,
		                'a' + i % 26);
		for (int more = i; more >= 22; more -= 22) {
			expected[used++] = 31;
		}
		expected[used++] = (char)(9 + i % 22);
		used += 1 + (size_t)sprintf(expected + used, "N%d", i);
	}
	expected[used++] = '\0';
	index = index_data(join(vocabulary,
	                       "actors:\n- {id: a, kind: state, name: A, "
	                       "names: {",
	                       names, "}}\n", NULL),
	    NULL);
	check_tags(index, tags, size);
	check_list(index, "a", expected, used);
}
END_TEST

/* Names of the same hash are two. */
START_TEST(test_collision)
{
	const struct index *index = index_data(
	    join(vocabulary,
	        "actors:\n- {id: a, kind: state, name: A,"
	        " names: {de: costarring, ru: liquid, zh: costarring}}\n",
	        NULL),
	    NULL);

	CHECK(index, "a", "\1\11\13costarring\0\12liquid\0\0");
}
END_TEST

/* So are two that are as long as each other, and one that begins with the other. */
START_TEST(test_more_collisions)
{
	const struct index *index =
	    index_data(join(vocabulary,
	                   "actors:\n- {id: a, kind: state, name: A, names: "
	                   "{de: declinate,"
	                   " fr: macallums, ru: north, zh: northezdoegf}}\n",
	                   NULL),
	        NULL);

	ck_assert_uint_eq(
	    intern_hash("declinate", 9), intern_hash("macallums", 9));
	ck_assert_uint_eq(
	    intern_hash("north", 5), intern_hash("northezdoegf", 12));
	CHECK(index, "a",
	    "\1\11declinate\0\12macallums\0\13north\0\14northezdoegf\0\0");
}
END_TEST

/* Languages of the same hash are two as well. */
START_TEST(test_language_collisions)
{
	static const char *const tags[][2] = {
	    {"bf-Zclm", "bg-Htls"}, {"dn-Ikgk", "gj-Xqud-145"}};
	const char *const *own = tags[_i];
	const size_t size = strlen(own[0]) + 1 + strlen(own[1]) + 1;
	char expected[40];
	const struct index *index =
	    index_data(join(vocabulary,
	                   "actors:\n- {id: a, kind: state, name: A, names: {",
	                   own[0], ": N, ", own[1], ": M}}\n", NULL),
	        NULL);

	ck_assert_uint_eq(intern_hash(own[0], strlen(own[0])),
	    intern_hash(own[1], strlen(own[1])));
	snprintf(expected, sizeof(expected), "%s %s", own[0], own[1]);
	expected[strlen(own[0])] = '\0';
	check_tags(index, expected, size);
	CHECK(index, "a", "\1\11N\0\12M\0\0");
}
END_TEST

/* Most used first, then by tag, one that another begins with before that; in
 * whatever order they are given. */
START_TEST(test_tags)
{
	static const char *const names[][5] = {
	    {"zz: N", "zh-Hant: N", "aa: N", "zh: N", "ru: N"},
	    {"zh: N", "ru: N", "zz: N", "zh-Hant: N", "aa: N"},
	    {"ru: N", "aa: N", "zh: N", "zh-Hant: N", "zz: N"},
	    {"zh-Hant: N", "zh: N", "aa: N", "ru: N", "zz: N"}};
	const char *const *own = names[_i];
	const struct index *index = index_data(
	    join(vocabulary,
	        "actors:\n- {id: a, kind: state, name: A, names: {", own[0],
	        ", ", own[1], ", ", own[2], ", ", own[3], ", ", own[4],
	        "}}\n- {id: b, kind: state, name: B, names: {ru: M}}\n"
	        "items: [{id: i, kind: munition, name: I, names: {zz: M}}]\n"
	        "sources: [{id: s, publisher: a, date: 2024, title: S}]\n"
	        "questions: [{id: q, text: Q}]\n",
	        NULL),
	    NULL);

	check_tags(index, "ru\0zz\0aa\0zh\0zh-Hant", 20);
}
END_TEST

/* Whatever the order of the files, what is added stands after what is there,
 * in the order of the files that add it, and names are found. */
START_TEST(test_extensions)
{
	static const char own[] =
	    "actors:\n"
	    "- {id: a, kind: state, name: A, aliases: {name: [B]},\n"
	    "   names: {ru: C}}\n";
	static const char more[] =
	    "actors:\n"
	    "- {id: a, extends: true, aliases: {acronym: [D]},\n"
	    "   names: {ru: E, de: [F, B]}}\n"
	    "- {id: b, kind: state, name: B, aliases: {name: [D]},\n"
	    "   ambiguous: [D, B]}\n";
	static const char most[] =
	    "actors:\n"
	    "- {id: a, extends: true, names: {de: G, zh: A},\n"
	    "   ambiguous: [D, B]}\n";
	static const unsigned char orders[][4] = {
	    {0, 1, 2, 3}, {2, 3, 0, 1}, {3, 2, 0, 1}};

	for (int i = 0; i < COUNT(orders); i++) {
		const char *const all[] = {vocabulary, own, more, most};
		const char *files[4];
		const struct index *index;

		for (int j = 0; j < 4; j++) {
			files[j] = all[orders[i][j]];
		}
		memset(&model, 0, sizeof(model));
		index = index_files(files, 4);
		check_tags(index, "de\0ru\0zh", 9);
		ck_assert_uint_eq(index->orders[MODEL_ACTOR].count, 2);
		if (i != 2) {
			CHECK(index, "a",
			    "\13\0\1B\0\2D\0\1\12C\0E\0\11F\0G\0\0");
		} else {
			CHECK(index, "a",
			    "\13\0\1B\0\2D\0\1\12C\0\11G\0E\0F\0\0");
		}
		CHECK(index, "b", "\1D\0\0");
		ck_assert_uint_eq(index->bearers[MODEL_ACTOR]->name_count, 7);
	}
}
END_TEST

/* Sources and items can be added to as well. */
START_TEST(test_other_classes)
{
	static const char own[] =
	    "actors: [{id: p, kind: state, name: P}]\n"
	    "items: [{id: i, kind: munition, name: I}]\n"
	    "sources: [{id: s, publisher: p, date: 2024, title: S}]\n";
	static const char more[] =
	    "items: [{id: i, extends: true, names: {de: J}}]\n"
	    "sources: [{id: s, extends: true, aliases: {acronym: [T]}}]\n";
	const char *const files[] = {vocabulary, more, own};
	const struct index *index = index_files(files, 3);
	const unsigned char *bytes = index->aliases.bytes;

	ck_assert_mem_eq(
	    bytes + TABLE_COLUMN(index->tables, ITEM, ALIASES, ROW, ALIAS)[0],
	    "\1\11J\0", 5);
	ck_assert_mem_eq(
	    bytes + TABLE_COLUMN(index->tables, SOURCE, ALIASES, ROW, ALIAS)[0],
	    "\2T\0", 4);
}
END_TEST

/* The names of an entity, one after the other, with the records that give
 * them. */
START_TEST(test_spellings)
{
	static const struct {
		const char *text;
		unsigned kind;
		bool is_first;
		const char *language;
	} expected[] = {{"B", 1, false, ""}, {"C", 2, false, ""},
	    {"F", 7, false, ""}, {"D", 1, true, "ru"}, {"E", 1, false, "ru"},
	    {"G", 1, true, "ru"}, {"H", 1, true, "de"}, {"J", 8, false, "ru"},
	    {"I", 8, false, "ru"}};
	struct yaml_tree *trees[2];
	struct spelling spelling = {.record = NULL};

	trees[0] = read_tree(join(vocabulary,
	    "actors:\n- {id: a, kind: state, name: A, aliases:\n"
	    "   {name: [B], acronym: [C]}, names: {ru: [D, E]},\n"
	    "   inflected: {ru: J}}\n",
	    NULL));
	trees[1] = read_tree("actors:\n- {id: a, extends: true, aliases:\n"
	                     "   {native: [F]}, names: {ru: G, de: [H]},\n"
	                     "   inflected: {ru: [I]}}\n");
	bind_all(&memory, &diag, &model, trees, 2);
	ck_assert_msg(diag.errors == 0, "%s", errors());
	for (int i = 0; i < COUNT(expected); i++) {
		ck_assert(spelling_next(&model, MODEL_ACTOR, 1, &spelling));
		ck_assert_str_eq(
		    string_of(model_text(spelling.record, spelling.node)),
		    expected[i].text);
		ck_assert_uint_eq(spelling.kind, expected[i].kind);
		ck_assert_int_eq(spelling.is_first, expected[i].is_first);
		ck_assert_str_eq(
		    string_of(model_text(spelling.record, spelling.language)),
		    expected[i].language);
	}
	ck_assert(!spelling_next(&model, MODEL_ACTOR, 1, &spelling));
}
END_TEST

int
main(void)
{
	begin_tests("aliases");
	add_test(test_lists);
	add_test(test_no_languages);
	add_test(test_twice);
	add_test(test_many_languages);
	add_test(test_collision);
	add_test(test_more_collisions);
	add_loop_test(test_language_collisions, 0, 2);
	add_loop_test(test_tags, 0, 4);
	add_test(test_extensions);
	add_test(test_other_classes);
	add_test(test_spellings);
	return end_tests();
}

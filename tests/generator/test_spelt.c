/* Where names are spelt, for whoever has no room for folded ones. */
#include "help.h"

#include "fold.h"
#include "tables/names.h"

static const char facts[] =
    "actors: [{id: a-b, kind: state, name: A B, aliases: {name: [Ä]}}]\n"
    "items:\n"
    "- {id: i-j, kind: munition, name: I. J., aliases: {name: [Éj, Ej, K,\n"
    "    (KK)], native: [Ж, Ü]}}\n"
    "- {id: l, kind: munition, name: Łł, names: {ru: [И, J], de: Łł}}\n"
    "sources:\n"
    "- {id: s-1, publisher: a-b, date: 2024, title: T t!, aliases: {name: [S\n"
    "    s]}}\n"
    "questions: [{id: q-1, text: How many?}]\n"
    "relations:\n"
    "- {id: r-1, subject: a-b, kind: supplies, item: l, source: s-1,\n"
    "   paragraph: 1}\n";

/* The text of a byte of all texts. */
static const char *
byte_at(const struct index *index, size_t place)
{
	const struct table *tables = index->tables;
	const void *text;

	if (place < tables[CRINK__TABLE_ALIAS].rows) {
		text = tables[CRINK__TABLE_ALIAS].bytes + place;
		return text;
	}
	place -= tables[CRINK__TABLE_ALIAS].rows;
	if (place < tables[CRINK__TABLE_TEXT].rows) {
		text = tables[CRINK__TABLE_TEXT].bytes + place;
		return text;
	}
	place -= tables[CRINK__TABLE_TEXT].rows;
	ck_assert_uint_lt(place, tables[CRINK__TABLE_FOLDED].rows);
	text = tables[CRINK__TABLE_FOLDED].bytes + place;
	return text;
}

/* The text of a place, which is no mark before a text. */
static const char *
text_at(const struct index *index, size_t place)
{
	const char *text = byte_at(index, place);

	ck_assert_uint_ge((unsigned char)*text, ' ');
	return text;
}

/* Each text folds to the name of its slot, and is of ASCII or folded itself. */
static unsigned
check_slots(const struct index *index, enum model_class category,
    const uint32_t *texts, const uint32_t *borne, const uint32_t *expected)
{
	const struct names *names = index->names[category];
	unsigned folded = 0;

	for (size_t slot = 0; slot < names->slot_count; slot++) {
		const uint32_t number = names->slots[slot];
		const struct bearers *all = index->bearers[category];
		unsigned char key[CRINK__KEY_MAX];
		const struct bearer *name;
		const char *text;

		ck_assert_uint_eq(borne[slot], expected[slot]);
		if (number == 0) {
			ck_assert_uint_eq(borne[slot], 0);
			continue;
		}
		name = &all->entries[all->firsts[number - 1]];
		text = text_at(index, texts[slot]);
		ck_assert_uint_eq(
		    crink__fold(key, sizeof(key), text, CRINK__TO_NUL),
		    name->size);
		ck_assert_mem_eq(key, name->key, name->size);
		for (size_t i = 0; text[i] != '\0'; i++) {
			if ((unsigned char)text[i] >= 0x80) {
				ck_assert_mem_eq(text, key, name->size);
				folded++;
				break;
			}
		}
	}
	return folded;
}

#define OF_5 "abcde"
#define OF_51 OF_5 OF_5 OF_5 OF_5 OF_5 OF_5 OF_5 OF_5 OF_5 OF_5 "x"
#define OF_255_LETTERS OF_51 OF_51 OF_51 OF_51 OF_51

#define CHECK(CLASS)                                                          \
	check_slots(index, MODEL_##CLASS,                                     \
	    TABLE_COLUMN(index->tables, CLASS##_SPELT, TEXT, NUMBER, NONE),   \
	    TABLE_COLUMN(index->tables, CLASS##_SPELT, BEARER, NUMBER, NONE), \
	    TABLE_COLUMN(index->tables, CLASS##_SLOT, BEARER, NUMBER, NONE))

START_TEST(test_places)
{
	const struct index *index =
	    index_data(join(vocabulary, facts, NULL), NULL);
	const struct table *folded = &index->tables[CRINK__TABLE_FOLDED];

	ck_assert_uint_eq(CHECK(ITEM), 2); /* Ж and И */
	ck_assert_uint_eq(CHECK(SOURCE), 0);
	ck_assert_uint_eq(CHECK(QUESTION), 0);
	ck_assert_uint_eq(CHECK(RELATION), 0);
	/* Ü and Łł, which no ASCII spells, stand there as u and ll. */
	ck_assert_uint_eq(folded->rows, 3 + 2 + 3 + 3);
	ck_assert_uint_eq(index->tables[CRINK__TABLE_ACTOR_SPELT].rows, 0);
}
END_TEST

/* Items, whose names are spelt in ASCII but for some bytes. */
static const struct {
	const char *items;
	uint32_t folded;
} spelt[] = {
    /* Names of the same hash, also where one begins the other. */
    {"{id: i, kind: munition, name: I, aliases: {name: [costarring, liquid,"
     " declinate, macallums, northezdoegf, north]}}",
        0},
    /* As long as a name can be. */
    {"{id: i, kind: munition, name: " OF_255_LETTERS "}", 0},
    /* The first name, the last one. */
    {"{id: i, kind: munition, name: Ж}", 3},
    {"{id: i, kind: munition, name: AЖ}", 4},
    {"{id: i, kind: munition, name: I, aliases: {native: [Ж]}}", 3}};

START_TEST(test_folded)
{
	const struct index *index = index_data(
	    join(vocabulary, "items: [", spelt[_i].items, "]\n", NULL), NULL);

	ck_assert_uint_eq(CHECK(ITEM), spelt[_i].folded != 0);
	ck_assert_uint_eq(
	    index->tables[CRINK__TABLE_FOLDED].rows, spelt[_i].folded);
}
END_TEST

/* Of several texts that spell a name the first is read: its own, its enumerator,
 * aliases in their order; those of its row before those of the next. */
static const struct {
	const char *name, *text;
} firsts[] = {{"ab", "A. B."}, {"cd", "c-d"}, {"ef", "E f"}, {"gh", "G H"},
    {"second", "Second"}, {"ea", "E a"}, {"kk", " K k"}, {"ij", "I J"}};

START_TEST(test_first)
{
	const struct index *index = index_data(
	    join(vocabulary, "items:\n",
	        "- {id: a-b, kind: munition, name: A. B., names: {ru: A. B.}}\n"
	        "- {id: c-d, kind: munition, name: C\xc3\xa4, aliases: {name:"
	        " [C. D., E f, EF, G\xc3\xa9h, G H, GH]}}\n"
	        "- {id: second, kind: munition, name: Second, names: {ru: "
	        "Second},"
	        " aliases: {name: [E\xc3\xa4, E a, ' K k', KK]}}\n"
	        "- {id: i-j, kind: munition, name: I J, aliases: {name: [I. "
	        "J.]}}\n",
	        NULL),
	    NULL);
	const uint32_t *texts =
	    TABLE_COLUMN(index->tables, ITEM_SPELT, TEXT, NUMBER, NONE);
	const void *name = firsts[_i].name;
	const size_t slot =
	    names_slot(index->names[MODEL_ITEM], name, strlen(firsts[_i].name));

	ck_assert_str_eq(text_at(index, texts[slot]), firsts[_i].text);
}
END_TEST

/* Of the slots of a class, those whose names are kept folded and those of which a
 * text is read. */
struct counts {
	unsigned folded, read;
};

static struct counts
count_slots(const struct index *index, enum model_class category,
    enum crink__table key_table, const uint32_t *keys, const uint32_t *sizes)
{
	const struct names *names = index->names[category];
	const struct bearers *all = index->bearers[category];
	const struct table *kept = &index->tables[key_table];
	struct counts counts = {0, 0};

	for (size_t slot = 0; slot < names->slot_count; slot++) {
		const uint32_t number = names->slots[slot];
		unsigned char key[CRINK__KEY_MAX];
		const struct bearer *name;

		if (number == 0) {
			ck_assert_uint_eq(sizes[slot], 0);
			ck_assert_uint_eq(keys[slot], 0);
			continue;
		}
		name = &all->entries[all->firsts[number - 1]];
		ck_assert_uint_eq(sizes[slot], name->size);
		if (keys[slot] < kept->rows) {
			counts.folded++;
			ck_assert_mem_eq(
			    kept->bytes + keys[slot], name->key, name->size);
			continue;
		}
		counts.read++;
		ck_assert_uint_eq(
		    crink__fold(key, sizeof(key),
		        text_at(index, keys[slot] - kept->rows), CRINK__TO_NUL),
		    name->size);
		ck_assert_mem_eq(key, name->key, name->size);
	}
	return counts;
}

#define COUNT_SLOTS(CLASS)                                            \
	count_slots(index, MODEL_##CLASS, CRINK__TABLE_##CLASS##_KEY, \
	    TABLE_COLUMN(tables, CLASS##_SLOT, KEY, NUMBER, NONE),    \
	    TABLE_COLUMN(tables, CLASS##_SLOT, SIZE, NUMBER, NONE))

/* Where speed counts: names of ASCII are kept folded, others and those of sources,
 * questions and claims are read. */
START_TEST(test_read)
{
	const struct index *index =
	    index_data(join(vocabulary, facts, NULL), NULL);
	const struct table *tables = index->tables;
	struct counts counts = COUNT_SLOTS(ACTOR);

	ck_assert_uint_eq(counts.read, 0);
	ck_assert_uint_ge(counts.folded, 2);
	counts = COUNT_SLOTS(ITEM);
	ck_assert_uint_eq(counts.read, 2); /* Ж and И */
	ck_assert_uint_ge(counts.folded, 6);
	counts = COUNT_SLOTS(SOURCE);
	ck_assert_uint_eq(counts.read, 3);
	ck_assert_uint_eq(counts.folded, 0);
	counts = COUNT_SLOTS(QUESTION);
	ck_assert_uint_eq(counts.read, 2);
	ck_assert_uint_eq(counts.folded, 0);
	counts = COUNT_SLOTS(RELATION);
	ck_assert_uint_eq(counts.read, 1);
	ck_assert_uint_eq(counts.folded, 0);
}
END_TEST

/* A name that a text spells is read where each character of several bytes is one
 * letter, and kept folded where it is none, or several; where it is of ASCII. */
static const struct {
	const char *name;
	unsigned read;
} letters[] = {{"\xd0\x96", 1}, {"\xe4\xb8\xad", 1}, {"\xe0\xa4\x95", 1},
    {"\xf0\x90\x90\xa8", 1}, {"\xdf\x8a", 1}, {"\xdf\xaa\xdf\x8b", 1},
    {"\xd0\x96\xef\xbc\xa1", 1}, {"\xef\xbc\xa1\xd0\x96", 1},
    {"\xd0\x96-\xd0\x96 x.", 1}, {"x\xf0\x90\x90\xa8\xd0\x96y", 1},
    /* Sharp s and ae. */
    {"\xd0\x96\xc3\x9f", 0}, {"\xc3\x86\xd0\x96", 0},
    /* A mark, a dash, an ellipsis at the end. */
    {"\xd0\x96\xcc\x81", 0}, {"\xd0\x96\xe2\x80\x93x", 0},
    {"\xd0\x96\xe2\x80\xa6", 0}, {"ab", 0},
    /* What is composed: Hangul, kana; what becomes many letters. */
    {"\xe1\x84\x80\xe1\x85\xa1", 0}, {"\xe3\x81\x8b\xe3\x82\x99", 0},
    {"\xef\xb7\xba", 0},
    /* One beyond U+FFFF, whose small one the table has as several. */
    {"\xf0\x90\x90\x80", 0},
    /* A letter that folds to one of ASCII. */
    {"\xc3\x89", 0}, {"\xef\xbc\xa1", 0}};

START_TEST(test_letters)
{
	const struct index *index = index_data(
	    join(vocabulary, "items: [{id: i, kind: munition, name: I,\n",
	        "  aliases: {native: ['", letters[_i].name, "']}}]\n", NULL),
	    NULL);
	const struct table *tables = index->tables;
	const struct counts counts = COUNT_SLOTS(ITEM);

	ck_assert_uint_eq(counts.read, letters[_i].read);
	ck_assert_uint_eq(counts.folded, 2 - letters[_i].read);
}
END_TEST

/* A form that is made by a rule, which no text spells as it is. */
START_TEST(test_made)
{
	const struct index *index = index_data(
	    join(vocabulary,
	        "items: [{id: i, kind: munition, name: 'The \xd0\x96'}]\n",
	        NULL),
	    NULL);
	const struct table *tables = index->tables;
	const struct counts counts = COUNT_SLOTS(ITEM);

	ck_assert_uint_eq(counts.read, 1);
	ck_assert_uint_eq(counts.folded, 2);
}
END_TEST

/* What is compiled in when. */
START_TEST(test_use)
{
	const struct index *index =
	    index_data(join(vocabulary, facts, NULL), NULL);
	const struct table *tables = index->tables;

	ck_assert_str_eq(table_condition(&tables[CRINK__TABLE_ITEM_SPELT]),
	    "#ifdef __OPTIMIZE_SIZE__\n");
	ck_assert_str_eq(table_condition(&tables[CRINK__TABLE_ITEM_KEY]),
	    "#ifndef __OPTIMIZE_SIZE__\n");
	ck_assert_str_eq(table_condition(&tables[CRINK__TABLE_ACTOR_KEY]),
	    "#ifndef __OPTIMIZE_SIZE__\n");
	ck_assert_str_eq(table_condition(&tables[CRINK__TABLE_ACTOR_SMALL_KEY]),
	    "#ifdef __OPTIMIZE_SIZE__\n");
	ck_assert_str_eq(table_condition(&tables[CRINK__TABLE_ALIAS]), "");
	/* Where size counts, actors alone have names that are kept folded. */
	ck_assert_uint_ne(tables[CRINK__TABLE_ACTOR_SMALL].rows, 0);
	ck_assert_uint_ne(tables[CRINK__TABLE_ACTOR_SMALL_KEY].rows, 0);
	ck_assert_uint_eq(tables[CRINK__TABLE_ITEM_SMALL].rows, 0);
	ck_assert_uint_eq(tables[CRINK__TABLE_ITEM_SMALL_KEY].rows, 0);
	ck_assert_uint_eq(tables[CRINK__TABLE_SOURCE_SMALL].rows, 0);
	ck_assert_uint_eq(tables[CRINK__TABLE_SOURCE_SMALL_KEY].rows, 0);
	ck_assert_uint_eq(tables[CRINK__TABLE_QUESTION_SMALL].rows, 0);
	ck_assert_uint_eq(tables[CRINK__TABLE_QUESTION_SMALL_KEY].rows, 0);
	ck_assert_uint_eq(tables[CRINK__TABLE_RELATION_SMALL].rows, 0);
	ck_assert_uint_eq(tables[CRINK__TABLE_RELATION_SMALL_KEY].rows, 0);
}
END_TEST

int
main(void)
{
	begin_tests("spelt");
	add_test(test_places);
	add_loop_test(test_folded, 0, COUNT(spelt));
	add_loop_test(test_first, 0, COUNT(firsts));
	add_test(test_read);
	add_loop_test(test_letters, 0, COUNT(letters));
	add_test(test_made);
	add_test(test_use);
	return end_tests();
}

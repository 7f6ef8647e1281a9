/* How names are spelt that are found in running text, and the filters before them. */
#define CRINK__SCAN_FILLS
#include "help.h"

#include "fold.h"
#include "model/lock.h"
#include "model/slice.h"
#include "scan_filter.h"
#include "tables/build.h"

/* ---- rows, as text ------------------------------------------------- */

/* Who bears the name of a slot, by who has the spelling: a row. */
static uint32_t
row_of(const uint32_t *refs, const struct order *order, uint32_t bearer,
    uint32_t who)
{
	const uint32_t *list = refs + (bearer - order->count - 1) * 3;

	if (bearer <= order->count) {
		ck_assert_uint_le(who, 1);
		return bearer - 1;
	}
	ck_assert_uint_ne(who, 0);
	ck_assert_uint_le(who, 2 * list[0]);
	return list[who > list[0] ? who - list[0] : who] - 1;
}

/* "name", and behind an article how many bytes; or the alias, or the decoy. */
static void
put_spelling(struct text *out, const struct index *index,
    enum model_class category, uint32_t row, uint32_t value)
{
	const uint32_t place = value >> 2;
	const void *text;

	if (category == MODEL_DECOY) {
		text = index->decoy_texts.bytes + place;
		text_format(out, " %s", (const char *)text);
	} else if (place < 8) {
		ck_assert_uint_ge(place, 1);
		text_string(out, " name");
		if (place > 1) {
			text_format(out, "+%u", (unsigned)place - 1);
		}
	} else {
		const uint32_t *lists = category == MODEL_ACTOR
		                            ? TABLE_COLUMN(index->tables, ACTOR,
		                                  ALIASES, ROW, ALIAS)
		                            : TABLE_COLUMN(index->tables, ITEM,
		                                  ALIASES, ROW, ALIAS);

		text = index->aliases.bytes + lists[row] + (place - 8);
		text_format(out, " %s", (const char *)text);
	}
	if ((value & 2) != 0) {
		text_string(out, "!");
	}
}

/* What the index has of the names of a class. */
struct rows {
	const uint32_t *value, *slot, *other, *who, *bearer, *refs;
	size_t slots, others;
};

#define ROWS(index, CLASS, BEARERS, REFS)                                     \
	{                                                                     \
		TABLE_COLUMN(                                                 \
		    (index)->tables, CLASS##_SPELLING, VALUE, NUMBER, NONE),  \
		    TABLE_COLUMN((index)->tables, CLASS##_SPELLING_OF, SLOT,  \
		        NUMBER, NONE),                                        \
		    TABLE_COLUMN((index)->tables, CLASS##_SPELLING_OF, VALUE, \
		        NUMBER, NONE),                                        \
		    TABLE_COLUMN((index)->tables, CLASS##_SPELLING_OF, WHO,   \
		        NUMBER, NONE),                                        \
		    BEARERS, REFS,                                            \
		    (index)->tables[CRINK__TABLE_##CLASS##_SPELLING].rows,    \
		    (index)->tables[CRINK__TABLE_##CLASS##_SPELLING_OF].rows  \
	}

static struct rows
rows_of(const struct index *index, enum model_class category)
{
	const struct table *tables = index->tables;
	const struct rows actors = ROWS(index, ACTOR,
	    TABLE_COLUMN(tables, ACTOR_SLOT, BEARER, NUMBER, NONE),
	    TABLE_COLUMN(tables, ACTOR_BEARER, REF, NUMBER, NONE));
	const struct rows items = ROWS(index, ITEM,
	    TABLE_COLUMN(tables, ITEM_SLOT, BEARER, NUMBER, NONE),
	    TABLE_COLUMN(tables, ITEM_BEARER, REF, NUMBER, NONE));
	const struct rows decoys = ROWS(index, DECOY, NULL, NULL);

	return category == MODEL_ACTOR  ? actors
	       : category == MODEL_ITEM ? items
	                                : decoys;
}

/* The spellings of the name of a slot; that of VALUE, then the others, each behind who
 * of its bearers has it; how many others. */
static size_t
put_name(struct text *out, const struct index *index, enum model_class category,
    const struct rows *rows, uint32_t slot)
{
	const struct order *order = &index->orders[category];
	const uint32_t bearer =
	    category == MODEL_DECOY ? 0 : rows->bearer[slot];
	uint32_t more = rows->value[slot];
	size_t others = 0;

	if (more >> 2 != 0) {
		put_spelling(out, index, category, bearer - 1, more);
	} else {
		ck_assert_uint_eq(more & ~1u, 0);
	}
	for (size_t i = 0; i < rows->others; i++) {
		if (rows->slot[i] == slot) {
			ck_assert_uint_eq(more & 1, 1);
			others++;
			more = rows->other[i];
			text_format(out, " %u", (unsigned)rows->who[i]);
			put_spelling(out, index, category,
			    category == MODEL_DECOY ? 0
			                            : row_of(rows->refs, order,
			                                  bearer, rows->who[i]),
			    more);
		}
	}
	ck_assert_uint_eq(more & 1, 0);
	return others;
}

/* Each name that is spelt somewhere, a line, in the order of the data. */
static void
put_class(
    struct text *out, const struct index *index, enum model_class category)
{
	const struct names *names = index->names[category];
	const struct bearers *all = index->bearers[category];
	const struct rows rows = rows_of(index, category);
	size_t others = 0;

	ck_assert_uint_eq(rows.slots, names->slot_count);
	for (size_t i = 1; i < rows.others; i++) {
		ck_assert_uint_le(rows.slot[i - 1], rows.slot[i]);
	}
	for (size_t slot = 0; slot < rows.slots; slot++) {
		if (names->slots[slot] == 0) {
			ck_assert_uint_eq(rows.value[slot], 0);
		}
	}
	for (size_t i = 0; i < all->name_count; i++) {
		const struct bearer *name = &all->entries[all->firsts[i]];
		const size_t slot = names_slot(names, name->key, name->size);

		if (rows.value[slot] != 0) {
			text_put(out, name->key, name->size);
			text_string(out, ":");
			others += put_name(
			    out, index, category, &rows, (uint32_t)slot);
			text_string(out, "\n");
		}
	}
	ck_assert_uint_eq(rows.others, others);
}

static const char *
all_rows(const struct index *index)
{
	struct text out = {.memory = &memory};

	put_class(&out, index, MODEL_ACTOR);
	put_class(&out, index, MODEL_ITEM);
	put_class(&out, index, MODEL_DECOY);
	return text_join(&out);
}

/* ---- filters ------------------------------------------------------- */

/* Different hashes; FIRST_BITS and PART_BITS of the filters are for each. */
struct hashes {
	uint32_t of[1000];
	size_t count;
};

static void
add_hash(struct hashes *hashes, uint32_t hash)
{
	for (size_t i = 0; i < hashes->count; i++) {
		if (hashes->of[i] == hash) {
			return;
		}
	}
	ck_assert_uint_lt(hashes->count, 1000);
	hashes->of[hashes->count++] = hash;
}

/* The next of the words that a text has, each behind a blank; of no size: the end. */
static struct model_text
next_word(const char **text)
{
	struct model_text word;

	*text += strspn(*text, " ");
	word.bytes = *text;
	word.size = strcspn(*text, " ");
	*text += word.size;
	return word;
}

/* The code of the letter at a place, as a filter has it, and how many bytes it has. */
static uint32_t
letter_at(const char *text, size_t size, size_t *taken)
{
	const void *at = text;
	const uint32_t decoded =
	    size == 0 || (unsigned char)*text < 0x80
	        ? (size == 0 ? 0 : (uint32_t)(unsigned char)*text) | 1u << 21
	        : crink__decode(at, size);

	*taken = decoded >> 21;
	return decoded & 0x1fffff;
}

/* How names begin: up to eight letters of ASCII, behind which is "." for a whole name,
 * or two letters of which the first is beyond. */
static void
check_first(const struct index *index, const char *expected)
{
	const struct table *table = &index->tables[CRINK__TABLE_SCAN_FIRST];
	struct hashes *hashes = memory_take(&memory, 1, sizeof(*hashes));
	struct model_text word;
	unsigned char *bytes;
	size_t words;

	while ((word = next_word(&expected)).size != 0) {
		uint64_t letters = 0;

		if ((unsigned char)*word.bytes >= 0x80) {
			size_t taken, rest;
			const uint32_t first =
			    letter_at(word.bytes, word.size, &taken);

			add_hash(hashes, crink__scan_two(first,
			                     letter_at(word.bytes + taken,
			                         word.size - taken, &rest)));
			continue;
		}
		for (size_t i = 0; i < word.size; i++) {
			letters |= word.bytes[i] == '.'
			               ? 0x80
			               : (uint64_t)word.bytes[i] << 8 * i;
		}
		add_hash(hashes, crink__scan_letters(letters));
	}
	words = (hashes->count * 14 + 63) / 64;
	words = words == 0 ? 1 : words;
	bytes = memory_take(&memory, words, 8);
	for (size_t i = 0; i < hashes->count; i++) {
		const uint32_t hash = hashes->of[i];
		const size_t at = crink__scale(hash, (uint32_t)words) * 64;

		for (unsigned j = 0; j < 3; j++) {
			const size_t bit = at + (hash >> 6 * j & 63);

			bytes[bit / 8] |= (unsigned char)(1u << bit % 8);
		}
	}
	ck_assert_uint_eq(table->rows, words * 8);
	ck_assert_mem_eq(table->bytes, bytes, words * 8);
	ck_assert(table->use == TABLE_FOR_SPEED);
}

/* Names up to where they, or parts of them, end, by the class. */
static void
check_part(const struct index *index, const char *const *expected)
{
	static const enum model_class classes[] = {
	    MODEL_ACTOR, MODEL_ITEM, MODEL_DECOY};
	const struct table *table = &index->tables[CRINK__TABLE_SCAN_PART];
	struct hashes *hashes = memory_take(&memory, 1, sizeof(*hashes));
	unsigned char *bytes;
	size_t size;

	for (unsigned i = 0; i < 3; i++) {
		const char *text = expected[i];
		struct model_text word;

		while ((word = next_word(&text)).size != 0) {
			const void *key = word.bytes;

			add_hash(hashes, crink__hash(key, word.size,
			                     index->names[classes[i]]->rotation)
			                     .slot);
		}
	}
	size = (hashes->count * 6 + 7) / 8;
	size = size == 0 ? 1 : size;
	bytes = memory_take(&memory, size, 1);
	for (size_t i = 0; i < hashes->count; i++) {
		const struct crink__hash hash = {0, hashes->of[i]};
		const uint32_t bit = crink__scan_part(hash, (uint32_t)size * 8);

		bytes[bit / 8] |= (unsigned char)(1u << bit % 8);
	}
	ck_assert_uint_eq(table->rows, size);
	ck_assert_mem_eq(table->bytes, bytes, size);
	ck_assert(table->use == TABLE_ALWAYS);
}

/* ---- cases --------------------------------------------------------- */

#define ACTOR(ID, NAME) "- {id: " ID ", kind: state, name: " NAME
#define ITEM(ID, NAME) "- {id: " ID ", kind: munition, name: " NAME

static const struct {
	const char *yaml;    /* after the vocabulary */
	const char *rows;    /* see put_class() */
	const char *first;   /* see check_first() */
	const char *part[3]; /* of actors, items, decoys */
} cases[] = {
    /* Nothing at all. */
    {"", "", "", {"", "", ""}},
    /* A name, as which others have it; a slug is none. */
    {"actors:\n" ACTOR("x", "Abc") "}\n", "abc: name\n", "abc abc.",
        {"abc", "", ""}},
    {"items:\n" ITEM("x", "Abc") ", scan: case}\n", "abc: name!\n", "abc abc.",
        {"", "abc", ""}},
    {"decoys: [Ab C, {text: Df, scan: case}]\n", "abc: Ab C\ndf: Df!\n",
        "ab abc abc. df df.", {"", "", "ab abc df"}},
    {"actors:\n" ACTOR("x", "Abc") ", scan: no}\n", "", "", {"", "", ""}},
    /* Each spelling once, in the order of the data. */
    {"actors:\n" ACTOR("x",
         "The Abc") ", aliases: {name: [ABC, The A-bc,\n"
                    "  {text: A.B.c, scan: case}, {text: a bc, scan: no}]}}\n",
        "abc: name+4 0 ABC 0 A-bc 0 A.B.c!\n", "a ab abc abc.",
        {"a ab abc", "", ""}},
    /* Those in other languages have no article; where a text stands in the list, and
     * not in that of another, nor what begins with it or is as long. */
    {"items:\n" ITEM("x",
         "Zed") ", aliases: {name: [The Yakk, The Yak, The Ya,\n"
                "  ' Xu', '!Xu']}, names: {de: [Zed, The Zed, Yak], fr: [Zed, "
                "Yak]},\n"
                "  ambiguous: [Zed]}\n" ITEM("y",
                    "The Y") ", aliases: {name: [Zed]}, ambiguous: [Zed]}\n",
        "zed: 1 name 2 Zed\nxu:  Xu 0 !Xu\nthezed: The Zed\nyak: Yak 0 Yak\n"
        "y: name+4\nyakk: Yakk\nya: Ya\n",
        "zed zed. yakk yakk. yak yak. ya ya. xu xu. the thezed thezed. y y.",
        {"", "zed yakk yak ya xu the thezed y", ""}},
    /* A list with nothing but the languages of the name, before that of another. */
    {"items:\n" ITEM("x", "Zed") ", names: {de: Zed}, ambiguous: [Zed]}\n" ITEM(
         "y", "Y") ", aliases: {name: [Zed]}, ambiguous: [Zed]}\n",
        "zed: 1 name 2 Zed\ny: name\n", "zed zed. y y.", {"", "zed y", ""}},
    /* How names begin, up to eight letters of ASCII. */
    {"actors:\n" ACTOR("x", "Abcdefg") ", aliases: {name: [Bcdefghi,\n"
                                       "  Cdefghijk, Defg-hijkl, Efghijkl-m, "
                                       "Fghijklmn-o, Ghijklmж, Hijklmnoж,\n"
                                       "  Ijж-k, J-жk]}}\n",
        "abcdefg: name\nbcdefghi: Bcdefghi\ncdefghijk: Cdefghijk\n"
        "defghijkl: Defg-hijkl\nefghijklm: Efghijkl-m\n"
        "fghijklmno: Fghijklmn-o\nghijklmж: Ghijklmж\nhijklmnoж: Hijklmnoж\n"
        "ijжk: Ijж-k\njжk: J-жk\n",
        "abcdefg abcdefg. bcdefghi cdefghij defg defghijk efghijkl fghijklm "
        "hijklmno j",
        {"abcdefg bcdefghi cdefghijk defg defghijkl efghijkl efghijklm "
         "fghijklmn "
         "fghijklmno ghijklmж hijklmnoж ijж ijжk j jжk",
            "", ""}},
    /* Beyond it: one letter, two, and one behind which ASCII comes. */
    {"actors:\n" ACTOR("x", "Ab") ", aliases: {name: [Ш, Жz, Ж, Жд, Щщ-ю,\n"
                                  "  Ю ab, क, कख, 한국]}}\n",
        "ab: name\nш: Ш\nжz: Жz\nж: Ж\nжд: Жд\nщщю: Щщ-ю\nюab: Ю ab\nक: क\n"
        "कख: कख\n한국: 한국\n",
        "ab ab. ш жz ж жд щщ юa क कख 한국",
        {"ab ш жz ж жд щщ щщю ю юab क कख 한국", "", ""}},
    /* Scripts without blanks: a name may end behind each letter, and has several. */
    {"actors:\n" ACTOR("x", "Ab") ", aliases: {name: [中, 国。, ' 俄́ .',\n"
                                  "  日本, a大b, 東́́ 京, か゚た]}}\n",
        "ab: name\n日本: 日本\na大b: a大b\n東京: 東́́ 京\nかた: か゚た\n",
        "ab ab. 日本 東京 かた",
        {"ab 日 日本 a a大 a大b 東 東京 か かた", "", ""}},
    /* Letters that would be joined over a blank; one that joins none. */
    {"actors:\n" ACTOR(
         "x", "Ab") ", aliases: {name: [か ゙cd, "
                    "\xea\xb0\x80 \xe1\x86\xa8, "
                    "e\xe1\x85\xa1, e \xe1\x85\xa2, '\xe1\x85\xa3-e']}}\n",
        "ab: name\ne\xe1\x85\xa1: e\xe1\x85\xa1\ne\xe1\x85\xa2: e "
        "\xe1\x85\xa2\n"
        "\xe1\x85\xa3"
        "e: \xe1\x85\xa3-e\n",
        "ab ab. e \xe1\x85\xa3"
        "e",
        {"ab e\xe1\x85\xa1 e e\xe1\x85\xa2 \xe1\x85\xa3 \xe1\x85\xa3"
         "e",
            "", ""}},
    /* Gaps: marks and what is passed are none, and a dot is one. */
    {"decoys: [\"A\xcc\x81\x62\", \"C\xc2\xad\x64\", 'E.f.', '-Gh- i--j']\n",
        "ab: A\xcc\x81\x62\ncd: C\xc2\xad\x64\nef: E.f.\nghij: -Gh- i--j\n",
        "ab ab. cd cd. e ef ef. gh ghi ghij ghij.",
        {"", "", "ab cd e ef gh ghi ghij"}},
    /* Several bear a name; and one has it only without its article, which those are
     * not that bear it. */
    {"actors:\n" ACTOR("x", "Ab") ", ambiguous: [Ab]}\n" ACTOR("y",
         "Cd") ", ambiguous: [Ab, Ef], aliases: {name: [A.B., Ef, Ab,\n"
               "  Q]}, names: {de: [Ab, Gh]}}\n" ACTOR("z",
                   "Ef") ", ambiguous: [Ab, Ef], aliases: {name: "
                         "[AB]}}\n" ACTOR("w",
                             "The Ab") ", aliases: {name: [The Ef, The Q]}}\n"
                                       "items:\n" ITEM("i",
                                           "Ab") ", ambiguous: [Ab]}\n" ITEM("j",
                                           "Q") ", ambiguous: [Ab], names: "
                                                "{ru: [AB]}}\n" ITEM("k",
                                                    "The Q") "}\n" ITEM("l",
                                                    "The ...") "}\n",
        "ab: 1 name 2 A.B. 2 Ab 3 AB\ncd: name\nef: 1 Ef 2 name\nq: Q\ngh: Gh\n"
        "ab: 1 name 2 AB\nq: name\n",
        "a ab ab. cd cd. ef ef. q q. gh gh.", {"a ab cd ef q gh", "ab q", ""}},
};

START_TEST(test_cases)
{
	const struct index *index =
	    index_data(join(vocabulary, cases[_i].yaml, NULL), NULL);

	ck_assert_str_eq(all_rows(index), cases[_i].rows);
	check_first(index, cases[_i].first);
	check_part(index, cases[_i].part);
}
END_TEST

/* So many names: a filter that is full to its last bit, and one that is not; as many
 * hashes as there is room for at first, twice that, and one fewer and more. */
static const int rooms[] = {0, 1, 2, 3, 4, 5, 8, 15, 16, 17, 31, 32, 33, 63, 64,
    65, 127, 128, 129, 200};

START_TEST(test_rooms)
{
	struct text yaml = {.memory = &memory}, first = {.memory = &memory},
	            part = {.memory = &memory};
	const char *parts[3] = {"", "", ""};
	const struct index *index;

	text_string(&yaml, vocabulary);
	text_string(&yaml, "decoys: [");
	for (int i = 0; i < rooms[_i]; i++) {
		text_format(&yaml, "%sN%d", i == 0 ? "" : ", ", 100 + i);
		text_format(&first, " n%d n%d.", 100 + i, 100 + i);
		text_format(&part, " n%d", 100 + i);
	}
	text_string(&yaml, "]\n");
	index = index_data(text_join(&yaml), NULL);
	parts[2] = text_join(&part);
	check_first(index, text_join(&first));
	check_part(index, parts);
}
END_TEST

/* Who is left out of a slice is called so too: those who are kept are told by numbers
 * beyond how many they are, in the order of the data. */
static const char shared[] =
    "actors:\n" ACTOR("a", "Ab") ", ambiguous: [Ab]}\n" ACTOR(
        "b", "Bc") ", ambiguous: [Ab], aliases: {name: [AB, Abc]}}\n" ACTOR("c",
        "Cd") ", ambiguous: [Ab], aliases: {name: [A-b]}}\n" ACTOR("d",
        "The Ab") "}\n"
                  "items:\n" ITEM("i", "Ab") ", ambiguous: [Ab]}\n" ITEM("j",
                      "Ij") ", ambiguous: [Ab], aliases: {name: [A.b]}}\n"
                            "sources:\n"
                            "- {id: s, publisher: a, date: 2024, title: S}\n"
                            "relations:\n"
                            "- {kind: supplies, subject: a, object: a, source: "
                            "s, paragraph: 1}\n"
                            "- {kind: supplies, subject: b, object: b, item: "
                            "i, source: s, paragraph: "
                            "2}\n"
                            "- {kind: supplies, subject: c, object: c, item: "
                            "j, source: s, paragraph: "
                            "3}\n"
                            "- {kind: supplies, subject: d, object: d, source: "
                            "s, paragraph: 4}\n"
                            "decoys: [Ab Bc]\n";

static const struct {
	const char *keep, *rows;
} slices[] = {
    /* One with which nobody is left. */
    {"a", "ab: 1 name\nabbc: Ab Bc\n"},
    {"d", "ab: 1 name\nabbc: Ab Bc\n"},
    /* The publisher of the source of all is kept with whoever is. */
    {"b", "ab: 3 name 4 AB\nbc: name\nabc: Abc\nab: 1 name\nabbc: Ab Bc\n"},
    {"c", "ab: 3 name 4 A-b\ncd: name\nij: name\nab: 1 A.b\nabbc: Ab Bc\n"},
    {"b,c", "ab: 4 name 5 AB 6 A-b\nbc: name\nabc: Abc\ncd: name\n"
            "ab: 3 name 4 A.b\nij: name\nabbc: Ab Bc\n"},
    /* All of them. */
    {"b,c,d", "ab: 1 name 2 AB 3 A-b\nbc: name\nabc: Abc\ncd: name\n"
              "ab: 1 name 2 A.b\nij: name\nabbc: Ab Bc\n"},
};

START_TEST(test_slices)
{
	const struct slice wanted = {.chosen = {.keep = slices[_i].keep}};
	struct index *index;

	check_data(join(vocabulary, shared, NULL));
	lock_assign(&memory, &diag, &model, NULL);
	slice(&memory, &diag, &model, &wanted);
	for (unsigned i = MODEL_ACTOR; i < MODEL_CLASS_COUNT; i++) {
		bearers[i] =
		    bearers_gather(&memory, &diag, &model, (enum model_class)i);
	}
	ck_assert_msg(diag.errors == 0, "%s", errors());
	index = build(&memory, &diag, &model, bearers);
	ck_assert_msg(index != NULL, "%s", errors());
	ck_assert_str_eq(all_rows(index), slices[_i].rows);
}
END_TEST

int
main(void)
{
	begin_tests("spellings");
	add_loop_test(test_cases, 0, COUNT(cases));
	add_loop_test(test_rooms, 0, COUNT(rooms));
	add_loop_test(test_slices, 0, COUNT(slices));
	return end_tests();
}

/*
 * Tables: fields as narrow as they can be, in their places, and what stands in
 * them, read as the library reads it.
 */
#include "help.h"

#include "tables/table.h"

/* A table of the index by its name. */
static const struct table *
find_table(const struct index *index, const char *name)
{
	for (size_t i = 0; i < CRINK__TABLE_COUNT; i++) {
		if (strcmp(table_shapes[i].name, name) == 0) {
			ck_assert_ptr_eq(
			    index->tables[i].shape, &table_shapes[i]);
			return &index->tables[i];
		}
	}
	ck_abort_msg("no table %s", name);
}

static unsigned
find_field(const struct table *table, const char *name)
{
	unsigned field = 0;

	while (strcmp(table->shape->fields[field].name, name) != 0) {
		field++;
		ck_assert_uint_lt(field, table->shape->field_count);
	}
	return field;
}

static bool
takes_sign(const struct table *table, unsigned field)
{
	return table->shape->fields[field].type == CRINK__TYPE_SIGNED;
}

/* A field of a row, from its bytes. */
static int64_t
load(const struct table *table, size_t row, unsigned field)
{
	const unsigned char *bytes = table->bytes + row * table->stride;
	const struct pack_field *place = &table->places[field];
	const unsigned bits = place->bits;
	uint64_t value = 0;

	for (unsigned i = bits; i-- > 0;) {
		const unsigned bit = 8 * place->at + place->shift + i;

		value = value << 1 | (bytes[bit / 8] >> bit % 8 & 1);
	}
	if (bits != 0 && bits < 64 && takes_sign(table, field) &&
	    (value >> (bits - 1) & 1) != 0) {
		value |= UINT64_MAX << bits;
	}
	return (int64_t)value;
}

static int64_t
value_of(const struct index *index, const char *table_name, size_t row,
    const char *field)
{
	const struct table *table = find_table(index, table_name);

	ck_assert_uint_lt(row, table->rows);
	return load(table, row, find_field(table, field));
}

static const char *
text_at(
    const struct index *index, const char *table, size_t row, const char *field)
{
	return (const char *)index->texts.bytes +
	       value_of(index, table, row, field);
}

#define FACTS                                                               \
	"actors:\n"                                                         \
	"- {id: child, kind: person, name: Child, parent: root}\n"          \
	"- {id: root, kind: state, name: Root, plural: true,\n"             \
	"   definite: true, aliases: {acronym: [R], former: [Old Root]}}\n" \
	"items:\n"                                                          \
	"- {id: shell, kind: munition, name: Shell,\n"                      \
	"   attributes: {calibre: 155 millimetre}}\n"                       \
	"sources:\n"                                                        \
	"- {id: s, publisher: root, author: child, date: 2024-12-01,\n"     \
	"   title: T, description: D, place: P,\n"                          \
	"   url: 'https://u'}\n"                                            \
	"relations:\n"                                                      \
	"- {subject: root, kind: supplies, object: child, item: shell,\n"   \
	"   quantity: -5..300 piece, when: -0044~/.., said: 2024-02,\n"     \
	"   place: P, claimant: root, status: reported, negated: true,\n"   \
	"   source: s, paragraph: 300, note: N}\n"                          \
	"- {kind: supplies, source: s, paragraph: 1}\n"

/* Every table: fields as wide as the widest value needs, or to the end of
 * their byte, and the value back from the bits. */
static void
check_table(const struct table *table)
{
	for (unsigned field = 0; field < table->shape->field_count; field++) {
		const bool sign = takes_sign(table, field);
		const struct pack_field *place = &table->places[field];
		unsigned needed = 0;

		for (size_t row = 0; row < table->rows; row++) {
			const int64_t value =
			    sign ? table->columns[field].signeds[row]
			         : table->columns[field].numbers[row];
			const unsigned bits = pack_bits(
			    value < 0 ? value : 0, value > 0 ? value : 0, sign);

			needed = bits > needed ? bits : needed;
			ck_assert_int_eq(load(table, row, field), value);
		}
		ck_assert_msg(place->bits == needed ||
		                  (needed != 0 && place->bits > needed &&
		                      place->bits < needed + 8 &&
		                      (place->shift + place->bits) % 8 == 0),
		    "%s %s: %u bits, not %u", table->shape->name,
		    table->shape->fields[field].name, place->bits, needed);
		ck_assert_uint_le(8 * place->at + place->shift + place->bits,
		    8 * table->stride);
	}
}

START_TEST(test_fields)
{
	const struct index *index =
	    index_data(join(vocabulary, _i == 0 ? FACTS : "", NULL), NULL);

	for (size_t i = 0; i < CRINK__TABLE_COUNT; i++) {
		const struct table *table = &index->tables[i];

		ck_assert_uint_ge(table->rows, table->count);
		if (table->shape->field_count != 0) {
			check_table(table);
		} else {
			ck_assert_uint_eq(table->stride, 1);
			/* Few names need no fingerprints, but for decoys. */
			ck_assert(strstr(table->shape->name, "_FINGERPRINT") ==
			              NULL ||
			          i == CRINK__TABLE_DECOY_FINGERPRINT ||
			          table->rows == 0);
		}
		for (size_t j = 0; j < i; j++) {
			ck_assert_str_ne(
			    table->shape->name, index->tables[j].shape->name);
		}
	}
}
END_TEST

/* What the facts above come to: table, row, field, value or text. */
static const struct {
	const char *table;
	size_t row;
	const char *field;
	int64_t value;
	const char *text;
} values[] = {
    {"ACTOR", 0, "ID", 2, NULL},
    {"ACTOR", 0, "SLUG", 0, "root"},
    {"ACTOR", 0, "NAME", 0, "Root"},
    {"ACTOR", 0, "KIND", 1, NULL},
    {"ACTOR", 0, "FLAGS", 3, NULL},
    {"ACTOR", 0, "PARENT", 0, NULL},
    {"ACTOR", 0, "END", 2, NULL},
    {"ACTOR", 1, "ID", 1, NULL},
    {"ACTOR", 1, "NAME", 0, "Child"},
    {"ACTOR", 1, "KIND", 2, NULL},
    {"ACTOR", 1, "FLAGS", 0, NULL},
    {"ACTOR", 1, "PARENT", 1, NULL},
    {"ACTOR", 1, "ALIASES", 0, NULL},
    {"ACTOR_LIST", 2, "BY_SUBJECT", 1, NULL},
    {"ACTOR_LIST", 2, "BY_OBJECT", 1, NULL},
    {"ACTOR_LIST", 2, "BY_CLAIMANT", 1, NULL},
    {"ACTOR_LIST", 1, "BY_OBJECT", 0, NULL},
    {"ACTOR_LIST", 0, "BY_CLAIMANT", 0, NULL},
    {"ACTOR_LIST", 1, "BY_CLAIMANT", 1, NULL},
    {"BY_OBJECT", 0, "RELATION", 1, NULL},
    {"BY_CLAIMANT", 0, "RELATION", 1, NULL},
    {"BY_ITEM", 0, "RELATION", 1, NULL},
    {"ACTOR_ID", 0, "ROW", 2, NULL},
    {"ACTOR_ID", 1, "ROW", 1, NULL},
    {"ITEM", 0, "NAME", 0, "Shell"},
    {"ITEM", 1, "VALUES", 1, NULL},
    {"ITEM_LIST", 1, "BY_ITEM", 1, NULL},
    {"SOURCE", 0, "PUBLISHER", 1, NULL},
    {"SOURCE", 0, "AUTHOR", 2, NULL},
    {"SOURCE", 0, "DATE", 1, NULL},
    {"SOURCE", 0, "TITLE", 0, "T"},
    {"SOURCE", 0, "DESCRIPTION", 0, "D"},
    {"SOURCE", 0, "PLACE", 0, "P"},
    {"SOURCE", 0, "URL", 0, "https://u"},
    {"RELATION", 0, "SUBJECT", 1, NULL},
    {"RELATION", 0, "KIND", 2, NULL},
    {"RELATION", 0, "OBJECT", 2, NULL},
    {"RELATION", 0, "ITEM", 1, NULL},
    {"RELATION", 0, "QUANTITY", 2, NULL},
    {"RELATION", 0, "WHEN", 2, NULL},
    {"RELATION", 0, "SAID", 3, NULL},
    {"RELATION", 0, "PLACE", 0, "P"},
    {"RELATION", 0, "CLAIMANT", 1, NULL},
    {"RELATION", 0, "STATUS", 2, NULL},
    {"RELATION", 0, "NEGATED", 1, NULL},
    {"RELATION", 0, "SOURCE", 1, NULL},
    {"RELATION", 0, "PARAGRAPH", 300, NULL},
    {"RELATION", 0, "NOTE", 0, "N"},
    {"RELATION", 1, "SUBJECT", 0, NULL},
    {"RELATION", 1, "STATUS", 1, NULL},
    {"RELATION", 1, "QUANTITY", 0, NULL},
    {"QUANTITY", 0, "LOW", 155, NULL},
    {"QUANTITY", 0, "UNIT", 2, NULL},
    {"QUANTITY", 1, "LOW", -5, NULL},
    {"QUANTITY", 1, "HIGH", 300, NULL},
    {"QUANTITY", 1, "QUALIFIER", 7, NULL},
    {"PERIOD", 0, "DATE_1_DAY", 1, NULL},
    {"PERIOD", 1, "DATE_1_YEAR", -44, NULL},
    {"PERIOD", 0, "SHAPE", 0, NULL},
    {"PERIOD", 1, "FLAGS", 5, NULL},
    {"PERIOD", 2, "DATE_1_MONTH", 2, NULL},
    {"VALUE", 0, "ATTRIBUTE", 1, NULL},
    {"VALUE", 0, "QUANTITY", 1, NULL},
    {"ACTOR_KIND", 1, "SLUG", 0, "person"},
    {"STATUS", 0, "SLUG", 0, "stated"},
    {"UNIT", 0, "SLUG", 0, "piece"},
    {"UNIT", 0, "SINGULAR", 0, "piece"},
    {"UNIT", 0, "PLURAL", 0, "piece"},
    {"RELATION_KIND", 0, "VERB", 0, ""},
    {"RELATION_KIND", 0, "REST", 0, "a member of\2"},
    {"RELATION_KIND", 1, "VERB", 0, "suppl\1y\1ies\1ied"},
    {"RELATION_KIND", 1, "REST", 0, "\1to\2"},
    {"RELATION_KIND", 1, "FLAGS", 1 << CRINK__PASSIVE_SHIFT, NULL},
    {"RELATION_KIND", 0, "PLOVER", 0, ""},
};

START_TEST(test_values)
{
	const struct index *index =
	    index_data(join(vocabulary, FACTS, NULL), NULL);
	const char *table = values[_i].table, *field = values[_i].field;

	if (values[_i].text != NULL) {
		ck_assert_str_eq(text_at(index, table, values[_i].row, field),
		    values[_i].text);
	} else {
		ck_assert_int_eq(value_of(index, table, values[_i].row, field),
		    values[_i].value);
	}
}
END_TEST

START_TEST(test_aliases)
{
	const struct index *index =
	    index_data(join(vocabulary, FACTS, NULL), NULL);
	const int64_t offset = value_of(index, "ACTOR", 0, "ALIASES");

	ck_assert_mem_eq(
	    index->aliases.bytes + offset, "\2R\0\6Old Root\0", 13);
}
END_TEST

/* Numbers of the lock file: rows of retired ones are empty, and the first
 * status is meant by none, whatever its number is. */
START_TEST(test_locked)
{
	const struct index *index = index_data(join(vocabulary, FACTS, NULL),
	    "status gone 1 retired\n#\nactor-kind old 1 retired\n"
	    "actor gone 2 retired\nunit piece 4\n");

	ck_assert_int_eq(value_of(index, "RELATION", 1, "STATUS"), 2);
	ck_assert_int_eq(value_of(index, "RELATION", 0, "STATUS"), 3);
	ck_assert_str_eq(text_at(index, "STATUS", 0, "SLUG"), "");
	ck_assert_str_eq(text_at(index, "STATUS", 1, "SLUG"), "stated");
	ck_assert_str_eq(text_at(index, "ACTOR_KIND", 0, "SLUG"), "");
	ck_assert_int_eq(value_of(index, "ACTOR_ID", 1, "ROW"), 0);
	ck_assert_int_eq(value_of(index, "ACTOR_ID", 2, "ROW"), 2);
	ck_assert_int_eq(value_of(index, "ACTOR", 0, "ID"), 4);
	ck_assert_str_eq(text_at(index, "UNIT", 3, "SLUG"), "piece");
	ck_assert_uint_eq(find_table(index, "UNIT")->rows, 5);
}
END_TEST

/* Several bearers: a list of references, sorted, after their number. */
START_TEST(test_bearers)
{
	const struct index *index = index_data(
	    join(vocabulary,
	        "actors:\n"
	        "- {id: a, kind: state, name: X, ambiguous: [X], parent: b}\n"
	        "- {id: b, kind: state, name: X, ambiguous: [X]}\n",
	        NULL),
	    NULL);
	const struct table *slots = find_table(index, "ACTOR_SLOT");
	int lists = 0;

	for (size_t row = 0; row < slots->rows; row++) {
		const int64_t bearer =
		    value_of(index, "ACTOR_SLOT", row, "BEARER");

		if (bearer > 2) {
			ck_assert_int_eq(bearer, 3);
			lists++;
		}
	}
	ck_assert_int_eq(lists, 1);
	ck_assert_int_eq(value_of(index, "ACTOR_BEARER", 0, "REF"), 2);
	ck_assert_int_eq(value_of(index, "ACTOR_BEARER", 1, "REF"), 1);
	ck_assert_int_eq(value_of(index, "ACTOR_BEARER", 2, "REF"), 2);
}
END_TEST

/* Many names that three bear: each list of three, of two units, has room. */
START_TEST(test_many_bearers)
{
	enum { NAMES = 40, LIST = 6 };
	struct text names = {.memory = &memory}, actors = {.memory = &memory};
	const struct index *index;

	for (unsigned i = 0; i < NAMES; i++) {
		text_format(&names, "%sX%u", i == 0 ? "" : ", ", i);
	}
	text_string(&actors, "actors:\n");
	for (unsigned i = 0; i < 3; i++) {
		text_format(&actors,
		    "- {id: a%u, kind: state, name: A%u, ambiguous: [%s],"
		    " aliases: {name: [%s]}}\n",
		    i, i, text_join(&names), text_join(&names));
	}
	index = index_data(join(vocabulary, text_join(&actors), NULL), NULL);
	ck_assert_uint_eq(
	    find_table(index, "ACTOR_BEARER")->rows, (size_t)NAMES * LIST);
	for (size_t row = 0; row < NAMES * LIST; row++) {
		static const int64_t list[] = {3, 1, 2, 3, 0, 0};

		ck_assert_int_eq(value_of(index, "ACTOR_BEARER", row, "REF"),
		    list[row % LIST]);
	}
}
END_TEST

/* Names that fill many buckets: those of actors, and decoys, which have no tables of
 * slots. */
START_TEST(test_pilots)
{
	static const struct {
		const char *table;
		enum model_class category;
	} tables[] = {
	    {"ACTOR_PILOT", MODEL_ACTOR}, {"DECOY_PILOT", MODEL_DECOY}};
	struct text text = {.memory = &memory};
	const struct index *index;
	const struct names *names;

	text_string(&text, "actors:\n");
	for (unsigned i = 0; i < 100; i++) {
		text_format(
		    &text, "- {id: a%u, kind: state, name: B%u}\n", i, i);
	}
	text_string(&text, "decoys:\n");
	for (unsigned i = 0; i < 100; i++) {
		text_format(&text, "- {text: C%u}\n", i);
	}
	index = index_data(join(vocabulary, text_join(&text), NULL), NULL);
	names = index->names[tables[_i].category];
	ck_assert_uint_gt(names->pilot_count, 1);
	ck_assert_uint_eq(
	    find_table(index, tables[_i].table)->rows, names->pilot_count);
	for (size_t row = 0; row < names->pilot_count; row++) {
		ck_assert_int_eq(
		    value_of(index, tables[_i].table, row, "VALUE"),
		    names->pilots[row]);
	}
}
END_TEST

/* ---- where tables go ----------------------------------------------- */

/* What ends with one of these, or is one, is compiled in only where speed counts, or
 * only where size does. */
static const char *const for_speed[] = {"KIND_LIST", "BY_KIND", "KIND_PLACE",
    "KNOWN_DAY", "_BY_WHEN", "_BY_KNOWN", "SPAN", "TIME", "BY_TIME",
    "TIME_PLACE", "FOLD_PAGE_OF", "FOLD_PAGE", "_SLOT", "_FINGERPRINT",
    "SCAN_FIRST"};
static const char *const for_size[] = {
    "FOLDED", "_SMALL", "_SPELT", "_SMALL_KEY"};

static bool
is_one_of(const char *name, const char *const *ends, int count)
{
	for (int i = 0; i < count; i++) {
		const size_t size = strlen(name), end = strlen(ends[i]);

		if (strcmp(name, ends[i]) == 0 ||
		    (ends[i][0] == '_' && size > end &&
		        strcmp(name + size - end, ends[i]) == 0)) {
			return true;
		}
	}
	return false;
}

static enum table_use
use_of(const char *name)
{
	static const char *const keys[] = {"_KEY"};

	return is_one_of(name, for_size, COUNT(for_size)) ? TABLE_FOR_SIZE
	       : is_one_of(name, for_speed, COUNT(for_speed)) ||
	               is_one_of(name, keys, 1)
	           ? TABLE_FOR_SPEED
	           : TABLE_ALWAYS;
}

START_TEST(test_uses)
{
	static const char *const lines[] = {
	    "", "#ifndef __OPTIMIZE_SIZE__\n", "#ifdef __OPTIMIZE_SIZE__\n"};
	const struct index *index =
	    index_data(join(vocabulary, FACTS, NULL), NULL);

	for (size_t i = 0; i < CRINK__TABLE_COUNT; i++) {
		const struct table *table = &index->tables[i];
		const enum table_use use = use_of(table->shape->name);

		ck_assert_msg(table->use == use, "%s", table->shape->name);
		ck_assert_str_eq(table_condition(table), lines[use]);
	}
}
END_TEST

/* The tables of the names of a class are one whole, but for its numbers. */
START_TEST(test_wholes)
{
	static const char *const classes[] = {
	    "ACTOR", "ITEM", "SOURCE", "QUESTION", "RELATION"};
	static const char *const ends[] = {"_PILOT", "_SLOT", "_SMALL",
	    "_SPELT", "_FINGERPRINT", "_KEY", "_SMALL_KEY", "_BEARER"};
	size_t found = 0;

	for (size_t i = 0; i < CRINK__TABLE_COUNT; i++) {
		const char *name = table_shapes[i].name;
		const struct table_whole *whole = table_whole_of(i);
		const char *expected = NULL;

		for (int j = 0; j < COUNT(classes) * COUNT(ends); j++) {
			const char *class = classes[j / COUNT(ends)];

			if (strcmp(name, join(class, ends[j % COUNT(ends)],
			                     NULL)) == 0) {
				expected = class;
				found++;
			}
		}
		ck_assert_msg(
		    (whole == NULL) == (expected == NULL), "%s", name);
		if (whole != NULL) {
			ck_assert_str_eq(whole->name, expected);
			ck_assert_str_eq(table_shapes[whole->first].name,
			    join(expected, "_PILOT", NULL));
			ck_assert_str_eq(table_shapes[whole->last].name,
			    join(expected, "_BEARER", NULL));
		}
	}
	ck_assert_uint_eq(found, COUNT(classes) * COUNT(ends));
	ck_assert_ptr_null(table_whole_of(CRINK__TABLE_COUNT));
}
END_TEST

/* A table of lists has a row more, others have not; all columns are 0. */
START_TEST(test_start)
{
	for (unsigned i = 0; i < CRINK__TABLE_COUNT; i++) {
		struct table *tables =
		    memory_take(&memory, CRINK__TABLE_COUNT, sizeof(*tables));
		const struct table *table = &tables[i];
		bool has_lists = false;

		table_start(&memory, tables, (enum crink__table)i, 3);
		for (unsigned j = 0; j < table->shape->field_count; j++) {
			has_lists = has_lists || table->shape->fields[j].type ==
			                             CRINK__TYPE_LIST;
		}
		ck_assert_uint_eq(table->count, 3);
		ck_assert_uint_eq(table->rows, has_lists ? 4 : 3);
		for (unsigned j = 0; j < table->shape->field_count; j++) {
			for (size_t row = 0; row < table->rows; row++) {
				EXPECT(
				    takes_sign(table, j)
				        ? table->columns[j].signeds[row] == 0
				        : table->columns[j].numbers[row] == 0);
			}
		}
	}
}
END_TEST

/* Signed columns and others, with values at the bounds of what bits hold. */
START_TEST(test_packed)
{
	static const int64_t signeds[] = {0, -1, 1, 127, -128, 128, -129,
	    INT32_MAX, INT32_MIN, INT64_MAX, INT64_MIN};
	static const uint32_t numbers[] = {
	    0, 1, 1, 127, 128, 255, 256, 0x7fffffff, 0x80000000, 3, UINT32_MAX};
	struct table *tables =
	    memory_take(&memory, CRINK__TABLE_COUNT, sizeof(*tables));
	const size_t rows = (size_t)_i + 1;
	const struct table *table = &tables[CRINK__TABLE_QUANTITY];

	for (unsigned i = 0; i < CRINK__TABLE_COUNT; i++) {
		table_start(&memory, tables, (enum crink__table)i,
		    i == CRINK__TABLE_QUANTITY ? rows : 0);
	}
	for (size_t row = 0; row < rows; row++) {
		TABLE_SIGNED(tables, QUANTITY, LOW)[row] = signeds[row];
		TABLE_SIGNED(tables, QUANTITY, HIGH)
		[row] = signeds[rows - 1 - row];
		TABLE_COLUMN(tables, QUANTITY, UNIT, REF, UNIT)
		[row] = numbers[row];
		TABLE_COLUMN(tables, QUANTITY, QUALIFIER, NUMBER, NONE)
		[row] = numbers[rows - 1 - row];
	}
	table_pack_all(&memory, tables);
	check_table(table);
	ck_assert_uint_eq(table->places[CRINK__QUANTITY__PER].bits, 0);
}
END_TEST

/* Columns of one bit, in so many rows that each is dear. */
START_TEST(test_one_bit)
{
	struct table *tables =
	    memory_take(&memory, CRINK__TABLE_COUNT, sizeof(*tables));
	const struct table *table = &tables[CRINK__TABLE_QUANTITY];

	for (unsigned i = 0; i < CRINK__TABLE_COUNT; i++) {
		table_start(&memory, tables, (enum crink__table)i,
		    i == CRINK__TABLE_QUANTITY ? 1000 : 0);
	}
	for (size_t row = 0; row < table->rows; row++) {
		TABLE_SIGNED(tables, QUANTITY, LOW)[row] = -(int64_t)(row % 2);
		TABLE_COLUMN(tables, QUANTITY, UNIT, REF, UNIT)
		[row] = row / 2 % 2;
	}
	table_pack_all(&memory, tables);
	ck_assert_uint_eq(table->stride, 1);
	ck_assert_uint_eq(table->places[CRINK__QUANTITY__LOW].bits +
	                      table->places[CRINK__QUANTITY__UNIT].bits,
	    8);
	check_table(table);
}
END_TEST

int
main(void)
{
	begin_tests("table");
	add_loop_test(test_fields, 0, 2);
	add_loop_test(test_values, 0, COUNT(values));
	add_test(test_aliases);
	add_test(test_locked);
	add_test(test_bearers);
	add_test(test_many_bearers);
	add_loop_test(test_pilots, 0, 2);
	add_test(test_uses);
	add_test(test_wholes);
	add_test(test_start);
	add_loop_test(test_packed, 0, 11);
	add_test(test_one_bit);
	return end_tests();
}

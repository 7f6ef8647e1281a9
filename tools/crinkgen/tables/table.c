#include "tables/table.h"

/* ---- shapes -------------------------------------------------------- */

#define FIELD(T, NAME, TYPE, TARGET) {#NAME, CRINK__TYPE_##TYPE},
#define SHAPE_FIELDS(T, FIELDS)                          \
	static const struct table_field T##_fields[] = { \
	    CRINK__FIELDS_##FIELDS(T, FIELD){NULL, CRINK__TYPE_NUMBER}};
#define SHAPE(T, FIELDS) {#T, T##_fields, CRINK__##T##__FIELD_COUNT},
#define FITS(T, FIELDS)                                              \
	_Static_assert(CRINK__##T##__FIELD_COUNT <= PACK_FIELDS_MAX, \
	    "PACK_FIELDS_MAX is too small for " #T);

CRINK__TABLES(SHAPE_FIELDS)
CRINK__TABLES(FITS)

const struct table_shape table_shapes[CRINK__TABLE_COUNT] = {
    CRINK__TABLES(SHAPE)};

const struct table_whole *
table_whole_of(size_t table)
{
#define WHOLE(CLASS) \
	{#CLASS, CRINK__TABLE_##CLASS##_PILOT, CRINK__TABLE_##CLASS##_BEARER},
	static const struct table_whole wholes[] = {CRINK__NAMED(WHOLE)};
#undef WHOLE

	for (size_t i = 0; i < sizeof(wholes) / sizeof(wholes[0]); i++) {
		if (table >= wholes[i].first && table <= wholes[i].last) {
			return &wholes[i];
		}
	}
	return NULL;
}

/* ---- columns ------------------------------------------------------- */

void
table_start(struct memory *memory, struct table *tables,
    enum crink__table table, size_t count)
{
	struct table *made = &tables[table];

	made->shape = &table_shapes[table];
	made->count = count;
	made->rows = count;
	for (unsigned i = 0; i < made->shape->field_count; i++) {
		if (made->shape->fields[i].type == CRINK__TYPE_LIST) {
			made->rows = count + 1;
		}
	}
	for (unsigned i = 0; i < made->shape->field_count; i++) {
		union table_column *column = &made->columns[i];

		if (made->shape->fields[i].type == CRINK__TYPE_SIGNED) {
			column->signeds =
			    memory_take(memory, made->rows, sizeof(int64_t));
		} else {
			column->numbers =
			    memory_take(memory, made->rows, sizeof(uint32_t));
		}
	}
}

void
table_set_bytes(struct table *tables, enum crink__table table,
    const unsigned char *bytes, size_t size)
{
	struct table *made = &tables[table];

	made->shape = &table_shapes[table];
	made->count = size;
	made->rows = size;
	made->stride = 1;
	made->bytes = bytes;
}

/* ---- rows ---------------------------------------------------------- */

static bool
is_signed(const struct table *table, unsigned field)
{
	return table->shape->fields[field].type == CRINK__TYPE_SIGNED;
}

/* How wide a column is. */
static unsigned
measure(const struct table *table, unsigned field)
{
	const union table_column column = table->columns[field];
	int64_t lowest = 0, highest = 0;

	if (is_signed(table, field)) {
		for (size_t row = 0; row < table->rows; row++) {
			const int64_t value = column.signeds[row];

			lowest = value < lowest ? value : lowest;
			highest = value > highest ? value : highest;
		}
		return pack_bits(lowest, highest, true);
	}
	for (size_t row = 0; row < table->rows; row++) {
		/* Only the highest bit counts. */
		highest |= column.numbers[row];
	}
	return pack_bits(0, highest, false);
}

static void
put_column(unsigned char *bytes, const struct table *table, unsigned field)
{
	const struct pack_field *place = &table->places[field];
	const union table_column column = table->columns[field];

	for (size_t row = 0; row < table->rows; row++) {
		const uint64_t value = is_signed(table, field)
		                           ? (uint64_t)column.signeds[row]
		                           : column.numbers[row];

		pack_put(bytes + row * table->stride, place, value);
	}
}

static void
pack(struct memory *memory, struct table *table)
{
	const unsigned count = table->shape->field_count;
	unsigned char *bytes;

	for (unsigned i = 0; i < count; i++) {
		table->places[i].bits = measure(table, i);
	}
	table->stride = pack_place(memory, table->places, count, table->rows);
	bytes = memory_take(memory, table->rows, table->stride);
	for (unsigned i = 0; i < count; i++) {
		if (table->places[i].bits != 0) {
			put_column(bytes, table, i);
		}
	}
	table->bytes = bytes;
}

void
table_pack_all(struct memory *memory, struct table *tables)
{
	for (unsigned i = 0; i < CRINK__TABLE_COUNT; i++) {
		if (tables[i].shape->field_count != 0) {
			pack(memory, &tables[i]);
		}
	}
}

const char *
table_condition(const struct table *table)
{
	static const char *const conditions[] = {
	    "", "#ifndef __OPTIMIZE_SIZE__\n", "#ifdef __OPTIMIZE_SIZE__\n"};

	return conditions[table->use];
}

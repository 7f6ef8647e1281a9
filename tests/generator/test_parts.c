/* Tables in parts: put together again they are the table. */
#include "help.h"

#include "tables/emit.h"

static unsigned char *bytes;

/* A table of plain bytes by what each of them is. */
static struct table
make_table(size_t rows, unsigned char (*byte)(size_t row))
{
	struct table table;

	bytes = memory_take(&memory, rows, 1);
	for (size_t row = 0; row < rows; row++) {
		bytes[row] = byte(row);
	}
	memset(&table, 0, sizeof(table));
	table.rows = rows;
	table.count = rows;
	table.bytes = bytes;
	table.stride = 1;
	return table;
}

static unsigned char
all_zero(size_t row)
{
	(void)row;
	return 0;
}

static unsigned char
no_zero(size_t row)
{
	return (unsigned char)(1 + row % 255);
}

static unsigned char
some_zero(size_t row)
{
	return (unsigned char)(row % 100 == 99 ? 0 : 1 + row % 7);
}

/* One only, where the first part ends; or one too late. */
static unsigned char
zero_at_limit(size_t row)
{
	return row != PART_MAX - 1;
}

static unsigned char
zero_behind_limit(size_t row)
{
	return row != PART_MAX;
}

static unsigned char
zero_first(size_t row)
{
	return row != 0;
}

static unsigned char (*const contents[])(size_t row) = {
    all_zero, no_zero, some_zero, zero_at_limit, zero_behind_limit, zero_first};

static const size_t sizes[] = {
    0, 1, 2, 99, 100, 4095, 4096, 4097, 8191, 8192, 8193, 20000};

static void
check_parts(const struct table *table)
{
	struct parts parts = parts_make(table);
	size_t at = 0, size;
	bool is_literal, ends_in_literal = false;

	while ((size = parts_next(&parts, &is_literal)) != 0) {
		ends_in_literal = is_literal;
		ck_assert_uint_le(size, PART_MAX);
		ck_assert(!is_literal || parts.bytes[size - 1] == 0);
		for (size_t i = 0; i < size; i++, at++) {
			/* After the last row at most one 0. */
			ck_assert_uint_le(at, table->rows);
			ck_assert_uint_eq(
			    parts.bytes[i], at < table->rows ? bytes[at] : 0);
		}
		if (!is_literal) {
			/* Only where there is no other way. */
			ck_assert_ptr_null(memchr(parts.bytes, 0, size));
		}
	}
	ck_assert_uint_ge(at, table->rows);
	ck_assert_uint_gt(at, 0);
	/* If no 0 ends it, that of a literal does. */
	ck_assert(ends_in_literal);
	ck_assert(parts_next(&parts, &is_literal) == 0);
}

START_TEST(test_parts)
{
	for (int i = 0; i < COUNT(sizes); i++) {
		const struct table table = make_table(sizes[i], contents[_i]);

		check_parts(&table);
	}
}
END_TEST

/* Literals all along, where there are zeros. */
START_TEST(test_literals)
{
	const struct table table = make_table(20000, some_zero);
	struct parts parts = parts_make(&table);
	bool is_literal;
	int count = 0;

	while (parts_next(&parts, &is_literal) != 0) {
		ck_assert(is_literal);
		count++;
	}
	ck_assert_int_eq(count, 5);
}
END_TEST

int
main(void)
{
	begin_tests("parts");
	add_loop_test(test_parts, 0, COUNT(contents));
	add_test(test_literals);
	return end_tests();
}

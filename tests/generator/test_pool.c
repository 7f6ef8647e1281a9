/* Pools: equal pieces are stored once, and ends within others. */
#include "help.h"

#include "base/intern.h"
#include "tables/pool.h"

START_TEST(test_pieces)
{
	static const char *const texts[] = {"north-korea", "korea", "a",
	    "south-korea", "korea", "", "north", "south-korea", "rea", "b"};
	struct pool pool = pool_make(&memory, COUNT(texts));
	uint32_t pieces[COUNT(texts)];

	for (int i = 0; i < COUNT(texts); i++) {
		pieces[i] = pool_add(&pool, texts[i], strlen(texts[i]));
	}
	ck_assert_uint_eq(pieces[1], pieces[4]);
	ck_assert_uint_eq(pieces[3], pieces[7]);
	ck_assert_uint_ne(pieces[0], pieces[3]);
	ck_assert_uint_eq(pieces[5], 0);
	ck_assert_uint_eq(pool_add(&pool, "north", 5), pieces[6]);
	ck_assert_uint_eq(pool_add(&pool, "", 0), 0);
	ck_assert(pool_lay(&pool));
	ck_assert_uint_eq(pool.bytes[0], 0);
	for (int i = 0; i < COUNT(texts); i++) {
		const uint32_t offset = pool_offset(&pool, pieces[i]);

		ck_assert_uint_lt(offset, pool.size);
		ck_assert_str_eq((const char *)pool.bytes + offset, texts[i]);
	}
	ck_assert_uint_eq(pool_offset(&pool, 0), 0);
	/* A NUL, then those that no other ends with: 11, 11, 5, 1 and 1. */
	ck_assert_uint_eq(pool.size, 1 + 12 + 12 + 6 + 2);
}
END_TEST

/* An end shared over several: c in bc in abc, in whatever order; and one beside another
 * that differs in its first byte alone. */
static const struct {
	const char *texts[3];
	size_t size;
} orders[] = {{{"abc", "bc", "c"}, 5}, {{"c", "bc", "abc"}, 5},
    {{"bc", "abc", "c"}, 5}, {{"bc", "c", "abc"}, 5}, {{"cb", "ab", "cab"}, 8},
    {{"ab", "cb", "cab"}, 8}, {{"ab", "cab", "cb"}, 8},
    {{"cab", "cb", "ab"}, 8}, {{"a", "b", "ca"}, 6}, {{"b", "a", "ca"}, 6}};

START_TEST(test_chain)
{
	const char *const *texts = orders[_i].texts;
	struct pool pool = pool_make(&memory, 3);
	uint32_t pieces[3];

	for (int i = 0; i < 3; i++) {
		pieces[i] = pool_add(&pool, texts[i], strlen(texts[i]));
	}
	ck_assert(pool_lay(&pool));
	ck_assert_uint_eq(pool.size, orders[_i].size);
	for (int i = 0; i < 3; i++) {
		ck_assert_str_eq(
		    (const char *)pool.bytes + pool_offset(&pool, pieces[i]),
		    texts[i]);
	}
}
END_TEST

/* Texts of the same hash are no less different, also where one begins the other. */
START_TEST(test_collision)
{
	static const char *const texts[] = {"costarring", "liquid", "declinate",
	    "macallums", "altarage", "zinke", "northezdoegf", "north"};
	struct pool pool = pool_make(&memory, COUNT(texts));
	uint32_t pieces[COUNT(texts)];

	for (int i = 0; i < COUNT(texts); i++) {
		pieces[i] = pool_add(&pool, texts[i], strlen(texts[i]));
		ck_assert_int_eq((int)pieces[i], i + 1);
		ck_assert_uint_eq(intern_hash(texts[i], strlen(texts[i])),
		    intern_hash(texts[i / 2 * 2], strlen(texts[i / 2 * 2])));
	}
	ck_assert(pool_lay(&pool));
	for (int i = 0; i < COUNT(texts); i++) {
		ck_assert_str_eq(
		    (const char *)pool.bytes + pool_offset(&pool, pieces[i]),
		    texts[i]);
	}
}
END_TEST

/* Up to 50,000 pieces share ends, and not one more. */
START_TEST(test_most_shared)
{
	const uint32_t count = 50000 + (uint32_t)_i;
	struct pool pool = pool_make(&memory, count);
	char text[32];

	for (uint32_t i = 0; i < count; i++) {
		/* The last is the end of the first. */
		const int size = i + 1 < count
		                     ? snprintf(text, sizeof(text), "%06u", i)
		                     : snprintf(text, sizeof(text), "00000");

		pool_add(&pool, memory_text(&memory, text, (size_t)size),
		    (size_t)size);
	}
	ck_assert(pool_lay(&pool));
	ck_assert_uint_eq(pool.size, 1 + 7 * (count - 1) + (_i == 0 ? 0 : 6));
}
END_TEST

START_TEST(test_empty)
{
	struct pool pool = pool_make(&memory, 0);

	ck_assert(pool_lay(&pool));
	ck_assert_uint_eq(pool.size, 1);
	ck_assert_uint_eq(pool.bytes[0], 0);
}
END_TEST

/* Pieces with NULs in them, as those of aliases. */
START_TEST(test_bytes)
{
	struct pool pool = pool_make(&memory, 2);
	const uint32_t a = pool_add(&pool, "\1A\0\2B\0", 6);
	const uint32_t b = pool_add(&pool, "\2B\0", 3);

	ck_assert(pool_lay(&pool));
	ck_assert_uint_eq(pool.size, 8);
	ck_assert_mem_eq(pool.bytes + pool_offset(&pool, a), "\1A\0\2B\0", 7);
	ck_assert_mem_eq(pool.bytes + pool_offset(&pool, b), "\2B\0", 4);
}
END_TEST

static const uint32_t counts[] = {1000, 50000, 50001, 200000};

START_TEST(test_many)
{
	const uint32_t count = counts[_i];
	struct pool pool = pool_make(&memory, count);
	char text[32];

	for (uint32_t i = 0; i < count; i++) {
		const int size = snprintf(text, sizeof(text), "%u-%u",
		    (unsigned)(i * 31 % count), (unsigned)(i % 7));

		pool_add(&pool, memory_text(&memory, text, (size_t)size),
		    (size_t)size);
	}
	ck_assert(pool_lay(&pool));
	for (uint32_t i = 0; i < count; i++) {
		const int size = snprintf(text, sizeof(text), "%u-%u",
		    (unsigned)(i * 31 % count), (unsigned)(i % 7));
		const uint32_t piece = pool_add(&pool, text, (size_t)size);

		ck_assert_uint_ne(piece, 0);
		ck_assert_str_eq(
		    (const char *)pool.bytes + pool_offset(&pool, piece), text);
	}
}
END_TEST

/* Exactly the limit is laid; a byte more is not. */
START_TEST(test_limit)
{
	const size_t usual = model_bytes_max;
	struct pool pool = pool_make(&memory, 2);

	pool_add(&pool, "abc", 3);
	pool_add(&pool, "de", 2);
	model_bytes_max = 7; /* and two NULs, and one before */
	ck_assert(!pool_lay(&pool));
	ck_assert_ptr_null(pool.bytes);
	model_bytes_max = 8;
	ck_assert(pool_lay(&pool));
	ck_assert_uint_eq(pool.size, 8);
	model_bytes_max = usual;
}
END_TEST

int
main(void)
{
	begin_tests("pool");
	add_test(test_pieces);
	add_loop_test(test_chain, 0, COUNT(orders));
	add_loop_test(test_most_shared, 0, 2);
	add_test(test_collision);
	add_test(test_limit);
	add_test(test_empty);
	add_test(test_bytes);
	add_loop_test(test_many, 0, COUNT(counts));
	return end_tests();
}

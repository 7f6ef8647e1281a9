/* Sorting of rows: by their keys, and else as they were. */
#include "help.h"

#include "base/sort.h"

static const struct {
	uint32_t count, most; /* keys are below most; 0: any */
} cases[] = {
    {0, 1},
    {1, 0},
    {2, 2},
    {100, 1},
    {1000, 2},
    {1000, 2047},
    {1000, 2048},
    {1000, 2049},
    {5000, 1u << 22},
    {5000, (1u << 22) + 1},
    {5000, 0},
    {100000, 0},
};

START_TEST(test_sort)
{
	const uint32_t count = cases[_i].count, most = cases[_i].most;
	uint32_t *keys = memory_take(&memory, count + 1, sizeof(*keys));
	uint32_t *rows = memory_take(&memory, count + 1, sizeof(*rows));
	uint32_t *scratch = memory_take(&memory, count + 1, sizeof(*scratch));
	unsigned char *seen = memory_take(&memory, count + 1, 1);
	uint32_t state = 1;

	for (uint32_t i = 0; i < count; i++) {
		keys[i] = next_random(&state) << 8 ^ next_random(&state);
		keys[i] = most == 0 ? keys[i] : keys[i] % most;
		rows[i] = i;
	}
	rows[count] = scratch[count] = 77;
	sort_rows(rows, scratch, count, keys);
	for (uint32_t i = 0; i < count; i++) {
		ck_assert_uint_lt(rows[i], count);
		ck_assert_uint_eq(seen[rows[i]]++, 0);
		if (i > 0) {
			const uint32_t a = rows[i - 1], b = rows[i];

			ck_assert(
			    keys[a] < keys[b] || (keys[a] == keys[b] && a < b));
		}
	}
	ck_assert_uint_eq(rows[count], 77);
	ck_assert_uint_eq(scratch[count], 77);
}
END_TEST

/* As they were: not by their number. And some rows only. */
START_TEST(test_stable)
{
	const uint32_t keys[] = {5, UINT32_MAX, 5, 0, 1u << 31, 5};
	uint32_t rows[] = {5, 4, 2, 0, 1}, scratch[5];
	const uint32_t sorted[] = {5, 2, 0, 4, 1};

	sort_rows(rows, scratch, 5, keys);
	ck_assert_mem_eq(rows, sorted, sizeof(sorted));
}
END_TEST

START_TEST(test_compare)
{
	static const size_t numbers[] = {
	    0, 1, 2, 255, 256, INT32_MAX, UINT32_MAX - 1, UINT32_MAX};

	for (int i = 0; i < COUNT(numbers); i++) {
		for (int j = 0; j < COUNT(numbers); j++) {
			const int order = sort_compare(numbers[i], numbers[j]);

			ck_assert((order < 0) == (i < j));
			ck_assert((order > 0) == (i > j));
		}
	}
}
END_TEST

/* Bytes beyond ASCII are above, and what begins another one is below it. */
START_TEST(test_compare_bytes)
{
	static const char *const texts[] = {
	    "", "A", "AB", "ABC", "AC", "B", "a", "\x7f", "\x80", "\xff"};

	for (int i = 0; i < COUNT(texts); i++) {
		for (int j = 0; j < COUNT(texts); j++) {
			const int order = sort_compare_bytes(texts[i],
			    strlen(texts[i]), texts[j], strlen(texts[j]));

			ck_assert((order < 0) == (i < j));
			ck_assert((order > 0) == (i > j));
		}
	}
}
END_TEST

int
main(void)
{
	begin_tests("sort");
	add_loop_test(test_sort, 0, COUNT(cases));
	add_test(test_stable);
	add_test(test_compare);
	add_test(test_compare_bytes);
	return end_tests();
}

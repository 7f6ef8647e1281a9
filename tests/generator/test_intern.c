/* Hash tables of numbers. */
#include "help.h"

#include "base/intern.h"

/* The things of a test: number n stands for values[n - 1]. */
struct things {
	uint32_t values[20000];
	uint32_t wanted;
};

static bool
is_value(const void *context, uint32_t number)
{
	const struct things *things = context;

	return things->values[number - 1] == things->wanted;
}

/* Enters count values under a hash; then each is found, and no other. */
static void
check_table(uint32_t count, uint32_t (*hash)(uint32_t value))
{
	static struct things things;
	const struct intern table = intern_table(&memory, count);

	ck_assert_uint_gt(table.room, count);
	for (uint32_t i = 0; i < count; i++) {
		uint32_t *slot;

		things.wanted = 3 * i;
		slot = intern_find(&table, hash(3 * i), is_value, &things);
		ck_assert_uint_eq(*slot, 0);
		things.values[i] = 3 * i;
		*slot = i + 1;
	}
	for (uint32_t i = 0; i < 3 * count; i++) {
		uint32_t found;

		things.wanted = i;
		found = *intern_find(&table, hash(i), is_value, &things);
		ck_assert_uint_eq(found, i % 3 == 0 ? i / 3 + 1 : 0);
	}
}

static uint32_t
good_hash(uint32_t value)
{
	return intern_hash(&value, sizeof(value));
}

static uint32_t
same_hash(uint32_t value)
{
	(void)value;
	return UINT32_MAX; /* in the last slot: it goes on at the first */
}

START_TEST(test_find)
{
	static const uint32_t counts[] = {0, 1, 2, 10, 11, 16, 17, 1000, 20000};

	for (int i = 0; i < COUNT(counts); i++) {
		check_table(counts[i], good_hash);
	}
	check_table(100, same_hash);
}
END_TEST

/* Keys that differ little must not crowd: neither in the low bits, which
 * choose the slot, nor in all. */
START_TEST(test_hash)
{
	static unsigned char seen[1 << 16];
	uint32_t crowded = 0;

	ck_assert_uint_eq(intern_hash("abc", 3), intern_hash("abcd", 3));
	ck_assert_uint_ne(intern_hash("ab", 2), intern_hash("ba", 2));
	ck_assert_uint_ne(intern_hash("a\0", 2), intern_hash("a", 1));
	for (uint32_t i = 0; i < 1 << 15; i++) {
		char key[32];
		const int size = snprintf(key, sizeof(key), "actor-%u", i);

		crowded += seen[intern_hash(key, (size_t)size) & 0xffff]++ >= 5;
	}
	ck_assert_uint_lt(crowded, 40);
}
END_TEST

int
main(void)
{
	begin_tests("intern");
	add_test(test_find);
	add_test(test_hash);
	return end_tests();
}

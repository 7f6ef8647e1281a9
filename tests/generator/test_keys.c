/* Where the names lie: each is where it is said to be. */
#include "made_names.h"

#include "key.h"
#include "tables/keys.h"

static char name[300];

static const char *
make_plain(uint32_t number)
{
	snprintf(name, sizeof(name), "actor%u", (unsigned)number);
	return name;
}

/* Names that begin with the ends of others: pieces of one long text. */
static const char *
make_overlapping(uint32_t number)
{
	for (uint32_t i = 0; i < 10; i++) {
		uint32_t state = number * 3 + i;

		next_random(&state);
		name[i] = (char)('a' + next_random(&state) % 26);
	}
	name[10] = '\0';
	return name;
}

/* Names that lie in others: x, xx, xxx, ... */
static const char *
make_nested(uint32_t number)
{
	memset(name, 'x', number + 1);
	name[number + 1] = '\0';
	return name;
}

static const char *
make_long(uint32_t number)
{
	memset(name, 'y', 255);
	name[snprintf(name, 255, "%u", (unsigned)number)] = 'z';
	name[255] = '\0';
	return name;
}

static const struct {
	const char *(*make)(uint32_t number);
	uint32_t count;
	size_t most; /* bytes that they may take, less what pads the last */
} cases[] = {
    {make_plain, 0, 1},
    {make_plain, 1, 7},
    {make_plain, 100, 645},
    {make_plain, 1700, 12955},
    {make_plain, 1900, 19000}, /* too many to be put into one another */
    {make_plain, 30000, 350000},
    {make_overlapping, 200, 555}, /* less than three bytes each */
    {make_nested, 150, 151},
    {make_nested, 250, 40000},
    {make_long, 60, 12765},
    {make_long, 1000, 256000},
};

START_TEST(test_keys)
{
	const struct bearers *made =
	    make_names(cases[_i].make, cases[_i].count);
	struct keys keys;
	size_t run = 0;

	keys = keys_build(&memory, made);
	for (size_t i = 0; i < made->name_count; i++) {
		const struct bearer *entry = &made->entries[i];

		ck_assert_uint_lt(keys.offsets[i] + entry->size, keys.size);
		ck_assert_uint_le(keys.offsets[i] + CRINK__COMPARED, keys.size);
		ck_assert_mem_eq(
		    keys.bytes + keys.offsets[i], entry->key, entry->size);
	}
	ck_assert_uint_gt(keys.size, 0);
	ck_assert_uint_eq(keys.bytes[keys.size - 1], 0);
	ck_assert_msg(keys.size <= cases[_i].most + CRINK__COMPARED - 1,
	    "%zu bytes", keys.size);
	/* Where they are many, a NUL often enough for string literals. */
	for (size_t i = 0; made->key_bytes > 16000 && i < keys.size; i++) {
		run = keys.bytes[i] == 0 ? 0 : run + 1;
		ck_assert_uint_le(run, 4000);
	}
}
END_TEST

/* What overlaps is laid once. */
START_TEST(test_shared)
{
	static const char *const texts[] = {"abcd", "cdef", "bc", "efab"};
	struct bearers *made = make_names(make_plain, 4);
	struct keys keys;

	made->key_bytes = 0;
	for (int i = 0; i < 4; i++) {
		made->entries[i].key = (const unsigned char *)texts[i];
		made->entries[i].size = (uint32_t)strlen(texts[i]);
		made->key_bytes += strlen(texts[i]);
	}
	keys = keys_build(&memory, made);
	/* And the last, which begins at the fifth byte, is padded. */
	ck_assert_uint_eq(keys.size, 4 + CRINK__COMPARED);
	ck_assert_mem_eq(keys.bytes, "abcdefab\0\0\0", 12);
}
END_TEST

int
main(void)
{
	begin_tests("keys");
	add_loop_test(test_keys, 0, COUNT(cases));
	add_test(test_shared);
	return end_tests();
}

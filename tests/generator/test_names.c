/* The perfect hash: every name is found, and no other. */
#include "made_names.h"

#include "fold.h"
#include "tables/names.h"

static char name[80];

static const char *
make_number(uint32_t number)
{
	snprintf(name, sizeof(name), "%u", (unsigned)number);
	return name;
}

static const char *
make_word(uint32_t number)
{
	snprintf(name, sizeof(name), "thenorthernactor%u", (unsigned)number);
	return name;
}

/* Names of one letter and of many, in UTF-8. */
static const char *
make_mixed(uint32_t number)
{
	int size = 0;

	do {
		size += snprintf(name + size, sizeof(name) - (size_t)size,
		    "\xe6\x9d%c", (char)(0x80 + number % 60));
		number /= 60;
	} while (number != 0);
	return name;
}

static uint32_t
scale(const struct names *names, uint32_t fraction, size_t count)
{
	return names->slot_count <= 0xffff
	           ? crink__scale_small(fraction, (uint32_t)count)
	           : crink__scale(fraction, (uint32_t)count);
}

/* The number of a name, as lib/name.h looks it up; 0 if it is not there. */
static uint32_t
look_up(
    const struct names *names, const struct bearers *made, const char *wanted)
{
	const size_t size = strlen(wanted);
	unsigned char key[CRINK__KEY_MAX];
	struct crink__hash hash;
	uint32_t bucket, slot, found;

	memcpy(key, wanted, size);
	hash = crink__hash(key, size, names->rotation);
	bucket = scale(names, hash.bucket, names->pilot_count);
	slot = scale(names, crink__place(hash.slot, names->pilots[bucket]),
	    names->slot_count);
	found = names->slots[slot];

	ck_assert_uint_lt(bucket, names->pilot_count);
	ck_assert_uint_lt(slot, names->slot_count);
	if (found == 0 || made->entries[found - 1].size != size ||
	    memcmp(made->entries[made->firsts[found - 1]].key, wanted, size) !=
	        0) {
		return 0;
	}
	return found;
}

static const struct {
	const char *(*make)(uint32_t number);
	uint32_t count;
} cases[] = {
    {make_word, 0},
    {make_word, 1},
    {make_word, 2},
    {make_word, 3},
    {make_number, 100},
    {make_mixed, 100},
    {make_word, 1000},
    {make_number, 20000},
    {make_word, 20000},
    {make_word, 20001},
    {make_mixed, 63000}, /* the limit of the smaller products */
    {make_mixed, 64000},
    {make_number, 100000},
    {make_word, 100000},
};

START_TEST(test_find)
{
	const uint32_t count = cases[_i].count;
	const struct bearers *made = make_names(cases[_i].make, count);
	const struct names *names = names_build(&memory, made);
	uint32_t used = 0;

	ck_assert_ptr_nonnull(names);
	for (uint32_t i = 0; i < 2 * count + 1000; i++) {
		ck_assert_uint_eq(look_up(names, made, cases[_i].make(i)),
		    i < count ? i + 1 : 0);
	}
	for (size_t i = 0; i < names->slot_count; i++) {
		used += names->slots[i] != 0;
	}
	ck_assert_uint_eq(used, count);
	/* Few slots are free, and few buckets are made. */
	ck_assert_uint_le(names->slot_count, count + count * 3 / 10 + 16);
	ck_assert_uint_le(names->pilot_count, count / 2 + 64);
}
END_TEST

/* The result depends on nothing but the names. */
START_TEST(test_same)
{
	const struct bearers *made = make_names(make_word, 5000);
	const struct names *a = names_build(&memory, made);
	const struct names *b;

	memory_take(&memory, 12345, 1);
	b = names_build(&memory, made);
	ck_assert_uint_eq(a->slot_count, b->slot_count);
	ck_assert_uint_eq(a->pilot_count, b->pilot_count);
	ck_assert_mem_eq(a->slots, b->slots, a->slot_count * sizeof(*a->slots));
	ck_assert_mem_eq(
	    a->pilots, b->pilots, a->pilot_count * sizeof(*a->pilots));
}
END_TEST

/*
 * Names whose sums are the same: those of the first pair with the first turn,
 * for the bits in which their letters differ meet; those of the second with
 * every turn from 1 to 31, for their letters lie 64 apart.
 */
static const char *
make_twin(uint32_t number)
{
	static const char *const near[] = {"bxxxxxxxxa", "cxxxxxxxxc"};
	const size_t size = 66;

	if (number < 2) {
		return near[number];
	}
	if (number > 3) {
		return make_word(number);
	}
	memset(name, 'x', size);
	name[size] = '\0';
	name[0] = number == 2 ? 'a' : 'b';
	name[64] = name[0];
	return name;
}

static const struct {
	uint32_t count;
	unsigned rotation;
} twins[] = {{1, 7}, {3, 23}, {100, 0}};

START_TEST(test_turn)
{
	const uint32_t count = twins[_i].count;
	const struct bearers *made = make_names(make_twin, count);
	const struct names *names = names_build(&memory, made);

	ck_assert_ptr_nonnull(names);
	ck_assert_uint_eq(names->rotation, twins[_i].rotation);
	for (uint32_t i = 0; i < 150; i++) {
		ck_assert_uint_eq(
		    look_up(names, made, make_twin(i)), i < count ? i + 1 : 0);
	}
}
END_TEST

/* Spans of days: digits, few bits of which differ, far from each other. */
static const char *
make_dates(uint32_t number)
{
	snprintf(name, sizeof(name), "meeting2024%02u%02uto20%02u%02u%02u",
	    (unsigned)(number % 12 + 1), (unsigned)(number / 12 % 28 + 1),
	    (unsigned)(number / 336 % 50 + 24),
	    (unsigned)(number / 16800 % 12 + 1),
	    (unsigned)(number / 201600 % 28 + 1));
	return name;
}

START_TEST(test_dates)
{
	const struct bearers *made = make_names(make_dates, 60000);
	const struct names *names = names_build(&memory, made);

	ck_assert_ptr_nonnull(names);
	for (uint32_t i = 0; i < 61000; i++) {
		ck_assert_uint_eq(
		    look_up(names, made, make_dates(i)), i < 60000 ? i + 1 : 0);
	}
}
END_TEST

int
main(void)
{
	begin_tests("names");
	add_loop_test(test_find, 0, COUNT(cases));
	add_test(test_same);
	add_loop_test(test_turn, 0, COUNT(twins));
	add_test(test_dates);
	return end_tests();
}

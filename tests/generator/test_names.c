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

	EXPECT(bucket < names->pilot_count);
	EXPECT(slot < names->slot_count);
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
    /* Large ones, from here on. */
    {make_number, 20000},
    {make_word, 20000},
    {make_word, 20001},
    {make_mixed, 63000}, /* the limit of the smaller products */
    {make_mixed, 64000},
    {make_number, 100000},
    {make_word, 100000},
};

#define LARGE 7

/* Names of more than SMALL need no further tries: pilots are of two bytes. */
static bool
is_pilot_small(uint32_t count)
{
	return count <= 20000;
}

static void
check_find(int which)
{
	const uint32_t count = cases[which].count;
	const struct bearers *made = make_names(cases[which].make, count);
	const struct names *names = names_build(&memory, made);
	uint32_t used = 0;
	bool are_small = true;

	ck_assert_ptr_nonnull(names);
	for (uint32_t i = 0; i < 2 * count + 1000; i++) {
		EXPECT(look_up(names, made, cases[which].make(i)) ==
		       (i < count ? i + 1 : 0));
	}
	for (size_t i = 0; i < names->slot_count; i++) {
		used += names->slots[i] != 0;
	}
	for (size_t i = 0; i < names->pilot_count; i++) {
		are_small = are_small && names->pilots[i] <= 0xff;
	}
	ck_assert(are_small == is_pilot_small(count));
	ck_assert_uint_eq(used, count);
	/* Few slots are free, and few buckets are made. */
	ck_assert_uint_le(names->slot_count, count + count * 3 / 10 + 16);
	ck_assert_uint_le(names->pilot_count, count / 2 + 64);
}

START_TEST(test_find)
{
	check_find(_i);
}
END_TEST

START_TEST(test_find_many)
{
	check_find(_i);
}
END_TEST

/* Up to 65,535 slots a product of 32 bits tells where a name is, beyond one of 64. */
START_TEST(test_products)
{
	const uint32_t count = 63549 + (uint32_t)_i;
	const struct bearers *made = make_names(make_word, count);
	const struct names *names = names_build(&memory, made);

	ck_assert_uint_eq(names->slot_count, 0xffff + (size_t)_i);
	for (uint32_t i = 0; i < count; i++) {
		EXPECT(look_up(names, made, make_word(i)) == i + 1);
		EXPECT(names->slots[names_slot(names, made->entries[i].key,
		           made->entries[i].size)] == i + 1);
	}
}
END_TEST

/* ---- the same, plainly --------------------------------------------- */

#define PLAIN_MAX 600
#define PLAIN_COUNTS 24
#define SLOTS_MAX (2 * PLAIN_MAX + 64)

/* The buckets and slots of one try, and what stands in them. */
struct plain {
	struct crink__hash hashes[PLAIN_MAX];
	uint32_t count, bucket_count, slot_count;
	uint32_t slots[SLOTS_MAX], pilots[SLOTS_MAX];
};

static uint32_t
bucket_of(const struct plain *plain, uint32_t which)
{
	return crink__scale_small(
	    plain->hashes[which].bucket, plain->bucket_count);
}

static uint32_t
slot_of(const struct plain *plain, uint32_t which, uint32_t pilot)
{
	return crink__scale_small(
	    crink__place(plain->hashes[which].slot, pilot), plain->slot_count);
}

/* Puts all names of a bucket where a pilot leads, or none of them. */
static bool
place_plainly(struct plain *plain, uint32_t bucket, uint32_t pilot)
{
	struct plain before = *plain;

	for (uint32_t i = 0; i < plain->count; i++) {
		if (bucket_of(plain, i) != bucket) {
			continue;
		}
		if (plain->slots[slot_of(plain, i, pilot)] != 0) {
			*plain = before;
			return false;
		}
		plain->slots[slot_of(plain, i, pilot)] = i + 1;
	}
	plain->pilots[bucket] = pilot;
	return true;
}

/* The largest buckets first, those of a size in their order; each gets the first
 * pilot that does. */
static bool
place_all_plainly(struct plain *plain)
{
	uint32_t sizes[SLOTS_MAX] = {0};

	memset(plain->slots, 0, sizeof(plain->slots));
	for (uint32_t i = 0; i < plain->count; i++) {
		sizes[bucket_of(plain, i)]++;
	}
	for (uint32_t size = plain->count + 1; size-- > 0;) {
		for (uint32_t i = 0; i < plain->bucket_count; i++) {
			uint32_t pilot = 0;

			while (sizes[i] == size && pilot < 256 &&
			       !place_plainly(plain, i, pilot)) {
				pilot++;
			}
			if (pilot == 256) {
				return false;
			}
		}
	}
	return true;
}

/* The first try that works: one more slot for 32 names and a bucket for four, and of
 * both a few more each time. */
START_TEST(test_plainly)
{
	static const uint32_t counts[PLAIN_COUNTS] = {0, 1, 2, 5, 31, 32, 33,
	    50, 64, 99, 100, 150, 200, 255, 256, 300,
	    /* One pilot more would do in a try that fails. */
	    22, 28, 53, 257,
	    /* The first try does, and has fewer buckets than the second. */
	    51, 81, 88, 4};
	const uint32_t count = counts[_i % PLAIN_COUNTS];
	const struct bearers *made =
	    make_names(_i < PLAIN_COUNTS ? make_number : make_mixed, count);
	const struct names *names = names_build(&memory, made);
	struct plain *plain = memory_take(&memory, 1, sizeof(*plain));
	uint32_t tries = 0;

	ck_assert_uint_eq(names->rotation, 7);
	plain->count = count;
	for (uint32_t i = 0; i < count; i++) {
		plain->hashes[i] =
		    crink__hash(made->entries[i].key, made->entries[i].size, 7);
	}
	do {
		plain->slot_count =
		    count + count / 32 + count * tries / 256 + tries / 8 + 1;
		plain->bucket_count = count * (16 + tries) / 64 + tries / 8 + 1;
		ck_assert_uint_lt(tries++, 40);
	} while (!place_all_plainly(plain));
	ck_assert_uint_eq(names->slot_count, plain->slot_count);
	ck_assert_uint_eq(names->pilot_count, plain->bucket_count);
	for (uint32_t i = 0; i < plain->slot_count; i++) {
		EXPECT(names->slots[i] == plain->slots[i]);
	}
	for (uint32_t i = 0; i < plain->bucket_count; i++) {
		EXPECT(names->pilots[i] == plain->pilots[i]);
	}
	for (uint32_t i = 0; i < count; i++) {
		EXPECT(names_slot(names, made->entries[i].key,
		           made->entries[i].size) ==
		       slot_of(plain, i, plain->pilots[bucket_of(plain, i)]));
	}
}
END_TEST

/* From fifty thousand names on, a byte of the hash of each. */
START_TEST(test_fingerprints)
{
	const uint32_t count = 49999 + (uint32_t)_i;
	const struct bearers *made = make_names(make_word, count);
	const struct names *names = names_build(&memory, made);

	ck_assert((names->fingerprints != NULL) == (_i == 1));
	for (size_t i = 0; _i == 1 && i < names->slot_count; i++) {
		const struct bearer *entry =
		    &made->entries[names->slots[i] == 0 ? 0
		                                        : names->slots[i] - 1];
		const struct crink__hash hash =
		    crink__hash(entry->key, entry->size, names->rotation);

		EXPECT(names->fingerprints[i] ==
		       (names->slots[i] == 0 ? 0 : CRINK__FINGERPRINT(hash)));
	}
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

/* What is the same name twice no turn tells apart, among few or many. */
static const char *
make_same(uint32_t number)
{
	return make_word(number == 1 ? 0 : number);
}

START_TEST(test_hopeless)
{
	ck_assert_ptr_null(names_build(&memory, make_names(make_same, 2)));
	ck_assert_ptr_null(names_build(&memory, make_names(make_same, 300)));
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
		EXPECT(look_up(names, made, make_dates(i)) ==
		       (i < 60000 ? i + 1 : 0));
	}
}
END_TEST

int
main(void)
{
	begin_tests("names");
	add_loop_test(test_find, 0, LARGE);
	add_loop_test(test_find_many, LARGE, COUNT(cases));
	add_loop_test(test_products, 0, 2);
	add_loop_test(test_plainly, 0, 2 * PLAIN_COUNTS);
	add_loop_test(test_fingerprints, 0, 2);
	add_test(test_same);
	add_loop_test(test_turn, 0, COUNT(twins));
	add_test(test_hopeless);
	add_test(test_dates);
	return end_tests();
}

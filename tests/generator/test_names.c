/* The perfect hash: every name is found, and no other. */
#include "made_names.h"

#include "fold.h"
#include "names.h"

static char name[64];

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
	hash = crink__hash(key, size, names->turn);
	bucket = scale(names, hash.bucket, names->pilot_count);
	slot = scale(names, crink__place(hash.slot, names->pilots[bucket]),
	    names->slot_count);
	found = names->slots[slot];

	ck_assert_uint_lt(bucket, names->pilot_count);
	ck_assert_uint_lt(slot, names->slot_count);
	if (found == 0 || made->entries[found - 1].size != size ||
	    memcmp(names->keys + names->offsets[found - 1], wanted, size) !=
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
	ck_assert_uint_eq(a->key_size, b->key_size);
	ck_assert_mem_eq(a->slots, b->slots, a->slot_count * sizeof(*a->slots));
	ck_assert_mem_eq(
	    a->pilots, b->pilots, a->pilot_count * sizeof(*a->pilots));
	ck_assert_mem_eq(a->keys, b->keys, a->key_size);
}
END_TEST

/* Two names whose sums are the same with the best turn: the bits in which
 * their last letters differ meet those of the first. */
static const char *
make_twin(uint32_t number)
{
	if (number < 2) {
		return number == 0 ? "bxxxxxxxxa" : "cxxxxxxxxc";
	}
	return make_word(number);
}

START_TEST(test_turn)
{
	const struct bearers *made = make_names(make_twin, 100);
	const struct names *names = names_build(&memory, made);

	ck_assert_uint_eq(
	    crink__hash((const unsigned char *)make_twin(0), 10, 7).slot,
	    crink__hash((const unsigned char *)make_twin(1), 10, 7).slot);
	ck_assert_ptr_nonnull(names);
	ck_assert_uint_ne(names->turn, 7);
	for (uint32_t i = 0; i < 150; i++) {
		ck_assert_uint_eq(
		    look_up(names, made, make_twin(i)), i < 100 ? i + 1 : 0);
	}
}
END_TEST

int
main(void)
{
	TCase *tests = begin_tests("names");

	tcase_add_loop_test(tests, test_find, 0, COUNT(cases));
	tcase_add_test(tests, test_same);
	tcase_add_test(tests, test_turn);
	return end_tests();
}

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
    {make_plain, 0, 1}, {make_plain, 1, 7}, {make_plain, 100, 645},
    {make_plain, 1700, 12955},
    {make_plain, 1900, 19000}, /* too many to be put into one another */
    {make_plain, 30000, 350000},
    {make_overlapping, 200, 555}, /* less than three bytes each */
    {make_nested, 150, 151}, {make_nested, 250, 40000}, {make_long, 60, 12765},
    {make_long, 1000, 256000},
    {make_long, 6000, 1530400}, /* more NULs than what pads the last */
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

/* ---- the same, plainly --------------------------------------------- */

#define PLAIN_MAX 60

/* Names in the order in which they are joined: long ones first, then by bytes; -1 for
 * none before or after. */
struct plain {
	const char *names[PLAIN_MAX];
	int next[PLAIN_MAX], before[PLAIN_MAX], count;
	char text[10 * PLAIN_MAX];
};

/* Puts a name in its place, unless it is there or lies in another one. */
static void
add_plainly(struct plain *plain, const char *wanted)
{
	int at = plain->count;

	for (int i = 0; i < plain->count; i++) {
		if (strstr(plain->names[i], wanted) != NULL) {
			return;
		}
	}
	while (at > 0 && strlen(plain->names[at - 1]) == strlen(wanted) &&
	       strcmp(plain->names[at - 1], wanted) > 0) {
		plain->names[at] = plain->names[at - 1];
		at--;
	}
	plain->names[at] = wanted;
	plain->count++;
}

/* Whether one name may be joined to another, with so many letters in common. */
static bool
may_join(const struct plain *plain, int i, int j, size_t shared)
{
	const char *name_i = plain->names[i], *name_j = plain->names[j];
	int first = i;

	while (plain->before[first] >= 0) {
		first = plain->before[first];
	}
	return plain->next[i] < 0 && plain->before[j] < 0 && first != j &&
	       strlen(name_i) > shared && strlen(name_j) > shared &&
	       memcmp(name_i + strlen(name_i) - shared, name_j, shared) == 0;
}

static void
write_plainly(struct plain *plain, const char *wanted)
{
	size_t size = strlen(plain->text), shared = strlen(wanted);

	while (shared > size ||
	       memcmp(plain->text + size - shared, wanted, shared) != 0) {
		shared--;
	}
	strcat(plain->text, wanted + shared);
}

/* Chains: those that share the most first, as they stand; the longest name last. */
static void
lay_plainly(struct plain *plain, size_t longest)
{
	for (int i = 0; i < plain->count; i++) {
		plain->next[i] = plain->before[i] = -1;
	}
	for (size_t shared = longest; shared > 0; shared--) {
		for (int i = 0; i < plain->count; i++) {
			for (int j = 0; j < plain->count; j++) {
				if (may_join(plain, i, j, shared)) {
					plain->next[i] = j;
					plain->before[j] = i;
				}
			}
		}
	}
	for (int i = plain->count; i-- > 0;) {
		for (int at = plain->before[i] < 0 ? i : -1; at >= 0;
		     at = plain->next[at]) {
			write_plainly(plain, plain->names[at]);
		}
	}
}

/* Few letters, so that names have much in common. */
static const char *
make_few(uint32_t number)
{
	uint32_t state = number;
	uint32_t size;

	next_random(&state);
	size = 1 + next_random(&state) % 7;
	for (uint32_t i = 0; i < size; i++) {
		name[i] = (char)('a' + next_random(&state) % 3);
	}
	name[size] = '\0';
	return name;
}

START_TEST(test_plainly)
{
	const uint32_t count = 2 + (uint32_t)_i % (PLAIN_MAX - 2);
	struct plain plain = {.count = 0};
	struct bearers *made = memory_take(&memory, 1, sizeof(*made));
	struct keys keys;

	made->entries = memory_take(&memory, count, sizeof(*made->entries));
	made->firsts = memory_take(&memory, count, sizeof(*made->firsts));
	for (uint32_t i = 0; i < count; i++) {
		const char *own = make_few(1000 * (uint32_t)_i + i);
		struct bearer *entry = &made->entries[i];

		entry->size = (uint32_t)strlen(own);
		entry->key = (const unsigned char *)memory_text(
		    &memory, own, entry->size);
		made->firsts[i] = i;
		made->key_bytes += entry->size;
	}
	made->name_count = count;
	made->key_longest = 7;
	for (size_t size = 7; size > 0; size--) {
		for (uint32_t i = 0; i < count; i++) {
			if (made->entries[i].size == size) {
				add_plainly(&plain,
				    memory_text(&memory,
				        (const char *)made->entries[i].key,
				        size));
			}
		}
	}
	lay_plainly(&plain, made->key_longest);
	keys = keys_build(&memory, made);
	ck_assert_str_eq((const char *)keys.bytes, plain.text);
	for (uint32_t i = 0; i < count; i++) {
		const char *found = strstr(plain.text,
		    memory_text(&memory, (const char *)made->entries[i].key,
		        made->entries[i].size));

		ck_assert_uint_eq(
		    keys.offsets[i], (size_t)(found - plain.text));
	}
}
END_TEST

/* ---- many names ---------------------------------------------------- */

/* The text of a number, and parts of it: its beginning, the beginning of that, its
 * end, the end of that. */
static const struct {
	uint32_t behind, size;
} parts[] = {{0, 6}, {0, 12}, {16, 14}, {22, 8}, {0, 30}};

static const char *
make_parts(uint32_t number)
{
	const uint32_t part = number % COUNT(parts);
	char whole[40];

	snprintf(whole, sizeof(whole), "%05uabcdefghijklmnopqrst%05u",
	    (unsigned)number / COUNT(parts), (unsigned)number / COUNT(parts));
	memcpy(name, whole + parts[part].behind, parts[part].size);
	name[parts[part].size] = '\0';
	return name;
}

/* Of many, those that are the beginning or the end of another one lie there. */
START_TEST(test_nested)
{
	const uint32_t wholes = 500, count = wholes * COUNT(parts);
	const struct bearers *made = make_names(make_parts, count);
	const size_t taken = memory.total;
	const struct keys keys = keys_build(&memory, made);
	/* Of 30 bytes, 133 go into 4,000; the last end is padded. */
	const size_t size = 30 * wholes + wholes / 133;

	ck_assert_uint_eq(keys.size, size - 8 + CRINK__COMPARED);
	for (uint32_t i = 0; i < count; i++) {
		const uint32_t whole =
		    keys.offsets[i - i % COUNT(parts) + COUNT(parts) - 1];

		ck_assert_uint_eq(
		    keys.offsets[i], whole + parts[i % COUNT(parts)].behind);
		ck_assert_mem_eq(keys.bytes + keys.offsets[i],
		    made->entries[i].key, made->entries[i].size);
	}
	/* What was needed meanwhile was given back. */
	ck_assert_uint_le(
	    memory.total - taken, count * sizeof(uint32_t) + made->key_bytes +
	                              made->key_bytes / 1000 + 32);
}
END_TEST

/* Where names end alike and differ at their beginnings, each of them is laid in the
 * one that it is the end of, or the beginning, wherever that stands. */
static int turn;
static const char *const alike[] = {"ab", "cb", "dab", "xcb", "ba", "bc", "bad",
    "bcx", "b", "zz", "zzz", "ay", "azz"};

static const char *
make_alike(uint32_t number)
{
	const uint32_t count = COUNT(alike);

	/* Another order in each round. */
	return strcpy(name, alike[(number * (1 + (uint32_t)turn) + 5) % count]);
}

START_TEST(test_alike)
{
	struct bearers *made;
	struct keys keys;

	turn = _i;
	made = make_names(make_alike, COUNT(alike));
	/* As if there were more of them. */
	made->key_bytes = 20000;
	keys = keys_build(&memory, made);
	for (uint32_t i = 0; i < COUNT(alike); i++) {
		ck_assert_mem_eq(keys.bytes + keys.offsets[i],
		    made->entries[i].key, made->entries[i].size);
	}
	/* What is in none: dab, xcb, bad, bcx, zzz, ay, azz. */
	for (uint32_t i = 0; i < COUNT(alike); i++) {
		const struct bearer *key = &made->entries[i];

		ck_assert_uint_lt(keys.offsets[i] + key->size, 21);
	}
}
END_TEST

/* Whether a name begins, or ends, with another, shorter one. */
static bool
has_part(const struct bearer *whole, const struct bearer *part, bool is_end)
{
	return whole->size > part->size &&
	       memcmp(whole->key + (is_end ? whole->size - part->size : 0),
	           part->key, part->size) == 0;
}

/* Leaves those that none of the others has. */
static void
drop_parts(const struct bearers *made, bool *is_out, bool is_end)
{
	bool is_part[PLAIN_MAX] = {false};

	for (size_t i = 0; i < made->name_count; i++) {
		for (size_t j = 0; j < made->name_count; j++) {
			is_part[i] |= !is_out[i] && !is_out[j] &&
			              has_part(&made->entries[j],
			                  &made->entries[i], is_end);
		}
	}
	for (size_t i = 0; i < made->name_count; i++) {
		is_out[i] |= is_part[i];
	}
}

/* Names of few letters, as if there were more of them, each followed by what is no
 * part of it: beginnings are left out first, then ends. */
START_TEST(test_nested_plainly)
{
	bool is_out[PLAIN_MAX] = {false};
	struct bearers *made = memory_take(&memory, 1, sizeof(*made));
	struct bearer *entries =
	    memory_take(&memory, PLAIN_MAX, sizeof(*entries));
	uint32_t firsts[PLAIN_MAX];
	size_t size = 0, end = 0;
	struct keys keys;

	made->entries = entries;
	made->firsts = firsts;
	made->key_bytes = 20000;
	for (uint32_t i = 0; i < PLAIN_MAX; i++) {
		const char *own = make_few(1000 * (uint32_t)_i + i);
		struct bearer *entry = &entries[made->name_count];
		size_t j = 0;

		entry->size = (uint32_t)strlen(own);
		entry->key = (const unsigned char *)join(
		    own, i % 2 == 0 ? "a" : "z", NULL);
		while (entries[j].size != entry->size ||
		       memcmp(entries[j].key, own, entry->size) != 0) {
			j++;
		}
		if (j == made->name_count) {
			firsts[made->name_count++] = (uint32_t)j;
		}
	}
	drop_parts(made, is_out, false);
	drop_parts(made, is_out, true);
	keys = keys_build(&memory, made);
	for (size_t i = 0; i < made->name_count; i++) {
		const size_t at = keys.offsets[i] + entries[i].size;

		size += is_out[i] ? 0 : entries[i].size;
		end = at > end ? at : end;
		ck_assert_mem_eq(keys.bytes + keys.offsets[i], entries[i].key,
		    entries[i].size);
	}
	ck_assert_uint_eq(end, size);
}
END_TEST

static const char *
make_forty(uint32_t number)
{
	snprintf(name, sizeof(name), "%05u%035u", (unsigned)number,
	    (unsigned)number);
	return name;
}

/* A NUL after each 4,000 bytes, not sooner. */
START_TEST(test_runs)
{
	const struct keys keys =
	    keys_build(&memory, make_names(make_forty, 500));

	for (uint32_t i = 0; i < 500; i++) {
		ck_assert_uint_eq(keys.offsets[i], 40 * i + i / 100);
		ck_assert(i % 100 != 0 || i == 0 ||
		          keys.bytes[keys.offsets[i] - 1] == 0);
	}
	ck_assert_uint_eq(keys.size, 40 * 500 + 4 + 1);
}
END_TEST

/* 99 of forty bytes and one of 41: a byte more than 4,000. */
static const char *
make_forty_one(uint32_t number)
{
	make_forty(number);
	return number == 0 ? strcat(name, "x") : name;
}

START_TEST(test_run_most)
{
	const struct keys keys =
	    keys_build(&memory, make_names(make_forty_one, 500));

	for (uint32_t i = 1; i < 500; i++) {
		ck_assert_uint_eq(
		    keys.offsets[i], 40 * i + 1 + (i < 99 ? 0 : (i + 1) / 100));
	}
}
END_TEST

/* Each ends with what all begin with. */
static const char *
make_sharing(uint32_t number)
{
	snprintf(name, sizeof(name), "a%08ua", (unsigned)number);
	return name;
}

/* 16,000 bytes are put into one another, and not one more. */
START_TEST(test_shared_most)
{
	const uint32_t count = 1600;
	const size_t size = _i == 0 ? 9 * count + 1 : 10 * count + 3;
	struct bearers *made = make_names(make_sharing, count);
	struct keys keys;

	/* As if a name had one more. */
	made->key_bytes += (size_t)_i;
	keys = keys_build(&memory, made);
	ck_assert_uint_eq(keys.size, size - 10 + CRINK__COMPARED);
}
END_TEST

/* All of 250 bytes; the last is the beginning of the first, then cut. */
static const char *
make_large(uint32_t number)
{
	snprintf(name, sizeof(name), "%05u%0245u", (unsigned)number % 16000,
	    (unsigned)number % 16000);
	if (number == 16000) {
		name[100] = '\0';
	}
	return name;
}

/* 4,000,000 bytes are nested, and not more. */
START_TEST(test_nested_most)
{
	struct bearers *made = make_names(make_large, 16001);
	struct keys keys;

	/* One is shorter by the bytes of the last, and by one more at first. */
	made->entries[1].size -= 101 - (uint32_t)_i;
	made->key_bytes -= 101 - (size_t)_i;
	ck_assert_uint_eq(made->key_bytes, 3999999 + (size_t)_i);
	keys = keys_build(&memory, made);
	ck_assert((keys.offsets[16000] == keys.offsets[0]) == (_i < 2));
	ck_assert_mem_eq(keys.bytes + keys.offsets[16000],
	    made->entries[16000].key, made->entries[16000].size);
}
END_TEST

/* Of what is left out, nothing is laid, and nothing is said. */
START_TEST(test_without)
{
	struct bearers *made = make_names(make_forty, 5);
	const bool left_out[] = {true, false, true, false, true};
	const struct keys keys = keys_build_without(&memory, made, left_out);

	ck_assert_uint_eq(keys.size, 2 * 40 + 1);
	for (uint32_t i = 0; i < 5; i++) {
		if (left_out[i]) {
			ck_assert_uint_eq(keys.offsets[i], 0);
		} else {
			ck_assert_mem_eq(keys.bytes + keys.offsets[i],
			    made->entries[i].key, 40);
		}
	}
	ck_assert_uint_eq(made->name_count, 5);
}
END_TEST

int
main(void)
{
	begin_tests("keys");
	add_loop_test(test_keys, 0, COUNT(cases));
	add_test(test_shared);
	add_loop_test(test_plainly, 0, 116);
	add_test(test_nested);
	add_loop_test(test_alike, 0, 12);
	add_loop_test(test_nested_plainly, 0, 100);
	add_test(test_runs);
	add_test(test_run_most);
	add_loop_test(test_shared_most, 0, 2);
	add_loop_test(test_nested_most, 0, 3);
	add_test(test_without);
	return end_tests();
}

/*
 * Queries and scans are values of the caller: copied in the middle of a walk, filled
 * with zeros or with anything, and damaged byte by byte. A copy goes on as the
 * original does; nothing is read beyond tables and texts; all comes to an end.
 */
#define _DEFAULT_SOURCE
#include "values.h"

#include "pages.h"

/* ---- queries --------------------------------------------------------------- */

#define CONDITIONS 8

/* Each sort of plan, and what is tested, in an order and in none. */
static struct crink_query
some_query(unsigned which)
{
	struct crink_query query = crink_query_all();
	const struct crink_actor *first = crink_actor_next(NULL);
	const struct crink_relation *claim = crink_query_next(&query, NULL);

	switch (which % CONDITIONS) {
	case 1:
		crink_query_subject(&query, crink_relation_subject(claim));
		break;
	case 2:
		crink_query_object_in(&query, first);
		break;
	case 3:
		crink_query_item(&query, crink_relation_item(claim));
		crink_query_negated(&query, false);
		break;
	case 4:
		crink_query_actor(&query, first);
		crink_query_item_above(&query, crink_relation_item(claim));
		break;
	case 5:
		crink_query_kind(&query, crink_relation_kind(claim));
		break;
	case 6:
		crink_query_known(&query, crink_period_parse("2020/2026"));
		crink_query_when(&query, crink_period_parse("2023/2025"));
		break;
	case 7:
		crink_query_standing(&query, (struct crink_date){2025, 12, 31});
		crink_query_source(&query, crink_relation_source(claim));
		break;
	default:
		break;
	}
	crink_query_order(&query, (enum crink_order)(which / CONDITIONS));
	return query;
}

/* Walks it; returns how many relations there are. */
static size_t
walk(const struct crink_query *query)
{
	const struct crink_relation *relation = NULL;
	size_t steps = 0;

	while ((relation = crink_query_next(query, relation)) != NULL) {
		EXPECT(is_entity(SORT_RELATION_ENTITY, relation), "no claim");
		EXPECT(++steps <= CRINK__RELATION_COUNT, "no end");
	}
	return steps;
}

/* Every step is made with a copy, which is then spoilt, and asks the original and
 * the next copy alike. */
START_TEST(test_query_copies)
{
	const struct crink_query query = some_query((unsigned)_i);
	const struct crink_relation *relation = NULL, *next = NULL;
	struct crink_query copies[2];
	size_t steps = 0;

	copies[0] = query;
	do {
		struct crink_query *copy = &copies[steps % 2];

		copies[(steps + 1) % 2] = *copy;
		next = crink_query_next(&query, relation);
		EXPECT(crink_query_next(copy, relation) == next,
		    "step %zu of query %d", steps, _i);
		memset(copy, 0xff, sizeof(*copy));
		relation = next;
		steps++;
	} while (next != NULL);
	EXPECT(crink_query_count(&query) == steps - 1, "query %d: count", _i);
	EXPECT(walk(&query) == steps - 1, "query %d: walk", _i);
	/* The first of the conditions is none. */
	ck_assert(_i % CONDITIONS != 0 || steps - 1 == CRINK__RELATION_COUNT);
}
END_TEST

/* Each byte in turn is another one. */
START_TEST(test_query_damaged)
{
	static const unsigned char others[] = {0, 1, 0x0f, 0x7f, 0x80, 0xff};
	const struct crink_query good = some_query((unsigned)_i);
	struct crink_query query;
	struct crink_quantity sum;
	unsigned char bytes[sizeof(good)];
	uint32_t state = 42;

	memset(bytes, 0, sizeof(bytes));
	memcpy(bytes, &good, offsetof(struct crink_query, reserved));
	for (size_t at = 0; at < offsetof(struct crink_query, list) + 8; at++) {
		const unsigned char before = bytes[at];

		for (size_t i = 0; i < COUNT(others); i++) {
			bytes[at] = others[i];
			memcpy(&query, bytes, sizeof(query));
			if (unit_random(&state) % 4 == 0 ||
			    CRINK__RELATION_COUNT < 100) {
				walk(&query);
			}
			EXPECT(
			    crink_query_count(&query) <= CRINK__RELATION_COUNT,
			    "byte %zu of query %d", at, _i);
			crink_query_sum(&query, (enum crink_unit)1, &sum);
			crink_query_party(&query, crink_actor_next(NULL));
			crink_query_context(&query, crink_item_next(NULL));
			crink_query_next(&query, NULL);
		}
		bytes[at] = before;
	}
}
END_TEST

START_TEST(test_query_zeros)
{
	struct crink_query query;
	struct crink_quantity sum;

	memset(&query, 0, sizeof(query));
	ck_assert_uint_eq(walk(&query), 0);
	ck_assert_uint_eq(crink_query_count(&query), 0);
	ck_assert(!crink_query_sum(&query, (enum crink_unit)1, &sum));
	/* Nor does it with a condition. */
	crink_query_negated(&query, false);
	crink_query_subject(&query, crink_actor_next(NULL));
	crink_query_order(&query, CRINK_ORDER_WHEN);
	ck_assert_uint_eq(walk(&query), 0);
	ck_assert_uint_eq(crink_query_count(&query), 0);
}
END_TEST

/* ---- scans --------------------------------------------------------------------- */

static const char *const texts[] = {
    "Iran, North Korea and the U.S.: Korea, 155 mm shells, x@iran.example",
    "TURKEY AND THE US http://iran.example/NATO Iran-made\nNATO",
    "\xe4\xb8\xad\xe5\x9b\xbd\xe5\x92\x8c\xe6\x9c\x9d\xe9\xb2\x9c NATO\xe6\x88"
    "\x90\xe5\x91\x98 \xeb\xb6\x81\xed\x95\x9c\xec\x9d\x80",
    "\xd9\x88\xd8\xa7\xd9\x84\xd8\xb5\xd9\x8a\xd9\x86 "
    "\xd0\xa0\xd0\xbe\xd1\x81\xd1\x81\xd0\xb8\xd0\xb8 \xff Iran\xc3",
    /* Of the odd data, in which Iran is not. */
    "aaaaaa and Everyone!, x@aaaaaa.example AAAAAA\xff aaaaaa\xc3",
};

/* What is in all texts but the last, and in that, if the data have it. */
static bool
has_name(int which)
{
	return crink_actor_find(
	           which + 1 < (int)COUNT(texts) ? "Iran" : "aaaaaa") != NULL;
}

/* Scans to the end; mentions lie in the text, and follow one another. */
static size_t
scan_all(struct crink_scan *scan, size_t size)
{
	struct crink_mention mention;
	size_t count = 0, last = 0;

	while (crink_scan_next(scan, &mention)) {
		EXPECT(mention.start >= last && mention.start < mention.end &&
		           mention.end <= size,
		    "a mention from %zu to %zu of %zu", mention.start,
		    mention.end, size);
		last = mention.end;
		count++;
	}
	EXPECT(crink_scan_used(scan) <= size, "%zu bytes used of %zu",
	    crink_scan_used(scan), size);
	return count;
}

/* A scan that begins anywhere in a text that lies at the end of a page, and that
 * holds anything else. */
START_TEST(test_scan_damaged)
{
	static const unsigned char others[] = {0, 1, 0x0f, 0x7f, 0x80, 0xff};
	const struct pages pages = pages_make(1024);
	const size_t size = strlen(texts[_i]);
	const char *text = pages_put(&pages, texts[_i], size);
	struct crink_scan good = crink_scan_text(text, size);
	struct crink_mention mention;

	do {
		unsigned char bytes[sizeof(good)];

		memcpy(bytes, &good, sizeof(bytes));
		for (size_t at = offsetof(struct crink_scan, at);
		     at < sizeof(bytes); at++) {
			const unsigned char before = bytes[at];

			for (size_t i = 0; i < COUNT(others); i++) {
				struct crink_scan scan, part;

				bytes[at] = others[i];
				memcpy(&scan, bytes, sizeof(scan));
				part = crink_scan_part(
				    &scan, text, size, i % 2 == 0);
				scan_all(&scan, size);
				scan_all(&part, size);
			}
			bytes[at] = before;
		}
	} while (crink_scan_next(&good, &mention));
	pages_drop(&pages);
}
END_TEST

START_TEST(test_scan_random)
{
	const struct pages pages = pages_make(1024);
	const size_t size = strlen(texts[_i]);
	const char *text = pages_put(&pages, texts[_i], size);
	uint32_t state = 4711;

	for (unsigned round = 0; round < 20000; round++) {
		unsigned char bytes[sizeof(struct crink_scan)];
		struct crink_scan scan, part;

		for (size_t i = 0; i < sizeof(bytes); i++) {
			bytes[i] = (unsigned char)unit_random(&state);
		}
		memcpy(&scan, bytes, sizeof(scan));
		part = crink_scan_part(&scan, text, size, round % 2 == 0);
		scan_all(&part, size);
		scan.text = text;
		scan.size = size;
		if (round % 4 != 0) {
			scan.at %= size + 2;
		}
		scan_all(&scan, size);
	}
	pages_drop(&pages);
}
END_TEST

START_TEST(test_scan_copies)
{
	const size_t size = strlen(texts[_i]);
	struct crink_scan scan = crink_scan_text(texts[_i], size);
	struct crink_mention mention, same;
	size_t left = scan_all(&(struct crink_scan){.text = NULL}, 0);
	unsigned compared = 0;

	ck_assert_uint_eq(left, 0);
	do {
		struct crink_scan copy = scan;

		left = scan_all(&copy, size);
		copy = scan;
		if (crink_scan_next(&copy, &same)) {
			struct crink_scan again = scan;

			ck_assert(crink_scan_next(&again, &mention));
			ck_assert_uint_eq(mention.start, same.start);
			ck_assert_uint_eq(mention.end, same.end);
			ck_assert_uint_eq(scan_all(&again, size), left - 1);
			compared++;
		}
		memset(&copy, 0xff, sizeof(copy));
	} while (crink_scan_next(&scan, &mention));
	ck_assert_uint_eq(left, 0);
	ck_assert(compared != 0 || !has_name(_i));
	ck_assert(crink_actor_next(NULL) == NULL || has_name(0) ||
	          has_name((int)COUNT(texts) - 1));
}
END_TEST

int
main(void)
{
	Suite *const suite = suite_create("hostile state");
	TCase *const tcase = tcase_create("state");
	SRunner *runner;
	int failed;

	tcase_set_timeout(tcase, 100);
	tcase_add_loop_test(tcase, test_query_copies, 0, 3 * CONDITIONS);
	tcase_add_loop_test(tcase, test_query_damaged, 0, 3 * CONDITIONS);
	tcase_add_test(tcase, test_query_zeros);
	tcase_add_loop_test(tcase, test_scan_damaged, 0, (int)COUNT(texts));
	tcase_add_loop_test(tcase, test_scan_random, 0, (int)COUNT(texts));
	tcase_add_loop_test(tcase, test_scan_copies, 0, (int)COUNT(texts));
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

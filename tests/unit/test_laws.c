/* The laws of the arithmetic of quantities: over all small ones, all that can be
 * made by hand, and random ones. */
#include "quantities.h"

/* Whether two quantities allow the same numbers. */
static bool
alike(struct crink_quantity a, struct crink_quantity b)
{
	struct crink__end ends_a[2], ends_b[2];
	const bool is_a = crink__quantity_ends(&a, ends_a);
	const bool is_b = crink__quantity_ends(&b, ends_b);

	return is_a == is_b &&
	       (!is_a || (ends_a[0].number == ends_b[0].number &&
	                     ends_a[1].number == ends_b[1].number));
}

static bool (*const operations[])(
    struct crink_quantity, struct crink_quantity, struct crink_quantity *) = {
    crink_quantity_add, crink_quantity_hull, crink_quantity_overlap};

/* Both ways round are the same, to the wording; tells whether there is a
 * result. */
static bool
check_commutes(
    size_t operation, struct crink_quantity a, struct crink_quantity b)
{
	struct crink_quantity there = rubbish, again = rubbish;
	const bool done = operations[operation](a, b, &there);
	int order, back;

	EXPECT(
	    done == operations[operation](b, a, &again) && same(there, again),
	    "operation %zu of %d %lld %lld, %d %lld %lld", operation,
	    (int)a.qualifier, (long long)a.low, (long long)a.high,
	    (int)b.qualifier, (long long)b.low, (long long)b.high);
	EXPECT(done ? is_sound(there) : same(there, nothing), "operation %zu",
	    operation);
	EXPECT(crink_quantity_compare(a, b, &order) ==
	               crink_quantity_compare(b, a, &back) &&
	           order == -back,
	    "%d, %d", order, back);
	return done;
}

/* However three are bracketed, the result is the same; but a sum may fit in
 * one way only. */
static void
check_associates(size_t operation, struct crink_quantity a,
    struct crink_quantity b, struct crink_quantity c, bool all_fit)
{
	struct crink_quantity first, left, right;
	bool is_left, is_right;

	operations[operation](a, b, &first);
	is_left = operations[operation](first, c, &left);
	operations[operation](b, c, &first);
	is_right = operations[operation](a, first, &right);
	EXPECT((operation == 0 && !all_fit && is_left != is_right) ||
	           same(left, right),
	    "operation %zu of %d %lld %lld, %d %lld %lld, %d %lld %lld",
	    operation, (int)a.qualifier, (long long)a.low, (long long)a.high,
	    (int)b.qualifier, (long long)b.low, (long long)b.high,
	    (int)c.qualifier, (long long)c.low, (long long)c.high);
}

/* What a quantity has in common with a hull of it is that quantity, and the
 * hull with what it has in common with another. */
static void
check_absorbs(struct crink_quantity a, struct crink_quantity b)
{
	struct crink_quantity inner, outer;

	if (crink_quantity_hull(a, b, &inner)) {
		EXPECT(
		    crink_quantity_overlap(a, inner, &outer) && alike(outer, a),
		    "overlap with a hull");
	}
	if (crink_quantity_overlap(a, b, &inner)) {
		EXPECT(crink_quantity_hull(a, inner, &outer) && alike(outer, a),
		    "hull with an overlap");
	}
}

/* Every qualifier with ends of three numbers or open, in any order. */
static struct crink_quantity made[300];
static size_t made_count;

static void
make_all(void)
{
	static const int64_t ends[] = {OPEN_LOW, -1, 0, 1, OPEN_HIGH};

	made_count = 0;
	for (unsigned q = 0; q <= (unsigned)UNKNOWN_QUALIFIER; q++) {
		for (size_t i = 0; i < COUNT(ends); i++) {
			for (size_t j = 0; j < COUNT(ends); j++) {
				const struct crink_quantity quantity = {ends[i],
				    ends[j], ROUND, (enum crink_qualifier)q,
				    CRINK_UNIT_NONE};

				ck_assert_uint_lt(made_count, COUNT(made));
				made[made_count++] = quantity;
			}
		}
	}
}

/* Whatever a caller makes by hand: no text ever has the number that stands for
 * an open end, and what says something is read as what it says. */
START_TEST(test_made)
{
	make_all();
	for (size_t i = 0; i < made_count; i++) {
		struct crink__end ends[2];
		char text[100];

		crink_quantity_format(text, sizeof(text), made[i]);
		EXPECT(strstr(text, "9,223,372") == NULL, "%s", text);
		EXPECT(
		    (text[0] != '\0') == crink__quantity_ends(&made[i], ends),
		    "%s", text);
		for (size_t j = 0; j < made_count; j++) {
			for (size_t way = 0; way < COUNT(operations); way++) {
				check_commutes(way, made[i], made[j]);
			}
			check_absorbs(made[i], made[j]);
		}
	}
}
END_TEST

START_TEST(test_laws)
{
	make_all();
	make_small();
	for (size_t i = 0; i < small_count; i++) {
		for (size_t j = 0; j < small_count; j++) {
			check_absorbs(small[i], small[j]);
			for (size_t k = 0; k < small_count; k++) {
				const struct crink_quantity other =
				    k % 2 == 0 ? small[k]
				               : made[k * 3 % made_count];

				check_associates(
				    0, small[i], small[j], other, true);
				check_associates(
				    1, small[i], small[j], other, true);
				check_associates(
				    2, small[i], small[j], other, true);
			}
		}
	}
	for (size_t i = 0; i < made_count; i++) {
		for (size_t j = 0; j < made_count; j += 3) {
			for (size_t k = i % 2; k < made_count; k += 2) {
				for (size_t way = 0; way < 3; way++) {
					check_associates(way, made[i], made[j],
					    made[k], true);
				}
			}
		}
	}
}
END_TEST

/* Numbers at the edges, and such as may be anything. */
static struct crink_quantity
random_quantity(uint32_t *state)
{
	static const int64_t edges[] = {INT64_MIN, INT64_MIN + 1, INT64_MIN + 2,
	    INT64_MIN / 2, -2, -1, 0, 1, 2, INT64_MAX / 2, INT64_MAX - 2,
	    INT64_MAX - 1, INT64_MAX};
	struct crink_quantity quantity;

	quantity.low = edges[unit_below(state, COUNT(edges))];
	quantity.high = edges[unit_below(state, COUNT(edges))];
	quantity.unit =
	    (enum crink_unit)(unit_below(state, 10) == 0 ? 1000 : 1);
	quantity.qualifier = (enum crink_qualifier)unit_below(state, 10);
	quantity.per = (enum crink_unit)(unit_below(state, 10) == 0  ? 1000
	                                 : unit_below(state, 5) == 0 ? 2
	                                                             : 0);
	return quantity;
}

/* Whatever the numbers, nothing overflows, and the laws hold. */
START_TEST(test_random)
{
	uint32_t state = 314159;
	size_t done = 0;

	for (unsigned round = 0; round < 200000; round++) {
		const struct crink_quantity a = random_quantity(&state);
		const struct crink_quantity b = random_quantity(&state);
		const struct crink_quantity c = random_quantity(&state);

		for (size_t i = 0; i < COUNT(operations); i++) {
			done += check_commutes(i, a, b);
			check_associates(i, a, b, c, false);
		}
		check_absorbs(a, b);
		EXPECT(crink_quantity_format(NULL, 0, a) < 100, "too long");
	}
	ck_assert_uint_gt(done, 10000);
}
END_TEST

UNIT_MAIN("laws", test_made, test_laws, test_random)

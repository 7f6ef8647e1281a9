/* Those who bear one name, one after the other, however many they are. */
#include "unit.h"

#include <time.h>

#include "name.h"

#define MANY 100000u

/* A list of the even references, with 0 before it and larger ones after. */
static unsigned char many[4 * (MANY + CRINK__LIST_UNIT + 3)];

static void
put_many(uint32_t row, uint32_t value)
{
	for (unsigned i = 0; i < 4; i++) {
		many[4 * row + i] = (unsigned char)(value >> 8 * i);
	}
}

static struct crink__names
make_many(uint32_t count)
{
	const struct crink__names names = {
	    .entities = 2 * MANY + 1, .list = CRINK__PLACE(4, 0, 0, 32)};

	put_many(CRINK__LIST_UNIT, count);
	for (uint32_t i = 1; i <= count + 2; i++) {
		put_many(CRINK__LIST_UNIT + i, 2 * i);
	}
	return names;
}

/* Every reference as what to go on from, and the last one after. */
static void
check_many(uint32_t count)
{
	const struct crink__names names = make_many(count);
	const uint32_t list = names.entities + 2;

	ck_assert_uint_eq(crink__next_bearer(&names, many, list, 0), 2);
	for (uint32_t ref = 1; ref < 2 * count + 6; ref++) {
		const uint32_t next =
		    crink__next_bearer(&names, many, list, ref);

		EXPECT(next == (ref % 2 == 0 && ref < 2 * count ? ref + 2 : 0),
		    "of %u: behind %u is %u", (unsigned)count, (unsigned)ref,
		    (unsigned)next);
	}
}

START_TEST(test_many)
{
	for (uint32_t count = 2; count < 70; count++) {
		check_many(count);
	}
	check_many(MANY);
}
END_TEST

/* Processor time of steps through the list before a reference. */
static clock_t
time_steps(const struct crink__names *names, uint32_t end)
{
	const uint32_t list = names->entities + 2;
	const clock_t start = clock();

	for (unsigned round = 0; round < 20; round++) {
		for (uint32_t ref = end - 4000; ref < end; ref += 2) {
			ck_assert_uint_eq(
			    crink__next_bearer(names, many, list, ref),
			    ref + 2);
		}
	}
	return clock() - start;
}

/* A step costs the same wherever it starts: were it in proportion to what lies
 * before, the last ones would take 50 times as long as the first. */
START_TEST(test_many_cost)
{
	const struct crink__names names = make_many(MANY);
	clock_t first = 0, last = 0;

	for (unsigned i = 0; i < 5; i++) {
		const clock_t early = time_steps(&names, 4002);
		const clock_t late = time_steps(&names, 2 * MANY);

		first = i == 0 || early < first ? early : first;
		last = i == 0 || late < last ? late : last;
	}
	ck_assert_msg(last < 10 * first + CLOCKS_PER_SEC / 1000,
	    "the first %ld, the last %ld", (long)first, (long)last);
}
END_TEST

/* A list of one is a reference, and so after nobody. */
START_TEST(test_one)
{
	const struct crink__names names = make_many(2);

	ck_assert_uint_eq(crink__next_bearer(&names, many, 7, 0), 7);
	ck_assert_uint_eq(crink__next_bearer(&names, many, 7, 7), 0);
	ck_assert_uint_eq(crink__next_bearer(&names, many, 7, 6), 0);
	ck_assert_uint_eq(crink__next_bearer(&names, many, 0, 0), 0);
	ck_assert_uint_eq(crink__next_bearer(&names, many, 0, 1), 0);
}
END_TEST

UNIT_MAIN("bearer", test_one, test_many, test_many_cost)

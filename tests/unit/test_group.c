/* Groups, against the closure of parents and member-of relations. */
#include "belongs.h"

#include "group.h"

START_TEST(test_closure)
{
	const struct crink_actor *group = NULL;
	size_t count = 0;

	belongs_read();
	while ((group = crink_actor_next(group)) != NULL) {
		const struct crink_actor *actor = NULL;

		while ((actor = crink_actor_next(actor)) != NULL) {
			const bool expected = belongs[crink_actor_id(group)]
			                             [crink_actor_id(actor)];

			count += expected;
			EXPECT(crink_actor_in(actor, group) == expected,
			    "%s in %s", crink_actor_slug(actor),
			    crink_actor_slug(group));
			EXPECT(crink__group_has(crink__actor_ref(group),
			           crink__actor_ref(actor)) == expected,
			    "%s in %s, by reference", crink_actor_slug(actor),
			    crink_actor_slug(group));
		}
	}
	ck_assert_uint_ge(count, CRINK__ACTOR_COUNT);
	ck_assert(count == 0 || count > CRINK__ACTOR_COUNT + 30);
}
END_TEST

/* From any row, the next row of the group. */
START_TEST(test_seek)
{
	belongs_read();
	for (uint32_t ref = 1; ref <= CRINK__ACTOR_COUNT; ref++) {
		struct crink__group group;
		const int id = (int)crink_actor_id(crink__actor_at(ref));
		uint32_t expected = CRINK__ACTOR_COUNT;

		crink__group_find(&group, ref);
		for (uint32_t row = CRINK__ACTOR_COUNT; row-- > 0;) {
			uint32_t first = 0;
			bool found;

			if (belongs[id]
			           [crink_actor_id(crink__actor_at(row + 1))]) {
				expected = row;
			}
			found = crink__group_seek(&group, row, &first);
			EXPECT(found == (expected < CRINK__ACTOR_COUNT) &&
			           (!found || first == expected),
			    "from row %u of group %u", (unsigned)row,
			    (unsigned)ref);
		}
	}
}
END_TEST

/* The members of each group, in their order, and none after who is none. */
START_TEST(test_members)
{
	const struct crink_actor *group = NULL;
	size_t count = 0;

	belongs_read_on(belongs_newest(), CRINK_CERTAINTY_MAYBE, false);
	while ((group = crink_actor_next(group)) != NULL) {
		const struct crink_actor *actor = NULL;
		const struct crink_actor *member =
		    crink_actor_member(group, NULL);

		while ((actor = crink_actor_next(actor)) != NULL) {
			if (belongs[crink_actor_id(group)]
			           [crink_actor_id(actor)]) {
				EXPECT(member == actor, "%s of %s",
				    crink_actor_slug(actor),
				    crink_actor_slug(group));
				member = crink_actor_member(group, member);
				count++;
			} else {
				EXPECT(crink_actor_member(group, actor) == NULL,
				    "behind %s of %s", crink_actor_slug(actor),
				    crink_actor_slug(group));
			}
		}
		ck_assert_ptr_null(member);
		for (unsigned i = 0; i < UNIT_STRAYS; i++) {
			const struct crink_actor *stray =
			    unit_stray(i, crink_actor_next(NULL));

			ck_assert(stray == NULL ||
			          crink_actor_member(group, stray) == NULL);
		}
	}
	for (unsigned i = 0; i < UNIT_STRAYS; i++) {
		ck_assert_ptr_null(crink_actor_member(
		    unit_stray(i, crink_actor_next(NULL)), NULL));
	}
	ck_assert(CRINK__ACTOR_COUNT == 0 || count > 5);
}
END_TEST

/* All pairs where they are few, else some of them, chosen by state. */
static void
check_day(struct crink_date date, enum crink_certainty least, uint32_t *state)
{
	const unsigned few = CRINK__ACTOR_COUNT < 100 ? 1 : 40;

	belongs_read_on(date, least, true);
	for (int group = 1; group <= CRINK_LAST_ACTOR; group++) {
		for (int actor = 1; actor <= CRINK_LAST_ACTOR; actor++) {
			/* The first ones of the odd data are the groups. */
			if (few != 1 &&
			    unit_below(state, group < 90 ? 12 : 400) != 0) {
				continue;
			}
			EXPECT(crink_actor_in_on(
			           crink_actor_get((enum crink_actor_id)actor),
			           crink_actor_get((enum crink_actor_id)group),
			           date, least) == belongs[group][actor],
			    "%d in %d on %d-%d-%d, %d", actor, group, date.year,
			    date.month, date.day, (int)least);
		}
	}
}

/* On days, in months and years, before and after everything. */
START_TEST(test_other_days)
{
	struct crink_date dates[] = {{2024, 12, 30}, {2024, 12, 31},
	    {2025, 1, 1}, {2024, 0, 0}, {2020, 2, 29}, {2019, 12, 0},
	    {-32768, 0, 0}, {32767, 0, 0}, belongs_newest(), belongs_newest()};
	struct crink_date *const next = &dates[COUNT(dates) - 1];
	uint32_t state = 7;

	/* The day behind it, if that is in the same month. */
	if (next->year != 0 &&
	    next->day < last_of_month(next->year, next->month)) {
		next->day++;
	} else {
		next->year = 0;
	}
	for (size_t i = 0; i < COUNT(dates); i++) {
		if (dates[i].year == 0) {
			continue; /* no claims */
		}
		for (int least = CRINK_CERTAINTY_NO;
		     least <= CRINK_CERTAINTY_YES; least++) {
			check_day(
			    dates[i], (enum crink_certainty)least, &state);
		}
	}
}
END_TEST

/* On the newest day all ways give the same. */
START_TEST(test_newest)
{
	const struct crink_date newest = belongs_newest();
	const struct crink_actor *group = NULL;
	uint32_t state = 3;
	size_t groups = 0;

	while (newest.year != 0 && (group = crink_actor_next(group)) != NULL) {
		const struct crink_actor *actor = NULL;

		while ((actor = crink_actor_next(actor)) != NULL) {
			if (CRINK__ACTOR_COUNT > 100 &&
			    unit_below(&state, 20) != 0) {
				continue;
			}
			EXPECT(crink_actor_in(actor, group) ==
			           crink_actor_in_on(actor, group, newest,
			               CRINK_CERTAINTY_MAYBE),
			    "%s in %s", crink_actor_slug(actor),
			    crink_actor_slug(group));
		}
		groups++;
	}
	ck_assert_uint_eq(groups, newest.year == 0 ? 0 : CRINK__ACTOR_COUNT);
}
END_TEST

/* What is no day, no certainty and no actor is never so. */
START_TEST(test_nonsense)
{
	const struct crink_date day = {2024, 12, 1};
	const struct crink_date none[] = {
	    {0, 0, 0}, {2024, 13, 1}, {2024, 2, 30}, {2024, 0, 1}};
	const int strange[] = {CRINK_CERTAINTY_NONE, -1, 4, INT_MAX};
	const struct crink_actor *actor = crink_actor_next(NULL);

	ck_assert(crink_actor_in_on(actor, actor, day, CRINK_CERTAINTY_YES) ==
	          (CRINK__ACTOR_COUNT != 0));
	for (size_t i = 0; i < COUNT(none); i++) {
		ck_assert(!crink_actor_in_on(
		    actor, actor, none[i], CRINK_CERTAINTY_NO));
	}
	for (size_t i = 0; i < COUNT(strange); i++) {
		ck_assert(!crink_actor_in_on(
		    actor, actor, day, (enum crink_certainty)strange[i]));
	}
	for (unsigned i = 0; i < UNIT_STRAYS; i++) {
		const struct crink_actor *stray = unit_stray(i, actor);

		ck_assert(
		    !crink_actor_in_on(stray, actor, day, CRINK_CERTAINTY_NO));
		ck_assert(
		    !crink_actor_in_on(actor, stray, day, CRINK_CERTAINTY_NO));
	}
}
END_TEST

UNIT_MAIN("group", test_closure, test_seek, test_members, test_other_days,
    test_newest, test_nonsense)

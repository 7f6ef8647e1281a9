/*
 * Who is a member of what, claim by claim: the members of a group, and who was
 * in it on another day than the newest one. (Groups of that day are group.c.)
 */
#include "clock.h"
#include "entity.h"
#include "memory.h"
#include "period.h"
#include "value.h"

#define COUNT CRINK__MEMBER_COUNT

/* The first membership after that of a member in a group, whether there is such
 * a one or not, both by reference. */
CRINK__APART static uint32_t
first_behind(uint32_t group, uint32_t member)
{
	uint32_t low = 0, high = COUNT;

	while (low < high) {
		const uint32_t middle = low + (high - low) / 2;
		const uint32_t other = CRINK__GET(MEMBER, middle, GROUP);

		if (other < group ||
		    (other == group &&
		        CRINK__GET(MEMBER, middle, ACTOR) <= member)) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

static bool
is_in(uint32_t row, uint32_t group)
{
	return crink__is_row(row, COUNT) &&
	       CRINK__GET(MEMBER, row, GROUP) == group;
}

const struct crink_actor *
crink_actor_member(
    const struct crink_actor *group, const struct crink_actor *after)
{
	const uint32_t ref = crink__actor_ref(group);
	const uint32_t behind = crink__actor_ref(after);
	const uint32_t first = first_behind(ref, behind);
	bool is_member = after == NULL;

	/* Several claims may tell of one member. */
	for (uint32_t row = first; row-- > 0 && is_in(row, ref) &&
	                           CRINK__GET(MEMBER, row, ACTOR) == behind;) {
		is_member = is_member || CRINK__GET(MEMBER, row, HOLDS) != 0;
	}
	for (uint32_t row = first; is_member && is_in(row, ref); row++) {
		if (CRINK__GET(MEMBER, row, HOLDS) != 0) {
			return crink__actor_at(CRINK__GET(MEMBER, row, ACTOR));
		}
	}
	return NULL;
}

/* ---- another day --------------------------------------------------- */

#define WORDS ((COUNT + 31u) / 32)

/*
 * The search from a group down to an actor. A membership is reached that holds
 * and whose group is in the one that is searched; each that is reached, and has
 * groups below its member, has those looked at once.
 */
struct search {
	uint32_t actor; /* by reference */
	int32_t days[2];
	enum crink_certainty least;
	uint32_t next; /* none before it waits to be looked at */
	uint32_t reached[WORDS + 1], done[WORDS + 1];
};

static bool
has_bit(const uint32_t *bits, uint32_t row)
{
	return (bits[row / 32] >> row % 32 & 1) != 0;
}

static void
set_bit(uint32_t *bits, uint32_t row)
{
	bits[row / 32] |= (uint32_t)1 << row % 32;
}

/* Whether a membership holds on the days, as surely as is asked. */
static bool
holds(const struct search *search, uint32_t row)
{
	const uint32_t relation = CRINK__GET(MEMBER, row, RELATION);
	struct crink_period when;
	struct crink__span span;

	crink__period_read(CRINK__GET(RELATION, relation - 1, WHEN), &when);
	crink__span_of_sound(
	    &when, CRINK__NEWEST, crink__known_day(relation), &span);
	return crink__span_covers(&span, search->days) >= search->least;
}

/* Whether an actor is another one or an organ of it, by reference. */
static bool
is_organ(uint32_t actor, uint32_t of)
{
	return actor >= of && actor <= CRINK__GET(ACTOR, of - 1, END);
}

/* Reaches the memberships from a row on whose group is up to end. True if the
 * actor is one of the members. */
static bool
reach(struct search *search, uint32_t row, uint32_t end)
{
	for (;
	     crink__is_row(row, COUNT) && CRINK__GET(MEMBER, row, GROUP) <= end;
	     row++) {
		if (has_bit(search->reached, row) || !holds(search, row)) {
			continue;
		}
		if (is_organ(search->actor, CRINK__GET(MEMBER, row, ACTOR))) {
			return true;
		}
		set_bit(search->reached, row);
		if (row < search->next) {
			search->next = row;
		}
	}
	return false;
}

/* Goes on with what was reached until there is no more. */
static bool
follow(struct search *search)
{
	while (crink__is_row(search->next, COUNT)) {
		const uint32_t row = search->next++;
		const uint32_t below = CRINK__GET(MEMBER, row, BELOW);

		if (below == 0 || !has_bit(search->reached, row) ||
		    has_bit(search->done, row)) {
			continue;
		}
		set_bit(search->done, row);
		if (reach(search, below - 1,
		        CRINK__GET(
		            ACTOR, CRINK__ROW_IN(MEMBER, row, ACTOR), END))) {
			return true;
		}
	}
	return false;
}

bool
crink_actor_in_on(const struct crink_actor *actor,
    const struct crink_actor *group, struct crink_date date,
    enum crink_certainty least)
{
	const uint32_t ref = crink__actor_ref(group);
	struct search search;

	search.actor = crink__actor_ref(actor);
	search.least = least;
	if (search.actor == 0 || ref == 0 || least < CRINK_CERTAINTY_NO ||
	    least > CRINK_CERTAINTY_YES ||
	    !crink__days(date.year, date.month, date.day, search.days)) {
		return false;
	}
	if (is_organ(search.actor, ref)) {
		return true;
	}
	search.next = COUNT;
	memset(search.reached, 0, sizeof(search.reached));
	memset(search.done, 0, sizeof(search.done));
	return reach(&search, first_behind(ref, 0),
	           CRINK__GET(ACTOR, ref - 1, END)) ||
	       follow(&search);
}

/*
 * Whether a relation meets the conditions of a query.
 */
#include "clock.h"
#include "entity.h"
#include "group.h"
#include "period.h"
#include "quantity.h"
#include "query.h"
#include "value.h"

/* A field of a relation. Its pointer is at hand, and small machines would have
 * a constant for the address of each field otherwise. */
#define FIELD(relation, field) \
	crink__load((relation)->bytes, CRINK__FIELD(RELATION, field))

/* Whether an actor belongs to a group of the caller's value. */
static bool
belongs(uint32_t actor, uint32_t group)
{
	return crink__is_row(group - (size_t)1, CRINK__ACTOR_COUNT) &&
	       crink__group_has(group, actor);
}

/* Whether a relation rests on a source, by any of its evidence. */
static bool
rests_on(const struct crink_relation *relation, uint32_t source)
{
	uint32_t ref = FIELD(relation, EVIDENCE);

	if (FIELD(relation, SOURCE) == source) {
		return true;
	}
	while (ref != 0) {
		if (CRINK__GET(EVIDENCE, ref - 1, SOURCE) == source) {
			return true;
		}
		ref = CRINK__NEXT_IN(EVIDENCE, ref);
	}
	return false;
}

/* Whether an actor is among those of a relation: its sides, its claimant, those
 * who passed it on. */
static bool
involves(const struct crink_relation *relation, uint32_t actor)
{
	uint32_t ref = FIELD(relation, VIA);

	if (FIELD(relation, SUBJECT) == actor ||
	    FIELD(relation, OBJECT) == actor ||
	    FIELD(relation, CLAIMANT) == actor) {
		return true;
	}
	while (ref != 0) {
		if (CRINK__GET(VIA, ref - 1, ACTOR) == actor) {
			return true;
		}
		ref = CRINK__NEXT_IN(VIA, ref);
	}
	return false;
}

/* The date of an entry. */
static struct crink_date
date_of(uint32_t entry)
{
	const struct crink_date date = {(int16_t)(uint16_t)(entry >> 11),
	    (uint8_t)(entry >> 7 & 15), (uint8_t)(entry >> 2 & 31)};

	return date;
}

/* The last day on which an end of which nothing is known may have been: what a
 * relation tells as done had happened when it became known. */
static int32_t
known_of(const struct crink_relation *relation)
{
	/* As CRINK__ROW_IN; a vocabulary without statuses has none to come. */
	const uint32_t status =
	    FIELD(relation, STATUS) - (CRINK__RELATION__STATUS_BITS != 0);

	return CRINK__GET(STATUS, status, TO_COME) != 0
	           ? CRINK__UNTOLD
	           : crink__known_day(crink__relation_ref(relation));
}

#ifdef __OPTIMIZE_SIZE__
/* The span of the time of a relation. */
static inline void
read_span(const struct crink_relation *relation, struct crink__span *span)
{
	struct crink_period period;
	int32_t known = CRINK__UNTOLD;

	crink__period_read(FIELD(relation, WHEN), &period);
	/* Most tell their ends. */
	if (period.end.year == 0) {
		known = known_of(relation);
	}
	crink__span_of_sound(&period, CRINK__NEWEST, known, span);
}
#else
static inline int32_t
day_or(int64_t day, int32_t none)
{
	return day == 0 ? none : (int32_t)day;
}

/* The same, as it was worked out when the tables were made. */
static inline void
read_span(const struct crink_relation *relation, struct crink__span *span)
{
	/* As CRINK__ROW_IN. */
	const uint32_t row =
	    FIELD(relation, WHEN) - (CRINK__RELATION__WHEN_BITS != 0);
	const uint32_t flags = CRINK__GET(SPAN, row, FLAGS);
	int32_t known;

	span->first[0] = day_or(CRINK__GET_SIGNED(SPAN, row, FIRST), INT32_MIN);
	span->first[1] = day_or(CRINK__GET_SIGNED(SPAN, row, FIRST_LATEST),
	    (flags & CRINK__NO_BEGINNING) != 0 ? INT32_MIN : INT32_MAX);
	span->last[0] =
	    day_or(CRINK__GET_SIGNED(SPAN, row, LAST_EARLIEST), INT32_MIN);
	span->last[1] = day_or(CRINK__GET_SIGNED(SPAN, row, LAST), INT32_MAX);
	span->is_uncertain = (flags & CRINK__IS_UNCERTAIN) != 0;
	if ((flags & (CRINK__UNTOLD_FIRST | CRINK__UNTOLD_LAST)) == 0) {
		return;
	}
	known = known_of(relation);
	if ((flags & CRINK__UNTOLD_FIRST) != 0) {
		span->first[1] = known;
	}
	if ((flags & CRINK__UNTOLD_LAST) != 0) {
		span->last[1] = known > span->first[1] ? known : span->first[1];
	}
}
#endif

/* Whether a span covers the day of an entry as surely as that asks for. */
CRINK__ONCE static bool
covers(const struct crink__span *span, uint32_t entry)
{
	const struct crink_date date = date_of(entry);
	int32_t days[2];

	return crink__days(date.year, date.month, date.day, days) &&
	       crink__span_covers(span, days) >=
	           (enum crink_certainty)(entry & 3);
}

/* Whether the time of a relation is within the query's bounds, and covers the
 * days that are listed. It has a stack of its own. */
CRINK__ONCE static bool
fits_time(
    const struct crink_query *query, const struct crink_relation *relation)
{
	struct crink__span span;

	read_span(relation, &span);
	if (!crink__span_may(&span, query->days)) {
		return false;
	}
	for (unsigned i = 0; i < query->listed; i++) {
		const uint32_t entry = query->list[i];

		if (entry >> CRINK__LISTED_SHIFT == CRINK__LISTED_ON &&
		    !covers(&span, entry)) {
			return false;
		}
	}
	return true;
}

/* Whether it stands on the last day of the date of an entry. */
static bool
stands_on(const struct crink_relation *relation, uint32_t entry)
{
	const struct crink_date date = date_of(entry);
	int32_t days[2];

	return crink__days(date.year, date.month, date.day, days) &&
	       crink__stands(crink__relation_ref(relation), days[1]);
}

/* Whether a relation meets a condition that is listed, of those that are neither
 * about its sides nor its time. */
static bool
meets(const struct crink_relation *relation, uint32_t entry)
{
	const uint32_t ref = CRINK__LISTED_REF(entry);

	switch (entry >> CRINK__LISTED_SHIFT) {
	case CRINK__LISTED_SUBJECT_IN:
	case CRINK__LISTED_OBJECT_IN:
		return true;
	case CRINK__LISTED_CLAIMANT_IN:
		return belongs(FIELD(relation, CLAIMANT), ref);
	case CRINK__LISTED_ACTOR:
		return involves(relation, ref);
	case CRINK__LISTED_SOURCE:
		return rests_on(relation, ref);
	case CRINK__LISTED_ITEM_ABOVE:
		return crink__item_is(ref, FIELD(relation, ITEM));
	case CRINK__LISTED_MODIFIER:
		return crink_relation_has(relation, (enum crink_modifier)ref);
	case CRINK__LISTED_ON:
		return true;
	case CRINK__LISTED_STANDING:
		return stands_on(relation, ref);
	default:
		return false;
	}
}

/* Whether the sides of a relation, as it is read, are those that are asked for.
 */
static bool
has_sides(const struct crink_query *query, uint32_t subject, uint32_t object)
{
	for (unsigned i = 0; i < query->listed; i++) {
		const uint32_t sort = query->list[i] >> CRINK__LISTED_SHIFT;
		const uint32_t ref = CRINK__LISTED_REF(query->list[i]);

		if ((sort == CRINK__LISTED_SUBJECT_IN &&
		        !belongs(subject, ref)) ||
		    (sort == CRINK__LISTED_OBJECT_IN &&
		        !belongs(object, ref))) {
			return false;
		}
	}
	return (query->subject == 0 || query->subject == subject) &&
	       (query->object == 0 || query->object == object);
}

/* The same of a relation that, where it reads the same from both sides, is read
 * from both. */
static bool
has_parties(
    const struct crink_query *query, const struct crink_relation *relation)
{
	const uint32_t subject = FIELD(relation, SUBJECT);
	const uint32_t object = FIELD(relation, OBJECT);
	const uint32_t kind = FIELD(relation, KIND);

	for (unsigned i = 0; i < 2; i++) {
		const uint32_t party = query->party[i];

		if (party != 0 && party != subject && party != object) {
			return false;
		}
	}
	return has_sides(query, subject, object) ||
	       (CRINK__AS_SUBJECT_COUNT + CRINK__AS_OBJECT_COUNT != 0 &&
	           (CRINK__GET(RELATION_KIND, kind - 1, FLAGS) &
	               CRINK__SYMMETRIC) != 0 &&
	           has_sides(query, object, subject));
}

/* Whether a relation has the values that the query asks for. */
CRINK__ONCE static bool
has_values(
    const struct crink_query *query, const struct crink_relation *relation)
{
	return ((query->flags & CRINK__SIDED) == 0 ||
	           has_parties(query, relation)) &&
	       (query->question == 0 ||
	           query->question == FIELD(relation, QUESTION)) &&
	       (query->claimant == 0 ||
	           query->claimant == FIELD(relation, CLAIMANT)) &&
	       (query->kind == 0 || query->kind == FIELD(relation, KIND)) &&
	       (query->status == 0 ||
	           query->status == FIELD(relation, STATUS)) &&
	       (query->negated == 0 ||
	           (query->negated == CRINK__WANT_NEGATED) ==
	               (FIELD(relation, NEGATED) != 0)) &&
	       (query->item == 0 ||
	           crink__item_is(FIELD(relation, ITEM), query->item)) &&
	       (query->context == 0 ||
	           crink__item_is(FIELD(relation, CONTEXT), query->context));
}

/* Whether it meets the conditions that are listed. */
CRINK__ONCE static bool
meets_all(
    const struct crink_query *query, const struct crink_relation *relation)
{
	for (unsigned i = 0; i < query->listed; i++) {
		if (!meets(relation, query->list[i])) {
			return false;
		}
	}
	return true;
}

/* Whether it became known, and its quantity is, within the query's bounds. */
CRINK__ONCE static bool
is_known_within(
    const struct crink_query *query, const struct crink_relation *relation)
{
	const uint32_t ref = crink__relation_ref(relation);
#ifdef __OPTIMIZE_SIZE__
	const int32_t known = crink__known_day(ref);
#else
	const int32_t known = (int32_t)CRINK__GET(KNOWN_PLACE, ref - 1, AT);
#endif

	return known >= query->known[0] && known <= query->known[1];
}

CRINK__ONCE static bool
has_quantity(
    const struct crink_query *query, const struct crink_relation *relation)
{
	const struct crink_quantity quantity =
	    crink__quantity(FIELD(relation, QUANTITY));
	/* Those of claims are sound; gcc 13 sees it not where there is none. */
	struct crink__end ends[2] = {{0, false, false}, {0, false, false}};

	if ((uint32_t)quantity.unit != query->unit ||
	    quantity.per != CRINK_UNIT_NONE) {
		return false;
	}
	crink__quantity_ends(&quantity, ends);
	return ends[0].number <= query->high && ends[1].number <= ~query->low;
}

bool
crink__query_asks(const struct crink_query *query, enum crink__listed sort)
{
	for (unsigned i = 0; i < query->listed; i++) {
		if (query->list[i] >> CRINK__LISTED_SHIFT == (uint32_t)sort) {
			return true;
		}
	}
	return false;
}

bool
crink__query_matches(const struct crink_query *query, uint32_t ref)
{
	const struct crink_relation *const relation =
	    (const struct crink_relation *)CRINK__RELATION_BYTES + (ref - 1);

	return has_values(query, relation) &&
	       ((query->flags & CRINK__LISTED) == 0 ||
	           meets_all(query, relation)) &&
	       ((query->flags & CRINK__DATED) == 0 ||
	           fits_time(query, relation)) &&
	       ((query->flags & CRINK__KNOWN) == 0 ||
	           is_known_within(query, relation)) &&
	       (query->unit == 0 || has_quantity(query, relation));
}

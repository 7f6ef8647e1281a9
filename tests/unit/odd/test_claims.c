/* Every relation of the odd data, against the formulas; by its note, which is
 * its number. */
#include "unit.h"

#include "odd.h"
#include "odd_found.h"

#define SENTENCE_MAX 2048

static int
number_of(const struct crink_relation *relation)
{
	return atoi(crink_relation_note(relation));
}

static int
row_of(const struct crink_actor *actor)
{
	return (int)crink_actor_id(actor) - 1;
}

static void
check_quantity(const struct crink_relation *relation, int number)
{
	const struct crink_quantity found = crink_relation_quantity(relation);
	struct quantity quantity = {0, 0, 0, 0, 0};

	if (number != NONE) {
		quantity = quantity_of(number);
	}
	if (quantity.qualifier == OVER || quantity.qualifier == AT_LEAST ||
	    quantity.qualifier == VAGUE) {
		quantity.high = CRINK_OPEN_HIGH;
	}
	if (quantity.qualifier == UNDER || quantity.qualifier == AT_MOST) {
		quantity.low = CRINK_OPEN_LOW;
	}
	ck_assert_int_eq(found.low, quantity.low);
	ck_assert_int_eq(found.high, quantity.high);
	ck_assert_int_eq(found.unit, unit_of(quantity.unit));
	ck_assert_int_eq(found.qualifier, quantity.qualifier);
	ck_assert_int_eq(found.per, unit_of(quantity.per));
}

static void
check_date(struct crink_date found, struct date date)
{
	ck_assert_int_eq(found.year, date.year);
	ck_assert_int_eq(found.month, date.month);
	ck_assert_int_eq(found.day, date.day);
}

/* A claim without a time holds as of the day on which it became known, or where
 * it is about what is still to come, on or after that. */
static struct span
span_of_claim(const struct relation *relation)
{
	const char *const status =
	    crink_status_name((enum crink_status)relation->status);
	const struct date none = {0, 0, 0};
	const struct date known =
	    date_of(relation->said == NONE ? relation->source : relation->said);
	struct span span = {none, known, known, none, false, false, true, '\0'};

	if (relation->when != NONE) {
		return span_of(relation->when);
	}
	if (strcmp(status, "planned") == 0 || strcmp(status, "pledged") == 0 ||
	    strcmp(status, "expected") == 0) {
		span.start = known;
		span.start_latest = none;
	}
	return span;
}

static void
check_times(const struct crink_relation *found, const struct relation *relation)
{
	const struct crink_period when = crink_relation_when(found);
	const struct span span = span_of_claim(relation);
	const struct date none = {0, 0, 0};
	const bool is_about = span.mark == '~' || span.mark == '%';
	const bool is_unsure = span.mark == '?' || span.mark == '%';
	const bool is_started =
	    span.start.year != 0 || span.start_latest.year != 0;
	const bool is_ended = span.end_earliest.year != 0 || span.end.year != 0;

	check_date(when.start, span.start);
	check_date(when.start_latest, span.start_latest);
	check_date(when.end_earliest, span.end_earliest);
	check_date(when.end, span.end);
	ck_assert(when.open_start == span.open_start);
	ck_assert(when.open_end == span.open_end);
	ck_assert(when.approximate_start == (is_started && is_about));
	ck_assert(when.approximate_end == (is_ended && is_about));
	ck_assert(when.uncertain_start == (is_started && is_unsure));
	ck_assert(when.uncertain_end == (is_ended && is_unsure));
	check_date(crink_relation_said(found),
	    relation->said == NONE ? none : date_of(relation->said));
}

static void
check_lists(const struct crink_relation *found, int number)
{
	const int count = evidence_count(number);
	int i = 0;

	for (; i <= count; i++) {
		unsigned expected = 0, paragraph = 77;
		const int source =
		    i < count ? evidence_of(number, i, &expected) : NONE;

		ck_assert_int_eq((int)crink_source_id(crink_relation_evidence(
		                     found, (size_t)i, &paragraph)) -
		                     1,
		    source);
		ck_assert_uint_eq(paragraph, expected);
	}
	ck_assert_ptr_null(crink_relation_evidence(found, SIZE_MAX, NULL));
	for (i = 0; i < 5; i++) {
		ck_assert_int_eq(row_of(crink_relation_via(found, (size_t)i)),
		    via_of(number, i));
	}
	for (i = 0; i < MODIFIERS_MOST; i++) {
		const int modifier = modifier_number(i);

		ck_assert(crink_relation_has(found, (enum crink_modifier)i) ==
		          (modifier != 0 && has_modifier(number, modifier)));
	}
	ck_assert(!crink_relation_has(found, CRINK_MODIFIER__MAX));
}

START_TEST(test_relations)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *found = NULL;
	static bool seen[RELATIONS];
	int count = 0;

	while ((found = crink_query_next(&all, found)) != NULL) {
		const int number = number_of(found);
		const struct relation relation = relation_of(number);
		char place[TEXT_MAX] = "";

		ck_assert(!seen[number]);
		seen[number] = true;
		ck_assert_int_eq(
		    row_of(crink_relation_subject(found)), relation.subject);
		ck_assert_int_eq(
		    row_of(crink_relation_object(found)), relation.object);
		ck_assert_int_eq(
		    row_of(crink_relation_claimant(found)), relation.claimant);
		ck_assert_int_eq(
		    (int)crink_item_id(crink_relation_item(found)) - 1,
		    relation.item);
		ck_assert_int_eq(
		    (int)crink_source_id(crink_relation_source(found)) - 1,
		    relation.source);
		ck_assert_int_eq(crink_relation_kind(found),
		    relation.kind == NONE
		        ? CRINK_RELATION_MEMBER_OF
		        : CRINK_RELATION_ODD_GIVES + relation.kind);
		ck_assert_int_eq(crink_relation_status(found), relation.status);
		ck_assert(crink_relation_negated(found) == relation.negated);
		ck_assert_uint_eq(
		    crink_relation_paragraph(found), relation.paragraph);
		if (relation.has_place) {
			snprintf(place, sizeof(place), "Place %d", number % 50);
		}
		ck_assert_str_eq(crink_relation_place(found), place);
		ck_assert_int_eq(
		    (int)crink_item_id(crink_relation_context(found)) - 1,
		    relation.context);
		check_lists(found, number);
		check_quantity(found, relation.quantity);
		check_times(found, &relation);
		count++;
	}
	ck_assert_int_eq(count, RELATIONS);
}
END_TEST

UNIT_MAIN("claims", test_relations)

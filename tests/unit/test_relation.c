/* Relations, one by one. */
#include "unit.h"

/* The first source is that of the claim, and no two pieces are the same. */
static void
check_evidence(const struct crink_relation *relation)
{
	const struct crink_source *source, *other;
	unsigned paragraph = 77, of_other;

	ck_assert_ptr_eq(crink_relation_evidence(relation, 0, &paragraph),
	    crink_relation_source(relation));
	ck_assert_uint_eq(paragraph, crink_relation_paragraph(relation));
	ck_assert_uint_le(paragraph, 65535);
	for (size_t i = 0; (source = crink_relation_evidence(
	                        relation, i, &paragraph)) != NULL;
	     i++) {
		for (size_t j = 0; j < i; j++) {
			other = crink_relation_evidence(relation, j, &of_other);
			ck_assert_ptr_nonnull(other);
			ck_assert(other != source || of_other != paragraph);
		}
	}
	ck_assert_uint_eq(paragraph, 0);
}

/* What holds for every relation. */
START_TEST(test_all)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *relation = NULL;
	size_t count = 0;

	while ((relation = crink_query_next(&all, relation)) != NULL) {
		const struct crink_quantity quantity =
		    crink_relation_quantity(relation);

		ck_assert_ptr_nonnull(crink_relation_source(relation));
		check_evidence(relation);
		ck_assert_str_ne(
		    crink_relation_kind_name(crink_relation_kind(relation)),
		    "");
		ck_assert_str_ne(
		    crink_status_name(crink_relation_status(relation)), "");
		ck_assert((quantity.unit == CRINK_UNIT_NONE) ==
		          (quantity.qualifier == CRINK_QUALIFIER_NONE));
		count++;
	}
	ck_assert_uint_eq(count, CRINK__RELATION_COUNT);
}
END_TEST

static void
check_none(const struct crink_relation *relation)
{
	const struct crink_query all = crink_query_all();
	const struct crink_quantity quantity =
	    crink_relation_quantity(relation);
	const struct crink_period when = crink_relation_when(relation);
	static const struct crink_period no_period;
	char text[8] = "rubbish";

	ck_assert_ptr_null(crink_relation_subject(relation));
	ck_assert_ptr_null(crink_relation_object(relation));
	ck_assert_ptr_null(crink_relation_item(relation));
	ck_assert_ptr_null(crink_relation_context(relation));
	ck_assert_int_eq(crink_relation_kind(relation), CRINK_RELATION_NONE);
	ck_assert(quantity.low == 0 && quantity.high == 0 &&
	          quantity.unit == CRINK_UNIT_NONE &&
	          quantity.qualifier == CRINK_QUALIFIER_NONE &&
	          quantity.per == CRINK_UNIT_NONE);
	ck_assert_mem_eq(&when, &no_period, sizeof(when));
	ck_assert_str_eq(crink_relation_place(relation), "");
	ck_assert_ptr_null(crink_relation_claimant(relation));
	ck_assert_int_eq(crink_relation_status(relation), CRINK_STATUS_NONE);
	ck_assert_int_eq(crink_relation_said(relation).year, 0);
	ck_assert(!crink_relation_negated(relation));
	ck_assert_ptr_null(crink_relation_source(relation));
	ck_assert_uint_eq(crink_relation_paragraph(relation), 0);
	for (size_t i = 0; i < 3; i++) {
		unsigned paragraph = 77;

		ck_assert_ptr_null(crink_relation_evidence(
		    relation, i == 2 ? SIZE_MAX : i, &paragraph));
		ck_assert_uint_eq(paragraph, 0);
		ck_assert_ptr_null(crink_relation_via(relation, i));
	}
	for (int i = -1; i <= CRINK_LAST_MODIFIER + 1; i++) {
		ck_assert(
		    !crink_relation_has(relation, (enum crink_modifier)i));
	}
	ck_assert_str_eq(crink_relation_note(relation), "");
	ck_assert_uint_eq(
	    crink_relation_format(text, sizeof(text), relation), 0);
	ck_assert_str_eq(text, "");
	ck_assert_uint_eq(crink_relation_format(NULL, 0, relation), 0);
	if (relation != NULL) {
		ck_assert_ptr_null(crink_query_next(&all, relation));
	}
}

START_TEST(test_strays)
{
	for (unsigned i = 0; i < UNIT_STRAYS; i++) {
		check_none(unit_stray(i, CRINK__RELATION_BYTES));
	}
	check_none((const void *)UNIT_END(RELATION));
	for (size_t i = 0; i < CRINK__RELATION_COUNT * CRINK__RELATION_STRIDE;
	     i++) {
		if (i % CRINK__RELATION_STRIDE != 0) {
			check_none((const void *)(CRINK__RELATION_BYTES + i));
		}
	}
}
END_TEST

/* Those that are so and those that are not are all; both at once are none. */
START_TEST(test_negated)
{
	for (int kind = 0; kind <= CRINK_LAST_RELATION_KIND; kind++) {
		struct crink_query all = crink_query_all(), either, both;
		const struct crink_relation *relation = NULL;
		size_t count[2];

		if (kind != 0) {
			crink_query_kind(&all, (enum crink_relation_kind)kind);
		}
		for (int negated = 0; negated < 2; negated++) {
			size_t met = 0;

			either = all;
			crink_query_negated(&either, negated != 0);
			count[negated] = crink_query_count(&either);
			while ((relation = crink_query_next(
			            &either, relation)) != NULL) {
				ck_assert_int_eq(
				    crink_relation_negated(relation), negated);
				met++;
			}
			ck_assert_uint_eq(met, count[negated]);
			both = either;
			crink_query_negated(&both, negated == 0);
			ck_assert_uint_eq(crink_query_count(&both), 0);
			crink_query_negated(&either, negated != 0);
			ck_assert_uint_eq(
			    crink_query_count(&either), count[negated]);
		}
		ck_assert_uint_eq(count[0] + count[1], crink_query_count(&all));
		ck_assert(kind != 0 || CRINK__RELATION_COUNT == 0 ||
		          (count[0] > 0 && count[1] > 0));
	}
	crink_query_negated(NULL, true);
}
END_TEST

UNIT_MAIN("relation", test_all, test_strays, test_negated)

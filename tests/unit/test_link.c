/* Links between claims, whatever the data. */
#include "unit.h"

static const int unknown[] = {
    0, -1, INT_MAX, INT_MIN, CRINK_LINK_IN_RETURN_FOR + 1, 256 + 1, 65536 + 1};

START_TEST(test_names)
{
	static const char *const names[] = {"supersedes", "withdraws",
	    "corrects", "denies", "contradicts", "confirms", "repeats",
	    "part-of", "because-of", "until", "in-order-to", "in-return-for"};

	ck_assert_int_eq(COUNT(names), CRINK_LINK_IN_RETURN_FOR);
	for (size_t i = 0; i < COUNT(names); i++) {
		ck_assert_str_eq(
		    crink_link_name((enum crink_link)(i + 1)), names[i]);
	}
	for (size_t i = 0; i < COUNT(unknown); i++) {
		ck_assert_str_eq(
		    crink_link_name((enum crink_link)unknown[i]), "");
	}
}
END_TEST

/* Whether one of the links of a relation leads to another one. */
static bool
leads(const struct crink_relation *from, enum crink_link link,
    const struct crink_relation *to)
{
	const struct crink_relation *at;

	for (size_t i = 0; (at = crink_relation_link(from, link, i)) != NULL;
	     i++) {
		if (at == to) {
			return true;
		}
	}
	return false;
}

/* Each link is there from both sides, and all that the tables have. */
START_TEST(test_both_ways)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *relation = NULL, *other;
	size_t links = 0, linked = 0;

	while ((relation = crink_query_next(&all, relation)) != NULL) {
		for (int kind = 1; kind <= CRINK_LINK_IN_RETURN_FOR; kind++) {
			const enum crink_link link = (enum crink_link)kind;

			for (size_t i = 0;
			     crink_relation_link(relation, link, i) != NULL;
			     i++) {
				links++;
			}
			for (size_t i = 0; (other = crink_relation_linked(
			                        relation, link, i)) != NULL;
			     i++) {
				ck_assert(leads(other, link, relation));
				linked++;
			}
		}
		for (size_t i = 0; i < COUNT(unknown); i++) {
			const enum crink_link link =
			    (enum crink_link)unknown[i];

			ck_assert_ptr_null(
			    crink_relation_link(relation, link, 0));
			ck_assert_ptr_null(
			    crink_relation_linked(relation, link, 0));
		}
	}
	ck_assert_uint_eq(links, CRINK__LINK_COUNT);
	ck_assert_uint_eq(linked, CRINK__LINKED_COUNT);
}
END_TEST

START_TEST(test_strays)
{
	for (unsigned i = 0; i < UNIT_STRAYS; i++) {
		const struct crink_relation *stray =
		    unit_stray(i, CRINK__RELATION_BYTES);

		for (int kind = 0; kind <= CRINK_LINK_IN_RETURN_FOR; kind++) {
			ck_assert_ptr_null(crink_relation_link(
			    stray, (enum crink_link)kind, 0));
			ck_assert_ptr_null(crink_relation_linked(
			    stray, (enum crink_link)kind, 0));
		}
	}
}
END_TEST

UNIT_MAIN("link", test_names, test_both_ways, test_strays)

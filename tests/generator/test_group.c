/*
 * Groups: who belongs to whom by membership and by parents, held against a
 * plain search.
 */
#include "help.h"

#include "tables/index.h"

#define ACTORS 40

/* Random trees and memberships, those negated or without a side too. */
static const char *
random_groups(uint32_t seed, unsigned members)
{
	struct text text = {.memory = &memory};
	uint32_t state = seed;

	text_string(&text, "sources:\n- {id: s, publisher: a0, date: 2024,"
	                   " title: S}\nactors:\n");
	for (unsigned i = 0; i < ACTORS; i++) {
		text_format(&text, "- {id: a%u, kind: state, name: A%u", i, i);
		if (i != 0 && next_random(&state) % 2 == 0) {
			text_format(&text, ", parent: a%u",
			    (unsigned)(next_random(&state) % i));
		}
		text_string(&text, "}\n");
	}
	text_string(&text, "relations:\n");
	for (unsigned i = 0; i < members; i++) {
		text_format(&text,
		    "- {kind: %s, negated: %s, source: s, paragraph: %u",
		    next_random(&state) % 6 == 0 ? "supplies" : "member-of",
		    next_random(&state) % 6 == 0 ? "true" : "false", i + 1);
		if (next_random(&state) % 8 != 0) {
			text_format(&text, ", subject: a%u",
			    (unsigned)(next_random(&state) % ACTORS));
		}
		if (next_random(&state) % 8 != 0) {
			text_format(&text, ", object: a%u",
			    (unsigned)(next_random(&state) % ACTORS));
		}
		text_string(&text, "}\n");
	}
	return join(vocabulary, text_join(&text), NULL);
}

static bool
is_membership(const struct model_relation *relation)
{
	return relation->kind == number_of(MODEL_RELATION_KIND, "member-of") &&
	       !relation->negated && relation->subject != 0 &&
	       relation->object != 0;
}

/* All who belong to an actor, by number, and whether by a membership. */
static bool
search(uint32_t group, bool belongs[ACTORS + 1])
{
	const size_t count = model.lists[MODEL_RELATION].count;
	bool is_group = false, is_new = true;

	memset(belongs, 0, (ACTORS + 1) * sizeof(*belongs));
	belongs[group] = true;
	while (is_new) {
		is_new = false;
		for (uint32_t i = 1; i <= ACTORS; i++) {
			const uint32_t parent =
			    model_entity(&model, MODEL_ACTOR, i)->parent;

			if (!belongs[i] && parent != 0 && belongs[parent]) {
				belongs[i] = is_new = true;
			}
		}
		for (uint32_t i = 1; i <= count; i++) {
			const struct model_relation *relation =
			    model_relation(&model, i);

			if (is_membership(relation) &&
			    belongs[relation->object]) {
				is_group = true;
				is_new = is_new || !belongs[relation->subject];
				belongs[relation->subject] = true;
			}
		}
	}
	return is_group;
}

static void
check_group(const struct index *index, uint32_t row)
{
	const struct order *actors = &index->orders[MODEL_ACTOR];
	const uint32_t start = index->group_starts[row];
	const uint32_t end = index->group_starts[row + 1];
	bool belongs[ACTORS + 1], is_group;

	is_group = search(actors->numbers[row], belongs);
	ck_assert((end > start) == is_group);
	for (uint32_t i = start; i < end; i++) {
		/* Sorted, not empty, and they do not touch. */
		ck_assert_uint_lt(index->groups[i].first, index->groups[i].end);
		ck_assert_uint_le(index->groups[i].end, ACTORS);
		ck_assert(i == start ||
		          index->groups[i].first > index->groups[i - 1].end);
	}
	for (uint32_t other = 0; is_group && other < ACTORS; other++) {
		bool is_in = false;

		for (uint32_t i = start; i < end; i++) {
			is_in = is_in || (other >= index->groups[i].first &&
			                     other < index->groups[i].end);
		}
		ck_assert(is_in == belongs[actors->numbers[other]]);
	}
}

START_TEST(test_groups)
{
	const struct index *index = index_data(
	    random_groups((uint32_t)_i + 1, (unsigned)_i % 5 * 12), NULL);

	ck_assert_uint_eq(index->group_starts[0], 0);
	ck_assert_uint_eq(index->group_starts[ACTORS], index->group_count);
	for (uint32_t row = 0; row < ACTORS; row++) {
		check_group(index, row);
	}
}
END_TEST

/* A vocabulary need not have memberships. */
START_TEST(test_none)
{
	const struct index *index =
	    index_data("actor-kinds: [{id: state}]\n"
	               "actors: [{id: a, kind: state, name: A}]\n",
	        NULL);

	ck_assert_uint_eq(index->group_count, 0);
	ck_assert_uint_eq(index->group_starts[1], 0);
}
END_TEST

/* Members in a circle, and of oneself. */
START_TEST(test_circle)
{
	const struct index *index = index_data(
	    join(vocabulary,
	        "actors:\n- {id: a, kind: state, name: A}\n"
	        "- {id: x, kind: state, name: X}\n"
	        "- {id: b, kind: state, name: B}\n"
	        "sources: [{id: s, publisher: a, date: 2024, title: S}]\n"
	        "relations:\n"
	        "- {kind: member-of, subject: a, object: b, source: s,"
	        " paragraph: 1}\n"
	        "- {kind: member-of, subject: b, object: a, source: s,"
	        " paragraph: 1}\n"
	        "- {kind: member-of, subject: x, object: x, source: s,"
	        " paragraph: 1}\n",
	        NULL),
	    NULL);
	const struct interval expected[] = {
	    {0, 1}, {2, 3}, {1, 2}, {0, 1}, {2, 3}};

	ck_assert_uint_eq(index->group_count, 5);
	ck_assert_mem_eq(index->groups, expected, sizeof(expected));
}
END_TEST

int
main(void)
{
	TCase *cases = begin_tests("group");

	tcase_add_loop_test(cases, test_groups, 0, 40);
	tcase_add_test(cases, test_none);
	tcase_add_test(cases, test_circle);
	return end_tests();
}

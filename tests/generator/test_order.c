/*
 * The order of the rows: preorder, relations by subject, date, source and
 * paragraph, and the chains, held against plain searches.
 */
#include "help.h"

#include "tables/index.h"

#define ACTORS 60
#define ITEMS 20
#define SOURCES 9
#define RELATIONS 500

/* In their order: days that follow each other, around 1970, too, and others. */
static const char *const dates[] = {"-0044-03-14", "-0044-03-15", "1969-12-30",
    "1969-12-31", "1970-01-01", "1970-01-02", "2000-02-29", "2001"};
/* Which of them each source has. */
static uint32_t dated[SOURCES];

static void
put_reference(struct text *text, const char *key, uint32_t *state,
    const char *prefix, uint32_t count)
{
	const uint32_t which = next_random(state) % (count + count / 3 + 1);

	if (which < count) {
		text_format(text, ", %s: %s%u", key, prefix, (unsigned)which);
	}
}

/* Random facts: trees in no order, claims with and without all they may have.
 */
static const char *
random_facts(uint32_t seed)
{
	struct text text = {.memory = &memory};
	uint32_t state = seed;

	text_string(&text, "actors:\n");
	for (unsigned i = 0; i < ACTORS; i++) {
		/* Parents by a product: no cycles, and any order. */
		const unsigned node = i * 7 % ACTORS;

		text_format(
		    &text, "- {id: a%u, kind: state, name: A%u", node, node);
		if (node > 0 && next_random(&state) % 4 != 0) {
			put_reference(&text, "parent", &state, "a", node);
		}
		text_string(&text, "}\n");
	}
	text_string(&text, "items:\n");
	for (unsigned i = ITEMS; i-- > 0;) {
		text_format(
		    &text, "- {id: i%u, kind: munition, name: I%u", i, i);
		put_reference(&text, "is-a", &state, "i", i);
		text_string(&text, "}\n");
	}
	text_string(&text, "sources:\n");
	for (unsigned i = 0; i < SOURCES; i++) {
		dated[i] = next_random(&state) % COUNT(dates);
		text_format(&text,
		    "- {id: s%u, publisher: a0, date: %s, title: S%u}\n", i,
		    dates[dated[i]], i);
	}
	text_string(&text, "relations:\n");
	for (unsigned i = 0; i < RELATIONS; i++) {
		/* One after the other: which argument of a call comes first, a
		 * compiler may choose. The note keeps claims from being alike. */
		const unsigned source = next_random(&state) % SOURCES;
		const unsigned paragraph = 1 + next_random(&state) % 5;

		text_format(&text,
		    "- {kind: supplies, source: s%u, paragraph: %u, note: n%u",
		    source, paragraph, i);
		put_reference(&text, "subject", &state, "a", ACTORS);
		put_reference(&text, "object", &state, "a", ACTORS);
		put_reference(&text, "item", &state, "i", ITEMS);
		put_reference(&text, "claimant", &state, "a", ACTORS);
		text_string(&text, "}\n");
	}
	return join(vocabulary, text_join(&text), NULL);
}

static uint32_t
parent_of(enum model_class category, uint32_t number)
{
	return category == MODEL_SOURCE
	           ? 0
	           : model_entity(&model, category, number)->parent;
}

static bool
belongs(enum model_class category, uint32_t number, uint32_t root)
{
	while (number != 0 && number != root) {
		number = parent_of(category, number);
	}
	return number == root;
}

/* Rows and numbers are one another's inverse, what belongs to a row lies
 * after it up to its end, and siblings are in the order of the data. */
static void
check_entities(const struct index *index, enum model_class category)
{
	const struct order *order = &index->orders[category];

	ck_assert_uint_eq(order->count, model.lists[category].count);
	for (uint32_t row = 0; row < order->count; row++) {
		const uint32_t number = order->numbers[row];
		const uint32_t end =
		    order->ends == NULL ? row + 1 : order->ends[row];

		ck_assert_uint_ge(number, 1);
		ck_assert_uint_le(number, order->count);
		ck_assert_uint_eq(order->rows[number], row);
		ck_assert_uint_gt(end, row);
		ck_assert_uint_le(end, order->count);
		for (uint32_t other = 0; other < order->count; other++) {
			const uint32_t it = order->numbers[other];

			ck_assert(belongs(category, it, number) ==
			          (other >= row && other < end));
			if (parent_of(category, it) ==
			    parent_of(category, number)) {
				ck_assert((it < number) == (other < row));
			}
		}
	}
}

START_TEST(test_preorder)
{
	const struct index *index =
	    index_data(random_facts((uint32_t)_i + 1), NULL);

	check_entities(index, MODEL_ACTOR);
	check_entities(index, MODEL_ITEM);
	check_entities(index, MODEL_SOURCE);
}
END_TEST

static const struct model_relation *
relation_at(const struct index *index, uint32_t row)
{
	return model_relation(
	    &model, index->orders[MODEL_RELATION].numbers[row]);
}

/* -1, 0 or 1, as a comes before b. */
static int
compare(uint32_t a, uint32_t b)
{
	return a < b ? -1 : a > b;
}

static int
compare_relations(const struct index *index, uint32_t a, uint32_t b)
{
	const struct model_relation *x = relation_at(index, a);
	const struct model_relation *y = relation_at(index, b);
	const uint32_t *actors = index->orders[MODEL_ACTOR].rows;
	const uint32_t *sources = index->orders[MODEL_SOURCE].rows;
	/* Those without a subject are last. */
	const uint32_t first = x->subject == 0 ? ACTORS : actors[x->subject];
	const uint32_t second = y->subject == 0 ? ACTORS : actors[y->subject];
	int order = compare(first, second);

	order = order != 0
	            ? order
	            : compare(dated[x->source - 1], dated[y->source - 1]);
	order = order != 0 ? order
	                   : compare(sources[x->source], sources[y->source]);
	order = order != 0 ? order : compare(x->paragraph, y->paragraph);
	return order != 0 ? order
	                  : compare(index->orders[MODEL_RELATION].numbers[a],
	                        index->orders[MODEL_RELATION].numbers[b]);
}

/* Where the relations of a subject begin. */
static uint32_t
start_of(const struct index *index, size_t row)
{
	return TABLE_COLUMN(
	    index->tables, ACTOR_LIST, BY_SUBJECT, LIST, RELATION)[row];
}

START_TEST(test_relations)
{
	const struct index *index =
	    index_data(random_facts((uint32_t)_i + 1), NULL);
	const uint32_t *rows = index->orders[MODEL_ACTOR].rows;

	ck_assert_uint_eq(index->orders[MODEL_RELATION].count, RELATIONS);
	for (uint32_t row = 0; row < RELATIONS; row++) {
		const uint32_t subject = relation_at(index, row)->subject;

		ck_assert(
		    row == 0 || compare_relations(index, row - 1, row) < 0);
		if (subject == 0) {
			ck_assert_uint_ge(row, start_of(index, ACTORS));
		} else {
			ck_assert_uint_ge(row, start_of(index, rows[subject]));
			ck_assert_uint_lt(
			    row, start_of(index, rows[subject] + 1));
		}
	}
	ck_assert_uint_eq(start_of(index, 0), 0);
}
END_TEST

static uint32_t
chained(const struct model_relation *relation, int which)
{
	return which == 0   ? relation->object
	       : which == 1 ? relation->item
	                    : relation->claimant;
}

/* The edges of each row are its relations in their order, and each relation
 * knows its edge. */
static void
check_edges(const struct index *index, enum crink__table table,
    const uint32_t *starts, const uint32_t *edges, const uint32_t *places,
    const struct order *order, int which)
{
	uint32_t at = 0;

	for (uint32_t row = 0; row < order->count; row++) {
		ck_assert_uint_eq(starts[row], at);
		for (uint32_t i = 0; i < RELATIONS; i++) {
			if (chained(relation_at(index, i), which) ==
			    order->numbers[row]) {
				ck_assert_uint_eq(edges[at], i + 1);
				ck_assert_uint_eq(places[i], at);
				at++;
			}
		}
	}
	ck_assert_uint_eq(starts[order->count], at);
	ck_assert_uint_eq(index->tables[table].count, at);
}

#define CHECK_EDGES(FIELD, CLASS, which)                                      \
	check_edges(index, CRINK__TABLE_BY_##FIELD,                           \
	    TABLE_COLUMN(tables, CLASS##_LIST, BY_##FIELD, LIST, BY_##FIELD), \
	    TABLE_COLUMN(tables, BY_##FIELD, RELATION, REF, RELATION),        \
	    TABLE_COLUMN(tables, RELATION, AT_##FIELD, ROW, BY_##FIELD),      \
	    &index->orders[MODEL_##CLASS], which)

START_TEST(test_edges)
{
	const struct index *index =
	    index_data(random_facts((uint32_t)_i + 1), NULL);
	const struct table *tables = index->tables;

	CHECK_EDGES(OBJECT, ACTOR, 0);
	CHECK_EDGES(ITEM, ITEM, 1);
	CHECK_EDGES(CLAIMANT, ACTOR, 2);
}
END_TEST

START_TEST(test_nothing)
{
	const struct index *index = index_data("", NULL);

	ck_assert_uint_eq(index->orders[MODEL_ACTOR].count, 0);
	ck_assert_uint_eq(index->orders[MODEL_RELATION].count, 0);
	ck_assert_uint_eq(start_of(index, 0), 0);
	ck_assert_uint_eq(index->tables[CRINK__TABLE_BY_OBJECT].count, 0);
}
END_TEST

/* Deep trees are no matter of the stack. */
START_TEST(test_deep)
{
	struct text text = {.memory = &memory};
	const struct index *index;

	text_string(&text, vocabulary);
	text_string(&text, "actors:\n");
	for (int i = 0; i < 100000; i++) {
		text_format(&text,
		    "- {id: a%d, kind: state, name: A%d, parent: a%d}\n", i, i,
		    i + 1);
	}
	text_string(&text, "- {id: a100000, kind: state, name: A100000}\n");
	index = index_data(text_join(&text), NULL);
	ck_assert_uint_eq(index->orders[MODEL_ACTOR].numbers[0], 100001);
	ck_assert_uint_eq(index->orders[MODEL_ACTOR].numbers[100000], 1);
	ck_assert_uint_eq(index->orders[MODEL_ACTOR].ends[0], 100001);
	ck_assert_uint_eq(index->orders[MODEL_ACTOR].ends[99999], 100001);
}
END_TEST

int
main(void)
{
	begin_tests("order");
	add_loop_test(test_preorder, 0, 10);
	add_loop_test(test_relations, 0, 10);
	add_loop_test(test_edges, 0, 10);
	add_test(test_nothing);
	add_test(test_deep);
	return end_tests();
}

#include "tables/members.h"

#include "model/known.h"
#include "model/telling.h"
#include "base/sort.h"

static const struct model_relation *
relation_at(const struct index *index, size_t row)
{
	return model_relation(
	    index->model, index->orders[MODEL_RELATION].numbers[row]);
}

/* What of a claim is looked at for its being one of a membership. */
struct test {
	struct telling telling;
	uint32_t
	    kind; /* its enumerator; 0: there is no such kind, nor a claim of it */
	/* By row of relations. */
	const uint32_t *kinds, *superseded;
};

static struct test
make_test(const struct index *index)
{
	const struct table *tables = index->tables;
	struct test test;

	test.telling = telling_find(index->model, "member-of");
	test.kind =
	    index_reference(index, MODEL_RELATION_KIND, test.telling.kind);
	test.kinds = TABLE_COLUMN(tables, RELATION, KIND, REF, RELATION_KIND);
	test.superseded =
	    TABLE_COLUMN(tables, RELATION, SUPERSEDED, REF, PERIOD);
	return test;
}

static bool
is_membership(const struct index *index, const struct test *test, size_t row)
{
	/* Of the many that are of another kind, no record is looked at; and
	 * whatever supersedes a claim was known by the newest day. */
	return test->kinds[row] == test->kind && test->superseded[row] == 0 &&
	       telling_is_fact(&test->telling, relation_at(index, row));
}

/* The first of some ascending references that is above one. */
static uint32_t
first_above(const uint32_t *groups, size_t count, uint32_t reference)
{
	size_t low = 0, high = count;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;

		if (groups[middle] <= reference) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return (uint32_t)low;
}

/* Fills the columns, of relations that are sorted by their groups. */
static void
fill_columns(struct index *index, const uint32_t *sorted, size_t count)
{
	struct table *tables = index->tables;
	const uint32_t *ends = index->orders[MODEL_ACTOR].ends;
	const uint32_t *objects =
	    TABLE_COLUMN(tables, RELATION, OBJECT, REF, ACTOR);
	const uint32_t *subjects =
	    TABLE_COLUMN(tables, RELATION, SUBJECT, REF, ACTOR);
	uint32_t *groups = TABLE_COLUMN(tables, MEMBER, GROUP, REF, ACTOR);
	uint32_t *members = TABLE_COLUMN(tables, MEMBER, ACTOR, REF, ACTOR);
	uint32_t *relations =
	    TABLE_COLUMN(tables, MEMBER, RELATION, REF, RELATION);
	uint32_t *holds = TABLE_COLUMN(tables, MEMBER, HOLDS, NUMBER, NONE);
	uint32_t *below = TABLE_COLUMN(tables, MEMBER, BELOW, REF, MEMBER);
	const int32_t newest = known_newest(index->model);

	for (size_t i = 0; i < count; i++) {
		groups[i] = objects[sorted[i]];
		members[i] = subjects[sorted[i]];
		relations[i] = sorted[i] + 1;
		holds[i] = telling_may_hold(
		    index->model, relation_at(index, sorted[i]), newest);
	}
	for (size_t i = 0; i < count; i++) {
		const uint32_t first =
		    first_above(groups, count, members[i] - 1);

		if (first < count && groups[first] <= ends[members[i] - 1]) {
			below[i] = first + 1;
		}
	}
}

void
members_fill(struct memory *memory, struct index *index)
{
	const struct test test = make_test(index);
	const uint32_t *objects =
	    TABLE_COLUMN(index->tables, RELATION, OBJECT, REF, ACTOR);
	const size_t relations = index->orders[MODEL_RELATION].count;
	uint32_t *sorted, *scratch;
	struct memory_mark mark;
	size_t count = 0;

	for (size_t i = 0; i < relations; i++) {
		count += is_membership(index, &test, i);
	}
	table_start(memory, index->tables, CRINK__TABLE_MEMBER, count);
	mark = memory_mark(memory);
	sorted = memory_take(memory, count, sizeof(*sorted));
	scratch = memory_take(memory, count, sizeof(*scratch));
	count = 0;
	for (size_t i = 0; i < relations; i++) {
		if (is_membership(index, &test, i)) {
			sorted[count++] = (uint32_t)i;
		}
	}
	/* Relations lie by their subjects, and sorting is stable. */
	sort_rows(sorted, scratch, count, objects);
	fill_columns(index, sorted, count);
	memory_reset(memory, mark);
}

struct members
members_find(struct memory *memory, const struct index *index)
{
	const struct table *tables = index->tables;
	const size_t count = tables[CRINK__TABLE_MEMBER].count;
	const uint32_t *groups =
	    TABLE_COLUMN(tables, MEMBER, GROUP, REF, ACTOR);
	const uint32_t *members =
	    TABLE_COLUMN(tables, MEMBER, ACTOR, REF, ACTOR);
	const uint32_t *holds =
	    TABLE_COLUMN(tables, MEMBER, HOLDS, NUMBER, NONE);
	struct members found = {memory_take(memory, count, sizeof(uint32_t)),
	    memory_take(memory, count, sizeof(uint32_t)), 0};

	for (size_t i = 0; i < count; i++) {
		if (holds[i] != 0) {
			found.groups[found.count] = groups[i] - 1;
			found.members[found.count++] = members[i] - 1;
		}
	}
	return found;
}

size_t
members_first(const struct members *members, uint32_t row)
{
	size_t low = 0, high = members->count;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;

		if (members->groups[middle] < row) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

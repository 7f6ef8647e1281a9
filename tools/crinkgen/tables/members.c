#include "tables/members.h"

#include "model/known.h"
#include "model/slugs.h"
#include "base/sort.h"
#include "span.h"

static uint32_t
find_enumerator(
    const struct index *index, enum model_class class, const char *slug)
{
	struct model_text text = {slug, 0};

	while (slug[text.size] != '\0') {
		text.size++;
	}
	return index_reference(
	    index, class, slugs_number(index->model, class, text));
}

/* What a claim of a membership must not be, and the day to hold on. */
struct test {
	uint32_t kind;
	const uint32_t *kinds; /* by row of relations */
	uint32_t statuses[4];  /* enumerators; 0: no such status */
	int32_t day;
};

static struct test
make_test(const struct index *index)
{
	static const char *const statuses[] = {
	    "speculated", "planned", "pledged", "expected"};
	struct test test;

	test.kind = find_enumerator(index, MODEL_RELATION_KIND, "member-of");
	for (unsigned i = 0; i < 4; i++) {
		test.statuses[i] =
		    find_enumerator(index, MODEL_STATUS, statuses[i]);
	}
	test.kinds =
	    TABLE_COLUMN(index->tables, RELATION, KIND, REF, RELATION_KIND);
	test.day = known_newest(index->model);
	return test;
}

/* Whether a claim may hold on a day. */
static bool
may_hold(const struct model *model, const struct model_relation *relation,
    int32_t day)
{
	const int32_t days[2] = {day, day};
	const struct crink__period *when = &model->periods[relation->when - 1];
	struct crink__span span;

	return crink__span_of(when, day, known_day(model, relation), &span) &&
	       crink__span_may(&span, days);
}

static bool
is_membership(const struct index *index, const struct test *test, size_t row)
{
	const struct model_relation *relation;
	uint32_t status;

	/* Of the many that are of another kind, no record is looked at. */
	if (test->kind == 0 || test->kinds[row] != test->kind) {
		return false;
	}
	relation = model_relation(
	    index->model, index->orders[MODEL_RELATION].numbers[row]);
	if (relation->negated || relation->subject == 0 ||
	    relation->object == 0) {
		return false;
	}
	status = index_reference(index, MODEL_STATUS, relation->status);
	for (unsigned i = 0; i < 4; i++) {
		if (status != 0 && status == test->statuses[i]) {
			return false;
		}
	}
	return may_hold(index->model, relation, test->day);
}

struct members
members_find(struct memory *memory, const struct index *index)
{
	const struct test test = make_test(index);
	const struct table *tables = index->tables;
	const uint32_t *objects =
	    TABLE_COLUMN(tables, RELATION, OBJECT, REF, ACTOR);
	const uint32_t *subjects =
	    TABLE_COLUMN(tables, RELATION, SUBJECT, REF, ACTOR);
	const size_t relations = index->orders[MODEL_RELATION].count;
	struct members found = {NULL, NULL, 0};
	uint32_t *keys, *sorted, *scratch, *rows;
	struct memory_mark mark;
	size_t count = 0;

	for (size_t i = 0; i < relations; i++) {
		count += is_membership(index, &test, i);
	}
	found.groups = memory_take(memory, count, sizeof(uint32_t));
	found.members = memory_take(memory, count, sizeof(uint32_t));
	mark = memory_mark(memory);
	keys = memory_take(memory, count, sizeof(*keys));
	rows = memory_take(memory, count, sizeof(*rows));
	sorted = memory_take(memory, count, sizeof(*sorted));
	scratch = memory_take(memory, count, sizeof(*scratch));
	for (size_t i = 0; count != 0 && i < relations; i++) {
		if (is_membership(index, &test, i)) {
			keys[found.count] = objects[i] - 1;
			rows[found.count] = subjects[i] - 1;
			sorted[found.count] = (uint32_t)found.count;
			found.count++;
		}
	}
	sort_rows(sorted, scratch, found.count, keys);
	for (size_t i = 0; i < found.count; i++) {
		found.groups[i] = keys[sorted[i]];
		found.members[i] = rows[sorted[i]];
	}
	memory_reset(memory, mark);
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

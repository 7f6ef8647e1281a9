/*
 * Groups: for each actor that somebody is a member of, the rows of all who
 * belong to it. Actors that belong to each other (by a ring of memberships)
 * are one component and have the same rows; components are found by Tarjan's
 * algorithm, each after those that belong to it, without recursion.
 */
#include "tables/group.h"

#include <stdlib.h>

#include "base/sort.h"
#include "tables/group_lay.h"
#include "tables/members.h"

/* A row on the way, and which of those that belong to it come next. */
struct step {
	uint32_t row, child;
	size_t edge;
};

struct grouping {
	const uint32_t *ends; /* of subtrees, by row */
	struct members members;
	struct rowsets sets;
	uint32_t *numbers; /* by row: when it was met, 0: not yet */
	uint32_t *lows;    /* by row: the first of its component met so far */
	uint32_t *rows;    /* by row: the set, 0 until its component is done */
	uint32_t *open;    /* rows whose components are not done */
	size_t open_count;
	struct step *way;
	size_t way_count;
	struct interval *found; /* subtrees of one component */
	uint32_t met;
	uint32_t last; /* the row whose component was done last */
};

/* Whether anybody is a member of an actor or of what is below it. */
static bool
is_group(const struct grouping *grouping, uint32_t row)
{
	const size_t edge = members_first(&grouping->members, row);

	return edge < grouping->members.count &&
	       grouping->members.groups[edge] < grouping->ends[row];
}

static struct step
begin_step(const struct grouping *grouping, uint32_t row)
{
	const struct step step = {
	    row, row + 1, members_first(&grouping->members, row)};

	return step;
}

/* The next row that belongs to that of the step: its members, then what is
 * directly below it. False at the end. */
static bool
next_of(const struct grouping *grouping, struct step *step, uint32_t *row)
{
	const struct members *members = &grouping->members;

	if (step->edge < members->count &&
	    members->groups[step->edge] == step->row) {
		*row = members->members[step->edge++];
		return true;
	}
	*row = step->child;
	if (step->child >= grouping->ends[step->row]) {
		return false;
	}
	step->child = grouping->ends[step->child];
	return true;
}

static int
compare_intervals(const void *a, const void *b)
{
	const struct interval *x = a;
	const struct interval *y = b;

	return sort_compare(x->first, y->first);
}

/* Joins intervals in place; they are sorted then. How many are left. */
static size_t
join_intervals(struct interval *found, size_t count)
{
	size_t kept = 0;

	qsort(found, count, sizeof(*found), compare_intervals);
	for (size_t i = 1; i < count; i++) {
		if (found[i].first > found[kept].end) {
			found[++kept] = found[i];
		} else if (found[i].end > found[kept].end) {
			found[kept].end = found[i].end;
		}
	}
	return kept + 1;
}

/* The set of a component: the subtrees of its rows and of members, and the sets of
 * those that are groups. */
static uint32_t
join_component(struct grouping *grouping, const uint32_t *rows, size_t count)
{
	size_t found = 0;
	uint32_t set, row;

	for (size_t i = 0; i < count; i++) {
		struct step step = begin_step(grouping, rows[i]);

		grouping->found[found++] =
		    (struct interval){rows[i], grouping->ends[rows[i]]};
		while (next_of(grouping, &step, &row)) {
			/* What is below is in the subtree. */
			if (step.child == rows[i] + 1) {
				grouping->found[found++] =
				    (struct interval){row, grouping->ends[row]};
			}
		}
	}
	found = join_intervals(grouping->found, found);
	set = rowset_of(&grouping->sets, grouping->found, found);
	for (size_t i = 0; i < count; i++) {
		struct step step = begin_step(grouping, rows[i]);

		while (next_of(grouping, &step, &row)) {
			set = rowset_join(
			    &grouping->sets, set, grouping->rows[row]);
		}
	}
	return set;
}

/* Ends the step of a row: where it is the first of its component, that is done,
 * and all rows that are open from it on are of it. */
static void
end_step(struct grouping *grouping, uint32_t row)
{
	size_t first = grouping->open_count;
	uint32_t set;

	if (grouping->lows[row] != grouping->numbers[row]) {
		return;
	}
	while (grouping->open[--first] != row) {
	}
	set = join_component(
	    grouping, grouping->open + first, grouping->open_count - first);
	for (size_t i = first; i < grouping->open_count; i++) {
		grouping->rows[grouping->open[i]] = set;
	}
	grouping->open_count = first;
	grouping->last = row;
}

static void
meet(struct grouping *grouping, uint32_t row)
{
	grouping->numbers[row] = grouping->lows[row] = ++grouping->met;
	grouping->open[grouping->open_count++] = row;
	grouping->way[grouping->way_count++] = begin_step(grouping, row);
}

static void
take_least(uint32_t *low, uint32_t other)
{
	*low = other < *low ? other : *low;
}

/* Finds the sets of a group and of all groups that belong to it. */
static void
find_sets(struct grouping *grouping, uint32_t group)
{
	uint32_t row;

	meet(grouping, group);
	while (grouping->way_count != 0 && !grouping->sets.is_full) {
		struct step *step = &grouping->way[grouping->way_count - 1];
		uint32_t *low = &grouping->lows[step->row];

		if (next_of(grouping, step, &row)) {
			if (grouping->numbers[row] == 0) {
				if (is_group(grouping, row)) {
					meet(grouping, row);
				}
			} else if (grouping->rows[row] == 0) {
				take_least(low, grouping->numbers[row]);
			}
			continue;
		}
		end_step(grouping, step->row);
		grouping->way_count--;
		if (grouping->way_count != 0) {
			take_least(&grouping->lows[step[-1].row], *low);
		}
	}
}

static struct grouping
begin_grouping(struct memory *memory, const struct index *index,
    struct members members, size_t limit)
{
	const struct order *actors = &index->orders[MODEL_ACTOR];
	const size_t count = actors->count;
	struct grouping grouping = {.ends = actors->ends,
	    .members = members,
	    .sets = rowsets_make(memory, count, limit)};

	grouping.numbers = memory_take(memory, count, sizeof(uint32_t));
	grouping.lows = memory_take(memory, count, sizeof(uint32_t));
	grouping.rows = memory_take(memory, count, sizeof(uint32_t));
	grouping.open = memory_take(memory, count, sizeof(uint32_t));
	grouping.way = memory_take(memory, count, sizeof(*grouping.way));
	grouping.found = memory_take(
	    memory, count + grouping.members.count, sizeof(*grouping.found));
	return grouping;
}

static void
tell_limit(
    struct diag *diag, const struct index *index, uint32_t row, size_t limit)
{
	const struct model_record *record = model_at(
	    index->model, MODEL_ACTOR, index->orders[MODEL_ACTOR].numbers[row]);
	const struct model_text slug = model_text(record, record->slug);

	diag_error(diag, model_place(record, "id"),
	    "the members of '%.*s' and of the groups in it have too little in "
	    "common with those of other groups, which take more than %zu parts "
	    "in all; give members that belong together one parent, or leave "
	    "out groups of groups",
	    DIAG_TEXT(slug.bytes, slug.size), limit);
}

bool
group_fill(
    struct memory *memory, struct diag *diag, struct index *index, size_t limit)
{
	const size_t count = index->orders[MODEL_ACTOR].count;
	const struct members members = members_find(memory, index);
	struct grouping grouping;

	table_start(memory, index->tables, CRINK__TABLE_GROUP_LIST, count);
	grouping = begin_grouping(memory, index, members, limit);
	for (uint32_t row = 0; row < count; row++) {
		if (grouping.numbers[row] == 0 && is_group(&grouping, row)) {
			find_sets(&grouping, row);
		}
		if (grouping.sets.is_full) {
			tell_limit(diag, index, grouping.last, limit);
			return false;
		}
	}
	group_lay(memory, index, &grouping.sets, grouping.rows, members.count);
	return true;
}

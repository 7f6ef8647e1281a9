/*
 * Groups: for each actor that somebody is a member of, the rows of all who
 * belong to it, as sorted intervals that do not touch.
 */
#include <stdlib.h>
#include <string.h>

#include "tables/members.h"

struct grouping {
	const struct index *index;
	struct members members;
	uint32_t *stamps; /* by row: the group that it was last found in */
	uint32_t *stack;  /* rows whose subtrees are to be searched */
	size_t stack_size;
	struct interval *found; /* subtrees of one group */
	size_t found_count;
};

/* Adds the subtree of a row to the group, unless it is there. */
static void
add_subtree(struct grouping *grouping, uint32_t row, uint32_t stamp)
{
	const uint32_t end = grouping->index->orders[MODEL_ACTOR].ends[row];
	struct interval interval = {row, end};

	if (grouping->stamps[row] == stamp) {
		return;
	}
	for (uint32_t i = row; i < end; i++) {
		grouping->stamps[i] = stamp;
	}
	grouping->found[grouping->found_count++] = interval;
	grouping->stack[grouping->stack_size++] = row;
}

static int
compare_intervals(const void *a, const void *b)
{
	const struct interval *x = a;
	const struct interval *y = b;

	return x->first < y->first   ? -1
	       : x->first > y->first ? 1
	       : x->end > y->end     ? -1
	                             : x->end < y->end;
}

/* Joins the intervals that were found, in place; they are sorted then. */
static void
join_intervals(struct grouping *grouping)
{
	struct interval *found = grouping->found;
	size_t kept = 0;

	qsort(found, grouping->found_count, sizeof(*found), compare_intervals);
	for (size_t i = 1; i < grouping->found_count; i++) {
		if (found[i].first > found[kept].end) {
			found[++kept] = found[i];
		} else if (found[i].end > found[kept].end) {
			found[kept].end = found[i].end;
		}
	}
	grouping->found_count = kept + 1;
}

/* Finds all who belong to the actor of a row. */
static void
find_members(struct grouping *grouping, uint32_t group)
{
	const uint32_t *ends = grouping->index->orders[MODEL_ACTOR].ends;

	grouping->found_count = 0;
	add_subtree(grouping, group, group + 1);
	while (grouping->stack_size != 0) {
		const uint32_t row = grouping->stack[--grouping->stack_size];
		size_t edge = members_first(&grouping->members, row);

		for (; edge < grouping->members.count &&
		       grouping->members.groups[edge] < ends[row];
		     edge++) {
			add_subtree(grouping, grouping->members.members[edge],
			    group + 1);
		}
	}
	join_intervals(grouping);
}

void
group_actors(struct memory *memory, struct index *index)
{
	const struct order *actors = &index->orders[MODEL_ACTOR];
	const size_t count = actors->count;
	struct grouping grouping = {
	    index, members_find(memory, index), NULL, NULL, 0, NULL, 0};
	size_t room = 0;

	grouping.stamps = memory_take(memory, count, sizeof(uint32_t));
	grouping.stack = memory_take(memory, count, sizeof(uint32_t));
	grouping.found = memory_take(memory, count, sizeof(*grouping.found));
	index->group_starts = memory_take(memory, count + 1, sizeof(uint32_t));
	for (uint32_t row = 0; row < count; row++) {
		const size_t edge = members_first(&grouping.members, row);

		index->group_starts[row] = (uint32_t)index->group_count;
		if (edge == grouping.members.count ||
		    grouping.members.groups[edge] >= actors->ends[row]) {
			continue; /* only what is below it */
		}
		find_members(&grouping, row);
		if (room < index->group_count + grouping.found_count) {
			room = 2 * (index->group_count + grouping.found_count);
			index->groups = memory_grow(memory, index->groups,
			    index->group_count, room, sizeof(*index->groups));
		}
		memcpy(index->groups + index->group_count, grouping.found,
		    grouping.found_count * sizeof(*grouping.found));
		index->group_count += grouping.found_count;
	}
	index->group_starts[count] = (uint32_t)index->group_count;
}

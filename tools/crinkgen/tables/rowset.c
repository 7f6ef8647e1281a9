#include "tables/rowset.h"

#include "base/intern.h"

struct rowsets
rowsets_make(struct memory *memory, size_t rows, size_t limit)
{
	struct rowsets sets = {
	    memory, NULL, NULL, ROWSET_NODE, 64, limit, false, 2};

	while (sets.size < rows) {
		sets.size *= 2;
	}
	sets.nodes = memory_take(memory, sets.room, sizeof(*sets.nodes));
	sets.heads = memory_take(memory, sets.room, sizeof(*sets.heads));
	sets.nodes[ROWSET_ALL] = (struct rowset_node){
	    ROWSET_ALL, ROWSET_ALL, sets.size / 2, 0, sets.size, 1, 0};
	return sets;
}

static size_t
hash(uint32_t low, uint32_t high, uint32_t middle, size_t room)
{
	const uint32_t key[] = {low, high, middle};

	return intern_hash(key, sizeof(key)) & (room - 1);
}

static void
put_in_chain(struct rowsets *sets, uint32_t number)
{
	struct rowset_node *node = &sets->nodes[number];
	uint32_t *head =
	    &sets->heads[hash(node->low, node->high, node->middle, sets->room)];

	node->next = *head;
	*head = number;
}

static void
grow(struct rowsets *sets)
{
	const size_t room = 2 * sets->room;

	sets->nodes = memory_grow(
	    sets->memory, sets->nodes, sets->count, room, sizeof(*sets->nodes));
	sets->heads = memory_take(sets->memory, room, sizeof(*sets->heads));
	sets->room = room;
	for (uint32_t i = ROWSET_NODE; i < sets->count; i++) {
		put_in_chain(sets, i);
	}
}

/* Where the halves of a node begin and end, and how many intervals it has. */
static void
measure(const struct rowsets *sets, struct rowset_node *node)
{
	const struct rowset_node *low = &sets->nodes[node->low];
	const struct rowset_node *high = &sets->nodes[node->high];
	/* Blocks of a size begin at its multiples. */
	const uint32_t half = node->middle & (0 - node->middle);
	const uint32_t low_end =
	    node->low == ROWSET_ALL ? node->middle : low->end;
	const uint32_t high_first =
	    node->high == ROWSET_ALL ? node->middle : high->first;

	node->first = node->low == ROWSET_ALL    ? node->middle - half
	              : node->low != ROWSET_NONE ? low->first
	                                         : high_first;
	node->end = node->high == ROWSET_ALL    ? node->middle + half
	            : node->high != ROWSET_NONE ? high->end
	                                        : low_end;
	/* One of no rows ends at 0, where none that is after another begins. */
	node->intervals =
	    low->intervals + high->intervals - (low_end == high_first);
}

/* The set with these halves. */
static uint32_t
find_node(struct rowsets *sets, uint32_t low, uint32_t high, uint32_t middle)
{
	uint32_t at;

	/* None or all: nodes of two blocks are never the same. */
	if (low == high) {
		return low;
	}
	at = sets->heads[hash(low, high, middle, sets->room)];
	for (; at != 0; at = sets->nodes[at].next) {
		const struct rowset_node *node = &sets->nodes[at];

		if (node->low == low && node->high == high &&
		    node->middle == middle) {
			return at;
		}
	}
	if (sets->count - ROWSET_NODE >= sets->limit) {
		sets->is_full = true;
		return ROWSET_ALL;
	}
	if (sets->count == sets->room) {
		grow(sets);
	}
	at = (uint32_t)sets->count++;
	sets->nodes[at] = (struct rowset_node){low, high, middle, 0, 0, 0, 0};
	measure(sets, &sets->nodes[at]);
	put_in_chain(sets, at);
	return at;
}

/* Of the block from first on, which some of the intervals reach into. */
static uint32_t
build(struct rowsets *sets, uint32_t first, uint32_t size,
    const struct interval *intervals, size_t count)
{
	const uint32_t middle = first + size / 2;
	size_t low = 0, high = 0; /* how many begin before it, end by it */
	uint32_t below = ROWSET_NONE, above = ROWSET_NONE;

	if (intervals->first <= first && intervals->end >= first + size) {
		return ROWSET_ALL;
	}
	while (low < count && intervals[low].first < middle) {
		low++;
	}
	while (high < count && intervals[high].end <= middle) {
		high++;
	}
	if (low != 0) {
		below = build(sets, first, size / 2, intervals, low);
	}
	if (high != count) {
		above = build(
		    sets, middle, size / 2, intervals + high, count - high);
	}
	return find_node(sets, below, above, middle);
}

uint32_t
rowset_of(struct rowsets *sets, const struct interval *intervals, size_t count)
{
	return count == 0 ? ROWSET_NONE
	                  : build(sets, 0, sets->size, intervals, count);
}

uint32_t
rowset_join(struct rowsets *sets, uint32_t a, uint32_t b)
{
	struct rowset_node x, y;
	uint32_t low, high;

	if (a == b || b == ROWSET_NONE || a == ROWSET_ALL) {
		return a;
	}
	if (a == ROWSET_NONE || b == ROWSET_ALL) {
		return b;
	}
	/* Copies: the array may move. */
	x = sets->nodes[a];
	y = sets->nodes[b];
	low = rowset_join(sets, x.low, y.low);
	high = rowset_join(sets, x.high, y.high);
	return find_node(sets, low, high, x.middle);
}

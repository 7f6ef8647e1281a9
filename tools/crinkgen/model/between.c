#include "model/between.h"

struct between
between_make(struct memory *memory, size_t nodes,
    const struct between_edge *edges, size_t count)
{
	struct between between = {edges, count, nodes,
	    memory_take(memory, nodes + 1, sizeof(uint32_t)),
	    memory_take(memory, count, sizeof(uint32_t)),
	    memory_take(memory, nodes + 1, sizeof(uint32_t)),
	    memory_take(memory, count, sizeof(uint32_t))};

	for (uint32_t i = 0; i < count; i++) {
		between.next_away[i] = between.away[edges[i].from];
		between.away[edges[i].from] = i + 1;
		between.next_towards[i] = between.towards[edges[i].to];
		between.towards[edges[i].to] = i + 1;
	}
	return between;
}

bool *
between_reach(struct memory *memory, const struct between *between,
    const bool *kept, bool is_against)
{
	const uint32_t *first = is_against ? between->towards : between->away;
	const uint32_t *next =
	    is_against ? between->next_towards : between->next_away;
	bool *reached = memory_take(memory, between->nodes + 1, sizeof(bool));
	uint32_t *todo =
	    memory_take(memory, between->nodes + 1, sizeof(uint32_t));
	size_t count = 0;

	for (uint32_t node = 1; node <= between->nodes; node++) {
		if (kept[node]) {
			reached[node] = true;
			todo[count++] = node;
		}
	}
	while (count != 0) {
		uint32_t edge = first[todo[--count]];

		for (; edge != 0; edge = next[edge - 1]) {
			const struct between_edge *at =
			    &between->edges[edge - 1];
			const uint32_t node = is_against ? at->from : at->to;

			if (!reached[node]) {
				reached[node] = true;
				todo[count++] = node;
			}
		}
	}
	return reached;
}

bool *
between_find(
    struct memory *memory, const struct between *between, const bool *kept)
{
	bool *found = memory_take(memory, between->count, sizeof(*found));
	const struct memory_mark mark = memory_mark(memory);
	const bool *behind = between_reach(memory, between, kept, false);
	const bool *before = between_reach(memory, between, kept, true);

	for (size_t i = 0; i < between->count; i++) {
		found[i] = behind[between->edges[i].from] &&
		           before[between->edges[i].to];
	}
	memory_reset(memory, mark);
	return found;
}

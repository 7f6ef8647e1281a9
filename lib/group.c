#include "group.h"

#include "entity.h"

void
crink__group_find(struct crink__group *group, uint32_t ref)
{
	group->first = CRINK__GET(GROUP_LIST, ref - 1, GROUPS);
	group->end = CRINK__GET(GROUP_LIST, ref, GROUPS);
	group->own_first = ref - 1;
	group->own_end = CRINK__GET(ACTOR, ref - 1, END);
}

bool
crink__group_seek(
    const struct crink__group *group, uint32_t row, uint32_t *first)
{
	uint32_t low = group->first, high = group->end;

	if (low == high) {
		*first = row < group->own_first ? group->own_first : row;
		return row < group->own_end;
	}
	for (;;) {
		uint32_t size;

		/* The first that ends after the row. */
		while (low < high) {
			const uint32_t middle = low + (high - low) / 2;

			if (CRINK__GET(GROUP, middle, END) <= row) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		if (low == group->end) {
			return false;
		}
		size = CRINK__GET(GROUP, low, SIZE);
		if (size == 0) {
			break;
		}
		/* The last one below it ends where it does. */
		low = CRINK__GET(GROUP, low, BELOW);
		high = low + size;
	}
	*first = CRINK__GET(GROUP, low, FIRST);
	if (*first < row) {
		*first = row;
	}
	return true;
}

bool
crink__group_has(uint32_t group, uint32_t actor)
{
	struct crink__group rows;
	uint32_t first;

	crink__group_find(&rows, group);
	return crink__group_seek(&rows, actor - 1, &first) &&
	       first == actor - 1;
}

bool
crink_actor_in(const struct crink_actor *actor, const struct crink_actor *group)
{
	const uint32_t member = crink__actor_ref(actor);
	const uint32_t ref = crink__actor_ref(group);

	return member != 0 && ref != 0 && crink__group_has(ref, member);
}

#include "set.h"

#include <stdint.h>
#include <stdlib.h>

#include "print.h"

void
set_add(struct set *set, const void *thing)
{
	if (set->count == set->room) {
		set->room = set->room > 0 ? set->room * 2 : 64;
		set->things =
		    resize(set->things, set->room, sizeof(*set->things));
	}
	set->things[set->count++] = thing;
}

/* Any order will do: an address tells what it is. */
static int
compare(const void *a, const void *b)
{
	const uintptr_t left = (uintptr_t) * (const void *const *)a;
	const uintptr_t right = (uintptr_t) * (const void *const *)b;

	return (left > right) - (left < right);
}

void
set_close(struct set *set)
{
	if (set->count > 0) {
		qsort(set->things, set->count, sizeof(*set->things), compare);
	}
}

bool
set_has(const struct set *set, const void *thing)
{
	return set->count > 0 && bsearch(&thing, set->things, set->count,
	                             sizeof(*set->things), compare) != NULL;
}

void
set_free(struct set *set)
{
	free(set->things);
	*set = (struct set){NULL, 0, 0};
}

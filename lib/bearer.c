/*
 * Those who bear one name: a list of references, sorted, after their number.
 */
#include "name.h"

/* A list is known only when it runs; not inlined, for a search reads it at
 * several places. */
CRINK__APART static uint32_t
reference(const struct crink__names *names, const unsigned char *bearers,
    uint32_t row)
{
	return crink__load_any(bearers, row, names->list);
}

uint32_t
crink__next_bearer(const struct crink__names *names,
    const unsigned char *bearers, uint32_t bearer, uint32_t after)
{
	const uint32_t first =
	    (bearer - names->entities - 1) * CRINK__LIST_UNIT + 1;
	uint32_t low, end;

	if (bearer <= names->entities) {
		return after == 0 ? bearer : 0;
	}
	low = first - 1;
	end = first + reference(names, bearers, low);
	if (after == 0) {
		return reference(names, bearers, first);
	}
	/* Halves what is left: after is at low, or else not in the list. The
	 * number before it stands for all that is less than the first. */
	while (end - low > 1) {
		const uint32_t middle = low + (end - low) / 2;

		if (reference(names, bearers, middle) <= after) {
			low = middle;
		} else {
			end = middle;
		}
	}
	if (low < first || reference(names, bearers, low) != after) {
		return 0;
	}
	low++;
	return low < first + reference(names, bearers, first - 1)
	           ? reference(names, bearers, low)
	           : 0;
}

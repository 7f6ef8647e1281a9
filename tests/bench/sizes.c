#include "sizes.h"

#include "crink_layout.h"

#define BYTES(TABLE) \
	((double)CRINK__ACTOR_##TABLE##_COUNT * CRINK__ACTOR_##TABLE##_STRIDE)

struct sizes
sizes_of_actors(double names, double text)
{
	struct sizes sizes = {names, text, 0, 0};

	sizes.index_bits =
	    (8 * BYTES(PILOT) +
	        (double)CRINK__ACTOR_SLOT_COUNT * CRINK__ACTOR_SLOT__KEY_BITS) /
	    names;
	sizes.table = BYTES(PILOT) + BYTES(SLOT) + BYTES(FINGERPRINT) +
	              BYTES(KEY) + BYTES(BEARER);
	return sizes;
}

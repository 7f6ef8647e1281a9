#include "entity.h"

/*
 * The inverse of an odd number modulo 2^64 or 2^32: it is its own modulo 8, and
 * each step doubles the bits that are right.
 */
#define STEP(odd, inverse) ((inverse) * (2 - (odd) * (inverse)))
#define STEPS(odd, inverse) STEP(odd, STEP(odd, inverse))
#define INVERSE(odd) STEP(odd, STEPS(odd, STEPS(odd, odd)))

/*
 * Divides exactly: with the inverse of the odd part of the stride, and by
 * rotating its power of two away. Whatever is no multiple of the stride becomes
 * a number behind all rows. A pointer to an entity is one to its row.
 */
#define ENTITY(name, TABLE)                                                   \
	uint32_t crink__##name##_to_ref(const struct crink_##name *entity)    \
	{                                                                     \
		const uintptr_t stride = CRINK__##TABLE##_STRIDE;             \
		const uintptr_t two = stride & (0 - stride);                  \
		const uintptr_t odd = stride / two;                           \
		const uintptr_t at =                                          \
		    (uintptr_t)entity - (uintptr_t)CRINK__##TABLE##_BYTES;    \
		const uintptr_t times = at * INVERSE(odd);                    \
		const uintptr_t row =                                         \
		    times / two | times * (UINTPTR_MAX / two + 1);            \
                                                                              \
		return row < CRINK__##TABLE##_COUNT ? (uint32_t)row + 1 : 0;  \
	}                                                                     \
	uint32_t crink__##name##_field(const struct crink_##name *entity,     \
	    unsigned at, unsigned shift, unsigned bits)                       \
	{                                                                     \
		return crink__##name##_to_ref(entity) == 0                    \
		           ? 0                                                \
		           : crink__load_any(entity->bytes, at, shift, bits); \
	}

ENTITY(actor, ACTOR)
ENTITY(item, ITEM)
ENTITY(source, SOURCE)
ENTITY(relation, RELATION)

const struct crink_actor *
crink__actor_from_ref(uint32_t ref)
{
	return crink__actor_at(ref);
}

const struct crink_item *
crink__item_from_ref(uint32_t ref)
{
	return crink__item_at(ref);
}

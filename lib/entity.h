/*
 * What callers hand in: pointers to entities, as references to rows, and the
 * fields of these.
 */
#ifndef CRINK__ENTITY_H
#define CRINK__ENTITY_H

#include <stdbool.h>

#include "tables.h"

#define CRINK__ENTITIES(ENTITY)    \
	ENTITY(actor, ACTOR)       \
	ENTITY(item, ITEM)         \
	ENTITY(source, SOURCE)     \
	ENTITY(question, QUESTION) \
	ENTITY(relation, RELATION)

/*
 * The inverse of an odd number modulo 2^64 or 2^32: it is its own modulo 8, and
 * each step doubles the bits that are right.
 */
#define CRINK__STEP(odd, inverse) ((inverse) * (2 - (odd) * (inverse)))
#define CRINK__STEPS(odd, inverse) CRINK__STEP(odd, CRINK__STEP(odd, inverse))
#define CRINK__INVERSE(odd) \
	CRINK__STEP(odd, CRINK__STEPS(odd, CRINK__STEPS(odd, odd)))

/*
 * crink__actor_ref(pointer): the reference of an entity, 0 for NULL and for
 * whatever is no entity. crink__actor_at(reference): the entity, NULL for what
 * is no reference. The same for the other classes.
 *
 * A pointer is divided exactly: with the inverse of the odd part of the stride,
 * and by rotating its power of two away. Whatever is no multiple of the stride
 * becomes a number after all rows.
 */
#define CRINK__REFERENCES(linkage, name, TABLE)                             \
	linkage uint32_t crink__##name##_ref(                               \
	    const struct crink_##name *entity)                              \
	{                                                                   \
		const uintptr_t rows = CRINK__##TABLE##_COUNT;              \
		const uintptr_t stride = CRINK__##TABLE##_STRIDE;           \
		const uintptr_t two = stride & (0 - stride);                \
		const uintptr_t odd = stride / two;                         \
		const uintptr_t at =                                        \
		    (uintptr_t)entity - (uintptr_t)CRINK__##TABLE##_BYTES;  \
		const uintptr_t times = at * CRINK__INVERSE(odd);           \
		const uintptr_t row =                                       \
		    times / two | times * (UINTPTR_MAX / two + 1);          \
                                                                            \
		return crink__is_row(row, rows) ? (uint32_t)row + 1 : 0;    \
	}                                                                   \
	linkage const struct crink_##name *crink__##name##_at(uint32_t ref) \
	{                                                                   \
		const size_t rows = CRINK__##TABLE##_COUNT;                 \
		const struct crink_##name *first =                          \
		    (const struct crink_##name *)CRINK__##TABLE##_BYTES;    \
                                                                            \
		return crink__is_row(ref - (size_t)1, rows)                 \
		           ? first + (ref - 1)                              \
		           : NULL;                                          \
	}

/*
 * A field of an entity by its name, as in CRINK__FIELD_OF(actor, ACTOR, SLUG,
 * pointer); 0 for what is no entity. Inlined it is a check and a load at known
 * places. Where size counts, one call saves 25 bytes on a Cortex-M0, and there
 * are 40 of them: it is crink__actor_field() then, which is told the place.
 */
#ifdef __OPTIMIZE_SIZE__
#define CRINK__DECLARED(name, TABLE)                                     \
	uint32_t crink__##name##_ref(const struct crink_##name *entity); \
	const struct crink_##name *crink__##name##_at(uint32_t ref);     \
	uint32_t crink__##name##_field(                                  \
	    const struct crink_##name *entity, uint32_t place);
#define CRINK__FIELD_OF(name, TABLE, field, entity) \
	(CRINK__##TABLE##__##field##_BITS == 0      \
	        ? 0                                 \
	        : crink__##name##_field(            \
	              entity, CRINK__PLACE_OF(TABLE, field)))
#else
#define CRINK__DECLARED(name, TABLE) \
	CRINK__REFERENCES(static inline, name, TABLE)
#define CRINK__FIELD_OF(name, TABLE, field, entity) \
	(crink__##name##_ref(entity) == 0           \
	        ? 0                                 \
	        : CRINK__GET(TABLE, crink__##name##_ref(entity) - 1, field))
#endif
CRINK__ENTITIES(CRINK__DECLARED)

/* Whether an item is another one or a kind of it, both by reference. */
bool crink__item_is(uint32_t item, uint32_t kind);

#endif

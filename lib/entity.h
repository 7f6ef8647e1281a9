/*
 * What callers hand in: pointers to entities, and the fields behind them. Each
 * function checks its pointer; tables.h has the same to be inlined.
 */
#ifndef CRINK__ENTITY_H
#define CRINK__ENTITY_H

#include <stdbool.h>

#include "tables.h"

/* A reference from a pointer: 0 for NULL and for whatever is no entity. */
uint32_t crink__actor_to_ref(const struct crink_actor *actor);
uint32_t crink__item_to_ref(const struct crink_item *item);
uint32_t crink__source_to_ref(const struct crink_source *source);
uint32_t crink__question_to_ref(const struct crink_question *question);
uint32_t crink__relation_to_ref(const struct crink_relation *relation);

/* And back: NULL for what is no reference. */
const struct crink_actor *crink__actor_from_ref(uint32_t ref);
const struct crink_item *crink__item_from_ref(uint32_t ref);
const struct crink_source *crink__source_from_ref(uint32_t ref);
const struct crink_question *crink__question_from_ref(uint32_t ref);
const struct crink_relation *crink__relation_from_ref(uint32_t ref);

/* Whether an item is another one or a kind of it, both by reference. */
bool crink__item_is(uint32_t item, uint32_t kind);

/* A field of an entity by its place (see tables.h), 0 for what is no entity. */
uint32_t crink__actor_field(const struct crink_actor *actor, unsigned at,
    unsigned shift, unsigned bits);
uint32_t crink__item_field(
    const struct crink_item *item, unsigned at, unsigned shift, unsigned bits);
uint32_t crink__source_field(const struct crink_source *source, unsigned at,
    unsigned shift, unsigned bits);
uint32_t crink__question_field(const struct crink_question *question,
    unsigned at, unsigned shift, unsigned bits);
uint32_t crink__relation_field(const struct crink_relation *relation,
    unsigned at, unsigned shift, unsigned bits);

/*
 * A field of an entity by its name, as in CRINK__FIELD_OF(actor, ACTOR, SLUG,
 * pointer). Inlined it is a check and a load at known places. Where size
 * counts, one call saves 25 bytes on a Cortex-M0, and there are 40 of them.
 * CRINK__FOUND() is what a lookup found, by reference, in the same two ways.
 */
#ifdef __OPTIMIZE_SIZE__
#define CRINK__FIELD_OF(name, TABLE, field, entity)      \
	(CRINK__##TABLE##__##field##_BITS == 0           \
	        ? 0                                      \
	        : crink__##name##_field(entity,          \
	              CRINK__##TABLE##__##field##_AT,    \
	              CRINK__##TABLE##__##field##_SHIFT, \
	              CRINK__##TABLE##__##field##_BITS))
#define CRINK__FOUND(name, ref) crink__##name##_from_ref(ref)
#else
#define CRINK__FIELD_OF(name, TABLE, field, entity) \
	(crink__##name##_ref(entity) == 0           \
	        ? 0                                 \
	        : CRINK__GET(TABLE, crink__##name##_ref(entity) - 1, field))
#define CRINK__FOUND(name, ref) crink__##name##_at(ref)
#endif

#endif

#include "entity.h"

/* A pointer to an entity is one to its row. */
#define ENTITY(name, TABLE)                                                   \
	CRINK__ONCE uint32_t crink__##name##_to_ref(                          \
	    const struct crink_##name *entity)                                \
	{                                                                     \
		return crink__##name##_ref(entity);                           \
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
ENTITY(question, QUESTION)
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

const struct crink_source *
crink__source_from_ref(uint32_t ref)
{
	return crink__source_at(ref);
}

const struct crink_question *
crink__question_from_ref(uint32_t ref)
{
	return crink__question_at(ref);
}

const struct crink_relation *
crink__relation_from_ref(uint32_t ref)
{
	return crink__relation_at(ref);
}

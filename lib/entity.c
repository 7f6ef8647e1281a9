#include "entity.h"

#ifdef __OPTIMIZE_SIZE__
#define ENTITY(name, TABLE)                                            \
	CRINK__REFERENCES(CRINK__ONCE, name, TABLE)                    \
	uint32_t crink__##name##_field(                                \
	    const struct crink_##name *entity, uint32_t place)         \
	{                                                              \
		return crink__##name##_ref(entity) == 0                \
		           ? 0                                         \
		           : crink__load_any(entity->bytes, 0, place); \
	}
CRINK__ENTITIES(ENTITY)
#endif

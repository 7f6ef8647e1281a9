#include "entity.h"

#ifdef __OPTIMIZE_SIZE__
#define ENTITY(name, TABLE)                                                   \
	CRINK__REFERENCES(CRINK__ONCE, name, TABLE)                           \
	uint32_t crink__##name##_field(const struct crink_##name *entity,     \
	    unsigned at, unsigned shift, unsigned bits)                       \
	{                                                                     \
		return crink__##name##_ref(entity) == 0                       \
		           ? 0                                                \
		           : crink__load_any(entity->bytes, at, shift, bits); \
	}
CRINK__ENTITIES(ENTITY)
#endif

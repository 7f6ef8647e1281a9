/* Memory with a copy in it of what there was. */
#include <string.h>

#include "base/memory.h"

void *
memory_grow(struct memory *memory, const void *old, size_t old_count,
    size_t new_count, size_t size)
{
	void *grown = memory_take(memory, new_count, size);

	if (old_count != 0) {
		memcpy(grown, old, old_count * size);
	}
	return grown;
}

char *
memory_text(struct memory *memory, const char *text, size_t size)
{
	char *copy = memory_take(memory, size + 1, 1);

	if (size != 0) {
		memcpy(copy, text, size);
	}
	return copy;
}

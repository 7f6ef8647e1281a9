/*
 * Tables in parts that C compilers take as string literals: each ends where a
 * byte is 0, which the literal's own NUL stands for. Literals compile many
 * times faster than lists of integers, and in far less memory.
 */
#include <string.h>

#include "tables/emit.h"

struct parts
parts_make(const struct table *table)
{
	struct parts parts = {.rest = table->bytes};

	parts.left = table->rows * table->stride;
	parts.is_ended = parts.left == 0 || parts.rest[parts.left - 1] != 0;
	parts.left += parts.is_ended;
	return parts;
}

size_t
parts_next(struct parts *parts, bool *is_literal)
{
	const size_t most = parts->left < PART_MAX ? parts->left : PART_MAX;
	size_t size = most;

	parts->bytes = parts->rest;
	if (parts->is_ended && size != 0 && size == parts->left) {
		if (size > 1) {
			memcpy(parts->last, parts->rest, size - 1);
		}
		parts->last[size - 1] = 0;
		parts->bytes = parts->last;
	}
	while (size != 0 && parts->bytes[size - 1] != 0) {
		size--;
	}
	*is_literal = size != 0;
	if (size == 0) { /* no byte is 0: a list of integers */
		size = most;
	}
	parts->left -= size;
	if (parts->left != 0) { /* what ends the table is not in it */
		parts->rest += size;
	}
	return size;
}

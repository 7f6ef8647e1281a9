/*
 * Tables in parts that C compilers take as string literals: each ends where a
 * byte is 0, which the literal's own NUL stands for. Literals compile many
 * times faster than lists of integers, and in far less memory.
 */
#include <string.h>

#include "emit.h"
#include "table.h"

#define BUFFER (PART_MAX + TABLE_STRIDE_MAX)

struct parts
parts_make(
    struct memory *memory, const struct table *table, const struct index *index)
{
	struct parts parts = {table, index, NULL, 0, 0, 0};

	parts.buffer = memory_take(memory, BUFFER, 1);
	return parts;
}

/* Fills the buffer with rows; behind the last one, a 0 ends the table. */
static void
fill(struct parts *parts)
{
	const struct table *table = parts->table;
	const unsigned stride = table->stride;

	while (parts->used < PART_MAX && parts->row < table->rows) {
		unsigned char bytes[TABLE_STRIDE_MAX];

		table_row(table, parts->index, parts->row++, bytes);
		memcpy(parts->buffer + parts->used, bytes, stride);
		parts->used += stride;
		if (parts->row == table->rows && bytes[stride - 1] != 0) {
			parts->buffer[parts->used++] = 0;
		}
	}
	if (table->rows == 0 && parts->row == 0) {
		parts->buffer[parts->used++] = 0;
		parts->row = 1;
	}
}

size_t
parts_next(struct parts *parts, bool *is_literal)
{
	size_t size;

	/* Drop the part that was returned last. */
	memmove(parts->buffer, parts->buffer + parts->left,
	    parts->used - parts->left);
	parts->used -= parts->left;
	fill(parts);
	size = parts->used < PART_MAX ? parts->used : PART_MAX;
	parts->left = size;
	*is_literal = true;
	while (size != 0 && parts->buffer[size - 1] != 0) {
		size--;
	}
	if (size == 0) { /* no byte is 0: a list of integers */
		*is_literal = false;
		return parts->left;
	}
	parts->left = size;
	return size;
}

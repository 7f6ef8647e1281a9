#include "base/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/system.h"

/* Blocks grow with what was asked for so far: few calls, little waste. */
#define BLOCK_MIN ((size_t)64 << 10)
#define BLOCK_MAX ((size_t)4 << 20)

struct memory_block {
	struct memory_block *older;
	max_align_t data[];
};

static void
memory_add_block(struct memory *memory, size_t size)
{
	size_t room = memory->total / 4;
	struct memory_block *block;

	room = room < BLOCK_MIN ? BLOCK_MIN : room;
	room = room > BLOCK_MAX ? BLOCK_MAX : room;
	room = room < size ? size : room;
	block = room > SIZE_MAX - sizeof(*block)
	            ? NULL
	            : system_calls.calloc(1, sizeof(*block) + room);
	if (block == NULL) {
		longjmp(*memory->exhausted, 1);
	}
	block->older = memory->blocks;
	memory->blocks = block;
	memory->used = 0;
	memory->room = room;
	memory->total += room;
}

void *
memory_take(struct memory *memory, size_t count, size_t size)
{
	const size_t unit = sizeof(max_align_t);
	size_t bytes;
	char *taken;

	if (size != 0 && count > (SIZE_MAX - unit) / size) {
		longjmp(*memory->exhausted, 1);
	}
	bytes = (count * size + unit - 1) / unit * unit;
	if (memory->blocks == NULL || bytes > memory->room - memory->used) {
		memory_add_block(memory, bytes);
	}
	taken = (char *)memory->blocks->data + memory->used;
	memory->used += bytes;
	return taken;
}

struct memory_mark
memory_mark(const struct memory *memory)
{
	const struct memory_mark mark = {
	    memory->blocks, memory->used, memory->room, memory->total};

	return mark;
}

void
memory_reset(struct memory *memory, struct memory_mark mark)
{
	size_t dirty = memory->used;

	while (memory->blocks != mark.blocks) {
		struct memory_block *older = memory->blocks->older;

		free(memory->blocks);
		memory->blocks = older;
		dirty = mark.room; /* filled up before the next was added */
	}
	memory->used = mark.used;
	memory->room = mark.room;
	memory->total = mark.total;
	/* Whatever is taken is zero. */
	if (mark.blocks != NULL) {
		memset((char *)mark.blocks->data + mark.used, 0,
		    dirty - mark.used);
	}
}

void
memory_release(struct memory *memory)
{
	while (memory->blocks != NULL) {
		struct memory_block *older = memory->blocks->older;

		free(memory->blocks);
		memory->blocks = older;
	}
	memory->used = 0;
	memory->room = 0;
	memory->total = 0;
}

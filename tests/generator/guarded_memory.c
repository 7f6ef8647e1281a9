/*
 * In place of base/memory.c in most of the tests: each piece that is taken is as
 * large as was asked for, to the byte, and lies between bytes that nobody writes.
 * Whoever takes too little for what is put there is found out when memory is given
 * back, and whoever reads beyond it reads no zeros. What was given back is no
 * zeros either.
 */
#include <check.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/system.h"

#define GUARD 0xb7
#define GIVEN_BACK 0xa5
#define GUARD_BYTES 32

struct memory_block {
	struct memory_block *older;
	size_t size;
	unsigned char before[GUARD_BYTES];
	max_align_t data[];
};

static unsigned char *
bytes_of(struct memory_block *block)
{
	return (unsigned char *)block->data;
}

static bool
is_guarding(const unsigned char *guard)
{
	for (size_t i = 0; i < GUARD_BYTES; i++) {
		if (guard[i] != GUARD) {
			return false;
		}
	}
	return true;
}

void *
memory_take(struct memory *memory, size_t count, size_t size)
{
	const size_t most = SIZE_MAX / 2;
	struct memory_block *block = NULL;

	if (size == 0 || count <= most / size) {
		block = system_calls.calloc(
		    1, sizeof(*block) + count * size + GUARD_BYTES);
	}
	if (block == NULL) {
		longjmp(*memory->exhausted, 1);
	}
	block->older = memory->blocks;
	block->size = count * size;
	memset(block->before, GUARD, GUARD_BYTES);
	memset(bytes_of(block) + block->size, GUARD, GUARD_BYTES);
	memory->blocks = block;
	memory->total += block->size;
	return block->data;
}

static void
give_back(struct memory *memory, const struct memory_block *until)
{
	bool is_sound = true;

	while (memory->blocks != until) {
		struct memory_block *block = memory->blocks;
		unsigned char *bytes = bytes_of(block);

		is_sound = is_sound && is_guarding(block->before) &&
		           is_guarding(bytes + block->size);
		memory->blocks = block->older;
		memset(bytes, GIVEN_BACK, block->size);
		free(block);
	}
	ck_assert_msg(is_sound, "more was written than was taken");
}

struct memory_mark
memory_mark(const struct memory *memory)
{
	const struct memory_mark mark = {memory->blocks, 0, 0, memory->total};

	return mark;
}

void
memory_reset(struct memory *memory, struct memory_mark mark)
{
	give_back(memory, mark.blocks);
	memory->total = mark.total;
}

void
memory_release(struct memory *memory)
{
	give_back(memory, NULL);
	memory->total = 0;
}

/*
 * In place of base/memory.c in most of the tests: each piece that is taken is as
 * large as was asked for, to the byte, and lies between bytes that nobody writes.
 * Whoever takes too little for what is put there is found out when memory is given
 * back. Behind the first ones of each test lies a page that cannot be read, and
 * behind the others, of which there may be many, what is no zeros. What was given
 * back is no zeros either.
 */
#define _DEFAULT_SOURCE /* for MAP_ANONYMOUS */
#include <check.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/system.h"

#define GUARD 0xb7
#define GIVEN_BACK 0xa5
#define GUARD_BYTES 32
/* Each takes a call to the system and two of the areas of memory, of which Linux
 * lets a process have 65,530. */
#define PAGED 1000
/* Shorter texts, of which there are most, have none. */
#define PAGED_BYTES 64

struct memory_block {
	struct memory_block *older;
	unsigned char *bytes; /* between the guards */
	size_t size;
	unsigned char *pages; /* NULL: there is no page behind it */
	size_t pages_size;
};

static unsigned paged;

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

/* Zeros that end where a page does, which is followed by one that cannot be read. */
static bool
take_pages(struct memory_block *block)
{
	const size_t page = (size_t)sysconf(_SC_PAGESIZE);
	const size_t size =
	    (GUARD_BYTES + block->size + page - 1) / page * page;

	block->pages = mmap(NULL, size + page, PROT_READ | PROT_WRITE,
	    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (block->pages == MAP_FAILED) {
		return false;
	}
	ck_assert_int_eq(mprotect(block->pages + size, page, PROT_NONE), 0);
	block->pages_size = size + page;
	block->bytes = block->pages + size - block->size;
	paged++;
	return true;
}

void *
memory_take(struct memory *memory, size_t count, size_t size)
{
	const size_t most = SIZE_MAX / 2;
	const bool is_paged =
	    paged < PAGED && (size > 1 || count >= PAGED_BYTES);
	struct memory_block *block = NULL;

	if (size == 0 || count <= most / size) {
		block = system_calls.calloc(
		    1, sizeof(*block) +
		           (is_paged ? 0 : 2 * GUARD_BYTES + count * size));
	}
	if (block == NULL) {
		longjmp(*memory->exhausted, 1);
	}
	block->older = memory->blocks;
	block->size = count * size;
	if (!is_paged) {
		block->bytes = (unsigned char *)(block + 1) + GUARD_BYTES;
		memset(block->bytes + block->size, GUARD, GUARD_BYTES);
	} else if (!take_pages(block)) {
		free(block);
		longjmp(*memory->exhausted, 1);
	}
	memset(block->bytes - GUARD_BYTES, GUARD, GUARD_BYTES);
	memory->blocks = block;
	memory->total += block->size;
	return block->bytes;
}

static void
give_back(struct memory *memory, const struct memory_block *until)
{
	bool is_sound = true;

	while (memory->blocks != until) {
		struct memory_block *block = memory->blocks;

		is_sound = is_sound && is_guarding(block->bytes - GUARD_BYTES);
		memory->blocks = block->older;
		if (block->pages != NULL) {
			munmap(block->pages, block->pages_size);
		} else {
			is_sound =
			    is_sound && is_guarding(block->bytes + block->size);
			memset(block->bytes, GIVEN_BACK, block->size);
		}
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
	paged = 0;
}

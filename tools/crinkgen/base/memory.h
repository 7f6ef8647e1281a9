/*
 * Memory of one run: everything is taken from an arena and given back at
 * once, so no pass has to free anything, on success or on failure.
 */
#ifndef CRINKGEN_MEMORY_H
#define CRINKGEN_MEMORY_H

#include <setjmp.h>
#include <stddef.h>

struct memory_block;

struct memory {
	struct memory_block *blocks;
	size_t used, room;  /* bytes of the newest block */
	size_t total;       /* bytes asked of the system */
	jmp_buf *exhausted; /* where to go when the system has no more */
};

/*
 * Zeroed memory for count things of size bytes, aligned for any of them.
 * Never NULL: when memory is exhausted (or count * size overflows) it jumps
 * to memory->exhausted.
 */
void *memory_take(struct memory *memory, size_t count, size_t size);

/*
 * A larger copy of an array that was taken from this memory: room for new_count
 * things, the first old_count copied, the rest zeroed.
 */
void *memory_grow(struct memory *memory, const void *old, size_t old_count,
    size_t new_count, size_t size);

/* A copy of size bytes with a NUL after it. */
char *memory_text(struct memory *memory, const char *text, size_t size);

/*
 * What is taken between a mark and its reset is given back: for the working
 * space of a pass, which takes what it returns before the mark.
 */
struct memory_mark {
	struct memory_block *blocks;
	size_t used, room, total;
};

struct memory_mark memory_mark(const struct memory *memory);
void memory_reset(struct memory *memory, struct memory_mark mark);

/* Gives everything back. The memory is empty then and can be used again. */
void memory_release(struct memory *memory);

#endif

/*
 * A pool of bytes in which equal pieces are stored once. In a pool of texts a
 * text that is the end of another one shares its bytes.
 */
#ifndef CRINKGEN_POOL_H
#define CRINKGEN_POOL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"
#include "model/model.h"

struct pool {
	struct memory *memory;
	struct pool_piece *pieces;
	size_t piece_count;
	struct intern table;
	unsigned char *bytes; /* when it is laid */
	size_t size;
};

/* An empty pool for at most count pieces. */
struct pool pool_make(struct memory *memory, size_t count);

/* Adds a piece, without its NUL; it must outlive the pool. The result stands
 * for it, and for every equal piece. 0 for an empty piece. */
uint32_t pool_add(struct pool *pool, const void *bytes, size_t size);

/* Lays all pieces, each with a NUL after it, the first byte a NUL too. False,
 * and nothing is laid, if they have more than model_bytes_max bytes. */
bool pool_lay(struct pool *pool);

/* Where a piece lies; 0 for the empty one. */
uint32_t pool_offset(const struct pool *pool, uint32_t piece);

#endif

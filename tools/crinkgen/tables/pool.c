#include "tables/pool.h"

#include <stdlib.h>
#include <string.h>

#include "base/intern.h"
#include "base/sort.h"

/* Ends are shared among up to this many pieces: sorting them is the one thing
 * here that is not linear. */
#define SHARED_MAX 50000

struct pool_piece {
	const unsigned char *bytes;
	uint32_t size;
	uint32_t offset;
};

struct pool
pool_make(struct memory *memory, size_t count)
{
	struct pool pool;

	memset(&pool, 0, sizeof(pool));
	pool.memory = memory;
	pool.pieces = memory_take(memory, count, sizeof(*pool.pieces));
	pool.table = intern_table(memory, count);
	return pool;
}

struct wanted {
	const struct pool *pool;
	const void *bytes;
	size_t size;
};

static bool
is_same_piece(const void *context, uint32_t number)
{
	const struct wanted *wanted = context;
	const struct pool_piece *piece = &wanted->pool->pieces[number - 1];

	return piece->size == wanted->size &&
	       memcmp(piece->bytes, wanted->bytes, wanted->size) == 0;
}

uint32_t
pool_add(struct pool *pool, const void *bytes, size_t size)
{
	const struct wanted wanted = {pool, bytes, size};
	uint32_t *slot;

	if (size == 0) {
		return 0;
	}
	slot = intern_find(
	    &pool->table, intern_hash(bytes, size), is_same_piece, &wanted);
	if (*slot == 0) {
		struct pool_piece *piece = &pool->pieces[pool->piece_count++];

		piece->bytes = bytes;
		piece->size = (uint32_t)size;
		pool->size += size + 1;
		*slot = (uint32_t)pool->piece_count;
	}
	return *slot;
}

/* Orders pieces by their bytes from the end, longer ones first. */
static int
compare_ends(const void *a, const void *b)
{
	const struct pool_piece *const *x = a;
	const struct pool_piece *const *y = b;
	size_t i = (*x)->size, j = (*y)->size;

	while (i != 0 && j != 0) {
		i--;
		j--;
		if ((*x)->bytes[i] != (*y)->bytes[j]) {
			return sort_compare((*x)->bytes[i], (*y)->bytes[j]);
		}
	}
	return sort_compare((*y)->size, (*x)->size);
}

/* Finds the pieces that are the end of another: their offset is the number of
 * the one that they lie in. */
static void
share_ends(struct pool *pool)
{
	struct pool_piece **sorted = memory_take(
	    pool->memory, pool->piece_count, sizeof(struct pool_piece *));
	const struct pool_piece *host = NULL;

	for (size_t i = 0; i < pool->piece_count; i++) {
		sorted[i] = &pool->pieces[i];
	}
	qsort(sorted, pool->piece_count, sizeof(struct pool_piece *),
	    compare_ends);
	for (size_t i = 0; i < pool->piece_count; i++) {
		struct pool_piece *piece = sorted[i];

		if (host != NULL && host->size > piece->size &&
		    memcmp(host->bytes + host->size - piece->size, piece->bytes,
		        piece->size) == 0) {
			piece->offset = (uint32_t)(host - pool->pieces) + 1;
		} else {
			host = piece;
		}
	}
}

bool
pool_lay(struct pool *pool)
{
	const size_t room = pool->size + 1;

	/* Offsets would lose their high bits, and so lead anywhere. */
	if (room > model_bytes_max) {
		return false;
	}
	if (pool->piece_count <= SHARED_MAX) {
		share_ends(pool);
	}
	pool->bytes = memory_take(pool->memory, room, 1);
	pool->size = 1;
	for (size_t i = 0; i < pool->piece_count; i++) {
		struct pool_piece *piece = &pool->pieces[i];

		if (piece->offset == 0) {
			memcpy(pool->bytes + pool->size, piece->bytes,
			    piece->size);
			pool->size += piece->size + 1;
		}
	}
	/* Where they lie is known only now that all hosts are laid. */
	for (size_t i = 0, at = 1; i < pool->piece_count; i++) {
		struct pool_piece *piece = &pool->pieces[i];

		if (piece->offset == 0) {
			piece->offset = (uint32_t)at;
			at += piece->size + 1;
		} else {
			piece->offset |= 0x80000000;
		}
	}
	return true;
}

uint32_t
pool_offset(const struct pool *pool, uint32_t piece)
{
	const struct pool_piece *at, *host;

	if (piece == 0) {
		return 0;
	}
	at = &pool->pieces[piece - 1];
	if ((at->offset & 0x80000000) == 0) {
		return at->offset;
	}
	host = &pool->pieces[(at->offset & 0x7fffffff) - 1];
	return host->offset + host->size - at->size;
}

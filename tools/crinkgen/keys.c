#include "keys.h"

#include <stdlib.h>
#include <string.h>

#include "key.h"

/* Names are put into one another up to this many bytes of them; beyond, what
 * it saves is not worth the time, which grows with the square. */
#define SHARED_MAX 16000
/* A NUL at least every so many bytes: see emit_tables.c. */
#define RUN_MAX 4000

static const unsigned char *
find(const unsigned char *in, size_t in_size, const struct bearer *key)
{
	const unsigned char *at = in;
	const unsigned char *end = in + in_size;

	while ((size_t)(end - at) >= key->size) {
		at =
		    memchr(at, key->key[0], (size_t)(end - at) - key->size + 1);
		if (at == NULL || memcmp(at, key->key, key->size) == 0) {
			return at;
		}
		at++;
	}
	return NULL;
}

/* How many bytes at the end of one run are the first of another. */
static size_t
overlap(const unsigned char *run, size_t run_size, const struct bearer *key)
{
	size_t size = run_size < key->size ? run_size : key->size;

	while (
	    size != 0 && memcmp(run + run_size - size, key->key, size) != 0) {
		size--;
	}
	return size;
}

static int
compare_keys(const void *a, const void *b)
{
	const struct bearer *const *x = a;
	const struct bearer *const *y = b;

	if ((*x)->size != (*y)->size) {
		return (*x)->size > (*y)->size ? -1 : 1;
	}
	return memcmp((*x)->key, (*y)->key, (*x)->size);
}

/* Leaves out the names that lie in another, longer one. */
static size_t
drop_contained(const struct bearer **left, size_t count)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++) {
		size_t j = 0;

		while (j < kept &&
		       find(left[j]->key, left[j]->size, left[i]) == NULL) {
			j++;
		}
		if (j == kept) {
			left[kept++] = left[i];
		}
	}
	return kept;
}

/*
 * Lays the longest names one behind the other, each time the one that begins
 * with the most of what the last ended with; whatever lies in another name
 * already is left out.
 */
static void
lay_shared(const struct bearers *bearers, struct names *names,
    const struct bearer **left)
{
	size_t count = bearers->name_count;

	for (size_t i = 0; i < count; i++) {
		left[i] = &bearers->entries[bearers->firsts[i]];
	}
	if (count != 0) {
		qsort(left, count, sizeof(*left), compare_keys);
	}
	count = drop_contained(left, count);
	while (count != 0) {
		const struct bearer *laid;
		size_t best = 0, most = 0, kept = 0;

		for (size_t i = 0; i < count; i++) {
			const size_t shared =
			    overlap(names->keys, names->key_size, left[i]);

			if (shared > most) {
				most = shared;
				best = i;
			}
		}
		memcpy(names->keys + names->key_size, left[best]->key + most,
		    left[best]->size - most);
		names->key_size += left[best]->size - most;
		laid = left[best];
		for (size_t i = 0; i < count; i++) {
			/* Only what was added can hold more of them. */
			const size_t from =
			    names->key_size >
			            2 * (size_t)laid->size + left[i]->size
			        ? names->key_size - 2 * (size_t)laid->size -
			              left[i]->size
			        : 0;

			if (i != best &&
			    find(names->keys + from, names->key_size - from,
			        left[i]) == NULL) {
				left[kept++] = left[i];
			}
		}
		count = kept;
	}
	for (size_t i = 0; i < bearers->name_count; i++) {
		names->offsets[i] =
		    (uint32_t)(find(names->keys, names->key_size,
		                   &bearers->entries[bearers->firsts[i]]) -
		               names->keys);
	}
}

static void
lay_side_by_side(const struct bearers *bearers, struct names *names)
{
	size_t run = 0;

	for (size_t i = 0; i < bearers->name_count; i++) {
		const struct bearer *first =
		    &bearers->entries[bearers->firsts[i]];

		if (run + first->size > RUN_MAX) {
			names->keys[names->key_size++] = 0;
			run = 0;
		}
		names->offsets[i] = (uint32_t)names->key_size;
		memcpy(names->keys + names->key_size, first->key, first->size);
		names->key_size += first->size;
		run += first->size;
	}
}

void
keys_build(
    struct memory *memory, const struct bearers *bearers, struct names *names)
{
	const size_t bytes = bearers->key_bytes;

	names->offsets =
	    memory_take(memory, bearers->name_count, sizeof(*names->offsets));
	names->keys = memory_take(
	    memory, bytes + bytes / (RUN_MAX / 2) + 2 + CRINK__COMPARED, 1);
	if (bytes <= SHARED_MAX) {
		const struct bearer **left =
		    memory_take(memory, bearers->name_count, sizeof(*left));

		lay_shared(bearers, names, left);
	} else {
		lay_side_by_side(bearers, names);
	}
	names->keys[names->key_size++] = 0;
	for (size_t i = 0; i < bearers->name_count; i++) {
		/* Keys are read up to their 16th byte. */
		if (names->offsets[i] + CRINK__COMPARED > names->key_size) {
			names->key_size = names->offsets[i] + CRINK__COMPARED;
		}
	}
}

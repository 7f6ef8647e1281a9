#include "tables/keys.h"

#include <stdlib.h>
#include <string.h>

#include "base/sort.h"
#include "key.h"

/* Names are put into one another up to this many bytes of them; beyond, what
 * it saves is not worth the time, which grows with the square. */
#define SHARED_MAX 16000
/* Up to so many, those that others begin or end with are put into these, which
 * takes sorting them. */
#define NESTED_MAX 4000000
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

	while (memcmp(run + run_size - size, key->key, size) != 0) {
		size--;
	}
	return size;
}

static int
compare_keys(const void *a, const void *b)
{
	const struct bearer *const *x = a;
	const struct bearer *const *y = b;

	/* Long ones first. */
	const int order = sort_compare((*y)->size, (*x)->size);

	return order != 0 ? order : memcmp((*x)->key, (*y)->key, (*x)->size);
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

/* A name in the chain that it was joined to. */
struct link {
	size_t next;  /* 1 + the name after it; 0: it is the last */
	size_t first; /* of the chain; kept where the name is the last */
	size_t last;  /* of the chain; kept where the name is the first */
	bool is_behind;
};

/* Joins each chain to the first other one that begins with the last so many
 * bytes of it. */
static void
join_sharing(struct link *links, const struct bearer *const *left, size_t count,
    size_t shared)
{
	for (size_t i = 0; i < count; i++) {
		const unsigned char *end = left[i]->key + left[i]->size;

		for (size_t j = 0; j < count && left[j]->size > shared &&
		                   left[i]->size > shared && links[i].next == 0;
		     j++) {
			if (!links[j].is_behind && links[i].first != j &&
			    end[-1] == left[j]->key[shared - 1] &&
			    memcmp(end - shared, left[j]->key, shared) == 0) {
				links[i].next = j + 1;
				links[j].is_behind = true;
				links[links[j].last].first = links[i].first;
				links[links[i].first].last = links[j].last;
			}
		}
	}
}

/*
 * Leaves out whatever lies in a longer name, and joins the rest to chains: the
 * names that share the most first. The longest name comes last, for the end is
 * padded to what is compared.
 */
static void
lay_shared(
    struct memory *memory, const struct bearers *bearers, struct keys *keys)
{
	size_t count = bearers->name_count;
	const struct bearer **left = memory_take(memory, count, sizeof(*left));
	struct link *links = memory_take(memory, count, sizeof(*links));

	for (size_t i = 0; i < count; i++) {
		left[i] = &bearers->entries[bearers->firsts[i]];
		links[i].first = links[i].last = i;
	}
	qsort(left, count, sizeof(*left), compare_keys);
	count = drop_contained(left, count);
	for (size_t i = bearers->key_longest; i > 0; i--) {
		join_sharing(links, left, count, i);
	}
	for (size_t i = count; i-- > 0;) {
		for (size_t at = links[i].is_behind ? 0 : i + 1; at != 0;
		     at = links[at - 1].next) {
			const struct bearer *key = left[at - 1];
			const size_t shared =
			    overlap(keys->bytes, keys->size, key);

			memcpy(keys->bytes + keys->size, key->key + shared,
			    key->size - shared);
			keys->size += key->size - shared;
		}
	}
	for (size_t i = 0; i < bearers->name_count; i++) {
		keys->offsets[i] =
		    (uint32_t)(find(keys->bytes, keys->size,
		                   &bearers->entries[bearers->firsts[i]]) -
		               keys->bytes);
	}
}

/* A name, and the longer one that it is the beginning or the end of. */
struct nested {
	const struct bearer *key;
	struct nested *in; /* NULL: none */
	size_t name;
	uint32_t behind; /* bytes of that one before it */
};

static int
compare_starts(const void *a, const void *b)
{
	const struct bearer *x = (*(struct nested *const *)a)->key;
	const struct bearer *y = (*(struct nested *const *)b)->key;

	return sort_compare_bytes(x->key, x->size, y->key, y->size);
}

static int
compare_ends(const void *a, const void *b)
{
	const struct bearer *x = (*(struct nested *const *)a)->key;
	const struct bearer *y = (*(struct nested *const *)b)->key;

	for (uint32_t i = 1; i <= x->size && i <= y->size; i++) {
		const int order =
		    (int)x->key[x->size - i] - (int)y->key[y->size - i];

		if (order != 0) {
			return order;
		}
	}
	return sort_compare(x->size, y->size);
}

/* Puts each name that is the beginning, or the end, of another one into that: in
 * order, it stands right before one that has it. Returns how many are left. */
static size_t
nest(struct nested **order, size_t count, bool is_end)
{
	size_t left = 0;

	qsort(order, count, sizeof(struct nested *),
	    is_end ? compare_ends : compare_starts);
	for (size_t i = 0; i < count; i++) {
		const struct bearer *key = order[i]->key;
		const struct bearer *next =
		    i + 1 < count ? order[i + 1]->key : key;
		const uint32_t behind = is_end ? next->size - key->size : 0;

		if (next->size > key->size &&
		    memcmp(next->key + behind, key->key, key->size) == 0) {
			order[i]->in = order[i + 1];
			order[i]->behind = behind;
		} else {
			order[left++] = order[i];
		}
	}
	return left;
}

/* One name behind the other, but for those that are nested, if they may be. */
static void
lay_side_by_side(struct memory *memory, const struct bearers *bearers,
    struct keys *keys, bool are_nested)
{
	const size_t count = bearers->name_count;
	const struct memory_mark mark = memory_mark(memory);
	struct nested *all = memory_take(memory, count, sizeof(*all));
	struct nested **order = memory_take(memory, count, sizeof(*order));
	size_t run = 0;

	for (size_t i = 0; i < count; i++) {
		all[i].key = &bearers->entries[bearers->firsts[i]];
		all[i].name = i;
		order[i] = &all[i];
	}
	if (are_nested) {
		nest(order, nest(order, count, false), true);
	}
	for (size_t i = 0; i < count; i++) {
		const struct bearer *key = all[i].key;

		if (all[i].in != NULL) {
			continue;
		}
		if (run + key->size > RUN_MAX) {
			keys->bytes[keys->size++] = 0;
			run = 0;
		}
		keys->offsets[i] = (uint32_t)keys->size;
		memcpy(keys->bytes + keys->size, key->key, key->size);
		keys->size += key->size;
		run += key->size;
	}
	for (size_t i = 0; i < count; i++) {
		const struct nested *at = &all[i];
		uint32_t behind = 0;

		for (; at->in != NULL; at = at->in) {
			behind += at->behind;
		}
		keys->offsets[i] = keys->offsets[at->name] + behind;
	}
	memory_reset(memory, mark);
}

struct keys
keys_build(struct memory *memory, const struct bearers *bearers)
{
	const size_t bytes = bearers->key_bytes;
	struct keys keys = {
	    memory_take(memory, bearers->name_count, sizeof(*keys.offsets)),
	    memory_take(
	        memory, bytes + bytes / (RUN_MAX / 2) + CRINK__COMPARED, 1),
	    0};

	if (bytes <= SHARED_MAX) {
		lay_shared(memory, bearers, &keys);
	} else {
		lay_side_by_side(memory, bearers, &keys, bytes <= NESTED_MAX);
	}
	keys.bytes[keys.size++] = 0;
	for (size_t i = 0; i < bearers->name_count; i++) {
		/* Keys are read up to their 16th byte. */
		if (keys.offsets[i] + CRINK__COMPARED > keys.size) {
			keys.size = keys.offsets[i] + CRINK__COMPARED;
		}
	}
	return keys;
}

struct keys
keys_build_without(
    struct memory *memory, const struct bearers *bearers, const bool *left_out)
{
	struct bearers kept = *bearers;
	struct keys keys;
	uint32_t *offsets =
	    memory_take(memory, bearers->name_count, sizeof(*offsets));

	kept.firsts =
	    memory_take(memory, bearers->name_count, sizeof(*kept.firsts));
	kept.name_count = kept.key_bytes = 0;
	for (size_t i = 0; i < bearers->name_count; i++) {
		if (!left_out[i]) {
			kept.firsts[kept.name_count++] = bearers->firsts[i];
			kept.key_bytes +=
			    bearers->entries[bearers->firsts[i]].size;
		}
	}
	keys = keys_build(memory, &kept);
	for (size_t i = 0, at = 0; i < bearers->name_count; i++) {
		if (!left_out[i]) {
			offsets[i] = keys.offsets[at++];
		}
	}
	keys.offsets = offsets;
	return keys;
}

#include "tally.h"

#include <stdlib.h>
#include <string.h>

#include "print.h"

const struct entity *
row_entities(const struct tally *tally, const struct row *row)
{
	return tally->entities + row->first;
}

/* An address tells what an entity is. */
static size_t
hash_of(const struct entity *entities, size_t count)
{
	uint64_t hash = count;

	for (size_t i = 0; i < count; i++) {
		hash ^=
		    (uintptr_t)entities[i].actor ^ (uintptr_t)entities[i].item;
		hash *= 0x9e3779b97f4a7c15u;
		hash ^= hash >> 29;
	}
	return (size_t)hash;
}

static bool
is_same(const struct tally *tally, const struct row *row,
    const struct entity *entities, size_t count)
{
	const struct entity *own = row_entities(tally, row);

	if (row->count != count) {
		return false;
	}
	for (size_t i = 0; i < count; i++) {
		if (own[i].actor != entities[i].actor ||
		    own[i].item != entities[i].item) {
			return false;
		}
	}
	return true;
}

/* The slot of a row, or the free one where it belongs; there always is one. */
static size_t *
slot_of(const struct tally *tally, const struct entity *entities, size_t count)
{
	const size_t mask = tally->slots_size - 1;
	size_t at = hash_of(entities, count) & mask;

	while (tally->slots[at] != 0 &&
	       !is_same(tally, &tally->rows[tally->slots[at] - 1], entities,
	           count)) {
		at = (at + 1) & mask;
	}
	return &tally->slots[at];
}

/* Makes room for one more row, with half of the slots free. */
static void
make_room(struct tally *tally, size_t count)
{
	if (tally->rows_count == tally->rows_room) {
		tally->rows_room =
		    tally->rows_room > 0 ? tally->rows_room * 2 : 64;
		tally->slots_size = tally->rows_room * 2;
		tally->rows =
		    resize(tally->rows, tally->rows_room, sizeof(*tally->rows));
		tally->slots = resize(
		    tally->slots, tally->slots_size, sizeof(*tally->slots));
		memset(
		    tally->slots, 0, tally->slots_size * sizeof(*tally->slots));
		for (size_t i = 0; i < tally->rows_count; i++) {
			const struct row *row = &tally->rows[i];

			*slot_of(tally, row_entities(tally, row), row->count) =
			    i + 1;
		}
	}
	while (tally->entities_room - tally->entities_count < count) {
		tally->entities_room =
		    tally->entities_room > 0 ? tally->entities_room * 2 : 64;
		tally->entities = resize(tally->entities, tally->entities_room,
		    sizeof(*tally->entities));
	}
}

bool
tally_add(struct tally *tally, const struct entity *entities, size_t count)
{
	size_t *slot;

	make_room(tally, count);
	slot = slot_of(tally, entities, count);
	if (*slot != 0) {
		tally->rows[*slot - 1].times++;
		return false;
	}
	tally->rows[tally->rows_count++] =
	    (struct row){tally->entities_count, count, 1};
	*slot = tally->rows_count;
	for (size_t i = 0; i < count; i++) {
		tally->entities[tally->entities_count++] = entities[i];
	}
	return true;
}

const struct row *
tally_find(const struct tally *tally, struct entity entity)
{
	size_t row;

	if (tally->rows_count == 0) {
		return NULL;
	}
	row = *slot_of(tally, &entity, 1);
	return row == 0 ? NULL : &tally->rows[row - 1];
}

/* ---- order ----------------------------------------------------------- */

/* A row with what it is compared by. */
struct sorted {
	struct row row;
	const struct entity *entities;
};

static int
compare(const void *a, const void *b)
{
	const struct sorted *left = a, *right = b;
	int order = 0;

	if (left->row.times != right->row.times) {
		return left->row.times > right->row.times ? -1 : 1;
	}
	for (size_t i = 0; order == 0 && i < left->row.count; i++) {
		if (i == right->row.count) {
			return 1;
		}
		order = strcmp(
		    slug_of(left->entities[i]), slug_of(right->entities[i]));
		/* An actor and an item may have one slug. */
		if (order == 0) {
			order = strcmp(class_of(left->entities[i]),
			    class_of(right->entities[i]));
		}
	}
	return order != 0 ? order : left->row.count < right->row.count ? -1 : 0;
}

void
tally_sort(struct tally *tally)
{
	const size_t count = tally->rows_count;
	struct sorted *sorted;

	if (count == 0) {
		return;
	}
	sorted = resize(NULL, count, sizeof(*sorted));
	for (size_t i = 0; i < count; i++) {
		sorted[i].row = tally->rows[i];
		sorted[i].entities = row_entities(tally, &tally->rows[i]);
	}
	qsort(sorted, count, sizeof(*sorted), compare);
	for (size_t i = 0; i < count; i++) {
		tally->rows[i] = sorted[i].row;
	}
	free(sorted);
}

void
tally_free(struct tally *tally)
{
	free(tally->rows);
	free(tally->entities);
	free(tally->slots);
	memset(tally, 0, sizeof(*tally));
}

/*
 * How often each entity is named, or each set of those who bear one name.
 */
#ifndef CRINK_TALLY_H
#define CRINK_TALLY_H

#include "mentions.h"

/* Entities, and how often they were added together. */
struct row {
	size_t first; /* of the tally's entities */
	size_t count;
	uint64_t times;
};

/* Begins all zero; as large as the data, not as the text. Rows are in the order
 * in which they were first added, up to tally_sort(). */
struct tally {
	struct row *rows;
	struct entity *entities;
	size_t *slots; /* by hash: 0 or the number of a row from 1 */
	size_t rows_count, rows_room, entities_count, entities_room, slots_size;
};

/* True for the first time. */
bool tally_add(
    struct tally *tally, const struct entity *entities, size_t count);

/* The row of an entity alone; NULL where it was not added. */
const struct row *tally_find(const struct tally *tally, struct entity entity);

const struct entity *row_entities(
    const struct tally *tally, const struct row *row);

/* Orders the rows by times, the highest first, then by slugs. Nothing may be added
 * or found then. */
void tally_sort(struct tally *tally);

/* Makes it all zero. */
void tally_free(struct tally *tally);

#endif

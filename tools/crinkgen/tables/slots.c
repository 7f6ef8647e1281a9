#include "tables/slots.h"

#include <stdlib.h>
#include <string.h>

#include "base/sort.h"
#include "fold.h"

static int
compare_rows(const void *a, const void *b)
{
	const uint32_t *x = a;
	const uint32_t *y = b;

	return sort_compare(*x, *y);
}

/* Who bears each name of a class: a reference, or beyond the number of entities,
 * a list of several, after their number. Of a slice, the list may be of one. */
struct bearing {
	uint32_t *of; /* by number of the name */
	uint32_t *lists;
	size_t size; /* of the lists */
};

static struct bearing
find_bearers(
    struct memory *memory, const struct index *index, enum model_class category)
{
	const struct bearers *bearers = index->bearers[category];
	const struct order *order = &index->orders[category];
	struct bearing bearing = {
	    memory_take(memory, bearers->name_count, sizeof(uint32_t)),
	    memory_take(memory,
	        bearers->count + CRINK__LIST_UNIT * bearers->name_count,
	        sizeof(uint32_t)),
	    0};

	for (size_t i = 0; i < bearers->name_count; i++) {
		const struct bearer *entry =
		    &bearers->entries[bearers->firsts[i]];
		uint32_t *list = bearing.lists + bearing.size;
		uint32_t size = 0;

		if (!bearers_share(bearers, i)) {
			bearing.of[i] = order->rows[entry->number] + 1;
			continue;
		}
		for (;;) {
			list[++size] = order->rows[entry->number] + 1;
			if (entry->next == 0) {
				break;
			}
			entry = &bearers->entries[entry->next - 1];
		}
		list[0] = size;
		qsort(list + 1, size, sizeof(*list), compare_rows);
		bearing.of[i] = (uint32_t)(order->count + 1 +
		                           bearing.size / CRINK__LIST_UNIT);
		bearing.size += (size + CRINK__LIST_UNIT) / CRINK__LIST_UNIT *
		                CRINK__LIST_UNIT;
	}
	return bearing;
}

/* The columns of one class. */
struct slots {
	uint32_t *pilot, *size, *bearer, *list;
};

static void
fill(const struct index *index, enum model_class category,
    const struct bearing *bearing, const struct slots *slots)
{
	const struct names *names = index->names[category];
	const struct bearers *bearers = index->bearers[category];

	for (size_t i = 0; i < names->pilot_count; i++) {
		slots->pilot[i] = names->pilots[i];
	}
	for (size_t slot = 0; slot < names->slot_count; slot++) {
		const uint32_t name = names->slots[slot];

		if (name != 0) {
			slots->size[slot] =
			    bearers->entries[bearers->firsts[name - 1]].size;
			slots->bearer[slot] = bearing->of[name - 1];
		}
	}
	if (bearing->size != 0) {
		memcpy(slots->list, bearing->lists,
		    bearing->size * sizeof(*slots->list));
	}
}

/* Starts and fills the tables of the names of a class. */
#define FILL_CLASS(CLASS)                                                     \
	static void fill_##CLASS(struct memory *memory, struct index *index)  \
	{                                                                     \
		const struct names *names = index->names[MODEL_##CLASS];      \
		const struct bearing bearing =                                \
		    find_bearers(memory, index, MODEL_##CLASS);               \
		struct table *tables = index->tables;                         \
		struct slots slots;                                           \
                                                                              \
		table_start(memory, tables, CRINK__TABLE_##CLASS##_PILOT,     \
		    names->pilot_count);                                      \
		table_start(memory, tables, CRINK__TABLE_##CLASS##_SLOT,      \
		    names->slot_count);                                       \
		table_start(memory, tables, CRINK__TABLE_##CLASS##_BEARER,    \
		    bearing.size);                                            \
		slots.pilot =                                                 \
		    TABLE_COLUMN(tables, CLASS##_PILOT, VALUE, NUMBER, NONE); \
		slots.size =                                                  \
		    TABLE_COLUMN(tables, CLASS##_SLOT, SIZE, NUMBER, NONE);   \
		slots.bearer =                                                \
		    TABLE_COLUMN(tables, CLASS##_SLOT, BEARER, NUMBER, NONE); \
		slots.list =                                                  \
		    TABLE_COLUMN(tables, CLASS##_BEARER, REF, NUMBER, NONE);  \
		fill(index, MODEL_##CLASS, &bearing, &slots);                 \
		table_set_bytes(tables, CRINK__TABLE_##CLASS##_FINGERPRINT,   \
		    names->fingerprints,                                      \
		    names->fingerprints == NULL ? 0 : names->slot_count);     \
		tables[CRINK__TABLE_##CLASS##_FINGERPRINT].use =              \
		    TABLE_FOR_SPEED;                                          \
	}
CRINK__NAMED(FILL_CLASS)

/* Decoys are held against the text, if their fingerprints are alike; nobody bears
 * them. */
static void
fill_decoys(struct memory *memory, struct index *index)
{
	const struct names *names = index->names[MODEL_DECOY];
	const struct bearers *bearers = index->bearers[MODEL_DECOY];
	unsigned char *prints = memory_take(memory, names->slot_count, 1);
	uint32_t *pilots;

	table_start(memory, index->tables, CRINK__TABLE_DECOY_PILOT,
	    names->pilot_count);
	pilots = TABLE_COLUMN(index->tables, DECOY_PILOT, VALUE, NUMBER, NONE);
	for (size_t i = 0; i < names->pilot_count; i++) {
		pilots[i] = names->pilots[i];
	}
	for (size_t slot = 0; slot < names->slot_count; slot++) {
		const uint32_t name = names->slots[slot];

		if (name != 0) {
			const struct bearer *decoy =
			    &bearers->entries[bearers->firsts[name - 1]];
			const struct crink__hash hash = crink__hash(
			    decoy->key, decoy->size, names->rotation);

			prints[slot] = CRINK__FINGERPRINT(hash);
		}
	}
	table_set_bytes(index->tables, CRINK__TABLE_DECOY_FINGERPRINT, prints,
	    names->slot_count);
	index->tables[CRINK__TABLE_DECOY_FINGERPRINT].use = TABLE_FOR_SPEED;
}

/* Finds the hash of a class; false, and an error, if there is none. */
static bool
find_hash(struct memory *memory, struct diag *diag, struct index *index,
    enum model_class category)
{
	const struct diag_place nowhere = {NULL, 0, 0};

	index->names[category] = names_build(memory, index->bearers[category]);
	if (index->names[category] == NULL) {
		diag_error(diag, nowhere,
		    "no perfect hash was found for these names; "
		    "please report this");
		return false;
	}
	return true;
}

bool
slots_fill(struct memory *memory, struct diag *diag, struct index *index)
{
#define FILL(CLASS)                                           \
	if (!find_hash(memory, diag, index, MODEL_##CLASS)) { \
		return false;                                 \
	}                                                     \
	fill_##CLASS(memory, index);
	CRINK__NAMED(FILL)
#undef FILL
	if (!find_hash(memory, diag, index, MODEL_DECOY)) {
		return false;
	}
	fill_decoys(memory, index);
	return true;
}

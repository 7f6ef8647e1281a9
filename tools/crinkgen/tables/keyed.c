#include "tables/keyed.h"

#include "fold.h"
#include "letters.h"
#include "tables/keys.h"
#include "tables/spelt.h"

/* A class whose folded names are all left out, if a text spells them. */
static bool
is_told(enum model_class category)
{
#define IS_TOLD(CLASS) || category == MODEL_##CLASS
	return false CRINK__TOLD(IS_TOLD);
#undef IS_TOLD
}

static bool
is_wide(const struct bearer *name)
{
	for (size_t i = 0; i < name->size; i++) {
		if (name->key[i] >= 0x80) {
			return true;
		}
	}
	return false;
}

/* Whether a character of several bytes becomes what the table of letters has as
 * several ones: as a letter beyond U+FFFF is kept, too. */
static bool
is_several(const unsigned char *character, size_t bytes)
{
	const uint32_t code = crink__decode(character, bytes) &
	                      (((uint32_t)1 << CRINK__DECODED) - 1);

	return crink__letter(code) >= CRINK__SEVERAL;
}

/* The bytes of the character that begins with one. */
static size_t
size_of(unsigned char first)
{
	return first < 0x80 ? 1 : 2u + (first >= 0xe0) + (first >= 0xf0);
}

/* Whether each character of several bytes of a text that spells a name becomes one
 * letter, and none of them joins the one before it, so that they are as long as the
 * name: then the library reads letters of it, one by one. */
static bool
folds_by_letters(const unsigned char *text, const struct bearer *name)
{
	size_t size = 0;

	while (*text != 0) {
		const void *const character = text;
		const size_t bytes = size_of(*text);
		unsigned char folded[8] = {0};
		const size_t used =
		    crink__fold(folded, sizeof(folded), character, bytes);

		if (bytes > 1 &&
		    (used != size_of(folded[0]) || is_several(text, bytes))) {
			return false;
		}
		size += used;
		text += bytes;
	}
	return size == name->size;
}

static const unsigned char *
text_of(const struct index *index, uint32_t place)
{
	return place < index->aliases.size
	           ? index->aliases.bytes + place
	           : index->texts.bytes + (place - index->aliases.size);
}

/* Fills where the names of a class are: the folded ones, then what spells the
 * others. */
static void
fill(struct memory *memory, struct index *index, enum model_class category,
    enum crink__table key_table, uint32_t *key)
{
	const struct bearers *bearers = index->bearers[category];
	const struct names *names = index->names[category];
	const uint32_t *places = spelt_places(memory, index, category);
	bool *left_out = memory_take(memory, bearers->name_count, sizeof(bool));
	struct keys keys;

	for (size_t i = 0; i < bearers->name_count; i++) {
		const struct bearer *name =
		    &bearers->entries[bearers->firsts[i]];

		left_out[i] =
		    places[i] != 0 && (is_told(category) || is_wide(name)) &&
		    folds_by_letters(text_of(index, places[i] - 1), name);
	}
	keys = keys_build_without(memory, bearers, left_out);
	for (size_t slot = 0; slot < names->slot_count; slot++) {
		const uint32_t name = names->slots[slot];

		if (name != 0) {
			key[slot] =
			    left_out[name - 1]
			        ? (uint32_t)keys.size + places[name - 1] - 1
			        : keys.offsets[name - 1];
		}
	}
	table_set_bytes(index->tables, key_table, keys.bytes, keys.size);
}

/* All names of actors, folded: so a program that only finds some needs no texts. */
static void
fill_small(struct memory *memory, struct index *index)
{
	const struct names *names = index->names[MODEL_ACTOR];
	const struct keys keys =
	    keys_build(memory, index->bearers[MODEL_ACTOR]);
	struct table *tables = index->tables;
	uint32_t *key, *size, *bearer;

	table_start(
	    memory, tables, CRINK__TABLE_ACTOR_SMALL, names->slot_count);
	key = TABLE_COLUMN(tables, ACTOR_SMALL, KEY, NUMBER, NONE);
	size = TABLE_COLUMN(tables, ACTOR_SMALL, SIZE, NUMBER, NONE);
	bearer = TABLE_COLUMN(tables, ACTOR_SMALL, BEARER, NUMBER, NONE);
	for (size_t slot = 0; slot < names->slot_count; slot++) {
		const uint32_t name = names->slots[slot];

		key[slot] = name == 0 ? 0 : keys.offsets[name - 1];
		size[slot] =
		    TABLE_COLUMN(tables, ACTOR_SLOT, SIZE, NUMBER, NONE)[slot];
		bearer[slot] = TABLE_COLUMN(
		    tables, ACTOR_SLOT, BEARER, NUMBER, NONE)[slot];
	}
	table_set_bytes(
	    tables, CRINK__TABLE_ACTOR_SMALL_KEY, keys.bytes, keys.size);
}

void
keyed_fill(struct memory *memory, struct index *index)
{
	struct table *tables = index->tables;

#define FILL(CLASS)                                                           \
	if (MODEL_##CLASS != MODEL_ACTOR) {                                   \
		table_start(memory, tables, CRINK__TABLE_##CLASS##_SMALL, 0); \
		table_set_bytes(                                              \
		    tables, CRINK__TABLE_##CLASS##_SMALL_KEY, NULL, 0);       \
	}                                                                     \
	fill(memory, index, MODEL_##CLASS, CRINK__TABLE_##CLASS##_KEY,        \
	    TABLE_COLUMN(tables, CLASS##_SLOT, KEY, NUMBER, NONE));           \
	tables[CRINK__TABLE_##CLASS##_SLOT].use = TABLE_FOR_SPEED;            \
	tables[CRINK__TABLE_##CLASS##_KEY].use = TABLE_FOR_SPEED;             \
	tables[CRINK__TABLE_##CLASS##_SMALL].use = TABLE_FOR_SIZE;            \
	tables[CRINK__TABLE_##CLASS##_SMALL_KEY].use = TABLE_FOR_SIZE;
	fill_small(memory, index);
	CRINK__NAMED(FILL)
#undef FILL
}

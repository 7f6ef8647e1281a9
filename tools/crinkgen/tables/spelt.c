#include "tables/spelt.h"

#include <string.h>

#include "base/intern.h"
#include "fold.h"

/* The names of a class, and where each is spelt. */
struct names_spelt {
	const struct index *index;
	const struct bearers *bearers;
	struct intern table; /* of the names, by number from 1 up */
	uint32_t *places;    /* by name: a byte of all texts + 1; 0: none yet */
	/* The columns with texts, and with lists of aliases; NULL: none. */
	const uint32_t *name, *slug, *aliases;
	size_t rows;
	bool is_ascii; /* whether they have to be spelt in ASCII */
};

/* Folded names that nothing spells in ASCII. */
struct folded {
	unsigned char *bytes;
	size_t size;
};

struct wanted {
	const struct bearers *bearers;
	const unsigned char *key;
	size_t size;
};

static const struct bearer *
name_at(const struct bearers *bearers, size_t name)
{
	return &bearers->entries[bearers->firsts[name]];
}

static bool
is_wanted(const void *context, uint32_t number)
{
	const struct wanted *wanted = context;
	const struct bearer *name = name_at(wanted->bearers, number - 1);

	return name->size == wanted->size &&
	       memcmp(name->key, wanted->key, wanted->size) == 0;
}

static uint32_t *
find_name(
    const struct names_spelt *names, const unsigned char *key, size_t size)
{
	const struct wanted wanted = {names->bearers, key, size};

	return intern_find(
	    &names->table, intern_hash(key, size), is_wanted, &wanted);
}

static bool
is_ascii(const unsigned char *text)
{
	while (*text != 0 && *text < 0x80) {
		text++;
	}
	return *text == 0;
}

/* Has the name that a text spells be read there, if it is the first that does. */
static void
take_text(struct names_spelt *names, const unsigned char *text, size_t place)
{
	unsigned char key[CRINK__KEY_MAX];
	const void *name = text;
	uint32_t number;
	size_t size;

	if (names->is_ascii && !is_ascii(text)) {
		return;
	}
	/* That a name has letters, and not too many, was checked. "" is none. */
	size = crink__fold(key, sizeof(key), name, CRINK__TO_NUL);
	number = *find_name(names, key, size);
	if (number != 0 && names->places[number - 1] == 0) {
		names->places[number - 1] = (uint32_t)place + 1;
	}
}

/* The text of a row, if there is such a column. */
static void
take_row(struct names_spelt *names, const uint32_t *column, size_t row)
{
	if (column != NULL) {
		take_text(names, names->index->texts.bytes + column[row],
		    names->index->aliases.size + column[row]);
	}
}

/* The texts of a list of aliases: see lib/fields.h. */
static void
take_list(struct names_spelt *names, size_t at)
{
	const unsigned char *const bytes = names->index->aliases.bytes;

	while (at != 0 && bytes[at] != 0) {
		while (bytes[at] != 0 && bytes[at] < ' ') {
			at++;
		}
		take_text(names, bytes + at, at);
		while (bytes[at++] != 0) {
		}
	}
}

/* All texts of the class. */
static void
take_all(struct names_spelt *names)
{
	for (size_t row = 0; row < names->rows; row++) {
		take_row(names, names->name, row);
		take_row(names, names->slug, row);
		if (names->aliases != NULL) {
			take_list(names, names->aliases[row]);
		}
	}
}

/* Finds where the names of a class are spelt. */
static void
find_places(struct memory *memory, const struct index *index,
    enum model_class category, struct names_spelt *names)
{
	const struct bearers *bearers = index->bearers[category];
	struct memory_mark mark;

	names->index = index;
	names->bearers = bearers;
	names->rows = index->orders[category].count;
	names->places =
	    memory_take(memory, bearers->name_count, sizeof(*names->places));
	mark = memory_mark(memory);
	names->table = intern_table(memory, bearers->name_count);
	for (uint32_t i = 0; i < bearers->name_count; i++) {
		const struct bearer *name = name_at(bearers, i);

		*find_name(names, name->key, name->size) = i + 1;
	}
	take_all(names);
	memory_reset(memory, mark);
}

/* Keeps the names that are not spelt. */
static void
keep_folded(struct names_spelt *names, struct folded *folded)
{
	const struct index *index = names->index;
	const struct bearers *bearers = names->bearers;
	const size_t first = index->aliases.size + index->texts.size;

	for (size_t i = 0; i < bearers->name_count; i++) {
		const struct bearer *name = name_at(bearers, i);

		if (names->places[i] == 0) {
			names->places[i] = (uint32_t)(first + folded->size) + 1;
			memcpy(folded->bytes + folded->size, name->key,
			    name->size);
			folded->size += name->size + 1;
		}
	}
}

/* The columns of a class: who bears a name, which is known, and where it is
 * spelt. */
struct columns {
	const uint32_t *from;
	uint32_t *text, *bearer;
};

static void
fill(struct memory *memory, struct index *index, enum model_class category,
    struct names_spelt *names, struct folded *folded, struct columns columns)
{
	const struct names *found = index->names[category];
	const struct memory_mark mark = memory_mark(memory);

	find_places(memory, index, category, names);
	keep_folded(names, folded);
	for (size_t slot = 0; slot < found->slot_count; slot++) {
		const uint32_t name = found->slots[slot];

		columns.bearer[slot] = columns.from[slot];
		if (name != 0) {
			columns.text[slot] = names->places[name - 1] - 1;
		}
	}
	memory_reset(memory, mark);
}

/* The texts of each class that may spell a name. */
#define TEXT_IN(CLASS, FIELD) TABLE_COLUMN(tables, CLASS, FIELD, TEXT, TEXT)
#define LIST_IN(CLASS) TABLE_COLUMN(tables, CLASS, ALIASES, ROW, ALIAS)
#define ACTOR_NAMES TEXT_IN(ACTOR, NAME), TEXT_IN(ACTOR, SLUG), LIST_IN(ACTOR)
#define ITEM_NAMES TEXT_IN(ITEM, NAME), TEXT_IN(ITEM, SLUG), LIST_IN(ITEM)
#define SOURCE_NAMES \
	TEXT_IN(SOURCE, TITLE), TEXT_IN(SOURCE, SLUG), LIST_IN(SOURCE)
#define QUESTION_NAMES TEXT_IN(QUESTION, TEXT), TEXT_IN(QUESTION, SLUG), NULL
#define RELATION_NAMES NULL, TEXT_IN(RELATION, SLUG), NULL

#define FILL_CLASS(CLASS)                                                      \
	static void fill_##CLASS(                                              \
	    struct memory *memory, struct index *index, struct folded *folded) \
	{                                                                      \
		struct table *tables = index->tables;                          \
		struct names_spelt names = {                                   \
		    NULL, NULL, {NULL, 0}, NULL, CLASS##_NAMES, 0, true};      \
		struct columns columns;                                        \
                                                                               \
		table_start(memory, tables, CRINK__TABLE_##CLASS##_SPELT,      \
		    index->names[MODEL_##CLASS]->slot_count);                  \
		columns.from =                                                 \
		    TABLE_COLUMN(tables, CLASS##_SLOT, BEARER, NUMBER, NONE);  \
		columns.text =                                                 \
		    TABLE_COLUMN(tables, CLASS##_SPELT, TEXT, NUMBER, NONE);   \
		columns.bearer =                                               \
		    TABLE_COLUMN(tables, CLASS##_SPELT, BEARER, NUMBER, NONE); \
		fill(memory, index, MODEL_##CLASS, &names, folded, columns);   \
		tables[CRINK__TABLE_##CLASS##_SPELT].use = TABLE_FOR_SIZE;     \
	}
CRINK__SPELT(FILL_CLASS)

uint32_t *
spelt_places(
    struct memory *memory, struct index *index, enum model_class category)
{
	struct table *tables = index->tables;
#define PLACES(CLASS)                                                      \
	if (category == MODEL_##CLASS) {                                   \
		struct names_spelt names = {                               \
		    NULL, NULL, {NULL, 0}, NULL, CLASS##_NAMES, 0, false}; \
                                                                           \
		find_places(memory, index, category, &names);              \
		return names.places;                                       \
	}
	CRINK__NAMED(PLACES)
#undef PLACES
	return NULL;
}

void
spelt_fill(struct memory *memory, struct index *index)
{
#define ROOM(CLASS)                                        \
	room += index->bearers[MODEL_##CLASS]->key_bytes + \
	        index->bearers[MODEL_##CLASS]->name_count;
#define FILL(CLASS) fill_##CLASS(memory, index, &folded);
	struct folded folded = {NULL, 0};
	size_t room = 0;

	CRINK__SPELT(ROOM)
	folded.bytes = memory_take(memory, room, 1);
	CRINK__SPELT(FILL)
	table_start(memory, index->tables, CRINK__TABLE_ACTOR_SPELT, 0);
	table_set_bytes(
	    index->tables, CRINK__TABLE_FOLDED, folded.bytes, folded.size);
	index->tables[CRINK__TABLE_ACTOR_SPELT].use = TABLE_FOR_SIZE;
	index->tables[CRINK__TABLE_FOLDED].use = TABLE_FOR_SIZE;
#undef ROOM
#undef FILL
}

#include "tables/aliases.h"

#include <stdlib.h>
#include <string.h>

#include "base/intern.h"
#include "base/sort.h"
#include "model/schema.h"
#include "model/spelling.h"

#define CLASSES 3

/* ---- languages ----------------------------------------------------- */

struct language {
	struct model_text tag;
	uint32_t uses; /* how often a record gives names in it */
	uint32_t rank; /* its number in the tables */
};

/* The different tags of all records, and the numbers that they get: those most
 * used the lowest, which take one byte. */
struct languages {
	struct language *list;
	uint32_t count;
	struct intern table;
};

struct wanted {
	const struct languages *languages;
	struct model_text tag;
};

static bool
is_same(struct model_text a, struct model_text b)
{
	return a.size == b.size && memcmp(a.bytes, b.bytes, a.size) == 0;
}

static bool
is_wanted(const void *context, uint32_t number)
{
	const struct wanted *wanted = context;

	return is_same(wanted->languages->list[number - 1].tag, wanted->tag);
}

static uint32_t *
find_language(const struct languages *languages, struct model_text tag)
{
	const struct wanted wanted = {languages, tag};

	return intern_find(&languages->table, intern_hash(tag.bytes, tag.size),
	    is_wanted, &wanted);
}

/* Calls take() for each language that a record of a class gives a name in. */
static void
each_language(const struct model *model, enum model_class category,
    void (*take)(struct languages *, struct model_text),
    struct languages *languages)
{
	for (uint32_t i = 1; i <= model->lists[category].count; i++) {
		struct spelling spelling = {.record = NULL};

		while (spelling_next(model, category, i, &spelling)) {
			if (spelling.is_first) {
				take(languages, model_text(spelling.record,
				                    spelling.language));
			}
		}
	}
}

static void
count_use(struct languages *languages, struct model_text tag)
{
	(void)tag;
	languages->count++;
}

static void
add_use(struct languages *languages, struct model_text tag)
{
	uint32_t *slot = find_language(languages, tag);

	if (*slot == 0) {
		languages->list[languages->count++].tag = tag;
		*slot = languages->count;
	}
	languages->list[*slot - 1].uses++;
}

/* Most used first, then by tag. */
static int
compare_languages(const void *a, const void *b)
{
	const struct language *const *x = a;
	const struct language *const *y = b;
	const struct model_text s = (*x)->tag, t = (*y)->tag;
	const int uses = sort_compare((*y)->uses, (*x)->uses);

	return uses != 0 ? uses
	                 : sort_compare_bytes(s.bytes, s.size, t.bytes, t.size);
}

/* Numbers the languages and makes the table of their tags. */
static void
rank(struct memory *memory, struct languages *languages, struct table *tables)
{
	struct language **sorted =
	    memory_take(memory, languages->count, sizeof(struct language *));
	unsigned char *tags;
	size_t size = 0;

	for (uint32_t i = 0; i < languages->count; i++) {
		sorted[i] = &languages->list[i];
		size += sorted[i]->tag.size + 1;
	}
	qsort(sorted, languages->count, sizeof(struct language *),
	    compare_languages);
	tags = memory_take(memory, size, 1);
	size = 0;
	for (uint32_t i = 0; i < languages->count; i++) {
		const struct model_text tag = sorted[i]->tag;

		sorted[i]->rank = i;
		memcpy(tags + size, tag.bytes, tag.size);
		size += tag.size + 1;
	}
	table_set_bytes(tables, CRINK__TABLE_LANGUAGE, tags, size);
}

static struct languages
find_languages(struct memory *memory, struct index *index)
{
	struct languages languages = {.count = 0};

	for (unsigned i = 0; i < CLASSES; i++) {
		each_language(index->model, (enum model_class)(MODEL_ACTOR + i),
		    count_use, &languages);
	}
	languages.list =
	    memory_take(memory, languages.count, sizeof(struct language));
	languages.table = intern_table(memory, languages.count);
	languages.count = 0;
	for (unsigned i = 0; i < CLASSES; i++) {
		each_language(index->model, (enum model_class)(MODEL_ACTOR + i),
		    add_use, &languages);
	}
	rank(memory, &languages, index->tables);
	return languages;
}

/* ---- the list of an entity ----------------------------------------- */

/* One of its texts, in the order of the list; the first one is its name. */
struct entry {
	struct model_text text;
	unsigned kind;
	uint32_t first, last; /* its languages, in uses; 0: none */
};

/* A language in which a text is shown; the next one of that text. */
struct use {
	uint32_t rank, next;
};

struct list {
	const struct languages *languages;
	struct entry *entries;
	struct use *uses; /* from 1 up */
	size_t count, use_count;
	struct intern table;  /* of the different texts */
	unsigned char *shown; /* by rank: whether it has a name already */
};

struct wanted_text {
	const struct list *list;
	struct model_text text;
};

static bool
is_wanted_text(const void *context, uint32_t number)
{
	const struct wanted_text *wanted = context;

	return is_same(wanted->list->entries[number - 1].text, wanted->text);
}

/* Adds a text after the others; where a name is there already, it is that. */
static struct entry *
add_text(
    struct list *list, struct model_text text, unsigned kind, bool is_alias)
{
	const struct wanted_text wanted = {list, text};
	struct entry *entry = &list->entries[list->count];
	uint32_t *slot = NULL;

	if (list->table.room != 0) {
		slot = intern_find(&list->table,
		    intern_hash(text.bytes, text.size), is_wanted_text,
		    &wanted);
	}
	if (slot != NULL && *slot != 0 && !is_alias) {
		return &list->entries[*slot - 1];
	}
	entry->text = text;
	entry->kind = kind;
	list->count++;
	if (slot != NULL && *slot == 0) {
		*slot = (uint32_t)list->count;
	}
	return entry;
}

/* Has a text shown in a language, if no other one is. */
static void
show(struct list *list, struct entry *entry, struct model_text tag)
{
	const uint32_t number = *find_language(list->languages, tag);
	const uint32_t rank = list->languages->list[number - 1].rank;
	const uint32_t use = (uint32_t)++list->use_count;

	if (list->shown[rank] != 0) {
		return;
	}
	list->shown[rank] = 1;
	list->uses[use].rank = rank;
	if (entry->first == 0) {
		entry->first = use;
	} else {
		list->uses[entry->last].next = use;
	}
	entry->last = use;
}

/* The bytes of a language, see lib/fields.h. Writes them to at, if that is not
 * NULL. */
static size_t
put_language(unsigned char *at, uint32_t rank)
{
	const size_t more = rank / CRINK__ALIAS_LANGUAGES;

	if (at != NULL) {
		memset(at, CRINK__ALIAS_MORE, more);
		at[more] = (unsigned char)(CRINK__ALIAS_LANGUAGE +
		                           rank % CRINK__ALIAS_LANGUAGES);
	}
	return more + 1;
}

/* The same of a list. */
static size_t
put_list(const struct list *list, unsigned char *at)
{
	unsigned kind = 0;
	size_t size = 0;

	for (size_t i = 0; i < list->count; i++) {
		const struct entry *entry = &list->entries[i];
		const size_t length = i == 0 ? 0 : entry->text.size;

		if (i == 0 && entry->first == 0) {
			continue; /* the name is no alias */
		}
		if (entry->kind != kind) {
			kind = entry->kind;
			if (at != NULL) {
				at[size] = (unsigned char)kind;
			}
			size++;
		}
		for (uint32_t use = entry->first; use != 0;
		     use = list->uses[use].next) {
			size += put_language(at == NULL ? NULL : at + size,
			    list->uses[use].rank);
		}
		if (at != NULL) {
			memcpy(at + size, entry->text.bytes, length);
			at[size + length] = '\0';
		}
		size += length + 1;
	}
	return size;
}

/* The texts of an entity, and where they are shown. */
static void
fill_list(struct list *list, const struct model *model,
    enum model_class category, uint32_t number)
{
	struct spelling spelling = {.record = NULL};

	while (spelling_next(model, category, number, &spelling)) {
		const struct model_text text =
		    model_text(spelling.record, spelling.node);
		struct entry *entry =
		    add_text(list, text, spelling.kind, spelling.language == 0);

		if (spelling.is_first) {
			show(list, entry,
			    model_text(spelling.record, spelling.language));
		}
	}
}

/* How many names of an entity there are, and in languages among them. */
struct counts {
	size_t names, languages;
};

static struct counts
count_names(
    const struct model *model, enum model_class category, uint32_t number)
{
	struct spelling spelling = {.record = NULL};
	struct counts counts = {0, 0};

	while (spelling_next(model, category, number, &spelling)) {
		counts.names++;
		counts.languages += spelling.language != 0;
	}
	return counts;
}

/* The bytes of the list of an entity, which are written to at, if that is not
 * NULL. What making it takes is given back. */
static size_t
write_list(struct memory *memory, const struct index *index,
    const struct languages *languages, enum model_class category,
    uint32_t number, struct counts counts, unsigned char *at)
{
	const struct memory_mark mark = memory_mark(memory);
	const struct model_record *record =
	    model_at(index->model, category, number);
	struct list list = {.languages = languages};
	size_t size;

	list.entries =
	    memory_take(memory, counts.names + 1, sizeof(struct entry));
	list.uses =
	    memory_take(memory, counts.languages + 1, sizeof(struct use));
	list.shown = memory_take(memory, languages->count, 1);
	if (counts.languages != 0) {
		list.table = intern_table(memory, counts.names + 1);
	}
	add_text(&list, model_text(record, schema_names(record, category).name),
	    0, true);
	fill_list(&list, index->model, category, number);
	size = put_list(&list, at);
	memory_reset(memory, mark);
	return size;
}

/* Puts the list of an entity into the pool; the result is its piece. */
static uint32_t
gather(struct memory *memory, struct index *index,
    const struct languages *languages, enum model_class category,
    uint32_t number)
{
	const struct counts counts =
	    count_names(index->model, category, number);
	unsigned char *bytes;
	size_t size;

	if (counts.names == 0) {
		return 0;
	}
	size = write_list(
	    memory, index, languages, category, number, counts, NULL);
	bytes = memory_take(memory, size, 1);
	write_list(memory, index, languages, category, number, counts, bytes);
	return pool_add(&index->aliases, bytes, size);
}

bool
aliases_fill(struct memory *memory, struct index *index)
{
	const struct languages languages = find_languages(memory, index);
	struct table *tables = index->tables;
	uint32_t *const columns[CLASSES] = {
	    TABLE_COLUMN(tables, ACTOR, ALIASES, ROW, ALIAS),
	    TABLE_COLUMN(tables, ITEM, ALIASES, ROW, ALIAS),
	    TABLE_COLUMN(tables, SOURCE, ALIASES, ROW, ALIAS)};
	size_t count = 0;

	for (unsigned i = 0; i < CLASSES; i++) {
		count += index->orders[MODEL_ACTOR + i].count;
	}
	index->aliases = pool_make(memory, count);
	for (unsigned i = 0; i < CLASSES; i++) {
		const enum model_class category =
		    (enum model_class)(MODEL_ACTOR + i);
		const struct order *order = &index->orders[category];

		for (size_t row = 0; row < order->count; row++) {
			columns[i][row] = gather(memory, index, &languages,
			    category, order->numbers[row]);
		}
	}
	if (!pool_lay(&index->aliases)) {
		return false;
	}
	for (unsigned i = 0; i < CLASSES; i++) {
		const size_t rows = index->orders[MODEL_ACTOR + i].count;

		for (size_t row = 0; row < rows; row++) {
			columns[i][row] =
			    pool_offset(&index->aliases, columns[i][row]);
		}
	}
	table_set_bytes(tables, CRINK__TABLE_ALIAS, index->aliases.bytes,
	    index->aliases.size);
	return true;
}

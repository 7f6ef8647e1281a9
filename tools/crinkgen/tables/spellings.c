#define CRINK__SCAN_FILLS
#include "tables/spellings.h"

#include <stdlib.h>
#include <string.h>

#include "base/sort.h"
#include "fold.h"
#include "model/spelling.h"
#include "scan_filter.h"
#include "tables/shared.h"
#include "word.h"

/* Bits of the filters for each thing that is in them. */
#define FIRST_BITS 14
#define PART_BITS 6

/* One spelling of a name, as a row of the table; place: see lib/fields.h. */
struct row {
	uint32_t place, who, next;
	bool is_case;
};

/* The hashes of what a filter lets through. */
struct filter {
	uint32_t *hashes;
	size_t count, room;
};

struct filling {
	struct memory *memory;
	const struct index *index;
	struct shared shared;
	enum model_class category;
	struct row *rows;
	size_t count, room;
	struct filter first, part;
};

/* A name that may be found. */
struct found {
	struct model_text text;
	uint32_t number; /* of who bears it */
	struct row row;
};

/* ---- filters ------------------------------------------------------- */

static void
add_hash(struct memory *memory, struct filter *filter, uint32_t hash)
{
	if (filter->count == filter->room) {
		const size_t room = filter->room == 0 ? 64 : 2 * filter->room;

		filter->hashes = memory_grow(memory, filter->hashes,
		    filter->count, room, sizeof(*filter->hashes));
		filter->room = room;
	}
	filter->hashes[filter->count++] = hash;
}

static int
compare_hashes(const void *a, const void *b)
{
	const uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return sort_compare(x, y);
}

/* Leaves each hash once. */
static void
make_unique(struct filter *filter)
{
	size_t kept = 0;

	if (filter->count != 0) {
		qsort(filter->hashes, filter->count, sizeof(*filter->hashes),
		    compare_hashes);
	}
	for (size_t i = 0; i < filter->count; i++) {
		if (i == 0 || filter->hashes[i] != filter->hashes[i - 1]) {
			filter->hashes[kept++] = filter->hashes[i];
		}
	}
	filter->count = kept;
}

/* How a name begins, up to some of its bytes, if that is ASCII. mark: of the whole
 * name. */
static void
add_first(struct filling *filling, const unsigned char *key, size_t size,
    uint64_t mark)
{
	uint64_t letters = size < CRINK__SCAN_LETTERS ? mark : 0;

	for (size_t i = 0; i < size && i < CRINK__SCAN_LETTERS; i++) {
		if (key[i] >= 0x80) {
			return;
		}
		letters |= (uint64_t)key[i] << 8 * i;
	}
	add_hash(
	    filling->memory, &filling->first, crink__scan_letters(letters));
}

/* How a name begins, if that is beyond ASCII. */
static void
add_two(struct filling *filling, const unsigned char *key, size_t size)
{
	const uint32_t mask = ((uint32_t)1 << CRINK__DECODED) - 1;
	const uint32_t first = crink__decode(key, size); /* 0: of ASCII */
	const size_t at = first >> CRINK__DECODED;
	uint32_t second = 0;

	if (first == 0) {
		return;
	}
	if (at < size) {
		second = key[at] < 0x80 ? key[at]
		                        : crink__decode(key + at, size - at);
	}
	add_hash(filling->memory, &filling->first,
	    crink__scan_two(first & mask, second & mask));
}

/* A name up to some of its bytes. */
static void
add_part(struct filling *filling, const unsigned char *key, size_t size)
{
	const unsigned rotation =
	    filling->index->names[filling->category]->rotation;

	add_hash(filling->memory, &filling->part,
	    crink__hash(key, size, rotation).slot);
}

/* Fills the set of how names begin, words of 64 bits, the lowest byte first. */
static void
fill_first(struct filling *filling, struct table *tables)
{
	struct filter *filter = &filling->first;
	uint32_t words;
	unsigned char *bytes;

	make_unique(filter);
	words = (uint32_t)((filter->count * FIRST_BITS + 63) / 64);
	words += words == 0;
	bytes = memory_take(filling->memory, words, 8);
	for (size_t i = 0; i < filter->count; i++) {
		const uint32_t hash = filter->hashes[i];
		const uint64_t bits = crink__scan_bits(hash);
		unsigned char *word =
		    bytes + (size_t)crink__scale(hash, words) * 8;

		for (unsigned j = 0; j < 8; j++) {
			word[j] |= (unsigned char)(bits >> 8 * j);
		}
	}
	table_set_bytes(
	    tables, CRINK__TABLE_SCAN_FIRST, bytes, (size_t)words * 8);
	tables[CRINK__TABLE_SCAN_FIRST].use = TABLE_FOR_SPEED;
}

/* Fills the set of parts of names. */
static void
fill_part(struct filling *filling, struct table *tables)
{
	struct filter *filter = &filling->part;
	size_t size;
	unsigned char *bytes;

	make_unique(filter);
	size = (filter->count * PART_BITS + 7) / 8;
	size += size == 0;
	bytes = memory_take(filling->memory, size, 1);
	for (size_t i = 0; i < filter->count; i++) {
		const struct crink__hash hash = {0, filter->hashes[i]};
		const uint32_t bit =
		    crink__scan_part(hash, (uint32_t)(size * 8));

		bytes[bit >> 3] |= (unsigned char)(1u << (bit & 7));
	}
	table_set_bytes(tables, CRINK__TABLE_SCAN_PART, bytes, size);
}

/* What text of a name is a letter, and what follows it. */
struct spelt {
	struct crink__text_part part;
	struct crink__letter letter;
	size_t at; /* bytes of the key before what follows */
};

/* Goes on to the next letter: at its end of the key it may be cut where blanks may
 * stand. */
static void
add_gap(struct filling *filling, const struct spelt *spelt,
    const unsigned char *key)
{
	const struct crink__letter *letter = &spelt->letter;
	const bool is_spaced = letter->gap.shape != CRINK__SHAPE_NONE;
	const uint32_t next =
	    crink__read_character(&spelt->part, crink__letter_next(letter))
	        .code;

	if (is_spaced) {
		add_first(filling, key, spelt->at, 0);
	}
	if (is_spaced || letter->script == CRINK__SCRIPT_PLAIN ||
	    crink__script(next) == CRINK__SCRIPT_PLAIN) {
		add_part(filling, key, spelt->at);
	}
}

/* Adds a name to the filters; false: it is none to be found. */
static bool
add_to_filters(struct filling *filling, struct model_text text,
    const unsigned char *key, size_t size)
{
	const void *bytes = text.bytes;
	const unsigned char *at = bytes;
	const unsigned char *const end = at + text.size;
	struct spelt spelt = {.part = {end, true}};
	size_t letters = 0;

	while (at != end) {
		const struct crink__character character =
		    crink__read_character(&spelt.part, at);
		unsigned char folded[CRINK__KEY_MAX];
		size_t count;

		if (character.sort > CRINK__SORT_JOINING) {
			at += character.size;
			continue;
		}
		crink__read_letter(&spelt.letter, &spelt.part, at);
		count = crink__fold(
		    folded, sizeof(folded), (const char *)at, spelt.letter.end);
		if (count > size - spelt.at ||
		    memcmp(folded, key + spelt.at, count) != 0) {
			return false; /* letters are joined over a blank */
		}
		spelt.at += count;
		letters++;
		if (spelt.at < size) {
			add_gap(filling, &spelt, key);
		}
		at += spelt.letter.end;
	}
	if (spelt.at != size ||
	    (letters == 1 && spelt.letter.script == CRINK__SCRIPT_PLAIN)) {
		return false;
	}
	add_first(filling, key, size, 0);
	add_first(filling, key, size, CRINK__SCAN_ALONE);
	add_two(filling, key, size);
	add_part(filling, key, size);
	return true;
}

/* ---- rows ---------------------------------------------------------- */

static uint32_t *
references(const struct index *index, enum model_class category)
{
	switch (category) {
	case MODEL_ACTOR:
		return TABLE_COLUMN(
		    index->tables, ACTOR_BEARER, REF, NUMBER, NONE);
	case MODEL_ITEM:
		return TABLE_COLUMN(
		    index->tables, ITEM_BEARER, REF, NUMBER, NONE);
	default:
		return NULL;
	}
}

static uint32_t
bearer_of(const struct index *index, enum model_class category, size_t slot)
{
	switch (category) {
	case MODEL_ACTOR:
		return TABLE_COLUMN(
		    index->tables, ACTOR_SLOT, BEARER, NUMBER, NONE)[slot];
	case MODEL_ITEM:
		return TABLE_COLUMN(
		    index->tables, ITEM_SLOT, BEARER, NUMBER, NONE)[slot];
	default:
		return 0; /* nobody */
	}
}

/* Of nobody who bears it: a name that another has without an article. */
#define NOT_BORNE UINT32_MAX

/* Which of those who bear the name of a slot an entity is, from 1 up; 0: the only
 * one. is_shared: somebody who is left out bears it too. */
static uint32_t
who_is(
    const struct filling *filling, size_t slot, uint32_t number, bool is_shared)
{
	const struct order *order = &filling->index->orders[filling->category];
	const uint32_t bearer =
	    bearer_of(filling->index, filling->category, slot);
	const uint32_t ref = order->rows[number] + 1;
	const uint32_t *list;
	uint32_t who = 1;

	if (bearer <= order->count) {
		return bearer == 0 || bearer == ref ? is_shared : NOT_BORNE;
	}
	list = references(filling->index, filling->category) +
	       (bearer - order->count - 1) * CRINK__LIST_UNIT;
	while (who <= list[0] && list[who] != ref) {
		who++;
	}
	return who > list[0] ? NOT_BORNE : is_shared ? who + list[0] : who;
}

/* Adds a spelling behind the others of its name. */
static void
add_row(struct filling *filling, const struct found *found)
{
	unsigned char key[CRINK__KEY_MAX];
	const size_t size =
	    crink__fold(key, sizeof(key), found->text.bytes, found->text.size);
	struct row row = found->row;
	struct row *last;
	size_t slot;

	/* None is too long, but of "the ..." nothing is left. */
	if (size == 0 || !add_to_filters(filling, found->text, key, size)) {
		return;
	}
	slot = names_slot(filling->index->names[filling->category], key, size);
	/* Decoys are no names. */
	row.who = who_is(filling, slot, found->number,
	    shared_has(&filling->shared, key, size));
	if (row.who == NOT_BORNE) {
		return;
	}
	last = &filling->rows[slot];
	if (last->place == 0 && row.who == 0) {
		*last = row;
		return;
	}
	for (;;) {
		if (last->place == row.place && last->who == row.who) {
			return; /* the same text in another language */
		}
		if (last->next == 0) {
			break;
		}
		last = &filling->rows[last->next];
	}
	last->next = (uint32_t)filling->count;
	filling->rows[filling->count++] = row;
}

/* Where a text lies in the list of aliases of an entity, or that it is the name. */
static uint32_t
place_of(const struct filling *filling, uint32_t row, struct model_text text)
{
	const struct index *index = filling->index;
	const uint32_t *lists =
	    filling->category == MODEL_ACTOR
	        ? TABLE_COLUMN(index->tables, ACTOR, ALIASES, ROW, ALIAS)
	        : TABLE_COLUMN(index->tables, ITEM, ALIASES, ROW, ALIAS);
	const unsigned char *at = index->aliases.bytes + lists[row];

	while (*at != 0) {
		size_t size;

		while (*at != 0 && *at < ' ') {
			at++;
		}
		size = strlen((const char *)at);
		if (size == text.size && memcmp(at, text.bytes, size) == 0) {
			return (uint32_t)(at - index->aliases.bytes) -
			       lists[row] + CRINK__SPELLING_ALIAS;
		}
		at += size + 1;
	}
	return CRINK__SPELLING_NAME;
}

/* Adds a name that has a policy, without its article. */
static void
add_name(struct filling *filling, struct found *found, enum model_scan scan,
    size_t article)
{
	if (scan == MODEL_SCAN_NO) {
		return;
	}
	found->text.bytes += article;
	found->text.size -= article;
	found->row.place += (uint32_t)article;
	found->row.is_case = scan == MODEL_SCAN_CASE;
	add_row(filling, found);
}

static void
add_entity(struct filling *filling, uint32_t number)
{
	const struct index *index = filling->index;
	const struct model *model = index->model;
	const enum model_class category = filling->category;
	const struct model_entity *entity =
	    model_entity(model, category, number);
	const uint32_t row = index->orders[category].rows[number];
	struct spelling spelling = {.record = NULL};
	struct found found = {model_text(&entity->record, entity->name), number,
	    {.place = CRINK__SPELLING_NAME}};

	add_name(filling, &found, (enum model_scan)entity->scan,
	    spelling_article(found.text));
	while (spelling_next(model, category, number, &spelling)) {
		const struct model_text text =
		    model_text(spelling.record, spelling.node);

		found.text = text;
		found.row.place = place_of(filling, row, text);
		add_name(filling, &found, spelling_scan(model, &spelling),
		    spelling.language == 0 ? spelling_article(text) : 0);
	}
}

static void
add_decoy(struct filling *filling, uint32_t number)
{
	const struct index *index = filling->index;
	const struct model_decoy *decoy = model_decoy(index->model, number);
	struct found found = {model_text(&decoy->record, decoy->text), number,
	    {.place = pool_offset(&index->decoy_texts, index->decoys[number])}};

	add_name(filling, &found, (enum model_scan)decoy->scan, 0);
}

/* ---- tables -------------------------------------------------------- */

/* The value of a spelling, and that another follows. */
static uint32_t
value_of(const struct row *row)
{
	return row->place << CRINK__SPELLING_SHIFT |
	       (row->is_case ? CRINK__SPELLING_CASE : 0) |
	       (row->next != 0 ? CRINK__SPELLING_MORE : 0);
}

/* The columns of one class. */
struct columns {
	uint32_t *value, *slot, *other, *who;
};

static void
put_rows(const struct filling *filling, const struct columns *columns)
{
	const size_t slots =
	    filling->index->names[filling->category]->slot_count;
	size_t others = 0;

	for (uint32_t slot = 0; slot < slots; slot++) {
		const struct row *row = &filling->rows[slot];

		columns->value[slot] = value_of(row);
		while (row->next != 0) {
			row = &filling->rows[row->next];
			columns->slot[others] = slot;
			columns->other[others] = value_of(row);
			columns->who[others++] = row->who;
		}
	}
}

/* All spellings of a class. */
static void
gather(struct filling *filling, enum model_class category)
{
	const struct index *index = filling->index;
	const size_t records = index->model->lists[category].count;

	filling->category = category;
	filling->count = index->names[category]->slot_count;
	filling->rows = memory_take(filling->memory,
	    filling->count + index->bearers[category]->spelt,
	    sizeof(*filling->rows));
	for (uint32_t i = 1; i <= records; i++) {
		if (category == MODEL_DECOY) {
			add_decoy(filling, i);
		} else {
			add_entity(filling, i);
		}
	}
}

#define COLUMN(TABLE, FIELD) TABLE_COLUMN(tables, TABLE, FIELD, NUMBER, NONE)
#define FILL_CLASS(CLASS)                                                 \
	static void fill_##CLASS(                                         \
	    struct filling *filling, struct table *tables)                \
	{                                                                 \
		struct columns columns;                                   \
		size_t slots;                                             \
                                                                          \
		gather(filling, MODEL_##CLASS);                           \
		slots = filling->index->names[MODEL_##CLASS]->slot_count; \
		table_start(filling->memory, tables,                      \
		    CRINK__TABLE_##CLASS##_SPELLING, slots);              \
		table_start(filling->memory, tables,                      \
		    CRINK__TABLE_##CLASS##_SPELLING_OF,                   \
		    filling->count - slots);                              \
		columns.value = COLUMN(CLASS##_SPELLING, VALUE);          \
		columns.slot = COLUMN(CLASS##_SPELLING_OF, SLOT);         \
		columns.other = COLUMN(CLASS##_SPELLING_OF, VALUE);       \
		columns.who = COLUMN(CLASS##_SPELLING_OF, WHO);           \
		put_rows(filling, &columns);                              \
	}
CRINK__SCANNED(FILL_CLASS)

void
spellings_fill(struct memory *memory, struct index *index)
{
	struct filling filling = {.memory = memory,
	    .index = index,
	    .shared = shared_find(memory, index->model)};

#define FILL(CLASS) fill_##CLASS(&filling, index->tables);
	CRINK__SCANNED(FILL)
	fill_first(&filling, index->tables);
	fill_part(&filling, index->tables);
}

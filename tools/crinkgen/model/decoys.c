#include "model/decoys.h"

#include <stdlib.h>
#include <string.h>

#include "base/sort.h"
#include "fold.h"
#include "model/spelling.h"
#include "word.h"

/* A name or decoy, folded. */
struct key {
	const unsigned char *bytes;
	size_t size;
};

struct keys {
	struct memory *memory;
	struct key *keys;
	size_t count, room;
};

static int
compare_keys(const void *a, const void *b)
{
	const struct key *x = a, *y = b;

	return sort_compare_bytes(x->bytes, x->size, y->bytes, y->size);
}

static void
add_key(struct keys *keys, struct model_text text)
{
	unsigned char key[CRINK__KEY_MAX];
	const size_t size =
	    crink__fold(key, sizeof(key), text.bytes, text.size);
	struct key *added;

	if (size - 1 >= sizeof(key)) {
		return;
	}
	if (keys->count == keys->room) {
		const size_t room = keys->room == 0 ? 64 : 2 * keys->room;

		keys->keys = memory_grow(keys->memory, keys->keys, keys->count,
		    room, sizeof(*keys->keys));
		keys->room = room;
	}
	added = &keys->keys[keys->count++];
	added->bytes = memcpy(memory_take(keys->memory, size, 1), key, size);
	added->size = size;
}

static void
add_name(struct keys *keys, struct model_text text, enum model_scan scan)
{
	const size_t article = spelling_article(text);

	if (scan != MODEL_SCAN_NO) {
		text.bytes += article;
		text.size -= article;
		add_key(keys, text);
	}
}

/* All names of a class that may be found. */
static void
add_class(
    struct keys *keys, const struct model *model, enum model_class category)
{
	for (uint32_t i = 1; i <= model->lists[category].count; i++) {
		const struct model_entity *entity =
		    model_entity(model, category, i);
		struct spelling spelling = {.record = NULL};

		add_name(keys, model_text(&entity->record, entity->name),
		    (enum model_scan)entity->scan);
		while (spelling_next(model, category, i, &spelling)) {
			add_name(keys,
			    model_text(spelling.record, spelling.node),
			    spelling_scan(model, &spelling));
		}
	}
}

/* Whether one of the keys, which are sorted, begins with a text, or the text with
 * it. */
static bool
meets(const struct keys *keys, const unsigned char *bytes, size_t size)
{
	struct key part = {bytes, 1};
	size_t low = 0, high = keys->count;

	if (high == 0) {
		return false;
	}
	for (; part.size <= size; part.size++) {
		if (bsearch(&part, keys->keys, keys->count, sizeof(part),
		        compare_keys) != NULL) {
			return true;
		}
	}
	part.size = size;
	while (low < high) {
		const size_t middle = (low + high) / 2;

		if (compare_keys(&keys->keys[middle], &part) < 0) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low < keys->count && keys->keys[low].size >= size &&
	       memcmp(keys->keys[low].bytes, bytes, size) == 0;
}

/* Whether a key begins where a letter of a decoy does, but for those of ASCII that
 * stand right behind another. */
static bool
has_one_within(const struct keys *keys, struct model_text text)
{
	const void *bytes = text.bytes;
	const unsigned char *at = bytes;
	const struct crink__text_part part = {at + text.size, true};
	bool is_beside = false;

	while (at != part.end) {
		const struct crink__character character =
		    crink__read_character(&part, at);
		const bool is_letter = character.sort <= CRINK__SORT_JOINING;
		const bool is_ascii = is_letter && character.size == 1;

		if (is_letter && !(is_ascii && is_beside)) {
			const void *from = at;
			unsigned char key[CRINK__KEY_MAX];
			const size_t size = crink__fold(
			    key, sizeof(key), from, (size_t)(part.end - at));

			if (size - 1 < sizeof(key) && meets(keys, key, size)) {
				return true;
			}
		}
		is_beside = is_ascii;
		at += character.size;
	}
	return false;
}

void
decoys_cut(struct memory *memory, struct model *model)
{
	struct model_list *list = &model->lists[MODEL_DECOY];
	bool *kept = memory_take(memory, list->count + 1, sizeof(bool));
	unsigned char *records = list->records;
	struct keys keys = {.memory = memory};
	size_t count = 0, before;

	add_class(&keys, model, MODEL_ACTOR);
	add_class(&keys, model, MODEL_ITEM);
	do {
		before = keys.count;
		if (before != 0) {
			qsort(keys.keys, before, sizeof(*keys.keys),
			    compare_keys);
		}
		for (uint32_t i = 1; i <= list->count; i++) {
			const struct model_decoy *decoy = model_decoy(model, i);
			const struct model_text text =
			    model_text(&decoy->record, decoy->text);

			/* What is added now is no part of what is sorted. */
			const struct keys sorted = {
			    memory, keys.keys, before, before};

			if (!kept[i] && has_one_within(&sorted, text)) {
				kept[i] = true;
				add_key(&keys, text);
			}
		}
	} while (keys.count != before);
	for (size_t i = 1; i <= list->count; i++) {
		if (kept[i]) {
			memmove(records + count++ * list->size,
			    records + (i - 1) * list->size, list->size);
		}
	}
	list->count = count;
}

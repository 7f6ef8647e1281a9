#include "tables/shared.h"

#include <stdlib.h>
#include <string.h>

#include "base/sort.h"
#include "fold.h"
#include "model/spelling.h"

/* A name, folded, and who bears it. */
struct shared_name {
	const unsigned char *key;
	size_t size;
	enum model_class category;
	uint32_t number;
};

struct gathering {
	struct memory *memory;
	struct shared names;
	size_t room;
};

static int
compare_keys(const void *a, const void *b)
{
	const struct shared_name *x = a, *y = b;

	return sort_compare_bytes(x->key, x->size, y->key, y->size);
}

static int
compare_names(const void *a, const void *b)
{
	const struct shared_name *x = a, *y = b;
	const int order = compare_keys(x, y);

	if (order != 0) {
		return order;
	}
	return x->category != y->category
	           ? sort_compare(x->category, y->category)
	           : sort_compare(x->number, y->number);
}

/* Adds what may be found of a name. */
static void
add_name(struct gathering *gathering, struct shared_name name,
    struct model_text text, enum model_scan scan, size_t article)
{
	struct shared *names = &gathering->names;
	unsigned char key[CRINK__KEY_MAX];

	name.size = crink__fold(
	    key, sizeof(key), text.bytes + article, text.size - article);
	/* None is too long, but of "the ..." nothing is left. */
	if (scan == MODEL_SCAN_NO || name.size == 0) {
		return;
	}
	if (names->count == gathering->room) {
		gathering->room = names->count == 0 ? 64 : 2 * names->count;
		names->names = memory_grow(gathering->memory, names->names,
		    names->count, gathering->room, sizeof(*names->names));
	}
	name.key = memcpy(
	    memory_take(gathering->memory, name.size, 1), key, name.size);
	names->names[names->count++] = name;
}

static void
add_entity(struct gathering *gathering, const struct model *model,
    struct shared_name name)
{
	const struct model_entity *entity =
	    model_entity(model, name.category, name.number);
	const struct model_text shown =
	    model_text(&entity->record, entity->name);
	struct spelling spelling = {.record = NULL};

	add_name(gathering, name, shown, (enum model_scan)entity->scan,
	    spelling_article(shown));
	while (spelling_next(model, name.category, name.number, &spelling)) {
		const struct model_text text =
		    model_text(spelling.record, spelling.node);

		add_name(gathering, name, text, spelling_scan(model, &spelling),
		    spelling.language == 0 ? spelling_article(text) : 0);
	}
}

/* All names that may be found, of each who bears them once, sorted. */
static struct shared
gather(struct memory *memory, const struct model *model)
{
	static const enum model_class classes[] = {MODEL_ACTOR, MODEL_ITEM};
	struct gathering gathering = {.memory = memory};
	struct shared *names = &gathering.names;
	size_t kept = 0;

	for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++) {
		const size_t count = model->lists[classes[i]].count;

		for (uint32_t number = 1; number <= count; number++) {
			const struct shared_name name = {
			    .category = classes[i], .number = number};

			add_entity(&gathering, model, name);
		}
	}
	if (names->count != 0) {
		qsort(names->names, names->count, sizeof(*names->names),
		    compare_names);
	}
	for (size_t i = 0; i < names->count; i++) {
		if (i == 0 || compare_names(&names->names[i - 1],
		                  &names->names[i]) != 0) {
			names->names[kept++] = names->names[i];
		}
	}
	names->count = kept;
	return *names;
}

/* How many of them, from one on, have its key. */
static size_t
count_alike(const struct shared *names, size_t from)
{
	size_t count = 0;

	do {
		count++;
	} while (from + count < names->count &&
	         compare_keys(
	             &names->names[from], &names->names[from + count]) == 0);
	return count;
}

struct shared
shared_find(struct memory *memory, const struct model *model)
{
	struct shared shared = {NULL, 0}, here;
	struct model whole = *model_whole(model);
	size_t at = 0, kept = 0;

	if (model->whole == NULL && !model->languages.are_chosen) {
		return shared;
	}
	memset(&whole.languages, 0, sizeof(whole.languages));
	here = gather(memory, model);
	shared = gather(memory, &whole);
	/* What is found here is found in the whole. */
	for (size_t i = 0, count; i < shared.count; i += count) {
		count = count_alike(&shared, i);

		if (at < here.count &&
		    compare_keys(&here.names[at], &shared.names[i]) == 0) {
			const size_t left = count_alike(&here, at);

			at += left;
			if (left < count) {
				shared.names[kept++] = shared.names[i];
			}
		}
	}
	shared.count = kept;
	return shared;
}

bool
shared_has(const struct shared *shared, const unsigned char *key, size_t size)
{
	const struct shared_name name = {.key = key, .size = size};

	return shared->count != 0 &&
	       bsearch(&name, shared->names, shared->count, sizeof(name),
	           compare_keys) != NULL;
}

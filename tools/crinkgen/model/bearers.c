#include "model/bearers.h"

#include <string.h>

#include "fold.h"
#include "base/intern.h"
#include "model/forms.h"
#include "model/schema.h"
#include "model/spelling.h"

/* Names that are listed; what is left of them in running text, without their
 * articles; and forms of them by rule. Each gives way to those before it. */
enum pass { LISTED, BARE, MADE, PASSES };

struct gathering {
	struct diag *diag;
	const struct model *model;
	enum model_class category;
	struct bearers *bearers;
	struct intern table; /* of numbers of entries */
	unsigned char *pool; /* room for the next keys */
	struct bearer next;  /* the name that is being added */
	enum pass pass;
	const struct forms *forms;
	/* Of a form: what it is a form of, and what takes it. */
	const struct model_record *record;
	yaml_node node;
	void (*take)(struct gathering *, const struct model_record *, yaml_node,
	    struct model_text);
};

static void
take_form(void *context, struct model_text form)
{
	struct gathering *gathering = context;

	gathering->take(gathering, gathering->record, gathering->node, form);
}

/* Takes the forms of a name. */
static void
take_forms(struct gathering *gathering, const struct model_record *record,
    yaml_node node, unsigned kind, bool is_foreign)
{
	const struct model_text text = model_text(record, node);
	const struct forms_name name = {gathering->next.number, text, kind,
	    !is_foreign && spelling_is_english(kind, text)};

	gathering->record = record;
	gathering->node = node;
	forms_make(gathering->forms, &name, take_form, gathering);
}

/* Takes a name; or where it may be found in running text, what is left of it
 * there, without its article; or its forms. */
static void
take_one(struct gathering *gathering, const struct model_record *record,
    yaml_node node, enum model_scan scan, unsigned kind, bool is_foreign)
{
	const struct model_text text = model_text(record, node);
	const size_t article = spelling_article(text);
	const struct model_text bare = {
	    text.bytes + article, text.size - article};

	switch (gathering->pass) {
	case LISTED:
		gathering->take(gathering, record, node, text);
		break;
	case BARE:
		if (article != 0 && scan != MODEL_SCAN_NO && !is_foreign) {
			gathering->take(gathering, record, node, bare);
		}
		break;
	default:
		take_forms(gathering, record, node, kind, is_foreign);
		break;
	}
}

/* Takes each name of an entity. */
static void
each_name(uint32_t number, struct gathering *gathering)
{
	const enum model_class category = gathering->category;
	const struct model_record *record =
	    model_at(gathering->model, category, number);
	const struct schema_names names = schema_names(record, category);
	struct spelling spelling = {.record = NULL};

	if (names.name != 0) {
		const enum model_scan scan =
		    category == MODEL_ACTOR || category == MODEL_ITEM
		        ? (enum model_scan)model_entity(
		              gathering->model, category, number)
		              ->scan
		        : MODEL_SCAN_NO;

		take_one(gathering, record, names.name, scan,
		    CRINK_ALIAS_KIND_NONE, false);
	}
	while (spelling_next(gathering->model, category, number, &spelling)) {
		const bool is_foreign = spelling.language != 0;

		take_one(gathering, spelling.record, spelling.node,
		    is_foreign ? MODEL_SCAN_NO
		               : spelling_scan(gathering->model, &spelling),
		    spelling.kind, is_foreign);
	}
	if (record->slug != 0 && gathering->pass == LISTED &&
	    category != MODEL_ALIAS_KIND) {
		gathering->take(gathering, record, record->slug,
		    model_text(record, record->slug));
	}
}

static bool
is_same_key(const void *context, uint32_t number)
{
	const struct gathering *gathering = context;
	const struct bearer *entry = &gathering->bearers->entries[number - 1];

	return entry->size == gathering->next.size &&
	       memcmp(entry->key, gathering->next.key, entry->size) == 0;
}

static void
add_bearer(struct gathering *gathering)
{
	struct bearers *bearers = gathering->bearers;
	struct bearer *next = &gathering->next;
	uint32_t *slot = intern_find(&gathering->table,
	    intern_hash(next->key, next->size), is_same_key, gathering);
	uint32_t *link = slot;

	while (*link != 0) {
		struct bearer *entry = &bearers->entries[*link - 1];

		if (entry->number == next->number) {
			return; /* two spellings of one name */
		}
		/* What several have as a form is nobody's alone. */
		if (gathering->pass != LISTED && !entry->is_made) {
			return;
		}
		next->key = entry->key;
		link = &entry->next;
	}
	bearers->entries[bearers->count++] = *next;
	*link = (uint32_t)bearers->count;
	if (link == slot) {
		gathering->pool += next->size;
		bearers->firsts[bearers->name_count++] =
		    (uint32_t)bearers->count - 1;
		bearers->key_bytes += next->size;
		if (next->size > bearers->key_longest) {
			bearers->key_longest = next->size;
		}
	}
}

static void
add_name(struct gathering *gathering, const struct model_record *record,
    yaml_node node, struct model_text text)
{
	const bool is_made = gathering->pass != LISTED;
	const size_t size =
	    crink__fold(gathering->pool, CRINK__KEY_MAX, text.bytes, text.size);

	if (is_made && size - 1 >= CRINK__KEY_MAX) {
		return; /* "the ...", or too long to be asked for */
	}
	if (size == 0) {
		diag_error(gathering->diag, yaml_place(record->tree, node),
		    "the name '%.*s' has no letter or digit",
		    DIAG_TEXT(text.bytes, text.size));
	} else if (size > CRINK__KEY_MAX) {
		diag_error(gathering->diag, yaml_place(record->tree, node),
		    "the name is too long: without blanks and punctuation it "
		    "has more than %d bytes",
		    CRINK__KEY_MAX);
	} else {
		gathering->next.key = gathering->pool;
		gathering->next.size = (uint32_t)size;
		gathering->next.node = node;
		gathering->next.tree = record->tree;
		gathering->next.next = 0;
		gathering->next.is_made = is_made;
		add_bearer(gathering);
	}
}

static void
count_name(struct gathering *gathering, const struct model_record *record,
    yaml_node node, struct model_text text)
{
	/* Some letters stand for whole words, so it may be longer than it is
	 * spelt. */
	const size_t size = crink__fold(NULL, 0, text.bytes, text.size);

	(void)record;
	(void)node;
	gathering->bearers->count++;
	gathering->bearers->key_bytes +=
	    size < CRINK__KEY_MAX ? size : CRINK__KEY_MAX;
}

/* Calls take() for all names of a class. */
static void
take_all(struct gathering *gathering,
    void (*take)(struct gathering *, const struct model_record *, yaml_node,
        struct model_text))
{
	const enum model_class category = gathering->category;
	const size_t count = gathering->model->lists[category].count;
	const struct model_languages *languages = &gathering->model->languages;
	const bool has_forms = category == MODEL_ACTOR &&
	                       (!languages->are_chosen || languages->has_forms);
	const unsigned passes =
	    has_forms                                           ? PASSES
	    : category == MODEL_ACTOR || category == MODEL_ITEM ? MADE
	                                                        : MADE - 1;

	gathering->take = take;
	for (unsigned pass = LISTED; pass < passes; pass++) {
		gathering->pass = (enum pass)pass;
		for (uint32_t i = 1; i <= count; i++) {
			gathering->next.number = i;
			each_name(i, gathering);
		}
	}
}

struct bearers *
bearers_gather(struct memory *memory, struct diag *diag,
    const struct model *model, enum model_class category)
{
	struct bearers *bearers = memory_take(memory, 1, sizeof(*bearers));
	struct gathering gathering = {.diag = diag,
	    .model = model,
	    .category = category,
	    .bearers = bearers};
	const size_t errors = diag->errors;
	struct memory_mark mark;

	if (category == MODEL_ACTOR) {
		gathering.forms = forms_find(memory, model);
	}
	take_all(&gathering, count_name);
	if (bearers->count > model_bytes_max ||
	    bearers->key_bytes > model_bytes_max) {
		const struct diag_place nowhere = {NULL, 0, 0};

		diag_error(diag, nowhere,
		    "the names of all %ss have more than %zu bytes",
		    schema_sections[category].noun, model_bytes_max);
		memset(bearers, 0, sizeof(*bearers));
		return bearers;
	}
	gathering.pool =
	    memory_take(memory, bearers->key_bytes + CRINK__KEY_MAX, 1);
	bearers->entries =
	    memory_take(memory, bearers->count, sizeof(*bearers->entries));
	bearers->firsts =
	    memory_take(memory, bearers->count, sizeof(*bearers->firsts));
	bearers->spelt = bearers->count;
	mark = memory_mark(memory);
	gathering.table = intern_table(memory, bearers->count);
	bearers->count = 0;
	bearers->key_bytes = 0;
	bearers->key_longest = 1;
	take_all(&gathering, add_name);
	if (diag->errors == errors) { /* errors are in the same memory */
		memory_reset(memory, mark);
	}
	return bearers;
}

bool
bearers_share(const struct bearers *bearers, size_t name)
{
	return bearers->entries[bearers->firsts[name]].next != 0 ||
	       (bearers->are_shared != NULL && bearers->are_shared[name]);
}

/* The names of a slice, and one that is looked for among them. */
struct wanted {
	const struct bearers *slice;
	const struct bearer *name;
};

static bool
is_wanted(const void *context, uint32_t number)
{
	const struct wanted *wanted = context;
	const struct bearers *slice = wanted->slice;
	const struct bearer *name = &slice->entries[slice->firsts[number - 1]];

	return name->size == wanted->name->size &&
	       memcmp(name->key, wanted->name->key, name->size) == 0;
}

static uint32_t *
find_name(const struct intern *table, const struct bearers *slice,
    const struct bearer *name)
{
	const struct wanted wanted = {slice, name};

	return intern_find(
	    table, intern_hash(name->key, name->size), is_wanted, &wanted);
}

/* Whether two that bear a name are one: of a slice, and of its whole. */
static bool
is_same_bearer(const struct model *model, enum model_class category,
    const struct bearer *kept, const struct bearer *of_whole)
{
	const struct model_record *a = model_at(model, category, kept->number);
	const struct model_record *b =
	    model_at(model_whole(model), category, of_whole->number);

	return a->tree == b->tree && a->node == b->node;
}

void
bearers_remember(struct memory *memory, const struct model *model,
    enum model_class category, struct bearers *slice,
    const struct bearers *whole)
{
	struct memory_mark mark;
	struct intern table;

	slice->are_shared =
	    memory_take(memory, slice->name_count, sizeof(bool));
	mark = memory_mark(memory);
	table = intern_table(memory, slice->name_count);
	for (uint32_t i = 0; i < slice->name_count; i++) {
		*find_name(&table, slice, &slice->entries[slice->firsts[i]]) =
		    i + 1;
	}
	for (size_t i = 0; i < whole->name_count; i++) {
		const struct bearer *first = &whole->entries[whole->firsts[i]];
		const uint32_t name = *find_name(&table, slice, first);
		const struct bearer *kept =
		    name == 0 ? NULL : &slice->entries[slice->firsts[name - 1]];

		/* A form may be a name of one who is left out. */
		if (kept != NULL &&
		    (first->next != 0 ||
		        (kept->is_made &&
		            !is_same_bearer(model, category, kept, first)))) {
			slice->are_shared[name - 1] = true;
		}
	}
	memory_reset(memory, mark);
}

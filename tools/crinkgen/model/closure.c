#include "model/closure.h"

#include "model/belonging.h"
#include "model/between.h"
#include "model/links.h"
#include "model/schema.h"

struct closure_record {
	uint32_t number;
	enum model_class category;
};

struct closure
closure_make(struct memory *memory, const struct model *model)
{
	struct closure closure = {.model = model};
	size_t count = 0;

	for (unsigned i = MODEL_ACTOR; i < MODEL_CLASS_COUNT; i++) {
		count += model->lists[i].count;
		closure.kept[i] = memory_take(
		    memory, model->lists[i].count + 1, sizeof(bool));
	}
	/* Each is put there once. */
	closure.todo = memory_take(memory, count, sizeof(*closure.todo));
	return closure;
}

void
closure_keep(
    struct closure *closure, enum model_class category, uint32_t number)
{
	struct closure_record *record = &closure->todo[closure->todo_count];

	if (category < MODEL_ACTOR || number == 0 ||
	    closure->kept[category][number]) {
		return;
	}
	closure->kept[category][number] = true;
	record->number = number;
	record->category = category;
	closure->todo_count++;
}

size_t
closure_count(const struct closure *closure, enum model_class category)
{
	size_t count = 0;

	for (size_t i = 1; i <= closure->model->lists[category].count; i++) {
		count += closure->kept[category][i];
	}
	return count;
}

/* ---- what records refer to ----------------------------------------- */

static void
keep_list(struct closure *closure, enum model_sort sort,
    enum model_class category, uint32_t number)
{
	const struct model_entry *entry =
	    closure->model->entries[sort].entries + number - 1;

	if (number == 0) {
		return;
	}
	do {
		closure_keep(closure, category, entry->number);
	} while (entry++->more != 0);
}

static void
keep_references(struct closure *closure, const struct closure_record *of)
{
	const struct schema_section *section = &schema_sections[of->category];
	const char *record =
	    (const char *)model_at(closure->model, of->category, of->number);

	for (size_t i = 0; i < section->key_count; i++) {
		const struct schema_key *key = &section->keys[i];
		const void *at = record + key->offset;
		const uint32_t *number = at;

		if (key->type == SCHEMA_REFERENCE) {
			closure_keep(closure, key->category, *number);
		} else if (key->type == SCHEMA_EVIDENCE) {
			keep_list(
			    closure, MODEL_EVIDENCE, MODEL_SOURCE, *number);
		} else if (key->type == SCHEMA_LIST &&
		           key->category == MODEL_ACTOR) {
			keep_list(closure, MODEL_VIA, MODEL_ACTOR, *number);
		}
	}
}

/* ---- claims about claims ------------------------------------------- */

/* The links to a claim that end its standing: by claim the first (+ 1; 0: none),
 * by link the next one. */
struct endings {
	uint32_t *first, *next;
};

static struct endings
find_endings(struct memory *memory, const struct model *model)
{
	struct endings endings = {
	    memory_take(memory, model->lists[MODEL_RELATION].count + 1,
	        sizeof(uint32_t)),
	    memory_take(memory, model->link_count, sizeof(uint32_t))};

	for (uint32_t i = 0; i < model->link_count; i++) {
		if (links_ends(model->links[i].kind)) {
			uint32_t *first = &endings.first[model->links[i].to];

			endings.next[i] = *first;
			*first = i + 1;
		}
	}
	return endings;
}

/* Follows all that waits. */
static void
follow(struct closure *closure, const struct endings *endings)
{
	const struct model_link *links = closure->model->links;

	while (closure->todo_count != 0) {
		const struct closure_record record =
		    closure->todo[--closure->todo_count];
		uint32_t link = record.category == MODEL_RELATION
		                    ? endings->first[record.number]
		                    : 0;

		keep_references(closure, &record);
		for (; link != 0; link = endings->next[link - 1]) {
			closure_keep(
			    closure, MODEL_RELATION, links[link - 1].from);
		}
	}
}

/* ---- ways ---------------------------------------------------------- */

/* From claims to those that they repeat or are part of. */
static struct between
find_parts(struct memory *memory, const struct model *model)
{
	struct between_edge *edges =
	    memory_take(memory, model->link_count, sizeof(*edges));
	size_t count = 0;

	for (size_t i = 0; i < model->link_count; i++) {
		const struct model_link *link = &model->links[i];

		if (link->kind == CRINK_LINK_REPEATS ||
		    link->kind == CRINK_LINK_PART_OF) {
			edges[count++] = (struct between_edge){
			    link->from, link->to, link->from};
		}
	}
	return between_make(
	    memory, model->lists[MODEL_RELATION].count, edges, count);
}

/* Keeps the claims on ways between what is kept of a class. */
static void
keep_between(struct memory *memory, struct closure *closure,
    const struct between *between, enum model_class category)
{
	const struct memory_mark mark = memory_mark(memory);
	const bool *found =
	    between_find(memory, between, closure->kept[category]);

	for (size_t i = 0; i < between->count; i++) {
		if (found[i]) {
			closure_keep(
			    closure, MODEL_RELATION, between->edges[i].claim);
		}
	}
	memory_reset(memory, mark);
}

void
closure_follow(struct memory *memory, struct closure *closure)
{
	const struct memory_mark mark = memory_mark(memory);
	const struct endings endings = find_endings(memory, closure->model);
	const struct between memberships =
	    belonging(memory, closure->model, false);
	const struct between parts = find_parts(memory, closure->model);

	while (closure->todo_count != 0) {
		follow(closure, &endings);
		keep_between(memory, closure, &memberships, MODEL_ACTOR);
		keep_between(memory, closure, &parts, MODEL_RELATION);
	}
	memory_reset(memory, mark);
}

#include "model/field_refs.h"

#include <string.h>

#include "model/entries.h"

/* The one of some entries that excludes another: the same, or a modifier of the
 * same group; NULL if none does. */
static const struct model_entry *
excluded_by(const struct model *model, enum model_class category,
    const struct model_entry *entries, size_t count, uint32_t number)
{
	const unsigned group = category == MODEL_MODIFIER
	                           ? model_modifier(model, number)->group
	                           : MODEL_NO_GROUP;

	for (size_t i = 0; i < count; i++) {
		if (entries[i].number == number ||
		    (group != MODEL_NO_GROUP &&
		        model_modifier(model, entries[i].number)->group ==
		            group)) {
			return &entries[i];
		}
	}
	return NULL;
}

static void
complain(const struct field *field, struct diag_place place, uint32_t number,
    uint32_t other)
{
	static const char *const groups[] = {"", "stage", "capacity", "rank"};
	const struct model *model = field->bind->model;
	const enum model_class category = field->key->category;
	const struct model_record *a = model_at(model, category, number);
	const struct model_record *b = model_at(model, category, other);
	const struct model_text slug = model_text(a, a->slug);
	const struct model_text second = model_text(b, b->slug);

	if (number == other) {
		diag_error(field->bind->diag, place, "'%.*s' is listed twice",
		    DIAG_TEXT(slug.bytes, slug.size));
	} else {
		diag_error(field->bind->diag, place,
		    "'%.*s' and '%.*s' exclude one another: both are of the "
		    "group '%s'",
		    DIAG_TEXT(second.bytes, second.size),
		    DIAG_TEXT(slug.bytes, slug.size),
		    groups[model_modifier(model, number)->group]);
	}
}

/* The number of a slug in a list; 0, and an error, if there is none. */
static uint32_t
resolve(const struct field *field, yaml_node node)
{
	const struct yaml_tree *tree = field->record->tree;
	const enum model_class category = field->key->category;
	const struct diag_place place = yaml_place(tree, node);

	if (yaml_kind(tree, node) != YAML_SCALAR) {
		diag_error(field->bind->diag, place,
		    "the slug of %s %s is expected",
		    schema_article(&schema_sections[category]),
		    schema_sections[category].noun);
		return 0;
	}
	return field_resolve(
	    field, model_text(field->record, node), category, place);
}

/* Puts an entry where the order of numbers has it: of modifiers any order is the
 * same list. */
static void
insert(struct model_entry *entries, size_t count, uint32_t number)
{
	while (count != 0 && entries[count - 1].number > number) {
		entries[count].number = entries[count - 1].number;
		count--;
	}
	entries[count].number = number;
}

uint32_t
field_references(const struct field *field)
{
	const struct bind *bind = field->bind;
	const struct yaml_tree *tree = field->record->tree;
	const enum model_class category = field->key->category;
	const bool is_via = category == MODEL_ACTOR;
	struct model_entries *to =
	    &bind->model->entries[is_via ? MODEL_VIA : MODEL_MODIFIERS];
	struct model_entry *entries = to->entries + to->count;
	yaml_node node = entries_first(bind->diag, tree, field->node,
	    field->key->name, is_via ? "[new-york-times]" : "[delivered]");
	bool is_good = true;
	size_t count = 0;

	for (; node != 0; node = yaml_next(tree, node)) {
		const uint32_t number = resolve(field, node);
		const struct model_entry *other;

		if (number == 0) {
			is_good = false;
			continue;
		}
		other =
		    excluded_by(bind->model, category, entries, count, number);
		if (other != NULL) {
			complain(field, yaml_place(tree, node), number,
			    other->number);
			is_good = false;
		} else if (is_via) {
			entries[count++].number = number;
		} else {
			insert(entries, count++, number);
		}
	}
	if (!is_good) {
		memset(entries, 0, count * sizeof(*entries));
		return 0;
	}
	return entries_keep(to, count);
}

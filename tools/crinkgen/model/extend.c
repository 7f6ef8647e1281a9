#include "model/extend.h"

#include <string.h>

#include "model/schema.h"
#include "model/slugs.h"
#include "model/unknown.h"

static bool
is_text(const struct yaml_tree *tree, yaml_node node, const char *text)
{
	size_t size;
	const char *bytes = yaml_text(tree, node, &size);

	return size == strlen(text) && memcmp(bytes, text, size) == 0;
}

bool
extend_may(const struct schema_section *section)
{
	for (size_t i = 0; i < section->key_count; i++) {
		if (strcmp(section->keys[i].name, "extends") == 0) {
			return true;
		}
	}
	return false;
}

bool
extend_is_meant(const struct bind *bind, const struct schema_section *section,
    const struct model_record *record)
{
	const enum model_class category =
	    (enum model_class)(section - schema_sections);
	uint32_t number;

	if (!extend_may(section) || record->slug == 0) {
		return false;
	}
	number = slugs_number(
	    bind->model, category, model_text(record, record->slug));
	return number != 0 &&
	       model_at(bind->model, category, number)->tree != record->tree;
}

bool
extend_is_one(const struct schema_section *section,
    const struct yaml_tree *tree, yaml_node record)
{
	if (!extend_may(section)) {
		return false;
	}
	for (yaml_node key = yaml_first(tree, record); key != 0;
	     key = yaml_next(tree, key)) {
		const yaml_node value = yaml_value(tree, key);

		if (is_text(tree, key, "extends")) {
			return yaml_kind(tree, value) == YAML_SCALAR &&
			       is_text(tree, value, "true");
		}
	}
	return false;
}

/* Whether a record may add to another: it is of another file, and the only one
 * of its own. next: what adds to it after, NULL for none. */
static bool
may_add(const struct bind *bind, const struct model_record *record,
    const struct model_record *defined, const struct model_record *next,
    enum model_class category)
{
	const struct model_text slug = model_text(record, record->slug);

	if (record->tree == defined->tree) {
		diag_error(bind->diag, yaml_place(record->tree, record->slug),
		    "the %s '%.*s' is defined in this very file; add to it "
		    "there",
		    schema_sections[category].noun,
		    DIAG_TEXT(slug.bytes, slug.size));
		diag_note(bind->diag, yaml_place(defined->tree, defined->slug),
		    "defined here");
		return false;
	}
	if (next != NULL && record->tree == next->tree) {
		diag_error(bind->diag, yaml_place(next->tree, next->slug),
		    "the %s '%.*s' is extended twice in this file",
		    schema_sections[category].noun,
		    DIAG_TEXT(slug.bytes, slug.size));
		diag_note(bind->diag, yaml_place(record->tree, record->slug),
		    "first extended here");
	}
	return true;
}

void
extend_link(const struct bind *bind, enum model_class category)
{
	const struct model *model = bind->model;

	/* The last one first, as each is put before the others. */
	for (size_t i = model->extensions[category].count; i > 0; i--) {
		struct model_record *record =
		    model_extension(model, category, (uint32_t)i);
		const struct model_text slug = model_text(record, record->slug);
		struct model_record *defined;
		uint32_t number, *first;

		if (record->slug == 0) {
			continue;
		}
		number = slugs_number(model, category, slug);
		if (number == 0) {
			unknown_slug(bind->diag,
			    yaml_place(record->tree, record->slug), slug, model,
			    category);
			continue;
		}
		defined = model_at(model, category, number);
		first = schema_extension(defined, category);
		if (may_add(bind, record, defined,
		        *first == 0 ? NULL
		                    : model_extension(model, category, *first),
		        category)) {
			*schema_extension(record, category) = *first;
			*first = (uint32_t)i;
		}
	}
}

/* Keys that say something of names. */
static bool
is_of_names(const struct schema_key *key)
{
	return key->type == SCHEMA_ALIASES || key->type == SCHEMA_NAMES ||
	       key->type == SCHEMA_LANGUAGES;
}

bool
extend_may_have(const struct bind *bind, const struct model_record *record,
    enum model_class category, yaml_node node, const struct schema_key *key)
{
	const struct model_text slug = model_text(record, record->slug);

	if (key->type == SCHEMA_SLUG || is_of_names(key) ||
	    strcmp(key->name, "extends") == 0) {
		return true;
	}
	diag_error(bind->diag, yaml_place(record->tree, node),
	    "the %s '%.*s' is only extended here; '%s' belongs where it is "
	    "defined",
	    schema_sections[category].noun, DIAG_TEXT(slug.bytes, slug.size),
	    key->name);
	return false;
}

void
extend_check(const struct bind *bind, const struct model_record *record,
    enum model_class category)
{
	const struct model_text slug = model_text(record, record->slug);

	for (yaml_node key = yaml_first(record->tree, record->node); key != 0;
	     key = yaml_next(record->tree, key)) {
		if (!is_text(record->tree, key, "id") &&
		    !is_text(record->tree, key, "extends")) {
			return; /* it adds that, or it is told already */
		}
	}
	diag_error(bind->diag, yaml_place(record->tree, record->node),
	    "the record adds nothing to the %s '%.*s'; give it 'aliases', say",
	    schema_sections[category].noun, DIAG_TEXT(slug.bytes, slug.size));
}

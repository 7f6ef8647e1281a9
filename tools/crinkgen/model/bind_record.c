#include "model/bind_record.h"

#include <string.h>

#include "model/bind_field.h"
#include "model/extend.h"
#include "model/unknown.h"

static const struct schema_key *
find_key(const struct schema_section *section, struct model_text name)
{
	for (size_t i = 0; i < section->key_count; i++) {
		const char *key = section->keys[i].name;

		if (strlen(key) == name.size &&
		    memcmp(key, name.bytes, name.size) == 0) {
			return &section->keys[i];
		}
	}
	return NULL;
}

/* Whether another key is given for the same field, and an error. */
static bool
has_rival(const struct bind *bind, const struct schema_section *section,
    const struct schema_key *key, const bool *is_given, struct diag_place place)
{
	for (size_t i = 0; i < section->key_count; i++) {
		const struct schema_key *other = &section->keys[i];

		if (is_given[i] && other != key &&
		    other->offset == key->offset) {
			diag_error(bind->diag, place,
			    "'%s' and '%s' tell the same; leave one out",
			    other->name, key->name);
			return true;
		}
	}
	return false;
}

void
bind_record(const struct bind *bind, const struct schema_section *section,
    struct model_record *record, enum model_class extends)
{
	const bool is_extension = extends != MODEL_CLASS_COUNT;
	const struct yaml_tree *tree = record->tree;
	bool is_given[SCHEMA_KEYS_MAX] = {false};

	for (yaml_node node = yaml_first(tree, record->node); node != 0;
	     node = yaml_next(tree, node)) {
		const struct schema_key *key =
		    find_key(section, model_text(record, node));

		if (key == NULL) {
			unknown_key(bind->diag, yaml_place(tree, node),
			    model_text(record, node), section);
			continue;
		}
		is_given[key - section->keys] = true;
		if ((is_extension &&
		        !extend_may_have(bind, record, extends, node, key)) ||
		    has_rival(
		        bind, section, key, is_given, yaml_place(tree, node))) {
			continue;
		}
		if (key->type != SCHEMA_SLUG && key->type != SCHEMA_EVIDENCE) {
			bind_field(bind, record, key, yaml_value(tree, node));
		}
	}
	for (size_t i = 0; i < section->key_count; i++) {
		/* Of one that another file defines that alone is told. */
		if (section->keys[i].required && !is_given[i] &&
		    (section->keys[i].type == SCHEMA_SLUG ||
		        !(is_extension ||
		            extend_is_meant(bind, section, record)))) {
			const struct model_text slug =
			    model_text(record, record->slug);

			diag_error(bind->diag, yaml_place(tree, record->node),
			    slug.size == 0 ? "the %s%.*s has no '%s'"
			                   : "the %s '%.*s' has no '%s'",
			    section->noun, DIAG_TEXT(slug.bytes, slug.size),
			    section->keys[i].name);
		}
	}
}

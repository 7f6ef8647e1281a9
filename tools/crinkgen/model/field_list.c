#include "model/field_list.h"

#include <string.h>

#include "base/choices.h"
#include "base/near.h"
#include "model/field_text.h"
#include "model/field_value.h"

/* Whether a node is a good name; an error if it is none. */
static bool
is_name(const struct field *field, yaml_node node)
{
	const struct yaml_tree *tree = field->record->tree;
	struct field name = *field;

	name.place = yaml_place(tree, node);
	if (yaml_kind(tree, node) != YAML_SCALAR) {
		diag_error(field->bind->diag, name.place, "a name is expected");
		return false;
	}
	name.text = model_text(field->record, node);
	if (name.text.size == 0) {
		diag_error(field->bind->diag, name.place,
		    "the name is empty; leave it out");
		return false;
	}
	return field_is_text(&name, FIELD_NAME_MAX);
}

/* Whether the value of a key of a name that is a mapping is good. */
static bool
is_part_of_name(const struct field *field, yaml_node key)
{
	const struct yaml_tree *tree = field->record->tree;
	const struct model_text name = model_text(field->record, key);
	const yaml_node value = yaml_value(tree, key);
	struct model_text word = {"", 0};

	if (name.size == 4 && memcmp(name.bytes, "text", 4) == 0) {
		return is_name(field, value);
	}
	if (name.size != 4 || memcmp(name.bytes, "scan", 4) != 0) {
		diag_error(field->bind->diag, yaml_place(tree, key),
		    "unknown key '%.*s' of a name; one of 'text' and 'scan' is "
		    "expected",
		    DIAG_TEXT(name.bytes, name.size));
		return false;
	}
	if (yaml_kind(tree, value) == YAML_SCALAR) {
		word = model_text(field->record, value);
	}
	if (model_scan_word(word) == MODEL_SCAN_UNSAID) {
		diag_error(field->bind->diag, yaml_place(tree, value),
		    "'scan' is 'yes', 'case' or 'no'");
		return false;
	}
	return true;
}

/* Whether a node is a good name, or a mapping that has one and says more of it.
 */
static bool
is_spelling(const struct field *field, yaml_node entry)
{
	const struct yaml_tree *tree = field->record->tree;
	bool is_good = true;

	if (yaml_kind(tree, entry) != YAML_MAPPING) {
		return is_name(field, entry);
	}
	if (model_spelt(tree, entry) == 0) {
		diag_error(field->bind->diag, yaml_place(tree, entry),
		    "the name has no 'text'");
		is_good = false;
	}
	for (yaml_node key = yaml_first(tree, entry); key != 0;
	     key = yaml_next(tree, key)) {
		is_good = is_part_of_name(field, key) && is_good;
	}
	return is_good;
}

/* Whether a node is a sequence of good names; errors for what is none. */
static bool
is_names(const struct field *field, yaml_node list)
{
	const bool may_say_more = field->key->type != SCHEMA_NAMES;
	const struct yaml_tree *tree = field->record->tree;
	bool is_good = true;

	if (yaml_kind(tree, list) != YAML_SEQUENCE) {
		diag_error(field->bind->diag, yaml_place(tree, list),
		    "a list of names is expected, such as [North Korea, DPRK]");
		return false;
	}
	for (yaml_node node = yaml_first(tree, list); node != 0;
	     node = yaml_next(tree, node)) {
		is_good = (may_say_more ? is_spelling(field, node)
		                        : is_name(field, node)) &&
		          is_good;
	}
	return is_good;
}

bool
field_is_aliases(const struct field *field)
{
	const struct yaml_tree *tree = field->record->tree;
	bool is_good = true;

	for (yaml_node key = yaml_first(tree, field->node); key != 0;
	     key = yaml_next(tree, key)) {
		const struct model_text text = model_text(field->record, key);
		struct choices choices;
		bool is_known = false;

		choices_start(&choices, text.bytes, text.size);

		for (unsigned i = 1; i < MODEL_ALIAS_KINDS; i++) {
			const char *kind = model_alias_kinds[i];

			is_known = is_known || (strlen(kind) == text.size &&
			                           memcmp(kind, text.bytes,
			                               text.size) == 0);
			choices_offer_string(&choices, kind);
		}
		if (!is_known) {
			diag_error(field->bind->diag, yaml_place(tree, key),
			    "unknown kind of alias '%.*s'%s",
			    DIAG_TEXT(text.bytes, text.size),
			    choices_text(&choices));
			is_good = false;
		}
		is_good = is_names(field, yaml_value(tree, key)) && is_good;
	}
	return is_good;
}

bool
field_is_names(const struct field *field)
{
	return is_names(field, field->node);
}

/* Whether a key is the tag of a language, in the case that is usual, so that no
 * language stands under two; an error if it is none. */
static bool
is_language(const struct field *field, yaml_node key)
{
	const struct model_text text = model_text(field->record, key);
	const struct diag_place place = yaml_place(field->record->tree, key);

	if (!field_is_language(field, text, place)) {
		return false;
	}
	if (text.size == 2 && memcmp(text.bytes, "en", 2) == 0) {
		diag_error(field->bind->diag, place,
		    "the name in English is the 'name' itself; others are "
		    "aliases");
		return false;
	}
	return true;
}

bool
field_is_languages(const struct field *field)
{
	const struct yaml_tree *tree = field->record->tree;
	bool is_good = true;

	for (yaml_node key = yaml_first(tree, field->node); key != 0;
	     key = yaml_next(tree, key)) {
		const yaml_node value = yaml_value(tree, key);

		is_good = is_language(field, key) && is_good;
		if (yaml_kind(tree, value) != YAML_SEQUENCE) {
			is_good = is_spelling(field, value) && is_good;
		} else if (yaml_first(tree, value) == 0) {
			diag_error(field->bind->diag, yaml_place(tree, value),
			    "the language has no name; leave it out");
			is_good = false;
		} else {
			is_good = is_names(field, value) && is_good;
		}
	}
	return is_good;
}

size_t
field_count_values(const struct model *model)
{
	size_t count = 0;

	for (uint32_t i = 1; i <= model->lists[MODEL_ITEM].count; i++) {
		const struct model_record *item =
		    model_at(model, MODEL_ITEM, i);
		yaml_node key = yaml_first(item->tree, item->node);

		for (; key != 0; key = yaml_next(item->tree, key)) {
			const yaml_node value = yaml_value(item->tree, key);

			if (yaml_kind(item->tree, value) == YAML_MAPPING) {
				count += yaml_count(item->tree, value);
			}
		}
	}
	return count;
}

void
field_values(const struct field *field, struct model_entity *item)
{
	const struct yaml_tree *tree = field->record->tree;
	struct model *model = field->bind->model;

	item->first_value = (uint32_t)model->value_count;
	for (yaml_node key = yaml_first(tree, field->node); key != 0;
	     key = yaml_next(tree, key)) {
		const yaml_node value = yaml_value(tree, key);
		struct model_value *entry = &model->values[model->value_count];
		struct field quantity = *field;

		entry->attribute =
		    field_resolve(field, model_text(field->record, key),
		        MODEL_ATTRIBUTE, yaml_place(tree, key));
		entry->node = value;
		entry->quantity = 0;
		quantity.place = yaml_place(tree, value);
		if (yaml_kind(tree, value) == YAML_SCALAR) {
			quantity.text = model_text(field->record, value);
			entry->quantity = field_quantity(&quantity);
		} else {
			diag_error(field->bind->diag, quantity.place,
			    "an attribute is a quantity, such as "
			    "155 millimetre");
		}
		if (entry->attribute != 0 && entry->quantity != 0) {
			model->value_count++;
		}
	}
	item->value_count = (uint32_t)model->value_count - item->first_value;
}

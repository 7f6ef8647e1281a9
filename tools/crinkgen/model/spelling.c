#include "model/spelling.h"

/* The kind of names in other languages, in enum crink_alias_kind. */
#define KIND_NAME 1

/* Goes to the next name that the record gives in another language. */
static bool
next_in_languages(struct spelling *spelling, yaml_node names)
{
	const struct yaml_tree *tree = spelling->record->tree;
	yaml_node value;

	if (names == 0) {
		return false;
	}
	spelling->is_first = false;
	if (spelling->language != 0) {
		value = yaml_value(tree, spelling->language);
		if (yaml_kind(tree, value) == YAML_SEQUENCE) {
			spelling->node = yaml_next(tree, spelling->node);
			if (spelling->node != 0) {
				return true;
			}
		}
		spelling->language = yaml_next(tree, spelling->language);
	} else {
		spelling->language = yaml_first(tree, names);
	}
	if (spelling->language == 0) {
		return false;
	}
	value = yaml_value(tree, spelling->language);
	spelling->node = yaml_kind(tree, value) == YAML_SEQUENCE
	                     ? yaml_first(tree, value)
	                     : value;
	spelling->is_first = true;
	return true;
}

/* Goes to the next name of a sort that the record gives. */
static bool
next_of_record(struct spelling *spelling, enum model_class category)
{
	const struct model_names names =
	    model_names(spelling->record, category);

	if (spelling->is_behind_aliases) {
		spelling->kind = KIND_NAME;
		return next_in_languages(spelling, names.names);
	}
	if (!model_next_alias(
	        spelling->record, names.aliases, &spelling->alias)) {
		return false;
	}
	spelling->node = spelling->alias.node;
	spelling->kind = spelling->alias.kind;
	return true;
}

bool
spelling_next(const struct model *model, enum model_class category,
    uint32_t number, struct spelling *spelling)
{
	const struct model_record *own = model_at(model, category, number);

	if (spelling->record == NULL) {
		spelling->record = own;
		spelling->extension = model_names(own, category).extension;
	}
	while (!next_of_record(spelling, category)) {
		const struct model_alias none = {0, 0, 0};

		spelling->alias = none;
		spelling->language = 0;
		if (spelling->extension != 0) {
			spelling->record = model_extension(
			    model, category, spelling->extension);
		} else if (spelling->is_behind_aliases) {
			return false;
		} else {
			spelling->is_behind_aliases = true;
			spelling->record = own;
		}
		spelling->extension =
		    model_names(spelling->record, category).extension;
	}
	return true;
}

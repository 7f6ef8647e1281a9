#include "model/spelling.h"

#include <string.h>

#include "fold.h"
#include "model/language.h"
#include "model/schema.h"

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
			spelling->entry = yaml_next(tree, spelling->entry);
			if (spelling->entry != 0) {
				spelling->node =
				    model_spelt(tree, spelling->entry);
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
	spelling->entry = yaml_kind(tree, value) == YAML_SEQUENCE
	                      ? yaml_first(tree, value)
	                      : value;
	spelling->node = model_spelt(tree, spelling->entry);
	spelling->is_first = spelling->stage == SPELLING_NAMES;
	return true;
}

/* Goes to the next name of a sort that the record gives. */
static bool
next_of_record(struct spelling *spelling, enum model_class category)
{
	const struct schema_names names =
	    schema_names(spelling->record, category);

	if (spelling->stage == SPELLING_NAMES) {
		spelling->kind = CRINK_ALIAS_KIND_NAME;
		return next_in_languages(spelling, names.names);
	}
	if (spelling->stage == SPELLING_INFLECTED) {
		spelling->kind = CRINK_ALIAS_KIND_INFLECTED;
		return next_in_languages(spelling, names.inflected);
	}
	if (!model_next_alias(
	        spelling->record, names.aliases, &spelling->alias)) {
		return false;
	}
	spelling->node = spelling->alias.node;
	spelling->entry = spelling->alias.entry;
	spelling->kind = spelling->alias.kind;
	return true;
}

/* Goes to the next one that the data gives. */
static bool
next_given(const struct model *model, enum model_class category,
    uint32_t number, struct spelling *spelling)
{
	const struct model_record *own = model_at(model, category, number);

	if (spelling->record == NULL) {
		spelling->record = own;
		spelling->extension = schema_names(own, category).extension;
	}
	while (!next_of_record(spelling, category)) {
		const struct model_alias none = {0, 0, 0, 0};

		spelling->alias = none;
		spelling->language = 0;
		if (spelling->extension != 0) {
			spelling->record = model_extension(
			    model, category, spelling->extension);
		} else if (spelling->stage == SPELLING_INFLECTED) {
			return false;
		} else {
			spelling->stage++;
			spelling->record = own;
		}
		spelling->extension =
		    schema_names(spelling->record, category).extension;
	}
	return true;
}

/* ---- those that are compiled in ------------------------------------ */

static bool
is_kept_language(const struct model_languages *languages, struct model_text tag)
{
	for (size_t i = 0; i < languages->count; i++) {
		if (language_is_within(tag, languages->tags[i])) {
			return true;
		}
	}
	return false;
}

bool
spelling_is_english(unsigned kind, struct model_text text)
{
	unsigned char key[CRINK__KEY_MAX];
	const size_t size =
	    crink__fold(key, sizeof(key), text.bytes, text.size);

	if (kind == CRINK_ALIAS_KIND_NATIVE) {
		return false;
	}
	/* Whatever is Latin folds to ASCII. */
	for (size_t i = 0; i < size && i < sizeof(key); i++) {
		if (key[i] >= 0x80) {
			return false;
		}
	}
	return true;
}

/* Whether an entity has a text for a name in a language that is kept. */
static bool
is_kept_name(const struct model *model, enum model_class category,
    uint32_t number, struct model_text text)
{
	struct spelling other = {.record = NULL};

	while (next_given(model, category, number, &other)) {
		const struct model_text name =
		    model_text(other.record, other.node);

		if (other.language != 0 && name.size == text.size &&
		    memcmp(name.bytes, text.bytes, text.size) == 0 &&
		    is_kept_language(&model->languages,
		        model_text(other.record, other.language))) {
			return true;
		}
	}
	return false;
}

bool
spelling_next(const struct model *model, enum model_class category,
    uint32_t number, struct spelling *spelling)
{
	const struct model_languages *languages = &model->languages;

	while (next_given(model, category, number, spelling)) {
		const struct model_text text =
		    model_text(spelling->record, spelling->node);

		if (!languages->are_chosen) {
			return true;
		}
		if (spelling->language != 0
		        ? is_kept_language(languages,
		              model_text(spelling->record, spelling->language))
		        : languages->has_native ||
		              spelling_is_english(spelling->kind, text) ||
		              is_kept_name(model, category, number, text)) {
			return true;
		}
	}
	return false;
}

/* ---- running text -------------------------------------------------- */

enum model_scan
spelling_scan(const struct model *model, const struct spelling *spelling)
{
	const enum model_scan scan =
	    model_scan(spelling->record->tree, spelling->entry);

	return scan == MODEL_SCAN_UNSAID
	           ? model_scan_of_kind(model, spelling->kind)
	           : scan;
}

size_t
spelling_article(struct model_text text)
{
	static const char *const articles[] = {"the ", "a ", "an "};

	for (size_t i = 0; i < sizeof(articles) / sizeof(articles[0]); i++) {
		const size_t size = strlen(articles[i]);
		size_t same = 0;

		while (
		    same < size && same < text.size &&
		    (text.bytes[same] | 0x20) == (articles[i][same] | 0x20)) {
			same++;
		}
		if (same == size && text.size > size) {
			return size;
		}
	}
	return 0;
}

#include "model/model.h"

#include <string.h>

size_t model_bytes_max = 0x7fffffff;

const char *const model_alias_kinds[] = {CRINK__WORDS(CRINK__ALIAS_KINDS)};

const struct model *
model_whole(const struct model *model)
{
	return model->whole == NULL ? model : model->whole;
}

struct model_text
model_text(const struct model_record *record, yaml_node node)
{
	struct model_text text = {"", 0};

	if (node != 0) {
		text.bytes = yaml_text(record->tree, node, &text.size);
	}
	return text;
}

struct model_record *
model_at(const struct model *model, enum model_class category, uint32_t number)
{
	const struct model_list *list = &model->lists[category];
	void *at = (char *)list->records + (number - 1) * list->size;

	return at;
}

struct model_word *
model_word(
    const struct model *model, enum model_class category, uint32_t number)
{
	void *at = model_at(model, category, number);

	return at;
}

struct model_relation_kind *
model_kind(const struct model *model, uint32_t number)
{
	void *at = model_at(model, MODEL_RELATION_KIND, number);

	return at;
}

struct model_entity *
model_entity(
    const struct model *model, enum model_class category, uint32_t number)
{
	void *at = model_at(model, category, number);

	return at;
}

struct model_source *
model_source(const struct model *model, uint32_t number)
{
	void *at = model_at(model, MODEL_SOURCE, number);

	return at;
}

struct model_question *
model_question(const struct model *model, uint32_t number)
{
	void *at = model_at(model, MODEL_QUESTION, number);

	return at;
}

struct model_modifier *
model_modifier(const struct model *model, uint32_t number)
{
	void *at = model_at(model, MODEL_MODIFIER, number);

	return at;
}

struct model_status *
model_status(const struct model *model, uint32_t number)
{
	void *at = model_at(model, MODEL_STATUS, number);

	return at;
}

struct model_decoy *
model_decoy(const struct model *model, uint32_t number)
{
	void *at = model_at(model, MODEL_DECOY, number);

	return at;
}

struct model_relation *
model_relation(const struct model *model, uint32_t number)
{
	void *at = model_at(model, MODEL_RELATION, number);

	return at;
}

uint32_t
model_known(const struct model *model, const struct model_relation *relation)
{
	if (relation->said != 0) {
		return relation->said;
	}
	return relation->source == 0
	           ? 0
	           : model_source(model, relation->source)->date;
}

int32_t
model_last_day(const struct model *model, uint32_t date)
{
	const struct crink_date start = model->periods[date - 1].start;
	int32_t days[2];

	crink__days(start.year, start.month, start.day, days);
	return days[1];
}

struct model_record *
model_extension(
    const struct model *model, enum model_class category, uint32_t number)
{
	const struct model_list *list = &model->extensions[category];
	void *at = (char *)list->records + (number - 1) * list->size;

	return at;
}

yaml_node
model_value(const struct model_record *record, const char *name)
{
	const size_t size = strlen(name);
	yaml_node key = yaml_first(record->tree, record->node);

	for (; key != 0; key = yaml_next(record->tree, key)) {
		const struct model_text text = model_text(record, key);

		if (text.size == size && memcmp(text.bytes, name, size) == 0) {
			return yaml_value(record->tree, key);
		}
	}
	return 0;
}

struct diag_place
model_place(const struct model_record *record, const char *name)
{
	const yaml_node value = model_value(record, name);

	return yaml_place(record->tree, value == 0 ? record->node : value);
}

/* ---- names in running text ----------------------------------------- */

static bool
is_word(const struct yaml_tree *tree, yaml_node node, const char *word)
{
	size_t size;
	const char *text = yaml_text(tree, node, &size);

	return size == strlen(word) && memcmp(text, word, size) == 0;
}

/* The value of a key of an entry that is a mapping; 0 for none. */
static yaml_node
entry_value(const struct yaml_tree *tree, yaml_node entry, const char *name)
{
	yaml_node key = yaml_kind(tree, entry) == YAML_MAPPING
	                    ? yaml_first(tree, entry)
	                    : 0;

	while (key != 0 && !is_word(tree, key, name)) {
		key = yaml_next(tree, key);
	}
	return key == 0 ? 0 : yaml_value(tree, key);
}

yaml_node
model_spelt(const struct yaml_tree *tree, yaml_node entry)
{
	return yaml_kind(tree, entry) == YAML_MAPPING
	           ? entry_value(tree, entry, "text")
	           : entry;
}

enum model_scan
model_scan_word(struct model_text word)
{
	static const char *const words[] = {"", "yes", "case", "no"};
	unsigned scan = MODEL_SCAN_NO;

	while (scan != MODEL_SCAN_UNSAID &&
	       (strlen(words[scan]) != word.size ||
	           memcmp(words[scan], word.bytes, word.size) != 0)) {
		scan--;
	}
	return (enum model_scan)scan;
}

enum model_scan
model_scan(const struct yaml_tree *tree, yaml_node entry)
{
	const yaml_node value = entry_value(tree, entry, "scan");
	struct model_text word = {"", 0};

	if (value != 0) {
		word.bytes = yaml_text(tree, value, &word.size);
	}
	return model_scan_word(word);
}

/* Codes are not found, acronyms in their case, all else is; but the data has the
 * last word. */
enum model_scan
model_scan_of_kind(const struct model *model, unsigned kind)
{
	const struct model_list *list = &model->lists[MODEL_ALIAS_KIND];
	const char *word = model_alias_kinds[kind];

	for (uint32_t i = 1; i <= list->count; i++) {
		const void *at = model_at(model, MODEL_ALIAS_KIND, i);
		const struct model_alias_kind *given = at;
		const struct model_text slug =
		    model_text(&given->record, given->record.slug);

		if (slug.size == strlen(word) &&
		    memcmp(slug.bytes, word, slug.size) == 0 &&
		    given->scan != MODEL_SCAN_UNSAID) {
			return (enum model_scan)given->scan;
		}
	}
	return strcmp(word, "code") == 0      ? MODEL_SCAN_NO
	       : strcmp(word, "acronym") == 0 ? MODEL_SCAN_CASE
	                                      : MODEL_SCAN_YES;
}

static unsigned
alias_kind(const struct model_record *record, yaml_node key)
{
	const struct model_text text = model_text(record, key);

	for (unsigned kind = 1; kind < MODEL_ALIAS_KINDS; kind++) {
		if (strlen(model_alias_kinds[kind]) == text.size &&
		    memcmp(model_alias_kinds[kind], text.bytes, text.size) ==
		        0) {
			return kind;
		}
	}
	return 0;
}

bool
model_next_alias(const struct model_record *record, yaml_node aliases,
    struct model_alias *alias)
{
	const struct yaml_tree *tree = record->tree;

	if (aliases == 0) {
		return false;
	}
	if (alias->entry != 0) {
		alias->entry = yaml_next(tree, alias->entry);
	} else {
		alias->kind_key = 0;
	}
	while (alias->entry == 0) {
		alias->kind_key = alias->kind_key == 0
		                      ? yaml_first(tree, aliases)
		                      : yaml_next(tree, alias->kind_key);
		if (alias->kind_key == 0) {
			return false;
		}
		alias->kind = alias_kind(record, alias->kind_key);
		alias->entry =
		    yaml_first(tree, yaml_value(tree, alias->kind_key));
	}
	alias->node = model_spelt(tree, alias->entry);
	return true;
}

#include "model/bind.h"

#include <string.h>

#include "base/intern.h"
#include "model/bind_field.h"
#include "model/bind_record.h"
#include "model/entries.h"
#include "model/evidence.h"
#include "model/extend.h"
#include "model/field_list.h"
#include "model/links.h"
#include "model/known.h"
#include "model/schema.h"
#include "model/slugs.h"
#include "model/unknown.h"

/* ---- slugs --------------------------------------------------------- */

/* Enters the slug of a record; an error if another one has it. */
static void
enter_slug(const struct bind *bind, enum model_class category, uint32_t number)
{
	const struct model_record *record =
	    model_at(bind->model, category, number);
	const struct model_text text =
	    slugs_text(&bind->model->slugs[category], number);
	uint32_t *slot = slugs_find(&bind->model->slugs[category], text);

	if (*slot != 0) {
		const struct model_record *first =
		    model_at(bind->model, category, *slot);

		const bool may_extend = record->tree != first->tree &&
		                        extend_may(&schema_sections[category]);

		diag_error(bind->diag, yaml_place(record->tree, record->slug),
		    "the %s '%.*s' is defined twice%s",
		    schema_sections[category].noun,
		    DIAG_TEXT(text.bytes, text.size),
		    may_extend ? "; give it 'extends: true' to add names to "
		                 "what the other file defines"
		               : "");
		diag_note(bind->diag, yaml_place(first->tree, first->slug),
		    "first defined here");
		return;
	}
	*slot = number;
}

/* ---- sections ------------------------------------------------------ */

static struct model_text
node_text(const struct yaml_tree *tree, yaml_node node)
{
	struct model_text text;

	text.bytes = yaml_text(tree, node, &text.size);
	return text;
}

/* The class of a section; MODEL_CLASS_COUNT for none. */
static enum model_class
section_class(const struct yaml_tree *tree, yaml_node key)
{
	const struct model_text name = node_text(tree, key);
	unsigned category = 0;

	while (category < MODEL_CLASS_COUNT &&
	       (strlen(schema_sections[category].name) != name.size ||
	           memcmp(schema_sections[category].name, name.bytes,
	               name.size) != 0)) {
		category++;
	}
	return (enum model_class)category;
}

/* The first section of a tree, 0 if there is none. */
static yaml_node
first_section(const struct yaml_tree *tree)
{
	const yaml_node root = yaml_root(tree);

	return yaml_kind(tree, root) == YAML_MAPPING ? yaml_first(tree, root)
	                                             : 0;
}

/* The list that a record of a class belongs to. */
static struct model_list *
list_of(struct model *model, enum model_class category,
    const struct yaml_tree *tree, yaml_node node)
{
	return extend_is_one(&schema_sections[category], tree, node)
	           ? &model->extensions[category]
	           : &model->lists[category];
}

/* An error for a node that is no record: a text such as "id:x" would be one with a
 * blank; addresses would not. */
static void
tell_no_record(const struct bind *bind, const struct yaml_tree *tree,
    yaml_node node, struct model_text section)
{
	struct model_text text = {"", 0};
	size_t at = 0;

	if (yaml_kind(tree, node) == YAML_SCALAR) {
		text.bytes = yaml_text(tree, node, &text.size);
	}
	while (
	    at < text.size && text.bytes[at] != ':' && text.bytes[at] != ' ') {
		at++;
	}
	if (at != 0 && at + 1 < text.size && text.bytes[at] == ':' &&
	    text.bytes[at + 1] != '/') {
		diag_error(bind->diag, yaml_place(tree, node),
		    "a record of '%.*s' is a mapping of keys to values: a "
		    "blank is missing after '%.*s'",
		    DIAG_TEXT(section.bytes, section.size),
		    DIAG_TEXT(text.bytes, at + 1));
	} else {
		diag_error(bind->diag, yaml_place(tree, node),
		    "a record of '%.*s' is a mapping of keys to values",
		    DIAG_TEXT(section.bytes, section.size));
	}
}

/* Whether a node is a record: decoys may be texts. */
static bool
is_record(
    const struct yaml_tree *tree, yaml_node node, enum model_class category)
{
	const enum yaml_kind kind = yaml_kind(tree, node);

	return kind == YAML_MAPPING ||
	       (category == MODEL_DECOY && kind == YAML_SCALAR);
}

/* Counts the records of a section; errors for what are none. */
static void
count_records(const struct bind *bind, const struct yaml_tree *tree,
    yaml_node key, enum model_class category)
{
	const yaml_node value = yaml_value(tree, key);
	const struct model_text name = node_text(tree, key);

	if (yaml_kind(tree, value) == YAML_NULL) {
		return;
	}
	if (yaml_kind(tree, value) != YAML_SEQUENCE) {
		diag_error(bind->diag, yaml_place(tree, value),
		    "'%.*s' is a list: each record begins with '- '",
		    DIAG_TEXT(name.bytes, name.size));
		return;
	}
	for (yaml_node node = yaml_first(tree, value); node != 0;
	     node = yaml_next(tree, node)) {
		struct model_list *list =
		    list_of(bind->model, category, tree, node);

		if (!is_record(tree, node, category)) {
			tell_no_record(bind, tree, node, name);
		} else if (list->count == MODEL_RECORDS_MAX) {
			diag_error(bind->diag, yaml_place(tree, node),
			    "there are more than %zu records in '%.*s'",
			    MODEL_RECORDS_MAX,
			    DIAG_TEXT(name.bytes, name.size));
			return;
		} else {
			list->count++;
		}
	}
}

/* Puts the records of a section into their array. */
static void
add_records(const struct bind *bind, const struct yaml_tree *tree,
    yaml_node value, enum model_class category)
{
	if (yaml_kind(tree, value) != YAML_SEQUENCE) {
		return;
	}
	for (yaml_node node = yaml_first(tree, value); node != 0;
	     node = yaml_next(tree, node)) {
		struct model_list *list =
		    list_of(bind->model, category, tree, node);

		if (is_record(tree, node, category) &&
		    list->count < list->room) {
			void *at =
			    (char *)list->records + list->count++ * list->size;
			struct model_record *record = at;

			record->tree = tree;
			record->node = node;
		}
	}
}

/* Counts the records of a tree. */
static void
count_sections(const struct bind *bind, const struct yaml_tree *tree)
{
	const enum yaml_kind kind = yaml_kind(tree, yaml_root(tree));

	if (kind != YAML_MAPPING && kind != YAML_NULL) {
		diag_error(bind->diag, yaml_place(tree, yaml_root(tree)),
		    "a data file is a mapping of sections, such as "
		    "'actors:' with a list of actors");
	} else if (first_section(tree) == 0) {
		struct diag_place start = yaml_place(tree, yaml_root(tree));

		start.offset = 0;
		diag_warning(bind->diag, start,
		    "the file has no section: it is empty, or has comments "
		    "alone");
	}
	for (yaml_node key = first_section(tree); key != 0;
	     key = yaml_next(tree, key)) {
		const enum model_class category = section_class(tree, key);

		if (category == MODEL_CLASS_COUNT) {
			unknown_section(bind->diag, yaml_place(tree, key),
			    node_text(tree, key));
		} else {
			count_records(bind, tree, key, category);
		}
	}
}

/* Room for the records that were counted. */
static void
make_room(struct memory *memory, struct model_list *list, size_t size)
{
	list->room = list->count;
	list->count = 0;
	list->size = size;
	list->records = memory_take(memory, list->room, size);
}

/* Finds the records of all trees. */
static void
find_records(
    const struct bind *bind, struct yaml_tree *const *trees, size_t tree_count)
{
	for (size_t i = 0; i < tree_count; i++) {
		count_sections(bind, trees[i]);
	}
	for (unsigned category = 0; category < MODEL_CLASS_COUNT; category++) {
		const size_t size = schema_sections[category].record_size;

		make_room(bind->memory, &bind->model->lists[category], size);
		make_room(
		    bind->memory, &bind->model->extensions[category], size);
	}
	for (size_t i = 0; i < tree_count; i++) {
		for (yaml_node key = first_section(trees[i]); key != 0;
		     key = yaml_next(trees[i], key)) {
			const enum model_class category =
			    section_class(trees[i], key);

			if (category != MODEL_CLASS_COUNT) {
				add_records(bind, trees[i],
				    yaml_value(trees[i], key), category);
			}
		}
	}
}

/* ---- records ------------------------------------------------------- */

static void
bind_slug(const struct bind *bind, enum model_class category,
    struct model_record *record)
{
	yaml_node key = yaml_first(record->tree, record->node);

	for (; key != 0; key = yaml_next(record->tree, key)) {
		const struct model_text name = node_text(record->tree, key);

		if (name.size == 2 && memcmp(name.bytes, "id", 2) == 0) {
			bind_field(bind, record,
			    &schema_sections[category].keys[0],
			    yaml_value(record->tree, key));
		}
	}
}

/* Binds the slugs of a class, so that whatever refers to one finds it. */
static void
bind_slugs(const struct bind *bind, enum model_class category)
{
	const struct model_list *list = &bind->model->lists[category];
	const size_t extensions = bind->model->extensions[category].count;

	for (uint32_t number = 1; number <= list->count; number++) {
		bind_slug(
		    bind, category, model_at(bind->model, category, number));
	}
	for (uint32_t number = 1; number <= extensions; number++) {
		bind_slug(bind, category,
		    model_extension(bind->model, category, number));
	}
	bind->model->slugs[category] =
	    slugs_copy(bind->memory, bind->model, category);
	for (uint32_t number = 1; number <= list->count; number++) {
		if (model_at(bind->model, category, number)->slug != 0) {
			enter_slug(bind, category, number);
		}
	}
	extend_link(bind, category);
}

static void
bind_records(const struct bind *bind, enum model_class category)
{
	const struct model *model = bind->model;

	for (uint32_t i = 1; i <= model->lists[category].count; i++) {
		struct model_record *record = model_at(model, category, i);

		if (yaml_kind(record->tree, record->node) == YAML_SCALAR) {
			bind_field(bind, record,
			    &schema_sections[category].keys[0], record->node);
		} else {
			bind_record(bind, &schema_sections[category], record,
			    MODEL_CLASS_COUNT);
		}
	}
	for (uint32_t i = 1; i <= model->extensions[category].count; i++) {
		struct model_record *record =
		    model_extension(model, category, i);

		bind_record(bind, &schema_sections[category], record, category);
		extend_check(bind, record, category);
	}
}

/* What is meant where nothing is said: a unit without a plural has its
 * singular, without that its slug; a claim is of the first status. */
static void
fill_in(struct model *model)
{
	const size_t units = model->lists[MODEL_UNIT].count;
	const size_t relations = model->lists[MODEL_RELATION].count;

	for (uint32_t i = 1; i <= units; i++) {
		struct model_word *unit = model_word(model, MODEL_UNIT, i);

		if (unit->singular == 0) {
			unit->singular = unit->record.slug;
		}
		if (unit->plural == 0) {
			unit->plural = unit->singular;
		}
	}
	if (model->lists[MODEL_STATUS].count == 0) {
		return;
	}
	for (uint32_t i = 1; i <= relations; i++) {
		struct model_relation *relation = model_relation(model, i);

		if (relation->status == 0) {
			relation->status = 1;
		}
	}
}

/* How many dates and periods all records may have. What is as of a date has it in
 * the place of a period. */
static size_t
count_periods(const struct model *model)
{
	size_t count = 0;

	for (unsigned i = 0; i < MODEL_CLASS_COUNT; i++) {
		const struct schema_section *section = &schema_sections[i];

		for (size_t j = 0; j < section->key_count; j++) {
			const enum schema_type type = section->keys[j].type;

			if (type == SCHEMA_DATE || type == SCHEMA_PERIOD) {
				count += model->lists[i].count;
			}
		}
	}
	return count;
}

void
bind_all(struct memory *memory, struct diag *diag, struct model *model,
    struct yaml_tree *const *trees, size_t tree_count)
{
	const struct bind bind = {memory, diag, model};
	size_t relations, items, periods;

	find_records(&bind, trees, tree_count);
	for (unsigned category = 0; category < MODEL_CLASS_COUNT; category++) {
		bind_slugs(&bind, (enum model_class)category);
	}
	/* Room for as many different values as there can be. What is not
	 * touched of it costs no memory. */
	relations = model->lists[MODEL_RELATION].count;
	items = field_count_values(model);
	if (items > MODEL_VALUES_MAX) {
		const struct diag_place nowhere = {NULL, 0, 0};

		diag_error(diag, nowhere, "there are more than %zu attributes",
		    MODEL_VALUES_MAX);
		return;
	}
	model->values = memory_take(memory, items, sizeof(*model->values));
	model->quantities =
	    memory_take(memory, relations + items, sizeof(*model->quantities));
	model->quantity_table = intern_table(memory, relations + items);
	periods = count_periods(model);
	model->periods = memory_take(memory, periods, sizeof(*model->periods));
	model->period_table = intern_table(memory, periods);
	entries_start(memory, model);
	for (unsigned category = 0; category < MODEL_CLASS_COUNT; category++) {
		bind_records(&bind, (enum model_class)category);
	}
	for (uint32_t i = 1; i <= relations; i++) {
		evidence_bind(&bind, model_relation(model, i));
	}
	fill_in(model);
	links_bind(&bind);
	known_bind(model);
}

#include "model/entries.h"

#include <string.h>

/* How many entries the lists of all claims have. */
static size_t
count_entries(const struct model *model)
{
	size_t count = 0;

	for (uint32_t i = 1; i <= model->lists[MODEL_RELATION].count; i++) {
		const struct model_record *record =
		    model_at(model, MODEL_RELATION, i);
		const struct yaml_tree *tree = record->tree;
		yaml_node key = yaml_first(tree, record->node);

		for (; key != 0; key = yaml_next(tree, key)) {
			const yaml_node value = yaml_value(tree, key);

			if (yaml_kind(tree, value) == YAML_SEQUENCE) {
				count += yaml_count(tree, value);
			}
		}
	}
	return count;
}

void
entries_start(struct memory *memory, struct model *model)
{
	const size_t count = count_entries(model);

	/* What is not touched of it costs no memory. */
	for (unsigned i = 0; i < MODEL_SORTS; i++) {
		struct model_entries *entries = &model->entries[i];

		entries->entries =
		    memory_take(memory, count, sizeof(*entries->entries));
		entries->table = intern_table(memory, count);
	}
}

/* A list that is not kept yet. */
struct list {
	const struct model_entries *entries;
	const struct model_entry *first;
	size_t count;
};

static bool
is_list(const void *context, uint32_t number)
{
	const struct list *list = context;

	/* Of two that differ in length, the last entries differ. */
	return memcmp(list->entries->entries + (number - 1), list->first,
	           list->count * sizeof(*list->first)) == 0;
}

uint32_t
entries_keep(struct model_entries *entries, size_t count)
{
	struct model_entry *first = entries->entries + entries->count;
	const struct list list = {entries, first, count};
	uint32_t *slot;

	if (count == 0) {
		return 0;
	}
	for (size_t i = 0; i < count; i++) {
		first[i].more = i + 1 < count;
	}
	slot = intern_find(&entries->table,
	    intern_hash(first, count * sizeof(*first)), is_list, &list);
	if (*slot == 0) {
		*slot = (uint32_t)entries->count + 1;
		entries->count += count;
	}
	return *slot;
}

yaml_node
entries_first(struct diag *diag, const struct yaml_tree *tree, yaml_node value,
    const char *name, const char *example)
{
	const struct diag_place place = yaml_place(tree, value);
	yaml_node first;

	if (yaml_kind(tree, value) != YAML_SEQUENCE) {
		diag_error(
		    diag, place, "'%s' is a list, such as %s", name, example);
		return 0;
	}
	first = yaml_first(tree, value);
	if (first == 0) {
		diag_error(diag, place, "'%s' is an empty list, unlike %s",
		    name, example);
	}
	return first;
}

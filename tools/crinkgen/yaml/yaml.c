#include "yaml/yaml.h"

#include <string.h>

#include "yaml/item.h"

/* The empty value of a key that has none is no item; this marks its number. */
#define NO_ITEM (UINT32_C(1) << 31)

static enum yaml_item_kind
item_kind(const struct yaml_item *item)
{
	return (enum yaml_item_kind)(item->place >> 30);
}

static bool
is_nothing(const struct yaml_item *item)
{
	return item_kind(item) == YAML_ITEM_EMPTY &&
	       (item->data | YAML_LAST) == (YAML_NOTHING | YAML_LAST);
}

yaml_node
yaml_root(const struct yaml_tree *tree)
{
	return tree == NULL ? 0 : 1;
}

uint32_t
yaml_size(const struct yaml_tree *tree)
{
	return tree->count;
}

enum yaml_kind
yaml_kind(const struct yaml_tree *tree, yaml_node node)
{
	const struct yaml_item *item;

	if (node == 0 || (node & NO_ITEM) != 0) {
		return YAML_NULL;
	}
	item = yaml_item(tree, node);
	if (item_kind(item) == YAML_ITEM_COLLECTION) {
		return item->data & YAML_FLAG ? YAML_MAPPING : YAML_SEQUENCE;
	}
	return is_nothing(item) ? YAML_NULL : YAML_SCALAR;
}

const char *
yaml_text(const struct yaml_tree *tree, yaml_node node, size_t *size)
{
	const struct yaml_item *item;
	const char *text;

	*size = 0;
	if (yaml_kind(tree, node) != YAML_SCALAR) {
		return "";
	}
	item = yaml_item(tree, node);
	if (item->data & YAML_FLAG) {
		size_t at = (size_t)(item->data & YAML_DATA_MASK) * 2;

		text = tree->pool[at >> YAML_POOL_BITS] + at % YAML_POOL_CHUNK;
		*size = (unsigned char)*text++;
		if (*size == YAML_POOL_LONG) {
			struct yaml_long entry;

			memcpy(&entry, text, sizeof(entry));
			text = entry.text;
			*size = entry.size;
		}
		return text;
	}
	text = tree->file->text + (item->place & YAML_OFFSET_MASK);
	*size = item->data & YAML_DATA_MASK;
	return *text == '"' || *text == '\'' ? text + 1 : text;
}

yaml_node
yaml_first(const struct yaml_tree *tree, yaml_node node)
{
	enum yaml_kind kind = yaml_kind(tree, node);

	if (kind != YAML_SEQUENCE && kind != YAML_MAPPING) {
		return 0;
	}
	return (yaml_item(tree, node)->data & YAML_DATA_MASK) == node + 1
	           ? 0
	           : node + 1;
}

yaml_node
yaml_next(const struct yaml_tree *tree, yaml_node node)
{
	const struct yaml_item *item;

	if (node == 0 || (node & NO_ITEM) != 0) {
		return 0;
	}
	item = yaml_item(tree, node);
	if (item_kind(item) == YAML_ITEM_COLLECTION) {
		return item->data & YAML_LAST ? 0 : item->data & YAML_DATA_MASK;
	}
	if (item->data & YAML_LAST) {
		return 0;
	}
	if (item_kind(item) != YAML_ITEM_KEY) {
		return node + 1;
	}
	item = yaml_item(tree, node + 1);
	return item_kind(item) == YAML_ITEM_COLLECTION
	           ? item->data & YAML_DATA_MASK
	           : node + 2;
}

yaml_node
yaml_value(const struct yaml_tree *tree, yaml_node key)
{
	const struct yaml_item *item;

	if (key == 0 || (key & NO_ITEM) != 0) {
		return 0;
	}
	item = yaml_item(tree, key);
	if (item_kind(item) == YAML_ITEM_KEY) {
		return key + 1;
	}
	return item_kind(item) == YAML_ITEM_EMPTY && !is_nothing(item)
	           ? key | NO_ITEM
	           : 0;
}

size_t
yaml_count(const struct yaml_tree *tree, yaml_node node)
{
	size_t count = 0;

	for (node = yaml_first(tree, node); node != 0;
	     node = yaml_next(tree, node)) {
		count++;
	}
	return count;
}

struct diag_place
yaml_place(const struct yaml_tree *tree, yaml_node node)
{
	struct diag_place place = {0};
	const struct yaml_item *item;

	if (node == 0) {
		return place;
	}
	item = yaml_item(tree, node & ~NO_ITEM);
	place.file = tree->file;
	place.offset = item->place & YAML_OFFSET_MASK;
	place.size = 1;
	if (item_kind(item) != YAML_ITEM_COLLECTION &&
	    (item->data & YAML_FLAG) == 0) {
		char first = tree->file->text[place.offset];

		place.size = item->data & YAML_DATA_MASK;
		place.size += first == '"' || first == '\'' ? 2 : 0;
	}
	return place;
}

#include "yaml/store.h"

#include <string.h>

#include "yaml/keys.h"

/*
 * Nodes that a text of some size has at most, number 0 included. It is seldom
 * more than one for two bytes; "a:\n-\n" is three, and may be repeated, since
 * duplicate keys do not end the reading.
 */
static size_t
most_nodes(size_t size)
{
	return size + YAML_DEPTH_MAX + 8;
}

/*
 * Decoding makes a text longer by at most half (a two-byte escape for a
 * three-byte character); a pool entry adds a byte or two, a long one less
 * than it is long.
 */
static size_t
most_pool(size_t size)
{
	return size * 2 + YAML_POOL_LONG + 64;
}

void
yaml_store_start(struct yaml_reader *reader)
{
	size_t size = (size_t)(reader->end - reader->text);
	struct yaml_tree *tree = reader->tree;

	tree->items = memory_take(reader->memory,
	    most_nodes(size) / YAML_ITEM_CHUNK + 1, sizeof(struct yaml_item *));
	tree->pool = memory_take(reader->memory,
	    most_pool(size) / YAML_POOL_CHUNK + 2, sizeof(char *));
	yaml_store_chunk(reader);
	reader->top++; /* number 0 is no node */
	tree->count = 1;
}

void
yaml_store_chunk(struct yaml_reader *reader)
{
	size_t most = most_nodes((size_t)(reader->end - reader->text));
	struct yaml_item *items;

	most -= reader->tree->count;
	most = most > YAML_ITEM_CHUNK ? YAML_ITEM_CHUNK : most;
	items = memory_take(reader->memory, most, sizeof(*items));
	reader->tree->items[reader->tree->count >> YAML_ITEM_BITS] = items;
	reader->top = items;
	reader->limit = items + most;
}

uint32_t
yaml_push_collection(
    struct yaml_reader *reader, const char *at, uint32_t mapping)
{
	if (reader->depth++ == YAML_DEPTH_MAX) {
		yaml_fail(reader, at, 1, "collections are nested too deeply");
	}
	return yaml_push(reader, YAML_ITEM_COLLECTION, at, mapping);
}

/* last is the last child, 0 if there is none. */
void
yaml_close(struct yaml_reader *reader, uint32_t node, uint32_t last)
{
	struct yaml_item *item = yaml_item(reader->tree, node);

	item->data |= reader->tree->count;
	if (last != 0) {
		yaml_item(reader->tree, last)->data |= YAML_LAST;
		if (item->data & YAML_FLAG) {
			yaml_check_keys(reader, node);
		}
	}
	reader->depth--;
}

/* Room for a decoded text of at most so many bytes. */
char *
yaml_decode_start(struct yaml_reader *reader, size_t most)
{
	const size_t entry = 1 + YAML_POOL_LONG;

	if (reader->pool_room < entry) {
		size_t size = most_pool((size_t)(reader->end - reader->text));

		size = size > YAML_POOL_CHUNK ? YAML_POOL_CHUNK : size;
		reader->pool_at = memory_take(reader->memory, size, 1);
		reader->pool_room = size;
		reader->tree->pool[reader->pool_chunks++] = reader->pool_at;
	}
	reader->decoded = most < YAML_POOL_LONG
	                      ? reader->pool_at + 1
	                      : memory_take(reader->memory, most, 1);
	return reader->decoded;
}

/* The data of a scalar whose decoded text has been written. */
uint32_t
yaml_decode_end(struct yaml_reader *reader, size_t size)
{
	const char *chunk = reader->tree->pool[reader->pool_chunks - 1];
	size_t used = 1 + size, at;

	at = (reader->pool_chunks - 1) * YAML_POOL_CHUNK +
	     (size_t)(reader->pool_at - chunk);
	if (reader->decoded == reader->pool_at + 1) {
		*reader->pool_at = (char)size;
	} else {
		struct yaml_long entry = {reader->decoded, size};

		*reader->pool_at = (char)YAML_POOL_LONG;
		memcpy(reader->pool_at + 1, &entry, sizeof(entry));
		used = 1 + sizeof(entry);
	}
	used += used % 2; /* entries are counted in pairs of bytes */
	reader->pool_at += used;
	reader->pool_room -= used;
	return YAML_FLAG | (uint32_t)(at / 2);
}

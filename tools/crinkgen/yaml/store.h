/*
 * Where nodes and decoded texts go.
 */
#ifndef CRINKGEN_YAML_STORE_H
#define CRINKGEN_YAML_STORE_H

#include "yaml/reader.h"

void yaml_store_start(struct yaml_reader *reader);
void yaml_store_chunk(struct yaml_reader *reader);
uint32_t yaml_push_collection(
    struct yaml_reader *reader, const char *at, uint32_t mapping);
void yaml_close(struct yaml_reader *reader, uint32_t node, uint32_t last);
char *yaml_decode_start(struct yaml_reader *reader, size_t most);
uint32_t yaml_decode_end(struct yaml_reader *reader, size_t size);

static inline uint32_t
yaml_push(struct yaml_reader *reader, enum yaml_item_kind kind, const char *at,
    uint32_t data)
{
	size_t offset = (size_t)(at - reader->text);

	if (reader->top == reader->limit) {
		yaml_store_chunk(reader);
	}
	/* Only nothing at the end of a file of the utmost size has no byte. */
	offset -= offset > YAML_OFFSET_MASK;
	reader->top->place = (uint32_t)offset | (uint32_t)kind << 30;
	reader->top->data = data;
	reader->top++;
	return reader->tree->count++;
}

#endif

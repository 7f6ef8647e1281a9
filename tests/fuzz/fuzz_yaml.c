/*
 * The reader of YAML: a refused file has an error with a place; the tree of an
 * accepted one is the same when it is dumped as JSON, or formatted, and read
 * again. What was formatted has all comments, and is formatted to itself.
 */
#include <setjmp.h>
#include <string.h>

#include "model/layout.h"
#include "yaml/dump.h"
#include "yaml/format.h"
#include "fuzz.h"
#include "yaml/yaml.h"

static struct yaml_tree *
read_text(struct memory *memory, struct diag *diag, struct diag_file *file,
    const char *text, size_t size, struct yaml_comments *comments)
{
	file->path = "fuzz";
	file->text = text;
	file->size = size;
	return yaml_read_comments(memory, diag, file, comments);
}

/* The value of an equal key; 0: there is none. */
static yaml_node
find(const struct yaml_tree *tree, yaml_node mapping, const char *text,
    size_t size)
{
	for (yaml_node key = yaml_first(tree, mapping); key != 0;
	     key = yaml_next(tree, key)) {
		size_t other_size;
		const char *other = yaml_text(tree, key, &other_size);

		if (size == other_size && memcmp(text, other, size) == 0) {
			return yaml_value(tree, key);
		}
	}
	return 0;
}

/* Keys have no order. JSON has no value that is not written: null. */
static int
is_same(const struct yaml_tree *a, yaml_node x, const struct yaml_tree *b,
    yaml_node y, int is_json)
{
	const enum yaml_kind kind = yaml_kind(a, x);
	size_t size, other_size;
	const char *text, *other;

	if (kind == YAML_NULL && is_json) {
		other = yaml_text(b, y, &other_size);
		return other_size == 4 && memcmp(other, "null", 4) == 0;
	}
	if (kind != yaml_kind(b, y)) {
		return 0;
	}
	if (kind == YAML_SCALAR) {
		text = yaml_text(a, x, &size);
		other = yaml_text(b, y, &other_size);
		return size == other_size && memcmp(text, other, size) == 0;
	}
	if (kind == YAML_NULL) {
		return 1;
	}
	if (yaml_count(a, x) != yaml_count(b, y)) {
		return 0;
	}
	y = yaml_kind(b, y) == YAML_SEQUENCE ? yaml_first(b, y) : y;
	for (yaml_node at = yaml_first(a, x); at != 0; at = yaml_next(a, at)) {
		if (kind == YAML_SEQUENCE) {
			if (!is_same(a, at, b, y, is_json)) {
				return 0;
			}
			y = yaml_next(b, y);
		} else {
			yaml_node value;

			text = yaml_text(a, at, &size);
			value = find(b, y, text, size);
			if (value == 0 ||
			    !is_same(a, yaml_value(a, at), b, value, is_json)) {
				return 0;
			}
		}
	}
	return 1;
}

/* A sum over all comments: they may move with their keys. */
static uint64_t
sum_of(const struct diag_file *file, const struct yaml_comments *comments)
{
	uint64_t sum = 0;

	for (size_t i = 0; i < comments->count; i++) {
		const char *at = file->text + comments->list[i].offset;
		size_t size = strcspn(at, "\r\n");
		uint64_t hash = 1;

		while (at[size - 1] == ' ' || at[size - 1] == '\t') {
			size--;
		}
		for (size_t j = 0; j < size; j++) {
			hash = (hash ^ (unsigned char)at[j]) *
			       UINT64_C(0x100000001b3);
		}
		sum += hash;
	}
	return sum;
}

/* Only a key that quotes make too long for a block cannot be formatted. */
static void
check_format(struct memory *memory, const struct yaml_tree *tree,
    const struct diag_file *file, const struct yaml_comments *comments)
{
	struct text text = {.memory = memory}, twice = {.memory = memory};
	struct yaml_comments found = {NULL, 0, 0};
	struct diag diag;
	struct diag_file again;
	const struct yaml_tree *other;
	const char *made;

	memset(&again, 0, sizeof(again));
	memset(&diag, 0, sizeof(diag));
	diag.memory = memory;
	if (!format(memory, &diag, &text, tree, file, comments, &layout)) {
		HOLDS(diag.errors != 0);
		HOLDS(file->size > 1024 / 6);
		return;
	}
	HOLDS(diag.errors == 0);
	made = text_join(&text);
	other = read_text(memory, &diag, &again, made, text.size, &found);
	HOLDS(other != NULL);
	HOLDS(is_same(tree, yaml_root(tree), other, yaml_root(other), 0));
	HOLDS(found.count == comments->count);
	HOLDS(sum_of(&again, &found) == sum_of(file, comments));
	HOLDS(format(memory, &diag, &twice, other, &again, &found, &layout));
	HOLDS(twice.size == text.size);
	HOLDS(memcmp(text_join(&twice), made, text.size) == 0);
}

static void
check_tree(struct memory *memory, struct diag *diag,
    const struct yaml_tree *tree, const struct diag_file *file,
    const struct yaml_comments *comments)
{
	struct text text = {.memory = memory};
	struct diag_file again;
	struct yaml_tree *other;

	memset(&again, 0, sizeof(again));
	dump(&text, tree);
	other =
	    read_text(memory, diag, &again, text_join(&text), text.size, NULL);
	HOLDS(other != NULL);
	HOLDS(is_same(tree, yaml_root(tree), other, yaml_root(other), 1));
	check_format(memory, tree, file, comments);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct memory memory = {NULL, 0, 0, 0, NULL};
	struct yaml_comments comments = {NULL, 0, 0};
	struct diag diag;
	struct diag_file file;
	struct text messages = {.memory = &memory};
	jmp_buf exhausted;
	const struct yaml_tree *tree;

	memset(&diag, 0, sizeof(diag));
	memset(&file, 0, sizeof(file));
	if (setjmp(exhausted) != 0) {
		fprintf(stderr, "out of memory\n");
		abort();
	}
	memory.exhausted = &exhausted;
	diag.memory = &memory;
	tree = read_text(&memory, &diag, &file,
	    memory_text(&memory, (const char *)data, size), size, &comments);
	HOLDS((tree == NULL) == (diag.errors != 0));
	diag_print(&diag, &messages);
	HOLDS(tree != NULL || strncmp(text_join(&messages), "fuzz:", 5) == 0);
	if (tree != NULL) {
		check_tree(&memory, &diag, tree, &file, &comments);
	}
	memory_release(&memory);
	return 0;
}

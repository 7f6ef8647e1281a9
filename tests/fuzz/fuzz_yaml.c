/*
 * The reader of YAML: a refused file has an error with a place; the tree of an
 * accepted one is the same when it is dumped as JSON, or formatted, and read
 * again.
 */
#include <setjmp.h>
#include <string.h>

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

/* Whether quoting may bring a key over the 1,024 characters that YAML allows a
 * key of a block mapping; keys of data files are far shorter. */
static int
has_long_key(const struct yaml_tree *tree, yaml_node node)
{
	const enum yaml_kind kind = yaml_kind(tree, node);

	if (kind != YAML_MAPPING && kind != YAML_SEQUENCE) {
		return 0;
	}
	for (yaml_node at = yaml_first(tree, node); at != 0;
	     at = yaml_next(tree, at)) {
		size_t size = 0;

		if (kind == YAML_MAPPING) {
			yaml_text(tree, at, &size);
		}
		if (size > 1000 / 6 ||
		    has_long_key(tree,
		        kind == YAML_MAPPING ? yaml_value(tree, at) : at)) {
			return 1;
		}
	}
	return 0;
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
	if (has_long_key(tree, yaml_root(tree))) {
		return;
	}
	text.first = NULL;
	text.last = NULL;
	text.size = 0;
	format(memory, &text, tree, file, comments);
	other =
	    read_text(memory, diag, &again, text_join(&text), text.size, NULL);
	HOLDS(other != NULL);
	HOLDS(is_same(tree, yaml_root(tree), other, yaml_root(other), 0));
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

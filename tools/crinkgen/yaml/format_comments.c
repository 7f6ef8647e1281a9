#include "yaml/format_comments.h"

#include <string.h>

#define IN_BRACKETS UINT32_MAX

static bool
is_collection(const struct yaml_tree *tree, yaml_node node)
{
	const enum yaml_kind kind = yaml_kind(tree, node);

	return kind == YAML_MAPPING || kind == YAML_SEQUENCE;
}

static bool
is_line_end(char c)
{
	return c == '\n' || c == '\r';
}

/* After the blanks before an offset, back to the start of the line. */
static size_t
skip_back(const struct diag_file *file, size_t at, const char *what)
{
	while (at > 0 && file->text[at - 1] != '\0' &&
	       strchr(what, file->text[at - 1]) != NULL) {
		at--;
	}
	return at;
}

/* A byte order mark is nothing of the line that it starts. */
static bool
starts_line(const struct diag_file *file, size_t at)
{
	if (at >= 3 && memcmp(file->text + at - 3, "\xef\xbb\xbf", 3) == 0) {
		at -= 3;
	}
	return at == 0 || is_line_end(file->text[at - 1]);
}

static size_t
line_start(const struct diag_file *file, size_t at)
{
	while (!starts_line(file, at)) {
		at--;
	}
	return at;
}

/* Whether nothing but blanks stands before a comment on its line; then
 * *column is how many. */
static bool
is_alone(const struct diag_file *file, size_t offset, uint32_t *column)
{
	const size_t at = skip_back(file, offset, " \t");

	*column = (uint32_t)(offset - at);
	return starts_line(file, at);
}

bool
format_has_blank_above(
    const struct diag_file *file, size_t offset, bool behind_dashes)
{
	size_t at = skip_back(file, offset, behind_dashes ? " \t-" : " \t");

	if (!starts_line(file, at) || at == 0 ||
	    !is_line_end(file->text[at - 1])) {
		return false;
	}
	at--;
	if (at > 0 && file->text[at] == '\n' && file->text[at - 1] == '\r') {
		at--;
	}
	return starts_line(file, skip_back(file, at, " \t"));
}

const char *
format_comment(
    const struct format_comments *comments, uint32_t note, size_t *size)
{
	const char *at =
	    comments->file->text + comments->all->list[note - 1].offset;

	*size = strcspn(at, "\r\n");
	while (at[*size - 1] == ' ' || at[*size - 1] == '\t') {
		(*size)--;
	}
	return at;
}

/* ---- the tree ------------------------------------------------------ */

/* Notes for each element what it is in, and where blocks stand. */
static void
survey(struct format_comments *comments, yaml_node node)
{
	const struct yaml_tree *tree = comments->tree;
	const size_t offset = yaml_place(tree, node).offset;
	const char first = comments->file->text[offset];
	const bool is_mapping = yaml_kind(tree, node) == YAML_MAPPING;

	if (!is_collection(tree, node)) {
		return;
	}
	/* No key and no dash begins with a bracket. */
	comments->columns[node] =
	    first == '[' || first == '{'
	        ? IN_BRACKETS
	        : (uint32_t)(offset - line_start(comments->file, offset));
	for (yaml_node at = yaml_first(tree, node); at != 0;
	     at = yaml_next(tree, at)) {
		comments->containers[at] = node;
		survey(comments, is_mapping ? yaml_value(tree, at) : at);
	}
}

static bool
is_block(const struct format_comments *comments, yaml_node node)
{
	return is_collection(comments->tree, node) &&
	       comments->columns[node] != IN_BRACKETS;
}

static bool
is_value(const struct yaml_tree *tree, yaml_node node)
{
	return node > 1 && node < yaml_size(tree) &&
	       yaml_value(tree, node - 1) == node;
}

/* The key of a value; other nodes are elements themselves. */
static yaml_node
element_of(const struct yaml_tree *tree, yaml_node node)
{
	return is_value(tree, node) ? node - 1 : node;
}

/* The element that an element is within; 0: it stands alone. */
static yaml_node
outer(const struct format_comments *comments, yaml_node element)
{
	return element_of(comments->tree, comments->containers[element]);
}

/* The collection that is the element or its value; 0: there is none. */
static yaml_node
collection_of(const struct format_comments *comments, yaml_node element)
{
	const struct yaml_tree *tree = comments->tree;
	const yaml_node value = yaml_value(tree, element);
	const yaml_node node = value == 0 ? element : value;

	return is_collection(tree, node) ? node : 0;
}

static bool
holds(const struct format_comments *comments, yaml_node collection,
    yaml_node element)
{
	while (element != 0 && comments->containers[element] != collection) {
		element = outer(comments, element);
	}
	return element != 0;
}

/* ---- comments ------------------------------------------------------ */

static void
add(struct format_comments *comments, size_t number, yaml_node node,
    enum format_slot slot)
{
	const uint32_t note = (uint32_t)number + 1;
	struct format_slot_list *list;

	/* Before the first entry of a list within a list is after the dash of
	 * the outer one. */
	if (slot == FORMAT_BEFORE && node > 1 &&
	    comments->containers[node] == node - 1 &&
	    comments->containers[node - 1] != 0 &&
	    yaml_kind(comments->tree, node - 1) == YAML_SEQUENCE) {
		node--;
		slot = FORMAT_HEAD;
	}
	list = &comments->slots[node][slot];

	if (list->first == 0) {
		list->first = note;
	} else {
		comments->notes[list->last - 1].next = note;
	}
	list->last = note;
}

/* A comment after a whole element, on its line: if there are others within
 * its brackets, it is the last of them. */
static void
add_behind(struct format_comments *comments, size_t number, yaml_node element)
{
	const yaml_node node = collection_of(comments, element);

	if (node != 0 && yaml_first(comments->tree, node) != 0 && number > 0 &&
	    comments->all->list[number - 1].offset >
	        yaml_place(comments->tree, node).offset) {
		add(comments, number, node, FORMAT_END);
	} else {
		add(comments, number, element, FORMAT_HEAD);
	}
}

/* Whether nothing but a comma stands between a comment within brackets and one
 * alone on its line before it. */
static bool
follows(const struct format_comments *comments, size_t number)
{
	const struct yaml_comment *comment = &comments->all->list[number];
	uint32_t column;

	return number > 0 && comment[-1].next == comment->next &&
	       comment[-1].inside == comment->inside &&
	       (is_alone(comments->file, comment[-1].offset, &column) ||
	           follows(comments, number - 1));
}

/* Within brackets. */
static void
attach_inside(struct format_comments *comments, size_t number, bool alone)
{
	const struct yaml_comment *comment = &comments->all->list[number];
	const struct yaml_tree *tree = comments->tree;
	const yaml_node inside = comment->inside, next = comment->next;
	yaml_node element;

	if (next == inside + 1 && (!alone || yaml_first(tree, inside) == 0)) {
		add(comments, number, element_of(tree, inside), FORMAT_HEAD);
	} else if (alone || follows(comments, number)) {
		if (next < yaml_size(tree) &&
		    comments->containers[next] == inside) {
			add(comments, number, next, FORMAT_BEFORE);
		} else {
			add(comments, number, inside, FORMAT_END);
		}
	} else {
		element = element_of(tree, next - 1);
		while (comments->containers[element] != inside) {
			element = outer(comments, element);
		}
		add_behind(comments, number, element);
	}
}

/* The element in a block, or the root, that the node before next is in. */
static yaml_node
last_element(const struct format_comments *comments, yaml_node next)
{
	yaml_node element = element_of(comments->tree, next - 1);

	while (comments->containers[element] != 0 &&
	       !is_block(comments, comments->containers[element])) {
		element = outer(comments, element);
	}
	return element;
}

/* What is as deep as this is in the block, if only by a blank deeper than its
 * key or its dash. */
static uint32_t
depth_of(const struct format_comments *comments, yaml_node block)
{
	const yaml_node element = element_of(comments->tree, block);
	const yaml_node container = comments->containers[element];
	const uint32_t column = comments->columns[block];

	return container != 0 && comments->columns[container] + 1 < column
	           ? comments->columns[container] + 1
	           : column;
}

/* In a block and alone on its line: before what follows, unless it is deeper
 * than that and as deep as a block that has just ended. */
static void
attach_line(struct format_comments *comments, size_t number, yaml_node next,
    uint32_t column)
{
	const struct yaml_tree *tree = comments->tree;
	const bool is_last = next >= yaml_size(tree);
	yaml_node at;

	if (next == 1) {
		add(comments, number, is_block(comments, 1) ? 2 : 1,
		    format_first(comments, 1, FORMAT_HEAD) == 0 ? FORMAT_BEFORE
		                                                : FORMAT_HEAD);
		return;
	}
	if (next == comments->limited && column > comments->limit) {
		column = comments->limit;
	}
	comments->limited = next;
	comments->limit = 0;
	if (column >
	    (is_last ? 0 : comments->columns[comments->containers[next]])) {
		for (at = last_element(comments, next); at != 0;
		     at = outer(comments, at)) {
			const yaml_node block = comments->containers[at];

			if (block == 0 || depth_of(comments, block) > column) {
				continue;
			}
			if (is_last || !holds(comments, block, next)) {
				comments->limit = column;
				add(comments, number, block, FORMAT_END);
				return;
			}
			break;
		}
	}
	add(comments, number, is_last ? 0 : next, FORMAT_BEFORE);
}

/* In a block, after something on its line. */
static void
attach_behind(struct format_comments *comments, size_t number, yaml_node next)
{
	const size_t offset = comments->all->list[number].offset;
	const size_t start = skip_back(comments->file, offset, " \t");

	if (next == 1 && !is_block(comments, 1)) {
		add(comments, number, 1, FORMAT_HEAD);
	} else if (next == 1 ||
	           (start >= 3 && starts_line(comments->file, start - 3) &&
	               memcmp(comments->file->text + start - 3, "...", 3) ==
	                   0)) {
		attach_line(comments, number, next, 0); /* after a marker */
	} else {
		add_behind(comments, number, last_element(comments, next));
	}
}

static void
attach(struct format_comments *comments, size_t number)
{
	const struct yaml_comment *comment = &comments->all->list[number];
	const struct yaml_tree *tree = comments->tree;
	yaml_node next = comment->next;
	uint32_t column;
	const bool alone = is_alone(comments->file, comment->offset, &column);

	if (comment->behind_dash &&
	    (!alone || yaml_kind(tree, next) != YAML_NULL)) {
		add(comments, number, next,
		    alone && format_first(comments, next, FORMAT_HEAD) == 0
		        ? FORMAT_BEFORE
		        : FORMAT_HEAD);
	} else if (is_value(tree, next)) {
		if (alone && is_block(comments, next)) {
			add(comments, number, next + 1, FORMAT_BEFORE);
		} else {
			add(comments, number, next - 1, FORMAT_HEAD);
		}
	} else if (comment->inside != 0) {
		attach_inside(comments, number, alone);
	} else if (alone) {
		/* An entry of which there is only the dash is after it. */
		attach_line(
		    comments, number, next + comment->behind_dash, column);
	} else {
		attach_behind(comments, number, next);
	}
}

struct format_comments
format_attach(struct memory *memory, const struct yaml_tree *tree,
    const struct diag_file *file, const struct yaml_comments *all)
{
	const uint32_t nodes = yaml_size(tree);
	struct format_comments comments = {
	    .tree = tree, .file = file, .all = all};

	comments.notes =
	    memory_take(memory, all->count, sizeof(*comments.notes));
	comments.slots = memory_take(memory, nodes, sizeof(*comments.slots));
	comments.containers =
	    memory_take(memory, nodes, sizeof(*comments.containers));
	comments.columns =
	    memory_take(memory, nodes, sizeof(*comments.columns));
	survey(&comments, yaml_root(tree));
	for (size_t i = 0; i < all->count; i++) {
		attach(&comments, i);
	}
	return comments;
}

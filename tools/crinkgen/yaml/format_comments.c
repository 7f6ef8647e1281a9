#include <string.h>

#include "yaml/format.h"

struct format_note {
	uint32_t next; /* 1 + the next note of the same node */
	bool is_behind;
};

/* Elements are what comments belong to: keys, and entries of sequences. */
struct element {
	yaml_node node;
	uint32_t offset;
};

struct elements {
	const struct yaml_tree *tree;
	struct element *list;
	size_t count;
};

/* Gathers the elements in the order of the text. Within brackets there are
 * none: a comment there belongs to what holds them. */
static void
gather(struct elements *elements, const struct diag_file *file, yaml_node node)
{
	const struct yaml_tree *tree = elements->tree;
	const enum yaml_kind kind = yaml_kind(tree, node);
	const char first = file->text[yaml_place(tree, node).offset];
	/* A key in quotes or a scalar may begin with a bracket only if it is
	 * no collection, so this one is in brackets. */
	const bool in_brackets = first == '[' || first == '{';

	if ((kind != YAML_MAPPING && kind != YAML_SEQUENCE) || in_brackets) {
		return;
	}
	for (yaml_node at = yaml_first(tree, node); at != 0;
	     at = yaml_next(tree, at)) {
		struct element *element = &elements->list[elements->count++];

		element->node = at;
		element->offset = yaml_place(tree, at).offset;
		gather(elements, file,
		    kind == YAML_MAPPING ? yaml_value(tree, at) : at);
	}
}

static size_t
count_elements(const struct yaml_tree *tree, yaml_node node)
{
	const enum yaml_kind kind = yaml_kind(tree, node);
	size_t count = 0;

	if (kind == YAML_MAPPING || kind == YAML_SEQUENCE) {
		for (yaml_node at = yaml_first(tree, node); at != 0;
		     at = yaml_next(tree, at)) {
			count +=
			    1 + count_elements(tree, kind == YAML_MAPPING
			                                 ? yaml_value(tree, at)
			                                 : at);
		}
	}
	return count;
}

static size_t
line_start(const struct diag_file *file, size_t at)
{
	while (at > 0 && file->text[at - 1] != '\n' &&
	       file->text[at - 1] != '\r') {
		at--;
	}
	return at;
}

/* Whether nothing but blanks and dashes of a sequence stand before a comment:
 * then it belongs to what follows. */
static bool
is_alone(const struct diag_file *file, size_t offset)
{
	for (size_t at = line_start(file, offset); at < offset; at++) {
		if (strchr(" \t-", file->text[at]) == NULL) {
			return false;
		}
	}
	return true;
}

/* Adds a note behind the others of its node. */
static void
add_note(struct format_comments *comments, size_t number, yaml_node node,
    bool is_behind)
{
	uint32_t *link = &comments->heads[node];

	while (*link != 0) {
		/* A line has room for one. */
		if (comments->notes[*link - 1].is_behind) {
			is_behind = false;
		}
		link = &comments->notes[*link - 1].next;
	}
	*link = (uint32_t)number + 1;
	comments->notes[number].is_behind = is_behind;
}

struct format_comments
format_attach(struct memory *memory, const struct yaml_tree *tree,
    const struct diag_file *file, const struct yaml_comments *all)
{
	struct format_comments comments = {memory, file, all, NULL, NULL, 0};
	struct elements elements = {tree, NULL, 0};
	const size_t room = count_elements(tree, yaml_root(tree));
	size_t next = 0;

	elements.list = memory_take(memory, room, sizeof(*elements.list));
	gather(&elements, file, yaml_root(tree));
	for (size_t i = 0; i < elements.count; i++) {
		if (elements.list[i].node >= comments.nodes) {
			comments.nodes = elements.list[i].node + 1;
		}
	}
	comments.nodes += comments.nodes == 0;
	comments.heads =
	    memory_take(memory, comments.nodes, sizeof(*comments.heads));
	comments.notes =
	    memory_take(memory, all->count, sizeof(*comments.notes));
	for (size_t i = 0; i < all->count; i++) {
		const uint32_t offset = all->offsets[i];

		while (next < elements.count &&
		       elements.list[next].offset < offset) {
			next++;
		}
		if (!is_alone(file, offset) && next > 0) {
			add_note(
			    &comments, i, elements.list[next - 1].node, true);
		} else {
			add_note(&comments, i,
			    next < elements.count ? elements.list[next].node
			                          : 0,
			    false);
		}
	}
	return comments;
}

/* Whether the line above that of an offset is blank. */
static bool
is_blank_above(const struct diag_file *file, size_t offset)
{
	size_t at = line_start(file, offset);

	if (at == 0) {
		return false;
	}
	at--;
	if (at > 0 && file->text[at] == '\n' && file->text[at - 1] == '\r') {
		at--;
	}
	while (at > 0 &&
	       (file->text[at - 1] == ' ' || file->text[at - 1] == '\t')) {
		at--;
	}
	return at == 0 || file->text[at - 1] == '\n' ||
	       file->text[at - 1] == '\r';
}

/* Nothing is above the first line, and a blank line only where there was one
 * before something that begins its line. */
static void
put_blank(
    const struct format_comments *comments, struct text *out, uint32_t offset)
{
	if (out->size != 0 && is_alone(comments->file, offset) &&
	    is_blank_above(comments->file, offset)) {
		text_put(out, "\n", 1);
	}
}

static void
put_comment(
    const struct format_comments *comments, struct text *out, uint32_t note)
{
	const char *at = comments->file->text + comments->all->offsets[note];
	size_t size = 0;

	while (at[size] != '\n' && at[size] != '\r' && at[size] != '\0') {
		size++;
	}
	while (at[size - 1] == ' ' || at[size - 1] == '\t') {
		size--;
	}
	text_put(out, at, size);
}

void
format_comments_before(const struct format_comments *comments, struct text *out,
    yaml_node node, uint32_t offset, size_t indent)
{
	uint32_t note = node < comments->nodes ? comments->heads[node] : 0;

	for (; note != 0; note = comments->notes[note - 1].next) {
		if (!comments->notes[note - 1].is_behind) {
			put_blank(
			    comments, out, comments->all->offsets[note - 1]);
			text_format(out, "%*s", (int)indent, "");
			put_comment(comments, out, note - 1);
			text_put(out, "\n", 1);
		}
	}
	if (node != 0) {
		put_blank(comments, out, offset);
	}
}

void
format_comment_behind(
    const struct format_comments *comments, struct text *out, yaml_node node)
{
	uint32_t note = node < comments->nodes ? comments->heads[node] : 0;

	for (; note != 0; note = comments->notes[note - 1].next) {
		if (comments->notes[note - 1].is_behind) {
			text_string(out, " ");
			put_comment(comments, out, note - 1);
		}
	}
}

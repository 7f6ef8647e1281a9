#include "yaml/format.h"

#include <string.h>

#include "model/model.h"
#include "model/schema.h"

/* Where in a data file the formatter is: that decides the order of keys and
 * whether a value is meant as a text. */
enum place { AT_ROOT, AT_SECTION, AT_RECORD, AT_ALIASES, AT_OTHER };

struct formatter {
	struct memory *memory;
	struct text *out;
	const struct yaml_tree *tree;
	struct format_comments comments;
	const struct schema_section *section; /* NULL: not in one */
};

static struct model_text
text_of(const struct formatter *formatter, yaml_node node)
{
	struct model_text text;

	text.bytes = yaml_text(formatter->tree, node, &text.size);
	return text;
}

static bool
is_word(struct model_text text, const char *word)
{
	return strlen(word) == text.size &&
	       memcmp(word, text.bytes, text.size) == 0;
}

static const struct schema_section *
find_section(struct model_text name)
{
	for (unsigned i = 0; i < MODEL_CLASS_COUNT; i++) {
		if (is_word(name, schema_sections[i].name)) {
			return &schema_sections[i];
		}
	}
	return NULL;
}

/* The place of a key in the order of its mapping; what is not known comes
 * last, in the order of the text. */
static size_t
rank(const struct formatter *formatter, enum place place, yaml_node key)
{
	const struct schema_section *section = formatter->section;
	const struct model_text name = text_of(formatter, key);

	if (place == AT_ALIASES) {
		for (size_t i = 1; i < 8; i++) {
			if (is_word(name, model_alias_kinds[i])) {
				return i;
			}
		}
	} else if (place == AT_RECORD && section != NULL) {
		for (size_t i = 0; i < section->key_count; i++) {
			if (is_word(name, section->keys[i].name)) {
				return i;
			}
		}
	}
	return SCHEMA_KEYS_MAX;
}

/* How the value of a key of a record is meant. */
static enum format_style
style_of(const struct formatter *formatter, enum place place, yaml_node key)
{
	const size_t at = place == AT_RECORD && formatter->section != NULL
	                      ? rank(formatter, place, key)
	                      : SCHEMA_KEYS_MAX;

	if (at == SCHEMA_KEYS_MAX) {
		return FORMAT_VALUE;
	}
	switch (formatter->section->keys[at].type) {
	case SCHEMA_NAME:
	case SCHEMA_TEXT:
	case SCHEMA_TEMPLATE:
	case SCHEMA_SLUG:
	case SCHEMA_REFERENCE:
		return FORMAT_TEXT;
	default:
		return FORMAT_VALUE;
	}
}

static bool
is_collection(const struct formatter *formatter, yaml_node node)
{
	const enum yaml_kind kind = yaml_kind(formatter->tree, node);

	return kind == YAML_SEQUENCE || kind == YAML_MAPPING;
}

/* Whether a sequence fits in brackets behind column. */
static bool
fits(const struct formatter *formatter, yaml_node list, size_t column)
{
	const struct yaml_tree *tree = formatter->tree;

	column += 2;
	for (yaml_node at = yaml_first(tree, list); at != 0;
	     at = yaml_next(tree, at)) {
		const struct model_text text = text_of(formatter, at);

		if (yaml_kind(tree, at) != YAML_SCALAR ||
		    (at < formatter->comments.nodes &&
		        formatter->comments.heads[at] != 0)) {
			return false;
		}
		column += format_width(
		    formatter->memory, text.bytes, text.size, FORMAT_ENTRY);
		if (yaml_next(tree, at) != 0) {
			column += 2;
		}
		if (column > FORMAT_WIDTH) {
			return false;
		}
	}
	return true;
}

static void
put_brackets(const struct formatter *formatter, yaml_node list)
{
	const struct yaml_tree *tree = formatter->tree;

	text_string(formatter->out, "[");
	for (yaml_node at = yaml_first(tree, list); at != 0;
	     at = yaml_next(tree, at)) {
		const struct model_text text = text_of(formatter, at);

		format_scalar(
		    formatter->out, text.bytes, text.size, FORMAT_ENTRY);
		text_string(
		    formatter->out, yaml_next(tree, at) != 0 ? ", " : "");
	}
	text_string(formatter->out, "]");
}

static void put_node(struct formatter *formatter, enum place place,
    yaml_node node, size_t indent, bool goes_on);

/* What stands behind a key, or behind the dash of an entry, on its line and
 * those that follow. owner: whose comment stands behind it. column: where the
 * line is. */
static void
put_value(struct formatter *formatter, enum place place, yaml_node value,
    yaml_node owner, enum format_style style, size_t indent, size_t column)
{
	const struct yaml_tree *tree = formatter->tree;
	struct text *out = formatter->out;
	const struct model_text text = text_of(
	    formatter, yaml_kind(tree, value) == YAML_SCALAR ? value : 0);

	switch (yaml_kind(tree, value)) {
	case YAML_NULL:
		break;
	case YAML_SCALAR:
		text_put(out, " ", 1);
		if (column + 1 +
		            format_width(formatter->memory, text.bytes,
		                text.size, style) >
		        FORMAT_WIDTH &&
		    format_can_fold(text.bytes, text.size)) {
			text_string(out, ">-");
			format_comment_behind(&formatter->comments, out, owner);
			format_fold(out, text.bytes, text.size, indent + 2);
			text_put(out, "\n", 1);
			return;
		}
		format_scalar(out, text.bytes, text.size, style);
		break;
	default:
		if (yaml_first(tree, value) == 0) {
			text_string(out, yaml_kind(tree, value) == YAML_MAPPING
			                     ? " {}"
			                     : " []");
		} else if (yaml_kind(tree, value) == YAML_SEQUENCE &&
		           fits(formatter, value, column + 1)) {
			text_put(out, " ", 1);
			put_brackets(formatter, value);
		} else {
			format_comment_behind(&formatter->comments, out, owner);
			text_put(out, "\n", 1);
			put_node(formatter, place, value,
			    yaml_kind(tree, value) == YAML_SEQUENCE
			        ? indent
			        : indent + 2,
			    false);
			return;
		}
		break;
	}
	format_comment_behind(&formatter->comments, out, owner);
	text_put(out, "\n", 1);
}

/* The keys of a mapping in their order: the key behind after, 0: the first. */
static yaml_node
next_key(const struct formatter *formatter, enum place place, yaml_node mapping,
    yaml_node after)
{
	const struct yaml_tree *tree = formatter->tree;
	const size_t after_rank =
	    after == 0 ? 0 : rank(formatter, place, after);
	yaml_node best = 0;
	size_t best_rank = 0;

	if (place != AT_RECORD && place != AT_ALIASES) {
		return after == 0 ? yaml_first(tree, mapping)
		                  : yaml_next(tree, after);
	}
	for (yaml_node key = yaml_first(tree, mapping); key != 0;
	     key = yaml_next(tree, key)) {
		const size_t at = rank(formatter, place, key);
		const bool is_behind = after == 0 || at > after_rank ||
		                       (at == after_rank && key > after);

		if (is_behind && (best == 0 || at < best_rank)) {
			best = key;
			best_rank = at;
		}
	}
	return best;
}

/* Where the value of a key is. */
static enum place
place_below(
    struct formatter *formatter, enum place place, struct model_text name)
{
	switch (place) {
	case AT_ROOT:
		formatter->section = find_section(name);
		return AT_SECTION;
	case AT_RECORD:
		return is_word(name, "aliases") ? AT_ALIASES : AT_OTHER;
	default:
		return AT_OTHER;
	}
}

static void
put_mapping(struct formatter *formatter, enum place place, yaml_node mapping,
    size_t indent, bool goes_on)
{
	struct text *out = formatter->out;
	yaml_node key = 0;

	while ((key = next_key(formatter, place, mapping, key)) != 0) {
		const struct model_text name = text_of(formatter, key);

		if (!goes_on) {
			format_comments_before(&formatter->comments, out, key,
			    yaml_place(formatter->tree, key).offset, indent);
			text_format(out, "%*s", (int)indent, "");
		}
		goes_on = false;
		format_scalar(out, name.bytes, name.size, FORMAT_VALUE);
		text_put(out, ":", 1);
		put_value(formatter, place_below(formatter, place, name),
		    yaml_value(formatter->tree, key), key,
		    style_of(formatter, place, key), indent,
		    indent + name.size + 1);
	}
}

static void
put_sequence(struct formatter *formatter, enum place place, yaml_node list,
    size_t indent)
{
	const struct yaml_tree *tree = formatter->tree;
	struct text *out = formatter->out;

	for (yaml_node at = yaml_first(tree, list); at != 0;
	     at = yaml_next(tree, at)) {
		format_comments_before(&formatter->comments, out, at,
		    yaml_place(tree, at).offset, indent);
		text_format(out, "%*s-", (int)indent, "");
		if (is_collection(formatter, at) && yaml_first(tree, at) != 0) {
			text_put(out, " ", 1);
			put_node(formatter,
			    place == AT_SECTION ? AT_RECORD : AT_OTHER, at,
			    indent + 2, true);
		} else {
			put_value(formatter, AT_OTHER, at, at, FORMAT_TEXT,
			    indent, indent + 1);
		}
	}
}

/* A block collection; goes_on: its first line is begun, behind a dash. */
static void
put_node(struct formatter *formatter, enum place place, yaml_node node,
    size_t indent, bool goes_on)
{
	const struct yaml_tree *tree = formatter->tree;

	if (yaml_kind(tree, node) == YAML_MAPPING) {
		put_mapping(formatter, place, node, indent, goes_on);
	} else if (goes_on) {
		/* A sequence in a sequence: "- - a" or brackets. */
		if (fits(formatter, node, indent)) {
			put_brackets(formatter, node);
			format_comment_behind(
			    &formatter->comments, formatter->out, node);
			text_put(formatter->out, "\n", 1);
		} else {
			text_put(formatter->out, "\n", 1);
			put_sequence(formatter, AT_OTHER, node, indent);
		}
	} else {
		put_sequence(formatter, place, node, indent);
	}
}

void
format(struct memory *memory, struct text *out, const struct yaml_tree *tree,
    const struct diag_file *file, const struct yaml_comments *comments)
{
	struct formatter formatter = {memory, out, tree,
	    format_attach(memory, tree, file, comments), NULL};
	const yaml_node root = yaml_root(tree);

	if (is_collection(&formatter, root) && yaml_first(tree, root) != 0) {
		put_node(&formatter, AT_ROOT, root, 0, false);
	} else if (yaml_kind(tree, root) != YAML_NULL) {
		struct text line = {.memory = memory};
		const char *joined;

		formatter.out = &line;
		put_value(&formatter, AT_OTHER, root, root, FORMAT_VALUE, 0, 0);
		joined = text_join(&line);
		text_string(out, joined + 1); /* no blank at its start */
	}
	format_comments_before(&formatter.comments, out, 0, 0, 0);
}

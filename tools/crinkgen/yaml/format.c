#include "yaml/format.h"

#include "base/sort.h"
#include "yaml/format_comments.h"
#include "yaml/format_scalar.h"

/* Characters of a key that shares its line with its value. */
#define KEY_MAX 1024

struct formatter {
	struct memory *memory;
	struct diag *diag;
	struct text *out;
	const struct yaml_tree *tree;
	const struct diag_file *file;
	const struct format_layout *layout;
	struct format_comments comments;
	size_t blank_at;   /* the size of the output after a blank line */
	size_t text_below; /* a comment in this column would be text of the
	                      block scalar above it; 0: there is none */
};

struct word {
	const char *text;
	size_t size;
};

/* What has a place in the output: a mapping, or a key or an entry of it. */
struct spot {
	unsigned place;
	size_t indent;
};

static struct word
word_of(const struct formatter *formatter, yaml_node node)
{
	struct word word;

	word.text = yaml_text(formatter->tree, node, &word.size);
	return word;
}

/* ---- comments and blank lines -------------------------------------- */

/* Nothing is above the first line, and a blank line only where there was one
 * before something that begins its line. */
static void
put_blank(struct formatter *formatter, size_t offset, bool behind_dashes)
{
	struct text *out = formatter->out;

	if (out->size != 0 && out->size != formatter->blank_at &&
	    format_has_blank_above(formatter->file, offset, behind_dashes)) {
		text_put(out, "\n", 1);
		formatter->blank_at = out->size;
	}
}

static void
put_comment(struct formatter *formatter, uint32_t note)
{
	size_t size;
	const char *text = format_comment(&formatter->comments, note, &size);

	text_put(formatter->out, text, size);
}

/* Comments on lines of their own: those of a slot from one up to another. */
static void
put_lines(
    struct formatter *formatter, uint32_t note, uint32_t end, size_t indent)
{
	const struct format_comments *comments = &formatter->comments;

	if (formatter->text_below != 0 && indent >= formatter->text_below) {
		indent = formatter->text_below - 1;
	}
	for (; note != end; note = comments->notes[note - 1].next) {
		put_blank(
		    formatter, comments->all->list[note - 1].offset, false);
		text_format(formatter->out, "%*s", (int)indent, "");
		put_comment(formatter, note);
		text_put(formatter->out, "\n", 1);
	}
}

/* What stands before an element; of its heads all but the last if that one has
 * room on its line. */
static void
put_before(struct formatter *formatter, yaml_node element, size_t indent,
    bool has_room)
{
	const struct format_slot_list *slots =
	    formatter->comments.slots[element];

	put_lines(formatter, slots[FORMAT_BEFORE].first, 0, indent);
	put_lines(formatter, slots[FORMAT_HEAD].first,
	    has_room ? slots[FORMAT_HEAD].last : 0, indent);
}

/* The last head of an element, after what is on its line. */
static void
put_head(struct formatter *formatter, yaml_node element)
{
	const uint32_t note =
	    formatter->comments.slots[element][FORMAT_HEAD].last;

	if (note != 0) {
		text_put(formatter->out, " ", 1);
		put_comment(formatter, note);
	}
}

/* ---- values on one line -------------------------------------------- */

static bool
is_filled(const struct formatter *formatter, yaml_node node)
{
	return yaml_first(formatter->tree, node) != 0;
}

/* Quotes that tell a text from a number are kept: a scalar that is not plain
 * is meant as a text. */
static enum format_style
style_of(const struct formatter *formatter, yaml_node node, bool is_text)
{
	const char first =
	    formatter->file->text[yaml_place(formatter->tree, node).offset];

	return is_text || first == '"' || first == '\'' || first == '|' ||
	               first == '>'
	           ? FORMAT_TEXT
	           : FORMAT_VALUE;
}

static bool
has_comments(const struct formatter *formatter, yaml_node node)
{
	const struct format_slot_list *slots = formatter->comments.slots[node];

	return slots[FORMAT_BEFORE].first != 0 ||
	       slots[FORMAT_HEAD].first != 0 || slots[FORMAT_END].first != 0;
}

/* Whether a sequence fits in brackets after column. */
static bool
fits(const struct formatter *formatter, yaml_node list, size_t column)
{
	const struct yaml_tree *tree = formatter->tree;

	if (yaml_kind(tree, list) != YAML_SEQUENCE ||
	    formatter->comments.slots[list][FORMAT_END].first != 0) {
		return false;
	}
	column += 2;
	for (yaml_node at = yaml_first(tree, list); at != 0;
	     at = yaml_next(tree, at)) {
		const struct word word = word_of(formatter, at);

		if (yaml_kind(tree, at) != YAML_SCALAR ||
		    has_comments(formatter, at)) {
			return false;
		}
		column += format_width(
		    formatter->memory, word.text, word.size, FORMAT_ENTRY);
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
		const struct word word = word_of(formatter, at);

		format_scalar(
		    formatter->out, word.text, word.size, FORMAT_ENTRY);
		text_string(
		    formatter->out, yaml_next(tree, at) != 0 ? ", " : "");
	}
	text_string(formatter->out, "]");
}

/* Whether a value begins on the line of its element. column: where. */
static bool
is_inline(const struct formatter *formatter, yaml_node value, size_t column)
{
	return !is_filled(formatter, value) || fits(formatter, value, column);
}

/* A value that begins on the line of its element, after column, and the rest
 * of that line. */
static void
put_inline(struct formatter *formatter, yaml_node value, yaml_node element,
    bool is_text, struct spot spot, size_t column)
{
	const struct yaml_tree *tree = formatter->tree;
	const enum yaml_kind kind = yaml_kind(tree, value);
	struct text *out = formatter->out;

	formatter->text_below = 0;
	if (kind != YAML_NULL && column != 0) {
		text_put(out, " ", 1);
	}
	if (kind == YAML_SCALAR) {
		const struct word word = word_of(formatter, value);
		const enum format_style style =
		    style_of(formatter, value, is_text);

		if (column + 1 +
		            format_width(formatter->memory, word.text,
		                word.size, style) >
		        FORMAT_WIDTH &&
		    format_can_fold(word.text, word.size)) {
			text_string(out, ">-");
			put_head(formatter, element);
			format_fold(out, word.text, word.size, spot.indent + 2);
			text_put(out, "\n", 1);
			formatter->text_below = spot.indent + 2;
			return;
		}
		format_scalar(out, word.text, word.size, style);
	} else if (kind == YAML_MAPPING) {
		text_string(out, "{}");
	} else if (kind == YAML_SEQUENCE) {
		put_brackets(formatter, value);
	}
	put_head(formatter, element);
	text_put(out, "\n", 1);
}

/* ---- collections --------------------------------------------------- */

static struct format_key
key_of(const struct formatter *formatter, unsigned place, yaml_node key)
{
	const struct word word = word_of(formatter, key);

	return formatter->layout->key(place, word.text, word.size);
}

/* The keys of a mapping, in their order. */
struct keys {
	yaml_node *list; /* NULL: as they are */
	size_t count, at;
};

static struct keys
sort_keys(const struct formatter *formatter, unsigned place, yaml_node mapping)
{
	const struct yaml_tree *tree = formatter->tree;
	struct keys keys = {NULL, yaml_count(tree, mapping), 0};
	uint32_t last = 0, *ranks, *rows;
	bool is_sorted = true;
	size_t count = 0;

	for (yaml_node key = yaml_first(tree, mapping); key != 0;
	     key = yaml_next(tree, key)) {
		const uint32_t rank = key_of(formatter, place, key).rank;

		is_sorted = is_sorted && last <= rank;
		last = rank;
	}
	if (is_sorted) {
		return keys;
	}
	keys.list =
	    memory_take(formatter->memory, keys.count, sizeof(*keys.list));
	ranks = memory_take(formatter->memory, keys.count, sizeof(*ranks));
	rows = memory_take(formatter->memory, 3 * keys.count, sizeof(*rows));
	for (yaml_node key = yaml_first(tree, mapping); key != 0;
	     key = yaml_next(tree, key)) {
		ranks[count] = key_of(formatter, place, key).rank;
		rows[count] = (uint32_t)count;
		rows[2 * keys.count + count++] = key;
	}
	sort_rows(rows, rows + keys.count, keys.count, ranks);
	for (size_t i = 0; i < keys.count; i++) {
		keys.list[i] = rows[2 * keys.count + rows[i]];
	}
	return keys;
}

/* The key after another one; before: 0 for the first. */
static yaml_node
next_key(const struct formatter *formatter, struct keys *keys,
    yaml_node mapping, yaml_node before)
{
	if (keys->list != NULL) {
		return keys->at < keys->count ? keys->list[keys->at++] : 0;
	}
	return before == 0 ? yaml_first(formatter->tree, mapping)
	                   : yaml_next(formatter->tree, before);
}

static yaml_node
first_key(const struct formatter *formatter, unsigned place, yaml_node mapping)
{
	const struct yaml_tree *tree = formatter->tree;
	yaml_node first = 0;
	uint32_t least = 0;

	for (yaml_node key = yaml_first(tree, mapping); key != 0;
	     key = yaml_next(tree, key)) {
		const uint32_t rank = key_of(formatter, place, key).rank;

		if (first == 0 || rank < least) {
			first = key;
			least = rank;
		}
	}
	return first;
}

static void put_block(struct formatter *formatter, yaml_node node,
    struct spot spot, bool goes_on, size_t end_indent);

static void
put_key(struct formatter *formatter, yaml_node key, bool is_text)
{
	const struct word word = word_of(formatter, key);
	const enum format_style style = style_of(formatter, key, is_text);

	/* An escape is at most six characters for a byte. */
	if (word.size > KEY_MAX / 6 - 2 &&
	    format_length(formatter->memory, word.text, word.size, style) >
	        KEY_MAX) {
		diag_error(formatter->diag, yaml_place(formatter->tree, key),
		    "in quotes this key is longer than 1024 characters, which "
		    "only brackets could hold; shorten it");
	}
	format_scalar(formatter->out, word.text, word.size, style);
	text_put(formatter->out, ":", 1);
}

/* goes_on: the line of the first key is begun, after a dash. */
static void
put_mapping(struct formatter *formatter, yaml_node mapping, struct spot spot,
    bool goes_on)
{
	const struct yaml_tree *tree = formatter->tree;
	struct keys keys = sort_keys(formatter, spot.place, mapping);
	yaml_node key = next_key(formatter, &keys, mapping, 0), next;

	for (; key != 0; key = next, goes_on = false) {
		const struct format_key about =
		    key_of(formatter, spot.place, key);
		const yaml_node value = yaml_value(tree, key);
		const size_t column =
		    spot.indent + word_of(formatter, key).size;
		struct spot below = {about.below, spot.indent};

		next = next_key(formatter, &keys, mapping, key);
		if (!goes_on) {
			put_before(formatter, key, spot.indent, true);
			put_blank(
			    formatter, yaml_place(tree, key).offset, false);
			text_format(
			    formatter->out, "%*s", (int)spot.indent, "");
		}
		put_key(formatter, key, false);
		if (is_inline(formatter, value, column + 2)) {
			put_inline(formatter, value, key, about.is_text, spot,
			    column + 1);
			continue;
		}
		put_head(formatter, key);
		text_put(formatter->out, "\n", 1);
		if (yaml_kind(tree, value) == YAML_MAPPING) {
			below.indent += 2;
			put_block(formatter, value, below, false, below.indent);
		} else {
			/* Before another key, or the end of the file, a comment
			 * at the end of the list goes deeper, or it would
			 * belong to that. */
			put_block(formatter, value, below, false,
			    below.indent +
			        (next != 0 || spot.indent == 0 ? 2 : 0));
		}
	}
}

/* The comments before an entry and, where its first line goes on with them,
 * before its first key or entry. */
static void
put_before_entry(struct formatter *formatter, yaml_node entry, struct spot spot,
    size_t indent)
{
	const bool has_room = is_inline(formatter, entry, spot.indent + 2);

	put_before(formatter, entry, indent, has_room);
	if (indent == spot.indent) {
		put_blank(
		    formatter, yaml_place(formatter->tree, entry).offset, true);
	}
	if (has_room) {
		return;
	}
	if (yaml_kind(formatter->tree, entry) == YAML_MAPPING) {
		put_before(formatter, first_key(formatter, spot.place, entry),
		    indent, true);
	} else {
		spot.place = formatter->layout->entry(spot.place);
		spot.indent += 2;
		put_before_entry(formatter, yaml_first(formatter->tree, entry),
		    spot, indent);
	}
}

static void
put_sequence(
    struct formatter *formatter, yaml_node list, struct spot spot, bool goes_on)
{
	const struct yaml_tree *tree = formatter->tree;
	struct text *out = formatter->out;
	const struct spot below = {
	    formatter->layout->entry(spot.place), spot.indent + 2};

	for (yaml_node at = yaml_first(tree, list); at != 0;
	     at = yaml_next(tree, at), goes_on = false) {
		const struct spot entry = {below.place, spot.indent};

		if (!goes_on) {
			put_before_entry(formatter, at, entry, spot.indent);
			text_format(out, "%*s", (int)spot.indent, "");
		}
		text_put(out, "-", 1);
		if (is_inline(formatter, at, below.indent)) {
			put_inline(
			    formatter, at, at, true, spot, spot.indent + 1);
		} else {
			text_put(out, " ", 1);
			put_block(formatter, at, below, true, below.indent);
		}
	}
}

/* A block collection. end_indent: of the comments after its last line. */
static void
put_block(struct formatter *formatter, yaml_node node, struct spot spot,
    bool goes_on, size_t end_indent)
{
	if (yaml_kind(formatter->tree, node) == YAML_MAPPING) {
		put_mapping(formatter, node, spot, goes_on);
	} else {
		put_sequence(formatter, node, spot, goes_on);
	}
	put_lines(formatter,
	    format_first(&formatter->comments, node, FORMAT_END), 0,
	    end_indent);
}

bool
format(struct memory *memory, struct diag *diag, struct text *out,
    const struct yaml_tree *tree, const struct diag_file *file,
    const struct yaml_comments *comments, const struct format_layout *layout)
{
	struct formatter formatter = {.memory = memory, .diag = diag};
	const size_t errors = diag->errors;
	const yaml_node root = yaml_root(tree);
	const struct spot spot = {FORMAT_ROOT, 0};

	formatter.out = out;
	formatter.tree = tree;
	formatter.file = file;
	formatter.layout = layout;
	formatter.comments = format_attach(memory, tree, file, comments);
	if (is_filled(&formatter, root)) {
		put_before(&formatter, root, 0, false);
		put_block(&formatter, root, spot, false, 0);
	} else if (yaml_kind(tree, root) != YAML_NULL) {
		put_before(&formatter, root, 0, true);
		put_blank(&formatter, yaml_place(tree, root).offset, false);
		put_inline(&formatter, root, root, false, spot, 0);
	} else {
		put_before(&formatter, root, 0, false);
	}
	put_lines(&formatter,
	    format_first(&formatter.comments, 0, FORMAT_BEFORE), 0, 0);
	return diag->errors == errors;
}

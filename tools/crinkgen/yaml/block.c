#include "yaml/block.h"

#include <string.h>

#include "yaml/chars.h"
#include "yaml/flow.h"
#include "yaml/lines.h"
#include "yaml/literal.h"
#include "yaml/plain.h"
#include "yaml/quoted.h"
#include "yaml/store.h"

/* Characters of a key that shares its line with its value. */
#define KEY_MAX 1024

/* May a block collection start at some place of a line? */
enum start {
	START_YES,
	START_TAB,    /* no: a tab stands before it */
	START_INLINE, /* no: the line belongs to a key or to '---' */
};

static bool
is_dash(const char *p)
{
	return *p == '-' && yaml_is(p[1], YAML_WHITE | YAML_EOL);
}

/* Is the cursor, after a scalar, at a colon that makes it a key? */
static bool
is_key(const char *p)
{
	return *p == ':' && yaml_is(p[1], YAML_WHITE | YAML_EOL);
}

/* Fails at a colon between from and to that only lacks a blank to make a key;
 * addresses do not. */
static void
check_colon(struct yaml_reader *reader, const char *from, const char *to)
{
	const char *p = from;

	while (p < to && !yaml_is(*p, YAML_WHITE | YAML_EOL) && *p != ':') {
		p++;
	}
	if (p < to && *p == ':' && p != from && p[1] != '/') {
		yaml_fail(reader, p, 1, "a blank is missing after ':'");
	}
}

/* Blanks at the start of the line that p is on. */
static size_t
count_blanks(const struct yaml_reader *reader, const char *p)
{
	while (p > reader->text && !yaml_is(p[-1], YAML_EOL)) {
		p--;
	}
	return (size_t)(yaml_skip_white(p) - p);
}

/* A key that goes on with a text above it, as nothing tells it from that. */
static _Noreturn void
fail_lines(struct yaml_reader *reader, const char *from)
{
	const char *p = reader->at;
	const char *tab;

	check_colon(reader, from, p);
	while (!yaml_is(p[-1], YAML_EOL)) {
		p--;
	}
	tab = p + strspn(p, " ");
	if (*tab == '\t') {
		yaml_fail(reader, tab, 1, "a tab cannot indent; use spaces");
	}
	p = reader->at;
	if (count_blanks(reader, p) <= count_blanks(reader, from)) {
		yaml_fail(reader, from, 1, "a key must be on one line");
	}
	while (!yaml_is(p[-1], YAML_EOL)) {
		p--;
	}
	p = yaml_skip_white(p);
	yaml_fail(reader, p, (size_t)(reader->at - p),
	    "this key is indented deeper than what it stands below, so that "
	    "it would go on with the text above it");
}

static void
check_key(struct yaml_reader *reader, const struct yaml_scalar *key)
{
	size_t size = (size_t)(reader->at - key->at), count = 0;

	if (key->lines && *key->at != '"' && *key->at != '\'') {
		fail_lines(reader, key->at);
	}
	if (key->lines) {
		yaml_fail(reader, key->at, 1, "a key must be on one line");
	}
	if (size <= KEY_MAX) {
		return;
	}
	for (size_t i = 0; i < size; i++) {
		count += ((unsigned char)key->at[i] & 0xc0) != 0x80;
	}
	if (count > KEY_MAX) {
		yaml_fail(reader, key->at, 1,
		    "a key must not be longer than 1024 characters");
	}
}

/* The key at the cursor, up to its colon. */
static struct yaml_scalar
read_key(struct yaml_reader *reader, int32_t n)
{
	const char *from = reader->at;
	struct yaml_scalar key;

	if (*from == '"' || *from == '\'') {
		key = yaml_read_quoted(reader, n);
		reader->at = yaml_skip_white(reader->at);
	} else if (*from == '[' || *from == '{') {
		yaml_fail(reader, from, 1, "expected a key, not a collection");
	} else {
		if (is_dash(from)) {
			yaml_fail(reader, from, 1,
			    "expected a key: the lines of a mapping cannot "
			    "be entries of a sequence");
		}
		yaml_plain_start(reader, from, 0);
		reader->at = yaml_plain_line(from, 0);
		key = yaml_make_plain(reader, from, reader->at);
	}
	if (!is_key(reader->at)) {
		check_colon(reader, from, reader->at);
		yaml_fail(reader, from, 1, "expected a key with ': ' after it");
	}
	check_key(reader, &key);
	return key;
}

/* Fails unless the line at the cursor belongs to a collection at indent. */
static bool
is_sibling(struct yaml_reader *reader, int32_t indent)
{
	if (reader->indent < indent) {
		return false;
	}
	/* First, for as deep as it looks the line may well be. */
	if (reader->tab) {
		yaml_fail(reader, reader->at - 1, 1,
		    "a tab cannot indent; use spaces");
	}
	if (reader->indent > indent) {
		yaml_fail(reader, reader->at, 1,
		    "this line is indented deeper than those before it");
	}
	return true;
}

/* The mapping whose first key was just read, its keys at this indentation. */
static void
read_mapping(struct yaml_reader *reader, int32_t indent, struct yaml_scalar key)
{
	uint32_t node = yaml_push_collection(reader, key.at, YAML_FLAG), last;

	for (;;) {
		last = yaml_push(reader, YAML_ITEM_KEY, key.at, key.data);
		reader->at++;
		yaml_read_value(reader, indent, true);
		if (reader->tree->count == last + 1) {
			/* No value: the key says so. */
			yaml_item(reader->tree, last)->place &=
			    YAML_OFFSET_MASK;
		}
		if (!is_sibling(reader, indent)) {
			break;
		}
		key = read_key(reader, indent + 1);
	}
	yaml_close(reader, node, last);
}

/*
 * A node that is no block sequence, or the mapping whose first key it is. n:
 * the indentation of what it belongs to; indent: that of such a mapping.
 */
static void
read_node(
    struct yaml_reader *reader, int32_t n, int32_t indent, enum start start)
{
	struct yaml_scalar scalar;
	char first = *reader->at;

	if (first == '[' || first == '{') {
		yaml_read_flow(reader, n + 1);
		if (*yaml_skip_white(reader->at) == ':') {
			yaml_fail(reader, yaml_skip_white(reader->at), 1,
			    "a key must be a scalar, not a collection");
		}
		yaml_finish_line(reader);
		return;
	}
	if (first == '|' || first == '>') {
		scalar = yaml_read_literal(reader, n + 1);
		yaml_push(reader, YAML_ITEM_SCALAR, scalar.at, scalar.data);
		yaml_leave_literal(reader);
		return;
	}
	if (first == '"' || first == '\'') {
		scalar = yaml_read_quoted(reader, n + 1);
		if (is_key(yaml_skip_white(reader->at))) {
			reader->at = yaml_skip_white(reader->at);
		}
	} else {
		yaml_plain_start(reader, reader->at, 0);
		scalar = yaml_read_plain(reader, n + 1, 0);
	}
	if (!is_key(reader->at)) {
		yaml_push(reader, YAML_ITEM_SCALAR, scalar.at, scalar.data);
		yaml_finish_line(reader);
		return;
	}
	check_key(reader, &scalar);
	if (start != START_YES) {
		yaml_fail(reader, reader->at, 1,
		    start == START_TAB
		        ? "a tab cannot indent; use spaces"
		        : "a mapping cannot start on this line; put it on "
		          "the next, or quotes around the text");
	}
	read_mapping(reader, indent, scalar);
}

static void read_sequence(
    struct yaml_reader *reader, int32_t indent, bool shared);

/* What stands after the dash of an entry. */
static void
read_entry(struct yaml_reader *reader, int32_t indent)
{
	const char *dash = reader->at, *p = dash + 1;
	enum start start = START_YES;
	int32_t column;

	reader->dash = reader->tree->count;
	while (*p == ' ') {
		p++;
	}
	if (*p == '\t') {
		start = START_TAB;
		p = yaml_skip_white(p);
	}
	if (yaml_is(*p, YAML_EOL) || *p == '#') {
		reader->at = dash + 1;
		yaml_finish_line(reader);
		yaml_read_lines(reader, indent, false);
		return;
	}
	reader->at = p;
	column = indent + (int32_t)(p - dash);
	if (!is_dash(p)) {
		read_node(reader, indent, column, start);
		return;
	}
	if (start == START_TAB) {
		yaml_fail(reader, p, 1, "a tab cannot indent; use spaces");
	}
	read_sequence(reader, column, false);
}

/* shared: it is a key's value and as deep as that key. */
static void
read_sequence(struct yaml_reader *reader, int32_t indent, bool shared)
{
	uint32_t node = yaml_push_collection(reader, reader->at, 0), last;

	for (;;) {
		const char *dash = reader->at;

		last = reader->tree->count;
		read_entry(reader, indent);
		if (reader->tree->count == last) {
			yaml_push(reader, YAML_ITEM_EMPTY, dash, YAML_NOTHING);
		}
		if (!is_sibling(reader, indent)) {
			break;
		}
		if (!is_dash(reader->at)) {
			if (shared) {
				break;
			}
			yaml_fail(reader, reader->at, 1,
			    "expected '- ' as in the lines before");
		}
	}
	yaml_close(reader, node, last);
}

/*
 * A node that starts on the line at the cursor and belongs to what is
 * indented by n; if that line is not deep enough there is none.
 */
void
yaml_read_lines(struct yaml_reader *reader, int32_t n, bool value)
{
	int32_t indent = reader->indent;

	if (indent < n || (indent == n && (!value || !is_dash(reader->at)))) {
		return;
	}
	if (is_dash(reader->at)) {
		if (reader->tab) {
			yaml_fail(reader, reader->at - 1, 1,
			    "a tab cannot indent; use spaces");
		}
		read_sequence(reader, indent, indent == n);
		return;
	}
	read_node(reader, n, indent, reader->tab ? START_TAB : START_YES);
}

/* What stands after the colon of a key, or after '---'. */
void
yaml_read_value(struct yaml_reader *reader, int32_t n, bool value)
{
	const char *p = yaml_skip_white(reader->at);

	if (yaml_is(*p, YAML_EOL) || *p == '#') {
		yaml_finish_line(reader);
		yaml_read_lines(reader, n, value);
		return;
	}
	reader->at = p;
	read_node(reader, n, 0, START_INLINE);
}

#include "yaml/flow.h"

#include "yaml/chars.h"
#include "yaml/plain.h"
#include "yaml/quoted.h"
#include "yaml/store.h"

/* A line that is not indented enough may hold only a comment. */
static void
check_short(struct yaml_reader *reader, const char *p)
{
	const char *content = yaml_skip_white(p);

	if (!yaml_is(*content, YAML_EOL) && *content != '#') {
		yaml_fail(reader, p, 1,
		    *p == '\t' ? "a tab cannot indent; use spaces"
		               : "the lines within brackets must be indented "
		                 "deeper than what they belong to");
	}
}

/*
 * What may stand between the parts of a flow collection: blanks, comments,
 * line ends. n: how far its lines must be indented.
 */
static void
separate(struct yaml_reader *reader, int32_t n)
{
	const char *p = reader->at, *line = NULL;

	for (;;) {
		while (line != NULL && *p == ' ') {
			p++;
		}
		if (line != NULL && p - line < n) {
			check_short(reader, p);
		}
		p = yaml_skip_white(p);
		if (*p == '#' && (p == line || yaml_is(p[-1], YAML_WHITE))) {
			p = yaml_skip_comment(reader, p);
		}
		if (!yaml_is(*p, YAML_EOL) || *p == '\0') {
			break;
		}
		p = line = yaml_skip_break(p);
	}
	if (p == line && yaml_is_marker(p)) {
		yaml_fail(reader, p, 3,
		    "a document marker cannot stand within brackets");
	}
	reader->at = p;
}

/* A value, or an entry of a sequence. */
static void
read_node(struct yaml_reader *reader, int32_t n)
{
	struct yaml_scalar scalar;

	if (*reader->at == '[' || *reader->at == '{') {
		yaml_read_flow(reader, n);
		return;
	}
	if (*reader->at == '"' || *reader->at == '\'') {
		scalar = yaml_read_quoted(reader, n);
	} else {
		yaml_plain_start(reader, reader->at, YAML_FLOW);
		scalar = yaml_read_plain(reader, n, YAML_FLOW);
	}
	yaml_push(reader, YAML_ITEM_SCALAR, scalar.at, scalar.data);
}

/* Fails unless an entry is after its comma or at the closing bracket. */
static void
finish_entry(struct yaml_reader *reader, int32_t n, char close)
{
	separate(reader, n);
	if (*reader->at == ',') {
		reader->at++;
		separate(reader, n);
	} else if (*reader->at != close && *reader->at != '\0') {
		yaml_fail(reader, reader->at, 1,
		    close == ']' ? "expected ',' or ']'"
		                 : "expected ',' or '}'");
	}
}

static uint32_t
read_sequence(struct yaml_reader *reader, int32_t n)
{
	uint32_t last = 0;

	while (*reader->at != ']' && *reader->at != '\0') {
		last = reader->tree->count;
		read_node(reader, n);
		separate(reader, n);
		if (*reader->at == ':') {
			yaml_fail(reader, reader->at, 1,
			    "a single pair cannot stand in a sequence; "
			    "put braces around it");
		}
		finish_entry(reader, n, ']');
	}
	return last;
}

static void
read_pair(struct yaml_reader *reader, int32_t n)
{
	char first = *reader->at;
	uint32_t key = reader->tree->count;
	const char *colon;

	if (first == '[' || first == '{') {
		yaml_fail(reader, reader->at, 1,
		    "a key must be a scalar, not a collection");
	}
	read_node(reader, n);
	separate(reader, n);
	colon = reader->at;
	if (*colon == ':') {
		reader->at++;
		if (first != '"' && first != '\'' &&
		    !yaml_is(colon[1], YAML_WHITE | YAML_EOL | YAML_FLOW)) {
			yaml_fail(
			    reader, colon, 1, "a blank is missing after ':'");
		}
		separate(reader, n);
		if (*reader->at != ',' && *reader->at != '}') {
			if (reader->at == colon + 1 && first != '"' &&
			    first != '\'' && *reader->at != '\0') {
				yaml_fail(reader, colon, 1,
				    "a blank is missing after ':'");
			}
			if (*reader->at != '\0') {
				read_node(reader, n);
			}
		}
	}
	yaml_item(reader->tree, key)->place &= YAML_OFFSET_MASK;
	if (reader->tree->count != key + 1) {
		yaml_item(reader->tree, key)->place |= (uint32_t)YAML_ITEM_KEY
		                                       << 30;
	}
}

static uint32_t
read_mapping(struct yaml_reader *reader, int32_t n)
{
	uint32_t last = 0;

	while (*reader->at != '}' && *reader->at != '\0') {
		last = reader->tree->count;
		read_pair(reader, n);
		finish_entry(reader, n, '}');
	}
	return last;
}

/* The flow collection at the cursor, with all that is in it. */
void
yaml_read_flow(struct yaml_reader *reader, int32_t n)
{
	const char *open = reader->at++;
	bool mapping = *open == '{';
	const yaml_node outer = reader->inside;
	uint32_t node, last;

	node = yaml_push_collection(reader, open, mapping ? YAML_FLAG : 0);
	reader->inside = node;
	separate(reader, n);
	last = mapping ? read_mapping(reader, n) : read_sequence(reader, n);
	if (*reader->at == '\0') {
		yaml_fail(reader, open, 1, "this bracket is never closed");
	}
	reader->at++;
	reader->inside = outer;
	yaml_close(reader, node, last);
}

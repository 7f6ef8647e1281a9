#include "yaml/plain.h"

#include <string.h>

#include "yaml/chars.h"
#include "yaml/store.h"

/* Why this character cannot start a node here. */
static const char *
reason(char c, unsigned flow)
{
	switch (c) {
	case '&':
		return "anchors are not supported; write the value out";
	case '*':
		return "aliases are not supported; write the value out, or "
		       "put quotes around the text";
	case '!':
		return "tags are not supported; every scalar is text";
	case '%':
		return "text cannot start with '%'; put quotes around it";
	case '@':
	case '`':
		return "text cannot start with this reserved character; "
		       "put quotes around it";
	case '?':
		return "complex keys ('? ') are not supported";
	case ':':
		return "the key is missing before ':'";
	case '-':
		return flow ? "a block sequence cannot stand within brackets; "
		              "for a mere '-' put quotes around it"
		            : "a block sequence cannot start here; "
		              "put it on a line of its own";
	case '|':
	case '>':
		return "a block scalar cannot stand here; "
		       "for text put quotes around it";
	case ',':
		return flow
		           ? "a value is missing before ','"
		           : "text cannot start with ','; put quotes around it";
	case '#':
		return "a comment needs a blank before '#'";
	default:
		return "this bracket has no partner; "
		       "for text put quotes around it";
	}
}

/* Fails if the character at p cannot start a plain scalar. */
void
yaml_plain_start(struct yaml_reader *reader, const char *p, unsigned flow)
{
	if (!yaml_is(*p, YAML_INDICATOR)) {
		return;
	}
	if (*p == '-' || *p == '?' || *p == ':') {
		if (!yaml_is(p[1], YAML_WHITE | YAML_EOL | flow)) {
			return;
		}
	}
	yaml_fail(reader, p, 1, reason(*p, flow));
}

/*
 * The content after the line end p and after empty lines, if it is indented
 * by n spaces, a tab being no indentation; else NULL.
 */
static const char *
next_content(const char *p, int32_t n)
{
	for (;;) {
		const char *line = yaml_skip_break(p);

		p = line;
		while (*p == ' ') {
			p++;
		}
		if (p - line < n && !yaml_is(*p, YAML_EOL)) {
			return NULL;
		}
		p = yaml_skip_white(p);
		if (*p == '\0') {
			return NULL;
		}
		if (!yaml_is(*p, YAML_EOL)) {
			return p == line && yaml_is_marker(p) ? NULL : p;
		}
	}
}

static const char *
continues(const char *p, int32_t n, unsigned flow)
{
	p = next_content(p, n);
	if (p == NULL || *p == '#' || yaml_is(*p, flow) ||
	    (*p == ':' && yaml_is(p[1], YAML_WHITE | YAML_EOL | flow))) {
		return NULL;
	}
	return p;
}

/*
 * Writes what the line ends at p come to in flow scalars: one is a space, of
 * several all but the first stay. Returns where the text goes on.
 */
const char *
yaml_fold(const char *p, char **out)
{
	size_t breaks = 0;

	while (yaml_is(*p, YAML_EOL) && *p != '\0') {
		p = yaml_skip_white(yaml_skip_break(p));
		breaks++;
	}
	if (breaks == 1) {
		*(*out)++ = ' ';
		return p;
	}
	memset(*out, '\n', breaks - 1);
	*out += breaks - 1;
	return p;
}

static uint32_t
fold_plain(struct yaml_reader *reader, const char *from, const char *to)
{
	char *start = yaml_decode_start(reader, (size_t)(to - from));
	char *out = start;

	for (;;) {
		const char *line = from;
		size_t size;

		while (from < to && !yaml_is(*from, YAML_EOL)) {
			from++;
		}
		size = (size_t)(from - line);
		while (size != 0 && yaml_is(line[size - 1], YAML_WHITE)) {
			size--;
		}
		memcpy(out, line, size);
		out += size;
		if (from == to) {
			break;
		}
		from = yaml_fold(from, &out);
	}
	return yaml_decode_end(reader, (size_t)(out - start));
}

/* A scalar within one line; blanks at its end are not part of it. */
struct yaml_scalar
yaml_make_plain(struct yaml_reader *reader, const char *from, const char *to)
{
	struct yaml_scalar scalar = {.at = from};
	size_t size;

	while (yaml_is(to[-1], YAML_WHITE)) {
		to--;
	}
	size = (size_t)(to - from);
	if (size > YAML_DATA_MASK) {
		yaml_fail(reader, from, 1, "this text is too long");
	}
	scalar.data = (uint32_t)size;
	return scalar;
}

/* A plain scalar of any number of lines; how it may start was looked at. */
struct yaml_scalar
yaml_read_plain(struct yaml_reader *reader, int32_t n, unsigned flow)
{
	const char *from = reader->at, *next;
	const char *to = yaml_plain_line(from, flow);
	struct yaml_scalar scalar = {.at = from};
	bool lines = false;

	while (
	    yaml_is(*to, YAML_EOL) && (next = continues(to, n, flow)) != NULL) {
		to = yaml_plain_line(next, flow);
		lines = true;
	}
	reader->at = to;
	if (!lines) {
		return yaml_make_plain(reader, from, to);
	}
	while (yaml_is(to[-1], YAML_WHITE)) {
		to--;
	}
	scalar.data = fold_plain(reader, from, to);
	scalar.lines = true;
	return scalar;
}

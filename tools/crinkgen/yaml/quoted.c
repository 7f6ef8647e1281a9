#include "yaml/quoted.h"

#include "yaml/chars.h"
#include "yaml/check.h"
#include "yaml/escape.h"
#include "yaml/plain.h"
#include "yaml/store.h"

/* Is the line after the break indented as a line of the scalar must be? */
static const char *
next_line(struct yaml_reader *reader, const char *p, int32_t n)
{
	const char *line = yaml_skip_break(p);

	p = line;
	while (*p == ' ') {
		p++;
	}
	if (p - line < n && !yaml_is(*p, YAML_EOL)) {
		yaml_fail_quote(reader, p, 1,
		    *p == '\t' ? "a tab cannot indent; use spaces"
		               : "the lines of a quoted text must be indented "
		                 "deeper than what it belongs to",
		    reader->at);
	}
	if (p == line && yaml_is_marker(p)) {
		yaml_fail_quote(reader, p, 3,
		    "a document marker cannot stand within a quoted text",
		    reader->at);
	}
	return yaml_skip_white(p);
}

/* Decodes the text between single quotes. */
static char *
fold_single(char *out, const char *from, const char *to)
{
	const char *soft = out; /* blanks after this may be stripped */

	while (from < to) {
		if (yaml_is(*from, YAML_EOL)) {
			while (out > soft && yaml_is(out[-1], YAML_WHITE)) {
				out--;
			}
			from = yaml_fold(from, &out);
			soft = out;
			continue;
		}
		from += *from == '\'';
		*out++ = *from++;
	}
	return out;
}

/* The closing quote; tells whether the text must be decoded. */
static const char *
find_end(struct yaml_reader *reader, int32_t n, bool *lines, bool *decode)
{
	const char *p = reader->at + 1;
	char quote = *reader->at;
	unsigned stop = quote == '"' ? YAML_DOUBLE : YAML_SINGLE;

	for (;;) {
		while (!yaml_is(*p, stop)) {
			p++;
		}
		if (*p == '\\') {
			*decode = true;
			p++;
			p += !yaml_is(*p, YAML_EOL);
		} else if (*p == quote) {
			if (quote == '"' || p[1] != quote) {
				return p;
			}
			*decode = true;
			p += 2;
		} else if (*p == '\0') {
			yaml_fail(reader, reader->at, 1,
			    "this quote is never closed");
		} else {
			*lines = true;
			p = next_line(reader, p, n);
		}
	}
}

/* What only quotes may hold was noted; this text was quoted. */
static void
pass_odd(struct yaml_reader *reader, const char *from, const char *to)
{
	if (reader->odd < from) {
		yaml_fail_odd(reader, reader->odd);
	}
	reader->odd = yaml_find_odd(to, reader->end);
}

struct yaml_scalar
yaml_read_quoted(struct yaml_reader *reader, int32_t n)
{
	struct yaml_scalar scalar = {.at = reader->at};
	const char *from = reader->at + 1, *to;
	bool decode = false;
	size_t size;

	to = find_end(reader, n, &scalar.lines, &decode);
	size = (size_t)(to - from);
	if (reader->odd != NULL && reader->odd < to) {
		pass_odd(reader, from, to);
	}
	if (decode || scalar.lines) {
		char *out = yaml_decode_start(reader, size + size / 2);
		char *end = from[-1] == '"'
		                ? yaml_unescape(reader, out, from, to)
		                : fold_single(out, from, to);

		scalar.data = yaml_decode_end(reader, (size_t)(end - out));
	} else {
		scalar.data = (uint32_t)size;
	}
	if (scalar.lines) {
		reader->quote = reader->at;
		reader->quote_end = to + 1;
	}
	reader->at = to + 1;
	return scalar;
}

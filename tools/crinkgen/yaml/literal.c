#include "yaml/literal.h"

#include <string.h>

#include "yaml/chars.h"
#include "yaml/store.h"

/* A block scalar: what its header says, then where its lines are. */
struct block {
	bool folded;
	char chomping; /* '-', '+' or 0 */
	int32_t indent;
	const char *from, *to; /* its lines */
};

/* The line's spaces, up to so many. */
static const char *
skip_spaces(const char *p, int32_t most)
{
	const char *line = p;

	while (p - line < most && *p == ' ') {
		p++;
	}
	return p;
}

/* After the header line. The explicit indentation goes to indent, else 0. */
static void
read_header(struct yaml_reader *reader, struct block *block)
{
	const char *p = reader->at;

	block->folded = *p++ == '>';
	for (int i = 0; i < 2; i++) {
		if (block->chomping == 0 && (*p == '-' || *p == '+')) {
			block->chomping = *p++;
		} else if (block->indent == 0 && *p >= '1' && *p <= '9') {
			block->indent = *p++ - '0';
		}
	}
	if (!yaml_is(*p, YAML_WHITE | YAML_EOL)) {
		yaml_fail(reader, p, 1,
		    "after '|' or '>' stand only one digit from 1 to 9 and "
		    "one of '+' and '-'");
	}
	p = yaml_skip_white(p);
	if (*p == '#') {
		p = yaml_skip_comment(reader, p);
	}
	if (!yaml_is(*p, YAML_EOL)) {
		yaml_fail(reader, p, 1,
		    "the text of a block scalar starts on the next line");
	}
	block->from = yaml_skip_break(p);
}

/* The indentation of the first line that is not empty. */
static int32_t
find_indent(struct yaml_reader *reader, const char *line, int32_t n)
{
	const char *deepest = line;
	int32_t most = 0, indent;

	for (;;) {
		const char *p = skip_spaces(line, INT32_MAX);

		indent = (int32_t)(p - line);
		if (!yaml_is(*p, YAML_EOL)) {
			break;
		}
		if (indent > most) {
			most = indent;
			deepest = line;
		}
		if (*p == '\0') {
			break;
		}
		line = yaml_skip_break(p);
	}
	if (indent < n || yaml_is(line[indent], YAML_EOL) ||
	    (indent == 0 && yaml_is_marker(line))) {
		return most > n ? most : n; /* no text at all */
	}
	if (indent < most) {
		yaml_fail(reader, deepest, (size_t)most,
		    "this empty line has more spaces than the first line of "
		    "the text; remove them or write the indentation after "
		    "'|' or '>'");
	}
	return indent;
}

/* After the last line that belongs to the scalar. */
static const char *
find_end(const struct block *block)
{
	const char *line = block->from;

	for (;;) {
		const char *p = skip_spaces(line, block->indent);

		if (*p == '\0') {
			return p; /* blanks at the end count as a line */
		}
		if (!yaml_is(*p, YAML_EOL)) {
			if (p - line < block->indent ||
			    (p == line && yaml_is_marker(p))) {
				return line;
			}
			p = yaml_skip_line(p);
		}
		line = yaml_skip_break(p);
	}
}

/* The breaks before a line of text; between two plain ones they fold. */
static char *
put_breaks(char *out, size_t breaks, bool fold)
{
	if (fold && breaks == 1) {
		*out++ = ' ';
		return out;
	}
	breaks -= fold;
	memset(out, '\n', breaks);
	return out + breaks;
}

static char *
put_lines(const struct block *block, char *out)
{
	const char *line = block->from;
	bool any = false, fold, spaced = true;
	size_t breaks = 0;

	while (line < block->to) {
		const char *p = skip_spaces(line, block->indent);
		const char *end = yaml_skip_line(p);

		line = yaml_skip_break(end);
		if (p == end) {
			breaks++;
			continue;
		}
		fold = block->folded && !spaced && !yaml_is(*p, YAML_WHITE);
		out = put_breaks(out, breaks, fold);
		memcpy(out, p, (size_t)(end - p));
		out += end - p;
		any = true;
		spaced = yaml_is(*p, YAML_WHITE);
		/* A last line without a line end has none to keep. */
		breaks = line != end || yaml_skip_white(p) == end;
	}
	if (block->chomping == '+') {
		return put_breaks(out, breaks, false);
	}
	return put_breaks(
	    out, block->chomping == 0 && any && breaks != 0, false);
}

struct yaml_scalar
yaml_read_literal(struct yaml_reader *reader, int32_t n)
{
	struct yaml_scalar scalar = {.at = reader->at, .lines = true};
	struct block block = {0};
	char *start, *end;

	read_header(reader, &block);
	if (block.indent != 0) {
		block.indent += n > 1 ? n - 1 : 0;
	} else {
		block.indent = find_indent(reader, block.from, n);
	}
	block.to = find_end(&block);
	start = yaml_decode_start(reader, (size_t)(block.to - block.from) + 1);
	end = put_lines(&block, start);
	scalar.data = yaml_decode_end(reader, (size_t)(end - start));
	reader->at = block.to;
	return scalar;
}

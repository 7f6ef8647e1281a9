#include "yaml/lines.h"

#include "yaml/chars.h"

/*
 * Goes from the start of a line to the next content: over empty lines and
 * comments. A document marker or the end of the text is no content.
 */
void
yaml_start_line(struct yaml_reader *reader, const char *p)
{
	for (;;) {
		const char *line = p;

		while (*p == ' ') {
			p++;
		}
		reader->indent = (int32_t)(p - line);
		reader->tab = *p == '\t';
		if (reader->tab) {
			p = yaml_skip_white(p);
		}
		if (*p == '#') {
			p = yaml_skip_comment(reader, p);
		}
		if (!yaml_is(*p, YAML_EOL)) {
			break;
		}
		if (*p == '\0') {
			reader->indent = -1;
			break;
		}
		p = yaml_skip_break(p);
	}
	reader->at = p;
	if (reader->indent == 0 && !reader->tab && yaml_is_marker(p)) {
		reader->indent = -1;
	}
}

/* Goes to the next content; nothing but a comment may be in between. */
void
yaml_finish_line(struct yaml_reader *reader)
{
	const char *p = yaml_skip_white(reader->at);

	if (*p == '#' && yaml_is(p[-1], YAML_WHITE)) {
		p = yaml_skip_comment(reader, p);
	}
	if (!yaml_is(*p, YAML_EOL)) {
		if (reader->at == reader->quote_end) {
			yaml_fail_quote(reader, p, 1,
			    "unexpected text after a value", reader->quote);
		}
		yaml_fail(reader, p, 1,
		    *p == '#'   ? "a comment needs a blank before '#'"
		    : *p == ':' ? "a key must be one scalar on one line"
		                : "unexpected text after a value");
	}
	if (*p == '\0') {
		reader->at = p;
		reader->indent = -1;
		return;
	}
	yaml_start_line(reader, yaml_skip_break(p));
}

/* After a block scalar. The first comment must not have a tab before it. */
void
yaml_leave_literal(struct yaml_reader *reader)
{
	const char *p = reader->at;

	for (;;) {
		const char *tab;

		while (*p == ' ') {
			p++;
		}
		tab = p;
		p = yaml_skip_white(p);
		if (*p == '#' && p != tab) {
			yaml_fail(
			    reader, tab, 1, "a tab cannot indent; use spaces");
		}
		if (!yaml_is(*p, YAML_EOL) || *p == '\0') {
			break;
		}
		p = yaml_skip_break(p);
	}
	yaml_start_line(reader, reader->at);
}

/*
 * A text with its mentions marked. Nothing in it can work on the terminal.
 */
#include <string.h>

#include "print.h"
#include "reports.h"

/* What a terminal does in colours: bold and cyan for actors, yellow for items,
 * magenta where several bear the name; dim for slugs. */
#define ACTOR "\033[1;36m"
#define ITEM "\033[1;33m"
#define SEVERAL "\033[1;35m"
#define SLUG "\033[2m"
#define PLAIN "\033[0m"

static void
put_character(void *context, const char *bytes, size_t size, bool is_valid)
{
	struct marking *marking = context;

	if (bytes[0] == '\r') {
		return; /* of a line end, or it would write over the line */
	}
	marking->within_line = bytes[0] != '\n';
	if (is_valid && (!is_control(bytes, size) || bytes[0] == '\n' ||
	                    bytes[0] == '\t')) {
		put_bytes(bytes, size);
	} else {
		put("?");
	}
}

static void
begin(void *context, const char *file)
{
	struct marking *marking = context;

	if (marking->has_headings) {
		put("%s==> ", marking->within_line ? "\n" : "");
		put_column(file, strlen(file));
		put(" <==\n");
		marking->within_line = false;
	}
}

static void
put_text(void *context, const char *text, size_t size)
{
	struct marking *marking = context;

	characters_add(
	    &marking->characters, text, size, put_character, marking);
}

static const char *
colour_of(const struct found *found)
{
	return found->count != 1                  ? SEVERAL
	       : found->entities[0].actor != NULL ? ACTOR
	                                          : ITEM;
}

static void
put_mention(void *context, const struct found *found)
{
	struct marking *marking = context;
	const bool colours = marking->has_colours;

	characters_end(&marking->characters, put_character, marking);
	put("%s", colours ? colour_of(found) : "[");
	put_text(marking, found->text, found->size);
	put("%s(", colours ? PLAIN SLUG : "]");
	put_all(found->entities, found->count, slug_of, ", ");
	put(")%s", colours ? PLAIN : "");
	marking->within_line = true;
}

static void
end(void *context, const char *file)
{
	struct marking *marking = context;

	(void)file;
	characters_end(&marking->characters, put_character, marking);
}

struct report
marking_report(struct marking *marking)
{
	const struct report report = {
	    .begin = begin,
	    .text = put_text,
	    .mention = put_mention,
	    .end = end,
	    .context = marking,
	};

	return report;
}

/*
 * Mentions in columns between tabs, which cut and awk read.
 */
#include <inttypes.h>
#include <string.h>

#include "characters.h"
#include "print.h"
#include "reports.h"

/* A column while it is written. */
struct column {
	bool is_blank; /* whether a blank is due before the next character */
};

static void
put_character(void *context, const char *bytes, size_t size, bool is_valid)
{
	struct column *column = context;

	if (memchr(" \t\n\v\f\r", bytes[0], 6) != NULL) {
		column->is_blank = true;
		return;
	}
	if (column->is_blank) {
		put(" ");
		column->is_blank = false;
	}
	if (is_valid && !is_control(bytes, size)) {
		put_bytes(bytes, size);
	} else {
		put("?");
	}
}

void
put_column(const char *text, size_t size)
{
	struct characters characters = {.count = 0};
	struct column column = {false};

	characters_add(&characters, text, size, put_character, &column);
	characters_end(&characters, put_character, &column);
}

void
put_all(const struct entity *entities, size_t count,
    const char *(*word)(struct entity entity), const char *separator)
{
	for (size_t i = 0; i < count; i++) {
		put("%s%s", i > 0 ? separator : "", word(entities[i]));
	}
}

static void
put_mention(void *context, const struct found *found)
{
	(void)context;
	put_column(found->file, strlen(found->file));
	put(":%" PRIu64 ":%" PRIu64 "\t%" PRIu64 "\t%" PRIu64 "\t", found->line,
	    found->column, found->start, found->end);
	put_all(found->entities, found->count, class_of, ",");
	put("\t");
	put_all(found->entities, found->count, slug_of, ",");
	put("\t");
	put_column(found->text, found->size);
	put("\n");
}

const struct report lines_report = {.mention = put_mention};

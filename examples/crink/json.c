/*
 * Mentions as JSON, an object a line (RFC 8259, in UTF-8).
 */
#include <inttypes.h>
#include <string.h>

#include "characters.h"
#include "print.h"
#include "reports.h"

static void
put_character(void *context, const char *bytes, size_t size, bool is_valid)
{
	(void)context;
	if (!is_valid) {
		put("\xef\xbf\xbd");
	} else if (is_control(bytes, size) && size == 1) {
		put("\\u%04x", (unsigned)(unsigned char)bytes[0]);
	} else {
		put("%s", bytes[0] == '"' || bytes[0] == '\\' ? "\\" : "");
		put_bytes(bytes, size);
	}
}

void
put_json_string(const char *text, size_t size)
{
	struct characters characters = {.count = 0};

	put("\"");
	characters_add(&characters, text, size, put_character, NULL);
	characters_end(&characters, put_character, NULL);
	put("\"");
}

static void
put_member(const char *name, const char *text)
{
	put("\"%s\":", name);
	put_json_string(text, strlen(text));
}

void
put_json_entities(const struct entity *entities, size_t count)
{
	put("\"entities\":[");
	for (size_t i = 0; i < count; i++) {
		put("%s{", i > 0 ? "," : "");
		put_member("class", class_of(entities[i]));
		put(",");
		put_member("kind", kind_of(entities[i]));
		put(",");
		put_member("slug", slug_of(entities[i]));
		put(",");
		put_member("name", shown_name_of(entities[i]));
		put("}");
	}
	put("]");
}

static void
put_mention(void *context, const struct found *found)
{
	(void)context;
	put("{");
	put_member("file", found->file);
	put(",\"line\":%" PRIu64 ",\"column\":%" PRIu64 ",\"start\":%" PRIu64
	    ",\"end\":%" PRIu64 ",\"text\":",
	    found->line, found->column, found->start, found->end);
	put_json_string(found->text, found->size);
	put(",");
	if (found->alias == CRINK_ALIAS_KIND_NONE) {
		put("\"alias\":null");
	} else {
		put_member("alias", crink_alias_kind_name(found->alias));
	}
	put(",\"compound\":%s,", found->compound ? "true" : "false");
	put_json_entities(found->entities, found->count);
	put("}\n");
}

const struct report json_report = {.mention = put_mention};

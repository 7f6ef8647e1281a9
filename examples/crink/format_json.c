/*
 * Things as objects of JSON (RFC 8259), whose form crink.schema.json tells.
 */
#include <string.h>

#include "formats.h"
#include "print.h"
#include "reports.h"

static void
put_value(const struct field *field, const struct element *of)
{
	struct value value = field->get(of);
	const char *chars = value_chars(&value);

	if (!value.is_told) {
		put("null");
	} else if (field->type == VALUE_NUMBER ||
	           field->type == VALUE_DECIMAL || field->type == VALUE_TRUTH) {
		put("%s", chars);
	} else {
		put_json_string(chars, strlen(chars));
	}
	value_free(&value);
}

/* Values between commas; of a list of them without names. */
static void
put_members(const struct field *members, const struct element *of)
{
	put("{");
	for (size_t i = 0; members[i].name != NULL; i++) {
		put("%s\"%s\":", i > 0 ? "," : "", members[i].name);
		put_value(&members[i], of);
	}
	put("}");
}

static void
put_list(const struct field *list, const void *owner)
{
	struct element element = {.owner = owner};

	put("[");
	while (list->next(&element)) {
		put("%s", element.index > 1 ? "," : "");
		if (list->members[1].name == NULL) {
			put_value(&list->members[0], &element);
		} else {
			put_members(list->members, &element);
		}
	}
	put("]");
}

void
put_json_object(const struct field *fields, const struct element *of)
{
	put("{");
	for (size_t i = 0; fields[i].name != NULL; i++) {
		put("%s\"%s\":", i > 0 ? "," : "", fields[i].name);
		if (fields[i].next != NULL) {
			put_list(&fields[i], of->thing);
		} else {
			put_value(&fields[i], of);
		}
	}
	put("}");
}

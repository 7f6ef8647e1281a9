#include "model/layout.h"

#include <string.h>

#include "model/links.h"
#include "model/schema.h"

/* Places: those below, and AT_SECTION or AT_RECORD with the class of the
 * section beside it. */
enum {
	AT_ROOT = FORMAT_ROOT,
	AT_ALIASES,
	AT_LINKS,
	AT_EVIDENCE,
	AT_PIECE,
	AT_OTHER,
	AT_SECTION = 0x100,
	AT_RECORD = 0x200,
	CLASS = 0xff,
};

/* What is not known comes last, in the order of the text. */
#define UNKNOWN UINT32_MAX

static bool
is_word(const char *name, size_t size, const char *word)
{
	return strlen(word) == size && memcmp(word, name, size) == 0;
}

static unsigned
find_section(const char *name, size_t size)
{
	for (unsigned i = 0; i < MODEL_CLASS_COUNT; i++) {
		if (is_word(name, size, schema_sections[i].name)) {
			return AT_SECTION | i;
		}
	}
	return AT_OTHER;
}

static bool
is_text(enum schema_type type)
{
	switch (type) {
	case SCHEMA_NAME:
	case SCHEMA_TEXT:
	case SCHEMA_TEMPLATE:
	case SCHEMA_SLUG:
	case SCHEMA_REFERENCE:
	case SCHEMA_LANGUAGE:
		return true;
	default:
		return false;
	}
}

static struct format_key
record_key(const struct schema_section *section, const char *name, size_t size)
{
	struct format_key key = {UNKNOWN, false, AT_OTHER};

	for (size_t i = 0; i < section->key_count; i++) {
		if (is_word(name, size, section->keys[i].name)) {
			key.rank = (uint32_t)i;
			key.is_text = is_text(section->keys[i].type);
			if (section->keys[i].type == SCHEMA_ALIASES) {
				key.below = AT_ALIASES;
			} else if (section->keys[i].type == SCHEMA_LINKS) {
				key.below = AT_LINKS;
			} else if (section->keys[i].type == SCHEMA_EVIDENCE) {
				key.below = AT_EVIDENCE;
			}
		}
	}
	return key;
}

static struct format_key
layout_key(unsigned place, const char *name, size_t size)
{
	struct format_key key = {UNKNOWN, false, AT_OTHER};

	if (place == AT_ROOT) {
		key.below = find_section(name, size);
	} else if (place == AT_ALIASES) {
		for (uint32_t i = 1; i < MODEL_ALIAS_KINDS; i++) {
			if (is_word(name, size, model_alias_kinds[i])) {
				key.rank = i;
			}
		}
	} else if (place == AT_LINKS) {
		const enum crink_link link = links_find(name, size);

		key.rank = link == CRINK_LINK_NONE ? UNKNOWN : (uint32_t)link;
		key.is_text = true;
	} else if (place == AT_PIECE) {
		return record_key(&schema_evidence, name, size);
	} else if ((place & AT_RECORD) != 0) {
		return record_key(&schema_sections[place & CLASS], name, size);
	}
	return key;
}

static unsigned
layout_entry(unsigned place)
{
	if (place == AT_EVIDENCE) {
		return AT_PIECE;
	}
	return (place & AT_SECTION) != 0 ? AT_RECORD | (place & CLASS)
	                                 : (unsigned)AT_OTHER;
}

const struct format_layout layout = {layout_key, layout_entry};

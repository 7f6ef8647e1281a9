#include "model/field_text.h"

#include <string.h>

#include "model/language.h"
#include "model/template.h"

#define SLUG_MAX 64

static bool
is_slug(struct model_text text)
{
	bool begins_word = true;

	for (size_t i = 0; i < text.size; i++) {
		const char c = text.bytes[i];

		if (c == '-' ? begins_word
		             : (c < 'a' || c > 'z') &&
		                   (c < '0' || c > '9' || i == 0)) {
			return false;
		}
		begins_word = c == '-';
	}
	return text.size > 0 && text.size <= SLUG_MAX && !begins_word;
}

/* What would be a slug after a letter. */
static bool
is_digit_first(struct model_text text)
{
	return text.size > 0 && text.bytes[0] >= '0' && text.bytes[0] <= '9';
}

/* Slugs become enumerators, beside CRINK_ACTOR_NONE and CRINK_ACTOR_KIND_... */
static bool
is_reserved(struct model_text text)
{
	return (text.size == 4 && memcmp(text.bytes, "none", 4) == 0) ||
	       (text.size >= 5 && memcmp(text.bytes, "kind-", 5) == 0);
}

/* Whether a text has U+FFFE or U+FFFF at a place, which no XML has, so that no
 * picture could show it. */
static bool
is_no_character(struct model_text text, size_t at)
{
	return text.size - at >= 3 &&
	       memcmp(text.bytes + at, "\xef\xbf", 2) == 0 &&
	       (unsigned char)text.bytes[at + 2] >= 0xbe;
}

bool
field_is_text(const struct field *field, size_t limit)
{
	if (field->text.size == 0) {
		diag_error(field->bind->diag, field->place,
		    "'%s' is an empty text; leave it out", field->key->name);
		return false;
	}
	if (field->text.size > limit) {
		diag_error(field->bind->diag, field->place,
		    "the text has %zu bytes; at most %zu are possible here",
		    field->text.size, limit);
		return false;
	}
	for (size_t i = 0; i < field->text.size; i++) {
		const unsigned char c = (unsigned char)field->text.bytes[i];
		const unsigned char before =
		    (unsigned char)(i == 0 ? 0 : field->text.bytes[i - 1]);

		if (c < 0x20 || c == 0x7f || (before == 0xc2 && c < 0xa0)) {
			field_complain(field,
			    c == '\n' ? "has several lines; one is possible"
			              : "holds a control character");
			return false;
		}
		if (is_no_character(field->text, i)) {
			field_complain(field,
			    "holds U+FFFE or U+FFFF, which are no characters");
			return false;
		}
	}
	return true;
}

static bool
is_plover(struct model_text text)
{
	static const char *const categories[] = {"AGREE", "CONSULT", "SUPPORT",
	    "COOPERATE", "CONCEDE", "AID", "YIELD", "RETREAT", "REQUEST",
	    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE",
	    "COERCE", "ASSAULT"};

	for (size_t i = 0; i < sizeof(categories) / sizeof(*categories); i++) {
		if (strlen(categories[i]) == text.size &&
		    memcmp(categories[i], text.bytes, text.size) == 0) {
			return true;
		}
	}
	return false;
}

bool
field_is_language(
    const struct field *field, struct model_text text, struct diag_place place)
{
	struct diag *diag = field->bind->diag;
	char tag[LANGUAGE_MAX + 1];

	if (!language_is_tag(text)) {
		diag_error(diag, place,
		    "'%.*s' is no language tag of BCP 47, such as ru, zh-Hant "
		    "or pt-BR",
		    DIAG_TEXT(text.bytes, text.size));
		return false;
	}
	language_write(tag, text);
	if (memcmp(tag, text.bytes, text.size) != 0) {
		diag_error(diag, place,
		    "the language '%.*s' is written '%s' here",
		    DIAG_TEXT(text.bytes, text.size), tag);
		return false;
	}
	return true;
}

bool
field_is_good_text(const struct field *field)
{
	const char *wrong;

	switch (field->key->type) {
	case SCHEMA_SLUG:
		if (!is_slug(field->text)) {
			field_complain(field,
			    is_digit_first(field->text)
			        ? "is no slug: it has to begin with a letter"
			        : "is no slug: words of small letters and "
			          "digits, "
			          "joined by '-', at most 64 bytes");
			return false;
		}
		if (is_reserved(field->text)) {
			field_complain(
			    field, "cannot be a slug: its enumerator is taken");
			return false;
		}
		return true;
	case SCHEMA_NAME:
		return field_is_text(field, FIELD_NAME_MAX);
	case SCHEMA_TEXT:
		return field_is_text(field, FIELD_TEXT_MAX);
	case SCHEMA_TEMPLATE:
		wrong = template_wrong(field->text);
		if (wrong != NULL) {
			field_complain(field, wrong);
		}
		return field_is_text(field, FIELD_NAME_MAX) && wrong == NULL;
	case SCHEMA_LANGUAGE:
		return field_is_language(field, field->text, field->place);
	default:
		if (!is_plover(field->text)) {
			field_complain(
			    field, "is no PLOVER category, such as AID");
			return false;
		}
		return true;
	}
}

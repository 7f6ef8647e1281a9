#include "alias.h"

/* Texts have no control characters, which kinds and languages are. */
#define TEXT_FIRST ' '

/* The number of a language from 1 up, where the data has names in some; else
 * all of this is left out. */
#define HAS_LANGUAGES (CRINK__LANGUAGE_COUNT > 0)

/* What stands before a text. */
struct marks {
	unsigned kind;     /* of the text, and of those after it */
	uint32_t language; /* the one that is looked for, 0 none */
	bool is_shown;     /* whether it was among them */
};

/* Reads what stands before a text; the result is where it begins. A list ends with a
 * 0; who has no alias has the list at 0, in which nothing else stands. */
static const unsigned char *
read_marks(const unsigned char *at, struct marks *marks)
{
	uint32_t number = 1;

	for (; *at != 0 && *at < TEXT_FIRST; at++) {
		if (*at < CRINK__ALIAS_LANGUAGE) {
			marks->kind = *at;
		} else if (*at == CRINK__ALIAS_MORE) {
			number += CRINK__ALIAS_LANGUAGES;
		} else {
			number += *at - CRINK__ALIAS_LANGUAGE;
			marks->is_shown |= number == marks->language;
			number = 1;
		}
	}
	return at;
}

/* After a text and its NUL. */
static const unsigned char *
behind(const unsigned char *at)
{
	while (*at++ != 0) {
	}
	return at;
}

const char *
crink__alias(uint32_t offset, size_t index, enum crink_alias_kind *kind)
{
	const unsigned char *at = CRINK__ALIAS_BYTES + offset;
	struct marks marks = {CRINK_ALIAS_KIND_NONE, 0, false};
	const char *found = NULL;

	while (found == NULL && *at != 0) {
		at = read_marks(at, &marks);
		/* The name of the entity is no alias. */
		if (index == 0 && (!HAS_LANGUAGES || *at != 0)) {
			found = (const char *)at;
		}
		index -= !HAS_LANGUAGES || *at != 0;
		at = behind(at);
	}
	if (kind != NULL) {
		*kind = found == NULL ? CRINK_ALIAS_KIND_NONE
		                      : (enum crink_alias_kind)marks.kind;
	}
	return found;
}

/* ---- languages ----------------------------------------------------- */

/* Of letters, digits and hyphens, of which all but capitals have the bit. */
static unsigned
lower(char c)
{
	return (unsigned char)c | 0x20u;
}

/* The size of a tag, and that of its language; 0 if it is none: parts of 1 to 8
 * letters and digits, with hyphens between them. */
static size_t
measure_tag(const char *tag, size_t *language_size)
{
	size_t size = 0, begin = 0;

	*language_size = 0;
	for (;; size++) {
		if (lower(tag[size]) - 'a' < 26 ||
		    (unsigned)tag[size] - '0' < 10) {
			continue;
		}
		if (size - begin - 1 >= 8) {
			return 0;
		}
		if (*language_size == 0) {
			*language_size = size;
		}
		if (tag[size] != '-') {
			return tag[size] == '\0' ? size : 0;
		}
		begin = size + 1;
	}
}

/* Whether a tag of size bytes is the other one, which ends with NUL. */
static bool
is_tag(const char *tag, size_t size, const char *other)
{
	for (size_t i = 0; i < size; i++) {
		if (lower(tag[i]) != lower(other[i])) {
			return false;
		}
	}
	return other[size] == '\0';
}

/* The number of a language from 1 up; 0 if no name is in it. */
static uint32_t
find_language(const char *tag, size_t size)
{
	const unsigned char *at = CRINK__LANGUAGE_BYTES;
	const unsigned char *const end = at + CRINK__LANGUAGE_COUNT;

	for (uint32_t number = 1; at != end; number++) {
		if (is_tag(tag, size, (const char *)at)) {
			return number;
		}
		at = behind(at);
	}
	return 0;
}

/* The name of a language by its number (not 0); NULL if there is none. */
static const char *
name_in(uint32_t offset, uint32_t name, uint32_t language)
{
	const unsigned char *at = CRINK__ALIAS_BYTES + offset;
	struct marks marks = {0, language, false};

	while (*at != 0) {
		at = read_marks(at, &marks);
		if (marks.is_shown) {
			return *at == 0 ? crink__text(name) : (const char *)at;
		}
		at = behind(at);
	}
	return NULL;
}

const char *
crink__name_in(uint32_t offset, uint32_t name, const char *tag)
{
	size_t size = 0, language_size = 0;

	if (tag != NULL) {
		size = measure_tag(tag, &language_size);
	}
	/* The whole tag, then its language alone. */
	while (size != 0) {
		uint32_t language;

		if (is_tag(tag, size, "en")) {
			return crink__text(name);
		}
		language = find_language(tag, size);
		if (language != 0) {
			const char *found = name_in(offset, name, language);

			if (found != NULL) {
				return found;
			}
		}
		size = size == language_size ? 0 : language_size;
	}
	return "";
}

/*
 * Ways without any library: all names tried at each word; and the floor, a pass
 * that only counts words.
 */
#include <string.h>

#include "scan_peer.h"

static void *
naive_build(struct scan_names *names)
{
	return names;
}

static void
naive_release(void *built)
{
	(void)built;
}

static unsigned char
lower(char byte)
{
	const unsigned char letter = (unsigned char)byte;

	return (unsigned)letter - 'A' < 26 ? letter | 0x20 : letter;
}

/* Whether a text, which ends with a NUL, begins with a name. */
static bool
begins_with(const char *text, const struct scan_name *name)
{
	uint32_t i = 0;

	if (name->is_case) {
		return strncmp(text, name->text, name->size) == 0;
	}
	while (i < name->size && lower(text[i]) == lower(name->text[i])) {
		i++;
	}
	return i == name->size;
}

static size_t
naive_scan(void *built, const struct scan_text *text, double *seconds)
{
	const struct scan_names *names = built;
	const char *at = text->bytes;
	const char *end = at + text->size;
	bool is_within = false;
	size_t found = 0;

	(void)seconds;
	while (at < end) {
		uint32_t longest = 0;

		for (uint32_t i = 0; !is_within && i < names->count; i++) {
			const struct scan_name *name = &names->names[i];

			if (name->size > longest && begins_with(at, name) &&
			    !scan_is_word((unsigned char)at[name->size])) {
				longest = name->size;
			}
		}
		found += longest != 0;
		at += longest != 0 ? longest : 1;
		is_within = scan_is_word((unsigned char)at[-1]);
	}
	return found;
}

static size_t
words_scan(void *built, const struct scan_text *text, double *seconds)
{
	unsigned char is_word[256];
	unsigned last = 0;
	size_t found = 0;

	(void)built;
	(void)seconds;
	for (unsigned i = 0; i < sizeof(is_word); i++) {
		is_word[i] = scan_is_word((unsigned char)i);
	}
	for (size_t i = 0; i < text->size; i++) {
		const unsigned now = is_word[(unsigned char)text->bytes[i]];

		found += now & ~last;
		last = now;
	}
	return found;
}

/* The names that are spelt in several cases do not count twice. */
const struct scan_peer scan_peer_naive = {"loop over all names", NULL,
    naive_build, naive_scan, naive_release, 200, 20000, true, true};

const struct scan_peer scan_peer_words = {"count of words", NULL, naive_build,
    words_scan, naive_release, 1, 0, false, false};

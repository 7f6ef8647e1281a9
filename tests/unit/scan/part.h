/* What the tests of the scanner's parts share: where a scan is, and what it has. */
#ifndef CRINK_SCAN_PART_H
#define CRINK_SCAN_PART_H

#include <string.h>

#include "scanner.h"

static inline const unsigned char *
at_of(const struct crink_scan *scan)
{
	return (const unsigned char *)scan->text + scan->at;
}

/* The part of a text that a scan has. */
static inline struct crink__text_part
part_of(const struct crink_scan *scan)
{
	const struct crink__text_part part = {
	    (const unsigned char *)scan->text + scan->size,
	    (scan->flags & CRINK__SCAN_LAST) != 0};

	return part;
}

/* A scan of a whole text that has passed so many bytes of it, and those up to the next
 * letter or character, by what passes one. */
static inline struct crink_scan
passed_by(void (*pass)(struct crink_scan *scan), const char *text, size_t to)
{
	struct crink_scan scan = crink_scan_text(text, strlen(text));

	while (scan.at < to) {
		pass(&scan);
	}
	return scan;
}

#endif

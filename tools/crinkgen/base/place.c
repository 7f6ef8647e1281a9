#include "base/place.h"

#include <string.h>

void
diag_position(struct diag_place place, size_t *line, size_t *column)
{
	const char *text = place.file->text;
	size_t start = 0;

	*line = 1;
	for (size_t i = 0; i < place.offset; i++) {
		/* CR, LF and CR LF end lines alike. */
		if (text[i] == '\n' ||
		    (text[i] == '\r' && text[i + 1] != '\n')) {
			(*line)++;
			start = i + 1;
		}
	}
	*column = 1;
	if (start == 0 && place.offset >= 3 &&
	    memcmp(text, "\xef\xbb\xbf", 3) == 0) {
		start = 3; /* a byte order mark is no character of the line */
	}
	for (size_t i = start; i < place.offset; i++) {
		*column += ((unsigned char)text[i] & 0xc0) != 0x80;
	}
}

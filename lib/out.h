/*
 * Text that is written to the caller's buffer as far as it has room, and
 * counted beyond.
 */
#ifndef CRINK__OUT_H
#define CRINK__OUT_H

#include <stddef.h>
#include <stdint.h>

struct crink__out {
	char *buffer;
	size_t room; /* 0: nothing is written */
	size_t size; /* of the whole text, without NUL */
};

void crink__out_begin(struct crink__out *out, char *buffer, size_t room);
void crink__out_char(struct crink__out *out, char c);
void crink__out_text(struct crink__out *out, const char *text);

/*
 * A decimal number of at least digits digits. 0: as a reader writes it, in
 * groups of three, or where at most one digit follows then as "1.5 million" or
 * "245 billion". Below 0, down to -9: the same of a number whose last -digits
 * digits are decimals, of which zeros at the end are left out.
 */
void crink__out_number(struct crink__out *out, int digits, int64_t number);

/* Ends the text with NUL, without cutting a character in two. Returns its
 * whole size. */
size_t crink__out_end(struct crink__out *out);

#endif

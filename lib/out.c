#include "out.h"

#include "compiler.h"

void
crink__out_begin(struct crink__out *out, char *buffer, size_t room)
{
	out->buffer = buffer;
	out->room = buffer == NULL ? 0 : room;
	out->size = 0;
}

void
crink__out_char(struct crink__out *out, char c)
{
	if (out->size < out->room) {
		out->buffer[out->size] = c;
	}
	out->size++;
}

void
crink__out_text(struct crink__out *out, const char *text)
{
	while (*text != '\0') {
		crink__out_char(out, *text++);
	}
}

/*
 * Divides a number by ten, byte by byte as on paper: small machines have no
 * division of 64 bits, and one of less than 16,384 is a product. Returns the
 * remainder.
 */
CRINK__INLINE unsigned
divide(uint64_t *number)
{
	unsigned rest = 0;

	for (unsigned i = 0; i < 8; i++) {
		const unsigned part = rest << 8 | (unsigned)(*number >> 56);
		const unsigned tenth = part * 6554 >> 16;

		rest = part - tenth * 10;
		*number = *number << 8 | tenth;
	}
	return rest;
}

/* Where a comma comes: bit n, with n digits before the point still to come. */
#define COMMAS 0x49248u /* 3, 6, 9, 12, 15, 18 */

void
crink__out_number(struct crink__out *out, int digits, int64_t number)
{
	uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
	const int decimals = digits < 0 ? -digits : 0;
	const int least = digits > 0 ? digits : decimals + 1;
	char decimal[20]; /* the digits, the last first */
	int count = 0, first = 0;

	do {
		decimal[count++] = (char)('0' + divide(&rest));
	} while (rest != 0 || count < least);
	while (first < decimals && decimal[first] == '0') {
		first++;
	}
	if (number < 0) {
		crink__out_char(out, '-');
	}
	while (count > first) {
		crink__out_char(out, decimal[--count]);
		if (count == decimals && count > first) {
			crink__out_char(out, '.');
		} else if (digits <= 0 && count > decimals &&
		           (COMMAS >> (count - decimals) & 1) != 0) {
			crink__out_char(out, ',');
		}
	}
}

size_t
crink__out_end(struct crink__out *out)
{
	size_t end = out->size;

	if (out->room == 0) {
		return out->size;
	}
	if (end >= out->room) {
		end = out->room - 1;
		/* The byte at end is written, so it tells whether the cut is
		 * inside a character. */
		while (end > 0 &&
		       ((unsigned char)out->buffer[end] & 0xc0) == 0x80) {
			end--;
		}
	}
	out->buffer[end] = '\0';
	return out->size;
}

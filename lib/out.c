#include "out.h"

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
static unsigned
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

void
crink__out_number(struct crink__out *out, unsigned digits, int64_t number)
{
	uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
	char decimal[26]; /* 19 digits and 6 commas, the last first */
	unsigned count = 0;

	do {
		if (digits == 0 && count % 4 == 3) {
			decimal[count++] = ',';
		}
		decimal[count++] = (char)('0' + divide(&rest));
	} while (rest != 0 || count < digits);
	if (number < 0) {
		crink__out_char(out, '-');
	}
	while (count > 0) {
		crink__out_char(out, decimal[--count]);
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

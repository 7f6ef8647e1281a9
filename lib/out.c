#include "out.h"

struct crink__out
crink__out_to(char *buffer, size_t room)
{
	const struct crink__out out = {buffer, buffer == NULL ? 0 : room, 0};

	return out;
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
 * Doubles decimal digits and adds the bits of the number one by one: no
 * division, which small machines only have as a library function of 64 bits.
 */
void
crink__out_number(
    struct crink__out *out, int64_t number, char separator, unsigned digits)
{
	uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
	unsigned char decimal[20] = {0};
	unsigned count = sizeof(decimal);

	for (unsigned bit = 0; bit < 64; bit++) {
		unsigned carry = (unsigned)(rest >> 63);

		rest <<= 1;
		for (unsigned i = 0; i < sizeof(decimal); i++) {
			unsigned doubled = decimal[i] * 2u + carry;

			carry = doubled >= 10;
			decimal[i] =
			    (unsigned char)(carry ? doubled - 10 : doubled);
		}
	}
	while (count > 1 && count > digits && decimal[count - 1] == 0) {
		count--;
	}
	if (number < 0) {
		crink__out_char(out, '-');
	}
	while (count-- > 0) {
		crink__out_char(out, (char)('0' + decimal[count]));
		if (separator != '\0' &&
		    (count == 3 || count == 6 || count == 9 || count == 12 ||
		        count == 15 || count == 18)) {
			crink__out_char(out, separator);
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

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

CRINK__INLINE void
put_text(struct crink__out *out, const char *text)
{
	while (*text != '\0') {
		crink__out_char(out, *text++);
	}
}

void
crink__out_text(struct crink__out *out, const char *text)
{
	put_text(out, text);
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

/* The places, from the lowest digit, that have a comma after them. */
#define GROUPED (1u << 3 | 1u << 6 | 1u << 9 | 1u << 12 | 1u << 15 | 1u << 18)

/*
 * How many of the digits, the last one first, a word can stand for: 6 for a
 * million, 9 for a billion, where all of them but the highest are 0.
 */
CRINK__ONCE static unsigned
rounded(const char *digits, unsigned count)
{
	const unsigned size = count > 9 ? 9 : 6;

	if (count <= 6 || count > 12) {
		return 0;
	}
	for (unsigned i = 0; i < size - 1; i++) {
		if (digits[i] != '0') {
			return 0;
		}
	}
	return size;
}

void
crink__out_number(struct crink__out *out, int digits, int64_t number)
{
	uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
	unsigned point = digits < 0 ? (unsigned)-digits : 0;
	uint32_t commas = digits > 0 ? 0 : GROUPED;
	char decimal[19]; /* the last digit first; more of them than point */
	unsigned count = 0, last = 0, size = 0;

	if (number < 0) {
		crink__out_char(out, '-');
	}
	digits = digits > 0 ? digits : (int)point + 1;
	do {
		decimal[count++] = (char)('0' + divide(&rest));
	} while (rest != 0 || count < (unsigned)digits);
	/* NOLINTNEXTLINE(clang-analyzer-core.UndefinedBinaryOperatorResult) */
	while (last < point && decimal[last] == '0') {
		last++;
	}
	if (commas != 0 && last == point) {
		size = rounded(decimal + point, count - point);
		point += size;
		last = point - (size != 0 && decimal[point - 1] != '0');
	}
	/* NOLINTNEXTLINE(clang-analyzer-core.uninitialized.Assign) */
	commas <<= point;
	while (count-- > last) {
		crink__out_char(out, decimal[count]);
		if (count == point && last != point) {
			crink__out_char(out, '.');
		} else if ((commas >> count & 1) != 0) {
			crink__out_char(out, ',');
		}
	}
	if (size != 0) {
		put_text(out, size == 6 ? " million" : " billion");
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

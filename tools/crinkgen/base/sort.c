#include "base/sort.h"

#include <string.h>

#define DIGIT 11
#define DIGITS ((size_t)1 << DIGIT)

/* One pass of a radix sort: by the digit of the keys at shift. */
static void
sort_digit(const uint32_t *from, uint32_t *to, size_t count,
    const uint32_t *keys, unsigned shift)
{
	size_t starts[DIGITS + 1] = {0};

	for (size_t i = 0; i < count; i++) {
		starts[(keys[from[i]] >> shift & (DIGITS - 1)) + 1]++;
	}
	for (size_t i = 1; i < DIGITS; i++) {
		starts[i] += starts[i - 1];
	}
	for (size_t i = 0; i < count; i++) {
		to[starts[keys[from[i]] >> shift & (DIGITS - 1)]++] = from[i];
	}
}

void
sort_rows(uint32_t *rows, uint32_t *scratch, size_t count, const uint32_t *keys)
{
	uint32_t all = 0;
	uint32_t *from = rows, *to = scratch;

	for (size_t i = 0; i < count; i++) {
		all |= keys[rows[i]];
	}
	for (unsigned shift = 0; shift < 32 && all >> shift != 0;
	     shift += DIGIT) {
		uint32_t *other = from;

		sort_digit(from, to, count, keys, shift);
		from = to;
		to = other;
	}
	if (from != rows && count != 0) {
		memcpy(rows, from, count * sizeof(*rows));
	}
}

int
sort_compare_bytes(const void *a, size_t a_size, const void *b, size_t b_size)
{
	const int order = memcmp(a, b, a_size < b_size ? a_size : b_size);

	return order != 0 ? order : sort_compare(a_size, b_size);
}

#include "tables.h"

uint32_t
crink__load_any(const unsigned char *table, size_t row, uint32_t place)
{
	const unsigned char *const at =
	    table + row * (place & 0xff) + (place >> 8 & 0xff);
	const unsigned shift = place >> 16 & 0xff, bits = place >> 24;
	const unsigned spare = (32u - bits) % 32; /* 0 bits: no byte is read */
	uint32_t value = 0;

	for (unsigned i = (shift + bits + 7) / 8; i-- > 0;) {
		value = value << 8 | at[i];
	}
	return value >> shift << spare >> spare;
}

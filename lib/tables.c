#include "tables.h"

uint32_t
crink__load_any(
    const unsigned char *row, unsigned at, unsigned shift, unsigned bits)
{
	const unsigned spare = (32u - bits) % 32; /* 0 bits: no byte is read */
	uint32_t value = 0;

	for (unsigned i = (shift + bits + 7) / 8; i-- > 0;) {
		value = value << 8 | row[at + i];
	}
	return value >> shift << spare >> spare;
}

#include "letters.h"

#include <stddef.h>

#include "crink_layout.h"

static uint32_t
look_up(uint32_t code)
{
	const unsigned char *at, *end = CRINK__FOLD_BYTES;
	struct crink__row row = {0, 0, 0, NULL};
	uint32_t head = end[0] | (uint32_t)end[1] << 8 | (uint32_t)end[2] << 16;

	/* The first section begins with U+0000. */
	do {
		row.first = (head & CRINK__SECTION_LAST) << 8;
		at = end + CRINK__SECTION_HEAD;
		end = at + (head >> 13);
		head = end[0] | (uint32_t)end[1] << 8 | (uint32_t)end[2] << 16;
	} while ((head & CRINK__SECTION_LAST) <= code >> 8);
	while (at != end) {
		at = crink__row_read(&row, at, row.first + row.count);
		if (code < row.first) {
			break;
		}
		if (code - row.first < row.count) {
			return crink__row_letter(&row, code, CRINK__FOLD_BYTES);
		}
	}
	return code;
}

uint32_t
crink__letter(uint32_t code)
{
#if !defined(__OPTIMIZE_SIZE__) && CRINK__FOLD_PAGE_COUNT != 0
	/* Pages of 64, which have all but what folds to three letters or more;
	 * 0 is one that stays as it is. */
	if (code < 0x10000) {
		const size_t page = CRINK__FOLD_PAGE_OF_BYTES[code >> 6];
		const unsigned char *at = CRINK__FOLD_PAGE_BYTES +
		                          (page * 64 + (code & 63)) * 2 - 128;
		uint32_t letter;

		if (page == 0) {
			return code;
		}
		letter = at[0] | (uint32_t)at[1] << 8;
		if (letter - 0xd800 >= 0x800) {
			return letter;
		}
		if (letter != CRINK__PAGE_ELSEWHERE) {
			return CRINK__TWO(
			    'a' + (letter >> 5 & 31), 'a' + (letter & 31));
		}
	}
#endif
	return look_up(code);
}

/*
 * The list of letters as pages, where speed counts more than size: what a letter
 * becomes is then read at a known place.
 */
#include <string.h>

#include "letters.h"
#include "tables/alphabet_pages.h"

#define PAGE_BYTES 128
#define PAGES_MAX 254

/* Not so: the two digits of a fraction. */
static bool
is_two_letters(uint32_t to)
{
	return (to & 0xff) - 'a' < 26 && (to >> 24) - 'a' < 26;
}

static void
fill_page(struct letters *letters, unsigned char *page, uint32_t first,
    const struct letter *letter)
{
	const struct letter *end = letters->list + letters->count;

	for (uint32_t i = 0; i < 64; i++) {
		const uint32_t code = first + i;
		uint32_t to = code;

		while (letter != end && letter->code + letter->count <= code) {
			letter++;
		}
		if (letter != end && letter->code <= code) {
			to = letter->to;
		}
		if (to >= CRINK__SEVERAL ||
		    to - 0x10000 < 0x1000000 - 0x10000 ||
		    (to > 0xffffff && !is_two_letters(to))) {
			to = CRINK__PAGE_ELSEWHERE;
		} else if (to > 0xffffff) {
			to = CRINK__PAGE_TWO | ((to & 0x7f) - 'a') << 5 |
			     ((to >> 24) - 'a');
		}
		page[2 * i] = (unsigned char)to;
		page[2 * i + 1] = (unsigned char)(to >> 8);
	}
}

void
letters_lay_pages(struct memory *memory, struct letters *letters)
{
	const struct letter *letter = letters->list;
	const struct letter *end = letter + letters->count;
	size_t count = 0;

	letters->pages = memory_take(memory, PAGES_MAX + 1, PAGE_BYTES);
	for (uint32_t i = 2; i < LETTERS_PAGES; i++) { /* from U+0080 on */
		unsigned char *page = letters->pages + count * PAGE_BYTES;
		size_t same = 0;

		while (
		    letter != end && letter->code + letter->count <= i * 64) {
			letter++;
		}
		if (letter == end || letter->code >= (i + 1) * 64) {
			continue;
		}
		fill_page(letters, page, i * 64, letter);
		if (count == PAGES_MAX) {
			for (unsigned k = 0; k < PAGE_BYTES; k += 2) {
				page[k] = CRINK__PAGE_ELSEWHERE & 0xff;
				page[k + 1] = CRINK__PAGE_ELSEWHERE >> 8;
			}
		}
		while (memcmp(letters->pages + same * PAGE_BYTES, page,
		           PAGE_BYTES) != 0) {
			same++;
		}
		count += same == count;
		letters->page_of[i] = (unsigned char)(same + 1);
	}
	letters->page_size = count * PAGE_BYTES;
}

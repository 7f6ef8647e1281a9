#include "letters.h"

#include <stddef.h>

/*
 * Latin letters as the ASCII letters that they fold to, one a code point: '.'
 * is no letter, '*' stays as it is, capitals stand for two letters.
 */
/* U+00C0 to U+017F */
static const char latin_1_and_a[192 + 1] =
    "aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTy"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkklllllll"
    "lllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
/* U+01CD to U+0233 */
static const char latin_b[103 + 1] =
    "aaiioouuuuuuuuuu*aaaaAAggggkkoooo**j***gg**nnaaAAooaaaaeeeeiiiioooorrrr"
    "uuuusstt**hh******aaeeooooooooyy";
/* U+1E00 to U+1E95, one for two code points */
static const char latin_additional[75 + 1] =
    "abbbcdddddeeeeefghhhhhiikkkllllmmmnnnnoooopprrrrsssssttttuuuuuvvwwwwwxxy"
    "zzz";

/* The two letters behind the capitals A, S, T, I and O of the texts above. */
static const char digraphs[] = "aessthijoe";

/*
 * Everything else, in ranges. What to becomes of first to last:
 *   0             dropped
 *   PAIRS         capital and small letter in turn, the capital first and even
 *   ODD_PAIRS     the same, the capital odd
 *   ALL | letter  all of them that letter
 *   letter        the first of them that letter, the others those behind it
 */
#define PAIRS 1
#define ODD_PAIRS 2
#define ALL 0x8000

#define RANGE(first, last, to)                                           \
	{                                                                \
		(first) >> 8, (first)&0xff, (last) - (first), (to) >> 8, \
		    (to)&0xff                                            \
	}

/* Five bytes a row: see RANGE. */
static const unsigned char ranges[][5] = {
    RANGE(0x0080, 0x00a9, 0),
    RANGE(0x00aa, 0x00aa, 'a'),
    RANGE(0x00ab, 0x00b1, 0),
    RANGE(0x00b4, 0x00b4, 0),
    RANGE(0x00b5, 0x00b5, 0x03bc),
    RANGE(0x00b6, 0x00b8, 0),
    RANGE(0x00ba, 0x00ba, 'o'),
    RANGE(0x00bb, 0x00bb, 0),
    RANGE(0x00bf, 0x00bf, 0),
    RANGE(0x01a0, 0x01a1, ALL | 'o'),
    RANGE(0x01af, 0x01b0, ALL | 'u'),
    RANGE(0x01ee, 0x01ee, 0x01b7),
    RANGE(0x01ef, 0x01ef, 0x0292),
    RANGE(0x02b9, 0x02df, 0),
    RANGE(0x02e5, 0x036f, 0),
    RANGE(0x0370, 0x0373, PAIRS),
    RANGE(0x0374, 0x0375, 0),
    RANGE(0x0376, 0x0377, ALL | 0x0377),
    RANGE(0x037e, 0x037e, 0),
    RANGE(0x037f, 0x037f, 0x03f3),
    RANGE(0x0384, 0x0385, 0),
    RANGE(0x0386, 0x0386, 0x03b1),
    RANGE(0x0387, 0x0387, 0),
    RANGE(0x0388, 0x0388, 0x03b5),
    RANGE(0x0389, 0x0389, 0x03b7),
    RANGE(0x038a, 0x038a, 0x03b9),
    RANGE(0x038c, 0x038c, 0x03bf),
    RANGE(0x038e, 0x038e, 0x03c5),
    RANGE(0x038f, 0x038f, 0x03c9),
    RANGE(0x0390, 0x0390, 0x03b9),
    RANGE(0x0391, 0x03a1, 0x03b1),
    RANGE(0x03a3, 0x03a9, 0x03c3),
    RANGE(0x03aa, 0x03aa, 0x03b9),
    RANGE(0x03ab, 0x03ab, 0x03c5),
    RANGE(0x03ac, 0x03ac, 0x03b1),
    RANGE(0x03ad, 0x03ad, 0x03b5),
    RANGE(0x03ae, 0x03ae, 0x03b7),
    RANGE(0x03af, 0x03af, 0x03b9),
    RANGE(0x03b0, 0x03b0, 0x03c5),
    RANGE(0x03c2, 0x03c3, ALL | 0x03c3),
    RANGE(0x03ca, 0x03ca, 0x03b9),
    RANGE(0x03cb, 0x03cb, 0x03c5),
    RANGE(0x03cc, 0x03cc, 0x03bf),
    RANGE(0x03cd, 0x03cd, 0x03c5),
    RANGE(0x03ce, 0x03ce, 0x03c9),
    RANGE(0x03cf, 0x03cf, 0x03d7),
    RANGE(0x03d3, 0x03d4, ALL | 0x03d2),
    RANGE(0x03d8, 0x03e1, PAIRS),
    RANGE(0x03f4, 0x03f4, 0x03b8),
    RANGE(0x03f6, 0x03f6, 0),
    RANGE(0x03f7, 0x03f8, ALL | 0x03f8),
    RANGE(0x03f9, 0x03f9, 0x03f2),
    RANGE(0x03fa, 0x03fb, ALL | 0x03fb),
    RANGE(0x03fd, 0x03ff, 0x037b),
    RANGE(0x0400, 0x0401, ALL | 0x0435),
    RANGE(0x0402, 0x0402, 0x0452),
    RANGE(0x0403, 0x0403, 0x0433),
    RANGE(0x0404, 0x0406, 0x0454),
    RANGE(0x0407, 0x0407, 0x0456),
    RANGE(0x0408, 0x040b, 0x0458),
    RANGE(0x040c, 0x040c, 0x043a),
    RANGE(0x040d, 0x040d, 0x0438),
    RANGE(0x040e, 0x040e, 0x0443),
    RANGE(0x040f, 0x040f, 0x045f),
    RANGE(0x0410, 0x0418, 0x0430),
    RANGE(0x0419, 0x0419, 0x0438),
    RANGE(0x041a, 0x042f, 0x043a),
    RANGE(0x0439, 0x0439, 0x0438),
    RANGE(0x0450, 0x0451, ALL | 0x0435),
    RANGE(0x0453, 0x0453, 0x0433),
    RANGE(0x0457, 0x0457, 0x0456),
    RANGE(0x045c, 0x045c, 0x043a),
    RANGE(0x045d, 0x045d, 0x0438),
    RANGE(0x045e, 0x045e, 0x0443),
    RANGE(0x0460, 0x0475, PAIRS),
    RANGE(0x0476, 0x0477, ALL | 0x0475),
    RANGE(0x0478, 0x0481, PAIRS),
    RANGE(0x0482, 0x0489, 0),
    RANGE(0x048a, 0x04bf, PAIRS),
    RANGE(0x04c0, 0x04c0, 0x04cf),
    RANGE(0x04c1, 0x04c2, ALL | 0x0436),
    RANGE(0x04c3, 0x04ce, ODD_PAIRS),
    RANGE(0x04d0, 0x04d3, ALL | 0x0430),
    RANGE(0x04d4, 0x04d5, ALL | 0x04d5),
    RANGE(0x04d6, 0x04d7, ALL | 0x0435),
    RANGE(0x04d8, 0x04db, ALL | 0x04d9),
    RANGE(0x04dc, 0x04dd, ALL | 0x0436),
    RANGE(0x04de, 0x04df, ALL | 0x0437),
    RANGE(0x04e0, 0x04e1, ALL | 0x04e1),
    RANGE(0x04e2, 0x04e5, ALL | 0x0438),
    RANGE(0x04e6, 0x04e7, ALL | 0x043e),
    RANGE(0x04e8, 0x04eb, ALL | 0x04e9),
    RANGE(0x04ec, 0x04ed, ALL | 0x044d),
    RANGE(0x04ee, 0x04f3, ALL | 0x0443),
    RANGE(0x04f4, 0x04f5, ALL | 0x0447),
    RANGE(0x04f6, 0x04f7, ALL | 0x04f7),
    RANGE(0x04f8, 0x04f9, ALL | 0x044b),
    RANGE(0x04fa, 0x0531, PAIRS),
    RANGE(0x055a, 0x055f, 0),
    RANGE(0x0589, 0x05c7, 0),
    RANGE(0x05f3, 0x061f, 0),
    RANGE(0x0622, 0x0623, ALL | 0x0627),
    RANGE(0x0624, 0x0624, 0x0648),
    RANGE(0x0625, 0x0625, 0x0627),
    RANGE(0x0626, 0x0626, 0x064a),
    RANGE(0x0640, 0x0640, 0),
    RANGE(0x064b, 0x065f, 0),
    RANGE(0x066a, 0x066d, 0),
    RANGE(0x0670, 0x0670, 0),
    RANGE(0x06c0, 0x06c0, 0x06d5),
    RANGE(0x06c2, 0x06c2, 0x06c1),
    RANGE(0x06d3, 0x06d3, 0x06d2),
    RANGE(0x06d4, 0x06d4, 0),
    RANGE(0x06d6, 0x06e4, 0),
    RANGE(0x06e7, 0x06ed, 0),
    RANGE(0x06fd, 0x06fe, 0),
    RANGE(0x0964, 0x0965, 0),
    RANGE(0x1ab0, 0x1ace, 0),
    RANGE(0x1dc0, 0x1dff, 0),
    RANGE(0x1e96, 0x1e96, 'h'),
    RANGE(0x1e97, 0x1e97, 't'),
    RANGE(0x1e98, 0x1e98, 'w'),
    RANGE(0x1e99, 0x1e99, 'y'),
    RANGE(0x1e9a, 0x1e9a, 'a'),
    RANGE(0x1e9b, 0x1e9d, ALL | 's'),
    RANGE(0x1ea0, 0x1eb7, ALL | 'a'),
    RANGE(0x1eb8, 0x1ec7, ALL | 'e'),
    RANGE(0x1ec8, 0x1ecb, ALL | 'i'),
    RANGE(0x1ecc, 0x1ee3, ALL | 'o'),
    RANGE(0x1ee4, 0x1ef1, ALL | 'u'),
    RANGE(0x1ef2, 0x1ef9, ALL | 'y'),
    RANGE(0x1f00, 0x1f0f, ALL | 0x03b1),
    RANGE(0x1f10, 0x1f1d, ALL | 0x03b5),
    RANGE(0x1f20, 0x1f2f, ALL | 0x03b7),
    RANGE(0x1f30, 0x1f3f, ALL | 0x03b9),
    RANGE(0x1f40, 0x1f4d, ALL | 0x03bf),
    RANGE(0x1f50, 0x1f5f, ALL | 0x03c5),
    RANGE(0x1f60, 0x1f6f, ALL | 0x03c9),
    RANGE(0x1f70, 0x1f71, ALL | 0x03b1),
    RANGE(0x1f72, 0x1f73, ALL | 0x03b5),
    RANGE(0x1f74, 0x1f75, ALL | 0x03b7),
    RANGE(0x1f76, 0x1f77, ALL | 0x03b9),
    RANGE(0x1f78, 0x1f79, ALL | 0x03bf),
    RANGE(0x1f7a, 0x1f7b, ALL | 0x03c5),
    RANGE(0x1f7c, 0x1f7d, ALL | 0x03c9),
    RANGE(0x1f80, 0x1f8f, ALL | 0x03b1),
    RANGE(0x1f90, 0x1f9f, ALL | 0x03b7),
    RANGE(0x1fa0, 0x1faf, ALL | 0x03c9),
    RANGE(0x1fb0, 0x1fbc, ALL | 0x03b1),
    RANGE(0x1fbd, 0x1fbd, 0),
    RANGE(0x1fbe, 0x1fbe, 0x03b9),
    RANGE(0x1fbf, 0x1fc1, 0),
    RANGE(0x1fc2, 0x1fc7, ALL | 0x03b7),
    RANGE(0x1fc8, 0x1fc9, ALL | 0x03b5),
    RANGE(0x1fca, 0x1fcc, ALL | 0x03b7),
    RANGE(0x1fcd, 0x1fcf, 0),
    RANGE(0x1fd0, 0x1fdb, ALL | 0x03b9),
    RANGE(0x1fdd, 0x1fdf, 0),
    RANGE(0x1fe0, 0x1fe3, ALL | 0x03c5),
    RANGE(0x1fe4, 0x1fe5, ALL | 0x03c1),
    RANGE(0x1fe6, 0x1feb, ALL | 0x03c5),
    RANGE(0x1fec, 0x1fec, 0x03c1),
    RANGE(0x1fed, 0x1fef, 0),
    RANGE(0x1ff2, 0x1ff7, ALL | 0x03c9),
    RANGE(0x1ff8, 0x1ff9, ALL | 0x03bf),
    RANGE(0x1ffa, 0x1ffc, ALL | 0x03c9),
    RANGE(0x1ffd, 0x20fc, 0),
    RANGE(0x20fd, 0x2125, 0),
    RANGE(0x2126, 0x2126, 0x03c9),
    RANGE(0x2127, 0x2129, 0),
    RANGE(0x212a, 0x212a, 'k'),
    RANGE(0x212b, 0x212b, 'a'),
    RANGE(0x212c, 0x215f, 0),
    RANGE(0x2189, 0x218f, 0),
    RANGE(0x2e00, 0x2e2e, 0),
    RANGE(0x2e30, 0x2f2f, 0),
    RANGE(0x2f30, 0x3004, 0),
    RANGE(0x3008, 0x3020, 0),
    RANGE(0x302a, 0x302d, 0),
    RANGE(0x3030, 0x3030, 0),
    RANGE(0x3036, 0x3037, 0),
    RANGE(0x303d, 0x303f, 0),
    RANGE(0x3099, 0x309c, 0),
    RANGE(0x30a0, 0x30a0, 0),
    RANGE(0x30fb, 0x30fb, 0),
    RANGE(0xfe00, 0xfe6b, 0),
    RANGE(0xfeff, 0xff0f, 0),
    RANGE(0xff1a, 0xff20, 0),
    RANGE(0xff3b, 0xff40, 0),
    RANGE(0xff5b, 0xff65, 0),
    RANGE(0xffe0, 0xfffd, 0),
};

static uint32_t
from_latin(uint32_t letter)
{
	uint32_t at;

	switch (letter) {
	case '.':
		return 0;
	case 'A':
		at = 0;
		break;
	case 'S':
		at = 2;
		break;
	case 'T':
		at = 4;
		break;
	case 'I':
		at = 6;
		break;
	case 'O':
		at = 8;
		break;
	default:
		return letter;
	}
	return (uint32_t)(unsigned char)digraphs[at] |
	       (uint32_t)(unsigned char)digraphs[at + 1] << 24;
}

static uint32_t
from_range(const unsigned char *range, uint32_t code)
{
	const uint32_t first = (uint32_t)range[0] << 8 | range[1];
	const uint32_t to = (uint32_t)range[3] << 8 | range[4];

	if (to == PAIRS) {
		return code | 1;
	}
	if (to == ODD_PAIRS) {
		return code + (code & 1);
	}
	if (to & ALL) {
		return to & ~(uint32_t)ALL;
	}
	return to == 0 ? 0 : to + code - first;
}

/* What the texts above say of a letter: '*' where it is in none of them. */
static uint32_t
look_up(uint32_t code)
{
	if (code == 0x1e9e) { /* the capital sharp s */
		code = 0xdf;
	}
	if (code - 0xc0 < 192) {
		return (unsigned char)latin_1_and_a[code - 0xc0];
	}
	if (code - 0x1cd < 103) {
		return (unsigned char)latin_b[code - 0x1cd];
	}
	if (code - 0x1e00 < 150) {
		return (unsigned char)latin_additional[(code - 0x1e00) / 2];
	}
	return '*';
}

uint32_t
crink__letter(uint32_t code)
{
	const uint32_t latin = look_up(code);
	size_t low = 0, high = sizeof(ranges) / sizeof(ranges[0]);

	if (latin != '*') {
		return from_latin(latin);
	}
	/* The scripts of East Asia, without a search. */
	if (code - 0x3100 < 0xfe00 - 0x3100) {
		return code;
	}
	/* Signs and symbols; pictographs; tags and variation selectors. */
	if (code - 0x2190 < 0xa70 || code - 0x1f000 < 0xb00 ||
	    code - 0xe0000 < 0x200) {
		return 0;
	}
	while (low < high) {
		const size_t middle = (low + high) / 2;
		const unsigned char *range = ranges[middle];
		const uint32_t first = (uint32_t)range[0] << 8 | range[1];

		if (code < first) {
			high = middle;
		} else if (code - first > range[2]) {
			low = middle + 1;
		} else {
			return from_range(range, code);
		}
	}
	return code;
}

#include "letters.h"

#include <stddef.h>

#include "compiler.h"

/*
 * Latin letters as the ASCII letters that they fold to: '.' is no letter, and
 * those around 'a' to 'z' are:
 */
#define KEEP '`' /* stays as it is */
#define AE '{'   /* two letters */
#define SS '|'
#define TH '}'
#define IJ '~'
#define OE '\x7f'

/* U+00C0 to U+017F, one a code point: they are frequent. */
static const char latin_1_and_a[192 + 1] =
    "aaaaaa{ceeeeiiiidnooooo.ouuuuy}|aaaaaa{ceeeeiiiidnooooo.ouuuuy}y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii~~jjkkklllllll"
    "lllnnnnnnnnnoooooo\177\177rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/* The others in runs of up to eight that are alike: in a byte how many but one,
 * and what becomes of them. */
#define RUN(letter, count) (((letter)-KEEP) << 3 | ((count)-1))

/* U+01CD to U+0233 */
static const unsigned char latin_b[] = {RUN('a', 2), RUN('i', 2), RUN('o', 2),
    RUN('u', 8), RUN('u', 2), RUN(KEEP, 1), RUN('a', 4), RUN(AE, 2),
    RUN('g', 4), RUN('k', 2), RUN('o', 4), RUN(KEEP, 2), RUN('j', 1),
    RUN(KEEP, 3), RUN('g', 2), RUN(KEEP, 2), RUN('n', 2), RUN('a', 2),
    RUN(AE, 2), RUN('o', 2), RUN('a', 4), RUN('e', 4), RUN('i', 4), RUN('o', 4),
    RUN('r', 4), RUN('u', 4), RUN('s', 2), RUN('t', 2), RUN(KEEP, 2),
    RUN('h', 2), RUN(KEEP, 6), RUN('a', 2), RUN('e', 2), RUN('o', 8),
    RUN('y', 2)};
/* U+1E00 to U+1E95, one for two code points */
static const unsigned char latin_additional[] = {RUN('a', 1), RUN('b', 3),
    RUN('c', 1), RUN('d', 5), RUN('e', 5), RUN('f', 1), RUN('g', 1),
    RUN('h', 5), RUN('i', 2), RUN('k', 3), RUN('l', 4), RUN('m', 3),
    RUN('n', 4), RUN('o', 4), RUN('p', 2), RUN('r', 4), RUN('s', 5),
    RUN('t', 4), RUN('u', 5), RUN('v', 2), RUN('w', 5), RUN('x', 2),
    RUN('y', 1), RUN('z', 3)};

/* The two letters of AE, SS, TH, IJ, OE. */
static const char digraphs[] = "aessthijoe";

/* What U+0370 to U+045F fold to, Greek and Cyrillic, less U+0370; 0xff is
 * dropped. */
#define DIRECT_FIRST 0x0370
#define DIRECT_COUNT 0xf0
/* clang-format off */
static const unsigned char direct[DIRECT_COUNT] = {
    0x01, 0x01, 0x03, 0x03, 0xff, 0xff, 0x07, 0x07, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0xff, 0x83, /* U+0370 */
    0x10, 0x11, 0x12, 0x13, 0xff, 0xff, 0x41, 0xff, 0x45, 0x47, 0x49, 0x1b, 0x4f, 0x1d, 0x55, 0x59, /* U+0380 */
    0x49, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48, 0x49, 0x4a, 0x4b, 0x4c, 0x4d, 0x4e, 0x4f, /* U+0390 */
    0x50, 0x51, 0x32, 0x53, 0x54, 0x55, 0x56, 0x57, 0x58, 0x59, 0x49, 0x55, 0x41, 0x45, 0x47, 0x49, /* U+03A0 */
    0x55, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48, 0x49, 0x4a, 0x4b, 0x4c, 0x4d, 0x4e, 0x4f, /* U+03B0 */
    0x50, 0x51, 0x53, 0x53, 0x54, 0x55, 0x56, 0x57, 0x58, 0x59, 0x49, 0x55, 0x4f, 0x55, 0x59, 0x67, /* U+03C0 */
    0x60, 0x61, 0x62, 0x62, 0x62, 0x65, 0x66, 0x67, 0x69, 0x69, 0x6b, 0x6b, 0x6d, 0x6d, 0x6f, 0x6f, /* U+03D0 */
    0x71, 0x71, 0x72, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78, 0x79, 0x7a, 0x7b, 0x7c, 0x7d, 0x7e, 0x7f, /* U+03E0 */
    0x80, 0x81, 0x82, 0x83, 0x48, 0x85, 0xff, 0x88, 0x88, 0x82, 0x8b, 0x8b, 0x8c, 0x0b, 0x0c, 0x0d, /* U+03F0 */
    0xc5, 0xc5, 0xe2, 0xc3, 0xe4, 0xe5, 0xe6, 0xe6, 0xe8, 0xe9, 0xea, 0xeb, 0xca, 0xc8, 0xd3, 0xef, /* U+0400 */
    0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc8, 0xc8, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, /* U+0410 */
    0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8, 0xd9, 0xda, 0xdb, 0xdc, 0xdd, 0xde, 0xdf, /* U+0420 */
    0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc8, 0xc8, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, /* U+0430 */
    0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8, 0xd9, 0xda, 0xdb, 0xdc, 0xdd, 0xde, 0xdf, /* U+0440 */
    0xc5, 0xc5, 0xe2, 0xc3, 0xe4, 0xe5, 0xe6, 0xe6, 0xe8, 0xe9, 0xea, 0xeb, 0xca, 0xc8, 0xd3, 0xef, /* U+0450 */
};
/* clang-format on */

/*
 * The other letters of U+0080 to U+06FF and of U+1E80 to U+1FFF, in ranges
 * that lie in one block of 32 code points. What becomes of first to last:
 *   DROP  nothing
 *   ALL   to, all of them
 *   FROM  the first of them to, the others those behind it
 *   ODD   capital and small letter in turn: the odd one of the two
 *   EVEN  the same, the even one
 * A row of three bytes is, from the lowest bit: where in the block it begins
 * and ends (5 bits each), what to do (2), to (11).
 */
#define DO_ALL 0u
#define DO_FROM 1u
#define DO_ODD 2u
#define DO_EVEN 3u

#define ROW(first, last, what, to)                                      \
	{                                                               \
		((first)&31u) | ((last)&7u) << 5,                       \
		    ((last) >> 3 & 3u) | (what) << 2 | ((to)&15u) << 4, \
		    (to) >> 4                                           \
	}
#define DROP(first, last) ROW(first, last, DO_ALL, 0u)
#define ALL(first, last, to) ROW(first, last, DO_ALL, (unsigned)(to))
#define FROM(first, last, to) ROW(first, last, DO_FROM, (unsigned)(to))
#define ODD(first, last) ROW(first, last, DO_ODD, 0u)
#define EVEN(first, last) ROW(first, last, DO_EVEN, 0u)

static const unsigned char letter_rows[][3] = {
    DROP(0x0080, 0x009f),
    DROP(0x00a0, 0x00a9),
    ALL(0x00aa, 0x00aa, 'a'),
    DROP(0x00ab, 0x00b1),
    DROP(0x00b4, 0x00b4),
    ALL(0x00b5, 0x00b5, 0x03bc),
    DROP(0x00b6, 0x00b8),
    ALL(0x00ba, 0x00ba, 'o'),
    DROP(0x00bb, 0x00bb),
    DROP(0x00bf, 0x00bf),
    ALL(0x01a0, 0x01a1, 'o'),
    ALL(0x01af, 0x01b0, 'u'),
    ALL(0x01ee, 0x01ee, 0x01b7),
    ALL(0x01ef, 0x01ef, 0x0292),
    DROP(0x02b9, 0x02bf),
    DROP(0x02c0, 0x02df),
    DROP(0x02e5, 0x02ff),
    DROP(0x0300, 0x031f),
    DROP(0x0320, 0x033f),
    DROP(0x0340, 0x035f),
    DROP(0x0360, 0x036f),
    ODD(0x0460, 0x0472),
    ALL(0x0474, 0x0477, 0x0475),
    ODD(0x0478, 0x047e),
    ALL(0x0480, 0x0480, 0x0481),
    DROP(0x0482, 0x0489),
    ODD(0x048a, 0x049e),
    ODD(0x04a0, 0x04be),
    ALL(0x04c0, 0x04c0, 0x04cf),
    ALL(0x04c1, 0x04c2, 0x0436),
    EVEN(0x04c3, 0x04cd),
    ALL(0x04d0, 0x04d3, 0x0430),
    ALL(0x04d4, 0x04d4, 0x04d5),
    ALL(0x04d6, 0x04d7, 0x0435),
    ALL(0x04d8, 0x04db, 0x04d9),
    ALL(0x04dc, 0x04dd, 0x0436),
    ALL(0x04de, 0x04df, 0x0437),
    ALL(0x04e0, 0x04e0, 0x04e1),
    ALL(0x04e2, 0x04e5, 0x0438),
    ALL(0x04e6, 0x04e7, 0x043e),
    ALL(0x04e8, 0x04eb, 0x04e9),
    ALL(0x04ec, 0x04ed, 0x044d),
    ALL(0x04ee, 0x04f3, 0x0443),
    ALL(0x04f4, 0x04f5, 0x0447),
    ALL(0x04f6, 0x04f6, 0x04f7),
    ALL(0x04f8, 0x04f9, 0x044b),
    ODD(0x04fa, 0x04fe),
    ODD(0x0500, 0x051e),
    ODD(0x0520, 0x0530),
    DROP(0x055a, 0x055f),
    DROP(0x0589, 0x059f),
    DROP(0x05a0, 0x05bf),
    DROP(0x05c0, 0x05c7),
    DROP(0x05f3, 0x05ff),
    DROP(0x0600, 0x061f),
    ALL(0x0622, 0x0623, 0x0627),
    ALL(0x0624, 0x0624, 0x0648),
    ALL(0x0625, 0x0625, 0x0627),
    ALL(0x0626, 0x0626, 0x064a),
    DROP(0x0640, 0x0640),
    DROP(0x064b, 0x065f),
    DROP(0x066a, 0x066d),
    DROP(0x0670, 0x0670),
    ALL(0x06c0, 0x06c0, 0x06d5),
    ALL(0x06c2, 0x06c2, 0x06c1),
    ALL(0x06d3, 0x06d3, 0x06d2),
    DROP(0x06d4, 0x06d4),
    DROP(0x06d6, 0x06df),
    DROP(0x06e0, 0x06e4),
    DROP(0x06e7, 0x06ed),
    DROP(0x06fd, 0x06fe),
    ALL(0x1e96, 0x1e96, 'h'),
    ALL(0x1e97, 0x1e97, 't'),
    ALL(0x1e98, 0x1e98, 'w'),
    ALL(0x1e99, 0x1e99, 'y'),
    ALL(0x1e9a, 0x1e9a, 'a'),
    ALL(0x1e9b, 0x1e9d, 's'),
    ALL(0x1ea0, 0x1eb7, 'a'),
    ALL(0x1eb8, 0x1ebf, 'e'),
    ALL(0x1ec0, 0x1ec7, 'e'),
    ALL(0x1ec8, 0x1ecb, 'i'),
    ALL(0x1ecc, 0x1edf, 'o'),
    ALL(0x1ee0, 0x1ee3, 'o'),
    ALL(0x1ee4, 0x1ef1, 'u'),
    ALL(0x1ef2, 0x1ef9, 'y'),
    ALL(0x1f00, 0x1f0f, 0x03b1),
    ALL(0x1f10, 0x1f1d, 0x03b5),
    ALL(0x1f20, 0x1f2f, 0x03b7),
    ALL(0x1f30, 0x1f3f, 0x03b9),
    ALL(0x1f40, 0x1f4d, 0x03bf),
    ALL(0x1f50, 0x1f5f, 0x03c5),
    ALL(0x1f60, 0x1f6f, 0x03c9),
    ALL(0x1f70, 0x1f71, 0x03b1),
    ALL(0x1f72, 0x1f73, 0x03b5),
    ALL(0x1f74, 0x1f75, 0x03b7),
    ALL(0x1f76, 0x1f77, 0x03b9),
    ALL(0x1f78, 0x1f79, 0x03bf),
    ALL(0x1f7a, 0x1f7b, 0x03c5),
    ALL(0x1f7c, 0x1f7d, 0x03c9),
    ALL(0x1f80, 0x1f8f, 0x03b1),
    ALL(0x1f90, 0x1f9f, 0x03b7),
    ALL(0x1fa0, 0x1faf, 0x03c9),
    ALL(0x1fb0, 0x1fbc, 0x03b1),
    DROP(0x1fbd, 0x1fbd),
    ALL(0x1fbe, 0x1fbe, 0x03b9),
    DROP(0x1fbf, 0x1fbf),
    DROP(0x1fc0, 0x1fc1),
    ALL(0x1fc2, 0x1fc7, 0x03b7),
    ALL(0x1fc8, 0x1fc9, 0x03b5),
    ALL(0x1fca, 0x1fcc, 0x03b7),
    DROP(0x1fcd, 0x1fcf),
    ALL(0x1fd0, 0x1fdb, 0x03b9),
    DROP(0x1fdd, 0x1fdf),
    ALL(0x1fe0, 0x1fe3, 0x03c5),
    ALL(0x1fe4, 0x1fe5, 0x03c1),
    ALL(0x1fe6, 0x1feb, 0x03c5),
    ALL(0x1fec, 0x1fec, 0x03c1),
    DROP(0x1fed, 0x1fef),
    ALL(0x1ff2, 0x1ff7, 0x03c9),
    ALL(0x1ff8, 0x1ff9, 0x03bf),
    ALL(0x1ffa, 0x1ffc, 0x03c9),
    DROP(0x1ffd, 0x1fff),
};

/* The first row of each block, and behind the last, how many rows there are:
 * 52 blocks from U+0080, 12 from U+1E80. */
static const unsigned char starts[] = {
    0,
    1,
    10,
    10,
    10,
    10,
    10,
    10,
    10,
    10,
    12,
    12,
    14,
    14,
    14,
    14,
    14,
    14,
    15,
    16,
    17,
    18,
    19,
    20,
    21,
    21,
    21,
    21,
    21,
    21,
    21,
    21,
    24,
    27,
    28,
    37,
    47,
    48,
    49,
    50,
    50,
    51,
    52,
    53,
    54,
    55,
    59,
    61,
    63,
    63,
    63,
    68,
    71,
    77,
    79,
    82,
    85,
    87,
    89,
    91,
    99,
    101,
    106,
    113,
    122,
};
#define SECOND_AREA 52

/* What is dropped elsewhere, whatever its block: marks and punctuation. */
static const uint16_t dropped[][2] = {
    {0x0964, 0x0965},
    {0x1ab0, 0x1ace},
    {0x1dc0, 0x1dff},
    {0x2000, 0x215f},
    {0x2189, 0x2bff},
    {0x2e00, 0x2e2e},
    {0x2e30, 0x3004},
    {0x3008, 0x3020},
    {0x302a, 0x302d},
    {0x3030, 0x3030},
    {0x3036, 0x3037},
    {0x303d, 0x303f},
    {0x3099, 0x309c},
    {0x30a0, 0x30a0},
    {0x30fb, 0x30fb},
    {0xfe00, 0xfe6b},
    {0xfeff, 0xff0f},
    {0xff1a, 0xff20},
    {0xff3b, 0xff40},
    {0xff5b, 0xff65},
    {0xffe0, 0xfffd},
};

static uint32_t
from_latin(uint32_t letter)
{
	const char *two = digraphs;

	if (letter == '.') {
		return 0;
	}
	if (letter < AE) {
		return letter;
	}
	two += 2 * (letter - AE);
	return (uint32_t)(unsigned char)two[0] | (uint32_t)(unsigned char)two[1]
	                                             << 24;
}

/* What the rows of a block say of a letter. */
static uint32_t
from_block(uint32_t block, uint32_t code)
{
	for (uint32_t i = starts[block]; i < starts[block + 1]; i++) {
		const uint32_t row = letter_rows[i][0] |
		                     (uint32_t)letter_rows[i][1] << 8 |
		                     (uint32_t)letter_rows[i][2] << 16;
		const uint32_t at = code & 31;

		if (at > (row >> 5 & 31)) {
			continue;
		}
		if (at < (row & 31)) {
			break;
		}
		switch (row >> 10 & 3) {
		case DO_ALL:
			return row >> 12;
		case DO_FROM:
			return (row >> 12) + at - (row & 31);
		case DO_ODD:
			return code | 1;
		default:
			return code + (code & 1);
		}
	}
	return code;
}

/* Letters of the other blocks stay as they are, but for three of the signs
 * that look like letters: ohm, kelvin and angstrom. */
static uint32_t
from_elsewhere(uint32_t code)
{
	switch (code) {
	case 0x2126:
		return 0x03c9;
	case 0x212a:
		return 'k';
	case 0x212b:
		return 'a';
	default:
		break;
	}
	for (size_t i = 0; i < sizeof(dropped) / sizeof(dropped[0]); i++) {
		if (code <= dropped[i][1]) {
			return code < dropped[i][0] ? code : 0;
		}
	}
	/* Pictographs; tags and variation selectors. */
	return code - 0x1f000 < 0xb00 || code - 0xe0000 < 0x200 ? 0 : code;
}

static uint32_t
from_runs(const unsigned char *run, uint32_t at)
{
	while (at > (*run & 7u)) {
		at -= (*run++ & 7u) + 1;
	}
	return (uint32_t)KEEP + *run / 8u;
}

/* What the tables above say of a letter: KEEP where it is in none of them. */
CRINK__ONCE static uint32_t
look_up(uint32_t code)
{
	if (code == 0x1e9e) { /* the capital sharp s */
		code = 0xdf;
	}
	if (code - 0xc0 < 192) {
		return (unsigned char)latin_1_and_a[code - 0xc0];
	}
	if (code - 0x1cd < 103) {
		return from_runs(latin_b, code - 0x1cd);
	}
	if (code - 0x1e00 < 150) {
		return from_runs(latin_additional, (code - 0x1e00) / 2);
	}
	return KEEP;
}

uint32_t
crink__letter(uint32_t code)
{
	uint32_t latin;

	/* The scripts of East Asia, without a search. */
	if (code - 0x3100 < 0xfe00 - 0x3100) {
		return code;
	}
	if (code - DIRECT_FIRST < DIRECT_COUNT) {
		const uint32_t to = direct[code - DIRECT_FIRST];

		return to == 0xff ? 0 : DIRECT_FIRST + to;
	}
	latin = look_up(code);
	if (latin != KEEP) {
		return from_latin(latin);
	}
	if (code < 0x700) {
		return from_block((code - 0x80) / 32, code);
	}
	if (code - 0x1e80 < 0x2000 - 0x1e80) {
		return from_block((code - 0x1e80) / 32 + SECOND_AREA, code);
	}
	return from_elsewhere(code);
}

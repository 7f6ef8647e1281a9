/*
 * How a text is like a spelling: letter by letter, and by what may stand in a gap of
 * the one where the other has this or that.
 */
#include "../unit.h"

/* What only saves time is reached from within: no answer would show it. */
#include "scan_spelling.c"

#define NONE CRINK__LIKE_NONE
#define OTHER_CASE CRINK__LIKE_OTHER_CASE
#define CAPITALS CRINK__LIKE_CAPITALS
#define SAME CRINK__LIKE_SAME

#define SOFT "\xc2\xad" /* a hyphen that is passed over */
#define ACUTE "\xcc\x81"
#define ZHONG "\xe4\xb8\xad"
#define GUO "\xe5\x9b\xbd"
#define LINE_END "\xe2\x80\xa8" /* of one line, */
#define PARAGRAPH "\xe2\x80\xa9"
#define VOWEL "\xe1\x85\xa1" /* joins the letter before */

/* A text whose first letter has none beside it, in the last part. */
static enum crink__likeness
compare(const char *text, const char *spelling)
{
	const unsigned char *const start = (const unsigned char *)text;
	const struct crink__text_part part = {start + strlen(text), true};

	return crink__compare_spelling(&part, start, part.end, false, spelling);
}

struct comparison {
	const char *text, *spelling;
	enum crink__likeness likeness;
};

static void
check(const struct comparison *all, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const enum crink__likeness likeness =
		    compare(all[i].text, all[i].spelling);

		ck_assert_msg(likeness == all[i].likeness,
		    "%s and %s: %d, not %d", all[i].text, all[i].spelling,
		    likeness, all[i].likeness);
	}
}

/* ---- letters --------------------------------------------------------- */

static const struct comparison letters[] = {
    /* Equal, in another case, all in capitals. */
    {"Iran", "Iran", SAME}, {"iran", "Iran", OTHER_CASE},
    {"iRAN", "Iran", OTHER_CASE}, {"IRAN", "Iran", CAPITALS},
    {"IRAN", "IRAN", SAME}, {"Iran", "IRAN", OTHER_CASE}, {"I", "i", CAPITALS},
    {"i", "I", OTHER_CASE},
    /* What has no case is in any; accents and widths are none of it. */
    {"N8", "n8", CAPITALS}, {"n8", "N8", OTHER_CASE}, {"8", "8", SAME},
    {"\xef\xbc\xa9ran", "Iran", SAME}, {"\xef\xbc\xa9RAN", "Iran", CAPITALS},
    {"\xc3\x89ire", "Eire", SAME}, {"\xc3\xa9ire", "Eire", OTHER_CASE},
    {"\xc3\x89IRE", "Eire", CAPITALS}, {"Iran", "I" ACUTE "ran", SAME},
    {"I" ACUTE "ran", "Iran", SAME},
    /* Other letters, at each place; too few of them, or too many. */
    {"Oran", "Iran", NONE}, {"Iron", "Iran", NONE}, {"Irak", "Iran", NONE},
    {"Ira", "Iran", NONE}, {"I", "Iran", NONE}, {"Irann", "Iran", NONE},
    {"Iran", "I", NONE}, {"Iran", "Irann", NONE}, {"Iran8", "Iran", NONE},
    /* A spelling without a letter, or that begins and ends with none. */
    {"Iran", "", NONE}, {"Iran", "-- !", NONE}, {"Iran", "(Iran)", SAME},
    {"IRAN", "-- Iran!", CAPITALS}, {"Iran", "(Ira)", NONE},
    /* A letter that folds to two, on either side, at an end. */
    {"Strasse",
        "Stra\xc3\x9f"
        "e",
        SAME},
    {"Stra\xc3\x9f"
     "e",
        "Strasse", SAME},
    {"STRASSE",
        "Stra\xc3\x9f"
        "e",
        CAPITALS},
    {"StraSse",
        "Stra\xc3\x9f"
        "e",
        OTHER_CASE},
    {"\xc3\x9f", "s", NONE}, {"s", "\xc3\x9f", NONE}, {"\xc3\x9f", "ss", SAME},
    {"ss", "\xc3\x9f", SAME}, {"\xc3\x9f", "sx", NONE},
    {"sx", "\xc3\x9f", NONE}, {"\xc3\x9f", "s s", SAME},
    {"sss", "\xc3\x9f", NONE}, {"\xc3\x9f", "sss", NONE},
    /* One that is first, though it joins what is before. */
    {VOWEL "X", VOWEL "x", CAPITALS}, {VOWEL "x", "x", NONE},
    {"x", VOWEL "x", NONE},
    /* One with as many bytes as any of a name has, and with more. */
    {"A" VOWEL VOWEL, "a" VOWEL VOWEL, CAPITALS},
    {"A" VOWEL VOWEL VOWEL, "a" VOWEL VOWEL VOWEL, NONE},
    /* One that folds to more than any name has. */
    {"\xef\xb7\xba", "x", NONE}, {"x\xef\xb7\xba", "xx", NONE},
    {"x", "\xef\xb7\xba", NONE}, {"xx", "x\xef\xb7\xba", NONE},
    {"\xc3\x9f", "s\xef\xb7\xba", NONE}};

START_TEST(test_letters)
{
	ck_assert_uint_eq(CRINK__LETTER_LONGEST, 7);
	check(letters, COUNT(letters));
}
END_TEST

/* ---- gaps ------------------------------------------------------------ */

static const struct comparison gaps[] = {
    /* Where a spelling has nothing: hyphens, and what is passed over. */
    {"I-ran", "Iran", SAME}, {"I--ran", "Iran", SAME},
    {"I" SOFT "ran", "Iran", SAME}, {"I-" SOFT ACUTE "-ran", "Iran", SAME},
    {"I ran", "Iran", NONE}, {"I_ran", "Iran", NONE}, {"I\tran", "Iran", NONE},
    {"I\nran", "Iran", NONE}, {"I\r\nran", "Iran", NONE},
    {"I\rran", "Iran", NONE}, {"I,ran", "Iran", NONE}, {"I'ran", "Iran", NONE},
    {"I.ran", "Iran", NONE}, {"I\xffran", "Iran", NONE},
    {"I\x01ran", "Iran", NONE}, {"Ira-n", "Iran", SAME},
    {"Ira n", "Iran", NONE},
    /* Where it has something: blanks too, or nothing. */
    {"North Korea", "North Korea", SAME}, {"NorthKorea", "North Korea", SAME},
    {"NORTH  KOREA", "North Korea", CAPITALS},
    {"North_\xc2\xa0Korea", "North Korea", SAME},
    {"North - Korea", "North Korea", SAME}, {"T 90", "T-90", SAME},
    {"T90", "T-90", SAME}, {"North\xff Korea", "North Korea", NONE},
    {"North, Korea", "North Korea", NONE},
    {"North' Korea", "North Korea", NONE},
    {"Nor th Korea", "North Korea", NONE},
    {"North Kor ea", "North Korea", NONE},
    /* Within a letter that folds to two a spelling has nothing. */
    {"Stras se",
        "Stra\xc3\x9f"
        "e",
        NONE},
    {"Stras-se",
        "Stra\xc3\x9f"
        "e",
        SAME},
    {"s,s", "\xc3\x9f", NONE}, {"s's", "\xc3\x9f", NONE},
    {"s\ns", "\xc3\x9f", NONE}, {"s.s", "\xc3\x9f", SAME},
    {"Stras s", "Stra\xc3\x9f x", NONE}, {"s s x", "\xc3\x9f x", NONE},
    {"ss x", "\xc3\x9f x", SAME}, {"\xc3\x9f x", "ss x", SAME},
    {"\xc3\x9f x", "s sx", NONE}, {"\xc3\x9f-x", "s sx", SAME}};

static const struct comparison lines[] = {
    /* One end of a line, CR LF as one. */
    {"North\nKorea", "North Korea", SAME},
    {"North\rKorea", "North Korea", SAME},
    {"North\r\nKorea", "North Korea", SAME},
    {"North \n Korea", "North Korea", SAME},
    {"North" LINE_END "Korea", "North Korea", SAME},
    {"North" PARAGRAPH "Korea", "North Korea", NONE},
    {"North\n\nKorea", "North Korea", NONE},
    {"North\n\rKorea", "North Korea", NONE},
    {"North\r\rKorea", "North Korea", NONE},
    {"North\r\n\nKorea", "North Korea", NONE},
    {"North\r\n\rKorea", "North Korea", NONE},
    {"North\n \nKorea", "North Korea", NONE},
    {"North\r \nKorea", "North Korea", NONE},
    {"North\r" SOFT "\nKorea", "North Korea", SAME},
    /* Not behind a hyphen, though there be blanks. */
    {"North-\nKorea", "North Korea", NONE},
    {"North- \nKorea", "North Korea", NONE},
    {"North-" SOFT "\nKorea", "North Korea", NONE},
    {"North-\r\nKorea", "North Korea", NONE},
    {"North\n-Korea", "North Korea", SAME},
    {"Korea-,\nNorth", "Korea, North", SAME},
    {"Korea,-\nNorth", "Korea, North", NONE}, {"A.-\nB", "A B", NONE},
    {"A-.\nB", "A B", SAME},
    /* Between letters of scripts without blanks anywhere, but no blank. */
    {ZHONG "\n" GUO, ZHONG GUO, SAME}, {ZHONG "\r\n" GUO, ZHONG GUO, SAME},
    {ZHONG " " GUO, ZHONG GUO, NONE}, {ZHONG " " GUO, ZHONG " " GUO, SAME},
    {ZHONG "\n\n" GUO, ZHONG GUO, NONE}, {ZHONG "\n8", ZHONG "8", NONE},
    {"8\n" ZHONG, "8" ZHONG, NONE}, {ZHONG "\n8", ZHONG " 8", SAME},
    {ZHONG "\nx", ZHONG "x", NONE}, {"x\n" ZHONG, "x" ZHONG, NONE}};

START_TEST(test_gaps)
{
	check(gaps, COUNT(gaps));
	check(lines, COUNT(lines));
}
END_TEST

/* ---- signs ----------------------------------------------------------- */

static const struct comparison signs[] = {
    /* Those of the spelling, in its order, or fewer. */
    {"Korea North", "Korea, North", SAME},
    {"Korea,North", "Korea, North", SAME},
    {"Korea , North", "Korea, North", SAME},
    {"Korea,, North", "Korea, North", NONE},
    {"Korea; North", "Korea, North", NONE}, {"a;b", "a,;b", SAME},
    {"a,b", "a,;b", SAME}, {"a,;b", "a,;b", SAME}, {"a, ;b", "a,;b", SAME},
    {"a;,b", "a,;b", NONE}, {"a;;b", "a,;b", NONE}, {"a;;b", "a;,;b", SAME},
    {"ab", "a,b,", SAME}, {"a,b", "ab,", NONE}, {"ab", ",a,b", SAME},
    /* Only those of the same gap. */
    {"a,bc", "ab,c", NONE}, {"ab,c", "a,bc", NONE},
    {"O'Neill", "O\xe2\x80\x99Neill", SAME},
    /* A dot of its own is one that single letters have, else one of the
     * spelling. */
    {"U.S", "US", SAME}, {"U.S.A", "USA", SAME}, {"u.s.a", "USA", OTHER_CASE},
    {"U..S", "US", NONE}, {"U..S", "U.S", SAME}, {"U...S", "U.S", NONE},
    {"US.A", "USA", NONE}, {"U.SA", "USA", NONE}, {"U.S'A", "USA", NONE},
    {"U.SA", "U.S.A", SAME}, {"US.A", "U.S.A", SAME}, {"USA", "U.S.A", SAME},
    {"U. S", "US", NONE}, {"U. S", "U S", SAME}, {"U.-S", "US", SAME},
    {"U-.S", "US", SAME}, {"1.5", "15", NONE}, {"1.5x", "1.5 x", SAME},
    {"1.x", "1x", NONE}, {"x.1", "x1", NONE},
    {"St. Petersburg", "St Petersburg", NONE},
    {"St.Petersburg", "St. Petersburg", SAME}, {ZHONG "." GUO, ZHONG GUO, NONE},
    {"x." ZHONG, "x" ZHONG, NONE}};

START_TEST(test_signs)
{
	check(signs, COUNT(signs));
}
END_TEST

/* Signs that stand for one another. */
static const char *const groups[][10] = {
    {"'", "\xe2\x80\x98", "\xe2\x80\x99", "\xe2\x80\x9b", "\xca\xbc",
        "\xe2\x80\xb2", "\xef\xbc\x87", "`", "\xc2\xb4", "\xd7\xb3"},
    {"\"", "\xe2\x80\x9c", "\xe2\x80\x9d", "\xe2\x80\x9e", "\xe2\x80\x9f",
        "\xe2\x80\xb3", "\xd7\xb4", "\xef\xbc\x82"},
    {"-", "\xe2\x80\x92", "\xe2\x80\x93", "\xe2\x80\x94", "\xe2\x80\x95",
        "\xe2\x88\x92"},
    {",", "\xd8\x8c", "\xe3\x80\x81", "\xef\xbc\x8c"},
    {"\xc2\xb7", "\xe2\x80\xa2", "\xe2\x80\xa7", "\xe3\x83\xbb",
        "\xef\xbd\xa5"},
    {"/", "\xe2\x81\x84", "\xe2\x88\x95", "\xef\xbc\x8f"},
    {"&", "\xef\xbc\x86"}, {"(", "\xef\xbc\x88"}, {")", "\xef\xbc\x89"},
    {":", "\xef\xbc\x9a"}, {"+"}, {"\xe2\x80\xa6"}, {"\xe2\x80\x9a"}};

static uint32_t
code_of(const char *sign)
{
	const unsigned char *const at = (const unsigned char *)sign;
	const struct crink__text_part part = {at + strlen(sign), true};

	return crink__read_character(&part, at).code;
}

/* What each character stands for: the first sign of its group, or itself. */
START_TEST(test_plain_sign)
{
	static uint32_t wanted[0x10000];

	for (uint32_t code = 0; code < COUNT(wanted); code++) {
		wanted[code] = code;
	}
	for (size_t i = 0; i < COUNT(groups); i++) {
		for (size_t j = 1; j < COUNT(groups[i]) && groups[i][j] != NULL;
		     j++) {
			wanted[code_of(groups[i][j])] = code_of(groups[i][0]);
		}
	}
	for (uint32_t code = 0; code < COUNT(wanted); code++) {
		EXPECT(plain_sign(code) == wanted[code], "U+%04X", code);
	}
	ck_assert_uint_eq(plain_sign(0x12018), 0x12018);
}
END_TEST

/* Both between two letters. */
static enum crink__likeness
compare_signs(const char *sign, const char *spelt)
{
	char text[16], spelling[16];

	snprintf(text, sizeof(text), "a%sb", sign);
	snprintf(spelling, sizeof(spelling), "a%sb", spelt);
	return compare(text, spelling);
}

START_TEST(test_same_signs)
{
	const size_t most = COUNT(groups[0]);

	for (size_t i = 0; i < COUNT(groups) * most; i++) {
		const char *const sign = groups[i / most][i % most];

		for (size_t j = 0; sign != NULL && j < COUNT(groups) * most;
		     j++) {
			const char *const spelt = groups[j / most][j % most];
			/* A plain hyphen may stand anywhere. */
			const bool is_passed =
			    i / most == j / most || strcmp(sign, "-") == 0;

			if (spelt != NULL) {
				ck_assert_msg(compare_signs(sign, spelt) ==
				                  (is_passed ? SAME : NONE),
				    "%s for %s", sign, spelt);
			}
		}
		if (sign != NULL) {
			ck_assert_int_eq(compare_signs(sign, ""),
			    strcmp(sign, "-") == 0 ? SAME : NONE);
		}
	}
}
END_TEST

#ifndef __OPTIMIZE_SIZE__
/* Byte for byte, from a place up to another one. */
START_TEST(test_equal)
{
	static const struct {
		const char *text;
		size_t size;
		const char *spelling;
		bool is_equal;
	} all[] = {{"Iran", 4, "Iran", true}, {"Iran", 3, "Ira", true},
	    {"Iran", 3, "Iran", false}, {"Iran", 4, "Ira", false},
	    {"Iran", 4, "Iron", false}, {"Iran", 4, "iran", false},
	    {"Iran", 4, "Iram", false}, {"I", 1, "I", true},
	    {"I", 1, "O", false}, {"I", 0, "", true}, {"I", 0, "I", false},
	    {"I\1", 1, "I\1", false}, {"I", 1, "I\1", false},
	    {"North Korea", 11, "North Korea", true}};

	for (size_t i = 0; i < COUNT(all); i++) {
		const unsigned char *const at =
		    (const unsigned char *)all[i].text;

		ck_assert_msg(is_equal(at, at + all[i].size,
		                  (const unsigned char *)all[i].spelling) ==
		                  all[i].is_equal,
		    "%zu: %s", i, all[i].spelling);
	}
}
END_TEST
#define WHERE_SPEED_COUNTS , test_equal
#else
#define WHERE_SPEED_COUNTS
#endif

/* ---- where a text begins and ends ------------------------------------ */

/* A letter that stands beside one before it does not stand alone. */
START_TEST(test_beside)
{
	const unsigned char *const start = (const unsigned char *)"U.S.A";
	const struct crink__text_part part = {start + 5, true};

	ck_assert_int_eq(
	    crink__compare_spelling(&part, start, part.end, true, "USA"), NONE);
	ck_assert_int_eq(
	    crink__compare_spelling(&part, start, part.end, false, "USA"),
	    SAME);
	ck_assert_int_eq(
	    crink__compare_spelling(&part, start, part.end, true, "U.S.A"),
	    SAME);
	ck_assert_int_eq(
	    crink__compare_spelling(&part, start, part.end, true, "U.SA"),
	    SAME);
	ck_assert_int_eq(
	    crink__compare_spelling(&part, start, part.end, true, "US.A"),
	    NONE);
}
END_TEST

/* The text goes on behind the end of what is compared; or the part ends there, and
 * what follows is not known. */
START_TEST(test_parts)
{
	const unsigned char *const start = (const unsigned char *)"IRAN, IRAN";
	struct crink__text_part part = {start + 10, true};

	ck_assert_int_eq(
	    crink__compare_spelling(&part, start, start + 4, false, "Iran"),
	    CAPITALS);
	ck_assert_int_eq(
	    crink__compare_spelling(&part, start, start + 4, false, "IRAN"),
	    SAME);
	ck_assert_int_eq(
	    crink__compare_spelling(&part, start, start + 3, false, "Iran"),
	    NONE);
	ck_assert_int_eq(
	    crink__compare_spelling(&part, start, start + 3, false, "Ira"),
	    CAPITALS);
	for (part.end = start + 1; part.end <= start + 10; part.end++) {
		const bool is_known = part.end > start + 6;

		part.is_last = false;
		ck_assert_int_eq(crink__compare_spelling(
		                     &part, start, start + 4, false, "Iran"),
		    is_known ? CAPITALS : NONE);
	}
}
END_TEST

/* Behind a letter nothing stands that a name can pass, unless it is a letter. */
START_TEST(test_may_pass)
{
	struct crink__letter letter;

	for (unsigned sort = CRINK__SORT_LETTER; sort <= CRINK__SORT_CUT;
	     sort++) {
		letter.follows = (unsigned char)sort;
		ck_assert_int_eq(crink__may_pass(&letter),
		    sort == CRINK__SORT_LETTER || sort == CRINK__SORT_JOINING);
	}
}
END_TEST

UNIT_MAIN("scan-spelling", test_letters, test_gaps, test_signs, test_same_signs,
    test_plain_sign, test_beside, test_parts, test_may_pass WHERE_SPEED_COUNTS)

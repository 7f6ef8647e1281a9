/*
 * Addresses in running text: where they begin and end, what is remembered of the text
 * before, and that what is skipped leaves the same behind as what is passed.
 */
#include "../unit.h"

/* What only saves time is reached from within: no answer would show it. */
#include "scan_address.c"

#include "part.h"

#define NO CRINK__NO
#define YES CRINK__YES
#define UNKNOWN CRINK__UNKNOWN

#define ADDRESS CRINK__SCAN_ADDRESS
#define AFTER_LETTER CRINK__SCAN_AFTER_LETTER

#define TEN(text) text text text text text text text text text text
#define SIXTY_FOUR TEN("abcde") "abcdefghijklmn"
#define THIRTY_TWO "abcdefghijklmnopqrstuvwxyzabcdef"

/* A scan of a text, and the text as a part of one. */
static struct crink_scan
scan_of(const char *text, bool is_last, struct crink__text_part *part)
{
	part->end = (const unsigned char *)text + strlen(text);
	part->is_last = is_last;
	return crink_scan_part(NULL, text, strlen(text), is_last);
}

/* Passes a character. */
static enum crink__answer
pass(struct crink_scan *scan, const struct crink__text_part *part)
{
	const struct crink__character character =
	    crink__read_character(part, at_of(scan));
	const enum crink__answer answer =
	    crink__pass_address(scan, part, at_of(scan), &character);

	if (answer != UNKNOWN) {
		scan->at += character.size;
	}
	return answer;
}

/* ---- which characters are in one ------------------------------------- */

/* A letter or sign of each text, and below each what is said of it once it was
 * passed: whether it is in an address. */
struct marked {
	const char *text, *marks;
};

static const struct marked marked[] = {{"a x@y.z b", "   ****  "},
    {"@y z", "**  "}, {"x @y", "  **"},
    {"http://a.b/c?d=e&f#g,h;i z", "    ********************  "},
    {"a://b", " ****"}, {"://b", "    "}, {"1://b", "     "},
    {"a1://b", "      "}, {"a.b://c", "   ****"}, {"a:/b", "    "},
    {"a:b//c", "      "}, {"a:/ /b", "      "}, {"A:// b", " ***  "},
    {"www.a b", "*****  "}, {"WwW.a b", "*****  "}, {"www a", "     "},
    {"wwwa.b", "      "}, {"xwww.a", "      "}, {"8www.a", "      "},
    {"-www.a", " *****"}, {"www,a", "     "}, {"ww.a", "    "},
    {"wwx.a", "     "}, {"www.www.a", "*********"}, {"_www.a", " *****"},
    /* What ends one. */
    {"@a b", "**  "}, {"@a\tb", "**  "}, {"@a\nb", "**  "}, {"@a\rb", "**  "},
    {"@a_b", "****"}, {"@a\"b", "**  "}, {"@a'b", "**  "}, {"@a(b", "**  "},
    {"@a)b", "**  "}, {"@a<b", "**  "}, {"@a>b", "**  "}, {"@a[b", "**  "},
    {"@a]b", "**  "}, {"@a`b", "**  "}, {"@a{b", "**  "}, {"@a}b", "**  "},
    {"@a!b", "****"}, {"@a#b", "****"}, {"@a&b", "****"}, {"@a*b", "****"},
    {"@a;b", "****"}, {"@a=b", "****"}, {"@a\\b", "****"}, {"@a^b", "****"},
    {"@a|b", "****"}, {"@a~b", "****"}, {"@a-b.c", "******"},
    {"@a,b+c", "******"}, {"@a%b/c", "******"}, {"@a?b$c", "******"},
    {"@a\1b", "****"},
    {"@a\x7f"
     "b",
        "****"},
    {"@a\xcc\x81"
     "b",
        "*****"},
    {"@a\xc2\xad"
     "b",
        "*****"},
    {"wvw.a", "     "}, {"wwv.a", "     "}, {"vww.a", "     "},
    {"@a b@c", "**  **"}, {"@a'@b", "** **"},
    {"@a\xff"
     "b",
        "****"}};

START_TEST(test_marked)
{
	for (size_t i = 0; i < COUNT(marked); i++) {
		const struct marked *const one = &marked[i];
		struct crink__text_part part;
		struct crink_scan scan = scan_of(one->text, true, &part);

		ck_assert_uint_eq(strlen(one->text), strlen(one->marks));
		while (scan.at < scan.size) {
			const size_t at = scan.at;
			const bool was_in = (scan.flags & ADDRESS) != 0;
			const bool begins = crink__in_address(&scan, &part,
			                        at_of(&scan)) == YES;

			/* A letter of ASCII that is come by is in one, or
			 * begins one. */
			ck_assert(!was_in || begins || *at_of(&scan) >= 0x80);
			ck_assert_int_ne(pass(&scan, &part), UNKNOWN);
			ck_assert_msg(((scan.flags & ADDRESS) != 0) ==
			                  (one->marks[at] == '*'),
			    "%s at %zu", one->text, at);
			ck_assert(was_in || begins || one->marks[at] != '*');
		}
	}
}
END_TEST

/* Brackets and quotes beyond ASCII, the first and last of each stretch and what is
 * beside them. */
START_TEST(test_brackets)
{
	static const uint32_t stretches[][2] = {{0xab, 0xab}, {0xbb, 0xbb},
	    {0x2018, 0x201f}, {0x2039, 0x203a}, {0x3008, 0x3011},
	    {0x3014, 0x301b}, {0x301d, 0x301f}, {0xfe35, 0xfe44},
	    {0xff02, 0xff02}, {0xff07, 0xff09}, {0xff1c, 0xff1c},
	    {0xff1e, 0xff1e}, {0xff3b, 0xff3b}, {0xff3d, 0xff3d},
	    {0xff5b, 0xff5b}, {0xff5d, 0xff5d}, {0xff5f, 0xff60},
	    {0xff62, 0xff63}};
	const struct crink__text_part part = {
	    (const unsigned char *)"!" + 1, true};

	for (uint32_t code = 0x80; code < 0x10000; code++) {
		struct crink__character character = {CRINK__SORT_OTHER, 1, 0};
		struct crink_scan scan = crink_scan_text("!", 1);
		bool ends = false;

		character.code = code & 0x1fffff;
		for (size_t i = 0; i < COUNT(stretches); i++) {
			ends |=
			    code >= stretches[i][0] && code <= stretches[i][1];
		}
		scan.flags |= ADDRESS;
		EXPECT(crink__pass_address(
		           &scan, &part, at_of(&scan), &character) == NO,
		    "U+%04X begins one", code);
		EXPECT(((scan.flags & ADDRESS) == 0) == ends, "U+%04X", code);
		/* A letter beyond ASCII ends it, whatever it is. */
		scan.flags |= ADDRESS;
		character.sort =
		    code & 1 ? CRINK__SORT_LETTER : CRINK__SORT_JOINING;
		crink__pass_address(&scan, &part, at_of(&scan), &character);
		EXPECT((scan.flags & ADDRESS) == 0, "letter U+%04X", code);
	}
}
END_TEST

/* A letter beyond ASCII is in none. */
START_TEST(test_wide)
{
	struct crink__text_part part;
	struct crink_scan scan = scan_of("@\xc3\xa9", true, &part);

	ck_assert_int_eq(pass(&scan, &part), YES);
	ck_assert_int_eq(crink__in_address(&scan, &part, at_of(&scan)), NO);
	ck_assert_int_eq(pass(&scan, &part), NO);
	ck_assert_int_eq(scan.flags & ADDRESS, 0);
	ck_assert_int_eq(scan.flags & AFTER_LETTER, AFTER_LETTER);
}
END_TEST

/* ---- what is remembered ---------------------------------------------- */

/* Of a text that was passed whole. */
static const struct {
	const char *text;
	unsigned local, letters;
	bool is_after_letter;
} remembered[] = {{"", 0, 0, false}, {"a", 1, 1, true}, {"az", 2, 2, true},
    {"AZ", 2, 2, true}, {"a1", 2, 0, true}, {"09", 2, 0, true},
    {"1a", 2, 1, true}, {"a.b", 3, 1, true}, {"._%+-", 5, 0, false},
    {"a/b", 1, 1, true}, {"a:b", 1, 1, true}, {"a,", 0, 0, false},
    {"a*", 0, 0, false}, {"a ", 0, 0, false}, {"a[", 0, 0, false},
    {"a{", 0, 0, false}, {"a`", 0, 0, false}, {"a\x1e", 0, 0, false},
    {"a&", 0, 0, false}, {"a$", 0, 0, false}, {"a@b", 1, 1, true},
    {"a-", 2, 0, false}, {"a.", 2, 0, false}, {"\xc3\xa9", 0, 0, true},
    {"\xc3\xa9z", 1, 1, true},
    /* Behind marks, and what is passed over, as before. */
    {"a\xcc\x81", 0, 0, true}, {"a\xc2\xad", 0, 0, true},
    {"-\xcc\x81", 0, 0, false}, {"a'", 0, 0, false},
    {"a\xe1\x85\xa1", 0, 0, true}, {"\xe1\x85\xa1", 0, 0, true},
    {"a\xff", 0, 0, false},
    /* One more than the most that count. */
    {THIRTY_TWO, 32, 32, true}, {THIRTY_TWO "g", 33, 33, true},
    {THIRTY_TWO "gh", 34, 33, true}, {SIXTY_FOUR, 64, 33, true},
    {SIXTY_FOUR "o", 65, 33, true}, {SIXTY_FOUR "op", 65, 33, true},
    {SIXTY_FOUR "...", 65, 0, false}};

START_TEST(test_remembered)
{
	for (size_t i = 0; i < COUNT(remembered); i++) {
		struct crink__text_part part;
		struct crink_scan scan =
		    scan_of(remembered[i].text, true, &part);

		while (scan.at < scan.size) {
			pass(&scan, &part);
		}
		ck_assert_uint_eq(scan.local, remembered[i].local);
		ck_assert_uint_eq(scan.letters, remembered[i].letters);
		ck_assert_msg(((scan.flags & AFTER_LETTER) != 0) ==
		                  remembered[i].is_after_letter,
		    "%s", remembered[i].text);
	}
}
END_TEST

/* How many letters and characters before an address there may be. */
START_TEST(test_far)
{
	static const struct {
		const char *text;
		bool is_in;
	} all[] = {{THIRTY_TWO "://", true}, {THIRTY_TWO "g://", false},
	    {"1" THIRTY_TWO "://", true}, {SIXTY_FOUR "@", true},
	    {SIXTY_FOUR "o@", false}, {" " SIXTY_FOUR "@", true},
	    {"," SIXTY_FOUR "@", true}, {"," SIXTY_FOUR ".@", false}};

	for (size_t i = 0; i < COUNT(all); i++) {
		struct crink__text_part part;
		struct crink_scan scan = scan_of(all[i].text, true, &part);

		while (scan.at < scan.size) {
			pass(&scan, &part);
		}
		ck_assert_msg(((scan.flags & ADDRESS) != 0) == all[i].is_in,
		    "%s", all[i].text);
	}
}
END_TEST

/* Where a part ends, whether an address begins is not known; where a text ends, none
 * does. */
START_TEST(test_cut)
{
	static const struct {
		const char *text;
		size_t at;
		enum crink__answer part, last;
	} all[] = {{"a:", 1, UNKNOWN, NO}, {"a:/", 1, UNKNOWN, NO},
	    {"a://", 1, YES, YES}, {"a:x", 1, NO, NO}, {"a:/x", 1, NO, NO},
	    {":", 0, NO, NO}, {"w", 0, UNKNOWN, NO}, {"ww", 0, UNKNOWN, NO},
	    {"WWW", 0, UNKNOWN, NO}, {"www.", 0, YES, YES}, {"wx", 0, NO, NO},
	    {"aw", 1, NO, NO}, {"\x17ww.", 0, NO, NO}, {"ww\x17.", 0, NO, NO},
	    {"www\x0e", 0, NO, NO}, {"W", 0, UNKNOWN, NO}, {"@", 0, YES, YES},
	    {"x", 0, NO, NO}};

	for (size_t i = 0; i < COUNT(all); i++) {
		for (int is_last = 0; is_last < 2; is_last++) {
			const enum crink__answer wanted =
			    is_last ? all[i].last : all[i].part;
			struct crink__text_part part;
			struct crink_scan scan = scan_of(
			                      all[i].text, is_last, &part),
			                  before;

			while (scan.at < all[i].at) {
				ck_assert_int_eq(pass(&scan, &part), NO);
			}
			before = scan;
			ck_assert_msg(crink__in_address(
			                  &scan, &part, at_of(&scan)) == wanted,
			    "%s", all[i].text);
			ck_assert_int_eq(pass(&scan, &part), wanted);
			ck_assert_int_eq(
			    (scan.flags & CRINK__SCAN_LAST) != 0, is_last);
			/* Nothing is written to what is reserved. */
			ck_assert(
			    wanted != UNKNOWN ||
			    memcmp(&scan, &before,
			        offsetof(struct crink_scan, reserved)) == 0);
		}
	}
}
END_TEST

/* ---- what a name reaches into ---------------------------------------- */

/* A name from a place to another one of a text. */
static const struct {
	const char *text;
	size_t start, end;
	enum crink__answer last, part;
} met[] = {{"Iran b", 0, 4, NO, NO}, {"Iran@b", 0, 4, YES, YES},
    {"Iran.x@b", 0, 4, YES, YES}, {"Iran", 0, 4, NO, UNKNOWN},
    {"Iran.x", 0, 4, NO, UNKNOWN}, {"Iran.x b", 0, 4, NO, NO},
    {"Iran!@b", 0, 4, NO, NO}, {"Iran://b", 0, 4, YES, YES},
    {"Iran:/", 0, 4, NO, UNKNOWN}, {"Iran:/x", 0, 4, NO, NO},
    {"Iran: b", 0, 4, NO, NO}, {"I (Iran)@", 0, 8, NO, NO},
    {"I (Iran)://", 0, 8, NO, NO}, {"T 90://b", 0, 4, NO, NO},
    {"T 90@b", 0, 4, YES, YES}, {"New Iran://b", 0, 8, YES, YES},
    {"x.Iran@b", 2, 6, YES, YES}, {"x Iran://b", 2, 6, YES, YES},
    {"Ir\xc3\xa1n@b", 0, 5, YES, YES}, {"Ira\xc3\xa1@b", 0, 5, NO, NO},
    {"Ira\xc3\xa1://b", 0, 5, NO, NO},
    /* As many letters and characters as count, with those before. */
    {"abcdefghijklmnopqrstuvwxyzabIran://", 28, 32, YES, YES},
    {"abcdefghijklmnopqrstuvwxyzabcIran://", 29, 33, NO, NO},
    {"1abcdefghijklmnopqrstuvwxyzabIran://", 29, 33, YES, YES},
    {"Iran" TEN("abcdef") "@", 0, 4, YES, YES},
    {"Iran" TEN("abcdef") "g@", 0, 4, NO, NO},
    {"x.Iran" TEN("abcdef") "@", 2, 6, NO, NO},
    {"x Iran" TEN("abcdef") "@", 2, 6, YES, YES},
    {"x." TEN("abcdef") "xyIran@", 64, 68, NO, NO},
    {SIXTY_FOUR "oIran b", 65, 69, NO, NO}, {SIXTY_FOUR "@", 0, 64, YES, YES},
    {SIXTY_FOUR "o@", 0, 65, NO, NO}, {SIXTY_FOUR, 0, 64, NO, UNKNOWN},
    {SIXTY_FOUR "o", 0, 64, NO, NO}, {SIXTY_FOUR "o", 0, 65, NO, NO},
    {SIXTY_FOUR "op", 0, 65, NO, NO}};

START_TEST(test_meets)
{
	for (size_t i = 0; i < COUNT(met); i++) {
		for (int is_last = 0; is_last < 2; is_last++) {
			struct crink__text_part part;
			struct crink_scan scan =
			    scan_of(met[i].text, is_last, &part);
			enum crink__answer answer;

			while (scan.at < met[i].start) {
				pass(&scan, &part);
			}
			answer = crink__meets_address(&scan, &part,
			    (const unsigned char *)met[i].text + met[i].end);
			ck_assert_msg(
			    answer == (is_last ? met[i].last : met[i].part),
			    "%zu: %s, last: %d: %d", i, met[i].text, is_last,
			    answer);
		}
	}
}
END_TEST

/* What was before the start is what is remembered, whatever stands there. */
START_TEST(test_meets_remembered)
{
	static const char text[] = "xx Iran@y Iran://z";
	struct crink__text_part part;
	struct crink_scan scan = scan_of(text, true, &part);
	const unsigned char *const at = (const unsigned char *)text;

	scan.at = 3;
	scan.local = 60;
	ck_assert_int_eq(crink__meets_address(&scan, &part, at + 7), YES);
	scan.local = 61;
	ck_assert_int_eq(crink__meets_address(&scan, &part, at + 7), NO);
	scan.at = 10;
	scan.letters = 28;
	ck_assert_int_eq(crink__meets_address(&scan, &part, at + 14), YES);
	scan.letters = 29;
	ck_assert_int_eq(crink__meets_address(&scan, &part, at + 14), NO);
}
END_TEST

/* ---- skipping -------------------------------------------------------- */

#ifndef __OPTIMIZE_SIZE__
/* Words, signs and what begins and ends addresses, at random: from each state, to
 * each place, as if it was passed. */
static const char *const pieces[] = {"a", "word", "1", "42nd", " ", ", ", "\n",
    "\t", "_", "'", "(", ")", "@", "x@y", "://", "http://x", "www.", "www.z",
    "w", "W", "-", ".", "\xe2\x80\x93", "\xe2\x80\x99", "\xe2\x80\xa6",
    "\xe2\x80\x9c", "\"", "<", "a@b,c", THIRTY_TWO, SIXTY_FOUR, "zz", ";"};

/* From a place to all behind it. */
static void
check_skips(const struct crink_scan *from, const struct crink__text_part *part)
{
	struct crink_scan passed = *from;

	while (passed.at < from->size) {
		struct crink_scan skipped = *from;

		pass(&passed, part);
		crink__skip_address(&skipped, part, at_of(&passed));
		EXPECT(passed.flags == skipped.flags &&
		           passed.local == skipped.local &&
		           passed.letters == skipped.letters,
		    "from %zu to %zu of %s: %x %u %u, not %x %u %u", from->at,
		    passed.at, from->text, skipped.flags, skipped.local,
		    skipped.letters, passed.flags, passed.local,
		    passed.letters);
	}
}

START_TEST(test_skip)
{
	uint32_t state = 1;

	for (int round = 0; round < 400; round++) {
		char text[600] = "";
		struct crink__text_part part;
		struct crink_scan scan;

		for (uint32_t i = 2 + unit_below(&state, 6); i > 0; i--) {
			strcat(text, pieces[unit_below(&state, COUNT(pieces))]);
		}
		scan = scan_of(text, true, &part);
		while (scan.at < scan.size) {
			check_skips(&scan, &part);
			pass(&scan, &part);
		}
	}
}
END_TEST
/* Bytes behind which nothing is known of an address. */
START_TEST(test_ended)
{
	for (unsigned byte = 1; byte < 0x100; byte++) {
		const unsigned char text[] = {'x', (unsigned char)byte};
		const bool ends = strchr(" \t\n\v\f\r\"'()<>[]`{}\xab\xbb",
		                      (int)byte) != NULL;

		ck_assert_msg(ended_address(text + 2) == ends, "%u", byte);
	}
}
END_TEST
#else
START_TEST(test_ended)
{
	struct crink__character character = {CRINK__SORT_BLANK, 1, ' '};

	ck_assert(ends_address(&character));
	character.code = '_';
	ck_assert(!ends_address(&character));
}
END_TEST

START_TEST(test_skip)
{
	/* Nothing is skipped. */
	struct crink__text_part part;
	struct crink_scan scan = scan_of("a word, and more", true, &part);

	crink__skip(&scan, &part);
	ck_assert_uint_eq(scan.at, 0);
}
END_TEST
#endif

UNIT_MAIN("scan-address", test_marked, test_brackets, test_wide,
    test_remembered, test_far, test_cut, test_meets, test_meets_remembered,
    test_skip, test_ended)

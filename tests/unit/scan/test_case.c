/*
 * Lines of capitals: what is remembered of the words before a place, what is seen of
 * those behind it, and that what is skipped leaves the same behind as what is passed.
 */
#include "../unit.h"

/* What only saves time is reached from within: no answer would show it. */
#include "scan_case.c"

#include "part.h"

#define NO CRINK__NO
#define YES CRINK__YES
#define UNKNOWN CRINK__UNKNOWN

#define WORD_CASED CRINK__SCAN_WORD_CASED
#define WORD_LOWER CRINK__SCAN_WORD_LOWER
#define LINE_CASED CRINK__SCAN_LINE_CASED
#define LINE_LOWER CRINK__SCAN_LINE_LOWER

#define ZHONG "\xe4\xb8\xad"
#define ONES "1111111111111111111111111111111"  /* 31 of them */
#define BLANKS "                              " /* 30 */

/* ---- plainly --------------------------------------------------------- */

/* Passes a letter or a character that is none, as far as case is concerned. */
static void
pass(struct crink_scan *scan)
{
	const struct crink__text_part part = part_of(scan);
	const unsigned char *const at =
	    (const unsigned char *)scan->text + scan->at;
	const struct crink__character character =
	    crink__read_character(&part, at);
	struct crink__gap gap = crink__gap_before(scan);
	struct crink__letter letter;

	if (character.sort <= CRINK__SORT_JOINING) {
		crink__read_letter(&letter, &part, at);
		crink__pass_case(
		    scan, letter.code, crink__is_beside_last(scan));
		scan->flags |= CRINK__SCAN_LETTER;
		scan->gap_size = scan->gap_shape = 0;
		scan->at += letter.end;
		return;
	}
	if (character.sort == CRINK__SORT_LINE) {
		crink__pass_line(scan);
	}
	crink__gap_add(&gap, &character);
	scan->gap_size = gap.size;
	scan->gap_shape = gap.shape;
	scan->at += character.size;
}

/* ---- before ---------------------------------------------------------- */

static const struct {
	const char *text;
	unsigned flags, word;
} before[] = {{"", 0, 0}, {"A", WORD_CASED, 1},
    {"a", WORD_CASED | WORD_LOWER, 1}, {"8", 0, 1}, {ZHONG, 0, 1},
    {"AB", WORD_CASED, 2}, {"Ab", WORD_CASED | WORD_LOWER, 2},
    {"8A", WORD_CASED, 2}, {"A8", WORD_CASED, 2},
    {"aB", WORD_CASED | WORD_LOWER, 2}, {"A'B", WORD_CASED, 2},
    {"A ", WORD_CASED, 1},
    /* The last word before that one that has case. */
    {"A B", WORD_CASED | LINE_CASED, 1},
    {"a B", WORD_CASED | LINE_CASED | LINE_LOWER, 1},
    {"A b", WORD_CASED | WORD_LOWER | LINE_CASED, 1},
    {"a A B", WORD_CASED | LINE_CASED, 1},
    {"A a B", WORD_CASED | LINE_CASED | LINE_LOWER, 1}, {"A 8", LINE_CASED, 1},
    {"a 8", LINE_CASED | LINE_LOWER, 1}, {"a 8 8", LINE_CASED | LINE_LOWER, 1},
    {"8 a", WORD_CASED | WORD_LOWER, 1}, {"a A 8", LINE_CASED, 1},
    {"a, B", WORD_CASED | LINE_CASED | LINE_LOWER, 1},
    {"a-B", WORD_CASED | LINE_CASED | LINE_LOWER, 1},
    {"a.B", WORD_CASED | LINE_CASED | LINE_LOWER, 1},
    /* Of this line. */
    {"A\n", 0, 0}, {"a\n8", 0, 1}, {"a b\nC", WORD_CASED, 1},
    {"a\rC", WORD_CASED, 1},
    {"a\xe2\x80\xa8"
     "C",
        WORD_CASED, 1},
    /* Letters beyond those that count. */
    {ONES "Aa", WORD_CASED, 32}, {ONES "1a", 0, 32},
    {ONES "a", WORD_CASED | WORD_LOWER, 32}, {ONES "1a B", WORD_CASED, 1},
    {ONES "a B", WORD_CASED | LINE_CASED | LINE_LOWER, 1}};

START_TEST(test_before)
{
	for (size_t i = 0; i < COUNT(before); i++) {
		const struct crink_scan scan =
		    passed_by(pass, before[i].text, strlen(before[i].text));

		ck_assert_msg(scan.word == before[i].word, "%s: %u",
		    before[i].text, scan.word);
		ck_assert_msg(
		    (scan.flags & ~(unsigned)CRINK__SCAN_LAST &
		        ~(unsigned)CRINK__SCAN_LETTER) == before[i].flags,
		    "%s: %x", before[i].text, scan.flags);
	}
}
END_TEST

/* ---- among capitals -------------------------------------------------- */

/* A mention, which ends where | stands, begins at ^. */
struct among {
	const char *text;
	enum crink__answer last, part;
};

static const struct among among[] = {
    /* Behind it. */
    {"^US| A", YES, UNKNOWN}, {"^US| A.", YES, UNKNOWN}, {"^US| A b", YES, YES},
    {"^US| AB c", YES, YES}, {"^US| Ab c", NO, NO}, {"^US| aB c", NO, NO},
    {"^US| b c", NO, NO}, {"^US|", NO, UNKNOWN}, {"^US|, ", NO, UNKNOWN},
    {"^US| 8 A b", YES, YES}, {"^US| 8 a b", NO, NO}, {"^US| 8a b", NO, NO},
    {"^US| 8A b", YES, YES}, {"^US| 8\nA b", NO, NO}, {"^US|\nA b", NO, NO},
    {"^US| 8", NO, UNKNOWN}, {"^US| A'b c", NO, NO}, {"^US| A'B c", YES, YES},
    {"^US| A-b c", YES, YES}, {"^US| " ZHONG " A b", YES, YES},
    {"^US| \xd0\x96 b", YES, YES}, {"^US| \xd0\xb6 b", NO, NO},
    {"^US|                                                            888888 ",
        NO, UNKNOWN},
    {"^US| AB", YES, UNKNOWN}, {"^US| Ab", NO, UNKNOWN},
    {"^US| A'\xe1\x85\xa1"
     "b c",
        NO, NO},
    {"^US| \xe1\x85\xa1", NO, UNKNOWN},
    {"A ^US| \xcc\x81"
     "8888888888888888888888888888888a b",
        NO, NO},
    {"^US| a", NO, UNKNOWN}, {"^US|-A b", YES, YES},
    {"^US|" ZHONG "A b", YES, YES},
    /* 's is none of it. */
    {"^US|'s A b", YES, YES}, {"^US|'s a b", NO, NO}, {"^US|'S a b", NO, NO},
    {"^US|'s\nA b", NO, NO}, {"^US|'s", NO, UNKNOWN},
    {"^US|'s 8 A b", YES, YES}, {"^US| 's A b", NO, NO},
    /* Before it. */
    {"A ^US|", YES, UNKNOWN}, {"a ^US|", NO, UNKNOWN}, {"A ^US| B c", YES, YES},
    {"A ^US| b c", NO, NO}, {"a ^US| B c", NO, NO}, {"A ^US|\nb c", YES, YES},
    {"a\n^US| B c", YES, YES}, {"A\n^US| b c", NO, NO},
    {"A 8 ^US|\nx y", YES, YES}, {"a 8 ^US|\nx y", NO, NO},
    {"8 ^US|\nx y", NO, NO}, {"A b ^US| C d", NO, NO},
    {"a B ^US| C d", YES, YES}, {"a B ^US|\nx y", YES, YES},
    {"a B 8 ^US|\nx y", YES, YES}, {"A b 8 ^US|\nx y", NO, NO},
    /* As far as is looked: where a word begins 64 bytes behind the mention. */
    {"^US|" BLANKS BLANKS "    A b", YES, YES},
    {"^US|" BLANKS BLANKS "     A b", NO, NO},
    {"A ^US|" BLANKS BLANKS "    b c", NO, NO},
    {"A ^US|" BLANKS BLANKS "     b c", YES, YES},
    {"^US|" BLANKS " 8" BLANKS "  A b", YES, YES},
    {"^US|" BLANKS " 8" BLANKS "   A b", NO, NO},
    /* Letters beyond those that count; words without case that have them. */
    {"^US| A" ONES "b c", YES, YES}, {"^US| " ONES "Ab c", YES, YES},
    {"^US| " ONES "b A c", NO, NO}, {"^US| " ONES "1b A c", NO, NO},
    {"^US| " ONES "1 A b", NO, NO}, {"^US| " ONES " A b", YES, YES},
    {"A ^US| " ONES "1b c", YES, YES}, {"A ^US| " ONES "b c", NO, NO}};

/* What is told of a mention in a text without its marks. */
static enum crink__answer
answer_of(const struct among *one, bool is_last)
{
	char text[256];
	size_t size = 0, start = 0, end = 0;
	struct crink_scan scan;
	struct crink__text_part part;
	struct crink__letter last;

	for (const char *c = one->text; *c != '\0'; c++) {
		start = *c == '^' ? size : start;
		end = *c == '|' ? size : end;
		if (*c != '^' && *c != '|') {
			text[size++] = *c;
		}
	}
	text[size] = '\0';
	scan = passed_by(pass, text, start);
	part = part_of(&scan);
	part.is_last = is_last;
	if (!crink__read_letter(
	        &last, &part, (const unsigned char *)text + end - 1)) {
		return UNKNOWN;
	}
	return crink__is_among_capitals(
	    &scan, &part, &last, (const unsigned char *)text + end);
}

START_TEST(test_among)
{
	for (size_t i = 0; i < COUNT(among); i++) {
		const enum crink__answer last = answer_of(&among[i], true);
		const enum crink__answer part = answer_of(&among[i], false);

		ck_assert_msg(
		    last == among[i].last, "%s: %d", among[i].text, last);
		ck_assert_msg(part == among[i].part, "%s as a part: %d",
		    among[i].text, part);
	}
}
END_TEST

/* ---- skipping -------------------------------------------------------- */

#ifndef __OPTIMIZE_SIZE__
static const char *const pieces[] = {"a", "A", "b", "C", "1", "Ab", "8 ", " ",
    " ", " ", ", ", "\n", "\r", "\v", "\f", "\t", "\x0e", "-", ".", "'", "''",
    "\xe2\x80\x99", "\xe2\x80\x93", "\xe2\x80\x98", "\xe2\x80\xa6", "z", "Z",
    "0", "9", "@", "[", "`", "{", ":", "/", ONES, ONES "1"};

/* What counts: the word before, if it has case, else that of the line before it. */
static unsigned
case_before(const struct crink_scan *scan)
{
	return scan->flags &
	       ((scan->flags & WORD_CASED) != 0 ? WORD_CASED | WORD_LOWER
	                                        : LINE_CASED | LINE_LOWER);
}

/* From a place to all behind it: as if all was passed. */
static void
check_skips(const struct crink_scan *from)
{
	struct crink_scan all = *from;

	while (all.at < from->size) {
		struct crink_scan skipped = *from;

		pass(&all);
		crink__skip_case(
		    &skipped, (const unsigned char *)all.text + all.at);
		EXPECT(case_before(&all) == case_before(&skipped) &&
		           all.word == skipped.word,
		    "from %zu to %zu of %s: %x %u, not %x %u", from->at, all.at,
		    from->text, skipped.flags, skipped.word, all.flags,
		    all.word);
	}
}

START_TEST(test_skip)
{
	uint32_t state = 1;

	for (int round = 0; round < 1500; round++) {
		char text[400] = "";
		struct crink_scan scan;

		for (uint32_t i = 2 + unit_below(&state, 7); i > 0; i--) {
			strcat(text, pieces[unit_below(&state, COUNT(pieces))]);
		}
		scan = crink_scan_text(text, strlen(text));
		while (scan.at < scan.size) {
			check_skips(&scan);
			pass(&scan);
		}
	}
}
END_TEST

/* From where a text is passed: the last word with case, or the line. */
START_TEST(test_find)
{
	static const struct {
		const char *text;
		size_t at;
	} all[] = {{"", 0}, {"ab", 0}, {"zq ZQ ab", 6}, {"zq ZQ AB. ", 6},
	    {"ab 12", 0}, {"zq ab 12", 3}, {"ab Z", 3}, {"ab A", 3},
	    {"ab\n12", 3}, {"ab\n", 3}, {"ab\n  ", 3}, {"ab\r 1", 3},
	    {"ab\v1", 3}, {"ab\f1", 3}, {"12\t34", 0},
	    {"12\x0e"
	     "34",
	        0},
	    {"1\n2\n3", 4}, {"ab c'd", 3},
	    {"ab c\xe2\x80\x99"
	     "d",
	        3},
	    {"ab c-d", 5}, {"ab A1", 3}, {"ab a11", 3}, {"ab 1a1", 3},
	    {"ab 1a", 0},
	    /* A case that is not among the first letters does not count. */
	    {"ab A" ONES "1", 3}, {"ab " ONES "A1", 3}, {"ab " ONES "1A1", 0},
	    {"ab A" ONES ONES "1", 3}};

	for (size_t i = 0; i < COUNT(all); i++) {
		const unsigned char *const text =
		    (const unsigned char *)all[i].text;
		const size_t size = strlen(all[i].text);
		const struct crink_scan scan =
		    crink_scan_text(all[i].text, size);
		const size_t found =
		    (size_t)(find_cased(&scan, text + size) - text);

		ck_assert_msg(
		    found == all[i].at, "%s: %zu", all[i].text, found);
	}
}
END_TEST
#else
START_TEST(test_skip)
{
	/* Words in between change nothing of the last one. */
	const struct crink_scan scan = passed_by(pass, "a b c D", 7);

	ck_assert_uint_eq(scan.word, 1);
}
END_TEST

/* All is passed. */
START_TEST(test_find)
{
	ck_assert_uint_eq(passed_by(pass, "ab cd", 5).at, 5);
}
END_TEST
#endif

static const struct {
	const char *text;
	bool is_last;
	enum crink__answer answer;
} next_letters[] = {{"a", true, YES}, {" - a", true, YES}, {ZHONG, true, YES},
    /* One that joins what is before it is a letter, and a mark is none. */
    {" \xe1\x85\xa1", true, YES}, {" \xcc\x81", true, NO},
    {" \xcc\x81 a", true, YES}, {"", true, NO}, {" ", true, NO},
    {" \na", true, NO}, {"", false, UNKNOWN}, {" ", false, UNKNOWN},
    {" a", false, YES}};

START_TEST(test_next_letter)
{
	for (size_t i = 0; i < COUNT(next_letters); i++) {
		const unsigned char *const at =
		    (const unsigned char *)next_letters[i].text;
		const struct crink__text_part part = {
		    at + strlen(next_letters[i].text), next_letters[i].is_last};

		ck_assert_msg(
		    find_next_letter(&part, at, at) == next_letters[i].answer,
		    "%zu", i);
	}
}
END_TEST

UNIT_MAIN("scan-case", test_before, test_among, test_skip, test_find,
    test_next_letter)

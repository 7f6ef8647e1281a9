/*
 * Letters that stand alone, words that go on, and where a name may end: at the end of
 * a word, before 's, and in Korean before particles.
 */
#include "../unit.h"

#include "scanner.h"

#define NO CRINK__NO
#define YES CRINK__YES
#define UNKNOWN CRINK__UNKNOWN

#define SOFT "\xc2\xad"
#define JOINER "\xe2\x80\x8c"
#define ZHONG "\xe4\xb8\xad"
#define BUK "\xeb\xb6\x81" /* a syllable of Hangul; vowels join letters: */
#define KIYEOK "\xe1\x84\x80"
#define VOWEL "\xe1\x85\xa1"
#define ALEF "\xd8\xa7"
#define SHIN "\xd7\xa9"
#define BETA "\xce\xb2"

/* The letter that begins at a place of a text, the last part of one or not. */
static enum crink__answer
read(struct crink__letter *letter, struct crink__text_part *part,
    const char *text, size_t at, bool is_last)
{
	part->end = (const unsigned char *)text + strlen(text);
	part->is_last = is_last;
	return crink__read_letter(
	           letter, part, (const unsigned char *)text + at)
	           ? YES
	           : UNKNOWN;
}

/* ---- letters that stand alone ---------------------------------------- */

START_TEST(test_single)
{
	static const struct {
		const char *text;
		bool is_single;
	} all[] = {{"U", true}, {"U.S", true}, {"U S", true}, {"U-S", true},
	    {"U.", true}, {"U'", true}, {"U' ", true}, {"U!", true},
	    {"US", false}, {"U'S", false}, {"U" SOFT "S", false},
	    {"U'" VOWEL, false}, {"U''S", true}, {"U.'S", true}, {BETA, true},
	    {SHIN ".", true}, {ALEF, true}, {"8", false}, {"8.8", false},
	    {ZHONG, false}, {BUK, false}, {KIYEOK, false},
	    {KIYEOK VOWEL, false},
	    /* Letters that are joined are several. */
	    {"U" VOWEL, false}, {"U" VOWEL ".S", false},
	    /* Far from the next one, though nothing is between. */
	    {"U" SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT
	            SOFT SOFT SOFT SOFT "S",
	        false},
	    {"U" SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT
	            SOFT SOFT SOFT SOFT SOFT "S",
	        true}};

	for (size_t i = 0; i < COUNT(all); i++) {
		struct crink__text_part part;
		struct crink__letter letter;

		ck_assert_int_eq(
		    read(&letter, &part, all[i].text, 0, true), YES);
		ck_assert_msg(
		    crink__is_single(&letter, false) == all[i].is_single, "%s",
		    all[i].text);
		ck_assert(!crink__is_single(&letter, true));
	}
}
END_TEST

/* ---- words that go on ------------------------------------------------ */

START_TEST(test_goes_on)
{
	static const struct {
		const char *text;
		bool goes_on, after_single; /* what is known of the first */
	} all[] = {{"ab", true, true}, {"a'b", true, true},
	    {"a" SOFT "b", true, true}, {"a.b", false, true},
	    {"a.bc", false, false}, {"a-b", false, false},
	    {"a b", false, false}, {"a,b", false, false},
	    {"a''b", false, false}, {"a.-b", false, false},
	    {"a" SOFT ".b", false, true}, {"a.8", false, false},
	    {"a." ZHONG, false, false}, {"a8", true, true}, {"8a", true, true},
	    {"8.8", false, false}, {"a" BETA, false, false},
	    {"a" ZHONG, false, false}, {ZHONG "a", false, false},
	    {ZHONG ZHONG, false, false}, {BUK BUK, true, true},
	    {BUK "8", false, false}, {"8" BUK, false, false},
	    {ALEF ALEF, true, true}, {ALEF SHIN, false, false},
	    /* What joins the letter before, where that is apart, goes on. */
	    {"a'" VOWEL, true, true}, {"8'" VOWEL, true, true},
	    {"a-" VOWEL, false, false},
	    /* As far as a gap may reach. */
	    {"a" SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT
	            SOFT SOFT SOFT SOFT "b",
	        true, true}};

	for (size_t i = 0; i < COUNT(all); i++) {
		struct crink__text_part part;
		struct crink__letter letter, next;

		read(&letter, &part, all[i].text, 0, true);
		read(&next, &part, all[i].text, letter.next, true);
		ck_assert_msg(crink__goes_on(&letter.gap, letter.script, false,
		                  &next) == all[i].goes_on,
		    "%s", all[i].text);
		ck_assert_msg(crink__goes_on(&letter.gap, letter.script, true,
		                  &next) == all[i].after_single,
		    "%s", all[i].text);
		letter.gap.size = CRINK__GAP_MAX;
		ck_assert(crink__goes_on(&letter.gap, letter.script, true,
		              &next) == all[i].after_single);
		letter.gap.size++;
		ck_assert(
		    !crink__goes_on(&letter.gap, letter.script, true, &next));
	}
}
END_TEST

/* A non-joiner alone parts words, of Arabic and Hebrew letters alone. */
START_TEST(test_may_part)
{
	for (unsigned i = 0; i <= CRINK__SCRIPT_OTHER; i++) {
		for (unsigned j = 0; j <= CRINK__SCRIPT_OTHER; j++) {
			struct crink__gap gap = {
			    3, CRINK__SHAPE_NONE, true, false};
			const bool are_parted =
			    (i == CRINK__SCRIPT_ARABIC ||
			        i == CRINK__SCRIPT_HEBREW) &&
			    (j == CRINK__SCRIPT_ARABIC ||
			        j == CRINK__SCRIPT_HEBREW);

			ck_assert(crink__may_part(&gap, i, j) == are_parted);
			gap.has_joiner = false;
			ck_assert(!crink__may_part(&gap, i, j));
			gap.has_joiner = true;
			for (gap.shape = CRINK__SHAPE_APOSTROPHE;
			     gap.shape <= CRINK__SHAPE_OTHER; gap.shape++) {
				ck_assert(!crink__may_part(&gap, i, j));
			}
		}
	}
}
END_TEST

/* ---- 's -------------------------------------------------------------- */

START_TEST(test_possessive)
{
	static const struct {
		const char *text;
		size_t end; /* of the letter s; 0: it is none */
	} all[] = {{"n's", 3}, {"n'S", 3}, {"n\xe2\x80\x99s", 5}, {"n's x", 3},
	    {"n's-x", 3}, {"n's.x", 3}, {"n's' x", 3}, {"n's''x", 3},
	    {"n'" SOFT "s", 5}, {SHIN "'s", 4}, {"n", 0}, {"ns", 0}, {"n s", 0},
	    {"n.s", 0}, {"n''s", 0}, {"n'", 0}, {"n' s", 0}, {"n't", 0},
	    {"n'r", 0}, {"n'3", 0}, {"n'sx", 0}, {"n's'x", 0},
	    {"n's" SOFT "x", 0}, {"n's8", 0}, {"n'\xc5\xbf", 0}};

	for (size_t i = 0; i < COUNT(all); i++) {
		struct crink__text_part part;
		struct crink__letter letter, possessive;

		read(&letter, &part, all[i].text, 0, true);
		ck_assert_msg(crink__is_possessive(&part, &letter,
		                  &possessive) == (all[i].end != 0),
		    "%s", all[i].text);
		if (all[i].end != 0) {
			ck_assert(
			    crink__letter_end(&possessive) ==
			    (const unsigned char *)all[i].text + all[i].end);
			ck_assert_uint_eq(possessive.code | 0x20, 's');
		}
	}
}
END_TEST

/* ---- the end of a name ----------------------------------------------- */

/* Of the letter that begins a text. last: the text ends there; else a part does. */
struct ending {
	const char *text;
	enum crink__answer last, part;
};

static const struct ending endings[] = {
    /* At the end, and before what is no letter, or far away. */
    {"n", YES, UNKNOWN}, {"n.", YES, UNKNOWN}, {"n x", YES, YES},
    {"n-x", YES, YES}, {"n,x", YES, YES}, {"n.-x", YES, YES},
    {"n''x", YES, YES}, {"n'.x", YES, YES}, {"n!", YES, UNKNOWN},
    {"n" SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT
            SOFT SOFT SOFT "x",
        YES, YES},
    {"n\x80", YES, UNKNOWN}, {"n\x80 x", YES, YES},
    /* Within a word. */
    {"nx", NO, UNKNOWN}, {"nx ", NO, UNKNOWN}, {"nx y", NO, NO},
    {"n8!y", NO, NO}, {"n" SOFT "x y", NO, NO}, {"n'x y", NO, NO},
    {"n" SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT SOFT
            SOFT SOFT "x y",
        NO, NO},
    /* Dots end a word, but for letters that stand alone. */
    {"n.x y", NO, NO}, {"n.xy z", YES, YES}, {"n.8 y", YES, YES},
    {"8.x y", YES, YES},
    /* Words of other scripts. */
    {"n" ZHONG "x", YES, YES}, {"n" BETA " x", YES, YES},
    {ZHONG ZHONG "x", YES, YES}, {ALEF JOINER SHIN " x", YES, YES},
    {ALEF JOINER ALEF " x", YES, YES}, {ALEF ALEF " x", NO, NO},
    {"n" JOINER "x y", NO, NO},
    /* Before 's. */
    {"n's", YES, UNKNOWN}, {"n's y", YES, YES}, {"n's-", YES, UNKNOWN},
    {"n'sx y", NO, NO}, {"n's'x y", NO, NO}};

static void
check_end(const struct ending *ending, bool is_last, enum crink__answer wanted)
{
	struct crink__text_part part;
	struct crink__letter letter;
	enum crink__answer answer =
	    read(&letter, &part, ending->text, 0, is_last);

	if (answer == YES) {
		answer = crink__ends(&part, &letter, false);
	}
	ck_assert_msg(answer == wanted, "%s, last: %d: %d, not %d",
	    ending->text, is_last, answer, wanted);
}

START_TEST(test_ends)
{
	struct crink__text_part part;
	struct crink__letter letter;

	for (size_t i = 0; i < COUNT(endings); i++) {
		check_end(&endings[i], true, endings[i].last);
		check_end(&endings[i], false, endings[i].part);
	}
	/* What stands beside the letter before does not stand alone. */
	read(&letter, &part, "n.x y", 0, true);
	ck_assert_int_eq(crink__ends(&part, &letter, true), YES);
}
END_TEST

/* ---- particles ------------------------------------------------------- */

static const char *const particles[] = {"은", "는", "이", "가", "을", "를",
    "의", "에", "에서", "에게", "에게서", "와", "과", "도", "로", "으로", "만",
    "부터", "까지", "께", "께서", "한테", "한테서", "보다", "처럼", "같이",
    "마다", "조차", "마저", "밖에", "뿐", "이나", "나", "랑", "이랑", "하고",
    "이며", "며", "라고", "이라고", "라는", "이라는", "라도", "이라도", "로서",
    "으로서", "로써", "으로써", "든", "이든", "야", "여"};

/* What a name ends with, before so many particles. */
static enum crink__answer
end_before(
    const char *first, const char *second, const char *third, const char *rest)
{
	char text[128];
	struct crink__text_part part;
	struct crink__letter letter;

	snprintf(
	    text, sizeof(text), BUK "%s%s%s%s", first, second, third, rest);
	read(&letter, &part, text, 0, true);
	return crink__ends(&part, &letter, false);
}

START_TEST(test_particles)
{
	for (size_t i = 0; i < COUNT(particles); i++) {
		const char *const one = particles[i];

		/* Up to three, and what is no part of the word. */
		ck_assert_int_eq(end_before(one, "", "", ""), YES);
		ck_assert_int_eq(end_before(one, "", "", " 북"), YES);
		ck_assert_int_eq(end_before(one, "까지", "도", ""), YES);
		ck_assert_int_eq(end_before("에서", "뿐", one, ""), YES);
		ck_assert_int_eq(end_before("으로써", one, "한테서", ""), YES);
		ck_assert_int_eq(
		    end_before("이라고", "으로써", one, "이라고한테서"), NO);
		ck_assert_int_eq(end_before(one, "산", "", ""), NO);
		ck_assert_int_eq(end_before("산", one, "", ""), NO);
		ck_assert_int_eq(end_before(one, "북", one, ""), NO);
	}
}
END_TEST

static const struct ending hangul[] = {{BUK "은", YES, UNKNOWN},
    {BUK "은 x", YES, YES}, {BUK "은-x", YES, YES}, {BUK "산 x", NO, NO},
    {BUK "한 x", NO, NO}, {BUK "한테 x", YES, YES}, {BUK "은 산 x", YES, YES},
    {BUK "은" SOFT "는 x", YES, YES},
    /* Not behind an apostrophe; up to one. */
    {BUK "'은 x", NO, NO}, {BUK "은'산 x", YES, YES},
    /* Up to letters of other scripts and digits, which end the word. */
    {BUK "은x y", YES, YES}, {BUK "은8 x", YES, YES},
    {BUK "은" ZHONG "x", YES, YES}, {BUK "x y", YES, YES},
    /* Letters of Hangul that make a syllable, and that make none. */
    {BUK "\xe1\x84\x8b\xe1\x85\xb3\xe1\x86\xab x", YES, YES},
    {BUK KIYEOK " x", NO, NO}, {BUK "은" KIYEOK " x", NO, NO},
    {BUK "은\xe1\x86\xab x", NO, NO},
    /* Three particles, not four; twelve syllables, not more. */
    {BUK "에게서한테서으로써 x", YES, YES},
    {BUK "에게서한테서으로써도 x", NO, NO}, {BUK "은은은 x", YES, YES},
    {BUK "은은은은 x", NO, NO}, {BUK "에게서한테서으로써으로써 x", NO, NO},
    {BUK "에게서한테서으로써으로써도 x", NO, NO},
    /* Where the first that fits does not lead to the end, another does. */
    {BUK "이나 x", YES, YES}, {BUK "이이나에게서 x", YES, YES},
    {BUK "에게서이라고이 x", YES, YES}, {BUK "에서 x", YES, YES},
    {BUK "서 x", NO, NO}, {BUK "게서 x", NO, NO}, {BUK "까 x", NO, NO},
    {BUK "에까 x", NO, NO},
    /* Each cut within: what follows is not known. */
    {BUK "에게", YES, UNKNOWN}, {BUK "에게서", YES, UNKNOWN},
    {BUK "에게서\xed", YES, UNKNOWN}, {BUK "산", NO, UNKNOWN}};

/* However many follow, no more are looked at than three may have. */
START_TEST(test_many_particles)
{
	enum { COUNT_MAX = 1000 };
	static char text[3 * (COUNT_MAX + 1) + 1] = BUK;

	for (size_t count = 1; count <= COUNT_MAX; count++) {
		struct crink__text_part part;
		struct crink__letter letter;

		strcat(text, "은");
		read(&letter, &part, text, 0, true);
		ck_assert_int_eq(
		    crink__ends(&part, &letter, false), count <= 3 ? YES : NO);
	}
}
END_TEST

START_TEST(test_hangul)
{
	for (size_t i = 0; i < COUNT(hangul); i++) {
		check_end(&hangul[i], true, hangul[i].last);
		check_end(&hangul[i], false, hangul[i].part);
	}
}
END_TEST

UNIT_MAIN("scan-word", test_single, test_goes_on, test_may_part,
    test_possessive, test_ends, test_particles, test_many_particles,
    test_hangul)

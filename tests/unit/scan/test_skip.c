/*
 * What the scanner skips: up to where, wherever in a block of bytes that is, and that
 * what is remembered then is as if each letter had been passed.
 */
#include "../unit.h"

#include "part.h"

#define DASH "\xe2\x80\x93"
#define QUOTE "\xe2\x80\x99"
#define E_ACUTE "\xc3\xa9"
#define MARK "\xcc\x81"
#define SPACE "\xe2\x80\x8b" /* of no width */

#ifndef __OPTIMIZE_SIZE__

/* What is left before the end of a part; more than two blocks. */
enum { LEFT = 8, SHIFTS = 140, TEXT_MAX = 600 };

/* Where a scan is that has skipped what it may. */
static size_t
skipped(const char *text, size_t size, bool is_last)
{
	struct crink_scan scan = crink_scan_part(NULL, text, size, is_last);
	const struct crink__text_part part = part_of(&scan);

	crink__skip(&scan, &part);
	return scan.at;
}

/* ---- places ---------------------------------------------------------- */

/* Where | stands the scan stops; without it, at the end. */
static const char *const places[] = {
    /* What begins a name, and what does not though it begins so. */
    "zq zq |Iran zq zq", "zq zq |iran zq zq", "zq zq |IRAN zq zq",
    "zq zq Irany zq zq", "zq zq Ira zq zq", "zq zq Ir. zq zq",
    "zq zq aIran zq zq", "zq zq zIran zq zq", "zq zq AIran zq zq",
    "zq zq ZIran zq zq", "zq zq 0Iran zq zq", "zq zq 9Iran zq zq",
    "zq zq Ira.n zq zq", "zq zq |Ira-n zq zq", "zq zq |I-ran zq zq",
    "zq zq I-rate zq zq", "zq zq-|Iran zq zq", "zq zq.|Iran zq zq",
    "zq zq_|Iran zq zq", "zq (|Iran) zq zq", "zq zq' |Iran zq",
    "|Iran zq zq zq", " |Iran zq zq zq", ".|Iran zq zq zq",
    "zq zq zq zq zq |Iran", "zq zq zq zq |Iran.", "zq zq [|Iran] zq zq",
    "zq zq @|Iran` zq zq", "zq zq {|Iran{ zq zq", "zq zq /|Iran: zq zq",
    /* An apostrophe joins to the letter before. */
    "zq zq'Iran zq zq", "zq zq '|Iran zq zq", "zq zq''|Iran zq zq",
    "'|Iran zq zq zq zq", "zq 7'Iran zq zq",
    /* Of several words: all of them, whatever is between. */
    "zq |North Korea zq zq", "zq |North  Korea zq zq", "zq |NorthKorea zq",
    "zq |North-Korea zq zq", "zq |North\nKorea zq zq", "zq North Kory zq zq",
    "zq North zq |Korea zq", "zq North, zq, Kory", "zq North zq zq zq zq",
    "zq North. Kory zq zq", "zq |North, Korea zq zq", "zq zq the North zq zq",
    "zq zq the zq zq", "zq zq An Amery zq zq", "zq zq An |America zq zq",
    "zq North Kor ea zq zq", "zq |North Kor-ea zq zq", "zq zq |New Iran",
    "zq zq |Washington, D.C.", "zq zq Washington D", "zq zq |A/B-C (D)",
    "zq zq A zq B", "zq zq Georgia zq zq zq", "zq zq |Georgia O'Keeffe",
    "zq zq |Korea strip", "zq zq |shell zq zq", "zq zq shelly zq zq",
    "zq zq public limite zq", "zq zq |public limited zq",
    "zq zq publican zq zq zq",
    /* Numbers, and names of a letter or two. */
    "zq zq |155 mm zq zq", "zq zq 155 zq zq zq", "zq zq 1555 mm zq zq",
    "zq zq |155mm zq zq", "zq zq |8 zq zq zq", "zq zq 88 zq zq zq",
    "zq zq |x zq zq zq", "zq zq xx zq zq zq", "zq zq |US zq zq",
    "zq zq |Us zq zq zq", "zq zq us zq zq zq", "zq zq USA zq zq zq",
    "zq zq |U.S. zq zq", "zq zq |U.S zq zq", "zq zq |T-90 zq zq",
    "zq zq |T 90 zq zq", "zq zq |T90 zq zq", "zq zq T 9 zq zq zq",
    /* Signs that are skipped, and what is not. */
    "zq zq zq " DASH " |Iran zq zq", "zq zq zq" DASH "|Iran zq zq",
    "zq zq zq " QUOTE "zq" QUOTE " zq", "zq zq zq |" E_ACUTE " zq",
    "zq zq |zq" E_ACUTE " zq zq", "zq zq |zq" E_ACUTE " Iran zq",
    "zq zq zq " DASH DASH " |" E_ACUTE " zq", "zq zq |Iran " E_ACUTE " zq",
    "zq zq zq " DASH "|\xe2\x82\xac zq zq", "zq zq zq |\xff zq zq zq",
    "zq zq zq |\xe2\x80\x91 zq zq", "zq zq zq |\xe2\x80\xa0 zq zq",
    "zq zq zq \xe2\x80\x92\xe2\x80\x9f\xe2\x80\xa6 zq zq",
    "zq zq zq |\xe2\x80\xa5 zq zq", "zq zq zq |\xe2\x80\xa7 zq zq"};

/* A place within so much that has nothing to do with names: before, a blank at its
 * end, and after, one at its beginning. Returns the size of the text. */
static size_t
surround(char *text, const char *place, size_t before, size_t after, size_t *at)
{
	size_t size = 0;

	*at = SIZE_MAX;
	for (; size < before; size++) {
		text[size] =
		    size + 1 == before ? ' ' : "zqz zq zqzqz "[size % 13];
	}
	for (; *place != '\0'; place++) {
		if (*place == '|') {
			*at = size;
		} else {
			text[size++] = *place;
		}
	}
	for (size_t i = 0; i < after; i++) {
		text[size++] = " zqz zq zqzqz"[i % 13];
	}
	*at = *at == SIZE_MAX ? size : *at;
	return size;
}

static void
check_place(const char *place, size_t before, size_t after)
{
	/* In memory of its own size. */
	char whole[TEXT_MAX], *text;
	size_t at;
	const size_t size = surround(whole, place, before, after, &at);
	size_t found;

	text = malloc(size);
	ck_assert_ptr_nonnull(text);
	memcpy(text, whole, size);
	found = skipped(text, size, true);
	EXPECT(found == at, "behind %zu bytes, before %zu: %s: %zu, not %zu",
	    before, after, place, found, at);
	/* A part of it, the end of which is far. */
	if (at + 40 < size) {
		EXPECT(skipped(text, size, false) == at,
		    "part behind %zu bytes: %s", before, place);
	}
	free(text);
}

START_TEST(test_places)
{
	for (size_t i = 0; i < COUNT(places); i++) {
		const bool is_wide_soon =
		    strpbrk(places[i], "\xe2\xc3\xff") != NULL;

		for (size_t before = is_wide_soon ? 9 : 0; before < SHIFTS;
		     before++) {
			check_place(places[i], before, 0);
			check_place(places[i], before, 1 + before % 13);
			check_place(places[i], before, 80);
		}
	}
}
END_TEST

/* Nothing in it: all but what is left, and but for a letter that may be joined. */
START_TEST(test_rest)
{
	static const char *const fillers[] = {
	    "zqz zq zqzqz ", "zq, ", "zqzqz", ". ", "zqzqzqzqzqzqzqzqzqzqzq "};

	for (size_t i = 0; i < COUNT(fillers); i++) {
		char text[SHIFTS];

		for (size_t size = 0; size < SHIFTS; size++) {
			const size_t last = size > LEFT ? size - LEFT : 0;
			size_t wanted = last;

			if (size > 0) {
				text[size - 1] =
				    fillers[i][(size - 1) % strlen(fillers[i])];
			}
			if (last > 0 && text[last - 1] == 'z') {
				wanted--;
			} else if (last > 0 && text[last - 1] == 'q') {
				wanted--;
			}
			ck_assert_uint_eq(
			    skipped(text, size, true), size > LEFT ? size : 0);
			ck_assert_msg(skipped(text, size, false) == wanted,
			    "%zu of %s", size, fillers[i]);
		}
	}
}
END_TEST

/* A name that may go on behind the end of a part is looked at; one that cannot is
 * not; nor is what begins in the bytes that are left. */
START_TEST(test_cut)
{
	static const struct {
		const char *text;
		size_t part, last;
	} all[] = {{"zq zq North Kor", 6, 15}, {"zq zq North Kry", 6, 15},
	    {"zq zq North Korea", 6, 6}, {"zq zq NorthKore", 6, 15},
	    {"zq zq North    ", 6, 15}, {"zq zq Northx   ", 6, 15},
	    {"zq zqNorthx    ", 6, 15}, {"zq zq zqzq Iran", 6, 11},
	    {"zq zq Irany zqz", 6, 15}, {"zq zq Iran zqz ", 6, 6},
	    {"zq zq Ira-n-zq ", 6, 6},
	    /* Up to the end of a sign that reaches behind that. */
	    {"zqz zq zq" DASH "zqzqz", 8, 17},
	    {"zqz zq zq" DASH "zqzqzq", 12, 18},
	    {"zqz zq zq" DASH "zqzqzqz", 12, 19},
	    {"zqz zq zq" DASH "zqzqzqzq", 12, 20},
	    {"zqz zq zq" DASH "zqzqzqzqz", 12, 21},
	    {"zqz zq zq" DASH "zqzqzqzqzq", 13, 22},
	    {"zqz zq z" DASH DASH "zqzqz", 11, 19},
	    {"zqz zq z" DASH DASH "zqzqzq", 14, 20},
	    {"zqzqzq" DASH "zqzqzqzq", 0, 0},
	    /* Not up to what is looked at only behind that. */
	    {"zqz zq zqzqz " E_ACUTE "zq", 8, 13},
	    {"zqz zq zqz zq zqzqz " E_ACUTE "zqzq", 17, 20}};

	for (size_t i = 0; i < COUNT(all); i++) {
		const char *const text = all[i].text;
		const size_t part = skipped(text, strlen(text), false);
		const size_t last = skipped(text, strlen(text), true);

		ck_assert_msg(part == all[i].part, "part %s: %zu", text, part);
		ck_assert_msg(last == all[i].last, "%s: %zu", text, last);
	}
}
END_TEST

/* Within a word none begins. */
START_TEST(test_within)
{
	static const char text[] = "zqIran zq zq Iran zq";
	struct crink_scan scan = crink_scan_text(text, sizeof(text) - 1);
	const struct crink__text_part part = part_of(&scan);

	scan.at = 2;
	crink__skip(&scan, &part);
	ck_assert_uint_eq(scan.at, 13);
	scan.at = 0;
	crink__skip(&scan, &part);
	ck_assert_uint_eq(scan.at, 13);
	/* Behind its first letter; at the start of a text, whatever is before. */
	scan.at = 1;
	crink__skip(&scan, &part);
	ck_assert_uint_eq(scan.at, 13);
	scan = crink_scan_text(text + 2, sizeof(text) - 3);
	crink__skip(&scan, &part);
	ck_assert_uint_eq(scan.at, 0);
	scan = crink_scan_text(text + 1, sizeof(text) - 2);
	scan.at = 1;
	crink__skip(&scan, &part);
	ck_assert_uint_eq(scan.at, 12);
	/* Where bytes beyond ASCII follow soon, nothing is. */
	for (size_t i = 0; i < 16; i++) {
		char wide[] = "zqz zq zqz zq zq zqz zq zq";

		wide[i] = '\xc3';
		wide[i + 1] = '\xa9';
		ck_assert_uint_eq(skipped(wide, sizeof(wide) - 1, true) == 0,
		    i < 8 || i == SIZE_MAX);
	}
}
END_TEST

/* ---- beside ---------------------------------------------------------- */

/* Passes a letter or what is none, as far as that is remembered. */
static void
pass(struct crink_scan *scan)
{
	const unsigned keep =
	    ~(unsigned)(CRINK__SCAN_JOINER | CRINK__SCAN_BESIDE |
	                CRINK__SCAN_MANY);
	const struct crink__text_part part = part_of(scan);
	const struct crink__character character =
	    crink__read_character(&part, at_of(scan));
	const bool is_beside = crink__is_beside_last(scan);
	struct crink__gap gap = crink__gap_before(scan);
	struct crink__letter letter;

	crink__pass_address(scan, &part, at_of(scan), &character);
	if (character.sort <= CRINK__SORT_JOINING) {
		crink__read_letter(&letter, &part, at_of(scan));
		crink__pass_case(scan, letter.code, is_beside);
		scan->flags &= (uint16_t)keep;
		scan->flags |= CRINK__SCAN_LETTER;
		scan->flags |= is_beside ? CRINK__SCAN_BESIDE : 0;
		scan->code = letter.code;
		scan->script = letter.script;
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
	scan->flags |= gap.has_joiner ? CRINK__SCAN_JOINER : 0;
	scan->at += character.size;
}

/* From where so many bytes are passed, of the last byte of a text: a letter. */
START_TEST(test_beside)
{
	static const struct {
		const char *before, *rest;
		bool is_beside;
	} all[] = {{"", "s", false}, {"n", "s", true}, {"n ", "s", false},
	    {"n'", "s", true}, {"n''", "s", false}, {"n-", "s", false},
	    {E_ACUTE, "s", true}, {"n" MARK, "s", true},
	    /* A letter right before, or an apostrophe with one before it. */
	    {"", "ns", true}, {"n ", "ns", true}, {"", "8s", true},
	    {"", "n's", true}, {"", "n" QUOTE "s", true}, {"", "n''s", false},
	    {"", "n'" QUOTE "s", false}, {"", "n" QUOTE "'s", false},
	    {"", "n s", false}, {"", "n-s", false}, {"", "n" DASH "s", false},
	    {"", "n\xe2\x80\x98s", false}, {"", " 's", false},
	    {"", "n 's", false}, {"", "\"'s", false},
	    /* An apostrophe first, behind what was passed. */
	    {"", "'s", false}, {"n", "'s", true}, {"n", QUOTE "s", true},
	    {"n ", "'s", false}, {"n'", "'s", false}, {"n.", QUOTE "s", false},
	    {"-", "'s", false}, {"n" MARK, "'s", true}, {"n", "-s", false},
	    {"n", "''s", false}, {"n", "\"s", false},
	    /* No farther than a gap may reach: 32 bytes. */
	    {"n" MARK MARK MARK MARK MARK MARK MARK MARK MARK MARK MARK MARK
	            MARK MARK SPACE,
	        "'s", true},
	    {"n" MARK MARK MARK MARK MARK MARK MARK MARK MARK MARK MARK MARK
	            MARK MARK MARK MARK,
	        "'s", false},
	    {"n" MARK MARK MARK MARK MARK MARK MARK MARK MARK MARK MARK MARK
	            MARK SPACE,
	        QUOTE "s", true},
	    {"n" MARK MARK MARK MARK MARK MARK MARK MARK MARK MARK MARK MARK
	            MARK MARK MARK,
	        QUOTE "s", false}};

	for (size_t i = 0; i < COUNT(all); i++) {
		char text[128];
		struct crink_scan scan;

		snprintf(
		    text, sizeof(text), "%s%s", all[i].before, all[i].rest);
		scan = passed_by(pass, text, strlen(all[i].before));
		ck_assert_msg(crink__is_skipped_beside(&scan,
		                  (const unsigned char *)text + strlen(text) -
		                      1) == all[i].is_beside,
		    "%zu: %s", i, text);
	}
}
END_TEST

/* Which bytes, and which signs. */
START_TEST(test_bytes)
{
	for (uint32_t byte = 0; byte < 0x100; byte++) {
		const bool is_letter =
		    byte != 0 && byte < 0x80 &&
		    strchr(
		        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
		        "0123456789",
		        (int)byte) != NULL;
		const unsigned char sign[] = {0xe2, 0x80, (unsigned char)byte};
		const unsigned char first[] = {(unsigned char)byte, 0x80, 0x93};
		const unsigned char second[] = {
		    0xe2, (unsigned char)byte, 0x93};

		ck_assert_int_eq(crink__is_skipped_letter(byte), is_letter);
		ck_assert_int_eq(crink__is_skipped_sign(sign),
		    (byte > 0x91 && byte < 0xa0) || byte == 0xa6);
		ck_assert_int_eq(crink__is_skipped_sign(first), byte == 0xe2);
		ck_assert_int_eq(crink__is_skipped_sign(second), byte == 0x80);
	}
}
END_TEST

/* ---- as if passed ---------------------------------------------------- */

/* What is passed first, and what is skipped then. */
static const char *const heads[] = {"", "a", "a ", "A b ", E_ACUTE, "a" MARK,
    "\xe4\xb8\xad", "\xd8\xa7\xe2\x80\x8c", "@", "x@", "http", "a'", ".",
    "a\xc2\xad", "\xed\x95\x9c", "a" E_ACUTE "." MARK};
static const char *const pieces[] = {"a", "Bc", "zq", "8", " ", ", ", "\n",
    "\t", "_", "'", QUOTE, DASH, "\xe2\x80\xa6", "-", ".", "(", "@", "://",
    "www.", "\"", "U.S.", "                                 ", "word", "UP",
    "w", ";"};

/* What is remembered, without what does not count: case of the line where the word
 * has some, and the shape of a gap that is too long. */
static struct crink_scan
remembered(struct crink_scan scan)
{
	if ((scan.flags & CRINK__SCAN_WORD_CASED) != 0) {
		scan.flags &= (uint16_t) ~(
		    unsigned)(CRINK__SCAN_LINE_CASED | CRINK__SCAN_LINE_LOWER);
	}
	if (scan.gap_size > CRINK__GAP_MAX) {
		scan.gap_shape = 0;
	}
	return scan;
}

START_TEST(test_as_passed)
{
	uint32_t state = 1;

	for (int round = 0; round < 6000; round++) {
		const char *const head =
		    heads[unit_below(&state, COUNT(heads))];
		char text[TEXT_MAX];
		struct crink_scan from, all;

		strcpy(text, head);
		for (uint32_t i = 1 + unit_below(&state, 7); i > 0; i--) {
			strcat(text, pieces[unit_below(&state, COUNT(pieces))]);
		}
		from = all = passed_by(pass, text, strlen(head));
		while (all.at < all.size) {
			const struct crink__text_part part = part_of(&from);
			struct crink_scan skip = from, wanted;

			pass(&all);
			crink__skip_to(&skip, &part, at_of(&all));
			skip = remembered(skip);
			wanted = remembered(all);
			EXPECT(skip.at == wanted.at &&
			           skip.flags == wanted.flags &&
			           skip.code == wanted.code &&
			           skip.script == wanted.script &&
			           skip.gap_size == wanted.gap_size &&
			           skip.gap_shape == wanted.gap_shape &&
			           skip.word == wanted.word &&
			           skip.local == wanted.local &&
			           skip.letters == wanted.letters,
			    "from %zu to %zu of '%s': %x, not %x", from.at,
			    wanted.at, text, skip.flags, wanted.flags);
		}
	}
}
END_TEST

/* ---- letters that begin a name --------------------------------------- */

START_TEST(test_may_begin)
{
	static const struct {
		const char *text;
		bool may_begin;
	} all[] = {{"иран z", true}, {"ИРАН z", true}, {"Ира", true},
	    {"Ищи ли", false}, {"Жирный", false}, {"тур там", true},
	    {"тот там", false}, {"україна", true}, {"уехал и", false},
	    /* With too little behind it to tell. */
	    {"ищи", false}, {"ищ", true}, {"ищz", true}, {"жzzzz", false},
	    {"жzzz", true}, {"жzz", true},
	    /* With a gap behind it, or what joins it. */
	    {"ж ищи", true}, {"ж-ищи", true}, {"ж" MARK "ищи", true},
	    {"북\xe1\x86\xabzzzz", true},
	    /* Not of the letters that most texts have. */
	    {E_ACUTE "ищи", true}, {"Κορέα", true}, {"ωωωωω", true},
	    {"Iran", true}, {"zzzzz", true},
	    /* Of Hangul and Han; a letter may join the second. */
	    {"북한은", true}, {"북쪽은", false}, {"쪽북한은", false},
	    {"북쪽\xe1\x86\xab한", true}, {"북쪽ㅏ한", true}, {"북쪽ﾟ한", true},
	    {"中国人民", true}, {"中文人民", false}, {"国人民中", false},
	    {"朝鲜人民", true}, {"导弹导弹", true},
	    /* A second letter of another script, or that is none of these. */
	    {"щzzzz", true}, {"щиzzz", true}, {"中zzzz", false},
	    {"и8zzz", false}, {"и" E_ACUTE "zz", true},
	    {"中" E_ACUTE "zz", true}, {"иωzzz", true},
	    /* Of Arabic letters. */
	    {"وٵمان", true}, {"إيران", true}, {"ایران", true}, {"کره ش", true},
	    {"كره ش", true}, {"صيني", true}, {"صوتي", false}, {"شوتي", false}};

	for (size_t i = 0; i < COUNT(all); i++) {
		struct crink_scan scan =
		    crink_scan_text(all[i].text, strlen(all[i].text));
		const struct crink__text_part part = part_of(&scan);
		struct crink__letter letter;

		ck_assert(crink__read_letter(&letter, &part, at_of(&scan)));
		ck_assert_msg(
		    crink__may_begin_with(&letter, &part) == all[i].may_begin,
		    "%s", all[i].text);
	}
}
END_TEST

UNIT_MAIN("scan-skip", test_places, test_rest, test_cut, test_within,
    test_beside, test_bytes, test_as_passed, test_may_begin)

#else

/* Where size counts, nothing is skipped, and all may begin a name. */
START_TEST(test_none)
{
	static const char text[] = "zq zq zq zq zq zq Iran zq zq";
	struct crink_scan scan = crink_scan_text(text, sizeof(text) - 1);
	const struct crink__text_part part = {
	    (const unsigned char *)text + sizeof(text) - 1, true};
	struct crink__letter letter;

	crink__skip(&scan, &part);
	ck_assert_uint_eq(scan.at, 0);
	ck_assert(crink__read_letter(&letter, &part, (const void *)text));
	ck_assert(crink__may_begin_with(&letter, &part));
}
END_TEST

UNIT_MAIN("scan-skip", test_none)

#endif

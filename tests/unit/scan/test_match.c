/*
 * Names in the making: at which letters it is asked whether a name ends there, how far
 * a text is read for that, and what is told of the names that do.
 */
#include "../unit.h"

/* What only saves time is reached from within: no answer would show it. */
#include "scan_match.c"

#include "part.h"

#define NO CRINK__NO
#define YES CRINK__YES
#define UNKNOWN CRINK__UNKNOWN

/* More than any name has. */
#define LONG "zqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzq"

/* Starts with the letter that begins a text. */
static struct crink__making
start(const struct crink_scan *scan, const struct crink__text_part *part)
{
	struct crink__making making;

	ck_assert(crink__read_letter(&making.letter, part,
	    (const unsigned char *)scan->text + scan->at));
	crink__start_making(&making, scan);
	return making;
}

/* ---- where names may end --------------------------------------------- */

/* The bytes up to the letters where one may; and where it is over, how many were
 * added. Some of these are no name, as "iranx": the filter lets through what it does
 * for these names. Where size counts, words of Cyrillic and Arabic are read as
 * others. */
static const struct {
	const char *text, *stops;
	enum crink__answer answer;
	size_t size;
	const char *small_stops;
} made[] = {
    /* At the end of a word of ASCII, if it is one, not within. */
    {"Iran", "4", NO, 4, NULL}, {"Iran x", "4 6", NO, 5, NULL},
    {"iran-x", "4 6", NO, 5, NULL}, {"IRAN.x", "4 6", NO, 5, NULL},
    {"Iranian", "7", NO, 7, NULL}, {"Irany", "", NO, 5, NULL},
    {"I-ran", "5", NO, 4, NULL}, {"I ran", "", NO, 1, NULL},
    {"Iran\xcc\x81x", "4 7", NO, 5, NULL},
    {"Iran\xe2\x80\x99s", "4", NO, 5, NULL},
    /* At a separator of a name, and beyond it; else not beyond a blank. */
    {"North Korea strip x", "5 11", NO, 15, NULL},
    {"NorthKorea", "10", NO, 10, NULL},
    {"north korea's", "5 11 13", NO, 11, NULL},
    {"155 mm shells", "3 6", NO, 11, NULL}, {"155mm", "5", NO, 5, NULL},
    {"war of x y", "3 6 8", NO, 7, NULL}, {"publicl", "", NO, 7, NULL},
    {"public limited co x", "6 14 17", NO, 16, NULL},
    {"A/B-C (D) x", "1 3 5 8", NO, 5, NULL}, {"An America x", "", NO, 2, NULL},
    {"U.S. Army now", "1 3 9", NO, 9, NULL}, {"US.A x", "2", NO, 3, NULL},
    {"D.P.R.K. A x", "1 3 5 7 10", NO, 6, NULL},
    /* Letters that fold to others, and to many. */
    {"Stra\xc3\x9f"
     "e x",
        "7", NO, 8, NULL},
    {"\xef\xb7\xba x", "", NO, 3, NULL}, {"ٵمان x", "8", NO, 11, "2 4 8"},
    /* Words of Cyrillic and Arabic letters. */
    {"Иран", "8", NO, 8, NULL}, {"И-ран", "9", NO, 8, NULL},
    {"Иранa", "8", NO, 9, NULL}, {"Ирана", "10", NO, 10, "8 10"},
    {"Иранский", "", NO, 16, "8 10 12"}, {"صين x", "6 8", NO, 7, NULL},
    {"صينx", "6 7", NO, 7, NULL}, {"کره شمالی x", "6 17", NO, 17, "6 15 17"},
    /* Scripts without blanks: at any letter. */
    {"伊朗x", "3 6", NO, 7, NULL}, {"伊 朗", "3 7", NO, 6, NULL},
    {"中国人民x", "3 6 9 12", NO, 13, NULL}, {"カガク", "3 6 9", NO, 9, NULL},
    {"ギガ・メガ", "3 6 12 15", NO, 12, NULL}, {"문문x", "7", NO, 7, NULL},
    {"북한은", "6", NO, 9, NULL}, {"북조선 연방 x", "9 16", NO, 16, NULL},
    {"6자회담x", "7 10", NO, 11, NULL},
    /* Not beyond a blank, nor to a letter of such a script or from one, where none is
     * known to go on. */
    {"v x y", "", NO, 1, NULL}, {"文x y", "", NO, 3, NULL},
    {"v文 y", "", NO, 1, NULL}, {"文文 y", "", NO, 3, NULL},
    {"文-文 y", "", NO, 3, NULL}, {"v-v y", "", NO, 2, NULL},
    {"vж y", "", NO, 3, NULL},
    /* Where a part ends, it is not known what follows. */
    {"~North Kor", "5", UNKNOWN, 7, NULL}, {"~North K", "5", UNKNOWN, 5, NULL},
    {"~North ", "", UNKNOWN, 4, NULL}, {"~Nort", "", UNKNOWN, 3, NULL},
    {"~Irany x", "", NO, 5, NULL}};

static void
check_made(size_t i)
{
	const bool is_last = made[i].text[0] != '~';
	const char *const text = made[i].text + !is_last;
	const struct crink_scan scan =
	    crink_scan_part(NULL, text, strlen(text), is_last);
	const struct crink__text_part part = part_of(&scan);
	struct crink__making making = start(&scan, &part);
	const char *wanted = made[i].stops;
	char stops[64] = "", *end = stops;
	enum crink__answer answer;

#ifdef __OPTIMIZE_SIZE__
	wanted = made[i].small_stops == NULL ? wanted : made[i].small_stops;
#endif
	while ((answer = crink__make_name(&making, &part)) == YES) {
		end += sprintf(end, "%s%d", end == stops ? "" : " ",
		    (int)(crink__letter_end(&making.letter) -
		          (const unsigned char *)text));
		ck_assert(making.is_part);
	}
	ck_assert_msg(strcmp(stops, wanted) == 0, "%s: %s", text, stops);
	ck_assert_msg(
	    answer == made[i].answer && making.sums.size == made[i].size,
	    "%s: %d, %zu", text, answer, making.sums.size);
}

START_TEST(test_made)
{
	for (size_t i = 0; i < COUNT(made); i++) {
		check_made(i);
	}
}
END_TEST

/* No more is read of a word than a name may have. */
START_TEST(test_long)
{
	const struct crink_scan scan = crink_scan_text(LONG, strlen(LONG));
	const struct crink__text_part part = part_of(&scan);
	struct crink__making making = start(&scan, &part);
	enum crink__answer answer;

	ck_assert_uint_lt(CRINK__SCAN_LONGEST, strlen(LONG) - 2);
	while ((answer = crink__make_name(&making, &part)) == YES) {
	}
	ck_assert_int_eq(answer, NO);
	ck_assert_uint_gt(making.sums.size, CRINK__SCAN_LONGEST);
	ck_assert_uint_le(making.sums.size, CRINK__SCAN_LONGEST + 2);
	ck_assert_uint_le((size_t)(crink__letter_end(&making.letter) -
	                           part.end + (ptrdiff_t)strlen(LONG)),
	    CRINK__SCAN_LONGEST + 2);
}
END_TEST

/* Letter by letter, of two bytes each. */
START_TEST(test_long_wide)
{
	static const char text[] = "жщжщжщжщжщжщжщжщжщжщжщжщжщжщжщжщ";
	const struct crink_scan scan = crink_scan_text(text, strlen(text));
	const struct crink__text_part part = part_of(&scan);
	struct crink__making making = start(&scan, &part);
	enum crink__answer answer;

	while ((answer = crink__make_name(&making, &part)) == YES) {
	}
	ck_assert_int_eq(answer, NO);
	ck_assert_uint_eq(CRINK__SCAN_LONGEST % 2, 1);
	ck_assert_uint_eq(making.sums.size, CRINK__SCAN_LONGEST + 1);
}
END_TEST

/* A name is found whatever its length: the longest one, and each byte less. */
START_TEST(test_longest)
{
	static const char name[] = "Democratic Confederation of the Far East";
	struct crink_scan scan = crink_scan_text(name, strlen(name));
	struct crink_mention mention;

	ck_assert(crink_scan_next(&scan, &mention));
	ck_assert_uint_eq(mention.start, 0);
	ck_assert_uint_eq(mention.end, strlen(name));
	ck_assert_str_eq(crink_item_slug(mention.item), "war");
	ck_assert_uint_eq(CRINK__SCAN_LONGEST, 35);
	for (size_t cut = 1; cut < strlen(name); cut++) {
		scan = crink_scan_text(name, cut);
		ck_assert(!crink_scan_next(&scan, &mention));
		scan = crink_scan_text(name + cut, strlen(name) - cut);
		ck_assert(!crink_scan_next(&scan, &mention));
	}
}
END_TEST

/* ---- letters, one by one --------------------------------------------- */

/* The sums of bytes, one by one. */
static struct crink__sums
sums_of(const char *bytes)
{
	struct crink__sums sums = crink__no_sums();

	for (; *bytes != '\0'; bytes++) {
		crink__add_to_sums(&sums, (unsigned char)*bytes);
	}
	return sums;
}

static bool
are_same(const struct crink__sums *a, const struct crink__sums *b)
{
	return a->size == b->size && memcmp(a->of, b->of, sizeof(a->of)) == 0;
}

/* What a letter of a text adds to the sums of what was there before. */
START_TEST(test_add_letter)
{
	static const struct {
		const char *text, *folded;
	} all[] = {{"A", "a"}, {"a", "a"}, {"Z", "z"}, {"z", "z"}, {"M", "m"},
	    {"0", "0"}, {"9", "9"}, {"\xc3\xa9", "e"}, {"I\xcc\x81", "i"},
	    {"\xc3\x9f", "ss"}, {"\xc3\x86", "ae"}, {"И", "и"}, {"и", "и"},
	    {"Ї", "і"}, {"إ", "ا"}, {"ٵ", "اٴ"}, {"中", "中"}, {"韓", "韓"},
	    {"북", "북"}, {"\xe1\x84\x87\xe1\x85\xae", "부"}, {"ｶﾞ", "ガ"},
	    {"カ\xe3\x82\x99", "ガ"}, {"Κ", "κ"}, {"\xf0\x9d\x90\x88", "i"}};

	for (size_t i = 0; i < COUNT(all); i++) {
		const struct crink_scan scan =
		    crink_scan_text(all[i].text, strlen(all[i].text));
		const struct crink__text_part part = part_of(&scan);
		struct crink__making making = start(&scan, &part);
		char whole[32];
		struct crink__sums wanted;

		snprintf(whole, sizeof(whole), "xy%s", all[i].folded);
		wanted = sums_of(whole);
		making.sums = sums_of("xy");
		add_letter(&making);
		ck_assert_msg(are_same(&making.sums, &wanted), "%s: %zu bytes",
		    all[i].text, making.sums.size);
	}
}
END_TEST

/* One with more bytes than any of a name has is in none: the name is too long. */
START_TEST(test_add_long)
{
	static const char text[] = "a\xe1\x85\xa1\xe1\x85\xa1\xe1\x85\xa1";

	ck_assert_uint_eq(CRINK__LETTER_LONGEST, 7);
	for (size_t size = 4; size < sizeof(text); size += 3) {
		const struct crink_scan scan = crink_scan_text(text, size);
		const struct crink__text_part part = part_of(&scan);
		struct crink__making making = start(&scan, &part);

		add_letter(&making);
		ck_assert_uint_eq(making.sums.size,
		    size <= 7 ? size : CRINK__SCAN_LONGEST + 1);
		making = start(&scan, &part);
		ck_assert_int_eq(crink__make_name(&making, &part), NO);
	}
}
END_TEST

#ifndef __OPTIMIZE_SIZE__
/* Of a letter beyond ASCII, if it is of two or three bytes. */
START_TEST(test_add_folded)
{
	struct crink__sums sums = crink__no_sums();

	for (uint32_t letter = 0x80; letter < 0x10000; letter++) {
		const char two[] = {(char)(0xc0 | letter >> 6),
		    (char)(0x80 | (letter & 0x3f)), 0};
		const char three[] = {(char)(0xe0 | letter >> 12),
		    (char)(0x80 | (letter >> 6 & 0x3f)),
		    (char)(0x80 | (letter & 0x3f)), 0};
		const struct crink__sums wanted =
		    sums_of(letter < 0x800 ? two : three);

		sums = crink__no_sums();
		EXPECT(add_folded(&sums, letter), "U+%04X", letter);
		EXPECT(are_same(&sums, &wanted), "U+%04X", letter);
		/* None of those that most texts have folds to ASCII. */
		EXPECT(
		    !crink__is_common(letter) || crink__letter(letter) >= 0x80,
		    "U+%04X folds to ASCII", letter);
	}
	sums = crink__no_sums();
	ck_assert(!add_folded(&sums, 0x10000));
	ck_assert(!add_folded(&sums, 0x10ffff));
	ck_assert(!add_folded(&sums, CRINK__TWO('s', 's')));
	ck_assert(!add_folded(&sums, CRINK__SEVERAL));
	ck_assert_uint_eq(sums.size, 0);
}
END_TEST

/* From a letter on that has another one behind it: up to which byte the letters are
 * added then, and which. */
START_TEST(test_add_word)
{
	static const struct {
		const char *text;
		size_t size, at;
		const char *added;
	} all[] = {{"abcd ef", 7, 3, "bc"}, {"abcd", 4, 3, "bc"},
	    {"ABCD", 4, 3, "bc"}, {"abcd", 3, 2, "b"}, {"abcd", 2, 1, ""},
	    {"ab cd", 5, 1, ""}, {"abc-de", 6, 2, "b"}, {"a8b9 c", 6, 3, "8b"},
	    {"abc\xc3\xa9xy", 7, 2, "b"}, {"ab\xc3\xa9xy", 6, 1, ""},
	    {"a\xc3\xa9xy", 5, 1, ""}, {"a\xc3", 2, 1, ""}};
	struct crink_scan scan = crink_scan_text(LONG, strlen(LONG));
	struct crink__text_part part = part_of(&scan);
	struct crink__making making = start(&scan, &part);

	making.sums = crink__no_sums();
	ck_assert_ptr_eq(add_word_of_ascii(&making, &part),
	    scan.text + 1 + CRINK__SCAN_LONGEST + 1);
	ck_assert_uint_eq(making.sums.size, CRINK__SCAN_LONGEST + 1);
	for (size_t i = 0; i < COUNT(all); i++) {
		const struct crink__sums wanted = sums_of(all[i].added);

		scan = crink_scan_text(all[i].text, all[i].size);
		part = part_of(&scan);
		making.letter.start = (const unsigned char *)all[i].text;
		making.letter.next = 1;
		making.sums = crink__no_sums();
		ck_assert_msg(add_word_of_ascii(&making, &part) ==
		                  at_of(&scan) + all[i].at,
		    "%s", all[i].text);
		ck_assert_msg(
		    are_same(&making.sums, &wanted), "%s", all[i].text);
	}
}
END_TEST
#endif

/* Of the letter that begins a text of so many bytes, whether no name ends there; and
 * where size counts, if that is another answer. */
START_TEST(test_is_within)
{
	static const struct {
		const char *text;
		size_t size;
		bool is_within, is_small;
	} all[] = {{"ab", 2, true, true}, {"AB", 2, true, true},
	    {"a8", 2, true, true}, {"8a", 2, true, true}, {"az", 2, true, true},
	    {"a ", 2, false, false}, {"a-b", 3, false, false},
	    {"a.b", 3, false, false}, {"a'b", 3, false, false},
	    {"ab", 1, false, false}, {"a", 1, false, false},
	    {"a\xc3\xa9", 3, false, false}, {"aи", 3, false, false},
	    {"a中", 4, false, false}, {"a\xcc\x81 b", 5, false, false},
	    {"a\xcc\x81"
	     "b",
	        4, false, false},
	    {"a\xff", 2, false, false}, {"a\x7f", 2, false, false},
	    {"иб", 4, true, false}, {"ия", 4, true, false},
	    {"ЀЀ", 4, true, false}, {"џп", 4, true, false},
	    {"иҋ", 4, false, false}, {"иϯ", 4, false, false},
	    {"и", 2, false, false}, {"иб", 2, false, false},
	    {"и-б", 5, false, false}, {"и б", 5, false, false},
	    {"и\xcc\x81"
	     "б",
	        6, false, false},
	    {"иa", 3, false, false}, {"иا", 4, false, false},
	    {"ѡб", 4, false, false}, {"éи", 4, false, false},
	    {"éé", 4, false, false}, {"κи", 4, false, false},
	    {"ان", 4, true, false}, {"اء", 4, true, false},
	    {"اص", 4, true, false}, {"اپ", 4, true, false},
	    {"اێ", 4, true, false}, {"اݐ", 4, false, false},
	    {"اܐ", 4, false, false}, {"abи", 4, true, true},
	    {"اא", 4, false, false}, {"اи", 4, false, false},
	    {"ا", 2, false, false}, {"ان", 2, false, false},
	    {"ا-ن", 5, false, false}, {"ا8", 3, false, false},
	    {"אا", 4, false, false}, {"éا", 4, false, false},
	    {"אא", 4, false, false}, {"中国", 6, false, false},
	    {"북한", 6, false, false}};

	for (size_t i = 0; i < COUNT(all); i++) {
		const struct crink_scan scan =
		    crink_scan_text(all[i].text, all[i].size);
		const struct crink__text_part part = part_of(&scan);
		const struct crink__making making = start(&scan, &part);
#ifdef __OPTIMIZE_SIZE__
		const bool wanted = all[i].is_small;
#else
		const bool wanted = all[i].is_within;
#endif

		ck_assert_msg(is_within_word(&making.letter) == wanted, "%s",
		    all[i].text);
	}
}
END_TEST

/* What is known of a letter that a name goes on to: whether it stands beside the one
 * before, and whether both may be letters that stand alone, joined by a dot. */
START_TEST(test_go_on)
{
	static const struct {
		const char *text, *rest; /* of the letter that is gone on to */
		bool is_beside, is_dotted;
	} all[] = {{"a.b", "b", false, true}, {"a.bc", "bc", false, true},
	    {"a-b", "b", false, false}, {"a'b", "b", true, false},
	    {"ab", "b", true, false}, {"8.b", "b", false, false},
	    {"a.8", "8", false, true}, {"a.-b", "b", false, false},
	    {"\xc3\xa9.b", "b", false, true}, {"a\xcc\x81.b", "b", false, true},
	    {"a\xe1\x85\xa1.b", "b", false, false}, {"иж", "ж", true, false},
	    {"и.ж", "ж", false, true}, {"북.b", "b", false, false}};

	for (size_t i = 0; i < COUNT(all); i++) {
		const struct crink_scan scan =
		    crink_scan_text(all[i].text, strlen(all[i].text));
		const struct crink__text_part part = part_of(&scan);
		struct crink__making making = start(&scan, &part);

		making.is_part = true;

		ck_assert_int_eq(go_on(&making, &part), YES);
		ck_assert_msg(
		    (const char *)making.letter.start ==
		        all[i].text + strlen(all[i].text) - strlen(all[i].rest),
		    "%s", all[i].text);
		ck_assert_msg(making.is_beside == all[i].is_beside &&
		                  making.is_dotted == all[i].is_dotted,
		    "%s: %d %d", all[i].text, making.is_beside,
		    making.is_dotted);
		/* Of one that stands beside another it is no dot of its own. */
		making = start(&scan, &part);
		making.is_beside = making.is_part = true;
		ck_assert_int_eq(go_on(&making, &part), YES);
		ck_assert(!making.is_dotted);
	}
}
END_TEST

/* ---- spellings ------------------------------------------------------- */

/* Where they begin: in names, in lists of aliases, and of decoys. */
START_TEST(test_find_text)
{
	struct scanned of;
	const uint32_t ref = crink__actor_ref(crink_actor_find("nato"));
	const uint32_t item = crink__item_ref(crink_item_find("shell"));
	struct spelt_at at;

	memset(&of, 0, sizeof(of));
	of.name = CRINK__PLACE_OF(ACTOR, NAME);
	of.aliases = CRINK__PLACE_OF(ACTOR, ALIASES);
	for (uint32_t place = CRINK__SPELLING_NAME;
	     place < CRINK__SPELLING_ALIAS; place++) {
		at = find_text(FOUND_ACTOR, &of, ref, place);
		ck_assert_ptr_eq(
		    at.text, crink_actor_name(crink__actor_at(ref)) + place -
		                 CRINK__SPELLING_NAME);
		ck_assert_ptr_eq(at.list, at.text);
	}
	for (uint32_t place = CRINK__SPELLING_ALIAS; place < 20; place++) {
		at = find_text(FOUND_ACTOR, &of, ref, place);
		ck_assert_ptr_eq(at.list,
		    CRINK__ALIAS_BYTES + crink__load_any(CRINK__ACTOR_BYTES,
		                             ref - 1, of.aliases));
		ck_assert_ptr_eq(
		    at.text, at.list + place - CRINK__SPELLING_ALIAS);
	}
	of.name = CRINK__PLACE_OF(ITEM, NAME);
	at = find_text(FOUND_ITEM, &of, item, CRINK__SPELLING_NAME);
	ck_assert_str_eq((const char *)at.text, "155 mm");
	at = find_text(FOUND_DECOY, &of, 1, 3);
	ck_assert_ptr_eq(at.text, CRINK__DECOY_TEXT_BYTES + 3);
	ck_assert_ptr_eq(at.list, at.text);
}
END_TEST

/* Where size counts the product has no more than 32 bits, if no index is large. */
START_TEST(test_scan_scale)
{
	const uint32_t fraction = 0x1234ffff;

	ck_assert_uint_eq(scan_scale(fraction, 0xfff1, 0xffff),
	    crink__scale_small(fraction, 0xfff1));
#ifdef __OPTIMIZE_SIZE__
	ck_assert_uint_eq(scan_scale(fraction, 0xfff1, 0x10000),
	    crink__scale_small(fraction, 0xfff1));
#else
	ck_assert_uint_eq(scan_scale(fraction, 0xfff1, 0x10000),
	    crink__scale(fraction, 0xfff1));
	ck_assert_uint_ne(crink__scale(fraction, 0xfff1),
	    crink__scale_small(fraction, 0xfff1));
#endif
}
END_TEST

/* ---- what is told ---------------------------------------------------- */

/* Of the name that ends at the last place where one does. last, end: of its last
 * letter, of the mention. */
static const struct {
	const char *text;
	size_t last, end;
	const char *bearer;
	enum crink_alias_kind kind;
	bool is_decoy, is_compound;
} taken[] = {{"Iran x", 4, 4, "iran", CRINK_ALIAS_KIND_NONE, false, false},
    {"Iran-x", 4, 4, "iran", CRINK_ALIAS_KIND_NONE, false, true},
    {"Iran\xcc\x81 x", 4, 6, "iran", CRINK_ALIAS_KIND_NONE, false, false},
    {"Iran\xcc\x81-x", 4, 6, "iran", CRINK_ALIAS_KIND_NONE, false, true},
    {"Iran.-x", 4, 4, "iran", CRINK_ALIAS_KIND_NONE, false, false},
    {"Iranian x", 7, 7, "iran", CRINK_ALIAS_KIND_DEMONYM, false, false},
    {"U.S.-x", 3, 4, "united-states", CRINK_ALIAS_KIND_NAME, false, true},
    {"U.S.x", 0, 0, NULL, CRINK_ALIAS_KIND_NONE, false, false},
    {"U.S.--x", 3, 4, "united-states", CRINK_ALIAS_KIND_NAME, false, false},
    {"U.S-x", 3, 3, "united-states", CRINK_ALIAS_KIND_NAME, false, true},
    {"US.-x", 2, 2, "united-states", CRINK_ALIAS_KIND_NAME, false, false},
    {"shell x", 5, 5, "shell", CRINK_ALIAS_KIND_NAME, false, false},
    {"Korea x", 5, 5, "", CRINK_ALIAS_KIND_NAME, false, false},
    {"OTAN x", 4, 4, "", CRINK_ALIAS_KIND_ACRONYM, false, false},
    {"otan x", 4, 4, "shell", CRINK_ALIAS_KIND_NAME, false, false},
    {"Salvo x", 5, 5, "", CRINK_ALIAS_KIND_NAME, false, false},
    {"New Iran x", 8, 8, "", CRINK_ALIAS_KIND_NONE, true, false},
    {"New Iran-x", 8, 8, "", CRINK_ALIAS_KIND_NONE, true, true},
    {"North x", 0, 0, NULL, CRINK_ALIAS_KIND_NONE, false, false},
    {"Irany x", 0, 0, NULL, CRINK_ALIAS_KIND_NONE, false, false}};

static void
check_taken(size_t i)
{
	const char *const text = taken[i].text;
	const unsigned char *const bytes = (const unsigned char *)text;
	const struct crink_scan scan = crink_scan_text(text, strlen(text));
	const struct crink__text_part part = part_of(&scan);
	struct crink__making making = start(&scan, &part);
	struct crink__match match, before;
	bool is_found = false;

	memset(&match, 0x5a, sizeof(match));
	while (crink__make_name(&making, &part) == YES) {
		enum crink__answer answer;

		before = match;
		answer = crink__take_names(&scan, &part, &making, &match);
		ck_assert_int_ne(answer, UNKNOWN);
		is_found |= answer == YES;
		ck_assert(answer == YES ||
		          memcmp(&match, &before, sizeof(match)) == 0);
	}
	ck_assert_msg(is_found == (taken[i].bearer != NULL), "%s", text);
	if (is_found) {
		const struct crink_actor *actor = crink__actor_at(match.actor);
		const struct crink_item *item = crink__item_at(match.item);

		ck_assert_uint_eq((size_t)(match.last - bytes), taken[i].last);
		ck_assert_uint_eq((size_t)(match.end - bytes), taken[i].end);
		ck_assert_str_eq(actor != NULL ? crink_actor_slug(actor)
		                               : crink_item_slug(item),
		    taken[i].bearer);
		ck_assert_int_eq(match.kind, taken[i].kind);
		/* Of several, and of nobody, there is no reference. */
		ck_assert(taken[i].bearer[0] != '\0' ||
		          (match.actor == 0 && match.item == 0));
		ck_assert_msg(match.is_decoy == taken[i].is_decoy &&
		                  match.is_compound == taken[i].is_compound,
		    "%s", text);
	}
}

START_TEST(test_taken)
{
	for (size_t i = 0; i < COUNT(taken); i++) {
		check_taken(i);
	}
}
END_TEST

/* A hyphen before joins too, if nothing but marks is with it, and it is near. */
START_TEST(test_before)
{
	static const struct {
		unsigned flags, size, shape;
		bool is_compound;
	} all[] = {{CRINK__SCAN_LETTER, 1, CRINK__SHAPE_HYPHEN, true},
	    {CRINK__SCAN_LETTER, 32, CRINK__SHAPE_HYPHEN, true},
	    {CRINK__SCAN_LETTER, 33, CRINK__SHAPE_HYPHEN, false},
	    {CRINK__SCAN_LETTER, 1, CRINK__SHAPE_DOT_HYPHEN, false},
	    {CRINK__SCAN_LETTER, 1, CRINK__SHAPE_OTHER, false},
	    {CRINK__SCAN_LETTER, 0, CRINK__SHAPE_NONE, false},
	    {0, 1, CRINK__SHAPE_HYPHEN, false}};

	for (size_t i = 0; i < COUNT(all); i++) {
		struct crink_scan scan = crink_scan_text("Iran x", 6);
		const struct crink__text_part part = part_of(&scan);
		struct crink__making making = start(&scan, &part);
		struct crink__match match;

		ck_assert_int_eq(crink__make_name(&making, &part), YES);
		scan.flags |= (uint16_t)all[i].flags;
		scan.gap_size = (uint8_t)all[i].size;
		scan.gap_shape = (uint8_t)all[i].shape;
		ck_assert_int_eq(
		    crink__take_names(&scan, &part, &making, &match), YES);
		ck_assert_msg(
		    match.is_compound == all[i].is_compound, "%zu", i);
	}
}
END_TEST

/* The dot behind a letter that stands alone is part of what is told, if one joined it to
 * the letter before. */
START_TEST(test_dotted)
{
	static const struct {
		const char *text;
		size_t end;
	} all[] = {{"x. y", 2}, {"x.", 2}, {"x .y", 1}, {"8. y", 1},
	    {"x, y", 1}, {"x-. y", 1}, {"8.", 1}};

	for (size_t i = 0; i < COUNT(all); i++) {
		const struct crink_scan scan =
		    crink_scan_text(all[i].text, strlen(all[i].text));
		const struct crink__text_part part = part_of(&scan);
		struct crink__making making = start(&scan, &part);
		struct crink__match match;

		ck_assert_int_eq(crink__make_name(&making, &part), YES);
		ck_assert(!making.is_dotted);
		ck_assert_int_eq(
		    crink__take_names(&scan, &part, &making, &match), YES);
		ck_assert(match.end == (const unsigned char *)all[i].text + 1);
		making.is_dotted = true;
		ck_assert_int_eq(
		    crink__take_names(&scan, &part, &making, &match), YES);
		ck_assert_msg(match.end == (const unsigned char *)all[i].text +
		                               all[i].end,
		    "%s", all[i].text);
	}
}
END_TEST

/* What is told is UNKNOWN where a part ends before it is known: each of what has to
 * be asked. */
START_TEST(test_unknown)
{
	static const struct {
		const char *text;
		enum crink__answer part;
	} all[] = {{"Iran x", YES}, {"Iran.x", UNKNOWN}, {"Iran.x y", YES},
	    {"Iran: x", YES}, {"TURKEY x", UNKNOWN}, {"TURKEY Ax y", NO},
	    {"TURKEY AX y", YES}, {"US x", YES}, {"New Iran x", YES},
	    {"shell: x", YES}, {"shell.x", UNKNOWN}, {"New Iran.x", UNKNOWN},
	    {"North Korean Ave.x", UNKNOWN}};

	for (size_t i = 0; i < COUNT(all); i++) {
		const struct crink_scan scan = crink_scan_part(
		    NULL, all[i].text, strlen(all[i].text), false);
		const struct crink__text_part part = part_of(&scan);
		struct crink__making making = start(&scan, &part);
		struct crink__match match;
		enum crink__answer answer = NO;

		while (
		    answer == NO && crink__make_name(&making, &part) == YES) {
			answer =
			    crink__take_names(&scan, &part, &making, &match);
		}
		ck_assert_msg(
		    answer == all[i].part, "%s: %d", all[i].text, answer);
	}
}
END_TEST

#ifdef __OPTIMIZE_SIZE__
#define WHERE_SPEED_COUNTS
#else
#define WHERE_SPEED_COUNTS , test_add_folded, test_add_word
#endif

UNIT_MAIN("scan-match", test_made, test_long, test_long_wide, test_longest,
    test_taken, test_before, test_unknown, test_add_letter, test_add_long,
    test_is_within, test_go_on, test_find_text, test_scan_scale,
    test_dotted WHERE_SPEED_COUNTS)

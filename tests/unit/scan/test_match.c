/*
 * Names in the making: at which letters it is asked whether a name ends there, how far
 * a text is read for that, and what is told of the names that do.
 */
#include "../unit.h"

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
    {"war of x y", "3 6 8", NO, 7, NULL}, {"publicl", "7", NO, 7, NULL},
    {"public limited co x", "6 14 17", NO, 16, NULL},
    {"A/B-C (D) x", "1 3 5 8", NO, 5, NULL}, {"An America x", "", NO, 2, NULL},
    {"U.S. Army now", "1 3 9", NO, 9, NULL}, {"US.A x", "2", NO, 3, NULL},
    {"D.P.R.K. A x", "1 3 5 7 10", NO, 6, NULL},
    /* Letters that fold to others, and to many. */
    {"Stra\xc3\x9f"
     "e x",
        "7", NO, 8, NULL},
    {"\xef\xb7\xba x", "", NO, 3, NULL}, {"ٵمان x", "8", NO, 11, "4 8"},
    /* Words of Cyrillic and Arabic letters. */
    {"Иран", "8", NO, 8, NULL}, {"И-ран", "9", NO, 8, NULL},
    {"Иранa", "8 9", NO, 9, NULL}, {"Ирана", "10", NO, 10, "8 10"},
    {"Иранский", "", NO, 16, "8 10 12"}, {"صين x", "6 8", NO, 7, NULL},
    {"صينx", "6 7", NO, 7, NULL}, {"کره شمالی x", "6 17", NO, 17, "6 15 17"},
    /* Scripts without blanks: at any letter. */
    {"伊朗x", "3 6", NO, 7, NULL}, {"伊 朗", "3 7", NO, 6, NULL},
    {"中国人民x", "3 6 9 12", NO, 13, NULL}, {"カガク", "3 6 9", NO, 9, NULL},
    {"ギガ・メガ", "3 6 12 15", NO, 12, NULL}, {"문문x", "", NO, 7, NULL},
    {"북한은", "6", NO, 9, NULL}, {"북조선 연방 x", "9 16", NO, 16, NULL},
    {"6자회담x", "7 10", NO, 11, NULL},
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

UNIT_MAIN("scan-match", test_made, test_long, test_longest, test_taken,
    test_before, test_unknown)

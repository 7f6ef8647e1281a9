/*
 * Texts at the ends of what may be read, scans that are copied, filled with zeros
 * and asked again, and what a mention says of itself.
 */
#define _DEFAULT_SOURCE
#include "../unit.h"

#include <sys/mman.h>
#include <unistd.h>

/* What the longer texts are made of. */
#define BLANKS "                                        "
#define DIGITS "123456789012345678901234567890123"
#define NUMBERS "1 2 3 4 5 6 7 8 9 10 11 12"
#define BUKHAN "\xeb\xb6\x81\xed\x95\x9c"
#define EUN "\xec\x9d\x80"
#define SHALOM "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d"
#define IRAN_AR "\xd8\xa5\xd9\x8a\xd8\xb1\xd8\xa7\xd9\x86"
#define JOINER "\xe2\x80\x8c"
/* A mark of kana, thrice, and as many accents as a gap may have bytes. */
#define MARKS "\xe3\x82\x99\xe3\x82\x99\xe3\x82\x99"
#define ACCENTS FOUR_ACCENTS FOUR_ACCENTS FOUR_ACCENTS FOUR_ACCENTS
#define FOUR_ACCENTS "\xcc\x81\xcc\x81\xcc\x81\xcc\x81"

static const char *const texts[] = {"Iran", "The U.S.", "US", "D.P.R.K. A",
    "North Korea's", "Iran-made x", "IN TURKEY NOW", "TURKEY\nx",
    "Korea, North", "155 mm shells", "New Iran", "a@Iran b", "http://Iran Iran",
    "www.Iran", "Iran@", "Iran\n\nIran", "#NorthKorea_x", "public limited co.",
    "North Korean Ave", "Georgia O'Keeffe", "I\xc2\xadran\xe2\x80\x8b",
    "I\xcc\x81ran\xcc\x81", "\xef\xbc\xa9\xef\xbd\x92\xef\xbd\x81\xef\xbd\x8e",
    "Stra\xc3\x9f"
    "e",
    "\xc3\x89.\xc3\x89.", "\xe4\xb8\xad\xe5\x9b\xbd\xe4\xba\xba\xe6\xb0\x91",
    "\xe5\x8c\x97 \xe9\x9f\x93\xe3\x80\x82", "NATO\xe6\x88\x90",
    "\xeb\xb6\x81\xed\x95\x9c\xec\x9d\x80",
    "\xeb\xb6\x81\xed\x95\x9c\xec\x82\xb0",
    "\xe1\x84\x87\xe1\x85\xae\xe1\x86\xa8\xed\x95\x9c",
    "\xd9\x88\xd8\xa7\xd9\x84\xd8\xb5\xd9\x8a\xd9\x86",
    "\xda\xa9\xd8\xb1\xd9\x87\xe2\x80\x8c\xd8\xb4\xd9\x85\xd8\xa7\xd9\x84\xdb"
    "\x8c",
    "\xd7\x94\xd7\x90\xd7\x99\xd7\xa8\xd7\x90\xd7\x9f", "\xef\xb7\xba Iran",
    "\xef\xbd\xb6\xef\xbe\x9e\xef\xbd\xb8",
    "\xe0\xb9\x84\xe0\xb8\x97\xe0\xb8\xa2",
    "\xf0\x9d\x90\x88\xf0\x9d\x90\xab\xf0\x9d\x90\x9a\xf0\x9d\x90\xa7 "
    "\xf0\x9f\x98\x80",
    "Iran\xff\xe5\x8c", "\x80Iran\xf0\x9f", "\xed\xa0\x80Iran\xc3",
    "the the the US, x", "'s Iran's' s'", ".....Iran.....", "-----I-r-a-n-----",
    /* Far from the next word of the line, farther than is looked; digits without
     * case, more than count; no letter at all. */
    "IN TURKEY" BLANKS "NOW", "IN TURKEY" BLANKS BLANKS "NOW",
    "IN TURKEY " DIGITS "x NOW", "X, " DIGITS "a TURKEY, or so it was",
    "IN TURKEY " DIGITS "1", "IN TURKEY 2024 NOW",
    "IN TURKEY NNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNN", "TURKEY' NOW", "IN TURKEY'",
    "TURKEY's NOW",
    /* Ends of lines that are not one. */
    "North\r\rKorea", "North\r\n\rKorea", "North\r\nKorea",
    /* Particles, too many of them, behind an apostrophe. */
    BUKHAN "'" EUN, BUKHAN EUN EUN EUN EUN EUN EUN EUN EUN EUN EUN EUN EUN EUN,
    BUKHAN "8", BUKHAN "a",
    /* More marks than are joined to a letter, or stand in a gap. */
    BUKHAN MARKS MARKS MARKS EUN, "x" FOUR_ACCENTS "'I, " NUMBERS,
    "x" ACCENTS "'I, " NUMBERS, "x\xe2\x80\x99I, " NUMBERS,
    "Iran" ACCENTS "\xcc\x81, x",
    /* A mark within a word of a name: cut in the mark, or before it, what comes is
     * not known. */
    "2018  int\xcc\x81"
    "er-Korean military agreement",
    "the  Uni\xcc\x81ted States",
    /* A joiner that parts words, and one that does not. */
    SHALOM JOINER SHALOM, IRAN_AR JOINER SHALOM, SHALOM JOINER "Iran",
    IRAN_AR JOINER "Iran", "Iran" JOINER IRAN_AR, "Iran" JOINER "Iran"};

enum { MENTIONS_MAX = 64 };

struct list {
	struct crink_mention mentions[MENTIONS_MAX];
	size_t count;
};

/* ---- pages ----------------------------------------------------------- */

/* A page that may be written, between two that may not even be read. */
struct page {
	char *bytes;
	size_t size;
};

static struct page
make_page(void)
{
	struct page page;
	char *all;

	page.size = (size_t)sysconf(_SC_PAGESIZE);
	all = mmap(
	    NULL, 3 * page.size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	ck_assert_ptr_ne(all, MAP_FAILED);
	page.bytes = all + page.size;
	ck_assert_int_eq(
	    mprotect(page.bytes, page.size, PROT_READ | PROT_WRITE), 0);
	return page;
}

/* A copy that ends with the page, or begins with it. */
static const char *
place(const struct page *page, const char *text, size_t size, bool at_end)
{
	char *to = at_end ? page->bytes + page->size - size : page->bytes;

	/* What else is there is a name. */
	for (size_t i = 0; i < page->size; i++) {
		page->bytes[i] = "Iran "[i % 5];
	}
	memcpy(to, text, size);
	return to;
}

/* Scans a part that lies at an end of the page; returns what is used of it. */
static size_t
scan_part(struct list *list, struct crink_scan *scan, const struct page *page,
    const char *text, size_t size, size_t offset, bool is_last, bool at_end)
{
	struct crink_mention mention;

	*scan = crink_scan_part(
	    scan, place(page, text, size, at_end), size, is_last);
	while (crink_scan_next(scan, &mention)) {
		EXPECT(mention.start < mention.end && mention.end <= size,
		    "a mention from %zu to %zu of %zu bytes", mention.start,
		    mention.end, size);
		mention.start += offset;
		mention.end += offset;
		EXPECT(list->count < MENTIONS_MAX, "many mentions");
		list->mentions[list->count++] = mention;
	}
	EXPECT(crink_scan_used(scan) <= size &&
	           (!is_last || crink_scan_used(scan) == size),
	    "%zu bytes used of %zu", crink_scan_used(scan), size);
	return crink_scan_used(scan);
}

static bool
is_same(const struct list *a, const struct list *b)
{
	if (a->count != b->count) {
		return false;
	}
	for (size_t i = 0; i < a->count; i++) {
		const struct crink_mention *x = &a->mentions[i];
		const struct crink_mention *y = &b->mentions[i];

		if (x->start != y->start || x->end != y->end ||
		    x->actor != y->actor || x->item != y->item ||
		    x->kind != y->kind || x->compound != y->compound) {
			return false;
		}
	}
	return true;
}

/* A text at an end of the page, whole and in every two parts. */
static void
check_ends(const struct page *page, const char *text, size_t size, bool at_end)
{
	struct list whole = {.count = 0};

	for (size_t cut = size + 1; cut-- > 0;) {
		struct crink_scan scan = crink_scan_part(NULL, NULL, 0, false);
		struct list list = {.count = 0};
		const size_t used = scan_part(
		    &list, &scan, page, text, cut, 0, cut == size, at_end);

		if (cut < size) {
			scan_part(&list, &scan, page, text + used, size - used,
			    used, true, at_end);
		} else {
			whole = list;
		}
		EXPECT(is_same(&list, &whole), "cut at %zu: %s", cut, text);
	}
}

START_TEST(test_pages)
{
	const struct page page = make_page();

	for (size_t at = 0; at < COUNT(texts); at++) {
		const char *text = texts[at];

		for (size_t i = 0; i <= strlen(text); i++) {
			check_ends(&page, text + i, strlen(text + i), true);
			check_ends(&page, text + i, strlen(text + i), false);
		}
	}
	munmap(page.bytes - page.size, 3 * page.size);
}
END_TEST

/* ---- scans ----------------------------------------------------------- */

static const char sample[] =
    "Iran, North Korea and the U.S.: Korea, 155 mm shells, "
    "Iran-made NATO; x@iran.example, NATO";

/* What is found of the sample from where a scan is. */
static struct list
rest_of(struct crink_scan scan)
{
	struct list list = {.count = 0};

	while (list.count < MENTIONS_MAX &&
	       crink_scan_next(&scan, &list.mentions[list.count])) {
		list.count++;
	}
	return list;
}

START_TEST(test_nothing)
{
	struct crink_mention mention, before;
	struct crink_scan scan;

	memset(&mention, 0x5a, sizeof(mention));
	before = mention;
	scan = crink_scan_text(NULL, 0);
	ck_assert(!crink_scan_next(&scan, &mention));
	ck_assert_uint_eq(crink_scan_used(&scan), 0);
	/* However large NULL is said to be. */
	scan = crink_scan_text(NULL, SIZE_MAX);
	ck_assert_uint_eq(scan.size, 0);
	ck_assert(!crink_scan_next(&scan, &mention));
	ck_assert_uint_eq(crink_scan_used(&scan), 0);
	scan = crink_scan_part(NULL, NULL, 100, false);
	ck_assert(!crink_scan_next(&scan, &mention));
	ck_assert_uint_eq(crink_scan_used(&scan), 0);
	scan = crink_scan_text("Iran", 0);
	ck_assert(!crink_scan_next(&scan, &mention));
	ck_assert_uint_eq(crink_scan_used(&scan), 0);
	scan = crink_scan_text("Iran", 4);
	ck_assert(!crink_scan_next(NULL, &mention));
	ck_assert(!crink_scan_next(&scan, NULL));
	ck_assert_uint_eq(crink_scan_used(NULL), 0);
	/* Nothing is remembered at first: all is 0, as in what is filled with zeros. */
	scan = crink_scan_part(NULL, NULL, 0, false);
	ck_assert(scan.text == NULL && scan.size == 0 && scan.at == 0 &&
	          scan.code == 0 && scan.flags == 0 && scan.script == 0);
	ck_assert(scan.gap_size == 0 && scan.gap_shape == 0 && scan.word == 0 &&
	          scan.local == 0 && scan.letters == 0);
	for (size_t i = 0; i < COUNT(scan.reserved); i++) {
		ck_assert_uint_eq(scan.reserved[i], 0);
	}
	/* Nothing is read of what is nowhere. */
	scan.size = 4;
	ck_assert(!crink_scan_next(&scan, &mention));
	ck_assert_uint_eq(scan.at, 0);
	/* What follows the end of a text is a part as any other. */
	scan = crink_scan_text("x", 1);
	scan = crink_scan_part(&scan, "Iran", 4, false);
	ck_assert(!crink_scan_next(&scan, &mention));
	ck_assert_uint_eq(crink_scan_used(&scan), 0);
	/* Beyond the end, though there be names. */
	scan = crink_scan_text("xxxx Iran, Iran", 4);
	scan.at = 5;
	ck_assert(!crink_scan_next(&scan, &mention));
	ck_assert_uint_eq(scan.at, 5);
	ck_assert_uint_eq(crink_scan_used(&scan), 4);
	scan = crink_scan_text("Iran", 4);
	/* Nothing was written. */
	ck_assert_mem_eq(&mention, &before, sizeof(mention));
	ck_assert(crink_scan_next(&scan, &mention));
	ck_assert(!crink_scan_next(&scan, &mention));
	ck_assert(!crink_scan_next(&scan, &mention));
	ck_assert_uint_eq(crink_scan_used(&scan), 4);
}
END_TEST

START_TEST(test_zeros)
{
	struct crink_scan zeros;
	struct crink_mention mention;
	struct list list,
	    whole = rest_of(crink_scan_text(sample, sizeof(sample)));

	memset(&zeros, 0, sizeof(zeros));
	ck_assert(!crink_scan_next(&zeros, &mention));
	ck_assert_uint_eq(crink_scan_used(&zeros), 0);
	/* As a scan of nothing, before a text. */
	list = rest_of(crink_scan_part(&zeros, sample, sizeof(sample), true));
	ck_assert(is_same(&list, &whole));
	ck_assert_uint_gt(list.count, 5);
}
END_TEST

/* A scan is a value: a copy goes on as the scan does, wherever it is. */
START_TEST(test_copies)
{
	struct crink_scan scan = crink_scan_text(sample, sizeof(sample) - 1);
	struct crink_mention mention;
	size_t found = 0, most = 0;

	do {
		const struct crink_scan copy = scan;
		const struct list first = rest_of(scan);
		const struct list second = rest_of(copy);

		ck_assert(is_same(&first, &second));
		found = first.count;
		most = found > most ? found : most;
	} while (crink_scan_next(&scan, &mention));
	ck_assert_uint_eq(found, 0);
	ck_assert_uint_gt(most, 1);
}
END_TEST

/* Whatever was in a mention is not there any longer. */
START_TEST(test_mentions)
{
	struct crink_scan scan = crink_scan_text(sample, sizeof(sample) - 1);
	struct crink_scan again = scan;
	struct crink_mention mention, filled;
	bool is_ambiguous = false, is_item = false, is_compound = false;

	memset(&mention, 0, sizeof(mention));
	while (crink_scan_next(&scan, &mention)) {
		memset(&filled, 0xff, sizeof(filled));
		ck_assert(crink_scan_next(&again, &filled));
		ck_assert_uint_eq(mention.start, filled.start);
		ck_assert_uint_eq(mention.end, filled.end);
		ck_assert_ptr_eq(mention.actor, filled.actor);
		ck_assert_ptr_eq(mention.item, filled.item);
		ck_assert_int_eq(mention.kind, filled.kind);
		ck_assert_mem_eq(&mention.compound, &filled.compound,
		    sizeof(mention.compound));
		ck_assert(mention.actor == NULL || mention.item == NULL);
		is_ambiguous |= mention.actor == NULL && mention.item == NULL;
		is_item |= mention.item != NULL;
		is_compound |= mention.compound;
		/* An entity of the other class is none of this one. */
		ck_assert_str_eq(
		    crink_item_slug((const struct crink_item *)mention.actor),
		    "");
		ck_assert_str_eq(
		    crink_actor_slug((const struct crink_actor *)mention.item),
		    "");
	}
	ck_assert(!crink_scan_next(&again, &filled));
	ck_assert(is_ambiguous && is_item && is_compound);
}
END_TEST

/* A part without a byte changes nothing, nor does asking again. */
START_TEST(test_empty_parts)
{
	const struct list whole =
	    rest_of(crink_scan_text(sample, sizeof(sample) - 1));
	struct crink_scan scan = crink_scan_part(NULL, NULL, 0, false);
	struct list list = {.count = 0};
	size_t used = 0;

	for (size_t end = 0; end < sizeof(sample); end++) {
		for (int round = 0; round < 3; round++) {
			struct crink_mention mention;

			scan = crink_scan_part(&scan, sample + used, end - used,
			    round == 2 && end == sizeof(sample) - 1);
			while (crink_scan_next(&scan, &mention)) {
				mention.start += used;
				mention.end += used;
				list.mentions[list.count++] = mention;
				ck_assert_uint_lt(list.count, MENTIONS_MAX);
			}
			used += crink_scan_used(&scan);
		}
	}
	ck_assert_uint_eq(used, sizeof(sample) - 1);
	ck_assert(is_same(&list, &whole));
}
END_TEST

/* What is handed in is not what was left: all the same nothing is told too early, nor
 * read beyond. */
START_TEST(test_other_text)
{
	/* Of a word that is longer than any name it is known that it is none. */
	static const char first[] = DIGITS DIGITS "http";
	static const char second[] = DIGITS DIGITS "'ww";
	static const char *const cut[] = {":", ":/"};
	struct crink_scan scan =
	    crink_scan_part(NULL, first, sizeof(first) - 1, false);
	struct crink_mention mention;

	/* The p is left, for it may be joined by what follows. */
	ck_assert(!crink_scan_next(&scan, &mention));
	ck_assert_uint_eq(crink_scan_used(&scan), sizeof(first) - 2);
	/* Who asks again gets no more of it. */
	ck_assert_uint_eq(scan.size, scan.at);
	for (size_t i = 0; i < COUNT(cut); i++) {
		struct crink_scan part =
		    crink_scan_part(&scan, cut[i], strlen(cut[i]), false);

		ck_assert(!crink_scan_next(&part, &mention));
		ck_assert_uint_eq(crink_scan_used(&part), 0);
	}
	scan = crink_scan_part(&scan, "://Iran Iran", 12, true);
	ck_assert(crink_scan_next(&scan, &mention));
	ck_assert_uint_eq(mention.start, 8);
	ck_assert(!crink_scan_next(&scan, &mention));
	/* Within a word an address may begin too, behind an apostrophe. */
	scan = crink_scan_part(NULL, second, sizeof(second) - 1, false);
	ck_assert(!crink_scan_next(&scan, &mention));
	ck_assert_uint_eq(crink_scan_used(&scan), sizeof(second) - 3);
	scan = crink_scan_part(&scan, "www.Iran Iran", 13, true);
	ck_assert(crink_scan_next(&scan, &mention));
	ck_assert_uint_eq(mention.start, 9);
}
END_TEST

/* A text that is all one word, but for what makes a name of its last bytes. */
START_TEST(test_one_word)
{
	enum { SIZE = 300000 };
	char *text = malloc(SIZE);
	struct crink_scan scan;
	struct crink_mention mention;

	ck_assert_ptr_nonnull(text);
	memset(text, 'n', SIZE);
	memcpy(text + SIZE - 4, "Iran", 4);
	scan = crink_scan_text(text, SIZE);
	ck_assert(!crink_scan_next(&scan, &mention));
	ck_assert_uint_eq(crink_scan_used(&scan), SIZE);
	text[SIZE - 5] = ',';
	scan = crink_scan_text(text, SIZE);
	ck_assert(crink_scan_next(&scan, &mention));
	ck_assert_uint_eq(mention.start, SIZE - 4);
	ck_assert_uint_eq(mention.end, SIZE);
	ck_assert(!crink_scan_next(&scan, &mention));
	free(text);
}
END_TEST

UNIT_MAIN("scan-edges", test_pages, test_nothing, test_zeros, test_copies,
    test_mentions, test_empty_parts, test_other_text, test_one_word)

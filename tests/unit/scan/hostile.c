/*
 * Texts that are made to take long: without end, of marks alone, of bytes that are
 * no UTF-8, of all but names. Each is a short piece over and over. Twice the text must
 * take at most a little more than twice the work, and no byte more than a bound. In
 * parts, from one buffer, it must have the same names, at little more work, and no
 * scan may leave more than the buffer holds for the next part.
 *
 * Work is counted: the library is compiled so that each stretch of its code without
 * a branch calls __sanitizer_cov_trace_pc(). Where no compiler does that, it is
 * measured. With -v each text is told.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <crink/crink.h>

/* What a scan leaves at most; a letter or two more than it says. */
#define LEFT_MAX 10500
#define TEXT_SIZE ((size_t)1 << 14)

#define TEN(text) text text text text text text text text text text
#define HUNDRED(text) TEN(TEN(text))

static const char *const pieces[] = {
    /* No blank; one word; blanks alone. */
    "a", "Z", "0", " ", "\n", "\t", "_", "\xc2\xa0", "\xe3\x80\x80", ".", "-",
    "'", "\xe2\x80\x99", "#", "/", "a-", "a.", "A.", "a'", "s'", "'s", "'s ",
    "a\n", "a\n\n", "a_", "-\n", "a-\n",
    /* Names, without blanks and with them, and all but names. */
    "Iran", "Iran ", "Iran-", "Iran_", "Iran.", "Iran's", "iran's ", "I ran ",
    "North ", "North\n", "North-", "North K", "North North Kore ",
    "north korea", "United States of ", "the ", "the the United ", "The U.S. ",
    "U.", "U.S.", "U.S", "D.P.R.", "D.P.R.K", "people's republic of ",
    "Democratic People's Republic of ", "155", "155 ", "155 m", "155mm",
    "public limited ", "the war of ", "An ", "New ", "x", "x ", "x-",
    /* One letter of a name, far from the next. */
    "I" HUNDRED("-"), "I" HUNDRED("\xc2\xad"), "Kim" TEN("-") "Jong" TEN("-"),
    /* Capitals. */
    "US ", "US", "IRAN ", "TURKEY US ", "TURKEY 8 ", "TURKEY \xe4\xb8\xad",
    "US" HUNDRED(" 1"), "US" TEN(" ..."), "NATO, ", "ABC\n", "A\n",
    "\xd0\xa1\xd0\xa8\xd0\x90 ", "\xd0\xa2\xd0\xa3\xd0\xa0 ",
    /* Addresses. */
    "@", "a@", "@a", "a@a", "Iran@", "@Iran", ".@", "a.", "a.b@", "://", "a://",
    "http://", "http://Iran ", "https", "www.", "www.Iran", "www.www.", "+-%.",
    TEN("abcdef") "@", TEN("abcdefg"), TEN("abc") "://", TEN("iran ") "@",
    /* Marks and what is ignored. */
    "\xcc\x81", "a\xcc\x81", "a" HUNDRED("\xcc\x81"), "Iran" TEN("\xcc\x81"),
    "\xc2\xad", "\xe2\x80\x8b", "\xe2\x80\x8c", "\xe2\x80\x8d", "\xef\xbb\xbf",
    "\xe2\x80\x8f", "I\xe2\x80\x8b", "I\xc2\xadran", "\xef\xb8\x8f",
    "Iran\xe2\x80\x8c", "\xf0\x9d\x85\xa7",
    /* No UTF-8. */
    "\x80", "\xff", "\xc3", "\xe5", "\xe5\x8c", "\xf0\x9f", "\xf0\x9f\x98",
    "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "Iran\xff", "North\xff ",
    "\1", "\x7f",
    /* Hangul: syllables, letters, names, particles. */
    "\xed\x95\x9c", "\xeb\xb6\x81", "\xeb\xb6\x81\xed\x95\x9c",
    "\xeb\xb6\x81\xed\x95\x9c\xec\x9d\x80", "\xec\x9d\x80\xeb\x8a\x94",
    "\xec\x97\x90\xec\x84\x9c", "\xeb\xb6\x81\xed\x95\x9c ",
    "\xe1\x84\x87\xe1\x85\xae\xe1\x86\xa8", "\xe1\x84\x87", "\xe3\x84\xb1",
    "\xeb\x82\xa8 ", "\xeb\xb6\x81\xec\xa1\xb0\xec\x84\xa0 ",
    /* Han, kana, Thai. */
    "\xe4\xb8\xad", "\xe4\xb8\xad\xe5\x9b\xbd", "\xe4\xb8\xad\n",
    "\xe5\x8c\x97", "\xe4\xb8\xad\xe5\x9b\xbd\xe4\xba\xba",
    "\xe4\xbf\x84\xe7\xbd\x97", "\xe6\x9c\x9d\xe9\xb2\x9c", "\xe5\x8c\x97 ",
    "NATO\xe6\x88\x90", "\xe3\x82\xab", "\xef\xbd\xb6\xef\xbe\x9e",
    "\xef\xbd\xb6", "\xe3\x83\xbb", "\xe0\xb9\x80\xe0\xb8\x81", "\xe0\xb8\x81",
    /* Arabic, Persian, Hebrew: clitics, joiners, what folds to many letters. */
    "\xd9\x88", "\xd8\xa7\xd9\x84", "\xd9\x88\xd8\xa7\xd9\x84", "\xd8\xa7",
    "\xd8\xa5\xd9\x8a\xd8\xb1\xd8\xa7\xd9\x86", "\xda\xa9\xd8\xb1\xd9\x87 ",
    "\xd8\xa5\xd9\x8a\xd8\xb1\xd8\xa7\xd9\x86 ", "\xd9\x80", "\xd9\x8e",
    "\xd8\xa7\xdb\x8c\xd8\xb1\xd8\xa7\xd9\x86\xe2\x80\x8c",
    "\xda\xa9\xd8\xb1\xd9\x87\xe2\x80\x8c", "\xd9\x88 ", "\xd7\x95",
    "\xd7\x94\xd7\x95", "\xef\xb7\xba", "\xef\xb7\xba ", "\xef\xac\x83",
    "\xef\xbb\xbc",
    /* Letters of their own and pictures. */
    "\xc3\x9f", "\xc4\xb0", "\xe2\x84\xab", "\xf0\x9f\x98\x80",
    "\xf0\x9f\x87\xb0", "\xf0\x9d\x90\x88\xf0\x9d\x90\xab",
    "\xef\xbc\xa9\xef\xbd\x92", "\xc2\xbd"};

/* ---- work ------------------------------------------------------------ */

#ifdef COUNTS_WORK
static uint64_t work;

void __sanitizer_cov_trace_pc(void);

void
__sanitizer_cov_trace_pc(void)
{
	work++;
}

static uint64_t
work_now(void)
{
	return work;
}

/* Each byte of each text takes less, by far. */
#define WORK_MAX 20000
#define ROUNDS 1
#define IS_TWICE(twice, once) ((twice) <= (once) / 100 * 205 + 200000)
#else
static uint64_t
work_now(void)
{
	return (uint64_t)((double)clock() * 1e9 / CLOCKS_PER_SEC);
}

#define WORK_MAX 1000000
#define ROUNDS 5
#define IS_TWICE(twice, once) ((twice) <= (once) / 100 * 250 + 20000000)
#endif

/* ---- texts ----------------------------------------------------------- */

static int failures;
static uint64_t found; /* names in all texts */

static void
put_piece(const char *piece)
{
	for (const char *c = piece; *c != '\0' && c < piece + 40; c++) {
		printf((unsigned char)(*c - 0x21) < 0x5e ? "%c" : "\\x%02x",
		    (unsigned char)*c);
	}
	printf("\n");
}

static void
fail(const char *piece, const char *what)
{
	printf("FAIL: %s, with ", what);
	put_piece(piece);
	failures++;
}

/* A text of a piece over and over. */
struct text {
	const char *piece;
	size_t piece_size, at; /* at: of the piece, where the text goes on */
};

static void
fill(struct text *text, char *to, size_t size)
{
	for (size_t i = 0; i < size; i++) {
		to[i] = text->piece[text->at];
		text->at = text->at + 1 < text->piece_size ? text->at + 1 : 0;
	}
}

/* Scans a part to its end, and counts the names. */
static uint64_t
scan_part(struct crink_scan *scan, const char *piece, size_t size)
{
	struct crink_mention mention;
	uint64_t count = 0;
	size_t last = 0;

	while (crink_scan_next(scan, &mention)) {
		if (mention.start < last || mention.end <= mention.start ||
		    mention.end > size) {
			fail(piece, "a mention that is out of place");
		}
		last = mention.end;
		count++;
	}
	return count;
}

static uint64_t
scan_whole(const char *piece, size_t size)
{
	static char buffer[2 * TEXT_SIZE];
	struct text text = {piece, strlen(piece), 0};
	struct crink_scan scan = crink_scan_text(buffer, size);

	fill(&text, buffer, size);
	return scan_part(&scan, piece, size);
}

static uint64_t
scan_parts(const char *piece, uint64_t size)
{
	static char buffer[12 << 10];
	struct text text = {piece, strlen(piece), 0};
	struct crink_scan scan = crink_scan_part(NULL, NULL, 0, false);
	uint64_t count = 0, filled = 0;
	size_t kept = 0;

	while (filled < size) {
		const size_t room = sizeof(buffer) - kept;
		const size_t more =
		    size - filled < room ? (size_t)(size - filled) : room;

		fill(&text, buffer + kept, more);
		filled += more;
		kept += more;
		scan = crink_scan_part(&scan, buffer, kept, filled == size);
		count += scan_part(&scan, piece, kept);
		kept -= crink_scan_used(&scan);
		if (kept > (filled == size ? 0 : LEFT_MAX)) {
			fail(piece, "much that is left");
			return count;
		}
		memmove(buffer, buffer + crink_scan_used(&scan), kept);
	}
	return count;
}

/* The work for a text, the least of several rounds. */
static uint64_t
work_for(const char *piece, size_t size, bool in_parts, uint64_t *count)
{
	uint64_t least = UINT64_MAX;

	for (int i = 0; i < ROUNDS; i++) {
		const uint64_t before = work_now();

		*count = in_parts ? scan_parts(piece, size)
		                  : scan_whole(piece, size);
		least =
		    work_now() - before < least ? work_now() - before : least;
	}
	return least;
}

static void
check_piece(const char *piece, bool is_told)
{
	uint64_t names, more, same;
	const uint64_t once = work_for(piece, TEXT_SIZE, false, &names);
	const uint64_t twice = work_for(piece, 2 * TEXT_SIZE, false, &more);
	const uint64_t parts = work_for(piece, 2 * TEXT_SIZE, true, &same);

	found += names;
	if (once == 0) {
		fail(piece, "work that nobody counts");
	}
	if (!IS_TWICE(twice, once)) {
		fail(piece, "more than twice the work for twice the text");
	}
	if (twice / (2 * TEXT_SIZE) > WORK_MAX) {
		fail(piece, "much work for a byte");
	}
	if (more != same) {
		fail(piece, "other names in parts");
	}
	if (!IS_TWICE(parts, twice)) {
		fail(piece, "more than twice the work in parts");
	}
	if (is_told) {
		printf("%8.1f a byte, %.2f for twice the text, %.2f in parts: ",
		    (double)once / (double)TEXT_SIZE,
		    (double)twice / (double)once,
		    (double)parts / (double)twice);
		put_piece(piece);
	}
}

/* All but the last letter of a name, over and over. */
static void
check_name(const char *name, bool is_told)
{
	const size_t size = strlen(name);
	char *piece = malloc(size + 2);

	if (piece == NULL) {
		exit(EXIT_FAILURE);
	}
	memcpy(piece, name, size + 1);
	if (size > 1) {
		strcpy(piece + size - 1, " ");
	}
	check_piece(piece, is_told);
	free(piece);
}

/* The longest names: each that is longer than all before it, and its aliases. */
static void
check_names(bool is_told)
{
	const struct crink_actor *actor = NULL;
	const struct crink_item *item = NULL;
	size_t longest = 0;

	while ((actor = crink_actor_next(actor)) != NULL) {
		const char *name;

		for (size_t i = 0;
		     (name = crink_actor_alias(actor, i, NULL)) != NULL; i++) {
			if (strlen(name) > longest) {
				longest = strlen(name);
				check_name(name, is_told);
			}
		}
	}
	if (longest == 0) {
		fail("names of actors", "none");
	}
	longest = 0;
	while ((item = crink_item_next(item)) != NULL) {
		if (strlen(crink_item_name(item)) > longest) {
			longest = strlen(crink_item_name(item));
			check_name(crink_item_name(item), is_told);
		}
	}
	if (longest == 0) {
		fail("names of items", "none");
	}
}

int
main(int argc, char **argv)
{
	const bool is_told = argc > 1 && strcmp(argv[1], "-v") == 0;

	for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++) {
		check_piece(pieces[i], is_told);
	}
	check_names(is_told);
	/* Else it was not the scanner that was at work. */
	if (found == 0) {
		fail("all of them", "no name");
	}
	return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/*
 * Lines and columns of places in a text, however it is cut, and far into a text.
 */
#include "place.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
	const char *text;
	uint64_t line, column; /* of what follows the text */
} cases[] = {
    {"", 1, 1},
    {"a", 1, 2},
    {"a\n", 2, 1},
    {"a\r\nbc", 2, 3},
    {"a\rb", 1, 4},
    {"\n\n\n", 4, 1},
    {"\n\nab\ncde", 4, 4},
    {"\t\t", 1, 3},
    /* Characters of two, three and four bytes, and a mark that combines. */
    {"\xc3\xa4\xe5\x8c\x97\xf0\x9f\x87\xb0", 1, 4},
    {"e\xcc\x81", 1, 3},
    /* A mark of the byte order: at the start alone. */
    {"\xef\xbb\xbf", 1, 1},
    {"\xef\xbb\xbf"
     "a",
        1, 2},
    {"\xef\xbb\xbf\n\xef\xbb\xbf", 2, 2},
    {"\n\xef\xbb\xbf", 2, 2},
    {"a\xef\xbb\xbf", 1, 3},
    {"\xef\xbb\xbf\xef\xbb\xbf", 1, 2},
    /* No UTF-8: alone, cut short, too long, surrogates, above the last one. What
     * a character may begin with counts once. */
    {"\x80\x80", 1, 3},
    {"\xff\xfe", 1, 3},
    {"\xe5", 1, 2},
    {"\xe5\x8c", 1, 2},
    {"\xe5\x8c"
     "a",
        1, 3},
    {"\xe5\xe5\x8c\x97", 1, 3},
    {"\xc0\x80", 1, 3},
    {"\xe0\x80\x80", 1, 4},
    {"\xed\xa0\x80", 1, 4},
    {"\xed\x9f\xbf", 1, 2},
    {"\xf0\x8f\xbf\xbf", 1, 5},
    {"\xf4\x8f\xbf\xbf", 1, 2},
    {"\xf4\x90\x80\x80", 1, 5},
    {"\xf5\x80", 1, 3},
    {"\xf0\x9f\x87\n\x87", 2, 2},
};

static int failures;

static void
check(const struct place *place, size_t i, uint64_t offset, const char *how)
{
	if (place->offset != offset || place->line != cases[i].line ||
	    place_column(place) != cases[i].column) {
		printf(
		    "FAIL: case %zu, %s: offset %llu, line %llu, column %llu\n",
		    i, how, (unsigned long long)place->offset,
		    (unsigned long long)place->line,
		    (unsigned long long)place_column(place));
		failures++;
	}
}

static void
check_cuts(size_t i)
{
	const char *text = cases[i].text;
	const size_t size = strlen(text);

	for (size_t cut = 0; cut <= size; cut++) {
		struct place place = PLACE_START;

		place_pass(&place, text, cut);
		place_pass(&place, text + cut, size - cut);
		check(&place, i, size, "in two");
	}
	for (size_t step = 1; step <= 3; step++) {
		struct place place = PLACE_START;

		for (size_t at = 0; at < size; at += step) {
			place_pass(&place, text + at,
			    size - at < step ? size - at : step);
		}
		check(&place, i, size, "in steps");
	}
}

/* Five gigabytes of lines. */
static void
check_far(void)
{
	static char block[1 << 20];
	struct place place = PLACE_START;

	memset(block, 'a', sizeof(block));
	block[sizeof(block) - 4] = '\n';
	for (int i = 0; i < 5 * 1024; i++) {
		place_pass(&place, block, sizeof(block));
	}
	if (place.offset != (uint64_t)5 << 30 || place.line != 5 * 1024 + 1 ||
	    place_column(&place) != 4) {
		printf("FAIL: far into a text\n");
		failures++;
	}
}

int
main(void)
{
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		check_cuts(i);
	}
	check_far();
	return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/*
 * What is printed of errors: their order and number, and the line with its
 * caret, which must be under the place in whatever the line holds.
 */
#include "help.h"

#include "base/excerpt.h"

#define TEN "0123456789"
#define FIFTY TEN TEN TEN TEN TEN
#define ACUTE "\xcc\x81"
#define WIDE "\xe6\x9d\xb1" /* two columns */

static const struct {
	const char *text;
	uint32_t offset, size;
	const char *printed; /* after "x:" */
} places[] = {
    {"abc", 0, 0, "1:1: error: no\n  abc\n  ^\n"},
    {"abc", 1, 1, "1:2: error: no\n  abc\n   ^\n"},
    {"abc", 1, 2, "1:2: error: no\n  abc\n   ^~\n"},
    {"abc", 0, 3, "1:1: error: no\n  abc\n  ^~~\n"},
    /* No further than the line goes. */
    {"abc", 1, 99, "1:2: error: no\n  abc\n   ^~\n"},
    {"abc\nd", 1, UINT32_MAX, "1:2: error: no\n  abc\n   ^~\n"},
    /* After the line, after the text. */
    {"abc\nd", 3, 1, "1:4: error: no\n  abc\n     ^\n"},
    {"abc", 3, 0, "1:4: error: no\n  abc\n     ^\n"},
    {"abc\n", 4, 0, "2:1: error: no\n  \n  ^\n"},
    {"", 0, 0, "1:1: error: no\n  \n  ^\n"},
    /* Line ends of all sorts. */
    {"a\nb\nc", 4, 1, "3:1: error: no\n  c\n  ^\n"},
    {"a\rb\rc", 2, 1, "2:1: error: no\n  b\n  ^\n"},
    {"a\r\nbc\r\nd", 4, 1, "2:2: error: no\n  bc\n   ^\n"},
    {"a\r\nbc\r\nd", 7, 1, "3:1: error: no\n  d\n  ^\n"},
    {"a\r\rb", 3, 1, "3:1: error: no\n  b\n  ^\n"},
    {"a\n\rb", 3, 1, "3:1: error: no\n  b\n  ^\n"},
    {"abc\r\nd", 0, 9, "1:1: error: no\n  abc\n  ^~~\n"},
    /* Tabs stay tabs, so that both lines end in the same column. */
    {"\ta\tb", 3, 1, "1:4: error: no\n  \ta\tb\n  \t \t^\n"},
    {"a: \tb", 4, 1, "1:5: error: no\n  a: \tb\n     \t^\n"},
    /* Several bytes, two columns, none. */
    {"\xc3\xa9t\xc3\xa9", 2, 1, "1:2: error: no\n  \xc3\xa9t\xc3\xa9\n   ^\n"},
    {"\xc3\xa9t\xc3\xa9", 0, 5, "1:1: error: no\n  \xc3\xa9t\xc3\xa9\n  ^~~\n"},
    {WIDE WIDE "x", 6, 1, "1:3: error: no\n  " WIDE WIDE "x\n      ^\n"},
    {WIDE WIDE "x", 3, 3, "1:2: error: no\n  " WIDE WIDE "x\n    ^~\n"},
    {WIDE WIDE "x", 0, 7, "1:1: error: no\n  " WIDE WIDE "x\n  ^~~~~\n"},
    {"\xea\xb0\x80x", 3, 1, "1:2: error: no\n  \xea\xb0\x80x\n    ^\n"},
    {"\xef\xbc\xa1x", 3, 1, "1:2: error: no\n  \xef\xbc\xa1x\n    ^\n"},
    {"\xf0\x9f\x98\x80x", 4, 1, "1:2: error: no\n  \xf0\x9f\x98\x80x\n    ^\n"},
    {"\xf0\xa0\x80\x80x", 4, 1, "1:2: error: no\n  \xf0\xa0\x80\x80x\n    ^\n"},
    {"e" ACUTE "x", 3, 1, "1:3: error: no\n  e" ACUTE "x\n   ^\n"},
    {"xe" ACUTE "y", 1, 4, "1:2: error: no\n  xe" ACUTE "y\n   ^~\n"},
    {"e\xe2\x80\x8bx", 4, 1, "1:3: error: no\n  e\xe2\x80\x8bx\n   ^\n"},
    /* What is no character has one column, and is not printed. */
    {"a\x01\x7f"
     "b",
        3, 1, "1:4: error: no\n  a??b\n     ^\n"},
    {"a\xc2\x9b"
     "b",
        3, 1, "1:3: error: no\n  a??b\n     ^\n"},
    {"a\xff\xfe"
     "b",
        3, 1, "1:4: error: no\n  a??b\n     ^\n"},
    {"a\xe6\x9d", 1, 1, "1:2: error: no\n  a??\n   ^\n"},
    {"a\x1b[31mb", 1, 2, "1:2: error: no\n  a?[31mb\n   ^~\n"},
    {"\xed\xa0\x80x", 3, 1, "1:2: error: no\n  \?\?\?x\n     ^\n"},
    {"\xf4\x90\x80\x80x", 4, 1, "1:2: error: no\n  \?\?\?\?x\n      ^\n"},
    {"\xc0\xafx", 2, 1, "1:2: error: no\n  ??x\n    ^\n"},
    /* A byte order mark is no character of the first line. */
    {"\xef\xbb\xbf"
     "ab",
        3, 1, "1:1: error: no\n  ab\n  ^\n"},
    {"\xef\xbb\xbf"
     "ab",
        4, 1, "1:2: error: no\n  ab\n   ^\n"},
    {"\xef\xbb\xbf"
     "a\nb",
        5, 1, "2:1: error: no\n  b\n  ^\n"},
    /* Of a long line the part around the place. */
    {FIFTY FIFTY FIFTY FIFTY, 0, 5,
        "1:1: error: no\n  " FIFTY TEN TEN TEN TEN "\n  ^~~~~\n"},
    {FIFTY FIFTY FIFTY FIFTY, 100, 1,
        "1:101: error: no\n  " TEN TEN FIFTY FIFTY TEN TEN TEN TEN
        "\n  " /* 70 blanks */
        "                                   "
        "                                   ^\n"},
    {FIFTY FIFTY FIFTY FIFTY, 195, 9,
        "1:196: error: no\n  56789" FIFTY TEN "0123456789"
        "\n  " /* 70 blanks */
        "                                   "
        "                                   ^~~~~\n"},
};

START_TEST(test_place)
{
	const struct diag_place place = {make_file("x", places[_i].text),
	    places[_i].offset, places[_i].size};
	const char *expected = join("x:", places[_i].printed, NULL);

	diag_error(&diag, place, "no");
	ck_assert_msg(strcmp(errors(), expected) == 0,
	    "case %d gives\n%sexpected\n%s", _i, errors(), expected);
}
END_TEST

/* A long line of wide characters: none is cut in two. */
START_TEST(test_long)
{
	struct text text = {.memory = &memory};
	const struct diag_file *file;

	for (int i = 0; i < 200; i++) {
		text_string(&text, WIDE);
	}
	file = make_file("x", text_join(&text));
	for (uint32_t at = 0; at < 600; at += 3) {
		const struct diag_place place = {file, at, 3};
		struct text out = {.memory = &memory};
		const char *line, *caret;

		excerpt_print(&out, place, false);
		line = text_join(&out);
		caret = strchr(line, '^');
		ck_assert_ptr_nonnull(caret);
		ck_assert_ptr_null(strchr(line, '?'));
		ck_assert_str_eq(caret, "^~\n");
		/* In columns: as far as the characters before the place. */
		ck_assert_uint_eq(
		    (size_t)(caret - strchr(line, '\n') - 3) % 2, 0);
		ck_assert_uint_le((size_t)(strchr(line, '\n') - line), 170);
	}
}
END_TEST

static const struct {
	const char *from;
	size_t room;
	const char *to;
} cleaned[] = {
    {"abc", 9, "abc"},
    {"abc", 4, "abc"},
    {"abc", 3, "ab"},
    {"abc", 1, ""},
    {"", 1, ""},
    {"a\nb\tc", 9, "a?b?c"},
    {"a\x7f\x1b[b", 9, "a??[b"},
    {"\xc3\xa9", 3, "\xc3\xa9"},
    {"\xc3\xa9", 2, ""},
    {"a" WIDE, 4, "a"},
    {"a\xe6\x9d", 9, "a??"},
    {"\xc2\x85", 9, "??"},
    {"\xed\xbf\xbf", 9, "\?\?\?"},
};

START_TEST(test_clean)
{
	char to[16];

	memset(to, '#', sizeof(to));
	excerpt_clean(
	    to, cleaned[_i].room, cleaned[_i].from, strlen(cleaned[_i].from));
	ck_assert_str_eq(to, cleaned[_i].to);
	ck_assert_int_eq(to[cleaned[_i].room], '#');
}
END_TEST

/* Whatever the user wrote: one line, no control characters, not too long. */
START_TEST(test_message)
{
	const struct diag_place nowhere = {NULL, 0, 0};
	char long_text[3000];

	diag_error(&diag, nowhere, "'%.*s' %d", DIAG_TEXT("a\n\x1b[b", 5), 7);
	ck_assert_str_eq(errors(), "crinkgen: error: 'a??[b' 7\n");
	memset(long_text, 'x', sizeof(long_text));
	diag.newest = NULL;
	diag_error(&diag, nowhere, "%.*s", (int)sizeof(long_text), long_text);
	ck_assert_uint_lt(strlen(errors()), 700);
	diag_error(
	    &diag, nowhere, "<%.*s>", DIAG_TEXT(long_text, sizeof(long_text)));
	long_text[100] = '\0';
	ck_assert_ptr_nonnull(
	    strstr(errors(), join("<", long_text, ">\n", NULL)));
}
END_TEST

/* In the order of files and places; those of one place as they came; those
 * without a place first. */
START_TEST(test_order)
{
	const struct diag_file *a = make_file("a", "12"),
	                       *b = make_file("b", "");
	const struct {
		struct diag_place place;
		const char *text;
	} found[] = {
	    {{b, 0, 0}, "five"},
	    {{a, 1, 0}, "three"},
	    {{a, 0, 0}, "two"},
	    {{a, 1, 0}, "four"},
	    {{NULL, 0, 0}, "one"},
	};

	for (int i = 0; i < COUNT(found); i++) {
		diag_error(&diag, found[i].place, "%s", found[i].text);
		diag_note(&diag, found[0].place, "of %s", found[i].text);
	}
	ck_assert_uint_eq(diag.errors, 5);
	ck_assert_str_eq(errors(), "crinkgen: error: one\n"
	                           "b:1:1: note: of one\n  \n  ^\n"
	                           "a:1:1: error: two\n  12\n  ^\n"
	                           "b:1:1: note: of two\n  \n  ^\n"
	                           "a:1:2: error: three\n  12\n   ^\n"
	                           "b:1:1: note: of three\n  \n  ^\n"
	                           "a:1:2: error: four\n  12\n   ^\n"
	                           "b:1:1: note: of four\n  \n  ^\n"
	                           "b:1:1: error: five\n  \n  ^\n"
	                           "b:1:1: note: of five\n  \n  ^\n");
}
END_TEST

static void
find_errors(uint32_t count, uint32_t step)
{
	static char text[1001];
	const struct diag_file *file;

	memset(text, '\n', 1000);
	file = make_file("x", text);
	for (uint32_t i = 0; i < count; i++) {
		const struct diag_place place = {file, i * step % count, 0};

		diag_error(&diag, place, "%u", place.offset);
		diag_note(&diag, place, "of %u", place.offset);
	}
}

static const struct {
	uint32_t count, step; /* the step shuffles them */
	const char *last;
} many[] = {
    {19, 1, NULL},
    {20, 19, NULL},
    {21, 1, "crinkgen: 1 more error is not shown\n"},
    {21, 20, "crinkgen: 1 more error is not shown\n"},
    {997, 1, "crinkgen: 977 more errors are not shown\n"},
    {997, 996, "crinkgen: 977 more errors are not shown\n"},
    {997, 331, "crinkgen: 977 more errors are not shown\n"},
};

/* The first twenty, in whatever order they were found, each with its note. */
START_TEST(test_many)
{
	const uint32_t count = many[_i].count;
	const uint32_t shown = count < DIAG_SHOWN ? count : DIAG_SHOWN;
	struct text out = {.memory = &memory};

	find_errors(count, many[_i].step);
	for (uint32_t i = 0; i < shown; i++) {
		text_format(&out, "x:%u:1: error: %u\n  \n  ^\n", i + 1, i);
		text_format(&out, "x:%u:1: note: of %u\n  \n  ^\n", i + 1, i);
	}
	text_string(&out, many[_i].last == NULL ? "" : many[_i].last);
	ck_assert_str_eq(errors(), text_join(&out));
	ck_assert_uint_eq(diag.errors, count);
}
END_TEST

/* After all errors, wherever they are, and the first to be left out. */
START_TEST(test_warnings)
{
	const struct diag_place nowhere = {NULL, 0, 0};

	diag_warning(&diag, nowhere, "one");
	diag_note(&diag, nowhere, "of one");
	ck_assert_str_eq(
	    errors(), "crinkgen: warning: one\ncrinkgen: note: of one\n");
	find_errors(DIAG_SHOWN - 2, 1);
	diag_warning(&diag, nowhere, "two");
	diag_warning(&diag, nowhere, "three");
	ck_assert_uint_eq(diag.errors, DIAG_SHOWN - 2);
	ck_assert_uint_eq(diag.warnings, 3);
	ck_assert_ptr_nonnull(
	    strstr(errors(), "crinkgen: note: of one\ncrinkgen: warning: two\n"
	                     "crinkgen: 1 more warning is not shown\n"));
	diag_error(&diag, nowhere, "last");
	ck_assert_ptr_null(strstr(errors(), "two"));
	ck_assert_ptr_nonnull(
	    strstr(errors(), "crinkgen: 2 more warnings are not shown\n"));
	ck_assert(strncmp(errors(), "crinkgen: error: last\n", 22) == 0);
}
END_TEST

START_TEST(test_room)
{
	ck_assert(diag_has_room(&diag));
	find_errors(DIAG_SHOWN, 1);
	ck_assert(diag_has_room(&diag));
	find_errors(900, 1);
	ck_assert(!diag_has_room(&diag));
}
END_TEST

START_TEST(test_notes)
{
	const struct diag_place nowhere = {NULL, 0, 0};

	diag_note(&diag, nowhere, "of nothing");
	ck_assert_str_eq(errors(), "");
	diag_error(&diag, nowhere, "no");
	for (int i = 0; i < DIAG_NOTES + 3; i++) {
		diag_note(&diag, nowhere, "%d", i);
	}
	ck_assert_str_eq(errors(), "crinkgen: error: no\n"
	                           "crinkgen: note: 0\n"
	                           "crinkgen: note: 1\n"
	                           "crinkgen: note: 2\n"
	                           "crinkgen: note: 3\n");
}
END_TEST

START_TEST(test_color)
{
	const struct diag_place place = {make_file("x", "abc"), 1, 2};

	diag.color = true;
	diag_error(&diag, place, "no");
	diag_note(&diag, place, "yes");
	ck_assert_str_eq(errors(), "x:1:2: \033[1;31merror: \033[0mno\n"
	                           "  abc\n   \033[1;32m^~\033[0m\n"
	                           "x:1:2: \033[1;36mnote: \033[0myes\n"
	                           "  abc\n   \033[1;32m^~\033[0m\n");
}
END_TEST

int
main(void)
{
	begin_tests("diag");
	add_loop_test(test_place, 0, COUNT(places));
	add_test(test_long);
	add_loop_test(test_clean, 0, COUNT(cleaned));
	add_test(test_message);
	add_test(test_order);
	add_loop_test(test_many, 0, COUNT(many));
	add_test(test_warnings);
	add_test(test_room);
	add_test(test_notes);
	add_test(test_color);
	return end_tests();
}

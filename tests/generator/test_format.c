/*
 * The canonical layout: what it makes of documents, and that no comment is
 * lost, doubled or moved to another record, wherever it stands.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/memory.h"
#include "base/text.h"
#include "model/layout.h"
#include "yaml/dump.h"
#include "yaml/format.h"
#include "yaml/yaml.h"

#include "test_format_cases.h"

#define COUNT(array) (int)(sizeof(array) / sizeof((array)[0]))

static struct memory memory;
static jmp_buf exhausted;

static void
set_up(void)
{
	memory = (struct memory){.exhausted = &exhausted};
}

static void
tear_down(void)
{
	memory_release(&memory);
}

/* A file that was read; tree is NULL if it was refused. */
struct reading {
	struct diag diag;
	struct diag_file file;
	struct yaml_comments comments;
	struct yaml_tree *tree;
};

static void
read_text(struct reading *reading, const char *text)
{
	memset(reading, 0, sizeof(*reading));
	reading->diag.memory = &memory;
	reading->file.path = "test.yaml";
	reading->file.text = text;
	reading->file.size = strlen(text);
	reading->tree = yaml_read_comments(
	    &memory, &reading->diag, &reading->file, &reading->comments);
}

/* NULL if it is refused. */
static char *
format_text(struct reading *reading)
{
	struct text out = {.memory = &memory};

	return format(&memory, &reading->diag, &out, reading->tree,
	           &reading->file, &reading->comments, &layout)
	           ? text_join(&out)
	           : NULL;
}

static char *
dump_text(const struct reading *reading)
{
	struct text out = {.memory = &memory};

	dump(&out, reading->tree);
	return text_join(&out);
}

static char *
errors_of(const struct reading *reading)
{
	struct text out = {.memory = &memory};

	diag_print(&reading->diag, &out);
	return text_join(&out);
}

/* All comments, in order, each on a line. */
static char *
comments_of(const struct reading *reading)
{
	struct text out = {.memory = &memory};

	for (size_t i = 0; i < reading->comments.count; i++) {
		const char *at =
		    reading->file.text + reading->comments.list[i].offset;

		text_put(&out, at, strcspn(at, "\r\n"));
		text_put(&out, "\n", 1);
	}
	return text_join(&out);
}

START_TEST(test_cases)
{
	struct reading first, again;
	const char *made;

	ck_assert_int_eq(setjmp(exhausted), 0);
	read_text(&first, cases[_i].from);
	ck_assert_msg(first.tree != NULL, "%s", errors_of(&first));
	made = format_text(&first);
	ck_assert_ptr_nonnull(made);
	ck_assert_msg(strcmp(made, cases[_i].to) == 0,
	    "<%s>\ngives\n<%s>\nexpected\n<%s>", cases[_i].from, made,
	    cases[_i].to);
	read_text(&again, made);
	ck_assert_msg(again.tree != NULL, "%s", errors_of(&again));
	ck_assert_str_eq(format_text(&again), made);
}
END_TEST

/* ---- comments everywhere ------------------------------------------- */

/* Which record a comment of a document in its layout stands by: one that
 * begins its line belongs to the next, others to the one above. */
static int
record_at(const char *text, const char *comment)
{
	const bool is_first = comment == text || comment[-1] == '\n';
	const char *at = text, *next;
	int record = 0;

	while ((next = strstr(at, "id: r")) != NULL) {
		if (next > comment && !is_first) {
			break;
		}
		record = atoi(next + 5);
		if (next > comment) {
			break;
		}
		at = next + 1;
	}
	return record;
}

/* Checks a document in which there are comments, against its tree. */
static void
check_commented(const char *text, const char *tree)
{
	struct reading first, again;
	const char *made, *at;

	read_text(&first, text);
	made = format_text(&first);
	ck_assert_ptr_nonnull(made);
	read_text(&again, made);
	ck_assert_msg(again.tree != NULL, "<%s>\ngives\n<%s>\n%s", text, made,
	    errors_of(&again));
	ck_assert_msg(strcmp(dump_text(&again), tree) == 0,
	    "<%s>\ngives another tree\n<%s>", text, made);
	ck_assert_msg(strcmp(comments_of(&first), comments_of(&again)) == 0,
	    "<%s>\ngives other comments\n<%s>", text, made);
	ck_assert_msg(strcmp(format_text(&again), made) == 0,
	    "<%s>\ngives\n<%s>\nand then\n<%s>", text, made,
	    format_text(&again));
	for (at = strstr(made, "# r"); at != NULL; at = strstr(at + 1, "# r")) {
		const char *line = at;

		while (line > made && line[-1] == ' ') {
			line--;
		}
		/* After something it is of that record. */
		ck_assert_msg(
		    record_at(made, line > made && line[-1] != '\n'
		                        ? at
		                        : line + (at != line)) == atoi(at + 3),
		    "<%s>\ngives, for another record,\n<%s>", text, made);
	}
}

/* A comment that is put somewhere. */
struct insertion {
	size_t at;
	int record; /* 0: between records, where it may be of either */
	char text[40];
};

static char *
insert(const char *text, const struct insertion *all, size_t count)
{
	struct text out = {.memory = &memory};
	size_t from = 0;

	for (size_t i = 0; i < count; i++) {
		text_put(&out, text + from, all[i].at - from);
		text_string(&out, all[i].text);
		from = all[i].at;
	}
	text_string(&out, text + from);
	return text_join(&out);
}

/* The record of a place: each begins with a dash at the start of a line. */
static int
record_of(const char *text, size_t at)
{
	int record = 0;

	if (strstr(text, "id: r") == NULL) {
		return 0;
	}
	for (size_t i = 0; i < at; i++) {
		record += text[i] == '-' && (i == 0 || text[i - 1] == '\n');
	}
	for (size_t i = at; text[i] != '\n'; i++) {
		if (text[i] == '\0') {
			return record;
		}
	}
	/* At the start of a line that begins the next record, or none. */
	if ((at == 0 || text[at - 1] == '\n') &&
	    strchr(" ]}", text[at]) == NULL) {
		return 0;
	}
	return record;
}

/* Nothing but a comment stands on the rest of the line: what comes to stand on
 * a line before it may be of what follows. */
static bool
ends_line(const char *text)
{
	return strchr("\r\n#", text[strspn(text, " ")]) != NULL;
}

static bool
is_allowed(const char *text, const char *tree, size_t comments)
{
	struct reading reading;

	read_text(&reading, text);
	return reading.tree != NULL && reading.comments.count == comments &&
	       strcmp(dump_text(&reading), tree) == 0;
}

/* All ways to put one comment into a document that leave its tree as it is. */
static struct insertion *
find_insertions(const char *text, const char *tree, size_t comments,
    size_t *count, void (*check)(const char *text, const char *tree))
{
	static const char *const forms[] = {"", " ", "\n"};
	const size_t most = (strlen(text) + 1) * 3 * 9;
	struct insertion *all = calloc(most, sizeof(*all));

	ck_assert_ptr_nonnull(all);
	*count = 0;
	for (size_t i = 0; i < most; i++) {
		struct insertion *it = &all[*count];
		const size_t at = i / 27;
		const bool starts = at == 0 || text[at - 1] == '\n';
		const char *form = forms[i / 9 % 3];
		const int blanks = (int)(i % 9);
		const char *made;

		/* Alone on a line as deep as blanks; after something, at the
		 * end of a line or with a new one after it; both. */
		if ((*form == '\0') != starts ||
		    (*form != '\0' && text[at] == '\n' && blanks > 0)) {
			continue;
		}
		it->at = at;
		it->record = *form == '\n' && ends_line(text + at)
		                 ? 0
		                 : record_of(text, at);
		snprintf(it->text, sizeof(it->text), "%s%*s# r%d.%zu%s%*s",
		    form, *form == ' ' ? 0 : blanks, "", it->record, i,
		    *form != '\0' && text[at] == '\n' ? "" : "\n",
		    *form == '\0' ? 0 : blanks, "");
		if (it->record == 0) {
			*strchr(it->text, 'r') = 'x';
		}
		made = insert(text, it, 1);
		if (is_allowed(made, tree, comments + 1)) {
			check(made, tree);
			(*count)++;
		}
	}
	return all;
}

static uint32_t
next_random(uint32_t *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 8;
}

START_TEST(test_everywhere)
{
	const char *text = documents[_i].text, *tree;
	struct reading reading;
	struct insertion *all;
	size_t count;
	static uint32_t state;

	ck_assert_int_eq(setjmp(exhausted), 0);
	read_text(&reading, text);
	ck_assert_msg(reading.tree != NULL, "%s", errors_of(&reading));
	tree = dump_text(&reading);
	check_commented(text, tree);
	all = find_insertions(
	    text, tree, reading.comments.count, &count, check_commented);
	ck_assert_msg(
	    count >= documents[_i].places, "<%s>: %zu places", text, count);
	/* Several at once. */
	for (int i = 0; i < 400; i++) {
		struct insertion some[6];
		size_t taken = 0;
		const size_t step = 1 + next_random(&state) % (count / 2);
		const char *made;

		for (size_t at = next_random(&state) % count;
		     at < count && taken < 6;
		     at += 1 + next_random(&state) % step) {
			if (taken == 0 || some[taken - 1].at < all[at].at) {
				some[taken++] = all[at];
			}
		}
		made = insert(text, some, taken);
		if (is_allowed(made, tree, reading.comments.count + taken)) {
			check_commented(made, tree);
		}
	}
	free(all);
}
END_TEST

/* ---- limits -------------------------------------------------------- */

/* Each kind of place with very many comments takes no more than its size. */
START_TEST(test_many)
{
	static const char *const around[][2] = {
	    {"", "a: 1\n"},
	    {"a: 1\n", ""},
	    {"a:\n", "  b\n"},
	    {"a: [b,\n", " c]\n"},
	    {"a: {b: c,\n", " }\n"},
	    {"- - a\n", "- b\n"},
	    {"-\n", "  a: b\n"},
	    {"- a:\n    b: c\n", "  d: e\n"},
	};
	const size_t many = 100000;
	struct text text = {.memory = &memory};
	struct reading reading, again;
	const char *made;

	ck_assert_int_eq(setjmp(exhausted), 0);
	text_string(&text, around[_i][0]);
	for (size_t i = 0; i < many; i++) {
		text_format(&text, "   # %zu\n", i);
	}
	text_string(&text, around[_i][1]);
	read_text(&reading, text_join(&text));
	ck_assert_ptr_nonnull(reading.tree);
	ck_assert_uint_eq(reading.comments.count, many);
	made = format_text(&reading);
	ck_assert_ptr_nonnull(made);
	read_text(&again, made);
	ck_assert_ptr_nonnull(again.tree);
	ck_assert_str_eq(comments_of(&reading), comments_of(&again));
}
END_TEST

/* A record with very many keys that nobody knows, out of order. */
START_TEST(test_many_keys)
{
	struct text text = {.memory = &memory};
	struct reading reading;
	const char *made;

	ck_assert_int_eq(setjmp(exhausted), 0);
	text_string(&text, "actors:\n- k: 1\n");
	for (int i = 0; i < 100000; i++) {
		text_format(&text, "  k%d: 1\n", i);
	}
	text_string(&text, "  id: a\n");
	read_text(&reading, text_join(&text));
	made = format_text(&reading);
	ck_assert_ptr_nonnull(made);
	ck_assert(
	    strncmp(made, "actors:\n- id: a\n  k: 1\n  k0: 1\n", 31) == 0);
	ck_assert_uint_eq(strlen(made), text.size);
}
END_TEST

/* size: of a key of so many times unit, in brackets. */
static bool
is_key_written(const char *unit, int count)
{
	struct text text = {.memory = &memory};
	struct reading reading, again;
	const char *made;

	text_string(&text, "a: {'");
	for (int i = 0; i < count; i++) {
		text_string(&text, unit);
	}
	text_string(&text, "': b}\n");
	read_text(&reading, text_join(&text));
	ck_assert_ptr_nonnull(reading.tree);
	made = format_text(&reading);
	if (made == NULL) {
		ck_assert(
		    strncmp(errors_of(&reading), "test.yaml:1:5: ", 15) == 0);
		return false;
	}
	read_text(&again, made);
	ck_assert_ptr_nonnull(again.tree);
	ck_assert_str_eq(dump_text(&again), dump_text(&reading));
	return true;
}

/* A key that is too long to be read back is refused. */
START_TEST(test_long_keys)
{
	ck_assert_int_eq(setjmp(exhausted), 0);
	ck_assert(is_key_written("a", 1024));
	ck_assert(!is_key_written("a", 1025));
	ck_assert(is_key_written("\"", 511));
	ck_assert(!is_key_written("\"", 512));
	ck_assert(is_key_written("\xe2\x80\xa8", 170));
	ck_assert(!is_key_written("\xe2\x80\xa8", 171));
	ck_assert(is_key_written("\xc3\xa9", 1024));
	ck_assert(!is_key_written("\xc3\xa9", 1025));
}
END_TEST

static Suite *
make_suite(void)
{
	Suite *suite = suite_create("format");
	TCase *tcase = tcase_create("layout");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_loop_test(tcase, test_cases, 0, COUNT(cases));
	tcase_add_loop_test(tcase, test_many, 0, 8);
	tcase_add_test(tcase, test_many_keys);
	tcase_add_test(tcase, test_long_keys);
	suite_add_tcase(suite, tcase);
	tcase = tcase_create("comments");
	tcase_set_timeout(tcase, 60);
	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_loop_test(tcase, test_everywhere, 0, COUNT(documents));
	suite_add_tcase(suite, tcase);
	return suite;
}

int
main(void)
{
	SRunner *runner = srunner_create(make_suite());
	int failed;

	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}

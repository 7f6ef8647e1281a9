/*
 * The YAML reader: documents and what they come to, documents and why they
 * are refused, and a few that are too long to be written out.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "yaml/dump.h"
#include "base/memory.h"
#include "base/text.h"
#include "yaml/yaml.h"

/* A document and what it comes to. */
struct accepted {
	const char *yaml, *json;
};

#include "test_yaml_accepted.h"
#include "test_yaml_examples.h"
#include "test_yaml_refused.h"

#define COUNT(array) (int)(sizeof(array) / sizeof((array)[0]))

static struct memory memory;
static struct diag diag;
static struct diag_file file;
static jmp_buf exhausted;

static void
set_up(void)
{
	memory = (struct memory){.exhausted = &exhausted};
	diag = (struct diag){.memory = &memory};
}

static void
tear_down(void)
{
	memory_release(&memory);
}

static struct yaml_tree *
read_bytes(const char *yaml, size_t size)
{
	/* A copy without a byte of room, for tools that watch over memory. */
	char *copy = malloc(size + 1);

	ck_assert_ptr_nonnull(copy);
	memcpy(copy, yaml, size);
	copy[size] = '\0';
	file = (struct diag_file){.path = "test.yaml", .text = copy};
	file.size = size;
	ck_assert_int_eq(setjmp(exhausted), 0);
	return yaml_read(&memory, &diag, &file);
}

static char *
as_json(const struct yaml_tree *tree)
{
	struct text out = {.memory = &memory};

	dump(&out, tree);
	return text_join(&out);
}

static char *
errors(void)
{
	struct text out = {.memory = &memory};

	diag_print(&diag, &out);
	return text_join(&out);
}

/* The tables write ' for ", and no newline. */
static char *
expected_json(const char *json)
{
	size_t size = strlen(json);
	char *copy = memory_text(&memory, json, size + 1);

	copy[size] = '\n';
	for (size_t i = 0; i < size; i++) {
		copy[i] = copy[i] == '\'' ? '"' : copy[i];
	}
	return copy;
}

/* What JSON may write in two ways. */
static char *
plain_json(char *json)
{
	const char *escape = "\\u0027";
	char *at;

	while ((at = strchr(json, '\'')) != NULL) {
		size_t before = (size_t)(at - json), rest = strlen(at + 1);
		char *copy = memory_take(&memory, before + rest + 7, 1);

		memcpy(copy, json, before);
		memcpy(copy + before, escape, 6);
		memcpy(copy + before + 6, at + 1, rest + 1);
		json = copy;
	}
	return json;
}

static void
check_accepted(const struct accepted *it)
{
	struct yaml_tree *tree = read_bytes(it->yaml, strlen(it->yaml));
	const char *expected = expected_json(it->json);

	ck_assert_msg(tree != NULL, "<%s>\n%s", it->yaml, errors());
	ck_assert_uint_eq(diag.errors, 0);
	ck_assert_msg(strcmp(plain_json(as_json(tree)), expected) == 0,
	    "<%s>\ngives    %sexpected %s", it->yaml, as_json(tree), expected);
	free((char *)(uintptr_t)file.text);
}

START_TEST(test_accepted)
{
	check_accepted(&accepted[_i]);
}
END_TEST

START_TEST(test_examples)
{
	check_accepted(&examples[_i]);
}
END_TEST

START_TEST(test_refused)
{
	const char *yaml = refused[_i].yaml, *message = refused[_i].message;
	struct yaml_tree *tree = read_bytes(yaml, strlen(yaml));
	char place[80];

	ck_assert_msg(tree == NULL, "case %d accepted: <%s>", _i, yaml);
	ck_assert_uint_ge(diag.errors, 1);
	snprintf(place, sizeof(place), "test.yaml:%zu:%zu: ", refused[_i].line,
	    refused[_i].column);
	ck_assert_msg(strncmp(errors(), place, strlen(place)) == 0,
	    "case %d: <%s>\nexpected %s\n%s", _i, yaml, place, errors());
	ck_assert_msg(message == NULL || strstr(errors(), message) != NULL,
	    "case %d: <%s>\nexpected '%s'\n%s", _i, yaml, message, errors());
	free((char *)(uintptr_t)file.text);
}
END_TEST

static bool
is_read(const char *yaml, size_t size)
{
	bool read;

	set_up();
	read = read_bytes(yaml, size) != NULL;
	ck_assert(read == (diag.errors == 0));
	free((char *)(uintptr_t)file.text);
	tear_down();
	return read;
}

/* count times unit, then an end. */
static char *
repeat(const char *unit, size_t count, const char *end)
{
	size_t size = strlen(unit);
	char *text = malloc(size * count + strlen(end) + 1), *at = text;

	ck_assert_ptr_nonnull(text);
	for (size_t i = 0; i < count; i++, at += size) {
		memcpy(at, unit, size);
	}
	memcpy(at, end, strlen(end) + 1);
	return text;
}

static bool
is_read_repeated(const char *unit, size_t count, const char *end)
{
	char *text = repeat(unit, count, end);
	bool read = is_read(text, strlen(text));

	free(text);
	return read;
}

START_TEST(test_bytes)
{
	ck_assert(!is_read("a\0b", 3));
	ck_assert(!is_read("\0", 1));
	ck_assert(!is_read("a: b\n\0", 6));
	ck_assert(!is_read("\"\0\"", 3));
	ck_assert(!is_read("a\0:\0 \0b\0", 8));
	ck_assert(!is_read("\0a\0:\0 \0b", 8));
	ck_assert(!is_read("\0\0\0a", 4));
	ck_assert(!is_read("\0\0\xfe\xff\0\0\0a", 8));
	ck_assert(!is_read("a\0\0\0", 4));
}
END_TEST

START_TEST(test_depth)
{
	ck_assert(is_read_repeated("- ", YAML_DEPTH_MAX, "a"));
	ck_assert(!is_read_repeated("- ", YAML_DEPTH_MAX + 1, "a"));
	ck_assert(!is_read_repeated("- ", 1000000, "a"));
	ck_assert(!is_read_repeated("[", YAML_DEPTH_MAX, ""));
	ck_assert(!is_read_repeated("[", 1000000, ""));
	ck_assert(!is_read_repeated("{a: ", 1000000, ""));
	ck_assert(is_read_repeated("- ", YAML_DEPTH_MAX - 1, "[]"));
	ck_assert(!is_read_repeated("- ", YAML_DEPTH_MAX, "[]"));
	ck_assert(!is_read_repeated("- ", YAML_DEPTH_MAX, "a: b"));
}
END_TEST

START_TEST(test_long_keys)
{
	ck_assert(is_read_repeated("a", 1024, ": b"));
	ck_assert(!is_read_repeated("a", 1025, ": b"));
	ck_assert(is_read_repeated("\xc3\xa9", 1024, ": b"));
	ck_assert(!is_read_repeated("\xc3\xa9", 1025, ": b"));
	ck_assert(is_read_repeated("a", 100000, ""));
}
END_TEST

/* The shapes with the most nodes, or the most decoded text, for their size. */
START_TEST(test_dense)
{
	static const char *const units[] = {"a:\n-\n", "-\n", "a:\n", "- - -\n",
	    "- a:\n", "- ''''\n", "- \"\\L\"\n", "- |\n", "- a\n b\n",
	    "- {a}\n", "- []\n", "- {}\n", "- [[]]\n", "a: []\n"};

	for (int i = 0; i < COUNT(units); i++) {
		bool keys = units[i][0] == 'a';

		for (size_t count = 2; count <= 20000; count *= 10) {
			ck_assert(
			    is_read_repeated(units[i], count, "") != keys);
		}
	}
	ck_assert(!is_read_repeated("[],", 1000000, ""));
	ck_assert(!is_read_repeated("{a,", 1000000, ""));
	ck_assert(!is_read_repeated("[{a},", 1000000, ""));
}
END_TEST

/* A mapping of many keys, of which the last but two is as the one given. */
static size_t
count_duplicates(size_t count, size_t again)
{
	char *text = malloc(count * 16 + 64), *at = text;
	size_t found;

	ck_assert_ptr_nonnull(text);
	for (size_t i = 0; i < count; i++) {
		at += sprintf(at, "k%zu: v\n", i == count - 2 ? again : i);
	}
	set_up();
	read_bytes(text, (size_t)(at - text));
	found = diag.errors;
	ck_assert(found == 0 || strstr(errors(), "first defined") != NULL);
	free((char *)(uintptr_t)file.text);
	tear_down();
	free(text);
	return found;
}

START_TEST(test_many_keys)
{
	static const size_t counts[] = {4, 15, 16, 17, 18, 33, 1000, 50000};

	for (int i = 0; i < COUNT(counts); i++) {
		size_t count = counts[i];

		ck_assert_uint_eq(count_duplicates(count, count - 2), 0);
		ck_assert_uint_eq(count_duplicates(count, 0), 1);
		ck_assert_uint_eq(count_duplicates(count, count / 2),
		    count / 2 == count - 2 ? 0 : 1);
		ck_assert_uint_eq(count_duplicates(count, count - 1), 1);
	}
}
END_TEST

/* Sizes around those at which decoded texts are kept elsewhere. */
START_TEST(test_decoded_sizes)
{
	for (size_t count = 1; count < 600; count++) {
		char *lines = repeat("\\n", count, "\",'''']");
		char *text = malloc(strlen(lines) + 3);
		struct yaml_tree *tree;
		yaml_node node;
		size_t size;

		ck_assert_ptr_nonnull(text);
		sprintf(text, "[\"%s", lines);
		free(lines);
		tree = read_bytes(text, strlen(text));
		ck_assert_ptr_nonnull(tree);
		node = yaml_first(tree, yaml_root(tree));
		yaml_text(tree, node, &size);
		ck_assert_uint_eq(size, count);
		node = yaml_next(tree, node);
		ck_assert_mem_eq(yaml_text(tree, node, &size), "'", 1);
		ck_assert_uint_eq(size, 1);
		ck_assert_uint_eq(yaml_next(tree, node), 0);
		free((char *)(uintptr_t)file.text);
		free(text);
	}
}
END_TEST

/* More nodes, and more decoded text, than fit into one chunk. */
START_TEST(test_many_nodes)
{
	const size_t count = 300000;
	char *text = repeat("- \"\\n\"\n- a: b\n  c:\n-\n", count, "");
	struct yaml_tree *tree = read_bytes(text, strlen(text));
	yaml_node node;
	size_t size;

	ck_assert_ptr_nonnull(tree);
	ck_assert_uint_eq(yaml_count(tree, yaml_root(tree)), 3 * count);
	node = yaml_first(tree, yaml_root(tree));
	for (size_t i = 0; i < count; i++) {
		yaml_node key;

		ck_assert_mem_eq(yaml_text(tree, node, &size), "\n", 1);
		node = yaml_next(tree, node);
		key = yaml_first(tree, node);
		ck_assert_mem_eq(yaml_text(tree, key, &size), "a", 1);
		key = yaml_next(tree, key);
		ck_assert_mem_eq(yaml_text(tree, key, &size), "c", 1);
		ck_assert_int_eq(yaml_kind(tree, key), YAML_SCALAR);
		ck_assert_int_eq(
		    yaml_kind(tree, yaml_value(tree, key)), YAML_NULL);
		ck_assert_uint_eq(yaml_next(tree, key), 0);
		node = yaml_next(tree, node);
		ck_assert_int_eq(yaml_kind(tree, node), YAML_NULL);
		node = yaml_next(tree, node);
	}
	ck_assert_uint_eq(node, 0);
	free((char *)(uintptr_t)file.text);
	free(text);
}
END_TEST

START_TEST(test_nothing)
{
	struct yaml_tree *tree = read_bytes("{a: , b: [c]}", 13);
	yaml_node a = yaml_first(tree, yaml_root(tree));
	yaml_node none = yaml_value(tree, a);
	size_t size = 1;

	ck_assert_uint_ne(none, 0);
	ck_assert_int_eq(yaml_kind(tree, none), YAML_NULL);
	ck_assert_uint_eq(yaml_first(tree, none), 0);
	ck_assert_uint_eq(yaml_next(tree, none), 0);
	ck_assert_uint_eq(yaml_value(tree, none), 0);
	ck_assert_ptr_nonnull(yaml_text(tree, none, &size));
	ck_assert_uint_eq(size, 0);
	ck_assert_ptr_eq(yaml_place(tree, none).file, &file);
	ck_assert_int_eq(yaml_kind(tree, 0), YAML_NULL);
	ck_assert_uint_eq(yaml_first(tree, 0), 0);
	ck_assert_uint_eq(yaml_next(tree, 0), 0);
	ck_assert_uint_eq(yaml_value(tree, 0), 0);
	ck_assert_ptr_null(yaml_place(tree, 0).file);
	ck_assert_uint_eq(yaml_count(tree, yaml_root(tree)), 2);
	ck_assert_uint_eq(yaml_value(tree, yaml_root(tree)), 0);
	free((char *)(uintptr_t)file.text);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("yaml");
	TCase *cases = tcase_create("yaml");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(cases, set_up, tear_down);
	tcase_set_timeout(cases, 60);
	tcase_add_loop_test(cases, test_accepted, 0, COUNT(accepted));
	tcase_add_loop_test(cases, test_examples, 0, COUNT(examples));
	tcase_add_loop_test(cases, test_refused, 0, COUNT(refused));
	tcase_add_test(cases, test_bytes);
	tcase_add_test(cases, test_depth);
	tcase_add_test(cases, test_long_keys);
	tcase_add_test(cases, test_dense);
	tcase_add_test(cases, test_many_keys);
	tcase_add_test(cases, test_decoded_sizes);
	tcase_add_test(cases, test_many_nodes);
	tcase_add_test(cases, test_nothing);
	suite_add_tcase(suite, cases);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

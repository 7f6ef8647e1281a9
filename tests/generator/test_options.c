/* The command line. (What is printed of mistakes is in cli.sh.) */
#include "help.h"

#include "options.h"

static const struct {
	const char *arguments[8];
	bool is_good;
	enum options_task task;
	const char *lock, *ids, *layout, *tables, *files[3], *languages;
	bool has_no_notes;
} cases[] = {
    {{NULL}, false, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL, {NULL}, NULL,
        false},
    {{"a"}, true, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL, {"a"}, NULL, false},
    {{"a", "b"}, true, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL, {"a", "b"}, NULL,
        false},
    {{"--ids", "i", "a"}, true, OPTIONS_OUTPUT, NULL, "i", NULL, NULL, {"a"},
        NULL, false},
    {{"--ids=i", "a"}, true, OPTIONS_OUTPUT, NULL, "i", NULL, NULL, {"a"}, NULL,
        false},
    {{"--ids=a=b", "a"}, true, OPTIONS_OUTPUT, NULL, "a=b", NULL, NULL, {"a"},
        NULL, false},
    {{"a", "--tables", "t", "b", "--layout=l", "--lock", "k"}, true,
        OPTIONS_OUTPUT, "k", NULL, "l", "t", {"a", "b"}, NULL, false},
    /* The last counts. */
    {{"--ids", "i", "--ids=j", "a"}, true, OPTIONS_OUTPUT, NULL, "j", NULL,
        NULL, {"a"}, NULL, false},
    {{"--ids", "--x", "a"}, true, OPTIONS_OUTPUT, NULL, "--x", NULL, NULL,
        {"a"}, NULL, false},
    {{"--", "--ids", "a"}, true, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL,
        {"--ids", "a"}, NULL, false},
    {{"--check", "--", "--"}, true, OPTIONS_CHECK, NULL, NULL, NULL, NULL,
        {"--"}, NULL, false},
    {{"-"}, true, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL, {"-"}, NULL, false},
    {{""}, true, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL, {""}, NULL, false},
    {{"--check", "a", "--lock=k"}, true, OPTIONS_CHECK, "k", NULL, NULL, NULL,
        {"a"}, NULL, false},
    {{"--dump", "a"}, true, OPTIONS_DUMP, NULL, NULL, NULL, NULL, {"a"}, NULL,
        false},
    {{"a", "--format"}, true, OPTIONS_FORMAT, NULL, NULL, NULL, NULL, {"a"},
        NULL, false},
    {{"--update-lock", "--lock", "k", "a"}, true, OPTIONS_UPDATE_LOCK, "k",
        NULL, NULL, NULL, {"a"}, NULL, false},
    {{"--help"}, true, OPTIONS_HELP, NULL, NULL, NULL, NULL, {NULL}, NULL,
        false},
    {{"--version"}, true, OPTIONS_VERSION, NULL, NULL, NULL, NULL, {NULL}, NULL,
        false},
    {{"--check"}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL, {NULL}, NULL,
        false},
    {{"--chec", "a"}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL, {NULL},
        NULL, false},
    {{"-h"}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL, {NULL}, NULL, false},
    {{"a", "--ids"}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL, {NULL}, NULL,
        false},
    {{"a", "--ids="}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL, {NULL},
        NULL, false},
    {{"a", "--ids", ""}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL, {NULL},
        NULL, false},
    {{"--idsy", "a"}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL, {NULL},
        NULL, false},
    {{"--help=x"}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL, {NULL}, NULL,
        false},
    {{"--update-lock", "a"}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false},
    {{"--dump", "a", "b"}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL, {NULL},
        NULL, false},
    {{"--format", "a", "b"}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false},
    {{"--check", "--ids=i", "a"}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false},
    {{"--check", "--retire", "a"}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false},
    {{"--languages", "en,zh-Hant", "a"}, true, OPTIONS_OUTPUT, NULL, NULL, NULL,
        NULL, {"a"}, "en,zh-Hant", false},
    {{"a", "--languages=native,RU", "--no-notes"}, true, OPTIONS_OUTPUT, NULL,
        NULL, NULL, NULL, {"a"}, "native,RU", true},
    {{"--languages=", "a"}, false, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false},
    {{"a", "--languages"}, false, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false},
    {{"--languages=en,", "a"}, false, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false},
    {{"--languages=en,,ru", "a"}, false, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false},
    {{"--languages=en ru", "a"}, false, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false},
    {{"--languages=Native", "a"}, false, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false},
    {{"--languages=en", "--check", "a"}, false, OPTIONS_CHECK, NULL, NULL, NULL,
        NULL, {NULL}, NULL, false},
    {{"--no-notes", "--dump", "a"}, false, OPTIONS_DUMP, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false},
    {{"--no-notes=x", "a"}, false, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false},
    {{"--retire", "--update-lock", "--lock=k", "a"}, true, OPTIONS_UPDATE_LOCK,
        "k", NULL, NULL, NULL, {"a"}, NULL, false},
};

static void
check_text(const char *found, const char *expected)
{
	if (expected == NULL) {
		ck_assert_ptr_null(found);
	} else {
		ck_assert_ptr_nonnull(found);
		ck_assert_str_eq(found, expected);
	}
}

START_TEST(test_options)
{
	struct options options;
	FILE *messages = tmpfile();
	char *arguments[10] = {memory_text(&memory, "crinkgen", 8)};
	int argc = 1;
	bool is_good;

	ck_assert_ptr_nonnull(messages);
	for (; cases[_i].arguments[argc - 1] != NULL; argc++) {
		const char *argument = cases[_i].arguments[argc - 1];

		arguments[argc] =
		    memory_text(&memory, argument, strlen(argument));
	}
	is_good = options_read(&options, argc, arguments, messages);
	ck_assert(is_good == cases[_i].is_good);
	/* A message and the usage, or nothing. */
	ck_assert((ftell(messages) > 0) == !is_good);
	fclose(messages);
	if (!is_good) {
		return;
	}
	ck_assert_int_eq(options.task, cases[_i].task);
	check_text(options.lock, cases[_i].lock);
	check_text(options.ids, cases[_i].ids);
	check_text(options.layout, cases[_i].layout);
	check_text(options.tables, cases[_i].tables);
	check_text(options.slice.languages, cases[_i].languages);
	ck_assert(options.slice.has_no_notes == cases[_i].has_no_notes);
	for (size_t i = 0; i < options.file_count; i++) {
		check_text(options.files[i], cases[_i].files[i]);
	}
	ck_assert_ptr_null(cases[_i].files[options.file_count]);
}
END_TEST

int
main(void)
{
	TCase *tests = begin_tests("options");

	tcase_add_loop_test(tests, test_options, 0, COUNT(cases));
	return end_tests();
}

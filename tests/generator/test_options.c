/* The command line. (What is printed of mistakes is in cli.sh.) */
#include "help.h"

#include "options.h"

static const struct {
	const char *arguments[8];
	bool is_good;
	enum options_task task;
	const char *lock, *ids, *layout, *tables, *files[3], *languages;
	bool has_no_notes;
	struct chosen chosen;
} cases[] = {
    {{NULL}, false, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL, {NULL}, NULL, false,
        {NULL, NULL, NULL}},
    {{"a"}, true, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL, {"a"}, NULL, false,
        {NULL, NULL, NULL}},
    {{"a", "b"}, true, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL, {"a", "b"}, NULL,
        false, {NULL, NULL, NULL}},
    {{"--ids", "i", "a"}, true, OPTIONS_OUTPUT, NULL, "i", NULL, NULL, {"a"},
        NULL, false, {NULL, NULL, NULL}},
    {{"--ids=i", "a"}, true, OPTIONS_OUTPUT, NULL, "i", NULL, NULL, {"a"}, NULL,
        false, {NULL, NULL, NULL}},
    {{"--ids=a=b", "a"}, true, OPTIONS_OUTPUT, NULL, "a=b", NULL, NULL, {"a"},
        NULL, false, {NULL, NULL, NULL}},
    {{"a", "--tables", "t", "b", "--layout=l", "--lock", "k"}, true,
        OPTIONS_OUTPUT, "k", NULL, "l", "t", {"a", "b"}, NULL, false,
        {NULL, NULL, NULL}},
    /* The last counts. */
    {{"--ids", "i", "--ids=j", "a"}, true, OPTIONS_OUTPUT, NULL, "j", NULL,
        NULL, {"a"}, NULL, false, {NULL, NULL, NULL}},
    {{"--ids", "--x", "a"}, true, OPTIONS_OUTPUT, NULL, "--x", NULL, NULL,
        {"a"}, NULL, false, {NULL, NULL, NULL}},
    {{"--", "--ids", "a"}, true, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL,
        {"--ids", "a"}, NULL, false, {NULL, NULL, NULL}},
    {{"--check", "--", "--"}, true, OPTIONS_CHECK, NULL, NULL, NULL, NULL,
        {"--"}, NULL, false, {NULL, NULL, NULL}},
    {{"-"}, true, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL, {"-"}, NULL, false,
        {NULL, NULL, NULL}},
    {{""}, true, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL, {""}, NULL, false,
        {NULL, NULL, NULL}},
    {{"--check", "a", "--lock=k"}, true, OPTIONS_CHECK, "k", NULL, NULL, NULL,
        {"a"}, NULL, false, {NULL, NULL, NULL}},
    {{"--dump", "a"}, true, OPTIONS_DUMP, NULL, NULL, NULL, NULL, {"a"}, NULL,
        false, {NULL, NULL, NULL}},
    {{"a", "--format"}, true, OPTIONS_FORMAT, NULL, NULL, NULL, NULL, {"a"},
        NULL, false, {NULL, NULL, NULL}},
    {{"--update-lock", "--lock", "k", "a"}, true, OPTIONS_UPDATE_LOCK, "k",
        NULL, NULL, NULL, {"a"}, NULL, false, {NULL, NULL, NULL}},
    {{"--help"}, true, OPTIONS_HELP, NULL, NULL, NULL, NULL, {NULL}, NULL,
        false, {NULL, NULL, NULL}},
    {{"--version"}, true, OPTIONS_VERSION, NULL, NULL, NULL, NULL, {NULL}, NULL,
        false, {NULL, NULL, NULL}},
    {{"--check"}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL, {NULL}, NULL,
        false, {NULL, NULL, NULL}},
    {{"--chec", "a"}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL, {NULL},
        NULL, false, {NULL, NULL, NULL}},
    {{"-h"}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL, {NULL}, NULL, false,
        {NULL, NULL, NULL}},
    {{"a", "--ids"}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL, {NULL}, NULL,
        false, {NULL, NULL, NULL}},
    {{"a", "--ids="}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL, {NULL},
        NULL, false, {NULL, NULL, NULL}},
    {{"a", "--ids", ""}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL, {NULL},
        NULL, false, {NULL, NULL, NULL}},
    {{"--idsy", "a"}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL, {NULL},
        NULL, false, {NULL, NULL, NULL}},
    {{"--help=x"}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL, {NULL}, NULL,
        false, {NULL, NULL, NULL}},
    {{"--update-lock", "a"}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false, {NULL, NULL, NULL}},
    {{"--dump", "a", "b"}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL, {NULL},
        NULL, false, {NULL, NULL, NULL}},
    {{"--format", "a", "b"}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false, {NULL, NULL, NULL}},
    {{"--check", "--ids=i", "a"}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false, {NULL, NULL, NULL}},
    {{"--check", "--retire", "a"}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false, {NULL, NULL, NULL}},
    {{"--languages", "en,zh-Hant", "a"}, true, OPTIONS_OUTPUT, NULL, NULL, NULL,
        NULL, {"a"}, "en,zh-Hant", false, {NULL, NULL, NULL}},
    {{"a", "--languages=native,RU", "--no-notes"}, true, OPTIONS_OUTPUT, NULL,
        NULL, NULL, NULL, {"a"}, "native,RU", true, {NULL, NULL, NULL}},
    {{"--languages=", "a"}, false, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false, {NULL, NULL, NULL}},
    {{"a", "--languages"}, false, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false, {NULL, NULL, NULL}},
    {{"--languages=en,", "a"}, false, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false, {NULL, NULL, NULL}},
    {{"--languages=en,,ru", "a"}, false, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false, {NULL, NULL, NULL}},
    {{"--languages=en ru", "a"}, false, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false, {NULL, NULL, NULL}},
    {{"--languages=Native", "a"}, false, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false, {NULL, NULL, NULL}},
    {{"--languages=en", "--check", "a"}, false, OPTIONS_CHECK, NULL, NULL, NULL,
        NULL, {NULL}, NULL, false, {NULL, NULL, NULL}},
    {{"--no-notes", "--dump", "a"}, false, OPTIONS_DUMP, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false, {NULL, NULL, NULL}},
    {{"--no-notes=x", "a"}, false, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false, {NULL, NULL, NULL}},
    {{"--retire", "--update-lock", "--lock=k", "a"}, true, OPTIONS_UPDATE_LOCK,
        "k", NULL, NULL, NULL, {"a"}, NULL, false, {NULL, NULL, NULL}},
    {{"--keep=a-b,c", "--sources", "s", "--since=2024", "a"}, true,
        OPTIONS_OUTPUT, NULL, NULL, NULL, NULL, {"a"}, NULL, false,
        {"a-b,c", "s", "2024"}},
    {{"a", "--since", "2024-06-30"}, true, OPTIONS_OUTPUT, NULL, NULL, NULL,
        NULL, {"a"}, NULL, false, {NULL, NULL, "2024-06-30"}},
    {{"a", "--keep="}, false, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL, {NULL},
        NULL, false, {NULL, NULL, NULL}},
    {{"a", "--sources"}, false, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL, {NULL},
        NULL, false, {NULL, NULL, NULL}},
    {{"--since=2024-02-30", "a"}, false, OPTIONS_OUTPUT, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false, {NULL, NULL, NULL}},
    {{"--keep=a", "--check", "a"}, false, OPTIONS_CHECK, NULL, NULL, NULL, NULL,
        {NULL}, NULL, false, {NULL, NULL, NULL}},
    {{"--sources=a", "--dump", "a"}, false, OPTIONS_DUMP, NULL, NULL, NULL,
        NULL, {NULL}, NULL, false, {NULL, NULL, NULL}},
    {{"--since=2024", "--format", "a"}, false, OPTIONS_FORMAT, NULL, NULL, NULL,
        NULL, {NULL}, NULL, false, {NULL, NULL, NULL}},
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
	check_text(options.slice.chosen.keep, cases[_i].chosen.keep);
	check_text(options.slice.chosen.sources, cases[_i].chosen.sources);
	check_text(options.slice.chosen.since, cases[_i].chosen.since);
	for (size_t i = 0; i < options.file_count; i++) {
		check_text(options.files[i], cases[_i].files[i]);
	}
	ck_assert_ptr_null(cases[_i].files[options.file_count]);
}
END_TEST

int
main(void)
{
	begin_tests("options");
	add_loop_test(test_options, 0, COUNT(cases));
	return end_tests();
}

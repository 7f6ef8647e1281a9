/* One run: what is printed where, and the status. (More of it in cli.sh.) */
#define _POSIX_C_SOURCE 200809L

#include "help.h"

#include <unistd.h>

#include "run.h"

static char data[] = "/tmp/crinkgen-run-XXXXXX";

/* Runs with a task and a data file; what is printed goes to printed. */
static enum run_status
run_task(const char *task, const char *yaml, char *printed, char *messages)
{
	FILE *streams[] = {tmpfile(), tmpfile(), NULL};
	char *arguments[] = {memory_text(&memory, "crinkgen", 8),
	    memory_text(&memory, task, strlen(task)), NULL, NULL};
	enum run_status status;

	memcpy(data + sizeof(data) - 7, "XXXXXX", 6);
	streams[2] = fdopen(mkstemp(data), "wb");
	ck_assert_ptr_nonnull(streams[2]);
	fputs(yaml, streams[2]);
	ck_assert_int_eq(fclose(streams[2]), 0);
	arguments[2] = data;
	status = run(3, arguments, streams[0], streams[1]);
	unlink(data);
	rewind(streams[0]);
	printed[fread(printed, 1, 3999, streams[0])] = '\0';
	rewind(streams[1]);
	messages[fread(messages, 1, 3999, streams[1])] = '\0';
	fclose(streams[0]);
	fclose(streams[1]);
	return status;
}

static const struct {
	const char *task, *yaml;
	enum run_status status;
	const char *printed, *messages; /* parts; "" for nothing */
} cases[] = {
    {"--check", "", RUN_GOOD, "", "warning: the file has no section"},
    {"--check", "actors:", RUN_GOOD, "", ""},
    {"--check", "actor-kinds: [{id: state}]", RUN_GOOD, "", ""},
    {"--check", "actor-kind: []", RUN_WRONG_DATA, "", "unknown section"},
    {"--check", "a: [", RUN_WRONG_DATA, "", "never closed"},
    {"--", "actor-kinds: [{id: state}]", RUN_GOOD, "", ""},
    {"--dump", "a: [b, 1, NO]", RUN_GOOD, "{\"a\": [\"b\", \"1\", \"NO\"]}\n",
        ""},
    /* What is dumped need be no data. */
    {"--dump", "- - x", RUN_GOOD, "[[\"x\"]]\n", ""},
    {"--dump", "a: &b c", RUN_WRONG_DATA, "", "anchors"},
    {"--help", "", RUN_GOOD, "usage: crinkgen", ""},
    {"--version", "", RUN_GOOD, "crinkgen ", ""},
    {"--nonsense", "", RUN_WRONG_USAGE, "", "unknown option --nonsense"},
    {"/nowhere/at/all", "", RUN_FAILED, "", "cannot open '/nowhere/at/all'"},
};

static bool
is_like(const char *text, const char *part)
{
	return part[0] == '\0' ? text[0] == '\0' : strstr(text, part) != NULL;
}

START_TEST(test_run)
{
	char printed[4000], messages[4000];
	const enum run_status status =
	    run_task(cases[_i].task, cases[_i].yaml, printed, messages);

	ck_assert_msg(status == cases[_i].status, "case %d: status %d\n%s", _i,
	    (int)status, messages);
	ck_assert_msg(
	    is_like(printed, cases[_i].printed), "case %d: '%s'", _i, printed);
	ck_assert_msg(is_like(messages, cases[_i].messages), "case %d: '%s'",
	    _i, messages);
}
END_TEST

/* Data that is too large for 32 bits, as if a small size were that. */
static const struct {
	size_t most;
	const char *alias, *messages;
} limits[] = {
    {1, "Def", "the names of all actors have more than 1 bytes"},
    {20, "Def", "the texts have more than 20 bytes in all"},
    {40, "De ...................................... f",
        "the texts have more than 40 bytes in all"},
    {40, "De .......................... f", ""},
    {1000, "Def", ""},
};

START_TEST(test_limits)
{
	const size_t usual = model_bytes_max;
	char printed[4000], messages[4000];
	enum run_status status;
	char text[400];

	snprintf(text, sizeof(text),
	    "actor-kinds: [{id: state}]\n"
	    "actors: [{id: abc, kind: state, name: Abc, aliases: "
	    "{name: [%s]}}, {id: ghij, kind: state, name: K L M}]",
	    limits[_i].alias);
	model_bytes_max = limits[_i].most;
	status = run_task("--layout=/dev/null", text, printed, messages);
	model_bytes_max = usual;
	ck_assert_int_eq(
	    status, limits[_i].messages[0] == '\0' ? RUN_GOOD : RUN_WRONG_DATA);
	ck_assert_msg(is_like(messages, limits[_i].messages), "%s", messages);
}
END_TEST

int
main(void)
{
	begin_tests("run");
	add_loop_test(test_run, 0, COUNT(cases));
	add_loop_test(test_limits, 0, COUNT(limits));
	return end_tests();
}

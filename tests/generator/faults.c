/*
 * Every call to the system fails once: the first, the second and so on, until
 * the run succeeds. Each time there is a message and the status for it, and
 * what was there is as it was.
 *
 * usage: faults VOCABULARY DATA: the whole vocabulary, and data that has all there is.
 */
#define _XOPEN_SOURCE 700

#include "help.h"

#include <dirent.h>
#include <errno.h>
#include <unistd.h>

#include "run.h"
#include "base/system.h"

enum call {
	CALLOC,
	FOPEN,
	FREAD,
	FWRITE,
	FWRITE_SHORT,
	FCLOSE,
	RENAME,
	STAT,
	LSTAT,
	ACCESS,
	REALPATH,
	CHOWN,
	CHMOD,
	CALLS
};

static struct system_calls real;
static enum call failing;
static unsigned count, fail_at; /* calls of the failing sort so far; 0: none */

static bool
fails(enum call call, int error)
{
	if (call != failing || ++count != fail_at) {
		return false;
	}
	errno = error;
	return true;
}

static void *
fail_calloc(size_t number, size_t size)
{
	return fails(CALLOC, ENOMEM) ? NULL : real.calloc(number, size);
}

/* What somebody else changes as soon as the run writes something. */
static const char *changed_meanwhile;

#define CHANGED "# somebody else was here\n"

static FILE *
fail_fopen(const char *path, const char *mode)
{
	if (changed_meanwhile != NULL && mode[0] == 'w') {
		FILE *file = fopen(changed_meanwhile, "wb");

		ck_assert_ptr_nonnull(file);
		ck_assert_int_ge(fputs(CHANGED, file), 0);
		ck_assert_int_eq(fclose(file), 0);
	}
	return fails(FOPEN, EACCES) ? NULL : real.fopen(path, mode);
}

/* A write to a stream that is only read sets its error flag. */
static size_t
fail_fread(void *bytes, size_t size, size_t number, FILE *stream)
{
	if (fails(FREAD, EIO)) {
		ck_assert_int_eq(putc('x', stream), EOF);
		ck_assert(ferror(stream));
		return 0;
	}
	return real.fread(bytes, size, number, stream);
}

static size_t
fail_fwrite(const void *bytes, size_t size, size_t number, FILE *stream)
{
	if (fails(FWRITE, ENOSPC)) {
		return 0;
	}
	if (fails(FWRITE_SHORT, ENOSPC)) {
		return real.fwrite(bytes, size, number / 2, stream);
	}
	return real.fwrite(bytes, size, number, stream);
}

static int
fail_fclose(FILE *stream)
{
	const bool fail = fails(FCLOSE, EIO);
	const int result = real.fclose(stream);

	if (!fail) {
		return result;
	}
	errno = EIO;
	return EOF;
}

static int
fail_rename(const char *from, const char *to)
{
	return fails(RENAME, EIO) ? -1 : real.rename(from, to);
}

static int
fail_stat(const char *path, struct stat *status)
{
	return fails(STAT, EACCES) ? -1 : real.stat(path, status);
}

static int
fail_lstat(const char *path, struct stat *status)
{
	return fails(LSTAT, EACCES) ? -1 : real.lstat(path, status);
}

static int
fail_access(const char *path, int mode)
{
	return fails(ACCESS, EROFS) ? -1 : real.access(path, mode);
}

static char *
fail_realpath(const char *path, char *resolved)
{
	return fails(REALPATH, ENOENT) ? NULL : real.realpath(path, resolved);
}

static int
fail_chown(const char *path, uid_t user, gid_t group)
{
	return fails(CHOWN, EPERM) ? -1 : real.chown(path, user, group);
}

static int
fail_chmod(const char *path, mode_t mode)
{
	return fails(CHMOD, EPERM) ? -1 : real.chmod(path, mode);
}

/* ---- files --------------------------------------------------------- */

#define FORMER "what was there before\n"

static char folder[] = "/tmp/crinkgen-faults-XXXXXX";

#define INPUT_MAX ((size_t)1 << 20)

/* Some are inputs too. */
static const char *const outputs[] = {
    "ids", "layout", "tables", "lock", "deps", "yaml", "old", "wild"};

/* What is read: a small vocabulary with some data, and all there is in three files,
 * of which the first two are named on the command line. */
static const char *const inputs[] = {"data", "v", "d", "more"};
static char given[2][INPUT_MAX];

static const char more[] =
    "actors:\n"
    "- {id: alpha, extends: true, aliases: {acronym: [AL]}, ambiguous: [AL]}\n"
    "- {id: delta, kind: state, name: Deltaland, aliases: {acronym: [AL]},"
    " names: {ru: [Дельта], zh: 德尔塔}, inflected: {ru: [Дельты]},"
    " ambiguous: [AL]}\n"
    "decoys: [Deltaland Force, {text: New Alpha}]\n"
    "relations:\n"
    "- {subject: delta, kind: holds-office, item: defence-minister,"
    " object: beta, modifiers: [acting], when: 2020/.., source: herald-morning,"
    " paragraph: 9}\n";

static void
write_file(const char *name, const char *text)
{
	FILE *file = fopen(name, "wb");

	ck_assert_ptr_nonnull(file);
	ck_assert_int_ge(fputs(text, file), 0);
	ck_assert_int_eq(fclose(file), 0);
}

static char *
read_stream(FILE *file)
{
	char *text = calloc(1 << 20, 1);

	ck_assert_ptr_nonnull(text);
	rewind(file);
	ck_assert_uint_lt(fread(text, 1, (1 << 20) - 1, file), (1 << 20) - 1);
	return text;
}

static bool
holds(const char *name, const char *expected)
{
	FILE *file = fopen(name, "rb");
	char *text;
	bool is_same;

	ck_assert_ptr_nonnull(file);
	text = read_stream(file);
	is_same = strcmp(text, expected) == 0;
	free(text);
	fclose(file);
	return is_same;
}

/* Those that are inputs too must be good ones. */
static const char *
former(const char *name)
{
	static const char *const good[][2] = {
	    {"lock", "actor gone 1 retired\n"},
	    {"old", "# numbers\nactor gone 1\n"},
	    {"yaml", "actors: [{id: a, kind: state, name: A}]\n"},
	    {"wild",
	        "# first\nactors:   # of all\n"
	        "    -   {id: b, # itself\n         kind: state, name: 'B'}\n\n"
	        "questions: [{id: q, text: \"How many?\"}] # last\n"},
	};

	for (int i = 0; i < COUNT(good); i++) {
		if (strcmp(name, good[i][0]) == 0) {
			return good[i][1];
		}
	}
	return FORMER;
}

static void
write_former(void)
{
	for (int i = 0; i < COUNT(outputs); i++) {
		write_file(outputs[i], former(outputs[i]));
	}
	/* Of another owner, who may be told or not: where root tests. */
	if (geteuid() == 0) {
		ck_assert_int_eq(chown("yaml", 1, 1), 0);
	}
}

/* The data, the outputs, and nothing else. */
static void
check_folder(const char *about)
{
	DIR *directory = opendir(".");
	const struct dirent *entry;
	int found = 0;

	ck_assert_ptr_nonnull(directory);
	while ((entry = readdir(directory)) != NULL) {
		ck_assert_msg(strstr(entry->d_name, "tmp") == NULL,
		    "%s: '%s' is left", about, entry->d_name);
		found++;
	}
	closedir(directory);
	ck_assert_int_eq(found, 2 + COUNT(inputs) + COUNT(outputs));
}

static void
enter_folder(void)
{
	/* Anew, where tests do not run in a process of their own. */
	memcpy(folder + sizeof(folder) - 7, "XXXXXX", 6);
	ck_assert_ptr_nonnull(mkdtemp(folder));
	ck_assert_int_eq(chdir(folder), 0);
	write_file("data",
	    join(vocabulary,
	        "actors: [{id: a, kind: state, name: Ruritania}]\n"
	        "sources: [{id: s, publisher: a, date: 2024, title: S}]\n"
	        "relations: [{subject: a, kind: supplies, source: s,"
	        " paragraph: 1}]\n",
	        NULL));
	write_file("v", given[0]);
	write_file("d", given[1]);
	write_file("more", more);
	write_former();
	real = system_calls;
	system_calls = (struct system_calls){fail_calloc, fail_fopen,
	    fail_fread, fail_fwrite, fail_fclose, fail_rename, fail_stat,
	    fail_lstat, fail_access, fail_realpath, fail_chown, fail_chmod};
}

static void
leave_folder(void)
{
	system_calls = real;
	for (int i = 0; i < COUNT(inputs); i++) {
		remove(inputs[i]);
	}
	for (int i = 0; i < COUNT(outputs); i++) {
		remove(outputs[i]);
	}
	ck_assert_int_eq(chdir("/"), 0);
	ck_assert_int_eq(rmdir(folder), 0);
}

#define IN_PLACE (32 | 128)

/* ---- runs ---------------------------------------------------------- */

static const struct {
	const char *arguments[8];
	unsigned written; /* bits of outputs */
	/* The sorts of calls that are made, beside CALLOC, FOPEN and FREAD. */
	bool writes, prints;
} tasks[] = {
    {{"--check", "data"}, 0, false, false},
    {{"--check", "--lock", "lock", "data"}, 0, false, false},
    {{"--dump", "data"}, 0, false, true},
    {{"--format", "data"}, 0, false, true},
    {{"--ids", "ids", "data"}, 1, true, false},
    {{"--layout", "layout", "data"}, 2, true, false},
    {{"--tables", "tables", "data"}, 4, true, false},
    {{"--ids=ids", "--layout=layout", "--tables=tables", "data"}, 7, true,
        false},
    {{"--update-lock", "--lock", "lock", "data"}, 8, true, false},
    {{"--ids", "ids", "--depfile", "deps", "data"}, 17, true, false},
    {{"--format", "-i", "yaml"}, 32, true, false},
    {{"--format", "-i", "yaml", "wild"}, IN_PLACE, true, false},
    {{"--update-lock", "--retire", "--lock", "old", "data"}, 64, true, true},
    /* All that there is. */
    {{"--dump", "d"}, 0, false, true},
    {{"--format", "d"}, 0, false, true},
    {{"--update-lock", "--lock", "lock", "v", "d", "more"}, 8, true, false},
    {{"--ids=ids", "--layout=layout", "--tables=tables", "--depfile=deps", "v",
         "d", "more"},
        23, true, false},
    /* Slices, which tell what they keep. */
    {{"--tables=tables", "--keep=alpha,beta", "v", "d", "more"}, 4, true, true},
    {{"--tables=tables", "--layout=layout", "--sources=herald-morning",
         "--since=2024-02", "v", "d", "more"},
        6, true, true},
    {{"--tables=tables", "--languages=en,ru,forms", "--no-notes",
         "--no-descriptions", "v", "d", "more"},
        4, true, true},
};

struct result {
	enum run_status status;
	char *printed, *messages;
};

static struct result
run_task(int task)
{
	struct result result;
	char *arguments[10] = {NULL};
	FILE *out = tmpfile(), *messages = tmpfile();
	int argc = 0;

	ck_assert_ptr_nonnull(out);
	ck_assert_ptr_nonnull(messages);
	arguments[argc++] = memory_text(&memory, "crinkgen", 8);
	for (int i = 0; tasks[task].arguments[i] != NULL; i++) {
		const char *argument = tasks[task].arguments[i];

		arguments[argc++] =
		    memory_text(&memory, argument, strlen(argument));
	}
	count = 0;
	result.status = run(argc, arguments, out, messages);
	result.printed = read_stream(out);
	result.messages = read_stream(messages);
	fclose(out);
	fclose(messages);
	return result;
}

static void
free_result(struct result *result)
{
	free(result->printed);
	free(result->messages);
}

/* What is there is what was there; of several outputs some may have been put
 * in their places before a rename failed. Where something is told of what was
 * written, all of that may be there when that fails. */
static void
check_untouched(int task, const char *about)
{
	const unsigned written = tasks[task].written;
	const bool is_single = (written & (written - 1)) == 0;
	unsigned changed = 0;

	check_folder(about);
	for (int i = 0; i < COUNT(outputs); i++) {
		if (!holds(outputs[i], former(outputs[i]))) {
			changed |= 1u << i;
		}
	}
	if (failing == RENAME && !is_single) {
		changed &= ~written;
	} else if (tasks[task].prints && changed == written) {
		changed = 0;
	}
	ck_assert_msg(changed == 0, "%s: 0x%x changed", about, changed);
}

/* Whether all outputs of a task are new. */
static void
check_written(int task, const char *about)
{
	check_folder(about);
	for (int i = 0; i < COUNT(outputs); i++) {
		const bool is_former = holds(outputs[i], former(outputs[i]));

		ck_assert_msg(
		    is_former == ((tasks[task].written >> i & 1) == 0),
		    "%s: '%s'", about, outputs[i]);
	}
}

/* No matter: that a file that was read cannot be closed, that its size cannot be
 * guessed, that what may be a link is none, that the owner cannot be told. */
static bool
is_harmless(enum call call)
{
	return call == FCLOSE || call == STAT || call == LSTAT || call == CHOWN;
}

/* Fails each call of a sort in turn; tells how many failures were noticed. */
static unsigned
fail_each(int task, enum call call)
{
	unsigned noticed = 0;

	failing = call;
	for (fail_at = 1;; fail_at++) {
		char about[80];
		struct result result = run_task(task);
		const bool was_reached = count >= fail_at;

		snprintf(about, sizeof(about), "task %d, call %d, time %u",
		    task, (int)call, fail_at);
		if (!was_reached || (is_harmless(call) && result.status == 0)) {
			ck_assert_msg(result.status == RUN_GOOD, "%s: %s",
			    about, result.messages);
			check_written(task, about);
			write_former();
		} else {
			ck_assert_msg(result.status == RUN_FAILED,
			    "%s: status %d", about, (int)result.status);
			ck_assert_msg(
			    strncmp(result.messages, "crinkgen: ", 10) == 0,
			    "%s: '%s'", about, result.messages);
			check_untouched(task, about);
			if (call == RENAME || tasks[task].prints) {
				write_former();
			}
			noticed++;
		}
		free_result(&result);
		if (!was_reached) {
			return noticed;
		}
	}
}

START_TEST(test_faults)
{
	const bool writes = tasks[_i].writes, prints = tasks[_i].prints;
	unsigned noticed[CALLS];

	for (unsigned call = 0; call < CALLS; call++) {
		noticed[call] = fail_each(_i, (enum call)call);
	}
	/* Whatever a task does was seen to fail. */
	ck_assert_uint_gt(noticed[CALLOC], 0);
	ck_assert_uint_gt(noticed[FOPEN], 0);
	ck_assert_uint_gt(noticed[FREAD], 0);
	ck_assert((noticed[FWRITE] > 0) == (writes || prints));
	ck_assert((noticed[FWRITE_SHORT] > 0) == (writes || prints));
	ck_assert((noticed[FCLOSE] > 0) == writes);
	ck_assert((noticed[RENAME] > 0) == writes);
	for (enum call call = STAT; call < CALLS; call++) {
		const bool is_told = call != LSTAT && call != CHOWN;

		ck_assert((noticed[call] > 0) ==
		          (is_told && (tasks[_i].written & IN_PLACE) != 0));
	}
}
END_TEST

/* What is said, and that nothing else is. */
START_TEST(test_memory_runs_out)
{
	failing = CALLOC;
	fail_at = 1;
	for (int task = 0; task < COUNT(tasks); task++) {
		struct result result = run_task(task);

		ck_assert_int_eq(result.status, RUN_FAILED);
		ck_assert_str_eq(result.messages, "crinkgen: out of memory\n");
		ck_assert_str_eq(result.printed, "");
		free_result(&result);
	}
}
END_TEST

/* What was read and is to be replaced is left alone if it is another by then. */
START_TEST(test_changed_meanwhile)
{
	int tried = 0;

	failing = CALLS;
	for (int task = 0; task < COUNT(tasks); task++) {
		for (int i = 0; i < COUNT(outputs); i++) {
			const unsigned read_too = 8 | 32 | 64 | 128;
			struct result result;

			if ((tasks[task].written & read_too & 1u << i) == 0) {
				continue;
			}
			changed_meanwhile = outputs[i];
			result = run_task(task);
			ck_assert_int_eq(result.status, RUN_FAILED);
			ck_assert_ptr_nonnull(strstr(result.messages,
			    "has changed since it was read, and is left as it "
			    "is: run this once more\n"));
			ck_assert_str_eq(result.printed, "");
			ck_assert(holds(outputs[i], CHANGED));
			free_result(&result);
			write_file(outputs[i], former(outputs[i]));
			check_untouched(task, outputs[i]);
			tried++;
		}
	}
	changed_meanwhile = NULL;
	ck_assert_int_eq(tried, 6);
}
END_TEST

int
main(int argc, char **argv)
{
	TCase *cases = begin_tests("faults");

	for (int i = 0; i < COUNT(given); i++) {
		FILE *file = argc == 3 ? fopen(argv[i + 1], "rb") : NULL;

		if (file == NULL ||
		    fread(given[i], 1, INPUT_MAX, file) == INPUT_MAX) {
			fputs("usage: faults VOCABULARY DATA\n", stderr);
			return EXIT_FAILURE;
		}
		fclose(file);
	}
	tcase_add_checked_fixture(cases, enter_folder, leave_folder);
	add_loop_test(test_faults, 0, COUNT(tasks));
	add_test(test_memory_runs_out);
	add_test(test_changed_meanwhile);
	return end_tests();
}

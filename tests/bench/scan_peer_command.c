/* Peers that are commands of their own: grep, and pyahocorasick in Python. */
#define _DEFAULT_SOURCE

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "scan_peer.h"

/* The file of names, and that of a text. */
#define NAMES_PATH "/tmp/bench_scan_XXXXXX"

/* Of a command. */
#define WORDS_MAX 16

struct built {
	char path[sizeof(NAMES_PATH)];
	double start; /* seconds that it takes without any text */
};

static double
seconds_of_children(void)
{
	struct rusage usage;

	getrusage(RUSAGE_CHILDREN, &usage);
	return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
	       (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6;
}

/* Begins a command, and returns what it prints. */
static FILE *
begin(const char *const *words, pid_t *child)
{
	char *argv[WORDS_MAX + 1] = {NULL};
	int ends[2];

	if (pipe(ends) != 0 || (*child = fork()) < 0) {
		perror("pipe or fork");
		exit(1);
	}
	if (*child == 0) {
		for (int i = 0; words[i] != NULL; i++) {
			argv[i] = strdup(words[i]);
		}
		dup2(ends[1], 1);
		close(ends[0]);
		close(ends[1]);
		setenv("LC_ALL", "C", 1);
		execvp(argv[0], argv);
		_exit(127);
	}
	close(ends[1]);
	return fdopen(ends[0], "r");
}

/* The exit status of a command; -1: it did not end by itself. */
static int
end(FILE *out, pid_t child)
{
	int status = 0;

	fclose(out);
	if (waitpid(child, &status, 0) != child || !WIFEXITED(status)) {
		return -1;
	}
	return WEXITSTATUS(status);
}

static size_t
count_lines(FILE *in)
{
	static char buffer[1 << 16];
	size_t size, lines = 0;

	while ((size = fread(buffer, 1, sizeof(buffer), in)) != 0) {
		for (const char *at = buffer;
		     (at = memchr(at, '\n', size - (size_t)(at - buffer))) !=
		     NULL;
		     at++) {
			lines++;
		}
	}
	return lines;
}

/* Writes the names, one a line; before each that has its case alone a tab, if that
 * is told. */
static bool
write_names(
    struct built *built, const struct scan_names *names, bool tells_case)
{
	int handle;
	FILE *file;

	strcpy(built->path, NAMES_PATH);
	handle = mkstemp(built->path);
	file = handle >= 0 ? fdopen(handle, "w") : NULL;
	if (file == NULL) {
		return false;
	}
	for (uint32_t i = 0; i < names->count; i++) {
		fprintf(file, "%s%s\n",
		    tells_case && names->names[i].is_case ? "\t" : "",
		    names->names[i].text);
	}
	return fclose(file) == 0;
}

static void
release(void *state)
{
	struct built *built = state;

	unlink(built->path);
	free(built);
}

/* ---- grep ---------------------------------------------------------- */

static size_t
run_grep(const struct built *built, const char *path, double *seconds)
{
	const char *const words[] = {"grep", "-F", "-o", "-i", "-w", "-h", "-f",
	    built->path, path, NULL};
	const double start = seconds_of_children();
	pid_t child;
	FILE *out = begin(words, &child);
	const size_t found = count_lines(out);

	/* 1: no line was found. */
	if (end(out, child) > 1) {
		fprintf(stderr, "grep failed\n");
		exit(1);
	}
	*seconds = seconds_of_children() - start;
	return found;
}

static void *
grep_build(struct scan_names *names)
{
	struct built *built = malloc(sizeof(*built));

	if (built == NULL || !write_names(built, names, false)) {
		free(built);
		return NULL;
	}
	run_grep(built, "/dev/null", &built->start);
	return built;
}

static size_t
grep_scan(void *state, const struct scan_text *text, double *seconds)
{
	const struct built *built = state;
	const size_t found = run_grep(built, text->path, seconds);

	*seconds -= built->start;
	return found;
}

/* ---- pyahocorasick ------------------------------------------------- */

#ifdef BENCH_AHOCORASICK
static void *
ahocorasick_build(struct scan_names *names)
{
	struct built *built = malloc(sizeof(*built));

	if (built == NULL || !write_names(built, names, true)) {
		free(built);
		return NULL;
	}
	return built;
}

static size_t
ahocorasick_scan(void *state, const struct scan_text *text, double *seconds)
{
	const struct built *built = state;
	const char *const words[] = {
	    BENCH_PYTHON, BENCH_AHOCORASICK, built->path, text->path, NULL};
	unsigned long found = 0;
	pid_t child;
	FILE *out = begin(words, &child);
	const int told = fscanf(out, "%lu %lf", &found, seconds);

	if (end(out, child) != 0 || told != 2) {
		fprintf(stderr, "pyahocorasick failed\n");
		exit(1);
	}
	return found;
}

const struct scan_peer scan_peer_ahocorasick = {"pyahocorasick (no boundaries)",
    NULL, ahocorasick_build, ahocorasick_scan, release, 1, 100000, false, true};
#else
const struct scan_peer scan_peer_ahocorasick = {"pyahocorasick (no boundaries)",
    "python3-ahocorasick was not found when this was built", NULL, NULL, NULL,
    1, 0, false, true};
#endif

const struct scan_peer scan_peer_grep = {"grep -F -o -i -w", NULL, grep_build,
    grep_scan, release, 1, 100000, false, true};

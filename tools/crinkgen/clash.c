#define _POSIX_C_SOURCE 200809L

#include "clash.h"

#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

/* Links from link to link, at most: who makes more has a circle. */
#define LINKS_MAX 40
#define PATH_ROOM 4096
/* Each output and the temporary file beside it, and what is printed. */
#define WRITTEN_MAX 10

/* A file: itself if it is there, or else its folder and its name. */
struct identity {
	const char *path; /* as the user wrote it, or of a temporary file */
	const char *name; /* in its folder; NULL: the file is there */
	dev_t device;
	ino_t number;
	bool is_known;
	unsigned output; /* which one it belongs to */
};

/* Where a link that leads to nothing would have its file made. */
static char *
follow(struct memory *memory, const char *path)
{
	char *at = memory_text(memory, path, strlen(path));

	for (unsigned i = 0; i < LINKS_MAX; i++) {
		char target[PATH_ROOM];
		const ssize_t size = readlink(at, target, sizeof(target));
		const char *slash = strrchr(at, '/');
		const size_t folder =
		    slash == NULL ? 0 : (size_t)(slash - at) + 1;
		char *next;

		if (size <= 0) {
			break;
		}
		if (target[0] == '/') {
			at = memory_text(memory, target, (size_t)size);
			continue;
		}
		next = memory_take(memory, folder + (size_t)size + 1, 1);
		memcpy(next, at, folder);
		memcpy(next + folder, target, (size_t)size);
		at = next;
	}
	return at;
}

/* Devices are no files that are lost when they are written to. */
static void
identify(struct identity *identity, const struct stat *status)
{
	identity->is_known = !S_ISCHR(status->st_mode);
	identity->device = status->st_dev;
	identity->number = status->st_ino;
}

static struct identity
identity_of(struct memory *memory, const char *path)
{
	struct identity identity = {path, NULL, 0, 0, false, 0};
	struct stat status;
	char *at, *slash;

	if (stat(path, &status) == 0) {
		identify(&identity, &status);
		return identity;
	}
	at = follow(memory, path);
	slash = strrchr(at, '/');
	if (slash == NULL) {
		identity.name = at;
		at = memory_text(memory, ".", 1);
	} else {
		identity.name = slash + 1;
		at = memory_text(memory, at, (size_t)(slash - at) + 1);
	}
	if (stat(at, &status) == 0) {
		identify(&identity, &status);
	}
	return identity;
}

/* Names that differ in nothing but case are one file on some systems, and there
 * is no telling before the file is there. */
static bool
is_same(const struct identity *a, const struct identity *b)
{
	return a->is_known && b->is_known && a->device == b->device &&
	       a->number == b->number &&
	       (a->name == NULL || b->name == NULL
	               ? a->name == b->name
	               : strcasecmp(a->name, b->name) == 0);
}

/* Adds an output, and the file beside it into which it is written first; what
 * is no file, or a link, is written to as it is. */
static size_t
add(struct memory *memory, struct identity *written, size_t count,
    const char *path)
{
	const size_t size = strlen(path);
	char *temporary = memory_take(memory, size + 5, 1);
	struct stat status;

	written[count] = identity_of(memory, path);
	written[count].output = (unsigned)count;
	if (lstat(path, &status) == 0 && !S_ISREG(status.st_mode)) {
		return count + 1;
	}
	memcpy(temporary, path, size);
	memcpy(temporary + size, ".tmp", 5);
	written[count + 1] = identity_of(memory, temporary);
	written[count + 1].output = (unsigned)count;
	return count + 2;
}

/* All that the run writes. */
static size_t
list_written(struct memory *memory, const struct options *options, FILE *out,
    struct identity *written)
{
	const char *const paths[] = {options->ids, options->layout,
	    options->tables, options->depfile,
	    options->task == OPTIONS_UPDATE_LOCK ? options->lock : NULL};
	size_t count = 0;

	if (options->task == OPTIONS_DUMP || options->task == OPTIONS_FORMAT) {
		/* clang 14's sanitizer of memory does not see fstat() fill it. */
		struct stat status = {.st_size = 0};

		memset(written, 0, sizeof(*written));
		written->path = "the standard output";
		if (fstat(fileno(out), &status) == 0 &&
		    S_ISREG(status.st_mode)) {
			identify(written, &status);
		}
		return 1;
	}
	for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
		if (paths[i] != NULL) {
			count = add(memory, written, count, paths[i]);
		}
	}
	return count;
}

static bool
is_overwritten(struct memory *memory, const struct identity *written,
    size_t count, const char *path, FILE *messages)
{
	const struct identity read = identity_of(memory, path);

	for (size_t i = 0; i < count; i++) {
		if (is_same(&read, &written[i])) {
			fprintf(messages,
			    "crinkgen: '%s' is read: it cannot be written too, "
			    "as '%s'\n",
			    path, written[i].path);
			return true;
		}
	}
	return false;
}

/* Of the files that are written back. */
static bool
is_named_twice(
    struct memory *memory, const struct options *options, FILE *messages)
{
	const size_t count = options->file_count;
	struct identity *files = memory_take(memory, count, sizeof(*files));

	for (size_t i = 0; i < count; i++) {
		files[i] = identity_of(memory, options->files[i]);
		for (size_t j = 0; j < i; j++) {
			if (is_same(&files[i], &files[j])) {
				fprintf(messages,
				    "crinkgen: '%s' and '%s' are one file: "
				    "name it once\n",
				    files[j].path, files[i].path);
				return true;
			}
		}
	}
	return false;
}

bool
clash_found(struct memory *memory, const struct options *options, FILE *out,
    FILE *messages)
{
	struct identity written[WRITTEN_MAX];
	const size_t count = list_written(memory, options, out, written);

	if (options->in_place && is_named_twice(memory, options, messages)) {
		return true;
	}
	for (size_t i = 0; i < count; i++) {
		for (size_t j = 0; j < i; j++) {
			if (written[i].output != written[j].output &&
			    is_same(&written[i], &written[j])) {
				fprintf(messages,
				    "crinkgen: '%s' and '%s' are one file: it "
				    "cannot be written twice\n",
				    written[j].path, written[i].path);
				return true;
			}
		}
	}
	for (size_t i = 0; i < options->file_count; i++) {
		if (is_overwritten(
		        memory, written, count, options->files[i], messages)) {
			return true;
		}
	}
	return options->lock != NULL && options->task != OPTIONS_UPDATE_LOCK &&
	       is_overwritten(memory, written, count, options->lock, messages);
}

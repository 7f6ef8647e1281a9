/* Also where files are larger than a long tells. */
#define _POSIX_C_SOURCE 200809L
#define _FILE_OFFSET_BITS 64

#include "input.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command.h"

static void
tell_failure(struct input *input, const char *why)
{
	input->has_failed = true;
	if (strcmp(input->name, "-") == 0) {
		fprintf(stderr, "crink: cannot read standard input: %s\n", why);
	} else {
		complain("cannot read", input->name);
		fprintf(stderr, ": %s\n", why);
	}
}

/* Whether a file is what stdout writes to: reading it would never end. */
static bool
is_output(int descriptor)
{
	/* clang 14's sanitizer of memory does not know that fstat() fills them. */
	struct stat in = {.st_size = 0}, out = in;

	return fstat(descriptor, &in) == 0 && fstat(STDOUT_FILENO, &out) == 0 &&
	       S_ISREG(in.st_mode) && in.st_dev == out.st_dev &&
	       in.st_ino == out.st_ino;
}

bool
input_open(struct input *input, const char *name)
{
	input->name = name;
	input->has_failed = false;
	input->descriptor =
	    strcmp(name, "-") == 0 ? STDIN_FILENO : open(name, O_RDONLY);
	if (input->descriptor < 0) {
		tell_failure(input, strerror(errno));
	} else if (is_output(input->descriptor)) {
		tell_failure(input, "the output goes there");
		input_close(input);
	}
	return !input->has_failed;
}

size_t
input_read(struct input *input, char *to, size_t size)
{
	ssize_t count;

	do {
		count = read(input->descriptor, to, size);
	} while (count < 0 && errno == EINTR);
	if (count < 0) {
		tell_failure(input, strerror(errno));
		return 0;
	}
	return (size_t)count;
}

bool
input_close(struct input *input)
{
	if (input->descriptor != STDIN_FILENO) {
		close(input->descriptor);
	}
	return !input->has_failed;
}

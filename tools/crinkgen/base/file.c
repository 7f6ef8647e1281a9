#define _XOPEN_SOURCE 700

#include "base/file.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/system.h"

/* Read in pieces of this size: a file need not tell how long it is. */
#define PIECE ((size_t)1 << 16)
/* Seen by the handler of signals: whole paths, set before the file is made. */
static const char *volatile *volatile temporary;
static volatile size_t temporary_count;

void
file_abandon(void)
{
	for (size_t i = 0; i < temporary_count; i++) {
		if (temporary[i] != NULL) {
			unlink(temporary[i]);
		}
	}
}

static void
complain(FILE *messages, const char *what, const char *path)
{
	fprintf(messages, "crinkgen: cannot %s '%s': %s\n", what, path,
	    errno == 0 ? "input/output error" : strerror(errno));
}

/* The size of a file, as a first guess; 0 if it is too long. */
static size_t
guess_size(const char *path)
{
	struct stat status;

	if (system_calls.stat(path, &status) != 0 || !S_ISREG(status.st_mode) ||
	    status.st_size < 0) {
		return PIECE;
	}
	if ((uintmax_t)status.st_size > DIAG_FILE_MAX) {
		errno = EFBIG;
		return 0;
	}
	return (size_t)status.st_size + 1;
}

/* Reads a stream to its end; false if it is too long or cannot be read. */
static bool
read_stream(
    struct memory *memory, FILE *stream, size_t room, struct diag_file *file)
{
	char *text = memory_take(memory, room + 1, 1);

	for (;;) {
		file->size += system_calls.fread(
		    text + file->size, 1, room - file->size, stream);
		if (file->size < room) {
			break;
		}
		if (room > DIAG_FILE_MAX) {
			errno = EFBIG;
			return false;
		}
		text = memory_grow(memory, text, room, 2 * room + 1, 1);
		room *= 2;
	}
	text[file->size] = '\0';
	file->text = text;
	if (file->size > DIAG_FILE_MAX) {
		errno = EFBIG;
		return false;
	}
	return !ferror(stream);
}

const struct diag_file *
file_read(
    struct memory *memory, FILE *messages, const char *path, unsigned number)
{
	struct diag_file *file = memory_take(memory, 1, sizeof(*file));
	jmp_buf *const outer = memory->exhausted;
	jmp_buf exhausted;
	FILE *stream;
	size_t room;
	bool is_read;

	errno = 0;
	file->path = path;
	file->number = number;
	stream = system_calls.fopen(path, "rb");
	if (stream == NULL) {
		complain(messages, "open", path);
		return NULL;
	}
	if (setjmp(exhausted) != 0) { /* no memory: do not leak the stream */
		system_calls.fclose(stream);
		memory->exhausted = outer;
		longjmp(*outer, 1);
	}
	memory->exhausted = &exhausted;
	room = guess_size(path);
	is_read = room != 0 && read_stream(memory, stream, room, file);
	memory->exhausted = outer;
	if (!is_read) {
		complain(messages, "read", path);
	}
	system_calls.fclose(stream);
	return is_read ? file : NULL;
}

const struct diag_file *
file_read_input(struct memory *memory, FILE *messages)
{
	struct diag_file *file = memory_take(memory, 1, sizeof(*file));

	errno = 0;
	file->path = "<stdin>";
	if (!read_stream(memory, stdin, PIECE, file)) {
		complain(messages, "read", file->path);
		return NULL;
	}
	return file;
}

bool
file_put(FILE *stream, const struct text *text)
{
	for (const struct text_chunk *chunk = text->first; chunk != NULL;
	     chunk = chunk->next) {
		if (system_calls.fwrite(chunk->bytes, 1, chunk->used, stream) !=
		    chunk->used) {
			return false;
		}
	}
	return true;
}

/* Devices and the like cannot be replaced, and links should not be. */
static bool
is_special(const char *path)
{
	struct stat status;

	return system_calls.lstat(path, &status) == 0 &&
	       !S_ISREG(status.st_mode);
}

/* The file that is replaced: where links lead, a regular one, not protected. */
static bool
find_target(struct memory *memory, FILE *messages, struct file_output *output)
{
	char *path = memory_take(memory, PATH_MAX, 1);
	struct stat status;

	errno = 0;
	if (system_calls.realpath(output->path, path) == NULL ||
	    system_calls.stat(path, &status) != 0 ||
	    system_calls.access(path, W_OK) != 0) {
		complain(messages, "write", output->path);
		return false;
	}
	if (!S_ISREG(status.st_mode)) {
		fprintf(messages,
		    "crinkgen: cannot write '%s': it is not a regular file\n",
		    output->path);
		return false;
	}
	output->path = path;
	return true;
}

/* Gives a new file the permissions and, where that is allowed, the owner of
 * the one that it is to replace. */
static bool
copy_permissions(const struct file_output *output)
{
	struct stat status, made;

	if (system_calls.stat(output->path, &status) != 0 ||
	    system_calls.stat(output->temporary, &made) != 0) {
		return false;
	}
	if ((status.st_uid != made.st_uid || status.st_gid != made.st_gid) &&
	    system_calls.chown(
	        output->temporary, status.st_uid, status.st_gid) != 0) {
		errno = 0; /* as anybody but root may be told */
	}
	return system_calls.chmod(output->temporary, status.st_mode & 07777) ==
	       0;
}

/* Writes a text to a stream that is closed then, come what may. */
static bool
write_stream(
    struct memory *memory, FILE *stream, const struct file_output *output)
{
	struct text text = {.memory = memory, .stream = stream};
	jmp_buf *const outer = memory->exhausted;
	jmp_buf exhausted;
	bool is_written;

	if (setjmp(exhausted) != 0) { /* no memory: do not leak the stream */
		system_calls.fclose(stream);
		memory->exhausted = outer;
		longjmp(*outer, 1);
	}
	memory->exhausted = &exhausted;
	output->emit(&text, output->context);
	is_written = text_flush(&text);
	memory->exhausted = outer;
	/* What is buffered may fail as late as here; what failed before has
	 * told why. */
	if (!is_written) {
		const int number = errno;

		system_calls.fclose(stream);
		errno = number;
		return false;
	}
	return system_calls.fclose(stream) == 0;
}

/* Writes one file, at the path or beside it. */
static bool
write_file(struct memory *memory, FILE *messages, const char *path,
    const struct file_output *output, size_t number)
{
	FILE *stream;

	errno = 0;
	stream = system_calls.fopen(path, output->in_place ? "wbx" : "wb");
	if (stream == NULL && errno == EEXIST) {
		fprintf(messages,
		    "crinkgen: '%s' is there already, which is where '%s' is "
		    "written first: remove it, or give it another name\n",
		    path, output->path);
		return false;
	}
	if (stream == NULL) {
		complain(messages, "create", path);
		return false;
	}
	temporary[number] = output->temporary;
	if (!write_stream(memory, stream, output) ||
	    (output->in_place && !copy_permissions(output))) {
		complain(messages, "write", path);
		return false;
	}
	return true;
}

/* Writes everything, devices last, before any former file is replaced. */
static bool
write_temporary(struct memory *memory, FILE *messages,
    struct file_output *outputs, size_t count)
{
	for (size_t i = 0; i < 2 * count; i++) {
		const size_t at = i < count ? i : i - count;
		const struct file_output *output = &outputs[at];
		const bool is_device = output->temporary == NULL;

		if (is_device == (i >= count) &&
		    !write_file(memory, messages,
		        is_device ? output->path : output->temporary, output,
		        at)) {
			return false;
		}
	}
	return true;
}

/* Whether what was read is there as it was, so that no work of somebody else is
 * lost. */
static bool
is_as_read(
    struct memory *memory, FILE *messages, const struct file_output *output)
{
	const struct diag_file *file;

	/* A device has been written to, and a pipe cannot be read again. */
	if (output->read == NULL || output->temporary == NULL) {
		return true;
	}
	file = file_read(memory, messages, output->path, 0);
	if (file == NULL) {
		return false;
	}
	if (file->size != output->read->size ||
	    memcmp(file->text, output->read->text, file->size) != 0) {
		fprintf(messages,
		    "crinkgen: '%s' has changed since it was read, and is "
		    "left as it is: run this once more\n",
		    output->read->path);
		return false;
	}
	return true;
}

/* Whether all are. */
static bool
are_as_read(struct memory *memory, FILE *messages,
    const struct file_output *outputs, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (!is_as_read(memory, messages, &outputs[i])) {
			return false;
		}
	}
	return true;
}

/* Puts the temporary files in place. */
static bool
replace(FILE *messages, struct file_output *outputs, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		errno = 0;
		if (outputs[i].temporary == NULL) {
			continue;
		}
		if (system_calls.rename(
		        outputs[i].temporary, outputs[i].path) != 0) {
			complain(messages, "replace", outputs[i].path);
			return false;
		}
		temporary[i] = NULL;
	}
	return true;
}

/* Forgets the temporary files, which are removed if they are still there. */
static void
clean_up(void)
{
	file_abandon();
	temporary_count = 0;
	temporary = NULL;
}

/* Names the temporary files; those of files that are replaced are made by
 * whoever writes them, so that none is removed that was there. */
static bool
name_temporary(struct memory *memory, FILE *messages,
    struct file_output *outputs, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		size_t size;
		char *path;

		if (outputs[i].in_place &&
		    !find_target(memory, messages, &outputs[i])) {
			return false;
		}
		if (is_special(outputs[i].path)) {
			continue;
		}
		size = strlen(outputs[i].path);
		path = memory_take(memory, size + 5, 1);
		memcpy(path, outputs[i].path, size);
		memcpy(path + size, ".tmp", 5);
		outputs[i].temporary = path;
		if (!outputs[i].in_place) {
			temporary[i] = path;
		}
	}
	return true;
}

bool
file_write_all(struct memory *memory, FILE *messages,
    struct file_output *outputs, size_t count)
{
	jmp_buf *const outer = memory->exhausted;
	jmp_buf exhausted;
	bool is_written;

	if (setjmp(exhausted) != 0) {
		clean_up();
		memory->exhausted = outer;
		longjmp(*outer, 1);
	}
	memory->exhausted = &exhausted;

	temporary = memory_take(memory, count, sizeof(*temporary));
	temporary_count = count;
	is_written = name_temporary(memory, messages, outputs, count) &&
	             write_temporary(memory, messages, outputs, count) &&
	             are_as_read(memory, messages, outputs, count) &&
	             replace(messages, outputs, count);
	clean_up();
	memory->exhausted = outer;
	return is_written;
}

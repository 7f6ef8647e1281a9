#define _POSIX_C_SOURCE 200809L

#include "base/file.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/system.h"

/* Read in pieces of this size: a file need not tell how long it is. */
#define PIECE ((size_t)1 << 16)
/* Temporary files at a time. */
#define TEMPORARY_MAX 8

/* Seen by the handler of signals: whole paths, set before the file is made. */
static const char *volatile temporary[TEMPORARY_MAX];

void
file_abandon(void)
{
	for (size_t i = 0; i < TEMPORARY_MAX; i++) {
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

/* The size of a file, as a first guess. */
static size_t
guess_size(const char *path)
{
	struct stat status;

	if (stat(path, &status) != 0 || !S_ISREG(status.st_mode) ||
	    status.st_size < 0 || (uintmax_t)status.st_size > DIAG_FILE_MAX) {
		return PIECE;
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
	is_read = read_stream(memory, stream, guess_size(path), file);
	memory->exhausted = outer;
	if (!is_read) {
		complain(messages, "read", path);
	}
	system_calls.fclose(stream);
	return is_read ? file : NULL;
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

	return lstat(path, &status) == 0 && !S_ISREG(status.st_mode);
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
    const struct file_output *output)
{
	FILE *stream;

	errno = 0;
	stream = system_calls.fopen(path, "wb");
	if (stream == NULL) {
		complain(messages, "create", path);
		return false;
	}
	if (!write_stream(memory, stream, output)) {
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
		const struct file_output *output = &outputs[i % count];
		const bool is_device = output->temporary == NULL;

		if (is_device == (i >= count) &&
		    !write_file(memory, messages,
		        is_device ? output->path : output->temporary, output)) {
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
	for (size_t i = 0; i < TEMPORARY_MAX; i++) {
		temporary[i] = NULL;
	}
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

	for (size_t i = 0; i < count && i < TEMPORARY_MAX; i++) {
		const size_t size = strlen(outputs[i].path);
		char *path;

		if (is_special(outputs[i].path)) {
			continue;
		}
		path = memory_take(memory, size + 5, 1);
		memcpy(path, outputs[i].path, size);
		memcpy(path + size, ".tmp", 5);
		outputs[i].temporary = path;
		temporary[i] = path;
	}
	is_written = write_temporary(memory, messages, outputs, count) &&
	             replace(messages, outputs, count);
	clean_up();
	memory->exhausted = outer;
	return is_written;
}

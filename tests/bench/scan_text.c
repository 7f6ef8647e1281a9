/* The texts of bench_scan. */
#include <stdlib.h>
#include <string.h>

#include "machine.h"
#include "random.h"
#include "scan.h"

#define BYTES_A_NAME 60
/* Of names that are put into English text; longer ones are seldom. */
#define NAME_MAX_SIZE 64
#define TAIL 2

static struct scan_text
text_make(size_t room, char *path)
{
	struct scan_text text = {malloc(room + TAIL), 0, path};

	if (text.bytes == NULL) {
		perror("malloc");
		exit(1);
	}
	return text;
}

static void
text_end(struct scan_text *text)
{
	memset(text->bytes + text->size, 0, TAIL);
}

struct scan_text
scan_text_read(char *path)
{
	FILE *file = fopen(path, "rb");
	struct scan_text text;
	long size;

	if (file == NULL || fseek(file, 0, SEEK_END) != 0 ||
	    (size = ftell(file)) <= 0) {
		perror(path);
		exit(1);
	}
	rewind(file);
	text = text_make((size_t)size + 1, path);
	text.size = fread(text.bytes, 1, (size_t)size, file);
	fclose(file);
	if (text.bytes[text.size - 1] != '\n') {
		text.bytes[text.size++] = '\n';
	}
	text_end(&text);
	return text;
}

/* A name at random of those that an English text may have. */
static const struct scan_name *
draw(const struct scan_names *names, uint64_t *state)
{
	/* There are enough of them that this ends soon. */
	for (unsigned i = 0; i < 1000; i++) {
		const struct scan_name *name =
		    &names->names[random_below(state, names->count)];

		if (name->size <= NAME_MAX_SIZE && scan_name_is_ascii(name)) {
			return name;
		}
	}
	return NULL;
}

static void
add(struct scan_text *text, const char *bytes, size_t size)
{
	memcpy(text->bytes + text->size, bytes, size);
	text->size += size;
}

struct scan_text
scan_text_dense(
    const struct scan_text *plain, const struct scan_names *names, char *path)
{
	/* As long as the plain one. */
	struct scan_text text =
	    text_make(plain->size + NAME_MAX_SIZE + TAIL, path);
	const struct scan_name *name = NULL;
	uint64_t state = 1;
	size_t last = 0;
	FILE *file;

	for (size_t i = 0; text.size < plain->size; i++) {
		const char byte = plain->bytes[i];

		text.bytes[text.size++] = byte;
		if (name == NULL) {
			name = draw(names, &state);
		}
		if (byte == ' ' && name != NULL &&
		    text.size - last + name->size >= BYTES_A_NAME) {
			add(&text, name->text, name->size);
			text.bytes[text.size++] = ' ';
			last = text.size;
			name = NULL;
		}
	}
	text.bytes[text.size++] = '\n';
	text_end(&text);
	file = machine_open(path);
	fwrite(text.bytes, 1, text.size, file);
	machine_close(file, path);
	return text;
}

void
scan_text_release(struct scan_text *text)
{
	free(text->bytes);
}

/*
 * The whole generator: whatever the data, it writes whole outputs and returns
 * 0, or leaves the former ones, tells a place and returns 1.
 */
#define _POSIX_C_SOURCE 200809L

#include <string.h>
#include <unistd.h>

#include "fuzz.h"
#include "run.h"

static char folder[] = "/tmp/fuzz-crinkgen-XXXXXX";
static char paths[5][64]; /* data, ids, layout, tables, messages */
/* Of the sources; where they are not, the one beside the fuzzer. */
static char vocabulary[4096] = VOCABULARY;

int LLVMFuzzerInitialize(int *argc, char ***argv);

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	const char *end = *argc > 0 ? strrchr((*argv)[0], '/') : NULL;

	if (end != NULL && access(VOCABULARY, R_OK) != 0) {
		snprintf(vocabulary, sizeof(vocabulary), "%.*s/vocabulary.yaml",
		    (int)(end - (*argv)[0]), (*argv)[0]);
	}
	return 0;
}

static void
remove_all(void)
{
	for (size_t i = 0; i < 5; i++) {
		unlink(paths[i]);
	}
	rmdir(folder);
}

static void
make_folder(void)
{
	static const char *const names[] = {
	    "data.yaml", "ids.h", "layout.h", "tables.c", "messages"};

	if (paths[0][0] != '\0') {
		return;
	}
	HOLDS(mkdtemp(folder) != NULL);
	for (size_t i = 0; i < 5; i++) {
		snprintf(paths[i], sizeof(paths[i]), "%s/%s", folder, names[i]);
	}
	atexit(remove_all);
}

static void
write_file(const char *path, const void *bytes, size_t size)
{
	FILE *stream = fopen(path, "wb");

	HOLDS(stream != NULL);
	HOLDS(fwrite(bytes, 1, size, stream) == size);
	HOLDS(fclose(stream) == 0);
}

static char *
read_file(const char *path)
{
	const size_t room = (size_t)1 << 22;
	char *text = malloc(room);
	FILE *stream = fopen(path, "rb");
	size_t size;

	HOLDS(stream != NULL && text != NULL);
	size = fread(text, 1, room - 1, stream);
	text[size] = '\0';
	fclose(stream);
	return text;
}

static int
ends_with(const char *text, const char *end)
{
	const size_t size = strlen(text), end_size = strlen(end);

	return size >= end_size && strcmp(text + size - end_size, end) == 0;
}

static void
check_outputs(enum run_status status)
{
	static const char *const ends[] = {"#endif\n", "#endif\n", "};\n"};

	for (size_t i = 0; i < 3; i++) {
		char *text = read_file(paths[i + 1]);

		if (status == RUN_GOOD) {
			HOLDS(ends_with(text, ends[i]));
		} else {
			HOLDS(strcmp(text, "former\n") == 0);
		}
		free(text);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	enum run_status status;
	FILE *messages;
	char *text;

	make_folder();
	write_file(paths[0], data, size);
	for (size_t i = 1; i < 4; i++) {
		write_file(paths[i], "former\n", 7);
	}
	{
		char program[] = "crinkgen", ids[] = "--ids",
		     layout[] = "--layout", tables[] = "--tables";
		char *argv[] = {program, ids, paths[1], layout, paths[2],
		    tables, paths[3], vocabulary, paths[0], NULL};

		messages = fopen(paths[4], "wb");
		HOLDS(messages != NULL);
		status = run(9, argv, stdout, messages);
		fclose(messages);
	}
	HOLDS(status == RUN_GOOD || status == RUN_WRONG_DATA);
	text = read_file(paths[4]);
	if (status == RUN_GOOD) {
		HOLDS(text[0] == '\0' || strstr(text, ": warning: ") != NULL);
	} else {
		HOLDS(strstr(text, ": error: ") != NULL);
	}
	free(text);
	check_outputs(status);
	return 0;
}

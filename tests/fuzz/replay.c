/*
 * Calls a fuzz target with the contents of files: seeds, and what fuzzing once
 * found. usage: replay FILE-OR-FOLDER...
 */
#define _POSIX_C_SOURCE 200809L

#include <dirent.h>
#include <string.h>

#include "fuzz.h"

static uint8_t *
read_file(const char *path, size_t *size)
{
	FILE *stream = fopen(path, "rb");
	size_t room = 1 << 16;
	uint8_t *bytes = malloc(room);

	*size = 0;
	if (stream == NULL || bytes == NULL) {
		perror(path);
		exit(1);
	}
	while (
	    (*size += fread(bytes + *size, 1, room - *size, stream)) == room) {
		room *= 2;
		bytes = realloc(bytes, room);
		if (bytes == NULL) {
			perror(path);
			exit(1);
		}
	}
	fclose(stream);
	return bytes;
}

/* Whole, and cut off at every tenth of it: a cut is the commonest damage. The size
 * is exact, so that sanitizers see the end. */
static size_t
replay_file(const char *path)
{
	size_t size;
	uint8_t *bytes = read_file(path, &size);

	for (size_t part = 0; part <= 10; part++) {
		const size_t used = size * part / 10;
		uint8_t *exact = malloc(used == 0 ? 1 : used);

		if (exact == NULL) {
			perror("malloc");
			exit(1);
		}
		memcpy(exact, bytes, used);
		LLVMFuzzerTestOneInput(exact, used);
		free(exact);
	}
	free(bytes);
	return 1;
}

static size_t
replay_folder(const char *path, DIR *folder)
{
	const struct dirent *entry;
	size_t count = 0;

	while ((entry = readdir(folder)) != NULL) {
		char name[4096];
		const int size =
		    snprintf(name, sizeof(name), "%s/%s", path, entry->d_name);

		if (entry->d_name[0] == '.') {
			continue;
		}
		if (size < 0 || (size_t)size >= sizeof(name)) {
			fprintf(stderr, "%s: too long a path\n", path);
			exit(1);
		}
		count += replay_file(name);
	}
	return count;
}

int
main(int argc, char **argv)
{
	size_t count = 0;

	for (int i = 1; i < argc; i++) {
		DIR *folder = opendir(argv[i]);

		if (folder == NULL) {
			count += replay_file(argv[i]);
		} else {
			count += replay_folder(argv[i], folder);
			closedir(folder);
		}
	}
	printf("%zu files, each whole and cut off at every tenth\n", count);
	return count > 0 ? 0 : 1;
}

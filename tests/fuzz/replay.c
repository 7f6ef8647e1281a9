/*
 * Calls a fuzz target with the contents of files: seeds, and what fuzzing once
 * found. usage: replay FILE...
 */
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

int
main(int argc, char **argv)
{
	size_t inputs = 0;

	for (int i = 1; i < argc; i++) {
		size_t size;
		uint8_t *bytes = read_file(argv[i], &size);

		/* Whole, and cut off at every tenth of it: a cut is the
		 * commonest damage. */
		for (size_t part = 0; part <= 10; part++) {
			const size_t used = size * part / 10;
			uint8_t *exact = malloc(used == 0 ? 1 : used);

			if (exact == NULL) {
				perror("malloc");
				return 1;
			}
			memcpy(exact, bytes, used);
			LLVMFuzzerTestOneInput(exact, used);
			free(exact);
			inputs++;
		}
		free(bytes);
	}
	printf("%zu inputs of %d files\n", inputs, argc - 1);
	return inputs == 0;
}

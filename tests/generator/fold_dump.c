/* Prints what every code point folds to by the generator's table, for
 * unicode.py: a line of hexadecimal bytes each, "-" for a surrogate. Given
 * arguments, what each of those folds to. */
#include <stdio.h>
#include <string.h>

#include "fold.h"

static void
print_fold(const char *text, size_t size)
{
	unsigned char key[CRINK__KEY_MAX];
	const size_t folded = crink__fold(key, sizeof(key), text, size);

	if (folded == CRINK__FOLD_INVALID) {
		putchar('-');
	}
	for (size_t i = 0; folded <= sizeof(key) && i < folded; i++) {
		printf("%02x", key[i]);
	}
	putchar('\n');
}

int
main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		print_fold(argv[i], strlen(argv[i]));
	}
	for (unsigned long code = 0; argc == 1 && code < 0x110000; code++) {
		char text[4];
		size_t size = 1;

		text[0] = (char)code;
		if (code >= 0x80) {
			size = 2u + (code >= 0x800) + (code >= 0x10000);
			for (size_t i = size; i-- > 0;) {
				text[i] =
				    (char)(0x80 |
				           (code >> 6 * (size - 1 - i) & 0x3f));
			}
			text[0] = (char)((0xf00u >> size & 0xff) |
			                 code >> 6 * (size - 1));
		}
		print_fold(text, size);
	}
	return 0;
}

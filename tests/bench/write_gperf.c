/*
 * Writes the names of the linked world as input for gperf. usage:
 * write_gperf exact | folded
 */
#include <stdio.h>
#include <string.h>

#include "names.h"

int
main(int argc, char **argv)
{
	const int is_folded = argc == 2 && strcmp(argv[1], "folded") == 0;
	const struct keys *keys;
	struct names names;

	names_collect(&names);
	keys = &names.forms[is_folded ? FOLDED : EXACT];
	/* Others' code is not held to our warnings. */
	printf(
	    "%%{\n#pragma GCC system_header\n%%}\n"
	    "struct gperf_%s { const char *name; unsigned bearer; };\n%%%%\n",
	    is_folded ? "folded" : "exact");
	for (uint32_t i = 0; i < keys->count; i++) {
		putchar('"');
		for (const char *at = keys->keys[i].text; *at != '\0'; at++) {
			const unsigned char byte = (unsigned char)*at;

			if (byte < 0x20 || byte > 0x7e || byte == '"' ||
			    byte == '\\') {
				printf("\\%03o", byte);
			} else {
				putchar(byte);
			}
		}
		printf("\", %u\n", keys->keys[i].bearer);
	}
	names_release(&names);
	return 0;
}

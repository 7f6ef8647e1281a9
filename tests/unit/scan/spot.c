/*
 * Finds the names in a text on standard input, in parts of 64 KiB, and writes each
 * on a line: slug (- for that of several), kind of alias (- for the name), and what
 * stands in the text, with tabs between.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <crink/crink.h>

#define PART 65536
#define REST 16384 /* more than a scan leaves of a part */

static void
put(const char *text, const struct crink_mention *mention)
{
	const char *slug = mention->actor != NULL
	                       ? crink_actor_slug(mention->actor)
	                       : crink_item_slug(mention->item);

	printf("%s\t%s\t", slug[0] == '\0' ? "-" : slug,
	    mention->kind == CRINK_ALIAS_KIND_NONE
	        ? "-"
	        : crink_alias_kind_name(mention->kind));
	for (size_t i = mention->start; i < mention->end; i++) {
		putchar(strchr("\t\n\v\f\r", text[i]) == NULL ? text[i] : ' ');
	}
	putchar('\n');
}

int
main(void)
{
	static char text[REST + PART];
	struct crink_scan scan = crink_scan_text(NULL, 0);
	struct crink_mention mention;
	size_t size = 0;
	bool is_first = true, is_last = false;

	while (!is_last) {
		size_t used;

		size += fread(text + size, 1, PART, stdin);
		is_last = feof(stdin) || ferror(stdin);
		scan = crink_scan_part(
		    is_first ? NULL : &scan, text, size, is_last);
		is_first = false;
		while (crink_scan_next(&scan, &mention)) {
			put(text, &mention);
		}
		used = crink_scan_used(&scan);
		size -= used;
		if (size > REST) {
			fprintf(stderr, "%zu bytes are left\n", size);
			return EXIT_FAILURE;
		}
		memmove(text, text + used, size);
	}
	return ferror(stdin) ? EXIT_FAILURE : EXIT_SUCCESS;
}

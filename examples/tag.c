/*
 * Tags a text: the actors and items that it names, with the bytes where it does.
 * Reads standard input in parts of any size, in constant memory.
 */
#include <stdio.h>
#include <string.h>

#include <crink/crink.h>

static void
print(const struct crink_mention *mention, const char *text, size_t offset)
{
	const char *who = "several";

	if (mention->actor != NULL) {
		who = crink_actor_slug(mention->actor);
	} else if (mention->item != NULL) {
		who = crink_item_slug(mention->item);
	}
	printf(
	    "%zu-%zu %s", offset + mention->start, offset + mention->end, who);
	if (mention->kind != CRINK_ALIAS_KIND_NONE) {
		printf(" (%s)", crink_alias_kind_name(mention->kind));
	}
	printf("%s: %.*s\n", mention->compound ? ", in a compound" : "",
	    (int)(mention->end - mention->start), text + mention->start);
}

int
main(void)
{
	static char buffer[65536];
	struct crink_scan scan = crink_scan_text(NULL, 0);
	struct crink_mention mention;
	size_t kept = 0, offset = 0;
	bool is_first = true, is_last = false;

	while (!is_last) {
		const size_t size =
		    fread(buffer + kept, 1, sizeof(buffer) - kept, stdin);

		is_last = size < sizeof(buffer) - kept;
		kept += size;
		scan = crink_scan_part(
		    is_first ? NULL : &scan, buffer, kept, is_last);
		is_first = false;
		while (crink_scan_next(&scan, &mention)) {
			print(&mention, buffer, offset);
		}
		/* What is not done with comes before the next part. */
		offset += crink_scan_used(&scan);
		kept -= crink_scan_used(&scan);
		memmove(buffer, buffer + crink_scan_used(&scan), kept);
	}
	return ferror(stdin) ? 1 : 0;
}

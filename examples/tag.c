/*
 * Tags a text: the actors and items that it names, with the bytes where it does.
 * Reads standard input in parts of any size, in constant memory.
 */
#include <stdio.h>
#include <string.h>

#include <crink/crink.h>

/* A scan leaves at most some 10,000 bytes for the next part: it never fills up. */
static char buffer[65536];

static void
print(const struct crink_mention *mention, unsigned long long offset)
{
	const char *who = "several";

	if (mention->actor != NULL) {
		who = crink_actor_slug(mention->actor);
	} else if (mention->item != NULL) {
		who = crink_item_slug(mention->item);
	}
	printf("%llu-%llu %s", offset + mention->start, offset + mention->end,
	    who);
	if (mention->kind != CRINK_ALIAS_KIND_NONE) {
		printf(" (%s)", crink_alias_kind_name(mention->kind));
	}
	printf("%s: %.*s\n", mention->compound ? ", in a compound" : "",
	    (int)(mention->end - mention->start), buffer + mention->start);
}

int
main(void)
{
	struct crink_scan scan = crink_scan_part(NULL, NULL, 0, false);
	struct crink_mention mention;
	unsigned long long offset = 0;
	size_t kept = 0;
	bool is_last = false;

	while (!is_last) {
		kept += fread(buffer + kept, 1, sizeof(buffer) - kept, stdin);
		is_last = kept < sizeof(buffer);
		scan = crink_scan_part(&scan, buffer, kept, is_last);
		while (crink_scan_next(&scan, &mention)) {
			print(&mention, offset);
		}
		/* What it is not done with comes before the next part. */
		offset += crink_scan_used(&scan);
		kept -= crink_scan_used(&scan);
		memmove(buffer, buffer + crink_scan_used(&scan), kept);
	}
	if (ferror(stdin) || fflush(stdout) != 0) {
		perror("tag");
		return 1;
	}
	return 0;
}

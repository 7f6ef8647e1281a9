/*
 * A board that reads: whom and what does a line name that comes in over its serial
 * line? It answers with the bytes where each name stands, and who bears it. No
 * operating system, no libc, no heap; RAM holds a line and the stack.
 *
 * It runs as firmware.c does, from build/tagger.elf.
 */
#include <stddef.h>

#include <crink/crink.h>

#include "console.h"
#include "uart.h"

/* All who bear a name of several. */
static void
put_bearers(const char *name)
{
	const struct crink_actor *actor = NULL;
	const struct crink_item *item = NULL;

	while ((actor = crink_actor_match(name, actor)) != NULL) {
		put(" ");
		put(crink_actor_slug(actor));
	}
	while ((item = crink_item_match(name, item)) != NULL) {
		put(" ");
		put(crink_item_slug(item));
	}
}

static void
put_mention(struct line *line, const struct crink_mention *mention)
{
	const char *name = line->text + mention->start;
	const char after = line->text[mention->end];

	put_number(mention->start);
	put("-");
	put_number(mention->end);
	/* For now, the name is a text. */
	line->text[mention->end] = '\0';
	if (mention->actor != NULL) {
		put(" ");
		put(crink_actor_slug(mention->actor));
	} else if (mention->item != NULL) {
		put(" ");
		put(crink_item_slug(mention->item));
	} else {
		put_bearers(name);
	}
	put(": ");
	put(name);
	put("\n");
	line->text[mention->end] = after;
}

static void
tag(struct line *line)
{
	struct crink_scan scan = crink_scan_text(line->text, line->size);
	struct crink_mention mention;
	size_t count = 0;

	while (crink_scan_next(&scan, &mention)) {
		put_mention(line, &mention);
		count++;
	}
	put_number(count);
	put(count == 1 ? " name\n" : " names\n");
}

int
main(void)
{
	static struct line line;

	uart_start();
	for (;;) {
		ask(&line);
		tag(&line);
	}
}

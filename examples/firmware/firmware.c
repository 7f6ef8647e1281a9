/*
 * A board that knows: it reads names over its serial line, a line each, and
 * answers with the claims about whoever bears the name. No operating system,
 * no libc, no heap; RAM holds a line, a sentence and the stack.
 *
 * The target is a micro:bit (nRF51822, Cortex-M0). In the emulator:
 *
 *	qemu-system-arm -M microbit -display none -monitor none -serial stdio \
 *	    -kernel build/firmware.elf
 *
 * It echoes nothing: let the terminal echo.
 */
#include <stddef.h>

#include <crink/crink.h>

#include "console.h"
#include "uart.h"

/* ---- answers ------------------------------------------------------- */

static void
put_actor(const struct crink_actor *actor)
{
	put(crink_actor_name(actor));
	put(" (");
	put(crink_actor_kind_name(crink_actor_kind(actor)));
	put(")\n");
}

static void
put_sentence(const struct crink_relation *claim)
{
	static char sentence[256];
	const size_t size =
	    crink_relation_format(sentence, sizeof(sentence), claim);

	put("- ");
	put(sentence);
	put(size < sizeof(sentence) ? "\n" : " ...\n");
}

static void
put_grounds(const struct crink_relation *claim)
{
	const struct crink_actor *claimant = crink_relation_claimant(claim);

	put("  ");
	put(crink_status_name(crink_relation_status(claim)));
	put(", says ");
	put(claimant != NULL ? crink_actor_name(claimant)
	                     : "the source itself");
	put(": ");
	put(crink_source_slug(crink_relation_source(claim)));
	put(", paragraph ");
	put_number(crink_relation_paragraph(claim));
	put("\n");
}

static void
tell_about(const struct crink_actor *actor)
{
	struct crink_query query = crink_query_all();
	const struct crink_relation *claim = NULL;
	size_t count = 0;

	put_actor(actor);
	crink_query_party(&query, actor);
	while ((claim = crink_query_next(&query, claim)) != NULL) {
		put_sentence(claim);
		put_grounds(claim);
		count++;
	}
	put_number(count);
	put(count == 1 ? " claim\n" : " claims\n");
}

static void
tell_nearest(const char *name)
{
	const struct crink_actor *nearest = NULL;

	put("unknown name");
	while ((nearest = crink_actor_suggest_next(name, nearest)) != NULL) {
		put("; did you mean ");
		put(crink_actor_name(nearest));
		put("?");
	}
	put("\n");
}

static void
answer(const char *name)
{
	const struct crink_actor *actor = crink_actor_find(name);

	if (actor != NULL) {
		tell_about(actor);
		return;
	}
	actor = crink_actor_match(name, NULL);
	if (actor == NULL) {
		tell_nearest(name);
		return;
	}
	put("ambiguous name:\n");
	for (; actor != NULL; actor = crink_actor_match(name, actor)) {
		put("- ");
		put_actor(actor);
	}
}

int
main(void)
{
	static struct line line;

	uart_start();
	for (;;) {
		ask(&line);
		answer(line.text);
	}
}

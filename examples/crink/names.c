#include "names.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"

/* More than these help nobody. */
#define OFFERED_MOST 5

/* One of those that may be meant, count of which came before it. */
static void
offer(int count, const char *name)
{
	if (count < OFFERED_MOST) {
		fprintf(stderr, "%s'%s'",
		    count == 0 ? "; did you mean " : " or ", name);
	} else if (count == OFFERED_MOST) {
		fprintf(stderr, " or another");
	}
}

static _Noreturn void
end_unknown(int count)
{
	fprintf(stderr, count == 0 ? "\n" : "?\n");
	exit(EXIT_UNKNOWN);
}

static void
begin_bearers(const char *name, const char *what)
{
	complain("", name);
	fprintf(stderr, " is the name of several %s:\n", what);
}

static void
write_bearer(const char *slug, const char *name)
{
	fprintf(stderr, "  %s (%s)\n", slug, name);
}

const struct crink_actor *
actor_named(const char *name)
{
	const struct crink_actor *actor = crink_actor_find(name);

	if (actor != NULL) {
		return actor;
	}
	actor = crink_actor_match(name, NULL);
	if (actor == NULL) {
		int count = 0;

		complain("unknown actor", name);
		while (
		    (actor = crink_actor_suggest_next(name, actor)) != NULL) {
			offer(count++, crink_actor_name(actor));
		}
		end_unknown(count);
	}
	begin_bearers(name, "actors");
	for (; actor != NULL; actor = crink_actor_match(name, actor)) {
		write_bearer(crink_actor_slug(actor), crink_actor_name(actor));
	}
	exit(EXIT_UNKNOWN);
}

const struct crink_item *
item_named(const char *name)
{
	const struct crink_item *item = crink_item_find(name);

	if (item != NULL) {
		return item;
	}
	item = crink_item_match(name, NULL);
	if (item == NULL) {
		int count = 0;

		complain("unknown item", name);
		while ((item = crink_item_suggest_next(name, item)) != NULL) {
			offer(count++, crink_item_name(item));
		}
		end_unknown(count);
	}
	begin_bearers(name, "items");
	for (; item != NULL; item = crink_item_match(name, item)) {
		write_bearer(crink_item_slug(item), crink_item_name(item));
	}
	exit(EXIT_UNKNOWN);
}

const struct crink_source *
source_named(const char *name)
{
	const struct crink_source *source = crink_source_find(name);

	if (source != NULL) {
		return source;
	}
	source = crink_source_match(name, NULL);
	if (source == NULL) {
		int count = 0;

		complain("unknown source", name);
		while ((source = crink_source_suggest_next(name, source)) !=
		       NULL) {
			offer(count++, crink_source_name(source));
		}
		end_unknown(count);
	}
	begin_bearers(name, "sources");
	for (; source != NULL; source = crink_source_match(name, source)) {
		write_bearer(
		    crink_source_slug(source), crink_source_name(source));
	}
	exit(EXIT_UNKNOWN);
}

enum crink_relation_kind
kind_named(const char *name)
{
	const enum crink_relation_kind kind = crink_relation_kind_find(name);

	if (kind != CRINK_RELATION_NONE) {
		return kind;
	}
	complain("unknown kind", name);
	for (int i = 1; i <= CRINK_LAST_RELATION_KIND; i++) {
		fprintf(stderr, "%s%s", i == 1 ? "; the kinds are: " : ", ",
		    crink_relation_kind_name((enum crink_relation_kind)i));
	}
	fprintf(stderr, "\n");
	exit(EXIT_UNKNOWN);
}

bool
truth_named(const char *word)
{
	if (strcmp(word, "yes") != 0 && strcmp(word, "no") != 0) {
		complain("neither 'yes' nor 'no':", word);
		fprintf(stderr, "\n");
		exit(EXIT_UNKNOWN);
	}
	return word[0] == 'y';
}

enum crink_status
status_named(const char *name)
{
	const enum crink_status status = crink_status_find(name);

	if (status != CRINK_STATUS_NONE) {
		return status;
	}
	complain("unknown status", name);
	for (int i = 1; i <= CRINK_LAST_STATUS; i++) {
		fprintf(stderr, "%s%s", i == 1 ? "; the statuses are: " : ", ",
		    crink_status_name((enum crink_status)i));
	}
	fprintf(stderr, "\n");
	exit(EXIT_UNKNOWN);
}

struct crink_period
period_named(const char *text)
{
	const struct crink_period period = crink_period_parse(text);

	/* What is no period has no EDTF. */
	if (crink_period_format(NULL, 0, period) > 0) {
		return period;
	}
	complain("", text);
	fprintf(stderr,
	    " is not a date or period in EDTF, such as 2024, 2024-11-30 or "
	    "2024-11-24/2024-11-30\n");
	exit(EXIT_UNKNOWN);
}

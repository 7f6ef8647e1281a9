/*
 * crink sources: the publications that the claims rest on.
 */
#include <stdlib.h>

#include "command.h"
#include "print.h"

static const char *
alias_of(const void *source, size_t index, enum crink_alias_kind *kind)
{
	return crink_source_alias(source, index, kind);
}

static void
put_source(const struct crink_source *source)
{
	struct crink_query query = crink_query_all();
	char *date = text_of_date(crink_source_date(source));

	crink_query_source(&query, source);
	put("%s\n", crink_source_slug(source));
	put_field("title", crink_source_title(source));
	put_field("description", crink_source_description(source));
	put_field(
	    "publisher", crink_actor_name(crink_source_publisher(source)));
	put_field("author", crink_actor_name(crink_source_author(source)));
	put_field("date", date);
	put_field("place", crink_source_place(source));
	put_field("url", crink_source_url(source));
	put_aliases(alias_of, source);
	put_label("claims");
	put("%zu", crink_query_count(&query));
	put(": crink relations --source %s\n", crink_source_slug(source));
	free(date);
}

static void
run(const struct argument *arguments, size_t count)
{
	const struct crink_source *source = NULL;

	(void)arguments;
	(void)count;
	while ((source = crink_source_next(source)) != NULL) {
		put_source(source);
	}
}

const struct command sources_command = {
    .name = "sources",
    .synopsis = "",
    .summary = "Shows the publications that the claims rest on.",
    .help = "",
    .run = run,
};

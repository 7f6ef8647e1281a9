/*
 * crink source NAME, crink sources: the publications that the claims rest on.
 */
#include <stdlib.h>

#include "cite.h"
#include "command.h"
#include "formats.h"
#include "names.h"
#include "print.h"

static const char *
alias_of(const void *source, size_t index, enum crink_alias_kind *kind)
{
	return crink_source_alias(source, index, kind);
}

static void
put_origin(const struct crink_source *source)
{
	const struct crink_source *origin = crink_source_rests_on(source);

	if (origin != NULL) {
		char *citation = citation_of(origin, false);

		put_label("rests on");
		put("%s: crink source %s\n", citation,
		    crink_source_slug(origin));
		free(citation);
	}
}

static void
put_source(const struct crink_source *source)
{
	struct crink_query query = crink_query_all();
	char *date = text_of_date(crink_source_date(source));
	char *citation = citation_of(source, false);

	crink_query_source(&query, source);
	put_shaded(SHADE_HEAD, citation);
	put("\n");
	put_field("title", crink_source_title(source));
	put_field("description", crink_source_description(source));
	put_field("kind", crink_source_kind_name(crink_source_kind(source)));
	put_field("slug", crink_source_slug(source));
	put_field(
	    "publisher", crink_actor_name(crink_source_publisher(source)));
	put_field("author", crink_actor_name(crink_source_author(source)));
	put_field("date", date);
	put_field("place", crink_source_place(source));
	put_field("language", crink_source_language(source));
	put_field("copy", crink_copy_name(crink_source_copy(source)));
	put_field("url", crink_source_url(source));
	put_origin(source);
	put_aliases(alias_of, source);
	put_label("claims");
	put("%zu: crink relations --source %s\n", crink_query_count(&query),
	    crink_source_slug(source));
	free(citation);
	free(date);
}

static int
run_one(const struct argument *arguments, size_t count)
{
	const enum format format = format_asked(arguments, count, FORMAT_TEXT);
	const struct crink_source *source =
	    source_named(operand_given(arguments, count));

	if (format == FORMAT_TEXT) {
		put_source(source);
	} else {
		struct sheet sheet = sheet_begin(format, &sources_class);

		sheet_put(&sheet, source);
		sheet_end(&sheet);
	}
	return EXIT_SUCCESS;
}

static int
run_all(const struct argument *arguments, size_t count)
{
	const enum format format = format_asked(arguments, count, FORMAT_TEXT);
	const struct crink_source *source = NULL;

	if (format != FORMAT_TEXT) {
		put_all_of(format, &sources_class);
		return EXIT_SUCCESS;
	}
	while ((source = crink_source_next(source)) != NULL) {
		put_source(source);
	}
	return EXIT_SUCCESS;
}

static const struct option *const options[] = {
    format_options, color_options, NULL};

const struct command source_command = {
    .name = "source",
    .synopsis = "NAME [--format FORMAT]",
    .summary = "Shows a publication that claims rest on.",
    .help = "NAME is its slug, title or another name.\n",
    .options = options,
    .least = 1,
    .most = 1,
    .run = run_one,
};

const struct command sources_command = {
    .name = "sources",
    .synopsis = "[--format FORMAT]",
    .summary = "Shows all publications that claims rest on.",
    .help = "",
    .options = options,
    .run = run_all,
};

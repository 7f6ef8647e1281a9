/*
 * crink item NAME: what is known of an item.
 */
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "lookup.h"
#include "names.h"
#include "print.h"

static const char *
alias_of(const void *item, size_t index, enum crink_alias_kind *kind)
{
	return crink_item_alias(item, index, kind);
}

static void
put_tree(const struct crink_item *item)
{
	struct list above = {"kind of", 0};
	struct list below = {"kinds of it", 0};
	const struct crink_item *other = item;

	while ((other = crink_item_parent(other)) != NULL) {
		list_add(&above, crink_item_name(other));
	}
	list_end(&above);
	while ((other = crink_item_next(other)) != NULL) {
		if (other != item && crink_item_is(other, item)) {
			list_add(&below, crink_item_name(other));
		}
	}
	list_end(&below);
}

static void
put_attributes(const struct crink_item *item)
{
	for (int i = 1; i <= CRINK_LAST_ATTRIBUTE; i++) {
		const enum crink_attribute attribute = (enum crink_attribute)i;
		char *text =
		    text_of_quantity(crink_item_attribute(item, attribute));

		put_field(crink_attribute_name(attribute), text);
		free(text);
	}
}

static void
put_item(const struct crink_item *item)
{
	struct crink_query query = crink_query_all();

	crink_query_item(&query, item);
	put_shaded(SHADE_HEAD, crink_item_name(item));
	put("\n");
	put_field("kind", crink_item_kind_name(crink_item_kind(item)));
	put_field("slug", crink_item_slug(item));
	put_tree(item);
	put_attributes(item);
	put_aliases(alias_of, item);
	put_label("claims");
	put("%zu about it", crink_query_count(&query));
	put(": crink relations --item %s\n", crink_item_slug(item));
}

/* ---- names in rows --------------------------------------------------------- */

static const void *
find(const char *name)
{
	return crink_item_find(name);
}

static const void *
match(const char *name, const void *after)
{
	return crink_item_match(name, after);
}

static const void *
suggest(const char *name, const void *after)
{
	return crink_item_suggest_next(name, after);
}

static const char *
slug_of(const void *item)
{
	return crink_item_slug(item);
}

static const char *
name_of(const void *item)
{
	return crink_item_name(item);
}

static const char *
kind_of(const void *item)
{
	return crink_item_kind_name(crink_item_kind(item));
}

static const char *
parent_of(const void *item)
{
	return crink_item_slug(crink_item_parent(item));
}

static const struct lookup_class lookup = {
    &items_asked, find, match, suggest, slug_of, name_of, kind_of, parent_of};

static int
run(const struct argument *arguments, size_t count)
{
	const char *name = operand_given(arguments, count);
	const enum format format = format_asked(arguments, count,
	    strcmp(name, "-") == 0 ? FORMAT_TSV : FORMAT_TEXT);

	if (format != FORMAT_TEXT) {
		return run_lookup(&lookup, name, format);
	}
	put_item(item_named(name));
	return EXIT_SUCCESS;
}

static const struct option *const options[] = {
    format_options, color_options, NULL};

const struct command item_command = {
    .name = "item",
    .synopsis = "NAME|- [--format FORMAT]",
    .summary = "Shows what is known of a weapon, force, office and so on.",
    .help = "An item is what a claim is about: a weapon, force, money, "
            "office, law, conflict.\nNAME is any of its names: '155mm shells', "
            "MLRS.\n"
            "Claims about a kind of it count as claims about it.\n",
    .options = options,
    .least = 1,
    .most = 1,
    .run = run,
};

/*
 * crink actors, crink items: all of them, or those that meet conditions.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "formats.h"
#include "names.h"
#include "terms.h"

/* What a listing is of, and what tells whether a thing is meant. */
struct listed {
	const struct class *class;
	const char *(*kind)(const void *thing);
	/* The option of what a thing is or belongs to. */
	const char *option;
	bool (*is_within)(const void *thing, const char *value);
};

static const char *
kind_of_actor(const void *actor)
{
	return crink_actor_kind_name(crink_actor_kind(actor));
}

static const char *
kind_of_item(const void *item)
{
	return crink_item_kind_name(crink_item_kind(item));
}

static bool
is_actor_in(const void *actor, const char *group)
{
	return crink_actor_in(actor, actor_named(group));
}

static bool
is_item_of(const void *item, const char *kind)
{
	return crink_item_is(item, item_named(kind));
}

static const struct listed actors_listed = {
    &actors_class, kind_of_actor, "in", is_actor_in};
static const struct listed items_listed = {
    &items_class, kind_of_item, "is", is_item_of};

/* Whether it is of any of the kinds that are given, if any is, and within all that
 * is given. */
static bool
is_meant(const struct listed *listed, const void *thing,
    const struct argument *arguments, size_t count)
{
	const bool has_kind = option_given(arguments, count, "kind") != NULL;
	bool is_of_kind = !has_kind;

	for (size_t i = 0; i < count; i++) {
		const char *name = arguments[i].option->name;

		if (strcmp(name, "kind") == 0 &&
		    strcmp(arguments[i].value, listed->kind(thing)) == 0) {
			is_of_kind = true;
		}
		if (strcmp(name, listed->option) == 0 &&
		    !listed->is_within(thing, arguments[i].value)) {
			return false;
		}
	}
	return is_of_kind;
}

/* Ends the program for a kind or name that the data does not know, before anything
 * is written. */
static void
check_values(
    const struct listed *listed, const struct argument *arguments, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (strcmp(arguments[i].option->name, "kind") == 0 &&
		    listed == &actors_listed) {
			actor_kind_named(arguments[i].value);
		} else if (strcmp(arguments[i].option->name, "kind") == 0) {
			item_kind_named(arguments[i].value);
		} else if (strcmp(arguments[i].option->name, listed->option) ==
		           0) {
			listed->is_within(NULL, arguments[i].value);
		}
	}
}

static int
run_listing(
    const struct listed *listed, const struct argument *arguments, size_t count)
{
	enum format format = format_asked(arguments, count, FORMAT_TABLE);
	const void *thing = NULL;
	struct sheet sheet;
	size_t found;

	check_values(listed, arguments, count);
	/* A line each says all that there is to be said in passing. */
	if (format == FORMAT_TEXT) {
		format = FORMAT_TABLE;
	}
	sheet = sheet_begin(format, listed->class);
	while ((thing = listed->class->next(thing)) != NULL) {
		if (is_meant(listed, thing, arguments, count)) {
			sheet_put(&sheet, thing);
		}
	}
	found = sheet.rows;
	sheet_end(&sheet);
	if (found == 0) {
		fprintf(stderr, "crink: no %s matches\n", listed->class->noun);
		return EXIT_NOTHING;
	}
	return EXIT_SUCCESS;
}

static int
run_actors(const struct argument *arguments, size_t count)
{
	return run_listing(&actors_listed, arguments, count);
}

static int
run_items(const struct argument *arguments, size_t count)
{
	return run_listing(&items_listed, arguments, count);
}

static const struct option actor_options[] = {
    {"kind", "KIND", "of this kind, or any of those given: state, person, ...",
        ANY_OF_ALL, NULL},
    {"in", "GROUP", "is this group or belongs to it, and to all others given",
        EACH_OF_ALL, NULL},
    {NULL, NULL, NULL, THE_LAST, NULL},
};

static const struct option item_options[] = {
    {"kind", "KIND", "of this kind, or any of those given: arms, office, ...",
        ANY_OF_ALL, NULL},
    {"is", "NAME", "is this item or a kind of it, and of all others given",
        EACH_OF_ALL, NULL},
    {NULL, NULL, NULL, THE_LAST, NULL},
};

static const struct option *const options_of_actors[] = {
    actor_options, format_options, color_options, NULL};
static const struct option *const options_of_items[] = {
    item_options, format_options, color_options, NULL};

const struct command actors_command = {
    .name = "actors",
    .synopsis = "[--OPTION VALUE]...",
    .summary = "Shows the actors that meet all conditions; every actor if "
               "there is none.",
    .help = "",
    .options = options_of_actors,
    .run = run_actors,
};

const struct command items_command = {
    .name = "items",
    .synopsis = "[--OPTION VALUE]...",
    .summary = "Shows the items that meet all conditions; every item if "
               "there is none.",
    .help = "",
    .options = options_of_items,
    .run = run_items,
};

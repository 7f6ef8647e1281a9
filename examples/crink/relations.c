/*
 * crink relations: the claims that meet the conditions.
 */
#include <stdio.h>
#include <stdlib.h>

#include "answers.h"
#include "claim.h"
#include "command.h"
#include "conditions.h"
#include "formats.h"
#include "links.h"
#include "print.h"
#include "terms.h"

static const struct option limit_options[] = {
    {"limit", "N", "no more than the first N", THE_LAST, NULL},
    {NULL, NULL, NULL, THE_LAST, NULL},
};

static const struct option *const options[] = {conditions, order_options,
    limit_options, format_options, color_options, style_options, NULL};

/* How a listing is made. */
struct listing {
	struct answers answers;
	struct set sure; /* of what may hold on a day, what is sure to */
	struct style style;
	bool unsure; /* whether there is any other */
	size_t most;
};

static struct listing
make_listing(const struct argument *arguments, size_t count)
{
	const struct argument *limit = option_given(arguments, count, "limit");
	struct listing listing = {
	    .style = style_asked(arguments, count),
	    .unsure = is_unsure(&relations_command, arguments, count),
	    .most = limit != NULL ? number_named(limit->value) : SIZE_MAX,
	};
	const struct crink_relation *claim = NULL;

	listing.answers =
	    find_answers(&relations_command, arguments, count, listing.unsure);
	if (listing.unsure) {
		struct answers sure =
		    find_answers(&relations_command, arguments, count, false);

		while ((claim = answers_next(&sure, claim)) != NULL) {
			set_add(&listing.sure, claim);
		}
		set_close(&listing.sure);
		answers_free(&sure);
	}
	return listing;
}

/* The claims at the other end of the links that were asked for. */
static void
put_links_asked(
    const struct listing *listing, const struct crink_relation *claim)
{
	for (int i = 1; i <= CRINK_LINK_IN_RETURN_FOR; i++) {
		const enum crink_link link = (enum crink_link)i;

		if ((listing->answers.links >> i & 1) != 0) {
			put_linked(claim, link, false, listing->style);
		}
		if ((listing->answers.linked >> i & 1) != 0) {
			put_linked(claim, link, true, listing->style);
		}
	}
}

static void
put_sureness(bool is_sure)
{
	put("  holds: ");
	put_shaded(
	    is_sure ? SHADE_PLAIN : SHADE_PALE, is_sure ? "surely" : "maybe");
	put("\n");
}

/* Returns how many there are, also where not all are shown. */
static size_t
put_listing(const struct listing *listing)
{
	const struct crink_relation *claim = NULL;
	size_t found = 0;

	while ((claim = answers_next(&listing->answers, claim)) != NULL) {
		if (found++ < listing->most) {
			put_claim(claim, listing->style);
			put_links_asked(listing, claim);
			if (listing->unsure) {
				put_sureness(set_has(&listing->sure, claim));
			}
		}
	}
	return found;
}

/* How many more claims may hold on the days that are asked for. */
static size_t
count_unsure(const struct argument *arguments, size_t count, size_t found)
{
	struct answers unsure;
	size_t all;

	if (option_given(arguments, count, "on") == NULL) {
		return 0;
	}
	unsure = find_answers(&relations_command, arguments, count, true);
	all = answers_count(&unsure);
	answers_free(&unsure);
	return all - found;
}

/* In a format for programs: the claims, and no line that counts them. */
static int
run_sheet(enum format format, const struct listing *listing)
{
	struct sheet sheet = sheet_begin(format, &claims_class);
	const struct crink_relation *claim = NULL;
	size_t found = 0;

	while ((claim = answers_next(&listing->answers, claim)) != NULL) {
		if (found++ < listing->most) {
			sheet_put(&sheet, claim);
		}
	}
	sheet_end(&sheet);
	return found > 0 ? EXIT_SUCCESS : tell_none();
}

static int
run_text(
    struct listing *listing, const struct argument *arguments, size_t count)
{
	const size_t found = put_listing(listing);
	const size_t more = count_unsure(arguments, count, found);

	if (found == 0 && more > 0) {
		fprintf(stderr,
		    "crink: no claim is sure to match, but %zu may: "
		    "--least maybe\n",
		    more);
		return EXIT_NOTHING;
	}
	if (found == 0) {
		return tell_none();
	}
	if (found > listing->most) {
		put("%zu of ", listing->most);
	}
	put("%zu %s", found, found == 1 ? "claim" : "claims");
	if (more > 0) {
		put("; %zu more may match: --least maybe", more);
	}
	put("\n");
	return EXIT_SUCCESS;
}

static int
run(const struct argument *arguments, size_t count)
{
	const enum format format = format_asked(arguments, count, FORMAT_TEXT);
	struct listing listing = make_listing(arguments, count);
	const int status = format == FORMAT_TEXT
	                       ? run_text(&listing, arguments, count)
	                       : run_sheet(format, &listing);

	answers_free(&listing.answers);
	set_free(&listing.sure);
	return status;
}

const struct command relations_command = {
    .name = "relations",
    .synopsis = "[--OPTION VALUE]...",
    .summary = "Shows the claims that meet all conditions; every claim if "
               "there is none.",
    .help = "Each option adds a condition. Of what a claim has one (--subject, "
            "--object,\n--kind, --item, --item-above, --context, --negated, "
            "--claimant, --status,\n--question) the same option given again "
            "means any of them; of what it may have\nseveral, all of them: "
            "two parties are the claims between the two.\n--OPTION=VALUE "
            "works as well.\n",
    .options = options,
    .run = run,
};

#include "claim.h"

#include <stdlib.h>

#include "cite.h"
#include "dates.h"
#include "links.h"
#include "period.h"
#include "print.h"

const struct option style_options[] = {
    {"slugs", NULL, "slugs of sources, actors and items, not their names",
        THE_LAST, NULL},
    {"edtf", NULL, "periods in the notation of EDTF, not in words", THE_LAST,
        NULL},
    {NULL, NULL, NULL, THE_LAST, NULL},
};

struct style
style_asked(const struct argument *arguments, size_t count)
{
	const struct style style = {
	    .slugs = option_given(arguments, count, "slugs") != NULL,
	    .edtf = option_given(arguments, count, "edtf") != NULL,
	};

	return style;
}

static const char *
name_of(const struct crink_actor *actor, struct style style)
{
	return style.slugs ? crink_actor_slug(actor) : crink_actor_name(actor);
}

/* The name or slug of who says so. */
static const char *
claimant_of(const struct crink_relation *claim, struct style style)
{
	const struct crink_actor *claimant = crink_relation_claimant(claim);

	return claimant != NULL ? name_of(claimant, style)
	                        : "the source itself";
}

static void
put_when(const struct crink_relation *claim, struct style style)
{
	const struct crink_period when = crink_relation_when(claim);
	char *said = text_of_date(crink_relation_said(claim));
	char words[PERIOD_SIZE];

	write_period(words, when);
	if (style.edtf) {
		char *edtf = text_of_period(when);

		put("%s%s", edtf[0] != '\0' ? "; when: " : "", edtf);
		free(edtf);
	} else if (words[0] != '\0') {
		put("; when: %s", words);
	}
	if (said[0] != '\0') {
		put("; said: %s", said);
	}
	free(said);
}

/* What few claims have. */
static void
put_more(const struct crink_relation *claim, struct style style)
{
	const struct crink_item *context = crink_relation_context(claim);
	const struct crink_actor *actor;
	const char *before = "; modifiers: ";

	if (crink_relation_place(claim)[0] != '\0') {
		put("; place: %s", crink_relation_place(claim));
	}
	if (context != NULL) {
		put("; context: %s", style.slugs ? crink_item_slug(context)
		                                 : crink_item_name(context));
	}
	for (int i = 1; i <= CRINK_LAST_MODIFIER; i++) {
		const enum crink_modifier modifier = (enum crink_modifier)i;

		if (crink_relation_has(claim, modifier)) {
			put("%s%s", before, crink_modifier_name(modifier));
			before = ", ";
		}
	}
	before = "; via: ";
	for (size_t i = 0; (actor = crink_relation_via(claim, i)) != NULL;
	     i++) {
		put("%s%s", before, name_of(actor, style));
		before = ", ";
	}
	put("\n");
}

void
put_details(const struct crink_relation *claim, struct style style)
{
	const char *slug = crink_relation_slug(claim);
	const char *question =
	    crink_question_slug(crink_relation_question(claim));
	const char *note = crink_relation_note(claim);

	put("  status: %s; claimant: %s",
	    crink_status_name(crink_relation_status(claim)),
	    claimant_of(claim, style));
	put_when(claim, style);
	put_more(claim, style);
	if (slug[0] != '\0' || question[0] != '\0') {
		put("  %s%s%s%s%s\n", slug[0] != '\0' ? "slug: " : "", slug,
		    slug[0] != '\0' && question[0] != '\0' ? "; " : "",
		    question[0] != '\0' ? "answers: " : "", question);
	}
	put_evidence(claim, style.slugs);
	if (note[0] != '\0') {
		put("  note: %s\n", note);
	}
}

void
put_claim(const struct crink_relation *claim, struct style style)
{
	char *sentence = sentence_of(claim);

	put_shaded(shade_of_heading(claim, NEWEST_DAY), sentence);
	put("\n");
	free(sentence);
	put_details(claim, style);
}

const struct crink_actor *
who_says(const struct crink_relation *claim)
{
	const struct crink_actor *claimant = crink_relation_claimant(claim);

	return claimant != NULL
	           ? claimant
	           : crink_source_publisher(crink_relation_source(claim));
}

char *
brief_of(const struct crink_relation *claim, struct style style)
{
	const char *slug = crink_relation_slug(claim);
	const struct crink_actor *who = who_says(claim);
	char *sentence = sentence_of(claim);
	char *known = text_of_date(crink_relation_known(claim));
	char *text =
	    text_of("%s (%s, %s, known %s%s%s)", sentence, name_of(who, style),
	        crink_status_name(crink_relation_status(claim)), known,
	        slug[0] != '\0' ? "; " : "", slug);

	free(known);
	free(sentence);
	return text;
}

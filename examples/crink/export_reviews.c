/*
 * ClaimReview of schema.org, as JSON-LD, an object a line: a claim that denies,
 * confirms, corrects or withdraws another one reviews that one.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "claim.h"
#include "export.h"
#include "print.h"
#include "reports.h"

static void
put_text(const char *before, const char *text)
{
	put("%s", before);
	put_json_string(text, strlen(text));
}

static void
put_owned(const char *before, char *text)
{
	put_text(before, text);
	free(text);
}

/* What the one who reviews says of the other claim; NULL where that is no review. */
static const char *
rating_of(enum crink_link link)
{
	switch (link) {
	case CRINK_LINK_DENIES:
		return "Denied";
	case CRINK_LINK_CONFIRMS:
		return "Confirmed";
	case CRINK_LINK_CORRECTS:
		return "Corrected";
	case CRINK_LINK_WITHDRAWS:
		return "Withdrawn";
	default:
		return NULL;
	}
}

static void
put_author(const struct crink_relation *claim)
{
	const struct crink_actor *who = who_says(claim);

	put(",\"author\":{\"@type\":\"%s\"",
	    crink_actor_kind(who) == CRINK_ACTOR_KIND_PERSON ? "Person"
	                                                     : "Organization");
	put_text(",\"name\":", crink_actor_name(who));
	put("}");
}

static void
put_appearances(const struct crink_relation *claim)
{
	const struct crink_source *source;
	const char *before = ",\"appearance\":[";

	for (size_t i = 0;
	     (source = crink_relation_evidence(claim, i, NULL)) != NULL; i++) {
		if (crink_source_url(source)[0] != '\0') {
			put("%s{\"@type\":\"CreativeWork\"", before);
			put_text(",\"url\":", crink_source_url(source));
			put("}");
			before = ",";
		}
	}
	put("%s", before[1] == '\0' ? "]" : "");
}

static void
put_review(const struct crink_relation *claim,
    const struct crink_relation *reviewed, const char *rating, size_t number)
{
	const char *url = crink_source_url(crink_relation_source(claim));

	put("{\"@context\":\"https://schema.org\",\"@type\":\"ClaimReview\","
	    "\"@id\":\"https://libcrink.invalid/claim/%lld#review-%zu\"",
	    number_of_claim(claim), number);
	put_owned(",\"claimReviewed\":", sentence_of(reviewed));
	put(",\"itemReviewed\":{\"@type\":\"Claim\",\"@id\":"
	    "\"https://libcrink.invalid/claim/%lld\"",
	    number_of_claim(reviewed));
	put_author(reviewed);
	put_owned(",\"datePublished\":",
	    text_of_date(crink_relation_known(reviewed)));
	put_appearances(reviewed);
	put("}");
	put_author(claim);
	put_owned(
	    ",\"datePublished\":", text_of_date(crink_relation_known(claim)));
	put(",\"reviewRating\":{\"@type\":\"Rating\",\"alternateName\":\"%s\"}",
	    rating);
	put_owned(",\"reviewBody\":", sentence_of(claim));
	if (url[0] != '\0') {
		put_text(",\"url\":", url);
	}
	put("}\n");
}

/* Returns how many claims it reviews. */
static size_t
put_reviews_of(const struct crink_relation *claim)
{
	size_t reviews = 0;

	for (int i = 1; i <= CRINK_LINK_IN_RETURN_FOR; i++) {
		const enum crink_link link = (enum crink_link)i;
		const struct crink_relation *reviewed;

		for (size_t at = 0;
		     rating_of(link) != NULL &&
		     (reviewed = crink_relation_link(claim, link, at)) != NULL;
		     at++) {
			put_review(claim, reviewed, rating_of(link), ++reviews);
		}
	}
	return reviews;
}

void
put_reviews(void)
{
	const struct crink_relation *claim = NULL;
	size_t left_out = 0, all = 0;

	while ((claim = claims_class.next(claim)) != NULL) {
		all++;
		left_out += put_reviews_of(claim) == 0;
	}
	fprintf(stderr,
	    "crink: left out %zu of %zu claims, which review no other one\n",
	    left_out, all);
}

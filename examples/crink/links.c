#include "links.h"

#include <stdlib.h>

#include "dates.h"
#include "print.h"
#include "set.h"

typedef const struct crink_relation *link_function(
    const struct crink_relation *claim, enum crink_link link, size_t index);

/* How links are called from either side. */
struct label {
	enum crink_link link;
	const char *to, *from;
};

/* Those after which a claim stands no longer. */
static const struct label endings[] = {
    {CRINK_LINK_SUPERSEDES, "supersedes", "superseded by"},
    {CRINK_LINK_WITHDRAWS, "withdraws", "withdrawn by"},
    {CRINK_LINK_CORRECTS, "corrects", "corrected by"},
};

static const struct label others[] = {
    {CRINK_LINK_CONFIRMS, "confirms", "confirmed by"},
    {CRINK_LINK_DENIES, "denies", "denied by"},
    {CRINK_LINK_CONTRADICTS, "contradicts", "contradicted by"},
    {CRINK_LINK_REPEATS, "repeats", "repeated by"},
    {CRINK_LINK_PART_OF, "part of", "has as a part"},
    {CRINK_LINK_BECAUSE_OF, "because of", "leads to"},
    {CRINK_LINK_UNTIL, "until", "until then"},
    {CRINK_LINK_IN_ORDER_TO, "in order to", "aim of"},
    {CRINK_LINK_IN_RETURN_FOR, "in return for", "in return for it"},
};

enum {
	ENDINGS = sizeof(endings) / sizeof(endings[0]),
	OTHERS = sizeof(others) / sizeof(others[0])
};

bool
is_standing_on(const struct crink_relation *claim, struct crink_date day)
{
	const struct crink_relation *later;

	for (size_t i = 0; i < ENDINGS; i++) {
		for (size_t j = 0; (later = crink_relation_linked(
		                        claim, endings[i].link, j)) != NULL;
		     j++) {
			if (is_known_by(later, day)) {
				return false;
			}
		}
	}
	return is_known_by(claim, day);
}

bool
is_standing(const struct crink_relation *claim)
{
	return is_standing_on(claim, NEWEST_DAY);
}

bool
is_denied(const struct crink_relation *claim, struct crink_date day)
{
	const struct crink_relation *denial;

	for (size_t i = 0; (denial = crink_relation_linked(
	                        claim, CRINK_LINK_DENIES, i)) != NULL;
	     i++) {
		if (is_standing_on(denial, day)) {
			return true;
		}
	}
	return false;
}

enum shade
shade_of_claim(const struct crink_relation *claim, struct crink_date day)
{
	const enum crink_status status = crink_relation_status(claim);

	if (is_denied(claim, day)) {
		return SHADE_DENIED;
	}
	return !is_standing_on(claim, day) || status == CRINK_STATUS_REPORTED ||
	               status == CRINK_STATUS_SPECULATED
	           ? SHADE_PALE
	           : SHADE_PLAIN;
}

enum shade
shade_of_heading(const struct crink_relation *claim, struct crink_date day)
{
	const enum shade shade = shade_of_claim(claim, day);

	return shade == SHADE_PLAIN ? SHADE_HEAD : shade;
}

static void
put_line(size_t depth, const char *label, const struct crink_relation *claim,
    struct style style)
{
	char *brief = brief_of(claim, style);

	/* Chains may be longer than lines should. */
	put("%*s%s: %s\n", (int)(2 * (depth < 20 ? depth : 20)), "", label,
	    brief);
	free(brief);
}

/* ---- chains ---------------------------------------------------------------- */

/* A claim still to be shown, and how it stands to the one that leads to it. */
struct step {
	const struct crink_relation *claim;
	const char *label;
	size_t depth;
};

struct chain {
	struct step *steps; /* the last one comes first */
	size_t count, room;
	struct set seen; /* none is followed twice: there may be circles */
	bool later;
	struct crink_date day; /* what became known after it is left out */
};

static bool
was_seen(const struct chain *chain, const struct crink_relation *claim)
{
	for (size_t i = 0; i < chain->seen.count; i++) {
		if (chain->seen.things[i] == claim) {
			return true;
		}
	}
	return false;
}

static void
push(struct chain *chain, const struct crink_relation *claim, const char *label,
    size_t depth)
{
	if (chain->count == chain->room) {
		chain->room = chain->room > 0 ? chain->room * 2 : 16;
		chain->steps =
		    resize(chain->steps, chain->room, sizeof(*chain->steps));
	}
	chain->steps[chain->count++] = (struct step){claim, label, depth};
}

/* Adds the neighbours of a claim, the last one first. */
static void
push_neighbours(
    struct chain *chain, const struct crink_relation *claim, size_t depth)
{
	link_function *const follow =
	    chain->later ? crink_relation_linked : crink_relation_link;

	for (size_t i = ENDINGS; i-- > 0;) {
		const char *label =
		    chain->later ? endings[i].from : endings[i].to;
		size_t count = 0;

		while (follow(claim, endings[i].link, count) != NULL) {
			count++;
		}
		while (count-- > 0) {
			const struct crink_relation *next =
			    follow(claim, endings[i].link, count);

			if (is_known_by(next, chain->day)) {
				push(chain, next, label, depth);
			}
		}
	}
}

static void
put_chain(const struct crink_relation *claim, struct style style, bool later,
    struct crink_date day)
{
	struct chain chain = {.later = later, .day = day};

	set_add(&chain.seen, claim);
	push_neighbours(&chain, claim, 1);
	while (chain.count > 0) {
		const struct step step = chain.steps[--chain.count];

		put_line(step.depth, step.label, step.claim, style);
		if (!was_seen(&chain, step.claim)) {
			set_add(&chain.seen, step.claim);
			push_neighbours(&chain, step.claim, step.depth + 1);
		}
	}
	free(chain.steps);
	set_free(&chain.seen);
}

void
put_earlier(const struct crink_relation *claim, struct style style)
{
	put_chain(claim, style, false, NEWEST_DAY);
}

void
put_later(const struct crink_relation *claim, struct crink_date day,
    struct style style)
{
	put_chain(claim, style, true, day);
}

/* ---- other links ----------------------------------------------------------- */

/* Returns how many there are. */
static size_t
put_side(const struct crink_relation *claim, link_function *follow,
    enum crink_link link, const char *label, struct style style)
{
	const struct crink_relation *other;
	size_t count = 0;

	while ((other = follow(claim, link, count)) != NULL) {
		put_line(1, label, other, style);
		count++;
	}
	return count;
}

void
put_links(const struct crink_relation *claim, struct style style)
{
	for (size_t i = 0; i < OTHERS; i++) {
		const enum crink_link link = others[i].link;
		const bool asked =
		    link == CRINK_LINK_CONFIRMS || link == CRINK_LINK_DENIES;

		put_side(claim, crink_relation_link, link, others[i].to, style);
		if (put_side(claim, crink_relation_linked, link, others[i].from,
		        style) == 0 &&
		    asked) {
			put("  %s: no claim\n", others[i].from);
		}
	}
}

/* ---- what others say of it on a day ---------------------------------------- */

void
put_reactions(const struct crink_relation *claim, struct crink_date day,
    struct style style)
{
	static const struct {
		enum crink_link link;
		const char *now, *once;
	} reactions[] = {
	    {CRINK_LINK_CONFIRMS, "confirmed by", "once confirmed by"},
	    {CRINK_LINK_DENIES, "denied by", "once denied by"},
	    {CRINK_LINK_CONTRADICTS, "contradicted by", "once contradicted by"},
	};
	const struct crink_relation *other;

	for (size_t i = 0; i < sizeof(reactions) / sizeof(*reactions); i++) {
		for (size_t j = 0; (other = crink_relation_linked(
		                        claim, reactions[i].link, j)) != NULL;
		     j++) {
			if (is_known_by(other, day)) {
				put_line(1,
				    is_standing_on(other, day)
				        ? reactions[i].now
				        : reactions[i].once,
				    other, style);
			}
		}
	}
}

void
put_denials(const struct crink_relation *claim, struct crink_date day,
    struct style style)
{
	const struct crink_relation *denial;

	for (size_t i = 0; (denial = crink_relation_linked(
	                        claim, CRINK_LINK_DENIES, i)) != NULL;
	     i++) {
		if (is_standing_on(denial, day)) {
			put_line(1, "denied by", denial, style);
		}
	}
}

/* ---- links that are asked for ---------------------------------------------- */

static const struct label *
label_of(enum crink_link link)
{
	for (size_t i = 0; i < ENDINGS; i++) {
		if (endings[i].link == link) {
			return &endings[i];
		}
	}
	for (size_t i = 0; i < OTHERS; i++) {
		if (others[i].link == link) {
			return &others[i];
		}
	}
	return NULL;
}

void
put_linked(const struct crink_relation *claim, enum crink_link link, bool from,
    struct style style)
{
	const struct label *label = label_of(link);

	if (label != NULL) {
		put_side(claim,
		    from ? crink_relation_linked : crink_relation_link, link,
		    from ? label->from : label->to, style);
	}
}

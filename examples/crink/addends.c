/*
 * The library tells what claims come to; which of them count follows from what it
 * tells of each.
 */
#include "addends.h"

#include <stdio.h>
#include <stdlib.h>

#include "links.h"
#include "print.h"

/* ---- which claims count ---------------------------------------------------- */

/* The fate of a claim but for those that it may be a part of. */
static enum fate
fate_alone(const struct addends *addends, const struct crink_relation *claim)
{
	const struct crink_quantity quantity = crink_relation_quantity(claim);

	if (quantity.unit == CRINK_UNIT_NONE) {
		return NO_QUANTITY;
	}
	if (quantity.unit != addends->unit) {
		return OTHER_UNIT;
	}
	if (quantity.per != CRINK_UNIT_NONE) {
		return RATE;
	}
	if (crink_relation_negated(claim)) {
		return NEGATED;
	}
	return addends->is_standing || is_standing(claim) ? COUNTED : ENDED;
}

static bool
was_seen(const struct set *seen, const struct crink_relation *claim)
{
	for (size_t i = 0; i < seen->count; i++) {
		if (seen->things[i] == claim) {
			return true;
		}
	}
	return false;
}

/* Whether a claim leads, by way of whatever claims, to one that could count. */
static bool
is_part(const struct addends *addends, const struct crink_relation *claim)
{
	static const enum crink_link links[] = {
	    CRINK_LINK_REPEATS, CRINK_LINK_PART_OF};
	struct set seen = {NULL, 0, 0};
	bool found = false;

	set_add(&seen, claim);
	for (size_t at = 0; at < seen.count && !found; at++) {
		const struct crink_relation *whole;

		for (size_t i = 0; i < 2; i++) {
			for (size_t j = 0;
			     (whole = crink_relation_link(
			          seen.things[at], links[i], j)) != NULL;
			     j++) {
				found |= set_has(&addends->possible, whole);
				if (!was_seen(&seen, whole)) {
					set_add(&seen, whole);
				}
			}
		}
	}
	set_free(&seen);
	return found;
}

static bool
counts(const struct addends *addends, const struct crink_relation *claim)
{
	return set_has(&addends->possible, claim) && !is_part(addends, claim);
}

struct addends
find_addends(
    const struct answers *answers, enum crink_unit unit, bool is_standing)
{
	struct addends addends = {
	    .answers = answers, .unit = unit, .is_standing = is_standing};
	const struct crink_relation *claim = NULL;

	while ((claim = answers_next(answers, claim)) != NULL) {
		const enum fate fate = fate_alone(&addends, claim);
		const enum crink_unit per = crink_relation_quantity(claim).per;

		addends.fates[fate]++;
		addends.all++;
		if (fate == COUNTED) {
			set_add(&addends.possible, claim);
		} else if (fate == RATE) {
			addends.per =
			    addends.fates[RATE] == 1 || addends.per == per
			        ? per
			        : CRINK_UNIT_NONE;
		}
	}
	set_close(&addends.possible);
	for (size_t i = 0; i < addends.possible.count; i++) {
		if (is_part(&addends, addends.possible.things[i])) {
			addends.fates[COUNTED]--;
			addends.fates[PART]++;
		}
	}
	return addends;
}

void
addends_free(struct addends *addends)
{
	set_free(&addends->possible);
}

/* ---- showing them ---------------------------------------------------------- */

/* "4 tell no number, 1 tells a rate per year", with put() or on stderr. */
static char *
reasons_of(const struct addends *addends)
{
	static const struct {
		const char *one, *several;
	} words[FATES] = {
	    [NO_QUANTITY] = {"tells no number", "tell no number"},
	    [OTHER_UNIT] = {"counts something else", "count something else"},
	    [RATE] = {"tells a rate", "tell rates"},
	    [NEGATED] = {"says what is not so", "say what is not so"},
	    [ENDED] = {"is superseded, withdrawn or corrected",
	        "are superseded, withdrawn or corrected"},
	    [PART] = {"repeats another or is part of it",
	        "repeat others or are part of them"},
	};
	char *text = text_of("%s", "");

	for (int i = COUNTED + 1; i < FATES; i++) {
		const size_t count = addends->fates[i];
		const char *per =
		    i == RATE ? crink_unit_name(addends->per) : "";
		char *longer;

		if (count == 0) {
			continue;
		}
		longer =
		    text_of("%s%s%zu %s%s%s", text, text[0] != '\0' ? ", " : "",
		        count, count == 1 ? words[i].one : words[i].several,
		        per[0] != '\0' ? " per " : "", per);
		free(text);
		text = longer;
	}
	return text;
}

static void
put_brief(
    size_t columns, const struct crink_relation *claim, struct style style)
{
	char *brief = brief_of(claim, style);

	put("%*s%s\n", (int)columns, "", brief);
	free(brief);
}

/* All that count of the answers to a question, and what any of them allows. */
static void
put_answers(const struct addends *addends,
    const struct crink_question *question, const struct crink_relation *first,
    struct style style)
{
	const struct crink_relation *claim = first;
	struct crink_quantity hull = crink_relation_quantity(first);
	size_t count = 0;
	char *text;

	for (; claim != NULL; claim = answers_next(addends->answers, claim)) {
		if (crink_relation_question(claim) == question &&
		    counts(addends, claim)) {
			crink_quantity_hull(
			    hull, crink_relation_quantity(claim), &hull);
			count++;
		}
	}
	if (count == 1) {
		put_brief(2, first, style);
		return;
	}
	text = text_of_quantity(hull);
	put("  %s, as any of %zu answers allows: %s (crink compare %s)\n", text,
	    count, crink_question_text(question),
	    crink_question_slug(question));
	free(text);
	for (claim = first; claim != NULL;
	     claim = answers_next(addends->answers, claim)) {
		if (crink_relation_question(claim) == question &&
		    counts(addends, claim)) {
			put_brief(4, claim, style);
		}
	}
}

void
put_addends(const struct addends *addends, struct style style)
{
	const size_t counted = addends->fates[COUNTED];
	const struct crink_relation *claim = NULL;
	struct set questions = {NULL, 0, 0};
	char *reasons = reasons_of(addends);

	while ((claim = answers_next(addends->answers, claim)) != NULL) {
		const struct crink_question *question =
		    crink_relation_question(claim);
		bool seen = false;

		if (!counts(addends, claim)) {
			continue;
		}
		for (size_t i = 0; i < questions.count; i++) {
			seen |= questions.things[i] == (const void *)question;
		}
		if (question == NULL) {
			put_brief(2, claim, style);
		} else if (!seen) {
			set_add(&questions, question);
			put_answers(addends, question, claim, style);
		}
	}
	put("%zu of %zu %s counted%s%s\n", counted, addends->all,
	    addends->all == 1 ? "claim" : "claims",
	    reasons[0] != '\0' ? "; not counted: " : "", reasons);
	free(reasons);
	set_free(&questions);
}

int
tell_no_sum(const struct addends *addends)
{
	bool open_low = false, open_high = false;
	char *reasons;

	if (addends->all == 0) {
		return tell_none();
	}
	if (addends->fates[COUNTED] == 0) {
		reasons = reasons_of(addends);
		fprintf(stderr,
		    "crink: no sum: %zu %s, but none counts in '%s': %s\n",
		    addends->all,
		    addends->all == 1 ? "claim matches" : "claims match",
		    crink_unit_name(addends->unit), reasons);
		free(reasons);
		return EXIT_NOTHING;
	}
	for (size_t i = 0; i < addends->possible.count; i++) {
		const struct crink_relation *claim =
		    addends->possible.things[i];
		const struct crink_quantity quantity =
		    crink_relation_quantity(claim);

		if (counts(addends, claim)) {
			open_low |= quantity.low == CRINK_OPEN_LOW;
			open_high |= quantity.high == CRINK_OPEN_HIGH;
		}
	}
	fprintf(stderr, "crink: no sum: %s\n",
	    open_low && open_high
	        ? "of what counts some has no lower end and some no upper one"
	        : "what counts comes to a number too large to be told");
	return EXIT_NOTHING;
}

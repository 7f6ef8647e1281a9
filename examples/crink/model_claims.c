/*
 * What is told of claims.
 */
#include <stdint.h>
#include <stdlib.h>

#include "dates.h"
#include "links.h"
#include "model.h"
#include "print.h"

/* ---- numbers --------------------------------------------------------------- */

struct numbered {
	const struct crink_relation *claim;
	long long number;
};

static int
compare_numbered(const void *a, const void *b)
{
	const uintptr_t left = (uintptr_t)((const struct numbered *)a)->claim;
	const uintptr_t right = (uintptr_t)((const struct numbered *)b)->claim;

	return (left > right) - (left < right);
}

long long
number_of_claim(const struct crink_relation *claim)
{
	/* Made when it is first asked for, and kept. */
	static struct numbered *numbers;
	static size_t count;
	const struct numbered wanted = {claim, 0};
	const struct numbered *found;

	if (numbers == NULL) {
		const struct crink_query all = crink_query_all();
		const struct crink_relation *next = NULL;

		numbers =
		    resize(NULL, crink_query_count(&all) + 1, sizeof(*numbers));
		while ((next = crink_query_next(&all, next)) != NULL) {
			numbers[count] =
			    (struct numbered){next, (long long)count + 1};
			count++;
		}
		qsort(numbers, count, sizeof(*numbers), compare_numbered);
	}
	found = bsearch(
	    &wanted, numbers, count, sizeof(*numbers), compare_numbered);
	return found != NULL ? found->number : 0;
}

static const void *
next_claim(const void *after)
{
	const struct crink_query all = crink_query_all();

	return crink_query_next(&all, after);
}

/* ---- lists ----------------------------------------------------------------- */

static bool
next_via(struct element *element)
{
	element->thing = crink_relation_via(element->owner, element->index++);
	return element->thing != NULL;
}

static bool
next_modifier(struct element *element)
{
	while (element->number < CRINK_LAST_MODIFIER) {
		element->number++;
		if (crink_relation_has(
		        element->owner, (enum crink_modifier)element->number)) {
			element->index++;
			return true;
		}
	}
	return false;
}

static bool
next_evidence(struct element *element)
{
	element->thing = crink_relation_evidence(
	    element->owner, element->index++, &element->number);
	return element->thing != NULL;
}

typedef const struct crink_relation *link_function(
    const struct crink_relation *relation, enum crink_link link, size_t index);

/* All links of all kinds, one way or the other. */
static bool
next_of_links(struct element *element, link_function *link)
{
	if (element->number == 0) {
		element->number = 1;
	}
	while (element->number <= CRINK_LINK_IN_RETURN_FOR) {
		element->thing = link(element->owner,
		    (enum crink_link)element->number, element->at++);
		if (element->thing != NULL) {
			element->index++;
			return true;
		}
		element->number++;
		element->at = 0;
	}
	return false;
}

static bool
next_link(struct element *element)
{
	return next_of_links(element, crink_relation_link);
}

static bool
next_linked(struct element *element)
{
	return next_of_links(element, crink_relation_linked);
}

/* ---- values ---------------------------------------------------------------- */

static struct crink_quantity
quantity_of(const struct element *of)
{
	return crink_relation_quantity(of->thing);
}

TELL(number, value_number(number_of_claim(of->thing)))
TELL(slug, value_text(crink_relation_slug(of->thing)))
TELL(sentence, value_owned(sentence_of(of->thing)))
TELL(kind, value_text(crink_relation_kind_name(crink_relation_kind(of->thing))))
TELL(negated, value_truth(crink_relation_negated(of->thing)))
TELL(subject, value_text(crink_actor_slug(crink_relation_subject(of->thing))))
TELL(subject_name,
    value_text(crink_actor_name(crink_relation_subject(of->thing))))
TELL(object, value_text(crink_actor_slug(crink_relation_object(of->thing))))
TELL(
    object_name, value_text(crink_actor_name(crink_relation_object(of->thing))))
TELL(item, value_text(crink_item_slug(crink_relation_item(of->thing))))
TELL(item_name, value_text(crink_item_name(crink_relation_item(of->thing))))
TELL(context, value_text(crink_item_slug(crink_relation_context(of->thing))))
TELL(context_name,
    value_text(crink_item_name(crink_relation_context(of->thing))))
TELL(quantity, value_owned(text_of_quantity(quantity_of(of))))
TELL(qualifier, value_text(crink_qualifier_name(quantity_of(of).qualifier)))
TELL(low, value_low(quantity_of(of)))
TELL(high, value_high(quantity_of(of)))
TELL(unit, value_text(crink_unit_name(quantity_of(of).unit)))
TELL(per, value_text(crink_unit_name(quantity_of(of).per)))
TELL(period, value_owned(text_of_period(crink_relation_when(of->thing))))
TELL(place, value_text(crink_relation_place(of->thing)))
TELL(claimant, value_text(crink_actor_slug(crink_relation_claimant(of->thing))))
TELL(claimant_name,
    value_text(crink_actor_name(crink_relation_claimant(of->thing))))
TELL(status, value_text(crink_status_name(crink_relation_status(of->thing))))
TELL(said, value_owned(text_of_date(crink_relation_said(of->thing))))
TELL(known, value_owned(text_of_date(crink_relation_known(of->thing))))
TELL(question,
    value_text(crink_question_slug(crink_relation_question(of->thing))))
TELL(stands, value_truth(is_standing(of->thing)))
TELL(denied, value_truth(is_denied(of->thing, NEWEST_DAY)))
TELL(note, value_text(crink_relation_note(of->thing)))

TELL(via_actor, value_text(crink_actor_slug(of->thing)))
TELL(modifier, value_text(crink_modifier_name((enum crink_modifier)of->number)))
TELL(evidence_source, value_text(crink_source_slug(of->thing)))
/* Of some sources the paragraphs cannot be counted. */
TELL(evidence_paragraph,
    of->number != 0 ? value_number(of->number) : value_none())
TELL(evidence_date, value_owned(text_of_date(crink_source_date(of->thing))))
TELL(evidence_publisher,
    value_text(crink_actor_slug(crink_source_publisher(of->thing))))
TELL(evidence_url, value_text(crink_source_url(of->thing)))
TELL(link_word, value_text(crink_link_name((enum crink_link)of->number)))

/* ---- fields ---------------------------------------------------------------- */

static const struct field via_members[] = {
    {.name = "actor", .type = VALUE_TEXT, .get = via_actor, .refers = "actors"},
    {.name = NULL},
};

static const struct field modifier_members[] = {
    {.name = "modifier", .type = VALUE_TEXT, .get = modifier},
    {.name = NULL},
};

static const struct field evidence_members[] = {
    {.name = "source",
        .type = VALUE_TEXT,
        .get = evidence_source,
        .refers = "sources",
        .predicate = "http://www.w3.org/ns/prov#hadPrimarySource"},
    {.name = "paragraph", .type = VALUE_NUMBER, .get = evidence_paragraph},
    {.name = "publisher",
        .type = VALUE_TEXT,
        .get = evidence_publisher,
        .refers = "actors",
        .predicate = "https://schema.org/publisher"},
    {.name = "date",
        .type = VALUE_DATE,
        .get = evidence_date,
        .predicate = "https://schema.org/datePublished"},
    {.name = "url",
        .type = VALUE_URL,
        .get = evidence_url,
        .predicate = "https://schema.org/url"},
    {.name = NULL},
};

static const struct field link_members[] = {
    {.name = "link", .type = VALUE_TEXT, .get = link_word},
    {.name = "claim", .type = VALUE_NUMBER, .get = number, .refers = "claims"},
    {.name = "slug", .type = VALUE_TEXT, .get = slug},
    {.name = NULL},
};

static const struct field claim_fields[] = {
    {.name = "claim", .type = VALUE_NUMBER, .get = number, .is_key = true},
    {.name = "slug", .type = VALUE_TEXT, .get = slug},
    {.name = "known", .type = VALUE_DATE, .get = known, .is_shown = true},
    {.name = "said", .type = VALUE_DATE, .get = said},
    {.name = "claimant",
        .type = VALUE_TEXT,
        .get = claimant,
        .refers = "actors"},
    {.name = "claimant_name",
        .type = VALUE_TEXT,
        .get = claimant_name,
        .is_shown = true},
    {.name = "status", .type = VALUE_TEXT, .get = status, .is_shown = true},
    {.name = "stands", .type = VALUE_TRUTH, .get = stands, .is_shown = true},
    {.name = "denied", .type = VALUE_TRUTH, .get = denied},
    {.name = "negated", .type = VALUE_TRUTH, .get = negated},
    {.name = "subject", .type = VALUE_TEXT, .get = subject, .refers = "actors"},
    {.name = "subject_name", .type = VALUE_TEXT, .get = subject_name},
    {.name = "kind", .type = VALUE_TEXT, .get = kind, .is_shown = true},
    {.name = "object", .type = VALUE_TEXT, .get = object, .refers = "actors"},
    {.name = "object_name", .type = VALUE_TEXT, .get = object_name},
    {.name = "item", .type = VALUE_TEXT, .get = item, .refers = "items"},
    {.name = "item_name", .type = VALUE_TEXT, .get = item_name},
    {.name = "context", .type = VALUE_TEXT, .get = context, .refers = "items"},
    {.name = "context_name", .type = VALUE_TEXT, .get = context_name},
    {.name = "quantity", .type = VALUE_TEXT, .get = quantity},
    {.name = "qualifier", .type = VALUE_TEXT, .get = qualifier},
    {.name = "low", .type = VALUE_DECIMAL, .get = low, .is_shown = true},
    {.name = "high", .type = VALUE_DECIMAL, .get = high, .is_shown = true},
    {.name = "unit", .type = VALUE_TEXT, .get = unit, .is_shown = true},
    {.name = "per", .type = VALUE_TEXT, .get = per},
    {.name = "period", .type = VALUE_PERIOD, .get = period},
    {.name = "place", .type = VALUE_TEXT, .get = place},
    {.name = "question",
        .type = VALUE_TEXT,
        .get = question,
        .refers = "questions"},
    {.name = "note", .type = VALUE_TEXT, .get = note},
    {.name = "sentence",
        .type = VALUE_TEXT,
        .get = sentence,
        .predicate = "https://schema.org/text",
        .is_shown = true},
    {.name = "modifiers",
        .next = next_modifier,
        .members = modifier_members,
        .table = "modifiers",
        .predicate = "https://libcrink.invalid/ns#modifier"},
    {.name = "via", .next = next_via, .members = via_members, .table = "via"},
    {.name = "evidence",
        .next = next_evidence,
        .members = evidence_members,
        .table = "evidence"},
    {.name = "links",
        .next = next_link,
        .members = link_members,
        .table = "links"},
    {.name = "linked", .next = next_linked, .members = link_members},
    {.name = NULL},
};

static enum shade
shade_of(const void *claim)
{
	return shade_of_claim(claim, NEWEST_DAY);
}

const struct class claims_class = {.name = "claims",
    .noun = "claim",
    .type = "https://schema.org/Claim",
    .fields = claim_fields,
    .next = next_claim,
    .shade = shade_of};

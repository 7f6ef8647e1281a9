#include "compiler.h"
#include "entity.h"
#include "name.h"
#include "value.h"

/* A field of a relation, 0 where there is none. */
#define FIELD(relation, field) \
	CRINK__FIELD_OF(relation, RELATION, field, relation)

/* The row of a list by its place from 0; 0 after its end. */
#define NTH_OF(TABLE)                                                          \
	CRINK__ONCE static uint32_t nth_of_##TABLE(uint32_t ref, size_t index) \
	{                                                                      \
		for (; ref != 0 && index != 0; index--) {                      \
			ref = CRINK__NEXT_IN(TABLE, ref);                      \
		}                                                              \
		return ref;                                                    \
	}
NTH_OF(EVIDENCE)
NTH_OF(VIA)

CRINK__BEARER_OF(relation, RELATION)

/* No two claims have the same slug: there are no lists of several. */
const struct crink_relation *
crink_relation_find(const char *slug)
{
	return crink__relation_at(relation_bearer(slug, CRINK__TO_NUL));
}

const char *
crink_relation_slug(const struct crink_relation *relation)
{
	return crink__text(FIELD(relation, SLUG));
}

const struct crink_question *
crink_relation_question(const struct crink_relation *relation)
{
	return crink__question_at(FIELD(relation, QUESTION));
}

const struct crink_actor *
crink_relation_subject(const struct crink_relation *relation)
{
	return crink__actor_at(FIELD(relation, SUBJECT));
}

const struct crink_actor *
crink_relation_object(const struct crink_relation *relation)
{
	return crink__actor_at(FIELD(relation, OBJECT));
}

const struct crink_item *
crink_relation_item(const struct crink_relation *relation)
{
	return crink__item_at(FIELD(relation, ITEM));
}

const struct crink_item *
crink_relation_context(const struct crink_relation *relation)
{
	return crink__item_at(FIELD(relation, CONTEXT));
}

enum crink_relation_kind
crink_relation_kind(const struct crink_relation *relation)
{
	return (enum crink_relation_kind)FIELD(relation, KIND);
}

struct crink_quantity
crink_relation_quantity(const struct crink_relation *relation)
{
	return crink__quantity(FIELD(relation, QUANTITY));
}

struct crink_period
crink_relation_when(const struct crink_relation *relation)
{
	return crink__period(FIELD(relation, WHEN));
}

const char *
crink_relation_place(const struct crink_relation *relation)
{
	return crink__text(FIELD(relation, PLACE));
}

const struct crink_actor *
crink_relation_claimant(const struct crink_relation *relation)
{
	return crink__actor_at(FIELD(relation, CLAIMANT));
}

enum crink_status
crink_relation_status(const struct crink_relation *relation)
{
	return (enum crink_status)FIELD(relation, STATUS);
}

struct crink_date
crink_relation_said(const struct crink_relation *relation)
{
	return crink__period(FIELD(relation, SAID)).start;
}

bool
crink_relation_negated(const struct crink_relation *relation)
{
	return FIELD(relation, NEGATED) != 0;
}

const struct crink_source *
crink_relation_source(const struct crink_relation *relation)
{
	return crink__source_at(FIELD(relation, SOURCE));
}

unsigned
crink_relation_paragraph(const struct crink_relation *relation)
{
	return FIELD(relation, PARAGRAPH);
}

const struct crink_source *
crink_relation_evidence(
    const struct crink_relation *relation, size_t index, unsigned *paragraph)
{
	uint32_t source = FIELD(relation, SOURCE);
	uint32_t number = FIELD(relation, PARAGRAPH);

	if (index != 0) {
		const uint32_t ref =
		    nth_of_EVIDENCE(FIELD(relation, EVIDENCE), index - 1);

		source = ref == 0 ? 0 : CRINK__GET(EVIDENCE, ref - 1, SOURCE);
		number =
		    ref == 0 ? 0 : CRINK__GET(EVIDENCE, ref - 1, PARAGRAPH);
	}
	if (paragraph != NULL) {
		*paragraph = number;
	}
	return crink__source_at(source);
}

const struct crink_actor *
crink_relation_via(const struct crink_relation *relation, size_t index)
{
	const uint32_t ref = nth_of_VIA(FIELD(relation, VIA), index);

	return crink__actor_at(ref == 0 ? 0 : CRINK__GET(VIA, ref - 1, ACTOR));
}

bool
crink_relation_has(
    const struct crink_relation *relation, enum crink_modifier modifier)
{
	uint32_t ref = FIELD(relation, MODIFIERS);

	while (ref != 0 &&
	       CRINK__GET(MODIFIERS, ref - 1, MODIFIER) != (uint32_t)modifier) {
		ref = CRINK__NEXT_IN(MODIFIERS, ref);
	}
	return ref != 0;
}

const char *
crink_relation_note(const struct crink_relation *relation)
{
	return crink__text(FIELD(relation, NOTE));
}

/* The library's way to answer, and a scan through all relations. */
#include "query.h"

/* Those that the first version had not. */
static void
add_later(struct crink_query *query, enum condition condition,
    const struct question *question)
{
	switch (condition) {
	case BY_QUESTION:
		crink_query_question(query, question->question);
		break;
	case BY_KNOWN:
		crink_query_known(query, question->known);
		break;
	case BY_ACTOR:
		crink_query_actor(query, question->actor);
		break;
	case BY_DAY:
		crink_query_on(query, question->day, CRINK_CERTAINTY_MAYBE);
		break;
	case BY_KIND_AND_DAY:
		crink_query_kind(query, question->kind);
		crink_query_on(query, question->day, CRINK_CERTAINTY_MAYBE);
		break;
	case OBJECT_BY_KNOWN:
		crink_query_object(query, question->actor);
		crink_query_order(query, CRINK_ORDER_KNOWN);
		break;
	case ITEM_BY_WHEN:
		crink_query_item(query, question->item);
		crink_query_order(query, CRINK_ORDER_WHEN);
		break;
	default:
		crink_query_source(query, question->source);
		crink_query_order(query, condition == SOURCE_BY_WHEN
		                             ? CRINK_ORDER_WHEN
		                             : CRINK_ORDER_NONE);
		break;
	}
}

static void
add_condition(struct crink_query *query, enum condition condition,
    const struct question *question)
{
	switch (condition) {
	case BY_OBJECT:
		crink_query_object(query, question->actor);
		break;
	case BY_SUBJECT:
		crink_query_subject(query, question->actor);
		break;
	case BY_PARTY:
		crink_query_party(query, question->actor);
		break;
	case BY_ITEM:
		crink_query_item(query, question->item);
		break;
	case BY_CLAIMANT:
		crink_query_claimant(query, question->actor);
		break;
	case BY_SUBJECT_IN:
		crink_query_subject_in(query, question->actor);
		break;
	case BY_OBJECT_IN:
		crink_query_object_in(query, question->actor);
		break;
	case BY_OBJECT_AND_ITEM:
		crink_query_object(query, question->actor);
		crink_query_item(query, question->item);
		break;
	case BY_BOTH_IN:
		crink_query_subject_in(query, question->actor);
		crink_query_object_in(query, question->other);
		break;
	case BY_KIND_AND_WHEN:
		crink_query_kind(query, question->kind);
		crink_query_when(query, question->when);
		break;
	default:
		add_later(query, condition, question);
		break;
	}
}

/* Claims that confirm one: its links lead to them. */
static uint64_t
answer_by_links(enum task task, const struct crink_relation *relation)
{
	const struct crink_relation *by;
	uint64_t sum = 0;

	for (size_t i = 0; (by = crink_relation_linked(
	                        relation, CRINK_LINK_CONFIRMS, i)) != NULL;
	     i++) {
		sum += task == TASK_COUNT ? 1 : crink_relation_paragraph(by);
		if (task == TASK_FIRST) {
			break;
		}
	}
	return sum;
}

uint64_t
answer_ours(
    enum condition condition, enum task task, const struct question *question)
{
	struct crink_query query = crink_query_all();
	const struct crink_relation *relation = NULL;
	uint64_t sum = 0;

	if (condition == BY_LINK) {
		return answer_by_links(task, question->relation);
	}
	add_condition(&query, condition, question);
	if (task == TASK_COUNT) {
		return crink_query_count(&query);
	}
	while ((relation = crink_query_next(&query, relation)) != NULL) {
		sum += crink_relation_paragraph(relation);
		if (task == TASK_FIRST) {
			break;
		}
	}
	return sum;
}

static bool
rests_on(
    const struct crink_relation *relation, const struct crink_source *source)
{
	const struct crink_source *found;
	size_t i = 0;

	do {
		found = crink_relation_evidence(relation, i++, NULL);
	} while (found != NULL && found != source);
	return found != NULL;
}

static bool
confirms(
    const struct crink_relation *relation, const struct crink_relation *other)
{
	const struct crink_relation *found;
	size_t i = 0;

	do {
		found = crink_relation_link(relation, CRINK_LINK_CONFIRMS, i++);
	} while (found != NULL && found != other);
	return found != NULL;
}

static bool
meets_later(const struct crink_relation *relation, enum condition condition,
    const struct question *question)
{
	switch (condition) {
	case BY_QUESTION:
		return crink_relation_question(relation) == question->question;
	case BY_LINK:
		return confirms(relation, question->relation);
	case BY_KNOWN:
		return crink_period_covers(
		           question->known, crink_relation_known(relation)) >=
		       CRINK_CERTAINTY_MAYBE;
	case BY_ACTOR:
		return crink_relation_subject(relation) == question->actor ||
		       crink_relation_object(relation) == question->actor ||
		       crink_relation_claimant(relation) == question->actor;
	case BY_DAY:
	case BY_KIND_AND_DAY:
		return (condition == BY_DAY ||
		           crink_relation_kind(relation) == question->kind) &&
		       crink_period_covers(crink_relation_when(relation),
		           question->day) >= CRINK_CERTAINTY_MAYBE;
	case OBJECT_BY_KNOWN:
		return crink_relation_object(relation) == question->actor;
	case ITEM_BY_WHEN:
		return crink_item_is(
		    crink_relation_item(relation), question->item);
	default:
		return rests_on(relation, question->source);
	}
}

/* Whether a relation meets a condition, by what the API tells of it. */
static bool
meets(const struct crink_relation *relation, enum condition condition,
    const struct question *question)
{
	const struct crink_actor *actor = question->actor;

	switch (condition) {
	case BY_OBJECT:
		return crink_relation_object(relation) == actor;
	case BY_SUBJECT:
		return crink_relation_subject(relation) == actor;
	case BY_PARTY:
		return crink_relation_subject(relation) == actor ||
		       crink_relation_object(relation) == actor;
	case BY_ITEM:
		return crink_item_is(
		    crink_relation_item(relation), question->item);
	case BY_CLAIMANT:
		return crink_relation_claimant(relation) == actor;
	case BY_SUBJECT_IN:
		return crink_actor_in(crink_relation_subject(relation), actor);
	case BY_OBJECT_IN:
		return crink_actor_in(crink_relation_object(relation), actor);
	case BY_OBJECT_AND_ITEM:
		return crink_relation_object(relation) == actor &&
		       crink_item_is(
		           crink_relation_item(relation), question->item);
	case BY_BOTH_IN:
		return crink_actor_in(
		           crink_relation_subject(relation), actor) &&
		       crink_actor_in(
		           crink_relation_object(relation), question->other);
	case BY_KIND_AND_WHEN:
		return crink_relation_kind(relation) == question->kind &&
		       crink_period_overlaps(
		           crink_relation_when(relation), question->when);
	default:
		return meets_later(relation, condition, question);
	}
}

uint64_t
answer_by_scan(
    enum condition condition, enum task task, const struct question *question)
{
	const struct crink_query query = crink_query_all();
	const struct crink_relation *relation = NULL;
	uint64_t sum = 0;

	while ((relation = crink_query_next(&query, relation)) != NULL) {
		if (!meets(relation, condition, question)) {
			continue;
		}
		sum +=
		    task == TASK_COUNT ? 1 : crink_relation_paragraph(relation);
		if (task == TASK_FIRST) {
			break;
		}
	}
	return sum;
}

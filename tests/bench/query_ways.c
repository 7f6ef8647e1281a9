/* The library's way to answer, and a scan through all relations. */
#include "query.h"

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
	default:
		crink_query_kind(query, question->kind);
		crink_query_when(query, question->when);
		break;
	}
}

uint64_t
answer_ours(
    enum condition condition, enum task task, const struct question *question)
{
	struct crink_query query = crink_query_all();
	const struct crink_relation *relation = NULL;
	uint64_t sum = 0;

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
	default:
		return crink_relation_kind(relation) == question->kind &&
		       crink_period_overlaps(
		           crink_relation_when(relation), question->when);
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

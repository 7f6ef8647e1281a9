/* What bench_query measures, and its ways to answer. */
#ifndef BENCH_QUERY_H
#define BENCH_QUERY_H

#include <stdbool.h>

#include <crink/crink.h>

#include "names.h"

enum condition {
	BY_OBJECT,
	BY_SUBJECT,
	BY_PARTY,
	BY_ITEM,
	BY_CLAIMANT,
	BY_SUBJECT_IN,
	BY_OBJECT_IN,
	BY_OBJECT_AND_ITEM,
	BY_BOTH_IN, /* the subject in one group, the object in another */
	BY_KIND_AND_WHEN,
	BY_SOURCE,
	BY_QUESTION,
	BY_LINK, /* those that confirm one */
	BY_KNOWN,
	BY_ACTOR,
	BY_DAY, /* on which they may hold */
	BY_KIND_AND_DAY,
	OBJECT_BY_KNOWN, /* in that order */
	ITEM_BY_WHEN,
	SOURCE_BY_WHEN,
	CONDITIONS
};

/* What is asked of the relations that match. */
enum task {
	TASK_FIRST, /* the paragraph of one of them, 0 for none */
	TASK_ALL,   /* the sum of their paragraphs */
	TASK_COUNT, /* how many they are */
	TASKS
};

/* Numbers in the order of the walk, from 1: of an entity and the last that
 * belongs to it. */
struct range {
	uint32_t first, last;
};

/* What the conditions ask for; other: the group that the object is in. */
struct question {
	const struct crink_actor *actor, *other;
	const struct crink_item *item;
	const struct crink_source *source;
	const struct crink_question *question;
	const struct crink_relation *relation;
	struct range actors, others, items;
	uint32_t source_number, question_number, relation_number;
	struct crink_period when, known;
	struct crink_date day;
	enum crink_relation_kind kind;
};

/* The bounds of a period, in digits that compare as days do. */
struct days {
	int64_t first, last;
};

typedef uint64_t answer_function(
    enum condition condition, enum task task, const struct question *question);

struct way {
	const char *name;
	answer_function *answer;
};

/* All entities in the order of the walk. */
struct world {
	const struct crink_actor **actors;
	const struct crink_item **items;
	const struct crink_source **sources;
	const struct crink_question **questions;
	const struct crink_relation **relations;
	uint32_t actor_count, item_count, source_count, question_count;
	uint32_t relation_count;
};

uint64_t answer_ours(
    enum condition condition, enum task task, const struct question *question);
uint64_t answer_by_scan(
    enum condition condition, enum task task, const struct question *question);

/* Puts all relations into SQLite; why not, where that fails, else NULL. */
const char *sqlite_fill(const struct world *world);
uint64_t answer_by_sqlite(
    enum condition condition, enum task task, const struct question *question);

struct days days_of(struct crink_period period);

/* The number of an entity among count pointers that ascend; 0 for NULL. */
uint32_t number_of(const void *entity, const void *entities, uint32_t count);

#endif

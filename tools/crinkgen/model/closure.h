/*
 * What a slice has to keep besides what was asked for, to answer as the whole does:
 *
 *	- whatever something that is kept refers to: of a claim its subject,
 *	  object, item, context, claimant, those who passed it on, its question
 *	  and all sources of its evidence; of a source its publisher, author and
 *	  what it rests on; of an actor its parent, of an item what it is a kind
 *	  of, of a question its item
 *	- each claim that supersedes, withdraws or corrects one that is kept
 *	- each claim by which, alone or with others, one actor that is kept is a
 *	  member of another, on whatever day
 *	- each claim by which, through others, one that is kept repeats or is part
 *	  of another
 *
 * Nothing else; what keeps a claim may keep more by these.
 */
#ifndef CRINKGEN_CLOSURE_H
#define CRINKGEN_CLOSURE_H

#include "model/model.h"

/* What is kept, and what of it has not been followed yet. */
struct closure {
	const struct model *model;
	bool *kept[MODEL_CLASS_COUNT]; /* by number; NULL: words, all are */
	struct closure_record *todo;
	size_t todo_count;
};

/* Nothing is kept but words. */
struct closure closure_make(struct memory *memory, const struct model *model);

/* Keeps a record by its number; 0: none. */
void closure_keep(
    struct closure *closure, enum model_class category, uint32_t number);

/* Keeps what has to be besides. What it needs for that is given back. */
void closure_follow(struct memory *memory, struct closure *closure);

/* How many of a class are kept. */
size_t closure_count(const struct closure *closure, enum model_class category);

#endif

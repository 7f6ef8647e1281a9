/*
 * Forms of the names of actors that follow from a rule, so that nobody has to
 * list them: the article, what stands inverted in registers ("Korea, Republic
 * of"), the other order of a person's names, a title before them, and
 * possessives. They are for finding, not for running text, and give way to
 * names that are listed. crink-data(5) has the rules.
 */
#ifndef CRINKGEN_FORMS_H
#define CRINKGEN_FORMS_H

#include "base/memory.h"
#include "model/model.h"

/* What the claims say of titles. */
struct forms;

struct forms *forms_find(struct memory *memory, const struct model *model);

/* A name, and what the rules ask of it. */
struct forms_name {
	uint32_t actor;
	struct model_text text;
	unsigned kind;   /* enum crink_alias_kind; NONE: the name to show */
	bool is_english; /* as far as the letters tell */
};

/* Calls take() for each form of a name. */
void forms_make(const struct forms *forms, const struct forms_name *name,
    void (*take)(void *context, struct model_text form), void *context);

#endif

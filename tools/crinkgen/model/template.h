/* What follows a verb: words, and groups in braces that end with the slot whose
 * value takes its place, "{to object}". */
#ifndef CRINKGEN_TEMPLATE_H
#define CRINKGEN_TEMPLATE_H

#include "fields.h"
#include "model/model.h"

/* What is wrong with a template, for "'X' has ..."; NULL for nothing. */
const char *template_wrong(struct model_text text);

/* A part of a template: words, and in a group a slot. */
struct template_part {
	struct model_text words;
	struct model_text other; /* what stands there without a value */
	enum crink__slot slot;   /* CRINK__SLOT_NONE: words outside of groups */
};

/* The parts of a sound template, one after the other; *at is 0 before the first.
 * False at the end. */
bool template_next(
    struct model_text text, size_t *at, struct template_part *part);

/* Whether a sound template has a group with this slot. */
bool template_has(struct model_text text, enum crink__slot slot);

#endif

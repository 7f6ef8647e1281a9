/* On what a claim rests: a source, or a list of them, each with a paragraph
 * where those of the source are counted. */
#ifndef CRINKGEN_EVIDENCE_H
#define CRINKGEN_EVIDENCE_H

#include "model/field.h"

/* Binds the list of evidence of a claim, if it has one, and finds what is wrong
 * with that on which it rests; needs its other keys bound, and all sources. */
void evidence_bind(const struct bind *bind, struct model_relation *relation);

#endif

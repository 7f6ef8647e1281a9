/*
 * Slices: the part of the data that is compiled in, for whoever has no room or no
 * use for the rest. The whole is checked and numbered first, so that a slice has
 * the enumerators of the whole.
 *
 * Of languages, the list keeps the names (the key 'names') that are in one of
 * them or say more of it: "zh" keeps "zh-Hant" too. The names to show, which
 * are English, are always kept, and so are slugs and aliases, but for foreign
 * ones: those of the kind 'native', and those with letters that are not Latin.
 * Of these, an entity keeps what is its name in a language that is kept; the
 * word "native" in the list keeps them all. Forms of names by rule (forms.h) are
 * kept where the list has the word "forms".
 *
 * Of claims, those are kept that were chosen (chosen.h) and what they need to be
 * told as in the whole (closure.h).
 */
#ifndef CRINKGEN_SLICE_H
#define CRINKGEN_SLICE_H

#include "base/diag.h"
#include "base/memory.h"
#include "model/chosen.h"

struct slice {
	const char *languages; /* tags, and "native", with commas; NULL: all */
	bool has_no_notes;     /* of claims */
	bool has_no_descriptions; /* of sources */
	struct chosen chosen;
};

/* Whether less than all is wanted. */
bool slice_is_less(const struct slice *wanted);

/* How much there is of something, and how much of it is kept. */
struct slice_share {
	size_t all, kept;
};

struct slice_kept {
	struct slice_share records[MODEL_CLASS_COUNT]; /* not of words */
	struct slice_share names, notes;               /* names: aliases too */
};

/* The first part of a list of languages that is no tag; bytes NULL: all are. */
struct model_text slice_bad_language(const char *languages);

/* Leaves out of the model what is not wanted. A language that the data has no
 * name in is an error, and what chosen.h says. */
struct slice_kept slice(struct memory *memory, struct diag *diag,
    struct model *model, const struct slice *wanted);

#endif

/* Tags of languages, as BCP 47 (RFC 5646) writes them: "ru", "zh-Hant". */
#ifndef CRINKGEN_LANGUAGE_H
#define CRINKGEN_LANGUAGE_H

#include <stdbool.h>

#include "model/model.h"

/* The longest that is taken: twice of what the standard asks for at least. */
#define LANGUAGE_MAX 70

/* Whether a text is well-formed: a language, then where they are given a
 * script, a region, variants, extensions and private parts, in this order. Tags
 * that were registered before there were these rules ("i-klingon") are not. */
bool language_is_tag(struct model_text text);

/* Writes a tag in the case that the standard recommends, NUL-terminated:
 * "zh-hant-tw" as "zh-Hant-TW". */
void language_write(char tag[LANGUAGE_MAX + 1], struct model_text text);

/* Whether a tag is another one or says more of it, whatever the case: "zh" and
 * "zh-Hant" are within "zh" (the basic filtering of RFC 4647). */
bool language_is_within(struct model_text tag, struct model_text range);

#endif

/*
 * Sources as people cite them: "The Washington Times, 2024-12-01".
 */
#ifndef CRINK_CITE_H
#define CRINK_CITE_H

#include <crink/crink.h>

/* Who published a source and when, and its slug besides where that is true of
 * several; its slug alone if that is asked for. In memory to free(). */
char *citation_of(const struct crink_source *source, bool slug);

/* The sources of a claim, a line "  source: ..., paragraphs 2 and 14" for each,
 * the first one first. */
void put_evidence(const struct crink_relation *claim, bool slugs);

#endif

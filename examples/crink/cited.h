/*
 * Sources that are named as crink cites them, or by who published them.
 */
#ifndef CRINK_CITED_H
#define CRINK_CITED_H

#include <crink/crink.h>

/* The one source that "PUBLISHER, DATE", "PUBLISHER DATE" or "PUBLISHER, DATE
 * (SLUG)" cites; NULL where there is none, or several are. */
const struct crink_source *source_cited(const char *citation);

/* Ends the program with a message that lists the sources that may be meant, where
 * the name is that of a publisher, with or without a date; else returns. */
void fail_published(const char *name);

#endif

/* What tells one state of the data from another. */
#ifndef CRINKGEN_TABLES_VERSION_H
#define CRINKGEN_TABLES_VERSION_H

#include "tables/index.h"

/* Room for a version with its NUL. */
#define VERSION_MAX 48

/*
 * The version of the data: the date of the newest source as it is given (or
 * "no-sources") and a digest of all tables, joined by a hyphen.
 */
void version_write(char version[VERSION_MAX], const struct index *index);

#endif

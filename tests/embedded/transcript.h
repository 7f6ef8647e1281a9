/*
 * The transcript: all that the API tells, through one function. It is the same
 * on every platform.
 */
#ifndef TRANSCRIPT_H
#define TRANSCRIPT_H

#include <stddef.h>

/* What the platform gives: writes bytes somewhere. */
void put(const char *bytes, size_t size);

void transcript(void);

#endif

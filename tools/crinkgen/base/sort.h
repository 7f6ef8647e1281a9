/* Stable sorting of rows by a number, in linear time; and what others sort by. */
#ifndef CRINKGEN_SORT_H
#define CRINKGEN_SORT_H

#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"

/*
 * Sorts count rows by keys[row] (which is not moved), rows with equal keys as
 * they were. scratch: room for as many rows.
 */
void sort_rows(
    uint32_t *rows, uint32_t *scratch, size_t count, const uint32_t *keys);

/* For functions that qsort() calls: below 0, 0 or above, as the first number is below
 * the second, the same, or above. */
static inline int
sort_compare(size_t a, size_t b)
{
	return (a > b) - (a < b);
}

/* The same of texts, byte by byte: of two of which one begins the other, the shorter
 * is below. */
int sort_compare_bytes(
    const void *a, size_t a_size, const void *b, size_t b_size);

#endif

/*
 * Sorting that leaves what is equal in its order.
 */
#ifndef CRINK_SORT_H
#define CRINK_SORT_H

#include <stddef.h>

/* qsort() that does. Ends the program where there is no memory. */
void sort_stably(void *things, size_t count, size_t size,
    int (*compare)(const void *a, const void *b));

#endif

#include "sort.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "print.h"

void
sort_stably(void *things, size_t count, size_t size,
    int (*compare)(const void *a, const void *b))
{
	char *all = things;
	char *spare = reserve(count * size);

	/* Runs of twice the length, each of two that are in order. */
	for (size_t run = 1; run < count; run *= 2) {
		for (size_t from = 0; from < count; from += 2 * run) {
			const size_t middle =
			    from + run < count ? from + run : count;
			const size_t to =
			    from + 2 * run < count ? from + 2 * run : count;
			size_t a = from, b = middle;

			for (size_t at = from; at < to; at++) {
				const bool first =
				    a < middle &&
				    (b == to || compare(all + a * size,
				                    all + b * size) <= 0);
				const size_t taken = first ? a++ : b++;

				memcpy(spare + at * size, all + taken * size,
				    size);
			}
		}
		memcpy(all, spare, count * size);
	}
	free(spare);
}

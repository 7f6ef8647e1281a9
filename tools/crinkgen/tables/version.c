#include "tables/version.h"

#include <stdio.h>

#include "tables/emit.h"

/* FNV-1a of 64 bits, over the tables as they are emitted. */
static uint64_t
digest(const struct index *index)
{
	uint64_t hash = UINT64_C(14695981039346656037);

	for (size_t i = 0; i < CRINK__TABLE_COUNT; i++) {
		struct parts parts = parts_make(&index->tables[i]);
		bool is_literal;
		size_t size;

		while ((size = parts_next(&parts, &is_literal)) != 0) {
			for (size_t j = 0; j < size; j++) {
				hash = (hash ^ parts.bytes[j]) *
				       UINT64_C(1099511628211);
			}
		}
	}
	return hash;
}

void
version_write(char version[VERSION_MAX], const struct index *index)
{
	const struct crink_date date = index->newest;
	const uint64_t hash = digest(index);
	char day[24] = "no-sources";

	if (date.day != 0) {
		snprintf(day, sizeof(day), "%04d-%02u-%02u", date.year,
		    date.month, date.day);
	} else if (date.month != 0) {
		snprintf(day, sizeof(day), "%04d-%02u", date.year, date.month);
	} else if (date.year != 0) {
		snprintf(day, sizeof(day), "%04d", date.year);
	}
	snprintf(version, VERSION_MAX, "%s-%08lx%08lx", day,
	    (unsigned long)(hash >> 32 & 0xffffffff),
	    (unsigned long)(hash & 0xffffffff));
}

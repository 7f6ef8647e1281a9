/*
 * Bytes of all tables of the layout that this is compiled with, as a function of a
 * name that is given. Tables that only a scan reads do not count where no name is
 * found in text, even if they have rows there.
 */
#include <string.h>

#include "scan_world.h"

#include "crink_layout.h"

#include "fields.h"

struct table {
	const char *name;
	double bytes;
};

#define TABLE(T, FIELDS) {#T, (double)CRINK__##T##_COUNT * CRINK__##T##_STRIDE},

static bool
is_of_scan(const char *name)
{
	return strncmp(name, "SCAN_", 5) == 0 ||
	       strncmp(name, "DECOY_", 6) == 0 ||
	       strstr(name, "_SPELLING") != NULL;
}

double
SCAN_BYTES(void)
{
	static const struct table tables[] = {CRINK__TABLES(TABLE)};
	double bytes = 0;

	for (size_t i = 0; i < sizeof(tables) / sizeof(*tables); i++) {
		if (SCAN_COUNTS || !is_of_scan(tables[i].name)) {
			bytes += tables[i].bytes;
		}
	}
	return bytes;
}

/* A program of somebody who has just installed the library. */
#include <stdio.h>
#include <string.h>

#ifdef CRINK_TWO_FILES
#include <crink.h>
#else
#include <crink/crink.h>
#endif

int
main(void)
{
	struct crink_query query = crink_query_all();

	/* Header and library are of one build. */
	if (strcmp(CRINK_VERSION, crink_version()) != 0 ||
	    strcmp(CRINK_DATA_VERSION, crink_data_version()) != 0) {
		return 1;
	}
	crink_query_object(&query, crink_actor_find("the Kremlin"));
	printf("%s, %s, %zu\n", crink_data_version(),
	    crink_actor_slug(crink_actor_find("pyongyang")),
	    crink_query_count(&query));
	return 0;
}

/* Who is found by the names on standard input, a line each: a slug, "?" where several
 * bear the name, "-" where nobody does. */
#include <stdio.h>
#include <string.h>

#include <crink/crink.h>

int
main(void)
{
	char line[4096];

	while (fgets(line, sizeof(line), stdin) != NULL) {
		const struct crink_actor *found;

		line[strcspn(line, "\n")] = '\0';
		found = crink_actor_find(line);
		puts(found != NULL ? crink_actor_slug(found)
		     : crink_actor_match(line, NULL) != NULL ? "?"
		                                             : "-");
	}
	return ferror(stdin) != 0;
}

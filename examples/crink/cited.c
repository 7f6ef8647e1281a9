#include "cited.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cite.h"
#include "command.h"
#include "print.h"

/* More than these help nobody. */
#define SOURCES_MOST 20

/* A citation, taken apart. */
struct cited {
	char *publisher;        /* to free() */
	const char *date;       /* "" if there is none; within publisher */
	struct crink_date when; /* year 0 where date is none */
};

/* "PUBLISHER, DATE" or "PUBLISHER DATE", or else a publisher alone. */
static struct cited
take_apart(const char *citation)
{
	struct cited cited = {text_of("%s", citation), "", {0, 0, 0}};
	char *blank = strrchr(cited.publisher, ' ');

	if (blank != NULL) {
		char edtf[32] = "";
		const struct crink_date when =
		    crink_period_parse(blank + 1).start;

		/* A date that bears no mark is all of its EDTF. */
		crink_date_format(edtf, sizeof(edtf), when);
		if (edtf[0] != '\0' && strcmp(edtf, blank + 1) == 0) {
			*blank = '\0';
			cited.date = blank + 1;
			cited.when = when;
		}
	}
	return cited;
}

/* Whether some bearer of the name published the source, on that date if one is
 * given. */
static bool
is_cited(const struct cited *cited, const struct crink_source *source)
{
	const struct crink_actor *publisher = crink_source_publisher(source);
	const struct crink_actor *bearer = NULL;

	if (publisher == NULL ||
	    (cited->date[0] != '\0' && crink_date_compare(cited->when,
	                                   crink_source_date(source)) != 0)) {
		return false;
	}
	while ((bearer = crink_actor_match(cited->publisher, bearer)) != NULL) {
		if (bearer == publisher) {
			return true;
		}
	}
	return false;
}

/* How many there are, the last one of which is stored in *last. */
static size_t
count_cited(const struct cited *cited, const struct crink_source **last)
{
	const struct crink_source *source = NULL;
	size_t count = 0;

	while ((source = crink_source_next(source)) != NULL) {
		if (is_cited(cited, source)) {
			*last = source;
			count++;
		}
	}
	return count;
}

/* "PUBLISHER, DATE (SLUG)" is told by its slug, if the rest is true of it. */
static const struct crink_source *
source_in_brackets(const char *citation)
{
	const char *open = strrchr(citation, '(');
	const size_t size = strlen(citation);
	const struct crink_source *source;
	char *whole;

	if (open == NULL || citation[size - 1] != ')') {
		return NULL;
	}
	source =
	    crink_source_find_n(open + 1, size - (size_t)(open - citation) - 2);
	whole = citation_of(source, false);
	if (strcmp(whole, citation) != 0) {
		source = NULL;
	}
	free(whole);
	return source;
}

const struct crink_source *
source_cited(const char *citation)
{
	const struct crink_source *source = NULL,
	                          *found = source_in_brackets(citation);
	struct cited cited = take_apart(citation);

	if (found == NULL && cited.date[0] != '\0' &&
	    count_cited(&cited, &source) == 1) {
		found = source;
	}
	free(cited.publisher);
	return found;
}

static void
list(const struct cited *cited)
{
	const struct crink_source *source = NULL;
	size_t count = 0;

	while ((source = crink_source_next(source)) != NULL) {
		if (is_cited(cited, source) && count++ < SOURCES_MOST) {
			const char *title = crink_source_title(source);
			char *date = text_of_date(crink_source_date(source));

			fprintf(stderr, "  %s (%s, %s%s%s)\n",
			    crink_source_slug(source),
			    crink_actor_name(crink_source_publisher(source)),
			    date, title[0] != '\0' ? ": " : "", title);
			free(date);
		}
	}
	if (count > SOURCES_MOST) {
		fprintf(stderr, "  and %zu more: crink sources\n",
		    count - SOURCES_MOST);
	}
}

void
fail_published(const char *name)
{
	struct cited cited = take_apart(name);
	const struct crink_source *source;
	const bool has_date = cited.date[0] != '\0';

	if (has_date && count_cited(&cited, &source) > 0) {
		complain("", name);
		fprintf(stderr, " cites several sources:\n");
	} else {
		cited.date = "";
		if (count_cited(&cited, &source) == 0) {
			free(cited.publisher);
			return;
		}
		complain(has_date ? "unknown source" : "", name);
		fprintf(stderr, has_date
		                    ? "; this publisher's sources are:\n"
		                    : " is a publisher, whose sources are:\n");
	}
	list(&cited);
	free(cited.publisher);
	exit(EXIT_UNKNOWN);
}

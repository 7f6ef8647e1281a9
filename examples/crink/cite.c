#include "cite.h"

#include <stdint.h>
#include <stdlib.h>

#include "print.h"
#include "set.h"

/* By publisher and date. */
static int
compare(const void *a, const void *b)
{
	const struct crink_source *left = *(const void *const *)a;
	const struct crink_source *right = *(const void *const *)b;
	const uintptr_t publishers[] = {(uintptr_t)crink_source_publisher(left),
	    (uintptr_t)crink_source_publisher(right)};

	if (publishers[0] != publishers[1]) {
		return publishers[0] < publishers[1] ? -1 : 1;
	}
	return crink_date_compare(
	    crink_source_date(left), crink_source_date(right));
}

/* All sources whose publisher and date do not tell them apart. */
static struct set
find_twins(void)
{
	struct set all = {NULL, 0, 0}, twins = {NULL, 0, 0};
	const struct crink_source *source = NULL;

	while ((source = crink_source_next(source)) != NULL) {
		set_add(&all, source);
	}
	if (all.count > 0) {
		qsort(all.things, all.count, sizeof(*all.things), compare);
	}
	for (size_t i = 1; i < all.count; i++) {
		if (compare(&all.things[i - 1], &all.things[i]) == 0) {
			set_add(&twins, all.things[i - 1]);
			set_add(&twins, all.things[i]);
		}
	}
	set_close(&twins);
	set_free(&all);
	return twins;
}

/* Found once, for a listing cites thousands; lives as long as the program. */
static bool
is_twin(const struct crink_source *source)
{
	static struct set twins;
	static bool found;

	if (!found) {
		twins = find_twins();
		found = true;
	}
	return set_has(&twins, source);
}

char *
citation_of(const struct crink_source *source, bool slug)
{
	const char *publisher =
	    crink_actor_name(crink_source_publisher(source));
	char *date, *text;

	if (slug || publisher[0] == '\0') {
		return text_of("%s", crink_source_slug(source));
	}
	date = text_of_date(crink_source_date(source));
	text = is_twin(source) ? text_of("%s, %s (%s)", publisher, date,
	                             crink_source_slug(source))
	                       : text_of("%s, %s", publisher, date);
	free(date);
	return text;
}

void
put_evidence(const struct crink_relation *claim, bool slugs)
{
	const struct crink_source *source, *next;
	unsigned paragraph, next_paragraph;
	bool first = true;

	source = crink_relation_evidence(claim, 0, &paragraph);
	for (size_t i = 1; source != NULL; i++) {
		next = crink_relation_evidence(claim, i, &next_paragraph);
		if (first) {
			char *citation = citation_of(source, slugs);

			put("  source: %s", citation);
			free(citation);
		}
		if (paragraph != 0) {
			put("%s%u",
			    !first           ? next == source ? ", " : " and "
			    : next == source ? ", paragraphs "
			                     : ", paragraph ",
			    paragraph);
		}
		first = next != source;
		if (first) {
			put("\n");
		}
		source = next;
		paragraph = next_paragraph;
	}
}

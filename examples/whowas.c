/*
 * Who held a post on a day: whowas south-korea president 2024-12-20. Where nobody
 * is sure to have held it, those who may have. Exits with 1 if nobody is known.
 */
#include <stdio.h>
#include <stdlib.h>

#include <crink/crink.h>

static size_t
show(const struct crink_query *query, const char *label)
{
	const struct crink_relation *claim = NULL;
	char sentence[1024], when[64];
	size_t count = 0;

	while ((claim = crink_query_next(query, claim)) != NULL) {
		crink_relation_format(sentence, sizeof(sentence), claim);
		crink_period_format(
		    when, sizeof(when), crink_relation_when(claim));
		printf("%s%s\n  %s, %s\n", label, sentence, when,
		    crink_source_name(crink_relation_source(claim)));
		count++;
	}
	return count;
}

int
main(int argc, char **argv)
{
	/* What no claim known by then supersedes, withdraws or corrects. */
	const struct crink_date today = {9999, 12, 31};
	const bool has_all = argc == 4;
	const struct crink_actor *of =
	    crink_actor_find(has_all ? argv[1] : "South Korea");
	const struct crink_item *post =
	    crink_item_find(has_all ? argv[2] : "president");
	const struct crink_period day =
	    crink_period_parse(has_all ? argv[3] : "2024-12-01");
	struct crink_query query = crink_query_all(), sure;

	if ((argc != 1 && !has_all) || of == NULL || post == NULL ||
	    crink_date_compare(day.start, day.end) != 0 || day.end.month == 0) {
		fprintf(stderr, "usage: whowas STATE POST DAY (known ones)\n");
		return 2;
	}
	crink_query_kind(&query, CRINK_RELATION_HOLDS_OFFICE);
	crink_query_object(&query, of);
	crink_query_item(&query, post);
	crink_query_standing(&query, today);
	crink_query_order(&query, CRINK_ORDER_WHEN);
	sure = query;
	crink_query_on(&sure, day.start, CRINK_CERTAINTY_YES);
	crink_query_on(&query, day.start, CRINK_CERTAINTY_MAYBE);
	if (show(&sure, "") == 0 && show(&query, "perhaps: ") == 0) {
		printf("nobody that is known\n");
		return EXIT_FAILURE;
	}
	return fflush(stdout) == 0 && !ferror(stdout) ? EXIT_SUCCESS : 3;
}

/*
 * Asks the library what tests/worlds/worlds.py wants to know: reads a question
 * a line, words between tabs, and prints the answer as a line. Actors, items,
 * sources and questions go by the numbers of their enumerators, claims by their
 * place among all of them; 0, or -1 for claims, is NULL.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ask.h"

#define MAX_WORDS 64

static const struct crink_relation **claims;
static size_t claim_count;

/* ---- reading --------------------------------------------------------- */

struct crink_date
read_date(const char *text)
{
	int year = 0, month = 0, day = 0;

	if (sscanf(text, "%d,%d,%d", &year, &month, &day) != 3) {
		give_up(text);
	}
	return (struct crink_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
}

struct crink_quantity
read_quantity(const char *text)
{
	long long low, high;
	int unit, qualifier, per;

	if (sscanf(text, "%lld,%lld,%d,%d,%d", &low, &high, &unit, &qualifier,
	        &per) != 5) {
		give_up(text);
	}
	return (struct crink_quantity){low, high, (enum crink_unit)unit,
	    (enum crink_qualifier)qualifier, (enum crink_unit)per};
}

const struct crink_actor *
read_actor(const char *text)
{
	return crink_actor_get((enum crink_actor_id)atoi(text));
}

const struct crink_item *
read_item(const char *text)
{
	return crink_item_get((enum crink_item_id)atoi(text));
}

const struct crink_source *
read_source(const char *text)
{
	return crink_source_get((enum crink_source_id)atoi(text));
}

const struct crink_question *
read_question(const char *text)
{
	return crink_question_get((enum crink_question_id)atoi(text));
}

const struct crink_relation *
read_claim(const char *text)
{
	size_t index = (size_t)atol(text);

	return index < claim_count ? claims[index] : NULL;
}

void
give_up(const char *text)
{
	fprintf(stderr, "ask: what is '%s'?\n", text);
	exit(2);
}

/* ---- printing -------------------------------------------------------- */

static int
by_address(const void *a, const void *b)
{
	const struct crink_relation *const *one = a, *const *other = b;

	return (*one > *other) - (*one < *other);
}

long
claim_number(const struct crink_relation *claim)
{
	const struct crink_relation **found;

	if (claim == NULL) {
		return -1;
	}
	found =
	    bsearch(&claim, claims, claim_count, sizeof(*claims), by_address);
	return found == NULL ? -2 : (long)(found - claims);
}

void
put_date(struct crink_date date)
{
	printf("%d,%d,%d", date.year, date.month, date.day);
}

void
put_quantity(struct crink_quantity quantity)
{
	printf("%lld,%lld,%d,%d,%d", (long long)quantity.low,
	    (long long)quantity.high, (int)quantity.unit,
	    (int)quantity.qualifier, (int)quantity.per);
}

void
put_period(struct crink_period period)
{
	put_date(period.start);
	putchar(' ');
	put_date(period.start_latest);
	putchar(' ');
	put_date(period.end_earliest);
	putchar(' ');
	put_date(period.end);
	printf(" %d%d%d%d%d%d", period.open_start, period.open_end,
	    period.approximate_start, period.approximate_end,
	    period.uncertain_start, period.uncertain_end);
}

/* ---- questions ------------------------------------------------------- */

/* CLASS NAME: whom it finds, whether with a length too, and all who match. */
#define FIND(class)                                                           \
	static void find_##class(const char *name)                            \
	{                                                                     \
		const struct crink_##class *one = NULL;                       \
		size_t size = strlen(name);                                   \
		char *copy = malloc(size + 1); /* without a NUL at its end */ \
		if (copy == NULL) {                                           \
			give_up(name);                                        \
		}                                                             \
		memcpy(copy, name, size);                                     \
		copy[size] = 'x';                                             \
		printf("%d %d",                                               \
		    (int)crink_##class##_id(crink_##class##_find(name)),      \
		    (int)crink_##class##_id(                                  \
		        crink_##class##_find_n(copy, size)));                 \
		while ((one = crink_##class##_match(name, one)) != NULL) {    \
			printf(" %d", (int)crink_##class##_id(one));          \
		}                                                             \
		free(copy);                                                   \
	}
FIND(actor)
FIND(item)
FIND(source)
FIND(question)

static void
find(char **words)
{
	if (strcmp(words[1], "actor") == 0) {
		find_actor(words[2]);
	} else if (strcmp(words[1], "item") == 0) {
		find_item(words[2]);
	} else if (strcmp(words[1], "source") == 0) {
		find_source(words[2]);
	} else if (strcmp(words[1], "question") == 0) {
		find_question(words[2]);
	} else {
		printf("%ld", claim_number(crink_relation_find(words[2])));
	}
}

static void
name_in(char **words)
{
	fputs(strcmp(words[1], "actor") == 0
	          ? crink_actor_name_in(read_actor(words[2]), words[3])
	          : crink_item_name_in(read_item(words[2]), words[3]),
	    stdout);
}

/* GROUP: its members, and all who are in it. */
static void
members(char **words)
{
	const struct crink_actor *group = read_actor(words[1]);
	const struct crink_actor *actor = NULL;

	while ((actor = crink_actor_member(group, actor)) != NULL) {
		printf("%d ", (int)crink_actor_id(actor));
	}
	putchar('|');
	while ((actor = crink_actor_next(actor)) != NULL) {
		if (crink_actor_in(actor, group)) {
			printf(" %d", (int)crink_actor_id(actor));
		}
	}
}

/* GROUP DATE LEAST: all who are in it then. */
static void
in_on(char **words)
{
	const struct crink_actor *group = read_actor(words[1]), *actor = NULL;
	struct crink_date date = read_date(words[2]);
	enum crink_certainty least = (enum crink_certainty)atoi(words[3]);

	while ((actor = crink_actor_next(actor)) != NULL) {
		if (crink_actor_in_on(actor, group, date, least)) {
			printf("%d ", (int)crink_actor_id(actor));
		}
	}
}

/* ITEM: all that are a kind of it. */
static void
kinds(char **words)
{
	const struct crink_item *kind = read_item(words[1]), *item = NULL;

	while ((item = crink_item_next(item)) != NULL) {
		if (crink_item_is(item, kind)) {
			printf("%d ", (int)crink_item_id(item));
		}
	}
}

/* CLAIM LINK: what it links to, and what links to it. */
static void
links(char **words)
{
	const struct crink_relation *claim = read_claim(words[1]), *other;
	enum crink_link link = (enum crink_link)atoi(words[2]);

	for (size_t i = 0;
	     (other = crink_relation_link(claim, link, i)) != NULL; i++) {
		printf("%ld ", claim_number(other));
	}
	putchar('|');
	for (size_t i = 0;
	     (other = crink_relation_linked(claim, link, i)) != NULL; i++) {
		printf(" %ld", claim_number(other));
	}
}

static void
latest(char **words)
{
	printf("%ld", claim_number(crink_question_latest(
	                  read_question(words[1]), read_date(words[2]))));
}

/* TEXT: the period, and how it is written. */
static void
period(char **words)
{
	char text[64], shorter[8];
	struct crink_period read = crink_period_parse(words[1]);
	size_t size = crink_period_format(text, sizeof(text), read);

	put_period(read);
	printf(" %s", text);
	if (size != strlen(text) ||
	    crink_period_format(shorter, sizeof(shorter), read) != size ||
	    strncmp(shorter, text, strlen(shorter)) != 0) {
		printf(" cut otherwise");
	}
}

static void
covers(char **words)
{
	printf("%d", (int)crink_period_covers(
	                 crink_period_parse(words[1]), read_date(words[2])));
}

static void
overlaps(char **words)
{
	struct crink_period one = crink_period_parse(words[1]);
	struct crink_period other = crink_period_parse(words[2]);

	printf("%d %d", crink_period_overlaps(one, other),
	    crink_period_overlaps(other, one));
}

static void
dates(char **words)
{
	char text[64];
	struct crink_date one = read_date(words[1]);
	int order = crink_date_compare(one, read_date(words[2]));

	crink_date_format(text, sizeof(text), one);
	printf("%d %s", (order > 0) - (order < 0), text);
}

static void
put_result(bool is_one, struct crink_quantity quantity)
{
	printf("%d:", is_one);
	put_quantity(quantity);
	putchar(' ');
}

static void
amounts(char **words)
{
	struct crink_quantity one = read_quantity(words[1]);
	struct crink_quantity other = read_quantity(words[2]), result;
	int order = 0;
	bool is_one = crink_quantity_add(one, other, &result);

	put_result(is_one, result);
	is_one = crink_quantity_hull(one, other, &result);
	put_result(is_one, result);
	is_one = crink_quantity_overlap(one, other, &result);
	put_result(is_one, result);
	is_one = crink_quantity_compare(one, other, &order);
	printf("%d:%d", is_one, (order > 0) - (order < 0));
}

static const struct {
	const char *name;
	int words;
	void (*answer)(char **words);
} questions[] = {
    {"find", 3, find},
    {"name-in", 4, name_in},
    {"members", 2, members},
    {"in-on", 4, in_on},
    {"kinds", 2, kinds},
    {"links", 3, links},
    {"latest", 3, latest},
    {"period", 2, period},
    {"covers", 3, covers},
    {"overlaps", 3, overlaps},
    {"dates", 3, dates},
    {"amounts", 3, amounts},
    {"suggest", 3, answer_suggest},
    {"sentence", 3, answer_sentence},
    {"written", 3, answer_written},
    {"scan", 3, answer_scan},
    {"word", 3, answer_word},
};

static void
answer(char **words, int count)
{
	if (strcmp(words[0], "query") == 0) {
		put_query(words + 1);
		return;
	}
	for (size_t i = 0; i < sizeof(questions) / sizeof(*questions); i++) {
		if (strcmp(words[0], questions[i].name) == 0 &&
		    count == questions[i].words) {
			questions[i].answer(words);
			return;
		}
	}
	give_up(words[0]);
}

static void
collect_claims(void)
{
	struct crink_query all = crink_query_all();
	const struct crink_relation *claim = NULL;
	size_t count = crink_query_count(&all);

	claims = calloc(count + 1, sizeof(*claims));
	if (claims == NULL) {
		give_up("the memory");
	}
	while (claim_count < count &&
	       (claim = crink_query_next(&all, claim)) != NULL) {
		claims[claim_count++] = claim;
	}
	qsort(claims, claim_count, sizeof(*claims), by_address);
}

int
main(int argc, char **argv)
{
	static char line[1 << 16];

	collect_claims();
	if (argc > 1 && strcmp(argv[1], "facts") == 0) {
		put_facts(claims, claim_count);
		return 0;
	}
	while (fgets(line, sizeof(line), stdin) != NULL) {
		char *words[MAX_WORDS + 1] = {NULL};
		int count = 0;

		line[strcspn(line, "\n")] = '\0';
		for (char *at = line; at != NULL && count < MAX_WORDS;) {
			words[count++] = at;
			at = strchr(at, '\t');
			if (at != NULL) {
				*at++ = '\0';
			}
		}
		answer(words, count);
		putchar('\n');
	}
	free(claims);
	return 0;
}

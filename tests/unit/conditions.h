/*
 * The conditions that queries are tried with: values of each sort, of the facts
 * by name where there are such, else from relations all over the data.
 */
#ifndef CRINK_UNIT_CONDITIONS_H
#define CRINK_UNIT_CONDITIONS_H

#include "unit.h"

#define RELATIONS_MAX (CRINK__RELATION_COUNT + 1)

enum sort {
	SUBJECT,
	OBJECT,
	PARTY,
	SUBJECT_IN,
	OBJECT_IN,
	CLAIMANT_IN,
	ACTOR,
	CLAIMANT,
	ITEM,
	ITEM_ABOVE,
	CONTEXT,
	KIND,
	STATUS,
	SOURCE,
	NEGATED,
	MODIFIER,
	QUESTION,
	WHEN,
	KNOWN,
	ON,
	STANDING,
	QUANTITY,
	SORTS
};

struct condition {
	enum sort sort;
	const struct crink_actor *actor;
	const struct crink_item *item;
	const struct crink_source *source;
	const struct crink_question *question;
	struct crink_period when;
	struct crink_date date;
	int64_t low, high;
	/* A kind, status, unit, modifier or certainty; whether negated. */
	uint32_t number;
};

/* Everything that the plain evaluation knows. */
static const struct crink_relation *relations[RELATIONS_MAX];
static size_t relation_count;

/* The conditions that are tried, in the order of their sorts. */
static struct condition pool[500];
static size_t pool_count, first_of[SORTS + 1];

static void
read_relations(void)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *relation = NULL;

	while ((relation = crink_query_next(&all, relation)) != NULL) {
		ck_assert_uint_lt(relation_count, RELATIONS_MAX);
		relations[relation_count++] = relation;
	}
}

/* Adds a condition unless there is one with the same actor or item. */
static void
add_new(const struct condition *condition)
{
	for (size_t i = first_of[condition->sort]; i < pool_count; i++) {
		if (pool[i].actor == condition->actor &&
		    pool[i].item == condition->item &&
		    pool[i].source == condition->source) {
			return;
		}
	}
	pool[pool_count++] = *condition;
}

/* A relation of each of so many parts of all. */
static const struct crink_relation *
pick(size_t part, size_t parts)
{
	return relations[relation_count * part / parts];
}

#define PICKED 14

/* Nobody; of the facts those with most relations, groups, members and officials;
 * of other data whoever is in relations all over it, and groups. */
static void
add_actors(enum sort sort)
{
	static const char *const slugs[] = {"russia", "north-korea", "ukraine",
	    "south-korea", "china", "crink", "nato", "kim-jong-un",
	    "united-states", "estonia", "andrei-belousov",
	    "south-korean-intelligence", "western-observers",
	    "trump-administration"};
	struct condition condition = {.sort = sort};

	pool[pool_count++] = condition;
	for (size_t i = 0; i < COUNT(slugs); i++) {
		condition.actor = crink_actor_find(slugs[i]);
		add_new(&condition);
	}
	for (size_t i = 0; i < 1000 && pool_count <= first_of[sort] + PICKED;
	     i++) {
		const struct crink_relation *relation =
		    pick(i % (2 * PICKED), 2 * PICKED);

		condition.actor = i % 3 == 0 ? crink_relation_subject(relation)
		                  : i % 3 == 1
		                      ? crink_relation_object(relation)
		                      : crink_relation_claimant(relation);
		if (i % 4 == 3 && crink_actor_parent(condition.actor) != NULL) {
			condition.actor = crink_actor_parent(condition.actor);
		}
		add_new(&condition);
	}
}

static void
add_items(enum sort sort)
{
	static const char *const slugs[] = {"arms", "munition",
	    "artillery-ammunition", "drone", "shahed-drone", "troops", "money",
	    "budget-assistance", "war-in-ukraine", "shell-155-mm", "law"};
	struct condition condition = {.sort = sort};

	pool[pool_count++] = condition;
	for (size_t i = 0; i < COUNT(slugs); i++) {
		condition.item = crink_item_find(slugs[i]);
		add_new(&condition);
	}
	for (size_t i = 0;
	     i < 1000 && pool_count <= first_of[sort] + COUNT(slugs); i++) {
		const struct crink_relation *relation =
		    pick(i % (4 * PICKED), 4 * PICKED);

		condition.item = sort == CONTEXT
		                     ? crink_relation_context(relation)
		                     : crink_relation_item(relation);
		if (i % 2 == 1 && crink_item_parent(condition.item) != NULL) {
			condition.item = crink_item_parent(condition.item);
		}
		add_new(&condition);
	}
}

/* None, and the sources of relations all over the data. */
static void
add_sources(void)
{
	struct condition condition = {.sort = SOURCE};

	pool[pool_count++] = condition;
	for (size_t i = 0; i < 5; i++) {
		condition.source = crink_relation_source(pick(i, 5));
		add_new(&condition);
	}
	/* What some rest on besides. */
	for (size_t i = 0; i < 300 && pool_count < first_of[SOURCE] + 12; i++) {
		condition.source =
		    crink_relation_evidence(pick(i, 300), i % 4 + 1, NULL);
		add_new(&condition);
	}
}

static void
add_numbers(enum sort sort, const uint32_t *numbers, size_t count)
{
	struct condition condition = {.sort = sort};

	for (size_t i = 0; i < count; i++) {
		condition.number = numbers[i];
		pool[pool_count++] = condition;
	}
}

/* None, all there are up to some, and what there is not. */
static void
add_modifiers(void)
{
	struct condition condition = {.sort = MODIFIER};

	for (uint32_t i = 0; i <= CRINK_LAST_MODIFIER + 1 && i < 12; i++) {
		condition.number = i;
		pool[pool_count++] = condition;
	}
	condition.number = UINT32_MAX;
	pool[pool_count++] = condition;
}

/* None, and those of relations all over the data. */
static void
add_questions(void)
{
	struct condition condition = {.sort = QUESTION};
	size_t left = 7;

	pool[pool_count++] = condition;
	while (left-- > 0 && (condition.question = crink_question_next(
	                          condition.question)) != NULL) {
		pool[pool_count++] = condition;
	}
}

static void
add_periods(enum sort sort)
{
	static const char *const periods[] = {"", "2024", "2024-12-01",
	    "2024-11-24", "2024-10", "2022", "../2021-12-31", "2024-12-02/..",
	    "2024-12-31/", "../..", "2024-11-29/2024-11-30",
	    "[2024-11-29..2024-12-01]", "[..2024-11-30]", "[2024-12-01..]",
	    "2024-12-02~", "[2023-06..2024-02]~/..", "/[2020..2021]?"};
	struct condition condition = {.sort = sort};

	for (size_t i = 0; i < COUNT(periods); i++) {
		condition.when = crink_period_parse(periods[i]);
		pool[pool_count++] = condition;
	}
	for (size_t i = 0; i < PICKED; i++) {
		const struct crink_date known =
		    crink_relation_known(pick(i, PICKED));

		condition.when = crink_relation_when(pick(i, PICKED));
		if (sort == KNOWN) {
			memset(&condition.when, 0, sizeof(condition.when));
			condition.when.start = condition.when.start_latest =
			    known;
			condition.when.open_end = i % 2 == 0;
		}
		pool[pool_count++] = condition;
	}
	/* An impossible one, and one that ends before it begins. */
	condition.when = crink_period_parse("2024");
	condition.when.start = (struct crink_date){2024, 2, 30};
	pool[pool_count++] = condition;
	condition.when = crink_period_parse("");
	condition.when.start = (struct crink_date){2024, 12, 2};
	condition.when.end = (struct crink_date){2024, 12, 1};
	pool[pool_count++] = condition;
}

/* Adds a condition unless there is one with the same date and number. */
static void
add_new_date(const struct condition *condition)
{
	for (size_t i = first_of[condition->sort]; i < pool_count; i++) {
		if (crink_date_compare(pool[i].date, condition->date) == 0 &&
		    pool[i].number == condition->number) {
			return;
		}
	}
	pool[pool_count++] = *condition;
}

/* Dates, with how sure it must be at least for those of ON: some that are none,
 * and days on which relations all over the data began, ended or became known. */
static void
add_dates(enum sort sort)
{
	static const struct crink_date dates[] = {{0, 0, 0}, {2024, 13, 0},
	    {2024, 2, 30}, {2024, 12, 1}, {2024, 12, 0}, {2024, 0, 0},
	    {2024, 11, 30}, {2023, 6, 15}, {2030, 1, 1}, {-1, 12, 31}};
	static const uint32_t numbers[] = {0, 1, 2, 3, 4, UINT32_MAX};
	struct condition condition = {.sort = sort};

	for (size_t i = 0; i < 3; i++) {
		condition.date = dates[i];
		condition.number = sort == ON ? CRINK_CERTAINTY_NO : 0;
		pool[pool_count++] = condition;
	}
	for (uint32_t i = 3; i < COUNT(dates) + PICKED; i++) {
		const struct crink_relation *relation =
		    pick(i % PICKED, PICKED);
		const struct crink_period when = crink_relation_when(relation);

		condition.date = i < COUNT(dates) ? dates[i]
		                 : i % 3 == 0     ? when.end
		                 : i % 3 == 1     ? when.start_latest
		                              : crink_relation_known(relation);
		condition.number = sort == ON ? 1 + i % 3 : 0;
		if (condition.date.year != 0) {
			add_new_date(&condition);
		}
	}
	for (size_t i = 0; i < COUNT(numbers) && sort == ON; i++) {
		condition.date = dates[3];
		condition.number = numbers[i];
		add_new_date(&condition);
	}
}

static void
add_quantities(void)
{
	static const struct {
		uint32_t unit;
		int64_t low, high;
	} quantities[] = {
	    {CRINK_UNIT_NONE, 0, 10},
	    {CRINK_LAST_UNIT + 1, CRINK_OPEN_LOW, CRINK_OPEN_HIGH},
	    {INT_MAX, 0, 10},
	    {CRINK_UNIT_PERSON, CRINK_OPEN_LOW, CRINK_OPEN_HIGH},
	    {CRINK_UNIT_PERSON, 0, 10000},
	    {CRINK_UNIT_PERSON, 10001, 20000},
	    {CRINK_UNIT_PERSON, 13001, 13001},
	    {CRINK_UNIT_PERSON, 12000, 11000},
	    {CRINK_UNIT_ROUND, 1000001, CRINK_OPEN_HIGH},
	    {CRINK_UNIT_ROUND, CRINK_OPEN_LOW, 1000000},
	    {CRINK_UNIT_PIECE, CRINK_OPEN_LOW, 1999},
	    {CRINK_UNIT_PIECE, 2000, 2000},
	    {CRINK_UNIT_YEAR, 3, CRINK_OPEN_HIGH},
	    {CRINK_UNIT_YEAR, CRINK_OPEN_LOW, 2},
	    {CRINK_UNIT_USD, 0, 100000000},
	    {CRINK_UNIT_PERCENT, 820, 820},
	};
	struct condition condition = {.sort = QUANTITY};

	for (size_t i = 0; i < COUNT(quantities); i++) {
		condition.number = quantities[i].unit;
		condition.low = quantities[i].low;
		condition.high = quantities[i].high;
		pool[pool_count++] = condition;
	}
	/* What relations all over the data say: that much, less, more. */
	for (size_t i = 0; i < PICKED; i++) {
		const struct crink_quantity quantity =
		    crink_relation_quantity(pick(i, PICKED));
		const int64_t number = quantity.low == CRINK_OPEN_LOW
		                           ? quantity.high
		                           : quantity.low;

		condition.number = (uint32_t)quantity.unit;
		condition.low = i % 3 == 1 ? CRINK_OPEN_LOW : number;
		condition.high = i % 3 == 2 ? CRINK_OPEN_HIGH : number;
		pool[pool_count++] = condition;
	}
}

static void
fill_pool(void)
{
	static const uint32_t kinds[] = {CRINK_RELATION_NONE,
	    CRINK_RELATION_SUPPLIES, CRINK_RELATION_DEPLOYS,
	    CRINK_RELATION_MEMBER_OF, CRINK_RELATION_FIGHTS,
	    CRINK_RELATION_LENDS, CRINK_RELATION_ADVERSARY_OF,
	    CRINK_RELATION_SANCTIONS, CRINK_LAST_RELATION_KIND,
	    CRINK_LAST_RELATION_KIND + 1, 65536 + CRINK_RELATION_SUPPLIES,
	    INT_MAX, (uint32_t)-1};
	static const uint32_t statuses[] = {CRINK_STATUS_NONE,
	    CRINK_STATUS_STATED, CRINK_STATUS_REPORTED, CRINK_STATUS_ESTIMATED,
	    CRINK_STATUS_SPECULATED, CRINK_STATUS_PLANNED,
	    CRINK_LAST_STATUS + 1, 65536 + CRINK_STATUS_STATED, (uint32_t)-1};
	static const uint32_t negated[] = {false, true};

	for (enum sort sort = SUBJECT; sort < SORTS; sort++) {
		first_of[sort] = pool_count;
		if (sort <= CLAIMANT) {
			add_actors(sort);
		} else if (sort <= CONTEXT) {
			add_items(sort);
		} else if (sort == KIND) {
			add_numbers(KIND, kinds, COUNT(kinds));
		} else if (sort == STATUS) {
			add_numbers(STATUS, statuses, COUNT(statuses));
		} else if (sort == SOURCE) {
			add_sources();
		} else if (sort == NEGATED) {
			add_numbers(NEGATED, negated, COUNT(negated));
		} else if (sort == MODIFIER) {
			add_modifiers();
		} else if (sort == QUESTION) {
			add_questions();
		} else if (sort <= KNOWN) {
			add_periods(sort);
		} else if (sort <= STANDING) {
			add_dates(sort);
		} else {
			add_quantities();
		}
	}
	first_of[SORTS] = pool_count;
	ck_assert_uint_le(pool_count, COUNT(pool));
}

static void
add(struct crink_query *query, const struct condition *with)
{
	switch (with->sort) {
	case SUBJECT:
		crink_query_subject(query, with->actor);
		break;
	case OBJECT:
		crink_query_object(query, with->actor);
		break;
	case PARTY:
		crink_query_party(query, with->actor);
		break;
	case SUBJECT_IN:
		crink_query_subject_in(query, with->actor);
		break;
	case OBJECT_IN:
		crink_query_object_in(query, with->actor);
		break;
	case CLAIMANT_IN:
		crink_query_claimant_in(query, with->actor);
		break;
	case ACTOR:
		crink_query_actor(query, with->actor);
		break;
	case CLAIMANT:
		crink_query_claimant(query, with->actor);
		break;
	case ITEM_ABOVE:
		crink_query_item_above(query, with->item);
		break;
	case CONTEXT:
		crink_query_context(query, with->item);
		break;
	case MODIFIER:
		crink_query_modifier(query, (enum crink_modifier)with->number);
		break;
	case ITEM:
		crink_query_item(query, with->item);
		break;
	case KIND:
		crink_query_kind(query, (enum crink_relation_kind)with->number);
		break;
	case STATUS:
		crink_query_status(query, (enum crink_status)with->number);
		break;
	case SOURCE:
		crink_query_source(query, with->source);
		break;
	case NEGATED:
		crink_query_negated(query, with->number != 0);
		break;
	case QUESTION:
		crink_query_question(query, with->question);
		break;
	case WHEN:
		crink_query_when(query, with->when);
		break;
	case KNOWN:
		crink_query_known(query, with->when);
		break;
	case ON:
		crink_query_on(
		    query, with->date, (enum crink_certainty)with->number);
		break;
	case STANDING:
		crink_query_standing(query, with->date);
		break;
	default:
		crink_query_quantity(query, (enum crink_unit)with->number,
		    with->low, with->high);
		break;
	}
}

#endif

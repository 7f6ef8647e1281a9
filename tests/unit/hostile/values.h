/*
 * What hostile callers hand in: of each sort of parameter what is good, what is
 * documented to give nothing, and what is neither.
 */
#ifndef CRINK_UNIT_VALUES_H
#define CRINK_UNIT_VALUES_H

#include "../unit.h"

enum sort {
	SORT_NOTHING,
	/* Values. */
	SORT_TEXT,
	SORT_BUFFER,
	SORT_SIZE,
	SORT_NUMBER,
	SORT_SIGN,
	SORT_COUNT,
	SORT_BOOL,
	SORT_DATE,
	SORT_PERIOD,
	SORT_QUANTITY,
	SORT_QUERY,
	SORT_SCAN,
	/* Where something is, or is to be stored. */
	SORT_QUERY_AT,
	SORT_SCAN_AT,
	SORT_MENTION_AT,
	SORT_QUANTITY_AT,
	SORT_ALIAS_KIND_AT,
	SORT_COUNT_AT,
	SORT_SIGN_AT,
	/* Entities. */
	SORT_ACTOR_ENTITY,
	SORT_ITEM_ENTITY,
	SORT_SOURCE_ENTITY,
	SORT_QUESTION_ENTITY,
	SORT_RELATION_ENTITY,
	/* Enumerators. */
	SORT_ACTOR_ID,
	SORT_ITEM_ID,
	SORT_SOURCE_ID,
	SORT_QUESTION_ID,
	SORT_ACTOR_KIND,
	SORT_ITEM_KIND,
	SORT_RELATION_KIND,
	SORT_SOURCE_KIND,
	SORT_ALIAS_KIND,
	SORT_STATUS,
	SORT_UNIT,
	SORT_ATTRIBUTE,
	SORT_MODIFIER,
	SORT_QUALIFIER,
	SORT_LINK,
	SORT_COPY,
	SORT_CERTAINTY,
	SORT_ORDER
};

union value {
	const char *text;
	char *bytes;
	void *at;
	const void *entity;
	size_t size;
	int64_t number; /* and enumerators */
	int sign;
	unsigned count;
	bool is_so;
	struct crink_date date;
	struct crink_period period;
	struct crink_quantity quantity;
	struct crink_query query;
	struct crink_scan scan;
};

#define PARAMETERS_MAX 4

struct parameter {
	enum sort sort;
	const char *name;
};

struct function {
	const char *name;
	void (*call)(union value *result, const union value *with);
	enum sort result;
	unsigned count;
	struct parameter parameters[PARAMETERS_MAX];
};

/* A value of a parameter. Of what is prepared for each call (queries, scans, what
 * is stored, sizes of texts) it is which one. */
struct given {
	union value value;
	unsigned which;
	bool is_none; /* with it nothing is found, told or matched */
};

#define GIVEN_MAX 32

struct values {
	struct given given[GIVEN_MAX];
	size_t count;
};

/* The last number of an enumeration. */
int64_t last_of(enum sort sort);

/* Whether it is an entity of the sort. */
bool is_entity(enum sort sort, const void *at);

/* The values of a parameter; sized: it is a text with its size. */
void list_values(
    struct values *values, const struct parameter *parameter, bool is_sized);

/* Queries as callers may have them: good ones, one filled with zeros, damaged ones. */
#define QUERIES 9
#define QUERIES_GOOD 3
void make_query(struct crink_query *query, unsigned which);

/* Scans as callers may have them; the text is theirs. */
#define SCANS 6
void make_scan(struct crink_scan *scan, unsigned which);

#endif

#define _DEFAULT_SOURCE
#include "values.h"

#include "pages.h"

static void
add(struct values *values, union value value, bool is_none)
{
	ck_assert_uint_lt(values->count, GIVEN_MAX);
	values->given[values->count].value = value;
	values->given[values->count].which = (unsigned)values->count;
	values->given[values->count].is_none = is_none;
	values->count++;
}

/* ---- enumerators ------------------------------------------------------- */

int64_t
last_of(enum sort sort)
{
	switch (sort) {
	case SORT_ACTOR_ID:
		return CRINK_LAST_ACTOR;
	case SORT_ITEM_ID:
		return CRINK_LAST_ITEM;
	case SORT_SOURCE_ID:
		return CRINK_LAST_SOURCE;
	case SORT_QUESTION_ID:
		return CRINK_LAST_QUESTION;
	case SORT_ACTOR_KIND:
		return CRINK_LAST_ACTOR_KIND;
	case SORT_ITEM_KIND:
		return CRINK_LAST_ITEM_KIND;
	case SORT_RELATION_KIND:
		return CRINK_LAST_RELATION_KIND;
	case SORT_SOURCE_KIND:
		return CRINK_LAST_SOURCE_KIND;
	case SORT_ALIAS_KIND:
		return CRINK_ALIAS_KIND_INFLECTED;
	case SORT_STATUS:
		return CRINK_LAST_STATUS;
	case SORT_UNIT:
		return CRINK_LAST_UNIT;
	case SORT_ATTRIBUTE:
		return CRINK_LAST_ATTRIBUTE;
	case SORT_MODIFIER:
		return CRINK_LAST_MODIFIER;
	case SORT_QUALIFIER:
		return CRINK_QUALIFIER_VAGUE;
	case SORT_LINK:
		return CRINK_LINK_IN_RETURN_FOR;
	case SORT_COPY:
		return CRINK_COPY_EXCERPT;
	case SORT_CERTAINTY:
		return CRINK_CERTAINTY_YES;
	case SORT_ORDER:
		return CRINK_ORDER_KNOWN;
	default:
		return -1;
	}
}

/* Good ones; none; and what would be a good one if bits of it were dropped. */
static void
list_numbers(struct values *values, enum sort sort)
{
	const int64_t last = last_of(sort);
	const int64_t strangers[] = {0, last + 1, -1, INT_MAX, INT_MIN,
	    last + 2, 0x100 + 1, 0x10000 + 1, 0x1000000 + 1};

	if (last > 0) {
		add(values, (union value){.number = 1}, false);
		add(values, (union value){.number = last}, false);
	}
	for (size_t i = 0; i < COUNT(strangers); i++) {
		const bool is_none = strangers[i] < 1 || strangers[i] > last;

		add(values, (union value){.number = strangers[i]}, is_none);
	}
}

/* ---- entities ---------------------------------------------------------- */

/* A class: its table, and how an address is told to be a row of it. */
#define CLASS(TABLE)                                                         \
	{                                                                    \
		CRINK__##TABLE##_BYTES,                                      \
		    (size_t)CRINK__##TABLE##_COUNT *CRINK__##TABLE##_STRIDE, \
		    CRINK__##TABLE##_STRIDE                                  \
	}

static const struct {
	const unsigned char *bytes;
	size_t size, stride;
} classes[] = {
    CLASS(ACTOR), CLASS(ITEM), CLASS(SOURCE), CLASS(QUESTION), CLASS(RELATION)};

/* By the places of the tables alone, without the library's own arithmetic. */
bool
is_entity(enum sort sort, const void *at)
{
	const unsigned class = sort - SORT_ACTOR_ENTITY;
	const uintptr_t from = (uintptr_t)classes[class].bytes;
	const uintptr_t where = (uintptr_t)at;

	return where >= from && where - from < classes[class].size &&
	       (where - from) % classes[class].stride == 0;
}

static void
add_address(struct values *values, enum sort sort, uintptr_t address)
{
	const union value value = {.entity = (const void *)address};

	add(values, value, !is_entity(sort, value.entity));
}

/* Good ones; nothing; each byte off a row; just outside of the table; rows of other
 * classes; memory of others, and none. */
static void
list_entities(struct values *values, enum sort sort)
{
	const unsigned class = sort - SORT_ACTOR_ENTITY;
	const uintptr_t first = (uintptr_t)classes[class].bytes;
	const uintptr_t stride = classes[class].stride;
	const uintptr_t end = first + classes[class].size;

	add_address(values, sort, 0);
	add_address(values, sort, first);
	add_address(values, sort, end - stride);
	add_address(
	    values, sort, first + classes[class].size / stride / 2 * stride);
	add_address(values, sort, first + 1);
	add_address(values, sort, first + stride - 1);
	add_address(values, sort, end - 1);
	add_address(values, sort, first - 1);
	add_address(values, sort, first - stride);
	add_address(values, sort, end);
	add_address(values, sort, end + stride);
	for (unsigned other = 0; other < COUNT(classes); other++) {
		if (other != class) {
			add_address(
			    values, sort, (uintptr_t)classes[other].bytes);
		}
	}
	add_address(values, sort, (uintptr_t)crink_version());
	add_address(values, sort, (uintptr_t)values);
	add_address(values, sort, 1);
	add_address(values, sort, UINTPTR_MAX);
	add_address(values, sort, UINTPTR_MAX / 2 + 1);
}

/* ---- texts ------------------------------------------------------------- */

#define TEN(text) text text text text text text text text text text

/* What bears no name. */
static const char *const nobodies[] = {"", "-", " ", "\x01\x7f", "\xff", "\x80",
    "North Korea\xe4\xb8", "China\xf0\x9f\x98", "\xed\xa0\x80", "\xc0\x80",
    "\xf4\x90\x80\x80", "Iran\xc3", TEN(TEN(TEN("-"))), TEN(TEN("abcdef"))};

static const char *const somebodies[] = {"North Korea", "Koera", "Nroth Korea",
    "supplies", "estimated", "rounds", "so far", "2024-12-01",
    "[2024-11-30..2024-12-01]~", "ru", "zh-Hant-TW",
    "\xe6\x9c\x9d\xe9\xb2\x9c"};

/* Each ends a page: with its NUL, or where its size is told, without one. */
static void
add_text(struct values *values, const char *text, bool is_sized, bool is_none)
{
	const size_t size = strlen(text) + (is_sized ? 0 : 1);
	const struct pages pages = pages_make(size);

	add(values, (union value){.text = pages_put(&pages, text, size)},
	    is_none);
	/* Where its size is: who needs it asks for it once more. */
	values->given[values->count - 1].which = (unsigned)strlen(text);
}

static void
make_texts(struct values *values, bool is_sized)
{
	add(values, (union value){.text = NULL}, true);
	values->given[0].which = UINT_MAX;
	for (size_t i = 0; i < COUNT(nobodies); i++) {
		add_text(values, nobodies[i], is_sized, true);
	}
	for (size_t i = 0; i < COUNT(somebodies); i++) {
		add_text(values, somebodies[i], is_sized, false);
	}
	add_text(values, crink_item_slug(crink_item_next(NULL)), is_sized,
	    CRINK_LAST_ITEM == 0);
	add_text(values, crink_question_slug(crink_question_next(NULL)),
	    is_sized, CRINK_LAST_QUESTION == 0);
}

static void
list_texts(struct values *values, bool is_sized)
{
	static struct values made[2];

	if (made[is_sized].count == 0) {
		make_texts(&made[is_sized], is_sized);
	}
	*values = made[is_sized];
}

/* ---- dates, periods, quantities ------------------------------------------ */

static void
list_dates(struct values *values)
{
	static const struct crink_date dates[] = {{2024, 12, 1}, {2024, 12, 0},
	    {2024, 0, 0}, {-32768, 1, 1}, {32767, 12, 31}, {1, 1, 1}};
	static const struct crink_date none[] = {{0, 0, 0}, {0, 1, 1},
	    {2024, 13, 1}, {2024, 2, 30}, {2023, 2, 29}, {2024, 0, 5},
	    {2024, 255, 255}, {2024, 12, 32}};

	for (size_t i = 0; i < COUNT(dates); i++) {
		add(values, (union value){.date = dates[i]}, false);
	}
	for (size_t i = 0; i < COUNT(none); i++) {
		add(values, (union value){.date = none[i]}, true);
	}
}

static void
list_periods(struct values *values)
{
	static const char *const texts[] = {"2024-12-01", "2024", "2024-12-28/",
	    "/2024-12-01", "../..", "2022-02-24/..", "[..2024-12-01]",
	    "2024-10~/2024-12?", "Y-32768/Y32767"};
	static const struct crink_date day = {2024, 12, 1},
	                               later = {2025, 1, 1};
	static const struct crink_date wrong = {2024, 13, 1};
	const struct crink_period none[] = {
	    {.start = {0, 0, 0}},
	    {.start = wrong,
	        .start_latest = wrong,
	        .end_earliest = wrong,
	        .end = wrong},
	    {.start = later,
	        .start_latest = later,
	        .end_earliest = day,
	        .end = day},
	    {.approximate_start = true, .uncertain_end = true},
	};

	for (size_t i = 0; i < COUNT(texts); i++) {
		add(values,
		    (union value){.period = crink_period_parse(texts[i])},
		    false);
	}
	for (size_t i = 0; i < COUNT(none); i++) {
		add(values, (union value){.period = none[i]}, true);
	}
}

static void
list_quantities(struct values *values)
{
	const enum crink_unit one = (enum crink_unit)1;
	const struct crink_quantity good[] = {
	    {5, 5, one, CRINK_QUALIFIER_EXACT, CRINK_UNIT_NONE},
	    {CRINK_OPEN_LOW, 10, one, CRINK_QUALIFIER_AT_MOST, CRINK_UNIT_NONE},
	    {10, CRINK_OPEN_HIGH, one, CRINK_QUALIFIER_OVER, one},
	    {INT64_MAX - 1, INT64_MAX - 1, one, CRINK_QUALIFIER_ABOUT,
	        CRINK_UNIT_NONE},
	    {INT64_MIN + 1, INT64_MAX - 1, one, CRINK_QUALIFIER_RANGE,
	        CRINK_UNIT_NONE},
	    /* Read by their ends. */
	    {1, 2, one, (enum crink_qualifier) - 1, CRINK_UNIT_NONE},
	    {1, 2, one, CRINK_QUALIFIER_NONE, CRINK_UNIT_NONE},
	    {1, 2, one, (enum crink_qualifier)INT_MAX, CRINK_UNIT_NONE},
	};
	const struct crink_quantity none[] = {
	    {0, 0, CRINK_UNIT_NONE, CRINK_QUALIFIER_NONE, CRINK_UNIT_NONE},
	    {2, 1, one, CRINK_QUALIFIER_RANGE, CRINK_UNIT_NONE},
	    {CRINK_OPEN_LOW, CRINK_OPEN_HIGH, one, CRINK_QUALIFIER_RANGE,
	        CRINK_UNIT_NONE},
	    {1, 2, CRINK_UNIT_NONE, CRINK_QUALIFIER_RANGE, CRINK_UNIT_NONE},
	    {1, 2, (enum crink_unit) - 1, CRINK_QUALIFIER_RANGE,
	        CRINK_UNIT_NONE},
	    {1, 2, (enum crink_unit)(CRINK_LAST_UNIT + 1),
	        CRINK_QUALIFIER_RANGE, CRINK_UNIT_NONE},
	    {1, 2, (enum crink_unit)INT_MAX, CRINK_QUALIFIER_RANGE,
	        CRINK_UNIT_NONE},
	};

	for (size_t i = 0; i < COUNT(good); i++) {
		add(values, (union value){.quantity = good[i]},
		    CRINK_LAST_UNIT == 0);
	}
	for (size_t i = 0; i < COUNT(none); i++) {
		add(values, (union value){.quantity = none[i]}, true);
	}
}

/* ---- queries and scans ----------------------------------------------------- */

static void
fill_random(void *at, size_t size, uint32_t state)
{
	for (size_t i = 0; i < size; i++) {
		((unsigned char *)at)[i] = (unsigned char)unit_random(&state);
	}
}

void
make_query(struct crink_query *query, unsigned which)
{
	*query = crink_query_all();
	if (which == 1) {
		crink_query_negated(query, false);
		crink_query_order(query, CRINK_ORDER_KNOWN);
	} else if (which == 2) {
		crink_query_actor(query, crink_actor_next(NULL));
	} else if (which == QUERIES_GOOD) {
		memset(query, 0, sizeof(*query));
	} else if (which == QUERIES_GOOD + 1) {
		memset(query, 0xff, sizeof(*query));
	} else if (which > QUERIES_GOOD + 1) {
		fill_random(query, sizeof(*query), which);
	}
}

void
make_scan(struct crink_scan *scan, unsigned which)
{
	static const char text[] =
	    "Iran, North Korea's and the U.S.: NATO, aaaaaa";

	if (which == 0) {
		*scan = crink_scan_text(text, sizeof(text) - 1);
		return;
	}
	memset(scan, which == 2 ? 0xff : 0, sizeof(*scan));
	if (which > 2) {
		fill_random(scan, sizeof(*scan), which);
	}
	if (which > 1) {
		/* The place of a text is the caller's word: this one is. */
		scan->text = text;
		scan->size = sizeof(text) - 1;
		scan->at %= sizeof(text);
	}
}

/* ---- all ------------------------------------------------------------------- */

/* Just which ones: they are made for each call. */
static void
list_which(struct values *values, unsigned count)
{
	for (unsigned which = 0; which < count; which++) {
		add(values, (union value){.at = NULL}, false);
	}
}

static void
list_sizes(struct values *values, bool is_of_text)
{
	if (is_of_text) {
		/* All of it, nothing, half of it. */
		list_which(values, 3);
		values->given[1].is_none = true;
		return;
	}
	for (size_t index = 0; index < 4; index++) {
		add(values, (union value){.size = index}, false);
	}
	add(values, (union value){.size = SIZE_MAX / 2 + 1}, true);
	add(values, (union value){.size = SIZE_MAX}, true);
}

void
list_values(
    struct values *values, const struct parameter *parameter, bool is_sized)
{
	static const int64_t numbers[] = {INT64_MIN, -1, 0, 1, INT64_MAX};
	const enum sort sort = parameter->sort;

	values->count = 0;
	if (sort >= SORT_ACTOR_ID) {
		list_numbers(values, sort);
	} else if (sort >= SORT_ACTOR_ENTITY) {
		list_entities(values, sort);
		/* The first one is after nothing. */
		if (strcmp(parameter->name, "after") == 0) {
			values->given[0].is_none = false;
		}
	} else if (sort == SORT_TEXT) {
		list_texts(values, is_sized);
	} else if (sort == SORT_SIZE) {
		list_sizes(values, strcmp(parameter->name, "index") != 0);
	} else if (sort == SORT_DATE) {
		list_dates(values);
	} else if (sort == SORT_PERIOD) {
		list_periods(values);
	} else if (sort == SORT_QUANTITY) {
		list_quantities(values);
	} else if (sort == SORT_BOOL) {
		add(values, (union value){.is_so = false}, false);
		add(values, (union value){.is_so = true}, false);
	} else if (sort == SORT_NUMBER) {
		for (size_t i = 0; i < COUNT(numbers); i++) {
			add(values, (union value){.number = numbers[i]}, false);
		}
	} else if (sort == SORT_QUERY_AT) {
		/* The last is no query at all. */
		list_which(values, QUERIES + 1);
		values->given[QUERIES_GOOD].is_none = true;
		values->given[QUERIES].is_none = true;
	} else if (sort == SORT_SCAN_AT) {
		list_which(values, SCANS + 1);
		values->given[SCANS].is_none = true;
	} else {
		/* Where something is stored: somewhere, nowhere. */
		list_which(values, 2);
		values->given[1].is_none = sort == SORT_MENTION_AT;
	}
}

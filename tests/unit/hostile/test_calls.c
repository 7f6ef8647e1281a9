/*
 * Every public function with every combination of what hostile callers hand in. What
 * the header declares makes the rows (calls.py), so none is left out.
 *
 * Whatever a function is given, it reads and writes nothing beyond what is its
 * caller's, comes to an end, and returns something real. Where one of the values is
 * documented to give nothing, so does the whole: NULL, "", 0, false, NONE.
 */
#define _DEFAULT_SOURCE
#include "values.h"

#include "pages.h"

#include "hostile_calls.h"

/* One call: what is handed in, and memory for what is prepared for it. */
struct trial {
	const struct function *function;
	struct values values[PARAMETERS_MAX];
	unsigned chosen[PARAMETERS_MAX];
	union value with[PARAMETERS_MAX];
	struct pages memory[PARAMETERS_MAX];
	bool is_none;
};

static const struct given *
given(const struct trial *trial, unsigned parameter)
{
	return &trial->values[parameter].given[trial->chosen[parameter]];
}

/* ---- what is prepared -------------------------------------------------- */

static size_t
size_of(enum sort sort)
{
	switch (sort) {
	case SORT_QUERY_AT:
		return sizeof(struct crink_query);
	case SORT_SCAN_AT:
		return sizeof(struct crink_scan);
	case SORT_MENTION_AT:
		return sizeof(struct crink_mention);
	case SORT_QUANTITY_AT:
		return sizeof(struct crink_quantity);
	case SORT_ALIAS_KIND_AT:
		return sizeof(enum crink_alias_kind);
	case SORT_COUNT_AT:
		return sizeof(unsigned);
	case SORT_SIGN_AT:
		return sizeof(int);
	default:
		return 0;
	}
}

/* The size that goes with the text before it. */
static size_t
text_size(const struct given *text, unsigned which)
{
	const size_t whole =
	    text->value.text == NULL ? SIZE_MAX : (size_t)text->which;

	return which == 0 ? whole : which == 1 ? 0 : whole / 2;
}

static void
prepare(struct trial *trial, unsigned i)
{
	const enum sort sort = trial->function->parameters[i].sort;
	const struct given *one = given(trial, i);
	const struct pages *memory = &trial->memory[i];
	struct crink_query query;
	struct crink_scan scan;

	trial->with[i] = one->value;
	if (sort == SORT_SIZE && i > 0 &&
	    trial->function->parameters[i - 1].sort == SORT_TEXT) {
		trial->with[i].size =
		    text_size(given(trial, i - 1), one->which);
	} else if (sort == SORT_QUERY_AT && one->which < QUERIES) {
		make_query(&query, one->which);
		trial->with[i].at = pages_put(memory, &query, sizeof(query));
	} else if (sort == SORT_SCAN_AT && one->which < SCANS) {
		make_scan(&scan, one->which);
		trial->with[i].at = pages_put(memory, &scan, sizeof(scan));
	} else if (sort >= SORT_MENTION_AT && sort <= SORT_SIGN_AT &&
	           one->which == 0) {
		trial->with[i].at = memory->end - size_of(sort);
		memset(memory->start, PAGES_FILL,
		    (size_t)(memory->end - memory->start));
	}
}

/* ---- what comes of it ---------------------------------------------------- */

#define ABOUT trial->function->name

static bool
is_no_date(struct crink_date date)
{
	return date.year == 0 && date.month == 0 && date.day == 0;
}

static bool
is_no_period(const struct crink_period *period)
{
	return is_no_date(period->start) && is_no_date(period->start_latest) &&
	       is_no_date(period->end_earliest) && is_no_date(period->end) &&
	       !period->open_start && !period->open_end &&
	       !period->approximate_start && !period->approximate_end &&
	       !period->uncertain_start && !period->uncertain_end;
}

static bool
is_no_quantity(const struct crink_quantity *quantity)
{
	return quantity->low == 0 && quantity->high == 0 &&
	       quantity->unit == CRINK_UNIT_NONE &&
	       quantity->qualifier == CRINK_QUALIFIER_NONE &&
	       quantity->per == CRINK_UNIT_NONE;
}

/* A walk ends, has each relation once at most, and as many as are counted. */
static void
check_walk(const struct trial *trial, const struct crink_query *query)
{
	const size_t limit = CRINK__RELATION_COUNT;
	const struct crink_relation *relation = NULL;
	size_t steps = 0;

	while ((relation = crink_query_next(query, relation)) != NULL) {
		EXPECT(is_entity(SORT_RELATION_ENTITY, relation),
		    "%s: an answer is no claim", ABOUT);
		EXPECT(++steps <= limit, "%s: the walk has no end", ABOUT);
	}
	EXPECT(crink_query_count(query) <= limit, "%s: too many", ABOUT);
}

/* What a condition left of the query. */
static void
check_query(const struct trial *trial)
{
	const struct crink_query *query = trial->with[0].at;
	struct crink_query copy;

	if (trial->function->parameters[0].sort != SORT_QUERY_AT ||
	    query == NULL) {
		return;
	}
	memcpy(&copy, query, sizeof(copy));
	if (given(trial, 0)->which < QUERIES_GOOD && trial->is_none &&
	    trial->function->result == SORT_NOTHING) {
		EXPECT(crink_query_count(&copy) == 0 &&
		           crink_query_next(&copy, NULL) == NULL,
		    "%s: what there is not matches something", ABOUT);
	}
	if (given(trial, 0)->which < QUERIES_GOOD ||
	    trial->chosen[1] % 4 == 0) {
		check_walk(trial, &copy);
	}
}

/* A scan ends, with mentions in the text and in its order. */
static void
check_scan(const struct trial *trial, struct crink_scan scan)
{
	const size_t size = scan.size;
	struct crink_mention mention;
	size_t last = 0;

	while (crink_scan_next(&scan, &mention)) {
		EXPECT(mention.start >= last && mention.start < mention.end &&
		           mention.end <= size,
		    "%s: a mention from %zu to %zu of %zu", ABOUT,
		    mention.start, mention.end, size);
		last = mention.end;
		EXPECT((mention.actor == NULL ||
		           is_entity(SORT_ACTOR_ENTITY, mention.actor)) &&
		           (mention.item == NULL ||
		               is_entity(SORT_ITEM_ENTITY, mention.item)),
		    "%s: a mention of what is not", ABOUT);
	}
	EXPECT(crink_scan_used(&scan) <= size, "%s: more used", ABOUT);
}

/* What was stored, and that no more was. */
static void
check_stored(const struct trial *trial, unsigned i, bool is_true)
{
	const enum sort sort = trial->function->parameters[i].sort;
	const void *at = trial->with[i].at;
	struct crink_mention mention;
	struct crink_quantity quantity;
	int number = 0;

	if (at == NULL || size_of(sort) == 0) {
		return;
	}
	EXPECT(pages_untouched(&trial->memory[i], size_of(sort)),
	    "%s: something before what is stored has changed", ABOUT);
	if (sort == SORT_MENTION_AT) {
		memset(&mention, PAGES_FILL, sizeof(mention));
		EXPECT(is_true || memcmp(at, &mention, sizeof(mention)) == 0,
		    "%s: a mention is told that there is not", ABOUT);
	} else if (sort == SORT_QUANTITY_AT) {
		memcpy(&quantity, at, sizeof(quantity));
		EXPECT(is_true != is_no_quantity(&quantity),
		    "%s: a quantity that goes not with the result", ABOUT);
	} else if (sort == SORT_ALIAS_KIND_AT || sort == SORT_COUNT_AT ||
	           sort == SORT_SIGN_AT) {
		memcpy(&number, at, sizeof(number));
		EXPECT(
		    is_true || number == 0, "%s: %d is stored", ABOUT, number);
		EXPECT(sort != SORT_ALIAS_KIND_AT ||
		           (number >= 0 && number <= last_of(SORT_ALIAS_KIND) &&
		               is_true == (number != 0)),
		    "%s: %d is stored", ABOUT, number);
	}
}

/* Whether a text that is returned may be NULL: one after the last alias. */
static bool
may_be_null(const struct function *function)
{
	const size_t size = strlen(function->name);

	return size > 6 && strcmp(function->name + size - 6, "_alias") == 0;
}

/* Whether the result says that there is something. It is real, or nothing. */
static bool
is_something(const struct trial *trial, const union value *result)
{
	const enum sort sort = trial->function->result;

	if (sort >= SORT_ACTOR_ID) {
		EXPECT(result->number >= 0 && result->number <= last_of(sort),
		    "%s: a number that is none", ABOUT);
		return result->number != 0;
	}
	if (sort >= SORT_ACTOR_ENTITY) {
		EXPECT(
		    result->entity == NULL || is_entity(sort, result->entity),
		    "%s: what there is not", ABOUT);
		return result->entity != NULL;
	}
	switch (sort) {
	case SORT_TEXT:
		EXPECT(result->text != NULL || may_be_null(trial->function),
		    "%s: NULL", ABOUT);
		EXPECT(result->text == NULL || strlen(result->text) < 65536,
		    "%s: no text", ABOUT);
		return result->text != NULL &&
		       (may_be_null(trial->function) || result->text[0] != 0);
	case SORT_SIZE:
		return result->size != 0;
	case SORT_COUNT:
		return result->count != 0;
	case SORT_BOOL:
		return result->is_so;
	case SORT_DATE:
		return !is_no_date(result->date);
	case SORT_PERIOD:
		return !is_no_period(&result->period);
	case SORT_QUANTITY:
		return !is_no_quantity(&result->quantity);
	case SORT_QUERY:
		check_walk(trial, &result->query);
		return false;
	case SORT_SCAN:
		check_scan(trial, result->scan);
		return false;
	default:
		return false;
	}
}

/* ---- texts in the caller's buffer ------------------------------------------ */

/* Every size from 0 to one more than is needed, at the end of a page. */
static void
check_buffer(struct trial *trial)
{
	static struct pages pages;
	static char whole[4096];
	union value result;
	size_t size;

	if (pages.end == NULL) {
		pages = pages_make(sizeof(whole));
	}
	trial->with[0].bytes = whole;
	trial->with[1].size = sizeof(whole);
	trial->function->call(&result, trial->with);
	size = result.size;
	EXPECT(size < sizeof(whole) && size == strlen(whole),
	    "%s: %zu bytes are told", ABOUT, size);
	EXPECT(
	    !trial->is_none || size == 0, "%s: '%s' is nothing", ABOUT, whole);
	trial->with[0].bytes = NULL;
	trial->function->call(&result, trial->with);
	EXPECT(result.size == size, "%s: in no buffer", ABOUT);
	for (size_t room = 0; room <= size + 1; room++) {
		char *text = pages_put(&pages, whole, 0);
		size_t fits = room == 0 ? 0 : room - 1 < size ? room - 1 : size;

		text -= room;
		trial->with[0].bytes = text;
		trial->with[1].size = room;
		trial->function->call(&result, trial->with);
		while (((unsigned char)whole[fits] & 0xc0) == 0x80) {
			fits--;
		}
		EXPECT(result.size == size && pages_untouched(&pages, room),
		    "%s: '%s' in %zu bytes", ABOUT, whole, room);
		EXPECT(room == 0 || (memcmp(text, whole, fits) == 0 &&
		                        text[fits] == '\0'),
		    "%s: '%s' in %zu bytes is '%s'", ABOUT, whole, room, text);
	}
}

/* ---- trials ------------------------------------------------------------------ */

/* Whether it is nothing that is handed in, as far as it is handed in: half of what
 * bears no name may bear one, and buffers are looked at apart. */
static bool
is_nothing(const struct trial *trial, unsigned i)
{
	const struct parameter *parameters = trial->function->parameters;

	if (parameters[0].sort == SORT_BUFFER && i < 2) {
		return false;
	}
	if (parameters[i].sort == SORT_TEXT && i + 1 < trial->function->count &&
	    parameters[i + 1].sort == SORT_SIZE && trial->chosen[i + 1] == 2) {
		return given(trial, i)->value.text == NULL;
	}
	return given(trial, i)->is_none;
}

/* Whether nothing is found, told or matched with these. */
static bool
is_none(const struct trial *trial)
{
	/* NONE and numbers that are none take an order back. */
	if (strcmp(ABOUT, "crink_query_order") == 0) {
		return given(trial, 0)->is_none;
	}
	for (unsigned i = 0; i < trial->function->count; i++) {
		if (is_nothing(trial, i)) {
			return true;
		}
	}
	return false;
}

static void
try_values(struct trial *trial)
{
	const struct function *function = trial->function;
	union value result = {.size = 0};
	bool is_true;

	for (unsigned i = 0; i < function->count; i++) {
		prepare(trial, i);
	}
	trial->is_none = is_none(trial);
	if (function->parameters[0].sort == SORT_BUFFER) {
		check_buffer(trial);
		return;
	}
	function->call(&result, trial->with);
	is_true = is_something(trial, &result);
	EXPECT(!trial->is_none || !is_true,
	    "%s: something comes of nothing: %u, %u, %u, %u", ABOUT,
	    trial->chosen[0], trial->chosen[1], trial->chosen[2],
	    trial->chosen[3]);
	for (unsigned i = 0; i < function->count; i++) {
		check_stored(trial, i, is_true);
	}
	check_query(trial);
	if (function->count > 0 &&
	    function->parameters[0].sort == SORT_SCAN_AT &&
	    trial->with[0].at != NULL && function->result == SORT_BOOL) {
		struct crink_scan scan;

		memcpy(&scan, trial->with[0].at, sizeof(scan));
		check_scan(trial, scan);
	}
}

/* Goes on to the next combination. */
static bool
choose_next(struct trial *trial)
{
	for (unsigned i = 0; i < trial->function->count; i++) {
		if (++trial->chosen[i] < trial->values[i].count) {
			return true;
		}
		trial->chosen[i] = 0;
	}
	return false;
}

START_TEST(test_function)
{
	struct trial trial = {.function = &functions[_i]};
	const struct parameter *parameters = functions[_i].parameters;

	for (unsigned i = 0; i < functions[_i].count; i++) {
		list_values(&trial.values[i], &parameters[i],
		    i + 1 < functions[_i].count &&
		        parameters[i + 1].sort == SORT_SIZE &&
		        strcmp(parameters[i + 1].name, "size") == 0);
		trial.memory[i] = pages_make(size_of(parameters[i].sort));
		ck_assert_uint_gt(trial.values[i].count, 0);
	}
	do {
		try_values(&trial);
	} while (choose_next(&trial));
	for (unsigned i = 0; i < functions[_i].count; i++) {
		pages_drop(&trial.memory[i]);
	}
}
END_TEST

/* All claims, in buffers of every size. */
START_TEST(test_sentences)
{
	struct trial trial = {.is_none = false};
	const struct crink_query query = crink_query_all();
	const struct crink_relation *relation = NULL;
	size_t count = 0;

	for (size_t i = 0; i < COUNT(functions); i++) {
		if (strcmp(functions[i].name, "crink_relation_format") == 0) {
			trial.function = &functions[i];
		}
	}
	ck_assert_ptr_nonnull(trial.function);
	while ((relation = crink_query_next(&query, relation)) != NULL) {
		trial.with[2].entity = relation;
		check_buffer(&trial);
		count++;
	}
	ck_assert_uint_eq(count, CRINK__RELATION_COUNT);
}
END_TEST

/* A scan to begin with finds something, so that mentions are looked at. */
START_TEST(test_mentions)
{
	struct crink_scan scan;
	struct crink_mention mention;
	unsigned found = 0;

	make_scan(&scan, 0);
	while (crink_scan_next(&scan, &mention)) {
		ck_assert(mention.actor == NULL ||
		          is_entity(SORT_ACTOR_ENTITY, mention.actor));
		found++;
	}
	ck_assert((found != 0) == (crink_actor_next(NULL) != NULL));
}
END_TEST

int
main(void)
{
	Suite *const suite = suite_create("hostile calls");
	TCase *const tcase = tcase_create("calls");
	SRunner *runner;
	int failed;

	tcase_set_timeout(tcase, 100);
	tcase_add_loop_test(tcase, test_function, 0, (int)COUNT(functions));
	tcase_add_test(tcase, test_sentences);
	tcase_add_test(tcase, test_mentions);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

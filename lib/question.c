#include "clock.h"
#include "entity.h"
#include "name.h"

CRINK__BEARER_OF(question, QUESTION)

static const struct crink__names question_names = CRINK__NAMES(QUESTION);

const struct crink_question *
crink_question_find_n(const char *name, size_t size)
{
	/* No text is that long, and the size has another meaning below. */
	if (name == NULL || size == CRINK__TO_NUL) {
		return NULL;
	}
	/* A list of several bearers is after all references: no row. */
	return crink__question_at(question_bearer(name, size));
}

const struct crink_question *
crink_question_find(const char *name)
{
	return name == NULL
	           ? NULL
	           : crink__question_at(question_bearer(name, CRINK__TO_NUL));
}

const struct crink_question *
crink_question_match(const char *name, const struct crink_question *after)
{
	const uint32_t ref = crink__question_ref(after);

	/* What is no entity follows no bearer. */
	if (name == NULL || !CRINK__HAS_NAMES(QUESTION) ||
	    (after != NULL && ref == 0)) {
		return NULL;
	}
	return crink__question_at(
	    crink__next_bearer(&question_names, CRINK__QUESTION_BEARER_BYTES,
	        question_bearer(name, CRINK__TO_NUL), ref));
}

const struct crink_question *
crink_question_suggest(const char *name)
{
	uint32_t ref = 0;

	if (name != NULL && CRINK__HAS_NAMES(QUESTION)) {
		ref = CRINK__BEARER_APART(question)(name, CRINK__TO_NUL);
		if (ref == 0) {
			ref = crink__suggest(name, &question_names,
			    CRINK__NAMES_TABLES(QUESTION), CRINK__ALONE);
		}
	}
	/* A list of several bearers is after all references: no row. */
	return crink__question_at(ref);
}

const struct crink_question *
crink_question_suggest_next(
    const char *name, const struct crink_question *after)
{
	const uint32_t ref = crink__question_ref(after);
	uint32_t bearer;

	/* What is no entity follows none. */
	if (name == NULL || !CRINK__HAS_NAMES(QUESTION) ||
	    (after != NULL && ref == 0)) {
		return NULL;
	}
	bearer = CRINK__BEARER_APART(question)(name, CRINK__TO_NUL);
	return crink__question_at(
	    bearer != 0 ? crink__next_bearer(&question_names,
	                      CRINK__QUESTION_BEARER_BYTES, bearer, ref)
	                : crink__suggest(name, &question_names,
	                      CRINK__NAMES_TABLES(QUESTION), ref));
}

const struct crink_question *
crink_question_get(enum crink_question_id id)
{
	const uint32_t at = (uint32_t)id - 1;

	return crink__is_row(at, CRINK__QUESTION_ID_COUNT)
	           ? crink__question_at(CRINK__GET(QUESTION_ID, at, ROW))
	           : NULL;
}

const struct crink_question *
crink_question_next(const struct crink_question *after)
{
	const uint32_t ref = crink__question_ref(after);

	return after != NULL && ref == 0 ? NULL : crink__question_at(ref + 1);
}

enum crink_question_id
crink_question_id(const struct crink_question *question)
{
	return (enum crink_question_id)(
	    CRINK__FIELD_OF(question, QUESTION, ID, question));
}

const char *
crink_question_id_name(enum crink_question_id id)
{
	return crink_question_slug(crink_question_get(id));
}

const char *
crink_question_slug(const struct crink_question *question)
{
	return crink__text(CRINK__FIELD_OF(question, QUESTION, SLUG, question));
}

const char *
crink_question_text(const struct crink_question *question)
{
	return crink__text(CRINK__FIELD_OF(question, QUESTION, TEXT, question));
}

enum crink_unit
crink_question_unit(const struct crink_question *question)
{
	return (enum crink_unit)(
	    CRINK__FIELD_OF(question, QUESTION, UNIT, question));
}

const struct crink_item *
crink_question_item(const struct crink_question *question)
{
	return crink__item_at(
	    CRINK__FIELD_OF(question, QUESTION, ITEM, question));
}

/* Its claims lie in the order of the data: of two of one day the later one
 * counts. */
const struct crink_relation *
crink_question_latest(
    const struct crink_question *question, struct crink_date date)
{
	const uint32_t ref = crink__question_ref(question);
	int32_t days[2], newest = INT32_MIN;
	uint32_t latest = 0, end;

	if (!crink__is_row(ref - (size_t)1, CRINK__QUESTION_COUNT) ||
	    !crink__days(date.year, date.month, date.day, days)) {
		return NULL;
	}
	end = CRINK__GET(QUESTION, ref, BY_QUESTION);
	for (uint32_t i = CRINK__GET(QUESTION, ref - 1, BY_QUESTION); i < end;
	     i++) {
		const uint32_t relation = CRINK__GET(BY_QUESTION, i, RELATION);
		const int32_t known = crink__known_day(relation);

		if (known >= newest && crink__stands(relation, days[1])) {
			newest = known;
			latest = relation;
		}
	}
	return crink__relation_at(latest);
}

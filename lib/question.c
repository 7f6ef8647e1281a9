#include "clock.h"
#include "entity.h"
#include "name.h"

CRINK__NAMED_CLASS(question, QUESTION)

/* Lists of several bearers are after all references: no rows. */
const struct crink_question *
crink_question_find_n(const char *name, size_t size)
{
	/* No text is that long, and the size has another meaning below. */
	return size == CRINK__TO_NUL
	           ? NULL
	           : crink__question_at(question_bearer(name, size));
}

const struct crink_question *
crink_question_find(const char *name)
{
	return crink__question_at(question_bearer(name, CRINK__TO_NUL));
}

const struct crink_question *
crink_question_match(const char *name, const struct crink_question *after)
{
	return crink__question_at(question_match(name, question_after(after)));
}

const struct crink_question *
crink_question_suggest(const char *name)
{
	return crink__question_at(question_suggest(name, CRINK__ALONE));
}

const struct crink_question *
crink_question_suggest_next(
    const char *name, const struct crink_question *after)
{
	return crink__question_at(
	    question_suggest(name, question_after(after)));
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
	return crink__question_at(question_after(after) + 1);
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

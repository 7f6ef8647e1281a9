#include "model/telling.h"

#include <string.h>

#include "model/known.h"
#include "model/slugs.h"
#include "span.h"

static uint32_t
number_of(
    const struct model *model, enum model_class category, const char *slug)
{
	const struct model_text text = {slug, strlen(slug)};

	return slugs_number(model, category, text);
}

struct telling
telling_find(const struct model *model, const char *kind)
{
	const uint32_t speculated =
	    number_of(model, MODEL_STATUS, "speculated");
	const struct telling telling = {
	    number_of(model, MODEL_RELATION_KIND, kind),
	    speculated == 0 ? UINT32_MAX : speculated, known_to_come(model)};

	return telling;
}

bool
telling_is_fact(
    const struct telling *telling, const struct model_relation *relation)
{
	return telling->kind != 0 && relation->kind == telling->kind &&
	       !relation->negated && relation->subject != 0 &&
	       relation->object != 0 &&
	       relation->status != telling->speculated &&
	       !known_is_to_come(&telling->to_come, relation->status);
}

bool
telling_may_hold(const struct model *model,
    const struct model_relation *relation, int32_t day)
{
	const int32_t days[2] = {day, day};
	const struct crink_period *when = &model->periods[relation->when - 1];
	struct crink__span span;

	return crink__span_of(when, day, known_day(model, relation), &span) &&
	       crink__span_may(&span, days);
}

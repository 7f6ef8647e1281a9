#include "model/known.h"

#include <string.h>

#include "model/field_value.h"
#include "model/slugs.h"

struct crink_date
known_date(const struct model *model, const struct model_relation *relation)
{
	return model->periods[model_known(model, relation) - 1].start;
}

int32_t
known_day(const struct model *model, const struct model_relation *relation)
{
	const struct crink_date date = known_date(model, relation);
	int32_t days[2];

	crink__days(date.year, date.month, date.day, days);
	return days[1];
}

int32_t
known_newest(const struct model *slice)
{
	const struct model *model = model_whole(slice);
	int32_t newest = INT32_MIN;

	for (uint32_t i = 1; i <= model->lists[MODEL_RELATION].count; i++) {
		const int32_t day = known_day(model, model_relation(model, i));

		newest = day > newest ? day : newest;
	}
	return newest;
}

/* The status of a word; no status where the vocabulary has none. */
static uint32_t
status_of(const struct model *model, const char *word)
{
	const struct model_text slug = {word, strlen(word)};
	const uint32_t number = slugs_number(model, MODEL_STATUS, slug);

	return number == 0 ? UINT32_MAX : number;
}

struct known_to_come
known_to_come(const struct model *model)
{
	const struct known_to_come to_come = {
	    model, {status_of(model, "planned"), status_of(model, "pledged"),
	               status_of(model, "expected")}};

	return to_come;
}

bool
known_is_to_come(const struct known_to_come *to_come, uint32_t status)
{
	const struct model *model = to_come->model;

	return status == to_come->statuses[0] ||
	       status == to_come->statuses[1] ||
	       status == to_come->statuses[2] ||
	       (status - (size_t)1 < model->lists[MODEL_STATUS].count &&
	           model_status(model, status)->future != 0);
}

/* Whether a claim gives no time, and what its time follows from could be read. */
static bool
is_untimed(const struct model *model, const struct model_relation *relation)
{
	const struct model_record *record = &relation->record;

	return relation->when == 0 && model_known(model, relation) != 0 &&
	       model_value(record, "when") == 0 &&
	       model_value(record, "as-of") == 0 &&
	       (relation->status != 0 || model_value(record, "status") == 0);
}

void
known_bind(struct model *model)
{
	const struct known_to_come to_come = known_to_come(model);

	for (uint32_t i = 1; i <= model->lists[MODEL_RELATION].count; i++) {
		struct model_relation *relation = model_relation(model, i);
		/* None is what the first one is for. */
		const uint32_t status =
		    relation->status == 0 ? 1 : relation->status;
		struct crink_period period;

		if (!is_untimed(model, relation)) {
			continue;
		}
		memset(&period, 0, sizeof(period));
		period.end_earliest = known_date(model, relation);
		if (known_is_to_come(&to_come, status)) {
			period.start = period.end_earliest;
		} else {
			period.start_latest = period.end_earliest;
		}
		relation->when = field_period_number(model, &period);
	}
}

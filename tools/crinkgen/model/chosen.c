#include "model/chosen.h"

#include <string.h>

#include "model/belonging.h"
#include "model/field_value.h"
#include "model/known.h"
#include "model/links.h"
#include "model/slugs.h"
#include "model/telling.h"
#include "model/unknown.h"

bool
chosen_day(const char *date, int32_t *day)
{
	const struct model_text text = {date, strlen(date)};
	struct crink_period period;

	if (!field_date(text, &period)) {
		return false;
	}
	*day = crink__date_first(period.start);
	return true;
}

bool
chosen_is_any(const struct chosen *chosen)
{
	return chosen->keep != NULL || chosen->sources != NULL ||
	       chosen->since != NULL;
}

/* ---- lists of slugs ------------------------------------------------ */

/* What an option names, as a file of one line: so an unknown slug is told with its
 * place, as those of data files are. */
static const struct diag_file *
make_file(struct memory *memory, const char *option, const char *list)
{
	struct diag_file *file = memory_take(memory, 1, sizeof(*file));

	file->path = option;
	file->text = list;
	file->size = strlen(list);
	return file;
}

/* By number, whether a list has the slug of a record. */
static bool *
read_slugs(struct memory *memory, struct diag *diag, const struct model *model,
    enum model_class category, const struct diag_file *list)
{
	bool *named = memory_take(
	    memory, model->lists[category].count + 1, sizeof(*named));
	size_t at = 0;

	do {
		const struct model_text slug = {
		    list->text + at, strcspn(list->text + at, ",")};
		const struct diag_place place = {
		    list, (uint32_t)at, (uint32_t)slug.size};
		const uint32_t number = slugs_number(model, category, slug);

		if (number == 0) {
			unknown_slug(diag, place, slug, model, category);
		} else {
			named[number] = true;
		}
		at += slug.size + 1;
	} while (at <= list->size);
	return named;
}

/* ---- actors -------------------------------------------------------- */

/* Adds those who are told to have held an office of an actor. */
static void
add_holders(struct memory *memory, const struct model *model, bool *actors)
{
	const struct telling telling = telling_find(model, "holds-office");
	const bool *ended = links_ended(memory, model);
	const size_t count = model->lists[MODEL_ACTOR].count;
	bool *holders = memory_take(memory, count + 1, sizeof(*holders));

	for (uint32_t i = 1; i <= model->lists[MODEL_RELATION].count; i++) {
		const struct model_relation *relation =
		    model_relation(model, i);

		if (!ended[i] && telling_is_fact(&telling, relation) &&
		    actors[relation->object]) {
			holders[relation->subject] = true;
		}
	}
	for (uint32_t i = 1; i <= count; i++) {
		actors[i] = actors[i] || holders[i];
	}
}

/* By number, whether an actor is one that claims are to be between. */
static const bool *
find_actors(struct memory *memory, struct diag *diag, const struct model *model,
    const char *list)
{
	const bool *named = read_slugs(memory, diag, model, MODEL_ACTOR,
	    make_file(memory, "--keep", list));
	const struct between groups = belonging(memory, model, true);
	bool *actors = between_reach(memory, &groups, named, true);

	add_holders(memory, model, actors);
	return actors;
}

/* ---- claims -------------------------------------------------------- */

/* What a claim has to be; NULL: anything. By number. */
struct conditions {
	const bool *actors, *sources;
	int32_t first_day;
};

static bool
is_between(const struct model_relation *relation, const bool *actors)
{
	return (relation->subject != 0 || relation->object != 0) &&
	       (relation->subject == 0 || actors[relation->subject]) &&
	       (relation->object == 0 || actors[relation->object]);
}

static bool
rests_on(const struct model *model, const struct model_relation *relation,
    const bool *sources)
{
	const struct model_entry *entries =
	    model->entries[MODEL_EVIDENCE].entries;
	uint32_t next = relation->evidence;
	bool does_rest = sources[relation->source];

	while (next != 0) {
		const struct model_entry *entry = &entries[next - 1];

		does_rest = does_rest || sources[entry->number];
		next = entry->more != 0 ? next + 1 : 0;
	}
	return does_rest;
}

static bool
is_chosen(const struct model *model, const struct conditions *conditions,
    const struct model_relation *relation)
{
	return (conditions->actors == NULL ||
	           is_between(relation, conditions->actors)) &&
	       (conditions->sources == NULL ||
	           rests_on(model, relation, conditions->sources)) &&
	       known_day(model, relation) >= conditions->first_day;
}

/* An error that says what no claim is. */
static void
complain(struct diag *diag, const struct chosen *chosen)
{
	const struct diag_place nowhere = {NULL, 0, 0};
	const bool has_keep = chosen->keep != NULL;
	const bool has_sources = chosen->sources != NULL;
	const bool has_since = chosen->since != NULL;

	diag_error(diag, nowhere,
	    "the slice would have no claim: none %s%s%s%s%s%.100s; name more "
	    "actors or sources, or an earlier date",
	    has_keep ? "is between the actors of --keep" : "",
	    has_keep && has_sources ? " and " : "",
	    has_sources ? "rests on the sources of --sources" : "",
	    (has_keep || has_sources) && has_since ? " and " : "",
	    has_since ? "became known since " : "",
	    has_since ? chosen->since : "");
}

void
chosen_keep(struct memory *memory, struct diag *diag,
    const struct chosen *chosen, struct closure *closure)
{
	const struct model *model = closure->model;
	struct conditions conditions = {NULL, NULL, INT32_MIN};
	const size_t errors = diag->errors;

	if (chosen->keep != NULL) {
		conditions.actors =
		    find_actors(memory, diag, model, chosen->keep);
	}
	if (chosen->sources != NULL) {
		conditions.sources =
		    read_slugs(memory, diag, model, MODEL_SOURCE,
		        make_file(memory, "--sources", chosen->sources));
	}
	if (chosen->since != NULL) {
		chosen_day(chosen->since, &conditions.first_day);
	}
	for (uint32_t i = 1; i <= model->lists[MODEL_RELATION].count; i++) {
		if (is_chosen(model, &conditions, model_relation(model, i))) {
			closure_keep(closure, MODEL_RELATION, i);
		}
	}
	if (diag->errors == errors && closure->todo_count == 0) {
		complain(diag, chosen);
	}
	for (uint32_t i = 1;
	     conditions.actors != NULL && i <= model->lists[MODEL_ACTOR].count;
	     i++) {
		if (conditions.actors[i]) {
			closure_keep(closure, MODEL_ACTOR, i);
		}
	}
}

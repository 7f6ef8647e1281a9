#include "tables/phrases.h"

#include <string.h>

#include "model/known.h"
#include "model/template.h"

/* ---- verbs --------------------------------------------------------- */

#define FORMS (CRINK__FORM_PARTICIPLE + 1)

/* By enum crink__form. */
struct forms {
	struct model_text of[FORMS];
};

static bool
is_text(struct model_text text, const char *stem, size_t size, const char *end)
{
	return text.size == size + strlen(end) &&
	       memcmp(text.bytes, stem, size) == 0 &&
	       memcmp(text.bytes + size, end, strlen(end)) == 0;
}

/* Whether the library makes the forms by itself, of the base. */
static bool
is_regular(const struct forms *forms)
{
	const struct model_text base = forms->of[CRINK__FORM_BASE];
	const char *past = base.bytes[base.size - 1] == 'e' ? "d" : "ed";

	return is_text(forms->of[CRINK__FORM_SINGULAR], base.bytes, base.size,
	           "s") &&
	       is_text(
	           forms->of[CRINK__FORM_PAST], base.bytes, base.size, past) &&
	       is_text(forms->of[CRINK__FORM_PARTICIPLE], base.bytes, base.size,
	           past);
}

/* How many bytes all of them begin with. */
static size_t
common_size(const struct forms *forms)
{
	const struct model_text base = forms->of[CRINK__FORM_BASE];
	size_t size = base.size;

	for (unsigned i = 1; i < FORMS; i++) {
		const struct model_text form = forms->of[i];
		size_t same = 0;

		while (same < size && same < form.size &&
		       form.bytes[same] == base.bytes[same]) {
			same++;
		}
		size = same;
	}
	return size;
}

static bool
is_same(struct model_text a, struct model_text b)
{
	return a.size == b.size && memcmp(a.bytes, b.bytes, a.size) == 0;
}

/* The piece of a verb. */
static uint32_t
add_verb(struct memory *memory, struct pool *pool, const struct forms *forms)
{
	const size_t common = common_size(forms);
	const unsigned count = is_same(forms->of[CRINK__FORM_PAST],
	                           forms->of[CRINK__FORM_PARTICIPLE])
	                           ? FORMS - 1
	                           : FORMS;
	size_t size = common;
	char *bytes;

	if (is_regular(forms)) {
		return pool_add(pool, forms->of[CRINK__FORM_BASE].bytes,
		    forms->of[CRINK__FORM_BASE].size);
	}
	for (unsigned i = 0; i < count; i++) {
		size += 1 + forms->of[i].size - common;
	}
	bytes = memory_take(memory, size, 1);
	memcpy(bytes, forms->of[0].bytes, common);
	size = common;
	for (unsigned i = 0; i < count; i++) {
		const struct model_text form = forms->of[i];

		bytes[size++] = CRINK__FORM;
		memcpy(bytes + size, form.bytes + common, form.size - common);
		size += form.size - common;
	}
	return pool_add(pool, bytes, size);
}

/* The past of a verb that is not told: "move", "moved"; "try", "tried". */
static struct model_text
regular_past(struct memory *memory, struct model_text base)
{
	const size_t last = base.size - 1;
	const bool is_y = last > 0 && base.bytes[last] == 'y' &&
	                  strchr("aeiou", base.bytes[last - 1]) == NULL;
	const char *ending = is_y                      ? "ied"
	                     : base.bytes[last] == 'e' ? "d"
	                                               : "ed";
	const size_t size = base.size - is_y, more = strlen(ending);
	char *bytes = memory_take(memory, size + more, 1);
	const struct model_text past = {bytes, size + more};

	memcpy(bytes, base.bytes, size);
	memcpy(bytes + size, ending, more);
	return past;
}

/* The forms of a record's verb; a participle that is not given is the past. */
static struct forms
forms_of(struct memory *memory, const struct model_record *record,
    yaml_node base, yaml_node verb, yaml_node past, yaml_node participle)
{
	struct forms forms = {
	    {model_text(record, base), model_text(record, verb),
	        model_text(record, past), model_text(record, participle)}};
	struct model_text *const of = forms.of;

	if (past == 0) {
		of[CRINK__FORM_PAST] =
		    regular_past(memory, of[CRINK__FORM_BASE]);
	}
	if (participle == 0) {
		of[CRINK__FORM_PARTICIPLE] = of[CRINK__FORM_PAST];
	}
	return forms;
}

/* ---- templates ----------------------------------------------------- */

static size_t
put_text(char *bytes, size_t at, struct model_text text)
{
	memcpy(bytes + at, text.bytes, text.size);
	return at + text.size;
}

/* The piece of a template. No part grows: its words and a code. */
static uint32_t
add_template(struct memory *memory, struct pool *pool, struct model_text text)
{
	char *bytes = memory_take(memory, text.size + 1, 1);
	struct template_part part;
	size_t at = 0, size = 0;

	while (template_next(text, &at, &part)) {
		size = put_text(bytes, size, part.words);
		bytes[size] = (char)part.slot;
		if (part.other.size != 0) {
			bytes[size++] |= CRINK__OTHER;
			size = put_text(bytes, size, part.other);
			bytes[size] = CRINK__SLOT_NONE;
		}
		size++;
	}
	return pool_add(pool, bytes, size);
}

/* ---- all of them --------------------------------------------------- */

/* The verb that has no piece: the library knows its forms. */
static bool
is_be(const struct model_record *record, yaml_node verb)
{
	const struct model_text text = model_text(record, verb);

	return is_text(text, "is", 2, "");
}

static void
fill_kinds(struct memory *memory, struct index *index)
{
	const struct order *kinds = &index->orders[MODEL_RELATION_KIND];
	uint32_t *verbs =
	    TABLE_COLUMN(index->tables, RELATION_KIND, VERB, TEXT, TEXT);
	uint32_t *rests =
	    TABLE_COLUMN(index->tables, RELATION_KIND, REST, TEXT, TEXT);
	uint32_t *flags =
	    TABLE_COLUMN(index->tables, RELATION_KIND, FLAGS, FLAGS, NONE);

	for (size_t row = 0; row < kinds->count; row++) {
		const struct model_relation_kind *kind;
		struct model_text rest;

		if (kinds->numbers[row] == 0) {
			continue;
		}
		kind = model_kind(index->model, kinds->numbers[row]);
		rest = model_text(&kind->record, kind->rest);
		if (!is_be(&kind->record, kind->verb)) {
			const struct forms forms =
			    forms_of(memory, &kind->record, kind->base,
			        kind->verb, kind->past, kind->participle);

			verbs[row] = add_verb(memory, &index->texts, &forms);
		}
		rests[row] = add_template(memory, &index->texts, rest);
		flags[row] |= (uint32_t)kind->passive << CRINK__PASSIVE_SHIFT;
		if (kind->counts == MODEL_COUNTS_SUBJECT) {
			flags[row] |= CRINK__COUNTS_SUBJECT;
		}
		if (template_has(rest, CRINK__SLOT_QUANTITY)) {
			flags[row] |= CRINK__PLACES_QUANTITY;
		}
	}
}

/* What a modifier that tells no words is written as: "in-part", "in part". */
static struct model_text
words_of_slug(struct memory *memory, const struct model_record *record)
{
	const struct model_text slug = model_text(record, record->slug);
	char *bytes = memory_take(memory, slug.size, 1);
	const struct model_text words = {bytes, slug.size};

	for (size_t i = 0; i < slug.size; i++) {
		bytes[i] = slug.bytes[i] == '-' ? ' ' : slug.bytes[i];
	}
	return words;
}

static void
fill_modifiers(struct memory *memory, struct index *index)
{
	const struct order *modifiers = &index->orders[MODEL_MODIFIER];
	uint32_t *texts =
	    TABLE_COLUMN(index->tables, MODIFIER, TEXT, TEXT, TEXT);

	for (size_t row = 0; row < modifiers->count; row++) {
		const struct model_modifier *modifier;
		const struct model_record *record;
		struct model_text text;

		if (modifiers->numbers[row] == 0) {
			continue;
		}
		modifier =
		    model_modifier(index->model, modifiers->numbers[row]);
		record = &modifier->record;
		if (modifier->place == CRINK__PLACE_INSTEAD) {
			const struct forms forms = forms_of(memory, record,
			    modifier->base, modifier->verb, modifier->past,
			    modifier->participle);

			texts[row] = add_verb(memory, &index->texts, &forms);
			continue;
		}
		text = modifier->place == CRINK__PLACE_TO
		           ? model_text(record, modifier->past)
		       : modifier->text != 0
		           ? model_text(record, modifier->text)
		           : words_of_slug(memory, record);
		texts[row] = pool_add(&index->texts, text.bytes, text.size);
	}
}

/* Whether the unit of a claim's quantity is what one of its item is. */
static bool
is_bare(const struct model *model, const struct model_relation *relation)
{
	uint32_t item = relation->item;
	uint32_t unit = 0;

	if (item == 0 || relation->quantity == 0 ||
	    !model_entity(model, MODEL_ITEM, item)->plural) {
		return false;
	}
	while (item != 0 && unit == 0) {
		const struct model_entity *entity =
		    model_entity(model, MODEL_ITEM, item);

		unit = entity->unit;
		item = entity->parent;
	}
	return unit == model->quantities[relation->quantity - 1].unit;
}

static bool
is_same_date(struct crink_date a, struct crink_date b)
{
	return a.year == b.year && a.month == b.month && a.day == b.day;
}

/*
 * Whether what a claim tells was over on the day on which it became known: then
 * its sentence is past. A date tells of what was done on some day of it; of a
 * span, an end of which nothing is known is past, as all is that is told as done.
 */
static bool
is_over(const struct model *model, const struct model_relation *relation)
{
	const struct crink_period *period = &model->periods[relation->when - 1];
	const int32_t known = known_day(model, relation);
	int32_t days[2];

	if (period->open_end) {
		return false;
	}
	if (!period->open_start &&
	    is_same_date(period->start, period->end_earliest) &&
	    is_same_date(period->start_latest, period->end)) {
		return period->start.year == 0 ||
		       crink__date_first(period->start) <= known;
	}
	if (period->end.year == 0) {
		return period->end_earliest.year == 0;
	}
	crink__days(period->end.year, period->end.month, period->end.day, days);
	return days[1] <= known;
}

static void
fill_claims(struct index *index)
{
	const struct order *claims = &index->orders[MODEL_RELATION];
	uint32_t *over =
	    TABLE_COLUMN(index->tables, RELATION, OVER, NUMBER, NONE);
	uint32_t *bare =
	    TABLE_COLUMN(index->tables, RELATION, BARE, NUMBER, NONE);

	for (size_t row = 0; row < claims->count; row++) {
		const struct model_relation *relation =
		    model_relation(index->model, claims->numbers[row]);

		if (is_over(index->model, relation)) {
			over[row] = 1;
		}
		if (is_bare(index->model, relation)) {
			bare[row] = 1;
		}
	}
}

void
phrases_fill(struct memory *memory, struct index *index)
{
	fill_kinds(memory, index);
	fill_modifiers(memory, index);
	fill_claims(index);
}

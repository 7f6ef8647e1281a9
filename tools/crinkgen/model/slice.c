#include "model/slice.h"

#include <string.h>

#include "base/choices.h"
#include "base/intern.h"
#include "model/cut.h"
#include "model/language.h"
#include "model/spelling.h"

/* The first class whose records have spellings, and the one after the last. */
#define SPELT_FIRST MODEL_ACTOR
#define SPELT_END MODEL_QUESTION

/* The part of a list up to the next comma. */
static struct model_text
first_part(const char *list)
{
	struct model_text part = {list, strcspn(list, ",")};

	return part;
}

/* What is after a part and its comma; NULL: it was the last one. */
static const char *
rest_after(struct model_text part)
{
	return part.bytes[part.size] == ',' ? part.bytes + part.size + 1 : NULL;
}

static bool
is_native(struct model_text part)
{
	return part.size == 6 && memcmp(part.bytes, "native", 6) == 0;
}

static bool
is_forms(struct model_text part)
{
	return part.size == 5 && memcmp(part.bytes, "forms", 5) == 0;
}

struct model_text
slice_bad_language(const char *languages)
{
	while (languages != NULL) {
		const struct model_text part = first_part(languages);

		if (!is_native(part) && !is_forms(part) &&
		    !language_is_tag(part)) {
			return part;
		}
		languages = rest_after(part);
	}
	return (struct model_text){NULL, 0};
}

/* ---- languages ----------------------------------------------------- */

/* The different languages that the data has names in. */
struct found {
	struct model_text *tags;
	size_t count;
	struct intern table;
};

struct wanted_tag {
	const struct found *found;
	struct model_text tag;
};

static bool
is_tag(const void *context, uint32_t number)
{
	const struct wanted_tag *wanted = context;
	const struct model_text tag = wanted->found->tags[number - 1];

	return tag.size == wanted->tag.size &&
	       memcmp(tag.bytes, wanted->tag.bytes, tag.size) == 0;
}

static void
add_tag(struct found *found, struct model_text tag)
{
	const struct wanted_tag wanted = {found, tag};
	uint32_t *slot = intern_find(
	    &found->table, intern_hash(tag.bytes, tag.size), is_tag, &wanted);

	if (*slot == 0) {
		found->tags[found->count++] = tag;
		*slot = (uint32_t)found->count;
	}
}

/* Calls take() for each spelling that is kept, and counts them. */
static size_t
each_spelling(const struct model *model,
    void (*take)(struct found *, const struct spelling *), struct found *found)
{
	size_t count = 0;

	for (unsigned category = SPELT_FIRST; category < SPELT_END;
	     category++) {
		const enum model_class of = (enum model_class)category;

		for (uint32_t i = 1; i <= model->lists[of].count; i++) {
			struct spelling spelling = {.record = NULL};

			while (spelling_next(model, of, i, &spelling)) {
				count++;
				if (take != NULL) {
					take(found, &spelling);
				}
			}
		}
	}
	return count;
}

static void
count_language(struct found *found, const struct spelling *spelling)
{
	found->count += spelling->is_first;
}

static void
add_language(struct found *found, const struct spelling *spelling)
{
	if (spelling->is_first) {
		add_tag(
		    found, model_text(spelling->record, spelling->language));
	}
}

static struct found
find_languages(struct memory *memory, const struct model *model)
{
	struct found found = {NULL, 0, {NULL, 0}};

	each_spelling(model, count_language, &found);
	found.tags = memory_take(memory, found.count, sizeof(*found.tags));
	found.table = intern_table(memory, found.count);
	found.count = 0;
	each_spelling(model, add_language, &found);
	return found;
}

/* Complains of a language that no name is in; "en" is that of all others. */
static void
check_language(
    struct diag *diag, const struct found *found, struct model_text range)
{
	const struct diag_place nowhere = {NULL, 0, 0};
	const struct model_text english = {"en", 2};
	struct choices choices;

	choices_start(&choices, range.bytes, range.size);
	choices_offer(&choices, english.bytes, english.size);
	for (size_t i = 0; i < found->count; i++) {
		if (language_is_within(found->tags[i], range)) {
			return;
		}
		choices_offer(
		    &choices, found->tags[i].bytes, found->tags[i].size);
	}
	if (!language_is_within(range, english)) {
		diag_error(diag, nowhere,
		    "no name of the data is in the language '%.*s', which is "
		    "to be kept%s",
		    DIAG_TEXT(range.bytes, range.size), choices_text(&choices));
	}
}

static void
choose_languages(struct memory *memory, struct diag *diag, struct model *model,
    const char *list)
{
	const struct found found = find_languages(memory, model);
	struct model_languages chosen = {NULL, 0, true, false, false};
	struct model_text *tags =
	    memory_take(memory, strlen(list) / 2 + 1, sizeof(*tags));

	while (list != NULL) {
		const struct model_text part = first_part(list);

		if (is_native(part)) {
			chosen.has_native = true;
		} else if (is_forms(part)) {
			chosen.has_forms = true;
		} else {
			check_language(diag, &found, part);
			tags[chosen.count++] = part;
		}
		list = rest_after(part);
	}
	chosen.tags = tags;
	model->languages = chosen;
}

/* ---- notes --------------------------------------------------------- */

static size_t
count_notes(const struct model *model)
{
	size_t count = 0;

	for (uint32_t i = 1; i <= model->lists[MODEL_RELATION].count; i++) {
		count += model_relation(model, i)->note != 0;
	}
	return count;
}

static void
drop_notes(struct model *model)
{
	for (uint32_t i = 1; i <= model->lists[MODEL_RELATION].count; i++) {
		model_relation(model, i)->note = 0;
	}
}

static void
drop_descriptions(struct model *model)
{
	for (uint32_t i = 1; i <= model->lists[MODEL_SOURCE].count; i++) {
		model_source(model, i)->description = 0;
	}
}

/* ---- claims -------------------------------------------------------- */

bool
slice_is_less(const struct slice *wanted)
{
	return wanted->languages != NULL || wanted->has_no_notes ||
	       wanted->has_no_descriptions || chosen_is_any(&wanted->chosen);
}

/* Takes the part of the model that is kept in place of the whole. */
static void
cut_claims(struct memory *memory, struct diag *diag, struct model *model,
    const struct chosen *chosen)
{
	struct model *whole = memory_take(memory, 1, sizeof(*whole));
	struct closure closure;

	*whole = *model;
	closure = closure_make(memory, whole);
	chosen_keep(memory, diag, chosen, &closure);
	closure_follow(memory, &closure);
	*model = cut(memory, &closure);
}

static void
count_records(const struct model *model, struct slice_kept *kept)
{
	for (unsigned i = MODEL_ACTOR; i < MODEL_CLASS_COUNT; i++) {
		kept->records[i].kept = model->lists[i].count;
		kept->records[i].all = model_whole(model)->lists[i].count;
	}
}

struct slice_kept
slice(struct memory *memory, struct diag *diag, struct model *model,
    const struct slice *wanted)
{
	struct slice_kept kept;
	size_t notes;

	memset(&kept, 0, sizeof(kept));
	kept.names.all = each_spelling(model, NULL, NULL);
	if (wanted->languages != NULL) {
		choose_languages(memory, diag, model, wanted->languages);
	}
	notes = count_notes(model);
	if (chosen_is_any(&wanted->chosen)) {
		cut_claims(memory, diag, model, &wanted->chosen);
	}
	if (wanted->has_no_notes) {
		drop_notes(model);
	}
	if (wanted->has_no_descriptions) {
		drop_descriptions(model);
	}
	count_records(model, &kept);
	kept.names.kept = each_spelling(model, NULL, NULL);
	kept.notes = (struct slice_share){notes, count_notes(model)};
	return kept;
}

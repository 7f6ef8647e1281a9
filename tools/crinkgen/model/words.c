#include "model/words.h"

#include <string.h>

/* Where the value of a key stands, and the slug of its record for messages. */
struct words {
	struct diag *diag;
	const struct model_record *record;
	struct model_text slug;
};

static struct words
words_of(struct diag *diag, const struct model_record *record)
{
	const struct words words = {
	    diag, record, model_text(record, record->slug)};

	return words;
}

/* Whether a record has a key, good or bad: what is bad has an error already. */
static bool
has_key(const struct model_record *record, const char *key)
{
	const struct diag_place own = yaml_place(record->tree, record->node);
	const struct diag_place place = model_place(record, key);

	return place.offset != own.offset || place.size != own.size;
}

/* ---- relation kinds ------------------------------------------------ */

static bool
is_word(struct model_text text, const char *word)
{
	return text.size == strlen(word) &&
	       memcmp(text.bytes, word, text.size) == 0;
}

/* The forms of "is" are known: they may be left out, and are not others. */
static void
check_forms(const struct words *words, const struct model_relation_kind *kind,
    struct model_text verb)
{
	static const char *const keys[] = {"base", "past", "participle"};
	const bool is_be = is_word(verb, "is");

	for (unsigned i = 0; i < 3; i++) {
		const bool is_given = has_key(words->record, keys[i]);

		if (is_be && i == 0 &&
		    is_word(model_text(&kind->record, kind->base), "be")) {
			continue;
		}
		if (is_be && is_given) {
			diag_error(words->diag,
			    model_place(words->record, keys[i]),
			    "the verb 'is' has forms of its own; leave '%s' "
			    "out",
			    keys[i]);
		} else if (!is_be && !is_given && i == 0 && verb.size != 0) {
			diag_error(words->diag,
			    yaml_place(
			        words->record->tree, words->record->node),
			    "the relation kind '%.*s' has no '%s'",
			    DIAG_TEXT(words->slug.bytes, words->slug.size),
			    keys[i]);
		}
	}
}

static void
check_passive(const struct words *words, const struct model_relation_kind *kind,
    struct model_text verb)
{
	const struct diag_place place = model_place(words->record, "passive");
	const bool is_given = has_key(words->record, "passive");
	const bool is_be = is_word(verb, "is");

	if (is_given && kind->subject == MODEL_REQUIRED) {
		diag_error(words->diag, place,
		    "the passive is for claims without a subject, and '%.*s' "
		    "requires one",
		    DIAG_TEXT(words->slug.bytes, words->slug.size));
	} else if (is_given && is_be) {
		diag_error(words->diag, place, "the verb 'is' has no passive");
	} else if (!is_given && !is_be && kind->subject != MODEL_REQUIRED &&
	           kind->subject != MODEL_UNLESS_NEGATED && verb.size != 0) {
		diag_warning(words->diag,
		    yaml_place(words->record->tree, words->record->node),
		    "a claim of '%.*s' may lack a subject, but the sentence "
		    "has no 'passive'; give it, or say 'subject: required'",
		    DIAG_TEXT(words->slug.bytes, words->slug.size));
	}
}

static void
check_kinds(struct diag *diag, const struct model *model)
{
	const size_t count = model->lists[MODEL_RELATION_KIND].count;

	for (uint32_t i = 1; i <= count; i++) {
		const struct model_relation_kind *kind = model_kind(model, i);
		const struct words words = words_of(diag, &kind->record);
		const struct model_text verb =
		    model_text(&kind->record, kind->verb);

		check_forms(&words, kind, verb);
		check_passive(&words, kind, verb);
	}
}

/* ---- modifiers ------------------------------------------------------ */

/* The places, by enum crink__place, and which of the keys below, by letter,
 * each needs and may have. */
static const struct {
	const char *name, *needs, *may;
} places[] = {{"", "", "t"}, {"clause", "t", ""}, {"verb", "t", ""},
    {"end", "t", ""}, {"to", "p", ""}, {"instead", "vb", "pP"},
    {"item", "t", ""}, {"item-end", "t", ""}};

static void
check_modifiers(struct diag *diag, const struct model *model)
{
	static const struct {
		const char *key;
		char letter;
	} keys[] = {{"text", 't'}, {"verb", 'v'}, {"base", 'b'}, {"past", 'p'},
	    {"participle", 'P'}};
	const size_t count = model->lists[MODEL_MODIFIER].count;

	for (uint32_t i = 1; i <= count; i++) {
		const struct model_modifier *modifier =
		    model_modifier(model, i);
		const struct words words = words_of(diag, &modifier->record);
		const unsigned place = modifier->place;

		if (place == 0 && has_key(words.record, "place")) {
			continue;
		}
		for (unsigned j = 0; j < 5; j++) {
			const bool is_given =
			    has_key(words.record, keys[j].key);
			const bool is_needed =
			    strchr(places[place].needs, keys[j].letter) != NULL;

			if (is_given && !is_needed &&
			    strchr(places[place].may, keys[j].letter) == NULL) {
				diag_error(diag,
				    model_place(words.record, keys[j].key),
				    place == 0 ? "a modifier without a place%s "
				                 "has no '%s'"
				               : "a modifier in the place '%s' "
				                 "has no '%s'",
				    places[place].name, keys[j].key);
			} else if (!is_given && is_needed) {
				diag_error(diag,
				    model_place(words.record, "place"),
				    "a modifier in the place '%s' needs '%s'",
				    places[place].name, keys[j].key);
			}
		}
	}
}

/* ---- statuses and items -------------------------------------------- */

static void
check_statuses(struct diag *diag, const struct model *model)
{
	const size_t count = model->lists[MODEL_STATUS].count;

	for (uint32_t i = 1; i <= count; i++) {
		const struct model_status *status = model_status(model, i);
		const struct model_record *record = &status->record;

		if (status->future != 0 && status->adverb != 0) {
			diag_error(diag, model_place(record, "future"),
			    "a status has 'adverb' or 'future', not both");
		}
		if (status->number != 0 && !has_key(record, "adverb")) {
			diag_error(diag, model_place(record, "number"),
			    "a status with 'number' has an 'adverb' too, for "
			    "claims without a number");
		}
	}
}

static void
check_items(struct diag *diag, const struct model *model)
{
	const size_t count = model->lists[MODEL_ITEM].count;

	for (uint32_t i = 1; i <= count; i++) {
		const struct model_entity *item =
		    model_entity(model, MODEL_ITEM, i);
		const char *other = item->plural     ? "plural"
		                    : item->definite ? "definite"
		                                     : NULL;

		if (item->countable && other != NULL) {
			diag_error(diag,
			    model_place(&item->record, "countable"),
			    "'countable' brings \"a\", and does not go with "
			    "'%s'",
			    other);
		}
	}
}

void
words_check(struct diag *diag, const struct model *model)
{
	check_kinds(diag, model);
	check_modifiers(diag, model);
	check_statuses(diag, model);
	check_items(diag, model);
}

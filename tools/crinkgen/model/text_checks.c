#include "model/text_checks.h"

#include "base/english.h"
#include "fold.h"
#include "model/spelling.h"
#include "word.h"

/* Letters of a name that is long enough to be found in any case. */
#define LETTERS_ENOUGH 3

/* What a name has: letters, words, and whether its script is one of sounds, in which
 * few letters say little: neither Han and its like nor Hangul. */
struct shape {
	size_t letters, words;
	bool is_of_sounds;
};

static struct shape
shape_of(struct model_text text)
{
	const void *bytes = text.bytes;
	const unsigned char *at = bytes;
	const struct crink__text_part part = {at + text.size, true};
	struct shape shape = {0, 0, false};
	bool is_within = false;

	while (at != part.end) {
		const struct crink__character character =
		    crink__read_character(&part, at);
		const unsigned script = crink__script(character.code);
		const bool is_letter = character.sort <= CRINK__SORT_JOINING;

		if (is_letter) {
			shape.letters++;
			shape.words += !is_within;
			shape.is_of_sounds |= script != CRINK__SCRIPT_PLAIN &&
			                      script != CRINK__SCRIPT_HANGUL;
		}
		is_within = is_letter ||
		            (is_within && character.sort == CRINK__SORT_MARK);
		at += character.size;
	}
	return shape;
}

/* Whether a name of one word is a common one, whatever its case and accents. */
static bool
is_common(struct model_text text)
{
	unsigned char key[CRINK__KEY_MAX];
	const size_t size =
	    crink__fold(key, sizeof(key), text.bytes, text.size);
	const void *word = key;

	return size <= sizeof(key) && english_is_common(word, size);
}

/* A name that may be found in any case. */
static void
check_name(struct diag *diag, const struct model_record *record, yaml_node node)
{
	struct model_text text = model_text(record, node);
	const size_t article = spelling_article(text);
	struct shape shape;

	text.bytes += article;
	text.size -= article;
	shape = shape_of(text);
	if (shape.words == 1 && is_common(text)) {
		diag_warning(diag, yaml_place(record->tree, node),
		    "'%.*s' is an ordinary English word, and may be found in "
		    "any case in running text; give it 'scan: case' or 'scan: "
		    "no'",
		    DIAG_TEXT(text.bytes, text.size));
	} else if (shape.letters < LETTERS_ENOUGH && shape.is_of_sounds) {
		diag_warning(diag, yaml_place(record->tree, node),
		    "'%.*s' has fewer than %d letters, and may be found in any "
		    "case in running text; give it 'scan: case' or 'scan: no'",
		    DIAG_TEXT(text.bytes, text.size), LETTERS_ENOUGH);
	}
}

static void
check_entity(struct diag *diag, const struct model *model,
    enum model_class category, uint32_t number)
{
	const struct model_entity *entity =
	    model_entity(model, category, number);
	struct spelling spelling = {.record = NULL};

	if (entity->scan != MODEL_SCAN_CASE && entity->scan != MODEL_SCAN_NO) {
		check_name(diag, &entity->record, entity->name);
	}
	while (spelling_next(model, category, number, &spelling)) {
		if (spelling_scan(model, &spelling) == MODEL_SCAN_YES) {
			check_name(diag, spelling.record, spelling.node);
		}
	}
}

void
text_check(struct diag *diag, const struct model *model)
{
	for (enum model_class category = MODEL_ACTOR; category <= MODEL_ITEM;
	     category++) {
		const size_t count = model->lists[category].count;

		for (uint32_t i = 1; i <= count; i++) {
			check_entity(diag, model, category, i);
		}
	}
}

#include "model/unknown.h"

#include <string.h>

#include "base/choices.h"
#include "model/slugs.h"
#include "fold.h"

void
unknown_section(
    struct diag *diag, struct diag_place place, struct model_text name)
{
	struct choices choices;

	choices_start(&choices, name.bytes, name.size);
	for (unsigned category = 0; category < MODEL_CLASS_COUNT; category++) {
		choices_offer_string(&choices, schema_sections[category].name);
	}
	diag_error(diag, place, "unknown section '%.*s'%s",
	    DIAG_TEXT(name.bytes, name.size), choices_text(&choices));
}

void
unknown_key(struct diag *diag, struct diag_place place, struct model_text name,
    const struct schema_section *section)
{
	struct choices choices;

	choices_start(&choices, name.bytes, name.size);
	for (size_t i = 0; i < section->key_count; i++) {
		choices_offer_string(&choices, section->keys[i].name);
	}
	diag_error(diag, place, "unknown key '%.*s' of %s %s%s",
	    DIAG_TEXT(name.bytes, name.size), schema_article(section),
	    section->noun, choices_text(&choices));
}

/* ---- slugs --------------------------------------------------------- */

/* A word as it is compared: as names are. */
struct folded {
	unsigned char key[CRINK__KEY_MAX];
	size_t size;
};

static bool
is_text(const struct model_record *record, yaml_node key, const char *text)
{
	const struct model_text name = model_text(record, key);

	return name.size == strlen(text) &&
	       memcmp(name.bytes, text, name.size) == 0;
}

/* Whether a node is a text that folds to the same word. */
static bool
is_like(const struct folded *word, const struct model_record *record,
    yaml_node entry)
{
	const yaml_node node = model_spelt(record->tree, entry);
	unsigned char key[CRINK__KEY_MAX];
	struct model_text text;

	if (node == 0 || yaml_kind(record->tree, node) != YAML_SCALAR) {
		return false;
	}
	text = model_text(record, node);
	return crink__fold(key, sizeof(key), text.bytes, text.size) ==
	           word->size &&
	       memcmp(key, word->key, word->size) == 0;
}

/* aliases: as they are given, or the names in languages. */
static bool
is_in_aliases(const struct folded *word, const struct model_record *record,
    yaml_node aliases)
{
	const struct yaml_tree *tree = record->tree;

	if (yaml_kind(tree, aliases) != YAML_MAPPING) {
		return false;
	}
	for (yaml_node kind = yaml_first(tree, aliases); kind != 0;
	     kind = yaml_next(tree, kind)) {
		const yaml_node list = yaml_value(tree, kind);
		yaml_node node = yaml_kind(tree, list) == YAML_SEQUENCE
		                     ? yaml_first(tree, list)
		                     : 0;

		if (is_like(word, record, list)) { /* the one of a language */
			return true;
		}
		for (; node != 0; node = yaml_next(tree, node)) {
			if (is_like(word, record, node)) {
				return true;
			}
		}
	}
	return false;
}

/* Whether a record bears a word beside its slug: as a name, or as a form that
 * sentences use. Its fields may not have been bound yet, so its tree is read.
 */
static bool
bears(const struct folded *word, const struct model_record *record)
{
	static const char *const keys[] = {
	    "name", "title", "verb", "base", "singular", "plural"};
	const struct yaml_tree *tree = record->tree;

	for (yaml_node key = yaml_first(tree, record->node); key != 0;
	     key = yaml_next(tree, key)) {
		const yaml_node value = yaml_value(tree, key);

		for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
			if (is_text(record, key, keys[i]) &&
			    is_like(word, record, value)) {
				return true;
			}
		}
		if ((is_text(record, key, "aliases") ||
		        is_text(record, key, "names") ||
		        is_text(record, key, "inflected")) &&
		    is_in_aliases(word, record, value)) {
			return true;
		}
	}
	return false;
}

/* The slugs of the records that were found to bear a word: the first, and
 * whether another one does. What extends a record has its slug. */
struct borne {
	struct model_text slug;
	bool is_shared;
};

static void
take_bearer(struct borne *borne, const struct model_record *record)
{
	const struct model_text slug = model_text(record, record->slug);

	if (borne->slug.size == 0) {
		borne->slug = slug;
	} else if (borne->slug.size != slug.size ||
	           memcmp(borne->slug.bytes, slug.bytes, slug.size) != 0) {
		borne->is_shared = true;
	}
}

/* The slug of the one entity that bears a word; empty if there is none, or
 * more than one. */
static struct model_text
bearer_of(const struct model *model, enum model_class category,
    struct model_text text)
{
	const struct model_text none = {"", 0};
	struct borne borne = {none, false};
	struct folded word;

	word.size =
	    crink__fold(word.key, sizeof(word.key), text.bytes, text.size);
	if (word.size == 0 || word.size > sizeof(word.key)) {
		return none;
	}
	for (uint32_t i = 1; i <= model->lists[category].count; i++) {
		const struct model_record *record =
		    model_at(model, category, i);

		if (record->slug != 0 && bears(&word, record)) {
			take_bearer(&borne, record);
		}
	}
	for (uint32_t i = 1; i <= model->extensions[category].count; i++) {
		const struct model_record *record =
		    model_extension(model, category, i);

		if (slugs_number(model, category,
		        model_text(record, record->slug)) != 0 &&
		    bears(&word, record)) {
			take_bearer(&borne, record);
		}
	}
	return borne.is_shared ? none : borne.slug;
}

void
unknown_slug(struct diag *diag, struct diag_place place, struct model_text slug,
    const struct model *model, enum model_class category)
{
	const size_t count = model->lists[category].count;
	const bool has_room = diag_has_room(diag);
	struct model_text bearer = {"", 0};
	struct choices choices;

	if (count == 0 && model->extensions[category].count != 0) {
		diag_error(diag, place,
		    "unknown %s '%.*s': no file defines one, they only extend "
		    "them",
		    schema_sections[category].noun,
		    DIAG_TEXT(slug.bytes, slug.size));
		return;
	}
	if (count == 0) {
		diag_error(diag, place,
		    "unknown %s '%.*s': no file has a section '%s'%s",
		    schema_sections[category].noun,
		    DIAG_TEXT(slug.bytes, slug.size),
		    schema_sections[category].name,
		    category < MODEL_ACTOR
		        ? ", as lib/data/vocabulary.yaml of libcrink has"
		        : "");
		return;
	}
	choices_start(&choices, slug.bytes, slug.size);
	if (has_room) {
		bearer = bearer_of(model, category, slug);
	}
	for (uint32_t i = 1; has_room && i <= count; i++) {
		const struct model_record *record =
		    model_at(model, category, i);

		const struct model_text known =
		    model_text(record, record->slug);

		choices_offer(&choices, known.bytes, known.size);
	}
	if (bearer.size != 0) {
		diag_error(diag, place, "unknown %s '%.*s'%s%.*s'?",
		    schema_sections[category].noun,
		    DIAG_TEXT(slug.bytes, slug.size),
		    category < MODEL_ACTOR
		        ? "; did you mean '"
		        : ", which is a name; did you mean '",
		    DIAG_TEXT(bearer.bytes, bearer.size));
	} else if (category < MODEL_ACTOR) {
		diag_error(diag, place, "unknown %s '%.*s'%s",
		    schema_sections[category].noun,
		    DIAG_TEXT(slug.bytes, slug.size), choices_text(&choices));
	} else { /* too many to list */
		diag_error(diag, place, "unknown %s '%.*s'%s",
		    schema_sections[category].noun,
		    DIAG_TEXT(slug.bytes, slug.size), near_text(&choices.near));
	}
}

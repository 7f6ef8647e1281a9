#include "model/checks.h"

#include <string.h>

#include "fold.h"
#include "model/claims.h"
#include "model/link_checks.h"
#include "model/posts.h"
#include "model/schema.h"
#include "model/spelling.h"
#include "model/words.h"

struct check {
	struct memory *memory;
	struct diag *diag;
	const struct model *model;
};

static struct model_text
slug_of(const struct check *check, enum model_class category, uint32_t number)
{
	const struct model_record *record =
	    model_at(check->model, category, number);

	return model_text(record, record->slug);
}

/* ---- trees --------------------------------------------------------- */

/* An error for each entity that is its own ancestor; one a cycle. */
static void
check_cycles(const struct check *check, enum model_class category)
{
	const size_t count = check->model->lists[category].count;
	const char *key = schema_sections[category].parent;
	/* The round in which an entity was reached, 0: not yet. */
	uint32_t *rounds =
	    memory_take(check->memory, count + 1, sizeof(*rounds));

	for (uint32_t start = 1; start <= count; start++) {
		uint32_t at = start;

		while (at != 0 && rounds[at] == 0) {
			rounds[at] = start;
			at = schema_parent(
			    model_at(check->model, category, at), category);
		}
		/* Nobody, who is above the topmost, is reached in no round. */
		if (rounds[at] == start) {
			const struct model_text slug =
			    slug_of(check, category, at);

			diag_error(check->diag,
			    model_place(
			        model_at(check->model, category, at), key),
			    "the %s '%.*s' is its own ancestor by '%s'",
			    schema_sections[category].noun,
			    DIAG_TEXT(slug.bytes, slug.size), key);
		}
	}
}

/* ---- names --------------------------------------------------------- */

/* Whether the records of a class may say that others bear a name too. */
static bool
has_ambiguous(enum model_class category)
{
	return schema_sections[category].names.ambiguous != 0;
}

/* Whether a text folds to a key. */
static bool
folds_to(struct model_text text, const unsigned char *key, size_t size)
{
	unsigned char other[CRINK__KEY_MAX];

	return crink__fold(other, sizeof(other), text.bytes, text.size) ==
	           size &&
	       memcmp(key, other, size) == 0;
}

/* Goes on to the next record that says something of an entity: itself for
 * NULL, then those that extend it; NULL at the end. */
static const struct model_record *
next_record(const struct check *check, enum model_class category,
    uint32_t number, const struct model_record *after)
{
	uint32_t extension;

	if (after == NULL) {
		return model_at(check->model, category, number);
	}
	extension = schema_names(after, category).extension;
	return extension == 0
	           ? NULL
	           : model_extension(check->model, category, extension);
}

/* Whether an entity, or what extends it, says that others bear this name too. */
static bool
is_ambiguous(const struct check *check, enum model_class category,
    const struct bearer *name)
{
	const struct model_record *record = NULL;

	while ((record = next_record(check, category, name->number, record)) !=
	       NULL) {
		const yaml_node list = schema_names(record, category).ambiguous;
		yaml_node node = yaml_first(record->tree, list);

		for (; node != 0; node = yaml_next(record->tree, node)) {
			if (folds_to(model_text(record, node), name->key,
			        name->size)) {
				return true;
			}
		}
	}
	return false;
}

static bool
is_same(struct model_text a, struct model_text b)
{
	return a.size == b.size && memcmp(a.bytes, b.bytes, a.size) == 0;
}

/* Whether a name stands in a file after that of another one. */
static bool
is_behind(const struct bearer *name, const struct bearer *other)
{
	return yaml_place(name->tree, name->node).file->number >
	       yaml_place(other->tree, other->node).file->number;
}

/* An error about a name that two bear, at the one of the later file: who adds
 * files of his own can mend that. */
static void
refuse_shared(const struct check *check, enum model_class category,
    const struct bearer *first, const struct bearer *other)
{
	const bool is_turned = is_behind(first, other);
	const struct bearer *wrong = is_turned ? first : other;
	const struct bearer *right = is_turned ? other : first;
	const struct model_text slug = slug_of(check, category, right->number);
	struct model_text name;

	if (is_same(slug, slug_of(check, category, wrong->number))) {
		return; /* defined twice: told by bind */
	}
	name.bytes = yaml_text(wrong->tree, wrong->node, &name.size);
	if (has_ambiguous(category) && wrong->tree != right->tree) {
		diag_error(check->diag, yaml_place(wrong->tree, wrong->node),
		    "'%.*s' is a name of '%.*s' too; drop one, or list it "
		    "under 'ambiguous' of both, of '%.*s' in a record with "
		    "'extends: true'",
		    DIAG_TEXT(name.bytes, name.size),
		    DIAG_TEXT(slug.bytes, slug.size),
		    DIAG_TEXT(slug.bytes, slug.size));
	} else {
		diag_error(check->diag, yaml_place(wrong->tree, wrong->node),
		    "'%.*s' is a name of '%.*s' too; %s",
		    DIAG_TEXT(name.bytes, name.size),
		    DIAG_TEXT(slug.bytes, slug.size),
		    has_ambiguous(category)
		        ? "drop one, or list it under 'ambiguous' of both"
		        : "change one");
	}
	diag_note(check->diag, yaml_place(right->tree, right->node),
	    "first defined here");
}

static void
check_bearers(const struct check *check, enum model_class category,
    const struct bearers *bearers)
{
	for (size_t i = 0; i < bearers->name_count; i++) {
		const struct bearer *first =
		    &bearers->entries[bearers->firsts[i]];
		const struct bearer *other = first;

		/* Forms by rule need not be told of. */
		while (!first->is_made && other->next != 0) {
			other = &bearers->entries[other->next - 1];
			if (!is_ambiguous(check, category, first) ||
			    !is_ambiguous(check, category, other)) {
				refuse_shared(check, category, first, other);
			}
		}
	}
}

/* Whether a text folds to one of the names of an entity. */
static bool
is_own_name(const struct check *check, enum model_class category,
    uint32_t number, struct model_text text)
{
	const struct model_record *record =
	    model_at(check->model, category, number);
	unsigned char key[CRINK__KEY_MAX];
	const size_t size =
	    crink__fold(key, sizeof(key), text.bytes, text.size);
	const struct schema_names names = schema_names(record, category);
	struct spelling spelling = {.record = NULL};

	if (size - 1 >= sizeof(key)) {
		return false;
	}
	while (spelling_next(check->model, category, number, &spelling)) {
		if (folds_to(model_text(spelling.record, spelling.node), key,
		        size)) {
			return true;
		}
	}
	return folds_to(model_text(record, names.name), key, size) ||
	       folds_to(model_text(record, record->slug), key, size);
}

/* What a record lists as ambiguous is a name of the entity. */
static void
check_listed(const struct check *check, enum model_class category,
    uint32_t number, const struct model_record *record)
{
	const yaml_node list = schema_names(record, category).ambiguous;
	yaml_node node = yaml_first(record->tree, list);

	for (; node != 0; node = yaml_next(record->tree, node)) {
		const struct model_text text = model_text(record, node);

		if (!is_own_name(check, category, number, text)) {
			diag_error(check->diag, yaml_place(record->tree, node),
			    "'%.*s' is ambiguous, but no name of this %s: add "
			    "it to the aliases",
			    DIAG_TEXT(text.bytes, text.size),
			    schema_sections[category].noun);
		}
	}
}

static void
check_ambiguous(const struct check *check, enum model_class category)
{
	for (uint32_t i = 1; i <= check->model->lists[category].count; i++) {
		const struct model_record *record = NULL;

		while ((record = next_record(check, category, i, record)) !=
		       NULL) {
			check_listed(check, category, i, record);
		}
	}
}

/* The sort of an ISO 3166-1 code: 1 alpha-2, 2 alpha-3, 3 numeric; 0: none. */
static unsigned
code_sort(struct model_text text)
{
	unsigned letters = 0, digits = 0;

	for (size_t i = 0; i < text.size; i++) {
		letters += text.bytes[i] >= 'A' && text.bytes[i] <= 'Z';
		digits += text.bytes[i] >= '0' && text.bytes[i] <= '9';
	}
	if (text.size == 2 && letters == 2) {
		return 1;
	}
	if (text.size == 3 && (letters == 3 || digits == 3)) {
		return letters == 3 ? 2 : 3;
	}
	return 0;
}

static void
check_codes(const struct check *check, enum model_class category)
{
	for (uint32_t i = 1; i <= check->model->lists[category].count; i++) {
		struct spelling spelling = {.record = NULL};
		struct diag_place first[4] = {{NULL, 0, 0}};

		while (spelling_next(check->model, category, i, &spelling)) {
			const struct model_text text =
			    model_text(spelling.record, spelling.node);
			const struct diag_place place =
			    yaml_place(spelling.record->tree, spelling.node);
			const unsigned sort = code_sort(text);

			if (spelling.kind != CRINK_ALIAS_KIND_CODE) {
				continue;
			}
			if (sort == 0) {
				diag_error(check->diag, place,
				    "'%.*s' is no code of ISO 3166-1: two or "
				    "three capitals, or three digits",
				    DIAG_TEXT(text.bytes, text.size));
			} else if (first[sort].file != NULL) {
				diag_error(check->diag, place,
				    "'%.*s' is a second code of its sort",
				    DIAG_TEXT(text.bytes, text.size));
				diag_note(check->diag, first[sort],
				    "first defined here");
			} else {
				first[sort] = place;
			}
		}
	}
}

/* ---- running text -------------------------------------------------- */

static void
check_alias_kinds(const struct check *check)
{
	const size_t count = check->model->lists[MODEL_ALIAS_KIND].count;

	for (uint32_t i = 1; i <= count; i++) {
		const struct model_record *record =
		    model_at(check->model, MODEL_ALIAS_KIND, i);
		const struct model_text slug = model_text(record, record->slug);
		unsigned kind = 0; /* as empty as an id that is missing */

		while (kind < MODEL_ALIAS_KINDS &&
		       (strlen(model_alias_kinds[kind]) != slug.size ||
		           memcmp(model_alias_kinds[kind], slug.bytes,
		               slug.size) != 0)) {
			kind++;
		}
		if (kind == MODEL_ALIAS_KINDS) {
			diag_error(check->diag,
			    yaml_place(record->tree, record->slug),
			    "'%.*s' is no kind of alias",
			    DIAG_TEXT(slug.bytes, slug.size));
		}
	}
}

/* The number of the first who bears a key among so many names; 0: nobody. */
static const struct bearer *
find_bearer(const struct bearers *bearers, const struct bearer *wanted)
{
	for (size_t i = 0; i < bearers->name_count; i++) {
		const struct bearer *entry =
		    &bearers->entries[bearers->firsts[i]];

		if (entry->size == wanted->size &&
		    memcmp(entry->key, wanted->key, wanted->size) == 0) {
			return entry;
		}
	}
	return NULL;
}

/* A decoy is no name, and stands once. */
static void
check_decoys(
    const struct check *check, struct bearers *const bearers[MODEL_CLASS_COUNT])
{
	const struct bearers *decoys = bearers[MODEL_DECOY];

	for (size_t i = 0; i < decoys->name_count; i++) {
		const struct bearer *decoy =
		    &decoys->entries[decoys->firsts[i]];
		const struct bearer *other =
		    decoy->next != 0 ? &decoys->entries[decoy->next - 1] : NULL;
		struct model_text name;

		name.bytes = yaml_text(decoy->tree, decoy->node, &name.size);
		if (other != NULL) {
			diag_error(check->diag,
			    yaml_place(other->tree, other->node),
			    "the decoy '%.*s' is given twice",
			    DIAG_TEXT(name.bytes, name.size));
			continue;
		}
		for (unsigned j = MODEL_ACTOR; j <= MODEL_ITEM; j++) {
			other = find_bearer(bearers[j], decoy);
			if (other != NULL) {
				diag_error(check->diag,
				    yaml_place(decoy->tree, decoy->node),
				    "the decoy '%.*s' is a name; say 'scan: "
				    "no' there instead",
				    DIAG_TEXT(name.bytes, name.size));
				diag_note(check->diag,
				    yaml_place(other->tree, other->node),
				    "the name is here");
				break;
			}
		}
	}
}

/* ---- vocabulary and facts ------------------------------------------ */

static void
check_attributes(const struct check *check)
{
	const struct model *model = check->model;

	for (uint32_t i = 1; i <= model->lists[MODEL_ITEM].count; i++) {
		const struct model_entity *item =
		    model_entity(model, MODEL_ITEM, i);

		for (uint32_t j = 0; j < item->value_count; j++) {
			const struct model_value *value =
			    &model->values[item->first_value + j];
			const uint32_t unit =
			    model_word(model, MODEL_ATTRIBUTE, value->attribute)
			        ->unit;
			struct model_text name, wanted;

			if (unit == 0 ||
			    (model->quantities[value->quantity - 1].unit ==
			            unit &&
			        model->quantities[value->quantity - 1].per ==
			            0)) {
				continue;
			}
			name =
			    slug_of(check, MODEL_ATTRIBUTE, value->attribute);
			wanted = slug_of(check, MODEL_UNIT, unit);
			diag_error(check->diag,
			    yaml_place(item->record.tree, value->node),
			    "the attribute '%.*s' is measured in '%.*s'",
			    DIAG_TEXT(name.bytes, name.size),
			    DIAG_TEXT(wanted.bytes, wanted.size));
		}
	}
}

/* An address that a page can link to, and that runs nothing: one of the web. */
static void
check_address(const struct check *check, const struct model_source *source)
{
	static const char *const starts[] = {"http://", "https://", NULL};
	const char *text;
	size_t size;

	if (source->url == 0) {
		return;
	}
	text = yaml_text(source->record.tree, source->url, &size);
	for (size_t i = 0; starts[i] != NULL; i++) {
		const size_t length = strlen(starts[i]);

		if (size > length && memcmp(text, starts[i], length) == 0) {
			return;
		}
	}
	diag_error(check->diag, yaml_place(source->record.tree, source->url),
	    "'%.*s' is no address of the web: one begins with http:// or "
	    "https://",
	    DIAG_TEXT(text, size));
}

static void
check_sources(const struct check *check)
{
	const size_t count = check->model->lists[MODEL_SOURCE].count;

	for (uint32_t i = 1; i <= count; i++) {
		const struct model_source *source =
		    model_source(check->model, i);

		if (source->title == 0 && source->description == 0) {
			diag_error(check->diag,
			    yaml_place(
			        source->record.tree, source->record.node),
			    "the source has neither a 'title' nor a "
			    "'description'");
		}
		check_address(check, source);
	}
}

void
check(struct memory *memory, struct diag *diag, const struct model *model,
    struct bearers *const bearers[MODEL_CLASS_COUNT])
{
	const struct check check = {memory, diag, model};

	for (unsigned i = MODEL_ACTOR; i < MODEL_CLASS_COUNT; i++) {
		const enum model_class category = (enum model_class)i;

		check_bearers(&check, category, bearers[i]);
		if (schema_sections[i].parent != NULL) {
			check_cycles(&check, category);
		}
		if (has_ambiguous(category)) {
			check_ambiguous(&check, category);
			check_codes(&check, category);
		}
	}
	check_alias_kinds(&check);
	check_decoys(&check, bearers);
	words_check(diag, model);
	check_attributes(&check);
	check_sources(&check);
	claims_check(memory, diag, model);
	links_check(memory, diag, model);
	posts_check(memory, diag, model);
}

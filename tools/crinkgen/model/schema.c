#include "model/schema.h"

#include <string.h>

/*
 * One line a key: the class, the key, where its value goes in the record, its
 * type, and the field of the table that it becomes. lib/fields.h must say the
 * same of that field, else the line does not compile.
 */
#define ROW(CLASS, key, field, type, category, needed, column, flag)         \
	{                                                                    \
		key, offsetof(struct CLASS##_RECORD, field), type, category, \
		    needed, (uint8_t)(column), flag                          \
	}
#define COLUMN(CLASS, NAME, TYPE, TARGET) \
	(CRINK__##CLASS##__##NAME + CRINK__IS(CLASS, NAME, TYPE, TARGET))

#define TEXT(CLASS, key, field, type, needed, NAME)             \
	ROW(CLASS, key, field, type, MODEL_CLASS_COUNT, needed, \
	    COLUMN(CLASS, NAME, TEXT, TEXT), 0)
#define REFERENCE(CLASS, key, field, TARGET, needed, NAME)               \
	ROW(CLASS, key, field, SCHEMA_REFERENCE, MODEL_##TARGET, needed, \
	    COLUMN(CLASS, NAME, REF, TARGET), 0)
#define VALUE(CLASS, key, field, type, needed, NAME, TARGET)    \
	ROW(CLASS, key, field, type, MODEL_CLASS_COUNT, needed, \
	    COLUMN(CLASS, NAME, REF, TARGET), 0)
#define NUMBER(CLASS, key, field, type, needed, NAME)           \
	ROW(CLASS, key, field, type, MODEL_CLASS_COUNT, needed, \
	    COLUMN(CLASS, NAME, NUMBER, NONE), 0)
#define LIST(CLASS, key, field, TARGET, NAME)                         \
	ROW(CLASS, key, field, SCHEMA_LIST, MODEL_##TARGET, OPTIONAL, \
	    COLUMN(CLASS, NAME, REF, NAME), 0)
#define FLAG(CLASS, key, field, bit)                                      \
	ROW(CLASS, key, field, SCHEMA_TRUTH, MODEL_CLASS_COUNT, OPTIONAL, \
	    COLUMN(CLASS, FLAGS, FLAGS, NONE), bit)
/* What becomes of these is not one field. */
#define OTHER(CLASS, key, field, type)                            \
	ROW(CLASS, key, field, type, MODEL_CLASS_COUNT, OPTIONAL, \
	    SCHEMA_NO_COLUMN, 0)
/* The first key of each class. */
#define ID(CLASS, needed) \
	TEXT(CLASS, "id", record.slug, SCHEMA_SLUG, needed, SLUG)

#define OPTIONAL false
#define REQUIRED true

/* The records of each class. */
#define ACTOR_KIND_RECORD model_word
#define ITEM_KIND_RECORD model_word
#define RELATION_KIND_RECORD model_relation_kind
#define STATUS_RECORD model_status
#define UNIT_RECORD model_word
#define ATTRIBUTE_RECORD model_word
#define MODIFIER_RECORD model_modifier
#define SOURCE_KIND_RECORD model_word
#define ACTOR_RECORD model_entity
#define ITEM_RECORD model_entity
#define SOURCE_RECORD model_source
#define QUESTION_RECORD model_question
#define RELATION_RECORD model_relation
#define DECOY_RECORD model_decoy
#define ALIAS_KIND_RECORD model_alias_kind

static const struct schema_key actor_kind_keys[] = {
    ID(ACTOR_KIND, REQUIRED),
    OTHER(ACTOR_KIND, "forms", forms, SCHEMA_FORMS),
};

static const struct schema_key item_kind_keys[] = {
    ID(ITEM_KIND, REQUIRED),
};

static const struct schema_key relation_kind_keys[] = {
    ID(RELATION_KIND, REQUIRED),
    ROW(RELATION_KIND, "verb", verb, SCHEMA_NAME, MODEL_CLASS_COUNT, REQUIRED,
        SCHEMA_NO_COLUMN, 0),
    OTHER(RELATION_KIND, "base", base, SCHEMA_NAME),
    OTHER(RELATION_KIND, "past", past, SCHEMA_NAME),
    OTHER(RELATION_KIND, "participle", participle, SCHEMA_NAME),
    OTHER(RELATION_KIND, "rest", rest, SCHEMA_TEMPLATE),
    OTHER(RELATION_KIND, "passive", passive, SCHEMA_PASSIVE),
    FLAG(RELATION_KIND, "staged", staged, CRINK__STAGED),
    OTHER(RELATION_KIND, "counts", counts, SCHEMA_COUNTED),
    TEXT(RELATION_KIND, "plover", plover, SCHEMA_PLOVER, OPTIONAL, PLOVER),
    FLAG(RELATION_KIND, "symmetric", symmetric, CRINK__SYMMETRIC),
    OTHER(RELATION_KIND, "reflexive", reflexive, SCHEMA_TRUTH),
    OTHER(RELATION_KIND, "subject", subject, SCHEMA_NEED),
    OTHER(RELATION_KIND, "object", object, SCHEMA_NEED),
    OTHER(RELATION_KIND, "item", item, SCHEMA_NEED),
};

static const struct schema_key status_keys[] = {
    ID(STATUS, REQUIRED),
    TEXT(STATUS, "adverb", adverb, SCHEMA_NAME, OPTIONAL, ADVERB),
    TEXT(STATUS, "number", number, SCHEMA_NAME, OPTIONAL, NUMBER),
    TEXT(STATUS, "future", future, SCHEMA_NAME, OPTIONAL, FUTURE),
};

static const struct schema_key unit_keys[] = {
    ID(UNIT, REQUIRED),
    TEXT(UNIT, "singular", singular, SCHEMA_NAME, OPTIONAL, SINGULAR),
    TEXT(UNIT, "plural", plural, SCHEMA_NAME, OPTIONAL, PLURAL),
    NUMBER(UNIT, "decimals", decimals, SCHEMA_DECIMALS, OPTIONAL, DECIMALS),
};

static const struct schema_key attribute_keys[] = {
    ID(ATTRIBUTE, REQUIRED),
    ROW(ATTRIBUTE, "unit", unit, SCHEMA_REFERENCE, MODEL_UNIT, OPTIONAL,
        SCHEMA_NO_COLUMN, 0),
};

static const struct schema_key modifier_keys[] = {
    ID(MODIFIER, REQUIRED),
    OTHER(MODIFIER, "group", group, SCHEMA_GROUP),
    ROW(MODIFIER, "place", place, SCHEMA_PLACE, MODEL_CLASS_COUNT, OPTIONAL,
        COLUMN(MODIFIER, PLACE, NUMBER, NONE), 0),
    OTHER(MODIFIER, "text", text, SCHEMA_NAME),
    OTHER(MODIFIER, "verb", verb, SCHEMA_NAME),
    OTHER(MODIFIER, "base", base, SCHEMA_NAME),
    OTHER(MODIFIER, "past", past, SCHEMA_NAME),
    OTHER(MODIFIER, "participle", participle, SCHEMA_NAME),
    TEXT(MODIFIER, "slot", slot, SCHEMA_NAME, OPTIONAL, RANK),
    NUMBER(MODIFIER, "perfect", perfect, SCHEMA_TRUTH, OPTIONAL, PERFECT),
};

static const struct schema_key source_kind_keys[] = {
    ID(SOURCE_KIND, REQUIRED),
};

static const struct schema_key actor_keys[] = {
    ID(ACTOR, REQUIRED),
    OTHER(ACTOR, "extends", extends, SCHEMA_TRUTH),
    REFERENCE(ACTOR, "kind", kind, ACTOR_KIND, REQUIRED, KIND),
    TEXT(ACTOR, "name", name, SCHEMA_NAME, REQUIRED, NAME),
    OTHER(ACTOR, "scan", scan, SCHEMA_SCAN),
    REFERENCE(ACTOR, "parent", parent, ACTOR, OPTIONAL, PARENT),
    FLAG(ACTOR, "plural", plural, CRINK__PLURAL),
    FLAG(ACTOR, "definite", definite, CRINK__DEFINITE),
    OTHER(ACTOR, "aliases", aliases, SCHEMA_ALIASES),
    OTHER(ACTOR, "names", names, SCHEMA_LANGUAGES),
    OTHER(ACTOR, "inflected", inflected, SCHEMA_LANGUAGES),
    OTHER(ACTOR, "ambiguous", ambiguous, SCHEMA_NAMES),
};

static const struct schema_key item_keys[] = {
    ID(ITEM, REQUIRED),
    OTHER(ITEM, "extends", extends, SCHEMA_TRUTH),
    REFERENCE(ITEM, "kind", kind, ITEM_KIND, REQUIRED, KIND),
    TEXT(ITEM, "name", name, SCHEMA_NAME, REQUIRED, NAME),
    OTHER(ITEM, "scan", scan, SCHEMA_SCAN),
    REFERENCE(ITEM, "is-a", parent, ITEM, OPTIONAL, PARENT),
    FLAG(ITEM, "plural", plural, CRINK__PLURAL),
    FLAG(ITEM, "definite", definite, CRINK__DEFINITE),
    FLAG(ITEM, "countable", countable, CRINK__COUNTABLE),
    OTHER(ITEM, "single", single, SCHEMA_TRUTH),
    TEXT(ITEM, "singular", singular, SCHEMA_NAME, OPTIONAL, SINGULAR),
    ROW(ITEM, "unit", unit, SCHEMA_REFERENCE, MODEL_UNIT, OPTIONAL,
        SCHEMA_NO_COLUMN, 0),
    OTHER(ITEM, "aliases", aliases, SCHEMA_ALIASES),
    OTHER(ITEM, "names", names, SCHEMA_LANGUAGES),
    OTHER(ITEM, "inflected", inflected, SCHEMA_LANGUAGES),
    OTHER(ITEM, "ambiguous", ambiguous, SCHEMA_NAMES),
    OTHER(ITEM, "attributes", first_value, SCHEMA_ATTRIBUTES),
};

static const struct schema_key source_keys[] = {
    ID(SOURCE, REQUIRED),
    OTHER(SOURCE, "extends", extends, SCHEMA_TRUTH),
    REFERENCE(SOURCE, "kind", kind, SOURCE_KIND, OPTIONAL, KIND),
    REFERENCE(SOURCE, "publisher", publisher, ACTOR, REQUIRED, PUBLISHER),
    REFERENCE(SOURCE, "author", author, ACTOR, OPTIONAL, AUTHOR),
    VALUE(SOURCE, "date", date, SCHEMA_DATE, REQUIRED, DATE, PERIOD),
    TEXT(SOURCE, "title", title, SCHEMA_NAME, OPTIONAL, TITLE),
    TEXT(
        SOURCE, "description", description, SCHEMA_TEXT, OPTIONAL, DESCRIPTION),
    TEXT(SOURCE, "place", location, SCHEMA_NAME, OPTIONAL, PLACE),
    TEXT(SOURCE, "url", url, SCHEMA_TEXT, OPTIONAL, URL),
    TEXT(SOURCE, "language", language, SCHEMA_LANGUAGE, OPTIONAL, LANGUAGE),
    REFERENCE(SOURCE, "rests-on", rests_on, SOURCE, OPTIONAL, RESTS_ON),
    NUMBER(SOURCE, "copy", copy, SCHEMA_COPY, OPTIONAL, COPY),
    OTHER(SOURCE, "without-paragraphs", without_paragraphs, SCHEMA_TRUTH),
    OTHER(SOURCE, "aliases", aliases, SCHEMA_ALIASES),
    OTHER(SOURCE, "ambiguous", ambiguous, SCHEMA_NAMES),
};

static const struct schema_key question_keys[] = {
    ID(QUESTION, REQUIRED),
    TEXT(QUESTION, "text", text, SCHEMA_NAME, REQUIRED, TEXT),
    REFERENCE(QUESTION, "unit", unit, UNIT, OPTIONAL, UNIT),
    REFERENCE(QUESTION, "item", item, ITEM, OPTIONAL, ITEM),
};

static const struct schema_key relation_keys[] = {
    ID(RELATION, OPTIONAL),
    REFERENCE(RELATION, "answers", question, QUESTION, OPTIONAL, QUESTION),
    REFERENCE(RELATION, "subject", subject, ACTOR, OPTIONAL, SUBJECT),
    REFERENCE(RELATION, "kind", kind, RELATION_KIND, REQUIRED, KIND),
    REFERENCE(RELATION, "object", object, ACTOR, OPTIONAL, OBJECT),
    REFERENCE(RELATION, "item", item, ITEM, OPTIONAL, ITEM),
    REFERENCE(RELATION, "context", context, ITEM, OPTIONAL, CONTEXT),
    VALUE(RELATION, "quantity", quantity, SCHEMA_QUANTITY, OPTIONAL, QUANTITY,
        QUANTITY),
    VALUE(RELATION, "when", when, SCHEMA_PERIOD, OPTIONAL, WHEN, PERIOD),
    OTHER(RELATION, "as-of", when, SCHEMA_AS_OF),
    VALUE(RELATION, "said", said, SCHEMA_DATE, OPTIONAL, SAID, PERIOD),
    TEXT(RELATION, "place", location, SCHEMA_NAME, OPTIONAL, PLACE),
    REFERENCE(RELATION, "claimant", claimant, ACTOR, OPTIONAL, CLAIMANT),
    LIST(RELATION, "via", via, ACTOR, VIA),
    REFERENCE(RELATION, "status", status, STATUS, OPTIONAL, STATUS),
    NUMBER(RELATION, "negated", negated, SCHEMA_TRUTH, OPTIONAL, NEGATED),
    LIST(RELATION, "modifiers", modifiers, MODIFIER, MODIFIERS),
    REFERENCE(RELATION, "source", source, SOURCE, OPTIONAL, SOURCE),
    NUMBER(RELATION, "paragraph", paragraph, SCHEMA_PARAGRAPH, OPTIONAL,
        PARAGRAPH),
    VALUE(RELATION, "evidence", evidence, SCHEMA_EVIDENCE, OPTIONAL, EVIDENCE,
        EVIDENCE),
    OTHER(RELATION, "links", links, SCHEMA_LINKS),
    TEXT(RELATION, "note", note, SCHEMA_TEXT, OPTIONAL, NOTE),
};

static const struct schema_key decoy_keys[] = {
    ROW(DECOY, "text", text, SCHEMA_NAME, MODEL_CLASS_COUNT, REQUIRED,
        SCHEMA_NO_COLUMN, 0),
    OTHER(DECOY, "scan", scan, SCHEMA_SCAN),
};

static const struct schema_key alias_kind_keys[] = {
    ROW(ALIAS_KIND, "id", record.slug, SCHEMA_SLUG, MODEL_CLASS_COUNT, REQUIRED,
        SCHEMA_NO_COLUMN, 0),
    OTHER(ALIAS_KIND, "scan", scan, SCHEMA_SCAN),
};

static const struct schema_key evidence_keys[] = {
    REFERENCE(RELATION, "source", source, SOURCE, REQUIRED, SOURCE),
    NUMBER(RELATION, "paragraph", paragraph, SCHEMA_PARAGRAPH, OPTIONAL,
        PARAGRAPH),
};

const struct schema_section schema_evidence = {.name = "evidence",
    .noun = "piece of evidence",
    .keys = evidence_keys,
    .key_count = sizeof(evidence_keys) / sizeof(evidence_keys[0]),
    .record_size = sizeof(struct model_relation)};

#define ENTITY_NAMES                                          \
	{                                                     \
		offsetof(struct model_entity, name),          \
		    offsetof(struct model_entity, aliases),   \
		    offsetof(struct model_entity, names),     \
		    offsetof(struct model_entity, inflected), \
		    offsetof(struct model_entity, ambiguous), \
		    offsetof(struct model_entity, extension)  \
	}

#define CLASS(CLASS, list, ...)                            \
	[MODEL_##CLASS] = {.keys = list,                   \
	    .key_count = sizeof(list) / sizeof((list)[0]), \
	    .record_size = sizeof(struct CLASS##_RECORD),  \
	    .table = CRINK__TABLE_##CLASS,                 \
	    __VA_ARGS__}

/* Those that no table has records of. */
#define TABLELESS(CLASS, list, ...)                        \
	[MODEL_##CLASS] = {.keys = list,                   \
	    .key_count = sizeof(list) / sizeof((list)[0]), \
	    .record_size = sizeof(struct CLASS##_RECORD),  \
	    .table = CRINK__TABLE_NONE,                    \
	    __VA_ARGS__}

const struct schema_section schema_sections[MODEL_CLASS_COUNT] = {
    CLASS(ACTOR_KIND, actor_kind_keys, .name = "actor-kinds",
        .noun = "actor kind", .lock = "actor-kind", .tag = "crink_actor_kind",
        .prefix = "ACTOR_KIND", .last = "ACTOR_KIND",
        .what = "What an actor is."),
    CLASS(ITEM_KIND, item_kind_keys, .name = "item-kinds", .noun = "item kind",
        .lock = "item-kind", .tag = "crink_item_kind", .prefix = "ITEM_KIND",
        .last = "ITEM_KIND", .what = "What an item is."),
    CLASS(RELATION_KIND, relation_kind_keys, .name = "relation-kinds",
        .noun = "relation kind", .lock = "relation-kind",
        .tag = "crink_relation_kind", .prefix = "RELATION",
        .last = "RELATION_KIND", .what = "What a relation says."),
    CLASS(STATUS, status_keys, .name = "statuses", .noun = "status",
        .lock = "status", .tag = "crink_status", .prefix = "STATUS",
        .last = "STATUS", .what = "How sure a claimant is."),
    CLASS(UNIT, unit_keys, .name = "units", .noun = "unit", .lock = "unit",
        .tag = "crink_unit", .prefix = "UNIT", .last = "UNIT",
        .what = "What a quantity counts."),
    CLASS(ATTRIBUTE, attribute_keys, .name = "attributes", .noun = "attribute",
        .lock = "attribute", .tag = "crink_attribute", .prefix = "ATTRIBUTE",
        .last = "ATTRIBUTE", .what = "What an attribute of an item measures."),
    CLASS(MODIFIER, modifier_keys, .name = "modifiers", .noun = "modifier",
        .lock = "modifier", .tag = "crink_modifier", .prefix = "MODIFIER",
        .last = "MODIFIER", .what = "What a claim says more of."),
    CLASS(SOURCE_KIND, source_kind_keys, .name = "source-kinds",
        .noun = "source kind", .lock = "source-kind",
        .tag = "crink_source_kind", .prefix = "SOURCE_KIND",
        .last = "SOURCE_KIND", .what = "What a source is."),
    CLASS(ACTOR, actor_keys, .name = "actors", .noun = "actor", .lock = "actor",
        .parent = "parent", .parent_at = offsetof(struct model_entity, parent),
        .names = ENTITY_NAMES, .tag = "crink_actor_id", .prefix = "ACTOR",
        .last = "ACTOR", .what = "All actors."),
    CLASS(ITEM, item_keys, .name = "items", .noun = "item", .lock = "item",
        .parent = "is-a", .parent_at = offsetof(struct model_entity, parent),
        .names = ENTITY_NAMES, .tag = "crink_item_id", .prefix = "ITEM",
        .last = "ITEM", .what = "All items."),
    CLASS(SOURCE, source_keys, .name = "sources", .noun = "source",
        .lock = "source", .parent = "rests-on",
        .parent_at = offsetof(struct model_source, rests_on),
        .names = {offsetof(struct model_source, title),
            offsetof(struct model_source, aliases), 0, 0,
            offsetof(struct model_source, ambiguous),
            offsetof(struct model_source, extension)},
        .tag = "crink_source_id", .prefix = "SOURCE", .last = "SOURCE",
        .what = "All sources."),
    CLASS(QUESTION, question_keys, .name = "questions", .noun = "question",
        .lock = "question",
        .names = {.name = offsetof(struct model_question, text)},
        .tag = "crink_question_id", .prefix = "QUESTION", .last = "QUESTION",
        .what = "All questions."),
    CLASS(RELATION, relation_keys, .name = "relations", .noun = "relation"),
    TABLELESS(DECOY, decoy_keys, .name = "decoys", .noun = "decoy",
        .names = {.name = offsetof(struct model_decoy, text)}),
    TABLELESS(ALIAS_KIND, alias_kind_keys, .name = "alias-kinds",
        .noun = "alias kind"),
};

const char *
schema_article(const struct schema_section *section)
{
	/* A unit is none of these. */
	return strchr("aeio", section->noun[0]) != NULL ? "an" : "a";
}

/* The number, or node, at an offset of a record; 0 for that of none. */
static uint32_t
number_at(const struct model_record *record, size_t offset)
{
	const void *at = (const char *)record + offset;
	const uint32_t *number = at;

	return offset == 0 ? 0 : *number;
}

struct schema_names
schema_names(const struct model_record *record, enum model_class category)
{
	const struct schema_names_at *at = &schema_sections[category].names;
	const struct schema_names names = {number_at(record, at->name),
	    number_at(record, at->aliases), number_at(record, at->names),
	    number_at(record, at->inflected), number_at(record, at->ambiguous),
	    number_at(record, at->extension)};

	return names;
}

uint32_t *
schema_extension(struct model_record *record, enum model_class category)
{
	void *at = (char *)record + schema_sections[category].names.extension;

	return at;
}

uint32_t
schema_parent(const struct model_record *record, enum model_class category)
{
	return number_at(record, schema_sections[category].parent_at);
}

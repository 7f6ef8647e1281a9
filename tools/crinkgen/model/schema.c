#include "model/schema.h"

#define KEY(record, name, field, type)                                         \
	{                                                                      \
		name, offsetof(struct record, field), type, MODEL_CLASS_COUNT, \
		    false                                                      \
	}
#define MUST(record, name, field, type)                                        \
	{                                                                      \
		name, offsetof(struct record, field), type, MODEL_CLASS_COUNT, \
		    true                                                       \
	}
#define REF(record, name, field, class)                                        \
	{                                                                      \
		name, offsetof(struct record, field), SCHEMA_REFERENCE, class, \
		    false                                                      \
	}
#define MUST_REF(record, name, field, class)                                   \
	{                                                                      \
		name, offsetof(struct record, field), SCHEMA_REFERENCE, class, \
		    true                                                       \
	}
#define ID(record_type) MUST(record_type, "id", record.slug, SCHEMA_SLUG)

static const struct schema_key word_keys[] = {
    ID(model_word),
};

static const struct schema_key unit_keys[] = {
    ID(model_word),
    KEY(model_word, "singular", singular, SCHEMA_NAME),
    KEY(model_word, "plural", plural, SCHEMA_NAME),
};

static const struct schema_key attribute_keys[] = {
    ID(model_word),
    REF(model_word, "unit", unit, MODEL_UNIT),
};

static const struct schema_key relation_kind_keys[] = {
    ID(model_relation_kind),
    MUST(model_relation_kind, "verb", verb, SCHEMA_NAME),
    MUST(model_relation_kind, "base", base, SCHEMA_NAME),
    KEY(model_relation_kind, "rest", rest, SCHEMA_TEMPLATE),
    KEY(model_relation_kind, "plover", plover, SCHEMA_PLOVER),
    KEY(model_relation_kind, "symmetric", symmetric, SCHEMA_TRUTH),
    KEY(model_relation_kind, "reflexive", reflexive, SCHEMA_TRUTH),
    KEY(model_relation_kind, "subject", subject, SCHEMA_NEED),
    KEY(model_relation_kind, "object", object, SCHEMA_NEED),
    KEY(model_relation_kind, "item", item, SCHEMA_NEED),
};

static const struct schema_key actor_keys[] = {
    ID(model_entity),
    MUST_REF(model_entity, "kind", kind, MODEL_ACTOR_KIND),
    MUST(model_entity, "name", name, SCHEMA_NAME),
    REF(model_entity, "parent", parent, MODEL_ACTOR),
    KEY(model_entity, "plural", plural, SCHEMA_TRUTH),
    KEY(model_entity, "definite", definite, SCHEMA_TRUTH),
    KEY(model_entity, "aliases", aliases, SCHEMA_ALIASES),
    KEY(model_entity, "ambiguous", ambiguous, SCHEMA_NAMES),
};

static const struct schema_key item_keys[] = {
    ID(model_entity),
    MUST_REF(model_entity, "kind", kind, MODEL_ITEM_KIND),
    MUST(model_entity, "name", name, SCHEMA_NAME),
    REF(model_entity, "is-a", parent, MODEL_ITEM),
    KEY(model_entity, "plural", plural, SCHEMA_TRUTH),
    KEY(model_entity, "definite", definite, SCHEMA_TRUTH),
    KEY(model_entity, "aliases", aliases, SCHEMA_ALIASES),
    KEY(model_entity, "ambiguous", ambiguous, SCHEMA_NAMES),
    KEY(model_entity, "attributes", first_value, SCHEMA_ATTRIBUTES),
};

static const struct schema_key source_keys[] = {
    ID(model_source),
    MUST_REF(model_source, "publisher", publisher, MODEL_ACTOR),
    REF(model_source, "author", author, MODEL_ACTOR),
    MUST(model_source, "date", date, SCHEMA_DATE),
    KEY(model_source, "title", title, SCHEMA_NAME),
    KEY(model_source, "description", description, SCHEMA_TEXT),
    KEY(model_source, "place", location, SCHEMA_NAME),
    KEY(model_source, "url", url, SCHEMA_TEXT),
    KEY(model_source, "aliases", aliases, SCHEMA_ALIASES),
    KEY(model_source, "ambiguous", ambiguous, SCHEMA_NAMES),
};

static const struct schema_key relation_keys[] = {
    REF(model_relation, "subject", subject, MODEL_ACTOR),
    MUST_REF(model_relation, "kind", kind, MODEL_RELATION_KIND),
    REF(model_relation, "object", object, MODEL_ACTOR),
    REF(model_relation, "item", item, MODEL_ITEM),
    KEY(model_relation, "quantity", quantity, SCHEMA_QUANTITY),
    KEY(model_relation, "when", when, SCHEMA_PERIOD),
    KEY(model_relation, "said", said, SCHEMA_DATE),
    KEY(model_relation, "place", location, SCHEMA_NAME),
    REF(model_relation, "claimant", claimant, MODEL_ACTOR),
    REF(model_relation, "status", status, MODEL_STATUS),
    KEY(model_relation, "negated", negated, SCHEMA_TRUTH),
    MUST_REF(model_relation, "source", source, MODEL_SOURCE),
    MUST(model_relation, "paragraph", paragraph, SCHEMA_PARAGRAPH),
    KEY(model_relation, "note", note, SCHEMA_TEXT),
};

#define SECTION(name, noun, record, keys)                \
	{                                                \
		name, noun, sizeof(struct record), keys, \
		    sizeof(keys) / sizeof((keys)[0])     \
	}

const struct schema_section schema_sections[MODEL_CLASS_COUNT] = {
    SECTION("actor-kinds", "actor kind", model_word, word_keys),
    SECTION("item-kinds", "item kind", model_word, word_keys),
    SECTION("relation-kinds", "relation kind", model_relation_kind,
        relation_kind_keys),
    SECTION("statuses", "status", model_word, word_keys),
    SECTION("units", "unit", model_word, unit_keys),
    SECTION("attributes", "attribute", model_word, attribute_keys),
    SECTION("actors", "actor", model_entity, actor_keys),
    SECTION("items", "item", model_entity, item_keys),
    SECTION("sources", "source", model_source, source_keys),
    SECTION("relations", "relation", model_relation, relation_keys),
};

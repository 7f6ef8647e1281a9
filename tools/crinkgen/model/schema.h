/*
 * The schema: which classes of records there are, which section of a data file
 * and which table each has, which keys its records have, of what type each of
 * them is, and which field of the table it becomes. Documented in crink-data(5).
 */
#ifndef CRINKGEN_SCHEMA_H
#define CRINKGEN_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>

#include "fields.h"
#include "model/model.h"

enum schema_type {
	SCHEMA_SLUG,      /* yaml_node: the record's own slug */
	SCHEMA_NAME,      /* yaml_node: a text of at most 255 bytes */
	SCHEMA_TEXT,      /* yaml_node: a text of at most 4,000 bytes */
	SCHEMA_TEMPLATE,  /* yaml_node: what follows a verb */
	SCHEMA_PLOVER,    /* yaml_node: a PLOVER category */
	SCHEMA_ALIASES,   /* yaml_node: a mapping from kinds to lists */
	SCHEMA_NAMES,     /* yaml_node: a list of names */
	SCHEMA_LANGUAGES, /* yaml_node: a mapping from tags to names */
	SCHEMA_REFERENCE, /* uint32_t: a record of .class */
	SCHEMA_QUANTITY,  /* uint32_t: a quantity of the model */
	SCHEMA_DATE,      /* uint32_t: a period of the model, one date */
	SCHEMA_PERIOD,    /* uint32_t: a period of the model */
	SCHEMA_AS_OF,     /* uint32_t: a period of the model, from one date */
	SCHEMA_LINKS,     /* yaml_node: a mapping from links to ids of claims */
	SCHEMA_ATTRIBUTES, /* model_entity.first_value, .value_count */
	SCHEMA_PARAGRAPH,  /* uint16_t */
	SCHEMA_TRUTH,      /* bool */
	SCHEMA_NEED,       /* uint8_t: enum model_need */
	SCHEMA_GROUP,      /* uint8_t: enum model_group */
	SCHEMA_COPY,       /* uint8_t: enum crink_copy */
	SCHEMA_DECIMALS,   /* uint8_t */
	SCHEMA_LANGUAGE,   /* yaml_node: a tag of BCP 47 */
	SCHEMA_LIST,       /* uint32_t: a list of records of .class */
	SCHEMA_EVIDENCE,   /* uint32_t: model_relation.source, .evidence */
	SCHEMA_PASSIVE,    /* uint8_t: 'item' or 'object', enum crink__slot */
	SCHEMA_COUNTED,    /* uint8_t: enum model_counts */
	SCHEMA_PLACE,      /* uint8_t: enum crink__place */
	SCHEMA_SCAN,       /* uint8_t: enum model_scan */
	SCHEMA_FORMS       /* uint8_t: enum model_forms */
};

struct schema_key {
	const char *name;
	size_t offset; /* of the field in the record */
	enum schema_type type;
	enum model_class
	    category; /* of a reference, of the entries of a list */
	bool required;
	uint8_t column; /* the field of the table; SCHEMA_NO_COLUMN: none */
	uint8_t flag;   /* the bit of a field of flags */
};

#define SCHEMA_NO_COLUMN UINT8_MAX

/* Where a record says what it does of names beside its slug: offsets; 0: it does
 * not. */
struct schema_names_at {
	size_t name, aliases, names, inflected, ambiguous, extension;
};

struct schema_section {
	const char *name; /* "actor-kinds" */
	const char *noun; /* "actor kind" */
	size_t record_size;
	const struct schema_key *keys;
	size_t key_count;
	enum crink__table table;
	const char *parent; /* the key that makes a tree of them, or NULL */
	size_t parent_at;   /* where its number is in the record */
	struct schema_names_at names;
	/* How the enumerators are called: "crink_actor_kind", "ACTOR_KIND",
	 * and in CRINK_LAST_... ; tag NULL: there are none. */
	const char *tag, *prefix, *last, *what;
	const char *lock; /* how ids.lock calls the class */
};

/* By class. */
extern const struct schema_section schema_sections[MODEL_CLASS_COUNT];

/* "a" or "an", as its noun asks for. */
const char *schema_article(const struct schema_section *section);

/* An entry of 'evidence', which is a record of its own. */
extern const struct schema_section schema_evidence;

#define SCHEMA_KEYS_MAX 32

/* What a record, or one that extends another, says of names beside its slug:
 * that which is shown, or 0; and where there is more. */
struct schema_names {
	yaml_node name, aliases, names, inflected, ambiguous;
	uint32_t extension;
};
struct schema_names schema_names(
    const struct model_record *record, enum model_class category);

/* Where a record keeps the number of what extends it; of a class that has it. */
uint32_t *schema_extension(
    struct model_record *record, enum model_class category);

/* The number of the record above it in the tree of its class, 0: none. */
uint32_t schema_parent(
    const struct model_record *record, enum model_class category);

#endif

/*
 * The model: what the data says, typed and checked, before it is turned into
 * tables. bind fills it from trees, check proves it sound, lock numbers it,
 * index orders it, emit writes it. Rows refer to each other by number: the
 * index in their array + 1, 0 is none. There may be a million relations, so
 * records are kept small: a place is an offset in the record's file.
 */
#ifndef CRINKGEN_MODEL_H
#define CRINKGEN_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "diag.h"
#include "memory.h"

/*
 * A text and where it stands in the file of its record. It is not
 * NUL-terminated: it may lie in the file itself.
 */
struct model_text {
	const char *text; /* NULL: not given */
	uint32_t size;
	uint32_t offset;
};

/* Classes of slugs, in the order of ids.lock. */
enum model_class {
	MODEL_ACTOR_KIND,
	MODEL_ITEM_KIND,
	MODEL_RELATION_KIND,
	MODEL_STATUS,
	MODEL_UNIT,
	MODEL_ATTRIBUTE,
	MODEL_ACTOR,
	MODEL_ITEM,
	MODEL_SOURCE,
	MODEL_CLASS_COUNT,
};

/* A reference to a record of some class, resolved by check: number is its
 * index + 1 in the class's array. */
struct model_ref {
	struct model_text slug; /* slug.text NULL: not given */
	uint32_t number;
};

/* What all records with a slug begin with. */
struct model_head {
	const struct diag_file *file;
	struct model_text slug;
	struct model_text name; /* what is shown; bind fills the default */
	uint32_t id;            /* the enumerator, from ids.lock */
};

enum model_need { MODEL_OPTIONAL, MODEL_REQUIRED, MODEL_NONE };

/* actor-kinds, item-kinds, statuses, units, attributes */
struct model_word {
	struct model_head head;
	struct model_text plural; /* units */
	struct model_ref unit;    /* attributes: the unit that it must have */
};

struct model_relation_kind {
	struct model_head head;
	struct model_text verb, base, rest, plover;
	bool symmetric;
	enum model_need subject, object, item;
};

/* Numbers are those of enum crink_alias_kind. */
struct model_alias {
	struct model_text text;
	uint8_t kind;
};

/* Numbers are those of enum crink_qualifier; 0: no quantity. */
struct model_quantity {
	int64_t low, high;
	struct model_ref unit;
	uint8_t qualifier;
};

struct model_date {
	int16_t year;
	uint8_t month, day;
};

/* As struct crink_period; all zero: no period. */
struct model_period {
	struct model_date start, end;
	bool approximate, uncertain, open_start, open_end;
};

struct model_actor {
	struct model_head head;
	struct model_ref kind, parent;
	bool plural;
	struct model_alias *aliases;
	size_t alias_count;
	struct model_text *ambiguous;
	size_t ambiguous_count;
};

struct model_value {
	struct model_ref attribute;
	struct model_quantity quantity;
};

struct model_item {
	struct model_head head;
	struct model_ref kind, parent; /* parent: is-a */
	bool plural;
	struct model_alias *aliases;
	size_t alias_count;
	struct model_text *ambiguous;
	size_t ambiguous_count;
	struct model_value *values;
	size_t value_count;
};

struct model_source {
	struct model_head head; /* head.name: the title, or the slug */
	struct model_ref publisher, author;
	struct model_date date;
	struct model_text title, description, location, url;
	struct model_alias *aliases;
	size_t alias_count;
};

struct model_relation {
	const struct diag_file *file;
	uint32_t offset; /* where the record begins */
	struct model_ref subject, kind, object, item, claimant, status, source;
	struct model_quantity quantity;
	struct model_period when;
	struct model_date said;
	struct model_text location, note;
	uint32_t paragraph;
	bool negated;
};

struct model {
	/* MODEL_ACTOR_KIND, ITEM_KIND, STATUS, UNIT, ATTRIBUTE; others empty */
	struct model_word *words[MODEL_CLASS_COUNT];
	size_t word_count[MODEL_CLASS_COUNT];
	struct model_relation_kind *relation_kinds;
	size_t relation_kind_count;
	struct model_actor *actors;
	size_t actor_count;
	struct model_item *items;
	size_t item_count;
	struct model_source *sources;
	size_t source_count;
	struct model_relation *relations;
	size_t relation_count;
	uint32_t last_id[MODEL_CLASS_COUNT]; /* highest number ever given */
};

#endif

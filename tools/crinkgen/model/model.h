/*
 * The model: what the data says, typed, before it is turned into tables. bind
 * fills it from trees, check proves it sound, lock numbers it, index orders
 * it, emit writes it.
 *
 * There may be a million records, so they are kept small: a text is the node
 * of its tree (0: not given), a reference is a number (the index in the array
 * of its class + 1; 0: none), and where something stands is looked up when it
 * is asked for, by model_place().
 */
#ifndef CRINKGEN_MODEL_H
#define CRINKGEN_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "edtf.h"
#include "enumerators.h"
#include "fields.h"
#include "base/intern.h"
#include "base/memory.h"
#include "yaml/yaml.h"

/* Classes of records; those with enumerators first, in the order of ids.lock. A
 * variable is called category, for class is a word of C++. */
enum model_class {
	MODEL_ACTOR_KIND,
	MODEL_ITEM_KIND,
	MODEL_RELATION_KIND,
	MODEL_STATUS,
	MODEL_UNIT,
	MODEL_ATTRIBUTE,
	MODEL_MODIFIER,
	MODEL_SOURCE_KIND,
	MODEL_ACTOR,
	MODEL_ITEM,
	MODEL_SOURCE,
	MODEL_QUESTION,
	MODEL_RELATION,
	MODEL_DECOY,
	MODEL_ALIAS_KIND,
	MODEL_CLASS_COUNT
};

/* Those whose slugs have a number in ids.lock, and an enumerator. */
#define MODEL_NUMBERED_CLASSES MODEL_RELATION

/* Records of a class, at most: numbers and counts stay far below 2^32. */
#define MODEL_RECORDS_MAX ((size_t)1 << 26)

/* Bytes that all texts, all lists of aliases, or the names of a class have
 * together, at most: they are found by 31 bits. Tests lower it. */
extern size_t model_bytes_max;

/* Attributes of all items, at most. */
#define MODEL_VALUES_MAX ((size_t)1 << 31)

/* What every record begins with. */
struct model_record {
	const struct yaml_tree *tree;
	yaml_node node;
	uint32_t id;    /* the enumerator, from ids.lock; 0 for relations */
	yaml_node slug; /* 0: a relation without one */
};

/* By what rules names of actors of a kind have more forms: see forms.h. */
enum model_forms { MODEL_NO_FORMS, MODEL_PLACE, MODEL_PERSON };

/* actor-kinds, item-kinds, units, attributes, source-kinds */
struct model_word {
	struct model_record record;
	yaml_node singular, plural; /* of units */
	uint32_t unit;              /* attributes: the unit they must have */
	uint8_t decimals;           /* of units */
	uint8_t forms;              /* of actor-kinds: enum model_forms */
};

/* Those of one group exclude one another. */
enum model_group { MODEL_NO_GROUP, MODEL_STAGE, MODEL_CAPACITY, MODEL_RANK };

enum model_need {
	MODEL_OPTIONAL,
	MODEL_REQUIRED,
	MODEL_NONE,
	MODEL_UNLESS_NEGATED /* required of what is so: nobody may hold a post */
};

/* What a quantity counts. */
enum model_counts { MODEL_COUNTS_ITEM, MODEL_COUNTS_SUBJECT };

struct model_relation_kind {
	struct model_record record;
	yaml_node verb, base, past, participle, rest, plover;
	bool symmetric, reflexive, staged;
	uint8_t passive;               /* enum crink__slot, 0: none */
	uint8_t counts;                /* enum model_counts */
	uint8_t subject, object, item; /* enum model_need */
};

struct model_modifier {
	struct model_record record;
	yaml_node text, verb, base, past, participle, slot;
	uint8_t group; /* enum model_group */
	uint8_t place; /* enum crink__place */
	bool perfect;
};

struct model_status {
	struct model_record record;
	yaml_node adverb, number, future;
};

/* Whether a name may be found in running text: not said; yes; only in the case
 * in which it is spelt; no. */
enum model_scan {
	MODEL_SCAN_UNSAID,
	MODEL_SCAN_YES,
	MODEL_SCAN_CASE,
	MODEL_SCAN_NO
};

/* Of the aliases of a kind, where they do not say so themselves. */
struct model_alias_kind {
	struct model_record record;
	uint8_t scan; /* enum model_scan */
};

/* A text that looks like a name and is none. */
struct model_decoy {
	struct model_record record;
	yaml_node text;
	uint8_t scan; /* enum model_scan */
};

/* Actors and items alike; kind, parent (is-a) and so on are numbers. */
struct model_entity {
	struct model_record record;
	yaml_node name, aliases, names, inflected, ambiguous;
	uint32_t extension; /* see model.extensions */
	uint32_t kind, parent;
	bool plural, definite, extends;
	uint8_t scan; /* of the name: enum model_scan */
	/* of items */
	bool countable, single;
	yaml_node singular;
	uint32_t unit;
	uint32_t first_value, value_count;
};

struct model_source {
	struct model_record record;
	yaml_node title, description, location, url, aliases, ambiguous;
	uint32_t extension; /* see model.extensions */
	yaml_node language;
	uint32_t publisher, author, date; /* date: number of a period */
	uint32_t kind, rests_on;
	uint8_t copy;            /* as enum crink_copy */
	bool without_paragraphs; /* those it has cannot be counted */
	bool extends;
};

struct model_question {
	struct model_record record;
	yaml_node text;
	uint32_t unit, item; /* what its answers must have; 0: any */
};

struct model_relation {
	struct model_record record;
	uint32_t subject, kind, object, item, context, claimant, status;
	uint32_t question;
	uint32_t quantity, when, said; /* numbers of a quantity and periods */
	yaml_node location, note;
	yaml_node links;     /* as written */
	uint32_t first_link; /* see links.h */
	uint32_t source;     /* the first of the evidence */
	uint16_t paragraph;  /* of that one; 0: not counted */
	/* Lists, by number: the other evidence, and so on. */
	uint32_t evidence, via, modifiers;
	bool negated;
};

/* Each different quantity and period once; qualifiers are numbered as enum
 * crink_qualifier is. */
struct model_quantity {
	int64_t low, high; /* 0 where open */
	uint32_t unit, per;
	uint32_t qualifier;
};

/* An attribute of an item. */
struct model_value {
	uint32_t attribute, quantity;
	yaml_node node; /* the quantity, as written */
};

/* What a claim has to do with another one. */
struct model_link {
	uint32_t from, to; /* relations */
	enum crink_link kind;
	yaml_node node; /* the other's id, in the tree of from */
};

/*
 * What belongs to claims in lists. A list is the entries from its first one on, up
 * to and with the first that has no more; its number is that of its first entry.
 * Lists that are the same stand once.
 */
enum model_sort { MODEL_EVIDENCE, MODEL_VIA, MODEL_MODIFIERS, MODEL_SORTS };

struct model_entry {
	uint32_t number;    /* of a source, an actor or a modifier */
	uint16_t paragraph; /* of evidence */
	uint16_t more;      /* whether the next entry is of the same list */
};

struct model_entries {
	struct model_entry *entries;
	size_t count;
	struct intern table;
};

/* The slugs of a class; see slugs.h. */
struct slugs {
	struct intern table;
	char *bytes;      /* all of them, in the order of the numbers */
	uint32_t *starts; /* by number, and after the last one */
};

struct model_list {
	void *records;
	size_t count, room, size; /* size of one record */
};

/* Some bytes of a tree: not NUL-terminated. */
struct model_text {
	const char *bytes; /* "" for node 0 */
	size_t size;
};

/* The languages whose names are compiled in; see slice.h. */
struct model_languages {
	const struct model_text *tags;
	size_t count;
	bool are_chosen; /* else all names are */
	bool has_native; /* whether foreign aliases are too */
	bool has_forms;  /* and forms of names by rule */
};

struct model {
	struct model_list lists[MODEL_CLASS_COUNT];
	/* The records that add to one of another file, which is of the same
	 * class and has the first of them as its extension; each has the next
	 * as its own (numbers as references are). */
	struct model_list extensions[MODEL_CLASS_COUNT];
	struct slugs slugs[MODEL_CLASS_COUNT];
	struct model_quantity *quantities;
	size_t quantity_count;
	struct intern quantity_table;
	struct crink_period *periods;
	size_t period_count;
	struct intern period_table;
	struct model_value *values;
	size_t value_count;
	struct model_link *links; /* by relation, then as written */
	size_t link_count;
	struct model_entries entries[MODEL_SORTS];
	uint32_t
	    last_id[MODEL_NUMBERED_CLASSES]; /* highest number ever given */
	struct model_languages languages;
	const struct model *whole; /* what it is a slice of; NULL: of nothing */
};

/* What a model is a slice of, or itself. */
const struct model *model_whole(const struct model *model);

struct model_text model_text(const struct model_record *record, yaml_node node);

/* A record by its number (not 0). */
struct model_record *model_at(
    const struct model *model, enum model_class category, uint32_t number);

/* Those of one class, by number; the caller knows the class. */
struct model_word *model_word(
    const struct model *model, enum model_class category, uint32_t number);
struct model_relation_kind *model_kind(
    const struct model *model, uint32_t number);
struct model_modifier *model_modifier(
    const struct model *model, uint32_t number);
struct model_status *model_status(const struct model *model, uint32_t number);
struct model_entity *model_entity(
    const struct model *model, enum model_class category, uint32_t number);
struct model_source *model_source(const struct model *model, uint32_t number);
struct model_question *model_question(
    const struct model *model, uint32_t number);
struct model_decoy *model_decoy(const struct model *model, uint32_t number);
struct model_relation *model_relation(
    const struct model *model, uint32_t number);

/* The number of the date on which a claim became known: said, or else that of
 * its source; 0 where that could not be read. A date counts with its last day.
 */
uint32_t model_known(
    const struct model *model, const struct model_relation *relation);
int32_t model_last_day(const struct model *model, uint32_t date);

/* A record that extends another, by its number (not 0). */
struct model_record *model_extension(
    const struct model *model, enum model_class category, uint32_t number);

/* The value of the key of a name; the record itself if it has no such key. */
struct diag_place model_place(
    const struct model_record *record, const char *name);

/* The same as a node; 0 if it has no such key. */
yaml_node model_value(const struct model_record *record, const char *name);

/* The aliases that a record gives, one after the other: all 0 before the first.
 * False at the end. kind as enum crink_alias_kind. */
struct model_alias {
	yaml_node kind_key, node;
	unsigned kind;
	yaml_node entry; /* of the list: node, or a mapping that has it */
};
bool model_next_alias(const struct model_record *record, yaml_node aliases,
    struct model_alias *alias);

/* The text of an entry of a list of names: itself, or what a mapping has as its
 * 'text'; 0 if it has none. */
yaml_node model_spelt(const struct yaml_tree *tree, yaml_node entry);

/* Whether it may be found in running text, as the entry says. */
enum model_scan model_scan(const struct yaml_tree *tree, yaml_node entry);

/* The same where it does not say so, of aliases of a kind. */
enum model_scan model_scan_of_kind(const struct model *model, unsigned kind);

/* The number of a word in "yes", "case", "no", as enum model_scan; UNSAID for
 * others. */
enum model_scan model_scan_word(struct model_text word);

/* "name" and so on, by enum crink_alias_kind. */
#define MODEL_ALIAS_KINDS CRINK__NUMBERS(CRINK__ALIAS_KINDS)
extern const char *const model_alias_kinds[MODEL_ALIAS_KINDS];

#endif

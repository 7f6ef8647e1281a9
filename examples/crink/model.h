/*
 * What is told of a thing, field by field: the one model behind all formats.
 *
 * Actors, items, sources, questions and claims have fields in a fixed order. A
 * field is a value, or a list whose elements have fields that are values. No
 * format knows what the fields are, and no field which formats there are.
 */
#ifndef CRINK_MODEL_H
#define CRINK_MODEL_H

#include <stdbool.h>
#include <stddef.h>

#include <crink/crink.h>

#include "terminal.h"

enum value_type {
	VALUE_NONE, /* nothing is told; no field is of this type */
	VALUE_TEXT,
	VALUE_NUMBER,  /* a whole one */
	VALUE_DECIMAL, /* may have decimals */
	VALUE_TRUTH,
	VALUE_DATE,   /* in EDTF: a day, month or year */
	VALUE_PERIOD, /* in EDTF */
	VALUE_URL
};

/* To be freed; see value_chars(). */
struct value {
	bool is_told;
	const char *text; /* NULL: in memory or digits */
	char *memory;     /* to free() */
	char digits[32];
};

/* A thing, or an element of a list of it. */
struct element {
	const void *owner; /* the thing that has the list; NULL for a thing */
	const void *thing; /* what it is about */
	size_t index;      /* of the element, from 1 */
	size_t at;         /* where its list is */
	unsigned number;   /* of a paragraph, or an enumerator */
};

typedef struct value value_function(const struct element *of);

struct field {
	/* In all formats; of the only member of a list, what it is of. */
	const char *name;
	enum value_type type;
	value_function *get;
	/* Of a list: goes on to the next element, false after the last one; and the
	 * fields of an element, up to one without a name. Else NULL. */
	bool (*next)(struct element *element);
	const struct field *members;
	const char *refers;    /* the class whose key it is, or NULL */
	const char *table;     /* of a list: what it is called in SQL */
	const char *predicate; /* in RDF; NULL: that of the name */
	bool is_shown;         /* in a table */
	bool is_key;
};

struct class
{
	const char *name; /* "actors" */
	const char *noun; /* "actor" */
	const char *type; /* what RDF has them as besides, or NULL */
	/* Up to one without a name. The first one is the key. */
	const struct field *fields;
	/* All of them, from NULL to NULL; NULL of what cannot be listed. */
	const void *(*next)(const void *after);
	/* How one stands out among others; NULL: all alike. */
	enum shade (*shade)(const void *thing);
};

extern const struct class actors_class;
extern const struct class items_class;
extern const struct class sources_class;
extern const struct class questions_class;
extern const struct class claims_class;

/* What a library can list, in an order in which each refers to those before it or
 * to its own, up to NULL. */
extern const struct class *const classes[];

/* Values; "" is nothing told, and value_owned() is given what it frees. */
struct value value_none(void);
struct value value_text(const char *text);
struct value value_owned(char *text);
struct value value_number(long long number);
struct value value_truth(bool truth);

/* A number of a unit, as it is meant: 29.3 for 293 percent. */
struct value value_decimal(int64_t number, enum crink_unit unit);

/* An end of a quantity; nothing told for one that is open, or no quantity. */
struct value value_low(struct crink_quantity quantity);
struct value value_high(struct crink_quantity quantity);

/* What it is in letters; "" where nothing is told. */
const char *value_chars(const struct value *value);

void value_free(struct value *value);

/* The number of a claim, from 1: what tells it from others of this version of the
 * data. All without a slug have one, too. */
long long number_of_claim(const struct crink_relation *claim);

/* Defines a value_function of what is of->thing. */
#define TELL(function, expression)                             \
	static struct value function(const struct element *of) \
	{                                                      \
		return expression;                             \
	}

/* Defines a function that goes on to the next name of a thing: the text is
 * the thing, the kind its number. Inflected forms are not to be shown. */
#define NEXT_ALIAS(function, alias)                                      \
	static bool function(struct element *element)                    \
	{                                                                \
		enum crink_alias_kind kind;                              \
                                                                         \
		do {                                                     \
			element->thing =                                 \
			    alias(element->owner, element->at++, &kind); \
		} while (kind == CRINK_ALIAS_KIND_INFLECTED);            \
		element->number = kind;                                  \
		element->index++;                                        \
		return element->thing != NULL;                           \
	}

/* The fields of a name. */
extern const struct field name_members[];

#endif

/*
 * A claim on its way into a sentence. Its parts are written once, from left to
 * right: who acts, the verb with its adverbs, what the template of the kind
 * says, what else there is.
 */
#ifndef CRINK__SENTENCE_H
#define CRINK__SENTENCE_H

#include "entity.h"
#include "out.h"

struct crink__sentence {
	struct crink__out out;
	struct crink_quantity quantity;
	const struct crink_relation *relation;
	uint32_t verb;   /* of its kind, in TEXT */
	uint16_t status; /* row of STATUS */
	uint8_t flags;   /* of the kind */
	uint8_t used;    /* 1 << slot of what is written */
	bool is_glued;   /* no blank before the next word */
	/* What the subject tells of the verb. */
	bool is_plural, is_passive, is_negated;
};

/* A field of the claim, which is there: what is none was told apart before. */
#define CRINK__CLAIM(sentence, field) \
	crink__load((sentence)->relation->bytes, CRINK__FIELD(RELATION, field))

/* The blank before a word, if there is one. */
void crink__say_blank(struct crink__sentence *sentence);

/* Words with a blank before them, up to the first byte that is below a blank:
 * the end of a text, or a code. Returns where that is. */
const char *crink__say(struct crink__sentence *sentence, const char *words);

/* Who acts, or nobody, or "an unnamed party". */
void crink__say_subject(struct crink__sentence *sentence);

/* The verb, in the form that the claim asks for, and what stands around it. */
void crink__say_verb(struct crink__sentence *sentence);

/* What a slot holds: a reference, or where its text begins; 0 where it holds
 * nothing or is written already. */
uint32_t crink__slot_value(
    const struct crink__sentence *sentence, enum crink__slot slot);

/* Writes what a slot holds. An item has the quantity before it, if that counts
 * it and is not written. */
void crink__say_slot(
    struct crink__sentence *sentence, enum crink__slot slot, uint32_t value);

/* The word of the claim's status that stands before its number; "" if there is
 * none, or it can stand before none. */
const char *crink__number_hedge(const struct crink__sentence *sentence);

/*
 * The modifiers of the claim one after the other, in its order; *at is 0 before
 * the first. The number of one from 1, as crink_modifier; 0 after the last.
 */
uint32_t crink__next_modifier(
    const struct crink__sentence *sentence, uint32_t *at);

/* The words of the first modifier of a place that has room for one: TO, INSTEAD; 0 if
 * there is none. */
uint32_t crink__stage(
    const struct crink__sentence *sentence, enum crink__place place);

/* The word of the first modifier that is a rank; 0 if none is. */
uint32_t crink__rank(const struct crink__sentence *sentence);

/* The words of the modifiers that stand in a place, but for that which filled
 * the slot of a rank. */
void crink__say_modifiers(
    struct crink__sentence *sentence, enum crink__place place);

/* In brackets, those that found no place. */
void crink__say_left_modifiers(struct crink__sentence *sentence);

/* A form of a verb; see enum crink__form. */
void crink__say_form(
    struct crink__sentence *sentence, const char *forms, enum crink__form form);

#endif

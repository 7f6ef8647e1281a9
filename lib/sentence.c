/*
 * Claims as English sentences, by the rules of crink-data(5): what the
 * vocabulary says of kinds, statuses, modifiers and items decides where each
 * part of a claim stands.
 */
#include "sentence.h"

#include "compiler.h"

CRINK__ASSERT(CRINK__STATUS_COUNT <= UINT16_MAX);

void
crink__say_blank(struct crink__sentence *sentence)
{
	if (!sentence->is_glued) {
		crink__out_char(&sentence->out, ' ');
	}
	sentence->is_glued = false;
}

const char *
crink__say(struct crink__sentence *sentence, const char *words)
{
	if ((unsigned char)*words >= ' ') {
		crink__say_blank(sentence);
	}
	while ((unsigned char)*words >= ' ') {
		crink__out_char(&sentence->out, *words++);
	}
	return words;
}

/* ---- what follows the verb ----------------------------------------- */

/* The part of the template that begins here; returns where the next one does. */
CRINK__INLINE const char *
say_part(struct crink__sentence *sentence, const char *words)
{
	const char *end = words;
	unsigned code;
	enum crink__slot slot;
	uint32_t value;
	bool has_other;

	while ((unsigned char)*end >= ' ') {
		end++;
	}
	code = (unsigned char)*end;
	slot = (enum crink__slot)(code & CRINK__SLOT_NONE);
	value = crink__slot_value(sentence, slot);
	has_other = (code & CRINK__OTHER) != 0 && value == 0 &&
	            (sentence->used >> slot & 1) == 0;
	if (slot == CRINK__SLOT_NONE || value != 0 || has_other) {
		crink__say(sentence, words);
	}
	end++;
	if (has_other) {
		crink__say(sentence, end);
	}
	if ((code & CRINK__OTHER) != 0) {
		while (*end != CRINK__SLOT_NONE) {
			end++;
		}
		end++;
	}
	if (value != 0) {
		crink__say_slot(sentence, slot, value);
	}
	return end;
}

CRINK__INLINE void
say_rest(struct crink__sentence *sentence, const char *part)
{
	while (*part != '\0') {
		part = say_part(sentence, part);
	}
}

/* What stands after the template, but for what found no place in it. */
CRINK__ONCE static void
say_end(struct crink__sentence *sentence)
{
	crink__say_modifiers(sentence, CRINK__PLACE_END);
	if (CRINK__GET(STATUS, sentence->status, NUMBER) != 0 &&
	    crink__number_hedge(sentence)[0] == '\0') {
		crink__say(sentence,
		    crink__text(CRINK__GET(STATUS, sentence->status, ADVERB)));
	}
}

/* In brackets, what found no place. */
CRINK__INLINE void
say_left(struct crink__sentence *sentence)
{
	for (unsigned slot = CRINK__SLOT_ITEM; slot < CRINK__SLOT_RANK;
	     slot++) {
		const uint32_t value =
		    crink__slot_value(sentence, (enum crink__slot)slot);

		if (slot == CRINK__SLOT_CONTEXT) {
			crink__say_left_modifiers(sentence);
		}
		if (value != 0) {
			crink__say(sentence, "(");
			sentence->is_glued = true;
			crink__say_slot(
			    sentence, (enum crink__slot)slot, value);
			crink__out_char(&sentence->out, ')');
		}
	}
}

/* Who acts, or where nobody is named, what something is done to; and of how many
 * of them it is told. */
CRINK__INLINE void
say_subject(struct crink__sentence *sentence)
{
	const enum crink__slot passive =
	    (enum crink__slot)(sentence->flags >> CRINK__PASSIVE_SHIFT);
	uint32_t value = 0;

	if (crink_relation_subject(sentence->relation) == NULL) {
		value = passive == 0 ? 0 : crink__slot_value(sentence, passive);
		if (value != 0) {
			sentence->is_passive = true;
			crink__say_slot(sentence, passive, value);
			return;
		}
	} else if ((sentence->flags & CRINK__COUNTS_SUBJECT) != 0) {
		value = crink__slot_value(sentence, CRINK__SLOT_QUANTITY);
		if (value != 0) {
			crink__say_slot(sentence, CRINK__SLOT_QUANTITY, value);
			crink__say(sentence, "of");
			sentence->is_plural = true;
		}
	}
	crink__say_subject(sentence);
}

/*
 * What is deep is called from here, where the stack is low: numbers take most of
 * it.
 */
size_t
crink_relation_format(
    char *buffer, size_t size, const struct crink_relation *relation)
{
	const uint32_t kind =
	    CRINK__FIELD_OF(relation, RELATION, KIND, relation) - 1;
	struct crink__sentence sentence = {{NULL, 0, 0},
	    crink_relation_quantity(relation), relation, 0,
	    (uint16_t)(CRINK__FIELD_OF(relation, RELATION, STATUS, relation) -
	               1),
	    0, 0, true, false, false, crink_relation_negated(relation)};

	crink__out_begin(&sentence.out, buffer, size);
	if (crink__is_row(kind, CRINK__RELATION_KIND_COUNT)) {
		sentence.flags =
		    (uint8_t)CRINK__GET(RELATION_KIND, kind, FLAGS);
		sentence.verb = CRINK__GET(RELATION_KIND, kind, VERB);
		say_subject(&sentence);
		crink__say_verb(&sentence);
		say_rest(&sentence,
		    crink__text(CRINK__GET(RELATION_KIND, kind, REST)));
		say_end(&sentence);
		say_left(&sentence);
		if (sentence.out.room != 0 && buffer[0] >= 'a' &&
		    buffer[0] <= 'z') {
			buffer[0] = (char)(buffer[0] - 'a' + 'A');
		}
	}
	return crink__out_end(&sentence.out);
}

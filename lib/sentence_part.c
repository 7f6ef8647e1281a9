/* Who acts, and what the slots of a template hold. */
#include "sentence.h"

#include "compiler.h"
#include "quantity.h"

static void
mark_used(struct crink__sentence *sentence, enum crink__slot slot)
{
	sentence->used = (uint8_t)(sentence->used | 1u << slot);
}

uint32_t
crink__slot_value(const struct crink__sentence *sentence, enum crink__slot slot)
{
	if ((sentence->used >> slot & 1) != 0) {
		return 0;
	}
	switch ((unsigned)slot) {
	case CRINK__SLOT_ITEM:
		return CRINK__CLAIM(sentence, ITEM);
	case CRINK__SLOT_OBJECT:
		return CRINK__CLAIM(sentence, OBJECT);
	case CRINK__SLOT_QUANTITY:
		return CRINK__CLAIM(sentence, QUANTITY);
	case CRINK__SLOT_PLACE:
		return CRINK__CLAIM(sentence, PLACE);
	case CRINK__SLOT_CONTEXT:
		return CRINK__CLAIM(sentence, CONTEXT);
	case CRINK__SLOT_RANK:
		return crink__rank(sentence);
	default:
		return 0;
	}
}

/* ---- quantities ---------------------------------------------------- */

const char *
crink__number_hedge(const struct crink__sentence *sentence)
{
	const enum crink_qualifier qualifier = sentence->quantity.qualifier;

	return crink__text(qualifier == CRINK_QUALIFIER_EXACT ||
	                           qualifier == CRINK_QUALIFIER_ABOUT ||
	                           qualifier == CRINK_QUALIFIER_RANGE
	                       ? CRINK__GET(STATUS, sentence->status, NUMBER)
	                       : 0);
}

/* The number or numbers of the quantity; tells whether that is one. */
CRINK__INLINE bool
say_number(struct crink__sentence *sentence)
{
	mark_used(sentence, CRINK__SLOT_QUANTITY);
	crink__say_blank(sentence);
	return crink__quantity_put_words(&sentence->out, &sentence->quantity,
	           crink__number_hedge(sentence)) &&
	       crink__quantity_put_numbers(&sentence->out, &sentence->quantity);
}

static void
say_quantity(struct crink__sentence *sentence)
{
	const bool is_one = say_number(sentence);

	crink__quantity_put_unit(&sentence->out, &sentence->quantity, is_one);
	crink__quantity_put_per(&sentence->out, &sentence->quantity);
}

/* ---- actors and items ---------------------------------------------- */

static void
say_named(struct crink__sentence *sentence, uint32_t flags, const char *name)
{
	if ((flags & CRINK__DEFINITE) != 0) {
		crink__say(sentence, "the");
	}
	if ((flags & CRINK__PLURAL) != 0) {
		sentence->is_plural = true;
	}
	crink__say(sentence, name);
}

static void
say_actor(struct crink__sentence *sentence, uint32_t ref)
{
	say_named(sentence, CRINK__GET(ACTOR, ref - 1, FLAGS),
	    crink__text(CRINK__GET(ACTOR, ref - 1, NAME)));
}

/* What stands before the name of an item. */
enum count {
	COUNT_NONE,     /* an article, or nothing */
	COUNT_ONE,      /* "1 ", and the name is that of one */
	COUNT_ONE_UNIT, /* "1 barrel of " */
	COUNT_SEVERAL   /* "10,000 ", "500,000 barrels of " */
};

/* The number of what is counted, with its unit where that is not what one of the
 * item is; or an article. */
CRINK__INLINE enum count
say_count(struct crink__sentence *sentence, uint32_t ref, uint32_t flags)
{
	const char *name = crink__text(CRINK__GET(ITEM, ref - 1, NAME));
	const char *vowel = "aeiou";
	bool is_one;

	if ((flags & CRINK__COUNTABLE) != 0) {
		while (*vowel != '\0' && *vowel != *name) {
			vowel++;
		}
		crink__say(sentence, *vowel == '\0' ? "a" : "an");
		return COUNT_NONE;
	}
	if ((flags & CRINK__DEFINITE) != 0 ||
	    (sentence->flags &
	        (CRINK__PLACES_QUANTITY | CRINK__COUNTS_SUBJECT)) != 0 ||
	    crink__slot_value(sentence, CRINK__SLOT_QUANTITY) == 0) {
		return COUNT_NONE;
	}
	is_one = say_number(sentence);
	sentence->is_glued = true;
	if (CRINK__CLAIM(sentence, BARE) == 0 ||
	    (is_one && CRINK__GET(ITEM, ref - 1, SINGULAR) == 0)) {
		crink__quantity_put_unit(
		    &sentence->out, &sentence->quantity, is_one);
		crink__say(sentence, " of");
		return is_one ? COUNT_ONE_UNIT : COUNT_SEVERAL;
	}
	return is_one ? COUNT_ONE : COUNT_SEVERAL;
}

static void
say_item(struct crink__sentence *sentence, uint32_t ref)
{
	const uint32_t flags = CRINK__GET(ITEM, ref - 1, FLAGS);
	enum count count;

	crink__say_modifiers(sentence, CRINK__PLACE_ITEM);
	count = say_count(sentence, ref, flags);
	say_named(sentence, flags,
	    crink__text(count == COUNT_ONE ? CRINK__GET(ITEM, ref - 1, SINGULAR)
	                                   : CRINK__GET(ITEM, ref - 1, NAME)));
	crink__say_modifiers(sentence, CRINK__PLACE_ITEM_END);
	if (count != COUNT_NONE) {
		sentence->is_plural = count == COUNT_SEVERAL;
		crink__quantity_put_per(&sentence->out, &sentence->quantity);
	}
}

void
crink__say_slot(
    struct crink__sentence *sentence, enum crink__slot slot, uint32_t value)
{
	mark_used(sentence, slot);
	switch ((unsigned)slot) {
	case CRINK__SLOT_ITEM:
		say_item(sentence, value);
		break;
	case CRINK__SLOT_OBJECT:
		say_actor(sentence, value);
		break;
	case CRINK__SLOT_QUANTITY:
		say_quantity(sentence);
		break;
	case CRINK__SLOT_CONTEXT:
		say_named(sentence, CRINK__GET(ITEM, value - 1, FLAGS),
		    crink__text(CRINK__GET(ITEM, value - 1, NAME)));
		break;
	default: /* texts */
		crink__say(sentence, crink__text(value));
		break;
	}
}

/* ---- who acts ------------------------------------------------------ */

void
crink__say_subject(struct crink__sentence *sentence)
{
	const uint32_t subject = CRINK__CLAIM(sentence, SUBJECT);

	if (subject != 0) {
		say_actor(sentence, subject);
	} else {
		crink__say(sentence,
		    sentence->is_negated ? "nobody" : "an unnamed party");
		sentence->is_negated = false;
	}
}

/* The modifiers of a claim, each in its place: "directly", "so far", "acting". */
#include "sentence.h"

uint32_t
crink__next_modifier(const struct crink__sentence *sentence, uint32_t *at)
{
	if (*at == 0) {
		*at = CRINK__CLAIM(sentence, MODIFIERS);
	} else {
		*at = CRINK__GET(MODIFIERS, *at - 1, MORE) != 0 ? *at + 1 : 0;
	}
	return *at == 0 ? 0 : CRINK__GET(MODIFIERS, *at - 1, MODIFIER);
}

uint32_t
crink__stage(const struct crink__sentence *sentence, enum crink__place place)
{
	uint32_t at = 0, modifier;

	while ((modifier = crink__next_modifier(sentence, &at)) != 0) {
		if (CRINK__GET(MODIFIER, modifier - 1, PLACE) == place) {
			return CRINK__GET(MODIFIER, modifier - 1, TEXT);
		}
	}
	return 0;
}

uint32_t
crink__rank(const struct crink__sentence *sentence)
{
	uint32_t at = 0, modifier, rank = 0;

	while (rank == 0 &&
	       (modifier = crink__next_modifier(sentence, &at)) != 0) {
		rank = CRINK__GET(MODIFIER, modifier - 1, RANK);
	}
	return rank;
}

/* Whether the template of the kind has the slot of a rank. */
static bool
places_rank(const struct crink__sentence *sentence)
{
	const char *rest = crink__text(
	    CRINK__GET(RELATION_KIND, CRINK__CLAIM(sentence, KIND) - 1, REST));

	while (*rest != '\0' &&
	       ((unsigned char)*rest >= ' ' ||
	           (*rest & CRINK__SLOT_NONE) != CRINK__SLOT_RANK)) {
		rest++;
	}
	return *rest != '\0';
}

/* Whether it is written as the rank that the template asks for. */
static bool
is_ranked(const struct crink__sentence *sentence, uint32_t modifier)
{
	const uint32_t rank = CRINK__GET(MODIFIER, modifier - 1, RANK);

	return rank != 0 && rank == crink__rank(sentence) &&
	       places_rank(sentence);
}

void
crink__say_modifiers(struct crink__sentence *sentence, enum crink__place place)
{
	uint32_t at = 0, modifier;

	while ((modifier = crink__next_modifier(sentence, &at)) != 0) {
		if (CRINK__GET(MODIFIER, modifier - 1, PLACE) == place &&
		    !is_ranked(sentence, modifier)) {
			if (place == CRINK__PLACE_ITEM_END) {
				sentence->is_glued = true;
			}
			crink__say(sentence, crink__text(CRINK__GET(MODIFIER,
			                         modifier - 1, TEXT)));
		}
	}
}

/* Whether no place was found for a modifier, which is not said by the status
 * either. */
static bool
is_left(const struct crink__sentence *sentence, uint32_t modifier)
{
	const uint32_t future = CRINK__GET(STATUS, sentence->status, FUTURE);
	const uint32_t text = CRINK__GET(MODIFIER, modifier - 1, TEXT);

	switch (CRINK__GET(MODIFIER, modifier - 1, PLACE)) {
	case CRINK__PLACE_NONE:
		return true;
	case CRINK__PLACE_TO:
		return text !=
		       (future != 0 ? future
		                    : crink__stage(sentence, CRINK__PLACE_TO));
	case CRINK__PLACE_INSTEAD:
		return (sentence->flags & CRINK__STAGED) == 0 ||
		       text != crink__stage(sentence, CRINK__PLACE_INSTEAD);
	case CRINK__PLACE_ITEM:
	case CRINK__PLACE_ITEM_END:
		return (sentence->used >> CRINK__SLOT_ITEM & 1) == 0 &&
		       !is_ranked(sentence, modifier);
	default:
		return false;
	}
}

void
crink__say_left_modifiers(struct crink__sentence *sentence)
{
	uint32_t at = 0, modifier;

	while ((modifier = crink__next_modifier(sentence, &at)) != 0) {
		const uint32_t place =
		    CRINK__GET(MODIFIER, modifier - 1, PLACE);
		const char *text =
		    crink__text(CRINK__GET(MODIFIER, modifier - 1, TEXT));

		if (!is_left(sentence, modifier)) {
			continue;
		}
		crink__say(sentence, "(");
		sentence->is_glued = true;
		if (place == CRINK__PLACE_INSTEAD) {
			crink__say_form(sentence, text, CRINK__FORM_PAST);
		} else {
			crink__say(sentence, text + (text[0] == '-'));
		}
		crink__out_char(&sentence->out, ')');
	}
}

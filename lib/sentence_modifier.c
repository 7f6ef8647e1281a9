/* The modifiers of a claim, each in its place: "directly", "so far", "acting". */
#include "sentence.h"

uint32_t
crink__next_modifier(const struct crink__sentence *sentence, uint32_t *at)
{
	if (*at == 0) {
		*at = CRINK__FIELD_OF(
		    relation, RELATION, MODIFIERS, sentence->relation);
	} else {
		*at = CRINK__GET(MODIFIERS, *at - 1, MORE) != 0 ? *at + 1 : 0;
	}
	return *at == 0 ? 0 : CRINK__GET(MODIFIERS, *at - 1, MODIFIER);
}

/* Whether it is written as the rank that the template asks for. */
static bool
is_ranked(const struct crink__sentence *sentence, uint32_t modifier)
{
	return (sentence->used >> CRINK__SLOT_RANK & 1) != 0 &&
	       CRINK__GET(MODIFIER, modifier - 1, RANK) != 0;
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

void
crink__say_left_modifiers(struct crink__sentence *sentence)
{
	const bool has_item = (sentence->used >> CRINK__SLOT_ITEM & 1) != 0;
	const bool is_staged = (sentence->flags & CRINK__STAGED) != 0;
	uint32_t at = 0, modifier;

	while ((modifier = crink__next_modifier(sentence, &at)) != 0) {
		const uint32_t place =
		    CRINK__GET(MODIFIER, modifier - 1, PLACE);
		const char *text =
		    crink__text(CRINK__GET(MODIFIER, modifier - 1, TEXT));

		if (place == CRINK__PLACE_INSTEAD
		        ? is_staged
		        : place < CRINK__PLACE_ITEM || has_item ||
		              is_ranked(sentence, modifier)) {
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

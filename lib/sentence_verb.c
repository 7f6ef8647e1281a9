/*
 * The verb of a sentence: "supplied", "did not directly supply", "is expected
 * not to move", "has not been sanctioned". Whatever is said, it is these words
 * in this order, of which most are left out:
 *
 *	is | has   adverbs   expected | does   not   to be   adverbs   verb
 */
#include "sentence.h"

#include "compiler.h"

/* What a verb is made of besides adverbs. */
struct group {
	const char *before; /* "is", "has" */
	const char *turn;   /* "expected", "does" */
	const char *tail;   /* "to be", "been" */
	const char *forms;  /* of the verb at the end; NULL: none */
	enum crink__form form;
};

void
crink__say_form(
    struct crink__sentence *sentence, const char *forms, enum crink__form form)
{
	const char *end;
	const char *ending = form == CRINK__FORM_SINGULAR ? "s" : "";

	/* They may have nothing in common: "go", "went". */
	crink__say_blank(sentence);
	sentence->is_glued = true;
	end = crink__say(sentence, forms);
	if (*end != '\0') {
		unsigned left = (unsigned)form + 1;

		/* The last one stands for those that are not there. */
		while (*end != '\0' && left-- > 0) {
			ending = ++end;
			while ((unsigned char)*end >= ' ') {
				end++;
			}
		}
	} else if (form >= CRINK__FORM_PAST) {
		ending = end[-1] == 'e' ? "d" : "ed";
	}
	sentence->is_glued = true;
	crink__say(sentence, ending);
	sentence->is_glued = false;
}

static const char *
is_or_was(const struct crink__sentence *sentence, bool is_over)
{
	if (sentence->is_plural) {
		return is_over ? "were" : "are";
	}
	return is_over ? "was" : "is";
}

/* Whether a modifier says that it reaches up to now. */
static bool
is_perfect(const struct crink__sentence *sentence)
{
	uint32_t at = 0, modifier;

	while ((modifier = crink__next_modifier(sentence, &at)) != 0) {
		if (CRINK__GET(MODIFIER, modifier - 1, PERFECT) != 0) {
			return true;
		}
	}
	return false;
}

static struct group
group_of(const struct crink__sentence *sentence)
{
	const uint32_t instead =
	    (sentence->flags & CRINK__STAGED) == 0
	        ? 0
	        : crink__stage(sentence, CRINK__PLACE_INSTEAD);
	const bool is_over = CRINK__CLAIM(sentence, OVER) != 0;
	const bool is_plural = sentence->is_plural;
	const uint32_t forms = instead != 0 ? instead : sentence->verb;
	const uint32_t future = CRINK__GET(STATUS, sentence->status, FUTURE);
	/* "pledged", before "to", where the status says no more: "is due to". */
	const uint32_t turn =
	    future != 0 ? future : crink__stage(sentence, CRINK__PLACE_TO);
	/* No form follows "be" where that is the verb of the kind. */
	const bool is_be = sentence->is_passive || forms == 0;
	struct group group = {"", "", "", crink__text(forms),
	    is_be ? CRINK__FORM_PARTICIPLE : CRINK__FORM_BASE};

	if (turn != 0) {
		if (future != 0 || sentence->is_passive) {
			group.before = is_or_was(sentence, future == 0);
		}
		group.turn = crink__text(turn);
		group.tail = is_be ? "to be" : "to";
	} else if (is_perfect(sentence)) {
		group.before = is_plural ? "have" : "has";
		group.tail = is_be ? "been" : "";
		group.form = CRINK__FORM_PARTICIPLE;
	} else if (is_be) {
		group.before = is_or_was(sentence, is_over);
	} else if (sentence->is_negated) {
		group.turn = is_over ? "did" : is_plural ? "do" : "does";
	} else if (is_over) {
		group.form = CRINK__FORM_PAST;
	} else if (!is_plural) {
		group.form = CRINK__FORM_SINGULAR;
	}
	return group;
}

void
crink__say_verb(struct crink__sentence *sentence)
{
	const struct group group = group_of(sentence);

	crink__say(sentence, group.before);
	if (CRINK__GET(STATUS, sentence->status, NUMBER) == 0) {
		crink__say(sentence,
		    crink__text(CRINK__GET(STATUS, sentence->status, ADVERB)));
	}
	crink__say_modifiers(sentence, CRINK__PLACE_CLAUSE);
	crink__say(sentence, group.turn);
	if (sentence->is_negated) {
		crink__say(sentence, "not");
	}
	crink__say(sentence, group.tail);
	crink__say_modifiers(sentence, CRINK__PLACE_VERB);
	if (group.forms[0] != '\0') {
		crink__say_form(sentence, group.forms, group.form);
	}
}

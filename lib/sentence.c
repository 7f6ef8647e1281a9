/*
 * Claims as English sentences, by the verb and the template of their kind:
 * "{item} {to object}" is what follows the verb. A group in braces ends with
 * the word that its value replaces, and is left out where there is no value.
 */

#include "entity.h"
#include "name.h"
#include "out.h"
#include "quantity.h"

struct sentence {
	struct crink__out out;
	const struct crink_relation *relation;
	bool counted; /* the quantity is written */
};

static void
put_name(struct sentence *sentence, uint32_t flags, const char *name)
{
	const bool is_first = sentence->out.size == 0;

	if ((flags & CRINK__DEFINITE) != 0) {
		crink__out_text(&sentence->out, is_first ? "The " : "the ");
	}
	crink__out_text(&sentence->out, name);
}

static void
put_part(struct sentence *sentence, const char *text, size_t size)
{
	crink__out_char(&sentence->out, ' ');
	while (size-- > 0) {
		crink__out_char(&sentence->out, *text++);
	}
}

/* The quantity after the words of its group. */
static void
put_quantity(struct sentence *sentence, const char *words, size_t size)
{
	struct crink_quantity quantity =
	    crink_relation_quantity(sentence->relation);

	if (quantity.unit != CRINK_UNIT_NONE) {
		put_part(sentence, words, size);
		crink__quantity_put(&sentence->out, &quantity);
		if (words[0] == '(') {
			crink__out_char(&sentence->out, ')');
		}
	}
}

/* The quantity in brackets, once, where the template has no group for it. */
static void
put_rest_quantity(struct sentence *sentence)
{
	if (!sentence->counted) {
		sentence->counted = true;
		put_quantity(sentence, "(", 1);
	}
}

/* A group of the template: blank, its words, the value. The last letter tells
 * which word it ends with: object, item or quantity. */
static void
put_group(struct sentence *sentence, const char *group, size_t size)
{
	const bool is_item = group[size - 1] == 'm';
	const char *name;
	uint32_t flags;

	if (is_item) {
		const struct crink_item *item =
		    crink_relation_item(sentence->relation);

		name = crink_item_name(item);
		flags = CRINK__FIELD_OF(item, ITEM, FLAGS, item);
		size -= 4;
	} else if (group[size - 1] == 't') {
		const struct crink_actor *object =
		    crink_relation_object(sentence->relation);

		name = crink_actor_name(object);
		flags = CRINK__FIELD_OF(actor, ACTOR, FLAGS, object);
		size -= 6;
	} else {
		put_quantity(sentence, group, size - 8);
		return;
	}
	if (name[0] == '\0') { /* none */
		return;
	}
	put_part(sentence, group, size);
	put_name(sentence, flags, name);
	if (is_item) {
		put_rest_quantity(sentence);
	}
}

static void
put_rest(struct sentence *sentence, const char *rest)
{
	while (*rest != '\0') {
		const bool is_group = *rest == '{';
		size_t size = 0, end;

		/* Each part brings its own blank. */
		if (*rest == ' ' || *rest == '}') {
			rest++;
			continue;
		}
		rest += is_group;
		while (rest[size] != '\0' && rest[size] != '{' &&
		       rest[size] != '}') {
			size++;
		}
		if (is_group) {
			put_group(sentence, rest, size);
		} else {
			end = size;
			while (rest[end - 1] == ' ') {
				end--;
			}
			put_part(sentence, rest, end);
		}
		rest += size;
	}
}

/* Whether a template says itself where the quantity goes. */
static bool
places_quantity(const char *rest)
{
	while (*rest != '\0') {
		if (rest[0] == 'y' && rest[1] == '}') {
			return true;
		}
		rest++;
	}
	return false;
}

static void
put_verb(struct sentence *sentence, uint32_t kind, bool is_plural)
{
	struct crink__out *out = &sentence->out;
	const char *verb = crink__text(CRINK__GET(RELATION_KIND, kind, VERB));
	const char *base = crink__text(CRINK__GET(RELATION_KIND, kind, BASE));
	const bool is_be = base[0] == 'b' && base[1] == 'e' && base[2] == '\0';
	const bool negated = crink_relation_negated(sentence->relation);
	const char *word = is_plural ? base : verb;

	crink__out_char(out, ' ');
	if (is_be) {
		word = is_plural ? "are" : verb;
	} else if (negated) {
		crink__out_text(out, is_plural ? "do not " : "does not ");
		word = base;
	}
	crink__out_text(out, word);
	if (is_be && negated) {
		crink__out_text(out, " not");
	}
}

size_t
crink_relation_format(
    char *buffer, size_t size, const struct crink_relation *relation)
{
	const struct crink_actor *subject = crink_relation_subject(relation);
	const enum crink_relation_kind number = crink_relation_kind(relation);
	const uint32_t kind = (uint32_t)number - 1;
	const uint32_t flags = CRINK__FIELD_OF(actor, ACTOR, FLAGS, subject);
	const char *name = crink_actor_name(subject);
	struct sentence sentence;
	const char *rest;

	crink__out_begin(&sentence.out, buffer, size);
	if (!crink__is_row(
	        kind, CRINK__RELATION_KIND_COUNT)) { /* no relation */
		return crink__out_end(&sentence.out);
	}
	sentence.relation = relation;
	rest = crink__text(CRINK__GET(RELATION_KIND, kind, REST));
	sentence.counted = places_quantity(rest);
	put_name(&sentence, flags, name[0] != '\0' ? name : "An unnamed party");
	put_verb(&sentence, kind, (flags & CRINK__PLURAL) != 0);
	put_rest(&sentence, rest);
	put_rest_quantity(&sentence);
	return crink__out_end(&sentence.out);
}

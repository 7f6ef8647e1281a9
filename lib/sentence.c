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
put_actor(struct sentence *sentence, const struct crink_actor *actor)
{
	put_name(sentence, CRINK__FIELD(actor, ACTOR, FLAGS, actor),
	    crink_actor_name(actor));
}

/* The word at the end of a group, without what is before it. */
static bool
ends_with(const char *group, size_t size, const char *word)
{
	const size_t word_size = crink__text_size(word);

	return size >= word_size &&
	       memcmp(group + size - word_size, word, word_size) == 0;
}

static void
put_part(struct sentence *sentence, const char *text, size_t size)
{
	crink__out_char(&sentence->out, ' ');
	for (size_t i = 0; i < size; i++) {
		crink__out_char(&sentence->out, text[i]);
	}
}

/* The quantity, behind the words of its group; or, where the template has no
 * such group (words NULL), in brackets and once. */
static void
put_quantity(struct sentence *sentence, const char *words, size_t size)
{
	const struct crink_quantity quantity =
	    crink_relation_quantity(sentence->relation);

	if (quantity.unit == CRINK_UNIT_NONE ||
	    (words == NULL && sentence->counted)) {
		return;
	}
	if (words == NULL) {
		words = "(";
		size = 1;
		sentence->counted = true;
	}
	put_part(sentence, words, size);
	crink__quantity_put(&sentence->out, quantity);
	if (words[0] == '(') {
		crink__out_char(&sentence->out, ')');
	}
}

/* A group of the template: blank, its words, the value. */
static void
put_group(struct sentence *sentence, const char *group, size_t size)
{
	const struct crink_relation *relation = sentence->relation;
	const struct crink_actor *object = crink_relation_object(relation);
	const struct crink_item *item = crink_relation_item(relation);

	if (ends_with(group, size, "object")) {
		if (object != NULL) {
			put_part(sentence, group, size - 6);
			put_actor(sentence, object);
		}
	} else if (ends_with(group, size, "item")) {
		if (item != NULL) {
			put_part(sentence, group, size - 4);
			put_name(sentence,
			    CRINK__FIELD(item, ITEM, FLAGS, item),
			    crink_item_name(item));
			put_quantity(sentence, NULL, 0);
		}
	} else {
		put_quantity(sentence, group, size - 8);
	}
}

static void
put_rest(struct sentence *sentence, const char *rest)
{
	while (*rest != '\0') {
		const bool is_group = *rest == '{';
		size_t size = 0;

		while (rest[size] != '\0' && rest[size] != '}' &&
		       (is_group || rest[size] != '{')) {
			size++;
		}
		if (is_group) {
			put_group(sentence, rest + 1, size - 1);
			size += rest[size] == '}';
		} else {
			/* Each part brings its own blank. */
			size_t end = size;

			while (size != 0 && *rest == ' ') {
				rest++;
				size--;
				end--;
			}
			while (end > 0 && rest[end - 1] == ' ') {
				end--;
			}
			if (end > 0) {
				put_part(sentence, rest, end);
			}
		}
		rest += size;
	}
}

/* Whether a template says itself where the quantity goes. */
static bool
places_quantity(const char *rest)
{
	for (size_t i = 0; rest[i] != '\0'; i++) {
		if (rest[i] == '}' && ends_with(rest, i, "quantity")) {
			return true;
		}
	}
	return false;
}

static void
put_verb(struct sentence *sentence, uint32_t kind, bool is_plural)
{
	struct crink__out *out = &sentence->out;
	const char *verb = crink__text(CRINK__GET(RELATION_KIND, kind, VERB));
	const char *base = crink__text(CRINK__GET(RELATION_KIND, kind, BASE));
	const bool negated = crink_relation_negated(sentence->relation);

	crink__out_char(out, ' ');
	if (base[0] == 'b' && base[1] == 'e' && base[2] == '\0') {
		crink__out_text(out, is_plural ? "are" : verb);
		crink__out_text(out, negated ? " not" : "");
	} else if (negated) {
		crink__out_text(out, is_plural ? "do not " : "does not ");
		crink__out_text(out, base);
	} else {
		crink__out_text(out, is_plural ? base : verb);
	}
}

size_t
crink_relation_format(
    char *buffer, size_t size, const struct crink_relation *relation)
{
	const struct crink_actor *subject = crink_relation_subject(relation);
	const enum crink_relation_kind number = crink_relation_kind(relation);
	const uint32_t kind = (uint32_t)number - 1;
	struct sentence sentence = {
	    crink__out_to(buffer, size), relation, false};
	const char *rest;
	bool is_plural = false;

	if (kind >= CRINK__RELATION_KIND_COUNT) { /* no relation */
		return crink__out_end(&sentence.out);
	}
	rest = crink__text(CRINK__GET(RELATION_KIND, kind, REST));
	sentence.counted = places_quantity(rest);
	if (subject == NULL) {
		crink__out_text(&sentence.out, "An unnamed party");
	} else {
		is_plural = (CRINK__FIELD(actor, ACTOR, FLAGS, subject) &
		                CRINK__PLURAL) != 0;
		put_actor(&sentence, subject);
	}
	put_verb(&sentence, kind, is_plural);
	put_rest(&sentence, rest);
	put_quantity(&sentence, NULL, 0);
	return crink__out_end(&sentence.out);
}

/*
 * The odd data: how much there is of each class, and what each row holds, by
 * formulas. make.c writes it as YAML for the generator, and the tests beside it
 * hold what the library says against the same formulas. Rows run from 0; NONE is
 * no row.
 *
 * It has what the bundled facts lack: so many names that they have prints, both
 * ways of hashing, all scripts, names of the greatest length, many bearers of
 * one name, trees and groups within groups hundreds deep, every sort of quantity
 * and period, up to the limits of their numbers, and claims with much evidence,
 * passed on by many, with modifiers of all groups.
 */
#ifndef CRINK_UNIT_ODD_H
#define CRINK_UNIT_ODD_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define NONE (-1)
#define ACTORS 2100
#define ITEMS 600
#define SOURCES 300
#define RELATIONS 1600
/* The first relations, which are memberships. */
#define MEMBERSHIPS 400

/* Of the vocabulary, in its order; all of ours are after the bundled ones. */
#define ACTOR_KINDS 6
#define ITEM_KINDS 18
#define STATUSES 8
#define UNITS 11
#define MODIFIERS 29
#define SOURCE_KINDS 9
#define ATTRIBUTES 4

/* Room for any text of the odd data but the longest description. */
#define TEXT_MAX 512
#define NAME_BYTES_MAX 255

/* ---- words in every script --------------------------------------------- */

/* Ten letters that lie one after the other and differ when folded. */
static const uint32_t scripts[] = {
    'a',     /* Latin */
    0x03b1,  /* Greek */
    0x043a,  /* Cyrillic */
    0x0561,  /* Armenian */
    0x05d0,  /* Hebrew */
    0x0628,  /* Arabic */
    0x0712,  /* Syriac */
    0x0780,  /* Thaana */
    0x07ca,  /* N'Ko */
    0x0915,  /* Devanagari */
    0x0995,  /* Bengali */
    0x0e01,  /* Thai */
    0x0f5d,  /* Tibetan, of those that are not composed */
    0x1000,  /* Burmese */
    0x10d0,  /* Georgian */
    0x1200,  /* Ethiopic */
    0x13a0,  /* Cherokee */
    0x1780,  /* Khmer */
    0x1820,  /* Mongolian */
    0x3042,  /* Hiragana */
    0x30a2,  /* Katakana */
    0x3105,  /* Bopomofo */
    0x4e00,  /* Han */
    0xa000,  /* Yi */
    0xac00,  /* Hangul */
    0x10000, /* Linear B */
    0x10330, /* Gothic */
    0x10428, /* Deseret */
    0x12000, /* cuneiform */
    0x13000, /* hieroglyphs */
    0x17000, /* Tangut */
    0x20000, /* Han, extension B */
    0x24e00, /* the same, 2 times 2^16 from Han */
};
#define SCRIPTS (sizeof(scripts) / sizeof(scripts[0]))

/* Appends a character in UTF-8. */
static inline void
put_code(char *text, uint32_t code)
{
	char *at = text + strlen(text);

	if (code < 0x80) {
		*at++ = (char)code;
	} else if (code < 0x800) {
		*at++ = (char)(0xc0 | code >> 6);
		*at++ = (char)(0x80 | (code & 0x3f));
	} else if (code < 0x10000) {
		*at++ = (char)(0xe0 | code >> 12);
		*at++ = (char)(0x80 | (code >> 6 & 0x3f));
		*at++ = (char)(0x80 | (code & 0x3f));
	} else {
		*at++ = (char)(0xf0 | code >> 18);
		*at++ = (char)(0x80 | (code >> 12 & 0x3f));
		*at++ = (char)(0x80 | (code >> 6 & 0x3f));
		*at++ = (char)(0x80 | (code & 0x3f));
	}
	*at = '\0';
}

/* Appends a number as six letters of its own script, its digits: as it is
 * folded, or spelt in one of several ways that fold to the same. */
static inline void
put_word(char *text, unsigned number, bool is_plain)
{
	const uint32_t first = scripts[number % SCRIPTS];
	const unsigned way = is_plain ? 0 : number / SCRIPTS % 7;
	unsigned divisor = 100000;

	for (unsigned i = 0; i < 6; i++) {
		uint32_t code = first + number / divisor % 10;

		if (way == 1 && i == 3) {
			put_code(text, ' ');
		} else if (way == 2 && i != 0) {
			put_code(text, '.');
		} else if (way == 3 && i == 2) {
			put_code(text, 0x2019);
		}
		/* Capitals, where the script has some. */
		if (way == 4 &&
		    (first == 'a' || first == 0x3b1 || first == 0x43a)) {
			code -= 0x20;
		}
		put_code(text, code);
		if (way == 5 && i == 0) {
			put_code(text, 0x301); /* an accent */
		}
		divisor /= 10;
	}
}

/* The same, of the greatest length that a name may have. */
static inline void
put_long_word(char *text, unsigned number)
{
	const uint32_t first = scripts[number % SCRIPTS];
	char letter[8] = "";

	put_word(text, number, true);
	put_code(letter, first + number % 10);
	while (strlen(text) + strlen(letter) <= NAME_BYTES_MAX) {
		strcat(text, letter);
	}
	while (strlen(text) < NAME_BYTES_MAX) {
		strcat(text, "z");
	}
}

/* ---- actors ------------------------------------------------------------ */

#define NAMES_EACH 40

static inline int
actor_parent(int actor)
{
	if (actor < 100) {
		return NONE;
	}
	if (actor < 1000) { /* bushes */
		return actor / 10;
	}
	if (actor < 1300) { /* one chain */
		return actor == 1000 ? 3 : actor - 1;
	}
	return actor % 2 == 0 ? actor - 1000 : NONE;
}

static inline int
actor_kind(int actor)
{
	return actor % ACTOR_KINDS + 1;
}

static inline bool
actor_plural(int actor)
{
	return actor % 3 == 0;
}

static inline bool
actor_definite(int actor)
{
	return actor % 5 == 0;
}

/* How many aliases an actor can have of each kind, the first of no kind. */
static const int alias_counts[] = {0, 7, 5, 3, 5, 5, 5, 6};
#define ALIAS_KINDS 7
#define CODE_KIND 3

/* The names that several bear: 300 of the first, two of each other one. */
static inline bool
shared_name(int actor, int which, char *text)
{
	if (which == 0 && actor % 7 == 0) {
		strcpy(text, "Everyone!");
		return true;
	}
	if (which == 1 && actor < 200) {
		sprintf(text, "Pair %d", actor / 2);
		return true;
	}
	return false;
}

/* The codes of an actor: of two letters, of three, of digits. Some have all. */
static inline bool
actor_code(int actor, int which, char *text)
{
	static const int has[] = {7, 4, 6, 1}; /* bits */
	const char first = (char)('A' + actor / 26 % 26);
	const char second = (char)('A' + actor % 26);

	if (actor >= 600 || (has[actor % 4] >> which & 1) == 0) {
		return false;
	}
	if (which == 2) {
		sprintf(text, "%03d", actor);
	} else {
		sprintf(text, "%c%c%s", first, second, which == 1 ? "X" : "");
	}
	return true;
}

/* Three names of an actor that differ in case alone, and are found in texts as they are
 * written alone; folded if plain. */
static inline bool
case_name(int actor, int kind, int which, bool is_plain, char *text)
{
	static const char *const names[] = {"ODDX", "Oddx", "oDDX"};

	if (actor != 2 || kind != 6 || which > 2) {
		return false;
	}
	strcpy(text, is_plain ? "oddx" : names[which]);
	return true;
}

/* An alias by its place among those of its kind; false if there is none. Plain:
 * as it is folded, where it is a word. */
static inline bool
actor_alias(int actor, int kind, int which, bool is_plain, char *text)
{
	unsigned number = (unsigned)(actor * NAMES_EACH + 1 + which);

	text[0] = '\0';
	if (actor % 100 == 99 || (actor % 100 == 98 && kind != ALIAS_KINDS) ||
	    which >= alias_counts[kind]) {
		return false;
	}
	if (kind == CODE_KIND) {
		return actor_code(actor, which, text);
	}
	if (kind == 1 && which < 2) {
		return shared_name(actor, which, text);
	}
	if (case_name(actor, kind, which, is_plain, text)) {
		return true;
	}
	for (int i = 1; i < kind; i++) {
		number += (unsigned)alias_counts[i];
	}
	if (kind == ALIAS_KINDS && which == 5 && actor % 50 == 7) {
		put_long_word(text, number);
		return true;
	}
	put_word(text, number, is_plain);
	if (which % 3 == 2) { /* twice as long */
		put_word(text, number, is_plain);
	}
	return true;
}

static inline void
actor_name(int actor, bool is_plain, char *text)
{
	text[0] = '\0';
	put_word(text, (unsigned)(actor * NAMES_EACH), is_plain);
}

/* ---- names in languages ------------------------------------------------ */

/* More than a byte tells in the list of an actor, twice over. */
#define LANGUAGES 60

/* Tags of private use, each language with more of them after it. */
static inline void
language_tag(int language, char *tag)
{
	static const char *const parts[] = {
	    "", "-Latn", "-AQ", "-Latn-AQ-1901", "-x-a"};

	sprintf(tag, "q%c%c%s", 'a' + language / 5 / 5, 'a' + language / 5 % 5,
	    parts[language % 5]);
}

/* The languages that an actor has a name in, one after the other: the which-th
 * of them, NONE after the last. */
static inline int
actor_language(int actor, int which)
{
	if (actor % 4 == 0 || which >= actor % 23) {
		return NONE;
	}
	return (actor * 7 + which) % LANGUAGES;
}

/* The name that is shown in the which-th: the actor's own, an alias, or another
 * one; that of the one before where it is the same. */
static inline void
actor_name_in(int actor, int which, char *text)
{
	text[0] = '\0';
	if (which % 4 == 0) {
		actor_name(actor, false, text);
	} else if (which % 4 != 1 ||
	           !actor_alias(actor, 2, which % 5, false, text)) {
		text[0] = '\0';
		put_word(text,
		    (unsigned)(ACTORS * NAMES_EACH + actor * 6 + which / 4),
		    false);
	}
}

/* A second name, which is found and never shown. */
static inline bool
actor_more_name(int actor, int which, char *text)
{
	text[0] = '\0';
	put_word(text, (unsigned)(ACTORS * (NAMES_EACH + 6) + actor), false);
	return which == 2;
}

/* An item has a name in one language, or none. */
static inline int
item_language(int item, char *text)
{
	text[0] = '\0';
	put_word(text, 900000 + (unsigned)item, false);
	return item % 3 == 0 ? item % LANGUAGES : NONE;
}

/* ---- items ------------------------------------------------------------- */

/* The two whose names no rotation tells apart: letters swapped that are 64 apart. */
#define TWIN_ITEM 598

static inline int
item_parent(int item)
{
	if (item < 300) { /* one chain */
		return item - 1;
	}
	return item < 500 ? item / 3 : NONE;
}

static inline void
item_name(int item, char *text)
{
	text[0] = '\0';
	if (item >= TWIN_ITEM) {
		memset(text, 'x', 70);
		text[70] = '\0';
		text[2] = item == TWIN_ITEM ? 'p' : 'q';
		text[66] = item == TWIN_ITEM ? 'q' : 'p';
		return;
	}
	put_word(text, (unsigned)item * 11, false);
}

static inline int
item_aliases(int item)
{
	return item % 4;
}

static inline void
item_alias(int item, int which, char *text)
{
	text[0] = '\0';
	put_word(text, (unsigned)item * 11 + 1 + (unsigned)which, false);
}

#include "odd_values.h"

/* ---- sources ----------------------------------------------------------- */

/* The two whose names the first turn does not tell apart: letters nine apart,
 * that one bit of a rotation of 7 lies between. */
#define TWIN_SOURCE 298
#define LONG_DESCRIPTION 4000

static inline int
source_publisher(int source)
{
	return source * 7 % ACTORS;
}

static inline int
source_author(int source)
{
	return source % 2 == 0 ? NONE : source * 11 % ACTORS;
}

/* A title or a description, or both. */
static inline bool
source_title(int source, char *text)
{
	text[0] = '\0';
	if (source >= TWIN_SOURCE) {
		strcpy(
		    text, source == TWIN_SOURCE ? "a12345678a" : "b12345678g");
		return true;
	}
	if (source % 3 != 0) {
		put_word(text, (unsigned)source * 5 + 1, false);
	}
	return source % 3 != 0;
}

static inline bool
source_description(int source, char text[LONG_DESCRIPTION + 1])
{
	sprintf(text, "Source number %d.", source);
	if (source == 6) {
		memset(text, 'd', LONG_DESCRIPTION);
		text[LONG_DESCRIPTION] = '\0';
	}
	return source % 3 == 0 || source % 4 == 1;
}

static inline bool
source_place(int source, char *text)
{
	sprintf(text, "Place %d", source % 17);
	return source % 4 == 2;
}

static inline bool
source_url(int source, char *text)
{
	sprintf(text, "https://example.org/%d?a=b#c", source);
	return source % 5 == 1;
}

static inline int
source_kind(int source) /* 0: none */
{
	return source % (SOURCE_KINDS + 1);
}

static inline const char *
source_language(int source)
{
	static const char *const tags[] = {
	    "", "en", "ko", "zh-Hant", "sr-Latn-RS", "sl-rozaj-biske", "fa"};

	return tags[source % 7];
}

static inline int
source_rests_on(int source)
{
	return source % 4 == 3 ? source / 2 : NONE;
}

/* 0: not told; 1: whole; 2: an excerpt. */
static inline int
source_copy(int source)
{
	return source % 3;
}

/* Its paragraphs cannot be counted. */
static inline bool
source_uncounted(int source)
{
	return source % 50 == 3;
}

static inline int
source_aliases(int source)
{
	return source < TWIN_SOURCE ? source % 3 : 0;
}

static inline void
source_alias(int source, int which, char *text)
{
	text[0] = '\0';
	put_word(text, (unsigned)source * 5 + 2 + (unsigned)which, false);
}

/* ---- relations --------------------------------------------------------- */

/* Kinds of our own, which ask for nothing and say it in all ways. */
static const struct {
	const char *id, *forms, *rest;
	bool symmetric;
} kinds[] = {
    {"odd-gives",
        "  verb: gives\n  base: give\n  past: gave\n  participle: given\n"
        "  passive: item\n",
        "{item} {to object}", false},
    {"odd-is", "  verb: is\n  base: be\n", "near {object} {with item}", false},
    {"odd-pays", "  verb: pays\n  base: pay\n  past: paid\n  passive: object\n",
        "{quantity|much} {to object|somebody} {for item}", false},
    {"odd-meets",
        "  verb: meets\n  base: meet\n  past: met\n  passive: object\n",
        "{object} {over item}", true},
    {"odd-rests", "  verb: tries\n  base: try\n  passive: item\n", "", false},
    {"odd-waits",
        "  verb: waits\n  base: wait\n  passive: object\n"
        "  counts: subject\n",
        "for long", false},
    {"odd-equals", "  verb: is\n", "{equal to object} {in item} at heart",
        true},
    {"odd-counts",
        "  verb: goes\n  base: go\n  past: went\n  participle: gone\n"
        "  passive: item\n",
        "up {to quantity} {in place|anywhere}", false},
};
#define KINDS 8

struct relation {
	int subject, object, item, claimant, source; /* NONE: none */
	int kind;           /* NONE: a membership; else of those above */
	int quantity;       /* the number of one, or NONE */
	int when;           /* likewise */
	int said;           /* likewise */
	int status;         /* from 1 */
	unsigned paragraph; /* 0: not counted */
	int context;        /* an item, or NONE */
	bool negated, has_place;
};

/* Memberships: groups in groups, groups that overlap, a ring of groups, and
 * members that were, will be, or are not. */
static inline void
fill_membership(struct relation *relation, int number)
{
	relation->kind = NONE;
	relation->status = 1;
	if (number < 60) {
		relation->subject = number + 1;
		relation->object = number;
		if (number >= 54) { /* a ring of six */
			relation->subject = 2000 + number % 6;
			relation->object = 2000 + (number + 1) % 6;
		}
	} else if (number < 120) {
		relation->subject = 100 + number * 7;
		relation->object = number % 20;
	} else if (number < 240) {
		relation->subject = number * 37 % ACTORS;
		relation->object = 60 + number % 9;
		relation->negated = number % 5 == 0;
		relation->when = number % 5 == 1 ? number : NONE;
		relation->status = number % 4 + 1;
		if (number % 5 == 2) {
			relation->status = STATUSES;
		}
	} else {
		relation->subject = number * 53 % ACTORS;
		relation->object = 70 + number % 10;
	}
}

static inline struct relation
relation_of(int number)
{
	const int n = number - MEMBERSHIPS;
	struct relation relation = {NONE, NONE, NONE, NONE, number % SOURCES, 0,
	    NONE, NONE, NONE, 1, (unsigned)(number * 61 % 65535) + 1, NONE,
	    false, false};

	if (source_uncounted(relation.source)) {
		relation.paragraph = 0;
	}
	if (number < MEMBERSHIPS) {
		fill_membership(&relation, number);
		return relation;
	}
	relation.kind = n % KINDS;
	relation.subject = n % 11 == 0  ? NONE
	                   : n % 3 == 0 ? n % 10
	                                : (n * n + 7 * n) % ACTORS;
	relation.object = n % 5 == 0   ? NONE
	                  : n % 4 == 1 ? n % 12
	                               : n * 13 % ACTORS;
	if (n % 97 == 5) { /* on both sides */
		relation.object = relation.subject;
	}
	relation.item = n % 6 == 0 ? NONE : n * 17 % ITEMS;
	relation.context = n % 5 == 2 ? n * 19 % ITEMS : NONE;
	relation.claimant = n % 3 == 1 ? n * 29 % ACTORS : NONE;
	relation.quantity = n % 10 == 9 ? NONE : n;
	relation.when = n % 4 == 0 ? NONE : n;
	relation.said = n % 5 == 1 ? n : NONE;
	relation.status = n / KINDS % STATUSES + 1;
	relation.negated = n % 6 == 2;
	relation.has_place = n % 7 == 3;
	return relation;
}

/* How much evidence a claim has, and each piece of it: the source, and the
 * paragraph after paragraph. */
static inline int
evidence_count(int number)
{
	return number % 4 != 1 || source_uncounted(number % SOURCES)
	           ? 1
	           : number % 9 + 1;
}

static inline int
evidence_of(int number, int which, unsigned *paragraph)
{
	/* Other paragraphs of the first source, and other sources. */
	const int source =
	    (which % 2 == 0 ? number : number + 7 * which) % SOURCES;

	*paragraph = (unsigned)((number * 61 + which) % 65535) + 1;
	if (source_uncounted(source)) {
		*paragraph = 0;
	}
	return source;
}

/* Who passed a claim on, NONE past the last one. Few lists, so that many claims
 * have the same. */
static inline int
via_of(int number, int which)
{
	return number % 9 == 4 && which <= number % 3
	           ? (number % 40 * 31 + which * 5) % ACTORS
	           : NONE;
}

/* Whether a claim has a modifier, by its number from 1: five stages, three
 * capacities, four ranks, and those that combine. */
static inline bool
has_modifier(int number, int modifier)
{
	if (modifier <= 5) {
		return number % 3 == 0 && number % 5 == modifier - 1;
	}
	if (modifier <= 8) {
		return number % 4 == modifier - 6;
	}
	if (modifier <= 12) {
		return number % 13 == modifier - 9;
	}
	return number % modifier == 1;
}

/* ---- questions --------------------------------------------------------- */

#define QUESTIONS 50

static inline void
question_text(int question, char *text)
{
	strcpy(text, question % 2 == 0 ? "How many? " : "");
	put_word(text, (unsigned)question * 3, false);
	strcat(text, "?");
}

static inline int
question_unit(int question)
{
	return question % 3 == 0 ? question % UNITS + 1 : 0;
}

static inline int
question_item(int question)
{
	return question % 4 == 1 ? question * 5 : NONE;
}

static inline bool
item_is(int item, int kind)
{
	while (item != NONE && item != kind) {
		item = item_parent(item);
	}
	return item == kind;
}

/* The question that a relation answers: in its unit, about its item. */
static inline int
answered_by(int number)
{
	const struct relation relation = relation_of(number);
	const int question = number * 3 % QUESTIONS;
	const int unit = question_unit(question);
	const int item = question_item(question);

	if (number % 3 == 0 ||
	    (unit != 0 && relation.quantity != NONE &&
	        (quantity_of(relation.quantity).unit != unit ||
	            quantity_of(relation.quantity).per != 0)) ||
	    (item != NONE && relation.item != NONE &&
	        !item_is(relation.item, item))) {
		return NONE;
	}
	return question;
}

/* ---- links ------------------------------------------------------------- */

#define LINKS_EACH 7
#define LINK_KINDS 12
/* Of the kinds in their order. */
enum { SUPERSEDES = 1, WITHDRAWS, CORRECTS, REPEATS = 7, PART_OF };

/* Some relations have a slug. */
static inline bool
has_slug(int number)
{
	return number % 3 == 1;
}

/* A number that is ordered as the last days of dates are. */
static inline long
last_day_of(struct date date)
{
	return date.year * 400L + (date.month == 0 ? 12 : date.month) * 32L +
	       (date.day == 0 ? 31 : date.day);
}

/* The date on which a relation became known. */
static inline struct date
known_of(int number)
{
	const struct relation relation = relation_of(number);

	return date_of(relation.said == NONE ? relation.source : relation.said);
}

/* Where a link of a relation leads to, and of which kind it is; NONE: there is
 * no such link. */
static inline int
link_of(int number, int which, int *kind)
{
	const int target = (number * 7 + which * 330) % RELATIONS / 3 * 3 + 1;

	*kind = (number + which / 3 * 5) % LINK_KINDS + 1;
	if (which >= number % (LINKS_EACH + 1) || target == number ||
	    target >= RELATIONS ||
	    ((*kind <= CORRECTS || *kind == REPEATS || *kind == PART_OF) &&
	        target > number) ||
	    (*kind <= CORRECTS && last_day_of(known_of(target)) >
	                              last_day_of(known_of(number)))) {
		return NONE;
	}
	return target;
}

#endif

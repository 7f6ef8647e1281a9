/*
 * libcrink: who supplied what to whom, how many, when, according to whom.
 *
 * A static knowledge library. The facts are constant tables in the program:
 * there is nothing to initialise, to load or to free.
 *
 * Conventions that hold for every function below:
 *
 * - Total. Any pointer may be NULL and any enumerator any number. A function
 *   that is given NULL or an unknown number returns NULL, "", 0, false or the
 *   enumerator NONE, so a chain of calls never crashes:
 *   crink_actor_name(crink_actor_parent(crink_actor_find("nobody"))) is "".
 *   A pointer to an entity that did not come from this library counts as NULL.
 * - Constant. Entities and texts live as long as the program, never change and
 *   are compared by pointer. Texts are UTF-8, NUL-terminated and never NULL
 *   (but for crink_actor_alias() and its like, which end with NULL).
 * - Pure. No heap, no global state, no input or output, no locale, no errno:
 *   every function may be called from any thread or interrupt at any time.
 * - Cost. Where a comment names no cost, it is a few memory reads.
 *
 * Enumerators of actors, items, sources, questions, kinds, units, statuses and
 * modifiers come from the data and stand in <crink/ids.h>; their numbers do not
 * change from one
 * release to the next. So do the versions of the code, CRINK_VERSION, and of
 * the data, CRINK_DATA_VERSION; see crink_data_version(). A data source of each
 * fact: crink_relation_source().
 */
#ifndef CRINK_H
#define CRINK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crink/ids.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define CRINK_API __attribute__((visibility("default")))
#else
#define CRINK_API
#endif

/* A state, person, organization, bloc, region or public. */
struct crink_actor;
/* What a relation is about: a weapon, force, money, office, law, conflict. */
struct crink_item;
/* A publication that claims rest on. */
struct crink_source;
/* What rival claims disagree about: "How many rounds did ... supply?". */
struct crink_question;
/* One claim: who does what to whom, with what, when, according to whom. */
struct crink_relation;

/* ---- values -------------------------------------------------------- */

/* What kind of name an alias is. */
enum crink_alias_kind {
	CRINK_ALIAS_KIND_NONE,
	CRINK_ALIAS_KIND_NAME,    /* another name or spelling */
	CRINK_ALIAS_KIND_ACRONYM, /* "DPRK" */
	CRINK_ALIAS_KIND_CODE,    /* ISO 3166-1: "KP", "PRK" or "408" */
	CRINK_ALIAS_KIND_DEMONYM, /* "North Korean" */
	CRINK_ALIAS_KIND_METONYM, /* "Pyongyang" for the government there */
	CRINK_ALIAS_KIND_FORMER,  /* a name no longer in use */
	CRINK_ALIAS_KIND_NATIVE,  /* in its own script */
	/* Wide enough for any number in C++ and with short enumerations. */
	CRINK_ALIAS_KIND__MAX = 2147483647
};

/* How the numbers of a quantity are meant. */
enum crink_qualifier {
	CRINK_QUALIFIER_NONE,     /* there is no quantity */
	CRINK_QUALIFIER_EXACT,    /* low = high = the number */
	CRINK_QUALIFIER_ABOUT,    /* low = high = the number given as about */
	CRINK_QUALIFIER_OVER,     /* more than low; high is open */
	CRINK_QUALIFIER_UNDER,    /* less than high; low is open */
	CRINK_QUALIFIER_AT_LEAST, /* low or more; high is open */
	CRINK_QUALIFIER_AT_MOST,  /* high or less; low is open */
	CRINK_QUALIFIER_RANGE,    /* from low to high, both included */
	CRINK_QUALIFIER_VAGUE,    /* "thousands": low or more; high is open */
	/* Wide enough for any number in C++ and with short enumerations. */
	CRINK_QUALIFIER__MAX = 2147483647
};

/* How a claim stands to another one. What it supersedes, withdraws or corrects
 * stands no longer from the day on that the claim became known. */
enum crink_link {
	CRINK_LINK_NONE,
	CRINK_LINK_SUPERSEDES,    /* gives a newer answer in place of that */
	CRINK_LINK_WITHDRAWS,     /* takes it back */
	CRINK_LINK_CORRECTS,      /* says what was wrong in it */
	CRINK_LINK_DENIES,        /* says that it is not so */
	CRINK_LINK_CONTRADICTS,   /* cannot be true together with it */
	CRINK_LINK_CONFIRMS,      /* says so too, knowing it by itself */
	CRINK_LINK_REPEATS,       /* says the same once more, adding nothing */
	CRINK_LINK_PART_OF,       /* is about a part of what that is about */
	CRINK_LINK_BECAUSE_OF,    /* happens because of it */
	CRINK_LINK_UNTIL,         /* lasts until it happens */
	CRINK_LINK_IN_ORDER_TO,   /* has it as its aim */
	CRINK_LINK_IN_RETURN_FOR, /* is given for it */
	/* Wide enough for any number in C++ and with short enumerations. */
	CRINK_LINK__MAX = 2147483647
};

/* How much of a source was read for the data. */
enum crink_copy {
	CRINK_COPY_NONE, /* not told */
	CRINK_COPY_WHOLE,
	CRINK_COPY_EXCERPT,
	/* Wide enough for any number in C++ and with short enumerations. */
	CRINK_COPY__MAX = 2147483647
};

/* The open ends of a quantity: no number was given there. */
#define CRINK_OPEN_LOW INT64_MIN
#define CRINK_OPEN_HIGH INT64_MAX

/*
 * An interval of integers in a unit, of which so many are decimals as
 * crink_unit_decimals() tells: 29.3 percent is 293. With per it is a rate, such
 * as barrels per year. No quantity: all zero, unit CRINK_UNIT_NONE. One that a caller made by hand is read by its ends: where
 * they do not fit the qualifier they say what is meant, and it is no quantity
 * where both are open, low is above high, or no number is left.
 */
struct crink_quantity {
	int64_t low;  /* CRINK_OPEN_LOW where open */
	int64_t high; /* CRINK_OPEN_HIGH where open */
	enum crink_unit unit;
	enum crink_qualifier qualifier;
	enum crink_unit per; /* of a rate; else CRINK_UNIT_NONE */
};

/*
 * A date of the proleptic Gregorian calendar, as precise as it was given:
 * day 0 means a month, month 0 a year, year 0 no date at all. Years before
 * the common era are negative as in ISO 8601 (-1 is 2 BC).
 */
struct crink_date {
	int16_t year;
	uint8_t month; /* 1 to 12, or 0 */
	uint8_t day;   /* 1 to 31, or 0 */
};

/*
 * The time that something lasted, as far as it is known. It began on a day from
 * the first one of start to the last one of start_latest, and ended, no earlier,
 * on a day from the first one of end_earliest to the last one of end; where
 * there is no date, no bound is known. "2022/2024-12-01" has 2022 in the first
 * two and the day in the others; a date that stands alone means some time within
 * it, and is in all four; "[..2024]", on some day up to then, has no start and
 * no end_earliest; "2024-12-28/", whose end is not told, neither end_earliest
 * nor end; what holds as of a day, neither start nor end.
 *
 * An end without any date may be open: it has no beginning, or it goes on as far
 * as the data knows; else it is unknown. No period: all zero. One that a caller
 * made by hand is none where no first and last day are possible.
 */
struct crink_period {
	struct crink_date start, start_latest;
	struct crink_date end_earliest, end;
	bool open_start, open_end;               /* EDTF ".." */
	bool approximate_start, approximate_end; /* EDTF "~" or "%" */
	bool uncertain_start, uncertain_end;     /* EDTF "?" or "%" */
};

/* How sure something is. */
enum crink_certainty {
	CRINK_CERTAINTY_NONE, /* the question makes no sense */
	CRINK_CERTAINTY_NO,
	CRINK_CERTAINTY_MAYBE,
	CRINK_CERTAINTY_YES, /* whatever is not known */
	/* Wide enough for any number in C++ and with short enumerations. */
	CRINK_CERTAINTY__MAX = 2147483647
};

/* ---- actors -------------------------------------------------------- */

/*
 * The actor that bears a name: its name, any of its aliases or its slug.
 *
 * Letters and digits count; case, accents, blanks and punctuation do not:
 * "KIM JONG UN" finds Kim Jong-un, "U.S." and "us" the United States,
 * "turkiye" Türkiye. Latin letters fold to plain ASCII (ß to ss, æ to ae, ø to
 * o, ł to l, đ to d, ı to i, ə to e), accents and what Unicode ignores by default
 * (soft hyphens, joiners, marks of direction) are dropped, and letters of all
 * scripts fold their case. What Unicode holds to be the same is the same: letters
 * composed or not (NFC, NFD), of full or half width, ligatures, raised and
 * lowered digits, digits of every script, compatibility ideographs, mathematical
 * letters; and so are the two yehs and kafs of Arabic and Persian keyboards.
 * Signs are dropped, those made of letters too (a trade mark sign, a letter in a
 * circle); numbers as one sign (Roman ones, thirds), squares of letters and what
 * only phoneticians write are letters of their own.
 *
 * NULL: nobody bears the name; or several do (crink_actor_match() lists them);
 * or it has no letter or digit, or is not valid UTF-8.
 * Cost: one pass over the name and a fixed number of memory reads, whatever
 * the number of names.
 */
CRINK_API const struct crink_actor *crink_actor_find(const char *name);

/* crink_actor_find() for a name of size bytes that need not end with NUL. A
 * NUL among them is punctuation. */
CRINK_API const struct crink_actor *crink_actor_find_n(
    const char *name, size_t size);

/*
 * Every bearer of a name, one after the other, in the order of
 * crink_actor_next(): the first for after = NULL, then the one behind after;
 * NULL when there is no further one, or when after does not bear the name.
 * Cost: that of crink_actor_find(), and in proportion to the logarithm of the
 * number of bearers.
 *
 *	const struct crink_actor *actor = NULL;
 *	while ((actor = crink_actor_match("Korea", actor)) != NULL)
 *		puts(crink_actor_name(actor));
 */
CRINK_API const struct crink_actor *crink_actor_match(
    const char *name, const struct crink_actor *after);

/*
 * The actor whose name is nearest to a misspelt one, counted in slips: letters
 * added, left out, changed or swapped with a neighbour, after folding. Made to
 * say nothing rather than something wrong: one slip is forgiven in five letters,
 * both of each word (what is between blanks) and of the whole name, and three in
 * all. So names of up to four letters forgive none, and nothing that many names
 * share ("Republic of ...") makes up for a word that differs. A slip at the
 * first letter of a word counts as two unless it is a swap, a swap is forgiven in
 * words of four letters too, other numbers are not forgiven, and a leading "the"
 * does not count.
 *
 * NULL: nobody's name is near; or several are as near, or bear the very name
 * (crink_actor_suggest_next() lists them). A name that one actor alone bears
 * suggests that one.
 * Cost: a pass over all names; no heap; of stack, in an optimised build, at most
 * 512 bytes on a machine of 32 bits and 768 on one of 64, whatever the data. For
 * that a name of more than 112 bytes of letters and digits, after folding, has
 * none that is near.
 */
CRINK_API const struct crink_actor *crink_actor_suggest(const char *name);

/*
 * All actors that crink_actor_suggest() chooses from, each once, in the order
 * of crink_actor_next(): every bearer of the name, or where there is none, all
 * whose names are nearest; just one where crink_actor_suggest() tells it. The
 * first for after = NULL, then the one behind after; NULL when there is no
 * further one, or when after is none of them. Cost: that of
 * crink_actor_suggest(), each time.
 *
 *	const struct crink_actor *actor = NULL;
 *	while ((actor = crink_actor_suggest_next("Koera", actor)) != NULL)
 *		puts(crink_actor_name(actor));
 */
CRINK_API const struct crink_actor *crink_actor_suggest_next(
    const char *name, const struct crink_actor *after);

/* The actor of an enumerator, NULL if there is none. */
CRINK_API const struct crink_actor *crink_actor_get(enum crink_actor_id id);

/*
 * All actors, one after the other: the first for after = NULL; NULL at the
 * end. Whatever belongs to an actor comes directly behind it.
 */
CRINK_API const struct crink_actor *crink_actor_next(
    const struct crink_actor *after);

/* The enumerator of an actor; CRINK_ACTOR_NONE for NULL. */
CRINK_API enum crink_actor_id crink_actor_id(const struct crink_actor *actor);

/* The slug, as written in the data: "north-korea". */
CRINK_API const char *crink_actor_slug(const struct crink_actor *actor);

/* The name to show: "North Korea". */
CRINK_API const char *crink_actor_name(const struct crink_actor *actor);

/*
 * The name to show in a language, by its BCP 47 tag: "朝鲜" for "zh". Tags are
 * compared without case; the whole tag first, then its language alone, so that
 * "zh-Hant-TW" falls back on "zh". "en" is crink_actor_name().
 * "" if the data gives none in that language, and for NULL and what is no tag.
 * Where the data gives several the first is shown; all of them are found by
 * crink_actor_find(), and are listed by crink_actor_alias().
 * Cost: a pass over the tags of the data and over the actor's aliases.
 */
CRINK_API const char *crink_actor_name_in(
    const struct crink_actor *actor, const char *language);

/* What the actor is, CRINK_ACTOR_KIND_STATE or another; NONE for NULL. */
CRINK_API enum crink_actor_kind crink_actor_kind(
    const struct crink_actor *actor);

/*
 * The state or organization that the actor belongs to (an official to a state,
 * a ministry to its government); NULL if to none.
 */
CRINK_API const struct crink_actor *crink_actor_parent(
    const struct crink_actor *actor);

/*
 * The alias of an index from 0 up; NULL past the last one. Its kind is stored
 * behind kind, where that is not NULL (NONE past the last). The name and the
 * slug are not among the aliases; names in other languages are, behind the
 * others and of the kind NAME, unless the data lists them as an alias besides.
 * Codes are those of ISO 3166-1.
 * Cost: in proportion to the index.
 */
CRINK_API const char *crink_actor_alias(
    const struct crink_actor *actor, size_t index, enum crink_alias_kind *kind);

/* The ISO 3166-1 alpha-2 code ("KP"), "" if the actor has none. */
CRINK_API const char *crink_actor_code(const struct crink_actor *actor);

/*
 * Whether an actor is the group, or belongs to it on the newest day of the data:
 * through its parents, or as a member of it or of an actor that belongs to it.
 * An official of a member state belongs to the bloc. A member is who a member-of
 * relation tells to be one that stands (nothing supersedes, withdraws or
 * corrects it), is not negated, has none of the statuses speculated, planned,
 * pledged and expected, and may hold on that day: the last one on which a claim
 * became known, that is, was said or else published. What held some days before
 * holds until somebody says otherwise.
 * Cost: in proportion to the logarithm of the number of the group's members.
 */
CRINK_API bool crink_actor_in(
    const struct crink_actor *actor, const struct crink_actor *group);

/*
 * crink_actor_in() on another day: each of the memberships that lead there
 * covers the date, as crink_period_covers() tells, as surely as least asks: YES
 * surely, MAYBE possibly. NO takes those as well that surely do not. An end of
 * which nothing is known lies on or before the day on which its claim became
 * known. Which claims stand is always judged on the newest day; on that one
 * MAYBE asks what crink_actor_in() does. False for NONE, no date, and NULL.
 * Cost: at most in proportion to the memberships in the groups that belong to
 * the group, times how often one of them is in others; of stack, a quarter of a
 * byte for each membership of the data, and on a machine of 32 bits at most 256.
 */
CRINK_API bool crink_actor_in_on(const struct crink_actor *actor,
    const struct crink_actor *group, struct crink_date date,
    enum crink_certainty least);

/*
 * The members of a group on the newest day of the data, one after the other, each
 * once, in the order of crink_actor_next(): those that a claim of their own tells
 * to be, as crink_actor_in() takes claims. (What belongs to them, its organs and
 * the members of its members belong to the group, and are not members.) The
 * first for after = NULL, then the one behind after; NULL when there is no
 * further one, or when after is no member.
 * Cost: in proportion to the logarithm of the number of memberships, and to the
 * claims of one that is over.
 *
 *	const struct crink_actor *state = NULL;
 *	while ((state = crink_actor_member(nato, state)) != NULL)
 *		puts(crink_actor_name(state));
 */
CRINK_API const struct crink_actor *crink_actor_member(
    const struct crink_actor *group, const struct crink_actor *after);

/* ---- items --------------------------------------------------------- */

/* The item of a name, alias or slug ("155mm shells", "MLRS"), by letters and digits
 * alone; NULL: of none, or of several. Cost: a pass over the name, a few reads. */
CRINK_API const struct crink_item *crink_item_find(const char *name);

/* The item of a name of size bytes, which need not end with NUL; NULL: of none, or
 * of several. Cost: a pass over the name, a few reads. */
CRINK_API const struct crink_item *crink_item_find_n(
    const char *name, size_t size);

/* Every item of a name: the first for after = NULL, then the one behind after;
 * NULL at the end, or when after does not bear the name. Cost: a pass over the
 * name, and the logarithm of the number of bearers. */
CRINK_API const struct crink_item *crink_item_match(
    const char *name, const struct crink_item *after);

/* The item whose name is nearest to a misspelt one, with a slip in five letters
 * at most; NULL: none is near, or several are. Cost: a pass over all names. */
CRINK_API const struct crink_item *crink_item_suggest(const char *name);

/* Every item whose name is nearest to a misspelt one: the first for after = NULL,
 * then the one behind after; NULL at the end, or when after is none of them.
 * Cost: a pass over all names, each time. */
CRINK_API const struct crink_item *crink_item_suggest_next(
    const char *name, const struct crink_item *after);

/* The item of an enumerator, NULL if there is none. */
CRINK_API const struct crink_item *crink_item_get(enum crink_item_id id);

/* All items, one after the other: the first for after = NULL; NULL at the end.
 * Each is directly followed by the kinds of it. */
CRINK_API const struct crink_item *crink_item_next(
    const struct crink_item *after);

/* The enumerator of an item; CRINK_ITEM_NONE for NULL. */
CRINK_API enum crink_item_id crink_item_id(const struct crink_item *item);

/* The slug, as written in the data: "artillery-ammunition". */
CRINK_API const char *crink_item_slug(const struct crink_item *item);

/* The name to show: "artillery ammunition". */
CRINK_API const char *crink_item_name(const struct crink_item *item);

/*
 * The name to show in a language, by its BCP 47 tag: "Granate" for "de"; as
 * crink_actor_name_in().
 */
CRINK_API const char *crink_item_name_in(
    const struct crink_item *item, const char *language);

/* What the item is, CRINK_ITEM_KIND_ARMS or another; NONE for NULL. */
CRINK_API enum crink_item_kind crink_item_kind(const struct crink_item *item);

/* What the item is a kind of: munitions for artillery ammunition; NULL at the
 * top of the tree. */
CRINK_API const struct crink_item *crink_item_parent(
    const struct crink_item *item);

/* The alias of an index from 0 up, its kind behind kind where that is not NULL;
 * NULL and NONE past the last. Neither name nor slug is one. Cost: the index. */
CRINK_API const char *crink_item_alias(
    const struct crink_item *item, size_t index, enum crink_alias_kind *kind);

/* Whether an item is kind itself or a kind of it: a shell is a munition. */
CRINK_API bool crink_item_is(
    const struct crink_item *item, const struct crink_item *kind);

/*
 * An attribute of a physical item (its calibre: 155 mm); no quantity if the
 * data gives none. Attributes are not inherited in the tree.
 */
CRINK_API struct crink_quantity crink_item_attribute(
    const struct crink_item *item, enum crink_attribute attribute);

/* ---- sources ------------------------------------------------------- */

/* The source of a title, alias or slug, by letters and digits alone; NULL: of none,
 * or of several. Cost: a pass over the name, a few reads. */
CRINK_API const struct crink_source *crink_source_find(const char *name);

/* The source of a name of size bytes, which need not end with NUL; NULL: of none, or
 * of several. Cost: a pass over the name, a few reads. */
CRINK_API const struct crink_source *crink_source_find_n(
    const char *name, size_t size);

/* Every source of a name: the first for after = NULL, then the one behind after;
 * NULL at the end, or when after does not bear the name. Cost: a pass over the
 * name, and the logarithm of the number of bearers. */
CRINK_API const struct crink_source *crink_source_match(
    const char *name, const struct crink_source *after);

/* The source whose name is nearest to a misspelt one, with a slip in five letters
 * at most; NULL: none is near, or several are. Cost: a pass over all names. */
CRINK_API const struct crink_source *crink_source_suggest(const char *name);

/* Every source whose name is nearest to a misspelt one: the first for after = NULL,
 * then the one behind after; NULL at the end, or when after is none of them.
 * Cost: a pass over all names, each time. */
CRINK_API const struct crink_source *crink_source_suggest_next(
    const char *name, const struct crink_source *after);

/* The source of an enumerator, NULL if there is none. */
CRINK_API const struct crink_source *crink_source_get(enum crink_source_id id);

/* All sources, one after the other: the first for after = NULL; NULL at the
 * end. */
CRINK_API const struct crink_source *crink_source_next(
    const struct crink_source *after);

/* The enumerator of a source; CRINK_SOURCE_NONE for NULL. */
CRINK_API enum crink_source_id crink_source_id(
    const struct crink_source *source);

/* The slug, as written in the data: "washington-times-2024-12-01". */
CRINK_API const char *crink_source_slug(const struct crink_source *source);

/* The name to show: the title, or the slug where there is no title. */
CRINK_API const char *crink_source_name(const struct crink_source *source);

/* The alias of an index from 0 up, its kind behind kind where that is not NULL;
 * NULL and NONE past the last. Neither title nor slug is one. Cost: the index. */
CRINK_API const char *crink_source_alias(const struct crink_source *source,
    size_t index, enum crink_alias_kind *kind);

/* Who published it. */
CRINK_API const struct crink_actor *crink_source_publisher(
    const struct crink_source *source);

/* Who wrote it, NULL if the source names nobody. */
CRINK_API const struct crink_actor *crink_source_author(
    const struct crink_source *source);

/* When it was published. */
CRINK_API struct crink_date crink_source_date(
    const struct crink_source *source);

/* Its title, "" if not known. */
CRINK_API const char *crink_source_title(const struct crink_source *source);

/* What it is, in the curator's words, or "". */
CRINK_API const char *crink_source_description(
    const struct crink_source *source);

/* Where it was written ("Seoul"), or "". */
CRINK_API const char *crink_source_place(const struct crink_source *source);

/* Its address, or "". */
CRINK_API const char *crink_source_url(const struct crink_source *source);

/* What it is, CRINK_SOURCE_KIND_ARTICLE or another; NONE for NULL and where the
 * data does not tell. */
CRINK_API enum crink_source_kind crink_source_kind(
    const struct crink_source *source);

/* The language that it is written in, as a tag of BCP 47 ("ko", "zh-Hant"); ""
 * for NULL and where the data does not tell. */
CRINK_API const char *crink_source_language(const struct crink_source *source);

/*
 * The source that it rests on: both are one origin, as a wire story and the
 * paper that prints it. That one may rest on another in turn, but never on this
 * one. NULL for NULL and where it rests on none.
 */
CRINK_API const struct crink_source *crink_source_rests_on(
    const struct crink_source *source);

/* Whether all of it or an excerpt was read for the data; NONE for NULL and where
 * the data does not tell. */
CRINK_API enum crink_copy crink_source_copy(const struct crink_source *source);

/* ---- questions ----------------------------------------------------- */

/* The question of a slug or of the whole text, by letters and digits alone; NULL: of
 * none. Cost: a pass over the name, a few reads. */
CRINK_API const struct crink_question *crink_question_find(const char *name);

/* The question of a name of size bytes, which need not end with NUL; NULL: of none.
 * Cost: a pass over the name, a few reads. */
CRINK_API const struct crink_question *crink_question_find_n(
    const char *name, size_t size);

/* The question of a name for after = NULL, else NULL: no two have a name in
 * common. Cost: a pass over the name, a few reads. */
CRINK_API const struct crink_question *crink_question_match(
    const char *name, const struct crink_question *after);

/* The question whose name is nearest to a misspelt one, with a slip in five letters
 * at most; NULL: none is near, or several are. Cost: a pass over all names. */
CRINK_API const struct crink_question *crink_question_suggest(const char *name);

/* Every question whose name is nearest to a misspelt one: the first for after =
 * NULL, then the one behind after; NULL at the end, or when after is none of them.
 * Cost: a pass over all names, each time. */
CRINK_API const struct crink_question *crink_question_suggest_next(
    const char *name, const struct crink_question *after);

/* The question of an enumerator, NULL if there is none. */
CRINK_API const struct crink_question *crink_question_get(
    enum crink_question_id id);

/* All questions, one after the other: the first for after = NULL; NULL at the
 * end. */
CRINK_API const struct crink_question *crink_question_next(
    const struct crink_question *after);

/* The enumerator of a question; CRINK_QUESTION_NONE for NULL. */
CRINK_API enum crink_question_id crink_question_id(
    const struct crink_question *question);

/* The slug, as written in the data: "dprk-rounds-to-russia". */
CRINK_API const char *crink_question_slug(
    const struct crink_question *question);

/* The question itself: "How many artillery rounds has North Korea supplied to
 * Russia?". */
CRINK_API const char *crink_question_text(
    const struct crink_question *question);

/* The unit that all its answers have that give a quantity;
 * CRINK_UNIT_NONE where the data asks for none. */
CRINK_API enum crink_unit crink_question_unit(
    const struct crink_question *question);

/* The item that all its answers that have an item are about, or about a kind of
 * it; NULL where the data asks for none. */
CRINK_API const struct crink_item *crink_question_item(
    const struct crink_question *question);

/*
 * The answer of the day: of all claims that answer the question, were known on
 * the date or before (crink_relation_known()) and were not superseded,
 * withdrawn or corrected by a claim that was known by then, the one that became
 * known last; of several of one day that which stands last in the data files.
 * A claim that was superseded stays so, whatever becomes of the one that
 * superseded it. Every date counts with its last day, a month or year as well.
 * Claims that are negated, planned or only speculated are answers as others are.
 * NULL where there is none, and for no date or one that there is not.
 * Cost: in proportion to the number of the question's claims.
 */
CRINK_API const struct crink_relation *crink_question_latest(
    const struct crink_question *question, struct crink_date date);

/* ---- relations ----------------------------------------------------- */

/*
 * The claim of a slug, which few of them have: those that others refer to.
 * Matched as crink_actor_find() matches; NULL if there is none. Cost: that of
 * crink_actor_find().
 */
CRINK_API const struct crink_relation *crink_relation_find(const char *slug);

/* The slug, as written in the data: "nis-8-million-rounds"; "" for a claim that
 * has none. */
CRINK_API const char *crink_relation_slug(
    const struct crink_relation *relation);

/* The question that it answers; NULL if it answers none. Claims of one question
 * are rivals: they are compared, never added. */
CRINK_API const struct crink_question *crink_relation_question(
    const struct crink_relation *relation);

/* Who acts; NULL where the source names nobody. */
CRINK_API const struct crink_actor *crink_relation_subject(
    const struct crink_relation *relation);

/* On or towards whom; NULL for none. */
CRINK_API const struct crink_actor *crink_relation_object(
    const struct crink_relation *relation);

/* With or about what; NULL for none. */
CRINK_API const struct crink_item *crink_relation_item(
    const struct crink_relation *relation);

/* A second item in which it happens: the war, the treaty, the weapon that a
 * component sits in; NULL for none. */
CRINK_API const struct crink_item *crink_relation_context(
    const struct crink_relation *relation);

/*
 * Whether the claim has a modifier: a word that says more of what it tells, as
 * CRINK_MODIFIER_DELIVERED of a supply. Of a group of them (delivered, shipped,
 * agreed, ...) a claim has one at most. False for NULL, NONE and numbers that are
 * none. Cost: in proportion to the modifiers of the claim.
 */
CRINK_API bool crink_relation_has(
    const struct crink_relation *relation, enum crink_modifier modifier);

/* What the claim says that the subject does: CRINK_RELATION_SUPPLIES or another;
 * NONE for NULL alone. */
CRINK_API enum crink_relation_kind crink_relation_kind(
    const struct crink_relation *relation);

/* How much or how many; no quantity (unit NONE) where the source gives none. */
CRINK_API struct crink_quantity crink_relation_quantity(
    const struct crink_relation *relation);

/* When the claim held, by the source; no period where it gives none. */
CRINK_API struct crink_period crink_relation_when(
    const struct crink_relation *relation);

/* Where, in plain words ("Pyongyang"), or "". */
CRINK_API const char *crink_relation_place(
    const struct crink_relation *relation);

/* Who says so; NULL where the source itself asserts it. */
CRINK_API const struct crink_actor *crink_relation_claimant(
    const struct crink_relation *relation);

/*
 * Who passed it on, from the claimant to the source, by an index from 0 up: the
 * paper, say, that the source quotes for what the claimant said. NULL for NULL
 * and past the last one; most claims have none. Cost: in proportion to the index.
 */
CRINK_API const struct crink_actor *crink_relation_via(
    const struct crink_relation *relation, size_t index);

/* How sure they are. */
CRINK_API enum crink_status crink_relation_status(
    const struct crink_relation *relation);

/* When the claimant said so, where the source gives that apart from the time
 * that the claim is about; else no date. */
CRINK_API struct crink_date crink_relation_said(
    const struct crink_relation *relation);

/* When the claim became known, as precise as that is given: when it was said,
 * or else the date of its source (the first one, where it has several); no date
 * for NULL alone. */
CRINK_API struct crink_date crink_relation_known(
    const struct crink_relation *relation);

/* Whether the source says that it is not so. */
CRINK_API bool crink_relation_negated(const struct crink_relation *relation);

/*
 * A source that the claim rests on, by an index from 0 up: first the one in which
 * it first appeared. NULL for NULL and past the last one. The number of the
 * paragraph, from 1, is stored behind paragraph, where that is not NULL: 0 for a
 * source whose paragraphs cannot be counted (a broadcast, a table), and past the
 * last one. No source stands twice with the same paragraph.
 * Cost: in proportion to the index.
 *
 *	unsigned paragraph;
 *	for (size_t i = 0; (source = crink_relation_evidence(
 *	                        relation, i, &paragraph)) != NULL; i++)
 *		printf("%s, %u\n", crink_source_name(source), paragraph);
 */
CRINK_API const struct crink_source *crink_relation_evidence(
    const struct crink_relation *relation, size_t index, unsigned *paragraph);

/* The first source of the evidence; never NULL for a relation. */
CRINK_API const struct crink_source *crink_relation_source(
    const struct crink_relation *relation);

/* The paragraph of the first source, from 1; 0 where its paragraphs cannot be
 * counted. */
CRINK_API unsigned crink_relation_paragraph(
    const struct crink_relation *relation);

/* A remark in the curator's own words, or "". */
CRINK_API const char *crink_relation_note(
    const struct crink_relation *relation);

/*
 * What a claim supersedes, denies and so on: the claim of an index from 0 up
 * among its links of one kind, in the order of the data files; NULL past the
 * last one. Cost: in proportion to the number of the claim's links.
 *
 *	const struct crink_relation *denied;
 *	for (size_t i = 0; (denied = crink_relation_link(
 *	         relation, CRINK_LINK_DENIES, i)) != NULL; i++)
 *		puts(crink_relation_slug(denied));
 */
CRINK_API const struct crink_relation *crink_relation_link(
    const struct crink_relation *relation, enum crink_link link, size_t index);

/*
 * The other way round: which claims supersede, deny and so on this one: that of
 * an index from 0 up among those with such a link to it, in the order of the
 * data files; NULL past the last one. Cost: in proportion to the number of links
 * to the claim.
 */
CRINK_API const struct crink_relation *crink_relation_linked(
    const struct crink_relation *relation, enum crink_link link, size_t index);

/*
 * Writes the claim as one English sentence without claimant and source: "North
 * Korea supplies artillery ammunition (about 8,000,000 rounds) to Russia".
 * Writes at most size bytes, NUL included, and cuts no character in two; size
 * may be 0, buffer then NULL. Returns the bytes that the whole sentence has
 * without the NUL, as snprintf() does: if that is size or more, it was cut.
 */
CRINK_API size_t crink_relation_format(
    char *buffer, size_t size, const struct crink_relation *relation);

/* ---- queries ------------------------------------------------------- */

/* How many different conditions of one sort a query holds. */
#define CRINK_QUERY_SAME_MAX 8

/*
 * A query is a set of conditions that a relation must all meet. It is a plain
 * value: copy it, drop it. Its members are private. reserved is room for
 * conditions to come; of list only the first listed elements mean anything.
 */
struct crink_query {
	int64_t low, high;
	int32_t first_day, last_day;
	uint8_t plan, dated, conditions, listed; /* so near: short code */
	uint32_t subject, object, claimant, item, party[2];
	uint32_t planned, cost;
	uint16_t kind, status, unit, negated;
	uint32_t reserved[7];
	uint32_t list[8 * CRINK_QUERY_SAME_MAX];
};

/*
 * A query without conditions: every relation matches.
 *
 * Each call below adds one condition. NULL (a name that was not found, say) or
 * an unknown enumerator makes the query match nothing, never everything. Two
 * conditions of one sort must both hold: two different subjects match nothing,
 * two parties are the relations between the two, and a third party matches
 * nothing. The order of the calls does not matter, and a condition that is
 * there already adds nothing.
 *
 *	struct crink_query query = crink_query_all();
 *	crink_query_object(&query, crink_actor_find("Russia"));
 *	crink_query_kind(&query, CRINK_RELATION_SUPPLIES);
 *	crink_query_negated(&query, false);
 */
CRINK_API struct crink_query crink_query_all(void);

/* The subject is this actor, as the claim words it: for a symmetric kind
 * ("borders") either side may have been written as the subject; to ask for
 * both use crink_query_party(). */
CRINK_API void crink_query_subject(
    struct crink_query *query, const struct crink_actor *actor);

/* The object is this actor. */
CRINK_API void crink_query_object(
    struct crink_query *query, const struct crink_actor *actor);

/* The subject or the object is this actor. */
CRINK_API void crink_query_party(
    struct crink_query *query, const struct crink_actor *actor);

/*
 * The subject is the group or belongs to it, as crink_actor_in() tells: a
 * bloc, its members, and their officials and organs. Up to
 * CRINK_QUERY_SAME_MAX different groups: the subject belongs to all of them.
 * One more makes the query match nothing.
 */
CRINK_API void crink_query_subject_in(
    struct crink_query *query, const struct crink_actor *group);

/*
 * The object is the group or belongs to it: a bloc, its members, and their
 * officials and organs. Up to CRINK_QUERY_SAME_MAX different groups: the object
 * belongs to all of them. One more makes the query match nothing.
 */
CRINK_API void crink_query_object_in(
    struct crink_query *query, const struct crink_actor *group);

/* The claimant is this actor. Claims of a source itself have no claimant. */
CRINK_API void crink_query_claimant(
    struct crink_query *query, const struct crink_actor *actor);

/* The item is this one or any kind of it. */
CRINK_API void crink_query_item(
    struct crink_query *query, const struct crink_item *item);

/* The claim is of this kind. */
CRINK_API void crink_query_kind(
    struct crink_query *query, enum crink_relation_kind kind);

/* The claimant is this sure, no more and no less. */
CRINK_API void crink_query_status(
    struct crink_query *query, enum crink_status status);

/*
 * The claim rests on this source, by any of its evidence. Up to
 * CRINK_QUERY_SAME_MAX different sources: it rests on all of them. One more makes
 * the query match nothing.
 */
CRINK_API void crink_query_source(
    struct crink_query *query, const struct crink_source *source);

/* The source says that it is so (false), or that it is not so (true). Without
 * this condition both match: "does not supply" is a claim about supplies. */
CRINK_API void crink_query_negated(struct crink_query *query, bool negated);

/*
 * The time that the claim is about may share a day with the period, as
 * crink_period_overlaps() tells. A claim without a time does not match.
 */
CRINK_API void crink_query_when(
    struct crink_query *query, struct crink_period period);

/*
 * The quantity has this unit, is no rate, and may lie within low to high, both
 * included: some number that it allows does. Of a unit with decimals these are
 * numbers as in struct crink_quantity: 29.3 percent is 293. Over 10,000 may lie within 10,001 to 20,000,
 * but not within 0 to 10,000. CRINK_OPEN_LOW and CRINK_OPEN_HIGH leave an end
 * open; low above high matches nothing. A claim without a quantity does not
 * match.
 */
CRINK_API void crink_query_quantity(
    struct crink_query *query, enum crink_unit unit, int64_t low, int64_t high);

/*
 * The relations that match, one after the other: the first for after = NULL,
 * then the one behind after (which must match too); NULL at the end. The order
 * is the same at each run, but depends on the conditions.
 * Cost: a walk of the shortest list that one condition gives (of the subject,
 * the object, the party, the claimant, the item, the source, or all relations)
 * takes in all as many steps as the list is long; in the list of a source each
 * step takes time in proportion to the logarithm of its length.
 */
CRINK_API const struct crink_relation *crink_query_next(
    const struct crink_query *query, const struct crink_relation *after);

/* How many relations match. Cost: that of the whole walk; with a single
 * condition on the subject, object, claimant, item or source a few memory reads. */
CRINK_API size_t crink_query_count(const struct crink_query *query);

/* ---- quantities ---------------------------------------------------- */

/*
 * Writes "about 8,000,000 rounds"; "" for no quantity. An open end is never
 * written as a number: a range without a high end is "at least" its low one.
 * Decimals are written without zeros at their end ("29.3 percent", "82 percent"),
 * a rate as "at most 500,000 barrels per year". A vague quantity is written as
 * its word ("thousands of people") while its low end is that of a word (2,000 of
 * thousands: twice the number), else as "at least" its low end.
 * Counts and cuts as crink_relation_format().
 */
CRINK_API size_t crink_quantity_format(
    char *buffer, size_t size, struct crink_quantity quantity);

/*
 * Compares two quantities: *order is below 0 if every number that a allows is
 * below every number that b allows, above 0 the other way round, and 0 if both
 * allow the same single number. False, and *order 0, where the units or what they
 * are per differ, or no order is certain because they overlap. order may be
 * NULL.
 */
CRINK_API bool crink_quantity_compare(
    struct crink_quantity a, struct crink_quantity b, int *order);

/*
 * The sum of two quantities: low and high are added each, as they are written,
 * and an open end stays open. About a number plus a number is about their sum;
 * where the low and the high end differ, the sum is a range. Neither the order
 * nor, where all sums fit, the grouping of several matters. A vague quantity is
 * added as "at least" its low end. False, and *sum no quantity, where the units or
 * what they are per differ, either is no quantity, the sum has no bound
 * at all or does not fit. sum may be NULL.
 */
CRINK_API bool crink_quantity_add(struct crink_quantity a,
    struct crink_quantity b, struct crink_quantity *sum);

/*
 * The smallest interval that holds both: two claims of one quantity, whoever
 * is right. Neither the order nor the grouping of several matters. Of "over 10"
 * and "at least 11", which allow the same, it is the wider wording, "at least
 * 11"; a vague quantity is taken as "at least" its low end. False, and *hull no
 * quantity, where the units or what they are per differ, either is no quantity,
 * or nothing bounds it. hull may be NULL.
 */
CRINK_API bool crink_quantity_hull(struct crink_quantity a,
    struct crink_quantity b, struct crink_quantity *hull);

/*
 * What both allow: two claims of one quantity that can both be right. Neither
 * the order nor the grouping of several matters. Of "over 10" and "at least
 * 11", which allow the same, it is the narrower wording, "over 10"; a vague
 * quantity is taken as "at least" its low end. False, and *common no quantity,
 * where the units or what they are per differ, either is no quantity, or they
 * exclude each other. common may be NULL.
 */
CRINK_API bool crink_quantity_overlap(struct crink_quantity a,
    struct crink_quantity b, struct crink_quantity *common);

/* ---- dates and periods --------------------------------------------- */

/*
 * Reads a period in EDTF (ISO 8601-2:2019) level 1: "2024", "2024-10",
 * "2024-11-29~", "2024-11-30/2024-12-01", "../2024-12-01", "2022-02-24/..",
 * "2024-12-28/", "2024-XX", "202X"; and of level 2 a day that is one of a range,
 * "[2024-11-30..2024-12-01]", "[..2024-12-01]", "[2024-12-01..]~", which may be
 * an end of an interval too, as EDTF has it not.
 * Years run from -32768 to 32767 without 0; those of five digits bear a Y and
 * have no months ("Y12345"). No interval has unspecified digits (X); "199X" is
 * "[1990..1999]". Anything else, seasons, times of day and ends before the start
 * among them, gives no period, which overlaps and matches nothing; so does NULL.
 */
CRINK_API struct crink_period crink_period_parse(const char *text);

/*
 * Writes a period in EDTF, so that crink_period_parse() reads the same value;
 * "" for no period, for dates that there are not, and for months of a year of
 * five digits, for which EDTF has no form. Counts and cuts as
 * crink_relation_format(); the longest has 54 bytes.
 */
CRINK_API size_t crink_period_format(
    char *buffer, size_t size, struct crink_period period);

/*
 * Whether the period covers a date: YES if each day of the date is sure to be
 * among its days, NO if none can be, else MAYBE; NONE for no period or date.
 *
 * The day of a known end is sure, and those between what may be the last first
 * day and the first last day: of "2024-10/2024-12" 31 October to 1 December. An
 * open end is sure up to the newest day of the data, the last one on which a
 * claim became known; a first day after that stays sure. An approximate end may
 * be off by one unit of its own precision. An uncertain end turns YES into MAYBE.
 */
CRINK_API enum crink_certainty crink_period_covers(
    struct crink_period period, struct crink_date date);

/* Whether two periods may have a day in common. No period and impossible dates
 * overlap nothing. */
CRINK_API bool crink_period_overlaps(
    struct crink_period a, struct crink_period b);

/* Writes a date as crink_period_format() does: "2024-10"; "" for none. */
CRINK_API size_t crink_date_format(
    char *buffer, size_t size, struct crink_date date);

/*
 * Orders two dates by their first day, then the less precise one first: below
 * 0, 0, or above 0 as a is before, equal to or after b. No date comes first.
 */
CRINK_API int crink_date_compare(struct crink_date a, struct crink_date b);

/* ---- names of the enumerators -------------------------------------- */

/* The slug of what an actor is, "person"; "" for NONE and numbers that
 * are none. Kinds run from 1 to CRINK_LAST_ACTOR_KIND. */
CRINK_API const char *crink_actor_kind_name(enum crink_actor_kind kind);

/* The slug of what an item is, "munition"; "" for NONE and numbers that
 * are none. Kinds run from 1 to CRINK_LAST_ITEM_KIND. */
CRINK_API const char *crink_item_kind_name(enum crink_item_kind kind);

/* The word for a kind of alias, "demonym"; "" for NONE and numbers that
 * are none. Cost: a pass over the words before it. */
CRINK_API const char *crink_alias_kind_name(enum crink_alias_kind kind);

/* The slug of what a relation says, "supplies"; "" for NONE and numbers
 * that are none. Kinds run from 1 to CRINK_LAST_RELATION_KIND. */
CRINK_API const char *crink_relation_kind_name(enum crink_relation_kind kind);

/* The slug of how sure a claimant is, "estimated"; "" for NONE and numbers
 * that are none. Statuses run from 1 to CRINK_LAST_STATUS. */
CRINK_API const char *crink_status_name(enum crink_status status);

/* The slug of what a quantity counts, "round"; "" for NONE and numbers that
 * are none. Units run from 1 to CRINK_LAST_UNIT. */
CRINK_API const char *crink_unit_name(enum crink_unit unit);

/*
 * How many of the last digits of a quantity in this unit are decimals, 0 to 9: 1
 * for percent, so that 293 is 29.3 percent; 0 for most units, for NONE and for
 * numbers that are none.
 */
CRINK_API unsigned crink_unit_decimals(enum crink_unit unit);

/* The words for how a number is meant, "at least"; "" for NONE and numbers
 * that are none. Cost: a pass over the words before it. */
CRINK_API const char *crink_qualifier_name(enum crink_qualifier qualifier);

/* The word for how a claim stands to another one, "part-of"; "" for NONE and
 * numbers that are none. Cost: a pass over the words before it. */
CRINK_API const char *crink_link_name(enum crink_link link);

/* The word for how sure something is, "maybe"; "" for NONE and numbers that
 * are none. Cost: a pass over the words before it. */
CRINK_API const char *crink_certainty_name(enum crink_certainty certainty);

/* The slug of what an attribute of an item measures, "calibre"; "" for NONE
 * and numbers that are none. They run from 1 to CRINK_LAST_ATTRIBUTE. */
CRINK_API const char *crink_attribute_name(enum crink_attribute attribute);

/* The slug of a modifier, "delivered"; "" for NONE and numbers that are none.
 * They run from 1 to CRINK_LAST_MODIFIER. */
CRINK_API const char *crink_modifier_name(enum crink_modifier modifier);

/* The slug of what a source is, "article"; "" for NONE and numbers that are none.
 * Kinds run from 1 to CRINK_LAST_SOURCE_KIND. */
CRINK_API const char *crink_source_kind_name(enum crink_source_kind kind);

/* The word for how much of a source was read, "whole" or "excerpt"; "" for NONE
 * and numbers that are none. */
CRINK_API const char *crink_copy_name(enum crink_copy copy);

/* The slug of an actor by its enumerator, "north-korea"; "" for NONE and
 * numbers that no actor has. They run from 1 to CRINK_LAST_ACTOR. */
CRINK_API const char *crink_actor_id_name(enum crink_actor_id id);

/* The slug of an item by its enumerator, "artillery-ammunition"; "" for NONE
 * and numbers that no item has. They run from 1 to CRINK_LAST_ITEM. */
CRINK_API const char *crink_item_id_name(enum crink_item_id id);

/* The slug of a source by its enumerator; "" for NONE and numbers that no
 * source has. They run from 1 to CRINK_LAST_SOURCE. */
CRINK_API const char *crink_source_id_name(enum crink_source_id id);

/* The slug of a question by its enumerator; "" for NONE and numbers that no
 * question has. They run from 1 to CRINK_LAST_QUESTION. */
CRINK_API const char *crink_question_id_name(enum crink_question_id id);

/*
 * The kind of relation of a name, "supplies", matched as crink_actor_find()
 * matches; CRINK_RELATION_NONE for NULL and where there is none. Names of more than
 * 60 bytes after folding are not found. Cost: a pass over all such names.
 */
CRINK_API enum crink_relation_kind crink_relation_kind_find(const char *name);

/*
 * The status of a name, "estimated", matched as crink_actor_find()
 * matches; CRINK_STATUS_NONE for NULL and where there is none. Names of more than
 * 60 bytes after folding are not found. Cost: a pass over all such names.
 */
CRINK_API enum crink_status crink_status_find(const char *name);

/*
 * The unit of a name, of its singular or of its plural, "rounds", matched as crink_actor_find()
 * matches; CRINK_UNIT_NONE for NULL and where there is none. Names of more than
 * 60 bytes after folding are not found. Cost: a pass over all such names.
 */
CRINK_API enum crink_unit crink_unit_find(const char *name);

/*
 * The modifier of a name, "so far", matched as crink_actor_find() matches;
 * CRINK_MODIFIER_NONE for NULL and where there is none. Names of more than 60
 * bytes after folding are not found. Cost: a pass over all such names.
 */
CRINK_API enum crink_modifier crink_modifier_find(const char *name);

/* Whether a kind reads the same from both sides: meets, borders. */
CRINK_API bool crink_relation_kind_symmetric(enum crink_relation_kind kind);

/* The category of the PLOVER event ontology that a kind falls into ("AID"),
 * or "". */
CRINK_API const char *crink_relation_kind_plover(enum crink_relation_kind kind);

/* ---- the library --------------------------------------------------- */

/* The version of the code, "0.1.0": CRINK_VERSION of the library that is
 * linked, where header and library are of one build. */
CRINK_API const char *crink_version(void);

/*
 * The version of the data: the date of its newest source, as precise as it was
 * given, and a digest of all of it, "2024-12-01-1f3870be274f6c49"; without any
 * source "no-sources-1f3870be274f6c49". Equal versions answer alike.
 *
 * CRINK_DATA_VERSION of <crink/ids.h> is that of the header's enumerators: a
 * program that was compiled against other data than it is linked with, a shared
 * library say, finds out by
 *
 *	if (strcmp(CRINK_DATA_VERSION, crink_data_version()) != 0)
 *		puts("compiled for other data");
 */
CRINK_API const char *crink_data_version(void);

#ifdef __cplusplus
}
#endif

#endif

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
 *   A pointer to an entity that did not come from this library, into the middle
 *   of one too, counts as NULL; but nothing follows after it.
 * - Constant. Entities and texts live as long as the program, never change and
 *   are compared by pointer. Texts are UTF-8, NUL-terminated and never NULL
 *   (but for crink_actor_alias() and its like, which end with NULL).
 * - Pure. No heap, no global state, no input or output, no locale, no errno:
 *   every function may be called from any thread, signal handler or interrupt at
 *   any time (it is thread-safe, reentrant and async-signal-safe), as long as no
 *   other one writes what it is handed: a query, a scan, a buffer.
 * - Bounded. Texts may have any length: nothing is read beyond their NUL or, where
 *   it is told, their size, nor written beyond that of a buffer.
 * - Cost. Where a comment names no cost, it is a few memory reads.
 *
 * Enumerators of actors, items, sources, questions, kinds, units, statuses and
 * modifiers come from the data and stand in <crink/ids.h>; their numbers do not
 * change from one release to the next. The versions of the code, CRINK_VERSION,
 * and of the data, CRINK_DATA_VERSION, stand there too; see
 * crink_data_version(). What a fact rests on is told for each:
 * crink_relation_evidence().
 *
 * A library that was compiled of a part of the data, a slice, lacks some of what
 * has an enumerator; what it has, it tells as that of the whole does. See
 * crink-data(5).
 */
#ifndef CRINK_H
#define CRINK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crink/ids.h>
#include <crink/values.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define CRINK_API __attribute__((visibility("default")))
#else
#define CRINK_API
#endif

/* ---- what there is ------------------------------------------------- */

/* A state or territory, person, organization, bloc, region or public. */
struct crink_actor;
/* What a relation is about: a weapon, force, money, office, law, conflict. */
struct crink_item;
/* A publication that claims rest on. */
struct crink_source;
/* What rival claims disagree about: "How many rounds did ... supply?". */
struct crink_question;
/* One claim: who does what to whom, with what, when, according to whom. */
struct crink_relation;

#include <crink/measures.h>

/* ---- actors -------------------------------------------------------- */

/*
 * The actor that bears a name: its name, any of its aliases or its slug; or, where
 * nobody does, a form of one that follows from a rule, such as "Korea, Republic of":
 * crink-data(5) lists these, FORMS OF NAMES.
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
 * Signs are dropped, those made of Latin letters too (a trade mark sign, a letter in
 * a circle); numbers as one sign (Roman ones, thirds), squares of letters and what
 * only phoneticians write are letters of their own.
 *
 * NULL: nobody bears the name; or several do (crink_actor_match() lists them, of
 * a slice those that are in it); or it has no letter or digit, or is not valid
 * UTF-8.
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
 * crink_actor_next(): the first for after = NULL, then the one that follows after;
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
 * The actor whose name is nearest to a misspelt one, counted in slips. Made to say
 * nothing rather than something wrong: names of up to four letters forgive none, and
 * nothing that many names share ("Republic of ...") makes up for a word that differs.
 *
 * Names are all that crink_actor_find() finds, and letters are what counts there,
 * digits among them; signs of vowels and the like are letters too. The words of the
 * misspelt name are what is between its blanks: spaces, tabs, ends of lines and _. A
 * slip is a letter too many, one left out, one in place of another, or two beside one
 * another that are swapped. It is of the word that has it: a letter that is left out, of
 * that of the letter before it, or of the first one; a swap, of that of its second
 * letter. It counts as two where it is too many or in place of another at the start of
 * a word, and where the name has it first and it is left out. Forgiven are
 *
 * - three in all, and as many as five go into the letters of the right name
 * - in a word of n letters, at each slip, as many so far as five go into n: into n - 1
 *   where the slip is a letter too many, into n + 1 where it is one left out or a swap
 *
 * A digit is never too many, left out, swapped or in place of another or of a letter,
 * and no letter in place of it, for the next number is another thing. But it may be in
 * place of the letter that looks like it, which machines that read print take for it: 0
 * of o, 1 of i and of l, 5 of s, 8 of b. That is a slip as others are.
 *
 * A word "the" before others does not count; then what the right name begins with does
 * not either, if that is "the".
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
 * first for after = NULL, then the one that follows after; NULL when there is no
 * further one, or when after is none of them. Cost: that of
 * crink_actor_suggest(), each time.
 *
 *	const struct crink_actor *actor = NULL;
 *	while ((actor = crink_actor_suggest_next("Koera", actor)) != NULL)
 *		puts(crink_actor_name(actor));
 */
CRINK_API const struct crink_actor *crink_actor_suggest_next(
    const char *name, const struct crink_actor *after);

/* The actor of an enumerator, NULL if there is none, or not in this slice. */
CRINK_API const struct crink_actor *crink_actor_get(enum crink_actor_id id);

/*
 * All actors, one after the other: the first for after = NULL; NULL at the
 * end. Whatever belongs to an actor comes directly after it.
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
 * in *kind, where that is not NULL (NONE past the last). The name and the
 * slug are not among the aliases, unless the data lists them there too, and
 * what it lists twice stands there twice; names in other languages are, after
 * the others and of the kind NAME, but for those that the data lists as the
 * name or as an alias besides. Codes are those of ISO 3166-1.
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
 * first for after = NULL, then the one that follows after; NULL when there is no
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

/* Every item of a name: the first for after = NULL, then the one that follows after;
 * NULL at the end, or when after does not bear the name. Cost: a pass over the
 * name, and the logarithm of the number of bearers. */
CRINK_API const struct crink_item *crink_item_match(
    const char *name, const struct crink_item *after);

/* The item whose name is nearest to a misspelt one, with a slip in five letters
 * at most; NULL: none is near, or several are. Cost: a pass over all names. */
CRINK_API const struct crink_item *crink_item_suggest(const char *name);

/* Every item whose name is nearest to a misspelt one: the first for after = NULL,
 * then the one that follows after; NULL at the end, or when after is none of them.
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

/* The alias of an index from 0 up, its kind in *kind where that is not NULL;
 * NULL and NONE past the last. The name is none, and the slug only
 * where it is another name too ("missile"). Cost: the index. */
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

/* Every source of a name: the first for after = NULL, then the one that follows after;
 * NULL at the end, or when after does not bear the name. Cost: a pass over the
 * name, and the logarithm of the number of bearers. */
CRINK_API const struct crink_source *crink_source_match(
    const char *name, const struct crink_source *after);

/* The source whose name is nearest to a misspelt one, with a slip in five letters
 * at most; NULL: none is near, or several are. Cost: a pass over all names. */
CRINK_API const struct crink_source *crink_source_suggest(const char *name);

/* Every source whose name is nearest to a misspelt one: the first for after = NULL,
 * then the one that follows after; NULL at the end, or when after is none of them.
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

/* The alias of an index from 0 up, its kind in *kind where that is not NULL;
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
 * NULL, then the one that follows after; NULL at the end, or when after is none of them.
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

/* When the claim held. Where the source does not tell: as of the day on which it
 * became known, but what is planned, pledged or expected on or after that day. No
 * period for NULL alone. */
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
 * paragraph, from 1, is stored in *paragraph, where that is not NULL: 0 for a
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
 * among its links of one kind, in the order in which the claim lists them; NULL past
 * the last one. Cost: in proportion to the number of the claim's links.
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
 * Korea supplied about 8 million rounds of artillery ammunition to Russia". It
 * says what is typed, no more and no less: what was over when the claim became
 * known is past; what is planned, pledged or expected is future; what is not
 * told by whom is passive. What finds no place in the sentence stands in
 * brackets at its end.
 * Writes at most size bytes, NUL included, and cuts no character in two; size
 * may be 0, buffer then NULL. Returns the bytes that the whole sentence has
 * without the NUL, as snprintf() does: if that is size or more, it was cut.
 */
CRINK_API size_t crink_relation_format(
    char *buffer, size_t size, const struct crink_relation *relation);

#include <crink/queries.h>
#include <crink/scan.h>

#include <crink/words.h>

/* ---- the library --------------------------------------------------- */

/* The version of the code, "0.1.0": CRINK_VERSION of the library that is
 * linked, where header and library are of one build. */
CRINK_API const char *crink_version(void);

/*
 * The version of the data: the date of its newest source, as precise as it was
 * given (of a slice, the newest of the whole; the one of the latest first day, and of
 * such dates the most precise), and a digest of all of it,
 * "2024-12-01-1f3870be274f6c49"; without any source "no-sources-1f3870be274f6c49".
 * Equal versions answer alike.
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

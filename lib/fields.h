/*
 * Every table and its fields: the one place that says which there are. The
 * generator fills them by it (tools/crinkgen/tables/table.h), the library reads
 * them by it (tables.h). A new field is a new line here; a side that takes it
 * for something else than it is does not compile.
 *
 * FIELD(T, NAME, TYPE, TARGET): what the number in a field of table T means.
 *
 *	NUMBER  itself
 *	SIGNED  itself, and may be below 0
 *	FLAGS   bits, named at the end of this file
 *	TEXT    where a text begins in TARGET; 0 is ""
 *	REF     a row of TARGET + 1; 0: none. In a table of words the row is the
 *	        enumerator - 1: the number is the enumerator
 *	ROW     a row of TARGET, or how many there are; a byte where TARGET is
 *	        a table of bytes
 *	LIST    the first of a row's rows in TARGET. They end where those of the
 *	        next row begin, so T has a row more than it has records
 */
#ifndef CRINK__FIELDS_H
#define CRINK__FIELDS_H

/* clang-format off */

/* ---- entities ------------------------------------------------------ */

/*
 * Actors and items lie in preorder: a row and all that belongs to it are the
 * rows up to its END.
 */
#define CRINK__FIELDS_ACTOR(T, FIELD)           \
	FIELD(T, ID,            NUMBER, NONE)       \
	FIELD(T, SLUG,          TEXT,   TEXT)       \
	FIELD(T, NAME,          TEXT,   TEXT)       \
	FIELD(T, KIND,          REF,    ACTOR_KIND) \
	FIELD(T, FLAGS,         FLAGS,  NONE)       \
	FIELD(T, PARENT,        REF,    ACTOR)      \
	FIELD(T, END,           ROW,    ACTOR)      \
	FIELD(T, ALIASES,       ROW,    ALIAS)

#define CRINK__FIELDS_ITEM(T, FIELD)            \
	FIELD(T, ID,            NUMBER, NONE)       \
	FIELD(T, SLUG,          TEXT,   TEXT)       \
	FIELD(T, NAME,          TEXT,   TEXT)       \
	FIELD(T, KIND,          REF,    ITEM_KIND)  \
	FIELD(T, FLAGS,         FLAGS,  NONE)       \
	FIELD(T, SINGULAR,      TEXT,   TEXT)       \
	FIELD(T, PARENT,        REF,    ITEM)       \
	FIELD(T, END,           ROW,    ITEM)       \
	FIELD(T, ALIASES,       ROW,    ALIAS)      \
	FIELD(T, VALUES,        LIST,   VALUE)

#define CRINK__FIELDS_SOURCE(T, FIELD)          \
	FIELD(T, ID,            NUMBER, NONE)       \
	FIELD(T, SLUG,          TEXT,   TEXT)       \
	FIELD(T, ALIASES,       ROW,    ALIAS)      \
	FIELD(T, PUBLISHER,     REF,    ACTOR)      \
	FIELD(T, AUTHOR,        REF,    ACTOR)      \
	FIELD(T, DATE,          REF,    PERIOD)     \
	FIELD(T, TITLE,         TEXT,   TEXT)       \
	FIELD(T, DESCRIPTION,   TEXT,   TEXT)       \
	FIELD(T, PLACE,         TEXT,   TEXT)       \
	FIELD(T, URL,           TEXT,   TEXT)       \
	FIELD(T, KIND,          REF,    SOURCE_KIND) \
	FIELD(T, LANGUAGE,      TEXT,   TEXT)       \
	FIELD(T, RESTS_ON,      REF,    SOURCE)     \
	FIELD(T, COPY,          NUMBER, NONE)

/* BY_QUESTION: the relations that answer it, in the order of the data. */
#define CRINK__FIELDS_QUESTION(T, FIELD)        \
	FIELD(T, ID,            NUMBER, NONE)       \
	FIELD(T, SLUG,          TEXT,   TEXT)       \
	FIELD(T, TEXT,          TEXT,   TEXT)       \
	FIELD(T, UNIT,          REF,    UNIT)       \
	FIELD(T, ITEM,          REF,    ITEM)       \
	FIELD(T, BY_QUESTION,   LIST,   BY_QUESTION)

/*
 * SOURCE and PARAGRAPH are the first evidence, EVIDENCE is what there is
 * besides; a PARAGRAPH of 0: those of the source are not counted.
 *
 * EVIDENCE, VIA, MODIFIERS, LINKS, LINKED and WHOLES are the first rows of lists,
 * which go on with the next row while MORE is set; lists that are the same stand
 * once, but for links.
 *
 * AT_OBJECT, AT_CLAIMANT, AT_ITEM, AT_QUESTION: where the relation stands in
 * the list of its own object, claimant, item, question; of no meaning where it
 * has none.
 *
 * LINKS: its first row in LINK, of what it supersedes, denies and so on, in
 * the order of the data; LINKED: that in LINKED, of what supersedes or denies
 * it, likewise.
 *
 * WHOLES: of one that repeats or is part of several, its first row in WHOLE: the
 * claim with which its way up goes on, then those with which further ways begin.
 * The way up of one without WHOLES goes on with the only one that it repeats or
 * is part of, by its links. What it repeats or is part of, through others too, are
 * all on its way up and on the further ways of itself and those on its way up;
 * ways that are further still are among these.
 *
 * SUPERSEDED: the date on which it became known that it stands no longer: the
 * earliest on which a claim did that supersedes, withdraws or corrects it.
 *
 * OVER: whether what it tells was over when it became known. BARE: whether the
 * item is what the unit of the quantity counts, as in "10,000 troops".
 */
#define CRINK__FIELDS_RELATION(T, FIELD)        \
	FIELD(T, SLUG,          TEXT,   TEXT)       \
	FIELD(T, QUESTION,      REF,    QUESTION)   \
	FIELD(T, SUBJECT,       REF,    ACTOR)      \
	FIELD(T, KIND,          REF,    RELATION_KIND) \
	FIELD(T, OBJECT,        REF,    ACTOR)      \
	FIELD(T, ITEM,          REF,    ITEM)       \
	FIELD(T, CONTEXT,       REF,    ITEM)       \
	FIELD(T, QUANTITY,      REF,    QUANTITY)   \
	FIELD(T, WHEN,          REF,    PERIOD)     \
	FIELD(T, SAID,          REF,    PERIOD)     \
	FIELD(T, PLACE,         TEXT,   TEXT)       \
	FIELD(T, CLAIMANT,      REF,    ACTOR)      \
	FIELD(T, STATUS,        REF,    STATUS)     \
	FIELD(T, NEGATED,       NUMBER, NONE)       \
	FIELD(T, OVER,          NUMBER, NONE)       \
	FIELD(T, BARE,          NUMBER, NONE)       \
	FIELD(T, SOURCE,        REF,    SOURCE)     \
	FIELD(T, PARAGRAPH,     NUMBER, NONE)       \
	FIELD(T, EVIDENCE,      REF,    EVIDENCE)   \
	FIELD(T, VIA,           REF,    VIA)        \
	FIELD(T, MODIFIERS,     REF,    MODIFIERS)  \
	FIELD(T, NOTE,          TEXT,   TEXT)       \
	FIELD(T, AT_OBJECT,     ROW,    BY_OBJECT)  \
	FIELD(T, AT_CLAIMANT,   ROW,    BY_CLAIMANT) \
	FIELD(T, AT_ITEM,       ROW,    BY_ITEM)    \
	FIELD(T, AT_QUESTION,   ROW,    BY_QUESTION) \
	FIELD(T, LINKS,         REF,    LINK)       \
	FIELD(T, LINKED,        REF,    LINKED)     \
	FIELD(T, SUPERSEDED,    REF,    PERIOD)     \
	FIELD(T, WHOLES,        REF,    WHOLE)

/* Lists of relations: of each object, claimant, item, question, source and so
 * on; and all of them, in the order of either clock. */
#define CRINK__FIELDS_EDGE(T, FIELD)            \
	FIELD(T, RELATION,      REF,    RELATION)

/*
 * By actor, item, source and kind, what it has lists of: apart from the rest, for
 * whoever never asks for them. Those of kinds are only where speed counts.
 *
 * BY_SUBJECT: the relations with the actor as subject, which lie side by side;
 * those without one are last. The others are lists of edges, each a relation,
 * sorted by the row that the list is of and then by relation: so the lists of one
 * subtree are one stretch. BY_VIA: the claims that the actor passed on. AS_SUBJECT:
 * the claims of symmetric kinds that have the actor as object, and another
 * subject, for whoever asks for the subject; AS_OBJECT those that have it as
 * subject. BY_SOURCE: those that rest on the source by any of their evidence.
 */
#define CRINK__FIELDS_ACTOR_LIST(T, FIELD)      \
	FIELD(T, BY_SUBJECT,    LIST,   RELATION)   \
	FIELD(T, BY_OBJECT,     LIST,   BY_OBJECT)  \
	FIELD(T, BY_CLAIMANT,   LIST,   BY_CLAIMANT) \
	FIELD(T, BY_VIA,        LIST,   BY_VIA)     \
	FIELD(T, AS_SUBJECT,    LIST,   AS_SUBJECT) \
	FIELD(T, AS_OBJECT,     LIST,   AS_OBJECT)

#define CRINK__FIELDS_ITEM_LIST(T, FIELD)       \
	FIELD(T, BY_ITEM,       LIST,   BY_ITEM)

#define CRINK__FIELDS_SOURCE_LIST(T, FIELD)     \
	FIELD(T, BY_SOURCE,     LIST,   BY_SOURCE)

#define CRINK__FIELDS_KIND_LIST(T, FIELD)       \
	FIELD(T, BY_KIND,       LIST,   BY_KIND)

/* By actor, who belongs to it: intervals of rows that are sorted and do not
 * touch; one without any has only its own subtree. */
#define CRINK__FIELDS_GROUP_LIST(T, FIELD)      \
	FIELD(T, GROUPS,        LIST,   GROUP)

/* The days on which claims became known, ascending, and the first of those that
 * did on each: only where speed counts. */
#define CRINK__FIELDS_KNOWN_DAY(T, FIELD)       \
	FIELD(T, DAY,           SIGNED, NONE)       \
	FIELD(T, FIRST,         ROW,    BY_KNOWN)

/*
 * The times of claims, each once: the first day that one may cover, the last (0: no
 * bound is known), and the claims that are about it. Sorted by FIRST, those without
 * one first. Only where speed counts.
 */
#define CRINK__FIELDS_TIME(T, FIELD)            \
	FIELD(T, FIRST,         SIGNED, NONE)       \
	FIELD(T, LAST,          SIGNED, NONE)       \
	FIELD(T, CLAIMS,        LIST,   BY_TIME)

/* By relation, where it stands in an order of all, or in the list of its kind. */
#define CRINK__FIELDS_PLACE(T, FIELD)           \
	FIELD(T, AT,            NUMBER, NONE)

/* What belongs to relations in lists. MORE: 1 in all rows of a list but the
 * last. KIND: enum crink_link. */
#define CRINK__FIELDS_LINK(T, FIELD)            \
	FIELD(T, KIND,          NUMBER, NONE)       \
	FIELD(T, RELATION,      REF,    RELATION)   \
	FIELD(T, MORE,          NUMBER, NONE)

#define CRINK__FIELDS_WHOLE(T, FIELD)           \
	FIELD(T, RELATION,      REF,    RELATION)   \
	FIELD(T, MORE,          NUMBER, NONE)

#define CRINK__FIELDS_EVIDENCE(T, FIELD)        \
	FIELD(T, SOURCE,        REF,    SOURCE)     \
	FIELD(T, PARAGRAPH,     NUMBER, NONE)       \
	FIELD(T, MORE,          NUMBER, NONE)

#define CRINK__FIELDS_VIA(T, FIELD)             \
	FIELD(T, ACTOR,         REF,    ACTOR)      \
	FIELD(T, MORE,          NUMBER, NONE)

#define CRINK__FIELDS_MODIFIERS(T, FIELD)       \
	FIELD(T, MODIFIER,      REF,    MODIFIER)   \
	FIELD(T, MORE,          NUMBER, NONE)

/* ---- values -------------------------------------------------------- */

/* PER: a rate, of so many UNIT in each PER. */
#define CRINK__FIELDS_QUANTITY(T, FIELD)        \
	FIELD(T, UNIT,          REF,    UNIT)       \
	FIELD(T, PER,           REF,    UNIT)       \
	FIELD(T, QUALIFIER,     NUMBER, NONE)       \
	FIELD(T, LOW,           SIGNED, NONE)       \
	FIELD(T, HIGH,          SIGNED, NONE)

/*
 * The different dates of a period, in the order of its four bounds; SHAPE tells
 * for each bound which of them it is (see the end of this file). Few periods
 * have three or four, and fields that none has take no room.
 */
#define CRINK__FIELDS_PERIOD(T, FIELD)          \
	FIELD(T, DATE_1_YEAR,   SIGNED, NONE)       \
	FIELD(T, DATE_1_MONTH,  NUMBER, NONE)       \
	FIELD(T, DATE_1_DAY,    NUMBER, NONE)       \
	FIELD(T, DATE_2_YEAR,   SIGNED, NONE)       \
	FIELD(T, DATE_2_MONTH,  NUMBER, NONE)       \
	FIELD(T, DATE_2_DAY,    NUMBER, NONE)       \
	FIELD(T, DATE_3_YEAR,   SIGNED, NONE)       \
	FIELD(T, DATE_3_MONTH,  NUMBER, NONE)       \
	FIELD(T, DATE_3_DAY,    NUMBER, NONE)       \
	FIELD(T, DATE_4_YEAR,   SIGNED, NONE)       \
	FIELD(T, DATE_4_MONTH,  NUMBER, NONE)       \
	FIELD(T, DATE_4_DAY,    NUMBER, NONE)       \
	FIELD(T, SHAPE,         NUMBER, NONE)       \
	FIELD(T, FLAGS,         FLAGS,  NONE)

/* By period, its span, see span.h, with the newest day of the data; 0: no bound
 * is known. Only where speed counts. */
#define CRINK__FIELDS_SPAN(T, FIELD)            \
	FIELD(T, FIRST,         SIGNED, NONE)       \
	FIELD(T, FIRST_LATEST,  SIGNED, NONE)       \
	FIELD(T, LAST_EARLIEST, SIGNED, NONE)       \
	FIELD(T, LAST,          SIGNED, NONE)       \
	FIELD(T, FLAGS,         FLAGS,  NONE)

/*
 * Of one with a SIZE, only those actors are in the group that are in the SIZE
 * intervals from BELOW on, which lie within it, from its FIRST to its END, and
 * are shared: only where groups lie in so many groups that they would take many
 * more intervals than there are memberships.
 */
#define CRINK__FIELDS_GROUP(T, FIELD)           \
	FIELD(T, FIRST,         ROW,    ACTOR)      \
	FIELD(T, END,           ROW,    ACTOR)      \
	FIELD(T, BELOW,         ROW,    GROUP)      \
	FIELD(T, SIZE,          NUMBER, NONE)

/*
 * The claims that tell somebody to be a member of a group and stand, sorted by
 * the group and then by the member: so those of the groups of one subtree are
 * one stretch. HOLDS: 1 if it may hold on the newest day of the data. BELOW: the
 * first row of a group in the subtree of the member.
 */
#define CRINK__FIELDS_MEMBER(T, FIELD)          \
	FIELD(T, GROUP,         REF,    ACTOR)      \
	FIELD(T, ACTOR,         REF,    ACTOR)      \
	FIELD(T, RELATION,      REF,    RELATION)   \
	FIELD(T, HOLDS,         NUMBER, NONE)       \
	FIELD(T, BELOW,         REF,    MEMBER)

/* Attributes of items. */
#define CRINK__FIELDS_VALUE(T, FIELD)           \
	FIELD(T, ATTRIBUTE,     REF,    ATTRIBUTE)  \
	FIELD(T, QUANTITY,      REF,    QUANTITY)

/* ---- words --------------------------------------------------------- */

#define CRINK__FIELDS_WORD(T, FIELD)            \
	FIELD(T, SLUG,          TEXT,   TEXT)

#define CRINK__FIELDS_UNIT(T, FIELD)            \
	FIELD(T, SLUG,          TEXT,   TEXT)       \
	FIELD(T, SINGULAR,      TEXT,   TEXT)       \
	FIELD(T, PLURAL,        TEXT,   TEXT)       \
	FIELD(T, DECIMALS,      NUMBER, NONE)

/* ADVERB, NUMBER, FUTURE: how a sentence hedges, see sentence.h. TO_COME: 1 if
 * it is said of what is still to come. */
#define CRINK__FIELDS_STATUS(T, FIELD)          \
	FIELD(T, SLUG,          TEXT,   TEXT)       \
	FIELD(T, ADVERB,        TEXT,   TEXT)       \
	FIELD(T, NUMBER,        TEXT,   TEXT)       \
	FIELD(T, FUTURE,        TEXT,   TEXT)       \
	FIELD(T, TO_COME,       NUMBER, NONE)

/* PLACE: enum crink__place. TEXT: its words, of one that takes the place of the
 * verb its forms in codes. RANK: its word as a rank. */
#define CRINK__FIELDS_MODIFIER(T, FIELD)        \
	FIELD(T, SLUG,          TEXT,   TEXT)       \
	FIELD(T, PLACE,         NUMBER, NONE)       \
	FIELD(T, TEXT,          TEXT,   TEXT)       \
	FIELD(T, RANK,          TEXT,   TEXT)       \
	FIELD(T, PERFECT,       NUMBER, NONE)

/* VERB and REST are written in codes, see the end of this file. */
#define CRINK__FIELDS_RELATION_KIND(T, FIELD)   \
	FIELD(T, SLUG,          TEXT,   TEXT)       \
	FIELD(T, VERB,          TEXT,   TEXT)       \
	FIELD(T, REST,          TEXT,   TEXT)       \
	FIELD(T, PLOVER,        TEXT,   TEXT)       \
	FIELD(T, FLAGS,         FLAGS,  NONE)

/* ---- names --------------------------------------------------------- */

/* By enumerator - 1. */
#define CRINK__FIELDS_ACTOR_ID(T, FIELD)        \
	FIELD(T, ROW,           REF,    ACTOR)
#define CRINK__FIELDS_ITEM_ID(T, FIELD)         \
	FIELD(T, ROW,           REF,    ITEM)
#define CRINK__FIELDS_SOURCE_ID(T, FIELD)       \
	FIELD(T, ROW,           REF,    SOURCE)
#define CRINK__FIELDS_QUESTION_ID(T, FIELD)     \
	FIELD(T, ROW,           REF,    QUESTION)

/* The index of names of a class, see name.h. */
#define CRINK__FIELDS_PILOT(T, FIELD)           \
	FIELD(T, VALUE,         NUMBER, NONE)

#define CRINK__FIELDS_SLOT(T, FIELD)            \
	FIELD(T, KEY,           NUMBER, NONE)       \
	FIELD(T, SIZE,          NUMBER, NONE)       \
	FIELD(T, BEARER,        NUMBER, NONE)

/* The same as SLOT where size counts, of the classes of CRINK__SPELT. TEXT: where
 * the name is spelt, as a byte of ALIAS, after those of TEXT, after those of
 * FOLDED. */
#define CRINK__FIELDS_SPELT(T, FIELD)           \
	FIELD(T, TEXT,          NUMBER, NONE)       \
	FIELD(T, BEARER,        NUMBER, NONE)

/* Lists begin at rows that are multiples of CRINK__LIST_UNIT, which the shortest
 * ones, of two, take with their number: so what stands for a list is small. */
#define CRINK__LIST_UNIT 3
#define CRINK__FIELDS_BEARER(T, FIELD)          \
	FIELD(T, REF,           NUMBER, NONE)

/*
 * How the names of a class are spelt, for a scanner of running text, which alone
 * reads it: as many rows as slots, by slot. VALUE: a spelling of the name that may be
 * found, as where it begins in the texts of who bears it, and flags; 0: there is
 * none. Of decoys, it begins there in DECOY_TEXT. SPELLING_OF has the spellings that
 * VALUE says follow, by slot, and all of names that several bear; few names have any.
 * WHO: which of the bearers has it, from 1 up as they stand in their list; 0: the only
 * one. More than there are of them: of a slice, one who is left out is called so too,
 * and it is that less their number, so that nobody is told.
 */
#define CRINK__SPELLING_MORE 1u /* in the next row, or the first of that slot */
#define CRINK__SPELLING_CASE 2u /* only in the case of the spelling */
#define CRINK__SPELLING_SHIFT 2 /* of where it begins: */
#define CRINK__SPELLING_NAME 1u /* in NAME; with an article, behind that */
#define CRINK__SPELLING_ALIAS 8u /* in ALIASES; 0: there is none in this row */
#define CRINK__FIELDS_SPELLING(T, FIELD)        \
	FIELD(T, VALUE,         NUMBER, NONE)
#define CRINK__FIELDS_SPELLING_OF(T, FIELD)     \
	FIELD(T, SLOT,          NUMBER, NONE)       \
	FIELD(T, VALUE,         NUMBER, NONE)       \
	FIELD(T, WHO,           NUMBER, NONE)

/* ---- all of them --------------------------------------------------- */

/*
 * A table of bytes. TEXT: all texts, each with its NUL; offset 0 is "". ALIAS:
 * the aliases of an entity one after the other, each a text with its NUL, and
 * before the first of a kind a byte with that kind; 0 at the end. After the
 * kind stand the languages in which the text is the name to show, as numbers
 * from 0 in the order of LANGUAGE, each written in bytes that texts do not have:
 * CRINK__ALIAS_MORE for each full CRINK__ALIAS_LANGUAGES of the number, then
 * CRINK__ALIAS_LANGUAGE and what is left. No text after languages: the name of
 * the entity, which is no alias, is shown in those. LANGUAGE: the tags, each
 * with its NUL. FOLDED: folded names that no text spells in ASCII, each with its
 * NUL.
 */
#define CRINK__FIELDS_BYTES(T, FIELD)
#define CRINK__ALIAS_LANGUAGE 9
#define CRINK__ALIAS_LANGUAGES 22
#define CRINK__ALIAS_MORE 31

/* What finds the entities of a class by enumerator, and by name. */
#define CRINK__TABLES_OF(CLASS, TABLE)          \
	TABLE(CLASS##_ID,       CLASS##_ID)         \
	CRINK__NAMES_OF(CLASS, TABLE)
#define CRINK__NAMES_OF(CLASS, TABLE)           \
	TABLE(CLASS##_PILOT,    PILOT)              \
	TABLE(CLASS##_SLOT,     SLOT)               \
	TABLE(CLASS##_SMALL,    SLOT)               \
	TABLE(CLASS##_SPELT,    SPELT)              \
	TABLE(CLASS##_FINGERPRINT, BYTES)           \
	TABLE(CLASS##_KEY,      BYTES)              \
	TABLE(CLASS##_SMALL_KEY, BYTES)             \
	TABLE(CLASS##_BEARER,   BEARER)

/* The classes that have enumerators beside names; and all that have names, if
 * only slugs. */
#define CRINK__NUMBERED(CLASS) \
	CLASS(ACTOR) CLASS(ITEM) CLASS(SOURCE) CLASS(QUESTION)
#define CRINK__NAMED(CLASS) CRINK__NUMBERED(CLASS) CLASS(RELATION)

/* Those whose names are all compared as they are spelt, if that is told anywhere:
 * whoever looks them up has them as they are spelt, mostly. */
#define CRINK__TOLD(CLASS) CLASS(SOURCE) CLASS(QUESTION) CLASS(RELATION)

/* The classes whose folded names are left out where size counts: what is looked
 * up is compared with the names as they are spelt. Those of actors stay, so that
 * a program that only finds actors needs no other texts. */
#define CRINK__SPELT(CLASS) \
	CLASS(ITEM) CLASS(SOURCE) CLASS(QUESTION) CLASS(RELATION)

/*
 * SORTED(NAME, OWNER): the lists that lie in either order besides, each with the
 * class that it is of: its edges are as in BY_NAME, but those of a row are sorted
 * by their places. Only where speed counts.
 */
#define CRINK__SORTED(SORTED, OF)               \
	SORTED(SUBJECT,         ACTOR,  OF)         \
	SORTED(OBJECT,          ACTOR,  OF)         \
	SORTED(CLAIMANT,        ACTOR,  OF)         \
	SORTED(ITEM,            ITEM,   OF)         \
	SORTED(SOURCE,          SOURCE, OF)
#define CRINK__TABLES_SORTED(NAME, OWNER, TABLE) \
	TABLE(NAME##_BY_WHEN,   EDGE)               \
	TABLE(NAME##_BY_KNOWN,  EDGE)

/* Those that are found in running text. */
#define CRINK__SCANNED(CLASS) CLASS(ACTOR) CLASS(ITEM) CLASS(DECOY)

/* TABLE(NAME, FIELDS): each table with the list of its fields. */
#define CRINK__TABLES(TABLE)                    \
	TABLE(ACTOR,            ACTOR)              \
	TABLE(ITEM,             ITEM)               \
	TABLE(SOURCE,           SOURCE)             \
	TABLE(QUESTION,         QUESTION)           \
	TABLE(RELATION,         RELATION)           \
	TABLE(ACTOR_LIST,       ACTOR_LIST)         \
	TABLE(ITEM_LIST,        ITEM_LIST)          \
	TABLE(SOURCE_LIST,      SOURCE_LIST)        \
	TABLE(KIND_LIST,        KIND_LIST)          \
	TABLE(BY_OBJECT,        EDGE)               \
	TABLE(BY_CLAIMANT,      EDGE)               \
	TABLE(BY_ITEM,          EDGE)               \
	TABLE(BY_QUESTION,      EDGE)               \
	TABLE(LINK,             LINK)               \
	TABLE(LINKED,           LINK)               \
	TABLE(WHOLE,            WHOLE)              \
	TABLE(BY_SOURCE,        EDGE)               \
	TABLE(BY_VIA,           EDGE)               \
	TABLE(BY_KIND,          EDGE)               \
	TABLE(KIND_PLACE,       PLACE)              \
	TABLE(BY_WHEN,          EDGE)               \
	TABLE(WHEN_PLACE,       PLACE)              \
	TABLE(BY_KNOWN,         EDGE)               \
	TABLE(KNOWN_PLACE,      PLACE)              \
	TABLE(KNOWN_DAY,        KNOWN_DAY)          \
	CRINK__SORTED(CRINK__TABLES_SORTED, TABLE)  \
	TABLE(AS_SUBJECT,       EDGE)               \
	TABLE(AS_OBJECT,        EDGE)               \
	TABLE(EVIDENCE,         EVIDENCE)           \
	TABLE(VIA,              VIA)                \
	TABLE(MODIFIERS,        MODIFIERS)          \
	TABLE(QUANTITY,         QUANTITY)           \
	TABLE(PERIOD,           PERIOD)             \
	TABLE(SPAN,             SPAN)               \
	TABLE(TIME,             TIME)               \
	TABLE(BY_TIME,          EDGE)               \
	TABLE(TIME_PLACE,       PLACE)              \
	TABLE(GROUP_LIST,       GROUP_LIST)         \
	TABLE(GROUP,            GROUP)              \
	TABLE(MEMBER,           MEMBER)             \
	TABLE(VALUE,            VALUE)              \
	TABLE(ACTOR_KIND,       WORD)               \
	TABLE(ITEM_KIND,        WORD)               \
	TABLE(RELATION_KIND,    RELATION_KIND)      \
	TABLE(STATUS,           STATUS)             \
	TABLE(UNIT,             UNIT)               \
	TABLE(ATTRIBUTE,        WORD)               \
	TABLE(MODIFIER,         MODIFIER)           \
	TABLE(SOURCE_KIND,      WORD)               \
	TABLE(TEXT,             BYTES)              \
	TABLE(ALIAS,            BYTES)              \
	TABLE(LANGUAGE,         BYTES)              \
	TABLE(FOLDED,           BYTES)              \
	TABLE(FOLD,             BYTES)              \
	TABLE(FOLD_PAGE_OF,     BYTES)              \
	TABLE(FOLD_PAGE,        BYTES)              \
	CRINK__TABLES_OF(ACTOR, TABLE)              \
	CRINK__TABLES_OF(ITEM, TABLE)               \
	CRINK__TABLES_OF(SOURCE, TABLE)             \
	CRINK__TABLES_OF(QUESTION, TABLE)           \
	CRINK__NAMES_OF(RELATION, TABLE)            \
	TABLE(DECOY_PILOT,      PILOT)              \
	TABLE(DECOY_FINGERPRINT, BYTES)             \
	TABLE(DECOY_TEXT,       BYTES)              \
	TABLE(ACTOR_SPELLING,   SPELLING)           \
	TABLE(ACTOR_SPELLING_OF, SPELLING_OF)       \
	TABLE(ITEM_SPELLING,    SPELLING)           \
	TABLE(ITEM_SPELLING_OF, SPELLING_OF)       \
	TABLE(DECOY_SPELLING,   SPELLING)           \
	TABLE(DECOY_SPELLING_OF, SPELLING_OF)       \
	TABLE(SCAN_FIRST,       BYTES)              \
	TABLE(SCAN_PART,        BYTES)

/* clang-format on */

enum crink__type {
	CRINK__TYPE_NUMBER,
	CRINK__TYPE_SIGNED,
	CRINK__TYPE_FLAGS,
	CRINK__TYPE_TEXT,
	CRINK__TYPE_REF,
	CRINK__TYPE_ROW,
	CRINK__TYPE_LIST
};

#define CRINK__TABLE_NUMBER(T, FIELDS) CRINK__TABLE_##T,
enum crink__table {
	CRINK__TABLES(CRINK__TABLE_NUMBER) CRINK__TABLE_COUNT,
	CRINK__TABLE_NONE
};

/*
 * The number of a field among those of its table, its type and its target, as
 * constants. CRINK__IS() is 0, or does not compile where a field is of another
 * type or has another target.
 */
#define CRINK__FIELD_NUMBER(T, NAME, TYPE, TARGET) CRINK__##T##__##NAME,
#define CRINK__FIELD_TYPE(T, NAME, TYPE, TARGET)          \
	CRINK__##T##__##NAME##_TYPE = CRINK__TYPE_##TYPE, \
	CRINK__##T##__##NAME##_TARGET = CRINK__TABLE_##TARGET,
#define CRINK__FIELD_NUMBERS(T, FIELDS)                        \
	enum {                                                 \
		CRINK__FIELDS_##FIELDS(T, CRINK__FIELD_NUMBER) \
		    CRINK__##T##__FIELD_COUNT                  \
	};                                                     \
	enum {                                                 \
		CRINK__FIELDS_##FIELDS(T, CRINK__FIELD_TYPE)   \
		    CRINK__##T##__NO_TYPE                      \
	};
CRINK__TABLES(CRINK__FIELD_NUMBERS)

#define CRINK__IS(T, NAME, TYPE, TARGET)                               \
	(0 * sizeof(char[(int)CRINK__##T##__##NAME##_TYPE ==           \
	                             (int)CRINK__TYPE_##TYPE &&        \
	                         (int)CRINK__##T##__##NAME##_TARGET == \
	                             (int)CRINK__TABLE_##TARGET        \
	                     ? 1                                       \
	                     : -1]))

/* FLAGS of ACTOR and ITEM, of RELATION_KIND and of PERIOD. */
#define CRINK__PLURAL 1u
#define CRINK__DEFINITE 2u
#define CRINK__COUNTABLE 4u
#define CRINK__SYMMETRIC 1u
#define CRINK__STAGED 2u
#define CRINK__COUNTS_SUBJECT 4u
#define CRINK__PLACES_QUANTITY 8u
/* From this bit up the slot that is the subject in the passive; 0: none. */
#define CRINK__PASSIVE_SHIFT 4u
#define CRINK__OPEN_END 1u
#define CRINK__OPEN_START 2u
#define CRINK__APPROXIMATE_START 4u
#define CRINK__APPROXIMATE_END 8u
#define CRINK__UNCERTAIN_START 16u
#define CRINK__UNCERTAIN_END 32u
/* FLAGS of SPAN: the latest first day, and the last day, are bounded by the day on
 * which the claim became known alone; either end is uncertain. */
#define CRINK__UNTOLD_FIRST 1u
#define CRINK__UNTOLD_LAST 2u
#define CRINK__IS_UNCERTAIN 4u
#define CRINK__NO_BEGINNING 8u

/* SHAPE of PERIOD: from which bit on there is, for each bound, the number of its
 * date from 1; 0 is none. A bound is one of as many dates as there are bounds up
 * to it. */
#define CRINK__SHAPE_START 7
#define CRINK__SHAPE_START_LATEST 5
#define CRINK__SHAPE_END_EARLIEST 3
#define CRINK__SHAPE_END 0

/* That of a date that stands alone, as most do: it is kept as 0, and others as
 * the bits in which they differ from it. */
#define CRINK__SHAPE_PLAIN                                            \
	(1u << CRINK__SHAPE_START | 1u << CRINK__SHAPE_START_LATEST | \
	    1u << CRINK__SHAPE_END_EARLIEST | 1u << CRINK__SHAPE_END)

/*
 * What may stand in the place of a word of a template, and the code of each in
 * REST: the words of a group come first, then the code of its slot. With
 * CRINK__OTHER what stands there where the slot has no value follows, as words
 * outside of groups do, up to the next CRINK__SLOT_NONE. "{quantity|money} {to
 * object} at once" is \013 "money" \007 "to" \002 "at once".
 */
enum crink__slot {
	CRINK__SLOT_ITEM = 1,
	CRINK__SLOT_OBJECT,
	CRINK__SLOT_QUANTITY,
	CRINK__SLOT_CONTEXT,
	CRINK__SLOT_PLACE,
	CRINK__SLOT_RANK,
	CRINK__SLOT_NONE,
	CRINK__OTHER
};

/*
 * The forms of a verb in VERB: what they have in common, and after a
 * CRINK__FORM each what they end with: "show" is regular but for its
 * participle, "show" \1 \1 "s" \1 "ed" \1 "n". The last one is left out where
 * it is the past's; all are where the verb is regular: "support", "trade". No
 * text: the verb is "be".
 */
#define CRINK__FORM '\1'
enum crink__form {
	CRINK__FORM_BASE,
	CRINK__FORM_SINGULAR,
	CRINK__FORM_PAST,
	CRINK__FORM_PARTICIPLE
};

/* Where the words of a modifier stand; see crink-data(5). */
enum crink__place {
	CRINK__PLACE_NONE, /* in brackets at the end */
	CRINK__PLACE_CLAUSE,
	CRINK__PLACE_VERB,
	CRINK__PLACE_END,
	CRINK__PLACE_TO,
	CRINK__PLACE_INSTEAD,
	CRINK__PLACE_ITEM,
	CRINK__PLACE_ITEM_END
};

#endif

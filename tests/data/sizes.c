/*
 * What the facts take where speed counts, by what it is: of the texts nearly all has to
 * be what a call returns, and names and claims may take so many bytes each.
 *
 * The limits are what was reached, and a few percent. Texts are most of it, for what
 * a call returns as a text stands there as it is.
 */
#include <stdio.h>
#include <string.h>

#include <crink/crink.h>

#include "tables.h"

/* Bytes for each, at most. */
#define NAME_MOST 17
/* In a hundred, slots of the names of actors, items, sources and questions for those
 * that a call returns: one may be found in several ways, and some are borne by many. */
#define SLOTS_MOST 106
#define CLAIM_MOST 120
#define SOURCE_MOST 28
/* What letters beyond ASCII take, however many names there are. */
#define LETTERS_MOST 28000
/* In a hundred, what texts nobody can read may be of them. */
#define UNREAD_MOST 3

static unsigned failed;

static void
check(const char *what, size_t bytes, size_t most)
{
	const int is_more = bytes > most;

	printf("%-28s %8zu, at most %zu%s\n", what, bytes, most,
	    is_more ? ": TOO MANY" : "");
	failed += (unsigned)is_more;
}

/* ---- texts --------------------------------------------------------- */

static unsigned char is_read[CRINK__TEXT_COUNT + CRINK__ALIAS_COUNT + 1];

/* Marks a text that a call returned, if it lies in a table. */
static void
mark_in(const char *text, const unsigned char *table, size_t count,
    unsigned char *marks)
{
	const unsigned char *const at = (const unsigned char *)text;

	if (at >= table && at < table + count) {
		memset(marks + (at - table), 1, strlen(text) + 1);
	}
}

static void
mark(const char *text)
{
	mark_in(text, CRINK__TEXT_BYTES, CRINK__TEXT_COUNT, is_read);
	mark_in(text, CRINK__ALIAS_BYTES, CRINK__ALIAS_COUNT,
	    is_read + CRINK__TEXT_COUNT);
}

/* Those by which something is looked up, as often as they are told. */
static size_t spelt;

static void
mark_name(const char *name)
{
	spelt++;
	mark(name);
}

static void
mark_names(void)
{
	const struct crink_actor *actor = NULL;
	const struct crink_item *item = NULL;
	const char *alias;

	while ((actor = crink_actor_next(actor)) != NULL) {
		mark_name(crink_actor_name(actor));
		mark_name(crink_actor_slug(actor));
		for (size_t i = 0;
		     (alias = crink_actor_alias(actor, i, NULL)) != NULL; i++) {
			mark_name(alias);
		}
	}
	while ((item = crink_item_next(item)) != NULL) {
		mark_name(crink_item_name(item));
		mark_name(crink_item_slug(item));
		for (size_t i = 0;
		     (alias = crink_item_alias(item, i, NULL)) != NULL; i++) {
			mark_name(alias);
		}
	}
}

static void
mark_others(void)
{
	const struct crink_source *source = NULL;
	const struct crink_question *question = NULL;
	const struct crink_relation *relation = NULL;
	struct crink_query all = crink_query_all();

	while ((source = crink_source_next(source)) != NULL) {
		const char *alias;

		mark_name(crink_source_slug(source));
		mark_name(crink_source_title(source));
		mark(crink_source_description(source));
		mark(crink_source_place(source));
		mark(crink_source_url(source));
		mark(crink_source_language(source));
		for (size_t i = 0;
		     (alias = crink_source_alias(source, i, NULL)) != NULL;
		     i++) {
			mark_name(alias);
		}
	}
	while ((question = crink_question_next(question)) != NULL) {
		mark_name(crink_question_slug(question));
		mark_name(crink_question_text(question));
	}
	while ((relation = crink_query_next(&all, relation)) != NULL) {
		mark(crink_relation_slug(relation));
		mark(crink_relation_note(relation));
		mark(crink_relation_place(relation));
	}
}

/* What stands in the pools and is never returned: words of sentences, kinds of
 * aliases. */
static void
check_texts(void)
{
	const size_t all = CRINK__TEXT_COUNT + CRINK__ALIAS_COUNT;
	size_t unread = 0;

	mark_names();
	mark_others();
	for (size_t i = 0; i < all; i++) {
		unread += is_read[i] == 0;
	}
	check("texts that nobody reads", unread, all * UNREAD_MOST / 100);
}

/* ---- the rest ------------------------------------------------------ */

struct size {
	const char *table;
	size_t bytes;
};

static const struct size sizes[] = {
#define SIZE(T, FIELDS) {#T, (size_t)CRINK__##T##_COUNT * CRINK__##T##_STRIDE},
    CRINK__TABLES(SIZE)
#undef SIZE
};

static int
ends_with(const char *text, const char *end)
{
	const size_t size = strlen(text), more = strlen(end);

	return size >= more && strcmp(text + size - more, end) == 0;
}

/* What a table is of; what is for where size counts is not there. */
static enum part {
	OF_NONE,
	OF_TEXTS,
	OF_NAMES,
	OF_LETTERS,
	OF_SOURCES,
	OF_CLAIMS,
	PARTS
} part_of(const char *table)
{
	static const char *const names[] = {"_PILOT", "_SLOT", "_KEY",
	    "_BEARER", "_FINGERPRINT", "_SPELLING", "_SPELLING_OF",
	    "SCAN_FIRST", "SCAN_PART", "DECOY_TEXT", "ACTOR", "ITEM",
	    "ACTOR_ID", "ITEM_ID"};

	if (ends_with(table, "_SMALL") || ends_with(table, "_SMALL_KEY") ||
	    ends_with(table, "_SPELT") || strcmp(table, "FOLDED") == 0) {
		return OF_NONE;
	}
	if (strcmp(table, "TEXT") == 0 || strcmp(table, "ALIAS") == 0) {
		return OF_TEXTS;
	}
	if (strncmp(table, "FOLD", 4) == 0) {
		return OF_LETTERS;
	}
	if (strcmp(table, "SOURCE") == 0 || strcmp(table, "SOURCE_ID") == 0 ||
	    strcmp(table, "QUESTION") == 0) {
		return OF_SOURCES;
	}
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (names[i][0] == '_' ? ends_with(table, names[i])
		                       : strcmp(table, names[i]) == 0) {
			return OF_NAMES;
		}
	}
	return OF_CLAIMS;
}

int
main(void)
{
	const size_t slots = (size_t)CRINK__ACTOR_SLOT_COUNT +
	                     CRINK__ITEM_SLOT_COUNT + CRINK__SOURCE_SLOT_COUNT +
	                     CRINK__QUESTION_SLOT_COUNT;
	const size_t names =
	    slots + CRINK__RELATION_SLOT_COUNT + CRINK__DECOY_SPELLING_COUNT;
	size_t parts[PARTS] = {0}, all = 0;

	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		const enum part part = part_of(sizes[i].table);

		parts[part] += sizes[i].bytes;
		all += part == OF_NONE ? 0 : sizes[i].bytes;
	}
	printf("%zu bytes of tables, %zu of them texts: %u claims, %u sources, "
	       "%zu names\n",
	    all, parts[OF_TEXTS], (unsigned)CRINK__RELATION_COUNT,
	    (unsigned)CRINK__SOURCE_COUNT, names);
	check_texts();
	check("letters beyond ASCII", parts[OF_LETTERS], LETTERS_MOST);
	check("slots of names", slots, spelt * SLOTS_MOST / 100);
	check("names and who bears them", parts[OF_NAMES], names * NAME_MOST);
	check("sources and questions", parts[OF_SOURCES],
	    (size_t)SOURCE_MOST * CRINK__SOURCE_COUNT);
	check("claims", parts[OF_CLAIMS],
	    (size_t)CLAIM_MOST * CRINK__RELATION_COUNT);
	return failed != 0;
}

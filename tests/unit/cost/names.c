/* What is asked of names, of entities and of texts. */
#include <stdio.h>
#include <string.h>

#include "cost.h"
#include "entity.h"
#include "fold.h"
#include "letters.h"
#include "work.h"

#define ASKED 200

/* ---- names ------------------------------------------------------------------ */

/* Asks for the names of some actors, changed by a format. */
#define NAMED(name, count, format, call)                           \
	static uint64_t name(const char *none)                     \
	{                                                          \
		(void)none;                                        \
		uint64_t answers = 0;                              \
                                                                   \
		for (size_t i = 0; i < (count); i++) {             \
			char own[NAME_MAX_BYTES];                  \
			char text[2 * NAME_MAX_BYTES];             \
                                                                   \
			actor_name((int)i, own);                   \
			snprintf(text, sizeof(text), format, own); \
			answers += (call) != NULL;                 \
		}                                                  \
		return answers;                                    \
	}

NAMED(find, ASKED, "%s", crink_actor_find(text))
NAMED(suggest_short, 20, "%.6s", (crink_actor_suggest(text), text))
NAMED(suggest_nothing, 20, "-%.0s.-", (crink_actor_suggest(text), text))
NAMED(find_accented, ASKED, "%s\u0301", crink_actor_find(text))
NAMED(find_apart, ASKED, "- %s.", crink_actor_find(text))
NAMED(miss, ASKED, "%sx", (crink_actor_find(text), text))
NAMED(miss_short, ASKED, "%.4s", (crink_actor_find(text), text))
NAMED(miss_item, ASKED, "%s", (crink_item_find(text), text))
NAMED(match, ASKED, "%s", crink_actor_match(text, NULL))
NAMED(suggest_longer, 20, "%sx", crink_actor_suggest(text))
NAMED(
    suggest_none, 20, "%.5sqyqyqyqyqyqyqyqy", (crink_actor_suggest(text), text))

static uint64_t
find_items(const char *none)
{
	(void)none;
	uint64_t answers = 0;

	for (int i = 0; i < ITEMS; i++) {
		char text[NAME_MAX_BYTES];

		snprintf(text, sizeof(text), "ITEM %d", i);
		answers += crink_item_find(text) != NULL;
	}
	return answers;
}

static uint64_t
find_relations(const char *none)
{
	(void)none;
	uint64_t answers = 0;

	for (int i = 0; i < ASKED; i++) {
		char text[NAME_MAX_BYTES];

		snprintf(text, sizeof(text), "claim-%d", i);
		answers += crink_relation_find(text) != NULL;
	}
	return answers;
}

static uint64_t
bearers(const char *none)
{
	(void)none;
	const struct crink_actor *actor = NULL;
	uint64_t answers = 0;

	while ((actor = crink_actor_match("everyone", actor)) != NULL) {
		answers++;
	}
	return answers;
}

static uint64_t
aliases(const char *none)
{
	(void)none;
	uint64_t answers = 0;

	for (size_t i = 0; i < actor_count; i++) {
		enum crink_alias_kind kind;

		for (size_t j = 0;
		     crink_actor_alias(actors[i], j, &kind) != NULL; j++) {
			answers++;
		}
	}
	return answers;
}

/* ---- entities ------------------------------------------------------------------ */

static uint64_t
members(const char *none)
{
	(void)none;
	uint64_t answers = 0;

	for (size_t i = 4; i < 12; i++) {
		const struct crink_actor *actor = NULL;

		while ((actor = crink_actor_member(actors[i], actor)) != NULL) {
			answers++;
		}
	}
	return answers;
}

/* Groups that mostly have none. */
static uint64_t
members_of_all(const char *none)
{
	(void)none;
	uint64_t answers = 0;

	for (size_t i = 0; i < actor_count; i++) {
		(void)crink_actor_member(actors[i], NULL);
		answers++;
	}
	return answers;
}

static uint64_t
is_in(const char *none)
{
	(void)none;
	uint64_t answers = 0;

	for (size_t i = 0; i < actor_count; i += actor_count / 256) {
		for (size_t j = 4; j < 12; j++) {
			(void)crink_actor_in(actors[i], actors[j]);
			answers++;
		}
	}
	return answers;
}

static uint64_t
is_in_on(const char *none)
{
	(void)none;
	const struct crink_date date = {2020, 5, 5};
	uint64_t answers = 0;

	for (size_t i = 0; i < actor_count; i += actor_count / 16) {
		for (size_t j = 4; j < 6; j++) {
			(void)crink_actor_in_on(
			    actors[i], actors[j], date, CRINK_CERTAINTY_MAYBE);
			answers++;
		}
	}
	return answers;
}

/* Each field of some claims that is a few reads away. */
static uint64_t
fields(const char *none)
{
	(void)none;
	uint64_t answers = 0;

	for (uint32_t ref = 1; ref <= ASKED; ref++) {
		const struct crink_relation *const relation =
		    crink__relation_at(ref);

		(void)crink_relation_subject(relation);
		(void)crink_relation_object(relation);
		(void)crink_relation_item(relation);
		(void)crink_relation_kind(relation);
		(void)crink_relation_quantity(relation);
		(void)crink_relation_when(relation);
		(void)crink_relation_claimant(relation);
		(void)crink_relation_status(relation);
		(void)crink_relation_said(relation);
		(void)crink_relation_known(relation);
		answers += 10;
	}
	return answers;
}

/* What repeats what, both ways. */
static uint64_t
links(const char *none)
{
	(void)none;
	uint64_t answers = 0;

	for (uint32_t ref = 1; ref <= CRINK__RELATION_COUNT; ref++) {
		const struct crink_relation *const relation =
		    crink__relation_at(ref);

		answers += crink_relation_link(
		               relation, CRINK_LINK_REPEATS, 0) != NULL;
		answers += crink_relation_linked(
		               relation, CRINK_LINK_REPEATS, 0) != NULL;
		answers++;
	}
	return answers;
}

static uint64_t
sentences(const char *none)
{
	(void)none;
	struct crink_query query = crink_query_all();
	const struct crink_relation *relation = NULL;
	char text[400];
	uint64_t answers = 0;

	while (answers < 400 &&
	       (relation = crink_query_next(&query, relation)) != NULL) {
		(void)crink_relation_format(text, sizeof(text), relation);
		answers++;
	}
	return answers;
}

static uint64_t
periods(const char *none)
{
	(void)none;
	static const char *const texts[] = {"2024", "2024-05", "2024-05-06",
	    "2024-05/2025-07-01", "..2024", "2024~/..", "[2024-01..2024-03]"};
	uint64_t answers = 0;

	for (size_t i = 0; i < 20 * COUNT(texts); i++) {
		const struct crink_period period =
		    crink_period_parse(texts[i % COUNT(texts)]);
		char text[100];

		answers += crink_period_format(text, sizeof(text), period) != 0;
	}
	return answers;
}

/* What a letter becomes, over and over. */
static uint64_t
letter(const char *text)
{
	const uint32_t decoded = crink__decode((const unsigned char *)text, 4);
	const uint32_t code = decoded & (((uint32_t)1 << CRINK__DECODED) - 1);

	for (int i = 0; i < ASKED; i++) {
		(void)crink__letter(code);
	}
	return ASKED;
}

/* ---- texts ----------------------------------------------------------------------- */

static char scanned[1 << 15];

/* How many names there are, and one for the end. */
static uint64_t
scan(void)
{
	struct crink_scan scan = crink_scan_text(scanned, strlen(scanned));
	struct crink_mention mention;
	uint64_t answers = 1;

	while (crink_scan_next(&scan, &mention)) {
		answers++;
	}
	return answers;
}

/* A piece over and over, until the text is so long. */
static uint64_t
scan_text(const char *piece)
{
	scanned[0] = '\0';
	for (size_t at = 0; at < 4000; at += strlen(piece)) {
		strcpy(scanned + at, piece);
	}
	return scan();
}

/* Names of the script of a digit, and between them what follows it. */
static uint64_t
scan_names(const char *between)
{
	char name[NAME_MAX_BYTES];
	size_t at = 0;

	for (int i = 0; i < ASKED; i++) {
		actor_name(i * SCRIPTS % 256 + (*between - '0'), name);
		at += (size_t)sprintf(scanned + at, "%s%s", name, between + 1);
	}
	return scan();
}

const struct family names[] = {
    {"find", EVEN, find, NULL},
    {"find-accented", EVEN, find_accented, NULL},
    {"find-apart", EVEN, find_apart, NULL},
    {"miss", EVEN, miss, NULL},
    {"miss-short", EVEN, miss_short, NULL},
    {"miss-item", EVEN, miss_item, NULL},
    {"match", EVEN, match, NULL},
    {"suggest-longer", LINEAR, suggest_longer, NULL},
    {"suggest-none", LINEAR, suggest_none, NULL},
    {"suggest-short", LINEAR, suggest_short, NULL},
    {"suggest-nothing", EVEN, suggest_nothing, NULL},
    {"find-items", EVEN, find_items, NULL},
    {"find-relations", EVEN, find_relations, NULL},
    {"bearers", LOGARITHM, bearers, NULL},
    {"aliases", EVEN, aliases, NULL},
    {"members", LOGARITHM, members, NULL},
    {"members-of-all", LOGARITHM, members_of_all, NULL},
    {"in", LOGARITHM, is_in, NULL},
    {"in-on", LINEAR, is_in_on, NULL},
    {"fields", EVEN, fields, NULL},
    {"links", EVEN, links, NULL},
    {"sentences", EVEN, sentences, NULL},
    {"periods", EVEN, periods, NULL},
    {"letter-u+4e00", EVEN, letter, "一"},
    {"letter-u+9fff", EVEN, letter, "鿿"},
    {"letter-u+ac00", EVEN, letter, "가"},
    {"letter-u+d7a3", EVEN, letter, "힣"},
    {"scan-prose", EVEN, scan_text,
        "It was the best of times, it was the worst of times; we had "
        "everything before us -- in 1859, say.\n"},
    {"scan-capitals", LOGARITHMS, scan_text,
        "IT WAS THE BEST OF Q1Q AND ALL. "},
    {"scan-addresses", EVEN, scan_text,
        "see https://www.example.org/a?b#c, or ask a.b@example.org; "},
    {"scan-colons", EVEN, scan_text, "so: a:b c:: d"},
    {"scan-dashes", EVEN, scan_text, "a—b…c "},
    {"scan-w", EVEN, scan_text, "we want wow; "},
    {"scan-www", EVEN, scan_text, "www wwwx www. "},
    {"scan-v", EVEN, scan_text, "vivid vow v; "},
    {"scan-at", EVEN, scan_text, "a@b @ "},
    {"scan-russian", EVEN, scan_text, "Было лучшее из времён, было худшее. "},
    {"scan-korean", EVEN, scan_text, "최고의 시간이었고 최악의 시간이었다. "},
    {"scan-chinese", EVEN, scan_text, "那是最好的时代，那是最坏的时代。"},
    {"scan-persian", EVEN, scan_text,
        "بهترین روزگار بود و بدترین روزگار بود. "},
    {"scan-greek", EVEN, scan_text,
        "Ήταν τα καλύτερα χρόνια, ήταν τα χειρότερα. "},
    {"scan-u+03c0", EVEN, scan_text, "π"},
    {"scan-u+0400", EVEN, scan_text, "Ѐ"},
    {"scan-u+045f", EVEN, scan_text, "џ"},
    {"scan-u+0620", EVEN, scan_text, "ؠ"},
    {"scan-u+0621", EVEN, scan_text, "ء"},
    {"scan-u+063a", EVEN, scan_text, "غ"},
    {"scan-u+0641", EVEN, scan_text, "ف"},
    {"scan-u+064a", EVEN, scan_text, "ي"},
    {"scan-u+0671", EVEN, scan_text, "ٱ"},
    {"scan-u+06cf", EVEN, scan_text, "ۏ"},
    {"scan-u+3042", EVEN, scan_text, "あ"},
    {"scan-u+4e00", EVEN, scan_text, "一"},
    {"scan-u+9fff", EVEN, scan_text, "鿿"},
    {"scan-u+ac00", EVEN, scan_text, "가"},
    {"scan-u+d7a3", EVEN, scan_text, "힣"},
    {"scan-latin-u+9fff", EVEN, scan_text, "a鿿"},
    {"scan-latin-u+ac00", LOGARITHM, scan_text, "a가"},
    {"scan-latin-names", EVEN, scan_names, "0, "},
    {"scan-latin-news", EVEN, scan_names, "0 said that it was so, "},
    {"scan-cyrillic-names", EVEN, scan_names, "1, "},
    {"scan-hangul-names", EVEN, scan_names, "2은 "},
    {"scan-han-names", EVEN, scan_names, "3说"},
    {"scan-arabic-names", EVEN, scan_names, "4 "},
};
const size_t name_count = COUNT(names);

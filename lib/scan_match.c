#include "scanner.h"

#include "letters.h"

/* ---- the names of a class ------------------------------------------ */

enum { FOUND_ACTOR, FOUND_ITEM, FOUND_DECOY, FOUND_COUNT };

/* What is constant of a class: of how many slots and pilots, and where its tables
 * have their fields. */
struct scanned {
	uint32_t slots, pilots, pilot;
	uint32_t size, bearer;     /* of a slot; 0: it tells none */
	uint32_t value;            /* of SPELLING */
	uint32_t slot, other, who; /* of SPELLING_OF, which has */
	uint32_t others;           /* so many */
	uint32_t list, entities;   /* of lists */
	uint32_t name, aliases;    /* of entities */
#ifdef __OPTIMIZE_SIZE__
	/* The tables of its names lie in one object, the pilots first. */
	uint32_t slots_at, lists_at;
#else
	uint32_t prints;
#endif
};

#define SCANNED(CLASS, size, bearer, list, entities, name, aliases, ...)       \
	{                                                                      \
		CRINK__##CLASS##_SPELLING_COUNT, CRINK__##CLASS##_PILOT_COUNT, \
		    CRINK__PLACE_OF(CLASS##_PILOT, VALUE), size, bearer,       \
		    CRINK__PLACE_OF(CLASS##_SPELLING, VALUE),                  \
		    CRINK__PLACE_OF(CLASS##_SPELLING_OF, SLOT),                \
		    CRINK__PLACE_OF(CLASS##_SPELLING_OF, VALUE),               \
		    CRINK__PLACE_OF(CLASS##_SPELLING_OF, WHO),                 \
		    CRINK__##CLASS##_SPELLING_OF_COUNT, list, entities, name,  \
		    aliases, __VA_ARGS__,                                      \
	}

/* ---- one that may be whole ----------------------------------------- */

#define SEVERAL UINT32_MAX

/* What is not known yet of the place where a name ends. */
#define UNASKED 3u

/* Where a spelling begins, and the list of aliases that has it: the same, if it is in
 * none. Of who bears it (not of decoys), by reference. */
struct spelt_at {
	const unsigned char *text, *list;
};

/* Names that end with the letter that was read last. */
struct finding {
	const struct crink_scan *scan;
	const struct crink__text_part *part;
	const struct crink__making *making;
	const unsigned char *end;  /* where they do */
	uint32_t who[FOUND_COUNT]; /* references, of decoys 1; 0, or SEVERAL */
	struct spelt_at at; /* the first that is spelt so; NULL: none is */
	/* Whether one may end there, and whether the words beside are
	 * capitals. */
	unsigned char ends, capitals;
};

/* Whether a name may end here, outside of addresses; and where it does. */
CRINK__ONCE static enum crink__answer
may_end(struct finding *finding)
{
	const struct crink__making *making = finding->making;
	const struct crink__letter *letter = &making->letter;
	enum crink__answer answer;

	if (finding->ends == UNASKED) {
		answer = crink__ends(finding->part, letter, making->is_beside);
		if (answer == CRINK__YES) {
			answer = crink__meets_address(
			    finding->scan, finding->part, finding->end);
			answer = answer == CRINK__YES  ? CRINK__NO
			         : answer == CRINK__NO ? CRINK__YES
			                               : answer;
		}
		finding->ends = (unsigned char)answer;
	}
	return (enum crink__answer)finding->ends;
}

/* Whether what was read is in the case that a spelling asks for. */
CRINK__ONCE static enum crink__answer
has_case(struct finding *finding, enum crink__likeness likeness, bool is_case)
{
	if (!is_case || likeness == CRINK__LIKE_SAME) {
		return CRINK__YES;
	}
	if (likeness != CRINK__LIKE_CAPITALS) {
		return CRINK__NO;
	}
	if (finding->capitals == UNASKED) {
		const enum crink__answer answer =
		    crink__is_among_capitals(finding->scan, finding->part,
		        &finding->making->letter, finding->end);

		finding->capitals = (unsigned char)answer;
	}
	return (enum crink__answer)finding->capitals;
}

#ifdef __OPTIMIZE_SIZE__
#define LOAD crink__load_any
#define APART
#else
#define LOAD crink__load_at
#define APART CRINK__APART
#endif

static struct spelt_at
find_text(
    unsigned found, const struct scanned *of, uint32_t ref, uint32_t place)
{
	struct spelt_at at;
	const unsigned char *const entities =
	    found == FOUND_ACTOR ? CRINK__ACTOR_BYTES : CRINK__ITEM_BYTES;

	if (found == FOUND_DECOY) {
		at.text = CRINK__DECOY_TEXT_BYTES + place;
		at.list = at.text;
	} else if (place < CRINK__SPELLING_ALIAS) {
		at.text = CRINK__TEXT_BYTES +
		          crink__load_any(entities, ref - 1, of->name) +
		          (place - CRINK__SPELLING_NAME);
		at.list = at.text;
	} else {
		at.list = CRINK__ALIAS_BYTES +
		          crink__load_any(entities, ref - 1, of->aliases);
		at.text = at.list + (place - CRINK__SPELLING_ALIAS);
	}
	return at;
}

/* The kind of an alias: of the last one before it that tells one. */
static unsigned
kind_of(struct spelt_at at)
{
	while (at.text != at.list) {
		const unsigned kind = *--at.text;

		if (kind != 0 && kind < CRINK__ALIAS_LANGUAGE) {
			return kind;
		}
	}
	return CRINK_ALIAS_KIND_NONE;
}

/* Whether the text is as a spelling. */
static enum crink__answer
is_spelt(struct finding *finding, const unsigned char *text, bool is_case)
{
	const struct crink_scan *scan = finding->scan;
	enum crink__answer answer = may_end(finding);
	enum crink__likeness likeness;

	if (answer != CRINK__YES) {
		return answer;
	}
	likeness = crink__compare_spelling(finding->part,
	    (const unsigned char *)scan->text + scan->at,
	    crink__letter_end(&finding->making->letter),
	    crink__is_beside_last(scan), (const char *)text);
	return likeness == CRINK__LIKE_NONE
	           ? CRINK__NO
	           : has_case(finding, likeness, is_case);
}

/* Beside a reference: others whom a slice leaves out have the spelling as well. */
#define IS_SHARED 0x80000000u

/* Who has a spelling, of those who bear the name. */
static uint32_t
who_of(const struct scanned *of, const unsigned char *lists, uint32_t bearer,
    uint32_t who)
{
	uint32_t list, count, ref;

	if (who == 0) {
		return bearer;
	}
	if (bearer <= of->entities) {
		return bearer | IS_SHARED;
	}
	list = (bearer - of->entities - 1) * CRINK__LIST_UNIT;
	count = crink__load_any(lists, list, of->list);
	ref = crink__load_any(
	    lists, list + (who > count ? who - count : who), of->list);
	return who > count ? ref | IS_SHARED : ref;
}

/* Adds those who bear a name that has a slot, as far as they spell it so. bearer: as
 * the slot tells it; value: of its row. */
APART static enum crink__answer
take_slot(struct finding *finding, unsigned found, const struct scanned *of,
    const unsigned char *others, const unsigned char *lists, uint32_t slot,
    uint32_t bearer, uint32_t value)
{
	uint32_t row = UINT32_MAX, ref = bearer;

	for (;;) {
		const uint32_t place = value >> CRINK__SPELLING_SHIFT;

		if (place != 0) {
			const struct spelt_at at =
			    find_text(found, of, ref & ~IS_SHARED, place);
			const enum crink__answer answer = is_spelt(finding,
			    at.text, (value & CRINK__SPELLING_CASE) != 0);

			if (answer == CRINK__UNKNOWN) {
				return answer;
			}
			if (answer == CRINK__YES) {
				uint32_t *const who = &finding->who[found];

				if (finding->at.text == NULL) {
					finding->at = at;
				}
				if (*who != 0 && *who != ref) {
					ref = SEVERAL;
				}
				*who = (ref & IS_SHARED) != 0 ? SEVERAL : ref;
			}
		}
		if ((value & CRINK__SPELLING_MORE) == 0) {
			return CRINK__YES;
		}
		row = row == UINT32_MAX ? crink__first_other(others, of->slot,
		                              of->others, slot)
		                        : row + 1;
		value = crink__load_any(others, row, of->other);
		ref = who_of(
		    of, lists, bearer, crink__load_any(others, row, of->who));
	}
}

/* Small machines have no larger products, and no code for what no class needs. */
#ifdef __OPTIMIZE_SIZE__
#define IS_LARGE(CLASS) || CRINK__##CLASS##_SPELLING_COUNT > 0xffff
#define IS_ANY_LARGE (false CRINK__SCANNED(IS_LARGE))
#else
#define IS_ANY_LARGE true
#endif

CRINK__EACH uint32_t
scan_scale(uint32_t fraction, uint32_t count, uint32_t slots)
{
	return IS_ANY_LARGE ? crink__scan_scale(fraction, count, slots)
	                    : crink__scale_small(fraction, count);
}

/* Looks a name of a class up. */
CRINK__EACH enum crink__answer
take_class(struct finding *finding, unsigned found, const struct scanned *of,
    unsigned sum, const unsigned char *pilots, const unsigned char *slots,
    const unsigned char *lists, const unsigned char *prints,
    const unsigned char *spellings, const unsigned char *others)
{
	const struct crink__sums *sums = &finding->making->sums;
	const struct crink__hash hash = crink__hash_of_sums(sums, sum);
	const uint32_t bucket = scan_scale(hash.bucket, of->pilots, of->slots);
	const uint32_t slot =
	    scan_scale(crink__place(hash.slot, LOAD(pilots, bucket, of->pilot)),
	        of->slots, of->slots);
	uint32_t value;

#ifdef __OPTIMIZE_SIZE__
	/* What has another size is held against the spelling all the same. */
	slots = pilots + of->slots_at;
	lists = pilots + of->lists_at;
	(void)prints;
#else
	if ((of->prints != 0 && prints[slot] != CRINK__FINGERPRINT(hash)) ||
	    (of->size != 0 && LOAD(slots, slot, of->size) != sums->size)) {
		return CRINK__YES;
	}
#endif
	value = LOAD(spellings, slot, of->value);
	return value == 0
	           ? CRINK__YES
	           : take_slot(finding, found, of, others, lists, slot,
	                 of->bearer == 0 ? 1 : LOAD(slots, slot, of->bearer),
	                 value);
}

#ifdef __OPTIMIZE_SIZE__

/* By what is found. Addresses are no part of it: they would need relocations. */
static const struct scanned classes[] = {
    SCANNED(ACTOR, 0, CRINK__PLACE_OF(ACTOR_SMALL, BEARER),
        CRINK__PLACE_OF(ACTOR_BEARER, REF), CRINK__ACTOR_COUNT,
        CRINK__PLACE_OF(ACTOR, NAME), CRINK__PLACE_OF(ACTOR, ALIASES),
        offsetof(struct crink__ACTOR_names, SMALL),
        offsetof(struct crink__ACTOR_names, BEARER)),
    SCANNED(ITEM, 0, CRINK__PLACE_OF(ITEM_SPELT, BEARER),
        CRINK__PLACE_OF(ITEM_BEARER, REF), CRINK__ITEM_COUNT,
        CRINK__PLACE_OF(ITEM, NAME), CRINK__PLACE_OF(ITEM, ALIASES),
        offsetof(struct crink__ITEM_names, SPELT),
        offsetof(struct crink__ITEM_names, BEARER)),
    SCANNED(DECOY, 0, 0, 0, 1, 0, 0, 0, 0)};

#define OF_CLASS(of, TABLE)                                     \
	((of) == FOUND_ACTOR     ? CRINK__ACTOR_##TABLE##_BYTES \
	    : (of) == FOUND_ITEM ? CRINK__ITEM_##TABLE##_BYTES  \
	                         : CRINK__DECOY_##TABLE##_BYTES)

static enum crink__answer
take_all(struct finding *finding)
{
	for (unsigned i = 0; i < FOUND_COUNT; i++) {
		const enum crink__answer answer = take_class(finding, i,
		    &classes[i], CRINK__HAS_ONE_SUM ? 0 : i, OF_CLASS(i, PILOT),
		    NULL, NULL, NULL, OF_CLASS(i, SPELLING),
		    OF_CLASS(i, SPELLING_OF));

		if (answer == CRINK__UNKNOWN) {
			return answer;
		}
	}
	return CRINK__YES;
}

#else

#define TAKE_CLASS(CLASS, slots, lists, prints, ...)                           \
	CRINK__INLINE enum crink__answer take_##CLASS(struct finding *finding) \
	{                                                                      \
		static const struct scanned of = SCANNED(CLASS, __VA_ARGS__);  \
                                                                               \
		return take_class(finding, FOUND_##CLASS, &of,                 \
		    CRINK__SUM_OF_##CLASS, CRINK__##CLASS##_PILOT_BYTES,       \
		    slots, lists, prints, CRINK__##CLASS##_SPELLING_BYTES,     \
		    CRINK__##CLASS##_SPELLING_OF_BYTES);                       \
	}
#define TAKE_BORNE(CLASS)                                                      \
	TAKE_CLASS(CLASS, CRINK__##CLASS##_SLOT_BYTES,                         \
	    CRINK__##CLASS##_BEARER_BYTES, CRINK__##CLASS##_FINGERPRINT_BYTES, \
	    CRINK__PLACE_OF(CLASS##_SLOT, SIZE),                               \
	    CRINK__PLACE_OF(CLASS##_SLOT, BEARER),                             \
	    CRINK__PLACE_OF(CLASS##_BEARER, REF), CRINK__##CLASS##_COUNT,      \
	    CRINK__PLACE_OF(CLASS, NAME), CRINK__PLACE_OF(CLASS, ALIASES),     \
	    CRINK__##CLASS##_FINGERPRINT_COUNT)
TAKE_BORNE(ACTOR)
TAKE_BORNE(ITEM)
TAKE_CLASS(DECOY, NULL, NULL, CRINK__DECOY_FINGERPRINT_BYTES, 0, 0, 0, 1, 0, 0,
    CRINK__DECOY_FINGERPRINT_COUNT)

static enum crink__answer
take_all(struct finding *finding)
{
	return take_ACTOR(finding) == CRINK__UNKNOWN ||
	               take_ITEM(finding) == CRINK__UNKNOWN ||
	               take_DECOY(finding) == CRINK__UNKNOWN
	           ? CRINK__UNKNOWN
	           : CRINK__YES;
}

#endif

/* Whether a hyphen joins what ends here to what stands beside it. */
static bool
is_compound(const struct finding *finding)
{
	const struct crink_scan *scan = finding->scan;
	const struct crink__letter *letter = &finding->making->letter;
	const unsigned shape = finding->end == letter->start + letter->dot
	                           ? CRINK__SHAPE_DOT_HYPHEN
	                           : CRINK__SHAPE_HYPHEN;

	return ((scan->flags & CRINK__SCAN_LETTER) != 0 &&
	           scan->gap_shape == CRINK__SHAPE_HYPHEN &&
	           scan->gap_size <= CRINK__GAP_MAX) ||
	       (crink__may_pass(letter) && letter->gap.shape == shape);
}

enum crink__answer
crink__take_names(const struct crink_scan *scan,
    const struct crink__text_part *part, const struct crink__making *making,
    struct crink__match *found)
{
	const struct crink__letter *const letter = &making->letter;
	struct finding finding;
	uint32_t actor, item;

	finding.scan = scan;
	finding.part = part;
	finding.making = making;
	finding.end = letter->start + letter->past;
	if (making->is_dotted && letter->dot != 0 &&
	    crink__is_single(letter, making->is_beside)) {
		finding.end = letter->start + letter->dot;
	}
	finding.who[FOUND_ACTOR] = finding.who[FOUND_ITEM] =
	    finding.who[FOUND_DECOY] = 0;
	finding.ends = finding.capitals = UNASKED;
	finding.at.text = NULL;
	if (take_all(&finding) == CRINK__UNKNOWN) {
		return CRINK__UNKNOWN;
	}
	if (finding.at.text == NULL) {
		return CRINK__NO;
	}
	actor = finding.who[FOUND_ACTOR];
	item = finding.who[FOUND_ITEM];
	if (actor == SEVERAL || item == SEVERAL || (actor != 0 && item != 0)) {
		actor = item = 0;
	}
	found->last = crink__letter_end(letter);
	found->end = finding.end;
	found->actor = actor;
	found->item = item;
	found->kind = kind_of(finding.at);
	/* No name of an actor or item folds to one: the generator sees to it. */
	found->is_decoy = finding.who[FOUND_DECOY] != 0;
	found->is_compound = is_compound(&finding);
	return CRINK__YES;
}

/* ---- the letters of a name ----------------------------------------- */

/* Adds a letter that is more than a byte. */
CRINK__APART static void
add_wide(struct crink__making *making)
{
	const struct crink__letter *letter = &making->letter;
	unsigned char bytes[CRINK__LETTER_LONGEST];
	const size_t size = crink__fold(
	    bytes, sizeof(bytes), (const char *)letter->start, letter->end);

	if (size > sizeof(bytes)) {
		making->sums.size = CRINK__SCAN_LONGEST + 1;
		return;
	}
	for (size_t i = 0; i < size; i++) {
		crink__add_to_sums(&making->sums, bytes[i]);
	}
}

#ifndef __OPTIMIZE_SIZE__
/* Adds a letter beyond ASCII, folded; false: it is several, or of four bytes. */
static bool
add_folded(struct crink__sums *sums, uint32_t letter)
{
	if (letter > 0xffff) {
		return false;
	}
	if (letter < 0x800) {
		crink__add_to_sums(sums, 0xc0 | letter >> 6);
	} else {
		crink__add_to_sums(sums, 0xe0 | letter >> 12);
		crink__add_to_sums(sums, 0x80 | (letter >> 6 & 0x3f));
	}
	crink__add_to_sums(sums, 0x80 | (letter & 0x3f));
	return true;
}
#endif

/* Adds the letter that was read. */
static void
add_letter(struct crink__making *making)
{
	const uint32_t code = making->letter.code;

	if (making->letter.end == 1) {
		/* Digits have that bit too. */
		crink__add_to_sums(&making->sums, code | 0x20);
		return;
	}
#ifndef __OPTIMIZE_SIZE__
	/* Letters that most texts beyond ASCII have. */
	if (making->letter.count == 1 && crink__is_common(code) &&
	    add_folded(&making->sums, crink__letter(code))) {
		return;
	}
#endif
	add_wide(making);
}

/* Whether a letter of ASCII stands right before another one: no name ends there. Where
 * speed counts, of Cyrillic and Arabic letters too. */
static bool
is_within_word(const struct crink__letter *letter)
{
#ifndef __OPTIMIZE_SIZE__
	if (letter->next == 2 && letter->follows == CRINK__SORT_LETTER) {
		const unsigned char *const at = letter->start;

		return (crink__is_cyrillic(letter->code) &&
		           at[2] - 0xd0u < 2) ||
		       (crink__is_arabic(letter->code) && at[2] - 0xd8u < 4);
	}
#endif
	return letter->next == 1 && letter->follows == CRINK__SORT_LETTER &&
	       (crink__letter_next(letter)[0] & 0x80) == 0;
}

#ifndef __OPTIMIZE_SIZE__
/* From a letter of ASCII right before another one: where the last of them stands that
 * has another right behind it, or the next; those before that are added. */
static const unsigned char *
add_word_of_ascii(
    struct crink__making *making, const struct crink__text_part *part)
{
	const unsigned char *at = crink__letter_next(&making->letter);

	/* Behind the first byte of a letter beyond ASCII there is none. */
	while (part->end - at > 1 && crink__is_skipped_letter(at[1]) &&
	       making->sums.size <= CRINK__SCAN_LONGEST) {
		crink__add_to_sums(&making->sums, crink__folded[*at++]);
	}
	return at;
}
#endif

/* Goes on to the next letter. NO: no name does. */
static enum crink__answer
go_on(struct crink__making *making, const struct crink__text_part *part)
{
	struct crink__letter *const letter = &making->letter;
	const unsigned char *at;
	bool is_single, is_dot;

	if (!crink__may_pass(letter)) {
		return CRINK__NO;
	}
	if (!is_within_word(letter)) {
		const struct crink__character next =
		    crink__read_character(part, crink__letter_next(letter));

		/* A sign that stands apart from what it should join is in no
		 * name, whatever a spelling has. */
		if (next.sort == CRINK__SORT_JOINING ||
		    (!making->is_part &&
		        (letter->gap.is_spaced ||
		            letter->script == CRINK__SCRIPT_PLAIN ||
		            crink__script(next.code) == CRINK__SCRIPT_PLAIN))) {
			return CRINK__NO;
		}
	}
	is_single = crink__is_single(letter, making->is_beside);
	is_dot = letter->gap.shape == CRINK__SHAPE_DOT;
	making->is_beside = crink__is_beside(&letter->gap);
#ifdef __OPTIMIZE_SIZE__
	at = crink__letter_next(letter);
#else
	at = letter->next == 1 ? add_word_of_ascii(making, part)
	                       : crink__letter_next(letter);
#endif
	if (!crink__read_letter(letter, part, at)) {
		return CRINK__UNKNOWN;
	}
	making->is_dotted = is_single && is_dot;
	return CRINK__YES;
}

void
crink__start_making(struct crink__making *making, const struct crink_scan *scan)
{
	making->sums = crink__no_sums();
	making->is_begun = making->is_dotted = making->is_part = false;
	making->is_beside = crink__is_beside_last(scan);
}

enum crink__answer
crink__make_name(
    struct crink__making *making, const struct crink__text_part *part)
{
	for (;;) {
		if (making->is_begun) {
			const enum crink__answer answer = go_on(making, part);

			if (answer != CRINK__YES) {
				return answer;
			}
		}
		making->is_begun = true;
		add_letter(making);
		if (making->sums.size > CRINK__SCAN_LONGEST) {
			return CRINK__NO;
		}
		making->is_part = !is_within_word(&making->letter) &&
		                  crink__is_part(&making->sums);
		if (making->is_part) {
			return CRINK__YES;
		}
	}
}

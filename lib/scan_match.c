#include "scanner.h"

#include "scan_sum.h"

/* ---- the names of a class ------------------------------------------ */

/* Where the spellings of a class have their fields. */
struct scanned {
	uint32_t text, in_alias, kind, is_case, who, more;
	uint32_t slot, count, slots; /* of SPELLING_OF; slots of all */
};

#define SCANNED(CLASS)                                           \
	{                                                        \
		CRINK__PLACE_OF(CLASS##_SPELLING, TEXT),         \
		    CRINK__PLACE_OF(CLASS##_SPELLING, IN_ALIAS), \
		    CRINK__PLACE_OF(CLASS##_SPELLING, KIND),     \
		    CRINK__PLACE_OF(CLASS##_SPELLING, CASE),     \
		    CRINK__PLACE_OF(CLASS##_SPELLING, WHO),      \
		    CRINK__PLACE_OF(CLASS##_SPELLING, MORE),     \
		    CRINK__PLACE_OF(CLASS##_SPELLING_OF, SLOT),  \
		    CRINK__##CLASS##_SPELLING_OF_COUNT,          \
		    CRINK__##CLASS##_SLOT_COUNT,                 \
	}

/* ---- a name in the making ------------------------------------------ */

struct making {
	const struct crink_scan *scan;
	const struct crink__text_part *part;
	const unsigned char *start;
	bool start_beside;
	/* The letter that was read last, and of the one before it whether there
	 * is one and it is joined to that by a dot. */
	struct crink__letter letter;
	bool is_beside, is_dotted;
	struct crink__sums sums;
	/* Of a name that ends with that letter: whether one may (0: not looked at
	 * yet), where it ends, and whether the words beside are capitals. */
	unsigned char ends, capitals;
	const unsigned char *end;
	struct crink__match *found; /* the longest that is whole */
};

/* What is not known yet of the place where a name ends. */
#define UNASKED 3u

/* Adds a letter that is more than a byte. */
CRINK__APART static void
add_wide(struct making *making)
{
	const struct crink__letter *letter = &making->letter;
	unsigned char bytes[CRINK__LETTER_MAX];
	const size_t size = crink__fold(
	    bytes, sizeof(bytes), (const char *)letter->start, letter->end);

	for (size_t i = 0; i < size && i < sizeof(bytes); i++) {
		crink__add_to_sums(&making->sums, bytes[i]);
	}
	if (size > sizeof(bytes)) {
		making->sums.size = CRINK__SCAN_LONGEST + 1;
	}
}

/* Adds the letter that was read. */
static void
add_letter(struct making *making)
{
	const uint32_t code = making->letter.code;

	if (making->letter.end == 1) {
		crink__add_to_sums(
		    &making->sums, code - 'A' < 26 ? code | 0x20 : code);
	} else {
		add_wide(making);
	}
}

/* ---- one that may be whole ----------------------------------------- */

/* Whether a name may end here, outside of addresses; and where it does. */
static enum crink__answer
may_end(struct making *making)
{
	const struct crink__letter *letter = &making->letter;
	enum crink__answer answer;

	if (making->ends == UNASKED) {
		making->end = letter->start + letter->past;
		if (making->is_dotted && letter->dot != 0 &&
		    crink__is_single(letter, making->is_beside)) {
			making->end = letter->start + letter->dot;
		}
		answer = crink__ends(making->part, letter, making->is_beside);
		if (answer == CRINK__YES) {
			answer = crink__meets_address(
			    making->scan, making->part, making->end);
			answer = answer == CRINK__YES  ? CRINK__NO
			         : answer == CRINK__NO ? CRINK__YES
			                               : answer;
		}
		making->ends = (unsigned char)answer;
	}
	return (enum crink__answer)making->ends;
}

/* Whether what was read is in the case that a spelling asks for. */
static enum crink__answer
has_case(struct making *making, enum crink__likeness likeness, bool is_case)
{
	if (!is_case || likeness == CRINK__LIKE_SAME) {
		return CRINK__YES;
	}
	if (likeness != CRINK__LIKE_CAPITALS) {
		return CRINK__NO;
	}
	if (making->capitals == UNASKED) {
		const enum crink__answer answer = crink__is_among_capitals(
		    making->scan, making->part, &making->letter, making->end);

		making->capitals = (unsigned char)answer;
	}
	return (enum crink__answer)making->capitals;
}

/* Whether the text is as a spelling, by its row. */
static enum crink__answer
is_spelt(struct making *making, const struct scanned *scanned,
    const unsigned char *spellings, uint32_t row)
{
	const unsigned char *texts =
	    crink__load_any(spellings, row, scanned->in_alias) != 0
	        ? CRINK__ALIAS_BYTES
	        : CRINK__TEXT_BYTES;
	const enum crink__likeness likeness =
	    crink__compare_spelling(making->part, making->start,
	        crink__letter_end(&making->letter), making->start_beside,
	        (const char *)texts +
	            crink__load_any(spellings, row, scanned->text));

	return likeness == CRINK__LIKE_NONE
	           ? CRINK__NO
	           : has_case(making, likeness,
	                 crink__load_any(spellings, row, scanned->is_case) !=
	                     0);
}

/* What was found with the letter that was read last, of all classes. */
struct finding {
	uint32_t actor, item; /* references; or SEVERAL */
	unsigned kind;
	bool is_found, is_decoy;
};

#define SEVERAL UINT32_MAX

/* Who bears a name, as a slot tells it: one, or a list of several; and those who were
 * found. */
struct scan_bearing {
	const unsigned char *lists;
	uint32_t bearer, entities, found;
	uint32_t field; /* of a list: its place */
	/* SPELLING_OF. Not beside lists: compilers would keep the addresses of both
	 * as constant data, to store them at once. */
	const unsigned char *of;
};

/* Adds a bearer to those that were found; a list of one is what a slice has left of
 * several. */
static void
join_bearers(struct scan_bearing *bearing, uint32_t who)
{
	uint32_t ref = bearing->bearer;

	if (who != 0) {
		const uint32_t list =
		    (ref - bearing->entities - 1) * CRINK__LIST_UNIT;

		ref =
		    crink__load_any(bearing->lists, list + who, bearing->field);
		if (crink__load_any(bearing->lists, list, bearing->field) ==
		    1) {
			ref = SEVERAL;
		}
	}
	bearing->found =
	    bearing->found == 0 || bearing->found == ref ? ref : SEVERAL;
}

/* Adds those who bear a name that has a slot, as far as they spell it so. */
CRINK__APART static enum crink__answer
take_slot(struct making *making, const struct scanned *scanned,
    const unsigned char *spellings, uint32_t slot, struct scan_bearing *bearing,
    struct finding *finding)
{
	uint32_t row = slot;

	for (;;) {
		enum crink__answer answer = may_end(making);

		if (answer == CRINK__YES) {
			answer = is_spelt(making, scanned, spellings, row);
		}
		if (answer == CRINK__UNKNOWN) {
			return answer;
		}
		if (answer == CRINK__YES) {
			if (!finding->is_found) {
				finding->is_found = true;
				finding->kind = (unsigned)crink__load_any(
				    spellings, row, scanned->kind);
			}
			join_bearers(bearing,
			    crink__load_any(spellings, row, scanned->who));
		}
		if (crink__load_any(spellings, row, scanned->more) == 0) {
			return CRINK__YES;
		}
		row = crink__next_spelling(bearing->of, scanned->slot,
		    scanned->count, scanned->slots, row);
	}
}

/* Where a hash leads, as a fraction of so many. */
CRINK__INLINE uint32_t
scan_scale(uint32_t fraction, uint32_t count, uint32_t slots)
{
	return slots <= 0xffff ? crink__scale_small(fraction, count)
	                       : crink__scale(fraction, count);
}

/* Looks a name of a class up. print: whether it may be the one of a slot; then who
 * bears it: where lists of several are, one or a list, entities, place in a list. */
#define TAKE_CLASS(CLASS, print, list, borne_by, entities_of, place)           \
	static enum crink__answer take_##CLASS(                                \
	    struct making *making, struct finding *finding, uint32_t *found)   \
	{                                                                      \
		static const struct scanned scanned = SCANNED(CLASS);          \
		const uint32_t slots = CRINK__##CLASS##_SLOT_COUNT;            \
		const struct crink__hash hash =                                \
		    crink__hash_of_sums(&making->sums, CRINK__SUM_OF_##CLASS); \
		const uint32_t bucket = scan_scale(                            \
		    hash.bucket, CRINK__##CLASS##_PILOT_COUNT, slots);         \
		const uint32_t slot =                                          \
		    scan_scale(crink__place(hash.slot,                         \
		                   CRINK__GET(CLASS##_PILOT, bucket, VALUE)),  \
		        slots, slots);                                         \
		struct scan_bearing bearing;                                   \
		enum crink__answer answer;                                     \
                                                                               \
		if (!(print) ||                                                \
		    CRINK__GET(CLASS##_SPELLING, slot, TEXT) == 0) {           \
			return CRINK__YES;                                     \
		}                                                              \
		/* Not as constant data, which would hold an address. */       \
		bearing.lists = list;                                          \
		bearing.of = CRINK__##CLASS##_SPELLING_OF_BYTES;               \
		bearing.bearer = borne_by;                                     \
		bearing.entities = (entities_of);                              \
		bearing.found = 0;                                             \
		bearing.field = (place);                                       \
		answer = take_slot(making, &scanned,                           \
		    CRINK__##CLASS##_SPELLING_BYTES, slot, &bearing, finding); \
		*found = bearing.found;                                        \
		return answer;                                                 \
	}
#ifdef __OPTIMIZE_SIZE__
#define HAS_PRINT(CLASS) true /* there are none */
#else
#define HAS_PRINT(CLASS)                                                    \
	(CRINK__##CLASS##_FINGERPRINT_COUNT == 0 ||                         \
	    CRINK__##CLASS##_FINGERPRINT_BYTES                              \
	            [CRINK__##CLASS##_FINGERPRINT_COUNT == 0 ? 0 : slot] == \
	        CRINK__FINGERPRINT(hash))
#endif
/* clang-format off */
TAKE_CLASS(ACTOR,
    HAS_PRINT(ACTOR) && CRINK__GET(ACTOR_SLOT, slot, SIZE) == making->sums.size,
    CRINK__ACTOR_BEARER_BYTES, CRINK__GET(ACTOR_SLOT, slot, BEARER),
    CRINK__ACTOR_COUNT, CRINK__PLACE_OF(ACTOR_BEARER, REF))
#ifdef __OPTIMIZE_SIZE__
/* What has no size there is held against the spelling all the same. */
TAKE_CLASS(ITEM, HAS_PRINT(ITEM), CRINK__ITEM_BEARER_BYTES,
    CRINK__GET(ITEM_SPELT, slot, BEARER), CRINK__ITEM_COUNT,
    CRINK__PLACE_OF(ITEM_BEARER, REF))
#else
TAKE_CLASS(ITEM,
    HAS_PRINT(ITEM) && CRINK__GET(ITEM_SLOT, slot, SIZE) == making->sums.size,
    CRINK__ITEM_BEARER_BYTES, CRINK__GET(ITEM_SLOT, slot, BEARER),
    CRINK__ITEM_COUNT, CRINK__PLACE_OF(ITEM_BEARER, REF))
#endif
/* Nobody bears a decoy. */
TAKE_CLASS(DECOY, CRINK__GET(DECOY_SLOT, slot, SIZE) == making->sums.size,
    CRINK__DECOY_SLOT_BYTES, 1, 1, 0)
/* clang-format on */

/* Whether a hyphen joins what ends here to what stands beside it. */
static bool
is_compound(const struct making *making)
{
	const struct crink_scan *scan = making->scan;
	const struct crink__letter *letter = &making->letter;
	const unsigned shape = making->end == letter->start + letter->dot
	                           ? CRINK__SHAPE_DOT_HYPHEN
	                           : CRINK__SHAPE_HYPHEN;

	return ((scan->flags & CRINK__SCAN_LETTER) != 0 &&
	           scan->gap_shape == CRINK__SHAPE_HYPHEN &&
	           scan->gap_size <= CRINK__GAP_MAX) ||
	       (crink__may_pass(letter) && letter->gap.shape == shape);
}

/* Whether a letter of ASCII stands right before another one: no name ends there. */
static bool
is_within_word(const struct making *making)
{
	const struct crink__letter *letter = &making->letter;

	return letter->end == 1 && letter->next == 1 &&
	       letter->follows == CRINK__SORT_LETTER &&
	       crink__letter_next(letter)[0] < 0x80;
}

/* Looks for names that end with the letter that was read. */
static enum crink__answer
take_names(struct making *making)
{
	struct finding finding = {0, 0, 0, false, false};
	struct crink__match *found = making->found;
	uint32_t decoy = 0;

	if (is_within_word(making) || !crink__is_part(&making->sums)) {
		return CRINK__YES;
	}
	making->ends = making->capitals = UNASKED;
	if (take_ACTOR(making, &finding, &finding.actor) == CRINK__UNKNOWN ||
	    take_ITEM(making, &finding, &finding.item) == CRINK__UNKNOWN ||
	    take_DECOY(making, &finding, &decoy) == CRINK__UNKNOWN) {
		return CRINK__UNKNOWN;
	}
	if (!finding.is_found) {
		return CRINK__YES;
	}
	if (finding.actor == SEVERAL || finding.item == SEVERAL ||
	    (finding.actor != 0 && finding.item != 0)) {
		finding.actor = finding.item = 0;
	}
	found->is_decoy = decoy != 0 && finding.actor == 0 && finding.item == 0;
	found->last = crink__letter_end(&making->letter);
	found->end = making->end;
	found->actor = finding.actor;
	found->item = finding.item;
	found->kind = finding.kind;
	found->is_compound = is_compound(making);
	return CRINK__YES;
}

/* ---- the longest --------------------------------------------------- */

/* Whether some name may go on from the letter that was read. */
static bool
may_go_on(const struct making *making, unsigned next_script)
{
	const struct crink__letter *letter = &making->letter;

	if (!letter->gap.is_spaced && letter->script != CRINK__SCRIPT_PLAIN &&
	    next_script != CRINK__SCRIPT_PLAIN) {
		return true;
	}
	return crink__is_part(&making->sums);
}

enum crink__answer
crink__match_name(const struct crink_scan *scan,
    const struct crink__text_part *part, bool is_beside,
    struct crink__match *match)
{
	struct making making;

	making.scan = scan;
	making.part = part;
	making.start = (const unsigned char *)scan->text + scan->at;
	making.start_beside = making.is_beside = is_beside;
	making.is_dotted = false;
	making.sums = crink__no_sums();
	making.found = match;
	match->last = NULL;
	if (!crink__read_letter(&making.letter, part, making.start)) {
		return CRINK__UNKNOWN;
	}
	for (;;) {
		struct crink__character next;
		bool is_single, is_dot;

		add_letter(&making);
		if (making.sums.size > CRINK__SCAN_LONGEST) {
			break;
		}
		if (take_names(&making) == CRINK__UNKNOWN) {
			return CRINK__UNKNOWN;
		}
		if (!crink__may_pass(&making.letter)) {
			break;
		}
		if (!is_within_word(&making)) {
			next = crink__read_character(
			    part, crink__letter_next(&making.letter));
			if (next.sort == CRINK__SORT_JOINING ||
			    !may_go_on(&making, crink__script(next.code))) {
				break;
			}
		}
		is_single = crink__is_single(&making.letter, making.is_beside);
		is_dot = making.letter.gap.shape == CRINK__SHAPE_DOT;
		making.is_beside = crink__is_beside(&making.letter.gap);
		if (!crink__read_letter(&making.letter, part,
		        crink__letter_next(&making.letter))) {
			return CRINK__UNKNOWN;
		}
		making.is_dotted = is_single && is_dot;
	}
	return match->last != NULL ? CRINK__YES : CRINK__NO;
}

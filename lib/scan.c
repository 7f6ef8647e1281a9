#include "scanner.h"

#include "entity.h"

CRINK__ASSERT(sizeof(((struct crink_scan *)0)->reserved) >= 16);

/* ---- what stands before -------------------------------------------- */

/* Whether the letter before stands alone, if the next one is not beside it. */
static bool
was_single(const struct crink_scan *scan)
{
	return scan->script != CRINK__SCRIPT_DIGIT &&
	       scan->script != CRINK__SCRIPT_PLAIN &&
	       scan->script != CRINK__SCRIPT_HANGUL &&
	       (scan->flags & (CRINK__SCAN_MANY | CRINK__SCAN_BESIDE)) == 0;
}

/* How a letter begins: neither a word nor what a name may begin with, or either. */
enum beginning { WITHIN_WORD, BEHIND_CLITICS, NEW_WORD };

static enum beginning
beginning_of(const struct crink_scan *scan, const struct crink__letter *letter)
{
	const struct crink__gap gap = crink__gap_before(scan);

	if (letter->joins) {
		return WITHIN_WORD;
	}
	if ((scan->flags & CRINK__SCAN_LETTER) == 0 ||
	    !crink__goes_on(&gap, scan->script, was_single(scan), letter) ||
	    crink__may_part(&gap, scan->script, letter->script)) {
		return NEW_WORD;
	}
	return (scan->flags & CRINK__SCAN_CLITICS) != 0 &&
	               gap.shape == CRINK__SHAPE_NONE &&
	               scan->script == letter->script
	           ? BEHIND_CLITICS
	           : WITHIN_WORD;
}

/* Arabic and Hebrew words that are written with the next one. */
static bool
is_clitic(uint32_t code)
{
	static const uint16_t clitics[] = {0x648, 0x641, 0x628, 0x644, 0x643,
	    0x6a9, 0x5d5, 0x5d4, 0x5d1, 0x5dc, 0x5de, 0x5e9, 0x5db};

	for (size_t i = 0; i < sizeof(clitics) / sizeof(clitics[0]); i++) {
		if (clitics[i] == code) {
			return true;
		}
	}
	return false;
}

#define ALEF 0x627
#define LAM 0x644

/* Flags of clitics up to a letter. */
static unsigned
clitics_with(const struct crink_scan *scan, const struct crink__letter *letter,
    enum beginning beginning)
{
	if ((scan->flags & CRINK__SCAN_ALEF) != 0 && letter->code == LAM &&
	    scan->gap_shape == CRINK__SHAPE_NONE) {
		return CRINK__SCAN_CLITICS;
	}
	if (beginning == WITHIN_WORD) {
		return 0;
	}
	return is_clitic(letter->code) ? CRINK__SCAN_CLITICS
	       : letter->code == ALEF  ? CRINK__SCAN_ALEF
	                               : 0;
}

/* ---- passing ------------------------------------------------------- */

/* Passes a letter that begins with a character. False: it is not known where it
 * ends. */
static bool
pass_letter(struct crink_scan *scan, const struct crink__text_part *part,
    const struct crink__letter *letter,
    const struct crink__character *character, enum beginning beginning)
{
	const unsigned clitics = clitics_with(scan, letter, beginning);
	const bool beside = crink__is_beside_last(scan);
	unsigned flags;

	if (crink__pass_address(scan, part, letter->start, character) ==
	    CRINK__UNKNOWN) {
		return false;
	}
	crink__pass_case(scan, letter->code, beside);
	flags =
	    scan->flags & ~(unsigned)(CRINK__SCAN_JOINER | CRINK__SCAN_BESIDE |
	                              CRINK__SCAN_MANY | CRINK__SCAN_CLITICS |
	                              CRINK__SCAN_ALEF);
	flags |= CRINK__SCAN_LETTER | clitics;
	if (beside) {
		flags |= CRINK__SCAN_BESIDE;
	}
	if (letter->count > 1) {
		flags |= CRINK__SCAN_MANY;
		flags &= ~(unsigned)CRINK__SCAN_ADDRESS;
		scan->local = scan->letters = 0;
	}
	scan->flags = (uint16_t)flags;
	scan->code = letter->code;
	scan->script = letter->script;
	scan->gap_size = 0;
	scan->gap_shape = CRINK__SHAPE_NONE;
	scan->at += letter->end;
	return true;
}

/* Passes what is no letter. */
CRINK__ONCE static bool
pass_other(struct crink_scan *scan, const struct crink__text_part *part,
    const unsigned char *at, const struct crink__character *character)
{
	struct crink__gap gap = crink__gap_before(scan);

	if (crink__pass_address(scan, part, at, character) == CRINK__UNKNOWN) {
		return false;
	}
	if (character->sort == CRINK__SORT_LINE) {
		crink__pass_line(scan);
	}
	crink__gap_add(&gap, character);
	scan->gap_size = gap.size;
	scan->gap_shape = gap.shape;
	if (gap.has_joiner) {
		scan->flags |= CRINK__SCAN_JOINER;
	}
	scan->at += character->size;
	return true;
}

/* ---- looking ------------------------------------------------------- */

#ifndef __OPTIMIZE_SIZE__
static bool
is_ascii(const unsigned char *at, const unsigned char *end)
{
	unsigned all = 0;

	while (at != end) {
		all |= *at++;
	}
	return all < 0x80;
}
#endif

/* Passes a mention, or a decoy. */
CRINK__ONCE static void
pass_match(struct crink_scan *scan, const struct crink__text_part *part,
    const struct crink__match *match)
{
	/* All that has to be known is: it was read before. */
	const struct crink__text_part whole = {part->end, true};
	const unsigned char *bytes = (const unsigned char *)scan->text;

#ifndef __OPTIMIZE_SIZE__
	if (is_ascii(bytes + scan->at, match->last)) {
		crink__skip_to(scan, &whole, match->last);
	}
#endif
	while (bytes + scan->at != match->last) {
		const unsigned char *at = bytes + scan->at;
		const struct crink__character character =
		    crink__read_character(&whole, at);
		struct crink__letter letter;

		if (character.sort > CRINK__SORT_JOINING) {
			pass_other(scan, &whole, at, &character);
			continue;
		}
		crink__read_letter(&letter, &whole, at);
		pass_letter(scan, &whole, &letter, &character, WITHIN_WORD);
	}
}

static void
tell(const struct crink_scan *scan, const struct crink__match *match,
    struct crink_mention *mention)
{
	const unsigned char *bytes = (const unsigned char *)scan->text;

	mention->start = scan->at;
	mention->end = (size_t)(match->end - bytes);
	mention->actor = crink__actor_at(match->actor);
	mention->item = crink__item_at(match->item);
	mention->kind = (enum crink_alias_kind)match->kind;
	mention->compound = match->is_compound;
}

/* The longest name that begins where the scan is. making: its first letter was
 * read. */
static enum crink__answer
match_name(const struct crink_scan *scan, const struct crink__text_part *part,
    struct crink__making *making, struct crink__match *match)
{
	/* All of it, for compilers that see how there are no names. */
	const struct crink__match none = {NULL, NULL, 0, 0, 0, false, false};
	enum crink__answer answer;

	crink__start_making(making, scan);
	*match = none;
	while ((answer = crink__make_name(making, part)) == CRINK__YES) {
		if (crink__take_names(scan, part, making, match) ==
		    CRINK__UNKNOWN) {
			return CRINK__UNKNOWN;
		}
	}
	return answer == CRINK__NO && match->last != NULL ? CRINK__YES : answer;
}

/* Looks at the letter where the scan is, and passes it, or the name that begins
 * there. YES: a mention was told; UNKNOWN: nothing was passed. */
static enum crink__answer
look_at_letter(struct crink_scan *scan, const struct crink__text_part *part,
    const struct crink__character *character, struct crink_mention *mention)
{
	const unsigned char *at = (const unsigned char *)scan->text + scan->at;
	struct crink__making making;
	struct crink__match match;
	enum beginning beginning;
	enum crink__answer answer = CRINK__NO;

	if (!crink__read_letter(&making.letter, part, at)) {
		return CRINK__UNKNOWN;
	}
	beginning = beginning_of(scan, &making.letter);
	/* Where it is not known whether an address begins, it is not when the letter is
	 * passed either. */
	if (beginning != WITHIN_WORD &&
	    crink__in_address(scan, part, at) == CRINK__NO &&
	    crink__may_begin_with(&making.letter, part)) {
		answer = match_name(scan, part, &making, &match);
	}
	if (answer == CRINK__NO) {
		if (making.letter.start != at) {
			crink__read_letter(&making.letter, part, at);
		}
		return pass_letter(
		           scan, part, &making.letter, character, beginning)
		           ? CRINK__NO
		           : CRINK__UNKNOWN;
	}
	if (answer == CRINK__UNKNOWN) {
		return answer;
	}
	/* match_name() has written it. */
	/* NOLINTNEXTLINE(clang-analyzer-core.uninitialized.Branch) */
	if (!match.is_decoy) {
		tell(scan, &match, mention);
	}
	pass_match(scan, part, &match);
	return match.is_decoy ? CRINK__NO : CRINK__YES;
}

bool
crink_scan_next(struct crink_scan *scan, struct crink_mention *mention)
{
	struct crink__text_part part;
	const unsigned char *bytes;

	if (scan == NULL || mention == NULL || scan->text == NULL ||
	    scan->at > scan->size) {
		return false;
	}
	bytes = (const unsigned char *)scan->text;
	part.end = bytes + scan->size;
	part.is_last = (scan->flags & CRINK__SCAN_LAST) != 0;
	for (;;) {
		const unsigned char *at;
		struct crink__character character;
		enum crink__answer answer = CRINK__NO;

		crink__skip(scan, &part);
		at = bytes + scan->at;
		character = crink__read_character(&part, at);
		if (character.sort >= CRINK__SORT_END) {
			break;
		}
		if (character.sort <= CRINK__SORT_JOINING) {
			answer =
			    look_at_letter(scan, &part, &character, mention);
		} else if (!pass_other(scan, &part, at, &character)) {
			answer = CRINK__UNKNOWN;
		}
		if (answer == CRINK__YES) {
			return true;
		}
		if (answer == CRINK__UNKNOWN) {
			break;
		}
	}
	/* What is left is for the next part: who asks again gets no more of it. */
	scan->size = scan->at;
	return false;
}

/* ---- texts --------------------------------------------------------- */

struct crink_scan
crink_scan_part(const struct crink_scan *before, const char *text, size_t size,
    bool is_last)
{
	const struct crink_scan none = {
	    NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, {0}};
	struct crink_scan scan = before == NULL ? none : *before;

	scan.text = text;
	scan.size = text == NULL ? 0 : size;
	scan.at = 0;
	scan.flags &= (uint16_t) ~(unsigned)CRINK__SCAN_LAST;
	if (is_last) {
		scan.flags |= CRINK__SCAN_LAST;
	}
	return scan;
}

struct crink_scan
crink_scan_text(const char *text, size_t size)
{
	return crink_scan_part(NULL, text, size, true);
}

size_t
crink_scan_used(const struct crink_scan *scan)
{
	/* The value is the caller's, who may have damaged it. */
	if (scan == NULL) {
		return 0;
	}
	return scan->at < scan->size ? scan->at : scan->size;
}

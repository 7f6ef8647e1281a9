/*
 * The scanner of running text, in parts: what stands before a place of the text and
 * is remembered (struct crink_scan), words, compounds, addresses and lines of
 * capitals, and names that begin at a place. Whatever lies ahead is read where it is
 * needed, a bounded number of bytes; where a part of a text ends before that is
 * known, the answer is UNKNOWN, and the scan stops until it has the next part.
 */
#ifndef CRINK__SCANNER_H
#define CRINK__SCANNER_H

#include <crink/crink.h>

#include "scan_sum.h"
#include "word.h"

enum crink__answer { CRINK__NO, CRINK__YES, CRINK__UNKNOWN };

/* Flags of struct crink_scan. */
enum {
	CRINK__SCAN_LAST = 1,         /* the text ends with this part */
	CRINK__SCAN_LETTER = 2,       /* there is a letter before */
	CRINK__SCAN_JOINER = 4,       /* in the gap behind it */
	CRINK__SCAN_BESIDE = 8,       /* it stands beside the one before it */
	CRINK__SCAN_MANY = 16,        /* it is several, joined */
	CRINK__SCAN_CLITICS = 32,     /* up to it the word has clitics alone */
	CRINK__SCAN_ALEF = 64,        /* and it may begin another */
	CRINK__SCAN_ADDRESS = 128,    /* in an address */
	CRINK__SCAN_WORD_CASED = 256, /* of the word before: has it case, */
	CRINK__SCAN_WORD_LOWER = 512, /* a small letter */
	CRINK__SCAN_LINE_CASED =
	    1024, /* the same of the last word of this line */
	CRINK__SCAN_LINE_LOWER = 2048,  /* before that one that has case */
	CRINK__SCAN_AFTER_LETTER = 4096 /* but for marks */
};

/* Letters of a word whose case counts. */
#define CRINK__CASE_LETTERS 32
/* Bytes from a mention to the word behind it, at most. */
#define CRINK__CASE_REACH 64

/* A letter, and whether it stands beside the one before it. */
struct crink__place_of_letter {
	struct crink__letter letter;
	bool is_beside;
};

/* ---- what stands before -------------------------------------------- */

/* The gap before the place where the scan is. */
static inline struct crink__gap
crink__gap_before(const struct crink_scan *scan)
{
	const struct crink__gap gap = {scan->gap_size, scan->gap_shape,
	    (scan->flags & CRINK__SCAN_JOINER) != 0, false};

	return gap;
}

/* Whether a letter there stands beside the one before it. */
static inline bool
crink__is_beside_last(const struct crink_scan *scan)
{
	const struct crink__gap gap = crink__gap_before(scan);

	return (scan->flags & CRINK__SCAN_LETTER) != 0 &&
	       crink__is_beside(&gap);
}

/* ---- words: scan_word.c -------------------------------------------- */

/* Whether a letter stands alone, as in U.S. */
bool crink__is_single(const struct crink__letter *letter, bool is_beside);

/* Whether a word goes on from one letter to the next. a_single: whether the first
 * stands alone. */
bool crink__goes_on(const struct crink__gap *gap, unsigned script,
    bool a_single, const struct crink__letter *next);

/* Whether a name may begin and end in a gap over which a word goes on: at a zero-width
 * non-joiner, in some scripts. */
bool crink__may_part(
    const struct crink__gap *gap, unsigned script, unsigned next);

/* Whether 's stands behind a letter, of which it is known that what follows can be
 * read (crink__ends() tells); possessive (not NULL): the letter s. */
bool crink__is_possessive(const struct crink__text_part *part,
    const struct crink__letter *letter, struct crink__letter *possessive);

/* Whether a name may end behind a letter. */
enum crink__answer crink__ends(const struct crink__text_part *part,
    const struct crink__letter *letter, bool is_beside);

/* ---- addresses: scan_address.c ------------------------------------- */

/* Whether a letter is in an address. */
enum crink__answer crink__in_address(const struct crink_scan *scan,
    const struct crink__text_part *part, const unsigned char *at);

/* Takes note of a character that is passed. UNKNOWN: more has to be known. */
enum crink__answer crink__pass_address(struct crink_scan *scan,
    const struct crink__text_part *part, const unsigned char *at,
    const struct crink__character *character);

/* Whether what begins where the scan is and ends at a place reaches into an
 * address that begins there or behind it. */
enum crink__answer crink__meets_address(const struct crink_scan *scan,
    const struct crink__text_part *part, const unsigned char *end);

/* Makes up for what was skipped, from where the scan is up to a place; the gap
 * before it is still that before what was skipped. */
void crink__skip_address(struct crink_scan *scan,
    const struct crink__text_part *part, const unsigned char *to);

/* ---- capitals: scan_case.c ----------------------------------------- */

/* Takes note of a letter, or of the end of a line. */
void crink__pass_case(struct crink_scan *scan, uint32_t code, bool is_beside);
void crink__pass_line(struct crink_scan *scan);

/* Makes up for what was skipped, from where the scan is up to a place; the gap
 * before it is still that before what was skipped. */
void crink__skip_case(struct crink_scan *scan, const unsigned char *to);

/* Whether the words beside what ends with the letter last are capitals. end: where the
 * mention ends. */
enum crink__answer crink__is_among_capitals(const struct crink_scan *scan,
    const struct crink__text_part *part, const struct crink__letter *last,
    const unsigned char *end);

/* ---- spellings: scan_spelling.c ------------------------------------ */

/* How a text is as a name is spelt: NONE it is not; or in another case, all in
 * capitals, in the same case. */
enum crink__likeness {
	CRINK__LIKE_NONE,
	CRINK__LIKE_OTHER_CASE,
	CRINK__LIKE_CAPITALS,
	CRINK__LIKE_SAME
};

/* Compares a text, up to the end of its last letter, with a spelling. is_beside: of
 * its first letter. */
enum crink__likeness crink__compare_spelling(
    const struct crink__text_part *part, const unsigned char *start,
    const unsigned char *end, bool is_beside, const char *spelling);

/* Whether a letter can be passed, from the one before it, by some name. */
bool crink__may_pass(const struct crink__letter *letter);

/* ---- names: scan_match.c ------------------------------------------- */

struct crink__match {
	const unsigned char *last; /* the end of the last letter */
	const unsigned char *end;  /* of the mention */
	uint32_t actor, item; /* references; both 0: of several, or of nobody */
	unsigned kind;
	bool is_decoy, is_compound;
};

/* A name in the making, letter by letter. What is looked up of it takes a stack of
 * its own, beside the one on which letters are read. */
struct crink__making {
	/* The letter that was read last, whether it stands beside the one before
	 * it, and whether there is one and it is joined to that by a dot. */
	struct crink__letter letter;
	bool is_beside, is_dotted;
	bool is_begun; /* the letter was added */
	bool is_part;  /* a name may end with the letter, or behind it */
	struct crink__sums sums;
};

/* One that begins where the scan is, but for its letter, which is to be read. */
void crink__start_making(
    struct crink__making *making, const struct crink_scan *scan);

/* Goes on up to where a name may end, by its hash. NO: there is none. */
enum crink__answer crink__make_name(
    struct crink__making *making, const struct crink__text_part *part);

/* Looks up the names that end there; NO: there is none, and *found is left as it
 * was. */
enum crink__answer crink__take_names(const struct crink_scan *scan,
    const struct crink__text_part *part, const struct crink__making *making,
    struct crink__match *found);

/* ---- skipping: scan_skip.c ----------------------------------------- */

/*
 * Passes what begins no name, of ASCII and the signs of skip.h, as far as that can be
 * told at little cost. Where size counts, all of it is looked at closely.
 */
#ifdef __OPTIMIZE_SIZE__
static inline bool
crink__may_begin_with(
    const struct crink__letter *letter, const struct crink__text_part *part)
{
	(void)letter;
	(void)part;
	return true;
}

static inline void
crink__skip(struct crink_scan *scan, const struct crink__text_part *part)
{
	(void)scan;
	(void)part;
}
#else
/* Whether a name may begin with a letter. */
bool crink__may_begin_with(
    const struct crink__letter *letter, const struct crink__text_part *part);

void crink__skip(struct crink_scan *scan, const struct crink__text_part *part);

/* Passes ASCII and such signs up to a place behind a letter that nothing joins, or
 * where none stands before. */
void crink__skip_to(struct crink_scan *scan,
    const struct crink__text_part *part, const unsigned char *to);

/* Whether one of the signs that are skipped stands somewhere: dashes, quotes, the
 * ellipsis. All others are ASCII. */
static inline bool
crink__is_skipped_sign(const unsigned char *at)
{
	return at[0] == 0xe2 && at[1] == 0x80 &&
	       ((at[2] >= 0x92 && at[2] <= 0x9f) || at[2] == 0xa6);
}

/* Whether a byte of what is skipped is a letter or digit. */
static inline bool
crink__is_skipped_letter(uint32_t byte)
{
	return (byte | 0x20) - 'a' < 26 || byte - '0' < 10;
}

/* Whether a letter of what is skipped stands beside the one before it. */
bool crink__is_skipped_beside(
    const struct crink_scan *scan, const unsigned char *at);
#endif

#endif

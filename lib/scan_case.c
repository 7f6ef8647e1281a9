#include "scanner.h"

void
crink__pass_line(struct crink_scan *scan)
{
	scan->flags &=
	    (uint16_t) ~(CRINK__SCAN_WORD_CASED | CRINK__SCAN_WORD_LOWER |
	                 CRINK__SCAN_LINE_CASED | CRINK__SCAN_LINE_LOWER);
	scan->word = 0;
}

void
crink__pass_case(struct crink_scan *scan, uint32_t code, bool is_beside)
{
	unsigned flags = scan->flags;
	int letter_case;

	if (!is_beside) {
		if ((flags & CRINK__SCAN_WORD_CASED) != 0) {
			flags &= ~(unsigned)(CRINK__SCAN_LINE_CASED |
			                     CRINK__SCAN_LINE_LOWER);
			flags |= CRINK__SCAN_LINE_CASED;
			if ((flags & CRINK__SCAN_WORD_LOWER) != 0) {
				flags |= CRINK__SCAN_LINE_LOWER;
			}
		}
		flags &= ~(
		    unsigned)(CRINK__SCAN_WORD_CASED | CRINK__SCAN_WORD_LOWER);
		scan->word = 0;
	}
	if (scan->word < CRINK__CASE_LETTERS) {
		letter_case = crink__case(code);
		scan->word++;
		if (letter_case != 0) {
			flags |= CRINK__SCAN_WORD_CASED;
		}
		if (letter_case < 0) {
			flags |= CRINK__SCAN_WORD_LOWER;
		}
	}
	scan->flags = (uint16_t)flags;
}

#ifndef __OPTIMIZE_SIZE__
static bool
is_line(uint32_t byte)
{
	return byte - '\n' < 4;
}

/* Where to begin so that nothing before counts at a place; or where the scan is:
 * before the last word of the line that has case, or at the end of a line. */
static const unsigned char *
find_cased(const struct crink_scan *scan, const unsigned char *to)
{
	const unsigned char *const from =
	    (const unsigned char *)scan->text + scan->at;
	const unsigned char *at = to;

	for (;;) {
		unsigned letters = 0, cased = 0;

		while (at != from && !crink__is_skipped_letter(at[-1])) {
			if (is_line(at[-1])) {
				return at;
			}
			at--;
		}
		if (at == from) {
			return from;
		}
		/* Back to the start of a word; the last letters that were met
		 * are its first ones. */
		for (;;) {
			at--;
			if (crink__is_skipped_letter(*at)) {
				cased = *at >= 'A' ? letters : cased;
				letters++;
				if (!crink__is_skipped_beside(scan, at)) {
					break;
				}
			}
			if (at == from) {
				return from;
			}
		}
		if (cased + CRINK__CASE_LETTERS >= letters &&
		    (cased != 0 || *at >= 'A')) {
			return at;
		}
	}
}

void
crink__skip_case(struct crink_scan *scan, const unsigned char *to)
{
	const unsigned char *at = find_cased(scan, to);

	if (at != (const unsigned char *)scan->text + scan->at) {
		crink__pass_line(scan);
	}
	for (; at != to; at++) {
		/* No line ends from there on. */
		if (crink__is_skipped_letter(*at)) {
			crink__pass_case(
			    scan, *at, crink__is_skipped_beside(scan, at));
		}
	}
}
#endif

/* The word that begins with a letter: YES, all that it has of case are capitals;
 * NO, it has a small letter. Without case, *letter is the last one of it, or the
 * search is over: it is 0 in next. */
static enum crink__answer
read_cased_word(const struct crink__text_part *part,
    struct crink__letter *letter, bool *has_case)
{
	unsigned count = 0;
	bool is_lower = false;

	for (;;) {
		const int letter_case = crink__case(letter->code);

		*has_case = *has_case || letter_case != 0;
		is_lower = is_lower || letter_case < 0;
		if (++count == CRINK__CASE_LETTERS ||
		    letter->follows > CRINK__SORT_JOINING ||
		    !crink__is_beside(&letter->gap)) {
			break;
		}
		if (!crink__read_letter(
		        letter, part, crink__letter_next(letter))) {
			return CRINK__UNKNOWN;
		}
	}
	if (count == CRINK__CASE_LETTERS) {
		letter->next = 0;
	}
	return is_lower ? CRINK__NO : CRINK__YES;
}

/* Goes to the next letter on the line, within reach; NO: there is none. */
static enum crink__answer
find_next_letter(const struct crink__text_part *part, const unsigned char *at,
    const unsigned char *end)
{
	for (;;) {
		const struct crink__character character =
		    crink__read_character(part, at);

		if (character.sort == CRINK__SORT_CUT) {
			return CRINK__UNKNOWN;
		}
		if (character.sort == CRINK__SORT_END ||
		    character.sort == CRINK__SORT_LINE ||
		    at - end > CRINK__CASE_REACH) {
			return CRINK__NO;
		}
		if (character.sort <= CRINK__SORT_JOINING) {
			return CRINK__YES;
		}
		at += character.size;
	}
}

/* Where the first letter at a place or behind it is; there is one. */
static const unsigned char *
letter_at(const struct crink__text_part *part, const unsigned char *at)
{
	for (;;) {
		const struct crink__character character =
		    crink__read_character(part, at);

		if (character.sort <= CRINK__SORT_JOINING) {
			return at;
		}
		at += character.size;
	}
}

enum crink__answer
crink__is_among_capitals(const struct crink_scan *scan,
    const struct crink__text_part *part, const struct crink__letter *last,
    const unsigned char *end)
{
	const bool is_word = (scan->flags & CRINK__SCAN_WORD_CASED) != 0;
	const unsigned lower =
	    is_word ? CRINK__SCAN_WORD_LOWER : CRINK__SCAN_LINE_LOWER;
	const bool is_before =
	    is_word || (scan->flags & CRINK__SCAN_LINE_CASED) != 0;
	const unsigned char *at = crink__letter_end(last);
	struct crink__letter letter;
	enum crink__answer answer;

	if ((scan->flags & lower) != 0) {
		return CRINK__NO;
	}
	if (crink__is_possessive(part, last, &letter)) {
		at = crink__letter_end(&letter);
	}
	for (;;) {
		bool has_case = false;

		answer = find_next_letter(part, at, end);
		if (answer != CRINK__YES) {
			break;
		}
		if (!crink__read_letter(&letter, part, letter_at(part, at))) {
			return CRINK__UNKNOWN;
		}
		answer = read_cased_word(part, &letter, &has_case);
		if (answer == CRINK__UNKNOWN || has_case) {
			return answer;
		}
		if (letter.next == 0) {
			break;
		}
		at = crink__letter_end(&letter);
	}
	if (answer == CRINK__UNKNOWN) {
		return answer;
	}
	return is_before ? CRINK__YES : CRINK__NO;
}

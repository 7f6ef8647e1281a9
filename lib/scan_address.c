#include "scanner.h"

/* Letters before "://", and characters before "@", at most. */
#define SCHEME_MAX 32
#define LOCAL_MAX 64

static bool
is_ascii_letter(uint32_t code)
{
	return (code | 0x20) - 'a' < 26;
}

/* What mail addresses have before the "@". */
static bool
is_local(uint32_t code)
{
	return is_ascii_letter(code) || code - '0' < 10 || code == '.' ||
	       code == '_' || code == '%' || code == '+' || code == '-';
}

/* Quotes and brackets: the first and the last of each stretch of them. */
static const uint16_t address_ends[][2] = {{0x22, 0x22}, {0x27, 0x29},
    {0x3c, 0x3c}, {0x3e, 0x3e}, {0x5b, 0x5b}, {0x5d, 0x5d}, {0x60, 0x60},
    {0x7b, 0x7b}, {0x7d, 0x7d}, {0xab, 0xab}, {0xbb, 0xbb}, {0x2018, 0x201f},
    {0x2039, 0x203a}, {0x3008, 0x3011}, {0x3014, 0x301b}, {0x301d, 0x301f},
    {0xfe35, 0xfe44}, {0xff02, 0xff02}, {0xff07, 0xff09}, {0xff1c, 0xff1c},
    {0xff1e, 0xff1e}, {0xff3b, 0xff3b}, {0xff3d, 0xff3d}, {0xff5b, 0xff5b},
    {0xff5d, 0xff5d}, {0xff5f, 0xff60}, {0xff62, 0xff63}};

/* Whether an address ends before a character. */
static bool
ends_address(const struct crink__character *character)
{
	const uint32_t code = character->code;

	if ((character->sort == CRINK__SORT_BLANK && code != '_') ||
	    character->sort == CRINK__SORT_LINE) {
		return true;
	}
	if (character->sort <= CRINK__SORT_JOINING) {
		return code >> 7 != 0;
	}
	for (size_t i = 0; i < sizeof(address_ends) / sizeof(address_ends[0]);
	     i++) {
		if (code >= address_ends[i][0] && code <= address_ends[i][1]) {
			return true;
		}
	}
	return false;
}

/* Whether a text begins with letters of ASCII, in any case, or with signs. */
static enum crink__answer
begins_address_with(const struct crink__text_part *part,
    const unsigned char *at, const char *wanted)
{
	for (; *wanted != '\0'; wanted++, at++) {
		if (at == part->end) {
			return part->is_last ? CRINK__NO : CRINK__UNKNOWN;
		}
		if (*at != (unsigned char)*wanted &&
		    (!is_ascii_letter(*at) ||
		        (*at | 0x20) != (unsigned char)*wanted)) {
			return CRINK__NO;
		}
	}
	return CRINK__YES;
}

/* Whether an address begins with a character, or did before it. */
static enum crink__answer
begins_address(const struct crink_scan *scan,
    const struct crink__text_part *part, const unsigned char *at)
{
	if (*at == '@') {
		return scan->local <= LOCAL_MAX ? CRINK__YES : CRINK__NO;
	}
	if (*at == ':' && scan->letters != 0 && scan->letters <= SCHEME_MAX) {
		return begins_address_with(part, at, "://");
	}
	if ((*at | 0x20) == 'w' &&
	    (scan->flags & CRINK__SCAN_AFTER_LETTER) == 0) {
		return begins_address_with(part, at, "www.");
	}
	return CRINK__NO;
}

enum crink__answer
crink__in_address(const struct crink_scan *scan,
    const struct crink__text_part *part, const unsigned char *at)
{
	if ((scan->flags & CRINK__SCAN_ADDRESS) != 0 && (*at & 0x80) == 0) {
		return CRINK__YES; /* a letter beyond ASCII ends it */
	}
	return begins_address(scan, part, at);
}

enum crink__answer
crink__pass_address(struct crink_scan *scan,
    const struct crink__text_part *part, const unsigned char *at,
    const struct crink__character *character)
{
	const enum crink__answer begins = begins_address(scan, part, at);
	unsigned flags = scan->flags;

	if (begins == CRINK__UNKNOWN) {
		return begins;
	}
	if ((flags & CRINK__SCAN_ADDRESS) != 0 && ends_address(character)) {
		flags &= ~(unsigned)CRINK__SCAN_ADDRESS;
	}
	if (begins == CRINK__YES) {
		flags |= CRINK__SCAN_ADDRESS;
	}
	scan->local = (uint8_t)(is_local(character->code)
	                            ? scan->local + (scan->local <= LOCAL_MAX)
	                            : 0);
	scan->letters =
	    (uint8_t)(is_ascii_letter(character->code)
	                  ? scan->letters + (scan->letters <= SCHEME_MAX)
	                  : 0);
	if (character->sort <= CRINK__SORT_JOINING) {
		flags |= CRINK__SCAN_AFTER_LETTER;
	} else if (character->sort > CRINK__SORT_PASSED) {
		flags &= ~(unsigned)CRINK__SCAN_AFTER_LETTER;
	}
	scan->flags = (uint16_t)flags;
	return begins;
}

#ifndef __OPTIMIZE_SIZE__
/* Whether an address ends with the character that ends before a place, of what is
 * skipped; what is then behind it is known. */
static bool
ended_address(const unsigned char *at)
{
	struct crink__character character = {CRINK__SORT_OTHER, 1, 0};
	const uint32_t byte = at[-1];

	/* Where a sign beyond ASCII ends one, more than need be is passed: no byte
	 * that it ends with is such a code. */
	character.code = byte & 0xff;
	if (byte == ' ' || byte - '\t' < 5) {
		character.sort = CRINK__SORT_LINE;
	} else if (crink__is_skipped_letter(byte)) {
		character.sort = CRINK__SORT_LETTER;
	}
	return ends_address(&character);
}

/* Passes a word of letters and digits of ASCII, behind what is none and does not count,
 * with no address in it. */
static void
pass_word(
    struct crink_scan *scan, const unsigned char *at, const unsigned char *to)
{
	const size_t local = (size_t)(to - at);
	const unsigned char *last = to;
	size_t letters;

	while (is_ascii_letter(last[-1])) {
		last--;
	}
	letters = (size_t)(to - last);
	scan->flags |= CRINK__SCAN_AFTER_LETTER;
	scan->local =
	    (uint8_t)(local <= LOCAL_MAX ? local : (size_t)LOCAL_MAX + 1);
	scan->letters =
	    (uint8_t)(letters <= SCHEME_MAX ? letters : (size_t)SCHEME_MAX + 1);
}

void
crink__skip_address(struct crink_scan *scan,
    const struct crink__text_part *part, const unsigned char *to)
{
	const unsigned char *const from =
	    (const unsigned char *)scan->text + scan->at;
	const unsigned char *at = to, *word;

	while (at != from && crink__is_skipped_letter(at[-1])) {
		at--; /* these end none */
	}
	word = at;
	while (at != from && !ended_address(at)) {
		at--;
	}
	if (at != from) {
		scan->flags &= (uint16_t) ~(
		    CRINK__SCAN_ADDRESS | CRINK__SCAN_AFTER_LETTER);
		scan->local = scan->letters = 0;
		/* Most often a word stands there alone, if anything does. */
		if (at == word && at != to && (*at | 0x20) != 'w') {
			pass_word(scan, at, to);
			return;
		}
	}
	while (at != to) {
		const struct crink__character character =
		    crink__read_character(part, at);

		crink__pass_address(scan, part, at, &character);
		at += character.size;
	}
}
#endif

/* How many bytes right before a place are of a sort, with those that were counted
 * before the start. */
static size_t
count_before(const unsigned char *start, const unsigned char *end,
    bool (*is_one)(uint32_t), size_t before)
{
	const unsigned char *at = end;

	while (at != start && is_one(at[-1])) {
		at--;
	}
	return (size_t)(end - at) + (at == start ? before : 0);
}

enum crink__answer
crink__meets_address(const struct crink_scan *scan,
    const struct crink__text_part *part, const unsigned char *end)
{
	const unsigned char *start =
	    (const unsigned char *)scan->text + scan->at;
	const size_t letters =
	    count_before(start, end, is_ascii_letter, scan->letters);
	size_t local = count_before(start, end, is_local, scan->local);

	if (letters != 0 && letters <= SCHEME_MAX) {
		const enum crink__answer answer =
		    begins_address_with(part, end, "://");

		if (answer != CRINK__NO) {
			return answer;
		}
	}
	if (local == 0) {
		return CRINK__NO;
	}
	for (; local <= LOCAL_MAX; local++, end++) {
		if (end == part->end) {
			return part->is_last ? CRINK__NO : CRINK__UNKNOWN;
		}
		if (*end == '@') {
			return CRINK__YES;
		}
		if (!is_local(*end)) {
			break;
		}
	}
	return CRINK__NO;
}

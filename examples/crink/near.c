/*
 * The distance of words: letters added, left out, changed, or swapped with a
 * neighbour.
 */
#include "near.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* Longer words have none that is near. */
#define LETTERS_MOST 64

/* More slips than any two words have. */
#define NEVER ((size_t)-1)

static char
lower(char letter)
{
	return (
	    char)(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
}

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* The slips that lead from a to b, of at most LETTERS_MOST letters each. */
static size_t
slips_between(const char *a, const char *b)
{
	size_t rows[3][LETTERS_MOST + 1];
	size_t *before = rows[0], *last = rows[1], *row = rows[2];
	const size_t length = strlen(b);

	for (size_t j = 0; j <= length; j++) {
		last[j] = j;
		before[j] = 0;
	}
	for (size_t i = 1; a[i - 1] != '\0'; i++) {
		size_t *const free_row = before;

		row[0] = i;
		for (size_t j = 1; j <= length; j++) {
			const char x = lower(a[i - 1]), y = lower(b[j - 1]);

			row[j] = least(least(row[j - 1], last[j]) + 1,
			    last[j - 1] + (x != y));
			if (i > 1 && j > 1 && x == lower(b[j - 2]) &&
			    y == lower(a[i - 2])) {
				row[j] = least(row[j], before[j - 2] + 1);
			}
		}
		before = last;
		last = row;
		row = free_row;
	}
	return last[length];
}

/* How many letters two words begin with alike. */
static size_t
common_beginning(const char *a, const char *b)
{
	size_t length = 0;

	while (a[length] != '\0' && lower(a[length]) == lower(b[length])) {
		length++;
	}
	return length;
}

static bool
is_letter(char c)
{
	return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') ||
	       (unsigned char)c >= 0x80;
}

bool
has_word(const char *name, const char *word)
{
	const size_t length = strlen(word);

	for (const char *at = name; length >= 3 && *at != '\0'; at++) {
		if ((at == name || !is_letter(at[-1])) &&
		    common_beginning(word, at) == length) {
			return true;
		}
	}
	return false;
}

/*
 * What a word counts as for which another one is short: one slip where it begins
 * the other one, but for a last letter that another ending needs (supply,
 * supplies); two where it is within the other one. NEVER where it is not.
 */
static size_t
slips_of_short(const char *wanted, const char *word)
{
	const size_t length = strlen(wanted);
	const size_t common = common_beginning(wanted, word);

	if (length >= 2 &&
	    (common == length || (common >= 4 && common + 1 == length))) {
		return 1;
	}
	for (; length >= 4 && *word != '\0'; word++) {
		if (common_beginning(wanted, word) == length) {
			return 2;
		}
	}
	return NEVER;
}

void
near_try(struct near *near, const char *word)
{
	const size_t length = strlen(near->wanted);
	size_t slips;

	if (length == 0 || length > LETTERS_MOST ||
	    strlen(word) > LETTERS_MOST) {
		return;
	}
	slips = slips_between(near->wanted, word);
	if (slips > length / 3) {
		slips = NEVER;
	}
	slips = least(slips, slips_of_short(near->wanted, word));
	if (slips == NEVER) {
		return;
	}
	if (near->count == 0 || slips < near->slips) {
		near->slips = slips;
		near->count = 0;
	}
	if (slips == near->slips) {
		if (near->count < NEAR_MOST) {
			near->words[near->count] = word;
		}
		near->count++;
	}
}

void
offer(size_t count, const char *word)
{
	if (count < NEAR_MOST) {
		fprintf(stderr, "%s'%s'",
		    count == 0 ? "; did you mean " : " or ", word);
	} else if (count == NEAR_MOST) {
		fprintf(stderr, " or another");
	}
}

void
near_write(const struct near *near)
{
	for (size_t i = 0; i < near->count && i <= NEAR_MOST; i++) {
		offer(i, i < NEAR_MOST ? near->words[i] : "");
	}
	fprintf(stderr, near->count > 0 ? "?" : "");
}

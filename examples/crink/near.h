/*
 * Which of a list of words a mistyped one may mean.
 */
#ifndef CRINK_NEAR_H
#define CRINK_NEAR_H

#include <stdbool.h>
#include <stddef.h>

/* More than these help nobody. */
#define NEAR_MOST 5

/* The nearest words so far; begins as {WANTED}. */
struct near {
	const char *wanted;
	const char *words[NEAR_MOST];
	size_t
	    count; /* of all that are as near, also where it is above NEAR_MOST */
	size_t slips;
};

/* Whether a word of a name begins with this one, of three letters or more, in whatever
 * case: "hwasong" of "Hwasong-12", "tank" of "K2 tanks". */
bool has_word(const char *name, const char *word);

/* Looks at a word, which must live on; as near are those with as few slips. One
 * slip is forgiven in three letters; to be but the beginning of a word counts as
 * one, to be within it as two. */
void near_try(struct near *near, const char *word);

/* Writes "; did you mean 'A' or 'B'?" to stderr, nothing where none is near. */
void near_write(const struct near *near);

/* One of those that may be meant, count of which came before it, as near_write()
 * writes it but for the question mark. */
void offer(size_t count, const char *word);

#endif

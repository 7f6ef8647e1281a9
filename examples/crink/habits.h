/*
 * Periods as people write them elsewhere.
 */
#ifndef CRINK_HABITS_H
#define CRINK_HABITS_H

/* What is wrong with a text that is no period, and how to write what it may mean,
 * in memory to free(); NULL where nobody can tell. */
char *period_hint(const char *text);

#endif

/*
 * Periods in plain words: "since 2022", "on 2024-12-01, start and end not told".
 */
#ifndef CRINK_PERIOD_H
#define CRINK_PERIOD_H

#include <crink/crink.h>

/* Room for the longest, its NUL included. */
#define PERIOD_SIZE 256

/*
 * Writes what a period says, no more and no less: two periods that differ have
 * different words. "" for what is no period. Days that are named are among
 * those meant; a month or year is meant as some day of it.
 */
void write_period(char text[PERIOD_SIZE], struct crink_period period);

#endif

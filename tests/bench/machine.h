/* What a measurement was made with, and when; and a file of JSON with it. */
#ifndef BENCH_MACHINE_H
#define BENCH_MACHINE_H

#include <stdio.h>

/* Prints the processor, the compiler, the load and the date as one line. */
void machine_print(FILE *out);

/* Begins an object of JSON: the program, its world, the machine, the date. The
 * caller goes on after a comma. */
void machine_json(FILE *out, const char *program, const char *world);

/* Opens a file, and ends the program where that fails. */
FILE *machine_open(const char *path);

/* Closes it, and ends the program where writing failed. */
void machine_close(FILE *file, const char *path);

#endif

/*
 * The calls to the system that may fail, in one place, so that tests can make
 * each of them fail.
 */
#ifndef CRINKGEN_SYSTEM_H
#define CRINKGEN_SYSTEM_H

#include <stddef.h>
#include <stdio.h>

/* Each stands for the function of libc of its name. */
struct system_calls {
	void *(*calloc)(size_t count, size_t size);
	FILE *(*fopen)(const char *path, const char *mode);
	size_t (*fread)(void *bytes, size_t size, size_t count, FILE *stream);
	size_t (*fwrite)(
	    const void *bytes, size_t size, size_t count, FILE *stream);
	int (*fclose)(FILE *stream);
	int (*rename)(const char *from, const char *to);
};

extern struct system_calls system_calls;

#endif

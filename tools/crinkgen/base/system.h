/*
 * The calls to the system that may fail, in one place, so that tests can make
 * each of them fail.
 */
#ifndef CRINKGEN_SYSTEM_H
#define CRINKGEN_SYSTEM_H

#include <stddef.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/types.h>

/* Each stands for the function of libc of its name. */
struct system_calls {
	void *(*calloc)(size_t count, size_t size);
	FILE *(*fopen)(const char *path, const char *mode);
	size_t (*fread)(void *bytes, size_t size, size_t count, FILE *stream);
	size_t (*fwrite)(
	    const void *bytes, size_t size, size_t count, FILE *stream);
	int (*fclose)(FILE *stream);
	int (*rename)(const char *from, const char *to);
	int (*stat)(const char *path, struct stat *status);
	int (*lstat)(const char *path, struct stat *status);
	int (*access)(const char *path, int mode);
	char *(*realpath)(const char *path, char *real);
	int (*chown)(const char *path, uid_t user, gid_t group);
	int (*chmod)(const char *path, mode_t mode);
};

extern struct system_calls system_calls;

#endif

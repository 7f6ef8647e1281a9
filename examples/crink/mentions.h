/*
 * The names in a file, found in a part of it at a time.
 */
#ifndef CRINK_MENTIONS_H
#define CRINK_MENTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crink/crink.h>

/* Who bears a name: an actor or an item, the other one is NULL. */
struct entity {
	const struct crink_actor *actor;
	const struct crink_item *item;
};

const char *class_of(struct entity entity); /* "actor" or "item" */
const char *kind_of(struct entity entity);
const char *slug_of(struct entity entity);
const char *shown_name_of(struct entity entity);

/* A mention, with all that is told of it. */
struct found {
	const char *file;
	uint64_t line, column, start, end; /* see place.h */
	const char *text;                  /* as it stands there, size bytes */
	size_t size;
	const struct entity *entities; /* all who bear the name */
	size_t count;
	enum crink_alias_kind alias;
	bool compound;
};

/* What is done with a file. */
struct report {
	/* When it is open; NULL: nothing. */
	void (*begin)(void *context, const char *file);
	/* With the text before a mention or after the last one; NULL: nothing. */
	void (*text)(void *context, const char *text, size_t size);
	void (*mention)(void *context, const struct found *found);
	/* At its end; NULL: nothing. */
	void (*end)(void *context, const char *file);
	void *context;
};

/* Reads a file, "-" for standard input, in constant memory. False where it could
 * not be read to its end, which is told; what was read is reported. */
bool report_file(const char *file, const struct report *report);

#endif

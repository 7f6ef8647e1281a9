/*
 * Output. Whatever cannot be written ends the program with "crink: cannot
 * write: REASON" and EXIT_OUTPUT there and then, so that no caller has to
 * check; without a word where the reader of a pipe has closed it.
 */
#ifndef CRINK_PRINT_H
#define CRINK_PRINT_H

#include <stddef.h>
#include <stdio.h>

#include <crink/crink.h>

#if defined(__GNUC__)
#define PRINTF_LIKE __attribute__((format(printf, 1, 2)))
#else
#define PRINTF_LIKE
#endif

/* printf() to stdout. */
void put(const char *format, ...) PRINTF_LIKE;

/* Bytes as they are, NUL among them. */
void put_bytes(const char *bytes, size_t size);

/* What was put is with the reader now: more may be long in coming. */
void flush_output(void);

/* A text, and blanks after (or in front of) it up to a width in columns. */
void put_padded(const char *text, size_t width);
void put_right(const char *text, size_t width);

/* The columns that a UTF-8 text takes on a terminal. */
size_t columns_of(const char *text);
size_t columns_of_first(const char *text, size_t size);

/* The bytes of as many whole characters as take so many columns, with the marks that
 * combine with the last one. */
size_t bytes_within(const char *text, size_t columns);

/* Writes a text with "?" for control characters and bytes that are no UTF-8,
 * so that it cannot work on the terminal. */
void write_safely(FILE *file, const char *text);

/* A copy in memory to free(), with another text of at most three bytes in place of what
 * is no UTF-8 and, where asked for, of control characters. */
char *text_replace(const char *text, const char *other, bool has_no_controls);

/* "  LABEL       ", which text follows; "" for a further line of a field. */
void put_label(const char *label);

/* A line "  LABEL       TEXT", broken into several between words; nothing at
 * all for "". */
void put_field(const char *label, const char *text);

/* Such a field of several texts between semicolons, broken into lines; nothing
 * at all if none is added. Begins as {LABEL, 0}. */
struct list {
	const char *label;
	size_t column; /* 0: nothing is written yet */
};
void list_add(struct list *list, const char *text);
void list_end(struct list *list);

/* The aliases of an entity, a field for each kind. alias is one of those
 * below, which take what crink_actor_alias() and its like do. */
typedef const char *alias_function(
    const void *entity, size_t index, enum crink_alias_kind *kind);
void put_aliases(alias_function *alias, const void *entity);

/* What printf() makes of it, in memory to free(). */
char *text_of(const char *format, ...) PRINTF_LIKE;

/* What crink_..._format() write, in memory to free(). */
char *sentence_of(const struct crink_relation *relation);
char *text_of_quantity(struct crink_quantity quantity);
char *text_of_period(struct crink_period period);
char *text_of_date(struct crink_date date);

/* malloc(), and realloc() to count things of a size, that end the program where
 * there is no memory. */
void *reserve(size_t size);
void *resize(void *memory, size_t count, size_t size);

/* Closes stdout, so that what was still to be written is, or is told. */
void finish_output(void);

#endif

/* Questions of tests/worlds/ask.c about what is written and what is read: near
 * names, sentences, quantities, texts. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ask.h"

/* The longest text that a library writes is much shorter. */
#define TEXT_MAX 20000

/* ---- near names ------------------------------------------------------ */

/* CLASS NAME: whom it suggests alone, and all who are near. */
#define SUGGEST(class)                                                         \
	static void suggest_##class(const char *name)                          \
	{                                                                      \
		const struct crink_##class *one = NULL;                        \
		printf("%d",                                                   \
		    (int)crink_##class##_id(crink_##class##_suggest(name)));   \
		while (                                                        \
		    (one = crink_##class##_suggest_next(name, one)) != NULL) { \
			printf(" %d", (int)crink_##class##_id(one));           \
		}                                                              \
	}
SUGGEST(actor)
SUGGEST(item)
SUGGEST(source)
SUGGEST(question)

void
answer_suggest(char **words)
{
	if (strcmp(words[1], "actor") == 0) {
		suggest_actor(words[2]);
	} else if (strcmp(words[1], "item") == 0) {
		suggest_item(words[2]);
	} else if (strcmp(words[1], "source") == 0) {
		suggest_source(words[2]);
	} else if (strcmp(words[1], "question") == 0) {
		suggest_question(words[2]);
	} else {
		give_up(words[1]);
	}
}

/* ---- what is written ------------------------------------------------- */

/* What is written of a thing into a buffer of some size. */
typedef size_t writer(char *buffer, size_t size, const void *what);

/* How long it is, the whole, and what is in a buffer of a size. */
static void
put_written(writer *write, const void *what, size_t size)
{
	static char whole[TEXT_MAX], cut[TEXT_MAX];

	memset(cut, '#', sizeof(cut));
	printf("%zu", write(whole, sizeof(whole), what));
	if (write(size == 0 ? NULL : cut, size, what) != strlen(whole)) {
		printf(" counted otherwise");
	}
	if (cut[size] != '#') {
		printf(" beyond its end");
	}
	printf("\t%s\t%s", whole, size == 0 ? "" : cut);
}

static size_t
write_sentence(char *buffer, size_t size, const void *what)
{
	return crink_relation_format(buffer, size, what);
}

/* CLAIM SIZE: its sentence. */
void
answer_sentence(char **words)
{
	put_written(
	    write_sentence, read_claim(words[1]), (size_t)atol(words[2]));
}

static size_t
write_quantity(char *buffer, size_t size, const void *what)
{
	const struct crink_quantity *quantity = what;

	return crink_quantity_format(buffer, size, *quantity);
}

/* QUANTITY SIZE: it in words. */
void
answer_written(char **words)
{
	const struct crink_quantity quantity = read_quantity(words[1]);

	put_written(write_quantity, &quantity, (size_t)atol(words[2]));
}

/* ---- names in texts -------------------------------------------------- */

static void
put_mention(const struct crink_mention *mention, size_t before)
{
	printf(" %zu,%zu,%d,%d,%s,%d", before + mention->start,
	    before + mention->end, (int)crink_actor_id(mention->actor),
	    (int)crink_item_id(mention->item),
	    crink_alias_kind_name(mention->kind), mention->compound);
}

/* The bytes of a text that is written as hexadecimal digits. */
static size_t
read_bytes(char *bytes, const char *digits)
{
	const size_t size = strlen(digits) / 2;

	if (size > TEXT_MAX) {
		give_up(digits);
	}
	for (size_t i = 0; i < size; i++) {
		unsigned byte;

		if (sscanf(digits + 2 * i, "%2x", &byte) != 1) {
			give_up(digits);
		}
		bytes[i] = (char)byte;
	}
	return size;
}

/* The mentions of a text that is read in parts of some bytes at most. */
static void
put_parts(const char *text, size_t size, size_t step)
{
	struct crink_scan scan;
	const struct crink_scan *before = NULL;
	size_t at = 0, end = 0;

	do {
		/* A copy that ends where the part does. */
		char *part;

		end = size - end > step ? end + step : size;
		part = malloc(end - at + 1);
		if (part == NULL) {
			give_up("the memory");
		}
		memcpy(part, text + at, end - at);
		scan = crink_scan_part(before, part, end - at, end == size);
		for (struct crink_mention mention;
		     crink_scan_next(&scan, &mention);) {
			put_mention(&mention, at);
		}
		before = &scan;
		at += crink_scan_used(&scan);
		free(part);
	} while (end < size);
	if (at != size) {
		printf(" %zu bytes are left", size - at);
	}
}

/* TEXT STEP: the names in it, at once and in parts. */
void
answer_scan(char **words)
{
	static char text[TEXT_MAX];
	const size_t size = read_bytes(text, words[1]);
	struct crink_scan scan = crink_scan_text(text, size);

	for (struct crink_mention mention; crink_scan_next(&scan, &mention);) {
		put_mention(&mention, 0);
	}
	printf("\t");
	put_parts(text, size, (size_t)atol(words[2]));
}

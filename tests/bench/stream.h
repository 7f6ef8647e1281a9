/* Streams of queries, made of the names of a world. */
#ifndef BENCH_STREAM_H
#define BENCH_STREAM_H

#include "names.h"

enum stream_kind {
	STREAM_HIT,     /* names as they are spelt */
	STREAM_VARIANT, /* other case, separators and diacritics */
	STREAM_NEAR,    /* a name with one byte changed, which is none */
	STREAM_MISS,    /* letters at random, as long as names are */
	STREAM_MIXED,   /* 4 hits, 2 variants, 1 near and 1 miss of 8 */
	STREAM_KINDS
};

struct query {
	uint32_t at, known; /* text in the pool; the key it was made of */
};

struct stream {
	const char *name;
	struct query *queries;
	uint32_t count;
	char *pool;
};

/* count queries in random order, which is the same on every machine. */
void stream_make(struct stream *stream, enum stream_kind kind,
    const struct names *names, uint32_t count);

void stream_release(struct stream *stream);

#endif

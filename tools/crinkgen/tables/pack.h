/*
 * Where the fields of a row lie: each takes as many bits as its widest value
 * needs, and several share a byte. lib/tables.h tells how they are read.
 */
#ifndef CRINKGEN_PACK_H
#define CRINKGEN_PACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"

#define PACK_FIELDS_MAX 40

struct pack_field {
	/* 0 to 32, or 40, 48, 56 or 64. Placing it may make it wider, up to
	 * the end of its byte, where nothing else wants the bits. */
	unsigned bits;
	unsigned at, shift; /* its first byte, and its lowest bit in that */
};

/*
 * The bits of a field that has to hold values from the lowest to the highest,
 * which are at most 0 and at least 0; signed ones need room for the sign.
 */
unsigned pack_bits(int64_t lowest, int64_t highest, bool is_signed);

/*
 * Places count fields (PACK_FIELDS_MAX at most) in rows as short as they can
 * be, or a little longer where there are few rows and the code that takes them
 * apart is the larger part, or where so many differ in width that not all of
 * their orders can be looked at. The result is the size of a row, at least 1. A
 * field of up to 32 bits ends at most 32 bits after the start of its first
 * byte, a longer one is whole bytes.
 */
unsigned pack_place(struct memory *memory, struct pack_field *fields,
    unsigned count, size_t rows);

/* Writes a field into a row where all its bits are 0. */
void pack_put(
    unsigned char *row, const struct pack_field *field, uint64_t value);

#endif

/*
 * Access to the tables that the generator wrote.
 *
 * A table is a run of rows of the same stride, and a row a run of fields, each
 * of which takes as many bits as its widest value needs: up to 32, or where it
 * is signed, whole bytes up to 8. Where a field begins in a byte need not be
 * where a byte begins, so several share one. "crink_layout.h" gives for a
 * table T and a field F
 *
 *	CRINK__T_BYTES      where its rows begin
 *	CRINK__T_COUNT      how many records there are
 *	CRINK__T_STRIDE     bytes from one row to the next
 *	CRINK__T__F_AT      the byte of a row where F begins
 *	CRINK__T__F_SHIFT   the bit of that byte, 0 the lowest
 *	CRINK__T__F_BITS    its bits; 0: no row has it, it reads as 0
 *
 * Rows are little-endian: bit 8 of a field that began at the lowest bit of a
 * byte is the lowest bit of the next byte. SHIFT + BITS is at most 32, so four
 * bytes, shifted and masked, are enough for each; a field of more bits is read
 * in two such parts and has a SHIFT of 0. The order of the fields in a row is
 * the generator's choice (tools/crinkgen/tables/pack.c), for short rows and for few
 * bytes to read.
 *
 * Fields are read byte by byte: no alignment is asked of the tables and either
 * byte order reads them alike; compilers turn it into a single load where the
 * machine has one. Nothing outside a row is read. A reference to a row is its
 * number + 1, and 0 is none.
 *
 * Which tables and fields there are, and what their numbers mean, stands in
 * fields.h.
 */
#ifndef CRINK__TABLES_H
#define CRINK__TABLES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crink/crink.h>

#include "compiler.h"
#include "crink_layout.h"
#include "fields.h"

/* Public pointers to entities are pointers to rows. */
struct crink_actor {
	unsigned char bytes[CRINK__ACTOR_STRIDE];
};
struct crink_item {
	unsigned char bytes[CRINK__ITEM_STRIDE];
};
struct crink_source {
	unsigned char bytes[CRINK__SOURCE_STRIDE];
};
struct crink_question {
	unsigned char bytes[CRINK__QUESTION_STRIDE];
};
struct crink_relation {
	unsigned char bytes[CRINK__RELATION_STRIDE];
};

#define CRINK__GET(table, row, field)                                       \
	crink__load(                                                        \
	    CRINK__##table##_BYTES + (size_t)(row)*CRINK__##table##_STRIDE, \
	    CRINK__FIELD(table, field))

#define CRINK__GET_SIGNED(table, row, field)                                \
	crink__load_signed(                                                 \
	    CRINK__##table##_BYTES + (size_t)(row)*CRINK__##table##_STRIDE, \
	    CRINK__FIELD(table, field))

/* The row that a field refers to. Where no row refers to one, the field has no bits:
 * there is no row before the first, and compilers would warn of it. */
#define CRINK__ROW_IN(table, row, field) \
	(CRINK__GET(table, row, field) - \
	    (CRINK__##table##__##field##_BITS != 0))

/* What crink__load() has to know of a field: all of it constant. */
#define CRINK__FIELD(table, field)                               \
	CRINK__##table##_STRIDE, CRINK__##table##__##field##_AT, \
	    CRINK__##table##__##field##_SHIFT,                   \
	    CRINK__##table##__##field##_BITS

/* Three bytes are three loads and four are one, if the row has another after
 * or before; clang leaves out again what is masked off, and small machines
 * load byte by byte. */
#if defined(__OPTIMIZE_SIZE__) || defined(__clang__)
#define CRINK__READS_FOUR 0
#else
#define CRINK__READS_FOUR 1
#endif

/* Whether a table has a row of this number; one that is empty has none, which
 * compilers would warn of where the comparison is written out. */
CRINK__INLINE bool
crink__is_row(size_t row, size_t count)
{
	return row < count;
}

/*
 * A field of up to 32 bits. All but the row is constant wherever this is
 * called, so that no branch is left.
 */
CRINK__INLINE uint32_t
crink__load(const unsigned char *row, unsigned stride, unsigned at,
    unsigned shift, unsigned bits)
{
	unsigned end = shift + bits;
	uint32_t value;

	if (bits == 0) {
		return 0;
	}
	if (CRINK__READS_FOUR && stride >= 4 && end > 16 && end <= 24) {
		if (at + 4 > stride) {
			at--;
			shift += 8;
		}
		end = 32;
	}
	value = row[at];
	if (end > 8) {
		value |= (uint32_t)row[at + 1] << 8;
	}
	if (end > 16) {
		value |= (uint32_t)row[at + 2] << 16;
	}
	if (end > 24) {
		value |= (uint32_t)row[at + 3] << 24;
	}
	value >>= shift;
	return bits < 32 ? value & (((uint32_t)1 << bits) - 1) : value;
}

/* Where a field lies, as one number: small machines pass only four in registers. */
#define CRINK__PLACE(stride, at, shift, bits)                                 \
	((uint32_t)(stride) | (uint32_t)(at) << 8 | (uint32_t)(shift) << 16 | \
	    (uint32_t)(bits) << 24)
#define CRINK__PLACE_OF(table, field)                                         \
	CRINK__PLACE(CRINK__##table##_STRIDE, CRINK__##table##__##field##_AT, \
	    CRINK__##table##__##field##_SHIFT,                                \
	    CRINK__##table##__##field##_BITS)

/* The field of a row by its place, which is known only when it runs: all of those
 * branches would be code. */
uint32_t crink__load_any(
    const unsigned char *table, size_t row, uint32_t place);

/* A signed field of up to 64 bits; from 32 on they are whole bytes. */
CRINK__INLINE int64_t
crink__load_signed(const unsigned char *row, unsigned stride, unsigned at,
    unsigned shift, unsigned bits)
{
	const unsigned low = bits < 32 ? bits : 32;
	const uint32_t value = crink__load(row, stride, at, shift, low);
	uint32_t high, sign;

	if (bits == 0) {
		return 0;
	}
	if (bits <= 32) {
		sign = (uint32_t)1 << (bits - 1);
		return (int32_t)((value ^ sign) - sign);
	}
	high = crink__load(row, stride, at + 4, 0, bits - 32);
	sign = (uint32_t)1 << (bits - 33);
	high = (high ^ sign) - sign;
	return (int64_t)((uint64_t)high << 32 | value);
}

/* The row after one of a list, by reference; 0 at its end. */
#define CRINK__NEXT_IN(table, ref) \
	(CRINK__GET(table, (ref)-1, MORE) != 0 ? (ref) + 1 : 0)

/* The text of an offset of TEXT. */
static inline const char *
crink__text(uint32_t offset)
{
	return (const char *)CRINK__TEXT_BYTES + offset;
}

#endif

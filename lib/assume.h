/*
 * What the code takes for granted of the machine and of the tables: where it
 * does not hold, nothing compiles.
 */
#ifndef CRINK__ASSUME_H
#define CRINK__ASSUME_H

#include <limits.h>

#include "edtf.h"
#include "tables.h"

#if defined(__cplusplus)
#define CRINK__ASSUME(name, condition) static_assert(condition, #name)
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
#define CRINK__ASSUME(name, condition) _Static_assert(condition, #name)
#else
/* A size below 0 does not compile. */
#define CRINK__ASSUME(name, condition)            \
	struct crink__assume_##name {             \
		char holds[(condition) ? 1 : -1]; \
	}
#endif

CRINK__ASSUME(bytes_have_8_bits, CHAR_BIT == 8);
/* Small unsigned numbers are promoted to int and shifted there. */
CRINK__ASSUME(int_has_32_bits, sizeof(int) >= 4);
/* Complements of numbers, and their conversion to signed ones. */
CRINK__ASSUME(twos_complement, ~(int64_t)0 == -1 && (int32_t)0xffffffffu == -1);
CRINK__ASSUME(addresses_fit, sizeof(uintptr_t) == sizeof(const void *));
/* Any number may be handed in as an enumerator, and is stored as one. */
CRINK__ASSUME(units_are_wide, sizeof(enum crink_unit) == 4);
CRINK__ASSUME(qualifiers_are_wide, sizeof(enum crink_qualifier) == 4);
/* Numbers of rows are references, one of which is none; strides and places are
 * bytes of struct crink__field. */
CRINK__ASSUME(rows_are_references, CRINK__ACTOR_COUNT < UINT32_MAX &&
                                       CRINK__ITEM_COUNT < UINT32_MAX &&
                                       CRINK__SOURCE_COUNT < UINT32_MAX &&
                                       CRINK__QUESTION_COUNT < UINT32_MAX &&
                                       CRINK__RELATION_COUNT < UINT32_MAX);
CRINK__ASSUME(texts_have_offsets,
    CRINK__TEXT_COUNT <= UINT32_MAX && CRINK__ALIAS_COUNT <= UINT32_MAX);
CRINK__ASSUME(spelt_names_have_places,
    (uint64_t)CRINK__ALIAS_COUNT + CRINK__TEXT_COUNT + CRINK__FOLDED_COUNT <=
        UINT32_MAX);
CRINK__ASSUME(
    strides_are_bytes, CRINK__ACTOR_SLOT_STRIDE <= UCHAR_MAX &&
                           CRINK__ITEM_SLOT_STRIDE <= UCHAR_MAX &&
                           CRINK__SOURCE_SLOT_STRIDE <= UCHAR_MAX &&
                           CRINK__QUESTION_SLOT_STRIDE <= UCHAR_MAX &&
                           CRINK__RELATION_SLOT_STRIDE <= UCHAR_MAX &&
                           CRINK__ITEM_SPELT_STRIDE <= UCHAR_MAX &&
                           CRINK__SOURCE_SPELT_STRIDE <= UCHAR_MAX &&
                           CRINK__QUESTION_SPELT_STRIDE <= UCHAR_MAX &&
                           CRINK__RELATION_SPELT_STRIDE <= UCHAR_MAX &&
                           CRINK__UNIT_STRIDE <= UCHAR_MAX &&
                           CRINK__RELATION_KIND_STRIDE <= UCHAR_MAX);

#endif

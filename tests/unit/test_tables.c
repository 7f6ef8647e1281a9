/* The loads that all tables are read with, and references to rows. */
#define _DEFAULT_SOURCE
#include "unit.h"

#include "hostile/pages.h"

/* Bits of a row, one by one. */
static uint64_t
bits_of(const unsigned char *row, unsigned first, unsigned bits)
{
	uint64_t value = 0;

	for (unsigned i = 0; i < bits; i++) {
		const unsigned bit = first + i;

		value |= (uint64_t)(row[bit / 8] >> bit % 8 & 1) << i;
	}
	return value;
}

static int64_t
with_sign(uint64_t value, unsigned bits)
{
	if (bits != 0 && bits < 64 && (value >> (bits - 1) & 1) != 0) {
		value |= UINT64_MAX << bits;
	}
	return (int64_t)value;
}

/* A field of a row of which the bits are known, by all that read it. */
static void
check_row(const unsigned char *row, unsigned at, unsigned shift, unsigned bits,
    unsigned stride)
{
	const uint64_t expected = bits_of(row, 8 * at + shift, bits);

	EXPECT(crink__load_signed(row, stride, at, shift, bits) ==
	           with_sign(expected, bits),
	    "%u bits at %u.%u of %u, signed", bits, at, shift, stride);
	if (bits <= 32) {
		EXPECT(crink__load(row, stride, at, shift, bits) == expected,
		    "%u bits at %u.%u of %u", bits, at, shift, stride);
		EXPECT(crink__load_any(row, 0,
		           CRINK__PLACE(stride, at, shift, bits)) == expected,
		    "any %u bits at %u.%u", bits, at, shift);
	}
}

/*
 * A field in a row that is all memory there is: what is read outside of it stops
 * the test. The row ends with the field or some bytes after it, and is all ones,
 * all zeros or neither; alone at the beginning of the memory, and the second of
 * two at its end.
 */
static void
check_load(const struct pages *pages, uint32_t *state, unsigned at,
    unsigned shift, unsigned bits, unsigned stride)
{
	static const unsigned char fills[] = {0xff, 0};
	unsigned char *const row = pages->end - stride;

	memset(row - stride, 0x55, stride);
	for (unsigned round = 0; round < 6; round++) {
		for (unsigned i = 0; i < stride; i++) {
			row[i] = round < 2 ? fills[round]
			                   : (unsigned char)unit_random(state);
		}
		memcpy(pages->start, row, stride);
		check_row(row, at, shift, bits, stride);
		check_row(pages->start, at, shift, bits, stride);
		EXPECT(
		    bits > 32 || crink__load_any(row - stride, 1,
		                     CRINK__PLACE(stride, at, shift, bits)) ==
		                     bits_of(row, 8 * at + shift, bits),
		    "any %u bits at %u.%u of row 1", bits, at, shift);
	}
}

/* Every width at every place that it can have. */
START_TEST(test_loads)
{
	const struct pages pages = pages_make(64);
	uint32_t state = 1;

	for (unsigned bits = 0; bits <= 64; bits += bits < 32 ? 1 : 8) {
		for (unsigned shift = 0; shift < 8; shift++) {
			const unsigned bytes = (shift + bits + 7) / 8;

			if (shift != 0 && (bits == 0 || shift + bits > 32)) {
				break;
			}
			for (unsigned i = 0; i < 12; i++) {
				const unsigned at = i / 3;
				const unsigned stride = at + bytes + i % 3;

				check_load(&pages, &state, at, shift, bits,
				    stride == 0 ? 1 : stride);
			}
		}
	}
	pages_drop(&pages);
}
END_TEST

/* The ends of what a signed field holds. */
START_TEST(test_signs)
{
	static const unsigned char low[] = {0, 0, 0, 0, 0, 0, 0, 0x80};
	static const unsigned char high[] = {
	    0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f};

	ck_assert_int_eq(crink__load_signed(low, 8, 0, 0, 64), INT64_MIN);
	ck_assert_int_eq(crink__load_signed(high, 8, 0, 0, 64), INT64_MAX);
	ck_assert_int_eq(crink__load_signed(low, 8, 4, 0, 32), INT32_MIN);
	ck_assert_int_eq(crink__load_signed(high, 8, 4, 0, 32), INT32_MAX);
	ck_assert_int_eq(crink__load_signed(high, 8, 0, 0, 32), -1);
	ck_assert_int_eq(crink__load_signed(low, 8, 3, 0, 40), -0x8000000000);
	ck_assert_int_eq(crink__load_signed(high, 8, 3, 0, 40), 0x7fffffffff);
	ck_assert_int_eq(crink__load_signed(low, 8, 7, 7, 1), -1);
	ck_assert_int_eq(crink__load_signed(high, 8, 7, 7, 1), 0);
	ck_assert_int_eq(crink__load_signed(low, 8, 6, 7, 9), -256);
	ck_assert_int_eq(crink__load_signed(high, 8, 6, 7, 9), 255);
	ck_assert_str_eq(crink__text(0), "");
}
END_TEST

/* The last row of a table is read as all others are. */
START_TEST(test_last_row)
{
	const uint32_t count = CRINK__RELATION_COUNT;
	const uint32_t row = count == 0 ? 0 : count - 1;
	const unsigned char *at =
	    CRINK__RELATION_BYTES + (size_t)row * CRINK__RELATION_STRIDE;

#define CHECK(field)                                             \
	ck_assert_uint_eq(CRINK__GET(RELATION, row, field),      \
	    bits_of(at,                                          \
	        8 * CRINK__RELATION__##field##_AT +              \
	            CRINK__RELATION__##field##_SHIFT,            \
	        CRINK__RELATION__##field##_BITS));               \
	ck_assert_uint_le(8 * CRINK__RELATION__##field##_AT +    \
	                      CRINK__RELATION__##field##_SHIFT + \
	                      CRINK__RELATION__##field##_BITS,   \
	    8 * CRINK__RELATION_STRIDE)
	CHECK(SLUG);
	CHECK(SUBJECT);
	CHECK(KIND);
	CHECK(OBJECT);
	CHECK(ITEM);
	CHECK(QUANTITY);
	CHECK(WHEN);
	CHECK(SAID);
	CHECK(PLACE);
	CHECK(CLAIMANT);
	CHECK(STATUS);
	CHECK(NEGATED);
	CHECK(SOURCE);
	CHECK(PARAGRAPH);
	CHECK(NOTE);
	CHECK(AT_OBJECT);
	CHECK(AT_ITEM);
	CHECK(AT_CLAIMANT);
#undef CHECK
}
END_TEST

/* References and pointers, there and back. */
START_TEST(test_references)
{
	ck_assert_ptr_null(crink__actor_at(0));
	ck_assert_ptr_null(crink__actor_at(CRINK__ACTOR_COUNT + 1));
	ck_assert_ptr_null(crink__relation_at(UINT32_MAX));
	ck_assert_uint_eq(crink__actor_ref(NULL), 0);
	for (uint32_t ref = 1; ref <= CRINK__ACTOR_COUNT; ref++) {
		ck_assert_uint_eq(crink__actor_ref(crink__actor_at(ref)), ref);
	}
	for (uint32_t ref = 1; ref <= CRINK__ITEM_COUNT; ref++) {
		ck_assert_uint_eq(crink__item_ref(crink__item_at(ref)), ref);
	}
	for (uint32_t ref = 1; ref <= CRINK__RELATION_COUNT; ref++) {
		ck_assert_uint_eq(
		    crink__relation_ref(crink__relation_at(ref)), ref);
	}
}
END_TEST

UNIT_MAIN("tables", test_loads, test_signs, test_last_row, test_references)

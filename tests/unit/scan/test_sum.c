/*
 * The sums of a name in running text, as they are where the classes hash each in a way
 * of its own, one of them by mixing; the filter of the parts of names; and where the
 * further spellings of a name begin.
 */
#include "../unit.h"

#include "name.h"

/* Other than in the data. */
#undef CRINK__ACTOR_ROTATION
#undef CRINK__ITEM_ROTATION
#undef CRINK__DECOY_ROTATION
#define CRINK__ACTOR_ROTATION 7
#define CRINK__ITEM_ROTATION 0
#define CRINK__DECOY_ROTATION 37

/* A set that is filled here. */
#undef CRINK__SCAN_PART_BYTES
#undef CRINK__SCAN_PART_COUNT
#define CRINK__SCAN_PART_BYTES set
#define CRINK__SCAN_PART_COUNT 100

static unsigned char set[CRINK__SCAN_PART_COUNT];

#include "scan_sum.h"

/* ---- sums ------------------------------------------------------------ */

static uint64_t
whole(struct crink__scan_sum sum)
{
	return (uint64_t)sum.high << 32 | sum.low;
}

/* What a byte is turned by, at its place, is added to 64 bits. */
START_TEST(test_turned)
{
	const struct crink__scan_sum before = {0x12345678, 0x9abcdef0};

	for (unsigned rotation = 1; rotation < 64; rotation++) {
		for (unsigned place = 0; place < 70; place++) {
			const unsigned by = place * rotation % 64;

			for (uint32_t byte = 1; byte < 0x100; byte++) {
				const uint64_t turned =
				    (uint64_t)byte << by |
				    (by == 0 ? 0 : (uint64_t)byte >> (64 - by));

				EXPECT(
				    whole(crink__add_to_sum(before, byte, place,
				        rotation)) == (whole(before) ^ turned),
				    "byte %u at %u by %u", byte, place,
				    rotation);
			}
		}
	}
}
END_TEST

START_TEST(test_mixed)
{
	for (unsigned place = 0; place < 70; place++) {
		for (uint32_t byte = 1; byte < 0x100; byte++) {
			const struct crink__scan_sum before = {
			    0x12345678 * byte, 0x9abcdef0 + place};
			const struct crink__scan_sum after =
			    crink__add_to_sum(before, byte, place, 0);
			uint32_t low = before.low, high = before.high;

			crink__mix(&low, &high, byte);
			EXPECT(after.low == low && after.high == high,
			    "byte %u at %u", byte, place);
		}
	}
}
END_TEST

/* Each class has its own, of the same bytes. */
START_TEST(test_classes)
{
	static const char name[] = "democraticconfederationofthefareast";
	struct crink__sums sums = crink__no_sums();
	struct crink__scan_sum wanted[] = {{0, 0}, {0, 0}, {0, 0}};
	const unsigned rotations[] = {7, 0, 37};

	ck_assert_uint_eq(COUNT(sums.of), 3);
	ck_assert_uint_eq(CRINK__SUM_OF_ACTOR, 0);
	ck_assert_uint_eq(CRINK__SUM_OF_ITEM, 1);
	ck_assert_uint_eq(CRINK__SUM_OF_DECOY, 2);
	for (size_t i = 0; i < sizeof(name); i++) {
		const unsigned char byte = (unsigned char)name[i];

		ck_assert_uint_eq(sums.size, i);
		for (unsigned j = 0; j < 3; j++) {
			const struct crink__hash hash =
			    crink__hash_of_sums(&sums, j);
			const struct crink__hash own =
			    crink__hash_sum(wanted[j].low, wanted[j].high, i);

			ck_assert(whole(sums.of[j]) == whole(wanted[j]));
			ck_assert_uint_eq(hash.bucket, own.bucket);
			ck_assert_uint_eq(hash.slot, own.slot);
			wanted[j] =
			    crink__add_to_sum(wanted[j], byte, i, rotations[j]);
		}
		crink__add_to_sums(&sums, byte);
	}
}
END_TEST

/* ---- parts of names -------------------------------------------------- */

static bool
has_only(const struct crink__sums *sums, uint32_t bit, unsigned filled)
{
	memset(set, (int)filled, sizeof(set));
	set[bit / 8] ^= (unsigned char)(1u << bit % 8);
	return crink__is_part(sums);
}

/* One is, if the bit of any of its sums is there. */
START_TEST(test_parts)
{
	static const char name[] = "iranandallthatisnoname";
	struct crink__sums sums = crink__no_sums();

	for (size_t i = 0; i < sizeof(name) - 1; i++) {
		uint32_t bits[3];

		crink__add_to_sums(&sums, (unsigned char)name[i]);
		memset(set, 0, sizeof(set));
		ck_assert(!crink__is_part(&sums));
		for (unsigned j = 0; j < 3; j++) {
			bits[j] =
			    crink__scan_part(crink__hash_of_sums(&sums, j),
			        CRINK__SCAN_PART_COUNT * 8);
			ck_assert_uint_lt(bits[j], CRINK__SCAN_PART_COUNT * 8);
			ck_assert(has_only(&sums, bits[j], 0));
		}
		for (uint32_t bit = 0; bit < CRINK__SCAN_PART_COUNT * 8;
		     bit++) {
			const bool is_one =
			    bit == bits[0] || bit == bits[1] || bit == bits[2];

			ck_assert(has_only(&sums, bit, 0) == is_one);
			ck_assert(has_only(&sums, bit, 0xff));
		}
		memset(set, 0xff, sizeof(set));
		for (unsigned j = 0; j < 3; j++) {
			set[bits[j] / 8] &= (unsigned char)~(1u << bits[j] % 8);
		}
		ck_assert(!crink__is_part(&sums));
	}
}
END_TEST

/* ---- places in indexes ----------------------------------------------- */

/* Of an index that is small the product has 32 bits. */
START_TEST(test_scale)
{
	static const uint32_t counts[] = {1, 2, 3, 100, 0xfffe, 0xffff};
	uint32_t state = 1;

	for (int round = 0; round < 1000; round++) {
		const uint32_t fraction = unit_random(&state);

		for (size_t i = 0; i < COUNT(counts); i++) {
			const uint32_t small =
			    (fraction >> 16) * counts[i] >> 16;
			const uint32_t large =
			    (uint32_t)((uint64_t)fraction * counts[i] >> 32);

			ck_assert_uint_eq(
			    crink__scan_scale(fraction, counts[i], 0xffff),
			    small);
			ck_assert_uint_eq(
			    crink__scan_scale(fraction, counts[i], 1), small);
			ck_assert_uint_eq(
			    crink__scan_scale(fraction, counts[i], 0x10000),
			    large);
		}
	}
}
END_TEST

/* Where rows are in order, each slot leads to its first one, and one that has none to
 * the next, up to behind the last. */
START_TEST(test_first_other)
{
	const uint32_t place = CRINK__PLACE_OF(ACTOR_SPELLING_OF, SLOT);
	const unsigned char *const rows = CRINK__ACTOR_SPELLING_OF_BYTES;

	ck_assert_uint_gt(CRINK__ACTOR_SPELLING_OF_COUNT, 3);
	for (uint32_t count = 0; count <= CRINK__ACTOR_SPELLING_OF_COUNT;
	     count++) {
		for (uint32_t slot = 0; slot <= CRINK__ACTOR_SPELLING_COUNT;
		     slot++) {
			uint32_t row = 0;

			while (row < count &&
			       crink__load_any(rows, row, place) < slot) {
				row++;
			}
			ck_assert_uint_eq(
			    crink__first_other(rows, place, count, slot), row);
		}
	}
}
END_TEST

UNIT_MAIN("scan-sum", test_turned, test_mixed, test_classes, test_parts,
    test_scale, test_first_other)

/*
 * The sums of a name in running text, which grow with each byte that it folds to: at
 * any of them its hash is there, of all classes whose names are found in texts.
 */
#ifndef CRINK__SCAN_SUM_H
#define CRINK__SCAN_SUM_H

#include "name.h"
#include "scan_filter.h"

/* The longest name of all. */
#define CRINK__LONGER(a, b) ((a) > (b) ? (a) : (b))
#define CRINK__SCAN_LONGEST                     \
	CRINK__LONGER(CRINK__ACTOR_KEY_LONGEST, \
	    CRINK__LONGER(CRINK__ITEM_KEY_LONGEST, CRINK__DECOY_KEY_LONGEST))

/* How many sums there are: the classes mostly hash one and the same. */
#define CRINK__HAS_ONE_SUM                                \
	(CRINK__ITEM_ROTATION == CRINK__ACTOR_ROTATION && \
	    CRINK__DECOY_ROTATION == CRINK__ACTOR_ROTATION)
#define CRINK__SUMS (CRINK__HAS_ONE_SUM ? 1 : 3)
#define CRINK__SUM_OF_ACTOR 0
#define CRINK__SUM_OF_ITEM (CRINK__HAS_ONE_SUM ? 0 : 1)
#define CRINK__SUM_OF_DECOY (CRINK__HAS_ONE_SUM ? 0 : 2)

struct crink__scan_sum {
	uint32_t low, high;
};

struct crink__sums {
	size_t size; /* bytes that were added */
	struct crink__scan_sum of[CRINK__SUMS];
};

CRINK__INLINE struct crink__sums
crink__no_sums(void)
{
	struct crink__sums sums;

	sums.size = 0;
	for (unsigned i = 0; i < CRINK__SUMS; i++) {
		sums.of[i].low = sums.of[i].high = 0;
	}
	return sums;
}

CRINK__INLINE struct crink__scan_sum
crink__add_to_sum(
    struct crink__scan_sum sum, uint32_t byte, size_t place, unsigned rotation)
{
	unsigned by = (unsigned)place * rotation % 64;

	if (rotation == 0) {
		crink__mix(&sum.low, &sum.high, byte);
		return sum;
	}
	if (by < 32) {
		sum.low ^= byte << by;
		sum.high ^= by > 24 ? byte >> (32 - by) : 0;
	} else {
		by -= 32;
		sum.high ^= byte << by;
		sum.low ^= by > 24 ? byte >> (32 - by) : 0;
	}
	return sum;
}

/* Adds a byte of the folded name. */
CRINK__INLINE void
crink__add_to_sums(struct crink__sums *sums, uint32_t byte)
{
	const unsigned rotations[] = {
	    CRINK__ACTOR_ROTATION, CRINK__ITEM_ROTATION, CRINK__DECOY_ROTATION};

	for (unsigned i = 0; i < CRINK__SUMS; i++) {
		sums->of[i] = crink__add_to_sum(
		    sums->of[i], byte, sums->size, rotations[i]);
	}
	sums->size++;
}

CRINK__INLINE struct crink__hash
crink__hash_of_sums(const struct crink__sums *sums, unsigned which)
{
	return crink__hash_sum(
	    sums->of[which].low, sums->of[which].high, sums->size);
}

/* Whether some name ends behind what was added, or may go on there behind a
 * separator, by the filter. */
CRINK__INLINE bool
crink__is_part(const struct crink__sums *sums)
{
	for (unsigned i = 0; i < CRINK__SUMS; i++) {
		const uint32_t bit = crink__scan_part(
		    crink__hash_of_sums(sums, i), CRINK__SCAN_PART_COUNT * 8u);

		if ((CRINK__SCAN_PART_BYTES[bit >> 3] >> (bit & 7) & 1) != 0) {
			return true;
		}
	}
	return false;
}

/* Where a hash leads, as a fraction of so many, in an index of so many slots. */
CRINK__INLINE uint32_t
crink__scan_scale(uint32_t fraction, uint32_t count, uint32_t slots)
{
	return slots <= 0xffff ? crink__scale_small(fraction, count)
	                       : crink__scale(fraction, count);
}

/* The first row of the spellings that follow those of a slot: of so many, in
 * SPELLING_OF, by where it has its slots. */
CRINK__INLINE uint32_t
crink__first_other(
    const unsigned char *others, uint32_t place, uint32_t count, uint32_t slot)
{
	uint32_t low = 0;

	while (count > 0) {
		const uint32_t half = count / 2;

		if (crink__load_any(others, low + half, place) < slot) {
			low += half + 1;
			count -= half + 1;
		} else {
			count = half;
		}
	}
	return low;
}

#endif

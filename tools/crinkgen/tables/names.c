#include "tables/names.h"

#include <string.h>

#include "fold.h"

/* Names in a bucket on average, and slots for 32 names, at first: each try that
 * fails takes a few more buckets and slots. */
#define BUCKET_MEAN 4
#define SLOTS_FOR_32 33
/* Tries before giving up. */
#define TRIES 40
/* From this many names on, a table has a byte of the hash of each slot. */
#define PRINTED 50000
/* Pilots of one byte up to this many names, of two bytes beyond. */
#define SMALL 20000

struct hashing {
	const struct bearers *bearers;
	struct names *names;
	struct crink__hash *hashes; /* of the names */
	uint32_t *starts;           /* by bucket: its first in sorted */
	uint32_t *sorted;           /* names by bucket */
	uint32_t *largest;          /* buckets, those with most names first */
	uint32_t pilot_limit;
};

static uint32_t
scale(const struct names *names, uint32_t fraction, size_t count)
{
	return names->slot_count <= 0xffff
	           ? crink__scale_small(fraction, (uint32_t)count)
	           : crink__scale(fraction, (uint32_t)count);
}

/* Sorts the names into buckets. */
static void
fill_buckets(struct hashing *hashing)
{
	struct names *names = hashing->names;
	const size_t count = hashing->bearers->name_count;
	uint32_t *starts = hashing->starts;

	memset(starts, 0, (names->pilot_count + 2) * sizeof(*starts));
	for (size_t i = 0; i < count; i++) {
		starts[scale(names, hashing->hashes[i].bucket,
		           names->pilot_count) +
		       2]++;
	}
	for (size_t i = 2; i < names->pilot_count + 2; i++) {
		starts[i] += starts[i - 1];
	}
	for (size_t i = 0; i < count; i++) {
		const uint32_t bucket =
		    scale(names, hashing->hashes[i].bucket, names->pilot_count);

		hashing->sorted[starts[bucket + 1]++] = (uint32_t)i;
	}
}

static uint32_t
bucket_size(const struct hashing *hashing, size_t bucket)
{
	return hashing->starts[bucket + 1] - hashing->starts[bucket];
}

/* Sorts the buckets by size: large ones need the free slots of the start. */
static void
order_buckets(struct hashing *hashing)
{
	const size_t count = hashing->names->pilot_count;
	uint32_t most = 0;
	size_t at = 0;

	for (size_t i = 0; i < count; i++) {
		if (bucket_size(hashing, i) > most) {
			most = bucket_size(hashing, i);
		}
	}
	for (uint32_t size = most + 1; size-- > 0;) {
		for (size_t i = 0; i < count; i++) {
			if (bucket_size(hashing, i) == size) {
				hashing->largest[at++] = (uint32_t)i;
			}
		}
	}
}

/* Puts the names of a bucket into the slots that a pilot gives, or leaves all
 * as it was. */
static bool
place_bucket(struct hashing *hashing, uint32_t bucket, uint32_t pilot)
{
	struct names *names = hashing->names;
	const uint32_t *first = hashing->sorted + hashing->starts[bucket];
	const uint32_t size = bucket_size(hashing, bucket);

	for (uint32_t i = 0; i < size; i++) {
		const uint32_t slot = scale(names,
		    crink__place(hashing->hashes[first[i]].slot, pilot),
		    names->slot_count);

		if (names->slots[slot] != 0) {
			while (i-- > 0) {
				names->slots[scale(names,
				    crink__place(
				        hashing->hashes[first[i]].slot, pilot),
				    names->slot_count)] = 0;
			}
			return false;
		}
		names->slots[slot] = first[i] + 1;
	}
	names->pilots[bucket] = (uint16_t)pilot;
	return true;
}

/* Whether no pilot can part the names of a bucket: two have the same hash. */
static bool
has_twins(const struct hashing *hashing, uint32_t bucket)
{
	const uint32_t end = hashing->starts[bucket + 1];

	for (uint32_t i = hashing->starts[bucket]; i < end; i++) {
		for (uint32_t j = i + 1; j < end; j++) {
			if (hashing->hashes[hashing->sorted[i]].slot ==
			    hashing->hashes[hashing->sorted[j]].slot) {
				return true;
			}
		}
	}
	return false;
}

/* Finds a pilot for every bucket; false, and whether another try may do, if
 * there is none for one. */
static bool
place_all(struct hashing *hashing, bool *is_hopeless)
{
	struct names *names = hashing->names;

	memset(names->slots, 0, names->slot_count * sizeof(*names->slots));
	for (size_t i = 0; i < names->pilot_count; i++) {
		const uint32_t bucket = hashing->largest[i];
		uint32_t pilot = 0;

		while (pilot < hashing->pilot_limit &&
		       !place_bucket(hashing, bucket, pilot)) {
			pilot++;
		}
		if (pilot == hashing->pilot_limit) {
			*is_hopeless = has_twins(hashing, bucket);
			return false;
		}
	}
	return true;
}

/* How many there are in a try. */
static size_t
slots_of(size_t count, size_t try)
{
	return count * SLOTS_FOR_32 / 32 + count * try / 256 + try / 8 + 1;
}

static size_t
buckets_of(size_t count, size_t try)
{
	return count * (16 + try) / (16 * BUCKET_MEAN) + try / 8 + 1;
}

/* Hashes all names and tries more and more buckets and slots. */
static bool
build(struct hashing *hashing, unsigned rotation)
{
	const struct bearers *bearers = hashing->bearers;
	struct names *names = hashing->names;
	const size_t count = bearers->name_count;
	bool is_hopeless = false;

	names->rotation = rotation;
	for (size_t i = 0; i < count; i++) {
		const struct bearer *first =
		    &bearers->entries[bearers->firsts[i]];

		hashing->hashes[i] =
		    crink__hash(first->key, first->size, rotation);
	}
	for (size_t i = 0; i < TRIES && !is_hopeless; i++) {
		names->slot_count = slots_of(count, i);
		names->pilot_count = buckets_of(count, i);
		fill_buckets(hashing);
		order_buckets(hashing);
		if (place_all(hashing, &is_hopeless)) {
			return true;
		}
	}
	return false;
}

/*
 * Turns what is hashed (see fold.h). With the first no two letters meet that
 * are less than nine apart, and with the second, others. The last is slower, and
 * tells apart what the others do not.
 */
static bool
build_turned(struct hashing *hashing)
{
	return build(hashing, 7) || build(hashing, 23) || build(hashing, 0);
}

size_t
names_slot(const struct names *names, const unsigned char *key, size_t size)
{
	const struct crink__hash hash = crink__hash(key, size, names->rotation);
	const uint32_t bucket = scale(names, hash.bucket, names->pilot_count);

	return scale(names, crink__place(hash.slot, names->pilots[bucket]),
	    names->slot_count);
}

struct names *
names_build(struct memory *memory, const struct bearers *bearers)
{
	struct names *names = memory_take(memory, 1, sizeof(*names));
	struct memory_mark mark;
	bool is_built;
	const size_t count = bearers->name_count;
	const size_t slots = slots_of(count, TRIES);
	const size_t buckets = buckets_of(count, TRIES);
	struct hashing hashing = {bearers, names, NULL, NULL, NULL, NULL,
	    count <= SMALL ? 0x100 : 0x10000};

	names->slots = memory_take(memory, slots, sizeof(*names->slots));
	names->pilots = memory_take(memory, buckets, sizeof(*names->pilots));
	if (count >= PRINTED) {
		names->fingerprints = memory_take(memory, slots, 1);
	}
	mark = memory_mark(memory);
	hashing.hashes = memory_take(memory, count, sizeof(*hashing.hashes));
	hashing.starts =
	    memory_take(memory, buckets + 2, sizeof(*hashing.starts));
	hashing.sorted = memory_take(memory, count, sizeof(*hashing.sorted));
	hashing.largest =
	    memory_take(memory, buckets, sizeof(*hashing.largest));
	is_built = build_turned(&hashing);
	for (size_t i = 0; names->fingerprints != NULL && i < names->slot_count;
	     i++) {
		if (names->slots[i] != 0) {
			names->fingerprints[i] =
			    (unsigned char)CRINK__FINGERPRINT(
			        hashing.hashes[names->slots[i] - 1]);
		}
	}
	memory_reset(memory, mark);
	return is_built ? names : NULL;
}

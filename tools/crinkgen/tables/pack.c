#include "tables/pack.h"

#include <limits.h>
#include <string.h>

#define NEVER UINT64_MAX
/* Sets that are looked at, at most: each takes 88 bytes, for a moment. */
#define SETS_MAX ((size_t)1 << 16)

/*
 * Fields are laid one after the other without gaps, and what there is to
 * choose is their order. The cheapest one is found by growing sets: the cheapest
 * way to lay a set of fields so that it ends at a given bit of a byte is the
 * cheapest way to lay a set without one of them, and then that one. Fields of
 * the same width are alike, so a set is how many there are of each width: its
 * number is the sum of count * step over all widths.
 */
struct width {
	unsigned bits;
	unsigned count; /* fields that have it */
	size_t step;
};

/* The last field of a set: the index of its width, the bit of the byte where
 * it begins, and whether it was widened to end with its byte. */
struct last {
	unsigned char width, shift, is_wide;
};

struct plan {
	struct width widths[PACK_FIELDS_MAX];
	unsigned width_count;
	size_t set_count;
	uint64_t rows;
	uint64_t *costs;   /* by 8 * set + bit where it ends */
	struct last *last; /* likewise */
};

static unsigned
bit_length(uint64_t value)
{
	unsigned bits = 0;

	while (value != 0) {
		bits++;
		value >>= 1;
	}
	return bits;
}

unsigned
pack_bits(int64_t lowest, int64_t highest, bool is_signed)
{
	const unsigned low = lowest < 0 ? bit_length(~(uint64_t)lowest) : 0;
	const unsigned high = bit_length((uint64_t)highest);
	unsigned bits = low > high ? low : high;

	if (is_signed && (lowest != 0 || highest != 0)) {
		bits++;
	}
	return bits <= 32 ? bits : (bits + 7) / 8 * 8;
}

/*
 * What it costs to read a field: about the bytes of code for it on a machine
 * that loads byte by byte, at the two or three places that read it.
 */
static uint64_t
reading(unsigned shift, unsigned bits)
{
	const unsigned bytes = (shift + bits + 7) / 8;
	unsigned code = 6 * (bytes - 1);

	if ((shift + bits) % 8 != 0) {
		code += 4; /* two shifts */
	} else if (shift != 0) {
		code += 2;
	}
	return 2 * code;
}

/* Adds a field after a set, if it may lie there. */
static void
extend(struct plan *plan, size_t set, unsigned shift, unsigned width,
    unsigned is_wide)
{
	const unsigned needed = plan->widths[width].bits;
	const unsigned end =
	    is_wide ? (shift + needed + 7) / 8 * 8 : shift + needed;
	const unsigned bytes = (end + 7) / 8 - (shift + 7) / 8;
	const uint64_t cost = plan->costs[8 * set + shift] +
	                      plan->rows * bytes + reading(shift, end - shift);
	const size_t next = 8 * (set + plan->widths[width].step) + end % 8;

	/* More than 32 bits are whole bytes, and fewer end in time where they begin
	 * with one. */
	if (end > 32 && shift != 0) {
		return;
	}
	/* Of ways that cost the same the last: with the bundled data it is the
	 * one that the code of the library is shorter for. */
	if (cost <= plan->costs[next]) {
		plan->costs[next] = cost;
		plan->last[next].width = (unsigned char)width;
		plan->last[next].shift = (unsigned char)shift;
		plan->last[next].is_wide = (unsigned char)is_wide;
	}
}

/* Extends each set by each field that it lacks. A set has a lower number than
 * those that it grows into. */
static void
search(struct plan *plan)
{
	memset(plan->costs, 0xff, 8 * plan->set_count * sizeof(*plan->costs));
	plan->costs[0] = 0;
	for (size_t set = 0; set < plan->set_count; set++) {
		for (unsigned i = 0; i < plan->width_count; i++) {
			const struct width *width = &plan->widths[i];

			if (set / width->step % (width->count + 1) ==
			    width->count) {
				continue;
			}
			for (unsigned shift = 0; shift < 8; shift++) {
				if (plan->costs[8 * set + shift] != NEVER) {
					extend(plan, set, shift, i, 0);
					extend(plan, set, shift, i, 1);
				}
			}
		}
	}
}

/* The widths that there are, in the order of the fields; not 0. */
static void
gather(struct plan *plan, const struct pack_field *fields, unsigned count)
{
	memset(plan->widths, 0, sizeof(plan->widths));
	plan->width_count = 0;
	for (unsigned i = 0; i < count; i++) {
		unsigned found = 0;

		if (fields[i].bits == 0) {
			continue;
		}
		while (found < plan->width_count &&
		       plan->widths[found].bits != fields[i].bits) {
			found++;
		}
		plan->widths[found].bits = fields[i].bits;
		plan->widths[found].count++;
		plan->width_count += found == plan->width_count;
	}
	plan->set_count = 1;
	for (unsigned i = 0; i < plan->width_count; i++) {
		plan->widths[i].step = plan->set_count;
		plan->set_count *= plan->widths[i].count + 1;
	}
}

/* Of all widths, up to 32, the one whose fields can be made as wide as others
 * for the fewest bits; what they are made is stored in *wider. */
static unsigned
find_cheapest(const struct plan *plan, unsigned *wider)
{
	unsigned cheapest = 0, least = UINT_MAX;

	for (unsigned i = 0; i < plan->width_count; i++) {
		for (unsigned j = 0; j < plan->width_count; j++) {
			const struct width *from = &plan->widths[i];
			const struct width *to = &plan->widths[j];

			if (from->bits < to->bits && to->bits <= 32 &&
			    (to->bits - from->bits) * from->count < least) {
				least = (to->bits - from->bits) * from->count;
				cheapest = from->bits;
				*wider = to->bits;
			}
		}
	}
	return cheapest;
}

/* Four widths are beyond 32 bits; of these and one other there are never too many
 * sets. */
#define EACH_OF_FIVE ((size_t)PACK_FIELDS_MAX / 5 + 1)
_Static_assert(
    EACH_OF_FIVE *EACH_OF_FIVE *EACH_OF_FIVE *EACH_OF_FIVE *EACH_OF_FIVE <=
        SETS_MAX,
    "fields of five widths have too many sets");

/* Makes so many fields as wide as others that the sets can be looked at. While
 * there are too many, two widths up to 32 are left. */
static void
reduce(struct plan *plan, struct pack_field *fields, unsigned count)
{
	gather(plan, fields, count);
	while (plan->set_count > SETS_MAX) {
		unsigned wider = 0;
		const unsigned bits = find_cheapest(plan, &wider);

		for (unsigned i = 0; i < count; i++) {
			if (fields[i].bits == bits) {
				fields[i].bits = wider;
			}
		}
		gather(plan, fields, count);
	}
}

/* The fields of the whole set in the order that was found, as last ones; the
 * result is their number. The very last ends with its byte: nothing else wants the
 * bits, and so it costs least to read. */
static unsigned
trace(const struct plan *plan, struct last *order)
{
	unsigned shift = 0, count = 0, used = 0;
	size_t set = plan->set_count - 1;

	for (unsigned i = 0; i < plan->width_count; i++) {
		count += plan->widths[i].count;
	}
	while (set != 0) {
		const struct last last = plan->last[8 * set + shift];

		used++;
		order[count - used] = last;
		set -= plan->widths[last.width].step;
		shift = last.shift;
	}
	return count;
}

unsigned
pack_place(struct memory *memory, struct pack_field *fields, unsigned count,
    size_t rows)
{
	const struct memory_mark mark = memory_mark(memory);
	struct plan plan = {.rows = rows};
	/* Written before it is read, but a reader of the code alone can't see it. */
	struct last order[PACK_FIELDS_MAX] = {{0}};
	bool is_placed[PACK_FIELDS_MAX] = {false};
	unsigned used, end = 0;

	reduce(&plan, fields, count);
	plan.costs = memory_take(memory, plan.set_count, 8 * sizeof(uint64_t));
	plan.last =
	    memory_take(memory, plan.set_count, 8 * sizeof(struct last));
	search(&plan);
	used = trace(&plan, order);
	for (unsigned i = 0; i < used; i++) {
		unsigned next = 0;

		while (is_placed[next] ||
		       fields[next].bits != plan.widths[order[i].width].bits) {
			next++;
		}
		is_placed[next] = true;
		fields[next].at = end / 8;
		fields[next].shift = end % 8;
		end += fields[next].bits;
		if (order[i].is_wide) {
			fields[next].bits += (8 - end % 8) % 8;
			end = (end + 7) / 8 * 8;
		}
	}
	memory_reset(memory, mark);
	return end == 0 ? 1 : end / 8;
}

void
pack_put(unsigned char *row, const struct pack_field *field, uint64_t value)
{
	unsigned char *at = row + field->at;

	if (field->bits < 64) {
		value &= (UINT64_C(1) << field->bits) - 1;
	}
	/* What the first byte has room for, then whole bytes. */
	*at++ |= (unsigned char)(value << field->shift);
	value >>= 8 - field->shift;
	while (value != 0) {
		*at++ |= (unsigned char)value;
		value >>= 8;
	}
}

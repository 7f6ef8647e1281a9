/*
 * Where fields lie: none on another, none outside of its row, rows as short as
 * they can be, and each value back from the bits it was written to.
 */
#include "help.h"

#include "tables/pack.h"

static const struct {
	int64_t lowest, highest;
	bool is_signed;
	unsigned bits;
} ranges[] = {
    {0, 0, false, 0},
    {0, 0, true, 0},
    {0, 1, false, 1},
    {0, 1, true, 2},
    {-1, 0, true, 1},
    {-1, 1, true, 2},
    {0, 2, false, 2},
    {0, 127, false, 7},
    {0, 128, false, 8},
    {0, 255, false, 8},
    {0, 256, false, 9},
    {0, 127, true, 8},
    {-128, 127, true, 8},
    {-129, 127, true, 9},
    {-128, 128, true, 9},
    {0, INT32_MAX, false, 31},
    {0, INT32_MAX, true, 32},
    {0, UINT32_MAX, false, 32},
    {INT32_MIN, 0, true, 32},
    {INT32_MIN, INT32_MAX, true, 32},
    {INT32_MIN - INT64_C(1), 0, true, 40},
    {0, INT32_MAX + INT64_C(1), true, 40},
    {0, INT64_C(0x7fffffffff), true, 40},
    {0, INT64_C(0x8000000000), true, 48},
    {-INT64_C(0x8000000000), 0, true, 40},
    {-INT64_C(0x8000000001), 0, true, 48},
    {INT64_MIN, 0, true, 64},
    {0, INT64_MAX, true, 64},
};

START_TEST(test_bits)
{
	ck_assert_uint_eq(pack_bits(ranges[_i].lowest, ranges[_i].highest,
	                      ranges[_i].is_signed),
	    ranges[_i].bits);
}
END_TEST

/* A field, bit by bit. */
static uint64_t
get(const unsigned char *row, const struct pack_field *field)
{
	uint64_t value = 0;

	for (unsigned i = 0; i < field->bits; i++) {
		const unsigned bit = 8 * field->at + field->shift + i;

		value |= (uint64_t)(row[bit / 8] >> bit % 8 & 1) << i;
	}
	return value;
}

#define ROWS 5

/* Writes values that use every bit, and all ones, and reads them back: no field
 * has taken a bit of another. */
static void
check_values(const struct pack_field *fields, unsigned count, unsigned stride,
    uint32_t *state)
{
	unsigned char *rows = memory_take(&memory, ROWS, stride);
	uint64_t values[ROWS][PACK_FIELDS_MAX];

	for (unsigned row = 0; row < ROWS; row++) {
		for (unsigned i = 0; i < count; i++) {
			const uint64_t half = next_random(state);
			uint64_t value = half << 40 ^ next_random(state) << 20 ^
			                 next_random(state);

			value = row == 0 ? UINT64_MAX : row == 1 ? 0 : value;
			pack_put(rows + row * stride, &fields[i], value);
			if (fields[i].bits < 64) {
				value &= (UINT64_C(1) << fields[i].bits) - 1;
			}
			values[row][i] = value;
		}
	}
	for (unsigned row = 0; row < ROWS; row++) {
		for (unsigned i = 0; i < count; i++) {
			ck_assert_uint_eq(get(rows + row * stride, &fields[i]),
			    values[row][i]);
		}
	}
}

/* Whether fields have so many different widths that some are made as wide as
 * others: there are more than 2^16 ways to choose some of each. */
static bool
are_many(const unsigned *widths, unsigned count)
{
	size_t sets = 1;

	for (unsigned width = 1; width <= 64; width++) {
		size_t same = 1;

		for (unsigned i = 0; i < count; i++) {
			same += widths[i] == width;
		}
		sets *= sets > 0x10000 ? 1 : same;
	}
	return sets > 0x10000;
}

/* Places fields of these widths and checks all that is promised of that. */
static unsigned
check_place(
    const unsigned *widths, unsigned count, size_t rows, uint32_t *state)
{
	const bool is_wide = are_many(widths, count);
	struct pack_field fields[PACK_FIELDS_MAX];
	unsigned char taken[8 * PACK_FIELDS_MAX + 1] = {0};
	unsigned stride;

	memset(fields, 0, sizeof(fields));
	for (unsigned i = 0; i < count; i++) {
		fields[i].bits = widths[i];
	}
	stride = pack_place(&memory, fields, count, rows);
	ck_assert_uint_ge(stride, 1);
	ck_assert_uint_lt(stride, sizeof(taken));
	for (unsigned i = 0; i < count; i++) {
		const unsigned first = 8 * fields[i].at + fields[i].shift;

		/* Wider only up to the end of a byte. */
		ck_assert_uint_ge(fields[i].bits, widths[i]);
		ck_assert(is_wide || fields[i].bits < widths[i] + 8);
		ck_assert(
		    is_wide || fields[i].bits == widths[i] ||
		    (widths[i] != 0 && (first + fields[i].bits) % 8 == 0));
		ck_assert_uint_lt(fields[i].shift, 8);
		ck_assert(fields[i].shift + fields[i].bits <= 32 ||
		          (widths[i] > 32 && fields[i].shift == 0));
		for (unsigned bit = first; bit < first + fields[i].bits;
		     bit++) {
			ck_assert_uint_lt(bit, 8 * stride);
			ck_assert((taken[bit / 8] >> bit % 8 & 1) == 0);
			taken[bit / 8] |= (unsigned char)(1 << bit % 8);
		}
	}
	check_values(fields, count, stride, state);
	return stride;
}

static unsigned
bytes_of(const unsigned *widths, unsigned count)
{
	unsigned bits = 0;

	for (unsigned i = 0; i < count; i++) {
		bits += widths[i];
	}
	return bits == 0 ? 1 : (bits + 7) / 8;
}

#define MANY 1000000

/* Widths on both sides of bytes, of words and of all that there is, as many
 * rows as make every byte dear: not one is lost, but for fields that cannot
 * begin within a byte. */
START_TEST(test_places)
{
	static const unsigned edges[] = {0, 1, 7, 8, 9, 15, 16, 17, 23, 24, 25};
	static const unsigned wide[] = {1, 12, 26, 31, 32, 40, 64};
	uint32_t state = (uint32_t)_i + 1;
	unsigned widths[PACK_FIELDS_MAX] = {0};
	const unsigned count = (unsigned)_i % 11;

	for (unsigned i = 0; i < count; i++) {
		widths[i] = edges[next_random(&state) % COUNT(edges)];
	}
	ck_assert_uint_eq(
	    check_place(widths, count, MANY, &state), bytes_of(widths, count));
	for (unsigned i = 0; i < count; i++) {
		widths[i] = next_random(&state) % 26;
	}
	ck_assert_uint_eq(
	    check_place(widths, count, MANY, &state), bytes_of(widths, count));
	check_place(widths, count, next_random(&state) % 100, &state);
	for (unsigned i = 0; i < count; i++) {
		widths[i] = wide[next_random(&state) % COUNT(wide)];
	}
	ck_assert_uint_le(check_place(widths, count, MANY, &state),
	    bytes_of(widths, count) + count);
	check_place(widths, count, 1, &state);
}
END_TEST

/* Every width alone: the row is no longer than it, whatever their number. */
START_TEST(test_alone)
{
	const unsigned width =
	    (unsigned)_i < 33 ? (unsigned)_i : ((unsigned)_i - 28) * 8;
	uint32_t state = 7;

	for (size_t rows = 0; rows < 3; rows++) {
		ck_assert_uint_eq(
		    check_place(&width, 1, rows, &state), bytes_of(&width, 1));
	}
}
END_TEST

/* As many alike as a byte has bits end with one, wherever the others do. */
START_TEST(test_alike)
{
	unsigned widths[8];
	uint32_t state = 5;

	for (unsigned i = 0; i < 8; i++) {
		widths[i] = (unsigned)_i;
	}
	ck_assert_uint_eq(
	    check_place(widths, 8, MANY, &state), bytes_of(widths, 8));
}
END_TEST

/* Many fields that are all different, and the most that there may be, alike. */
START_TEST(test_most)
{
	unsigned widths[PACK_FIELDS_MAX];
	uint32_t state = 3;

	for (unsigned i = 0; i < 14; i++) {
		widths[i] = 1 + i;
	}
	ck_assert_uint_eq(check_place(widths, 14, MANY, &state), 14);
	for (unsigned i = 0; i < PACK_FIELDS_MAX; i++) {
		widths[i] = 64;
	}
	ck_assert_uint_eq(check_place(widths, PACK_FIELDS_MAX, MANY, &state),
	    8 * PACK_FIELDS_MAX);
}
END_TEST

/* More different ones than all their orders can be looked at: the row is a
 * little longer, and no value is lost. */
START_TEST(test_many)
{
	unsigned widths[PACK_FIELDS_MAX] = {0};
	uint32_t state = (uint32_t)_i + 1;
	const unsigned count = PACK_FIELDS_MAX - (unsigned)_i;
	unsigned bytes;

	for (unsigned i = 0; i < count; i++) {
		widths[i] = next_random(&state) % 33;
	}
	bytes = check_place(widths, count, MANY, &state);
	ck_assert_uint_ge(bytes, bytes_of(widths, count));
	ck_assert_uint_le(bytes, bytes_of(widths, count) * 5 / 4 + 2);
}
END_TEST

/* Sixteen different ones have as many sets as are looked at. */
START_TEST(test_most_sets)
{
	struct pack_field fields[17];

	for (unsigned count = 16; count <= 17; count++) {
		unsigned bits = 0, wanted = 0;

		for (unsigned i = 0; i < count; i++) {
			fields[i] = (struct pack_field){i + 1, 0, 0};
			wanted += i + 1;
		}
		pack_place(&memory, fields, count, MANY);
		for (unsigned i = 0; i < count; i++) {
			bits += fields[i].bits;
		}
		ck_assert((bits == wanted) == (count == 16));
	}
}
END_TEST

/* Where there are few rows, fields stay in bytes of their own; fields that are
 * alike keep their order. */
START_TEST(test_choice)
{
	static const unsigned widths[] = {5, 5, 12};
	struct pack_field fields[] = {{5, 0, 0}, {5, 0, 0}, {12, 0, 0}};
	uint32_t state = 1;

	ck_assert_uint_eq(check_place(widths, 3, MANY, &state), 3);
	ck_assert_uint_eq(check_place(widths, 3, 1, &state), 4);
	ck_assert_uint_eq(pack_place(&memory, fields, 3, 1), 4);
	ck_assert_uint_eq(fields[0].bits, 8);
	ck_assert_uint_eq(fields[2].bits, 16);
	ck_assert_uint_lt(fields[0].at, fields[1].at);
}
END_TEST

/* Of orders that cost the same, what is found last, from the first field on. */
START_TEST(test_ties)
{
	struct pack_field fields[] = {
	    {8, 0, 0}, {16, 0, 0}, {24, 0, 0}, {32, 0, 0}};

	ck_assert_uint_eq(pack_place(&memory, fields, 4, MANY), 10);
	ck_assert_uint_eq(fields[0].at, 9);
	ck_assert_uint_eq(fields[1].at, 7);
	ck_assert_uint_eq(fields[2].at, 4);
	ck_assert_uint_eq(fields[3].at, 0);
}
END_TEST

/* Where some are made as wide as others, it is those that need the fewest bits for
 * that, whatever the order, and as few as can be; none of up to 32 bits becomes one of
 * more. What is behind the fields is none. */
START_TEST(test_wider)
{
	static const struct {
		unsigned bits, made;
	} widths[] = {
	    {2, 5}, {5, 5}, {10, 10}, {24, 32}, {32, 32}, {40, 40}, {48, 48}};
	struct pack_field fields[PACK_FIELDS_MAX + 1];
	unsigned least[COUNT(widths)];

	for (unsigned i = 0; i < PACK_FIELDS_MAX; i++) {
		fields[i] = (struct pack_field){
		    widths[(i + (unsigned)_i) % COUNT(widths)].bits, 0, 0};
	}
	fields[PACK_FIELDS_MAX] = (struct pack_field){2, 0, 0};
	pack_place(&memory, fields, PACK_FIELDS_MAX, MANY);
	ck_assert_uint_eq(fields[PACK_FIELDS_MAX].bits, 2);
	memset(least, 0xff, sizeof(least));
	/* Some may have been made to end with their byte besides. */
	for (unsigned i = 0; i < PACK_FIELDS_MAX; i++) {
		unsigned *of = &least[(i + (unsigned)_i) % COUNT(widths)];

		*of = fields[i].bits < *of ? fields[i].bits : *of;
	}
	for (int i = 0; i < COUNT(widths); i++) {
		ck_assert_uint_eq(least[i], widths[i].made);
	}
}
END_TEST

/* ---- what it costs ------------------------------------------------- */

#define FEW 5

/* For each place that reads a field, of two: six bytes of code for each byte but the
 * first, four where bits are left over, two where they begin within a byte and end
 * with one. */
static uint64_t
cost_of_reading(unsigned shift, unsigned bits)
{
	const unsigned end = shift + bits;
	const unsigned others = (end - 1) / 8;

	return 2 * (6 * others + (end % 8 != 0 ? 4 : shift != 0 ? 2 : 0));
}

/* Of fields in an order, each made wider up to the end of its byte or not; UINT64_MAX
 * where one may not lie so. */
static uint64_t
cost_of_order(const unsigned *widths, const unsigned *order, unsigned count,
    unsigned wider, size_t rows)
{
	uint64_t cost = 0;
	unsigned at = 0;

	for (unsigned i = 0; i < count; i++) {
		const unsigned width = widths[order[i]], shift = at % 8;
		const unsigned spare =
		    (wider >> i & 1) != 0 ? (8 - (shift + width) % 8) % 8 : 0;
		const unsigned bits = width + spare;

		if (shift + bits > 32 && (width <= 32 || shift != 0)) {
			return UINT64_MAX;
		}
		cost += cost_of_reading(shift, bits);
		at += bits;
	}
	return cost + rows * ((at + 7) / 8);
}

/* The least that any order costs. */
static uint64_t
least_cost(const unsigned *widths, unsigned *order, unsigned count,
    unsigned placed, size_t rows)
{
	uint64_t least = UINT64_MAX;

	for (unsigned wider = 0; placed == count && wider < 1u << count;
	     wider++) {
		const uint64_t cost =
		    cost_of_order(widths, order, count, wider, rows);

		least = cost < least ? cost : least;
	}
	for (unsigned i = placed; i < count; i++) {
		const unsigned first = order[placed], other = order[i];
		uint64_t cost;

		order[placed] = other;
		order[i] = first;
		cost = least_cost(widths, order, count, placed + 1, rows);
		least = cost < least ? cost : least;
		order[placed] = first;
		order[i] = other;
	}
	return least;
}

static void
check_cheapest(const unsigned *widths, unsigned count, size_t rows)
{
	struct pack_field fields[FEW] = {{0, 0, 0}};
	unsigned order[FEW], stride;
	uint64_t cost = 0;

	for (unsigned i = 0; i < count; i++) {
		fields[i].bits = widths[i];
		order[i] = i;
	}
	stride = pack_place(&memory, fields, count, rows);
	for (unsigned i = 0; i < count; i++) {
		cost += cost_of_reading(fields[i].shift, fields[i].bits);
	}
	ck_assert_uint_eq(
	    cost + rows * stride, least_cost(widths, order, count, 0, rows));
}

/* Few fields, and rows of which each byte costs more or less than code. */
START_TEST(test_cheapest)
{
	static const unsigned edges[] = {1, 2, 3, 5, 7, 8, 9, 12, 15, 16, 17,
	    20, 24, 25, 26, 30, 31, 32, 40, 48, 64};
	static const size_t rows[] = {
	    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 30, 100, 100000};
	uint32_t state = (uint32_t)_i + 1;
	const size_t number = rows[next_random(&state) % COUNT(rows)];
	const unsigned count = 1 + (unsigned)_i % FEW;
	unsigned widths[FEW];

	for (unsigned i = 0; i < count; i++) {
		widths[i] = edges[next_random(&state) % COUNT(edges)];
	}
	check_cheapest(widths, count, number);
}
END_TEST

/* Some of which it matters what each byte of code costs. */
START_TEST(test_close)
{
	static const struct {
		unsigned widths[FEW], count;
	} cases[] = {{{3, 7, 64, 7, 30}, 5}, {{7, 12, 5}, 3},
	    {{24, 2, 7, 15}, 4}, {{31, 2, 7}, 3}};

	for (int i = 0; i < COUNT(cases); i++) {
		check_cheapest(cases[i].widths, cases[i].count, 30);
	}
}
END_TEST

/* Three fields that fit two bytes, at every price of a byte. */
START_TEST(test_prices)
{
	static const unsigned widths[][FEW] = {
	    {5, 5, 5}, {5, 5, 6}, {2, 7, 7}, {1, 1, 13}, {3, 4, 9}, {7, 9, 16}};

	for (int i = 0; i < COUNT(widths); i++) {
		check_cheapest(widths[i], 3, (size_t)_i);
	}
}
END_TEST

int
main(void)
{
	begin_tests("pack");
	add_loop_test(test_bits, 0, COUNT(ranges));
	add_loop_test(test_places, 0, 99);
	add_loop_test(test_alone, 0, 37);
	add_loop_test(test_alike, 0, 26);
	add_test(test_most);
	add_loop_test(test_many, 0, 20);
	add_test(test_most_sets);
	add_test(test_choice);
	add_test(test_ties);
	add_loop_test(test_wider, 0, 7);
	add_loop_test(test_cheapest, 0, 200);
	add_test(test_close);
	add_loop_test(test_prices, 0, 80);
	return end_tests();
}

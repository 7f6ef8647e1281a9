/*
 * Sets of rows, node by node, against sets of flags; and how they are laid as rows
 * of the table of groups.
 */
#include "help.h"

#include "tables/group_lay.h"
#include "tables/rowset.h"

#define ROWS_MAX 64
#define SETS 12

static struct rowsets sets;

START_TEST(test_sizes)
{
	static const struct {
		size_t rows;
		uint32_t size;
	} sizes[] = {{0, 2}, {1, 2}, {2, 2}, {3, 4}, {4, 4}, {5, 8}, {8, 8},
	    {9, 16}, {64, 64}, {65, 128}};
	const uint32_t size = sizes[_i].size;

	sets = rowsets_make(&memory, sizes[_i].rows, 7);
	ck_assert_uint_eq(sets.size, size);
	ck_assert_uint_eq(sets.limit, 7);
	ck_assert_uint_eq(sets.count, ROWSET_NODE);
	ck_assert(!sets.is_full);
	ck_assert_uint_eq(sets.nodes[ROWSET_ALL].low, ROWSET_ALL);
	ck_assert_uint_eq(sets.nodes[ROWSET_ALL].high, ROWSET_ALL);
	ck_assert_uint_eq(sets.nodes[ROWSET_ALL].middle, size / 2);
	ck_assert_uint_eq(sets.nodes[ROWSET_ALL].first, 0);
	ck_assert_uint_eq(sets.nodes[ROWSET_ALL].end, size);
	ck_assert_uint_eq(sets.nodes[ROWSET_ALL].intervals, 1);
	ck_assert_uint_eq(sets.nodes[ROWSET_NONE].intervals, 0);
}
END_TEST

/* A set of the first so many rows as flags, with runs of about a length. */
static void
make_flags(bool *flags, unsigned count, unsigned length, uint32_t *state)
{
	bool is_in = next_random(state) % 2 == 0;

	for (unsigned i = 0; i < count; i++) {
		if (next_random(state) % length == 0) {
			is_in = !is_in;
		}
		flags[i] = is_in;
	}
}

/* The intervals of flags; how many there are. */
static uint32_t
find_intervals(
    const bool *flags, uint32_t from, uint32_t end, struct interval *intervals)
{
	uint32_t found = 0;

	for (uint32_t i = from; i < end; i++) {
		if (!flags[i]) {
			continue;
		}
		if (i == from || !flags[i - 1]) {
			intervals[found++].first = i;
		}
		intervals[found - 1].end = i + 1;
	}
	return found;
}

static uint32_t
make_set(const bool *flags)
{
	struct interval intervals[ROWS_MAX];
	const uint32_t count = find_intervals(flags, 0, sets.size, intervals);

	return rowset_of(&sets, intervals, count);
}

/* The set of a block, and of its halves, are what the flags say. */
static void
check_block(uint32_t set, const bool *flags, uint32_t from, uint32_t size)
{
	const struct rowset_node *node = &sets.nodes[set];
	struct interval intervals[ROWS_MAX];
	const uint32_t count =
	    find_intervals(flags, from, from + size, intervals);

	if (count == 0) {
		EXPECT(set == ROWSET_NONE);
		return;
	}
	if (intervals[0].end - intervals[0].first == size) {
		EXPECT(set == ROWSET_ALL);
		return;
	}
	EXPECT(set >= ROWSET_NODE);
	EXPECT(set < sets.count);
	EXPECT(node->middle == from + size / 2);
	EXPECT(node->first == intervals[0].first);
	EXPECT(node->end == intervals[count - 1].end);
	EXPECT(node->intervals == count);
	check_block(node->low, flags, from, size / 2);
	check_block(node->high, flags, from + size / 2, size / 2);
}

/* No two nodes are the same. */
static void
check_different(void)
{
	for (size_t i = ROWSET_NODE; i < sets.count; i++) {
		for (size_t j = ROWSET_NODE; j < i; j++) {
			EXPECT(sets.nodes[i].low != sets.nodes[j].low ||
			       sets.nodes[i].high != sets.nodes[j].high ||
			       sets.nodes[i].middle != sets.nodes[j].middle);
		}
	}
}

/* Rows that are no power of two: what is beyond them is in no set. */
static const struct {
	unsigned rows, length;
} worlds[] = {{1, 2}, {2, 2}, {3, 2}, {4, 3}, {7, 2}, {8, 2}, {16, 3}, {33, 5},
    {64, 1}, {64, 2}, {64, 4}, {64, 9}, {60, 30}};

START_TEST(test_sets)
{
	const unsigned rows = worlds[_i].rows;
	bool flags[SETS][ROWS_MAX] = {{false}};
	uint32_t made[SETS], state = (uint32_t)_i + 1;

	sets = rowsets_make(&memory, rows, 100000);
	for (int i = 0; i < SETS; i++) {
		make_flags(flags[i], rows, worlds[_i].length, &state);
		made[i] = make_set(flags[i]);
		check_block(made[i], flags[i], 0, sets.size);
	}
	for (int i = 0; i < SETS; i++) {
		for (int j = 0; j < SETS; j++) {
			bool both[ROWS_MAX] = {false};
			const uint32_t joined =
			    rowset_join(&sets, made[i], made[j]);

			for (unsigned row = 0; row < rows; row++) {
				both[row] = flags[i][row] || flags[j][row];
			}
			check_block(joined, both, 0, sets.size);
			EXPECT(make_set(both) == joined);
			EXPECT(rowset_join(&sets, made[j], made[i]) == joined);
			EXPECT((made[i] == made[j]) ==
			       (memcmp(flags[i], flags[j], rows) == 0));
		}
	}
	check_different();
	EXPECT(!sets.is_full);
}
END_TEST

START_TEST(test_ends)
{
	sets = rowsets_make(&memory, 8, 100);
	ck_assert_uint_eq(rowset_of(&sets, NULL, 0), ROWSET_NONE);
	ck_assert_uint_eq(
	    rowset_join(&sets, ROWSET_NONE, ROWSET_ALL), ROWSET_ALL);
	ck_assert_uint_eq(
	    rowset_join(&sets, ROWSET_ALL, ROWSET_NONE), ROWSET_ALL);
	ck_assert_uint_eq(
	    rowset_join(&sets, ROWSET_NONE, ROWSET_NONE), ROWSET_NONE);
	ck_assert_uint_eq(sets.count, ROWSET_NODE);
}
END_TEST

/* As many nodes as the limit are made, and not one more. */
START_TEST(test_limit)
{
	static const struct interval one = {3, 4}, other = {5, 6};

	sets = rowsets_make(&memory, 8, 3);
	rowset_of(&sets, &one, 1);
	ck_assert_uint_eq(sets.count, ROWSET_NODE + 3);
	ck_assert(!sets.is_full);
	rowset_of(&sets, &one, 1);
	ck_assert(!sets.is_full);
	rowset_of(&sets, &other, 1);
	ck_assert_uint_eq(sets.count, ROWSET_NODE + 3);
	ck_assert(sets.is_full);
}
END_TEST

/* ---- rows of the table --------------------------------------------- */

struct laid {
	const uint32_t *starts, *first, *end, *below, *size;
	size_t count;
};

static struct laid
lay(struct index *index, uint32_t rows, const uint32_t *groups, size_t members)
{
	const struct table *tables = index->tables;

	memset(index, 0, sizeof(*index));
	index->orders[MODEL_ACTOR].count = rows;
	table_start(&memory, index->tables, CRINK__TABLE_GROUP_LIST, rows);
	group_lay(&memory, index, &sets, groups, members);
	return (struct laid){
	    TABLE_COLUMN(tables, GROUP_LIST, GROUPS, LIST, GROUP),
	    TABLE_COLUMN(tables, GROUP, FIRST, ROW, ACTOR),
	    TABLE_COLUMN(tables, GROUP, END, ROW, ACTOR),
	    TABLE_COLUMN(tables, GROUP, BELOW, ROW, GROUP),
	    TABLE_COLUMN(tables, GROUP, SIZE, NUMBER, NONE),
	    tables[CRINK__TABLE_GROUP].count};
}

/* Whether the rows of a list, with those that they lead to, are what the flags say
 * from its first row to its end: sorted, without rows that touch. */
static void
check_list(const struct laid *laid, uint32_t from, uint32_t count, bool *flags)
{
	EXPECT(from + count <= laid->count);
	for (uint32_t i = from; i < from + count; i++) {
		EXPECT(laid->first[i] < laid->end[i]);
		/* Two intervals that touch would be one. */
		EXPECT(i == from || laid->first[i] > laid->end[i - 1] ||
		       (laid->first[i] == laid->end[i - 1] &&
		           (laid->size[i] != 0 || laid->size[i - 1] != 0)));
		if (laid->size[i] == 0) {
			EXPECT(laid->below[i] == 0);
			for (uint32_t j = laid->first[i]; j < laid->end[i];
			     j++) {
				EXPECT(flags[j]);
				flags[j] = false;
			}
			continue;
		}
		EXPECT(laid->below[i] >= laid->starts[ROWS_MAX]);
		EXPECT(laid->size[i] <= 8);
		EXPECT(laid->size[i] >= 2);
		EXPECT(laid->first[laid->below[i]] == laid->first[i]);
		EXPECT(laid->end[laid->below[i] + laid->size[i] - 1] ==
		       laid->end[i]);
		check_list(laid, laid->below[i], laid->size[i], flags);
	}
}

/* Every second row of a stretch: as many intervals as wanted. */
static void
make_many(bool *flags, unsigned intervals)
{
	memset(flags, 0, ROWS_MAX * sizeof(*flags));
	for (unsigned i = 0; i < intervals; i++) {
		flags[2 * i] = true;
	}
}

/* Intervals in all, and memberships: beyond four for each of these and of the
 * actors, lists are shared. */
static const struct {
	unsigned intervals, members;
	bool shares;
} laws[] = {{0, 1, false}, {8, 1, false}, {255, 0, false}, {256, 0, false},
    {257, 0, true}, {260, 1, false}, {261, 1, true}, {400, 36, false},
    {401, 36, true}, {600, 10, true}};

START_TEST(test_laid)
{
	bool flags[ROWS_MAX][ROWS_MAX];
	uint32_t groups[ROWS_MAX];
	struct index index;
	struct laid laid;
	unsigned left = laws[_i].intervals, led = 0;

	sets = rowsets_make(&memory, ROWS_MAX, 100000);
	for (unsigned row = 0; row < ROWS_MAX; row++) {
		/* Every third has none; the others up to 31, one more each. */
		const unsigned most = row % 3 == 0 ? 0 : 1 + row % 31;
		const unsigned some = left < most ? left : most;

		make_many(flags[row], some);
		left -= some;
		groups[row] = make_set(flags[row]);
	}
	ck_assert_uint_eq(left, 0);
	laid = lay(&index, ROWS_MAX, groups, laws[_i].members);
	for (unsigned row = 0; row < ROWS_MAX; row++) {
		const uint32_t count = laid.starts[row + 1] - laid.starts[row];

		for (uint32_t i = 0; i < count; i++) {
			led += laid.size[laid.starts[row] + i] != 0;
		}
		ck_assert_uint_le(count, laws[_i].shares ? 8 : 31);
		check_list(&laid, laid.starts[row], count, flags[row]);
		for (unsigned i = 0; i < ROWS_MAX; i++) {
			EXPECT(!flags[row][i]);
		}
	}
	ck_assert((led != 0) == laws[_i].shares);
	ck_assert(laws[_i].shares || laid.count == laws[_i].intervals);
}
END_TEST

/* Sets at random, shared or not: what is laid is what they are. */
START_TEST(test_laid_random)
{
	bool flags[ROWS_MAX][ROWS_MAX] = {{false}};
	uint32_t groups[ROWS_MAX], state = (uint32_t)_i + 1;
	const unsigned length = 1 + (unsigned)_i % 6;
	struct index index;
	struct laid laid;

	sets = rowsets_make(&memory, ROWS_MAX, 100000);
	for (unsigned row = 0; row < ROWS_MAX; row++) {
		make_flags(flags[row], ROWS_MAX, length, &state);
		groups[row] = make_set(flags[row]);
	}
	laid = lay(&index, ROWS_MAX, groups, 0);
	for (unsigned row = 0; row < ROWS_MAX; row++) {
		check_list(&laid, laid.starts[row],
		    laid.starts[row + 1] - laid.starts[row], flags[row]);
		for (unsigned i = 0; i < ROWS_MAX; i++) {
			EXPECT(!flags[row][i]);
		}
	}
}
END_TEST

/* A part that is shared is laid once. */
START_TEST(test_shared_once)
{
	bool flags[ROWS_MAX];
	uint32_t groups[ROWS_MAX];
	struct index index;
	struct laid laid;

	sets = rowsets_make(&memory, ROWS_MAX, 100000);
	make_many(flags, 32);
	for (unsigned row = 0; row < ROWS_MAX; row++) {
		groups[row] = make_set(flags);
	}
	laid = lay(&index, ROWS_MAX, groups, 0);
	/* Each has a row for every eight rows, which lead to four; 32 are alone. */
	ck_assert_uint_eq(laid.starts[ROWS_MAX], ROWS_MAX * 8);
	ck_assert_uint_eq(laid.count, ROWS_MAX * 8 + 8 * 4);
}
END_TEST

/* The first row may have the most. */
START_TEST(test_laid_first)
{
	bool flags[ROWS_MAX];
	uint32_t groups[ROWS_MAX] = {ROWSET_NONE};
	struct index index;
	struct laid laid;

	sets = rowsets_make(&memory, ROWS_MAX, 100000);
	make_many(flags, 20);
	groups[0] = make_set(flags);
	laid = lay(&index, ROWS_MAX, groups, 0);
	ck_assert_uint_eq(laid.count, 20);
	for (uint32_t i = 0; i < 20; i++) {
		ck_assert_uint_eq(laid.first[i], 2 * i);
		ck_assert_uint_eq(laid.end[i], 2 * i + 1);
	}
}
END_TEST

/* Eight intervals are a list as they are, however near; nine are not. */
START_TEST(test_shared_few)
{
	bool flags[ROWS_MAX];
	uint32_t groups[ROWS_MAX];
	struct index index;
	struct laid laid;

	sets = rowsets_make(&memory, ROWS_MAX, 100000);
	make_many(flags, 8 + (unsigned)_i);
	for (unsigned row = 0; row < ROWS_MAX; row++) {
		groups[row] = make_set(flags);
	}
	laid = lay(&index, ROWS_MAX, groups, 0);
	/* Two blocks of eight rows, and what is in the third. */
	ck_assert_uint_eq(laid.starts[1], _i == 0 ? 8 : 3);
	ck_assert_uint_eq(laid.size[0], _i == 0 ? 0 : 4);
	ck_assert_uint_eq(
	    laid.count, _i == 0 ? ROWS_MAX * 8 : ROWS_MAX * 3 + 2 * 4);
}
END_TEST

int
main(void)
{
	begin_tests("rowset");
	add_loop_test(test_sizes, 0, 10);
	add_loop_test(test_sets, 0, COUNT(worlds));
	add_test(test_ends);
	add_test(test_limit);
	add_loop_test(test_laid, 0, COUNT(laws));
	add_loop_test(test_laid_random, 0, 30);
	add_test(test_laid_first);
	add_test(test_shared_once);
	add_loop_test(test_shared_few, 0, 2);
	return end_tests();
}

/* The arena: zeroed, aligned, all given back, and a jump when there is none. */
#include "help.h"

#include "base/system.h"

static size_t calls, allowed;

static void *
count_calloc(size_t count, size_t size)
{
	/* What no system has is not asked for: sanitizers would stop there. */
	return calls++ < allowed && size < SIZE_MAX / 2 ? calloc(count, size)
	                                                : NULL;
}

static bool
is_zero(const char *bytes, size_t size)
{
	for (size_t i = 0; i < size; i++) {
		if (bytes[i] != 0) {
			return false;
		}
	}
	return true;
}

START_TEST(test_take)
{
	static const size_t sizes[] = {
	    1, 3, 16, 17, 1000, 65535, 65536, 65537, 1000000, 9000000};
	char *taken[2 * COUNT(sizes)];

	for (int i = 0; i < 2 * COUNT(sizes); i++) {
		const size_t size = sizes[i % COUNT(sizes)];

		taken[i] = memory_take(&memory, size, 1);
		ck_assert_uint_eq(
		    (uintptr_t)taken[i] % _Alignof(max_align_t), 0);
		ck_assert(is_zero(taken[i], size));
		memset(taken[i], i + 1, size);
	}
	/* None of them lies in another one. */
	for (int i = 0; i < 2 * COUNT(sizes); i++) {
		const size_t size = sizes[i % COUNT(sizes)];

		ck_assert_int_eq(taken[i][0], i + 1);
		ck_assert_mem_eq(taken[i], taken[i] + 1, size - 1);
	}
	ck_assert_uint_gt(memory.total, 20000000);
}
END_TEST

START_TEST(test_nothing)
{
	char *one;

	ck_assert_ptr_nonnull(memory_take(&memory, 0, 8));
	ck_assert_ptr_nonnull(memory_take(&memory, 8, 0));
	one = memory_take(&memory, 1, 1);
	*one = 'x';
	ck_assert_ptr_nonnull(memory_take(&memory, 0, 0));
	ck_assert_int_eq(*one, 'x');
}
END_TEST

START_TEST(test_few_calls)
{
	system_calls.calloc = count_calloc;
	allowed = SIZE_MAX;
	calls = 0;
	for (int i = 0; i < 1000000; i++) {
		memory_take(&memory, 1, sizeof(max_align_t));
	}
	ck_assert_uint_lt(calls, 100);
	/* Little is taken that is not used. */
	ck_assert_uint_lt(memory.total, 1200000 * sizeof(max_align_t));
}
END_TEST

START_TEST(test_release)
{
	char *again;

	memset(memory_take(&memory, 100, 1), 'x', 100);
	memory_release(&memory);
	ck_assert_ptr_null(memory.blocks);
	ck_assert_uint_eq(memory.total, 0);
	ck_assert_uint_eq(memory.room, 0);
	memory_release(&memory);
	again = memory_take(&memory, 100, 1);
	ck_assert(is_zero(again, 100));
	ck_assert_ptr_nonnull(memory.exhausted);
}
END_TEST

/* What was taken since a mark is given back, within a block and beyond it, and is
 * zero when it is taken again; what was taken before stays. */
static const size_t since[] = {0, 1, 100, 60000, 70000, 3000000};

START_TEST(test_reset)
{
	char *before = memory_take(&memory, 1000, 1);
	struct memory_mark mark;
	size_t total;

	memset(before, 'x', 1000);
	mark = memory_mark(&memory);
	total = memory.total;
	for (int i = 0; i < 3; i++) {
		char *taken = memory_take(&memory, since[_i], 1);

		ck_assert(is_zero(taken, since[_i]));
		memset(taken, 'y', since[_i]);
		memset(memory_take(&memory, 50, 1), 'z', 50);
		memory_reset(&memory, mark);
		ck_assert_uint_eq(memory.total, total);
		ck_assert_ptr_eq(memory.blocks, mark.blocks);
	}
	ck_assert(is_zero(memory_take(&memory, 64000, 1), 64000));
	for (int i = 0; i < 1000; i++) {
		ck_assert_int_eq(before[i], 'x');
	}
}
END_TEST

/* A mark of nothing. */
START_TEST(test_reset_to_nothing)
{
	const struct memory_mark mark = memory_mark(&memory);

	memset(memory_take(&memory, 100, 1), 'x', 100);
	memory_reset(&memory, mark);
	ck_assert_ptr_null(memory.blocks);
	ck_assert_uint_eq(memory.total, 0);
	ck_assert(is_zero(memory_take(&memory, 100, 1), 100));
}
END_TEST

START_TEST(test_grow)
{
	uint32_t *numbers = memory_grow(&memory, NULL, 0, 4, sizeof(*numbers));
	uint32_t *more;

	ck_assert(is_zero((const char *)numbers, 4 * sizeof(*numbers)));
	for (uint32_t i = 0; i < 4; i++) {
		numbers[i] = i + 1;
	}
	more = memory_grow(&memory, numbers, 4, 9, sizeof(*more));
	ck_assert_mem_eq(more, numbers, 4 * sizeof(*numbers));
	ck_assert(is_zero((const char *)(more + 4), 5 * sizeof(*more)));
}
END_TEST

START_TEST(test_text)
{
	ck_assert_str_eq(memory_text(&memory, "abc", 3), "abc");
	ck_assert_str_eq(memory_text(&memory, "abc", 2), "ab");
	ck_assert_str_eq(memory_text(&memory, NULL, 0), "");
	ck_assert_mem_eq(memory_text(&memory, "a\0b", 3), "a\0b", 4);
}
END_TEST

/* What cannot be had, be it by its size or because there is no more. */
static const struct {
	size_t count, size, allowed;
} exhausting[] = {
    {SIZE_MAX, 1, 9},
    {SIZE_MAX, 2, 9},
    {SIZE_MAX / 2, 3, 9},
    {SIZE_MAX / 8, 8, 9},
    {1, SIZE_MAX, 9},
    {1, SIZE_MAX - 64, 9},
    {1, 1, 0},
    {1 << 20, 1, 0},
};

START_TEST(test_exhausted)
{
	jmp_buf here;

	system_calls.calloc = count_calloc;
	allowed = exhausting[_i].allowed;
	memory.exhausted = &here;
	if (setjmp(here) == 0) {
		memory_take(&memory, exhausting[_i].count, exhausting[_i].size);
		ck_abort_msg("case %d was given", _i);
	}
	/* Still of use for what is there. */
	allowed = SIZE_MAX;
	ck_assert(is_zero(memory_take(&memory, 10, 1), 10));
}
END_TEST

int
main(void)
{
	begin_tests("memory");
	add_test(test_take);
	add_test(test_nothing);
	add_test(test_few_calls);
	add_test(test_release);
	add_loop_test(test_reset, 0, COUNT(since));
	add_test(test_reset_to_nothing);
	add_test(test_grow);
	add_test(test_text);
	add_loop_test(test_exhausted, 0, COUNT(exhausting));
	return end_tests();
}

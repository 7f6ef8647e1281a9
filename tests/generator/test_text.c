/* Text that is written piece by piece. */
#include "help.h"

START_TEST(test_put)
{
	struct text text = {.memory = &memory};

	ck_assert_str_eq(text_join(&text), "");
	text_string(&text, "");
	text_put(&text, "a\0b", 3);
	text_string(&text, "cd");
	ck_assert_uint_eq(text.size, 5);
	ck_assert_mem_eq(text_join(&text), "a\0bcd", 6);
}
END_TEST

START_TEST(test_chunks)
{
	static const size_t sizes[] = {
	    0, 1, 7, 4095, 4096, 4097, 100000, 1048576, 3000000, 5};
	struct text text = {.memory = &memory};
	char *expected = calloc(8000000, 1), *at = expected;

	ck_assert_ptr_nonnull(expected);
	for (int i = 0; i < COUNT(sizes); i++) {
		char *piece = memory_take(&memory, sizes[i] + 1, 1);

		for (size_t j = 0; j < sizes[i]; j++) {
			piece[j] = (char)('a' + (j + (size_t)i) % 23);
		}
		memcpy(at, piece, sizes[i]);
		at += sizes[i];
		text_put(&text, piece, sizes[i]);
		ck_assert_uint_eq(text.size, (size_t)(at - expected));
	}
	ck_assert_mem_eq(text_join(&text), expected, text.size + 1);
	free(expected);
}
END_TEST

START_TEST(test_many)
{
	struct text text = {.memory = &memory};
	const char *joined;

	for (int i = 0; i < 300000; i++) {
		text_format(&text, "%06d\n", i);
	}
	ck_assert_uint_eq(text.size, 2100000);
	joined = text_join(&text);
	for (int i = 0; i < 300000; i += 997) {
		ck_assert_int_eq(atoi(joined + (size_t)i * 7), i);
	}
	/* What is there does not move, and little more than it is taken. */
	ck_assert_uint_lt(memory.total, 12000000);
}
END_TEST

/* At most 1,000 bytes a call. */
START_TEST(test_format)
{
	static const struct {
		int width;
		size_t size;
	} cases[] = {
	    {1, 1}, {999, 999}, {1000, 1000}, {1001, 1000}, {5000, 1000}};
	struct text text = {.memory = &memory};

	text_format(&text, "%s", "");
	ck_assert_uint_eq(text.size, 0);
	text_format(&text, "%d-%s", 7, "x");
	ck_assert_str_eq(text_join(&text), "7-x");
	for (int i = 0; i < COUNT(cases); i++) {
		struct text one = {.memory = &memory};

		text_format(&one, "%*s", cases[i].width, "x");
		ck_assert_uint_eq(one.size, cases[i].size);
		ck_assert_uint_eq(strlen(text_join(&one)), cases[i].size);
	}
}
END_TEST

int
main(void)
{
	begin_tests("text");
	add_test(test_put);
	add_test(test_chunks);
	add_test(test_many);
	add_test(test_format);
	return end_tests();
}

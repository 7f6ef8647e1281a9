/* Quantities and numbers, as the data files write them. */
#include "help.h"

#include "model/value.h"

#define NO_NUMBER                                      \
	"a whole number is expected, or about, over, " \
	"under, at least or at most and one"
#define ZEROS "a number has no leading zeros"
#define TOO_LARGE "the number does not fit 64 bits"
#define RANGE "the low end of a range is below its high end"
#define NO_UNIT "behind a whole number, a blank and a unit are expected"
#define DECIMALS                                                          \
	"a number has no decimals: count in a smaller unit, or give the " \
	"whole numbers that it lies between, as 1..2"
#define COMMA "a number has no separators: write 1000, not 1,000"
#define DOTS "a range is written with two dots, as 10..20"

static const struct {
	const char *text, *wrong; /* wrong NULL: it is good */
	int64_t low, high;
	uint32_t qualifier;
	const char *unit;
} quantities[] = {
    {"155 millimetre", NULL, 155, 155, VALUE_EXACT, "millimetre"},
    {"0 x", NULL, 0, 0, VALUE_EXACT, "x"},
    {"-0 x", NULL, 0, 0, VALUE_EXACT, "x"},
    {"-7 x", NULL, -7, -7, VALUE_EXACT, "x"},
    {"about 8000000 round", NULL, 8000000, 8000000, VALUE_ABOUT, "round"},
    {"over 5 x", NULL, 5, 0, VALUE_OVER, "x"},
    {"under 5 x", NULL, 0, 5, VALUE_UNDER, "x"},
    {"at least 5 x", NULL, 5, 0, VALUE_AT_LEAST, "x"},
    {"at most 5 x", NULL, 0, 5, VALUE_AT_MOST, "x"},
    {"at most -5 x", NULL, 0, -5, VALUE_AT_MOST, "x"},
    {"10000..13000 person", NULL, 10000, 13000, VALUE_RANGE, "person"},
    {"-3..-2 x", NULL, -3, -2, VALUE_RANGE, "x"},
    {"-3..0 x", NULL, -3, 0, VALUE_RANGE, "x"},
    {"9223372036854775806 x", NULL, INT64_MAX - 1, INT64_MAX - 1, VALUE_EXACT,
        "x"},
    {"-9223372036854775806 x", NULL, -(INT64_MAX - 1), -(INT64_MAX - 1),
        VALUE_EXACT, "x"},
    {"-9223372036854775807 x", NULL, -INT64_MAX, -INT64_MAX, VALUE_EXACT, "x"},
    {"1 a b", NULL, 1, 1, VALUE_EXACT, "a b"}, /* no slug: looked up later */
    {"9223372036854775807 x", TOO_LARGE, 0, 0, 0, NULL},
    {"-9223372036854775808 x", TOO_LARGE, 0, 0, 0, NULL},
    {"9223372036854775808 x", TOO_LARGE, 0, 0, 0, NULL},
    {"18446744073709551616 x", TOO_LARGE, 0, 0, 0, NULL},
    {"99999999999999999999999999 x", TOO_LARGE, 0, 0, 0, NULL},
    {"1..99999999999999999999 x", TOO_LARGE, 0, 0, 0, NULL},
    {"", NO_NUMBER, 0, 0, 0, NULL},
    {" 1 x", NO_NUMBER, 0, 0, 0, NULL},
    {"-", NO_NUMBER, 0, 0, 0, NULL},
    {"--1 x", NO_NUMBER, 0, 0, 0, NULL},
    {"+1 x", NO_NUMBER, 0, 0, 0, NULL},
    {"x", NO_NUMBER, 0, 0, 0, NULL},
    {"About 1 x", NO_NUMBER, 0, 0, 0, NULL},
    {"about  1 x", NO_NUMBER, 0, 0, 0, NULL},
    {"about over 1 x", NO_NUMBER, 0, 0, 0, NULL},
    {"about1 x", NO_NUMBER, 0, 0, 0, NULL},
    {"at 1 x", NO_NUMBER, 0, 0, 0, NULL},
    {"1.. x", NO_NUMBER, 0, 0, 0, NULL},
    {"1...2 x", NO_NUMBER, 0, 0, 0, NULL},
    {"1..about 2 x", NO_NUMBER, 0, 0, 0, NULL},
    {"..2 x", NO_NUMBER, 0, 0, 0, NULL},
    {"01 x", ZEROS, 0, 0, 0, NULL},
    {"00 x", ZEROS, 0, 0, 0, NULL},
    {"-01 x", ZEROS, 0, 0, 0, NULL},
    {"1..02 x", ZEROS, 0, 0, 0, NULL},
    {"2..1 x", RANGE, 0, 0, 0, NULL},
    {"2..2 x", RANGE, 0, 0, 0, NULL},
    {"-1..-2 x", RANGE, 0, 0, 0, NULL},
    {"1", NO_UNIT, 0, 0, 0, NULL},
    {"1 ", NO_UNIT, 0, 0, 0, NULL},
    {"1x", NO_UNIT, 0, 0, 0, NULL},
    {"0x10 x", NO_UNIT, 0, 0, 0, NULL},
    {"1.5 x", DECIMALS, 0, 0, 0, NULL},
    {"1e3 x", NO_UNIT, 0, 0, 0, NULL},
    {"1,000 x", COMMA, 0, 0, 0, NULL},
    {"1\tx", NO_UNIT, 0, 0, 0, NULL},
    {"about 1..2 x", NO_UNIT, 0, 0, 0, NULL},
    {"1..2..3 x", NO_UNIT, 0, 0, 0, NULL},
    {"1. .2 x", NO_UNIT, 0, 0, 0, NULL},
    {"1. x", NO_UNIT, 0, 0, 0, NULL},
    {"1, x", NO_UNIT, 0, 0, 0, NULL},
    {"1-x", NO_UNIT, 0, 0, 0, NULL},
    {"1..2.5 x", DECIMALS, 0, 0, 0, NULL},
    {"1..2,000 x", COMMA, 0, 0, 0, NULL},
    {"1-2 x", DOTS, 0, 0, 0, NULL},
    {"1 to 2 x", DOTS, 0, 0, 0, NULL},
    {"1 to x", NULL, 1, 1, VALUE_EXACT, "to x"},
    {"1 million", NULL, 1, 1, VALUE_EXACT, "million"},
};

START_TEST(test_quantity)
{
	const char *text = quantities[_i].text;
	struct model_quantity quantity = {0, 0, 0, 0};
	struct model_text unit;
	const char *wrong;
	/* A copy that nothing stands behind, for tools that watch memory. */
	char *copy = malloc(strlen(text) + 1);

	ck_assert_ptr_nonnull(copy);
	memcpy(copy, text, strlen(text));
	wrong = value_quantity(
	    (struct model_text){copy, strlen(text)}, &quantity, &unit);
	if (quantities[_i].wrong != NULL) {
		ck_assert_msg(wrong != NULL, "'%s' is taken", text);
		ck_assert_str_eq(wrong, quantities[_i].wrong);
	} else {
		ck_assert_msg(wrong == NULL, "'%s': %s", text, wrong);
		ck_assert_int_eq(quantity.low, quantities[_i].low);
		ck_assert_int_eq(quantity.high, quantities[_i].high);
		ck_assert_uint_eq(quantity.qualifier, quantities[_i].qualifier);
		ck_assert_str_eq(string_of(unit), quantities[_i].unit);
	}
	free(copy);
}
END_TEST

static const struct {
	const char *text;
	unsigned number; /* 0: it is none */
} paragraphs[] = {
    {"1", 1},
    {"9", 9},
    {"10", 10},
    {"65535", 65535},
    {"65536", 0},
    {"99999", 0},
    {"100000", 0},
    {"4294967297", 0},
    {"0", 0},
    {"01", 0},
    {"", 0},
    {"-1", 0},
    {"+1", 0},
    {" 1", 0},
    {"1 ", 0},
    {"1a", 0},
    {"1.0", 0},
    {"x", 0},
};

START_TEST(test_paragraph)
{
	const char *text = paragraphs[_i].text;
	uint16_t number = 0;

	ck_assert_msg(value_paragraph(as_text(text), &number) ==
	                  (paragraphs[_i].number != 0),
	    "'%s'", text);
	if (paragraphs[_i].number != 0) {
		ck_assert_uint_eq(number, paragraphs[_i].number);
	}
}
END_TEST

int
main(void)
{
	TCase *cases = begin_tests("value");

	tcase_add_loop_test(cases, test_quantity, 0, COUNT(quantities));
	tcase_add_loop_test(cases, test_paragraph, 0, COUNT(paragraphs));
	return end_tests();
}

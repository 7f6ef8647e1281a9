/* Quantities and numbers, as the data files write them. */
#include "help.h"

#include "model/value.h"

#define NO_NUMBER                                                           \
	"a number is expected, or about, over, under, at least or at most " \
	"and one, or a word such as thousands"
#define ZEROS "a number has no leading zeros"
#define NONE_BEYOND "no number beyond it fits 64 bits"
#define TOO_LARGE "the number does not fit 64 bits"
#define RANGE "the low end of a range is below its high end"
#define NO_UNIT "after a number, a blank and a unit are expected"
#define NO_UNIT_WORD "after the word, a blank and a unit are expected"
#define POINTS "a number has one point at most, and no separators"
#define MORE \
	"a number of this unit has no more decimals than the vocabulary says"
#define DECIMALS                                                           \
	"a number of this unit has no decimals: count in a smaller unit, " \
	"or give the whole numbers that it lies between, as 1..2"
#define COMMA "a number has no separators: write 1000, not 1,000"
#define NO_SEPARATORS "a number has no separators: write 1000, not 1 000"
#define DOTS "a range is written with two dots, as 10..20"

static const struct {
	const char *text, *wrong; /* wrong NULL: it is good */
	int64_t low, high;
	uint32_t qualifier;
	const char *unit; /* "d2": one with two decimals */
} quantities[] = {
    {"155 millimetre", NULL, 155, 155, CRINK_QUALIFIER_EXACT, "millimetre"},
    {"0 x", NULL, 0, 0, CRINK_QUALIFIER_EXACT, "x"},
    {"-0 x", NULL, 0, 0, CRINK_QUALIFIER_EXACT, "x"},
    {"-7 x", NULL, -7, -7, CRINK_QUALIFIER_EXACT, "x"},
    {"about 8000000 round", NULL, 8000000, 8000000, CRINK_QUALIFIER_ABOUT,
        "round"},
    {"over 5 x", NULL, 5, 0, CRINK_QUALIFIER_OVER, "x"},
    {"under 5 x", NULL, 0, 5, CRINK_QUALIFIER_UNDER, "x"},
    {"at least 5 x", NULL, 5, 0, CRINK_QUALIFIER_AT_LEAST, "x"},
    {"at most 5 x", NULL, 0, 5, CRINK_QUALIFIER_AT_MOST, "x"},
    {"at most -5 x", NULL, 0, -5, CRINK_QUALIFIER_AT_MOST, "x"},
    {"10000..13000 person", NULL, 10000, 13000, CRINK_QUALIFIER_RANGE,
        "person"},
    {"-3..-2 x", NULL, -3, -2, CRINK_QUALIFIER_RANGE, "x"},
    {"-3..0 x", NULL, -3, 0, CRINK_QUALIFIER_RANGE, "x"},
    {"9223372036854775806 x", NULL, INT64_MAX - 1, INT64_MAX - 1,
        CRINK_QUALIFIER_EXACT, "x"},
    {"-9223372036854775806 x", NULL, -(INT64_MAX - 1), -(INT64_MAX - 1),
        CRINK_QUALIFIER_EXACT, "x"},
    {"-9223372036854775807 x", NULL, -INT64_MAX, -INT64_MAX,
        CRINK_QUALIFIER_EXACT, "x"},
    {"1 a b", NULL, 1, 1, CRINK_QUALIFIER_EXACT,
        "a b"}, /* no slug: looked up later */
    {"at least 9223372036854775806 x", NULL, INT64_MAX - 1, 0,
        CRINK_QUALIFIER_AT_LEAST, "x"},
    {"at most -9223372036854775807 x", NULL, 0, -INT64_MAX,
        CRINK_QUALIFIER_AT_MOST, "x"},
    {"under 9223372036854775806 x", NULL, 0, INT64_MAX - 1,
        CRINK_QUALIFIER_UNDER, "x"},
    {"over -9223372036854775807 x", NULL, -INT64_MAX, 0, CRINK_QUALIFIER_OVER,
        "x"},
    {"under -9223372036854775806 x", NULL, 0, -(INT64_MAX - 1),
        CRINK_QUALIFIER_UNDER, "x"},
    {"over 9223372036854775806 x", NONE_BEYOND, 0, 0, 0, NULL},
    {"under -9223372036854775807 x", NONE_BEYOND, 0, 0, 0, NULL},
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
    {"1 to x", NULL, 1, 1, CRINK_QUALIFIER_EXACT, "to x"},
    {"1 million", NULL, 1, 1, CRINK_QUALIFIER_EXACT, "million"},
    /* Decimals, as far as the unit has some. */
    {"29.3 d1", NULL, 293, 293, CRINK_QUALIFIER_EXACT, "d1"},
    {"82 d1", NULL, 820, 820, CRINK_QUALIFIER_EXACT, "d1"},
    {"82.0 d1", NULL, 820, 820, CRINK_QUALIFIER_EXACT, "d1"},
    {"-0.5 d1", NULL, -5, -5, CRINK_QUALIFIER_EXACT, "d1"},
    {"12.50 d2", NULL, 1250, 1250, CRINK_QUALIFIER_EXACT, "d2"},
    {"12.5 d2", NULL, 1250, 1250, CRINK_QUALIFIER_EXACT, "d2"},
    {"about 0.000000001 d9", NULL, 1, 1, CRINK_QUALIFIER_ABOUT, "d9"},
    {"1.5..2 d1", NULL, 15, 20, CRINK_QUALIFIER_RANGE, "d1"},
    {"1..1.5 d2", NULL, 100, 150, CRINK_QUALIFIER_RANGE, "d2"},
    {"at most 0.5 d1", NULL, 0, 5, CRINK_QUALIFIER_AT_MOST, "d1"},
    {"922337203685477580.6 d1", NULL, INT64_MAX - 1, INT64_MAX - 1,
        CRINK_QUALIFIER_EXACT, "d1"},
    {"-922337203685477580.7 d1", NULL, -INT64_MAX, -INT64_MAX,
        CRINK_QUALIFIER_EXACT, "d1"},
    {"922337203685477580.7 d1", TOO_LARGE, 0, 0, 0, NULL},
    {"over 922337203685477580.5 d1", NULL, INT64_MAX - 2, 0,
        CRINK_QUALIFIER_OVER, "d1"},
    {"over 922337203685477580.6 d1", NONE_BEYOND, 0, 0, 0, NULL},
    {"over 922337203685477580.7 d1", TOO_LARGE, 0, 0, 0, NULL},
    {"under -922337203685477580.7 d1", NONE_BEYOND, 0, 0, 0, NULL},
    {"922337203685477581 d1", TOO_LARGE, 0, 0, 0, NULL},
    {"-922337203685477581 d1", TOO_LARGE, 0, 0, 0, NULL},
    {"0..922337203685477581 d1", TOO_LARGE, 0, 0, 0, NULL},
    {"9223372037 d9", TOO_LARGE, 0, 0, 0, NULL},
    {"12.50 d1", MORE, 0, 0, 0, NULL},
    {"1..1.25 d1", MORE, 0, 0, 0, NULL},
    {"1.5..1.50 d2", RANGE, 0, 0, 0, NULL},
    {"2..1.9 d1", RANGE, 0, 0, 0, NULL},
    {"1.5.5 d1", POINTS, 0, 0, 0, NULL},
    {"1.000.000 d1", POINTS, 0, 0, 0, NULL},
    {"01.5 d1", ZEROS, 0, 0, 0, NULL},
    {".5 d1", NO_NUMBER, 0, 0, 0, NULL},
    {"1. d1", NO_UNIT, 0, 0, 0, NULL},
    /* Rates. */
    {"at most 500000 barrel per year", NULL, 0, 500000, CRINK_QUALIFIER_AT_MOST,
        "barrel per year"},
    {"2.5 d1 per d2", NULL, 25, 25, CRINK_QUALIFIER_EXACT, "d1 per d2"},
    {"5 x per y per z", NULL, 5, 5, CRINK_QUALIFIER_EXACT, "x per y per z"},
    {"5 x per ", "after 'per', a unit is expected", 0, 0, 0, NULL},
    {"5 x per", NULL, 5, 5, CRINK_QUALIFIER_EXACT,
        "x per"}, /* looked up later */
    {"5 per y", NULL, 5, 5, CRINK_QUALIFIER_EXACT, "per y"},
    /* Words for what nobody counted: twice their number, or more. */
    {"dozens x", NULL, 24, 0, CRINK_QUALIFIER_VAGUE, "x"},
    {"hundreds x", NULL, 200, 0, CRINK_QUALIFIER_VAGUE, "x"},
    {"thousands person", NULL, 2000, 0, CRINK_QUALIFIER_VAGUE, "person"},
    {"tens of thousands x", NULL, 20000, 0, CRINK_QUALIFIER_VAGUE, "x"},
    {"hundreds of thousands x", NULL, 200000, 0, CRINK_QUALIFIER_VAGUE, "x"},
    {"millions x per y", NULL, 2000000, 0, CRINK_QUALIFIER_VAGUE, "x per y"},
    {"dozens d1", NULL, 240, 0, CRINK_QUALIFIER_VAGUE, "d1"},
    {"millions d9", NULL, 2000000000000000, 0, CRINK_QUALIFIER_VAGUE, "d9"},
    {"thousands", NO_UNIT_WORD, 0, 0, 0, NULL},
    {"thousands ", NO_UNIT_WORD, 0, 0, 0, NULL},
    {"thousandsx", NO_UNIT_WORD, 0, 0, 0, NULL},
    {"thousands of people",
        "the unit stands right after the word, as thousands person", 0, 0, 0,
        NULL},
    {"hundreds of person",
        "the unit stands right after the word, as thousands person", 0, 0, 0,
        NULL},
    {"tens of x", NO_NUMBER, 0, 0, 0, NULL},
    {"thousand x", NO_NUMBER, 0, 0, 0, NULL},
    {"Thousands x", NO_NUMBER, 0, 0, 0, NULL},
    {"about thousands x", NO_NUMBER, 0, 0, 0, NULL},
    {"at least thousands x", NO_NUMBER, 0, 0, 0, NULL},
    {"thousands..millions x", NO_UNIT_WORD, 0, 0, 0, NULL},
    {"1..thousands x", NO_NUMBER, 0, 0, 0, NULL},
    {"thousands 5 x", NO_SEPARATORS, 0, 0, 0, NULL},
};

START_TEST(test_quantity)
{
	const char *text = quantities[_i].text;
	struct model_quantity quantity = {0, 0, 0, 0, 0};
	struct value_quantity written;
	char unit[64];
	const char *wrong;
	/* A copy that nothing stands after, for tools that watch memory. */
	char *copy = malloc(strlen(text) + 1);

	ck_assert_ptr_nonnull(copy);
	memcpy(copy, text, strlen(text));
	wrong =
	    value_quantity((struct model_text){copy, strlen(text)}, &written);
	if (wrong == NULL) {
		const char *name = string_of(written.unit);

		wrong = value_scale(&written,
		    name[0] == 'd' ? (unsigned)(name[1] - '0') : 0, &quantity);
		snprintf(unit, sizeof(unit), "%s", name);
		if (written.per.size != 0) {
			strcat(strcat(unit, " per "), string_of(written.per));
		}
	}
	if (quantities[_i].wrong != NULL) {
		ck_assert_msg(wrong != NULL, "'%s' is taken", text);
		ck_assert_str_eq(wrong, quantities[_i].wrong);
	} else {
		ck_assert_msg(wrong == NULL, "'%s': %s", text, wrong);
		ck_assert_int_eq(quantity.low, quantities[_i].low);
		ck_assert_int_eq(quantity.high, quantities[_i].high);
		ck_assert_uint_eq(quantity.qualifier, quantities[_i].qualifier);
		ck_assert_str_eq(unit, quantities[_i].unit);
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

START_TEST(test_decimals)
{
	static const char *const none[] = {
	    "", "-1", "10", "01", "a", " 1", "1 ", "1.", "/", ":"};
	uint8_t decimals = 77;

	for (unsigned i = 0; i <= 9; i++) {
		const char text[] = {(char)('0' + i), '\0'};

		ck_assert(value_decimals(as_text(text), &decimals));
		ck_assert_uint_eq(decimals, i);
	}
	for (size_t i = 0; i < COUNT(none); i++) {
		ck_assert_msg(!value_decimals(as_text(none[i]), &decimals),
		    "%s", none[i]);
	}
}
END_TEST

int
main(void)
{
	begin_tests("value");
	add_loop_test(test_quantity, 0, COUNT(quantities));
	add_loop_test(test_paragraph, 0, COUNT(paragraphs));
	add_test(test_decimals);
	return end_tests();
}

/* Text in the caller's buffer. */
#include "unit.h"

#include "out.h"

START_TEST(test_number)
{
	static const struct {
		int64_t number;
		int digits;
		const char *text;
	} rows[] = {
	    {0, 1, "0"},
	    {0, 0, "0"},
	    {0, 4, "0000"},
	    {7, 2, "07"},
	    {12, 2, "12"},
	    {123, 2, "123"},
	    {-5, 4, "-0005"},
	    {1000, 0, "1,000"},
	    {999, 0, "999"},
	    {999999, 0, "999,999"},
	    {1000000, 0, "1 million"},
	    {1000001, 0, "1,000,001"},
	    {1000000001, 0, "1,000,000,001"},
	    {1500000, 0, "1.5 million"},
	    {-1500000, 0, "-1.5 million"},
	    {1250000, 0, "1,250,000"},
	    {100000, 0, "100,000"},
	    {8000000, 1, "8000000"},
	    {999900000, 0, "999.9 million"},
	    {999990000, 0, "999,990,000"},
	    {1000000000, 0, "1 billion"},
	    {1250000000, 0, "1,250,000,000"},
	    {245000000000, 0, "245 billion"},
	    {999900000000, 0, "999.9 billion"},
	    {1000000000000, 0, "1,000,000,000,000"},
	    /* with decimals */
	    {820, -1, "82"},
	    {293, -1, "29.3"},
	    {-293, -1, "-29.3"},
	    {1250, -2, "12.5"},
	    {1205, -2, "12.05"},
	    {5, -2, "0.05"},
	    {0, -2, "0"},
	    {-5, -9, "-0.000000005"},
	    {123456789, -2, "1,234,567.89"},
	    {150000000, -2, "1.5 million"},
	    {150000001, -2, "1,500,000.01"},
	    {INT64_MAX, -9, "9,223,372,036.854775807"},
	    {INT64_MIN, -1, "-922,337,203,685,477,580.8"},
	    {-1000, 0, "-1,000"},
	    {4294967295, 1, "4294967295"},
	    {4294967296, 1, "4294967296"},
	    {INT64_MAX, 1, "9223372036854775807"},
	    {INT64_MIN, 1, "-9223372036854775808"},
	    {INT64_MIN, 0, "-9,223,372,036,854,775,808"},
	    {0, -1, "0"},
	    {1, -1, "0.1"},
	    {10, -1, "1"},
	    {293, -1, "29.3"},
	    {-293, -1, "-29.3"},
	    {-5, -1, "-0.5"},
	    {1250, -2, "12.5"},
	    {1205, -2, "12.05"},
	    {1200, -2, "12"},
	    {9999999, -3, "9,999.999"},
	    {10000000, -3, "10,000"},
	    {1000000000, -9, "1"},
	    {1, -9, "0.000000001"},
	    {1230456789, -9, "1.230456789"},
	    {INT64_MAX, -9, "9,223,372,036.854775807"},
	    {INT64_MIN, -1, "-922,337,203,685,477,580.8"},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		char text[64];
		struct crink__out out;

		crink__out_begin(&out, text, sizeof(text));
		crink__out_number(&out, rows[i].digits, rows[i].number);
		ck_assert_uint_eq(crink__out_end(&out), strlen(rows[i].text));
		ck_assert_str_eq(text, rows[i].text);
	}
}
END_TEST

/* Against another writer of numbers, at every power of two and of ten. */
START_TEST(test_many_numbers)
{
	uint64_t ten = 1;
	uint32_t state = 99;

	for (unsigned i = 0; i < 2000; i++) {
		uint64_t number =
		    (uint64_t)unit_random(&state) << 32 | unit_random(&state);
		char text[32], expected[32];
		struct crink__out out;

		if (i < 64) {
			number = (uint64_t)1 << i;
		} else if (i < 83) {
			number = ten - 1;
			ten *= 10;
		} else {
			number >>= i % 64;
		}
		snprintf(expected, sizeof(expected), "%lld",
		    (long long)(int64_t)number);
		crink__out_begin(&out, text, sizeof(text));
		crink__out_number(&out, 1, (int64_t)number);
		crink__out_end(&out);
		ck_assert_str_eq(text, expected);
	}
}
END_TEST

static size_t
write_text(char *buffer, size_t size, const void *what)
{
	struct crink__out out;

	crink__out_begin(&out, buffer, size);
	crink__out_text(&out, what);
	return crink__out_end(&out);
}

START_TEST(test_cuts)
{
	static const char *const texts[] = {"", "a", "plain", "Türkiye", "ü",
	    "중국", "中国 and 中國", "a\xf0\x9f\x9a\x80z",
	    "\xf0\x9f\x9a\x80\xf0\x9f\x9a\x80"};
	const struct unit_writer writer = {write_text};

	for (size_t i = 0; i < COUNT(texts); i++) {
		unit_check_cuts(&writer, texts[i], texts[i]);
	}
}
END_TEST

START_TEST(test_char)
{
	char text[3] = "zz";
	struct crink__out out;

	crink__out_begin(&out, text, 2);
	crink__out_char(&out, 'a');
	crink__out_char(&out, 'b');
	crink__out_char(&out, 'c');
	ck_assert_uint_eq(crink__out_end(&out), 3);
	ck_assert_str_eq(text, "a");
	ck_assert_int_eq(text[2], '\0');
}
END_TEST

/* What has no beginning of a character is cut at its own. */
START_TEST(test_no_utf8)
{
	char memory[] = "zz\x80\x80";

	ck_assert_uint_eq(write_text(memory + 2, 2, "\x80\x80\x80"), 3);
	ck_assert_mem_eq(memory, "zz\0\x80", 5);
	memcpy(memory, "\x80\x80zz", 5);
	ck_assert_uint_eq(write_text(memory + 2, 2, "\x80\x80\x80"), 3);
	ck_assert_mem_eq(memory, "\x80\x80\0\x80", 5);
}
END_TEST

UNIT_MAIN(
    "out", test_number, test_many_numbers, test_cuts, test_char, test_no_utf8)

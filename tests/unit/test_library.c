/* The versions of the code, which is written once, and of the data. */
#include "unit.h"

START_TEST(test_version)
{
	ck_assert_str_eq(crink_version(), CRINK_VERSION);
	ck_assert_str_eq(crink_version(), PROJECT_VERSION);
}
END_TEST

/* What stands before the digest: a date as precise as it is, or that there is
 * no source. */
static void
write_day(char *text, size_t size, struct crink_date date)
{
	if (date.year == 0) {
		snprintf(text, size, "no-sources-");
	} else if (date.month == 0) {
		snprintf(text, size, "%04d-", date.year);
	} else if (date.day == 0) {
		snprintf(
		    text, size, "%04d-%02u-", date.year, (unsigned)date.month);
	} else {
		snprintf(text, size, "%04d-%02u-%02u-", date.year,
		    (unsigned)date.month, (unsigned)date.day);
	}
}

/* The date of the newest source, and sixteen digits. */
START_TEST(test_data_version)
{
	const char *version = crink_data_version();
	const struct crink_source *source = NULL;
	struct crink_date newest = {0, 0, 0};
	char date[16];

	while ((source = crink_source_next(source)) != NULL) {
		if (crink_date_compare(crink_source_date(source), newest) > 0) {
			newest = crink_source_date(source);
		}
	}
	write_day(date, sizeof(date), newest);
	ck_assert_uint_eq(strlen(version), strlen(date) + 16);
	ck_assert_msg(memcmp(version, date, strlen(date)) == 0, "%s", version);
	ck_assert_uint_eq(
	    strspn(version + strlen(date), "0123456789abcdef"), 16);
	ck_assert_ptr_eq(crink_data_version(), version);
	ck_assert_str_eq(version, CRINK_DATA_VERSION);
}
END_TEST

UNIT_MAIN("library", test_version, test_data_version)

/* The versions of the code and of the data. */
#include "unit.h"

START_TEST(test_version)
{
	ck_assert_str_eq(crink_version(), CRINK_VERSION);
	ck_assert_str_eq(crink_version(), "0.1.0");
}
END_TEST

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
	snprintf(date, sizeof(date), "%04d-%02u-%02u-", newest.year,
	    (unsigned)newest.month, (unsigned)newest.day);
	ck_assert_uint_eq(strlen(version), strlen(date) + 16);
	ck_assert_msg(memcmp(version, date, strlen(date)) == 0, "%s", version);
	ck_assert_uint_eq(
	    strspn(version + strlen(date), "0123456789abcdef"), 16);
	ck_assert_ptr_eq(crink_data_version(), version);
}
END_TEST

UNIT_MAIN("library", test_version, test_data_version)

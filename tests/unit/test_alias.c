/* The lists of aliases, by offset. */
#include "unit.h"

#include "alias.h"

START_TEST(test_none)
{
	static const size_t indexes[] = {0, 1, SIZE_MAX};

	for (size_t i = 0; i < COUNT(indexes); i++) {
		enum crink_alias_kind kind = CRINK_ALIAS_KIND_NAME;

		ck_assert_ptr_null(crink__alias(0, indexes[i], &kind));
		ck_assert_int_eq(kind, CRINK_ALIAS_KIND_NONE);
		ck_assert_ptr_null(crink__alias(0, indexes[i], NULL));
	}
}
END_TEST

/* A list ends at its end, whatever comes behind it. */
START_TEST(test_lists)
{
	for (uint32_t row = 0; row < CRINK__ACTOR_COUNT; row++) {
		const uint32_t offset = CRINK__GET(ACTOR, row, ALIASES);
		const char *before = NULL, *alias;
		enum crink_alias_kind kind, last = CRINK_ALIAS_KIND_NONE;
		size_t count = 0;

		while ((alias = crink__alias(offset, count, &kind)) != NULL) {
			ck_assert_int_ge(kind, CRINK_ALIAS_KIND_NAME);
			ck_assert_int_le(kind, CRINK_ALIAS_KIND_NATIVE);
			/* One behind the other, the first of a kind behind a
			 * byte with it. */
			if (kind != last) {
				ck_assert_int_eq(
				    (unsigned char)alias[-1], kind);
			}
			ck_assert(
			    before == NULL || alias == before + strlen(before) +
			                                   1 + (kind != last));
			before = alias;
			last = kind;
			count++;
		}
		ck_assert_int_eq(kind, CRINK_ALIAS_KIND_NONE);
		ck_assert(before == NULL || before[strlen(before) + 1] == '\0');
		ck_assert((offset == 0) == (count == 0));
		ck_assert_ptr_null(crink__alias(offset, count + 1, NULL));
	}
}
END_TEST

UNIT_MAIN("alias", test_none, test_lists)

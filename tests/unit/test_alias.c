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

/* The kind that stands before an alias, 0 if none does: after the text before
 * it (NULL: it is the first, or after the name of the entity) stand a kind at
 * most, then languages. */
static unsigned
marks_before(const char *alias, const char *before)
{
	const unsigned char *at = (const unsigned char *)alias - 1;

	while (*at >= CRINK__ALIAS_LANGUAGE && *at <= CRINK__ALIAS_MORE) {
		at--;
	}
	if (*at != 0 && *at < CRINK__ALIAS_LANGUAGE) {
		ck_assert(before == NULL || at[-1] == 0);
		ck_assert(before == NULL ||
		          (const char *)at - 1 == before + strlen(before));
		return *at;
	}
	ck_assert(
	    before != NULL && (const char *)at == before + strlen(before));
	return 0;
}

/* A list ends at its end, whatever comes after it. */
START_TEST(test_lists)
{
	for (uint32_t row = 0; row < CRINK__ACTOR_COUNT; row++) {
		const uint32_t offset = CRINK__GET(ACTOR, row, ALIASES);
		const char *before = NULL, *alias;
		enum crink_alias_kind kind, last = CRINK_ALIAS_KIND_NONE;
		size_t count = 0;

		while ((alias = crink__alias(offset, count, &kind)) != NULL) {
			ck_assert_int_ge(kind, CRINK_ALIAS_KIND_NAME);
			ck_assert_int_le(kind, CRINK_ALIAS_KIND_INFLECTED);
			/* One after the other, the first of a kind after a
			 * byte with it, and between them languages. */
			ck_assert_uint_eq(marks_before(alias, before),
			    kind == last ? 0 : kind);
			before = alias;
			last = kind;
			count++;
		}
		ck_assert_int_eq(kind, CRINK_ALIAS_KIND_NONE);
		ck_assert(before == NULL || before[strlen(before) + 1] == '\0');
		/* A name that is shown in languages is no alias. */
		ck_assert(offset != 0 || count == 0);
		ck_assert(count != 0 || offset == 0 ||
		          CRINK__ALIAS_BYTES[offset] >= CRINK__ALIAS_LANGUAGE);
		ck_assert_ptr_null(crink__alias(offset, count + 1, NULL));
	}
}
END_TEST

/* What is no tag, or none that the data has, has no name; "en" is the name. */
START_TEST(test_tags)
{
	static const char *const strange[] = {"", "-", "--", "-en", "e", "xx",
	    "xx-en", "zz-Latn-XX", "e\016", "\x1f", "zh\rHant", "i-default"};
	const struct crink_actor *actor = NULL;
	size_t count = 0;

	ck_assert_str_eq(crink__name_in(0, 0, NULL), "");
	ck_assert_str_eq(crink_actor_name_in(NULL, "en"), "");
	ck_assert_str_eq(crink_item_name_in(NULL, "en"), "");
	while ((actor = crink_actor_next(actor)) != NULL) {
		ck_assert_str_eq(crink_actor_name_in(actor, NULL), "");
		ck_assert_ptr_eq(
		    crink_actor_name_in(actor, "en"), crink_actor_name(actor));
		ck_assert_ptr_eq(
		    crink_actor_name_in(actor, "EN"), crink_actor_name(actor));
		ck_assert_ptr_eq(crink_actor_name_in(actor, "eN-gb-oed"),
		    crink_actor_name(actor));
		for (size_t i = 0; i < COUNT(strange); i++) {
			ck_assert_str_eq(
			    crink_actor_name_in(actor, strange[i]), "");
		}
		count++;
	}
	ck_assert_uint_eq(count, CRINK__ACTOR_COUNT);
}
END_TEST

/* Whether letters and digits, no more than eight of them, are all that stands between
 * hyphens. */
static bool
is_tag(const char *text)
{
	size_t size;

	do {
		size = strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
		                    "abcdefghijklmnopqrstuvwxyz0123456789");
		text += size;
	} while (size >= 1 && size <= 8 && *text++ == '-');
	return size >= 1 && size <= 8 && text[-1] == '\0';
}

/* Behind a language has to stand what may in a tag, though it is not looked up. */
START_TEST(test_parts_of_tags)
{
	static const char *const behind[] = {"", "-", "--", "-1", "-12345678",
	    "-123456789", "-Hant-TW", "-Hant--TW", "-Hant-", "-x-abcdefgh-i",
	    "-abcdefgh-ABCDEFGHI", "-abcdefghijklmnopqrstuvwxyz", "_GB",
	    ".UTF-8"};
	const struct crink_actor *actor = crink_actor_next(NULL);
	char tag[64];
	size_t good = 0;

	for (size_t i = 0; i < COUNT(behind); i++) {
		snprintf(tag, sizeof(tag), "en%s", behind[i]);
		good += is_tag(tag);
		ck_assert_str_eq(crink_actor_name_in(actor, tag),
		    is_tag(tag) ? crink_actor_name(actor) : "");
	}
	ck_assert_uint_eq(good, 5);
	for (unsigned i = 1; i <= UCHAR_MAX; i++) {
		static const char *const around[][2] = {
		    {"en-", ""}, {"en-a", "b"}, {"en-GB", ""}};

		for (size_t j = 0; j < COUNT(around); j++) {
			snprintf(tag, sizeof(tag), "%s%c%s", around[j][0],
			    (char)i, around[j][1]);
			good += is_tag(tag);
			ck_assert_str_eq(crink_actor_name_in(actor, tag),
			    is_tag(tag) ? crink_actor_name(actor) : "");
		}
	}
	ck_assert_uint_eq(good, 5 + 3 * 62 + 1);
}
END_TEST

/* Every tag of the data, in any case and with more after it, gives the same
 * name, which finds who has it. */
START_TEST(test_languages)
{
	const char *tag = (const char *)CRINK__LANGUAGE_BYTES;
	const char *const end = tag + CRINK__LANGUAGE_COUNT;

	for (; tag != end; tag += strlen(tag) + 1) {
		const struct crink_actor *actor = NULL;
		char upper[100], more[100];
		size_t named = 0;

		snprintf(more, sizeof(more), "%s-x-more", tag);
		for (size_t i = 0; i <= strlen(tag); i++) {
			upper[i] = tag[i];
			if (tag[i] >= 'a' && tag[i] <= 'z') {
				upper[i] = (char)(tag[i] - 'a' + 'A');
			}
		}
		while ((actor = crink_actor_next(actor)) != NULL) {
			const char *name = crink_actor_name_in(actor, tag);
			const struct crink_actor *bearer = NULL;

			ck_assert_ptr_eq(
			    crink_actor_name_in(actor, upper), name);
			if (strchr(tag, '-') == NULL) {
				ck_assert_ptr_eq(
				    crink_actor_name_in(actor, more), name);
			}
			if (name[0] == '\0') {
				continue;
			}
			do {
				bearer = crink_actor_match(name, bearer);
				ck_assert_ptr_nonnull(bearer);
			} while (bearer != actor);
			named++;
		}
		ck_assert_uint_gt(named, 0);
	}
}
END_TEST

UNIT_MAIN("alias", test_none, test_lists, test_tags, test_parts_of_tags,
    test_languages)

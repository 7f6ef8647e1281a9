/* Tags of languages: which are taken, and how they are written. */
#include "help.h"

#include "model/language.h"

/* Each as it should be written. */
static const char *const tags[] = {"ru", "zh", "tlh", "zh-Hant", "pt-BR",
    "es-419", "zh-Hant-TW", "sr-Latn-RS", "de-CH-1901", "sl-rozaj-biske-1994",
    "zh-yue", "zh-yue-Hant-HK", "ar-aao-arb-ary", "de-DE-u-co-phonebk",
    "en-a-bbb-x-a-ccc", "x-whatever", "x-a", "qaa-Qaaa-QM-x-southern",
    "de-1996", "hy-Latn-IT-arevela"};

/* The standard asks for some of these, but none is in use. */
static const char *const others[] = {"", "-", "r", "ru-", "-ru", "ru--RU",
    "ru_RU", "r1", "russian", "abcd", "ru RU", "zh-Hant-Hans", "pt-BR-PT",
    "pt-BR-Latn", "ru-abc-abd-abe-abf", "ru-abcdefghi", "ru-a", "ru-a-b-ccc",
    "ru-a-x-b", "ru-x", "x", "x-", "x-abcdefghi", "i-klingon", "1990", "ру",
    "ru-12", "ru-1", "ru-ab1", "zh-Hant-T", "de-1901-CH"};

START_TEST(test_tags)
{
	char written[LANGUAGE_MAX + 1], other[LANGUAGE_MAX + 1];

	for (int i = 0; i < COUNT(tags); i++) {
		const size_t size = strlen(tags[i]);

		ck_assert_msg(
		    language_is_tag(as_text(tags[i])), "'%s'", tags[i]);
		for (unsigned way = 0; way < 3; way++) {
			for (size_t j = 0; j <= size; j++) {
				const char c = tags[i][j];
				const bool is_letter =
				    (c | 0x20) >= 'a' && (c | 0x20) <= 'z';

				other[j] = c;
				if (is_letter && way != 2) {
					other[j] = (char)(way == 0 ? c | 0x20
					                           : c & ~0x20);
				}
			}
			ck_assert_msg(
			    language_is_tag(as_text(other)), "'%s'", other);
			language_write(written, as_text(other));
			ck_assert_str_eq(written, tags[i]);
		}
	}
	for (int i = 0; i < COUNT(others); i++) {
		ck_assert_msg(
		    !language_is_tag(as_text(others[i])), "'%s'", others[i]);
	}
}
END_TEST

static const struct {
	const char *tag, *range;
	bool is_within;
} ranges[] = {
    {"zh", "zh", true},
    {"zh-Hant", "zh", true},
    {"zh-Hant", "ZH", true},
    {"zh-Hant-TW", "zh-hant", true},
    {"zh-Hant", "zh-Hant", true},
    {"zh", "zh-Hant", false},
    {"zh-Hans", "zh-Hant", false},
    {"zho", "zh", false},
    {"ru", "uk", false},
    {"es-419", "es-41", false},
};

START_TEST(test_within)
{
	ck_assert(language_is_within(as_text(ranges[_i].tag),
	              as_text(ranges[_i].range)) == ranges[_i].is_within);
}
END_TEST

/* As long as it may be, and longer. */
START_TEST(test_length)
{
	char tag[LANGUAGE_MAX + 2] = "x", written[LANGUAGE_MAX + 1];

	for (size_t i = 1; i <= LANGUAGE_MAX; i++) {
		tag[i] = i % 2 == 1 && i + 1 < LANGUAGE_MAX ? '-' : 'a';
		if (i % 2 == 0 || i + 2 > LANGUAGE_MAX) {
			ck_assert_msg(language_is_tag((struct model_text){tag,
			                  i + 1}) == (i + 1 <= LANGUAGE_MAX),
			    "%zu", i + 1);
		}
	}
	language_write(written, (struct model_text){tag, LANGUAGE_MAX});
	ck_assert(strncmp(written, tag, LANGUAGE_MAX) == 0);
	ck_assert_uint_eq(strlen(written), LANGUAGE_MAX);
}
END_TEST

int
main(void)
{
	begin_tests("language");
	add_test(test_tags);
	add_loop_test(test_within, 0, COUNT(ranges));
	add_test(test_length);
	return end_tests();
}

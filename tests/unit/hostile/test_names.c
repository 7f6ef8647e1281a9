/*
 * Every name of the data damaged in every way that is small: cut at each byte from
 * either end, and each bit of each byte turned. What is found is who bears the name
 * that is left, and nobody where nobody does: by what the generator gathered of the
 * data files (list_names.c), and by its own folding. Names end where a page does,
 * with a NUL and without.
 */
#define _DEFAULT_SOURCE
#include "../unit.h"

#include "fold.h"
#include "pages.h"

#define LISTS_ALL
#include LISTED_NAMES

/* Of data with more names than that a sample. */
#define NAMES_MAX 20000
#define NAMES_SAMPLE 1500

/* ---- classes ------------------------------------------------------------- */

/* Functions of a class, by slugs: NULL for none. */
#define BY_SLUGS(name)                                                        \
	static const char *find_##name(const char *text)                      \
	{                                                                     \
		const struct crink_##name *found = crink_##name##_find(text); \
                                                                              \
		return found == NULL ? NULL : crink_##name##_slug(found);     \
	}

#define BY_SIZE(name)                                                     \
	static const char *find_##name##_n(const char *text, size_t size) \
	{                                                                 \
		const struct crink_##name *found =                        \
		    crink_##name##_find_n(text, size);                    \
                                                                          \
		return found == NULL ? NULL : crink_##name##_slug(found); \
	}                                                                 \
                                                                          \
	/* The bearer of an index among those that are matched. */        \
	static const char *match_##name(const char *text, size_t index)   \
	{                                                                 \
		const struct crink_##name *found = NULL;                  \
                                                                          \
		do {                                                      \
			found = crink_##name##_match(text, found);        \
		} while (found != NULL && index-- > 0);                   \
		return found == NULL ? NULL : crink_##name##_slug(found); \
	}

BY_SLUGS(actor)
BY_SIZE(actor)
BY_SLUGS(item)
BY_SIZE(item)
BY_SLUGS(source)
BY_SIZE(source)
BY_SLUGS(question)
BY_SIZE(question)
BY_SLUGS(relation)

/* A name, and the slug of one who bears it. */
struct entry {
	const unsigned char *key;
	size_t size;
	const char *slug;
};

struct class
{
	const char *(*find)(const char *text);
	const char *(*find_n)(const char *text, size_t size);
	const char *(*match)(const char *text, size_t index);
	const char *const (*listed)[2];
	size_t count; /* one more than there are */
	struct entry *entries;
};

static struct class classes[] = {
    {find_actor, find_actor_n, match_actor, listed, COUNT(listed), NULL},
    {find_item, find_item_n, match_item, listed_items, COUNT(listed_items),
        NULL},
    {find_source, find_source_n, match_source, listed_sources,
        COUNT(listed_sources), NULL},
    {find_question, find_question_n, match_question, listed_questions,
        COUNT(listed_questions), NULL},
    {find_relation, NULL, NULL, listed_relations, COUNT(listed_relations),
        NULL},
};

static int
compare_keys(const struct entry *a, const struct entry *b)
{
	const size_t size = a->size < b->size ? a->size : b->size;
	const int order = memcmp(a->key, b->key, size);

	return order != 0 ? order : (a->size > b->size) - (a->size < b->size);
}

static int
compare(const void *a, const void *b)
{
	return compare_keys(a, b);
}

/* By name, so that who bears one is soon told. */
static void
sort_entries(struct class *class)
{
	class->entries = calloc(class->count, sizeof(class->entries[0]));
	ck_assert_ptr_nonnull(class->entries);
	for (size_t i = 0; i + 1 < class->count; i++) {
		const void *const key = class->listed[i][0];

		class->entries[i] = (struct entry){
		    key, strlen(class->listed[i][0]), class->listed[i][1]};
	}
	qsort(class->entries, class->count - 1, sizeof(class->entries[0]),
	    compare);
}

/* The first of the entries of a name; *count: how many there are. */
static const struct entry *
bearers_of(
    const struct class *class, const char *text, size_t size, size_t *count)
{
	unsigned char key[CRINK__KEY_MAX];
	struct entry wanted = {
	    key, crink__fold(key, sizeof(key), text, size), NULL};
	size_t low = 0, high = class->count - 1;

	*count = 0;
	if (wanted.size == 0 || wanted.size > sizeof(key)) {
		return NULL;
	}
	while (low < high) {
		const size_t middle = low + (high - low) / 2;

		if (compare_keys(&class->entries[middle], &wanted) < 0) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	while (low + *count < class->count - 1 &&
	       compare_keys(&class->entries[low + *count], &wanted) == 0) {
		++*count;
	}
	return &class->entries[low];
}

/* ---- checks ---------------------------------------------------------------- */

static bool
is_slug(const char *slug, const char *wanted)
{
	return slug == NULL || wanted == NULL ? slug == wanted
	                                      : strcmp(slug, wanted) == 0;
}

static size_t found_count, shared_count;

static void
check_bearers(const struct class *class, const char *text,
    const struct entry *bearers, size_t count)
{
	shared_count += count > 1;
	for (size_t i = 0; i < count; i++) {
		const char *slug = class->match(text, i);
		bool is_one = false;

		for (size_t j = 0; j < count; j++) {
			is_one |= is_slug(slug, bearers[j].slug);
		}
		EXPECT(is_one, "'%s': %s does not bear it", text,
		    slug == NULL ? "nobody" : slug);
	}
	EXPECT(class->match(text, count) == NULL, "'%s': too many", text);
}

/* A text that ends with a NUL, and with the page. */
static void
check_text(const struct class *class, const char *text)
{
	size_t count;
	const struct entry *bearers =
	    bearers_of(class, text, strlen(text), &count);
	const char *wanted = count == 1 ? bearers->slug : NULL;

	EXPECT(is_slug(class->find(text), wanted), "'%s' finds %s, not %s",
	    text, class->find(text) == NULL ? "nothing" : class->find(text),
	    wanted == NULL ? "nothing" : wanted);
	found_count += wanted != NULL;
	if (count > 0 && class->match != NULL) {
		check_bearers(class, text, bearers, count);
	}
}

/* A text that ends with the page. */
static void
check_sized(const struct class *class, const char *text, size_t size)
{
	size_t count;
	const struct entry *bearers = bearers_of(class, text, size, &count);
	const char *found;

	if (class->find_n != NULL) {
		found = class->find_n(text, size);
		EXPECT(is_slug(found, count == 1 ? bearers->slug : NULL),
		    "%zu bytes '%.*s' find %s", size, (int)size, text,
		    found == NULL ? "nothing" : found);
	}
}

/* Cut at each byte: its end away, and its beginning. */
static void
check_cuts(const struct class *class, const struct pages *pages,
    const char *name, size_t size)
{
	for (size_t cut = 0; cut <= size; cut++) {
		char *const text =
		    (char *)pages->end - (cut + 1); /* its first bytes */

		memcpy(text, name, cut);
		text[cut] = '\0';
		check_text(class, text);
		memcpy(text + 1, name, cut);
		check_sized(class, text + 1, cut);
		memcpy((char *)pages->end - cut, name + size - cut, cut);
		check_sized(class, (char *)pages->end - cut, cut);
	}
}

/* Each bit of each byte turned. */
static void
check_flips(const struct class *class, const struct pages *pages,
    const char *name, size_t size)
{
	char *const text = (char *)pages->end - (size + 1);
	char *const sized = text + 1;

	for (size_t at = 0; at < size; at++) {
		for (unsigned bit = 0; bit < 8; bit++) {
			memcpy(text, name, size + 1);
			text[at] = (char)(text[at] ^ (char)(1u << bit));
			check_text(class, text);
			memmove(sized, text, size);
			check_sized(class, sized, size);
		}
	}
}

static void
check_damaged(
    const struct class *class, const struct pages *pages, const char *name)
{
	const size_t size = strlen(name);

	ck_assert_uint_lt(size, (size_t)(pages->end - pages->start));
	check_cuts(class, pages, name, size);
	check_flips(class, pages, name, size);
}

/* ---- tests ------------------------------------------------------------------- */

/* As the generator folded them. */
START_TEST(test_listed)
{
	struct class *const class = &classes[_i];
	const size_t step =
	    class->count > NAMES_MAX ? class->count / NAMES_SAMPLE : 1;
	const struct pages pages = pages_make(1024);

	found_count = 0;
	sort_entries(class);
	for (size_t i = 0; i + 1 < class->count; i += step) {
		check_damaged(class, &pages, class->listed[i][0]);
	}
	ck_assert((found_count > 0) == (class->count > 1));
	free(class->entries);
	pages_drop(&pages);
}
END_TEST

/* As they are written: in scripts, with accents and punctuation. */
#define CHECK_SPELT(name, TABLE, text_of)                                  \
	do {                                                               \
		const struct crink_##name *entity = NULL;                  \
		size_t number = 0;                                         \
                                                                           \
		while ((entity = crink_##name##_next(entity)) != NULL) {   \
			const char *alias;                                 \
                                                                           \
			if (number++ % step != 0) {                        \
				continue;                                  \
			}                                                  \
			check_damaged(                                     \
			    class, &pages, crink_##name##_slug(entity));   \
			check_damaged(class, &pages, text_of(entity));     \
			for (size_t i = 0;                                 \
			     (alias = alias_of_##name(entity, i)) != NULL; \
			     i++) {                                        \
				check_damaged(class, &pages, alias);       \
			}                                                  \
		}                                                          \
		ck_assert_uint_eq(number, CRINK__##TABLE##_COUNT);         \
	} while (0)

static const char *
alias_of_actor(const struct crink_actor *actor, size_t index)
{
	return crink_actor_alias(actor, index, NULL);
}

static const char *
alias_of_item(const struct crink_item *item, size_t index)
{
	return crink_item_alias(item, index, NULL);
}

static const char *
alias_of_source(const struct crink_source *source, size_t index)
{
	return crink_source_alias(source, index, NULL);
}

static const char *
alias_of_question(const struct crink_question *question, size_t index)
{
	(void)question;
	(void)index;
	return NULL;
}

START_TEST(test_spelt)
{
	struct class *const class = &classes[_i];
	const size_t step =
	    class->count > NAMES_MAX ? class->count / NAMES_SAMPLE : 1;
	const struct pages pages = pages_make(1024);

	shared_count = 0;
	sort_entries(class);
	switch (_i) {
	case 0:
		CHECK_SPELT(actor, ACTOR, crink_actor_name);
		ck_assert((shared_count > 0) == (CRINK__ACTOR_COUNT > 0));
		break;
	case 1:
		CHECK_SPELT(item, ITEM, crink_item_name);
		break;
	case 2:
		CHECK_SPELT(source, SOURCE, crink_source_name);
		break;
	default:
		CHECK_SPELT(question, QUESTION, crink_question_text);
		break;
	}
	free(class->entries);
	pages_drop(&pages);
}
END_TEST

int
main(void)
{
	Suite *const suite = suite_create("hostile names");
	TCase *const tcase = tcase_create("names");
	SRunner *runner;
	int failed;

	tcase_set_timeout(tcase, 100);
	tcase_add_loop_test(tcase, test_listed, 0, (int)COUNT(classes));
	tcase_add_loop_test(tcase, test_spelt, 0, (int)COUNT(classes) - 1);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

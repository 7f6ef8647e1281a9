/*
 * The beginnings of all names, of every length: they lead to whoever bears them
 * and to nobody else, however alike the rest of a name is.
 */
#include "unit.h"

#include <stdio.h>

#include "fold.h"

#define TEXT_MAX 256
/* Of many bearers so many are looked at. */
#define BEARERS_MAX 3

/* What the classes of entities share. */
struct named {
	const void *(*next)(const void *after);
	const void *(*match)(const char *name, const void *after);
	const void *(*find_n)(const char *name, size_t size);
	const char *(*name)(const void *entity);
	const char *(*slug)(const void *entity);
	const char *(*alias)(const void *entity, size_t index);
};

#define CLASS(class)                                                          \
	static const void *class##_next(const void *after)                    \
	{                                                                     \
		return crink_##class##_next(after);                           \
	}                                                                     \
	static const void *class##_match(const char *name, const void *after) \
	{                                                                     \
		return crink_##class##_match(name, after);                    \
	}                                                                     \
	static const void *class##_find_n(const char *name, size_t n)         \
	{                                                                     \
		return crink_##class##_find_n(name, n);                       \
	}                                                                     \
	static const char *class##_name(const void *entity)                   \
	{                                                                     \
		return crink_##class##_name(entity);                          \
	}                                                                     \
	static const char *class##_slug(const void *entity)                   \
	{                                                                     \
		return crink_##class##_slug(entity);                          \
	}                                                                     \
	static const char *class##_alias(const void *entity, size_t i)        \
	{                                                                     \
		return crink_##class##_alias(entity, i, NULL);                \
	}                                                                     \
	static const struct named class##_class = {class##_next,              \
	    class##_match, class##_find_n, class##_name, class##_slug,        \
	    class##_alias};

CLASS(actor)
CLASS(item)
CLASS(source)

/* A name of an entity: the slug, the name, the aliases; NULL past the last. */
static const char *
name_of(const struct named *class, const void *entity, size_t index)
{
	return index == 0   ? class->slug(entity)
	       : index == 1 ? class->name(entity)
	                    : class->alias(entity, index - 2);
}

/* Bytes of the article that a name begins with, which may be left out. */
static size_t
article_of(const char *name)
{
	return (name[0] == 'T' || name[0] == 't') && name[1] == 'h' &&
	               name[2] == 'e' && (name[3] == ' ' || name[3] == '-')
	           ? 4
	           : 0;
}

static bool
bears_whole(const struct named *class, const void *entity, const char *text)
{
	unsigned char key[4 * TEXT_MAX + 16], other[4 * TEXT_MAX + 16];
	const size_t size = crink__fold(key, sizeof(key), text, strlen(text));
	const char *name;

	for (size_t i = 0; (name = name_of(class, entity, i)) != NULL; i++) {
		/* As it is, and without its article. */
		for (size_t skipped = 0;; skipped = article_of(name)) {
			const char *const rest = name + skipped;

			if (crink__fold(other, sizeof(other), rest,
			        strlen(rest)) == size &&
			    memcmp(key, other, size) == 0) {
				return true;
			}
			if (skipped == article_of(name)) {
				break;
			}
		}
	}
	return false;
}

/* Names are found without their article too. */
static bool
bears_with_article(
    const struct named *class, const void *entity, const char *text)
{
	char whole[TEXT_MAX + sizeof("the ")];

	if (bears_whole(class, entity, text)) {
		return true;
	}
	(void)snprintf(whole, sizeof(whole), "the %s", text);
	return bears_whole(class, entity, whole);
}

/* And with one that is not theirs, and as possessives: "Hong Kong S", the beginning
 * of "Hong Kong SAR", is Hong Kong's. */
static bool
bears(const struct named *class, const void *entity, const char *text)
{
	size_t size = strlen(text);
	char stem[TEXT_MAX];

	if (bears_with_article(class, entity, text) ||
	    bears_with_article(class, entity, text + article_of(text))) {
		return true;
	}
	while (size != 0 && (text[size - 1] == ' ' || text[size - 1] == '-')) {
		size--;
	}
	if (size == 0 || (text[size - 1] != 's' && text[size - 1] != 'S')) {
		return false;
	}
	memcpy(stem, text, size - 1);
	stem[size - 1] = '\0';
	return bears_with_article(class, entity, stem);
}

static void
check_beginning(const struct named *class, const char *name, size_t size)
{
	char text[TEXT_MAX];
	const void *bearer = NULL, *alone;

	ck_assert_uint_lt(size, sizeof(text));
	memcpy(text, name, size);
	text[size] = '\0';
	alone = class->find_n(name, size);
	for (unsigned i = 0;
	     i < BEARERS_MAX && (bearer = class->match(text, bearer)) != NULL;
	     i++) {
		EXPECT(bears(class, bearer, text), "'%s' finds %s", text,
		    class->slug(bearer));
	}
	EXPECT(alone == NULL || bears(class, alone, text),
	    "'%s' finds %s alone", text, class->slug(alone));
}

/* Returns how many beginnings. */
static size_t
check_class(const struct named *class)
{
	const void *entity = NULL;
	size_t count = 0;

	while ((entity = class->next(entity)) != NULL) {
		const char *name;

		for (size_t i = 0; (name = name_of(class, entity, i)) != NULL;
		     i++) {
			const size_t whole = strlen(name);

			for (size_t size = 0; size < whole && size < TEXT_MAX;
			     size++) {
				check_beginning(class, name, size);
				count++;
			}
		}
	}
	return count;
}

START_TEST(test_actors)
{
	ck_assert_uint_ge(check_class(&actor_class), 4 * CRINK__ACTOR_COUNT);
}
END_TEST

START_TEST(test_items)
{
	ck_assert_uint_ge(check_class(&item_class), 4 * CRINK__ITEM_COUNT);
}
END_TEST

START_TEST(test_sources)
{
	ck_assert_uint_ge(check_class(&source_class), 4 * CRINK__SOURCE_COUNT);
}
END_TEST

UNIT_MAIN("prefix", test_actors, test_items, test_sources)

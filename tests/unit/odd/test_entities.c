/* Every actor, item and source of the odd data, against the formulas. */
#include "unit.h"

#include "odd.h"
#include "odd_found.h"

static const struct crink_actor *
actor_of(int row)
{
	char slug[32];

	snprintf(slug, sizeof(slug), "actor-%d", row);
	return row == NONE ? NULL : crink_actor_find(slug);
}

static const struct crink_item *
item_of(int row)
{
	char slug[32];

	snprintf(slug, sizeof(slug), "item-%d", row);
	return row == NONE ? NULL : crink_item_find(slug);
}

/* Whether one of the first aliases, or the name, is a text. */
static bool
is_listed(const struct crink_actor *actor, size_t count, const char *text)
{
	bool is = strcmp(crink_actor_name(actor), text) == 0;

	for (size_t i = 0; i < count; i++) {
		is = is || strcmp(crink_actor_alias(actor, i, NULL), text) == 0;
	}
	return is;
}

/* A name stands after the aliases, where it is none of them. Returns whether it
 * does. */
static bool
check_listed(const struct crink_actor *actor, size_t count, const char *text)
{
	enum crink_alias_kind kind = CRINK_ALIAS_KIND_NONE;
	const char *found;

	if (is_listed(actor, count, text)) {
		return false;
	}
	found = crink_actor_alias(actor, count, &kind);
	EXPECT(found != NULL && strcmp(found, text) == 0 &&
	           kind == CRINK_ALIAS_KIND_NAME,
	    "%s: no name '%s'", crink_actor_slug(actor), text);
	return true;
}

/* The names in languages, which come after so many aliases; how many there are
 * that were not among those. */
static size_t
check_actor_names(const struct crink_actor *actor, int row, size_t before)
{
	char text[TEXT_MAX], tag[TEXT_MAX];
	bool has[LANGUAGES] = {false};
	size_t count = before;
	int language;

	for (int i = 0; (language = actor_language(row, i)) != NONE; i++) {
		has[language] = true;
		language_tag(language, tag);
		actor_name_in(row, i, text);
		ck_assert_str_eq(crink_actor_name_in(actor, tag), text);
		count += check_listed(actor, count, text);
		if (actor_more_name(row, i, text)) {
			count += check_listed(actor, count, text);
		}
	}
	for (int i = 0; i < LANGUAGES; i++) {
		const int alone = i / 5 * 5; /* the language of the tag */

		language_tag(alone, text);
		language_tag(i, tag);
		ck_assert(has[i] || has[alone] ||
		          crink_actor_name_in(actor, tag)[0] == '\0');
		if (!has[i]) {
			ck_assert_str_eq(crink_actor_name_in(actor, tag),
			    crink_actor_name_in(actor, text));
		}
	}
	return count - before;
}

static void
check_actor_aliases(const struct crink_actor *actor, int row)
{
	enum crink_alias_kind found_kind;
	char text[TEXT_MAX];
	size_t count = 0;

	for (int kind = 1; kind <= ALIAS_KINDS; kind++) {
		for (int i = 0; i < alias_counts[kind]; i++) {
			const char *found;

			if (!actor_alias(row, kind, i, false, text)) {
				continue;
			}
			found = crink_actor_alias(actor, count, &found_kind);
			EXPECT(found != NULL && strcmp(found, text) == 0 &&
			           (int)found_kind == kind,
			    "actor %d: no alias '%s'", row, text);
			count++;
		}
	}
	count += check_actor_names(actor, row, count);
	ck_assert_ptr_null(crink_actor_alias(actor, count, &found_kind));
	ck_assert_int_eq(found_kind, CRINK_ALIAS_KIND_NONE);
}

START_TEST(test_actors)
{
	ck_assert_uint_eq(CRINK__ACTOR_COUNT, ACTORS);
	ck_assert_int_eq(CRINK_LAST_ACTOR, ACTORS);
	for (int i = 0; i < ACTORS; i++) {
		const struct crink_actor *actor = actor_of(i);
		char text[TEXT_MAX];

		ck_assert_ptr_nonnull(actor);
		ck_assert_int_eq(crink_actor_id(actor), i + 1);
		ck_assert_ptr_eq(
		    crink_actor_get((enum crink_actor_id)(i + 1)), actor);
		snprintf(text, sizeof(text), "actor-%d", i);
		ck_assert_str_eq(crink_actor_slug(actor), text);
		ck_assert_str_eq(
		    crink_actor_id_name((enum crink_actor_id)(i + 1)), text);
		actor_name(i, false, text);
		ck_assert_str_eq(crink_actor_name(actor), text);
		ck_assert_int_eq(crink_actor_kind(actor), actor_kind(i));
		ck_assert_ptr_eq(
		    crink_actor_parent(actor), actor_of(actor_parent(i)));
		if (!actor_alias(i, CODE_KIND, 0, false, text)) {
			text[0] = '\0';
		}
		ck_assert_str_eq(crink_actor_code(actor), text);
		check_actor_aliases(actor, i);
	}
}
END_TEST

static void
check_quantity(struct crink_quantity found, int number)
{
	struct quantity quantity = {0, 0, 0, 0, 0};

	if (number != NONE) {
		quantity = quantity_of(number);
	}
	if (quantity.qualifier == OVER || quantity.qualifier == AT_LEAST ||
	    quantity.qualifier == VAGUE) {
		quantity.high = CRINK_OPEN_HIGH;
	}
	if (quantity.qualifier == UNDER || quantity.qualifier == AT_MOST) {
		quantity.low = CRINK_OPEN_LOW;
	}
	ck_assert_int_eq(found.low, quantity.low);
	ck_assert_int_eq(found.high, quantity.high);
	ck_assert_int_eq(found.unit, unit_of(quantity.unit));
	ck_assert_int_eq(found.qualifier, quantity.qualifier);
	ck_assert_int_eq(found.per, unit_of(quantity.per));
}

START_TEST(test_items)
{
	ck_assert_uint_eq(CRINK__ITEM_COUNT, ITEMS);
	ck_assert_int_eq(CRINK_LAST_ITEM, ITEMS);
	for (int i = 0; i < ITEMS; i++) {
		const struct crink_item *item = item_of(i);
		enum crink_alias_kind kind;
		char text[TEXT_MAX];
		int count = 0;

		ck_assert_ptr_nonnull(item);
		ck_assert_int_eq(crink_item_id(item), i + 1);
		ck_assert_ptr_eq(
		    crink_item_get((enum crink_item_id)(i + 1)), item);
		snprintf(text, sizeof(text), "item-%d", i);
		ck_assert_str_eq(crink_item_slug(item), text);
		item_name(i, text);
		ck_assert_str_eq(crink_item_name(item), text);
		ck_assert_int_eq(crink_item_kind(item), i % ITEM_KINDS + 1);
		ck_assert_ptr_eq(
		    crink_item_parent(item), item_of(item_parent(i)));
		for (; count < item_aliases(i); count++) {
			item_alias(i, count, text);
			ck_assert_str_eq(
			    crink_item_alias(item, (size_t)count, &kind), text);
			ck_assert_int_eq(kind, CRINK_ALIAS_KIND_FORMER);
		}
		if (item_language(i, text) != NONE) {
			char tag[TEXT_MAX];

			language_tag(item_language(i, text), tag);
			ck_assert_str_eq(crink_item_name_in(item, tag), text);
			ck_assert_str_eq(
			    crink_item_alias(item, (size_t)count++, &kind),
			    text);
			ck_assert_int_eq(kind, CRINK_ALIAS_KIND_NAME);
		}
		ck_assert_ptr_null(crink_item_alias(item, (size_t)count, NULL));
		for (int j = 1; j <= ATTRIBUTES; j++) {
			check_quantity(
			    crink_item_attribute(item, (enum crink_attribute)j),
			    item_attribute(i, j));
		}
	}
}
END_TEST

/* An item is of each kind above it, by the formula of parents. */
START_TEST(test_kinds)
{
	static bool is[ITEMS][ITEMS];

	for (int i = 0; i < ITEMS; i++) {
		for (int above = i; above != NONE; above = item_parent(above)) {
			is[i][above] = true;
		}
	}
	for (int i = 0; i < ITEMS; i++) {
		const struct crink_item *item = item_of(i);

		for (int j = 0; j < ITEMS; j++) {
			EXPECT(crink_item_is(
			           item, crink_item_get((enum crink_item_id)(
			                     j + 1))) == is[i][j],
			    "item %d and item %d", i, j);
		}
	}
}
END_TEST

static void
check_source_texts(const struct crink_source *source, int row)
{
	static char text[LONG_DESCRIPTION + 1];

	snprintf(text, sizeof(text), "source-%d", row);
	ck_assert_str_eq(crink_source_slug(source), text);
	if (!source_title(row, text)) {
		ck_assert_str_eq(
		    crink_source_name(source), crink_source_slug(source));
	} else {
		ck_assert_str_eq(crink_source_name(source), text);
	}
	ck_assert_str_eq(crink_source_title(source), text);
	if (!source_description(row, text)) {
		text[0] = '\0';
	}
	ck_assert_str_eq(crink_source_description(source), text);
	if (!source_place(row, text)) {
		text[0] = '\0';
	}
	ck_assert_str_eq(crink_source_place(source), text);
	if (!source_url(row, text)) {
		text[0] = '\0';
	}
	ck_assert_str_eq(crink_source_url(source), text);
}

START_TEST(test_sources)
{
	ck_assert_uint_eq(CRINK__SOURCE_COUNT, SOURCES);
	ck_assert_int_eq(CRINK_LAST_SOURCE, SOURCES);
	for (int i = 0; i < SOURCES; i++) {
		const struct crink_source *source =
		    crink_source_get((enum crink_source_id)(i + 1));
		const struct crink_date found = crink_source_date(source);
		const struct date date = date_of(i);
		enum crink_alias_kind kind;
		char text[TEXT_MAX];
		int count = 0;

		ck_assert_ptr_nonnull(source);
		ck_assert_int_eq(crink_source_id(source), i + 1);
		check_source_texts(source, i);
		ck_assert_ptr_eq(crink_source_publisher(source),
		    actor_of(source_publisher(i)));
		ck_assert_ptr_eq(
		    crink_source_author(source), actor_of(source_author(i)));
		ck_assert_int_eq(crink_source_kind(source), source_kind(i));
		ck_assert_str_eq(
		    crink_source_language(source), source_language(i));
		ck_assert_int_eq(
		    (int)crink_source_id(crink_source_rests_on(source)) - 1,
		    source_rests_on(i));
		ck_assert_int_eq(crink_source_copy(source), source_copy(i));
		ck_assert_int_eq(found.year, date.year);
		ck_assert_int_eq(found.month, date.month);
		ck_assert_int_eq(found.day, date.day);
		for (; count < source_aliases(i); count++) {
			source_alias(i, count, text);
			ck_assert_str_eq(
			    crink_source_alias(source, (size_t)count, &kind),
			    text);
			ck_assert_int_eq(kind, CRINK_ALIAS_KIND_ACRONYM);
		}
		ck_assert_ptr_null(
		    crink_source_alias(source, (size_t)count, NULL));
	}
}
END_TEST

UNIT_MAIN("entities", test_actors, test_items, test_kinds, test_sources)

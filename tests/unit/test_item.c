/* Items, one by one, and their tree. */
#include "unit.h"

START_TEST(test_all)
{
	const struct crink_item *item = NULL, *before = NULL;
	bool seen[CRINK_LAST_ITEM + 1] = {false};
	size_t count = 0, numbers = 0;

	while ((item = crink_item_next(item)) != NULL) {
		const enum crink_item_id id = crink_item_id(item);
		const struct crink_item *parent = crink_item_parent(item);
		const struct crink_item *above = before;

		ck_assert_int_ge(id, 1);
		ck_assert_int_le(id, CRINK_LAST_ITEM);
		ck_assert(!seen[id]);
		seen[id] = true;
		ck_assert_ptr_eq(crink_item_get(id), item);
		ck_assert_str_eq(crink_item_id_name(id), crink_item_slug(item));
		ck_assert_str_ne(crink_item_name(item), "");
		ck_assert_str_ne(
		    crink_item_kind_name(crink_item_kind(item)), "");
		/* Each is directly followed by the kinds of it. */
		while (above != NULL && above != parent) {
			above = crink_item_parent(above);
		}
		ck_assert_ptr_eq(above, parent);
		before = item;
		count++;
	}
	for (int id = 1; id <= CRINK_LAST_ITEM; id++) {
		numbers += crink_item_get((enum crink_item_id)id) != NULL;
	}
	ck_assert_uint_eq(count, CRINK__ITEM_COUNT);
	ck_assert_uint_eq(numbers, count);
}
END_TEST

/* An item is a kind of itself and of all above it, and of nothing else. */
START_TEST(test_is)
{
	const struct crink_item *item = NULL;
	size_t kinds = 0;

	while ((item = crink_item_next(item)) != NULL) {
		const struct crink_item *kind = NULL;

		while ((kind = crink_item_next(kind)) != NULL) {
			const struct crink_item *above = item;

			while (above != NULL && above != kind) {
				above = crink_item_parent(above);
			}
			ck_assert_msg(
			    crink_item_is(item, kind) == (above != NULL),
			    "%s and %s", crink_item_slug(item),
			    crink_item_slug(kind));
			kinds += above != NULL && item != kind;
		}
	}
	ck_assert(CRINK__ITEM_COUNT == 0 || kinds > 20);
}
END_TEST

START_TEST(test_aliases)
{
	const struct crink_item *item = NULL;
	size_t items = 0, aliases = 0;

	while ((item = crink_item_next(item)) != NULL) {
		enum crink_alias_kind kind = CRINK_ALIAS_KIND_NAME;
		const char *alias;
		size_t count = 0;

		while ((alias = crink_item_alias(item, count, &kind)) != NULL) {
			ck_assert_str_ne(alias, crink_item_name(item));
			ck_assert_str_ne(crink_alias_kind_name(kind), "");
			ck_assert_ptr_eq(
			    crink_item_alias(item, count, NULL), alias);
			count++;
		}
		ck_assert_int_eq(kind, CRINK_ALIAS_KIND_NONE);
		ck_assert_ptr_null(crink_item_alias(item, SIZE_MAX, NULL));
		aliases += count;
		items++;
	}
	ck_assert_uint_eq(items, CRINK__ITEM_COUNT);
	ck_assert(items == 0 || aliases > 5);
}
END_TEST

static bool
is_none(struct crink_quantity quantity)
{
	return quantity.low == 0 && quantity.high == 0 &&
	       quantity.unit == CRINK_UNIT_NONE &&
	       quantity.qualifier == CRINK_QUALIFIER_NONE;
}

/* An item has as many attributes as the table has for it, and none that there
 * are not. */
START_TEST(test_attributes)
{
	static const int unknown[] = {0, -1, INT_MAX, INT_MIN,
	    CRINK_LAST_ATTRIBUTE + 1, 256 + 1, 65536 + 1};
	const struct crink_item *item = NULL;
	size_t count = 0;

	while ((item = crink_item_next(item)) != NULL) {
		for (size_t i = 0; i < COUNT(unknown); i++) {
			ck_assert(is_none(crink_item_attribute(
			    item, (enum crink_attribute)unknown[i])));
		}
		for (int i = 1; i <= CRINK_LAST_ATTRIBUTE; i++) {
			count += !is_none(crink_item_attribute(
			    item, (enum crink_attribute)i));
		}
	}
	ck_assert_uint_eq(count, CRINK__VALUE_COUNT);
}
END_TEST

START_TEST(test_unknown_numbers)
{
	static const int numbers[] = {0, -1, INT_MAX, INT_MIN,
	    CRINK_LAST_ITEM + 1, CRINK_LAST_ITEM + 256,
	    CRINK_LAST_ITEM + 65536};

	for (size_t i = 0; i < COUNT(numbers); i++) {
		const enum crink_item_id id = (enum crink_item_id)numbers[i];

		ck_assert_ptr_null(crink_item_get(id));
		ck_assert_str_eq(crink_item_id_name(id), "");
	}
}
END_TEST

static void
check_nothing(const struct crink_item *item)
{
	const struct crink_item *first = crink_item_next(NULL);
	enum crink_alias_kind kind = CRINK_ALIAS_KIND_NAME;

	ck_assert_int_eq(crink_item_id(item), CRINK_ITEM_NONE);
	ck_assert_str_eq(crink_item_slug(item), "");
	ck_assert_str_eq(crink_item_name(item), "");
	ck_assert_int_eq(crink_item_kind(item), CRINK_ITEM_KIND_NONE);
	ck_assert_ptr_null(crink_item_parent(item));
	ck_assert_ptr_null(crink_item_alias(item, 0, &kind));
	ck_assert_int_eq(kind, CRINK_ALIAS_KIND_NONE);
	ck_assert(!crink_item_is(item, item));
	ck_assert(!crink_item_is(item, first));
	ck_assert(!crink_item_is(first, item));
	ck_assert_int_eq(
	    crink_item_attribute(item, CRINK_ATTRIBUTE_CALIBRE).unit,
	    CRINK_UNIT_NONE);
	if (item != NULL) {
		ck_assert_ptr_null(crink_item_next(item));
	}
}

START_TEST(test_strays)
{
	for (unsigned i = 0; i < UNIT_STRAYS; i++) {
		check_nothing(unit_stray(i, crink_item_next(NULL)));
	}
	check_nothing((const void *)UNIT_END(ITEM));
	for (size_t i = 0; i < CRINK__ITEM_COUNT * CRINK__ITEM_STRIDE; i++) {
		if (i % CRINK__ITEM_STRIDE != 0) {
			check_nothing((const void *)(CRINK__ITEM_BYTES + i));
		}
	}
	ck_assert_ptr_null(crink_item_find(NULL));
	ck_assert_ptr_null(crink_item_find_n(NULL, 3));
	ck_assert_ptr_null(crink_item_find_n(
	    crink_item_slug(crink_item_next(NULL)), SIZE_MAX));
	ck_assert_ptr_null(crink_item_match(NULL, NULL));
	ck_assert_ptr_null(crink_item_suggest(NULL));
	ck_assert_ptr_null(crink_item_suggest_next(NULL, NULL));
}
END_TEST

UNIT_MAIN("item", test_all, test_is, test_attributes, test_aliases,
    test_unknown_numbers, test_strays)

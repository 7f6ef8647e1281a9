/* Items: what the data says of them, and their tree. */
#include "unit.h"

struct row {
	enum crink_item_id id;
	const char *slug, *name;
	enum crink_item_kind kind;
	enum crink_item_id parent;
	const char *alias;
	enum crink_alias_kind alias_kind;
};

static const struct row rows[] = {
    {CRINK_ITEM_ARMS, "arms", "arms", CRINK_ITEM_KIND_ARMS, CRINK_ITEM_NONE,
        "weaponry", CRINK_ALIAS_KIND_NAME},
    {CRINK_ITEM_ARTILLERY_AMMUNITION, "artillery-ammunition",
        "artillery ammunition", CRINK_ITEM_KIND_MUNITION, CRINK_ITEM_MUNITION,
        "artillery rounds", CRINK_ALIAS_KIND_NAME},
    {CRINK_ITEM_SHELL_155_MM, "shell-155-mm", "155 mm artillery shells",
        CRINK_ITEM_KIND_MUNITION, CRINK_ITEM_ARTILLERY_SHELL, "155 mm",
        CRINK_ALIAS_KIND_NAME},
    {CRINK_ITEM_MULTIPLE_ROCKET_LAUNCHER, "multiple-rocket-launcher",
        "multiple rocket launchers", CRINK_ITEM_KIND_ARTILLERY,
        CRINK_ITEM_ARTILLERY, "MLRS", CRINK_ALIAS_KIND_ACRONYM},
    {CRINK_ITEM_SHAHED_DRONE, "shahed-drone", "Shahed drones",
        CRINK_ITEM_KIND_DRONE, CRINK_ITEM_DRONE, "Шахед",
        CRINK_ALIAS_KIND_NATIVE},
    {CRINK_ITEM_BUDGET_ASSISTANCE, "budget-assistance", "budget assistance",
        CRINK_ITEM_KIND_MONEY, CRINK_ITEM_LOAN, "budget support",
        CRINK_ALIAS_KIND_NAME},
    {CRINK_ITEM_WAR_IN_UKRAINE, "war-in-ukraine", "war in Ukraine",
        CRINK_ITEM_KIND_CONFLICT, CRINK_ITEM_NONE, "Ukraine war",
        CRINK_ALIAS_KIND_NAME},
    {CRINK_ITEM_PRIME_MINISTER, "prime-minister", "prime minister",
        CRINK_ITEM_KIND_OFFICE, CRINK_ITEM_OFFICE, "PM",
        CRINK_ALIAS_KIND_ACRONYM},
    {CRINK_ITEM_ARMS_EXPORT_RESTRICTION, "arms-export-restriction",
        "arms export restrictions", CRINK_ITEM_KIND_LAW,
        CRINK_ITEM_SOUTH_KOREAN_LAW, "arms export ban", CRINK_ALIAS_KIND_NAME},
};

static size_t
times_called(const struct crink_item *item, const char *alias,
    enum crink_alias_kind kind)
{
	enum crink_alias_kind found_kind;
	const char *found;
	size_t times = 0;

	for (size_t i = 0;
	     (found = crink_item_alias(item, i, &found_kind)) != NULL; i++) {
		times += found_kind == kind && strcmp(found, alias) == 0;
	}
	return times;
}

START_TEST(test_rows)
{
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct row *row = &rows[i];
		const struct crink_item *item = crink_item_get(row->id);

		ck_assert_ptr_nonnull(item);
		ck_assert_int_eq(crink_item_id(item), row->id);
		ck_assert_str_eq(crink_item_slug(item), row->slug);
		ck_assert_str_eq(crink_item_id_name(row->id), row->slug);
		ck_assert_str_eq(crink_item_name(item), row->name);
		ck_assert_int_eq(crink_item_kind(item), row->kind);
		ck_assert_ptr_eq(
		    crink_item_parent(item), crink_item_get(row->parent));
		ck_assert_uint_eq(
		    times_called(item, row->alias, row->alias_kind), 1);
		ck_assert_ptr_eq(crink_item_find(row->slug), item);
	}
}
END_TEST

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
	ck_assert_uint_gt(kinds, 20);
	ck_assert(crink_item_is(
	    crink_item_find("155mm shells"), crink_item_find("munition")));
	ck_assert(!crink_item_is(
	    crink_item_find("munition"), crink_item_find("155mm shells")));
}
END_TEST

START_TEST(test_attributes)
{
	const struct crink_item *shell =
	    crink_item_get(CRINK_ITEM_SHELL_155_MM);
	const struct crink_item *item = NULL;
	const struct crink_quantity calibre =
	    crink_item_attribute(shell, CRINK_ATTRIBUTE_CALIBRE);
	static const int unknown[] = {
	    0, -1, INT_MAX, CRINK_LAST_ATTRIBUTE + 1, 256 + 1, 65536 + 1};

	ck_assert_int_eq(calibre.low, 155);
	ck_assert_int_eq(calibre.high, 155);
	ck_assert_int_eq(calibre.unit, CRINK_UNIT_MILLIMETRE);
	ck_assert_int_eq(calibre.qualifier, CRINK_QUALIFIER_EXACT);
	while ((item = crink_item_next(item)) != NULL) {
		for (size_t i = 0; i < COUNT(unknown); i++) {
			const struct crink_quantity none = crink_item_attribute(
			    item, (enum crink_attribute)unknown[i]);

			ck_assert_int_eq(none.unit, CRINK_UNIT_NONE);
			ck_assert_int_eq(none.qualifier, 0);
			ck_assert(none.low == 0 && none.high == 0);
		}
		/* Not inherited, nor any other's. */
		ck_assert(
		    item == shell ||
		    crink_item_attribute(item, CRINK_ATTRIBUTE_CALIBRE).unit ==
		        CRINK_UNIT_NONE);
	}
}
END_TEST

START_TEST(test_aliases)
{
	const struct crink_item *item = NULL;

	while ((item = crink_item_next(item)) != NULL) {
		enum crink_alias_kind kind = CRINK_ALIAS_KIND_NAME;
		const char *alias;
		size_t count = 0;

		while ((alias = crink_item_alias(item, count, &kind)) != NULL) {
			ck_assert_str_ne(alias, crink_item_name(item));
			ck_assert_str_ne(alias, crink_item_slug(item));
			ck_assert_str_ne(crink_alias_kind_name(kind), "");
			ck_assert_ptr_eq(
			    crink_item_alias(item, count, NULL), alias);
			count++;
		}
		ck_assert_int_eq(kind, CRINK_ALIAS_KIND_NONE);
		ck_assert_ptr_null(crink_item_alias(item, SIZE_MAX, NULL));
	}
}
END_TEST

START_TEST(test_unknown_numbers)
{
	static const int numbers[] = {
	    0, -1, INT_MAX, INT_MIN, CRINK_LAST_ITEM + 1, 65536, 256};

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
}
END_TEST

UNIT_MAIN("item", test_rows, test_all, test_is, test_attributes, test_aliases,
    test_unknown_numbers, test_strays)

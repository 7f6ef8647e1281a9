/* What the facts say of items picked by hand. */
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
    {CRINK_ITEM_ARMS, "arms", "arms", CRINK_ITEM_KIND_ARMS,
        CRINK_ITEM_LETHAL_AID, "weaponry", CRINK_ALIAS_KIND_NAME},
    {CRINK_ITEM_ARTILLERY_AMMUNITION, "artillery-ammunition",
        "artillery ammunition", CRINK_ITEM_KIND_MUNITION, CRINK_ITEM_MUNITION,
        "artillery rounds", CRINK_ALIAS_KIND_NAME},
    {CRINK_ITEM_SHELL_155_MM, "shell-155-mm", "155 mm shells",
        CRINK_ITEM_KIND_MUNITION, CRINK_ITEM_ARTILLERY_SHELL, "155 mm",
        CRINK_ALIAS_KIND_NAME},
    {CRINK_ITEM_MULTIPLE_ROCKET_LAUNCHER, "multiple-rocket-launcher",
        "multiple rocket launchers", CRINK_ITEM_KIND_ARTILLERY,
        CRINK_ITEM_ARTILLERY, "MLRS", CRINK_ALIAS_KIND_ACRONYM},
    {CRINK_ITEM_SHAHED_DRONE, "shahed-drone", "Shahed drones",
        CRINK_ITEM_KIND_DRONE, CRINK_ITEM_DRONE, "شاهد",
        CRINK_ALIAS_KIND_NATIVE},
    {CRINK_ITEM_BUDGET_ASSISTANCE, "budget-assistance", "budget assistance",
        CRINK_ITEM_KIND_MEASURE, CRINK_ITEM_NONE, "budget support",
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

START_TEST(test_is)
{
	const struct crink_item *shells = crink_item_find("155mm shells");
	const struct crink_item *munition = crink_item_find("munition");

	ck_assert(crink_item_is(shells, munition));
	ck_assert(!crink_item_is(munition, shells));
}
END_TEST

START_TEST(test_attributes)
{
	const struct crink_item *shell =
	    crink_item_get(CRINK_ITEM_SHELL_155_MM);
	const struct crink_item *item = NULL;
	size_t count = 0;
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
		count++;
	}
	ck_assert_uint_eq(count, CRINK__ITEM_COUNT);
	/* Neither what it is a kind of has it, nor what it lies beside. */
	ck_assert_int_eq(
	    crink_item_attribute(crink_item_get(CRINK_ITEM_ARTILLERY_SHELL),
	        CRINK_ATTRIBUTE_CALIBRE)
	        .unit,
	    CRINK_UNIT_NONE);
	ck_assert_int_eq(
	    crink_item_attribute(
	        crink_item_get(CRINK_ITEM_MISSILE), CRINK_ATTRIBUTE_CALIBRE)
	        .unit,
	    CRINK_UNIT_NONE);
}
END_TEST

UNIT_MAIN("item", test_rows, test_is, test_attributes)

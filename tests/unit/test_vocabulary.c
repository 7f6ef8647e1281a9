/* The names of the enumerators: those that there have been first, which keep their
 * numbers, and whatever the vocabulary has come to have besides. */
#include "unit.h"

static const char *const actor_kinds[] = {
    "state", "person", "organization", "bloc", "region", "public"};
static const char *const item_kinds[] = {"arms", "munition", "missile", "drone",
    "artillery", "force", "money", "component", "office", "law", "measure",
    "conflict", "trade", "policy", "condition", "event", "weapon", "treaty"};
static const char *const alias_kinds[] = {"name", "acronym", "code", "demonym",
    "metonym", "former", "native", "inflected"};
static const char *const statuses[] = {"stated", "inferred", "estimated",
    "speculated", "reported", "planned", "pledged", "expected"};
static const char *const units[] = {
    "person", "round", "piece", "usd", "percent", "millimetre", "year"};
static const char *const qualifiers[] = {
    "exact", "about", "over", "under", "at least", "at most", "range", "vague"};
static const char *const modifiers[] = {"pledged", "agreed", "contracted",
    "shipped", "delivered", "acting", "elect", "suspended", "only", "most",
    "least", "among-the-foremost", "directly", "increasingly", "always",
    "mostly", "steeply", "strongly", "heavily", "closely", "supposedly",
    "deliberately", "notably", "in-part", "in-large-quantities",
    "in-friendship-and-trust", "so-far"};
static const char *const source_kinds[] = {"article", "statement", "report",
    "resolution", "law", "treaty", "register", "post"};
static const char *const copies[] = {"whole", "excerpt"};
static const char *const attributes[] = {"calibre"};

static const struct {
	const char *name, *plover;
	bool symmetric;
} relation_kinds[] = {
    {"member-of", "", false},
    {"holds-office", "", false},
    {"takes-office", "", false},
    {"borders", "", true},
    {"linked-to", "", true},
    {"allied-with", "", true},
    {"key-ally-of", "", false},
    {"adversary-of", "", true},
    {"constitutes", "", false},
    {"has", "", false},
    {"shows", "", false},
    {"differs-from", "", true},
    {"supports", "SUPPORT", false},
    {"supplies", "COOPERATE", false},
    {"deploys", "MOBILIZE", false},
    {"lends", "AID", false},
    {"refills", "", false},
    {"depletes", "", false},
    {"withholds", "", false},
    {"meets", "CONSULT", true},
    {"visits", "CONSULT", false},
    {"discusses", "CONSULT", true},
    {"discusses-supply", "CONSULT", true},
    {"announces", "", false},
    {"clarifies", "", false},
    {"denies", "REJECT", false},
    {"moves-towards", "", false},
    {"trades-with", "COOPERATE", true},
    {"expands", "COOPERATE", true},
    {"imports-through", "", false},
    {"uses", "", false},
    {"attacks", "ASSAULT", false},
    {"fights", "ASSAULT", false},
    {"joins", "MOBILIZE", false},
    {"struggles", "", false},
    {"sanctions", "SANCTION", false},
    {"prohibits", "", false},
    {"prohibits-supply", "", false},
    {"opposes", "REJECT", false},
    {"opposes-supply", "REJECT", false},
    {"hindered-by", "", false},
    {"strengthened-by", "", false},
    {"threatened-by", "", false},
    {"depends-on", "", false},
    {"relies-on", "", false},
    {"exposed-to", "", false},
    {"resists", "", false},
    {"seeks-to-avoid", "", false},
    {"able-to-lift", "", false},
    {"able-to-stop", "", false},
    {"able-to-import", "", false},
};

/* The functions take enumerations of their own. */
static const char *
actor_kind(int number)
{
	return crink_actor_kind_name((enum crink_actor_kind)number);
}

static const char *
item_kind(int number)
{
	return crink_item_kind_name((enum crink_item_kind)number);
}

static const char *
alias_kind(int number)
{
	return crink_alias_kind_name((enum crink_alias_kind)number);
}

static const char *
relation_kind(int number)
{
	return crink_relation_kind_name((enum crink_relation_kind)number);
}

static const char *
status(int number)
{
	return crink_status_name((enum crink_status)number);
}

static const char *
unit(int number)
{
	return crink_unit_name((enum crink_unit)number);
}

static const char *
qualifier(int number)
{
	return crink_qualifier_name((enum crink_qualifier)number);
}

static const char *
attribute(int number)
{
	return crink_attribute_name((enum crink_attribute)number);
}

static const char *
modifier(int number)
{
	return crink_modifier_name((enum crink_modifier)number);
}

static const char *
source_kind(int number)
{
	return crink_source_kind_name((enum crink_source_kind)number);
}

static const char *
copy(int number)
{
	return crink_copy_name((enum crink_copy)number);
}

static const char *
link_of(int number)
{
	return crink_link_name((enum crink_link)number);
}

static const char *
certainty(int number)
{
	return crink_certainty_name((enum crink_certainty)number);
}

static const char *
order(int number)
{
	return crink_order_name((enum crink_order)number);
}

static const char *
plover(int number)
{
	return crink_relation_kind_plover((enum crink_relation_kind)number);
}

static const char *
actor_id(int number)
{
	return crink_actor_id_name((enum crink_actor_id)number);
}

static const char *
item_id(int number)
{
	return crink_item_id_name((enum crink_item_id)number);
}

static const char *
source_id(int number)
{
	return crink_source_id_name((enum crink_source_id)number);
}

static const struct {
	const char *(*name)(int number);
	const char *const *names; /* NULL: tested elsewhere */
	int count, last;
} rows[] = {
    {actor_kind, actor_kinds, COUNT(actor_kinds), CRINK_LAST_ACTOR_KIND},
    {item_kind, item_kinds, COUNT(item_kinds), CRINK_LAST_ITEM_KIND},
    {alias_kind, alias_kinds, COUNT(alias_kinds), COUNT(alias_kinds)},
    {relation_kind, NULL, COUNT(relation_kinds), CRINK_LAST_RELATION_KIND},
    {status, statuses, COUNT(statuses), CRINK_LAST_STATUS},
    {unit, units, COUNT(units), CRINK_LAST_UNIT},
    {qualifier, qualifiers, COUNT(qualifiers), COUNT(qualifiers)},
    {attribute, attributes, COUNT(attributes), CRINK_LAST_ATTRIBUTE},
    {modifier, modifiers, COUNT(modifiers), CRINK_LAST_MODIFIER},
    {source_kind, source_kinds, COUNT(source_kinds), CRINK_LAST_SOURCE_KIND},
    {copy, copies, COUNT(copies), COUNT(copies)},
    {link_of, NULL, 0, CRINK_LINK_IN_RETURN_FOR},
    {certainty, NULL, 0, CRINK_CERTAINTY_YES},
    {order, NULL, 0, CRINK_ORDER_KNOWN},
    {plover, NULL, 0, CRINK_LAST_RELATION_KIND},
    {actor_id, NULL, 0, CRINK_LAST_ACTOR},
    {item_id, NULL, 0, CRINK_LAST_ITEM},
    {source_id, NULL, 0, CRINK_LAST_SOURCE},
};

START_TEST(test_names)
{
	for (size_t i = 0; i < COUNT(rows); i++) {
		const int unknown[] = {0, -1, INT_MAX, INT_MIN,
		    rows[i].last + 1, 256, 257, 65536, 65537};

		int next = 0;

		/* In this order; where no lock holds the numbers, words that
		 * came later may stand between. */
		for (int j = 0; rows[i].names != NULL && j < rows[i].last;
		     j++) {
			const char *const name = rows[i].name(j + 1);

			ck_assert_str_ne(name, "");
			next += next < rows[i].count &&
			        strcmp(name, rows[i].names[next]) == 0;
		}
		ck_assert_msg(rows[i].names == NULL || next == rows[i].count,
		    "%s", next < rows[i].count ? rows[i].names[next] : "");
		for (size_t j = 0; j < COUNT(unknown); j++) {
			if (unknown[j] < 1 || unknown[j] > rows[i].last) {
				/* The same as of none, not what lies behind. */
				ck_assert_str_eq(rows[i].name(unknown[j]), "");
				ck_assert_ptr_eq(
				    rows[i].name(unknown[j]), rows[i].name(0));
			}
		}
	}
}
END_TEST

START_TEST(test_lasts)
{
	ck_assert_uint_le(COUNT(actor_kinds), CRINK_LAST_ACTOR_KIND);
	ck_assert_uint_le(COUNT(item_kinds), CRINK_LAST_ITEM_KIND);
	ck_assert_uint_le(COUNT(relation_kinds), CRINK_LAST_RELATION_KIND);
	ck_assert_uint_le(COUNT(statuses), CRINK_LAST_STATUS);
	ck_assert_uint_le(COUNT(units), CRINK_LAST_UNIT);
	ck_assert_uint_le(COUNT(attributes), CRINK_LAST_ATTRIBUTE);
	ck_assert_uint_eq(COUNT(alias_kinds), CRINK_ALIAS_KIND_INFLECTED);
	ck_assert_uint_le(COUNT(modifiers), CRINK_LAST_MODIFIER);
	ck_assert_uint_le(COUNT(source_kinds), CRINK_LAST_SOURCE_KIND);
	ck_assert_uint_eq(COUNT(copies), CRINK_COPY_EXCERPT);
	ck_assert_uint_eq(COUNT(qualifiers), CRINK_QUALIFIER_VAGUE);
}
END_TEST

/* The enumerators that a program would write. */
START_TEST(test_enumerators)
{
	ck_assert_str_eq(
	    crink_actor_kind_name(CRINK_ACTOR_KIND_PUBLIC), "public");
	ck_assert_str_eq(crink_item_kind_name(CRINK_ITEM_KIND_DRONE), "drone");
	ck_assert_str_eq(
	    crink_relation_kind_name(CRINK_RELATION_SUPPLIES), "supplies");
	ck_assert_str_eq(crink_status_name(CRINK_STATUS_REPORTED), "reported");
	ck_assert_str_eq(crink_unit_name(CRINK_UNIT_PERSON), "person");
	ck_assert_str_eq(
	    crink_qualifier_name(CRINK_QUALIFIER_AT_MOST), "at most");
	ck_assert_str_eq(
	    crink_alias_kind_name(CRINK_ALIAS_KIND_METONYM), "metonym");
	ck_assert_str_eq(
	    crink_attribute_name(CRINK_ATTRIBUTE_CALIBRE), "calibre");
	ck_assert_str_eq(crink_modifier_name(CRINK_MODIFIER_SO_FAR), "so-far");
	ck_assert_str_eq(
	    crink_source_kind_name(CRINK_SOURCE_KIND_TREATY), "treaty");
	ck_assert_str_eq(crink_copy_name(CRINK_COPY_WHOLE), "whole");
	ck_assert_str_eq(crink_certainty_name(CRINK_CERTAINTY_NONE), "");
	ck_assert_str_eq(crink_certainty_name(CRINK_CERTAINTY_NO), "no");
	ck_assert_str_eq(crink_certainty_name(CRINK_CERTAINTY_YES), "yes");
	ck_assert_str_eq(crink_certainty_name(
	                     (enum crink_certainty)(CRINK_CERTAINTY_YES + 1)),
	    "");
}
END_TEST

START_TEST(test_relation_kinds)
{
	static const int unknown[] = {0, -1, INT_MAX,
	    CRINK_LAST_RELATION_KIND + 1, 256 + CRINK_RELATION_BORDERS};

	enum crink_relation_kind last = 0;

	for (size_t i = 0; i < COUNT(relation_kinds); i++) {
		const char *name = relation_kinds[i].name;
		const enum crink_relation_kind kind =
		    crink_relation_kind_find(name);

		ck_assert_int_gt(kind, last);
		last = kind;
		ck_assert_str_eq(crink_relation_kind_name(kind), name);
		ck_assert_str_eq(
		    crink_relation_kind_plover(kind), relation_kinds[i].plover);
		ck_assert(crink_relation_kind_symmetric(kind) ==
		          relation_kinds[i].symmetric);
	}
	for (size_t i = 0; i < COUNT(unknown); i++) {
		ck_assert(!crink_relation_kind_symmetric(
		    (enum crink_relation_kind)unknown[i]));
	}
}
END_TEST

START_TEST(test_find)
{
	static const struct {
		const char *name;
		enum crink_relation_kind kind;
		enum crink_status status;
		enum crink_unit unit;
	} finds[] = {
	    {"SUPPLIES", CRINK_RELATION_SUPPLIES, 0, 0},
	    {"Member Of", CRINK_RELATION_MEMBER_OF, 0, 0},
	    {"memberof", CRINK_RELATION_MEMBER_OF, 0, 0},
	    {"member_of!", CRINK_RELATION_MEMBER_OF, 0, 0},
	    {"su\u0301ppl\u00edes", CRINK_RELATION_SUPPLIES, 0, 0},
	    {"supplie", 0, 0, 0},
	    {"suppliess", 0, 0, 0},
	    {"Reported", 0, CRINK_STATUS_REPORTED, 0},
	    {" stated ", 0, CRINK_STATUS_STATED, 0},
	    {"report", 0, 0, 0},
	    {"USD", 0, 0, CRINK_UNIT_USD},
	    {"person", 0, 0, CRINK_UNIT_PERSON},
	    {"People", 0, 0, CRINK_UNIT_PERSON},
	    {"US dollar", 0, 0, CRINK_UNIT_USD},
	    {"us-dollars", 0, 0, CRINK_UNIT_USD},
	    {"mm", 0, 0, CRINK_UNIT_MILLIMETRE},
	    {"millimetre", 0, 0, CRINK_UNIT_MILLIMETRE},
	    {"rounds", 0, 0, CRINK_UNIT_ROUND},
	    {"Percent", 0, 0, CRINK_UNIT_PERCENT},
	    {"", 0, 0, 0},
	    {"-", 0, 0, 0},
	    {"\xff", 0, 0, 0},
	    {"rounds\xff", 0, 0, 0},
	    {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	     "a",
	        0, 0, 0},
	};

	for (size_t i = 0; i < COUNT(finds); i++) {
		const char *name = finds[i].name;

		ck_assert_int_eq(crink_relation_kind_find(name), finds[i].kind);
		ck_assert_int_eq(crink_status_find(name), finds[i].status);
		ck_assert_int_eq(crink_unit_find(name), finds[i].unit);
	}
	for (int i = 1; i <= CRINK_LAST_STATUS; i++) {
		ck_assert_int_eq(crink_status_find(status(i)), i);
	}
	for (int i = 1; i <= CRINK_LAST_UNIT; i++) {
		ck_assert_int_eq(crink_unit_find(unit(i)), i);
	}
	for (int i = 1; i <= CRINK_LAST_MODIFIER; i++) {
		ck_assert_int_eq(crink_modifier_find(modifier(i)), i);
	}
	ck_assert_int_eq(crink_modifier_find("SO FAR"), CRINK_MODIFIER_SO_FAR);
	ck_assert_int_eq(crink_modifier_find("so"), CRINK_MODIFIER_NONE);
	ck_assert_int_eq(crink_modifier_find(""), CRINK_MODIFIER_NONE);
	ck_assert_int_eq(crink_modifier_find(NULL), CRINK_MODIFIER_NONE);
	ck_assert_int_eq(crink_relation_kind_find(NULL), CRINK_RELATION_NONE);
	ck_assert_int_eq(crink_status_find(NULL), CRINK_STATUS_NONE);
	ck_assert_int_eq(crink_unit_find(NULL), CRINK_UNIT_NONE);
}
END_TEST

START_TEST(test_decimals)
{
	ck_assert_uint_eq(crink_unit_decimals(CRINK_UNIT_PERCENT), 1);
	ck_assert_uint_eq(crink_unit_decimals(CRINK_UNIT_PERSON), 0);
	ck_assert_uint_eq(crink_unit_decimals(CRINK_UNIT_USD), 0);
	ck_assert_uint_eq(crink_unit_decimals((enum crink_unit) - 1), 0);
	ck_assert_uint_eq(crink_unit_decimals(CRINK_UNIT_NONE), 0);
	ck_assert_uint_eq(
	    crink_unit_decimals((enum crink_unit)(CRINK_LAST_UNIT + 1)), 0);
	ck_assert_uint_eq(crink_unit_decimals(CRINK_UNIT__MAX), 0);
}
END_TEST

UNIT_MAIN("vocabulary", test_names, test_lasts, test_enumerators,
    test_relation_kinds, test_find, test_decimals)

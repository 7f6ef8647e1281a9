#include "enumerators.h"
#include "name.h"
#include "tables.h"

/* A text of the row of an enumerator by its place, "" for what is none. */
CRINK__ONCE static const char *
text_at(
    const unsigned char *table, uint32_t count, uint32_t value, uint32_t place)
{
	const uint32_t row = value - 1;

	return crink__text(
	    row < count ? crink__load_any(table, row, place) : 0);
}

#define TEXT_OF(TABLE, field, value)                            \
	text_at(CRINK__##TABLE##_BYTES, CRINK__##TABLE##_COUNT, \
	    (uint32_t)(value), CRINK__PLACE_OF(TABLE, field))

const char *
crink_actor_kind_name(enum crink_actor_kind kind)
{
	return TEXT_OF(ACTOR_KIND, SLUG, kind);
}

const char *
crink_item_kind_name(enum crink_item_kind kind)
{
	return TEXT_OF(ITEM_KIND, SLUG, kind);
}

const char *
crink_relation_kind_name(enum crink_relation_kind kind)
{
	return TEXT_OF(RELATION_KIND, SLUG, kind);
}

const char *
crink_status_name(enum crink_status status)
{
	return TEXT_OF(STATUS, SLUG, status);
}

const char *
crink_unit_name(enum crink_unit unit)
{
	return TEXT_OF(UNIT, SLUG, unit);
}

const char *
crink_attribute_name(enum crink_attribute attribute)
{
	return TEXT_OF(ATTRIBUTE, SLUG, attribute);
}

const char *
crink_modifier_name(enum crink_modifier modifier)
{
	return TEXT_OF(MODIFIER, SLUG, modifier);
}

const char *
crink_source_kind_name(enum crink_source_kind kind)
{
	return TEXT_OF(SOURCE_KIND, SLUG, kind);
}

/* The texts of a list are found by their places, which are the numbers. */
#define AT(NUMBER, WORD) AT_##NUMBER,
#define IS_AT(NUMBER, WORD) CRINK__ASSERT((int)AT_##NUMBER == (int)(NUMBER));
enum { AT_NO_ALIAS_KIND, CRINK__ALIAS_KINDS(AT) };
enum { AT_NO_QUALIFIER, CRINK__QUALIFIERS(AT) };
enum { AT_NO_LINK, CRINK__LINKS(AT) };
enum { AT_NO_COPY, CRINK__COPIES(AT) };
CRINK__ALIAS_KINDS(IS_AT)
CRINK__QUALIFIERS(IS_AT)
CRINK__LINKS(IS_AT)
CRINK__COPIES(IS_AT)

/* The number-th of a list of texts, from 0: pointers in an array would need
 * relocations. */
static const char *
nth(const char *list, uint32_t number)
{
	while (number-- > 0) {
		list += crink__text_size(list) + 1;
	}
	return list;
}

const char *
crink_alias_kind_name(enum crink_alias_kind kind)
{
	const uint32_t number = (uint32_t)kind;

	return nth(CRINK__TEXT(CRINK__ALIAS_KINDS),
	    number < CRINK__NUMBERS(CRINK__ALIAS_KINDS) ? number : 0);
}

const char *
crink_qualifier_name(enum crink_qualifier qualifier)
{
	const uint32_t number = (uint32_t)qualifier;

	return nth(CRINK__TEXT(CRINK__QUALIFIERS),
	    number < CRINK__NUMBERS(CRINK__QUALIFIERS) ? number : 0);
}

const char *
crink_copy_name(enum crink_copy copy)
{
	const uint32_t number = (uint32_t)copy;

	return nth(CRINK__TEXT(CRINK__COPIES),
	    number < CRINK__NUMBERS(CRINK__COPIES) ? number : 0);
}

unsigned
crink_unit_decimals(enum crink_unit unit)
{
	const uint32_t row = (uint32_t)unit - 1;

	return crink__is_row(row, CRINK__UNIT_COUNT)
	           ? CRINK__GET(UNIT, row, DECIMALS)
	           : 0;
}

const char *
crink_link_name(enum crink_link link)
{
	const uint32_t number = (uint32_t)link;

	return nth(CRINK__TEXT(CRINK__LINKS),
	    number < CRINK__NUMBERS(CRINK__LINKS) ? number : 0);
}

const char *
crink_certainty_name(enum crink_certainty certainty)
{
	const uint32_t number = (uint32_t)certainty;

	return nth(
	    "\0no\0maybe\0yes", number <= CRINK_CERTAINTY_YES ? number : 0);
}

const char *
crink_order_name(enum crink_order order)
{
	const uint32_t number = (uint32_t)order;

	return nth("\0when\0known", number <= CRINK_ORDER_KNOWN ? number : 0);
}

bool
crink_relation_kind_symmetric(enum crink_relation_kind kind)
{
	const uint32_t row = (uint32_t)kind - 1;

	return crink__is_row(row, CRINK__RELATION_KIND_COUNT) &&
	       (CRINK__GET(RELATION_KIND, row, FLAGS) & CRINK__SYMMETRIC) != 0;
}

const char *
crink_relation_kind_plover(enum crink_relation_kind kind)
{
	return TEXT_OF(RELATION_KIND, PLOVER, kind);
}

/* The first enumerator whose text in a field is folded as a word is; 0 if there
 * is none. */
CRINK__APART static uint32_t
find_word(const unsigned char *table, uint32_t count, const char *name,
    uint32_t place)
{
	unsigned char word[CRINK__WORD_LONGEST + 1];
	unsigned char other[CRINK__WORD_LONGEST + 1];
	const size_t size = crink__fold(
	    word, CRINK__WORD_LONGEST, name == NULL ? "" : name, CRINK__TO_NUL);

	/* No field is empty, and none as long as what is longer than all. */
	for (uint32_t i = 1; i <= count; i++) {
		if (crink__fold(other, CRINK__WORD_LONGEST,
		        text_at(table, count, i, place),
		        CRINK__TO_NUL) == size &&
		    memcmp(word, other, size) == 0) {
			return i;
		}
	}
	return 0;
}

#define FIND(TABLE, field, name)                                        \
	find_word(CRINK__##TABLE##_BYTES, CRINK__##TABLE##_COUNT, name, \
	    CRINK__PLACE_OF(TABLE, field))

enum crink_relation_kind
crink_relation_kind_find(const char *name)
{
	const uint32_t found = FIND(RELATION_KIND, SLUG, name);

	return (enum crink_relation_kind)found;
}

enum crink_status
crink_status_find(const char *name)
{
	const uint32_t found = FIND(STATUS, SLUG, name);

	return (enum crink_status)found;
}

enum crink_modifier
crink_modifier_find(const char *name)
{
	const uint32_t found = FIND(MODIFIER, SLUG, name);

	return (enum crink_modifier)found;
}

/* The lesser one that is not 0. */
static uint32_t
first_of(uint32_t a, uint32_t b)
{
	return b - 1 < a - 1 ? b : a;
}

enum crink_unit
crink_unit_find(const char *name)
{
	const uint32_t found = first_of(FIND(UNIT, SLUG, name),
	    first_of(FIND(UNIT, SINGULAR, name), FIND(UNIT, PLURAL, name)));

	return (enum crink_unit)found;
}

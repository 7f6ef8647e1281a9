#include "alias.h"
#include "entity.h"
#include "name.h"
#include "value.h"

CRINK__NAMED_CLASS(item, ITEM)

/* Lists of several bearers are after all references: no rows. */
const struct crink_item *
crink_item_find_n(const char *name, size_t size)
{
	/* No text is that long, and the size has another meaning below. */
	return size == CRINK__TO_NUL ? NULL
	                             : crink__item_at(item_bearer(name, size));
}

const struct crink_item *
crink_item_find(const char *name)
{
	return crink__item_at(item_bearer(name, CRINK__TO_NUL));
}

const struct crink_item *
crink_item_match(const char *name, const struct crink_item *after)
{
	return crink__item_at(item_match(name, item_after(after)));
}

const struct crink_item *
crink_item_suggest(const char *name)
{
	return crink__item_at(item_suggest(name, CRINK__ALONE));
}

const struct crink_item *
crink_item_suggest_next(const char *name, const struct crink_item *after)
{
	return crink__item_at(item_suggest(name, item_after(after)));
}

const struct crink_item *
crink_item_get(enum crink_item_id id)
{
	const uint32_t at = (uint32_t)id - 1;

	return crink__is_row(at, CRINK__ITEM_ID_COUNT)
	           ? crink__item_at(CRINK__GET(ITEM_ID, at, ROW))
	           : NULL;
}

const struct crink_item *
crink_item_next(const struct crink_item *after)
{
	return crink__item_at(item_after(after) + 1);
}

enum crink_item_id
crink_item_id(const struct crink_item *item)
{
	return (enum crink_item_id)(CRINK__FIELD_OF(item, ITEM, ID, item));
}

const char *
crink_item_id_name(enum crink_item_id id)
{
	return crink_item_slug(crink_item_get(id));
}

const char *
crink_item_slug(const struct crink_item *item)
{
	return crink__text(CRINK__FIELD_OF(item, ITEM, SLUG, item));
}

const char *
crink_item_name(const struct crink_item *item)
{
	return crink__text(CRINK__FIELD_OF(item, ITEM, NAME, item));
}

const char *
crink_item_name_in(const struct crink_item *item, const char *language)
{
	return crink__name_in(CRINK__FIELD_OF(item, ITEM, ALIASES, item),
	    CRINK__FIELD_OF(item, ITEM, NAME, item), language);
}

enum crink_item_kind
crink_item_kind(const struct crink_item *item)
{
	return (enum crink_item_kind)(CRINK__FIELD_OF(item, ITEM, KIND, item));
}

const struct crink_item *
crink_item_parent(const struct crink_item *item)
{
	return crink__item_at(CRINK__FIELD_OF(item, ITEM, PARENT, item));
}

const char *
crink_item_alias(
    const struct crink_item *item, size_t index, enum crink_alias_kind *kind)
{
	return crink__alias(
	    CRINK__FIELD_OF(item, ITEM, ALIASES, item), index, kind);
}

bool
crink__item_is(uint32_t item, uint32_t kind)
{
	return item >= kind && kind != 0 &&
	       item <= CRINK__GET(ITEM, kind - 1, END);
}

bool
crink_item_is(const struct crink_item *item, const struct crink_item *kind)
{
	return crink__item_is(crink__item_ref(item), crink__item_ref(kind));
}

struct crink_quantity
crink_item_attribute(
    const struct crink_item *item, enum crink_attribute attribute)
{
	const uint32_t ref = crink__item_ref(item);

	if (ref != 0 && attribute != CRINK_ATTRIBUTE_NONE) {
		const uint32_t end = CRINK__GET(ITEM, ref, VALUES);

		for (uint32_t i = CRINK__GET(ITEM, ref - 1, VALUES); i < end;
		     i++) {
			if (CRINK__GET(VALUE, i, ATTRIBUTE) ==
			    (uint32_t)attribute) {
				return crink__quantity(
				    CRINK__GET(VALUE, i, QUANTITY));
			}
		}
	}
	return crink__quantity(0);
}

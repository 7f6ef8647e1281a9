/*
 * What is told of actors and items.
 */
#include "model.h"
#include "print.h"

static const void *
next_actor(const void *after)
{
	return crink_actor_next(after);
}

static bool
next_member(struct element *element)
{
	element->thing = crink_actor_member(element->owner, element->thing);
	element->index++;
	return element->thing != NULL;
}

NEXT_ALIAS(next_actor_name, crink_actor_alias)

TELL(actor_slug, value_text(crink_actor_slug(of->thing)))
TELL(actor_name, value_text(crink_actor_name(of->thing)))
TELL(actor_kind, value_text(crink_actor_kind_name(crink_actor_kind(of->thing))))
TELL(actor_parent, value_text(crink_actor_slug(crink_actor_parent(of->thing))))
TELL(actor_code, value_text(crink_actor_code(of->thing)))

static const struct field members_members[] = {
    {.name = "member",
        .type = VALUE_TEXT,
        .get = actor_slug,
        .refers = "actors"},
    {.name = NULL},
};

static const struct field actor_fields[] = {
    {.name = "slug",
        .type = VALUE_TEXT,
        .get = actor_slug,
        .is_shown = true,
        .is_key = true},
    {.name = "name",
        .type = VALUE_TEXT,
        .get = actor_name,
        .predicate = "https://schema.org/name",
        .is_shown = true},
    {.name = "kind", .type = VALUE_TEXT, .get = actor_kind, .is_shown = true},
    {.name = "parent",
        .type = VALUE_TEXT,
        .get = actor_parent,
        .refers = "actors",
        .is_shown = true},
    {.name = "code", .type = VALUE_TEXT, .get = actor_code},
    {.name = "names",
        .next = next_actor_name,
        .members = name_members,
        .table = "actor_names"},
    {.name = "members",
        .next = next_member,
        .members = members_members,
        .table = "members",
        .predicate = "https://schema.org/member"},
    {.name = NULL},
};

const struct class actors_class = {.name = "actors",
    .noun = "actor",
    .type = "http://www.w3.org/ns/prov#Agent",
    .fields = actor_fields,
    .next = next_actor};

/* ---- items ----------------------------------------------------------------- */

static const void *
next_item(const void *after)
{
	return crink_item_next(after);
}

static struct crink_quantity
attribute_of(const struct element *of)
{
	return crink_item_attribute(
	    of->owner, (enum crink_attribute)of->number);
}

static bool
next_attribute(struct element *element)
{
	while (element->number < CRINK_LAST_ATTRIBUTE) {
		element->number++;
		if (attribute_of(element).unit != CRINK_UNIT_NONE) {
			element->index++;
			return true;
		}
	}
	return false;
}

NEXT_ALIAS(next_item_name, crink_item_alias)

TELL(item_slug, value_text(crink_item_slug(of->thing)))
TELL(item_name, value_text(crink_item_name(of->thing)))
TELL(item_kind, value_text(crink_item_kind_name(crink_item_kind(of->thing))))
TELL(item_parent, value_text(crink_item_slug(crink_item_parent(of->thing))))
TELL(attribute_name,
    value_text(crink_attribute_name((enum crink_attribute)of->number)))
TELL(attribute_qualifier,
    value_text(crink_qualifier_name(attribute_of(of).qualifier)))
TELL(attribute_low, value_low(attribute_of(of)))
TELL(attribute_high, value_high(attribute_of(of)))
TELL(attribute_unit, value_text(crink_unit_name(attribute_of(of).unit)))
TELL(attribute_per, value_text(crink_unit_name(attribute_of(of).per)))

static const struct field attribute_members[] = {
    {.name = "attribute", .type = VALUE_TEXT, .get = attribute_name},
    {.name = "qualifier", .type = VALUE_TEXT, .get = attribute_qualifier},
    {.name = "low", .type = VALUE_DECIMAL, .get = attribute_low},
    {.name = "high", .type = VALUE_DECIMAL, .get = attribute_high},
    {.name = "unit", .type = VALUE_TEXT, .get = attribute_unit},
    {.name = "per", .type = VALUE_TEXT, .get = attribute_per},
    {.name = NULL},
};

static const struct field item_fields[] = {
    {.name = "slug",
        .type = VALUE_TEXT,
        .get = item_slug,
        .is_shown = true,
        .is_key = true},
    {.name = "name",
        .type = VALUE_TEXT,
        .get = item_name,
        .predicate = "https://schema.org/name",
        .is_shown = true},
    {.name = "kind", .type = VALUE_TEXT, .get = item_kind, .is_shown = true},
    {.name = "parent",
        .type = VALUE_TEXT,
        .get = item_parent,
        .refers = "items",
        .is_shown = true},
    {.name = "names",
        .next = next_item_name,
        .members = name_members,
        .table = "item_names"},
    {.name = "attributes",
        .next = next_attribute,
        .members = attribute_members,
        .table = "attributes"},
    {.name = NULL},
};

const struct class items_class = {
    .name = "items", .noun = "item", .fields = item_fields, .next = next_item};

#include "model/bind_field.h"

#include <stdio.h>
#include <string.h>

#include "base/near.h"
#include "model/field_list.h"
#include "model/field_refs.h"
#include "model/field_text.h"
#include "model/field_value.h"
#include "model/value.h"

/* Room for all words of the longest list. */
#define LIST_MAX 100

/* "'a' nor 'b'"; of more than two, "'a', 'b' and 'c'". */
static void
list_choices(char list[LIST_MAX], const char *const *choices)
{
	size_t size = 0;

	for (unsigned i = 0; choices[i] != NULL; i++) {
		const char *before = i == 0                   ? ""
		                     : choices[2] == NULL     ? " nor "
		                     : choices[i + 1] == NULL ? " and "
		                                              : ", ";

		size += (size_t)snprintf(
		    list + size, LIST_MAX - size, "%s'%s'", before, choices[i]);
	}
}

/* The place of a word in a list that ends with NULL; an error for none. */
static int
choose(const struct field *field, const char *const *choices)
{
	struct near near = near_to(field->text.bytes, field->text.size);
	char list[LIST_MAX];

	for (int i = 0; choices[i] != NULL; i++) {
		if (strlen(choices[i]) == field->text.size &&
		    memcmp(choices[i], field->text.bytes, field->text.size) ==
		        0) {
			return i;
		}
		near_offer_string(&near, choices[i]);
	}
	list_choices(list, choices);
	diag_error(field->bind->diag, field->place, "'%.*s' is %s %s%s",
	    DIAG_TEXT(field->text.bytes, field->text.size),
	    choices[2] == NULL ? "neither" : "none of", list, near_text(&near));
	return -1;
}

/* Whether the node is of the kind that the type asks for. */
static bool
has_shape(const struct field *field)
{
	const enum yaml_kind kind = yaml_kind(field->record->tree, field->node);
	const char *name = field->key->name;
	struct diag *diag = field->bind->diag;

	if (kind == YAML_NULL) {
		diag_error(diag, field->place,
		    "'%s' has no value; give one, or leave it out", name);
		return false;
	}
	switch (field->key->type) {
	case SCHEMA_ALIASES:
		if (kind == YAML_MAPPING) {
			return true;
		}
		diag_error(diag, field->place,
		    "'%s' is a mapping from kinds of alias to lists, such as "
		    "acronym: [DPRK]",
		    name);
		return false;
	case SCHEMA_LINKS:
		if (kind == YAML_MAPPING) {
			return true;
		}
		diag_error(diag, field->place,
		    "'%s' is a mapping from links to ids of claims, such as "
		    "supersedes: ID",
		    name);
		return false;
	case SCHEMA_LANGUAGES:
		if (kind == YAML_MAPPING) {
			return true;
		}
		diag_error(diag, field->place,
		    "'%s' is a mapping from languages to names, such as "
		    "fr: Corée du Nord",
		    name);
		return false;
	case SCHEMA_ATTRIBUTES:
		if (kind == YAML_MAPPING) {
			return true;
		}
		diag_error(diag, field->place,
		    "'%s' is a mapping from attributes to quantities", name);
		return false;
	case SCHEMA_NAMES:
	case SCHEMA_LIST:
		return true; /* whoever reads the list tells */
	case SCHEMA_PERIOD:
		if (kind == YAML_SEQUENCE) {
			diag_error(diag, field->place,
			    "'%s' is one value, not a list: leave the brackets "
			    "out, as in 2024-11-30..2024-12-01, or quote it",
			    name);
			return false;
		}
		/* fall through */
	default:
		if (kind == YAML_SCALAR) {
			return true;
		}
		diag_error(diag, field->place,
		    "'%s' is one value, not a list or mapping", name);
		return false;
	}
}

/* Whether what a record keeps as a node is good. */
static bool
is_good_node(const struct field *field)
{
	switch (field->key->type) {
	case SCHEMA_ALIASES:
		return field_is_aliases(field);
	case SCHEMA_NAMES:
		return field_is_names(field);
	case SCHEMA_LINKS:
		return true; /* links_bind() tells */
	case SCHEMA_LANGUAGES:
		return field_is_languages(field);
	default:
		return field_is_good_text(field);
	}
}

/* Numbers are stored as 32 bits. */
static uint32_t
read_number(const struct field *field)
{
	switch (field->key->type) {
	case SCHEMA_REFERENCE:
		return field_resolve(
		    field, field->text, field->key->category, field->place);
	case SCHEMA_QUANTITY:
		return field_quantity(field);
	case SCHEMA_LIST:
		return field_references(field);
	default:
		return field_period(field);
	}
}

/* The place of one of the words that a type allows, from 0; 0, and an error, for
 * none. */
static unsigned
read_choice(const struct field *field)
{
	static const char *const truths[] = {"false", "true", NULL};
	static const char *const needs[] = {
	    "optional", "required", "none", "unless-negated", NULL};
	static const char *const groups[] = {"stage", "capacity", "rank", NULL};
	static const char *const copies[] = {CRINK__WORDS(CRINK__COPIES) NULL};
	/* By enum crink__slot, and by enum crink__place. */
	static const char *const passives[] = {"item", "object", NULL};
	static const char *const places[] = {
	    "clause", "verb", "end", "to", "instead", "item", "item-end", NULL};
	static const char *const scans[] = {"yes", "case", "no", NULL};
	static const char *const forms[] = {"place", "person", NULL};
	static const char *const counted[] = {"item", "subject", NULL};
	int choice;

	switch (field->key->type) {
	case SCHEMA_TRUTH:
		choice = choose(field, truths);
		break;
	case SCHEMA_NEED:
		choice = choose(field, needs);
		break;
	case SCHEMA_GROUP:
		choice = choose(field, groups) + 1; /* 0: none */
		break;
	case SCHEMA_PASSIVE:
		choice = choose(field, passives) + 1;
		break;
	case SCHEMA_PLACE:
		choice = choose(field, places) + 1;
		break;
	case SCHEMA_SCAN:
		choice = choose(field, scans) + 1;
		break;
	case SCHEMA_FORMS:
		choice = choose(field, forms) + 1; /* 0: none */
		break;
	case SCHEMA_COUNTED:
		choice = choose(field, counted);
		break;
	default: /* SCHEMA_COPY */
		choice = choose(field, copies + 1) + 1;
		break;
	}
	return choice < 0 ? 0 : (unsigned)choice;
}

void
bind_field(const struct bind *bind, struct model_record *record,
    const struct schema_key *key, yaml_node value)
{
	struct field field = {
	    bind, record, key, value, {"", 0}, yaml_place(record->tree, value)};
	void *to = (char *)record + key->offset;

	if (!has_shape(&field)) {
		return;
	}
	if (yaml_kind(record->tree, value) == YAML_SCALAR) {
		field.text = model_text(record, value);
	}
	switch (key->type) {
	case SCHEMA_REFERENCE:
	case SCHEMA_QUANTITY:
	case SCHEMA_DATE:
	case SCHEMA_PERIOD:
	case SCHEMA_AS_OF:
	case SCHEMA_LIST:
		*(uint32_t *)to = read_number(&field);
		break;
	case SCHEMA_ATTRIBUTES:
		to = record;
		field_values(&field, to);
		break;
	case SCHEMA_PARAGRAPH:
		if (!value_paragraph(field.text, to)) {
			field_complain(&field,
			    "is no paragraph: a number from 1 to 65535");
		}
		break;
	case SCHEMA_DECIMALS:
		if (!value_decimals(field.text, to)) {
			field_complain(&field,
			    "is no number of decimals: one from 0 to 9");
		}
		break;
	case SCHEMA_TRUTH:
		*(bool *)to = read_choice(&field) != 0;
		break;
	case SCHEMA_NEED:
	case SCHEMA_GROUP:
	case SCHEMA_COPY:
	case SCHEMA_PASSIVE:
	case SCHEMA_COUNTED:
	case SCHEMA_PLACE:
	case SCHEMA_SCAN:
	case SCHEMA_FORMS:
		*(uint8_t *)to = (uint8_t)read_choice(&field);
		break;
	default:
		if (is_good_node(&field)) {
			*(yaml_node *)to = value;
		}
		break;
	}
}

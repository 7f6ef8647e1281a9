/*
 * RDF as N-Triples, a statement a line.
 *
 * Things are <https://libcrink.invalid/CLASS/KEY>, an element of a list is that
 * with #LIST-NUMBER; what has no key is _:CLASSROW. Predicates are those of schema.org and PROV where they mean
 * the same, else the field's name in a namespace of our own.
 */
#include <string.h>

#include "export.h"
#include "formats.h"
#include "print.h"

#define OWN "https://libcrink.invalid/"
#define XSD "http://www.w3.org/2001/XMLSchema#"
#define RDF_TYPE "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"

/* An address may have what no IRI may: that is written as N-Triples and as
 * addresses write it. */
static void
put_iri_chars(const char *text)
{
	for (; *text != '\0'; text++) {
		if ((unsigned char)*text <= ' ' ||
		    strchr("<>\"{}|^`\\", *text) != NULL) {
			put("%%%02X", (unsigned)(unsigned char)*text);
		} else {
			put_bytes(text, 1);
		}
	}
}

static void
put_thing(const char *noun, const char *key)
{
	put("<" OWN "%s/", noun);
	put_iri_chars(key);
	put(">");
}

static void
put_literal(const char *text, const char *type)
{
	put("\"");
	for (; *text != '\0'; text++) {
		switch (*text) {
		case '\n':
			put("\\n");
			break;
		case '\r':
			put("\\r");
			break;
		case '"':
		case '\\':
			put("\\%c", *text);
			break;
		default:
			put_bytes(text, 1);
		}
	}
	put("\"");
	if (type != NULL) {
		put("^^<%s>", type);
	}
}

/* The type of a date of EDTF, by what is told of it; years of five digits are of
 * no other. */
static const char *
type_of_date(const char *text)
{
	const size_t size = strlen(text);

	return text[0] == 'Y' || text[0] == '-'
	           ? "http://id.loc.gov/datatypes/edtf/EDTF"
	       : size == 4 ? XSD "gYear"
	       : size == 7 ? XSD "gYearMonth"
	                   : XSD "date";
}

/* The class that a field refers to; every name that a field has is one's. */
static const struct class *
class_named(const char *name)
{
	size_t i = 0;

	while (strcmp(classes[i]->name, name) != 0) {
		i++;
	}
	return classes[i];
}

static void
put_object(const struct field *field, const char *chars)
{
	if (field->refers != NULL) {
		put_thing(class_named(field->refers)->noun, chars);
		return;
	}
	switch (field->type) {
	case VALUE_NUMBER:
		put_literal(chars, XSD "integer");
		break;
	case VALUE_DECIMAL:
		put_literal(chars, XSD "decimal");
		break;
	case VALUE_TRUTH:
		put_literal(chars, XSD "boolean");
		break;
	case VALUE_DATE:
		put_literal(chars, type_of_date(chars));
		break;
	case VALUE_PERIOD:
		put_literal(chars, "http://id.loc.gov/datatypes/edtf/EDTF");
		break;
	case VALUE_URL:
		put("<");
		put_iri_chars(chars);
		put(">");
		break;
	default:
		put_literal(chars, NULL);
	}
}

static void
put_predicate(const struct field *field)
{
	if (field->predicate != NULL) {
		put(" <%s> ", field->predicate);
	} else {
		put(" <" OWN "ns#%s> ", field->name);
	}
}

/* ---- things ---------------------------------------------------------------- */

/* What a statement is about: a thing, or an element of one of its lists. */
struct about {
	const struct class *class;
	const char *key;
	const struct field *list; /* NULL: the thing */
	size_t index;
	size_t row; /* of what has no key; else 0 */
};

static void
put_about(const struct about *about)
{
	if (about->row > 0) {
		put("_:%s%zu", about->class->noun, about->row);
		return;
	}
	if (about->list == NULL) {
		put_thing(about->class->noun, about->key);
		return;
	}
	put("<" OWN "%s/", about->class->noun);
	put_iri_chars(about->key);
	put("#%s-%zu>", about->list->name, about->index);
}

static void
put_statement(const struct about *about, const struct field *predicate,
    const struct field *field, const struct element *of)
{
	struct value value = field->get(of);

	if (value.is_told) {
		put_about(about);
		put_predicate(predicate);
		put_object(field, value_chars(&value));
		put(" .\n");
	}
	value_free(&value);
}

static void
put_list(const struct about *thing, const struct field *list, const void *owner)
{
	struct element element = {.owner = owner};

	while (list->next(&element)) {
		const struct about about = {
		    thing->class, thing->key, list, element.index, 0};

		if (list->members[1].name == NULL) {
			put_statement(thing, list, list->members, &element);
			continue;
		}
		put_about(thing);
		put_predicate(list);
		put_about(&about);
		put(" .\n");
		for (const struct field *member = list->members;
		     member->name != NULL; member++) {
			put_statement(&about, member, member, &element);
		}
	}
}

void
put_statements(const struct class *class, const void *thing, size_t row)
{
	const struct element of = {.thing = thing};
	struct value key = class->fields[0].get(&of);
	const struct about about = {class, value_chars(&key), NULL, 0,
	    class->fields[0].is_key ? 0 : row};

	put_about(&about);
	put(" " RDF_TYPE " <" OWN "ns#%c%s> .\n", class->noun[0] - 'a' + 'A',
	    class->noun + 1);
	if (class->type != NULL) {
		put_about(&about);
		put(" " RDF_TYPE " <%s> .\n", class->type);
	}
	for (const struct field *field = class->fields; field->name != NULL;
	     field++) {
		if (field->next == NULL) {
			put_statement(&about, field, field, &of);
		} else if (field->table != NULL) {
			/* The other way round tells nothing more. */
			put_list(&about, field, thing);
		}
	}
	value_free(&key);
}

void
put_triples(void)
{
	for (size_t i = 0; classes[i] != NULL; i++) {
		const void *thing = NULL;

		while ((thing = classes[i]->next(thing)) != NULL) {
			put_statements(classes[i], thing, 0);
		}
	}
}

/*
 * SQL that PostgreSQL and SQLite load alike. Claims and sources may refer to what
 * comes later: foreign keys are checked at the end.
 */
#include <string.h>

#include "export.h"
#include "formats.h"
#include "print.h"

static void
put_quoted(const char *text)
{
	put("'");
	for (; *text != '\0'; text++) {
		put_bytes(text, 1);
		if (*text == '\'') {
			put("'");
		}
	}
	put("'");
}

static const char *
type_of(const struct field *field)
{
	switch (field->type) {
	case VALUE_NUMBER:
		return "integer";
	case VALUE_DECIMAL:
		return "numeric";
	case VALUE_TRUTH:
		return "boolean";
	default:
		return "text";
	}
}

/* How much is written: all classes, or a listing of one, which refers to nothing
 * beyond itself. */
enum extent { OF_ALL, OF_ONE };

/* The key that a field refers to, as a constraint; a class whose table comes later
 * cannot be referred to yet. */
static void
put_reference(
    const struct field *field, const struct class *class, enum extent extent)
{
	for (size_t i = 0;
	     extent == OF_ALL && field->refers != NULL && classes[i] != NULL;
	     i++) {
		if (strcmp(classes[i]->name, field->refers) == 0) {
			put(" REFERENCES \"%s\" (\"%s\") DEFERRABLE INITIALLY "
			    "DEFERRED",
			    classes[i]->name, classes[i]->fields[0].name);
		}
		if (classes[i] == class) {
			return;
		}
	}
}

/* A member has a column of its own name, but for that of the thing's key. */
static const char *
prefix_of(const struct field *member, const struct class *class)
{
	return strcmp(member->name, class->noun) == 0 ? "other_" : "";
}

/* Things without a key of their own are told apart by their rows. */
static const char *
key_of(const struct class *class)
{
	return class->fields[0].is_key ? class->fields[0].name : "row";
}

static const char *
type_of_key(const struct class *class)
{
	return class->fields[0].is_key ? type_of(&class->fields[0]) : "integer";
}

/* ---- tables ---------------------------------------------------------------- */

static void
put_class_table(const struct class *class, enum extent extent)
{
	put("CREATE TABLE \"%s\" (%s", class->name,
	    class->fields[0].is_key ? "" : "\n  \"row\" integer PRIMARY KEY");
	for (const struct field *field = class->fields; field->name != NULL;
	     field++) {
		if (field->next == NULL) {
			put("%s\n  \"%s\" %s%s", field->is_key ? "" : ",",
			    field->name, type_of(field),
			    field->is_key ? " PRIMARY KEY" : "");
			put_reference(field, class, extent);
		}
	}
	put("\n);\n");
}

static void
put_list_table(
    const struct class *class, const struct field *list, enum extent extent)
{
	put("CREATE TABLE \"%s\" (\n  \"%s\" %s NOT NULL REFERENCES \"%s\" "
	    "(\"%s\") DEFERRABLE INITIALLY DEFERRED,\n"
	    "  \"position\" integer NOT NULL",
	    list->table, class->noun, type_of_key(class), class->name,
	    key_of(class));
	for (const struct field *member = list->members; member->name != NULL;
	     member++) {
		put(",\n  \"%s%s\" %s", prefix_of(member, class), member->name,
		    type_of(member));
		put_reference(member, class, extent);
	}
	put(",\n  PRIMARY KEY (\"%s\", \"position\")\n);\n", class->noun);
}

static void
put_index(const char *table, const char *prefix, const char *column)
{
	put("CREATE INDEX \"%s_%s%s\" ON \"%s\" (\"%s%s\");\n", table, prefix,
	    column, table, prefix, column);
}

static void
put_indexes(const struct class *class)
{
	for (const struct field *field = class->fields; field->name != NULL;
	     field++) {
		if (field->next == NULL && field->refers != NULL) {
			put_index(class->name, "", field->name);
		}
		for (const struct field *member = field->members;
		     field->table != NULL && member->name != NULL; member++) {
			if (member->refers != NULL) {
				put_index(field->table,
				    prefix_of(member, class), member->name);
			}
		}
	}
}

/* All names, whoever bears them. */
static void
put_names_view(void)
{
	const char *before = "CREATE VIEW \"names\" AS";

	for (size_t i = 0; classes[i] != NULL; i++) {
		for (const struct field *field = classes[i]->fields;
		     field->name != NULL; field++) {
			if (field->members == name_members) {
				put("%s\n  SELECT '%s' AS \"class\", \"%s\" AS "
				    "\"slug\", \"position\", \"name\", "
				    "\"kind\" FROM \"%s\"",
				    before, classes[i]->noun, classes[i]->noun,
				    field->table);
				before = "\n  UNION ALL";
			}
		}
	}
	put(";\n");
}

/* ---- rows ------------------------------------------------------------------ */

static void
put_value(const struct field *field, const struct element *of)
{
	struct value value = field->get(of);

	if (!value.is_told) {
		put("NULL");
	} else if (field->type == VALUE_NUMBER ||
	           field->type == VALUE_DECIMAL || field->type == VALUE_TRUTH) {
		put("%s", value_chars(&value));
	} else {
		put_quoted(value_chars(&value));
	}
	value_free(&value);
}

/* What tells a thing apart: its key, or its row. */
static void
put_key(const struct class *class, const struct element *of, size_t row)
{
	if (class->fields[0].is_key) {
		put_value(&class->fields[0], of);
	} else {
		put("%zu", row);
	}
}

static void
put_list_rows(const struct class *class, const struct field *list,
    const struct element *of, size_t row)
{
	struct element element = {.owner = of->thing};

	/* Every list has it. */
	/* NOLINTNEXTLINE(clang-analyzer-core.CallAndMessage) */
	while (list->next(&element)) {
		put("INSERT INTO \"%s\" VALUES (", list->table);
		put_key(class, of, row);
		put(", %zu", element.index);
		for (const struct field *member = list->members;
		     member->name != NULL; member++) {
			put(", ");
			put_value(member, &element);
		}
		put(");\n");
	}
}

void
put_sql_rows(const struct class *class, const void *thing, size_t row)
{
	const struct element of = {.thing = thing};

	put("INSERT INTO \"%s\" VALUES (", class->name);
	put_key(class, &of, row);
	for (const struct field *field = class->fields; field->name != NULL;
	     field++) {
		if (field->next == NULL && !field->is_key) {
			put(", ");
			put_value(field, &of);
		}
	}
	put(");\n");
	for (const struct field *field = class->fields; field->name != NULL;
	     field++) {
		if (field->table != NULL) {
			put_list_rows(class, field, &of, row);
		}
	}
}

/* ---- a listing, and all ------------------------------------------------------ */

static void
put_tables(const struct class *class, enum extent extent)
{
	put_class_table(class, extent);
	for (const struct field *field = class->fields; field->name != NULL;
	     field++) {
		if (field->table != NULL) {
			put_list_table(class, field, extent);
		}
	}
}

void
put_sql_begin(const struct class *class)
{
	put("-- data %s\nBEGIN;\n", crink_data_version());
	put_tables(class, OF_ONE);
	put_indexes(class);
}

void
put_sql_end(void)
{
	put("COMMIT;\n");
}

void
put_sql(void)
{
	put("BEGIN;\nCREATE TABLE \"data\" (\"version\" text PRIMARY KEY);\n"
	    "INSERT INTO \"data\" VALUES ('%s');\n",
	    crink_data_version());
	for (size_t i = 0; classes[i] != NULL; i++) {
		put_tables(classes[i], OF_ALL);
	}
	put_names_view();
	/* Before the rows: with keys still to be checked PostgreSQL makes none. */
	for (size_t i = 0; classes[i] != NULL; i++) {
		put_indexes(classes[i]);
	}
	for (size_t i = 0; classes[i] != NULL; i++) {
		const void *thing = NULL;

		while ((thing = classes[i]->next(thing)) != NULL) {
			put_sql_rows(classes[i], thing, 0);
		}
	}
	put_sql_end();
}

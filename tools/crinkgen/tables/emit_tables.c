#include "tables/emit.h"

/* Bytes on a line of the output. */
#define LINE 64

/* Appends a byte of a string literal to a line. Escapes of three octal digits
 * never take in what follows, and "?" stays clear of trigraphs. */
static size_t
put_character(char *line, unsigned char c)
{
	if (c >= 0x20 && c < 0x7f && c != '"' && c != '\\' && c != '?') {
		line[0] = (char)c;
		return 1;
	}
	line[0] = '\\';
	line[1] = (char)('0' + (c >> 6));
	line[2] = (char)('0' + (c >> 3 & 7));
	line[3] = (char)('0' + (c & 7));
	return 4;
}

/* All bytes but the last, which is 0, as the lines of a string literal. */
static void
put_literal(struct text *out, const unsigned char *bytes, size_t size)
{
	char line[4 * LINE + 8];

	if (size == 1) {
		text_string(out, "\t\"\"");
	}
	for (size_t i = 0; i + 1 < size;) {
		size_t used = 0;

		line[used++] = '\t';
		line[used++] = '"';
		while (i + 1 < size && used < LINE) {
			used += put_character(line + used, bytes[i++]);
		}
		line[used++] = '"';
		if (i + 1 < size) {
			line[used++] = '\n';
		}
		text_put(out, line, used);
	}
}

static void
put_list(struct text *out, const unsigned char *bytes, size_t size)
{
	text_string(out, "\t{");
	for (size_t i = 0; i < size; i++) {
		text_format(out, i % 16 == 0 ? "\n\t%u," : "%u,", bytes[i]);
	}
	text_string(out, "}");
}

static void
begin_object(struct text *out, const char *name, const char *of)
{
	text_format(out,
	    "\nCRINK__TABLE_DEFINED const struct crink__%s_%s\n"
	    "\tcrink__%s_%s = {\n",
	    name, of, name, of);
}

static void
put_parts(struct text *out, const struct table *table)
{
	struct parts parts = parts_make(table);
	bool is_literal;
	size_t size;

	while ((size = parts_next(&parts, &is_literal)) != 0) {
		if (is_literal) {
			put_literal(out, parts.bytes, size);
		} else {
			put_list(out, parts.bytes, size);
		}
		text_string(out, ",\n");
	}
}

/* A table, or its part of an object with several. */
static void
emit_table(struct text *out, const struct index *index, size_t number)
{
	const struct table *table = &index->tables[number];
	const struct table_whole *whole = table_whole_of(number);
	const char *condition = table_condition(table);

	if (whole != NULL && number == whole->first) {
		begin_object(out, whole->name, "names");
	}
	text_string(out, condition);
	if (whole == NULL) {
		begin_object(out, table->shape->name, "table");
	} else {
		text_string(out, "{\n");
	}
	put_parts(out, table);
	text_string(out, whole == NULL ? "};\n" : "},\n");
	text_string(out, condition[0] == '\0' ? "" : "#endif\n");
	if (whole != NULL && number == whole->last) {
		text_string(out, "};\n");
	}
}

void
emit_tables(struct text *out, const struct index *index)
{
	text_string(out,
	    "/* Written by crinkgen from the data files: all facts, as bytes.\n"
	    " * Each part is a string literal whose NUL is its last byte. */\n"
	    "#include \"crink_layout.h\"\n\n"
	    "#ifndef CRINK__TABLE_DEFINED\n"
	    "#define CRINK__TABLE_DEFINED\n"
	    "#endif\n");
	for (size_t i = 0; i < CRINK__TABLE_COUNT; i++) {
		emit_table(out, index, i);
	}
}

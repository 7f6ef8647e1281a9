#include "tables/emit.h"

/* FNV-1a of 64 bits. */
static void
digest(uint64_t *hash, const unsigned char *bytes, size_t size)
{
	for (size_t i = 0; i < size; i++) {
		*hash = (*hash ^ bytes[i]) * UINT64_C(1099511628211);
	}
}

static void
emit_macro(struct text *out, const char *table, const char *name, size_t value)
{
	text_format(out, "#define CRINK__%s_%s %zu\n", table, name, value);
}

static void
emit_place(struct text *out, const char *table, const char *field,
    const struct pack_field *place)
{
	text_format(
	    out, "#define CRINK__%s_%s_AT %u\n", table, field, place->at);
	text_format(
	    out, "#define CRINK__%s_%s_SHIFT %u\n", table, field, place->shift);
	text_format(
	    out, "#define CRINK__%s_%s_BITS %u\n", table, field, place->bits);
}

/* The macros and the declaration of a table. */
static void
emit_table(struct text *out, const struct table *table, uint64_t *hash)
{
	struct parts parts = parts_make(table);
	size_t size, number = 0;
	bool is_literal;

	text_format(out,
	    "\n#define CRINK__%s_BYTES \\\n"
	    "\t((const unsigned char *)&crink__%s_table)\n",
	    table->name, table->name);
	emit_macro(out, table->name, "COUNT", table->count);
	emit_macro(out, table->name, "STRIDE", table->stride);
	for (unsigned i = 0; table->fields != NULL && table->fields[i] != NULL;
	     i++) {
		emit_place(
		    out, table->name, table->fields[i], &table->places[i]);
	}
	text_format(out, "struct crink__%s_table {\n", table->name);
	while ((size = parts_next(&parts, &is_literal)) != 0) {
		text_format(
		    out, "\tunsigned char part_%zu[%zu];\n", number++, size);
		digest(hash, parts.bytes, size);
	}
	text_format(out,
	    "};\nCRINK__TABLE(struct crink__%s_table, crink__%s_table);\n",
	    table->name, table->name);
}

static void
emit_version(struct text *out, const struct index *index, uint64_t hash)
{
	const struct crink__date date = index->newest;

	text_format(out,
	    "\n/* The newest source, and a digest of all tables. */\n"
	    "#define CRINK__DATA_VERSION \\\n\t\"%04d-%02u-%02u-%08lx%08lx\"\n",
	    date.year, date.month, date.day,
	    (unsigned long)(hash >> 32 & 0xffffffff),
	    (unsigned long)(hash & 0xffffffff));
}

void
emit_layout(struct text *out, const struct tables *tables)
{
	const struct index *index = tables->index;
	static const char *const classes[] = {"ACTOR", "ITEM", "SOURCE"};
	uint64_t hash = UINT64_C(14695981039346656037);
	size_t longest = 0;

	text_string(out,
	    "/* Written by crinkgen from the data files: where everything\n"
	    " * stands in the tables. See lib/tables.h. */\n"
	    "#ifndef CRINK__LAYOUT_H\n"
	    "#define CRINK__LAYOUT_H\n\n"
	    "#ifndef CRINK__TABLE\n"
	    "#if defined(__GNUC__)\n"
	    "#define CRINK__TABLE(type, name) \\\n"
	    "\textern __attribute__((visibility(\"hidden\"))) const type name\n"
	    "#else\n"
	    "#define CRINK__TABLE(type, name) extern const type name\n"
	    "#endif\n"
	    "#endif\n");
	for (size_t i = 0; i < tables->count; i++) {
		emit_table(out, &tables->all[i], &hash);
	}
	text_string(out, "\n/* The longest folded name of each class; the turn "
	                 "of its hash. */\n");
	for (unsigned i = 0; i < 3; i++) {
		const size_t size =
		    index->bearers[MODEL_ACTOR + i]->key_longest;

		emit_macro(out, classes[i], "KEY_LONGEST", size);
		emit_macro(out, classes[i], "TURN",
		    index->names[MODEL_ACTOR + i]->turn);
		longest = size > longest ? size : longest;
	}
	text_format(out, "#define CRINK__KEY_LONGEST %zu\n", longest);
	emit_version(out, index, hash);
	text_string(out, "\n#endif\n");
}

#include <string.h>

#include "tables/alphabet.h"
#include "tables/emit.h"
#include "model/known.h"
#include "tables/version.h"

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
	    out, "#define CRINK__%s__%s_AT %u\n", table, field, place->at);
	text_format(out, "#define CRINK__%s__%s_SHIFT %u\n", table, field,
	    place->shift);
	text_format(
	    out, "#define CRINK__%s__%s_BITS %u\n", table, field, place->bits);
}

/* Where a table begins: an object, or a member of one. */
static void
emit_bytes(struct text *out, const char *name, const struct table_whole *whole)
{
	text_format(out,
	    "\n#define CRINK__%s_BYTES \\\n\t((const unsigned char *)&", name);
	if (whole == NULL) {
		text_format(out, "crink__%s_table)\n", name);
	} else {
		text_format(out, "crink__%s_names.%s)\n", whole->name,
		    name + strlen(whole->name) + 1);
	}
}

/* The declaration of an object with several tables. */
static void
emit_whole(struct text *out, const struct index *index,
    const struct table_whole *whole)
{
	text_format(out, "struct crink__%s_names {\n", whole->name);
	for (size_t i = whole->first; i <= whole->last; i++) {
		const char *name = table_shapes[i].name;
		const char *condition = table_condition(&index->tables[i]);

		text_format(out, "%s\tstruct crink__%s_table %s;\n%s",
		    condition, name, name + strlen(whole->name) + 1,
		    condition[0] == '\0' ? "" : "#endif\n");
	}
	text_format(out,
	    "};\nCRINK__TABLE(struct crink__%s_names, crink__%s_names);\n",
	    whole->name, whole->name);
}

/* The macros and the declaration of a table. */
static void
emit_table(struct text *out, const struct index *index, size_t number)
{
	const struct table *table = &index->tables[number];
	const struct table_whole *whole = table_whole_of(number);
	const char *name = table->shape->name;
	struct parts parts = parts_make(table);
	size_t size, part = 0;
	bool is_literal;

	emit_bytes(out, name, whole);
	emit_macro(out, name, "COUNT", table->count);
	emit_macro(out, name, "STRIDE", table->stride);
	for (unsigned i = 0; i < table->shape->field_count; i++) {
		emit_place(
		    out, name, table->shape->fields[i].name, &table->places[i]);
	}
	text_format(out, "struct crink__%s_table {\n", name);
	while ((size = parts_next(&parts, &is_literal)) != 0) {
		text_format(
		    out, "\tunsigned char part_%zu[%zu];\n", part++, size);
	}
	text_string(out, "};\n");
	if (whole == NULL) {
		text_format(out,
		    "CRINK__TABLE(struct crink__%s_table, crink__%s_table);\n",
		    name, name);
	} else if (number == whole->last) {
		emit_whole(out, index, whole);
	}
}

/* The lowest number of all has no literal of its own. */
static void
emit_newest(struct text *out, const struct model *model)
{
	const int32_t day = known_newest(model);

	text_format(out,
	    "\n/* The last day on which a claim became known: lib/edtf.h. */\n"
	    "#define CRINK__NEWEST ");
	if (day == INT32_MIN) {
		text_string(out, "(-2147483647 - 1)\n");
	} else {
		text_format(out, "%ld\n", (long)day);
	}
}

static void
emit_version(struct text *out, const struct index *index)
{
	char version[VERSION_MAX];

	version_write(version, index);
	text_format(out,
	    "\n/* The newest source, and a digest of all tables. */\n"
	    "#define CRINK__DATA_VERSION \\\n\t\"%s\"\n",
	    version);
}

/* What the search for a name has to know of each class. */
static void
emit_names(struct text *out, const struct index *index)
{
	static const struct {
		const char *name;
		enum model_class category;
	} classes[] = {
#define NAMED(CLASS) {#CLASS, MODEL_##CLASS},
	    CRINK__NAMED(NAMED) NAMED(DECOY)
#undef NAMED
	};
	size_t longest = 0;

	text_string(out, "\n/* The longest folded name of each class; the turn "
	                 "of its hash. */\n");
	for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++) {
		const enum model_class category = classes[i].category;
		const size_t size = index->bearers[category]->key_longest;

		emit_macro(out, classes[i].name, "KEY_LONGEST", size);
		emit_macro(out, classes[i].name, "ROTATION",
		    index->names[category]->rotation);
		longest = size > longest ? size : longest;
	}
	text_format(out, "#define CRINK__KEY_LONGEST %zu\n", longest);
	text_format(out,
	    "\n/* The longest folded word that is looked up. */\n"
	    "#define CRINK__WORD_LONGEST %zu\n",
	    index->letters->word_longest);
	text_format(out,
	    "\n/* Bytes that a letter of a name folds to at most. */\n"
	    "#define CRINK__LETTER_LONGEST %zu\n",
	    index->letters->letter_longest);
}

void
emit_layout(struct text *out, const struct index *index)
{
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
	for (size_t i = 0; i < CRINK__TABLE_COUNT; i++) {
		emit_table(out, index, i);
	}
	emit_names(out, index);
	text_string(
	    out, "\n/* Letters that are composed when names are folded. */\n");
	emit_macro(out, "FOLD", "HANGUL", index->letters->has_hangul);
	emit_macro(out, "FOLD", "KANA", index->letters->has_kana);
	emit_newest(out, index->model);
	emit_version(out, index);
	text_string(out, "\n#endif\n");
}

#include "model/schema.h"
#include "tables/emit.h"
#include "tables/version.h"

/* That of the project, which its build file gives. */
#ifndef CRINKGEN_VERSION
#error "CRINKGEN_VERSION is not defined"
#endif

static void
emit_enumerator(
    struct text *out, const char *prefix, struct model_text slug, uint32_t id)
{
	char name[128];
	size_t size = 0;

	while (size < slug.size && size < sizeof(name)) {
		const char c = slug.bytes[size];

		name[size++] = c == '-'               ? '_'
		               : c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A')
		                                      : c;
	}
	text_format(out, "\tCRINK_%s_%.*s = %u,\n", prefix, (int)size, name,
	    (unsigned)id);
}

static void
emit_class(
    struct text *out, const struct model *model, enum model_class category)
{
	const struct schema_section *section = &schema_sections[category];
	const uint32_t last = model->last_id[category];

	text_format(out, "\n/* %s */\nenum %s {\n\tCRINK_%s_NONE = 0,\n",
	    section->what, section->tag, section->prefix);
	for (uint32_t i = 1; i <= model->lists[category].count; i++) {
		const struct model_record *record =
		    model_at(model, category, i);

		emit_enumerator(out, section->prefix,
		    model_text(record, record->slug), record->id);
	}
	/* Wide enough for any number in C++ and with short enumerations. */
	text_format(out, "\tCRINK_%s__MAX = 2147483647\n};\n", section->prefix);
	text_format(
	    out, "#define CRINK_LAST_%s %u\n", section->last, (unsigned)last);
}

static void
emit_versions(struct text *out, const struct index *index)
{
	char version[VERSION_MAX];

	version_write(version, index);
	text_format(out,
	    "\n/* The version of the code, and that of the data: what\n"
	    " * crink_version() and crink_data_version() tell where header "
	    "and\n"
	    " * library are of the same build. */\n"
	    "#define CRINK_VERSION \"%s\"\n"
	    "#define CRINK_DATA_VERSION \"%s\"\n",
	    CRINKGEN_VERSION, version);
}

void
emit_ids(struct text *out, const struct index *index)
{
	/* A slice has the enumerators of the whole. */
	const struct model *model = model_whole(index->model);

	text_string(out,
	    "/* Written by crinkgen from the data files: the enumerators of\n"
	    " * what the data names. Their numbers are kept by ids.lock. */\n"
	    "#ifndef CRINK_IDS_H\n"
	    "#define CRINK_IDS_H\n");
	emit_versions(out, index);
	for (unsigned category = 0; category < MODEL_NUMBERED_CLASSES;
	     category++) {
		emit_class(out, model, (enum model_class)category);
	}
	text_string(out, "\n#endif\n");
}

/*
 * Names of the actors of data files, and of all other classes, as C arrays: what the
 * generator gathers, before any of it is hashed, shared or packed.
 *
 * usage: list_names OUTPUT [crinkgen's options for slices] DATA...
 *
 * Each entry is the folded name and the slug of one who bears it.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/diag.h"
#include "base/file.h"
#include "base/memory.h"
#include "model/bearers.h"
#include "model/bind.h"
#include "model/slice.h"
#include "options.h"
#include "yaml/yaml.h"

static void
put_bytes(FILE *out, const void *bytes, size_t size)
{
	const unsigned char *const at = bytes;

	putc('"', out);
	for (size_t i = 0; i < size; i++) {
		fprintf(out, "\\%03o", at[i]);
	}
	putc('"', out);
}

static void
list(FILE *out, const struct model *model, const struct bearers *bearers,
    enum model_class class, const char *array)
{
	fprintf(out, "static const char *const %s[][2] = {\n", array);
	for (size_t i = 0; i < bearers->count; i++) {
		const struct bearer *bearer = &bearers->entries[i];
		const struct model_record *record =
		    model_at(model, class, bearer->number);
		const struct model_text slug = model_text(record, record->slug);

		fputs("\t{", out);
		put_bytes(out, bearer->key, bearer->size);
		fputs(", ", out);
		put_bytes(out, slug.bytes, slug.size);
		fputs("},\n", out);
	}
	fputs("\t{\"\", \"\"},\n};\n", out);
}

/* The model of the files that are named. */
static struct model
read_model(
    struct memory *memory, struct diag *diag, const struct options *options)
{
	struct yaml_tree **trees = memory_take(
	    memory, options->file_count, sizeof(struct yaml_tree *));
	struct model model = {.whole = NULL};

	for (size_t i = 0; i < options->file_count; i++) {
		const struct diag_file *file =
		    file_read(memory, stderr, options->files[i], (unsigned)i);

		trees[i] = file == NULL ? NULL : yaml_read(memory, diag, file);
		if (trees[i] == NULL) {
			exit(EXIT_FAILURE);
		}
	}
	bind_all(memory, diag, &model, trees, options->file_count);
	return model;
}

/* All but actors, for those who ask for them. */
static void
list_others(FILE *out, struct memory *memory, struct diag *diag,
    const struct model *model)
{
	static const struct {
		enum model_class class;
		const char *array;
	} others[] = {{MODEL_ITEM, "listed_items"},
	    {MODEL_SOURCE, "listed_sources"},
	    {MODEL_QUESTION, "listed_questions"},
	    {MODEL_RELATION, "listed_relations"}};

	fputs("#ifdef LISTS_ALL\n", out);
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
		list(out, model,
		    bearers_gather(memory, diag, model, others[i].class),
		    others[i].class, others[i].array);
	}
	fputs("#endif\n", out);
}

int
main(int argc, char **argv)
{
	struct memory memory = {.blocks = NULL};
	struct diag diag = {.memory = &memory};
	struct options options;
	struct model model;
	jmp_buf exhausted;
	FILE *out = argc < 2 ? NULL : fopen(argv[1], "w");

	memory.exhausted = &exhausted;
	if (out == NULL || setjmp(exhausted) != 0 ||
	    !options_read(&options, argc - 1, argv + 1, stderr)) {
		return EXIT_FAILURE;
	}
	model = read_model(&memory, &diag, &options);
	if (slice_is_less(&options.slice)) {
		slice(&memory, &diag, &model, &options.slice);
	}
	list(out, &model, bearers_gather(&memory, &diag, &model, MODEL_ACTOR),
	    MODEL_ACTOR, "listed");
	list_others(out, &memory, &diag, &model);
	memory_release(&memory);
	return diag.errors == 0 && fclose(out) == 0 ? EXIT_SUCCESS
	                                            : EXIT_FAILURE;
}

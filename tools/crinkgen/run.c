#define _POSIX_C_SOURCE 200809L

#include "run.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "model/bearers.h"
#include "model/bind.h"
#include "model/checks.h"
#include "model/decoys.h"
#include "base/diag.h"
#include "yaml/dump.h"
#include "tables/build.h"
#include "tables/emit.h"
#include "base/file.h"
#include "yaml/format.h"
#include "model/layout.h"
#include "model/lock.h"
#include "model/text_checks.h"
#include "base/memory.h"
#include "clash.h"
#include "options.h"
#include "base/system.h"
#include "yaml/yaml.h"

/* That of the project, which its build file gives. */
#define VERSION "crinkgen " CRINKGEN_VERSION "\n"

struct run {
	struct options options;
	struct memory memory;
	struct diag diag;
	FILE *out, *messages;
	const struct diag_file *lock;
	struct yaml_tree **trees;
	size_t tree_count;
	struct model model;
	struct bearers *bearers[MODEL_CLASS_COUNT];
	struct slice_kept kept;
};

/* Colour is for people who look at a terminal and did not say no to it. */
static bool
wants_color(FILE *messages)
{
	const char *no = getenv("NO_COLOR");
	const char *term = getenv("TERM");

	return messages == stderr && isatty(STDERR_FILENO) &&
	       (no == NULL || *no == '\0') &&
	       (term == NULL || strcmp(term, "dumb") != 0);
}

/* Reads all files to trees; what is wrong with them is in diag. */
static bool
read_trees(struct run *run)
{
	const size_t count = run->options.file_count;

	run->trees =
	    memory_take(&run->memory, count, sizeof(struct yaml_tree *));
	for (size_t i = 0; i < count; i++) {
		const struct diag_file *file = file_read(&run->memory,
		    run->messages, run->options.files[i], (unsigned)i);

		if (file == NULL) {
			return false;
		}
		run->trees[run->tree_count] =
		    yaml_read(&run->memory, &run->diag, file);
		run->tree_count += run->trees[run->tree_count] != NULL;
	}
	return true;
}

static bool
is_there(const char *path)
{
	return access(path, F_OK) == 0;
}

/* The lock file; a new one begins empty where it is to be updated. */
static bool
read_lock(struct run *run)
{
	const char *path = run->options.lock;

	if (path == NULL ||
	    (run->options.task == OPTIONS_UPDATE_LOCK && !is_there(path))) {
		return true;
	}
	run->lock = file_read(&run->memory, run->messages, path,
	    (unsigned)run->options.file_count);
	return run->lock != NULL;
}

static void
gather_names(struct run *run)
{
	for (unsigned category = MODEL_ACTOR; category < MODEL_CLASS_COUNT;
	     category++) {
		run->bearers[category] = bearers_gather(&run->memory,
		    &run->diag, &run->model, (enum model_class)category);
	}
}

/* From trees to a sound model. */
static void
make_model(struct run *run)
{
	struct memory *memory = &run->memory;

	bind_all(memory, &run->diag, &run->model, run->trees, run->tree_count);
	gather_names(run);
	check(memory, &run->diag, &run->model, run->bearers);
	lock_assign(memory, &run->diag, &run->model, run->lock);
}

/* Reports the end of a run that printed something. */
static enum run_status
finish_print(struct run *run, const struct text *text)
{
	errno = 0;
	if (!file_put(run->out, text) || fflush(run->out) != 0) {
		fprintf(run->messages, "crinkgen: cannot write: %s\n",
		    errno == 0 ? "input/output error" : strerror(errno));
		return RUN_FAILED;
	}
	return RUN_GOOD;
}

/* A path as make writes it; options_read() has refused those that it cannot. */
static void
put_path(struct text *out, const char *path)
{
	for (; *path != '\0'; path++) {
		if (strchr(" #:", *path) != NULL) {
			text_put(out, "\\", 1);
		}
		text_put(out, *path == '$' ? "$$" : path, *path == '$' ? 2 : 1);
	}
}

/* "outputs: inputs", so that a build knows when to run again. */
static void
emit_depfile(struct text *out, const struct options *options)
{
	const char *const outputs[] = {
	    options->ids, options->layout, options->tables};

	for (size_t i = 0; i < 3; i++) {
		if (outputs[i] != NULL) {
			text_string(out, out->size == 0 ? "" : " ");
			put_path(out, outputs[i]);
		}
	}
	text_string(out, ":");
	for (size_t i = 0; i < options->file_count; i++) {
		text_string(out, " ");
		put_path(out, options->files[i]);
	}
	if (options->lock != NULL) {
		text_string(out, " ");
		put_path(out, options->lock);
	}
	text_string(out, "\n");
}

/* The outputs, as file_write_all() asks for them. */
static void
put_ids(struct text *out, const void *context)
{
	emit_ids(out, context);
}

static void
put_layout(struct text *out, const void *context)
{
	emit_layout(out, context);
}

static void
put_tables(struct text *out, const void *context)
{
	emit_tables(out, context);
}

static void
put_depfile(struct text *out, const void *context)
{
	emit_depfile(out, context);
}

static void
put_lock(struct text *out, const void *context)
{
	const struct run *run = context;

	lock_write(&run->model, run->lock, out);
}

/* Leaves out what is not wanted; false, and a message, if that is unknown. */
static bool
cut_slice(struct run *run)
{
	const struct slice *wanted = &run->options.slice;

	if (slice_is_less(wanted)) {
		struct bearers *whole[MODEL_CLASS_COUNT];

		memcpy(whole, run->bearers, sizeof(whole));
		run->kept =
		    slice(&run->memory, &run->diag, &run->model, wanted);
		decoys_cut(&run->memory, &run->model);
		gather_names(run);
		for (unsigned i = MODEL_ACTOR; i < MODEL_CLASS_COUNT; i++) {
			bearers_remember(&run->memory, &run->model,
			    (enum model_class)i, run->bearers[i], whole[i]);
		}
	}
	return run->diag.errors == 0;
}

/* Tells what is left of the data, if not all, and how large that is. */
static enum run_status
tell_kept(struct run *run, const struct index *index)
{
	static const struct {
		enum model_class category;
		const char *name;
	} told[] = {{MODEL_ACTOR, "actors"}, {MODEL_ITEM, "items"},
	    {MODEL_RELATION, "claims"}, {MODEL_SOURCE, "sources"},
	    {MODEL_QUESTION, "questions"}};
	const struct slice_kept *kept = &run->kept;
	struct text text = {.memory = &run->memory};
	size_t sizes[3] = {0, 0, 0};

	if (!slice_is_less(&run->options.slice)) {
		return RUN_GOOD;
	}
	text_string(&text, "kept ");
	for (size_t i = 0; i < sizeof(told) / sizeof(told[0]); i++) {
		const struct slice_share *share =
		    &kept->records[told[i].category];

		text_format(&text, "%zu of %zu %s, ", share->kept, share->all,
		    told[i].name);
	}
	for (size_t i = 0; i < CRINK__TABLE_COUNT; i++) {
		const struct table *table = &index->tables[i];

		sizes[table->use] += table->rows * table->stride;
	}
	text_format(&text,
	    "%zu of %zu aliases and names in languages, %zu of %zu notes; "
	    "tables of %zu bytes, %zu where compiled for size\n",
	    kept->names.kept, kept->names.all, kept->notes.kept,
	    kept->notes.all, sizes[TABLE_ALWAYS] + sizes[TABLE_FOR_SPEED],
	    sizes[TABLE_ALWAYS] + sizes[TABLE_FOR_SIZE]);
	return finish_print(run, &text);
}

static enum run_status
write_outputs(struct run *run)
{
	const struct options *options = &run->options;
	const struct index *index =
	    cut_slice(run)
	        ? build(&run->memory, &run->diag, &run->model, run->bearers)
	        : NULL;
	const struct file_output all[] = {
	    {options->ids, put_ids, index, NULL, false, NULL},
	    {options->layout, put_layout, index, NULL, false, NULL},
	    {options->tables, put_tables, index, NULL, false, NULL},
	    {options->depfile, put_depfile, options, NULL, false, NULL},
	};
	struct file_output wanted[4];
	size_t count = 0;

	if (index == NULL) {
		return RUN_WRONG_DATA;
	}
	for (size_t i = 0; i < 4; i++) {
		if (all[i].path != NULL) {
			wanted[count++] = all[i];
		}
	}
	return file_write_all(&run->memory, run->messages, wanted, count)
	           ? tell_kept(run, index)
	           : RUN_FAILED;
}

static enum run_status
update_lock(struct run *run)
{
	struct file_output output = {
	    run->options.lock, put_lock, run, NULL, false, run->lock};
	struct text retired = {.memory = &run->memory};

	if (!run->options.retire) {
		lock_refuse_retired(&run->diag, &run->model, run->lock);
		if (run->diag.errors != 0) {
			return RUN_WRONG_DATA;
		}
	}
	if (!file_write_all(&run->memory, run->messages, &output, 1)) {
		return RUN_FAILED;
	}
	lock_list_retired(&run->model, run->lock, &retired);
	return retired.size == 0 ? RUN_GOOD : finish_print(run, &retired);
}

/* A file that is formatted: its text, and its layout. */
struct formatted {
	const struct diag_file *file;
	const char *text;
	size_t size;
};

static void
format_file(
    struct run *run, const struct diag_file *file, struct formatted *formatted)
{
	struct text text = {.memory = &run->memory};
	struct yaml_comments comments = {NULL, 0, 0};
	const struct yaml_tree *tree =
	    yaml_read_comments(&run->memory, &run->diag, file, &comments);

	if (tree != NULL && format(&run->memory, &run->diag, &text, tree, file,
	                        &comments, &layout)) {
		formatted->file = file;
		formatted->text = text_join(&text);
		formatted->size = text.size;
	}
}

static void
put_formatted(struct text *out, const void *context)
{
	const struct formatted *formatted = context;

	text_put(out, formatted->text, formatted->size);
}

/* Writes back what differs from its layout. */
static enum run_status
write_formatted(struct run *run, const struct formatted *all, size_t count)
{
	struct file_output *outputs =
	    memory_take(&run->memory, count, sizeof(*outputs));
	size_t changed = 0;

	for (size_t i = 0; i < count; i++) {
		if (all[i].size != all[i].file->size ||
		    memcmp(all[i].text, all[i].file->text, all[i].size) != 0) {
			outputs[changed].path = all[i].file->path;
			outputs[changed].emit = put_formatted;
			outputs[changed].context = &all[i];
			outputs[changed].read = all[i].file;
			outputs[changed++].in_place = true;
		}
	}
	return changed == 0 || file_write_all(&run->memory, run->messages,
	                           outputs, changed)
	           ? RUN_GOOD
	           : RUN_FAILED;
}

/* Files are all read and found good before one is written. */
static enum run_status
format_files(struct run *run)
{
	const struct options *options = &run->options;
	const size_t count = options->file_count == 0 ? 1 : options->file_count;
	struct formatted *all = memory_take(&run->memory, count, sizeof(*all));
	struct text text = {.memory = &run->memory};

	for (size_t i = 0; i < count; i++) {
		const bool is_input = !options->in_place &&
		                      (options->file_count == 0 ||
		                          strcmp(options->files[i], "-") == 0);
		const struct diag_file *file =
		    is_input ? file_read_input(&run->memory, run->messages)
		             : file_read(&run->memory, run->messages,
		                   options->files[i], (unsigned)i);

		if (file == NULL) {
			return RUN_FAILED;
		}
		format_file(run, file, &all[i]);
	}
	if (run->diag.errors != 0) {
		return RUN_WRONG_DATA;
	}
	if (options->in_place) {
		return write_formatted(run, all, count);
	}
	put_formatted(&text, &all[0]);
	return finish_print(run, &text);
}

static enum run_status
work(struct run *run)
{
	struct text text = {.memory = &run->memory};

	if (clash_found(&run->memory, &run->options, run->out, run->messages)) {
		return RUN_WRONG_USAGE;
	}
	if (run->options.task == OPTIONS_FORMAT) {
		return format_files(run);
	}
	if (!read_lock(run) || !read_trees(run)) {
		return RUN_FAILED;
	}
	if (run->diag.errors != 0) {
		return RUN_WRONG_DATA;
	}
	if (run->options.task == OPTIONS_DUMP) {
		dump(&text, run->trees[0]);
		return finish_print(run, &text);
	}
	make_model(run);
	if (run->diag.errors != 0) {
		return RUN_WRONG_DATA;
	}
	switch (run->options.task) {
	case OPTIONS_CHECK:
		text_check(&run->diag, &run->model);
		return RUN_GOOD;
	case OPTIONS_UPDATE_LOCK:
		return update_lock(run);
	default:
		return write_outputs(run);
	}
}

enum run_status
run(int argc, char **argv, FILE *out, FILE *messages)
{
	struct run run;
	struct text text = {.memory = &run.memory};
	jmp_buf exhausted;
	enum run_status status;

	memset(&run, 0, sizeof(run));
	run.out = out;
	run.messages = messages;
	if (!options_read(&run.options, argc, argv, messages)) {
		return RUN_WRONG_USAGE;
	}
	run.memory.exhausted = &exhausted;
	run.diag.memory = &run.memory;
	run.diag.color = wants_color(messages);
	if (setjmp(exhausted) != 0) {
		fputs("crinkgen: out of memory\n", messages);
		memory_release(&run.memory);
		return RUN_FAILED;
	}
	if (run.options.task == OPTIONS_HELP) {
		options_help(out);
		status = finish_print(&run, &text);
	} else if (run.options.task == OPTIONS_VERSION) {
		text_string(&text, VERSION);
		status = finish_print(&run, &text);
	} else {
		status = work(&run);
		text.first = NULL;
		text.last = NULL;
		diag_print(&run.diag, &text);
		file_put(messages, &text);
	}
	memory_release(&run.memory);
	return status;
}

#include "yaml/yaml.h"

#include <string.h>

#include "yaml/block.h"
#include "yaml/chars.h"
#include "yaml/check.h"
#include "yaml/lines.h"
#include "yaml/reader.h"
#include "yaml/store.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* A byte order mark may stand before a document; it marks no character. */
static const char *
skip_mark(struct yaml_reader *reader, const char *p)
{
	if (strncmp(p, BYTE_ORDER_MARK, 3) != 0) {
		return p;
	}
	if (reader->odd == p) {
		reader->odd = yaml_find_odd(p + 3, reader->end);
	}
	return p + 3;
}

/* Comments and markers of an end, up to the document or to nothing. */
static void
read_prefix(struct yaml_reader *reader, const char *p)
{
	for (;;) {
		const char *next;

		yaml_start_line(reader, skip_mark(reader, p));
		next = skip_mark(reader, reader->at);
		if (next != reader->at && reader->indent == 0) {
			p = next;
			continue;
		}
		if (reader->indent != -1 || *reader->at != '.') {
			return;
		}
		reader->at += 3;
		p = reader->at = yaml_skip_white(reader->at);
		if (*p == '#' && p[-1] != '.') {
			p = yaml_skip_comment(reader, p);
		}
		if (!yaml_is(*p, YAML_EOL)) {
			yaml_fail(reader, p, 1,
			    "nothing but a comment may follow '...'");
		}
		p = yaml_skip_break(p);
	}
}

static void
read_document(struct yaml_reader *reader)
{
	struct yaml_tree *tree = reader->tree;
	bool ended;

	read_prefix(reader, reader->text);
	if (reader->indent == 0 && !reader->tab && *reader->at == '%') {
		yaml_fail(reader, reader->at, 1,
		    "directives are not supported; remove the line");
	}
	if (reader->indent == -1 && *reader->at == '-') {
		reader->at += 3;
		yaml_read_value(reader, -1, false);
	} else {
		yaml_read_lines(reader, -1, false);
	}
	if (tree->count == 1) {
		yaml_push(reader, YAML_ITEM_EMPTY, reader->at, YAML_NOTHING);
	}
	ended = reader->indent == -1 && *reader->at == '.';
	if (ended) {
		read_prefix(reader, reader->at);
	}
	if (*reader->at == '\0') {
		return;
	}
	yaml_fail(reader, reader->at, 1,
	    reader->indent == -1 || ended
	        ? "a file holds one document; put this one into its own file"
	        : "this line belongs to nothing before it: wrong "
	          "indentation, or a second value");
}

static void
start(struct yaml_reader *reader, const struct diag_file *file)
{
	reader->text = file->text;
	reader->end = file->text + file->size;
	reader->tree->file = file;
	yaml_store_start(reader);
}

struct yaml_tree *
yaml_read(
    struct memory *memory, struct diag *diag, const struct diag_file *file)
{
	return yaml_read_comments(memory, diag, file, NULL);
}

struct yaml_tree *
yaml_read_comments(struct memory *memory, struct diag *diag,
    const struct diag_file *file, struct yaml_comments *comments)
{
	struct yaml_reader *reader = memory_take(memory, 1, sizeof(*reader));
	size_t errors = diag->errors;

	reader->memory = memory;
	reader->diag = diag;
	reader->comments = comments;
	reader->tree = memory_take(memory, 1, sizeof(*reader->tree));
	if (file->size > DIAG_FILE_MAX) {
		struct diag_place place = {.file = file};

		diag_error(diag, place, "the file is larger than %zu bytes",
		    DIAG_FILE_MAX);
		return NULL;
	}
	start(reader, file);
	if (setjmp(reader->stop) != 0) {
		return NULL;
	}
	yaml_check_text(reader);
	read_document(reader);
	if (reader->odd != NULL) {
		yaml_fail_odd(reader, reader->odd);
	}
	return diag->errors == errors ? reader->tree : NULL;
}

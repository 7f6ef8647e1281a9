#include "model/lock.h"

#include <string.h>

#include "model/slugs.h"
#include "model/schema.h"

/* One line of the file. */
struct line {
	struct model_text text;     /* without its end */
	struct model_text words[4]; /* class, slug, number, "retired" */
	size_t word_count;
	unsigned category; /* MODEL_NUMBERED_CLASSES: unknown */
	uint32_t number;
};

static bool
is_word(struct model_text text, const char *word)
{
	return text.size == strlen(word) &&
	       memcmp(text.bytes, word, text.size) == 0;
}

/* The line at *at, and *at moved after it; false at the end. */
static bool
next_line(const struct diag_file *file, size_t *at, struct line *line)
{
	const char *start, *end;

	if (file == NULL || *at >= file->size) {
		return false;
	}
	memset(line, 0, sizeof(*line));
	start = file->text + *at;
	end = memchr(start, '\n', file->size - *at);
	line->text.bytes = start;
	line->text.size =
	    end == NULL ? file->size - *at : (size_t)(end - start);
	*at += line->text.size + 1;
	if (line->text.size != 0 && start[line->text.size - 1] == '\r') {
		line->text.size--;
	}
	return true;
}

/* Splits a line at its blanks; a fifth word is taken into the fourth. */
static void
split(struct line *line)
{
	size_t i = 0;

	if (line->text.size != 0 && line->text.bytes[0] == '#') {
		return;
	}
	while (i < line->text.size) {
		struct model_text *word = &line->words[line->word_count];

		if (line->text.bytes[i] == ' ') {
			i++;
			continue;
		}
		if (line->word_count == 4) {
			line->words[3].size = 0;
			return;
		}
		word->bytes = line->text.bytes + i;
		while (i < line->text.size && line->text.bytes[i] != ' ') {
			word->size++;
			i++;
		}
		line->word_count++;
	}
}

/* What is wrong with the words of a line; NULL if nothing is. */
static const char *
parse(struct line *line)
{
	uint64_t number = 0;

	line->category = 0;
	while (line->category < MODEL_NUMBERED_CLASSES &&
	       !is_word(line->words[0], schema_sections[line->category].lock)) {
		line->category++;
	}
	if (line->category == MODEL_NUMBERED_CLASSES) {
		return "unknown class of slugs";
	}
	if (line->word_count < 3 || line->words[2].size > 9 ||
	    line->words[2].bytes[0] == '0') {
		return "a line is a class, a slug and a number";
	}
	for (size_t i = 0; i < line->words[2].size; i++) {
		const char c = line->words[2].bytes[i];

		if (c < '0' || c > '9') {
			return "a line is a class, a slug and a number";
		}
		number = number * 10 + (uint64_t)(c - '0');
	}
	if (number > MODEL_RECORDS_MAX) {
		return "the number is too large";
	}
	line->number = (uint32_t)number;
	if (line->word_count == 4 && !is_word(line->words[3], "retired")) {
		return "only 'retired' may stand after the number";
	}
	return NULL;
}

/* What has been read so far. */
struct lock {
	struct diag *diag;
	struct model *model;
	const struct diag_file *file;
	uint32_t
	    *taken[MODEL_NUMBERED_CLASSES]; /* by number: offset of line + 1 */
	uint32_t room;                      /* numbers in each of them */
};

static struct diag_place
place_of(const struct lock *lock, const struct line *line)
{
	const struct diag_place place = {lock->file,
	    (uint32_t)(line->text.bytes - lock->file->text),
	    (uint32_t)line->text.size};

	return place;
}

static void
read_line(const struct lock *lock, struct line *line)
{
	const char *wrong;
	uint32_t *taken, number;

	split(line);
	if (line->word_count == 0) {
		return;
	}
	wrong = parse(line);
	if (wrong == NULL && line->number > lock->room) {
		/* Numbers are given one by one, so none is beyond the lines. */
		wrong = "the number is larger than the file has lines";
	}
	if (wrong != NULL) {
		diag_error(lock->diag, place_of(lock, line), "%s", wrong);
		return;
	}
	taken = &lock->taken[line->category][line->number - 1];
	number = slugs_number(
	    lock->model, (enum model_class)line->category, line->words[1]);
	if (*taken != 0 ||
	    (number != 0 &&
	        model_at(lock->model, (enum model_class)line->category, number)
	                ->id != 0)) {
		struct diag_place first = {lock->file, *taken - 1, 0};

		diag_error(lock->diag, place_of(lock, line),
		    "the %s is given twice", *taken != 0 ? "number" : "slug");
		if (*taken != 0) {
			diag_note(lock->diag, first, "first given here");
		}
		return;
	}
	*taken = place_of(lock, line).offset + 1;
	if (line->number > lock->model->last_id[line->category]) {
		lock->model->last_id[line->category] = line->number;
	}
	if (number != 0) {
		model_at(lock->model, (enum model_class)line->category, number)
		    ->id = line->number;
		if (line->word_count == 4) {
			diag_error(lock->diag, place_of(lock, line),
			    "a retired slug is in use: give the new one "
			    "another name");
		}
	}
}

void
lock_assign(struct memory *memory, struct diag *diag, struct model *model,
    const struct diag_file *file)
{
	struct lock lock = {diag, model, file, {NULL}, 0};
	struct line line;

	for (size_t at = 0; next_line(file, &at, &line);) {
		lock.room++;
	}
	for (unsigned category = 0; category < MODEL_NUMBERED_CLASSES;
	     category++) {
		lock.taken[category] =
		    memory_take(memory, lock.room, sizeof(uint32_t));
	}
	for (size_t at = 0; next_line(file, &at, &line);) {
		read_line(&lock, &line);
	}
	for (unsigned category = 0; category < MODEL_NUMBERED_CLASSES;
	     category++) {
		for (uint32_t i = 1; i <= model->lists[category].count; i++) {
			struct model_record *record =
			    model_at(model, (enum model_class)category, i);

			if (record->id == 0 && record->slug != 0) {
				record->id = ++model->last_id[category];
			}
		}
	}
}

/* Whether the slug of a line that has been split is to be retired. */
static bool
is_to_retire(const struct model *model, struct line *line)
{
	return line->word_count == 3 && parse(line) == NULL &&
	       slugs_number(model, (enum model_class)line->category,
	           line->words[1]) == 0;
}

void
lock_refuse_retired(
    struct diag *diag, const struct model *model, const struct diag_file *file)
{
	const struct lock lock = {diag, NULL, file, {NULL}, 0};
	struct line line;

	for (size_t at = 0; next_line(file, &at, &line);) {
		split(&line);
		if (is_to_retire(model, &line)) {
			diag_error(diag, place_of(&lock, &line),
			    "the %s '%.*s' is in no data file: name all data "
			    "files, or retire it for ever with --retire",
			    schema_sections[line.category].lock,
			    DIAG_TEXT(line.words[1].bytes, line.words[1].size));
		}
	}
}

void
lock_list_retired(
    const struct model *model, const struct diag_file *file, struct text *out)
{
	struct line line;

	for (size_t at = 0; next_line(file, &at, &line);) {
		split(&line);
		if (is_to_retire(model, &line)) {
			text_string(out, "retired: ");
			text_string(out, schema_sections[line.category].lock);
			text_string(out, " ");
			text_put(out, line.words[1].bytes, line.words[1].size);
			text_string(out, "\n");
		}
	}
}

void
lock_write(
    const struct model *model, const struct diag_file *file, struct text *out)
{
	uint32_t known[MODEL_NUMBERED_CLASSES] = {0};
	struct line line;

	for (size_t at = 0; next_line(file, &at, &line);) {
		split(&line);
		text_put(out, line.text.bytes, line.text.size);
		if (line.word_count != 0 && parse(&line) == NULL) {
			if (line.number > known[line.category]) {
				known[line.category] = line.number;
			}
			if (is_to_retire(model, &line)) {
				text_string(out, " retired");
			}
		}
		text_put(out, "\n", 1);
	}
	for (unsigned category = 0; category < MODEL_NUMBERED_CLASSES;
	     category++) {
		for (uint32_t i = 1; i <= model->lists[category].count; i++) {
			const struct model_record *record =
			    model_at(model, (enum model_class)category, i);
			const struct model_text slug =
			    model_text(record, record->slug);

			if (record->id > known[category]) {
				text_format(out, "%s %.*s %u\n",
				    schema_sections[category].lock,
				    (int)slug.size, slug.bytes,
				    (unsigned)record->id);
			}
		}
	}
}

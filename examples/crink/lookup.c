#include "lookup.h"

#include <stdlib.h>
#include <string.h>

#include "input.h"
#include "print.h"

/* A name and what was found, as the thing of a row. */
struct lookup {
	const struct lookup_class *class;
	const char *asked;
	const void *found; /* NULL: nothing, or several things */
};

/* ---- the row --------------------------------------------------------------- */

/* Those that bear the name, or else those whose names are nearest. */
static const void *
candidate_after(const struct lookup *lookup, const void *after)
{
	return lookup->class->match(lookup->asked, NULL) != NULL
	           ? lookup->class->match(lookup->asked, after)
	           : lookup->class->suggest(lookup->asked, after);
}

static bool
next_candidate(struct element *element)
{
	const struct lookup *lookup = element->owner;

	if (lookup->found != NULL) {
		return false;
	}
	element->thing = candidate_after(lookup, element->thing);
	element->index++;
	return element->thing != NULL;
}

static const char *
answer_of(const struct lookup *lookup)
{
	return lookup->found != NULL                               ? "found"
	       : lookup->class->match(lookup->asked, NULL) != NULL ? "several"
	       : candidate_after(lookup, NULL) != NULL             ? "near"
	                                                           : "unknown";
}

static const struct lookup *
lookup_of(const struct element *of)
{
	return of->thing;
}

static struct value
candidate_slug(const struct element *of)
{
	const struct lookup *lookup = of->owner;

	return value_text(lookup->class->slug(of->thing));
}

/* With U+FFFD for what is no UTF-8, which no format may have. */
TELL(asked,
    value_owned(text_replace(lookup_of(of)->asked, "\xef\xbf\xbd", false)))
TELL(answer, value_text(answer_of(lookup_of(of))))
TELL(slug, value_text(lookup_of(of)->class->slug(lookup_of(of)->found)))
TELL(name, value_text(lookup_of(of)->class->name(lookup_of(of)->found)))
TELL(kind, value_text(lookup_of(of)->class->kind(lookup_of(of)->found)))
TELL(parent, value_text(lookup_of(of)->class->parent(lookup_of(of)->found)))

/* What was not found stands out, what is only near is pale. */
static enum shade
shade_of(const void *thing)
{
	const struct lookup *lookup = thing;

	return lookup->found != NULL                   ? SHADE_PLAIN
	       : candidate_after(lookup, NULL) != NULL ? SHADE_PALE
	                                               : SHADE_DENIED;
}

/* The class of the answers about actors or items, which they refer to. No field is
 * a key: a name may be asked for twice. */
#define LOOKUP(plural)                                          \
	static const struct field plural##_members[] = {        \
	    {.name = "slug",                                    \
	        .type = VALUE_TEXT,                             \
	        .get = candidate_slug,                          \
	        .refers = #plural},                             \
	    {.name = NULL},                                     \
	};                                                      \
	static const struct field plural##_fields[] = {         \
	    {.name = "asked",                                   \
	        .type = VALUE_TEXT,                             \
	        .get = asked,                                   \
	        .is_shown = true},                              \
	    {.name = "answer",                                  \
	        .type = VALUE_TEXT,                             \
	        .get = answer,                                  \
	        .is_shown = true},                              \
	    {.name = "slug",                                    \
	        .type = VALUE_TEXT,                             \
	        .get = slug,                                    \
	        .refers = #plural,                              \
	        .is_shown = true},                              \
	    {.name = "name",                                    \
	        .type = VALUE_TEXT,                             \
	        .get = name,                                    \
	        .is_shown = true},                              \
	    {.name = "kind",                                    \
	        .type = VALUE_TEXT,                             \
	        .get = kind,                                    \
	        .is_shown = true},                              \
	    {.name = "parent",                                  \
	        .type = VALUE_TEXT,                             \
	        .get = parent,                                  \
	        .refers = #plural},                             \
	    {.name = "candidates",                              \
	        .next = next_candidate,                         \
	        .members = plural##_members,                    \
	        .table = "candidates"},                         \
	    {.name = NULL},                                     \
	};                                                      \
	const struct class plural##_asked = {.name = "answers", \
	    .noun = "answer",                                   \
	    .fields = plural##_fields,                          \
	    .shade = shade_of}

LOOKUP(actors);
LOOKUP(items);

/* ---- names ----------------------------------------------------------------- */

struct line {
	char *text; /* ends with NUL */
	size_t size, room;
};

static void
line_add(struct line *line, char byte)
{
	if (line->size + 1 >= line->room) {
		line->room = line->room > 0 ? 2 * line->room : 256;
		line->text = resize(line->text, line->room, 1);
	}
	/* A NUL in a name counts as other punctuation does. */
	line->text[line->size++] = byte != '\0' ? byte : ' ';
	line->text[line->size] = '\0';
}

struct lookups {
	const struct lookup_class *class;
	struct sheet sheet;
	bool are_found;
};

static void
answer_name(struct lookups *lookups, const char *name)
{
	const struct lookup lookup = {
	    lookups->class, name, lookups->class->find(name)};

	if (lookup.found == NULL) {
		lookups->are_found = false;
	}
	sheet_put(&lookups->sheet, &lookup);
}

static void
answer_line(struct lookups *lookups, struct line *line)
{
	if (line->size > 0 && line->text[line->size - 1] == '\r') {
		line->text[line->size - 1] = '\0';
	}
	answer_name(lookups, line->size > 0 ? line->text : "");
	line->size = 0;
}

/* Returns whether standard input was read to its end. */
static bool
answer_lines(struct lookups *lookups)
{
	struct input input;
	struct line line = {NULL, 0, 0};
	char bytes[4096];
	size_t size;

	if (!input_open(&input, "-")) {
		return false;
	}
	while ((size = input_read(&input, bytes, sizeof(bytes))) > 0) {
		for (size_t i = 0; i < size; i++) {
			if (bytes[i] == '\n') {
				answer_line(lookups, &line);
			} else {
				line_add(&line, bytes[i]);
			}
		}
		/* Who asks may wait for the answer. */
		flush_output();
	}
	if (line.size > 0) {
		answer_line(lookups, &line);
	}
	free(line.text);
	return input_close(&input);
}

int
run_lookup(
    const struct lookup_class *class, const char *name, enum format format)
{
	struct lookups lookups = {
	    class, sheet_begin(format, class->answers), true};
	bool is_good = true;

	if (strcmp(name, "-") == 0) {
		is_good = answer_lines(&lookups);
	} else {
		answer_name(&lookups, name);
	}
	sheet_end(&lookups.sheet);
	return !is_good            ? EXIT_INPUT
	       : lookups.are_found ? EXIT_SUCCESS
	                           : EXIT_UNKNOWN;
}

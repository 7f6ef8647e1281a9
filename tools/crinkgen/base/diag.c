#include "base/diag.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/excerpt.h"

#define MESSAGE_MAX 600

struct diag_message {
	struct diag_place place;
	char text[MESSAGE_MAX];
};

struct diag_entry {
	bool is_warning;
	struct diag_message message;
	struct diag_message notes[DIAG_NOTES];
	size_t note_count;
};

/* What the user wrote may hold anything; what is printed may not. */
__attribute__((format(printf, 3, 0))) static void
write_message(struct diag_message *message, struct diag_place place,
    const char *format, va_list arguments)
{
	char raw[MESSAGE_MAX];

	message->place = place;
	vsnprintf(raw, sizeof(raw), format, arguments);
	excerpt_clean(message->text, sizeof(message->text), raw, strlen(raw));
}

static bool
is_before(struct diag_place a, struct diag_place b)
{
	if (a.file == NULL || b.file == NULL) {
		return a.file == NULL && b.file != NULL;
	}
	if (a.file->number != b.file->number) {
		return a.file->number < b.file->number;
	}
	return a.offset < b.offset;
}

/* Where an error or warning at this place goes; DIAG_SHOWN: it is not among the
 * first. */
static size_t
rank(const struct diag *diag, bool is_warning, struct diag_place place)
{
	size_t at = diag->kept;

	while (at > 0) {
		const struct diag_entry *before = &diag->entries[at - 1];

		if (is_warning != before->is_warning
		        ? is_warning
		        : !is_before(place, before->message.place)) {
			break;
		}
		at--;
	}
	return at;
}

__attribute__((format(printf, 4, 0))) static void
add(struct diag *diag, bool is_warning, struct diag_place place,
    const char *format, va_list arguments)
{
	const size_t at = rank(diag, is_warning, place);
	struct diag_entry *entry;

	diag->newest = NULL;
	if (at == DIAG_SHOWN) {
		return;
	}
	if (diag->entries == NULL) {
		diag->entries = memory_take(
		    diag->memory, DIAG_SHOWN, sizeof(*diag->entries));
	}
	if (diag->kept < DIAG_SHOWN) {
		diag->kept++;
	}
	entry = diag->entries + at;
	memmove(
	    entry + 1, entry, (diag->kept - 1 - at) * sizeof(*diag->entries));
	entry->is_warning = is_warning;
	entry->note_count = 0;
	write_message(&entry->message, place, format, arguments);
	diag->newest = entry;
}

void
diag_error(struct diag *diag, struct diag_place place, const char *format, ...)
{
	va_list arguments;

	diag->errors++;
	va_start(arguments, format);
	add(diag, false, place, format, arguments);
	va_end(arguments);
}

void
diag_warning(
    struct diag *diag, struct diag_place place, const char *format, ...)
{
	va_list arguments;

	diag->warnings++;
	va_start(arguments, format);
	add(diag, true, place, format, arguments);
	va_end(arguments);
}

void
diag_note(struct diag *diag, struct diag_place place, const char *format, ...)
{
	struct diag_entry *entry = diag->newest;
	va_list arguments;

	if (entry == NULL || entry->note_count == DIAG_NOTES) {
		return;
	}
	va_start(arguments, format);
	write_message(
	    &entry->notes[entry->note_count++], place, format, arguments);
	va_end(arguments);
}

bool
diag_has_room(const struct diag *diag)
{
	return diag->errors < 2 * (size_t)DIAG_SHOWN;
}

/* What a message is, and how that is shown. */
struct sort {
	const char *word, *color;
};

static void
print_message(const struct diag *diag, struct text *out,
    const struct diag_message *message, struct sort sort)
{
	if (message->place.file == NULL) {
		text_string(out, "crinkgen: ");
	} else {
		size_t line, column;

		diag_position(message->place, &line, &column);
		text_string(out, message->place.file->path);
		text_format(out, ":%zu:%zu: ", line, column);
	}
	text_string(out, diag->color ? sort.color : "");
	text_format(out, "%s: ", sort.word);
	text_string(out, diag->color ? "\033[0m" : "");
	text_format(out, "%s\n", message->text);
	if (message->place.file != NULL) {
		excerpt_print(out, message->place, diag->color);
	}
}

static void
print_rest(struct text *out, size_t more, const char *word)
{
	if (more != 0) {
		text_format(out,
		    more == 1 ? "crinkgen: %zu more %s is not shown\n"
		              : "crinkgen: %zu more %ss are not shown\n",
		    more, word);
	}
}

void
diag_print(const struct diag *diag, struct text *out)
{
	static const struct sort error = {"error", "\033[1;31m"},
	                         warning = {"warning", "\033[1;35m"},
	                         note = {"note", "\033[1;36m"};
	size_t errors = diag->errors, warnings = diag->warnings;

	for (size_t i = 0; i < diag->kept; i++) {
		const struct diag_entry *entry = &diag->entries[i];

		print_message(diag, out, &entry->message,
		    entry->is_warning ? warning : error);
		for (size_t j = 0; j < entry->note_count; j++) {
			print_message(diag, out, &entry->notes[j], note);
		}
		errors -= !entry->is_warning;
		warnings -= entry->is_warning;
	}
	print_rest(out, errors, "error");
	print_rest(out, warnings, "warning");
}

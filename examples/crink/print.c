#include "print.h"

#include <errno.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"

enum { LABEL_WIDTH = 14, LINE_WIDTH = 79 };

static _Noreturn void
fail_output(void)
{
#ifdef EPIPE
	/* The reader has what it wanted: crink relations | head. */
	if (errno == EPIPE) {
		exit(EXIT_OUTPUT);
	}
#endif
	/* C leaves it open whether output functions set errno. */
	fprintf(stderr, "crink: cannot write: %s\n",
	    errno != 0 ? strerror(errno) : "unknown error");
	exit(EXIT_OUTPUT);
}

void
put(const char *format, ...)
{
	va_list arguments;
	int written;

	va_start(arguments, format);
	errno = 0;
	written = vprintf(format, arguments);
	if (written < 0) {
		fail_output();
	}
	va_end(arguments);
}

void
put_bytes(const char *bytes, size_t size)
{
	errno = 0;
	if (fwrite(bytes, 1, size, stdout) != size) {
		fail_output();
	}
}

void
flush_output(void)
{
	errno = 0;
	if (fflush(stdout) != 0) {
		fail_output();
	}
}

void
finish_output(void)
{
	errno = 0;
	if (ferror(stdout) || fflush(stdout) != 0 || fclose(stdout) != 0) {
		fail_output();
	}
}

static _Noreturn void
fail_memory(void)
{
	fprintf(stderr, "crink: out of memory\n");
	exit(EXIT_OUTPUT);
}

void *
resize(void *memory, size_t count, size_t size)
{
	void *resized =
	    count > SIZE_MAX / size ? NULL : realloc(memory, count * size);

	if (resized == NULL) {
		fail_memory();
	}
	return resized;
}

void *
reserve(size_t size)
{
	return resize(NULL, size, 1);
}

static void
put_blanks(size_t used, size_t width)
{
	if (used < width) {
		put("%*s", (int)(width - used), "");
	}
}

void
put_padded(const char *text, size_t width)
{
	put("%s", text);
	put_blanks(columns_of(text), width);
}

void
put_right(const char *text, size_t width)
{
	put_blanks(columns_of(text), width);
	put("%s", text);
}

void
put_label(const char *label)
{
	put("  %s%s", label, label[0] != '\0' ? " " : "");
	put_blanks(columns_of(label) + (label[0] != '\0' ? 3 : 2), LABEL_WIDTH);
}

void
put_field(const char *label, const char *text)
{
	size_t column = 0;

	while (*text != '\0') {
		const size_t size = strcspn(text, " ");
		const size_t width = columns_of_first(text, size);

		if (column > 0 && column + 1 + width <= LINE_WIDTH) {
			put(" ");
			column += 1 + width;
		} else {
			put("%s", column > 0 ? "\n" : "");
			put_label(column > 0 ? "" : label);
			column = LABEL_WIDTH + width;
		}
		put("%.*s", (int)size, text);
		text += size;
		text += strspn(text, " ");
	}
	if (column > 0) {
		put("\n");
	}
}

void
list_add(struct list *list, const char *text)
{
	const size_t width = columns_of(text);

	if (list->column == 0) {
		put_label(list->label);
		list->column = LABEL_WIDTH;
	} else if (list->column + 3 + width <= LINE_WIDTH) {
		put("; ");
		list->column += 2;
	} else {
		put(";\n");
		put_label("");
		list->column = LABEL_WIDTH;
	}
	put("%s", text);
	list->column += width;
}

void
list_end(struct list *list)
{
	if (list->column > 0) {
		put("\n");
	}
}

void
put_aliases(alias_function *alias, const void *entity)
{
	/* Inflected forms, behind these, are not to be shown. */
	for (int i = 1; i <= CRINK_ALIAS_KIND_NATIVE; i++) {
		const enum crink_alias_kind wanted = (enum crink_alias_kind)i;
		struct list list = {crink_alias_kind_name(wanted), 0};
		enum crink_alias_kind kind;
		const char *text;

		for (size_t index = 0;
		     (text = alias(entity, index, &kind)) != NULL; index++) {
			if (kind == wanted) {
				list_add(&list, text);
			}
		}
		list_end(&list);
	}
}

char *
text_of(const char *format, ...)
{
	va_list arguments;
	int size;
	char *text;

	va_start(arguments, format);
	size = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	if (size < 0) {
		fail_memory();
	}
	text = reserve((size_t)size + 1);
	va_start(arguments, format);
	vsnprintf(text, (size_t)size + 1, format, arguments);
	va_end(arguments);
	return text;
}

char *
sentence_of(const struct crink_relation *relation)
{
	const size_t size = crink_relation_format(NULL, 0, relation) + 1;
	char *text = reserve(size);

	crink_relation_format(text, size, relation);
	return text;
}

char *
text_of_quantity(struct crink_quantity quantity)
{
	const size_t size = crink_quantity_format(NULL, 0, quantity) + 1;
	char *text = reserve(size);

	crink_quantity_format(text, size, quantity);
	return text;
}

char *
text_of_period(struct crink_period period)
{
	const size_t size = crink_period_format(NULL, 0, period) + 1;
	char *text = reserve(size);

	crink_period_format(text, size, period);
	return text;
}

char *
text_of_date(struct crink_date date)
{
	const size_t size = crink_date_format(NULL, 0, date) + 1;
	char *text = reserve(size);

	crink_date_format(text, size, date);
	return text;
}

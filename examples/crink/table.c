/*
 * Columns are as wide as their widest cells where that fits. Where it does not, the
 * widest ones get narrower and their cells go on in further lines, between words as
 * long as that can be; if even so there is no room, the last column, which says most,
 * gets lines of its own below each row.
 */
#include "table.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "print.h"

enum {
	GAP = 2,    /* between two columns, if there is room */
	INDENT = 2, /* of what stands below a row */
	WORD = 16,  /* what is longer is broken before others get a line more */
	LEAST = 2   /* as narrow as a wide character allows */
};

void
table_cell(struct table *table, const char *text)
{
	if (table->count == table->room) {
		table->room = table->room > 0 ? 2 * table->room : 64;
		table->cells =
		    resize(table->cells, table->room, sizeof(*table->cells));
	}
	table->cells[table->count++] = text_replace(text, "?", true);
}

void
table_row(struct table *table, enum shade shade)
{
	/* Room for twice as many at each power of two. */
	if ((table->rows & (table->rows - 1)) == 0) {
		table->shades =
		    resize(table->shades, table->rows > 0 ? 2 * table->rows : 1,
		        sizeof(*table->shades));
	}
	table->shades[table->rows++] = shade;
}

void
table_column(struct table *table, const char *name, bool is_number)
{
	if (table->columns == 0) {
		table_row(table, SHADE_HEAD);
	}
	table->are_numbers[table->columns++] = is_number;
	table_cell(table, name);
}

void
table_free(struct table *table)
{
	for (size_t i = 0; i < table->count; i++) {
		free(table->cells[i]);
	}
	free(table->cells);
	free(table->shades);
	*table = (struct table){.columns = 0};
}

/* ---- lines of a cell ------------------------------------------------------- */

/* Whether a text may go on in the next line after this character: not within a date
 * or between a name and its number. */
static bool
joins_words(const char *at)
{
	return (*at == '-' || *at == '/') && !(at[1] >= '0' && at[1] <= '9');
}

/* The part of a text that goes into a line of so many columns: up to a blank, or
 * after what joins words, else as much as there is room for. *next is where the next
 * line begins. */
static size_t
line_of(const char *text, size_t width, const char **next)
{
	const size_t most = bytes_within(text, width);
	size_t size = most;

	if (text[most] != '\0') {
		while (size > 0 && text[size] != ' ' &&
		       !joins_words(text + size - 1)) {
			size--;
		}
		size = size > 0 ? size : most;
	}
	*next = text + size + strspn(text + size, " ");
	return size;
}

/* The columns of the longest part that is not broken between words, up to WORD. */
static size_t
width_of_word(const char *text)
{
	size_t widest = 0;

	while (*text != '\0') {
		size_t size = 0, width;

		while (text[size] != '\0' && text[size] != ' ' &&
		       !joins_words(text + size)) {
			size++;
		}
		size += text[size] != '\0' && text[size] != ' ';
		width = columns_of_first(text, size);
		widest = width > widest ? width : widest;
		text += size;
		text += strspn(text, " ");
	}
	return widest < WORD ? widest : WORD;
}

/* ---- how wide -------------------------------------------------------------- */

/* How a table is laid out: how wide its columns are, how narrow they may get, and
 * whether the last one stands below. */
struct layout {
	size_t line, gap;
	size_t widths[COLUMNS_MOST], least[COLUMNS_MOST];
	size_t columns; /* beside one another */
};

static size_t
width_of_all(const struct layout *layout)
{
	size_t width = layout->gap * (layout->columns - 1);

	for (size_t i = 0; i < layout->columns; i++) {
		width += layout->widths[i];
	}
	return width;
}

/* Makes the widest columns narrower until all fit, none narrower than it may be or
 * than most, whichever is less. Whether they do. */
static bool
narrow(struct layout *layout, size_t most)
{
	while (width_of_all(layout) > layout->line) {
		size_t widest = layout->columns;

		for (size_t i = 0; i < layout->columns; i++) {
			const size_t least =
			    layout->least[i] < most ? layout->least[i] : most;

			if (layout->widths[i] > least &&
			    (widest == layout->columns ||
			        layout->widths[i] > layout->widths[widest])) {
				widest = i;
			}
		}
		if (widest == layout->columns) {
			return false;
		}
		layout->widths[widest]--;
	}
	return true;
}

static struct layout
lay_table_out(const struct table *table)
{
	struct layout layout = {
	    .line = line_width(), .gap = GAP, .columns = table->columns};
	struct layout below;

	for (size_t i = 0; i < table->count; i++) {
		const size_t column = i % table->columns;
		const size_t width = columns_of(table->cells[i]);
		/* A number is not broken while anything else can be. */
		const size_t word = table->are_numbers[column]
		                        ? width
		                        : width_of_word(table->cells[i]);

		if (layout.widths[column] < width) {
			layout.widths[column] = width;
		}
		if (layout.least[column] < word) {
			layout.least[column] = word;
		}
	}
	if (width_of_all(&layout) <= layout.line) {
		return layout;
	}
	below = layout;
	if (narrow(&layout, SIZE_MAX)) {
		return layout;
	}
	below.columns -= below.columns > 1;
	layout = below;
	if (narrow(&layout, WORD)) {
		return layout;
	}
	below.gap = 1;
	for (size_t most = WORD; !narrow(&below, most) && most > LEAST;) {
		most--;
	}
	return below;
}

/* ---- rows ------------------------------------------------------------------ */

static void
put_cell(const char *text, size_t size, size_t width, bool is_number)
{
	char *part = text_of("%.*s", (int)size, text);

	if (is_number) {
		put_right(part, width);
	} else {
		put_padded(part, width);
	}
	free(part);
}

/* A line of a row, from where each cell goes on. */
static void
put_line(const struct table *table, const struct layout *layout,
    const char **cells, enum shade shade)
{
	size_t last = layout->columns - 1;

	/* What comes after the last one needs no filling up. */
	while (last > 0 && cells[last][0] == '\0') {
		last--;
	}
	shade_begin(shade);
	for (size_t i = 0; i <= last; i++) {
		const char *text = cells[i];
		const size_t size = line_of(text, layout->widths[i], &cells[i]);
		const bool is_number = table->are_numbers[i];

		put_cell(text, size,
		    i < last || is_number ? layout->widths[i] : 0, is_number);
		if (i < last) {
			put("%*s", (int)layout->gap, "");
		}
	}
	shade_end(shade);
	put("\n");
}

static bool
is_done(const struct layout *layout, const char *const *cells)
{
	for (size_t i = 0; i < layout->columns; i++) {
		if (cells[i][0] != '\0') {
			return false;
		}
	}
	return true;
}

/* The last cell, where there is no room for it beside the others. */
static void
put_below(const struct layout *layout, const char *cell, enum shade shade)
{
	while (cell[0] != '\0') {
		const char *text = cell;
		const size_t size = line_of(text, layout->line - INDENT, &cell);

		put("%*s", INDENT, "");
		shade_begin(shade);
		put("%.*s", (int)size, text);
		shade_end(shade);
		put("\n");
	}
}

void
table_put(const struct table *table)
{
	const struct layout layout = lay_table_out(table);

	for (size_t row = 0; row < table->rows; row++) {
		const char *cells[COLUMNS_MOST];

		for (size_t i = 0; i < COLUMNS_MOST; i++) {
			cells[i] = i < table->columns
			               ? table->cells[row * table->columns + i]
			               : "";
		}
		do {
			put_line(table, &layout, cells, table->shades[row]);
		} while (!is_done(&layout, cells));
		if (layout.columns < table->columns) {
			put_below(
			    &layout, cells[layout.columns], table->shades[row]);
		}
	}
}

/*
 * crink plot QUESTION: the rival answers over the day on which they became known.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "axis.h"
#include "claim.h"
#include "command.h"
#include "dates.h"
#include "day.h"
#include "links.h"
#include "names.h"
#include "picture.h"
#include "print.h"
#include "svg.h"
#include "terms.h"

/* In pixels. */
#define WIDTH 1200
#define LEFT 110
#define RIGHT 1170
#define TOP 84
#define BOTTOM 484

/* An answer in the picture. */
struct mark {
	const struct crink_relation *claim;
	struct crink_quantity quantity;
	double scale; /* by which its numbers are divided */
	long day;
	bool stands, is_number;
};

struct plot {
	struct mark *marks;
	size_t count, numbers;
	struct crink_date day;
	enum crink_unit unit;          /* that the question asks for */
	const struct crink_item *item; /* or NULL */
	struct time_axis time;
	struct value_axis value;
};

static bool
has_low(const struct mark *mark)
{
	return mark->is_number && mark->quantity.low != CRINK_OPEN_LOW;
}

static bool
has_high(const struct mark *mark)
{
	return mark->is_number && mark->quantity.high != CRINK_OPEN_HIGH;
}

static double
low_of(const struct mark *mark)
{
	return (double)mark->quantity.low / mark->scale;
}

static double
high_of(const struct mark *mark)
{
	return (double)mark->quantity.high / mark->scale;
}

static void
take(struct plot *plot, const struct crink_relation *claim)
{
	struct mark *mark;

	plot->marks =
	    resize(plot->marks, plot->count + 1, sizeof(*plot->marks));
	mark = &plot->marks[plot->count++];
	mark->claim = claim;
	mark->quantity = crink_relation_quantity(claim);
	mark->scale = 1;
	for (unsigned i = crink_unit_decimals(mark->quantity.unit); i > 0;
	     i--) {
		mark->scale *= 10;
	}
	mark->day = last_day_number(crink_relation_known(claim));
	mark->stands = is_standing_on(claim, plot->day);
	/* What is not so is no answer that a number could be drawn of, nor what
	 * answers a question that asks for none. */
	mark->is_number = mark->quantity.unit != CRINK_UNIT_NONE &&
	                  plot->unit != CRINK_UNIT_NONE &&
	                  !crink_relation_negated(claim);
	plot->numbers += mark->is_number;
	time_axis_add(&plot->time, mark->day);
	if (has_low(mark)) {
		value_axis_add(&plot->value, low_of(mark));
	}
	if (has_high(mark)) {
		value_axis_add(&plot->value, high_of(mark));
	}
}

static struct plot
make_plot(const struct crink_question *question, struct crink_date day)
{
	struct plot plot = {
	    .day = day,
	    .unit = crink_question_unit(question),
	    .item = crink_question_item(question),
	    .time = {1, 0, LEFT + 20, RIGHT - 20},
	    .value = {.is_empty = true, .top = TOP, .bottom = BOTTOM},
	};
	struct crink_query query = crink_query_all();
	const struct crink_period by = {.start_latest = day, .end = day};
	const struct crink_relation *claim = NULL;

	crink_query_question(&query, question);
	crink_query_known(&query, by);
	crink_query_order(&query, CRINK_ORDER_KNOWN);
	while ((claim = crink_query_next(&query, claim)) != NULL) {
		take(&plot, claim);
	}
	value_axis_close(&plot.value);
	return plot;
}

/* "10,000 to 13,000 people", or the sentence where there is no number, or one of a
 * part of what is asked. */
static char *
answer_of(const struct plot *plot, const struct mark *mark)
{
	const struct crink_item *item = crink_relation_item(mark->claim);
	const bool is_part =
	    plot->item != NULL && item != NULL && item != plot->item;

	return mark->is_number && !is_part ? text_of_quantity(mark->quantity)
	                                   : sentence_of(mark->claim);
}

/* ---- as text ----------------------------------------------------------------- */

/* The part of the scale in which a number lies. */
static size_t
column_of(const struct plot *plot, double value, size_t columns)
{
	const double part =
	    (plot->value.bottom - value_axis_at(&plot->value, value)) /
	    (plot->value.bottom - plot->value.top);

	return (size_t)(part * (double)(columns - 1) + 0.5);
}

/* "     *-----*   ": the numbers that an answer allows, "<" and ">" an open end. */
static void
put_scale(const struct plot *plot, const struct mark *mark)
{
	enum { COLUMNS = 40 };
	char line[COLUMNS + 1];
	size_t from = 0, to = COLUMNS - 1;

	memset(line, ' ', COLUMNS);
	line[COLUMNS] = '\0';
	if (mark->is_number) {
		if (has_low(mark)) {
			from = column_of(plot, low_of(mark), COLUMNS);
		}
		if (has_high(mark)) {
			to = column_of(plot, high_of(mark), COLUMNS);
		}
		memset(line + from, '-', to - from + 1);
		line[from] = has_low(mark) ? '*' : '<';
		line[to] = has_high(mark) ? '*' : '>';
	}
	put("%s", line);
}

static void
put_text(const struct plot *plot, const struct crink_question *question)
{
	char low[32], high[32];

	put("%s\n", crink_question_text(question));
	if (plot->numbers > 0) {
		write_rounded(low, plot->value.low);
		write_rounded(high, plot->value.high);
		put("\n            ");
		put_padded(low, 40 - strlen(high));
		put("%s%s\n", high,
		    plot->value.by_logarithm ? " (by logarithms)" : "");
	}
	for (size_t i = 0; i < plot->count; i++) {
		const struct mark *mark = &plot->marks[i];
		char *known = text_of_date(crink_relation_known(mark->claim));
		char *answer = answer_of(plot, mark);

		put_padded(known, 11);
		put("|");
		put_scale(plot, mark);
		put("| %s (%s, %s%s)\n", answer,
		    crink_actor_name(who_says(mark->claim)),
		    crink_status_name(crink_relation_status(mark->claim)),
		    mark->stands ? "" : "; stands no longer");
		free(answer);
		free(known);
	}
}

/* ---- as a picture ------------------------------------------------------------ */

/* Where the number of a mark has room: beside it, above, below, further off. */
static void
put_number(struct places *places, size_t number, double x, double y)
{
	static const double ways[][2] = {{8, 4}, {-22, 4}, {-7, -9}, {-7, 19},
	    {10, -10}, {10, 18}, {-24, -10}, {-24, 18}, {8, -24}, {8, 32},
	    {-22, -24}, {-22, 32}};
	char text[24];
	struct place place = {0, 0, 16, 13};

	snprintf(text, sizeof(text), "%zu", number);
	for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); i++) {
		place.x = x + ways[i][0];
		place.y = y + ways[i][1] - 11;
		if (place_is_free(places, place)) {
			break;
		}
	}
	place_take(places, place);
	svg_text(place.x, place.y + 11, "start", "small", text);
}

static double
place_of(const struct plot *plot, size_t i)
{
	const double day = (double)plot->marks[i].day;
	double x = time_axis_at(&plot->time, day);

	/* Those of one day, or nearly, stand side by side. */
	for (size_t before = 0, same = 0; before < i; before++) {
		const double other =
		    time_axis_at(&plot->time, (double)plot->marks[before].day);

		if (x - other < 6 && ++same < 8) {
			x += 7;
		}
	}
	return x > RIGHT - 8 ? RIGHT - 8 : x;
}

/* Of what is no number: whether it says that something is so. */
static const char *
sign_of(const struct mark *mark)
{
	return crink_relation_negated(mark->claim) ? "✕ " : "○ ";
}

static void
put_mark(const struct plot *plot, size_t i, struct places *places)
{
	const struct mark *mark = &plot->marks[i];
	const double x = place_of(plot, i);
	const double low =
	    has_low(mark) ? value_axis_at(&plot->value, low_of(mark)) : BOTTOM;
	const double high =
	    has_high(mark) ? value_axis_at(&plot->value, high_of(mark)) : TOP;
	char *answer = answer_of(plot, mark);
	char *title =
	    text_of("%s: %s", crink_actor_name(who_says(mark->claim)), answer);

	svg_group(mark->stands ? "answer" : "answer fallen", title);
	if (!mark->is_number) {
		svg_text(x, BOTTOM + 4, "middle", "end", sign_of(mark));
		put_number(places, i + 1, x, BOTTOM - 10);
	} else {
		svg_line(x, low, x, high,
		    has_low(mark) && has_high(mark) ? "line" : "open");
		if (has_low(mark)) {
			svg_circle(x, low, 4.5, "end");
		}
		if (has_high(mark)) {
			svg_circle(x, high, 4.5, "end");
		}
		put_number(places, i + 1, x, has_high(mark) ? high : low);
	}
	svg_group_end();
	free(title);
	free(answer);
}

/* The places of all marks themselves, which no number may cover. */
static void
take_marks(const struct plot *plot, struct places *places)
{
	for (size_t i = 0; i < plot->count; i++) {
		const struct mark *mark = &plot->marks[i];
		const double x = place_of(plot, i);

		if (has_low(mark)) {
			place_take(places,
			    (struct place){x - 5,
			        value_axis_at(&plot->value, low_of(mark)) - 5,
			        10, 10});
		}
		if (has_high(mark)) {
			place_take(places,
			    (struct place){x - 5,
			        value_axis_at(&plot->value, high_of(mark)) - 5,
			        10, 10});
		}
	}
}

/* What the numbers in the picture stand for. */
static void
put_legend(const struct plot *plot)
{
	for (size_t i = 0; i < plot->count; i++) {
		const struct mark *mark = &plot->marks[i];
		const double y = BOTTOM + 62 + 19 * (double)i;
		char *known = text_of_date(crink_relation_known(mark->claim));
		char *answer = answer_of(plot, mark);
		char *line = text_of("%s%s (%s, %s%s%s)",
		    mark->is_number ? "" : sign_of(mark), answer,
		    crink_actor_name(who_says(mark->claim)),
		    crink_status_name(crink_relation_status(mark->claim)),
		    mark->stands ? "" : "; stands no longer",
		    is_denied(mark->claim, plot->day) ? "; denied" : "");
		char *cut = svg_cut(line, RIGHT - 150);
		char number[24];

		snprintf(number, sizeof(number), "%zu", i + 1);
		svg_text(44, y, "end", "small", number);
		svg_text(56, y, "start", "pale", known);
		svg_text(140, y, "start", mark->stands ? "" : "pale", cut);
		free(cut);
		free(line);
		free(answer);
		free(known);
	}
}

static void
put_picture(const struct plot *plot, const struct crink_question *question)
{
	const double height = BOTTOM + 84 + 19 * (double)plot->count;
	struct places places = {NULL, 0, 0};
	char *title = svg_cut(crink_question_text(question), WIDTH * 0.66);

	svg_begin(WIDTH, height, crink_question_text(question));
	svg_text(24, 34, "start", "title", title);
	svg_text(24, 56, "start", "pale",
	    "By the day on which each answer became known. Pale: stands no "
	    "longer. "
	    "Dotted: an open end. ✕: said not to be so. ○: no number.");
	if (plot->numbers > 0) {
		value_axis_put(&plot->value, LEFT, RIGHT);
	}
	time_axis_put(&plot->time, TOP, BOTTOM + 12);
	take_marks(plot, &places);
	for (size_t i = 0; i < plot->count; i++) {
		put_mark(plot, i, &places);
	}
	put_legend(plot);
	svg_end();
	places_free(&places);
	free(title);
}

void
put_plot(const struct crink_question *question, struct crink_date day)
{
	struct plot plot = make_plot(question, day);

	if (plot.count > 0) {
		put_picture(&plot, question);
	}
	free(plot.marks);
}

/* ---- the command ------------------------------------------------------------- */

static int
run(const struct argument *arguments, size_t count)
{
	const struct argument *given =
	    option_given(arguments, count, "standing");
	const struct crink_question *question =
	    question_named(operand_given(arguments, count));
	struct plot plot = make_plot(
	    question, given != NULL ? day_named(given->value) : NEWEST_DAY);
	const bool found = plot.count > 0;

	if (found && option_given(arguments, count, "svg") != NULL) {
		put_picture(&plot, question);
	} else if (found) {
		put_text(&plot, question);
	} else {
		fprintf(stderr, "crink: no answer was known then\n");
	}
	free(plot.marks);
	return found ? EXIT_SUCCESS : EXIT_NOTHING;
}

static const struct option plot_options[] = {
    {"svg", NULL, "a picture, for a file or a page", THE_LAST, NULL},
    {"standing", "DAY", "what was known, and stood, on that day", THE_LAST,
        NULL},
    {NULL, NULL, NULL, THE_LAST, NULL},
};

static const struct option *const options[] = {plot_options, NULL};

const struct command plot_command = {
    .name = "plot",
    .synopsis = "QUESTION [--svg] [--standing DAY]",
    .summary = "Draws the rival answers to a question, as the numbers that "
               "each allows.",
    .help = "In the order in which they became known; \"<\" and \">\" are open "
            "ends.\nQUESTION is its slug, or all of its text.\n",
    .options = options,
    .least = 1,
    .most = 1,
    .run = run,
};

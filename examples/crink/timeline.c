/*
 * crink timeline: claims in the order of time.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answers.h"
#include "axis.h"
#include "claim.h"
#include "command.h"
#include "conditions.h"
#include "dates.h"
#include "day.h"
#include "links.h"
#include "picture.h"
#include "print.h"
#include "sort.h"
#include "span.h"
#include "svg.h"
#include "terms.h"

/* In pixels. */
#define WIDTH 1200
#define LEFT 30
#define RIGHT 1170
#define ROW 30
#define FADE 40

/* ---- what is shown ----------------------------------------------------------- */

/* Claims are told by their places in the order of time, after their group. */
struct row {
	const struct crink_relation *claim;
	struct span span;
	const char *group; /* the name of what they are put together by */
	size_t first;      /* the place of the first of the group */
	size_t place;
};

struct rows {
	struct row *rows;
	size_t count, groups;
};

static const char *
group_of(const struct crink_relation *claim, bool by_question)
{
	if (by_question) {
		return crink_question_text(crink_relation_question(claim));
	}
	return crink_actor_name(crink_relation_subject(claim));
}

static int
compare_rows(const void *a, const void *b)
{
	const struct row *x = a, *y = b;
	const int groups = strcmp(x->group, y->group);

	if (groups != 0) {
		/* What is in no group comes last. */
		return x->group[0] == '\0'   ? 1
		       : y->group[0] == '\0' ? -1
		                             : groups;
	}
	return x->place < y->place ? -1 : x->place > y->place;
}

/* Rivals side by side: the answers to a question follow the first of them. */
static void
put_rivals_together(struct rows *rows)
{
	for (size_t i = 0; i < rows->count; i++) {
		const struct crink_question *question =
		    crink_relation_question(rows->rows[i].claim);

		for (size_t before = 0; question != NULL && before < i;
		     before++) {
			if (crink_relation_question(rows->rows[before].claim) ==
			        question &&
			    strcmp(rows->rows[before].group,
			        rows->rows[i].group) == 0) {
				rows->rows[i].place = rows->rows[before].place;
				break;
			}
		}
	}
}

/* The place of the first row of the group of the one behind the last. */
static size_t
first_of_group(const struct rows *rows)
{
	for (size_t i = 0; i < rows->count; i++) {
		if (strcmp(rows->rows[i].group,
		        rows->rows[rows->count].group) == 0) {
			return i;
		}
	}
	return rows->count;
}

static struct rows
make_rows(const struct answers *answers, bool by_question)
{
	struct rows rows = {NULL, 0, 0};
	const struct crink_relation *claim = NULL;
	size_t room = 0;

	while ((claim = answers_next(answers, claim)) != NULL) {
		if (rows.count == room) {
			room = room == 0 ? 64 : room * 2;
			rows.rows = resize(rows.rows, room, sizeof(*rows.rows));
		}
		rows.rows[rows.count] = (struct row){claim, span_of(claim),
		    group_of(claim, by_question), rows.count, rows.count};
		rows.rows[rows.count].first = first_of_group(&rows);
		rows.count++;
	}
	if (rows.count > 0) {
		put_rivals_together(&rows);
		sort_stably(
		    rows.rows, rows.count, sizeof(*rows.rows), compare_rows);
	}
	for (size_t i = 0; i < rows.count; i++) {
		rows.groups += i == 0 || strcmp(rows.rows[i - 1].group,
		                             rows.rows[i].group) != 0;
	}
	return rows;
}

/* ---- as text ----------------------------------------------------------------- */

static void
put_lines(const struct answers *answers)
{
	const struct crink_relation *claim = NULL;

	while ((claim = answers_next(answers, claim)) != NULL) {
		const struct crink_period when = crink_relation_when(claim);
		const enum shade shade = shade_of_claim(claim, NEWEST_DAY);
		char *start = span_start_of(when);
		char *end = span_end_of(when);
		char *brief = brief_of(claim, (struct style){false, false});

		if (strcmp(start, "?") == 0 && strcmp(end, "?") == 0) {
			char *known = text_of_date(crink_relation_known(claim));

			/* What tells no time held when it became known. */
			free(start);
			start = text_of("as of %s", known);
			free(known);
		}
		shade_begin(shade);
		put_padded(start, 22);
		put("  ");
		put_padded(strcmp(start, end) == 0 ? "" : end, 22);
		put("  %s%s", is_standing(claim) ? "" : "[stands no longer] ",
		    brief);
		shade_end(shade);
		put("\n");
		free(brief);
		free(end);
		free(start);
	}
}

/* ---- as a picture ------------------------------------------------------------ */

/* A day as the bar of it: from its beginning to its end. */
static double
from_of(const struct time_axis *axis, long day)
{
	return time_axis_at(axis, (double)day);
}

static double
to_of(const struct time_axis *axis, long day)
{
	const double x = time_axis_at(axis, (double)day + 1);

	return x > RIGHT ? RIGHT : x;
}

static void
put_piece(double from, double to, double y, const char *class)
{
	/* A day of many years is still to be seen. */
	if (to < from + 3) {
		to = from + 3;
	}
	svg_box(from, y, to - from, 9, class);
}

static void
put_bar(const struct time_axis *axis, const struct row *row, double y)
{
	const struct span *span = &row->span;
	const double sure_from = from_of(axis, span->sure_first);
	const double sure_to = to_of(axis, span->sure_last);
	double from = span->is_sure ? sure_from : from_of(axis, span->first);
	double to = span->is_sure ? sure_to : to_of(axis, span->last);

	if (!span->is_told) {
		svg_circle(from, y + 4.5, 4, "hollow");
		return;
	}
	if (span->is_sure) {
		put_piece(sure_from, sure_to, y, "bar");
	}
	if (span->open_first) {
		put_piece(LEFT, from, y, "bar");
	} else if (span->has_first && span->first < span->sure_first) {
		put_piece(from_of(axis, span->first), to, y, "maybe");
	} else if (!span->has_first) {
		put_piece(from - FADE, from, y, "fade-before");
	}
	if (span->open_last) {
		put_piece(to, RIGHT, y, "bar");
		svg_text(RIGHT + 2, y + 9, "start", "end", "→");
	} else if (span->last > span->sure_last) {
		put_piece(from, to_of(axis, span->last), y,
		    span->has_last && row->span.is_sure ? "fade-after"
		                                        : "maybe");
	} else if (!span->has_last) {
		put_piece(to, to + FADE, y, "fade-after");
	}
}

/* "SENTENCE (WHO)", in memory to free(). */
static char *
short_of(const struct crink_relation *claim)
{
	char *sentence = sentence_of(claim);
	char *text =
	    text_of("%s (%s)", sentence, crink_actor_name(who_says(claim)));

	free(sentence);
	return text;
}

static void
put_row(const struct time_axis *axis, const struct row *row, double y)
{
	char *brief = brief_of(row->claim, (struct style){false, false});
	char *label = short_of(row->claim);
	char *cut = svg_cut(label, RIGHT - LEFT);
	const double width = svg_width(cut);
	double x = from_of(axis, row->span.first);

	if (x + width > RIGHT) {
		x = RIGHT - width;
	}
	svg_group(is_standing(row->claim) ? "claim" : "claim fallen", brief);
	svg_text(x < LEFT ? LEFT : x, y + 12, "start", "", cut);
	put_bar(axis, row, y + 17);
	svg_group_end();
	free(cut);
	free(label);
	free(brief);
}

void
put_timeline(const struct answers *answers, bool by_question, const char *title)
{
	struct rows rows = make_rows(answers, by_question);
	struct time_axis axis = {1, 0, LEFT + FADE, RIGHT - FADE};
	const double bottom = 84 + ROW * (double)(rows.count + rows.groups);
	double y = 84;

	for (size_t i = 0; i < rows.count; i++) {
		time_axis_add(&axis, rows.rows[i].span.first);
		time_axis_add(&axis, rows.rows[i].span.sure_last);
		time_axis_add(&axis, rows.rows[i].span.last);
	}
	svg_begin(WIDTH, bottom + 50, title);
	svg_fades();
	svg_title(24, 34, WIDTH - 48, title);
	svg_text(24, 56, "start", "pale",
	    "Full: sure. Pale: possible, or stands no longer. Fading: an end "
	    "that "
	    "is not told. Arrow: goes on. Ring: held when it became known.");
	time_axis_put(&axis, 72, bottom + 8);
	for (size_t i = 0; i < rows.count; i++) {
		if (i == 0 ||
		    strcmp(rows.rows[i - 1].group, rows.rows[i].group) != 0) {
			svg_text(LEFT, y + 20, "start", "heading",
			    rows.rows[i].group[0] != '\0' ? rows.rows[i].group
			                                  : "of nobody named");
			y += ROW;
		}
		put_row(&axis, &rows.rows[i], y);
		y += ROW;
	}
	svg_end();
	free(rows.rows);
}

/* ---- the command ------------------------------------------------------------- */

static int
run(const struct argument *arguments, size_t count)
{
	const struct argument *by = option_given(arguments, count, "by");
	struct answers answers = find_answers(&timeline_command, arguments,
	    count, is_unsure(&timeline_command, arguments, count));
	const size_t found = answers_count(&answers);

	choose_colours(arguments, count);
	if (by != NULL && strcmp(by->value, "actor") != 0 &&
	    strcmp(by->value, "question") != 0) {
		complain("unknown group", by->value);
		fprintf(stderr, "; there are: actor, question\n");
		fail_usage(&timeline_command);
	}
	crink_query_order(&answers.query, CRINK_ORDER_WHEN);
	if (by != NULL && option_given(arguments, count, "svg") == NULL) {
		fprintf(stderr, "crink: --by goes with --svg\n");
		fail_usage(&timeline_command);
	}
	if (found > 0 && option_given(arguments, count, "svg") != NULL) {
		char *what = text_of("%zu %s, in the order of time", found,
		    found == 1 ? "claim" : "claims");
		char *title = name_conditions(what, arguments, count);

		put_timeline(&answers,
		    by != NULL && strcmp(by->value, "question") == 0, title);
		free(title);
		free(what);
	} else {
		put_lines(&answers);
	}
	answers_free(&answers);
	return found > 0 ? EXIT_SUCCESS : tell_none();
}

static const struct option timeline_options[] = {
    {"svg", NULL, "a picture, for a file or a page", THE_LAST, NULL},
    {"by", "GROUP", "what a picture puts together: actor or question", THE_LAST,
        NULL},
    {NULL, NULL, NULL, THE_LAST, NULL},
};

static const struct option *const options[] = {
    conditions, timeline_options, color_options, NULL};

const struct command timeline_command = {
    .name = "timeline",
    .synopsis = "[--svg [--by GROUP]] [--OPTION VALUE]...",
    .summary =
        "Shows the claims that meet all conditions in the order of time.",
    .help =
        "The columns are when it began and ended: \"by 2024\" is in 2024 at "
        "the "
        "latest,\n\"2022..2024\" between the two, \"~\" about then, \"?\" not "
        "told, \"..\" open.\n",
    .options = options,
    .run = run,
};

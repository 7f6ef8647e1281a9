/*
 * What write_period() makes of every shape of a period: the words of those in the
 * table and in the manual page; and of all that can be made of a few dates, that no
 * two have the same words, so that none says less than its period.
 */
#include "period.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
	const char *edtf, *words;
} cases[] = {
    /* Some day within a date. */
    {"2024-11-29", "on 2024-11-29"},
    {"2024-10", "in 2024-10"},
    {"2022", "in 2022"},
    {"-0043", "in -0043"},
    {"Y12345", "in Y12345"},
    {"2024-11-29~", "about 2024-11-29"},
    {"2024-11-29?", "perhaps on 2024-11-29"},
    {"2024%", "perhaps about 2024"},
    /* Some day from one date to another. */
    {"[2024-11-30..2024-12-01]", "on 2024-11-30 or 2024-12-01"},
    {"[2024-12-31..2025-01-01]", "on 2024-12-31 or 2025-01-01"},
    {"[2024-02-28..2024-02-29]", "on 2024-02-28 or 2024-02-29"},
    {"[2023-02-28..2023-03-01]", "on 2023-02-28 or 2023-03-01"},
    {"[2024-02-28..2024-03-01]", "between 2024-02-28 and 2024-03-01"},
    {"[2024-11..2024-12]", "in 2024-11 or 2024-12"},
    {"[2024-12..2025-01]", "in 2024-12 or 2025-01"},
    {"[2024..2025]", "in 2024 or 2025"},
    {"[2024..2025]~", "about 2024 or 2025"},
    {"[2024-11-30..2024-12-01]?", "perhaps on 2024-11-30 or 2024-12-01"},
    {"[2024..2024-12]", "between 2024 and 2024-12"},
    {"[2022..2024-12-01]", "between 2022 and 2024-12-01"},
    {"[2024-11-24..2024-11-30]~",
        "between about 2024-11-24 and about 2024-11-30"},
    {"[2022..2024]?", "perhaps between 2022 and 2024"},
    {"[2022..2024]%", "perhaps between about 2022 and about 2024"},
    {"199X", "between 1990 and 1999"},
    /* Some day on one side of a date. */
    {"[..2024-12-01]", "on or before 2024-12-01"},
    {"[..2024]", "in or before 2024"},
    {"[..2024]~", "about 2024 or before"},
    {"[..2024-12-01]?", "perhaps on or before 2024-12-01"},
    {"[2024-12-01..]", "on or after 2024-12-01"},
    {"[2024-12..]", "in or after 2024-12"},
    {"[2024-12-01..]~", "about 2024-12-01 or later"},
    {"[2024..]%", "perhaps about 2024 or later"},
    /* What is true of a day. */
    {"[..2024-12-01]/[2024-12-01..]", "on 2024-12-01, start and end not told"},
    {"[..2024-10]/[2024-10..]", "in 2024-10, start and end not told"},
    {"[..2024-10]~/[2024-10..]~", "about 2024-10, start and end not told"},
    {"[..2024-10]?/[2024-10..]?", "perhaps in 2024-10, start and end not told"},
    {"[..2024-10]~/[2024-10..]",
        "from about 2024-10 or before to 2024-10 or later"},
    {"[..2024-11-30]/[2024-12-01..]",
        "from 2024-11-30 or before to 2024-12-01 or later"},
    /* Both ends. */
    {"2024-11-30/2024-12-01", "from 2024-11-30 to 2024-12-01"},
    {"2022/2024-12-01", "from 2022 to 2024-12-01"},
    {"2022~/2024-12-01", "from about 2022 to 2024-12-01"},
    {"2022/2024-12-01?", "from 2022 to perhaps 2024-12-01"},
    {"2022%/2024%", "from perhaps about 2022 to perhaps about 2024"},
    {"2022~/[2024-12-01..]", "from about 2022 to 2024-12-01 or later"},
    {"2022/[..2024]", "from 2022 to 2024 or before"},
    {"2022/[2023..2024]", "from 2022 to 2023 or 2024"},
    {"[2022..2024]/2025", "from some day between 2022 and 2024 to 2025"},
    {"[2022..2023]~/2025", "from about 2022 or 2023 to 2025"},
    {"[..2022]/2024", "from 2022 or before to 2024"},
    {"[2022..]/2024", "from 2022 or later to 2024"},
    {"2024~/2024", "from about 2024 to 2024"},
    /* One end. */
    {"2022/..", "since 2022"},
    {"2022~/..", "since about 2022"},
    {"[..2022]/..", "since 2022 or before"},
    {"[2022..2024]/..", "since some day between 2022 and 2024"},
    {"2024-12-28/", "from 2024-12-28, end not told"},
    {"[2022..]?/", "from perhaps 2022 or later, end not told"},
    {"../2024-12-01", "until 2024-12-01"},
    {"../[2024..]", "until 2024 or later"},
    {"/2024-12-01", "until 2024-12-01, start not told"},
    {"/[..2024]~", "until about 2024 or before, start not told"},
    /* None. */
    {"../..", "always"},
    {"../", "no start, end not told"},
    {"/..", "start not told, no end"},
};

static int
check_cases(void)
{
	int failures = 0;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char words[PERIOD_SIZE];

		write_period(words, crink_period_parse(cases[i].edtf));
		if (strcmp(words, cases[i].words) != 0) {
			printf("%s: '%s', not '%s'\n", cases[i].edtf, words,
			    cases[i].words);
			failures++;
		}
	}
	return failures;
}

/* The table of the manual page, in lines ".It WORDS Ta Li EDTF". */
static int
check_manual(const char *path)
{
	FILE *manual = fopen(path, "r");
	char line[256], words[PERIOD_SIZE];
	int failures = 0, rows = 0;

	if (manual == NULL) {
		printf("cannot read %s\n", path);
		return 1;
	}
	while (fgets(line, sizeof(line), manual) != NULL) {
		char *edtf = strstr(line, " Ta Li ");

		if (edtf == NULL) {
			continue;
		}
		*edtf = '\0';
		edtf += strlen(" Ta Li ");
		edtf[strcspn(edtf, "\n")] = '\0';
		write_period(words, crink_period_parse(edtf));
		rows++;
		if (strcmp(words, line + strlen(".It ")) != 0) {
			printf("the manual has '%s' for %s\n",
			    line + strlen(".It "), edtf);
			failures++;
		}
	}
	fclose(manual);
	return failures + (rows == 0);
}

/* ---- all shapes ------------------------------------------------------------ */

static const struct crink_date dates[] = {{0, 0, 0}, {2022, 0, 0}, {2023, 0, 0},
    {2023, 1, 0}, {2023, 1, 1}, {2024, 2, 29}, {2024, 3, 1}};

enum { DATES = sizeof(dates) / sizeof(dates[0]) };

#define SHAPES ((size_t)DATES * DATES * DATES * DATES * 64)

struct shape {
	char words[PERIOD_SIZE], edtf[64];
};

/* The period of a number below SHAPES; some are none. */
static struct crink_period
period_of(size_t number)
{
	struct crink_period period;
	size_t rest = number / 64;

	period.open_start = (number & 1) != 0;
	period.open_end = (number & 2) != 0;
	period.approximate_start = (number & 4) != 0;
	period.approximate_end = (number & 8) != 0;
	period.uncertain_start = (number & 16) != 0;
	period.uncertain_end = (number & 32) != 0;
	period.start = dates[rest % DATES];
	rest /= DATES;
	period.start_latest = dates[rest % DATES];
	rest /= DATES;
	period.end_earliest = dates[rest % DATES];
	rest /= DATES;
	period.end = dates[rest % DATES];
	return period;
}

static int
compare(const void *a, const void *b)
{
	const struct shape *left = a, *right = b;
	const int order = strcmp(left->words, right->words);

	return order != 0 ? order : strcmp(left->edtf, right->edtf);
}

/* Periods with the same words have the same EDTF: neither says less. */
static int
check_shapes(void)
{
	struct shape *shapes = malloc(SHAPES * sizeof(*shapes));
	size_t count = 0;
	int failures = 0;

	if (shapes == NULL) {
		printf("no memory\n");
		return 1;
	}
	for (size_t i = 0; i < SHAPES; i++) {
		struct shape *shape = &shapes[count];
		const struct crink_period period = period_of(i);
		const size_t size = crink_period_format(
		    shape->edtf, sizeof(shape->edtf), period);

		write_period(shape->words, period);
		if ((size == 0) != (shape->words[0] == '\0')) {
			printf("'%s': '%s'\n", shape->edtf, shape->words);
			failures++;
		}
		count += size > 0;
	}
	qsort(shapes, count, sizeof(*shapes), compare);
	for (size_t i = 1; i < count; i++) {
		if (strcmp(shapes[i].words, shapes[i - 1].words) == 0 &&
		    strcmp(shapes[i].edtf, shapes[i - 1].edtf) != 0) {
			printf("%s and %s: '%s'\n", shapes[i - 1].edtf,
			    shapes[i].edtf, shapes[i].words);
			failures++;
		}
	}
	printf("%zu periods\n", count);
	free(shapes);
	return failures + (count < 10000);
}

int
main(int argc, char **argv)
{
	const int failures = check_cases() + check_shapes() +
	                     (argc > 1 ? check_manual(argv[1]) : 0);

	printf("%d failures\n", failures);
	return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/*
 * Queries on the linked world against SQLite in memory and against a scan
 * through all relations, in one process and in turn; CPU time, medians of
 * rounds. usage: bench_query [--json FILE]
 */
#include "query.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clock.h"
#include "machine.h"
#include "random.h"

#define ROUNDS 11
#define WAYS_MAX 3
#define COLUMNS 5 /* conditions side by side */
#define QUESTIONS_MAX 10000u
#define QUESTIONS_MIN 20u
/* Of several conditions; all but the answers has to be passed over. */
#define QUESTIONS_SEVERAL 500u
/* About how many relations are walked in a measurement. */
#define ANSWERS 300000.0
#define SCANNED 4000000.0

struct bench {
	struct world world;
	struct way ways[WAYS_MAX];
	unsigned way_count;
	struct question *questions[CONDITIONS];
	uint32_t counts[CONDITIONS];
	double answers[CONDITIONS]; /* how many a question has */
	/* Nanoseconds a question. */
	double ns[TASKS][CONDITIONS][WAYS_MAX][ROUNDS];
};

static const char *const condition_names[CONDITIONS] = {"object", "subject",
    "party", "item", "claimant", "subject_in", "object_in", "object+item",
    "both_in", "kind+when", "source", "question", "links", "known", "actor",
    "day", "kind+day", "object/known", "item/when", "source/when"};
static const char *const task_names[TASKS] = {"first", "all", "count"};
static const char *const task_titles[TASKS] = {
    "the first answer", "all answers", "count"};

static volatile uint64_t sink;

uint32_t
number_of(const void *entity, const void *entities, uint32_t count)
{
	const void *const *all = entities;
	uint32_t first = 0, end = count;

	while (first < end) {
		const uint32_t middle = first + (end - first) / 2;

		if ((uintptr_t)all[middle] < (uintptr_t)entity) {
			first = middle + 1;
		} else {
			end = middle;
		}
	}
	return first < count && all[first] == entity ? first + 1 : 0;
}

/* No date is no bound; the dates of the bench have no marks. */
static int64_t
digits(struct crink_date date, int64_t month, int64_t day, int64_t none)
{
	return date.year == 0
	           ? none
	           : date.year * INT64_C(10000) +
	                 (date.month == 0 ? month : date.month) * 100 +
	                 (date.day == 0 ? day : date.day);
}

struct days
days_of(struct crink_period period)
{
	const struct days days = {digits(period.start, 1, 1, INT64_MIN),
	    digits(period.end, 12, 31, INT64_MAX)};

	return days;
}

static void
read_sources(struct world *world)
{
	const struct crink_question *question = NULL;
	const struct crink_source *source = NULL;

	while ((source = crink_source_next(source)) != NULL) {
		world->source_count++;
	}
	while ((question = crink_question_next(question)) != NULL) {
		world->question_count++;
	}
	world->sources =
	    allocate(world->source_count * sizeof(*world->sources));
	world->questions =
	    allocate(world->question_count * sizeof(*world->questions));
	for (uint32_t i = 0; i < world->source_count; i++) {
		source = world->sources[i] = crink_source_next(source);
	}
	for (uint32_t i = 0; i < world->question_count; i++) {
		question = world->questions[i] = crink_question_next(question);
	}
}

static void
read_world(struct world *world)
{
	const struct crink_relation *relation = NULL;
	const struct crink_query all = crink_query_all();
	const struct crink_actor *actor = NULL;
	const struct crink_item *item = NULL;

	while ((actor = crink_actor_next(actor)) != NULL) {
		world->actor_count++;
	}
	while ((item = crink_item_next(item)) != NULL) {
		world->item_count++;
	}
	world->actors = allocate(world->actor_count * sizeof(*world->actors));
	world->items = allocate(world->item_count * sizeof(*world->items));
	for (uint32_t i = 0; i < world->actor_count; i++) {
		actor = world->actors[i] = crink_actor_next(actor);
	}
	for (uint32_t i = 0; i < world->item_count; i++) {
		item = world->items[i] = crink_item_next(item);
	}
	read_sources(world);
	world->relation_count = (uint32_t)crink_query_count(&all);
	world->relations =
	    allocate(world->relation_count * sizeof(*world->relations));
	for (uint32_t i = 0; i < world->relation_count; i++) {
		relation = world->relations[i] =
		    crink_query_next(&all, relation);
	}
}

/* An actor and those within it. The worlds have no memberships. */
static struct range
range_of_actor(const struct world *world, const struct crink_actor *actor)
{
	struct range range;

	range.first = number_of(actor, world->actors, world->actor_count);
	range.last = range.first;
	while (range.last < world->actor_count &&
	       crink_actor_in(world->actors[range.last], actor)) {
		range.last++;
	}
	return range;
}

static struct range
range_of_item(const struct world *world, const struct crink_item *item)
{
	struct range range;

	range.first = number_of(item, world->items, world->item_count);
	range.last = range.first;
	while (range.last < world->item_count &&
	       crink_item_is(world->items[range.last], item)) {
		range.last++;
	}
	return range;
}

static const struct crink_actor *
parent_or_self(const struct crink_actor *actor)
{
	const struct crink_actor *parent = crink_actor_parent(actor);

	return parent == NULL ? actor : parent;
}

/* A single condition asks for any actor or item, several for what a relation
 * has: else there would be hardly any answers. */
static struct question
ask(const struct world *world, enum condition condition, uint64_t *random)
{
	const struct crink_relation *relation =
	    world->relations[random_below(random, world->relation_count)];
	struct question question;

	memset(&question, 0, sizeof(question));
	question.actor =
	    world->actors[random_below(random, world->actor_count)];
	question.item = world->items[random_below(random, world->item_count)];
	if (condition == BY_OBJECT_AND_ITEM) {
		question.actor = crink_relation_object(relation);
		question.item = crink_relation_item(relation);
	} else if (condition == BY_BOTH_IN) {
		question.actor =
		    parent_or_self(crink_relation_subject(relation));
	}
	question.other = parent_or_self(crink_relation_object(relation));
	question.actors = range_of_actor(world, question.actor);
	question.others = range_of_actor(world, question.other);
	question.items = range_of_item(world, question.item);
	question.source =
	    world->sources[1 + random_below(random, world->source_count - 1)];
	question.question =
	    world->questions[random_below(random, world->question_count)];
	question.source_number =
	    number_of(question.source, world->sources, world->source_count);
	question.question_number = number_of(
	    question.question, world->questions, world->question_count);
	question.relation = relation;
	question.relation_number =
	    number_of(relation, world->relations, world->relation_count);
	/* A month. */
	question.known = crink_period_parse("2024-01");
	question.known.start.year = (int16_t)(2000 + random_below(random, 25));
	question.known.start.month = (uint8_t)(1 + random_below(random, 12));
	question.known.start_latest = question.known.start;
	question.known.end_earliest = question.known.start;
	question.known.end = question.known.start;
	question.day = crink_relation_known(relation);
	question.when = crink_relation_when(relation);
	question.kind = crink_relation_kind(relation);
	return question;
}

/* How many scans through all relations a measurement has room for. */
static uint32_t
scans(const struct bench *bench)
{
	return 1 + (uint32_t)(SCANNED / bench->world.relation_count);
}

/* Makes the questions of a condition: fewer where each has many answers, or
 * where there is no list of the relations that may match. */
static void
make_questions(struct bench *bench, enum condition condition)
{
	struct question *questions =
	    allocate(QUESTIONS_MAX * sizeof(*questions));
	uint64_t random = 1;
	double answers = 0;
	uint32_t count = 0, most = QUESTIONS_MAX;

	if (condition >= BY_OBJECT_AND_ITEM) {
		most = QUESTIONS_SEVERAL;
	}
	if ((condition == BY_KIND_AND_WHEN || condition == BY_DAY ||
	        condition == BY_KIND_AND_DAY) &&
	    scans(bench) < most) {
		most = scans(bench);
	}
	while (count < most && (count < QUESTIONS_MIN || answers < ANSWERS)) {
		questions[count] = ask(&bench->world, condition, &random);
		answers += (double)answer_ours(
		    condition, TASK_COUNT, &questions[count]);
		count++;
	}
	bench->questions[condition] = questions;
	bench->counts[condition] = count;
	bench->answers[condition] = answers / count;
}

/* How many questions a way is asked in a measurement. */
static uint32_t
count_of(
    const struct bench *bench, enum condition condition, const struct way *way)
{
	const uint32_t count = bench->counts[condition];

	return way->answer == answer_by_scan && scans(bench) < count
	           ? scans(bench)
	           : count;
}

/* Ends the program where the ways differ. Which answer is the first is up to
 * each. */
static void
check(
    const struct bench *bench, enum condition condition, const struct way *way)
{
	const uint32_t count = count_of(bench, condition, way);

	for (uint32_t i = 0; i < count; i++) {
		const struct question *question =
		    &bench->questions[condition][i];

		for (enum task task = 0; task < TASKS; task++) {
			const uint64_t ours =
			    answer_ours(condition, task, question);
			const uint64_t theirs =
			    way->answer(condition, task, question);

			if (task == TASK_FIRST ? (ours != 0) != (theirs != 0)
			                       : ours != theirs) {
				fprintf(stderr, "%s differs: %s, %s\n",
				    way->name, condition_names[condition],
				    task_names[task]);
				exit(1);
			}
		}
	}
}

static void
prepare(struct bench *bench)
{
	const char *missing;

	read_world(&bench->world);
	bench->ways[bench->way_count++] = (struct way){"libcrink", answer_ours};
	missing = sqlite_fill(&bench->world);
	if (missing == NULL) {
		bench->ways[bench->way_count++] =
		    (struct way){"SQLite", answer_by_sqlite};
	} else {
		printf("skipped: SQLite: %s\n", missing);
	}
	bench->ways[bench->way_count++] = (struct way){"scan", answer_by_scan};
	for (enum condition condition = 0; condition < CONDITIONS;
	     condition++) {
		make_questions(bench, condition);
		for (unsigned i = 1; i < bench->way_count; i++) {
			check(bench, condition, &bench->ways[i]);
		}
	}
}

static double
time_way(const struct bench *bench, const struct way *way,
    enum condition condition, enum task task)
{
	const uint32_t count = count_of(bench, condition, way);
	const double start = clock_cpu();
	uint64_t sum = 0;

	for (uint32_t i = 0; i < count; i++) {
		sum += way->answer(
		    condition, task, &bench->questions[condition][i]);
	}
	sink = sum;
	return (clock_cpu() - start) * 1e9 / count;
}

static void
measure(struct bench *bench, enum condition condition, unsigned round)
{
	for (enum task task = 0; task < TASKS; task++) {
		for (unsigned i = 0; i < bench->way_count; i++) {
			const unsigned at = (i + round) % bench->way_count;

			bench->ns[task][condition][at][round] =
			    time_way(bench, &bench->ways[at], condition, task);
		}
	}
}

static double
median(const double *values)
{
	double sorted[ROUNDS];

	memcpy(sorted, values, sizeof(sorted));
	return clock_median(sorted, ROUNDS);
}

/* How many times as long a way takes as the library. */
static double
ratio(double ns[WAYS_MAX][ROUNDS], unsigned way)
{
	double ratios[ROUNDS];

	for (unsigned i = 0; i < ROUNDS; i++) {
		ratios[i] = ns[way][i] / ns[0][i];
	}
	return clock_median(ratios, ROUNDS);
}

/* Some conditions side by side. */
static void
print(struct bench *bench, enum condition first, bool is_ratio)
{
	const enum condition end = first + COLUMNS;

	printf("\n%-28s",
	    is_ratio ? "time in times of libcrink's" : "ns a question");
	for (enum condition i = first; i < end; i++) {
		printf("%12s", condition_names[i]);
	}
	printf("\n");
	for (enum task task = 0; task < TASKS; task++) {
		for (unsigned way = is_ratio; way < bench->way_count; way++) {
			printf("%-18s%-10s", task_titles[task],
			    bench->ways[way].name);
			for (enum condition i = first; i < end; i++) {
				printf("%12.1f",
				    is_ratio ? ratio(bench->ns[task][i], way)
				             : median(bench->ns[task][i][way]));
			}
			printf("\n");
		}
	}
	printf("%-28s", "answers a question");
	for (enum condition i = first; i < end; i++) {
		printf("%12.1f", bench->answers[i]);
	}
	printf("\n");
}

static void
write_json(struct bench *bench, const char *path)
{
	FILE *file = machine_open(path);
	const char *comma = "";

	machine_json(file, "query", BENCH_WORLD);
	fprintf(file,
	    ",\n\"relations\": %u, \"actors\": %u, \"items\": %u, "
	    "\"rounds\": %d,\n\"results\": [",
	    bench->world.relation_count, bench->world.actor_count,
	    bench->world.item_count, ROUNDS);
	for (int i = 0; i < TASKS * CONDITIONS * WAYS_MAX; i++) {
		const int task = i / WAYS_MAX / CONDITIONS;
		const int condition = i / WAYS_MAX % CONDITIONS;
		const unsigned way = (unsigned)i % WAYS_MAX;
		const double *ns = bench->ns[task][condition][way];

		if (way >= bench->way_count) {
			continue;
		}
		fprintf(file,
		    "%s\n{\"task\": \"%s\", \"condition\": \"%s\", \"way\": "
		    "\"%s\", \"answers\": %.1f, \"ratio\": %.4f, "
		    "\"median\": %.2f, \"ns\": [",
		    comma, task_names[task], condition_names[condition],
		    bench->ways[way].name, bench->answers[condition],
		    ratio(bench->ns[task][condition], way), median(ns));
		for (unsigned round = 0; round < ROUNDS; round++) {
			fprintf(
			    file, "%s%.2f", round == 0 ? "" : ", ", ns[round]);
		}
		fprintf(file, "]}");
		comma = ",";
	}
	fprintf(file, "]}\n");
	machine_close(file, path);
}

int
main(int argc, char **argv)
{
	static struct bench bench;

	if (argc != 1 && (argc != 3 || strcmp(argv[1], "--json") != 0)) {
		fprintf(stderr, "usage: bench_query [--json FILE]\n");
		return 2;
	}
	prepare(&bench);
	printf("== %u relations, %u actors, %u items; medians of %d rounds\n",
	    bench.world.relation_count, bench.world.actor_count,
	    bench.world.item_count, ROUNDS);
	machine_print(stdout);
	for (unsigned round = 0; round < ROUNDS; round++) {
		for (enum condition i = 0; i < CONDITIONS; i++) {
			measure(&bench, i, round);
		}
	}
	for (int is_ratio = 1; is_ratio >= 0; is_ratio--) {
		for (enum condition i = 0; i < CONDITIONS; i += COLUMNS) {
			print(&bench, i, is_ratio);
		}
	}
	if (argc == 3) {
		write_json(&bench, argv[2]);
	}
	for (enum condition i = 0; i < CONDITIONS; i++) {
		free(bench.questions[i]);
	}
	free(bench.world.actors);
	free(bench.world.items);
	free(bench.world.sources);
	free(bench.world.questions);
	free(bench.world.relations);
	return 0;
}

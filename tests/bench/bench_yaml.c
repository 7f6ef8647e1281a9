/*
 * How fast crinkgen reads a large data file to its tree, against libyaml's
 * parser in its event loop, which builds nothing. Both in one process and in
 * turn; CPU time, medians. usage: bench_yaml [MEGABYTES]
 */
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "clock.h"
#include "yaml/yaml.h"

#define ROUNDS 5

/* A file of typical records. */
static char *
make_file(size_t size)
{
	static const char *const actors[] = {
	    "north-korea", "russia", "south-korea", "ukraine", "iran", "china"};
	char *text = malloc(size + 1000);
	size_t used = 0;

	if (text == NULL) {
		perror("malloc");
		exit(1);
	}
	used += (size_t)sprintf(text, "relations:\n");
	for (unsigned i = 0; used < size; i++) {
		used += (size_t)sprintf(text + used,
		    "- subject: %s\n  kind: supplies\n  object: %s\n"
		    "  item: artillery-ammunition\n"
		    "  quantity: about %u round\n  when: ../2024-12-01\n"
		    "  claimant: south-korean-intelligence\n"
		    "  status: reported\n"
		    "  source: washington-times-2024-12-01\n"
		    "  paragraph: %u\n",
		    actors[i % 6], actors[i / 6 % 6], i, i % 19 + 1);
	}
	return text;
}

static double
time_tree(const char *text, size_t size)
{
	struct memory memory = {NULL, 0, 0, 0, NULL};
	struct diag diag;
	struct diag_file file;
	jmp_buf exhausted;
	double start;

	memset(&diag, 0, sizeof(diag));
	memset(&file, 0, sizeof(file));
	file.path = "bench";
	file.text = text;
	file.size = size;
	diag.memory = &memory;
	if (setjmp(exhausted) != 0) {
		fprintf(stderr, "out of memory\n");
		exit(1);
	}
	memory.exhausted = &exhausted;
	start = clock_cpu();
	if (yaml_read(&memory, &diag, &file) == NULL) {
		fprintf(stderr, "the reader refused the file\n");
		exit(1);
	}
	start = clock_cpu() - start;
	memory_release(&memory);
	return start;
}

static double
time_events(const char *text, size_t size)
{
	yaml_parser_t parser;
	yaml_event_t event;
	int is_end = 0;
	double start = clock_cpu();

	yaml_parser_initialize(&parser);
	yaml_parser_set_input_string(
	    &parser, (const unsigned char *)text, size);
	while (!is_end) {
		if (!yaml_parser_parse(&parser, &event)) {
			fprintf(stderr, "libyaml refused the file\n");
			exit(1);
		}
		is_end = event.type == YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	return clock_cpu() - start;
}

int
main(int argc, char **argv)
{
	const size_t size =
	    (argc > 1 ? strtoul(argv[1], NULL, 10) : 100) * 1000000;
	char *text = make_file(size);
	const double megabytes = (double)strlen(text) / 1e6;
	double ours[ROUNDS], theirs[ROUNDS], ratios[ROUNDS];
	double tree, events;

	for (size_t i = 0; i < ROUNDS; i++) {
		ours[i] = time_tree(text, strlen(text));
		theirs[i] = time_events(text, strlen(text));
		ratios[i] = theirs[i] / ours[i];
	}
	tree = clock_median(ours, ROUNDS);
	events = clock_median(theirs, ROUNDS);
	printf("%.1f times as fast as libyaml's events (median of %d rounds)\n",
	    clock_median(ratios, ROUNDS), ROUNDS);
	printf("reading %.0f MB to the tree  %6.0f MB/s\n", megabytes,
	    megabytes / tree);
	printf("libyaml, events only        %6.0f MB/s\n", megabytes / events);
	free(text);
	return 0;
}

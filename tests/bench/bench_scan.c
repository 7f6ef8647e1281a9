/*
 * crink_scan_next() on worlds of few and of many names against its peers, in one
 * process and in turn; CPU time a byte, the least of several rounds.
 * usage: bench_scan [--short] [--rounds N] [--json FILE] [--lexer FILE]
 * TEXT NAME=FILE...
 *
 * Each FILE is a module: of a world by its NAME, the first with all the peers, and
 * of the lexer that flex made of the names of the first one. Texts full of names
 * are written beside the modules.
 */
#define _POSIX_C_SOURCE 200809L

#include "scan.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

#include "clock.h"
#include "machine.h"

#define ROUNDS 9
#define ROUNDS_SHORT 5
#define PATH_SIZE 4096
/* How far the count of a peer that finds whole words may be from ours. In an
 * ordinary text there are more names of nobody (North America), which are found by
 * peers, than others. */
static const double near[SCAN_SORTS] = {1.25, 1.05};

struct options {
	bool is_short;
	unsigned rounds;
	const char *json, *lexer;
	char *text;
};

static const struct scan_peer *const peers[] = {&scan_peer_words,
    &scan_peer_hyperscan, &scan_peer_re2, &scan_peer_grep,
    &scan_peer_ahocorasick, &scan_peer_naive};
/* Those of --short are the first ones. */
#define PEERS_SHORT 2

static scan_lexer_function *lexer;

static void *
module_open(const char *path, const char *symbol)
{
	void *module = dlopen(path, RTLD_NOW | RTLD_LOCAL);
	void *found = module != NULL ? dlsym(module, symbol) : NULL;

	if (found == NULL) {
		fprintf(stderr, "%s\n", dlerror());
		exit(1);
	}
	return found;
}

/* ---- the lexer ----------------------------------------------------- */

static void *
lexer_build(struct scan_names *names)
{
	return names;
}

static size_t
lexer_scan(void *built, const struct scan_text *text, double *seconds)
{
	(void)built;
	(void)seconds;
	return lexer(text->bytes, text->size);
}

static void
lexer_release(void *built)
{
	(void)built;
}

static const struct scan_peer peer_lexer = {"flex -Cf (table-driven DFA)", NULL,
    lexer_build, lexer_scan, lexer_release, 1, 0, true, false};

/* ---- ways ---------------------------------------------------------- */

struct scan_text
scan_text_of(const struct scan_bench *bench, const struct scan_way *way,
    enum scan_sort sort)
{
	struct scan_text text =
	    sort == SCAN_PLAIN ? bench->plain : way->place->dense;

	text.size /= way->share;
	while (way->share != 1 && text.size > 1 &&
	       text.bytes[text.size - 1] != '\n') {
		text.size--;
	}
	return text;
}

static size_t
scan_ours(const struct scan_world *world, const struct scan_text *text)
{
	struct crink_scan scan = world->text(text->bytes, text->size);
	struct crink_mention mention;
	size_t found = 0;

	while (world->next(&scan, &mention)) {
		found++;
	}
	return found;
}

static struct scan_way *
add_way(struct scan_bench *bench, const struct scan_place *place)
{
	struct scan_way *way = &bench->ways[bench->way_count++];

	if (bench->way_count > SCAN_WAYS_MAX) {
		fprintf(stderr, "too many worlds\n");
		exit(2);
	}
	way->place = place;
	way->share = 1;
	return way;
}

/* Whether a world has the same data as the first one, in other code. */
static bool
is_variant(const struct scan_bench *bench, const struct scan_place *place)
{
	return place != bench->places &&
	       place->names.count == bench->places->names.count &&
	       place->world->bytes == bench->places->world->bytes;
}

static void
add_peer(struct scan_bench *bench, struct scan_place *place,
    const struct scan_peer *peer)
{
	struct scan_way *way;
	void *built;

	if (peer->missing != NULL) {
		if (place == bench->places) {
			printf("skipped: %s: %s\n", peer->name, peer->missing);
		}
		return;
	}
	if (peer->most != 0 && place->names.count > peer->most) {
		printf("skipped: %s: %s: more than %u names\n", place->name,
		    peer->name, peer->most);
		return;
	}
	built = peer->build(&place->names);
	if (built == NULL) {
		printf("skipped: %s: %s: could not be built\n", place->name,
		    peer->name);
		return;
	}
	way = add_way(bench, place);
	way->peer = peer;
	way->built = built;
	way->share = peer->share;
	snprintf(
	    way->name, sizeof(way->name), "%s: %s", place->name, peer->name);
}

/* ---- measuring ----------------------------------------------------- */

static void
measure(struct scan_bench *bench, struct scan_way *way, enum scan_sort sort,
    unsigned round)
{
	const struct scan_text text = scan_text_of(bench, way, sort);
	double seconds = -1, start;

	if (way->peer != NULL && way->peer->is_slow && round != 0) {
		way->ns[sort][round] = way->ns[sort][0];
		return;
	}
	start = clock_cpu();

	way->found[sort] = way->peer == NULL
	                       ? scan_ours(way->place->world, &text)
	                       : way->peer->scan(way->built, &text, &seconds);
	if (seconds < 0) {
		seconds = clock_cpu() - start;
	}
	way->ns[sort][round] = seconds * 1e9 / (double)text.size;
}

/* Whether the counts of the ways that find whole words are near to ours. */
static bool
agree(const struct scan_bench *bench)
{
	bool is_good = true;

	for (unsigned i = 1; i < bench->way_count; i++) {
		const struct scan_way *way = &bench->ways[i];

		for (enum scan_sort sort = 0; sort < SCAN_SORTS; sort++) {
			const struct scan_text text =
			    scan_text_of(bench, way, sort);
			const size_t ours = scan_ours(way->place->world, &text);
			const size_t theirs = way->found[sort];

			if (ours == 0 && sort == SCAN_DENSE) {
				fprintf(stderr, "libcrink finds nothing\n");
				is_good = false;
			} else if (theirs == 0 && ours != 0) {
				fprintf(
				    stderr, "%s finds nothing\n", way->name);
				is_good = false;
			} else if (way->peer != NULL && way->peer->has_words &&
			           ours > 100 &&
			           ((double)theirs >
			                   near[sort] * (double)ours ||
			               (double)ours >
			                   near[sort] * (double)theirs)) {
				fprintf(stderr, "%s finds %zu, libcrink %zu\n",
				    way->name, theirs, ours);
				is_good = false;
			}
		}
	}
	return is_good;
}

/* ---- the program --------------------------------------------------- */

static void
add_world(struct scan_bench *bench, char *argument)
{
	struct scan_place *place = &bench->places[bench->place_count++];
	char *path = strchr(argument, '=');
	char *dense = malloc(PATH_SIZE);
	scan_world_get_function *get;
	void *found;

	if (path == NULL || dense == NULL ||
	    bench->place_count > SCAN_WORLDS_MAX) {
		fprintf(stderr,
		    "bench_scan: NAME=FILE, for %d worlds at most\n",
		    SCAN_WORLDS_MAX);
		exit(2);
	}
	*path++ = '\0';
	snprintf(dense, PATH_SIZE, "%s.dense.txt", path);
	found = module_open(path, SCAN_WORLD_GET);
	memcpy(&get, &found, sizeof(get));
	place->name = argument;
	place->world = get();
	scan_names_collect(&place->names, place->world);
	place->dense = scan_text_dense(&bench->plain, &place->names, dense);
	snprintf(add_way(bench, place)->name, sizeof(bench->ways->name),
	    "%s: crink_scan_next", place->name);
}

static void
prepare(struct scan_bench *bench, const struct options *options, char **worlds)
{
	const size_t count =
	    options->is_short ? PEERS_SHORT : sizeof(peers) / sizeof(*peers);
	void *found;

	bench->rounds = options->rounds;
	bench->plain = scan_text_read(options->text);
	for (; *worlds != NULL; worlds++) {
		add_world(bench, *worlds);
	}
	if (options->lexer == NULL) {
		printf("skipped: flex: no lexer was given\n");
	} else {
		found = module_open(options->lexer, SCAN_LEXER);
		memcpy(&lexer, &found, sizeof(lexer));
		add_peer(bench, bench->places, &peer_lexer);
	}
	for (unsigned i = 0; i < bench->place_count; i++) {
		/* The floor needs no names. */
		for (size_t j = i != 0; j < count; j++) {
			if (!is_variant(bench, &bench->places[i])) {
				add_peer(bench, &bench->places[i], peers[j]);
			}
		}
	}
}

static void
release(struct scan_bench *bench)
{
	for (unsigned i = 0; i < bench->way_count; i++) {
		struct scan_way *way = &bench->ways[i];

		if (way->peer != NULL) {
			way->peer->release(way->built);
		}
	}
	for (unsigned i = 0; i < bench->place_count; i++) {
		struct scan_place *place = &bench->places[i];

		free(place->dense.path);
		scan_text_release(&place->dense);
		scan_names_release(&place->names);
	}
	scan_text_release(&bench->plain);
}

/* Returns the arguments behind the options. */
static char **
read_options(struct options *options, char **argv)
{
	for (argv++; *argv != NULL && strncmp(*argv, "--", 2) == 0; argv++) {
		if (strcmp(*argv, "--short") == 0) {
			options->is_short = true;
		} else if (argv[1] == NULL) {
			break;
		} else if (strcmp(*argv, "--rounds") == 0) {
			options->rounds = (unsigned)atoi(*++argv);
		} else if (strcmp(*argv, "--json") == 0) {
			options->json = *++argv;
		} else if (strcmp(*argv, "--lexer") == 0) {
			options->lexer = *++argv;
		} else {
			break;
		}
	}
	options->text = *argv;
	if (argv[0] == NULL || argv[1] == NULL ||
	    strncmp(*argv, "--", 2) == 0) {
		fprintf(stderr, "usage: bench_scan [--short] [--rounds N] "
		                "[--json FILE] [--lexer FILE] TEXT "
		                "NAME=FILE...\n");
		exit(2);
	}
	if (options->rounds == 0 || options->rounds > SCAN_ROUNDS_MAX) {
		options->rounds = options->is_short ? ROUNDS_SHORT : ROUNDS;
	}
	return argv + 1;
}

int
main(int argc, char **argv)
{
	static struct scan_bench bench;
	struct options options = {false, 0, NULL, NULL, NULL};
	char **worlds = read_options(&options, argv);
	bool is_good;

	(void)argc;
	prepare(&bench, &options, worlds);
	printf("== scan: %.1f MB of %s; %u rounds\n",
	    (double)bench.plain.size / 1e6, options.text, bench.rounds);
	machine_print(stdout);
	fflush(stdout);
	for (unsigned round = 0; round < bench.rounds; round++) {
		for (enum scan_sort sort = 0; sort < SCAN_SORTS; sort++) {
			for (unsigned i = 0; i < bench.way_count; i++) {
				measure(&bench,
				    &bench.ways[(i + round) % bench.way_count],
				    sort, round);
			}
		}
	}
	is_good = agree(&bench);
	scan_print(&bench);
	if (options.json != NULL) {
		FILE *file = machine_open(options.json);

		machine_json(file, "scan", "bundled");
		scan_write(&bench, file);
		machine_close(file, options.json);
	}
	release(&bench);
	return is_good ? 0 : 1;
}

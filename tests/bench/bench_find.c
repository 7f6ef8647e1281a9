/*
 * crink_actor_find() on the linked world against its peers, in one process and
 * in turn; CPU time, medians of rounds. usage: bench_find [--short]
 * [--rounds N] [--json FILE]
 */
#include "find.h"

#include <stdlib.h>

#include "clock.h"
#include "machine.h"

#define QUERIES (1u << 18)
#define ROUNDS 11
#define ROUNDS_SHORT 7

static const struct peer *const peers[] = {&peer_gperf, &peer_table, &peer_cmph,
    &peer_cdb, &peer_bsearch, &peer_chain, &peer_sqlite};
/* Those of --short are the first ones. */
#define PEERS_SHORT 2

struct options {
	bool is_short;
	unsigned rounds;
	const char *json;
};

/* What the compiler cannot know to be 0, and to be there for the reader. */
static volatile uintptr_t zero, sink;

static uintptr_t
find_ours(const char *name)
{
	return (uintptr_t)crink_actor_find(name);
}

bool
find_has(const struct contender *contender, enum stream_kind stream)
{
	return contender->form == FOLDED ||
	       (stream != STREAM_VARIANT && stream != STREAM_MIXED);
}

static struct contender *
add_contender(struct bench *bench, find_function *find, enum form form)
{
	struct contender *contender =
	    &bench->contenders[bench->contender_count++];

	contender->find = find;
	contender->form = form;
	contender->share = 1;
	return contender;
}

/* Builds a peer in both forms, or says why it is left out. */
static void
add_peer(struct bench *bench, const struct peer *peer)
{
	struct contender *contender;

	if (peer->missing != NULL) {
		printf("skipped: %s: %s\n", peer->name, peer->missing);
		return;
	}
	if (peer->most != 0 && bench->names.forms[EXACT].count > peer->most) {
		printf("skipped: %s: more than %u names\n", peer->name,
		    peer->most);
		return;
	}
	for (enum form form = 0; form < FORMS; form++) {
		if (!peer->build(form, &bench->names.forms[form])) {
			printf("skipped: %s: could not be built\n", peer->name);
			return;
		}
		contender = add_contender(bench, peer->find[form], form);
		contender->share = peer->share;
		snprintf(contender->name, sizeof(contender->name), "%s%s",
		    form == FOLDED ? "fold + " : "", peer->name);
	}
}

/* Ends the program where a contender answers a query otherwise than the sorted
 * keys do. */
static void
check(const struct bench *bench, const struct contender *contender,
    const struct stream *stream)
{
	const bool is_ours = contender == bench->contenders;

	for (uint32_t i = 0; i < stream->count; i += contender->share) {
		const char *query = stream->pool + stream->queries[i].at;
		unsigned char folded[CRINK__KEY_MAX + 1];
		const char *text = query;
		const struct key *key;
		uintptr_t wanted;

		if (contender->form == FOLDED) {
			fold_name(folded, query, strlen(query));
			text = (const char *)folded;
		}
		key = keys_find(&bench->names.forms[contender->form], text);
		wanted = key != NULL ? key->bearer : 0;
		if (is_ours && wanted != 0) {
			wanted = (uintptr_t)bench->names.actors[wanted - 1];
		}
		if (contender->find(query) != wanted) {
			fprintf(stderr, "%s is wrong about '%s'\n",
			    contender->name, query);
			exit(1);
		}
	}
}

static double
time_independent(find_function *find, const struct stream *stream,
    uint32_t first, uint32_t count)
{
	const double start = clock_cpu();
	uintptr_t sum = 0;

	for (uint32_t i = first; i < first + count; i++) {
		sum += find(stream->pool + stream->queries[i].at);
	}
	sink = sum;
	return (clock_cpu() - start) * 1e9 / count;
}

static double
time_dependent(find_function *find, const struct stream *stream, uint32_t first,
    uint32_t count)
{
	const uintptr_t none = zero;
	const double start = clock_cpu();
	uintptr_t last = 0;

	for (uint32_t i = first; i < first + count; i++) {
		last =
		    find(stream->pool + stream->queries[i + (last & none)].at);
	}
	sink = last;
	return (clock_cpu() - start) * 1e9 / count;
}

/* Measures all contenders on a stream, each round with another one first. */
static void
measure(struct bench *bench, enum mode mode, enum stream_kind stream,
    unsigned round)
{
	const struct stream *queries = &bench->streams[stream];

	for (unsigned i = 0; i < bench->contender_count; i++) {
		const unsigned at = (i + round) % bench->contender_count;
		const struct contender *contender = &bench->contenders[at];
		const uint32_t count = queries->count / contender->share;
		const uint32_t first = round % contender->share * count;

		if (find_has(contender, stream)) {
			bench->ns[mode][stream][at][round] =
			    (mode == DEPENDENT ? time_dependent
			                       : time_independent)(
			        contender->find, queries, first, count);
		}
	}
}

static void
prepare(struct bench *bench, const struct options *options)
{
	const struct keys *folded = &bench->names.forms[FOLDED];
	const size_t count =
	    options->is_short ? PEERS_SHORT : sizeof(peers) / sizeof(*peers);
	double text = 0;

	names_collect(&bench->names);
	for (uint32_t i = 0; i < folded->count; i++) {
		text += folded->keys[i].size;
	}
	bench->sizes = sizes_of_actors(folded->count, text);
	bench->rounds = options->rounds;
	strcpy(
	    add_contender(bench, find_ours, FOLDED)->name, "crink_actor_find");
	for (size_t i = 0; i < count; i++) {
		add_peer(bench, peers[i]);
	}
	for (enum stream_kind i = 0; i < STREAM_KINDS; i++) {
		stream_make(&bench->streams[i], i, &bench->names, QUERIES);
		for (unsigned j = 0; j < bench->contender_count; j++) {
			check(bench, &bench->contenders[j], &bench->streams[i]);
		}
	}
	floors_make(bench);
}

static struct options
read_options(int argc, char **argv)
{
	struct options options = {false, 0, NULL};

	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--short") == 0) {
			options.is_short = true;
		} else if (i + 1 < argc && strcmp(argv[i], "--rounds") == 0) {
			options.rounds = (unsigned)atoi(argv[++i]);
		} else if (i + 1 < argc && strcmp(argv[i], "--json") == 0) {
			options.json = argv[++i];
		} else {
			fprintf(stderr, "usage: bench_find [--short] "
			                "[--rounds N] [--json FILE]\n");
			exit(2);
		}
	}
	if (options.rounds == 0 || options.rounds > ROUNDS_MAX) {
		options.rounds = options.is_short ? ROUNDS_SHORT : ROUNDS;
	}
	return options;
}

int
main(int argc, char **argv)
{
	static struct bench bench;
	const struct options options = read_options(argc, argv);

	prepare(&bench, &options);
	printf("== %s: %u names of %u actors, %u folded; %u queries, medians "
	       "of %u rounds\n",
	    BENCH_WORLD, bench.names.forms[EXACT].count,
	    bench.names.actor_count, bench.names.forms[FOLDED].count, QUERIES,
	    bench.rounds);
	machine_print(stdout);
	for (unsigned round = 0; round < bench.rounds; round++) {
		for (enum stream_kind i = 0; i < STREAM_KINDS; i++) {
			measure(&bench, INDEPENDENT, i, round);
			measure(&bench, DEPENDENT, i, round);
		}
		floors_measure(&bench, round);
	}
	find_print(&bench);
	if (options.json != NULL) {
		FILE *file = machine_open(options.json);

		machine_json(file, "find", BENCH_WORLD);
		find_write(&bench, file);
		machine_close(file, options.json);
	}
	for (enum stream_kind i = 0; i < STREAM_KINDS; i++) {
		stream_release(&bench.streams[i]);
	}
	floors_release();
	names_release(&bench.names);
	return 0;
}

/* The tables and the JSON of bench_find. */
#include "find.h"

#include "clock.h"
#include "machine.h"

static const char *const mode_names[MODES] = {"independent", "dependent"};
static const char *const floor_names[FLOORS] = {"strlen + memcmp, key known",
    "fold alone", "dependent read, as large as the index",
    "dependent read, 256 MiB"};

static double
median(const double *values, unsigned count)
{
	double sorted[ROUNDS_MAX];

	memcpy(sorted, values, count * sizeof(*sorted));
	return clock_median(sorted, count);
}

/* How many times as long a contender takes as the library does; 0: it was not
 * measured. */
static double
ratio(const struct bench *bench, enum mode mode, enum stream_kind stream,
    unsigned contender)
{
	const double *theirs = bench->ns[mode][stream][contender];
	const double *ours = bench->ns[mode][stream][0];
	double ratios[ROUNDS_MAX];

	for (unsigned i = 0; i < bench->rounds; i++) {
		ratios[i] = theirs[i] / ours[i];
	}
	return clock_median(ratios, bench->rounds);
}

static void
print_figure(double figure, int digits)
{
	if (figure == 0) {
		printf("%9s", "-");
	} else {
		printf("%9.*f", digits, figure);
	}
}

static void
print_heads(const struct bench *bench)
{
	printf("%-25s", "");
	for (enum stream_kind stream = 0; stream < STREAM_KINDS; stream++) {
		printf("%9s", bench->streams[stream].name);
	}
	printf("\n");
}

static void
print_table(const struct bench *bench, enum mode mode, bool is_ratio)
{
	print_heads(bench);
	for (unsigned i = is_ratio; i < bench->contender_count; i++) {
		printf("%-25s", bench->contenders[i].name);
		for (enum stream_kind stream = 0; stream < STREAM_KINDS;
		     stream++) {
			print_figure(is_ratio
			                 ? ratio(bench, mode, stream, i)
			                 : median(bench->ns[mode][stream][i],
			                       bench->rounds),
			    is_ratio ? 2 : 1);
		}
		printf("\n");
	}
}

static void
print_sizes(const struct sizes *sizes)
{
	printf("index: %.1f bits a name (pilots and key offsets); whole table "
	       "%.1f bytes a name, %.2f a byte of folded names\n",
	    sizes->index_bits, sizes->table / sizes->names,
	    sizes->table / sizes->text);
}

void
find_print(const struct bench *bench)
{
	for (enum mode mode = 0; mode < MODES; mode++) {
		printf("\ntime of each in times of crink_actor_find, %s "
		       "queries\n",
		    mode_names[mode]);
		print_table(bench, mode, true);
	}
	for (enum mode mode = 0; mode < MODES; mode++) {
		printf("\nns a query, %s\n", mode_names[mode]);
		print_table(bench, mode, false);
	}
	printf("\nfloors, ns (hits)\n");
	for (int i = 0; i < FLOORS; i++) {
		printf("%-42s%8.1f\n", floor_names[i],
		    median(bench->floors[i], bench->rounds));
	}
	print_sizes(&bench->sizes);
}

static void
write_values(FILE *file, const double *values, unsigned count)
{
	for (unsigned i = 0; i < count; i++) {
		fprintf(file, "%s%.3f", i == 0 ? "[" : ", ", values[i]);
	}
	fprintf(file, "]}");
}

static void
write_results(const struct bench *bench, FILE *file)
{
	const char *comma = "";

	for (enum mode mode = 0; mode < MODES; mode++) {
		for (enum stream_kind s = 0; s < STREAM_KINDS; s++) {
			for (unsigned i = 0; i < bench->contender_count; i++) {
				const double *ns = bench->ns[mode][s][i];

				if (!find_has(&bench->contenders[i], s)) {
					continue;
				}
				fprintf(file,
				    "%s\n{\"mode\": \"%s\", \"stream\": \"%s\","
				    " \"peer\": \"%s\", \"ratio\": %.4f, "
				    "\"median\": %.3f, \"ns\": ",
				    comma, mode_names[mode],
				    bench->streams[s].name,
				    bench->contenders[i].name,
				    ratio(bench, mode, s, i),
				    median(ns, bench->rounds));
				write_values(file, ns, bench->rounds);
				comma = ",";
			}
		}
	}
}

void
find_write(const struct bench *bench, FILE *file)
{
	const struct sizes *sizes = &bench->sizes;

	fprintf(file,
	    ",\n\"actors\": %u, \"names\": %u, \"folded_names\": %.0f, "
	    "\"queries\": %u, \"rounds\": %u,\n\"index_bits\": %.2f, "
	    "\"table_bytes\": %.0f, \"folded_bytes\": %.0f,\n\"results\": [",
	    bench->names.actor_count, bench->names.forms[EXACT].count,
	    sizes->names, bench->streams[0].count, bench->rounds,
	    sizes->index_bits, sizes->table, sizes->text);
	write_results(bench, file);
	fprintf(file, "],\n\"floors\": [");
	for (int i = 0; i < FLOORS; i++) {
		fprintf(file,
		    "%s\n{\"floor\": \"%s\", \"median\": %.3f, \"ns\": ",
		    i == 0 ? "" : ",", floor_names[i],
		    median(bench->floors[i], bench->rounds));
		write_values(file, bench->floors[i], bench->rounds);
	}
	fprintf(file, "]}\n");
}

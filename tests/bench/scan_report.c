/* The tables and the JSON of bench_scan. */
#include "machine.h"
#include "scan.h"

static const char *const sort_names[SCAN_SORTS] = {"plain", "dense"};

double
scan_least(const struct scan_bench *bench, const struct scan_way *way,
    enum scan_sort sort)
{
	double least = way->ns[sort][0];

	for (unsigned i = 1; i < bench->rounds; i++) {
		if (way->ns[sort][i] < least) {
			least = way->ns[sort][i];
		}
	}
	return least;
}

/* How many times as long a way takes as the library does. */
static double
ratio(const struct scan_bench *bench, const struct scan_way *way,
    enum scan_sort sort)
{
	return scan_least(bench, way, sort) /
	       scan_least(bench, &bench->ways[0], sort);
}

static double
found_a_megabyte(const struct scan_bench *bench, const struct scan_way *way,
    enum scan_sort sort)
{
	return (double)way->found[sort] * 1e6 /
	       (double)scan_text_of(bench, way, sort).size;
}

/* Bytes that the scan adds to the tables, for each name that it finds. */
static double
bytes_a_name(const struct scan_place *place)
{
	return (place->world->bytes - place->world->bytes_without) /
	       place->names.count;
}

void
scan_print(const struct scan_bench *bench)
{
	printf("\n%-42s%9s%9s%9s%9s%9s%9s\n", "", "ns a byte", "", "times us",
	    "", "found/MB", "");
	printf("%-42s", "");
	for (int i = 0; i < 3; i++) {
		printf("%9s%9s", sort_names[0], sort_names[1]);
	}
	printf("\n");
	for (unsigned i = 0; i < bench->way_count; i++) {
		const struct scan_way *way = &bench->ways[i];

		printf("%-42s%9.2f%9.2f%9.2f%9.2f%9.0f%9.0f\n", way->name,
		    scan_least(bench, way, SCAN_PLAIN),
		    scan_least(bench, way, SCAN_DENSE),
		    ratio(bench, way, SCAN_PLAIN),
		    ratio(bench, way, SCAN_DENSE),
		    found_a_megabyte(bench, way, SCAN_PLAIN),
		    found_a_megabyte(bench, way, SCAN_DENSE));
	}
	for (unsigned i = 0; i < bench->place_count; i++) {
		const struct scan_place *place = &bench->places[i];

		printf(
		    "%s: %u names that are found in text, for which the scan "
		    "adds %.1f bytes each to tables of %.0f\n",
		    place->name, place->names.count, bytes_a_name(place),
		    place->world->bytes);
	}
}

static void
write_results(const struct scan_bench *bench, FILE *file)
{
	const char *comma = "";

	for (unsigned i = 0; i < bench->way_count; i++) {
		const struct scan_way *way = &bench->ways[i];

		for (enum scan_sort sort = 0; sort < SCAN_SORTS; sort++) {
			fprintf(file,
			    "%s\n{\"way\": \"%s\", \"world\": \"%s\", "
			    "\"text\": \"%s\", \"ratio\": %.4f, \"least\": "
			    "%.4f, \"found_a_megabyte\": %.1f, \"ns\": ",
			    comma, way->name, way->place->name,
			    sort_names[sort], ratio(bench, way, sort),
			    scan_least(bench, way, sort),
			    found_a_megabyte(bench, way, sort));
			for (unsigned j = 0; j < bench->rounds; j++) {
				fprintf(file, "%s%.4f", j == 0 ? "[" : ", ",
				    way->ns[sort][j]);
			}
			fprintf(file, "]}");
			comma = ",";
		}
	}
}

void
scan_write(const struct scan_bench *bench, FILE *file)
{
	fprintf(file, ",\n\"text_bytes\": %zu, \"rounds\": %u,\n\"worlds\": [",
	    bench->plain.size, bench->rounds);
	for (unsigned i = 0; i < bench->place_count; i++) {
		const struct scan_place *place = &bench->places[i];

		fprintf(file,
		    "%s\n{\"world\": \"%s\", \"names\": %u, \"bytes_a_name\": "
		    "%.3f, \"table_bytes\": %.0f}",
		    i == 0 ? "" : ",", place->name, place->names.count,
		    bytes_a_name(place), place->world->bytes);
	}
	fprintf(file, "],\n\"results\": [");
	write_results(bench, file);
	fprintf(file, "]}\n");
}

#define _DEFAULT_SOURCE

#include "machine.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#if defined(__clang__)
#define COMPILER "clang " __clang_version__
#elif defined(__GNUC__)
#define COMPILER "gcc " __VERSION__
#else
#define COMPILER "unknown"
#endif

struct machine {
	char processor[128];
	char date[32];
	double load;
};

/* The model of the processor, as Linux tells it. */
static void
read_processor(char *model, size_t size)
{
	FILE *file = fopen("/proc/cpuinfo", "r");
	char line[512];

	snprintf(model, size, "unknown");
	while (file != NULL && fgets(line, sizeof(line), file) != NULL) {
		const char *colon = strchr(line, ':');

		if (strncmp(line, "model name", 10) == 0 && colon != NULL) {
			line[strcspn(line, "\n")] = '\0';
			snprintf(model, size, "%.100s", colon + 2);
			break;
		}
	}
	if (file != NULL) {
		fclose(file);
	}
	/* It goes into JSON as it is. */
	for (char *at = model; *at != '\0'; at++) {
		if (*at == '"' || *at == '\\' || (unsigned char)*at < ' ') {
			*at = ' ';
		}
	}
}

static void
machine_read(struct machine *machine)
{
	const time_t now = time(NULL);
	struct tm utc;

	read_processor(machine->processor, sizeof(machine->processor));
	strftime(machine->date, sizeof(machine->date), "%Y-%m-%dT%H:%M:%SZ",
	    gmtime_r(&now, &utc));
	if (getloadavg(&machine->load, 1) != 1) {
		machine->load = -1;
	}
}

void
machine_print(FILE *out)
{
	struct machine machine;

	machine_read(&machine);
	fprintf(out, "%s, %s, load %.1f, %s\n", machine.processor, COMPILER,
	    machine.load, machine.date);
}

void
machine_json(FILE *out, const char *program, const char *world)
{
	struct machine machine;

	machine_read(&machine);
	fprintf(out,
	    "{\"bench\": \"%s\", \"world\": \"%s\", \"processor\": \"%s\",\n"
	    "\"compiler\": \"%s\", \"load\": %.2f, \"date\": \"%s\"",
	    program, world, machine.processor, COMPILER, machine.load,
	    machine.date);
}

FILE *
machine_open(const char *path)
{
	FILE *file = fopen(path, "w");

	if (file == NULL) {
		perror(path);
		exit(1);
	}
	return file;
}

void
machine_close(FILE *file, const char *path)
{
	if (fclose(file) != 0) {
		perror(path);
		exit(1);
	}
}

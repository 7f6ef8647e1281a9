/*
 * crink: asks libcrink who supplied what to whom, how many, when, according to
 * whom, and what a text names.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "near.h"
#include "print.h"

static const struct command *const commands[] = {&relations_command,
    &why_command, &compare_command, &sum_command, &quantities_command,
    &timeline_command, &graph_command, &plot_command, &dossier_command,
    &actor_command, &actors_command, &item_command, &items_command,
    &source_command, &sources_command, &question_command, &questions_command,
    &export_command, &scan_command, &complete_command};

enum { COMMANDS = sizeof(commands) / sizeof(commands[0]) };

static _Noreturn void
fail_usage_of_all(void)
{
	fprintf(stderr, "usage: crink COMMAND [ARGUMENT]...\n"
	                "'crink -h' lists the commands.\n");
	exit(EXIT_USAGE);
}

static void
put_help_of_all(void)
{
	put("usage: crink COMMAND [ARGUMENT]...\n\n"
	    "Asks who supplied what to whom, how many, when, according to "
	    "whom; finds who\nand what a text names.\n\n");
	for (size_t i = 0; i < COMMANDS; i++) {
		const struct command *command = commands[i];

		put("  crink %s%s%s\n", command->name,
		    command->synopsis[0] != '\0' ? " " : "", command->synopsis);
		put("      %s\n", command->summary);
	}
	put("\n'crink COMMAND -h' or 'crink help COMMAND' tells more of a "
	    "command, "
	    "'crink -V'\nwhich versions the program and its data have.\n");
}

static void
put_version(void)
{
	put("crink %s\ndata %s\n", crink_version(), crink_data_version());
}

/* Runs an option that stands in the place of a command. */
static int
run_alone(void (*show)(void), char **arguments)
{
	if (arguments[0] != NULL) {
		complain("extra argument", arguments[0]);
		fprintf(stderr, "\n");
		fail_usage_of_all();
	}
	show();
	return EXIT_SUCCESS;
}

static _Noreturn void
fail_command(const char *name)
{
	struct near near = {.wanted = name};

	if (name[0] == '-') {
		complain("unknown option", name);
		near_try(&near, "--help");
		near_try(&near, "--version");
	} else {
		complain("unknown command", name);
		for (size_t i = 0; i < COMMANDS; i++) {
			near_try(&near, commands[i]->name);
		}
	}
	near_write(&near);
	for (size_t i = 0; near.count == 0 && i < COMMANDS; i++) {
		fprintf(stderr, "%s%s", i == 0 ? "; the commands are: " : ", ",
		    commands[i]->name);
	}
	fprintf(stderr, "\n");
	fail_usage_of_all();
}

const struct command *
command_at(size_t index)
{
	return index < COMMANDS ? commands[index] : NULL;
}

const struct command *
find_command(const char *name)
{
	for (size_t i = 0; i < COMMANDS; i++) {
		if (strcmp(name, commands[i]->name) == 0) {
			return commands[i];
		}
	}
	return NULL;
}

/* "crink help COMMAND" is "crink COMMAND -h". */
static int
run_help(char **arguments)
{
	static char option[] = "-h";
	char *asked[] = {option, NULL};

	if (arguments[0] == NULL || arguments[1] != NULL) {
		return run_alone(
		    put_help_of_all, arguments + (arguments[0] != NULL));
	}
	if (find_command(arguments[0]) == NULL) {
		fail_command(arguments[0]);
	}
	return run_command(find_command(arguments[0]), asked);
}

static int
run_named(const char *name, char **arguments)
{
	const struct command *command = find_command(name);

	if (command != NULL) {
		return run_command(command, arguments);
	}
	if (strcmp(name, "help") == 0) {
		return run_help(arguments);
	}
	if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0) {
		return run_alone(put_help_of_all, arguments);
	}
	if (strcmp(name, "--version") == 0 || strcmp(name, "-V") == 0) {
		return run_alone(put_version, arguments);
	}
	fail_command(name);
}

int
main(int argc, char **argv)
{
	int status;

#ifdef SIGPIPE
	/* A reader that goes away is told by what crink exits with. */
	signal(SIGPIPE, SIG_IGN);
#endif
	if (argc < 2) {
		fprintf(
		    stderr, "crink: missing command; 'crink -h' lists them\n");
		return EXIT_USAGE;
	}
	status = run_named(argv[1], argv + 2);
	finish_output();
	return status;
}

/*
 * crink: asks libcrink who supplied what to whom, how many, when, according to
 * whom.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "print.h"

static const struct command *const commands[] = {&actor_command, &item_command,
    &relations_command, &quantities_command, &sources_command};

enum { COMMANDS = sizeof(commands) / sizeof(commands[0]) };

static _Noreturn void
fail_usage_of_all(void)
{
	fprintf(stderr, "usage: crink COMMAND [ARGUMENT]...\n"
	                "'crink --help' lists the commands.\n");
	exit(EXIT_USAGE);
}

static void
put_help_of_all(void)
{
	put("usage: crink COMMAND [ARGUMENT]...\n\n"
	    "Asks who supplied what to whom, how many, when, according to "
	    "whom.\n\n");
	for (size_t i = 0; i < COMMANDS; i++) {
		const struct command *command = commands[i];

		put("  crink %s%s%s\n", command->name,
		    command->synopsis[0] != '\0' ? " " : "", command->synopsis);
		put("      %s\n", command->summary);
	}
	put("\n'crink COMMAND --help' tells more of a command, "
	    "'crink --version' which\nversions the program and its data "
	    "have.\n");
}

static void
put_version(void)
{
	put("crink %s\ndata %s\n", crink_version(), crink_data_version());
}

/* Runs an option that stands in the place of a command. */
static void
run_alone(void (*show)(void), char **arguments)
{
	if (arguments[0] != NULL) {
		complain("extra argument", arguments[0]);
		fprintf(stderr, "\n");
		fail_usage_of_all();
	}
	show();
}

static void
run_named(const char *name, char **arguments)
{
	if (strcmp(name, "--help") == 0) {
		run_alone(put_help_of_all, arguments);
		return;
	}
	if (strcmp(name, "--version") == 0) {
		run_alone(put_version, arguments);
		return;
	}
	for (size_t i = 0; i < COMMANDS; i++) {
		if (strcmp(name, commands[i]->name) == 0) {
			run_command(commands[i], arguments);
			return;
		}
	}
	complain(name[0] == '-' ? "unknown option" : "unknown command", name);
	fprintf(stderr, "\n");
	fail_usage_of_all();
}

int
main(int argc, char **argv)
{
#ifdef SIGPIPE
	/* A reader that goes away is an error to tell, not to die of. */
	signal(SIGPIPE, SIG_IGN);
#endif
	if (argc < 2) {
		fprintf(stderr, "crink: missing command\n");
		fail_usage_of_all();
	}
	run_named(argv[1], argv + 2);
	finish_output();
	return EXIT_SUCCESS;
}

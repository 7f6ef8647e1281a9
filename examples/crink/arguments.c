/*
 * Reads the arguments of a command. All are read before any of them takes
 * effect, so that a wrong one is told before an unknown name is.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "print.h"

_Noreturn void
fail_usage(const struct command *command)
{
	fprintf(stderr, "usage: crink %s%s%s\n'crink %s --help' tells more.\n",
	    command->name, command->synopsis[0] != '\0' ? " " : "",
	    command->synopsis, command->name);
	exit(EXIT_USAGE);
}

void
complain(const char *what, const char *argument)
{
	fprintf(stderr, "crink: %s%s'", what, what[0] != '\0' ? " " : "");
	write_safely(stderr, argument);
	fprintf(stderr, "'");
}

static void
put_help(const struct command *command)
{
	const struct option *option = command->options;

	put("usage: crink %s%s%s\n\n%s\n", command->name,
	    command->synopsis[0] != '\0' ? " " : "", command->synopsis,
	    command->summary);
	if (command->help[0] != '\0') {
		put("\n%s", command->help);
	}
	if (option == NULL) {
		return;
	}
	put("\n");
	for (; option->name != NULL; option++) {
		char form[64];

		snprintf(form, sizeof(form), "  --%s %s", option->name,
		    option->value);
		put_padded(form, 22);
		put("%s\n", option->help);
	}
}

/*
 * The option that an argument "--name" or "--name=value" stands for. The value
 * after "=" is stored in *value, NULL if there is none.
 */
static const struct option *
find_option(
    const struct command *command, const char *argument, const char **value)
{
	const char *name = argument + 2;
	const size_t length = strcspn(name, "=");

	*value = name[length] == '=' ? name + length + 1 : NULL;
	if (command->options == NULL || strncmp(argument, "--", 2) != 0) {
		return NULL;
	}
	for (const struct option *o = command->options; o->name != NULL; o++) {
		if (strlen(o->name) == length &&
		    memcmp(o->name, name, length) == 0) {
			return o;
		}
	}
	return NULL;
}

/* Reads an option at *at, with a value that may be the argument after it. */
static struct argument
read_option(const struct command *command, char ***at)
{
	struct argument argument;

	argument.option = find_option(command, **at, &argument.value);
	if (argument.option == NULL) {
		complain("unknown option", **at);
		fprintf(stderr, "\n");
		fail_usage(command);
	}
	if (argument.value == NULL) {
		argument.value = (*at)[1];
		if (argument.value == NULL) {
			complain("missing value of option", **at);
			fprintf(stderr, "\n");
			fail_usage(command);
		}
		(*at)++;
	}
	return argument;
}

/* Reads all arguments into room for as many; returns how many they make. */
static size_t
read_arguments(
    const struct command *command, char **at, struct argument *arguments)
{
	size_t count = 0, operands = 0;
	bool options = true;

	for (; *at != NULL; at++) {
		if (options && strcmp(*at, "--") == 0) {
			options = false;
		} else if (options && (*at)[0] == '-' && (*at)[1] != '\0') {
			arguments[count++] = read_option(command, &at);
		} else if (operands == command->operands) {
			complain("extra argument", *at);
			fprintf(stderr, "%s\n",
			    operands > 0 ? " (quote a name of several words)"
			                 : "");
			fail_usage(command);
		} else {
			arguments[count++] = (struct argument){NULL, *at};
			operands++;
		}
	}
	if (operands < command->operands) {
		fprintf(stderr, "crink: missing argument\n");
		fail_usage(command);
	}
	return count;
}

void
run_command(const struct command *command, char **arguments)
{
	struct argument *read;
	size_t size = 0;

	for (; arguments[size] != NULL; size++) {
		if (strcmp(arguments[size], "--help") == 0) {
			put_help(command);
			return;
		}
		if (strcmp(arguments[size], "--") == 0) {
			break;
		}
	}
	while (arguments[size] != NULL) {
		size++;
	}
	read = reserve((size + 1) * sizeof(*read));
	command->run(read, read_arguments(command, arguments, read));
	free(read);
}

/*
 * Reads the arguments of a command. All are read before any of them takes
 * effect, so that a wrong one is told before an unknown name is.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "near.h"
#include "print.h"

_Noreturn void
fail_usage(const struct command *command)
{
	fprintf(stderr, "usage: crink %s%s%s\n'crink %s -h' tells more.\n",
	    command->name, command->synopsis[0] != '\0' ? " " : "",
	    command->synopsis, command->name);
	exit(EXIT_USAGE);
}

void
complain_of(const char *what, const char *noun, const char *argument)
{
	fprintf(stderr, "crink: %s%s%s%s'", what, what[0] != '\0' ? " " : "",
	    noun, noun[0] != '\0' ? " " : "");
	write_safely(stderr, argument);
	fprintf(stderr, "'");
}

void
complain(const char *what, const char *argument)
{
	complain_of(what, "", argument);
}

static void
put_options(const struct option *option)
{
	put("\n");
	for (; option->name != NULL; option++) {
		char form[64];

		snprintf(form, sizeof(form), "  --%s%s%s", option->name,
		    option->value != NULL ? " " : "",
		    option->value != NULL ? option->value : "");
		put_padded(form, 22);
		put(" %s\n", option->help);
	}
}

static void
put_help(const struct command *command)
{
	put("usage: crink %s%s%s\n\n%s\n", command->name,
	    command->synopsis[0] != '\0' ? " " : "", command->synopsis,
	    command->summary);
	if (command->help[0] != '\0') {
		put("\n%s", command->help);
	}
	for (size_t i = 0;
	     command->options != NULL && command->options[i] != NULL; i++) {
		put_options(command->options[i]);
	}
}

/* ---- options --------------------------------------------------------------- */

/* Ends the program for an argument that begins with "-" and is no option. */
static _Noreturn void
fail_option(const struct command *command, const char *argument)
{
	char name[32];
	struct near near = {.wanted = name};

	/* What is longer is near none. */
	snprintf(name, sizeof(name), "%s", argument + strspn(argument, "-"));
	name[strcspn(name, "=")] = '\0';
	complain("unknown option", argument);
	for (size_t i = 0;
	     command->options != NULL && command->options[i] != NULL; i++) {
		for (const struct option *option = command->options[i];
		     option->name != NULL; option++) {
			near_try(&near, option->name);
		}
	}
	for (size_t i = 0; i < near.count && i < NEAR_MOST; i++) {
		char form[64];

		snprintf(form, sizeof(form), "--%s", near.words[i]);
		offer(i, form);
	}
	fprintf(stderr, near.count > 0 ? "?\n" : "\n");
	fail_usage(command);
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
	for (size_t i = 0; command->options[i] != NULL; i++) {
		for (const struct option *option = command->options[i];
		     option->name != NULL; option++) {
			if (strlen(option->name) == length &&
			    memcmp(option->name, name, length) == 0) {
				return option;
			}
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
		fail_option(command, **at);
	}
	if (argument.option->value == NULL) {
		if (argument.value != NULL) {
			complain("value of an option that takes none:", **at);
			fprintf(stderr, "\n");
			fail_usage(command);
		}
		return argument;
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

const struct argument *
option_given(const struct argument *arguments, size_t count, const char *name)
{
	for (size_t i = count; i-- > 0;) {
		if (arguments[i].option != NULL &&
		    strcmp(arguments[i].option->name, name) == 0) {
			return &arguments[i];
		}
	}
	return NULL;
}

const char *
operand_given(const struct argument *arguments, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (arguments[i].option == NULL) {
			return arguments[i].value;
		}
	}
	return NULL;
}

/* Whether some of the options are conditions. */
static bool
has_conditions(const struct command *command)
{
	for (size_t i = 0;
	     command->options != NULL && command->options[i] != NULL; i++) {
		if (command->options[i]->add != NULL) {
			return true;
		}
	}
	return false;
}

/* ---- all arguments --------------------------------------------------------- */

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
		} else if (operands == command->most) {
			complain("extra argument", *at);
			fprintf(stderr, "%s\n",
			    operands > 0 ? " (quote a name of several words)"
			    : has_conditions(command)
			        ? " (a condition is an option: --party NAME)"
			        : "");
			fail_usage(command);
		} else {
			arguments[count++] = (struct argument){NULL, *at};
			operands++;
		}
	}
	if (operands < command->least) {
		fprintf(stderr, "crink: missing argument\n");
		fail_usage(command);
	}
	return count;
}

int
run_command(const struct command *command, char **arguments)
{
	struct argument *read;
	size_t size = 0;
	int status;

	for (; arguments[size] != NULL; size++) {
		if (strcmp(arguments[size], "--help") == 0 ||
		    strcmp(arguments[size], "-h") == 0) {
			put_help(command);
			return EXIT_SUCCESS;
		}
		if (strcmp(arguments[size], "--") == 0) {
			break;
		}
	}
	while (arguments[size] != NULL) {
		size++;
	}
	read = reserve((size + 1) * sizeof(*read));
	status = command->run(read, read_arguments(command, arguments, read));
	free(read);
	return status;
}

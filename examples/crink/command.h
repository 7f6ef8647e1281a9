/*
 * The commands of crink, and how their arguments are read.
 */
#ifndef CRINK_COMMAND_H
#define CRINK_COMMAND_H

#include <stddef.h>

#include <crink/crink.h>

/* What crink exits with when it does not succeed. */
enum {
	EXIT_UNKNOWN = 1, /* a name, kind, status or date that is none */
	EXIT_USAGE = 2,   /* wrong arguments */
	EXIT_OUTPUT = 3   /* output that could not be written */
};

/* An option with a value, which adds a condition to a query. */
struct option {
	const char *name;  /* "subject" for --subject */
	const char *value; /* what help calls its value: "NAME" */
	const char *help;
	void (*add)(struct crink_query *query, const char *value);
};

/* An argument as it was understood. */
struct argument {
	const struct option *option; /* NULL for an operand */
	const char *value;
};

struct command {
	const char *name;
	const char *synopsis;         /* its arguments, or "" */
	const char *summary;          /* what it shows, one line */
	const char *help;             /* further paragraphs, or "" */
	const struct option *options; /* up to one without a name, or NULL */
	size_t operands; /* how many it takes, neither more nor less */
	void (*run)(const struct argument *arguments, size_t count);
};

extern const struct command actor_command;
extern const struct command item_command;
extern const struct command relations_command;
extern const struct command quantities_command;
extern const struct command sources_command;

/* Reads the arguments after a command's name, up to NULL, and runs it; prints
 * its help instead if one of them is --help. */
void run_command(const struct command *command, char **arguments);

/* Writes how a command is used to stderr, and ends with EXIT_USAGE. */
_Noreturn void fail_usage(const struct command *command);

/* Writes "crink: WHAT 'ARGUMENT'" ("crink: 'ARGUMENT'" if WHAT is "") to
 * stderr, without the end of the line and without any control character of the
 * argument. */
void complain(const char *what, const char *argument);

#endif

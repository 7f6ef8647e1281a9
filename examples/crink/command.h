/*
 * The commands of crink, and how their arguments are read.
 */
#ifndef CRINK_COMMAND_H
#define CRINK_COMMAND_H

#include <stdbool.h>
#include <stddef.h>

#include <crink/crink.h>

/* What crink exits with when it does not succeed. */
enum {
	EXIT_NOTHING = 1, /* nothing matches */
	EXIT_UNKNOWN = 1, /* a name or word that the data does not know */
	EXIT_USAGE = 2,   /* wrong arguments */
	EXIT_INPUT = 3,   /* a file that could not be read */
	EXIT_OUTPUT = 3   /* output that could not be written; no memory */
};

/* What an option means that is given more than once. */
enum repeated {
	THE_LAST,   /* the last one counts */
	ANY_OF_ALL, /* a claim has one of them: it is any of those given */
	EACH_OF_ALL /* a claim may have several: it has all those given */
};

struct option {
	const char *name;  /* "subject" for --subject */
	const char *value; /* what help calls its value: "NAME"; NULL: none */
	const char *help;
	enum repeated repeated;
	/* Adds a condition to a query; NULL for an option that is none. */
	void (*add)(struct crink_query *query, const char *value);
};

/* An argument as it was understood. */
struct argument {
	const struct option *option; /* NULL for an operand */
	const char *value;           /* NULL for an option without one */
};

struct command {
	const char *name;
	const char *synopsis; /* its arguments, or "" */
	const char *summary;  /* what it shows, one line */
	const char *help;     /* further paragraphs, or "" */
	/* Groups of options up to NULL, each up to one without a name; or NULL. */
	const struct option *const *options;
	size_t least, most; /* how many operands it takes */
	/* Returns what crink exits with. */
	int (*run)(const struct argument *arguments, size_t count);
};

extern const struct command actor_command;
extern const struct command item_command;
extern const struct command actors_command;
extern const struct command items_command;
extern const struct command source_command;
extern const struct command question_command;
extern const struct command relations_command;
extern const struct command why_command;
extern const struct command compare_command;
extern const struct command sum_command;
extern const struct command quantities_command;
extern const struct command sources_command;
extern const struct command questions_command;
extern const struct command export_command;
extern const struct command scan_command;
extern const struct command complete_command;
extern const struct command plot_command;
extern const struct command dossier_command;
extern const struct command graph_command;
extern const struct command timeline_command;

/* The command of a name, or of an index from 0 up; NULL where there is none. */
const struct command *find_command(const char *name);
const struct command *command_at(size_t index);

/* Reads the arguments after a command's name, up to NULL, and runs it; prints
 * its help instead if one of them is -h or --help. Returns what crink exits
 * with. */
int run_command(const struct command *command, char **arguments);

/* Writes how a command is used to stderr, and ends with EXIT_USAGE. */
_Noreturn void fail_usage(const struct command *command);

/* The last option of a name, NULL if it is not given. */
const struct argument *option_given(
    const struct argument *arguments, size_t count, const char *name);

/* The first operand, NULL if there is none. */
const char *operand_given(const struct argument *arguments, size_t count);

/* Writes "crink: WHAT 'ARGUMENT'" ("crink: 'ARGUMENT'" if WHAT is "") to
 * stderr, without the end of the line and without any control character of the
 * argument. The other one writes "crink: WHAT NOUN 'ARGUMENT'". */
void complain(const char *what, const char *argument);
void complain_of(const char *what, const char *noun, const char *argument);

#endif

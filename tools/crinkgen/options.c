#include "options.h"

#include <string.h>

#define USAGE                                                            \
	"usage: crinkgen [--lock FILE] [--ids FILE] [--layout FILE] "    \
	"[--tables FILE]\n"                                              \
	"                [--depfile FILE] [--keep LIST] "                \
	"[--sources LIST]\n"                                             \
	"                [--since DATE] [--languages LIST] "             \
	"[--no-notes] [--no-descriptions] DATA...\n"                     \
	"       crinkgen --check [--lock FILE] DATA...\n"                \
	"       crinkgen --update-lock [--retire] --lock FILE DATA...\n" \
	"       crinkgen --dump FILE\n"                                  \
	"       crinkgen --format [FILE | -]\n"                          \
	"       crinkgen --format -i FILE...\n"                          \
	"       crinkgen --help | --version\n"

void
options_help(FILE *out)
{
	fputs(USAGE
	    "\n"
	    "Turns the data files of libcrink (YAML) into constant C tables.\n"
	    "\n"
	    "  --ids FILE      write the enumerators: crink/ids.h\n"
	    "  --layout FILE   write where everything stands: crink_layout.h\n"
	    "  --tables FILE   write the tables: crink_tables.c\n"
	    "  --depfile FILE  write what the outputs are made of, for make\n"
	    "  --keep LIST     keep the claims between these actors alone, "
	    "and what\n"
	    "                  belongs to them: slugs with commas\n"
	    "  --sources LIST  keep the claims that rest on these sources "
	    "alone\n"
	    "  --since DATE    keep the claims that became known since then "
	    "alone\n"
	    "  --languages LIST\n"
	    "                  keep the names in these languages alone: tags "
	    "of\n"
	    "                  BCP 47 with commas; 'native' keeps foreign "
	    "aliases,\n"
	    "                  'forms' those of names by rule\n"
	    "  --no-notes      leave out the notes of claims\n"
	    "  --no-descriptions\n"
	    "                  leave out the descriptions of sources\n"
	    "  --lock FILE     the numbers of the slugs: ids.lock\n"
	    "  --check         only check the data\n"
	    "  --update-lock   add what the lock file lacks\n"
	    "  --retire        and retire what the data lacks\n"
	    "  --dump          print the tree of a YAML file as JSON\n"
	    "  --format        print a data file, or standard input, in its\n"
	    "                  canonical layout\n"
	    "  -i              write formatted files back, all or none\n"
	    "  --help          print this\n"
	    "  --version       print the version\n"
	    "\n"
	    "Exit status: 0 all is well, 1 the data is wrong, 2 the command\n"
	    "line is wrong, 3 the system failed (memory, files). See\n"
	    "crinkgen(1) and crink-data(5).\n",
	    out);
}

/* The options without a value, and the task of each. */
static const struct {
	const char *name;
	enum options_task task;
} tasks[] = {
    {"--check", OPTIONS_CHECK},
    {"--dump", OPTIONS_DUMP},
    {"--format", OPTIONS_FORMAT},
    {"--update-lock", OPTIONS_UPDATE_LOCK},
    {"--help", OPTIONS_HELP},
    {"--version", OPTIONS_VERSION},
};

static bool
set_task(struct options *options, const char *word)
{
	for (size_t i = 0; i < sizeof(tasks) / sizeof(tasks[0]); i++) {
		if (strcmp(word, tasks[i].name) == 0) {
			/* Help is given whatever else is asked for. */
			if (options->task < OPTIONS_HELP) {
				options->task = tasks[i].task;
			}
			return true;
		}
	}
	return false;
}

/* Where the value of an option goes; NULL: it has none. *value: what stands
 * after its "=". */
static const char **
value_of(struct options *options, const char *word, const char **value)
{
	static const char *const names[] = {"--lock", "--ids", "--layout",
	    "--tables", "--depfile", "--languages", "--keep", "--sources",
	    "--since"};
	const char **const to[] = {&options->lock, &options->ids,
	    &options->layout, &options->tables, &options->depfile,
	    &options->slice.languages, &options->slice.chosen.keep,
	    &options->slice.chosen.sources, &options->slice.chosen.since};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		const size_t size = strlen(names[i]);

		if (strncmp(word, names[i], size) == 0 &&
		    (word[size] == '\0' || word[size] == '=')) {
			*value = word[size] == '=' ? word + size + 1 : NULL;
			return to[i];
		}
	}
	return NULL;
}

static bool
refuse(FILE *messages, const char *what, const char *word)
{
	fprintf(messages, "crinkgen: %s%s%s\n" USAGE, what,
	    word == NULL ? "" : " ", word == NULL ? "" : word);
	return false;
}

/* Whether what is said of languages is understood. */
static bool
has_languages(const struct options *options, FILE *messages)
{
	const struct model_text bad =
	    slice_bad_language(options->slice.languages);

	if (bad.bytes != NULL) {
		fprintf(messages,
		    "crinkgen: --languages: '%.*s' is no language tag of "
		    "BCP 47, such as en, ru or zh-Hant, nor 'native', "
		    "'forms'\n" USAGE,
		    DIAG_TEXT(bad.bytes, bad.size));
	}
	return bad.bytes == NULL;
}

/* Whether the date is one. */
static bool
has_date(const struct options *options, FILE *messages)
{
	const char *since = options->slice.chosen.since;
	int32_t day;

	if (since == NULL || chosen_day(since, &day)) {
		return true;
	}
	fprintf(messages,
	    "crinkgen: --since: '%.*s' is no date: write a day, month or year "
	    "that there is, such as 2024-11-29, 2024-11 or 2024\n" USAGE,
	    DIAG_TEXT(since, strlen(since)));
	return false;
}

/* Whether make and Ninja can be told of each file, if they are to be. */
static bool
has_names_for_make(const struct options *options, FILE *messages)
{
	const char *const others[] = {
	    options->ids, options->layout, options->tables, options->lock};
	const size_t count = sizeof(others) / sizeof(others[0]);

	for (size_t i = 0; options->depfile != NULL &&
	                   i < count + (size_t)options->file_count;
	     i++) {
		const char *const path =
		    i < count ? others[i] : options->files[i - count];

		if (path != NULL && strpbrk(path, "\t\n\\;|") != NULL) {
			fprintf(messages,
			    "crinkgen: --depfile: make and Ninja read no "
			    "name with a tab, the end of a line or one of "
			    "\\ ; |: '%s'\n" USAGE,
			    path);
			return false;
		}
	}
	return true;
}

/* What stands after an option. */
static const char *
missing_after(const struct options *options, const char *const *to)
{
	const struct slice *slice = &options->slice;

	return to == &slice->languages || to == &slice->chosen.keep ||
	               to == &slice->chosen.sources
	           ? "a list is missing after"
	       : to == &slice->chosen.since ? "a date is missing after"
	                                    : "a file is missing after";
}

/* Whether the options go together. */
static bool
fit(const struct options *options, FILE *messages)
{
	const bool has_output =
	    options->ids != NULL || options->layout != NULL ||
	    options->tables != NULL || options->depfile != NULL;

	if (options->task == OPTIONS_HELP || options->task == OPTIONS_VERSION) {
		return true;
	}
	if (options->task != OPTIONS_OUTPUT && has_output) {
		return refuse(messages,
		    "only checking or printing: no output "
		    "can be written",
		    NULL);
	}
	if (options->task != OPTIONS_OUTPUT && slice_is_less(&options->slice)) {
		return refuse(messages,
		    "--keep, --sources, --since, --languages, --no-notes and "
		    "--no-descriptions choose what is written, and nothing is",
		    NULL);
	}
	if (options->task == OPTIONS_UPDATE_LOCK && options->lock == NULL) {
		return refuse(messages, "--update-lock needs --lock", NULL);
	}
	if (options->retire && options->task != OPTIONS_UPDATE_LOCK) {
		return refuse(messages, "--retire needs --update-lock", NULL);
	}
	if (options->in_place && options->task != OPTIONS_FORMAT) {
		return refuse(messages, "-i needs --format", NULL);
	}
	if (options->file_count == 0 &&
	    (options->task != OPTIONS_FORMAT || options->in_place)) {
		return refuse(messages, "no data file is named", NULL);
	}
	if ((options->task == OPTIONS_DUMP ||
	        options->task == OPTIONS_FORMAT) &&
	    options->file_count > 1 && !options->in_place) {
		return refuse(messages, "one file is printed at a time", NULL);
	}
	return has_languages(options, messages) &&
	       has_date(options, messages) &&
	       has_names_for_make(options, messages);
}

bool
options_read(struct options *options, int argc, char **argv, FILE *messages)
{
	bool only_files = false;

	memset(options, 0, sizeof(*options));
	options->files = argv;
	for (int i = 1; i < argc; i++) {
		const char *const option = argv[i];
		const char *value;
		const char **to;

		if (only_files || argv[i][0] != '-' || argv[i][1] == '\0') {
			options->files[options->file_count++] = argv[i];
		} else if (strcmp(argv[i], "--") == 0) {
			only_files = true;
		} else if (strcmp(argv[i], "-i") == 0) {
			options->in_place = true;
		} else if ((to = value_of(options, argv[i], &value)) != NULL) {
			if (value == NULL && i + 1 < argc) {
				value = argv[++i];
			}
			if (value == NULL || *value == '\0') {
				return refuse(messages,
				    missing_after(options, to), option);
			}
			*to = value;
		} else if (strcmp(argv[i], "--retire") == 0) {
			options->retire = true;
		} else if (strcmp(argv[i], "--no-notes") == 0) {
			options->slice.has_no_notes = true;
		} else if (strcmp(argv[i], "--no-descriptions") == 0) {
			options->slice.has_no_descriptions = true;
		} else if (!set_task(options, argv[i])) {
			return refuse(messages, "unknown option", argv[i]);
		}
	}
	return fit(options, messages);
}

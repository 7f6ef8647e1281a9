/*
 * crink complete: what may come next on a command line, for the shells.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "model.h"
#include "names.h"
#include "print.h"
#include "reports.h"
#include "terms.h"

/* What is being typed. */
struct typed {
	const char *word; /* what is there of it */
	const char
	    *before; /* what every candidate begins with: "--kind=", or "" */
	size_t offered;
};

static void
offer_word(struct typed *typed, const char *word, const char *description)
{
	if (strncmp(word, typed->word, strlen(typed->word)) != 0) {
		return;
	}
	put("%s%s\t", typed->before, word);
	put_column(description, strlen(description));
	put("\n");
	typed->offered++;
}

/* ---- what there is --------------------------------------------------------- */

/* The things of a class, by a field that names them and one that says more. */
static void
offer_fields(struct typed *typed, const struct class *class,
    const struct field *name, const struct field *more)
{
	struct element of = {.thing = NULL};

	while ((of.thing = class->next(of.thing)) != NULL) {
		struct value word = name->get(&of);

		if (word.is_told && strncmp(value_chars(&word), typed->word,
		                        strlen(typed->word)) == 0) {
			struct value description = more->get(&of);

			offer_word(typed, value_chars(&word),
			    value_chars(&description));
			value_free(&description);
		}
		value_free(&word);
	}
}

static void
offer_things(struct typed *typed, const struct class *class)
{
	offer_fields(typed, class, &class->fields[0], &class->fields[1]);
}

/* The slugs of those that have a name of which a word begins as it is typed. */
static void
offer_named(struct typed *typed, const struct class *class,
    bool (*is_named)(const void *thing, const char *word))
{
	const char *word = typed->word;
	struct element of = {.thing = NULL};

	typed->word = "";
	while ((of.thing = class->next(of.thing)) != NULL) {
		if (is_named(of.thing, word)) {
			struct value slug = class->fields[0].get(&of);
			struct value name = class->fields[1].get(&of);

			offer_word(
			    typed, value_chars(&slug), value_chars(&name));
			value_free(&name);
			value_free(&slug);
		}
	}
}

/* Who types another name than a slug, or a word of one, gets the slug. */
static void
offer_actors(struct typed *typed)
{
	const struct crink_actor *actor = crink_actor_find(typed->word);

	offer_things(typed, &actors_class);
	if (typed->offered == 0 && actor != NULL) {
		typed->word = "";
		offer_word(
		    typed, crink_actor_slug(actor), crink_actor_name(actor));
	} else if (typed->offered == 0) {
		offer_named(typed, &actors_class, is_actor_named);
	}
}

static void
offer_items(struct typed *typed)
{
	const struct crink_item *item = crink_item_find(typed->word);

	offer_things(typed, &items_class);
	if (typed->offered == 0 && item != NULL) {
		typed->word = "";
		offer_word(typed, crink_item_slug(item), crink_item_name(item));
	} else if (typed->offered == 0) {
		offer_named(typed, &items_class, is_item_named);
	}
}

static void
offer_sources(struct typed *typed)
{
	offer_things(typed, &sources_class);
}

static void
offer_questions(struct typed *typed)
{
	offer_things(typed, &questions_class);
}

static void
offer_claims(struct typed *typed)
{
	const struct field *slug = claims_class.fields;

	while (strcmp(slug->name, "slug") != 0) {
		slug++;
	}
	/* A sentence for each would take long, and says less than the slug. */
	offer_fields(typed, &claims_class, slug, &claims_class.fields[0]);
}

/* What a page is made of. What only a word of a name tells comes last. */
static void
offer_pages(struct typed *typed)
{
	const char *word = typed->word;

	offer_questions(typed);
	offer_things(typed, &items_class);
	offer_actors(typed);
	if (typed->offered == 0) {
		typed->word = word;
		offer_items(typed);
	}
}

static void
offer_words(struct typed *typed, const struct vocabulary *words)
{
	for (int i = 1; i <= words->last; i++) {
		offer_word(typed, words->word(i), "");
	}
}

/* The words of "auto|always|never"; in small letters, as they are typed. */
static void
offer_choices(struct typed *typed, const char *choices)
{
	while (*choices != '\0') {
		char word[32] = "";
		const size_t size = strcspn(choices, "|");

		for (size_t i = 0; i < size && i < sizeof(word) - 1; i++) {
			const char letter = choices[i];

			word[i] = (char)(letter >= 'A' && letter <= 'Z'
			                     ? letter - 'A' + 'a'
			                     : letter);
		}
		offer_word(typed, word, "");
		choices += size + (choices[size] == '|');
	}
}

static void
offer_commands(struct typed *typed)
{
	const struct command *command;

	for (size_t i = 0; (command = command_at(i)) != NULL; i++) {
		if (command != &complete_command) {
			offer_word(typed, command->name, command->summary);
		}
	}
}

/* ---- where it is asked for ------------------------------------------------- */

/* What an option has as its value, or a command as its operand: things, words or
 * choices. */
struct completion {
	const char *command; /* NULL: any */
	const char *option;  /* NULL: the operand */
	void (*offer)(struct typed *typed);
	const struct vocabulary *words;
	const char *choices;
};

#define LISTING_FORMATS "text|table|json|jsonl|csv|tsv|nt|sql"

static const struct completion completions[] = {
    {"actor", NULL, offer_actors, NULL, NULL},
    {"item", NULL, offer_items, NULL, NULL},
    {"source", NULL, offer_sources, NULL, NULL},
    {"question", NULL, offer_questions, NULL, NULL},
    {"compare", NULL, offer_questions, NULL, NULL},
    {"plot", NULL, offer_questions, NULL, NULL},
    {"why", NULL, offer_claims, NULL, NULL},
    {"dossier", NULL, offer_pages, NULL, NULL},
    {"help", NULL, offer_commands, NULL, NULL},
    {NULL, "subject", offer_actors, NULL, NULL},
    {NULL, "object", offer_actors, NULL, NULL},
    {NULL, "party", offer_actors, NULL, NULL},
    {NULL, "actor", offer_actors, NULL, NULL},
    {NULL, "within", offer_actors, NULL, NULL},
    {NULL, "object-in", offer_actors, NULL, NULL},
    {NULL, "claimant", offer_actors, NULL, NULL},
    {NULL, "claimant-in", offer_actors, NULL, NULL},
    {NULL, "in", offer_actors, NULL, NULL},
    {NULL, "item", offer_items, NULL, NULL},
    {NULL, "item-above", offer_items, NULL, NULL},
    {NULL, "context", offer_items, NULL, NULL},
    {NULL, "is", offer_items, NULL, NULL},
    {NULL, "source", offer_sources, NULL, NULL},
    {NULL, "question", offer_questions, NULL, NULL},
    {"actors", "kind", NULL, &actor_kind_words, NULL},
    {"items", "kind", NULL, &item_kind_words, NULL},
    {NULL, "kind", NULL, &kind_words, NULL},
    {NULL, "status", NULL, &status_words, NULL},
    {NULL, "modifier", NULL, &modifier_words, NULL},
    {NULL, "unit", NULL, &unit_words, NULL},
    {NULL, "link", NULL, &link_words, NULL},
    {NULL, "linked", NULL, &link_words, NULL},
    {NULL, "by", NULL, NULL, "actor|question"},
    {"export", "format", NULL, NULL, "sql|nt|jsonl|csv|ftm|plover|claimreview"},
    {"scan", "format", NULL, NULL, "lines|jsonl|text"},
    {NULL, "color", NULL, NULL, "auto|always|never"},
    {NULL, "format", NULL, NULL, LISTING_FORMATS},
};

/* The value of an option; of NULL the operand. */
static void
offer_value(
    struct typed *typed, const char *command, const struct option *option)
{
	for (size_t i = 0; i < sizeof(completions) / sizeof(completions[0]);
	     i++) {
		const struct completion *at = &completions[i];

		if ((at->command != NULL &&
		        strcmp(at->command, command) != 0) ||
		    (at->option == NULL) != (option == NULL) ||
		    (option != NULL && strcmp(at->option, option->name) != 0)) {
			continue;
		}
		if (at->offer != NULL) {
			at->offer(typed);
		} else if (at->words != NULL) {
			offer_words(typed, at->words);
		} else {
			offer_choices(typed, at->choices);
		}
		return;
	}
	if (option != NULL && strchr(option->value, '|') != NULL) {
		offer_choices(typed, option->value);
	}
}

/* The option of a command that "--name" or "--name=..." names; NULL: none. */
static const struct option *
option_named(const struct command *command, const char *word)
{
	const size_t size = strcspn(word, "=");

	for (size_t i = 0;
	     command->options != NULL && command->options[i] != NULL; i++) {
		for (const struct option *option = command->options[i];
		     option->name != NULL; option++) {
			if (strncmp(word, "--", 2) == 0 &&
			    strlen(option->name) == size - 2 &&
			    strncmp(word + 2, option->name, size - 2) == 0) {
				return option;
			}
		}
	}
	return NULL;
}

static void
offer_options(struct typed *typed, const struct command *command)
{
	for (size_t i = 0;
	     command->options != NULL && command->options[i] != NULL; i++) {
		for (const struct option *option = command->options[i];
		     option->name != NULL; option++) {
			char *form = text_of("--%s", option->name);

			offer_word(typed, form, option->help);
			free(form);
		}
	}
	offer_word(typed, "--help", "how the command is used");
}

/* The last of the words after a command. */
static void
offer_argument(
    struct typed *typed, const char *name, char **words, size_t count)
{
	const struct command *command = find_command(name);
	const char *last = words[count - 1];
	const char *value = strchr(last, '=');
	const struct option *option = NULL;
	size_t at = count - 1;

	if (command == NULL) {
		if (strcmp(name, "help") == 0) {
			offer_value(typed, name, NULL);
		}
		return;
	}
	/* bash holds the "=" of --kind=supplies to be a word. */
	if (strcmp(last, "=") == 0) {
		typed->word = "";
	} else if (at > 0 && strcmp(words[at - 1], "=") == 0) {
		at--;
	}
	option = at > 0 ? option_named(command, words[at - 1]) : NULL;
	if (option != NULL && option->value != NULL) {
		offer_value(typed, name, option);
	} else if (value != NULL &&
	           (option = option_named(command, last)) != NULL) {
		char *before = text_of("%.*s", (int)(value + 1 - last), last);

		typed->word = value + 1;
		typed->before = before;
		if (option->value != NULL) {
			offer_value(typed, name, option);
		}
		free(before);
	} else if (last[0] == '-') {
		offer_options(typed, command);
	} else {
		offer_value(typed, name, NULL);
	}
}

static int
run(const struct argument *arguments, size_t count)
{
	char **words = reserve((count + 1) * sizeof(*words));
	struct typed typed = {.word = "", .before = ""};

	for (size_t i = 0; i < count; i++) {
		words[i] = text_of("%s", arguments[i].value);
		typed.word = words[i];
	}
	if (count > 1) {
		offer_argument(&typed, words[0], words + 1, count - 1);
	} else {
		offer_commands(&typed);
		offer_word(&typed, "help", "tells more of a command");
		if (typed.word[0] == '-') {
			offer_word(&typed, "--help", "lists the commands");
			offer_word(&typed, "--version",
			    "versions of the program and its data");
		}
	}
	for (size_t i = 0; i < count; i++) {
		free(words[i]);
	}
	free(words);
	return typed.offered > 0 ? EXIT_SUCCESS : EXIT_NOTHING;
}

const struct command complete_command = {
    .name = "complete",
    .synopsis = "-- [WORD]...",
    .summary = "Shows what may come next on a command line, for the shells.",
    .help = "The WORDs are those after 'crink', the last one as far as it is "
            "typed. Each line\nis a word that may stand there, a tab, and what "
            "it means.\n",
    .most = SIZE_MAX,
    .run = run,
};

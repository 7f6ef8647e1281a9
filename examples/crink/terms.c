#include "terms.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "habits.h"
#include "near.h"

static const char *
kind_word(int number)
{
	return crink_relation_kind_name((enum crink_relation_kind)number);
}

static const char *
status_word(int number)
{
	return crink_status_name((enum crink_status)number);
}

static const char *
modifier_word(int number)
{
	return crink_modifier_name((enum crink_modifier)number);
}

static const char *
unit_word(int number)
{
	return crink_unit_name((enum crink_unit)number);
}

static const char *
link_word(int number)
{
	return crink_link_name((enum crink_link)number);
}

static const char *
actor_kind_word(int number)
{
	return crink_actor_kind_name((enum crink_actor_kind)number);
}

static const char *
item_kind_word(int number)
{
	return crink_item_kind_name((enum crink_item_kind)number);
}

const struct vocabulary actor_kind_words = {
    "unknown kind", "kinds", actor_kind_word, CRINK_LAST_ACTOR_KIND};
const struct vocabulary item_kind_words = {
    "unknown kind", "kinds", item_kind_word, CRINK_LAST_ITEM_KIND};
const struct vocabulary kind_words = {
    "unknown kind", "kinds", kind_word, CRINK_LAST_RELATION_KIND};
const struct vocabulary status_words = {
    "unknown status", "statuses", status_word, CRINK_LAST_STATUS};
const struct vocabulary modifier_words = {
    "unknown modifier", "modifiers", modifier_word, CRINK_LAST_MODIFIER};
const struct vocabulary unit_words = {
    "unknown unit", "units", unit_word, CRINK_LAST_UNIT};

const struct vocabulary link_words = {
    "unknown link", "links", link_word, CRINK_LINK_IN_RETURN_FOR};

static _Noreturn void
fail_word(const struct vocabulary *vocabulary, const char *word)
{
	struct near near = {.wanted = word};

	complain(vocabulary->what, word);
	for (int i = 1; i <= vocabulary->last; i++) {
		near_try(&near, vocabulary->word(i));
	}
	near_write(&near);
	for (int i = 1; near.count == 0 && i <= vocabulary->last; i++) {
		fprintf(stderr, i == 1 ? "; the %s are: " : ", ",
		    vocabulary->several);
		fprintf(stderr, "%s", vocabulary->word(i));
	}
	fprintf(stderr, "\n");
	exit(EXIT_UNKNOWN);
}

enum crink_relation_kind
kind_named(const char *word)
{
	const enum crink_relation_kind kind = crink_relation_kind_find(word);

	if (kind == CRINK_RELATION_NONE) {
		fail_word(&kind_words, word);
	}
	return kind;
}

enum crink_status
status_named(const char *word)
{
	const enum crink_status status = crink_status_find(word);

	if (status == CRINK_STATUS_NONE) {
		fail_word(&status_words, word);
	}
	return status;
}

enum crink_modifier
modifier_named(const char *word)
{
	const enum crink_modifier modifier = crink_modifier_find(word);

	if (modifier == CRINK_MODIFIER_NONE) {
		fail_word(&modifier_words, word);
	}
	return modifier;
}

enum crink_unit
unit_named(const char *word)
{
	const enum crink_unit unit = crink_unit_find(word);

	if (unit == CRINK_UNIT_NONE) {
		fail_word(&unit_words, word);
	}
	return unit;
}

/* The number of a word, as it is spelt. */
static int
number_of_word(const struct vocabulary *vocabulary, const char *word)
{
	for (int i = 1; i <= vocabulary->last; i++) {
		if (strcmp(word, vocabulary->word(i)) == 0) {
			return i;
		}
	}
	fail_word(vocabulary, word);
}

enum crink_link
link_named(const char *word)
{
	return (enum crink_link)number_of_word(&link_words, word);
}

enum crink_actor_kind
actor_kind_named(const char *word)
{
	return (enum crink_actor_kind)number_of_word(&actor_kind_words, word);
}

enum crink_item_kind
item_kind_named(const char *word)
{
	return (enum crink_item_kind)number_of_word(&item_kind_words, word);
}

/* ---- what has a form, whatever the data ------------------------------------ */

static _Noreturn void
fail_form(const char *text, const char *expected)
{
	complain("", text);
	fprintf(stderr, " is %s\n", expected);
	exit(EXIT_USAGE);
}

bool
truth_named(const char *word)
{
	if (strcmp(word, "yes") != 0 && strcmp(word, "no") != 0) {
		fail_form(word, "not 'yes' or 'no'");
	}
	return word[0] == 'y';
}

enum crink_certainty
certainty_named(const char *word)
{
	for (int i = CRINK_CERTAINTY_MAYBE; i <= CRINK_CERTAINTY_YES; i++) {
		const enum crink_certainty certainty = (enum crink_certainty)i;

		if (strcmp(word, crink_certainty_name(certainty)) == 0) {
			return certainty;
		}
	}
	fail_form(word, "not 'yes' or 'maybe'");
}

enum crink_order
order_named(const char *word)
{
	for (int i = CRINK_ORDER_WHEN; i <= CRINK_ORDER_KNOWN; i++) {
		const enum crink_order order = (enum crink_order)i;

		if (strcmp(word, crink_order_name(order)) == 0) {
			return order;
		}
	}
	fail_form(word, "not 'when' or 'known'");
}

struct crink_period
period_named(const char *text)
{
	const struct crink_period period = crink_period_parse(text);

	/* What is no period has no EDTF. */
	if (crink_period_format(NULL, 0, period) == 0) {
		char *hint = period_hint(text);

		if (hint != NULL) {
			complain("", text);
			fprintf(stderr,
			    " is not a date or period in EDTF: %s\n", hint);
			free(hint);
			exit(EXIT_USAGE);
		}
		fail_form(text,
		    "not a date or period in EDTF, such as 2024, 2024-11-30 or "
		    "2024-11-24/2024-11-30");
	}
	return period;
}

struct crink_date
day_named(const char *text)
{
	const struct crink_period period = crink_period_parse(text);
	char edtf[64] = "";

	/* A date that bears no mark is all of its EDTF. */
	crink_date_format(edtf, sizeof(edtf), period.start);
	if (edtf[0] == '\0' || strcmp(edtf, text) != 0) {
		fail_form(text,
		    "not a day, month or year, such as 2024-11-30, 2024-11 or "
		    "2024");
	}
	return period.start;
}

size_t
number_named(const char *text)
{
	size_t number = 0;

	for (const char *c = text; *c != '\0'; c++) {
		const size_t digit = (size_t)(*c - '0');

		if (*c < '0' || *c > '9') {
			fail_form(text, "not a number");
		}
		/* More than there can be is as good as no limit. */
		number = number > (SIZE_MAX - digit) / 10 ? SIZE_MAX
		                                          : number * 10 + digit;
	}
	if (number == 0) {
		fail_form(text, "not a number above 0");
	}
	return number;
}

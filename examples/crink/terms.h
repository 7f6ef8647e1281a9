/*
 * What the user's words stand for: those of the vocabulary, days and numbers. A
 * word that stands for nothing ends the program with a message that names the
 * nearest ones or lists all: with EXIT_UNKNOWN where the data decides which there
 * are, else with EXIT_USAGE.
 */
#ifndef CRINK_TERMS_H
#define CRINK_TERMS_H

#include <crink/crink.h>

/* The words of an enumeration, from 1 to last. */
struct vocabulary {
	const char *what, *several;
	const char *(*word)(int number);
	int last;
};

extern const struct vocabulary kind_words;
extern const struct vocabulary actor_kind_words;
extern const struct vocabulary item_kind_words;
extern const struct vocabulary status_words;
extern const struct vocabulary modifier_words;
extern const struct vocabulary unit_words;
extern const struct vocabulary link_words;

enum crink_relation_kind kind_named(const char *word);
enum crink_actor_kind actor_kind_named(const char *word);
enum crink_item_kind item_kind_named(const char *word);
enum crink_status status_named(const char *word);
enum crink_modifier modifier_named(const char *word);
enum crink_unit unit_named(const char *word);
enum crink_link link_named(const char *word);

bool truth_named(const char *word);                     /* yes or no */
enum crink_certainty certainty_named(const char *word); /* yes or maybe */
enum crink_order order_named(const char *word);         /* when or known */
struct crink_period period_named(const char *text);
struct crink_date day_named(const char *text); /* or a month or year */
size_t number_named(const char *text);

#endif

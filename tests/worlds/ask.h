/* What the parts of tests/worlds/ask.c share. */
#ifndef ASK_H
#define ASK_H

#include <stddef.h>

#include <crink/crink.h>

/* Ends the program: a question that it does not know is a mistake of the test. */
_Noreturn void give_up(const char *text);

struct crink_date read_date(const char *text);
struct crink_quantity read_quantity(const char *text);
const struct crink_actor *read_actor(const char *text);
const struct crink_item *read_item(const char *text);
const struct crink_source *read_source(const char *text);
const struct crink_question *read_question(const char *text);

/* The claim of a place among all; NULL if there is none. */
const struct crink_relation *read_claim(const char *text);
/* The place of a claim among all; -1 for NULL. */
long claim_number(const struct crink_relation *claim);
void put_date(struct crink_date date);
void put_quantity(struct crink_quantity quantity);
void put_period(struct crink_period period);

/* Conditions, up to NULL: how many claims meet them, and which. */
void put_query(char **conditions);

/* All that the API tells of each entity and claim, one a line. */
void put_facts(const struct crink_relation *const *claims, size_t count);

/* Each word of an enumerator, one a line. */
void put_words(void);

/* Answers to questions; see there. */
void answer_suggest(char **words);
void answer_sentence(char **words);
void answer_written(char **words);
void answer_scan(char **words);
void answer_word(char **words);

#endif

/*
 * What the enumerators are called that <crink/values.h> lists: each list has the
 * enumerators from 1 on, in their order, with the word of each. Compiled into the
 * library and into the generator.
 */
#ifndef CRINK__ENUMERATORS_H
#define CRINK__ENUMERATORS_H

#include <crink/values.h>

#define CRINK__ALIAS_KINDS(IS)                  \
	IS(CRINK_ALIAS_KIND_NAME, "name")       \
	IS(CRINK_ALIAS_KIND_ACRONYM, "acronym") \
	IS(CRINK_ALIAS_KIND_CODE, "code")       \
	IS(CRINK_ALIAS_KIND_DEMONYM, "demonym") \
	IS(CRINK_ALIAS_KIND_METONYM, "metonym") \
	IS(CRINK_ALIAS_KIND_FORMER, "former")   \
	IS(CRINK_ALIAS_KIND_NATIVE, "native")   \
	IS(CRINK_ALIAS_KIND_INFLECTED, "inflected")

#define CRINK__QUALIFIERS(IS)                    \
	IS(CRINK_QUALIFIER_EXACT, "exact")       \
	IS(CRINK_QUALIFIER_ABOUT, "about")       \
	IS(CRINK_QUALIFIER_OVER, "over")         \
	IS(CRINK_QUALIFIER_UNDER, "under")       \
	IS(CRINK_QUALIFIER_AT_LEAST, "at least") \
	IS(CRINK_QUALIFIER_AT_MOST, "at most")   \
	IS(CRINK_QUALIFIER_RANGE, "range")       \
	IS(CRINK_QUALIFIER_VAGUE, "vague")

#define CRINK__LINKS(IS)                          \
	IS(CRINK_LINK_SUPERSEDES, "supersedes")   \
	IS(CRINK_LINK_WITHDRAWS, "withdraws")     \
	IS(CRINK_LINK_CORRECTS, "corrects")       \
	IS(CRINK_LINK_DENIES, "denies")           \
	IS(CRINK_LINK_CONTRADICTS, "contradicts") \
	IS(CRINK_LINK_CONFIRMS, "confirms")       \
	IS(CRINK_LINK_REPEATS, "repeats")         \
	IS(CRINK_LINK_PART_OF, "part-of")         \
	IS(CRINK_LINK_BECAUSE_OF, "because-of")   \
	IS(CRINK_LINK_UNTIL, "until")             \
	IS(CRINK_LINK_IN_ORDER_TO, "in-order-to") \
	IS(CRINK_LINK_IN_RETURN_FOR, "in-return-for")

#define CRINK__COPIES(IS)             \
	IS(CRINK_COPY_WHOLE, "whole") \
	IS(CRINK_COPY_EXCERPT, "excerpt")

/* How many numbers a list has, with that of none. */
/* NOLINTNEXTLINE(bugprone-macro-parentheses): a sum of them is made */
#define CRINK__ONE_MORE(NUMBER, WORD) +1
#define CRINK__NUMBERS(LIST) (1 LIST(CRINK__ONE_MORE))

/* The words by number, as the values of an array; and as one text, each with a NUL
 * before it, which is in their order. */
#define CRINK__WORD_AT(NUMBER, WORD) [NUMBER] = (WORD),
#define CRINK__WORDS(LIST) "", LIST(CRINK__WORD_AT)
#define CRINK__WORD_AFTER(NUMBER, WORD) "\0" WORD
#define CRINK__TEXT(LIST) LIST(CRINK__WORD_AFTER)

#endif

/*
 * Values that need nothing of the data: a part of <crink/crink.h>, which includes
 * it, and of the generator.
 */
#ifndef CRINK_PART_VALUES_H
#define CRINK_PART_VALUES_H

#include <stdbool.h>
#include <stdint.h>

/* ---- values -------------------------------------------------------- */

/* What kind of name an alias is. */
enum crink_alias_kind {
	CRINK_ALIAS_KIND_NONE,
	CRINK_ALIAS_KIND_NAME,    /* another name or spelling */
	CRINK_ALIAS_KIND_ACRONYM, /* "DPRK" */
	CRINK_ALIAS_KIND_CODE,    /* ISO 3166-1: "KP", "PRK" or "408" */
	CRINK_ALIAS_KIND_DEMONYM, /* "North Korean" */
	CRINK_ALIAS_KIND_METONYM, /* "Pyongyang" for the government there */
	CRINK_ALIAS_KIND_FORMER,  /* a name no longer in use */
	CRINK_ALIAS_KIND_NATIVE,  /* in its own script */
	/* a form of a name, to be found, not shown: Russian "России" */
	CRINK_ALIAS_KIND_INFLECTED,
	/* Wide enough for any number in C++ and with short enumerations. */
	CRINK_ALIAS_KIND__MAX = 2147483647
};

/* How the numbers of a quantity are meant. */
enum crink_qualifier {
	CRINK_QUALIFIER_NONE,     /* there is no quantity */
	CRINK_QUALIFIER_EXACT,    /* low = high = the number */
	CRINK_QUALIFIER_ABOUT,    /* low = high = the number given as about */
	CRINK_QUALIFIER_OVER,     /* more than low; high is open */
	CRINK_QUALIFIER_UNDER,    /* less than high; low is open */
	CRINK_QUALIFIER_AT_LEAST, /* low or more; high is open */
	CRINK_QUALIFIER_AT_MOST,  /* high or less; low is open */
	CRINK_QUALIFIER_RANGE,    /* from low to high, both included */
	CRINK_QUALIFIER_VAGUE,    /* "thousands": low or more; high is open */
	/* Wide enough for any number in C++ and with short enumerations. */
	CRINK_QUALIFIER__MAX = 2147483647
};

/* How a claim stands to another one. What it supersedes, withdraws or corrects
 * stands no longer from the day on that the claim became known. */
enum crink_link {
	CRINK_LINK_NONE,
	CRINK_LINK_SUPERSEDES,    /* gives a newer answer in place of that */
	CRINK_LINK_WITHDRAWS,     /* takes it back */
	CRINK_LINK_CORRECTS,      /* says what was wrong in it */
	CRINK_LINK_DENIES,        /* says that it is not so */
	CRINK_LINK_CONTRADICTS,   /* cannot be true together with it */
	CRINK_LINK_CONFIRMS,      /* says so too, knowing it by itself */
	CRINK_LINK_REPEATS,       /* says the same once more, adding nothing */
	CRINK_LINK_PART_OF,       /* is about a part of what that is about */
	CRINK_LINK_BECAUSE_OF,    /* happens because of it */
	CRINK_LINK_UNTIL,         /* lasts until it happens */
	CRINK_LINK_IN_ORDER_TO,   /* has it as its aim */
	CRINK_LINK_IN_RETURN_FOR, /* is given for it */
	/* Wide enough for any number in C++ and with short enumerations. */
	CRINK_LINK__MAX = 2147483647
};

/* How much of a source was read for the data. */
enum crink_copy {
	CRINK_COPY_NONE, /* not told */
	CRINK_COPY_WHOLE,
	CRINK_COPY_EXCERPT,
	/* Wide enough for any number in C++ and with short enumerations. */
	CRINK_COPY__MAX = 2147483647
};

/* The open ends of a quantity: no number was given there. */
#define CRINK_OPEN_LOW INT64_MIN
#define CRINK_OPEN_HIGH INT64_MAX

/*
 * A date of the proleptic Gregorian calendar, as precise as it was given:
 * day 0 means a month, month 0 a year, year 0 no date at all. Years before
 * the common era are negative as in ISO 8601 (-1 is 2 BC).
 */
struct crink_date {
	int16_t year;
	uint8_t month; /* 1 to 12, or 0 */
	uint8_t day;   /* 1 to 31, or 0 */
};

/*
 * The time that something lasted, as far as it is known. It began on a day from
 * the first one of start to the last one of start_latest, and ended, no earlier,
 * on a day from the first one of end_earliest to the last one of end; where
 * there is no date, no bound is known. "2022/2024-12-01" has 2022 in the first
 * two and the day in the others; a date that stands alone means some time within
 * it, and is in all four; "[..2024]", on some day up to then, has no start and
 * no end_earliest; "2024-12-28/", whose end is not told, neither end_earliest
 * nor end; what holds as of a day, neither start nor end.
 *
 * An end without any date may be open: it has no beginning, or it goes on as far
 * as the data knows; else it is unknown. No period: all zero. One that a caller
 * made by hand is none where no first and last day are possible.
 */
struct crink_period {
	struct crink_date start, start_latest;
	struct crink_date end_earliest, end;
	bool open_start, open_end;               /* EDTF ".." */
	bool approximate_start, approximate_end; /* EDTF "~" or "%" */
	bool uncertain_start, uncertain_end;     /* EDTF "?" or "%" */
};

/* How sure something is. */
enum crink_certainty {
	CRINK_CERTAINTY_NONE, /* the question makes no sense */
	CRINK_CERTAINTY_NO,
	CRINK_CERTAINTY_MAYBE,
	CRINK_CERTAINTY_YES, /* whatever is not known */
	/* Wide enough for any number in C++ and with short enumerations. */
	CRINK_CERTAINTY__MAX = 2147483647
};

#endif

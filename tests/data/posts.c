/*
 * Each day since 2022 up to the newest day of the data, who held the posts that
 * readers ask for most: somebody surely did, in full or acting, or a claim says
 * that nobody did. What cannot be told is listed below, with its reason; a day
 * that is listed and can be told after all fails as well. So does a post that two
 * persons surely held in full on one day, and a gap of no day that is asked for.
 */
#include <stdio.h>
#include <string.h>

#include <crink/crink.h>

/* Iran has no prime minister; its head of state is the supreme leader. */
static const struct {
	enum crink_actor_id of;
	const char *posts[5];
} watched[] = {
    {CRINK_ACTOR_NORTH_KOREA,
        {"leader", "prime-minister", "foreign-minister", "defence-minister"}},
    {CRINK_ACTOR_SOUTH_KOREA, {"president", "prime-minister",
                                  "foreign-minister", "defence-minister"}},
    {CRINK_ACTOR_RUSSIA, {"president", "prime-minister", "foreign-minister",
                             "defence-minister"}},
    {CRINK_ACTOR_CHINA, {"president", "prime-minister", "foreign-minister",
                            "defence-minister"}},
    {CRINK_ACTOR_IRAN, {"supreme-leader", "president", "foreign-minister",
                           "defence-minister"}},
};

static const struct gap {
	enum crink_actor_id of;
	const char *post;
	struct crink_date first, last;
	const char *reason;
} gaps[] = {
    {CRINK_ACTOR_NORTH_KOREA, "prime-minister", {2024, 12, 24}, {2024, 12, 26},
        "named on one of the five days of a meeting"},
    {CRINK_ACTOR_NORTH_KOREA, "foreign-minister", {2022, 6, 9}, {2022, 6, 9},
        "named on one of the three days of a meeting"},
    {CRINK_ACTOR_NORTH_KOREA, "defence-minister", {2022, 12, 27},
        {2022, 12, 30}, "named on one of the six days of a meeting"},
    {CRINK_ACTOR_SOUTH_KOREA, "prime-minister", {2025, 5, 2}, {2025, 6, 3},
        "who acted is told of 2025-06-04 alone"},
    {CRINK_ACTOR_SOUTH_KOREA, "prime-minister", {2025, 6, 5}, {2025, 7, 2},
        "who acted is told of 2025-06-04 alone"},
    {CRINK_ACTOR_SOUTH_KOREA, "foreign-minister", {2022, 5, 10}, {2022, 5, 11},
        "whether the old minister stayed is not told"},
    {CRINK_ACTOR_SOUTH_KOREA, "foreign-minister", {2024, 1, 6}, {2024, 1, 10},
        "the day on which the old minister left is not told"},
    {CRINK_ACTOR_SOUTH_KOREA, "foreign-minister", {2025, 6, 6}, {2025, 7, 20},
        "the day on which the old minister left is not told"},
    {CRINK_ACTOR_SOUTH_KOREA, "defence-minister", {2022, 5, 6}, {2022, 5, 9},
        "the day on which the old minister left is not told"},
    {CRINK_ACTOR_RUSSIA, "defence-minister", {2024, 5, 13}, {2024, 5, 13},
        "the old one was moved on the 12th, the new one named on the 14th"},
    {CRINK_ACTOR_IRAN, "defence-minister", {2024, 7, 27}, {2024, 8, 20},
        "the day on which the old minister left is not told"},
    {CRINK_ACTOR_IRAN, "defence-minister", {2026, 3, 1}, {2026, 3, 1},
        "the minister was killed the day before, and the next one named later"},
    {CRINK_ACTOR_IRAN, "defence-minister", {2026, 3, 3}, {2026, 12, 31},
        "whether the acting minister was killed is not told for certain"},
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static struct crink_date
next_day(struct crink_date date)
{
	static const uint8_t lengths[] = {
	    31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	const bool leap = date.year % 4 == 0 && /* until 2099 */
	                  date.month == 2;

	if (date.day < lengths[date.month - 1] + (leap ? 1 : 0)) {
		date.day++;
		return date;
	}
	date.day = 1;
	if (date.month++ == 12) {
		date.month = 1;
		date.year++;
	}
	return date;
}

/* Who surely held the post on the day; whether somebody did, or nobody did. */
static bool
is_told(const struct crink_actor *of, const struct crink_item *post,
    struct crink_date day, bool *twice)
{
	const struct crink_date today = {9999, 12, 31};
	const struct crink_actor *holder = NULL;
	const struct crink_relation *claim = NULL;
	struct crink_query query = crink_query_all();
	bool told = false;

	crink_query_kind(&query, CRINK_RELATION_HOLDS_OFFICE);
	crink_query_object(&query, of);
	crink_query_item(&query, post);
	crink_query_standing(&query, today);
	crink_query_on(&query, day, CRINK_CERTAINTY_YES);
	while ((claim = crink_query_next(&query, claim)) != NULL) {
		const struct crink_actor *subject =
		    crink_relation_subject(claim);

		if (crink_relation_negated(claim)) {
			told = told || subject == NULL;
			continue;
		}
		if (crink_relation_has(claim, CRINK_MODIFIER_SUSPENDED) ||
		    crink_relation_has(claim, CRINK_MODIFIER_ELECT)) {
			continue;
		}
		told = true;
		if (!crink_relation_has(claim, CRINK_MODIFIER_ACTING)) {
			*twice =
			    *twice || (holder != NULL && holder != subject);
			holder = subject;
		}
	}
	return told;
}

/* Those that some day needs. */
static bool is_needed[COUNT(gaps)];

static bool
is_gap(enum crink_actor_id of, const char *post, struct crink_date day)
{
	size_t i;

	for (i = 0; i < COUNT(gaps); i++) {
		if (gaps[i].of == of && strcmp(gaps[i].post, post) == 0 &&
		    crink_date_compare(gaps[i].first, day) <= 0 &&
		    crink_date_compare(day, gaps[i].last) <= 0) {
			is_needed[i] = true;
			return true;
		}
	}
	return false;
}

/* The number of days that are other than expected, each run of them told. */
static unsigned
walk(enum crink_actor_id id, const char *name, struct crink_date newest)
{
	const struct crink_actor *of = crink_actor_get(id);
	const struct crink_item *post = crink_item_find(name);
	struct crink_date day = {2022, 1, 1};
	const char *last = "";
	unsigned wrong = 0;

	if (of == NULL || post == NULL) {
		printf("%s: no such post\n", name);
		return 1;
	}
	for (; crink_date_compare(day, newest) <= 0; day = next_day(day)) {
		bool twice = false;
		const bool told = is_told(of, post, day, &twice);
		const char *what = twice ? "two in full"
		                   : told != is_gap(id, name, day) ? ""
		                   : told ? "told, but listed as a gap"
		                          : "nobody sure";

		if (strcmp(what, last) != 0) {
			printf("%s, %s: %04d-%02d-%02d: %s\n",
			    crink_actor_name(of), name, day.year, day.month,
			    day.day, what[0] == '\0' ? "told again" : what);
		}
		last = what;
		wrong += what[0] != '\0';
	}
	return wrong;
}

int
main(void)
{
	char text[11] = "";
	struct crink_date newest;
	unsigned wrong = 0;
	size_t i, j;

	memcpy(text, crink_data_version(), 10);
	newest = crink_period_parse(text).end;
	if (newest.year < 2026 || newest.day == 0) {
		printf("no newest day: %s\n", text);
		return 1;
	}
	for (i = 0; i < COUNT(watched); i++) {
		for (j = 0; watched[i].posts[j] != NULL; j++) {
			wrong +=
			    walk(watched[i].of, watched[i].posts[j], newest);
		}
	}
	for (i = 0; i < COUNT(gaps); i++) {
		if (gaps[i].reason[0] == '\0' || !is_needed[i]) {
			printf("a gap without a reason, or of no day\n");
			wrong++;
		}
	}
	printf("%u days are other than expected\n", wrong);
	return wrong != 0;
}

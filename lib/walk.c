#include "walk.h"

#include "chain.h"
#include "group.h"

/* It is kept in a byte of the query. */
CRINK__ASSERT(CRINK__WALK_TIME <= UINT8_MAX);
/* A row and a reference fit, and the sums of several chains. */
CRINK__ASSERT(CRINK__RELATION_COUNT < UINT32_MAX / 4);
CRINK__ASSERT(CRINK__ACTOR_COUNT < UINT32_MAX);
CRINK__ASSERT(CRINK__ITEM_COUNT < UINT32_MAX);
CRINK__ASSERT(CRINK__CHAIN_AS_OBJECT < 16);

/*
 * A list runs through up to four chains, one after the other: four bits each,
 * the first lowest. NONE are at the end.
 */
#define CHAINS(first, second, third, fourth)       \
	((unsigned)CRINK__CHAIN_##first |          \
	    (unsigned)CRINK__CHAIN_##second << 4 | \
	    (unsigned)CRINK__CHAIN_##third << 8 |  \
	    (unsigned)CRINK__CHAIN_##fourth << 12)
#define CHAIN(only) CHAINS(only, NONE, NONE, NONE)
#define FIRST_OF(chains) ((chains)&15)
#define IS_ONE(chains) ((chains) < 16)

/* Of claims that read the same from both sides there may be none, and none that
 * somebody passed on. */
#if CRINK__AS_SUBJECT_COUNT == 0
#define SUBJECT_CHAINS CHAIN(SUBJECT)
#else
#define SUBJECT_CHAINS CHAINS(SUBJECT, AS_SUBJECT, NONE, NONE)
#endif
#if CRINK__AS_OBJECT_COUNT == 0
#define OBJECT_CHAINS CHAIN(OBJECT)
#else
#define OBJECT_CHAINS CHAINS(OBJECT, AS_OBJECT, NONE, NONE)
#endif
#if CRINK__BY_VIA_COUNT == 0
#define ACTOR_CHAINS CHAINS(SUBJECT, OBJECT, CLAIMANT, NONE)
#else
#define ACTOR_CHAINS CHAINS(SUBJECT, OBJECT, CLAIMANT, VIA)
#endif

static unsigned
chains_of(unsigned walk)
{
	switch (walk) {
	case CRINK__WALK_SUBJECT:
	case CRINK__WALK_SUBJECT_IN:
		return SUBJECT_CHAINS;
	case CRINK__WALK_OBJECT:
	case CRINK__WALK_OBJECT_IN:
		return OBJECT_CHAINS;
	case CRINK__WALK_CLAIMANT:
	case CRINK__WALK_CLAIMANT_IN:
		return CHAIN(CLAIMANT);
	case CRINK__WALK_PARTY:
		return CHAINS(SUBJECT, OBJECT, NONE, NONE);
	case CRINK__WALK_ACTOR:
		return ACTOR_CHAINS;
	case CRINK__WALK_ITEM:
		return CHAIN(ITEM);
	case CRINK__WALK_QUESTION:
		return CHAIN(QUESTION);
	case CRINK__WALK_SOURCE:
		return CHAIN(SOURCE);
#ifndef __OPTIMIZE_SIZE__
	case CRINK__WALK_KIND:
		return CHAIN(KIND);
#endif
	default:
		return 0;
	}
}

static bool
is_of_group(unsigned walk)
{
	return walk >= CRINK__WALK_SUBJECT_IN &&
	       walk <= CRINK__WALK_CLAIMANT_IN;
}

/* The rows that a list is about. */
static void
find_rows(struct crink__group *rows, unsigned walk, uint32_t ref)
{
	if (is_of_group(walk)) {
		crink__group_find(rows, ref);
		return;
	}
	rows->first = rows->end = 0;
	rows->own_first = ref - 1;
	rows->own_end =
	    walk == CRINK__WALK_ITEM ? CRINK__GET(ITEM, ref - 1, END) : ref;
}

/* Mostly it is one row or subtree, and so one stretch of each chain. */
static inline bool
is_one_stretch(const struct crink__group *rows)
{
	return rows->first == rows->end;
}

/* ---- counts -------------------------------------------------------- */

/* How many relations of a chain have one of the rows from first to end. */
static uint32_t
count_rows(unsigned chain, uint32_t first, uint32_t end)
{
	return crink__chain_start(chain, end) -
	       crink__chain_start(chain, first);
}

/* How many have one of the actors of these rows of GROUP. Where groups share
 * rows it calls itself, up to nine deep. */
static uint32_t
count_group(unsigned chain, uint32_t first, uint32_t end)
{
	uint32_t sum = 0;

	for (uint32_t i = first; i < end; i++) {
		const uint32_t size = CRINK__GET(GROUP, i, SIZE);
		const uint32_t below = CRINK__GET(GROUP, i, BELOW);

		sum += size != 0
		           ? count_group(chain, below, below + size)
		           : count_rows(chain, CRINK__GET(GROUP, i, FIRST),
		                 CRINK__GET(GROUP, i, END));
	}
	return sum;
}

uint32_t
crink__walk_count(enum crink__walk walk, uint32_t ref)
{
	struct crink__group rows;
	uint32_t sum = 0;

	find_rows(&rows, walk, ref);
	for (unsigned chains = chains_of(walk); chains != 0; chains >>= 4) {
		const unsigned chain = FIRST_OF(chains);

		sum += is_one_stretch(&rows)
		           ? count_rows(chain, rows.own_first, rows.own_end)
		           : count_group(chain, rows.first, rows.end);
	}
	return sum;
}

bool
crink__walk_is_exact(enum crink__walk walk)
{
	/* A relation that has one actor on both sides stands in no second chain
	 * of it; one between two of a group may. */
	return IS_ONE(chains_of(walk)) || walk == CRINK__WALK_SUBJECT ||
	       walk == CRINK__WALK_OBJECT;
}

/* ---- where a list goes on ------------------------------------------ */

#ifndef __OPTIMIZE_SIZE__
/*
 * Narrows down where the edges after that of a relation begin: from where they
 * would if the relations of a list were spread evenly among all, as in long
 * lists they nearly are, by steps that double.
 */
static void
close_in(unsigned chain, uint32_t ref, uint32_t *first, uint32_t *end)
{
	const uint64_t size = *end - *first;
	uint32_t at =
	    *first +
	    (uint32_t)(ref * size / (CRINK__RELATION_COUNT + (uint64_t)1));
	uint32_t step = 1;

	if (size == 0) {
		return;
	}
	if (crink__chain_relation(chain, at) > ref) {
		while (at > *first && crink__chain_relation(chain, at) > ref) {
			*end = at;
			at = at - *first > step ? at - step : *first;
			step *= 2;
		}
		return;
	}
	while (at < *end && crink__chain_relation(chain, at) <= ref) {
		*first = at + 1;
		at = *end - at > step ? at + step : *end;
		step *= 2;
	}
	*end = at;
}
#endif

/* Where a relation does not tell its edge, those after it are found by halving:
 * what is under one row is sorted by relation. */
static uint32_t
search(unsigned chain, uint32_t ref, uint32_t first, uint32_t end)
{
#ifndef __OPTIMIZE_SIZE__
	close_in(chain, ref, &first, &end);
#endif
	while (first < end) {
		const uint32_t middle = first + (end - first) / 2;

		if (crink__chain_relation(chain, middle) <= ref) {
			first = middle + 1;
		} else {
			end = middle;
		}
	}
	return first;
}

/* The edge after that of a relation, which is among those from first to end;
 * these must be under one row where the chain has a relation under several. */
CRINK__EACH uint32_t
edge_after(unsigned chain, uint32_t ref, uint32_t first, uint32_t end)
{
	switch (chain) {
	case CRINK__CHAIN_SUBJECT:
		return ref;
	case CRINK__CHAIN_OBJECT:
		return CRINK__GET(RELATION, ref - 1, AT_OBJECT) + 1;
	case CRINK__CHAIN_CLAIMANT:
		return CRINK__GET(RELATION, ref - 1, AT_CLAIMANT) + 1;
	case CRINK__CHAIN_ITEM:
		return CRINK__GET(RELATION, ref - 1, AT_ITEM) + 1;
	case CRINK__CHAIN_QUESTION:
		return CRINK__GET(RELATION, ref - 1, AT_QUESTION) + 1;
#ifndef __OPTIMIZE_SIZE__
	case CRINK__CHAIN_KIND:
		return CRINK__GET(KIND_PLACE, ref - 1, AT) + 1;
#endif
	case CRINK__CHAIN_AS_SUBJECT:
	case CRINK__CHAIN_AS_OBJECT: {
		/* The list is that of a group, maybe. */
		const uint32_t key = crink__chain_key(chain, ref);

		return key == 0 ? end
		                : search(chain, ref,
		                      crink__chain_start(chain, key - 1),
		                      crink__chain_start(chain, key));
	}
	default:
		return search(chain, ref, first, end);
	}
}

/* ---- steps --------------------------------------------------------- */

/* How many entities the reference of a list may be one of. */
static uint32_t
count_entities(unsigned walk)
{
	switch (walk) {
	case CRINK__WALK_ITEM:
		return CRINK__ITEM_COUNT;
	case CRINK__WALK_SOURCE:
		return CRINK__SOURCE_COUNT;
	case CRINK__WALK_QUESTION:
		return CRINK__QUESTION_COUNT;
	case CRINK__WALK_KIND:
		return CRINK__RELATION_KIND_COUNT;
	case CRINK__WALK_KNOWN:
	case CRINK__WALK_TIME:
		return 1;
	default:
		return CRINK__ACTOR_COUNT;
	}
}

bool
crink__walk_possible(const struct crink_query *query)
{
	const uint32_t items = CRINK__ITEM_COUNT;

	/* The value is the caller's, who may have damaged it. */
	return query != NULL && query->item <= items &&
	       query->context <= items &&
	       query->listed <= CRINK__QUERY_LIST_MAX &&
	       (query->plan == CRINK__WALK_ALL ||
	           query->planned - (size_t)1 < count_entities(query->plan));
}

/* The next relation of a group in a chain: that of the next edge, or where that
 * one is not of the group, the first of its next stretch. edge: where to begin. */
static uint32_t
next_of_group(const struct crink__group *rows, unsigned chain, uint32_t edge)
{
	const uint32_t end =
	    crink__chain_start_of_actor(chain, CRINK__ACTOR_COUNT);

	while (edge < end) {
		const uint32_t ref = crink__chain_relation(chain, edge);
		const uint32_t row = crink__chain_key(chain, ref) - 1;
		uint32_t found;

		if (!crink__group_seek(rows, row, &found)) {
			break;
		}
		if (found == row) {
			return ref;
		}
		edge = crink__chain_start_of_actor(chain, found);
	}
	return 0;
}

/* The next relation of some rows in a chain. */
CRINK__EACH uint32_t
next_of_chain(const struct crink__group *rows, unsigned chain, uint32_t after)
{
	uint32_t first, end;

	if (!is_one_stretch(rows)) {
		first = after != 0 ? edge_after(chain, after, 0, 0)
		                   : crink__chain_start_of_actor(chain,
		                         CRINK__GET(GROUP, rows->first, FIRST));
		return next_of_group(rows, chain, first);
	}
	end = crink__chain_start(chain, rows->own_end);
	if (after == 0) {
		first = crink__chain_start(chain, rows->own_first);
	} else {
		first = edge_after(chain, after,
		    crink__chain_start(chain, rows->own_first), end);
	}
	return first < end ? crink__chain_relation(chain, first) : 0;
}

/* Whether a chain has a relation under one of the rows. */
static bool
is_under(const struct crink__group *rows, unsigned chain, uint32_t ref)
{
	const uint32_t row = crink__chain_key(chain, ref) - 1;
	uint32_t found;

	if (is_one_stretch(rows)) {
		return row - rows->own_first < rows->own_end - rows->own_first;
	}
	return row != UINT32_MAX && crink__group_seek(rows, row, &found) &&
	       found == row;
}

/* The next relation of some rows in several chains of actors. What an earlier
 * chain has was there already. */
static uint32_t
next_of_chains(const struct crink__group *rows, unsigned chains, uint32_t after)
{
	unsigned at = chains;
	uint32_t ref = after;

	/* It is in one of them: in the last one, if in no other. */
	while (ref != 0 && !IS_ONE(at) && !is_under(rows, FIRST_OF(at), ref)) {
		at >>= 4;
	}
	while (at != 0) {
		unsigned before = chains;

		ref = next_of_chain(rows, FIRST_OF(at), ref);
		if (ref == 0) {
			at >>= 4;
			continue;
		}
		while (before != at && !is_under(rows, FIRST_OF(before), ref)) {
			before >>= 4;
		}
		if (before == at) {
			return ref;
		}
	}
	return 0;
}

#ifndef __OPTIMIZE_SIZE__
bool
crink__walk_stretch(
    const struct crink_query *query, struct crink__stretch *stretch)
{
	const unsigned chains = chains_of(query->plan);
	struct crink__group rows;

	if (chains == 0) {
		return false;
	}
	find_rows(&rows, query->plan, query->planned);
	if (!is_one_stretch(&rows)) {
		return false;
	}
	/* Another chain that has nothing there is none. */
	for (unsigned left = chains >> 4; left != 0; left >>= 4) {
		if (count_rows(FIRST_OF(left), rows.own_first, rows.own_end) !=
		    0) {
			return false;
		}
	}
	stretch->chain = FIRST_OF(chains);
	stretch->first = rows.own_first;
	stretch->end = rows.own_end;
	return true;
}
#endif

#ifndef __OPTIMIZE_SIZE__
/* The time that an edge is of. */
static uint32_t
time_of(uint32_t edge)
{
	uint32_t low = 0, high = CRINK__TIME_COUNT;

	/* The last one that begins up to there. */
	while (high - low > 1) {
		const uint32_t middle = low + (high - low) / 2;

		if (CRINK__GET(TIME, middle, CLAIMS) <= edge) {
			low = middle;
		} else {
			high = middle;
		}
	}
	return low;
}

/* The next relation with a time that may be within the query's days, as far as it
 * is told. */
static uint32_t
next_of_times(const struct crink_query *query, uint32_t after)
{
	uint32_t row = 0;

	if (after != 0) {
		const uint32_t edge = CRINK__GET(TIME_PLACE, after - 1, AT) + 1;

		row = time_of(edge - 1) + 1;
		if (edge < CRINK__GET(TIME, row, CLAIMS)) {
			return CRINK__EDGE(BY_TIME, edge);
		}
	}
	for (; crink__is_row(row, CRINK__TIME_COUNT); row++) {
		const int64_t first = CRINK__GET_SIGNED(TIME, row, FIRST);
		const int64_t last = CRINK__GET_SIGNED(TIME, row, LAST);

		if (first != 0 && first > query->days[1]) {
			break;
		}
		if (last == 0 || last >= query->days[0]) {
			return CRINK__EDGE(
			    BY_TIME, CRINK__GET(TIME, row, CLAIMS));
		}
	}
	return 0;
}
#endif

/* The next relation of all, or of those that became known within some days. */
static uint32_t
next_of_all(const struct crink_query *query, uint32_t after)
{
#ifndef __OPTIMIZE_SIZE__
	if (query->plan == CRINK__WALK_TIME) {
		return next_of_times(query, after);
	}
	if (query->plan == CRINK__WALK_KNOWN) {
		const uint32_t place =
		    after == 0 ? (uint32_t)query->known[0]
		               : CRINK__GET(KNOWN_PLACE, after - 1, AT) + 1;

		return crink__is_row(place, CRINK__RELATION_COUNT) &&
		               place <= (uint32_t)query->known[1]
		           ? CRINK__GET(BY_KNOWN, place, RELATION)
		           : 0;
	}
#endif
	return query->plan == CRINK__WALK_ALL &&
	               crink__is_row(after, CRINK__RELATION_COUNT)
	           ? after + 1
	           : 0;
}

uint32_t
crink__walk_next(const struct crink_query *query, uint32_t after)
{
	const unsigned chains = chains_of(query->plan);
	struct crink__group rows;

	if (chains == 0) {
		return next_of_all(query, after);
	}
	find_rows(&rows, query->plan, query->planned);
	return IS_ONE(chains) ? next_of_chain(&rows, chains, after)
	                      : next_of_chains(&rows, chains, after);
}

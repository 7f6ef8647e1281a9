#include "pairs.h"

#include <stdint.h>
#include <stdlib.h>

#include "dates.h"
#include "links.h"
#include "print.h"

/* A claim that has to do with the entity that is looked at, and with another. */
struct shared {
	const struct row *other;
	const struct crink_relation *claim;
};

/* What is looked at: the claims of one entity. */
struct look {
	struct pairs *pairs;
	const struct tally *named;
	const struct row *row;
	struct entity entity;
};

/* Whether one of two items is a kind of the other: each claim of the one is one of
 * the other, which tells nothing. */
static bool
is_kind(struct entity one, struct entity other)
{
	return one.item != NULL && other.item != NULL &&
	       (crink_item_is(one.item, other.item) ||
	           crink_item_is(other.item, one.item));
}

/* Takes a claim down for an entity that it has to do with, where that is named
 * after the one that is looked at. */
static void
take(const struct look *look, const struct crink_relation *claim,
    struct entity other)
{
	struct pairs *pairs = look->pairs;
	const struct row *row = tally_find(look->named, other);

	if (row == NULL || row <= look->row || is_kind(look->entity, other)) {
		return;
	}
	if (pairs->count == pairs->room) {
		pairs->room = pairs->room > 0 ? pairs->room * 2 : 64;
		pairs->shared =
		    resize(pairs->shared, pairs->room, sizeof(*pairs->shared));
	}
	pairs->shared[pairs->count++] = (struct shared){row, claim};
}

static void
take_actor(const struct look *look, const struct crink_relation *claim,
    const struct crink_actor *actor)
{
	if (actor != NULL) {
		take(look, claim, (struct entity){actor, NULL});
	}
}

/* An item, and all that it is a kind of. */
static void
take_item(const struct look *look, const struct crink_relation *claim,
    const struct crink_item *item)
{
	for (; item != NULL; item = crink_item_parent(item)) {
		take(look, claim, (struct entity){NULL, item});
	}
}

static void
take_all(const struct look *look, const struct crink_query *query)
{
	const struct crink_relation *claim = NULL;

	while ((claim = crink_query_next(query, claim)) != NULL) {
		const struct crink_actor *via;

		take_actor(look, claim, crink_relation_subject(claim));
		take_actor(look, claim, crink_relation_object(claim));
		take_actor(look, claim, crink_relation_claimant(claim));
		for (size_t i = 0; (via = crink_relation_via(claim, i)) != NULL;
		     i++) {
			take_actor(look, claim, via);
		}
		take_item(look, claim, crink_relation_item(claim));
		take_item(look, claim, crink_relation_context(claim));
	}
}

static void
find_shared(const struct look *look)
{
	struct crink_query query = crink_query_all();
	struct crink_query context = crink_query_all();

	look->pairs->count = 0;
	if (look->entity.actor != NULL) {
		crink_query_actor(&query, look->entity.actor);
		take_all(look, &query);
		return;
	}
	crink_query_item(&query, look->entity.item);
	take_all(look, &query);
	crink_query_context(&context, look->entity.item);
	take_all(look, &context);
}

/* By the other entity, then in the order of the data. */
static int
compare(const void *a, const void *b)
{
	const struct shared *left = a, *right = b;

	if (left->other != right->other) {
		return left->other < right->other ? -1 : 1;
	}
	return (left->claim > right->claim) - (left->claim < right->claim);
}

static void
put_one(const struct crink_relation *claim, struct style style)
{
	put_claim(claim, style);
	if (!is_standing(claim)) {
		put("  stands: no\n");
		put_later(claim, NEWEST_DAY, style);
	}
}

static const char *
name_in(const struct pairs *pairs, struct entity entity)
{
	return pairs->style.slugs ? slug_of(entity) : shown_name_of(entity);
}

static uintptr_t
address_of(struct entity entity)
{
	return entity.actor != NULL ? (uintptr_t)entity.actor
	                            : (uintptr_t)entity.item;
}

/* Shows the claims of one pair, which may be there twice; returns how many there
 * are. */
static size_t
put_pair(struct pairs *pairs, struct entity one, struct entity other,
    const struct shared *shared)
{
	const struct shared *const end = pairs->shared + pairs->count;
	const struct shared *at = shared;
	/* Who is named first may differ from text to text. */
	const bool is_turned = address_of(other) < address_of(one);
	const struct entity key[] = {
	    is_turned ? other : one, is_turned ? one : other};
	const bool is_new = tally_add(&pairs->told, key, 2);

	if (is_new) {
		put("%s%s; %s\n", pairs->told.rows_count > 1 ? "\n" : "",
		    name_in(pairs, one), name_in(pairs, other));
	}
	for (; at < end && at->other == shared->other; at++) {
		if (is_new && (at == shared || at[-1].claim != at->claim)) {
			put_one(at->claim, pairs->style);
		}
	}
	return (size_t)(at - shared);
}

void
put_pairs(struct pairs *pairs, const struct tally *named)
{
	for (size_t i = 0; i < named->rows_count; i++) {
		struct look look = {
		    pairs, named, &named->rows[i], {NULL, NULL}};

		/* Nobody knows whom a name means that several bear. */
		if (look.row->count != 1) {
			continue;
		}
		look.entity = *row_entities(named, look.row);
		find_shared(&look);
		if (pairs->count == 0) {
			continue;
		}
		qsort(pairs->shared, pairs->count, sizeof(*pairs->shared),
		    compare);
		for (size_t at = 0; at < pairs->count;) {
			const struct shared *shared = &pairs->shared[at];

			at += put_pair(pairs, look.entity,
			    *row_entities(named, shared->other), shared);
		}
	}
}

void
pairs_free(struct pairs *pairs)
{
	tally_free(&pairs->told);
	free(pairs->shared);
}

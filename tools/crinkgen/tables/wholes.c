/*
 * Whoever sums has to know all that a claim repeats or is part of, and has no
 * memory to note where it has been. So each claim has one way up: to that of its
 * wholes from which the way is longest, and on with the way of that one. All ways
 * up together are a forest, and take no room where a claim has one whole, which
 * is its only link.
 *
 * A claim with several has a list: of the whole on its way up, and of claims with
 * which further ways begin, so that all that it repeats or is part of is on one of
 * them. What is on its own way up, or on a further way of a claim there, needs
 * none: a chain of claims that repeat one another and have a whole each is as long
 * as it is, and not squared.
 *
 * There are no circles: the model was checked for them.
 */
#include "tables/wholes.h"

#include "model/links.h"

/* All by the number of a claim, 0 for none. */
struct ways {
	const struct model *model;
	uint32_t *up;     /* the next one on its way up */
	uint32_t *length; /* of that way, itself included */
	uint32_t *order;  /* by place: claims, each after all its wholes */
	size_t count;     /* of these */
	uint32_t *first;  /* its number in preorder of the forest */
	uint32_t *size; /* how many have it on their way up, itself included */
	uint32_t *listed; /* the nearest one with a list, maybe itself */
	uint32_t *list;   /* where its list begins + 1 */
	uint32_t *noted;  /* the last claim with a further way beginning here */
	/* All lists, one after the other. */
	uint32_t *entries;
	bool *more;
	size_t used, room, limit;
	struct memory *memory;
};

static bool
leads_up(const struct model_link *link)
{
	return link->kind == CRINK_LINK_REPEATS ||
	       link->kind == CRINK_LINK_PART_OF;
}

/* ---- the forest ---------------------------------------------------- */

/* Puts a claim after its wholes, and finds where its way up goes on. */
static void
place(struct ways *ways, uint32_t number)
{
	const struct model *model = ways->model;

	for (uint32_t i = links_first(model, number);
	     links_has(model, number, i); i++) {
		const struct model_link *link = &model->links[i];

		if (leads_up(link) &&
		    ways->length[link->to] > ways->length[ways->up[number]]) {
			ways->up[number] = link->to;
		}
	}
	ways->length[number] = ways->length[ways->up[number]] + 1;
	ways->order[ways->count++] = number;
}

/* Places a claim and all that it repeats or is part of, without recursion. next:
 * the link to follow next + 1; back: the claim before it on the way. */
static void
place_all(struct ways *ways, uint32_t number, uint32_t *next, uint32_t *back)
{
	const struct model *model = ways->model;

	next[number] = links_first(model, number) + 1;
	while (number != 0) {
		const uint32_t index = next[number] - 1;
		const struct model_link *link = &model->links[index];

		if (!links_has(model, number, index)) {
			place(ways, number);
			number = back[number];
			continue;
		}
		next[number]++;
		if (leads_up(link) && next[link->to] == 0) {
			next[link->to] = links_first(model, link->to) + 1;
			back[link->to] = number;
			number = link->to;
		}
	}
}

/* Numbers the forest in preorder: what has a claim on its way up has the numbers
 * after it, as many as its size. */
static void
number_all(struct ways *ways, uint32_t *next)
{
	for (size_t i = ways->count; i-- > 0;) {
		const uint32_t number = ways->order[i];

		ways->size[number]++;
		ways->size[ways->up[number]] += ways->size[number];
	}
	for (size_t i = 0; i < ways->count; i++) {
		const uint32_t number = ways->order[i];
		uint32_t *free = &next[ways->up[number]];

		ways->first[number] = *free;
		*free += ways->size[number];
		next[number] = ways->first[number] + 1;
	}
}

static uint32_t *
take(const struct ways *ways)
{
	return memory_take(ways->memory,
	    ways->model->lists[MODEL_RELATION].count + 1, sizeof(uint32_t));
}

static void
make_forest(struct ways *ways)
{
	const struct model *model = ways->model;
	uint32_t *next = take(ways);
	uint32_t *back = take(ways);

	for (size_t i = 0; i < model->link_count; i++) {
		if (leads_up(&model->links[i]) &&
		    next[model->links[i].from] == 0) {
			place_all(ways, model->links[i].from, next, back);
		}
	}
	/* Of no use any more, and 0 at the top. */
	number_all(ways, back);
}

/* Whether a claim is another one, or on its way up. */
static bool
is_on_way(const struct ways *ways, uint32_t whole, uint32_t number)
{
	return ways->first[number] - ways->first[whole] < ways->size[whole];
}

/* ---- lists --------------------------------------------------------- */

/* Adds a claim to the list that is made. */
static void
append(struct ways *ways, uint32_t number)
{
	if (ways->used == ways->room) {
		const size_t room = ways->room * 2 + 16;

		ways->entries = memory_grow(ways->memory, ways->entries,
		    ways->used, room, sizeof(*ways->entries));
		ways->more = memory_grow(ways->memory, ways->more, ways->used,
		    room, sizeof(*ways->more));
		ways->room = room;
	}
	ways->more[ways->used] = true;
	ways->entries[ways->used++] = number;
}

/* Begins a further way of a claim, where there is none yet. */
static void
branch(struct ways *ways, uint32_t number, uint32_t whole)
{
	if (!is_on_way(ways, whole, number) && ways->noted[whole] != number) {
		ways->noted[whole] = number;
		append(ways, whole);
	}
}

/* The further ways by a whole of a claim: to itself, and those of claims on its
 * way up that are not on that of the claim too. */
static void
branch_all(struct ways *ways, uint32_t number, uint32_t whole)
{
	branch(ways, number, whole);
	for (uint32_t at = ways->listed[whole];
	     at != 0 && !is_on_way(ways, at, number) &&
	     ways->used <= ways->limit;
	     at = ways->listed[ways->up[at]]) {
		/* First comes its way up. */
		for (size_t i = ways->list[at] - 1; ways->more[i]; i++) {
			branch(ways, number, ways->entries[i + 1]);
		}
	}
}

/* Makes the list of a claim, if it has several wholes. */
static void
list(struct ways *ways, uint32_t number)
{
	const struct model *model = ways->model;
	bool has_several = false;

	for (uint32_t i = links_first(model, number);
	     links_has(model, number, i); i++) {
		has_several |= leads_up(&model->links[i]) &&
		               model->links[i].to != ways->up[number];
	}
	ways->listed[number] =
	    has_several ? number : ways->listed[ways->up[number]];
	if (!has_several) {
		return;
	}
	append(ways, ways->up[number]);
	ways->list[number] = (uint32_t)ways->used;
	for (uint32_t i = links_first(model, number);
	     links_has(model, number, i); i++) {
		if (leads_up(&model->links[i])) {
			branch_all(ways, number, model->links[i].to);
		}
	}
	ways->more[ways->used - 1] = false;
}

/* ---- the table ----------------------------------------------------- */

static void
fill(struct index *index, const struct ways *ways)
{
	struct table *tables = index->tables;
	uint32_t *lists = TABLE_COLUMN(tables, RELATION, WHOLES, REF, WHOLE);
	uint32_t *relation;
	uint32_t *more;

	table_start(ways->memory, tables, CRINK__TABLE_WHOLE, ways->used);
	relation = TABLE_COLUMN(tables, WHOLE, RELATION, REF, RELATION);
	more = TABLE_COLUMN(tables, WHOLE, MORE, NUMBER, NONE);
	for (size_t i = 0; i < ways->used; i++) {
		relation[i] =
		    index_reference(index, MODEL_RELATION, ways->entries[i]);
		more[i] = ways->more[i];
	}
	for (size_t i = 0; i < ways->count; i++) {
		const uint32_t number = ways->order[i];

		if (ways->list[number] != 0) {
			lists[index_reference(index, MODEL_RELATION, number) -
			      1] = ways->list[number];
		}
	}
}

static void
tell_limit(struct diag *diag, const struct ways *ways, uint32_t number)
{
	const struct model_record *record =
	    model_at(ways->model, MODEL_RELATION, number);

	diag_error(diag, model_place(record, "links"),
	    "the claims that this one repeats or is part of, and those that "
	    "others do, are reached by more than %zu ways in all; drop links "
	    "that follow from others",
	    ways->limit);
}

bool
wholes_fill(
    struct memory *memory, struct diag *diag, struct index *index, size_t limit)
{
	struct ways ways = {
	    .model = index->model, .memory = memory, .limit = limit};

	ways.up = take(&ways);
	ways.length = take(&ways);
	ways.order = take(&ways);
	ways.first = take(&ways);
	ways.size = take(&ways);
	ways.listed = take(&ways);
	ways.list = take(&ways);
	ways.noted = take(&ways);
	make_forest(&ways);
	for (size_t i = 0; i < ways.count; i++) {
		list(&ways, ways.order[i]);
		if (ways.used > limit) {
			tell_limit(diag, &ways, ways.order[i]);
			return false;
		}
	}
	fill(index, &ways);
	return true;
}

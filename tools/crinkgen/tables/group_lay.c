/*
 * Sets of rows as rows of the table GROUP. Mostly each group is the list of
 * its intervals. Where these would be many more than memberships, as groups
 * lie in groups, a list has at most LIST_MAX rows, and one of them is an
 * interval or leads to a shorter list of its part, which groups share.
 */
#include "tables/group_lay.h"

#include <string.h>

/* Each list parts its block so many times in halves. */
#define HALVINGS 3
#define LIST_MAX (1u << HALVINGS)
#define ALL_HALVINGS 32
/* Intervals that a membership or actor may take before lists are shared. */
#define PLAIN_SHARE 4

/* A row of the table; see lib/fields.h. */
struct group_row {
	uint32_t first, end, below, size;
};

struct rows {
	struct group_row *rows;
	size_t count, room;
};

struct lay {
	struct memory *memory;
	const struct rowsets *sets;
	struct rows groups, shared;
	/* By set: where its list is among the shared, and its size; 0: not yet. */
	uint32_t *places, *sizes;
};

static void
add_rows(struct memory *memory, struct rows *to, const struct group_row *rows,
    size_t count)
{
	if (to->room < to->count + count) {
		to->room = 2 * (to->count + count);
		to->rows = memory_grow(
		    memory, to->rows, to->count, to->room, sizeof(*to->rows));
	}
	memcpy(to->rows + to->count, rows, count * sizeof(*rows));
	to->count += count;
}

/* A list that is being written; one that is to be shared fits on the stack. */
struct list {
	struct group_row *rows;
	size_t count;
	uint32_t end; /* of the interval that was added last */
};

/* Adds an interval, to the one before if they touch: behind rows that lead to a list
 * none begins where that one ended. */
static void
add_interval(struct list *list, uint32_t first, uint32_t end)
{
	if (list->count != 0 && list->end == first) {
		list->rows[list->count - 1].end = end;
	} else {
		list->rows[list->count++] =
		    (struct group_row){first, end, 0, 0};
	}
	list->end = end;
}

static void share(struct lay *lay, struct list *list, uint32_t set);

/* Adds a set of the size rows from first on; after some halvings what is left
 * is a list of its own. */
static void
put_set(struct lay *lay, struct list *list, uint32_t set, uint32_t first,
    uint32_t size, unsigned halvings)
{
	const struct rowset_node *node = &lay->sets->nodes[set];

	if (set == ROWSET_NONE) {
		return;
	}
	if (set == ROWSET_ALL) {
		add_interval(list, first, first + size);
	} else if (node->intervals == 1) {
		add_interval(list, node->first, node->end);
	} else if (halvings == 0) {
		share(lay, list, set);
	} else {
		put_set(lay, list, node->low, first, size / 2, halvings - 1);
		put_set(lay, list, node->high, node->middle, size / 2,
		    halvings - 1);
	}
}

/* Lists as much of a set as a shared list has. */
static void
put_list(struct lay *lay, struct list *list, uint32_t set)
{
	const struct rowset_node *node = &lay->sets->nodes[set];
	const uint32_t half = node->middle & (0 - node->middle);

	put_set(lay, list, set, node->middle - half, 2 * half,
	    node->intervals <= LIST_MAX ? ALL_HALVINGS : HALVINGS);
}

/* Adds a row that leads to the list of a set of several intervals. */
static void
share(struct lay *lay, struct list *list, uint32_t set)
{
	const struct rowset_node *node = &lay->sets->nodes[set];
	struct group_row rows[LIST_MAX];
	struct list below = {rows, 0, 0};

	if (lay->sizes[set] == 0) {
		put_list(lay, &below, set);
		lay->places[set] = (uint32_t)lay->shared.count;
		lay->sizes[set] = (uint32_t)below.count;
		add_rows(lay->memory, &lay->shared, rows, below.count);
	}
	list->rows[list->count++] = (struct group_row){
	    node->first, node->end, lay->places[set], lay->sizes[set]};
}

/* Puts the shared lists after those of the groups. */
static void
append_shared(struct lay *lay)
{
	const uint32_t start = (uint32_t)lay->groups.count;

	if (lay->shared.count == 0) {
		return;
	}
	add_rows(
	    lay->memory, &lay->groups, lay->shared.rows, lay->shared.count);
	for (size_t i = 0; i < lay->groups.count; i++) {
		if (lay->groups.rows[i].size != 0) {
			lay->groups.rows[i].below += start;
		}
	}
}

static void
fill(struct memory *memory, struct table *tables, const struct rows *groups)
{
	uint32_t *first, *end, *below, *size;

	table_start(memory, tables, CRINK__TABLE_GROUP, groups->count);
	first = TABLE_COLUMN(tables, GROUP, FIRST, ROW, ACTOR);
	end = TABLE_COLUMN(tables, GROUP, END, ROW, ACTOR);
	below = TABLE_COLUMN(tables, GROUP, BELOW, ROW, GROUP);
	size = TABLE_COLUMN(tables, GROUP, SIZE, NUMBER, NONE);
	for (size_t i = 0; i < groups->count; i++) {
		first[i] = groups->rows[i].first;
		end[i] = groups->rows[i].end;
		below[i] = groups->rows[i].below;
		size[i] = groups->rows[i].size;
	}
}

void
group_lay(struct memory *memory, struct index *index,
    const struct rowsets *sets, const uint32_t *rows, size_t members)
{
	const size_t count = index->orders[MODEL_ACTOR].count;
	uint32_t *starts =
	    TABLE_COLUMN(index->tables, GROUP_LIST, GROUPS, LIST, GROUP);
	struct lay lay = {.memory = memory, .sets = sets};
	struct group_row *scratch;
	uint64_t all = 0;
	uint32_t most = LIST_MAX;
	bool shares;

	for (size_t row = 0; row < count; row++) {
		const uint32_t intervals = sets->nodes[rows[row]].intervals;

		most = intervals > most ? intervals : most;
		all += intervals;
	}
	shares = all > PLAIN_SHARE * ((uint64_t)count + members);
	lay.places = memory_take(memory, sets->count, sizeof(uint32_t));
	lay.sizes = memory_take(memory, sets->count, sizeof(uint32_t));
	scratch = memory_take(memory, most, sizeof(*scratch));
	for (size_t row = 0; row < count; row++) {
		struct list list = {scratch, 0, 0};

		starts[row] = (uint32_t)lay.groups.count;
		if (rows[row] == ROWSET_NONE) {
			continue; /* only what is below it */
		}
		if (shares) {
			put_list(&lay, &list, rows[row]);
		} else {
			put_set(&lay, &list, rows[row], 0, sets->size,
			    ALL_HALVINGS);
		}
		add_rows(memory, &lay.groups, list.rows, list.count);
	}
	starts[count] = (uint32_t)lay.groups.count;
	append_shared(&lay);
	fill(memory, index->tables, &lay.groups);
}

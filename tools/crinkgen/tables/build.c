#include "tables/build.h"

#include "tables/alphabet.h"
#include "tables/clocks.h"
#include "tables/edges.h"
#include "tables/entities.h"
#include "tables/group.h"
#include "tables/keyed.h"
#include "tables/links.h"
#include "tables/members.h"
#include "tables/order.h"
#include "tables/rows.h"
#include "tables/slots.h"
#include "tables/spelt.h"
#include "tables/sorted.h"
#include "tables/times.h"
#include "tables/spellings.h"
#include "tables/values.h"
#include "tables/wholes.h"

/* Whether one date is newer than another one: of those that begin on one day, the one
 * that tells more. */
static bool
is_newer(struct crink_date date, struct crink_date than)
{
	const int32_t day = crink__date_first(date);
	const int32_t other = crink__date_first(than);

	/* What is not told is 0 in place of 1. */
	return day != other ? day > other
	                    : date.month + date.day > than.month + than.day;
}

static void
find_newest(struct index *index)
{
	const struct model *model = model_whole(index->model);

	for (uint32_t i = 1; i <= model->lists[MODEL_SOURCE].count; i++) {
		const struct crink_date date =
		    model->periods[model_source(model, i)->date - 1].start;

		if (index->newest.year == 0 || is_newer(date, index->newest)) {
			index->newest = date;
		}
	}
}

static void
fill_letters(struct memory *memory, struct index *index)
{
	const struct letters *letters = letters_build(memory, index);
	struct table *tables = index->tables;

	index->letters = letters;
	table_set_bytes(
	    tables, CRINK__TABLE_FOLD, letters->bytes, letters->size);
	table_set_bytes(
	    tables, CRINK__TABLE_FOLD_PAGE_OF, letters->page_of, LETTERS_PAGES);
	table_set_bytes(
	    tables, CRINK__TABLE_FOLD_PAGE, letters->pages, letters->page_size);
	tables[CRINK__TABLE_FOLD_PAGE_OF].use = TABLE_FOR_SPEED;
	tables[CRINK__TABLE_FOLD_PAGE].use = TABLE_FOR_SPEED;
}

static struct index *
too_large(struct diag *diag)
{
	const struct diag_place nowhere = {NULL, 0, 0};

	diag_error(diag, nowhere, "the texts have more than %zu bytes in all",
	    model_bytes_max);
	return NULL;
}

struct index *
build(struct memory *memory, struct diag *diag, const struct model *model,
    struct bearers *const bearers[MODEL_CLASS_COUNT])
{
	struct index *index = memory_take(memory, 1, sizeof(*index));

	index->model = model;
	for (unsigned category = 0; category < MODEL_CLASS_COUNT; category++) {
		index->bearers[category] = bearers[category];
	}
	order_all(memory, index);
	if (!rows_fill(memory, index)) {
		return too_large(diag);
	}
	values_fill(memory, index);
	if (!entities_fill(memory, index)) {
		return too_large(diag);
	}
	if (!slots_fill(memory, diag, index)) {
		return NULL;
	}
	keyed_fill(memory, index);
	spelt_fill(memory, index);
	spellings_fill(memory, index);
	fill_letters(memory, index);
	edges_fill(memory, index);
	clocks_fill(memory, index);
	sorted_fill(memory, index);
	times_fill(memory, index);
	links_fill(memory, index);
	members_fill(memory, index);
	if (!wholes_fill(memory, diag, index, WHOLES_LIMIT) ||
	    !group_fill(memory, diag, index, GROUP_LIMIT)) {
		return NULL;
	}
	find_newest(index);
	table_pack_all(memory, index->tables);
	return index;
}

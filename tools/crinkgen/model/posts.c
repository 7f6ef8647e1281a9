#include "model/posts.h"

#include <stdlib.h>

#include "base/sort.h"
#include "model/known.h"
#include "model/links.h"
#include "model/telling.h"
#include "span.h"

/* A claim that somebody holds a post, and the days on which that is sure. */
struct term {
	uint32_t claim, subject, object, item;
	int32_t first, last;
};

struct terms {
	struct term *all;
	size_t count;
};

/* Whether one holds the post in full: acting, elect and suspended ones do not. */
static bool
is_full(const struct model *model, const struct model_relation *relation)
{
	const struct model_entry *entry =
	    &model->entries[MODEL_MODIFIERS].entries[relation->modifiers - 1];

	if (relation->modifiers == 0) {
		return true;
	}
	for (;; entry++) {
		if (model_modifier(model, entry->number)->group ==
		    MODEL_CAPACITY) {
			return false;
		}
		if (entry->more == 0) {
			return true;
		}
	}
}

/* The days that are sure, as crink__span_must() tells, from the first to the last:
 * the day of a known end is one. False if there are none. */
static bool
find_sure(const struct crink__span *span, struct term *term)
{
	term->first =
	    span->first[1] < span->last[1] ? span->first[1] : span->last[1];
	term->last =
	    span->last[0] > span->first[0] ? span->last[0] : span->first[0];
	return term->first <= term->last && !span->is_uncertain;
}

/* Those that can be read, for other claims may be wrong; then no end that is open
 * reaches up to the newest day. */
static struct terms
find_terms(struct memory *memory, const struct model *model, bool is_sound)
{
	const bool *gone = links_ended(memory, model);
	const uint32_t count = (uint32_t)model->lists[MODEL_RELATION].count;
	const struct telling telling = telling_find(model, "holds-office");
	const int32_t newest = is_sound ? known_newest(model) : INT32_MIN;
	struct terms terms = {
	    memory_take(memory, count, sizeof(struct term)), 0};

	for (uint32_t i = 1; i <= count && telling.kind != 0; i++) {
		const struct model_relation *relation =
		    model_relation(model, i);
		struct term term = {i, relation->subject, relation->object,
		    relation->item, 0, 0};
		struct crink__span span;

		if (!gone[i] && relation->status != 0 &&
		    telling_is_fact(&telling, relation) &&
		    relation->item != 0 && relation->when != 0 &&
		    model_known(model, relation) != 0 &&
		    model_entity(model, MODEL_ITEM, relation->item)->single &&
		    is_full(model, relation) &&
		    crink__span_of(&model->periods[relation->when - 1], newest,
		        known_day(model, relation), &span) &&
		    find_sure(&span, &term)) {
			terms.all[terms.count++] = term;
		}
	}
	return terms;
}

/* Those of one post together, by the first day. */
static int
compare(const void *a, const void *b)
{
	const struct term *x = a;
	const struct term *y = b;

	if (x->object != y->object) {
		return sort_compare(x->object, y->object);
	}
	if (x->item != y->item) {
		return sort_compare(x->item, y->item);
	}
	if (x->first != y->first) {
		return x->first < y->first ? -1 : 1;
	}
	return sort_compare(x->claim, y->claim);
}

static void
warn(struct diag *diag, const struct model *model, const struct term *a,
    const struct term *b)
{
	const struct model_record *first =
	    &model_relation(model, a->claim)->record;
	const struct model_record *second =
	    &model_relation(model, b->claim)->record;
	const struct model_record *post = model_at(model, MODEL_ITEM, b->item);
	const struct model_text slug = model_text(post, post->slug);

	diag_warning(diag, yaml_place(second->tree, second->node),
	    "two hold the post '%.*s' on one day, which has one holder",
	    DIAG_TEXT(slug.bytes, slug.size));
	diag_note(diag, yaml_place(first->tree, first->node), "the other one");
}

void
posts_check(struct memory *memory, struct diag *diag, const struct model *model)
{
	const struct memory_mark mark = memory_mark(memory);
	const size_t found = diag->errors + diag->warnings;
	const struct terms terms = find_terms(memory, model, diag->errors == 0);
	/* Of those before, who holds it longest, and who does of all others. */
	const struct term *longest = NULL, *other = NULL;

	qsort(terms.all, terms.count, sizeof(*terms.all), compare);
	for (size_t i = 0; i < terms.count; i++) {
		const struct term *term = &terms.all[i];
		const struct term *rival;

		if (longest == NULL || longest->object != term->object ||
		    longest->item != term->item) {
			longest = term;
			other = NULL;
			continue;
		}
		rival = longest->subject == term->subject ? other : longest;
		if (rival != NULL && rival->last >= term->first) {
			warn(diag, model, rival, term);
		}
		if (longest->subject == term->subject) {
			longest = term->last > longest->last ? term : longest;
		} else if (term->last > longest->last) {
			other = longest;
			longest = term;
		} else if (other == NULL || term->last > other->last) {
			other = term;
		}
	}
	if (diag->errors + diag->warnings == found) {
		/* What is found is kept in the same memory. */
		memory_reset(memory, mark);
	}
}

#include "model/link_checks.h"

#include <string.h>

#include "base/intern.h"
#include "base/text.h"
#include "model/links.h"

struct check {
	struct memory *memory;
	struct diag *diag;
	const struct model *model;
};

static struct model_text
slug_of(const struct check *check, enum model_class category, uint32_t number)
{
	const struct model_record *record =
	    model_at(check->model, category, number);

	return model_text(record, record->slug);
}

/* Where a link is written. */
static struct diag_place
place_of(const struct check *check, const struct model_link *link)
{
	const struct model_relation *from =
	    model_relation(check->model, link->from);

	return yaml_place(from->record.tree, link->node);
}

/* ---- each link ----------------------------------------------------- */

/* What two links that are the same have in common. */
struct key {
	uint32_t from, to, kind;
};

static struct key
key_of(const struct model_link *link)
{
	const struct key key = {link->from, link->to, (uint32_t)link->kind};

	return key;
}

struct wanted {
	const struct model *model;
	struct key key;
};

static bool
is_same_link(const void *context, uint32_t number)
{
	const struct wanted *wanted = context;
	const struct key key = key_of(&wanted->model->links[number - 1]);

	return memcmp(&key, &wanted->key, sizeof(key)) == 0;
}

/* A claim has to do with others, and with each of them in one way once. */
static void
check_ends(const struct check *check, struct intern *table, uint32_t index)
{
	const struct model_link *link = &check->model->links[index];
	const struct wanted wanted = {check->model, key_of(link)};
	const struct model_text slug = slug_of(check, MODEL_RELATION, link->to);
	uint32_t *slot;

	if (link->from == link->to) {
		diag_error(check->diag, place_of(check, link),
		    "'%.*s' is the claim itself; a link leads to another one",
		    DIAG_TEXT(slug.bytes, slug.size));
		return;
	}
	slot = intern_find(table, intern_hash(&wanted.key, sizeof(wanted.key)),
	    is_same_link, &wanted);
	if (*slot == 0) {
		*slot = index + 1;
		return;
	}
	diag_error(check->diag, place_of(check, link),
	    "the link '%s' to '%.*s' is there twice; drop one",
	    link_words[link->kind], DIAG_TEXT(slug.bytes, slug.size));
	diag_note(check->diag, place_of(check, &check->model->links[*slot - 1]),
	    "first given here");
}

/* Where it is written when a claim became known. */
static struct diag_place
known_place(const struct check *check, uint32_t number)
{
	const struct model_relation *relation =
	    model_relation(check->model, number);
	const struct model_record *source;

	if (relation->said != 0) {
		return model_place(&relation->record, "said");
	}
	source = &model_source(check->model, relation->source)->record;
	return model_place(source, "date");
}

/* What ends the standing of another claim cannot have been known before it. */
static void
check_order(const struct check *check, const struct model_link *link)
{
	const struct model *model = check->model;
	const uint32_t from =
	    model_known(model, model_relation(model, link->from));
	const uint32_t to = model_known(model, model_relation(model, link->to));
	struct model_text slug;

	if (!links_ends(link->kind) || from == 0 || to == 0 ||
	    model_last_day(model, from) >= model_last_day(model, to)) {
		return;
	}
	slug = slug_of(check, MODEL_RELATION, link->to);
	diag_error(check->diag, place_of(check, link),
	    "'%.*s' became known later than the claim that %s it",
	    DIAG_TEXT(slug.bytes, slug.size), link_words[link->kind]);
	diag_note(
	    check->diag, known_place(check, link->to), "this is its date");
	diag_note(check->diag, known_place(check, link->from),
	    "and this is that of the claim");
}

/* ---- circles ------------------------------------------------------- */

/* Kinds of links, as bits. */
#define BIT(kind) (1u << CRINK_LINK_##kind)

/*
 * Those that no way may follow back to where it began: claims that end one
 * another would all stand no longer, and of those that repeat one another or are
 * part of one another none would be the one that counts.
 */
static const unsigned one_way[] = {
    BIT(SUPERSEDES) | BIT(WITHDRAWS) | BIT(CORRECTS),
    BIT(REPEATS) | BIT(PART_OF),
};

/* How far the links of each relation have been followed. */
struct walk {
	uint32_t *next; /* the link to follow next + 1; 0: not reached */
	uint32_t *back; /* the relation before it on the way; 0: none */
	bool *is_done;  /* all that it leads to was followed */
	unsigned kinds;
};

static bool
is_of(unsigned kinds, enum crink_link kind)
{
	return (kinds >> kind & 1) != 0;
}

static void
reach(const struct check *check, const struct walk *walk, uint32_t number,
    uint32_t before)
{
	walk->next[number] = links_first(check->model, number) + 1;
	walk->back[number] = before;
}

/* The words of the kinds of links on the way from where a link leads to to where
 * it begins, and of that one. */
static const char *
name_kinds(const struct check *check, const struct walk *walk,
    const struct model_link *link)
{
	unsigned kinds = 1u << link->kind;
	struct text words = {.memory = check->memory};

	for (uint32_t at = link->from; at != link->to; at = walk->back[at]) {
		/* The link that was followed last led here. */
		const uint32_t index = walk->next[walk->back[at]] - 2;

		kinds |= 1u << check->model->links[index].kind;
	}
	for (unsigned i = 1; i < CRINK__NUMBERS(CRINK__LINKS); i++) {
		if (is_of(kinds, (enum crink_link)i)) {
			text_format(&words, "%s'%s'",
			    words.size == 0 ? "" : " and ", link_words[i]);
		}
	}
	return text_join(&words);
}

/* Follows all links of some kinds that begin at a relation; an error for each
 * that leads back to one on the way. */
static void
follow(const struct check *check, const struct walk *walk, uint32_t start)
{
	uint32_t at = start;

	reach(check, walk, start, 0);
	while (at != 0) {
		const uint32_t index = walk->next[at] - 1;
		const struct model_link *link = &check->model->links[index];
		struct model_text slug;

		if (!links_has(check->model, at, index)) {
			walk->is_done[at] = true;
			at = walk->back[at];
			continue;
		}
		walk->next[at]++;
		if (!is_of(walk->kinds, link->kind) || link->to == at) {
			continue;
		}
		if (walk->next[link->to] == 0) {
			reach(check, walk, link->to, at);
			at = link->to;
		} else if (!walk->is_done[link->to]) {
			slug = slug_of(check, MODEL_RELATION, link->to);
			diag_error(check->diag, place_of(check, link),
			    "by links %s the claim '%.*s' leads back to itself",
			    name_kinds(check, walk, link),
			    DIAG_TEXT(slug.bytes, slug.size));
		}
	}
}

static void
check_circles(const struct check *check, unsigned kinds)
{
	const struct model *model = check->model;
	const size_t relations = model->lists[MODEL_RELATION].count;
	const struct walk walk = {
	    memory_take(check->memory, relations + 1, sizeof(uint32_t)),
	    memory_take(check->memory, relations + 1, sizeof(uint32_t)),
	    memory_take(check->memory, relations + 1, sizeof(bool)), kinds};

	for (size_t i = 0; i < model->link_count; i++) {
		if (walk.next[model->links[i].from] == 0) {
			follow(check, &walk, model->links[i].from);
		}
	}
}

/* ---- each claim ---------------------------------------------------- */

/* Who denies names what he denies. */
static void
check_denial(const struct check *check, const struct model_relation *relation)
{
	const struct model_text kind =
	    slug_of(check, MODEL_RELATION_KIND, relation->kind);
	const char *denies = link_words[CRINK_LINK_DENIES];

	/* Of links that cannot be read there is an error already. */
	if (kind.size == strlen(denies) &&
	    memcmp(kind.bytes, denies, kind.size) == 0 &&
	    (relation->links != 0 ||
	        model_value(&relation->record, "links") == 0) &&
	    !links_names(relation, CRINK_LINK_DENIES)) {
		diag_error(check->diag,
		    yaml_place(relation->record.tree, relation->record.node),
		    "'denies' needs a link to the claim that is denied, as "
		    "links: {denies: ID}");
	}
}

/* Whether an item is another one or a kind of it. Items that are their own
 * ancestors are no kind of anything else. */
static bool
is_kind_of(const struct model *model, uint32_t item, uint32_t wanted)
{
	size_t left = model->lists[MODEL_ITEM].count;

	while (item != wanted && item != 0 && left-- > 0) {
		item = model_entity(model, MODEL_ITEM, item)->parent;
	}
	return item == wanted;
}

static void
check_answer(const struct check *check, const struct model_relation *relation)
{
	const struct model *model = check->model;
	const struct model_question *question =
	    model_question(model, relation->question);
	const struct model_text slug =
	    slug_of(check, MODEL_QUESTION, relation->question);
	const struct model_quantity *quantity =
	    relation->quantity == 0
	        ? NULL
	        : &model->quantities[relation->quantity - 1];

	/* A rate is something else. */
	if (question->unit != 0 && quantity != NULL &&
	    (quantity->unit != question->unit || quantity->per != 0)) {
		const struct model_text wanted =
		    slug_of(check, MODEL_UNIT, question->unit);

		diag_error(check->diag,
		    model_place(&relation->record, "quantity"),
		    "the question '%.*s' is answered in '%.*s'",
		    DIAG_TEXT(slug.bytes, slug.size),
		    DIAG_TEXT(wanted.bytes, wanted.size));
	}
	if (question->item != 0 && relation->item != 0 &&
	    !is_kind_of(model, relation->item, question->item)) {
		const struct model_text wanted =
		    slug_of(check, MODEL_ITEM, question->item);
		const struct model_text given =
		    slug_of(check, MODEL_ITEM, relation->item);

		diag_error(check->diag, model_place(&relation->record, "item"),
		    "the question '%.*s' is about '%.*s', and '%.*s' is no "
		    "kind of it",
		    DIAG_TEXT(slug.bytes, slug.size),
		    DIAG_TEXT(wanted.bytes, wanted.size),
		    DIAG_TEXT(given.bytes, given.size));
	}
}

void
links_check(struct memory *memory, struct diag *diag, const struct model *model)
{
	const struct check check = {memory, diag, model};
	const size_t relations = model->lists[MODEL_RELATION].count;
	const size_t errors = diag->errors;
	const struct memory_mark mark = memory_mark(memory);
	struct intern table = intern_table(memory, model->link_count);

	for (uint32_t i = 0; i < model->link_count; i++) {
		check_ends(&check, &table, i);
		check_order(&check, &model->links[i]);
	}
	for (size_t i = 0; i < sizeof(one_way) / sizeof(one_way[0]); i++) {
		if (model->link_count != 0) {
			check_circles(&check, one_way[i]);
		}
	}
	for (uint32_t i = 1; i <= relations; i++) {
		const struct model_relation *relation =
		    model_relation(model, i);

		if (relation->kind != 0) {
			check_denial(&check, relation);
		}
		if (relation->question != 0) {
			check_answer(&check, relation);
		}
	}
	if (diag->errors == errors) {
		/* What is found is kept in the same memory. */
		memory_reset(memory, mark);
	}
}

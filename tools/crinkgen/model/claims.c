#include "model/claims.h"

#include <string.h>

#include "base/intern.h"
#include "model/links.h"
#include "model/schema.h"

struct claims {
	struct diag *diag;
	const struct model *model;
	/* Of the numbers of claims; and of those that tell no time, which is
	 * left out. */
	struct intern table, timeless;
};

static struct model_text
slug_of(const struct claims *claims, enum model_class category, uint32_t number)
{
	const struct model_record *record =
	    model_at(claims->model, category, number);

	return model_text(record, record->slug);
}

/* ---- what its kind needs ------------------------------------------- */

/* One side of a claim against its kind. */
static void
check_need(const struct claims *claims, const struct model_relation *relation,
    const char *key, unsigned need, uint32_t number)
{
	const struct model_record *record = &relation->record;
	const struct diag_place own = yaml_place(record->tree, record->node);
	const struct diag_place place = model_place(record, key);
	const struct model_text kind =
	    slug_of(claims, MODEL_RELATION_KIND, relation->kind);
	/* A value that could not be bound is given all the same. */
	const bool is_given =
	    number != 0 || place.offset != own.offset || place.size != own.size;

	if (need == MODEL_REQUIRED && !is_given) {
		diag_error(claims->diag, own, "'%.*s' needs '%s'",
		    DIAG_TEXT(kind.bytes, kind.size), key);
	} else if (need == MODEL_UNLESS_NEGATED && !is_given &&
	           !relation->negated) {
		diag_error(claims->diag, own,
		    "'%.*s' needs '%s', unless it is negated",
		    DIAG_TEXT(kind.bytes, kind.size), key);
	} else if (need == MODEL_NONE && is_given) {
		diag_error(claims->diag, place, "'%.*s' has no '%s'",
		    DIAG_TEXT(kind.bytes, kind.size), key);
	}
}

static void
check_needs(const struct claims *claims, const struct model_relation *relation)
{
	const struct model_relation_kind *kind =
	    model_kind(claims->model, relation->kind);

	if (kind->subject != MODEL_OPTIONAL) {
		check_need(claims, relation, "subject", kind->subject,
		    relation->subject);
	}
	if (kind->object != MODEL_OPTIONAL) {
		check_need(
		    claims, relation, "object", kind->object, relation->object);
	}
	if (kind->item != MODEL_OPTIONAL) {
		check_need(
		    claims, relation, "item", kind->item, relation->item);
	}
}

/* ---- who acts on himself ------------------------------------------- */

static void
check_sides(const struct claims *claims, const struct model_relation *relation)
{
	struct model_text actor, kind;

	if (relation->subject == 0 || relation->subject != relation->object ||
	    model_kind(claims->model, relation->kind)->reflexive) {
		return;
	}
	actor = slug_of(claims, MODEL_ACTOR, relation->subject);
	kind = slug_of(claims, MODEL_RELATION_KIND, relation->kind);
	diag_error(claims->diag, model_place(&relation->record, "object"),
	    "'%.*s' is both subject and object; '%.*s' takes two, unless the "
	    "vocabulary says 'reflexive: true'",
	    DIAG_TEXT(actor.bytes, actor.size),
	    DIAG_TEXT(kind.bytes, kind.size));
}

/* ---- what is claimed twice ----------------------------------------- */

/* All of a claim but its id and that on which it rests: its texts and links as
 * their hashes, for many claims may differ in nothing else, and would all be held
 * against one another. */
struct claim {
	uint32_t subject, kind, object, item, context, claimant, status;
	uint32_t quantity, when, said, via, modifiers, negated, question;
	uint32_t location, note, links;
};

static uint32_t
hash_of(const struct model_relation *relation, yaml_node node)
{
	const struct model_text text = model_text(&relation->record, node);

	return intern_hash(text.bytes, text.size);
}

/* Links are the same in whatever order they are written. */
static uint32_t
hash_links(const struct model *model, uint32_t number)
{
	uint32_t sum = 0;

	for (uint32_t i = links_first(model, number);
	     links_has(model, number, i); i++) {
		const uint32_t link[] = {
		    (uint32_t)model->links[i].kind, model->links[i].to};

		sum += intern_hash(link, sizeof(link));
	}
	return sum;
}

/* Who tells no time tells of the day on which it became known, which is another
 * one in each source: two that tell none are compared without it. */
static struct claim
claim_of(const struct claims *claims, uint32_t number, bool is_timeless)
{
	const struct model_relation *relation =
	    model_relation(claims->model, number);
	struct claim claim = {relation->subject, relation->kind,
	    relation->object, relation->item, relation->context,
	    relation->claimant, relation->status, relation->quantity,
	    relation->when, relation->said, relation->via, relation->modifiers,
	    relation->negated, relation->question,
	    hash_of(relation, relation->location),
	    hash_of(relation, relation->note),
	    hash_links(claims->model, number)};

	if (is_timeless) {
		claim.when = 0;
	}
	if (claim.status == 0) {
		claim.status = 1; /* that of claims that give none */
	}
	/* Which side is which says nothing where both are alike. */
	if (model_kind(claims->model, claim.kind)->symmetric &&
	    claim.subject > claim.object) {
		claim.subject = relation->object;
		claim.object = relation->subject;
	}
	return claim;
}

static bool
is_same_text(const struct model_relation *a, yaml_node of_a,
    const struct model_relation *b, yaml_node of_b)
{
	const struct model_text x = model_text(&a->record, of_a);
	const struct model_text y = model_text(&b->record, of_b);

	return x.size == y.size && memcmp(x.bytes, y.bytes, x.size) == 0;
}

/* No claim has the same link twice. */
static bool
has_link(
    const struct model *model, uint32_t number, const struct model_link *wanted)
{
	for (uint32_t i = links_first(model, number);
	     links_has(model, number, i); i++) {
		if (model->links[i].kind == wanted->kind &&
		    model->links[i].to == wanted->to) {
			return true;
		}
	}
	return false;
}

static bool
is_same_links(const struct model *model, uint32_t a, uint32_t b)
{
	uint32_t i = links_first(model, a), j = links_first(model, b);

	while (links_has(model, a, i) && links_has(model, b, j) &&
	       has_link(model, b, &model->links[i])) {
		i++;
		j++;
	}
	return !links_has(model, a, i) && !links_has(model, b, j);
}

/* A claim, and all others. */
struct wanted {
	const struct claims *claims;
	const struct model_relation *relation;
	uint32_t number; /* of it */
	bool is_timeless;
	struct claim claim;
};

static bool
is_same_claim(const void *context, uint32_t number)
{
	const struct wanted *wanted = context;
	const struct model_relation *relation = wanted->relation;
	const struct model_relation *other =
	    model_relation(wanted->claims->model, number);
	const struct claim claim =
	    claim_of(wanted->claims, number, wanted->is_timeless);

	return memcmp(&claim, &wanted->claim, sizeof(claim)) == 0 &&
	       is_same_text(
	           relation, relation->location, other, other->location) &&
	       is_same_text(relation, relation->note, other, other->note) &&
	       is_same_links(wanted->claims->model, wanted->number, number);
}

/* Whether a field of a record could be bound. */
static bool
is_bound(const struct model_relation *relation, const struct schema_key *key)
{
	const char *at = (const char *)relation + key->offset;
	uint32_t number;

	switch (key->type) {
	case SCHEMA_TRUTH:
		return true;
	case SCHEMA_PARAGRAPH:
		return relation->paragraph != 0;
	case SCHEMA_EVIDENCE: /* the first of it stands as the source */
		return relation->source != 0;
	default: /* nodes and numbers */
		memcpy(&number, at, sizeof(number));
		return number != 0;
	}
}

/* Whether all that a claim says is known, so that it can be compared. */
static bool
is_whole(const struct model_relation *relation)
{
	const struct schema_section *section = &schema_sections[MODEL_RELATION];
	const struct yaml_tree *tree = relation->record.tree;
	yaml_node key = yaml_first(tree, relation->record.node);

	for (; key != 0; key = yaml_next(tree, key)) {
		const struct model_text name =
		    model_text(&relation->record, key);
		bool is_good = false;

		for (size_t i = 0; i < section->key_count; i++) {
			const char *other = section->keys[i].name;

			is_good =
			    is_good ||
			    (strlen(other) == name.size &&
			        memcmp(other, name.bytes, name.size) == 0 &&
			        is_bound(relation, &section->keys[i]));
		}
		if (!is_good) {
			return false;
		}
	}
	return true;
}

/* The first of the claims that are the same; itself if it is that. */
static uint32_t
first_of(const struct claims *claims, const struct intern *table,
    uint32_t number, bool is_timeless)
{
	const struct wanted wanted = {claims,
	    model_relation(claims->model, number), number, is_timeless,
	    claim_of(claims, number, is_timeless)};
	uint32_t *slot =
	    intern_find(table, intern_hash(&wanted.claim, sizeof(wanted.claim)),
	        is_same_claim, &wanted);

	if (*slot == 0) {
		*slot = number;
	}
	return *slot;
}

static bool
is_timeless(const struct model_relation *relation)
{
	return model_value(&relation->record, "when") == 0 &&
	       model_value(&relation->record, "as-of") == 0;
}

static void
check_repeats(const struct claims *claims,
    const struct model_relation *relation, uint32_t number)
{
	uint32_t first = first_of(claims, &claims->table, number, false);
	const struct model_record *other;

	if (is_timeless(relation)) {
		const uint32_t timeless =
		    first_of(claims, &claims->timeless, number, true);

		first = first == number ? timeless : first;
	}
	other = &model_relation(claims->model, first)->record;
	if (first != number && is_whole(relation) &&
	    is_whole(model_relation(claims->model, first))) {
		diag_error(claims->diag,
		    yaml_place(relation->record.tree, relation->record.node),
		    "the claim repeats another in all but its evidence; list "
		    "that under 'evidence' of one");
		diag_note(claims->diag, yaml_place(other->tree, other->node),
		    "first made here");
	}
}

void
claims_check(
    struct memory *memory, struct diag *diag, const struct model *model)
{
	const size_t count = model->lists[MODEL_RELATION].count;
	const size_t found = diag->errors + diag->warnings;
	const struct memory_mark mark = memory_mark(memory);
	const struct claims claims = {diag, model, intern_table(memory, count),
	    intern_table(memory, count)};

	for (uint32_t i = 1; i <= count; i++) {
		const struct model_relation *relation =
		    model_relation(model, i);

		if (relation->kind != 0) {
			check_needs(&claims, relation);
			check_sides(&claims, relation);
			check_repeats(&claims, relation, i);
		}
	}
	if (diag->errors + diag->warnings == found) {
		/* What is found is kept in the same memory. */
		memory_reset(memory, mark);
	}
}

#include "model/links.h"

#include <string.h>

#include "base/choices.h"
#include "model/slugs.h"
#include "model/unknown.h"

const char *const link_words[] = {CRINK__WORDS(CRINK__LINKS)};

enum crink_link
links_find(const char *word, size_t size)
{
	for (unsigned i = 1; i < CRINK__NUMBERS(CRINK__LINKS); i++) {
		if (strlen(link_words[i]) == size &&
		    memcmp(link_words[i], word, size) == 0) {
			return (enum crink_link)i;
		}
	}
	return CRINK_LINK_NONE;
}

uint32_t
links_first(const struct model *model, uint32_t number)
{
	const struct model_relation *relation = model_relation(model, number);

	return relation->links == 0 ? (uint32_t)model->link_count
	                            : relation->first_link;
}

bool
links_has(const struct model *model, uint32_t number, uint32_t index)
{
	return index < model->link_count && model->links[index].from == number;
}

bool
links_ends(enum crink_link kind)
{
	return kind == CRINK_LINK_SUPERSEDES || kind == CRINK_LINK_WITHDRAWS ||
	       kind == CRINK_LINK_CORRECTS;
}

bool *
links_ended(struct memory *memory, const struct model *model)
{
	bool *ended = memory_take(
	    memory, model->lists[MODEL_RELATION].count + 1, sizeof(*ended));

	for (size_t i = 0; i < model->link_count; i++) {
		if (links_ends(model->links[i].kind)) {
			ended[model->links[i].to] = true;
		}
	}
	return ended;
}

bool
links_names(const struct model_relation *relation, enum crink_link kind)
{
	const struct yaml_tree *tree = relation->record.tree;
	yaml_node key =
	    relation->links == 0 ? 0 : yaml_first(tree, relation->links);

	for (; key != 0; key = yaml_next(tree, key)) {
		const struct model_text text =
		    model_text(&relation->record, key);

		if (links_find(text.bytes, text.size) == kind) {
			return true;
		}
	}
	return false;
}

/* ---- binding ------------------------------------------------------- */

/* Where the links of a relation stand, and of which kind they are. */
struct links {
	const struct bind *bind;
	const struct yaml_tree *tree;
	uint32_t number; /* of the relation */
	enum crink_link kind;
};

static struct model_text
text_of(const struct links *links, yaml_node node)
{
	struct model_text text;

	text.bytes = yaml_text(links->tree, node, &text.size);
	return text;
}

/* The link that a key names; an error for none. */
static enum crink_link
read_kind(const struct links *links, yaml_node key)
{
	const struct model_text text = text_of(links, key);
	const enum crink_link kind = links_find(text.bytes, text.size);
	struct choices choices;

	if (kind != CRINK_LINK_NONE) {
		return kind;
	}
	choices_start(&choices, text.bytes, text.size);
	for (unsigned i = 1; i < CRINK__NUMBERS(CRINK__LINKS); i++) {
		choices_offer_string(&choices, link_words[i]);
	}
	diag_error(links->bind->diag, yaml_place(links->tree, key),
	    "unknown link '%.*s'%s", DIAG_TEXT(text.bytes, text.size),
	    choices_text(&choices));
	return CRINK_LINK_NONE;
}

/* One link, to the claim that a node names. */
static void
add(const struct links *links, yaml_node node)
{
	struct model *model = links->bind->model;
	const struct diag_place place = yaml_place(links->tree, node);
	struct model_link *link = &model->links[model->link_count];
	struct model_text text;

	if (yaml_kind(links->tree, node) != YAML_SCALAR) {
		diag_error(links->bind->diag, place,
		    "the id of a claim is expected, or a list of them");
		return;
	}
	text = text_of(links, node);
	link->from = links->number;
	link->to = slugs_number(model, MODEL_RELATION, text);
	link->kind = links->kind;
	link->node = node;
	if (link->to == 0) {
		unknown_slug(
		    links->bind->diag, place, text, model, MODEL_RELATION);
	} else if (links->kind != CRINK_LINK_NONE) {
		model->link_count++;
	}
}

/* What is after one key. */
static void
add_all(const struct links *links, yaml_node key)
{
	const yaml_node value = yaml_value(links->tree, key);
	const struct model_text word = text_of(links, key);
	const enum yaml_kind kind = yaml_kind(links->tree, value);

	if (kind == YAML_NULL ||
	    (kind == YAML_SEQUENCE && yaml_first(links->tree, value) == 0)) {
		diag_error(links->bind->diag, yaml_place(links->tree, value),
		    "'%.*s' has no value; give one, or leave it out",
		    DIAG_TEXT(word.bytes, word.size));
	} else if (kind == YAML_SEQUENCE) {
		for (yaml_node node = yaml_first(links->tree, value); node != 0;
		     node = yaml_next(links->tree, node)) {
			add(links, node);
		}
	} else {
		add(links, value);
	}
}

/* How many links there may be in all. */
static size_t
count_links(const struct model *model)
{
	size_t count = 0;

	for (uint32_t i = 1; i <= model->lists[MODEL_RELATION].count; i++) {
		const struct model_relation *relation =
		    model_relation(model, i);
		const struct yaml_tree *tree = relation->record.tree;
		yaml_node key = relation->links == 0
		                    ? 0
		                    : yaml_first(tree, relation->links);

		for (; key != 0; key = yaml_next(tree, key)) {
			const yaml_node value = yaml_value(tree, key);

			count += yaml_kind(tree, value) == YAML_SEQUENCE
			             ? yaml_count(tree, value)
			             : 1;
		}
	}
	return count;
}

void
links_bind(const struct bind *bind)
{
	struct model *model = bind->model;
	const size_t relations = model->lists[MODEL_RELATION].count;

	/* One more, for a last one that is wrong. */
	model->links = memory_take(
	    bind->memory, count_links(model) + 1, sizeof(*model->links));
	for (uint32_t i = 1; i <= relations; i++) {
		struct model_relation *relation = model_relation(model, i);
		struct links links = {
		    bind, relation->record.tree, i, CRINK_LINK_NONE};

		relation->first_link = (uint32_t)model->link_count;
		for (yaml_node key =
		         relation->links == 0
		             ? 0
		             : yaml_first(links.tree, relation->links);
		     key != 0; key = yaml_next(links.tree, key)) {
			links.kind = read_kind(&links, key);
			add_all(&links, key);
		}
	}
}

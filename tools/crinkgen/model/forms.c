#include "model/forms.h"

#include <string.h>

#include "model/spelling.h"
#include "model/telling.h"

/* Names have at most 255 bytes; no form has more than four of them. */
#define FORM_MAX 1100

/* A post that somebody holds or has held, and where. */
struct post {
	uint32_t item, object;
};

struct forms {
	const struct model *model;
	uint32_t *firsts; /* by actor: the first of his posts; one more */
	struct post *posts;
};

/* The form that is being made, and what of. */
struct making {
	const struct forms *forms;
	const struct forms_name *name;
	void (*take)(void *context, struct model_text form);
	void *context;
	char bytes[FORM_MAX];
	size_t size;
};

static struct model_text
part(const char *bytes, size_t size)
{
	const struct model_text text = {bytes, size};

	return text;
}

static void
put(struct making *making, struct model_text text)
{
	if (making->size != 0 && making->size < FORM_MAX) {
		making->bytes[making->size++] = ' ';
	}
	if (text.size <= FORM_MAX - making->size) {
		memcpy(making->bytes + making->size, text.bytes, text.size);
		making->size += text.size;
	}
}

static void
put_word(struct making *making, const char *word)
{
	put(making, part(word, strlen(word)));
}

static void
finish(struct making *making)
{
	making->take(making->context, part(making->bytes, making->size));
	making->size = 0;
}

/* The bytes of a text from a place on. */
static struct model_text
rest(struct model_text text, size_t at)
{
	return part(text.bytes + at, text.size - at);
}

/* Where the first blank is; the size, if there is none. */
static size_t
first_blank(struct model_text text)
{
	const char *blank = memchr(text.bytes, ' ', text.size);

	return blank == NULL ? text.size : (size_t)(blank - text.bytes);
}

static size_t
last_blank(struct model_text text)
{
	size_t at = text.size;

	while (at != 0 && text.bytes[at - 1] != ' ') {
		at--;
	}
	return at == 0 ? text.size : at - 1;
}

static struct model_text
last_word(struct model_text text)
{
	const size_t blank = last_blank(text);

	return blank == text.size ? text : rest(text, blank + 1);
}

/* Whether a text begins with a capital, or at least with a letter of a script
 * that has some: what begins otherwise is no name that has two orders. */
static bool
is_capital(struct model_text text)
{
	unsigned char c = text.size == 0 ? 0 : (unsigned char)text.bytes[0];

	/* "d'Ivoire" */
	if (c == 'd' && text.size > 2 && text.bytes[1] == '\'') {
		c = (unsigned char)text.bytes[2];
	} else if (c == 'd' && text.size > 4 &&
	           memcmp(text.bytes + 1, "\xe2\x80\x99", 3) == 0) {
		c = (unsigned char)text.bytes[4];
	}
	return (c >= 'A' && c <= 'Z') || (c >= 0xc3 && c <= 0xd5);
}

/* Where the last " of " is; the size, if there is none. */
static size_t
find_of(struct model_text text)
{
	size_t of = text.size;

	for (size_t i = 0; i + 4 < text.size; i++) {
		if (memcmp(text.bytes + i, " of ", 4) == 0) {
			of = i;
		}
	}
	return of;
}

/* ---- places -------------------------------------------------------- */

/* "the Gambia", and where the article belongs to the name, "Gambia (the)", as
 * registers have it. */
static void
make_article(struct making *making, struct model_text bare, bool is_definite)
{
	if (bare.size == making->name->text.size) {
		put_word(making, "the");
		put(making, bare);
		finish(making);
	}
	if (is_definite || bare.size < making->name->text.size) {
		put(making, bare);
		put_word(making, "the");
		finish(making);
	}
}

/* "Korea, Republic of", "Korea (the Republic of)", of "Republic of Korea"; and
 * "Gambia, Republic of the". */
static void
make_inverted(struct making *making, struct model_text bare)
{
	const size_t of = find_of(bare);
	size_t article;
	struct model_text place;

	/* Nobody inverts "D.P.R. of Korea". */
	if (of == bare.size || memchr(bare.bytes, '.', of) != NULL) {
		return;
	}
	place = rest(bare, of + 4);
	article = spelling_article(place);
	place = rest(place, article);
	for (unsigned i = 0; i < 2; i++) {
		put(making, place);
		if (i == 1) {
			put_word(making, "the");
		}
		put(making, part(bare.bytes, of));
		put_word(making, article == 0 ? "of" : "of the");
		finish(making);
	}
}

/* "Korea, South". */
static void
make_direction(struct making *making, struct model_text text)
{
	static const char *const words[] = {"North", "South", "East", "West"};
	const size_t blank = first_blank(text);

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (strlen(words[i]) == blank && blank < text.size &&
		    memcmp(words[i], text.bytes, blank) == 0 &&
		    memchr(text.bytes + blank + 1, ' ',
		        text.size - blank - 1) == NULL) {
			put(making, rest(text, blank + 1));
			put(making, part(text.bytes, blank));
			finish(making);
		}
	}
}

static void
make_place(struct making *making, bool is_definite)
{
	const struct forms_name *name = making->name;
	const struct model_text bare =
	    rest(name->text, spelling_article(name->text));
	const bool is_name = name->kind == CRINK_ALIAS_KIND_NONE ||
	                     name->kind == CRINK_ALIAS_KIND_NAME ||
	                     name->kind == CRINK_ALIAS_KIND_FORMER;

	/* No "Korean government": what is made is what places are called. */
	if ((!is_name && name->kind != CRINK_ALIAS_KIND_ACRONYM &&
	        !(is_definite && name->kind == CRINK_ALIAS_KIND_CODE)) ||
	    !is_capital(bare) || !is_capital(last_word(bare))) {
		return;
	}
	/* "the United Kingdom", "the UK", and no "the Britain". */
	if (!is_name || bare.size < name->text.size ||
	    find_of(bare) < bare.size ||
	    (is_definite && (name->kind == CRINK_ALIAS_KIND_NONE ||
	                        first_blank(bare) < bare.size))) {
		make_article(making, bare, is_definite && is_name);
	}
	if (is_name) {
		make_inverted(making, bare);
		make_direction(making, bare);
	}
}

/* ---- persons ------------------------------------------------------- */

/* Whether a text begins with a word, in whatever case. */
static bool
begins_with(struct model_text text, struct model_text word)
{
	if (text.size < word.size) {
		return false;
	}
	for (size_t i = 0; i < word.size; i++) {
		if ((text.bytes[i] | 0x20) != (word.bytes[i] | 0x20)) {
			return false;
		}
	}
	return true;
}

/* Whether the name begins with what a post of the person is called, or has
 * anything before the one that is shown. */
static bool
has_title(const struct making *making)
{
	const struct forms *forms = making->forms;
	const uint32_t *firsts = forms->firsts + making->name->actor;
	const struct model_entity *actor =
	    model_entity(forms->model, MODEL_ACTOR, making->name->actor);
	const struct model_text text = making->name->text;
	const struct model_text name = model_text(&actor->record, actor->name);

	if (text.size > name.size &&
	    begins_with(rest(text, text.size - name.size), name)) {
		return true;
	}

	for (uint32_t i = firsts[0]; i < firsts[1] && forms->posts[i].item != 0;
	     i++) {
		const struct model_entity *item = model_entity(
		    forms->model, MODEL_ITEM, forms->posts[i].item);

		if (begins_with(text, model_text(&item->record, item->name))) {
			return true;
		}
	}
	return false;
}

/* "Jong-un Kim" of "Kim Jong-un", "Belousov, Andrei" of "Andrei Belousov". Which
 * word is the surname is not told, so of three and more words both the first is
 * put last and the last first. */
static void
make_orders(struct making *making, struct model_text text)
{
	const size_t first = first_blank(text), last = last_blank(text);

	if (first == text.size || !is_capital(text) ||
	    !is_capital(last_word(text)) || text.bytes[first - 1] == '.' ||
	    has_title(making)) {
		return;
	}
	put(making, rest(text, first + 1));
	put(making, part(text.bytes, first));
	finish(making);
	if (first != last) {
		put(making, rest(text, last + 1));
		put(making, part(text.bytes, last));
		finish(making);
	}
}

/* What people of a place are called first; none for other actors. */
static struct model_text
people_of(const struct model *model, uint32_t actor)
{
	const struct model_entity *entity =
	    model_entity(model, MODEL_ACTOR, actor);
	struct spelling spelling = {.record = NULL};

	if (entity->kind == 0 ||
	    model_word(model, MODEL_ACTOR_KIND, entity->kind)->forms !=
	        MODEL_PLACE) {
		return part("", 0);
	}
	while (spelling_next(model, MODEL_ACTOR, actor, &spelling)) {
		if (spelling.language == 0 &&
		    spelling.kind == CRINK_ALIAS_KIND_DEMONYM) {
			return model_text(spelling.record, spelling.node);
		}
	}
	return part("", 0);
}

/* "President Yoon Suk Yeol", "South Korean President Yoon Suk Yeol". */
static void
make_title(
    struct making *making, struct model_text people, struct model_text title)
{
	if (people.size != 0) {
		put(making, people);
	}
	put(making, title);
	put(making, making->name->text);
	finish(making);
}

/* What a post is called, before the name of one who holds it. */
static void
make_titles_of(struct making *making, const struct post *post)
{
	const struct model *model = making->forms->model;
	const struct model_entity *item =
	    model_entity(model, MODEL_ITEM, post->item);
	const struct model_text shown = model_text(&item->record, item->name);
	const struct model_text people = people_of(model, post->object);
	struct spelling spelling = {.record = NULL};

	make_title(making, part("", 0), shown);
	if (people.size != 0) {
		make_title(making, people, shown);
	}
	while (spelling_next(model, MODEL_ITEM, post->item, &spelling)) {
		const struct model_text title =
		    model_text(spelling.record, spelling.node);

		if (spelling.kind == CRINK_ALIAS_KIND_NAME &&
		    spelling.language == 0 &&
		    spelling_is_english(spelling.kind, title) &&
		    find_of(title) == title.size) {
			make_title(making, part("", 0), title);
		}
	}
}

static void
make_titles(struct making *making)
{
	const struct forms *forms = making->forms;
	const uint32_t *firsts = forms->firsts + making->name->actor;

	for (uint32_t i = firsts[0]; i < firsts[1] && forms->posts[i].item != 0;
	     i++) {
		make_titles_of(making, &forms->posts[i]);
	}
}

/* ---- all ----------------------------------------------------------- */

/* "Iran's". */
static void
make_possessive(struct making *making)
{
	put(making, making->name->text);
	making->bytes[making->size++] = 's';
	finish(making);
}

void
forms_make(const struct forms *forms, const struct forms_name *name,
    void (*take)(void *context, struct model_text form), void *context)
{
	const struct model_entity *entity =
	    model_entity(forms->model, MODEL_ACTOR, name->actor);
	struct making making = {
	    .forms = forms, .name = name, .take = take, .context = context};
	unsigned rule;

	if (entity->kind == 0) {
		return; /* told by bind */
	}
	rule = model_word(forms->model, MODEL_ACTOR_KIND, entity->kind)->forms;
	if (rule == MODEL_PERSON) {
		make_orders(&making, name->text);
	}
	if (!name->is_english) {
		return;
	}
	if (rule == MODEL_PLACE) {
		make_place(&making, entity->definite);
	}
	if (rule == MODEL_NO_FORMS || name->kind != CRINK_ALIAS_KIND_NONE ||
	    !is_capital(name->text)) {
		return;
	}
	if (rule == MODEL_PERSON) {
		make_titles(&making);
	} else {
		make_possessive(&making);
	}
}

/* Adds a post to those of its holder, of which the first count are there. */
static void
add_post(
    struct post *posts, uint32_t *count, const struct model_relation *relation)
{
	for (uint32_t i = 0; i < *count; i++) {
		if (posts[i].item == relation->item &&
		    posts[i].object == relation->object) {
			return;
		}
	}
	posts[*count].item = relation->item;
	posts[*count].object = relation->object;
	*count += 1;
}

struct forms *
forms_find(struct memory *memory, const struct model *model)
{
	const struct telling telling = telling_find(model, "holds-office");
	const size_t actors = model->lists[MODEL_ACTOR].count;
	const uint32_t claims = (uint32_t)model->lists[MODEL_RELATION].count;
	struct forms *forms = memory_take(memory, 1, sizeof(*forms));
	uint32_t *counts = memory_take(memory, actors + 1, sizeof(*counts));
	uint32_t all = 0;

	forms->model = model;
	forms->firsts = memory_take(memory, actors + 2, sizeof(*forms->firsts));
	for (unsigned pass = 0; pass < 2; pass++) {
		for (uint32_t i = 1; i <= claims; i++) {
			const struct model_relation *relation =
			    model_relation(model, i);

			if (!telling_is_fact(&telling, relation) ||
			    relation->item == 0) {
				continue;
			}
			if (pass == 0) {
				all++;
				forms->firsts[relation->subject + 1]++;
			} else {
				add_post(forms->posts +
				             forms->firsts[relation->subject],
				    &counts[relation->subject], relation);
			}
		}
		if (pass == 0) {
			forms->posts =
			    memory_take(memory, all, sizeof(*forms->posts));
			for (size_t i = 1; i < actors + 2; i++) {
				forms->firsts[i] += forms->firsts[i - 1];
			}
		}
	}
	return forms;
}

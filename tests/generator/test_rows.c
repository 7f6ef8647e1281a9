/* Rows: each column against the record that the row is of. */
#include "help.h"

#include "fold.h"

#include "tables/index.h"
#include "tables/slots.h"

/* Rows in another order than the data, with and without all they may have. */
static const char facts[] =
    "actors:\n"
    "- {id: child, kind: person, name: Child, parent: root, plural: true}\n"
    "- {id: root, kind: state, name: Root, definite: true,\n"
    "   aliases: {acronym: [R, Root], name: [Roots]}}\n"
    "- {id: other, kind: state, name: Other}\n"
    "items:\n"
    "- {id: shell, kind: munition, name: Shell, is-a: arms}\n"
    "- {id: arms, kind: munition, name: Arms}\n"
    "sources:\n"
    "- {id: s, publisher: root, date: 2024, title: Root}\n"
    "- {id: t, publisher: root, date: 2023, description: root}\n"
    "relations:\n"
    "- {subject: child, kind: supplies, object: root, item: shell,\n"
    "   quantity: 5 piece, when: 2024, said: 2024-02, place: Root,\n"
    "   claimant: other, status: reported, negated: true, source: s,\n"
    "   paragraph: 300, note: N}\n"
    "- {kind: supplies, source: s, paragraph: 1}\n"
    "- {subject: root, kind: member-of, object: other, source: t,\n"
    "   paragraph: 2, note: Root}\n"
    "- {subject: root, kind: supplies, item: arms, source: t, paragraph: 1}\n";

static const struct index *
index_facts(void)
{
	return index_data(join(vocabulary, facts, NULL), NULL);
}

/* A text of the pool is the one of a node. */
static void
check_text(const struct index *index, uint32_t offset,
    const struct model_record *record, yaml_node node)
{
	ck_assert_str_eq((const char *)index->texts.bytes + offset,
	    string_of(model_text(record, node)));
}

/* A reference of the tables is a number of the model. */
static void
check_reference(const struct index *index, enum model_class category,
    uint32_t found, uint32_t number)
{
	ck_assert_uint_eq(found == 0, number == 0);
	if (number != 0) {
		ck_assert_uint_eq(
		    index->orders[category].numbers[found - 1], number);
	}
	ck_assert_uint_eq(index_reference(index, category, number), found);
}

#define CHECK_TEXT(CLASS, NAME, node)                                         \
	check_text(index, TABLE_COLUMN(tables, CLASS, NAME, TEXT, TEXT)[row], \
	    record, node)
#define CHECK_REFERENCE(CLASS, NAME, TARGET, number) \
	check_reference(index, MODEL_##TARGET,       \
	    TABLE_COLUMN(tables, CLASS, NAME, REF, TARGET)[row], number)
#define CHECK_VALUE(CLASS, NAME, TYPE, TARGET, number) \
	ck_assert_uint_eq(                             \
	    TABLE_COLUMN(tables, CLASS, NAME, TYPE, TARGET)[row], number)

#define CHECK_ENTITIES(CLASS)                                                  \
	for (size_t row = 0; row < index->orders[MODEL_##CLASS].count;         \
	     row++) {                                                          \
		const struct model_entity *entity = model_entity(&model,       \
		    MODEL_##CLASS, index->orders[MODEL_##CLASS].numbers[row]); \
		const struct model_record *record = &entity->record;           \
                                                                               \
		CHECK_VALUE(CLASS, ID, NUMBER, NONE, record->id);              \
		CHECK_TEXT(CLASS, SLUG, record->slug);                         \
		CHECK_TEXT(CLASS, NAME, entity->name);                         \
		CHECK_REFERENCE(CLASS, KIND, CLASS##_KIND, entity->kind);      \
		CHECK_VALUE(CLASS, FLAGS, FLAGS, NONE,                         \
		    (entity->plural ? 1u : 0) | (entity->definite ? 2u : 0));  \
		CHECK_REFERENCE(CLASS, PARENT, CLASS, entity->parent);         \
	}

START_TEST(test_entities)
{
	const struct index *index = index_facts();
	const struct table *tables = index->tables;

	CHECK_ENTITIES(ACTOR)
	CHECK_ENTITIES(ITEM)
}
END_TEST

START_TEST(test_relations)
{
	const struct index *index = index_facts();
	const struct table *tables = index->tables;
	const struct order *order = &index->orders[MODEL_RELATION];

	for (size_t row = 0; row < order->count; row++) {
		const struct model_relation *claim =
		    model_relation(&model, order->numbers[row]);
		const struct model_record *record = &claim->record;

		CHECK_TEXT(RELATION, SLUG, record->slug);
		CHECK_REFERENCE(RELATION, SUBJECT, ACTOR, claim->subject);
		CHECK_REFERENCE(RELATION, OBJECT, ACTOR, claim->object);
		CHECK_REFERENCE(RELATION, CLAIMANT, ACTOR, claim->claimant);
		CHECK_REFERENCE(RELATION, ITEM, ITEM, claim->item);
		CHECK_REFERENCE(RELATION, SOURCE, SOURCE, claim->source);
		CHECK_TEXT(RELATION, PLACE, claim->location);
		CHECK_TEXT(RELATION, NOTE, claim->note);
		CHECK_REFERENCE(RELATION, KIND, RELATION_KIND, claim->kind);
		CHECK_VALUE(RELATION, QUANTITY, REF, QUANTITY, claim->quantity);
		CHECK_VALUE(RELATION, WHEN, REF, PERIOD, claim->when);
		CHECK_VALUE(RELATION, SAID, REF, PERIOD, claim->said);
		/* The first status is what is meant by none. */
		ck_assert_uint_ne(claim->status, 0);
		CHECK_REFERENCE(RELATION, STATUS, STATUS, claim->status);
		CHECK_VALUE(RELATION, NEGATED, NUMBER, NONE, claim->negated);
		CHECK_VALUE(
		    RELATION, PARAGRAPH, NUMBER, NONE, claim->paragraph);
	}
}
END_TEST

/* A claim may have a slug; it has no number in ids.lock. */
START_TEST(test_slugs)
{
	const struct index *index = index_data(
	    join(vocabulary,
	        "actors: [{id: a, kind: state, name: A}]\n"
	        "sources: [{id: s, publisher: a, date: 2024, title: S}]\n"
	        "relations:\n"
	        "- {id: none-known, kind: supplies, source: s, paragraph: 2, "
	        "note: N}\n"
	        "- {kind: supplies, source: s, paragraph: 1}\n",
	        NULL),
	    NULL);
	const uint32_t *slugs =
	    TABLE_COLUMN(index->tables, RELATION, SLUG, TEXT, TEXT);

	ck_assert_uint_eq(slugs[0], 0);
	ck_assert_str_eq(
	    (const char *)index->texts.bytes + slugs[1], "none-known");
	ck_assert_uint_eq(number_of(MODEL_RELATION, "none-known"), 1);
}
END_TEST

START_TEST(test_slots)
{
	const struct index *index = index_facts();
	const struct table *tables = index->tables;
	const struct names *names = index->names[MODEL_ACTOR];
	const struct bearers *borne = index->bearers[MODEL_ACTOR];
	const uint32_t *sizes =
	    TABLE_COLUMN(tables, ACTOR_SLOT, SIZE, NUMBER, NONE);
	const uint32_t *refs =
	    TABLE_COLUMN(tables, ACTOR_SLOT, BEARER, NUMBER, NONE);
	const uint32_t *keys =
	    TABLE_COLUMN(tables, ACTOR_SMALL, KEY, NUMBER, NONE);
	size_t used = 0;

	for (size_t row = 0; row < names->slot_count; row++) {
		const uint32_t name = names->slots[row];
		const struct bearer *first =
		    &borne->entries[borne->firsts[name == 0 ? 0 : name - 1]];

		ck_assert_uint_eq(
		    TABLE_COLUMN(tables, ACTOR_SMALL, SIZE, NUMBER, NONE)[row],
		    sizes[row]);
		ck_assert_uint_eq(TABLE_COLUMN(tables, ACTOR_SMALL, BEARER,
		                      NUMBER, NONE)[row],
		    refs[row]);
		if (name == 0) {
			ck_assert_uint_eq(sizes[row], 0);
			ck_assert_uint_eq(refs[row], 0);
			ck_assert_uint_eq(keys[row], 0);
			continue;
		}
		used++;
		ck_assert_uint_eq(sizes[row], first->size);
		ck_assert_mem_eq(
		    tables[CRINK__TABLE_ACTOR_SMALL_KEY].bytes + keys[row],
		    first->key, first->size);
		check_reference(index, MODEL_ACTOR, refs[row], first->number);
	}
	ck_assert_uint_eq(used, borne->name_count);
}
END_TEST

/* ---- names of all classes ------------------------------------------ */

/* Some names are borne by several. */
static const char shared[] =
    "actors:\n"
    "- {id: a, kind: state, name: A, parent: e, ambiguous: [X, Y, Z],\n"
    "   aliases: {name: [X, Y, Z]}}\n"
    "- {id: b, kind: state, name: B, ambiguous: [X, Y, Z],\n"
    "   aliases: {name: [X, Y, Z]}}\n"
    "- {id: c, kind: state, name: C, ambiguous: [Y, Z],\n"
    "   aliases: {name: [Y, Z]}}\n"
    "- {id: d, kind: state, name: D, ambiguous: [Z], aliases: {name: [Z]}}\n"
    "- {id: e, kind: state, name: E, ambiguous: [Z], aliases: {name: [Z]}}\n"
    "items:\n"
    "- {id: i, kind: munition, name: I, ambiguous: [J], aliases: {name: [J]}}\n"
    "- {id: k, kind: munition, name: K, ambiguous: [J], aliases: {name: [J]}}\n"
    "sources:\n"
    "- {id: s, publisher: a, date: 2024, title: S, ambiguous: [T],\n"
    "   aliases: {name: [T]}}\n"
    "- {id: u, publisher: a, date: 2024, title: U, ambiguous: [T],\n"
    "   aliases: {name: [T]}}\n"
    "questions: [{id: q, text: Q q}, {id: r, text: R r}]\n"
    "relations:\n"
    "- {id: x, kind: supplies, source: s, paragraph: 1}\n"
    "- {id: y, kind: supplies, source: s, paragraph: 2, note: N}\n"
    "decoys: [{text: Decoy one}, {text: Other}, {text: 'Thi rd'}, {text: D4},\n"
    "  {text: D5}, {text: D6}, {text: D7}, {text: D8}, {text: D9}]\n";

/* The columns of the names of a class. */
struct columns {
	const uint32_t *pilot, *size, *bearer, *list;
	size_t slots, pilots;
};

/* Who bears a name: one by reference, or several, ascending, in a list, which begins
 * at a multiple of three. */
static void
check_bearers(const struct index *index, enum model_class category,
    const struct bearer *first, uint32_t stands, const uint32_t *list)
{
	const struct order *order = &index->orders[category];
	const struct bearers *borne = index->bearers[category];
	const uint32_t *own;
	uint32_t count = 1;

	if (first->next == 0) {
		ck_assert_uint_eq(stands, order->rows[first->number] + 1);
		return;
	}
	ck_assert_uint_gt(stands, order->count);
	own = list + 3 * (stands - order->count - 1);
	for (const struct bearer *at = first; at->next != 0; count++) {
		at = &borne->entries[at->next - 1];
	}
	ck_assert_uint_eq(own[0], count);
	for (uint32_t i = 1; i <= count; i++) {
		const struct bearer *at = first;

		ck_assert(i == 1 || own[i - 1] < own[i]);
		while (order->rows[at->number] + 1 != own[i]) {
			ck_assert_uint_ne(at->next, 0);
			at = &borne->entries[at->next - 1];
		}
	}
}

static void
check_names(const struct index *index, enum model_class category,
    const struct columns *columns)
{
	const struct names *names = index->names[category];
	const struct bearers *borne = index->bearers[category];

	ck_assert_uint_eq(columns->slots, names->slot_count);
	ck_assert_uint_eq(columns->pilots, names->pilot_count);
	for (size_t i = 0; i < names->pilot_count; i++) {
		ck_assert_uint_eq(columns->pilot[i], names->pilots[i]);
	}
	for (size_t slot = 0; slot < names->slot_count; slot++) {
		const uint32_t name = names->slots[slot];
		const struct bearer *first =
		    &borne->entries[borne->firsts[name == 0 ? 0 : name - 1]];

		ck_assert_uint_eq(
		    columns->size[slot], name == 0 ? 0 : first->size);
		if (name == 0) {
			ck_assert_uint_eq(columns->bearer[slot], 0);
		} else {
			check_bearers(index, category, first,
			    columns->bearer[slot], columns->list);
		}
	}
}

#define CHECK_NAMES(CLASS)                                                    \
	do {                                                                  \
		const struct columns columns = {                              \
		    TABLE_COLUMN(tables, CLASS##_PILOT, VALUE, NUMBER, NONE), \
		    TABLE_COLUMN(tables, CLASS##_SLOT, SIZE, NUMBER, NONE),   \
		    TABLE_COLUMN(tables, CLASS##_SLOT, BEARER, NUMBER, NONE), \
		    TABLE_COLUMN(tables, CLASS##_BEARER, REF, NUMBER, NONE),  \
		    tables[CRINK__TABLE_##CLASS##_SLOT].count,                \
		    tables[CRINK__TABLE_##CLASS##_PILOT].count};              \
                                                                              \
		check_names(index, MODEL_##CLASS, &columns);                  \
		ck_assert_uint_eq(                                            \
		    tables[CRINK__TABLE_##CLASS##_FINGERPRINT].count, 0);     \
	} while (0)

START_TEST(test_names)
{
	const struct index *index =
	    index_data(join(vocabulary, shared, NULL), NULL);
	const struct table *tables = index->tables;

	CHECK_NAMES(ACTOR);
	CHECK_NAMES(ITEM);
	CHECK_NAMES(SOURCE);
	CHECK_NAMES(QUESTION);
	CHECK_NAMES(RELATION);
	/* Two, three and five with their number: 3, 6 and 6 rows. */
	ck_assert_uint_eq(tables[CRINK__TABLE_ACTOR_BEARER].count, 15);
	ck_assert_uint_eq(tables[CRINK__TABLE_ITEM_BEARER].count, 3);
	ck_assert_uint_eq(tables[CRINK__TABLE_SOURCE_BEARER].count, 3);
	ck_assert_uint_eq(tables[CRINK__TABLE_QUESTION_BEARER].count, 0);
}
END_TEST

START_TEST(test_decoys)
{
	const struct index *index =
	    index_data(join(vocabulary, shared, NULL), NULL);
	const struct table *tables = index->tables;
	const struct names *names = index->names[MODEL_DECOY];
	const struct bearers *borne = index->bearers[MODEL_DECOY];
	const unsigned char *prints =
	    tables[CRINK__TABLE_DECOY_FINGERPRINT].bytes;
	unsigned found = 0;

	ck_assert_uint_eq(
	    tables[CRINK__TABLE_DECOY_FINGERPRINT].count, names->slot_count);
	ck_assert_uint_eq(
	    tables[CRINK__TABLE_DECOY_PILOT].count, names->pilot_count);
	for (size_t i = 0; i < names->pilot_count; i++) {
		ck_assert_uint_eq(
		    TABLE_COLUMN(tables, DECOY_PILOT, VALUE, NUMBER, NONE)[i],
		    names->pilots[i]);
	}
	for (size_t slot = 0; slot < names->slot_count; slot++) {
		const uint32_t name = names->slots[slot];
		const struct bearer *decoy =
		    &borne->entries[borne->firsts[name == 0 ? 0 : name - 1]];
		const struct crink__hash hash =
		    crink__hash(decoy->key, decoy->size, names->rotation);

		found += name != 0;
		ck_assert_uint_eq(
		    prints[slot], name == 0 ? 0 : CRINK__FINGERPRINT(hash));
	}
	ck_assert_uint_eq(found, 9);
	ck_assert_uint_eq(names->pilot_count, 3);
	/* A NUL, then each with its own. */
	ck_assert_uint_eq(tables[CRINK__TABLE_DECOY_TEXT].count, 42);
	ck_assert_mem_eq(tables[CRINK__TABLE_DECOY_TEXT].bytes,
	    "\0Decoy one\0Other\0Thi rd\0D4\0"
	    "D5\0"
	    "D6\0"
	    "D7\0"
	    "D8\0"
	    "D9",
	    42);
}
END_TEST

/* Where no hash is found for names of a class: of two that are the same. */
START_TEST(test_no_hash)
{
	static const enum model_class classes[] = {MODEL_ACTOR, MODEL_ITEM,
	    MODEL_SOURCE, MODEL_QUESTION, MODEL_RELATION, MODEL_DECOY};
	struct index *index = index_data(join(vocabulary, shared, NULL), NULL);
	struct bearers *const borne = bearers[classes[_i]];

	ck_assert(slots_fill(&memory, &diag, index));
	ck_assert_uint_ge(borne->name_count, 2);
	borne->entries[borne->firsts[1]] = borne->entries[borne->firsts[0]];
	ck_assert(!slots_fill(&memory, &diag, index));
	ck_assert_str_eq(errors(), "crinkgen: error: no perfect hash was found "
	                           "for these names; please report "
	                           "this\n");
}
END_TEST

START_TEST(test_texts)
{
	const struct index *index = index_facts();
	const struct table *tables = index->tables;
	const struct model_source *source = model_source(&model, 2);
	const struct model_record *record = &source->record;
	const size_t row = 1;

	CHECK_TEXT(SOURCE, SLUG, record->slug);
	CHECK_TEXT(SOURCE, TITLE, source->title);
	CHECK_TEXT(SOURCE, DESCRIPTION, source->description);
	CHECK_TEXT(SOURCE, PLACE, source->location);
	CHECK_TEXT(SOURCE, URL, source->url);
	/* "root" is a slug and a description: one text. */
	ck_assert_uint_eq(
	    TABLE_COLUMN(tables, SOURCE, DESCRIPTION, TEXT, TEXT)[1],
	    TABLE_COLUMN(tables, ACTOR, SLUG, TEXT, TEXT)[0]);
}
END_TEST

/* The first text of all may be the end of another one, and lie there. */
START_TEST(test_first_text)
{
	const struct index *index = index_data(
	    "relation-kinds: [{id: k, verb: acts, base: act, past: acted}]\n"
	    "actor-kinds: [{id: react}]\n",
	    NULL);
	const void *texts = index->texts.bytes;
	const char *text = texts;

	ck_assert_str_eq(text + TABLE_COLUMN(index->tables, RELATION_KIND, VERB,
	                            TEXT, TEXT)[0],
	    "act");
	ck_assert_str_eq(
	    text + TABLE_COLUMN(index->tables, ACTOR_KIND, SLUG, TEXT, TEXT)[0],
	    "react");
}
END_TEST

/* Small numbers, beside which other fields of their records lie. */
START_TEST(test_small)
{
	const struct index *index = index_data(
	    "actor-kinds: [{id: state}]\n"
	    "units: [{id: euro, decimals: 2}, {id: piece}]\n"
	    "actors: [{id: a, kind: state, name: A}]\n"
	    "sources:\n"
	    "- {id: s, publisher: a, date: 2024, title: S, copy: excerpt,\n"
	    "   without-paragraphs: true}\n"
	    "- {id: t, publisher: a, date: 2024, title: T}\n",
	    NULL);
	const struct table *tables = index->tables;
	const uint32_t *decimals =
	    TABLE_COLUMN(tables, UNIT, DECIMALS, NUMBER, NONE);
	const uint32_t *copies =
	    TABLE_COLUMN(tables, SOURCE, COPY, NUMBER, NONE);

	ck_assert_uint_eq(decimals[0], 2);
	ck_assert_uint_eq(decimals[1], 0);
	ck_assert_uint_eq(copies[0], CRINK_COPY_EXCERPT);
	ck_assert_uint_eq(copies[1], 0);
}
END_TEST

/* There is room for as many texts as there are fields, and each may be another one:
 * of words of this class there is but one. */
START_TEST(test_one_text_each)
{
	const struct index *index = index_data(
	    "actor-kinds: [{id: ka}, {id: kb}, {id: kc}, {id: kd}, {id: ke},\n"
	    "  {id: kf}, {id: kg}, {id: kh}, {id: ki}, {id: kj},\n"
	    "  {id: kk}, {id: kl}, {id: km}, {id: kn}, {id: ko},\n"
	    "  {id: kp}, {id: kq}, {id: kr}, {id: ks}, {id: kt},\n"
	    "  {id: ku}, {id: kv}, {id: kw}, {id: kx}, {id: ky},\n"
	    "  {id: kz}]\n",
	    NULL);
	const uint32_t *slugs =
	    TABLE_COLUMN(index->tables, ACTOR_KIND, SLUG, TEXT, TEXT);

	ck_assert_uint_eq(index->texts.size, 1 + 26 * 3);
	for (uint32_t i = 0; i < 26; i++) {
		ck_assert_uint_eq(
		    index->texts.bytes[slugs[i] + 1], (unsigned char)'a' + i);
	}
}
END_TEST

int
main(void)
{
	begin_tests("rows");
	add_test(test_entities);
	add_test(test_relations);
	add_test(test_slugs);
	add_test(test_slots);
	add_test(test_names);
	add_test(test_decoys);
	add_loop_test(test_no_hash, 0, 6);
	add_test(test_texts);
	add_test(test_first_text);
	add_test(test_small);
	add_test(test_one_text_each);
	return end_tests();
}

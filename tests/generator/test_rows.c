/* Rows: each column against the record that the row is of. */
#include "help.h"

#include "tables/index.h"

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
check_reference(const struct index *index, enum model_class class,
    uint32_t found, uint32_t number)
{
	ck_assert_uint_eq(found == 0, number == 0);
	if (number != 0) {
		ck_assert_uint_eq(
		    index->orders[class].numbers[found - 1], number);
	}
	ck_assert_uint_eq(index_reference(index, class, number), found);
}

static void
check_entities(const struct index *index, enum model_class class)
{
	uint32_t *const *columns = index->entity_columns[class];

	for (size_t row = 0; row < index->orders[class].count; row++) {
		const struct model_entity *entity = model_entity(
		    &model, class, index->orders[class].numbers[row]);

		ck_assert_uint_eq(columns[ENTITY_ID][row], entity->record.id);
		check_text(index, columns[ENTITY_SLUG][row], &entity->record,
		    entity->record.slug);
		check_text(index, columns[ENTITY_NAME][row], &entity->record,
		    entity->name);
		ck_assert_uint_eq(columns[ENTITY_KIND][row], entity->kind);
		ck_assert_uint_eq(columns[ENTITY_FLAGS][row],
		    (entity->plural ? 1u : 0) | (entity->definite ? 2u : 0));
		check_reference(
		    index, class, columns[ENTITY_PARENT][row], entity->parent);
	}
}

START_TEST(test_entities)
{
	const struct index *index = index_facts();

	check_entities(index, MODEL_ACTOR);
	check_entities(index, MODEL_ITEM);
}
END_TEST

START_TEST(test_relations)
{
	const struct index *index = index_facts();
	uint32_t *const *columns = index->relation_columns;

	for (size_t row = 0; row < index->relation_count; row++) {
		const struct model_relation *claim =
		    model_relation(&model, index->relations[row]);

		check_reference(index, MODEL_ACTOR,
		    columns[RELATION_SUBJECT][row], claim->subject);
		check_reference(index, MODEL_ACTOR,
		    columns[RELATION_OBJECT][row], claim->object);
		check_reference(index, MODEL_ACTOR,
		    columns[RELATION_CLAIMANT][row], claim->claimant);
		check_reference(index, MODEL_ITEM, columns[RELATION_ITEM][row],
		    claim->item);
		check_reference(index, MODEL_SOURCE,
		    columns[RELATION_SOURCE][row], claim->source);
		check_text(index, columns[RELATION_PLACE][row], &claim->record,
		    claim->location);
		check_text(index, columns[RELATION_NOTE][row], &claim->record,
		    claim->note);
		ck_assert_uint_eq(columns[RELATION_KIND][row], claim->kind);
		ck_assert_uint_eq(
		    columns[RELATION_QUANTITY][row], claim->quantity);
		ck_assert_uint_eq(columns[RELATION_WHEN][row], claim->when);
		ck_assert_uint_eq(columns[RELATION_SAID][row], claim->said);
		/* The first status is what is meant by none. */
		ck_assert_uint_eq(columns[RELATION_STATUS][row],
		    claim->status == 0 ? 1 : claim->status);
		ck_assert_uint_eq(
		    columns[RELATION_NEGATED][row], claim->negated);
		ck_assert_uint_eq(
		    columns[RELATION_PARAGRAPH][row], claim->paragraph);
	}
}
END_TEST

START_TEST(test_slots)
{
	const struct index *index = index_facts();
	const struct names *names = index->names[MODEL_ACTOR];
	const struct bearers *borne = index->bearers[MODEL_ACTOR];
	uint32_t *const *columns = index->slot_columns[MODEL_ACTOR];
	size_t used = 0;

	for (size_t row = 0; row < names->slot_count; row++) {
		const uint32_t name = names->slots[row];
		const struct bearer *first =
		    &borne->entries[borne->firsts[name == 0 ? 0 : name - 1]];

		if (name == 0) {
			ck_assert_uint_eq(columns[SLOT_SIZE][row], 0);
			ck_assert_uint_eq(columns[SLOT_BEARER][row], 0);
			continue;
		}
		used++;
		ck_assert_uint_eq(columns[SLOT_SIZE][row], first->size);
		ck_assert_mem_eq(names->keys + columns[SLOT_KEY][row],
		    first->key, first->size);
		check_reference(index, MODEL_ACTOR, columns[SLOT_BEARER][row],
		    first->number);
	}
	ck_assert_uint_eq(used, borne->name_count);
}
END_TEST

/* Texts by the number of their field. */
START_TEST(test_texts)
{
	const struct index *index = index_facts();
	const struct model_source *source = model_source(&model, 2);
	const yaml_node nodes[] = {source->record.slug, source->title,
	    source->description, source->location, source->url};

	for (unsigned i = 0; i < 5; i++) {
		check_text(index, index_text(index, MODEL_SOURCE, 2, i),
		    &source->record, nodes[i]);
		ck_assert_uint_eq(
		    index_text(index, MODEL_SOURCE, 2, i) == 0, nodes[i] == 0);
	}
	/* "root" is a slug and a description: one text. */
	ck_assert_uint_eq(index_text(index, MODEL_SOURCE, 2, 2),
	    index_text(index, MODEL_ACTOR, 2, 0));
}
END_TEST

int
main(void)
{
	TCase *cases = begin_tests("rows");

	tcase_add_test(cases, test_entities);
	tcase_add_test(cases, test_relations);
	tcase_add_test(cases, test_slots);
	tcase_add_test(cases, test_texts);
	return end_tests();
}

/*
 * From trees to the model: every field of every class, references in any
 * order, each different value once. (What is refused, and how that reads, is
 * in bad/.)
 */
#include "help.h"

#include "model/bind.h"
#include "model/slugs.h"
#include "model/schema.h"
#include "model/value.h"

static const char *
text_of(const struct model_record *record, yaml_node node)
{
	return string_of(model_text(record, node));
}

static void
bind_good(const char *yaml)
{
	bind_data(yaml);
	ck_assert_msg(diag.errors == 0, "%s", errors());
}

START_TEST(test_empty)
{
	bind_good("");
	for (unsigned category = 0; category < MODEL_CLASS_COUNT; category++) {
		ck_assert_uint_eq(model.lists[category].count, 0);
	}
	ck_assert_uint_eq(slugs_number(&model, MODEL_ACTOR, as_text("x")), 0);
}
END_TEST

/* A section may be empty, or have nothing in it. */
START_TEST(test_empty_sections)
{
	bind_good("actors:\nitems: []\n");
	ck_assert_uint_eq(model.lists[MODEL_ACTOR].count, 0);
	ck_assert_uint_eq(model.lists[MODEL_ITEM].count, 0);
}
END_TEST

START_TEST(test_words)
{
	const struct model_word *unit, *bare, *attribute;

	bind_good("attributes: [{id: calibre, unit: mm}, {id: name}]\n"
	          "units:\n"
	          "- {id: mm, singular: millimetre, plural: millimetres}\n"
	          "- {id: round}\n");
	unit = model_word(&model, MODEL_UNIT, number_of(MODEL_UNIT, "mm"));
	ck_assert_str_eq(text_of(&unit->record, unit->singular), "millimetre");
	ck_assert_str_eq(text_of(&unit->record, unit->plural), "millimetres");
	bare = model_word(&model, MODEL_UNIT, number_of(MODEL_UNIT, "round"));
	/* What is not said is the slug. */
	ck_assert_str_eq(text_of(&bare->record, bare->singular), "round");
	ck_assert_str_eq(text_of(&bare->record, bare->plural), "round");
	attribute = model_word(&model, MODEL_ATTRIBUTE, 1);
	ck_assert_uint_eq(attribute->unit, number_of(MODEL_UNIT, "mm"));
	ck_assert_uint_eq(model_word(&model, MODEL_ATTRIBUTE, 2)->unit, 0);
}
END_TEST

START_TEST(test_relation_kinds)
{
	const struct model_relation_kind *kind;

	bind_good(
	    "relation-kinds:\n"
	    "- {id: a, verb: aids, base: aid, past: aided,\n"
	    "   participle: aiden, rest: '{to object}', passive: object,\n"
	    "   staged: true, counts: subject,\n"
	    "   plover: AID, symmetric: true, subject: required,\n"
	    "   object: none, item: optional}\n"
	    "- {id: b, verb: is, symmetric: false}\n");
	kind = model_kind(&model, number_of(MODEL_RELATION_KIND, "a"));
	ck_assert_str_eq(text_of(&kind->record, kind->verb), "aids");
	ck_assert_str_eq(text_of(&kind->record, kind->base), "aid");
	ck_assert_str_eq(text_of(&kind->record, kind->past), "aided");
	ck_assert_str_eq(text_of(&kind->record, kind->participle), "aiden");
	ck_assert_uint_eq(kind->passive, CRINK__SLOT_OBJECT);
	ck_assert(kind->staged);
	ck_assert_uint_eq(kind->counts, MODEL_COUNTS_SUBJECT);
	ck_assert_str_eq(text_of(&kind->record, kind->rest), "{to object}");
	ck_assert_str_eq(text_of(&kind->record, kind->plover), "AID");
	ck_assert(kind->symmetric);
	ck_assert_uint_eq(kind->subject, MODEL_REQUIRED);
	ck_assert_uint_eq(kind->object, MODEL_NONE);
	ck_assert_uint_eq(kind->item, MODEL_OPTIONAL);
	kind = model_kind(&model, number_of(MODEL_RELATION_KIND, "b"));
	ck_assert_uint_eq(kind->rest, 0);
	ck_assert_uint_eq(kind->base, 0);
	ck_assert_uint_eq(kind->passive, 0);
	ck_assert(!kind->staged);
	ck_assert_uint_eq(kind->counts, MODEL_COUNTS_ITEM);
	ck_assert(!kind->symmetric);
	ck_assert_uint_eq(kind->subject, MODEL_OPTIONAL);
}
END_TEST

START_TEST(test_entities)
{
	const struct model_entity *actor, *item;
	const struct model_value *value;

	bind_good(join(vocabulary,
	    "actors:\n"
	    "- {id: child, kind: person, name: Child, parent: root}\n"
	    "- {id: root, kind: state, name: Root, plural: true,\n"
	    "   definite: true, aliases: {acronym: [R], code: [RT, \"001\"]},\n"
	    "   ambiguous: [R]}\n"
	    "items:\n"
	    "- {id: shell, kind: munition, name: Shell, is-a: ammo}\n"
	    "- {id: ammo, kind: munition, name: Ammo,\n"
	    "   attributes: {calibre: 155 millimetre}}\n",
	    NULL));
	actor = model_entity(&model, MODEL_ACTOR, 1);
	ck_assert_uint_eq(actor->parent, number_of(MODEL_ACTOR, "root"));
	ck_assert_uint_eq(actor->kind, number_of(MODEL_ACTOR_KIND, "person"));
	ck_assert(!actor->plural);
	ck_assert_uint_eq(actor->aliases, 0);
	actor = model_entity(&model, MODEL_ACTOR, 2);
	ck_assert_str_eq(text_of(&actor->record, actor->name), "Root");
	ck_assert_uint_eq(actor->parent, 0);
	ck_assert(actor->plural);
	ck_assert(actor->definite);
	ck_assert_uint_ne(actor->ambiguous, 0);
	ck_assert_uint_eq(actor->value_count, 0);
	item = model_entity(&model, MODEL_ITEM, 1);
	ck_assert_uint_eq(item->parent, 2);
	ck_assert_uint_eq(item->value_count, 0);
	item = model_entity(&model, MODEL_ITEM, 2);
	ck_assert_uint_eq(item->value_count, 1);
	value = &model.values[item->first_value];
	ck_assert_uint_eq(value->attribute, 1);
	ck_assert_int_eq(model.quantities[value->quantity - 1].low, 155);
	ck_assert_uint_eq(model.quantities[value->quantity - 1].unit,
	    number_of(MODEL_UNIT, "millimetre"));
}
END_TEST

START_TEST(test_aliases)
{
	static const struct {
		unsigned kind;
		const char *text;
	} expected[] = {{2, "A1"}, {2, "A2"}, {7, "N"}, {1, "B"}, {3, "AA"},
	    {4, "D"}, {5, "M"}, {6, "F"}};
	const struct model_entity *actor;
	struct model_alias alias = {0, 0, 0, 0};
	int i = 0;

	bind_good(join(vocabulary,
	    "actors:\n"
	    "- id: x\n  kind: state\n  name: X\n  aliases:\n"
	    "    acronym: [A1, A2]\n    native: [N]\n    name: [B]\n"
	    "    code: []\n    demonym: []\n    former: []\n    metonym: [] \n"
	    "- id: y\n  kind: state\n  name: Y\n  aliases: {}\n"
	    "- id: z\n  kind: state\n  name: Z\n  aliases: {code: [AA],\n"
	    "    demonym: [D], metonym: [M], former: [F]}\n",
	    NULL));
	for (uint32_t number = 1; number <= 3; number++) {
		actor = model_entity(&model, MODEL_ACTOR, number);
		while (
		    model_next_alias(&actor->record, actor->aliases, &alias)) {
			ck_assert_int_lt(i, COUNT(expected));
			ck_assert_uint_eq(alias.kind, expected[i].kind);
			ck_assert_str_eq(text_of(&actor->record, alias.node),
			    expected[i].text);
			i++;
		}
		alias.node = 0;
	}
	ck_assert_int_eq(i, COUNT(expected));
}
END_TEST

START_TEST(test_sources)
{
	const struct model_source *source;

	bind_good(join(vocabulary,
	    "sources:\n"
	    "- {id: s, publisher: p, author: q, date: 2024-12-01, title: T,\n"
	    "   description: D, place: P, url: 'http://u', aliases: {name:\n"
	    "   [N]}, ambiguous: [T]}\n"
	    "- {id: t, publisher: p, date: 2024}\n"
	    "actors:\n"
	    "- {id: p, kind: state, name: P}\n"
	    "- {id: q, kind: state, name: Q}\n",
	    NULL));
	source = model_source(&model, 1);
	ck_assert_uint_eq(source->publisher, 1);
	ck_assert_uint_eq(source->author, 2);
	ck_assert_str_eq(text_of(&source->record, source->title), "T");
	ck_assert_str_eq(text_of(&source->record, source->description), "D");
	ck_assert_str_eq(text_of(&source->record, source->location), "P");
	ck_assert_str_eq(text_of(&source->record, source->url), "http://u");
	ck_assert_uint_ne(source->aliases, 0);
	ck_assert_uint_ne(source->ambiguous, 0);
	ck_assert_uint_eq(source->date, 1);
	ck_assert_int_eq(model.periods[0].start.day, 1);
	source = model_source(&model, 2);
	ck_assert_uint_eq(source->author, 0);
	ck_assert_uint_eq(source->title, 0);
	ck_assert_uint_eq(source->date, 2);
	ck_assert_int_eq(model.periods[1].start.year, 2024);
	ck_assert_int_eq(model.periods[1].start.month, 0);
}
END_TEST

#define FACTS                                         \
	"actors:\n"                                   \
	"- {id: a, kind: state, name: A}\n"           \
	"- {id: b, kind: state, name: B}\n"           \
	"items: [{id: i, kind: munition, name: I}]\n" \
	"sources: [{id: s, publisher: a, date: 2024-12-01, title: T}]\n"

START_TEST(test_relations)
{
	const struct model_relation *relation;

	bind_good(join(vocabulary,
	    FACTS "relations:\n"
	          "- {subject: a, kind: supplies, object: b, item: i,\n"
	          "   quantity: about 5 piece, when: 2024~/.., said: 2024-11,\n"
	          "   place: P, claimant: b, status: reported, negated: true,\n"
	          "   source: s, paragraph: 65535, note: N}\n"
	          "- {kind: supplies, source: s, paragraph: 1}\n",
	    NULL));
	relation = model_relation(&model, 1);
	ck_assert_uint_eq(relation->subject, 1);
	ck_assert_uint_eq(
	    relation->kind, number_of(MODEL_RELATION_KIND, "supplies"));
	ck_assert_uint_eq(relation->object, 2);
	ck_assert_uint_eq(relation->item, 1);
	ck_assert_uint_eq(relation->claimant, 2);
	ck_assert_uint_eq(
	    relation->status, number_of(MODEL_STATUS, "reported"));
	ck_assert_uint_eq(relation->source, 1);
	ck_assert_uint_eq(relation->paragraph, 65535);
	ck_assert(relation->negated);
	ck_assert_str_eq(text_of(&relation->record, relation->location), "P");
	ck_assert_str_eq(text_of(&relation->record, relation->note), "N");
	ck_assert_uint_eq(model.quantities[relation->quantity - 1].qualifier,
	    CRINK_QUALIFIER_ABOUT);
	ck_assert(model.periods[relation->when - 1].approximate_start);
	ck_assert(!model.periods[relation->when - 1].approximate_end);
	ck_assert(model.periods[relation->when - 1].open_end);
	ck_assert_int_eq(model.periods[relation->said - 1].start.month, 11);
	relation = model_relation(&model, 2);
	ck_assert_uint_eq(relation->subject + relation->object +
	                      relation->item + relation->claimant +
	                      relation->quantity + relation->said +
	                      relation->location + relation->note,
	    0);
	/* It holds as of the day on which it became known. */
	ck_assert_int_eq(model.periods[relation->when - 1].start.year, 0);
	ck_assert_int_eq(model.periods[relation->when - 1].start_latest.day, 1);
	ck_assert_int_eq(
	    model.periods[relation->when - 1].end_earliest.month, 12);
	ck_assert_int_eq(model.periods[relation->when - 1].end.year, 0);
	ck_assert_uint_eq(relation->status, 1); /* the first is meant */
	ck_assert(!relation->negated);
}
END_TEST

/* Each different quantity and period once, however it is written. */
START_TEST(test_shared)
{
	const struct model_relation *a, *b, *c;

	bind_good(join(vocabulary,
	    FACTS "relations:\n"
	          "- {kind: supplies, source: s, paragraph: 1,\n"
	          "   quantity: 5 piece, when: 2024-12-01}\n"
	          "- {kind: supplies, source: s, paragraph: 2,\n"
	          "   quantity: '5 piece', when: \"2024-12-01\",\n"
	          "   said: 2024-12-01}\n"
	          "- {kind: supplies, source: s, paragraph: 3,\n"
	          "   quantity: over 5 piece, when: 2024-12-01~}\n",
	    NULL));
	a = model_relation(&model, 1);
	b = model_relation(&model, 2);
	c = model_relation(&model, 3);
	ck_assert_uint_eq(a->quantity, b->quantity);
	ck_assert_uint_ne(a->quantity, c->quantity);
	ck_assert_uint_eq(a->when, b->when);
	ck_assert_uint_eq(a->when, b->said);
	ck_assert_uint_ne(a->when, c->when);
	ck_assert_uint_eq(a->when, model_source(&model, 1)->date);
	ck_assert_uint_eq(model.quantity_count, 2);
	ck_assert_uint_eq(model.period_count, 2);
}
END_TEST

/* Several files, several sections of one name in them, make one set. */
START_TEST(test_files)
{
	struct yaml_tree *trees[3];

	trees[0] = read_tree("relation-kinds:\n- {id: k, verb: ks, base: k}\n"
	                     "actors: [{id: a, kind: state, name: A,"
	                     " parent: b}]\n");
	trees[1] = read_tree("");
	trees[2] = read_tree("actors: [{id: b, kind: state, name: B}]\n"
	                     "actor-kinds: [{id: state}]\n");
	bind_all(&memory, &diag, &model, trees, 3);
	ck_assert_msg(diag.errors == 0, "%s", errors());
	ck_assert_uint_eq(number_of(MODEL_ACTOR, "a"), 1);
	ck_assert_uint_eq(number_of(MODEL_ACTOR, "b"), 2);
	ck_assert_uint_eq(model_entity(&model, MODEL_ACTOR, 1)->parent, 2);
}
END_TEST

/* Values at the limits of what is taken: key, value, whether it is good. */
#define A61 "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffg"
static const struct {
	const char *key, *value;
	bool is_good;
} values[] = {
    {"id", "a", true},
    {"id", "a1-b2-3", true},
    {"id", A61 "abc", true},
    {"id", A61 "abcd", false},
    {"id", "1a", false},
    {"id", "-a", false},
    {"id", "a-", false},
    {"id", "a--b", false},
    {"id", "A", false},
    {"id", "a_b", false},
    {"id", "a b", false},
    {"id", "\xc3\xa9", false},
    {"id", "none", false},
    {"id", "nones", true},
    {"id", "kind-x", false},
    {"id", "kind", true},
    {"id", "kinds", true},
    {"id", "\"a\\0\"", false},
    {"verb", "x", true},
    {"verb", "\"\"", false},
    {"verb", "''", false},
    {"verb", "\" \"", true},
    {"verb", "\"a\\tb\"", false},
    {"verb", "\"a\\x7f\"", false},
    {"verb", "\"a\\x9f\"", false},
    {"verb", "\"a\\xa0\"", true},
    {"verb", "\"a\\u0080\"", false},
    {"verb", "\"a\\0\"", false},
    {"verb", "\"a\\u20ac\"", true},
    {"rest", "plain", true},
    {"rest", "'{item}'", true},
    {"rest", "'{to object} and {quantity}'", true},
    {"rest", "'{}'", false},
    {"rest", "'{to}'", false},
    {"rest", "'{subitem}'", false},
    {"rest", "'{item }'", false},
    {"rest", "'{item to}'", false},
    {"rest", "'{item'", false},
    {"rest", "'item}'", false},
    {"rest", "'{{item}}'", false},
    {"rest", "'{item}}'", false},
    {"rest", "'{tem}'", false},
    {"plover", "AGREE", true},
    {"plover", "ASSAULT", true},
    {"plover", "CONCEDE", true},
    {"plover", "AGRE", false},
    {"plover", "GREE", false},
    {"plover", "AGREES", false},
    {"plover", "agree", false},
    {"plover", "AGREE CONSULT", false},
    {"plover", "'AGREE '", false},
    {"plover", "' AGREE'", false},
    {"plover", "''", false},
    {"plover", "\"AGREE\\0\"", false},
    {"plover", "\"ASSAULT \\0AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"", false},
    {"symmetric", "true", true},
    {"symmetric", "false", true},
    {"symmetric", "'true'", true},
    {"symmetric", "True", false},
    {"symmetric", "yes", false},
    {"symmetric", "1", false},
    {"symmetric", "''", false},
    {"item", "required", true},
    {"item", "Required", false},
    {"item", "require", false},
};

/* On a record that has what is required, the key under test last. */
START_TEST(test_value)
{
	const char *key = values[_i].key, *value = values[_i].value;
	struct yaml_tree *tree = read_tree(join("relation-kinds:\n- ", key,
	    ": ", value, "\n", strcmp(key, "id") == 0 ? "" : "  id: x\n",
	    strcmp(key, "verb") == 0 ? "" : "  verb: x\n", "  base: x\n",
	    NULL));

	bind_all(&memory, &diag, &model, &tree, 1);
	ck_assert_msg((diag.errors == 0) == values[_i].is_good, "%s: %s\n%s",
	    key, value, errors());
}
END_TEST

/* A text of so many bytes. */
static bool
is_text_taken(const char *key, size_t size)
{
	char *text = memory_take(&memory, size + 1, 1);
	struct yaml_tree *tree;

	memset(text, 'x', size);
	memset(&model, 0, sizeof(model));
	diag.errors = 0;
	diag.kept = 0;
	tree = read_tree(join(vocabulary,
	    "actors: [{id: a, kind: state, name: A}]\n"
	    "sources: [{id: s, publisher: a, date: 2024, ",
	    key, ": ", text, "}]\n", NULL));
	bind_all(&memory, &diag, &model, &tree, 1);
	return diag.errors == 0;
}

START_TEST(test_sizes)
{
	ck_assert(is_text_taken("title", 255));
	ck_assert(!is_text_taken("title", 256));
	ck_assert(is_text_taken("place", 255));
	ck_assert(!is_text_taken("place", 256));
	ck_assert(is_text_taken("description", 4000));
	ck_assert(!is_text_taken("description", 4001));
	ck_assert(is_text_taken("url", 4000));
	ck_assert(!is_text_taken("url", 4001));
}
END_TEST

/* What is wrong is left out of the model, and nothing else. */
START_TEST(test_wrong)
{
	bind_data("actor-kinds: [{id: state}]\n"
	          "actors:\n- {id: a, kind: sate, name: A, plural: maybe}\n");
	ck_assert_uint_eq(diag.errors, 2);
	ck_assert_uint_eq(model_entity(&model, MODEL_ACTOR, 1)->kind, 0);
	ck_assert(!model_entity(&model, MODEL_ACTOR, 1)->plural);
	ck_assert_uint_ne(model_entity(&model, MODEL_ACTOR, 1)->name, 0);
}
END_TEST

START_TEST(test_place)
{
	const struct model_record *record;
	size_t line, column;

	bind_good("actor-kinds: [{id: state}]\nactors:\n"
	          "- id: a\n  kind: state\n  name: A\n");
	record = model_at(&model, MODEL_ACTOR, 1);
	diag_position(model_place(record, "name"), &line, &column);
	ck_assert_uint_eq(line, 5);
	ck_assert_uint_eq(column, 9);
	diag_position(model_place(record, "nam"), &line, &column);
	ck_assert_uint_eq(line, 3);
	ck_assert_uint_eq(column, 3);
}
END_TEST

/* The schema fits what is made for it. */
START_TEST(test_schema)
{
	const struct schema_section *section = &schema_sections[_i];

	ck_assert_uint_gt(section->key_count, 0);
	ck_assert_uint_le(section->key_count, SCHEMA_KEYS_MAX);
	/* Relations may have none, and decoys are texts. */
	ck_assert(_i == MODEL_RELATION || _i == MODEL_DECOY ||
	          (strcmp(section->keys[0].name, "id") == 0 &&
	              section->keys[0].type == SCHEMA_SLUG));
	for (size_t i = 0; i < section->key_count; i++) {
		const struct schema_key *key = &section->keys[i];

		ck_assert_uint_lt(key->offset, section->record_size);
		ck_assert((key->type == SCHEMA_REFERENCE ||
		              key->type == SCHEMA_LIST) ==
		          (key->category != MODEL_CLASS_COUNT));
		for (size_t j = 0; j < i; j++) {
			ck_assert_str_ne(section->keys[j].name, key->name);
			/* Two keys that tell the same are not both given. */
			ck_assert(section->keys[j].offset != key->offset ||
			          key->type == SCHEMA_AS_OF);
		}
	}
}
END_TEST

int
main(void)
{
	begin_tests("bind");
	add_test(test_empty);
	add_test(test_empty_sections);
	add_test(test_words);
	add_test(test_relation_kinds);
	add_test(test_entities);
	add_test(test_aliases);
	add_test(test_sources);
	add_test(test_relations);
	add_test(test_shared);
	add_test(test_files);
	add_loop_test(test_value, 0, COUNT(values));
	add_test(test_sizes);
	add_test(test_wrong);
	add_test(test_place);
	add_loop_test(test_schema, 0, MODEL_CLASS_COUNT);
	return end_tests();
}

/* What is written: enumerators, layout and tables. */
#include "help.h"

#include "tables/emit.h"

static const char *
written(void (*emit)(struct text *out, const struct index *index),
    const struct index *index)
{
	struct text out = {.memory = &memory};

	emit(&out, index);
	return text_join(&out);
}

static void
check_holds(const char *text, const char *part)
{
	ck_assert_msg(
	    strstr(text, part) != NULL, "'%s' is not in\n%s", part, text);
}

#define ACTORS                                  \
	"actors:\n"                             \
	"- {id: a-b2, kind: state, name: AB}\n" \
	"- {id: c, kind: state, name: \"\\\"?\\\\\xc3\xa9\"}\n"

START_TEST(test_ids)
{
	static const char *const parts[] = {
	    "#ifndef CRINK_IDS_H\n#define CRINK_IDS_H\n",
	    "\nenum crink_actor_id {\n\tCRINK_ACTOR_NONE = 0,\n"
	    "\tCRINK_ACTOR_A_B2 = 3,\n\tCRINK_ACTOR_C = 1,\n"
	    "\tCRINK_ACTOR__MAX = 2147483647\n};\n"
	    "#define CRINK_LAST_ACTOR 3\n",
	    "enum crink_actor_kind {\n\tCRINK_ACTOR_KIND_NONE = 0,\n"
	    "\tCRINK_ACTOR_KIND_STATE = 1,\n",
	    "enum crink_item_id {\n\tCRINK_ITEM_NONE = 0,\n"
	    "\tCRINK_ITEM__MAX = 2147483647\n};\n#define CRINK_LAST_ITEM 0\n",
	    "\tCRINK_RELATION_MEMBER_OF = 1,\n",
	    "#define CRINK_LAST_RELATION_KIND 2\n",
	    "\tCRINK_UNIT_MILLIMETRE = 2,\n",
	};
	const struct index *index = index_data(join(vocabulary, ACTORS, NULL),
	    "actor c 1\nactor gone 2 retired\n");

	for (int i = 0; i < COUNT(parts); i++) {
		check_holds(written(emit_ids, index), parts[i]);
	}
}
END_TEST

/* The longest slug there can be is not cut. */
START_TEST(test_long_slug)
{
	const char *slug = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	                   "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";
	const struct index *index =
	    index_data(join("attributes: [{id: ", slug, "}]", NULL), NULL);

	check_holds(written(emit_ids, index),
	    "\tCRINK_ATTRIBUTE_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
	    "BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB = 1,\n");
}
END_TEST

/* The layout has all macros of every table. */
START_TEST(test_layout)
{
	const struct index *index =
	    index_data(join(vocabulary, ACTORS, NULL), NULL);
	const char *layout = written(emit_layout, index);
	struct text macro = {.memory = &memory};

	for (size_t i = 0; i < CRINK__TABLE_COUNT; i++) {
		const struct table *table = &index->tables[i];
		const char *name = table->shape->name;

		macro.first = macro.last = NULL;
		macro.size = 0;
		text_format(&macro,
		    "#define CRINK__%s_COUNT %zu\n"
		    "#define CRINK__%s_STRIDE %u\n",
		    name, table->count, name, table->stride);
		for (unsigned j = 0; j < table->shape->field_count; j++) {
			const char *field = table->shape->fields[j].name;
			const struct pack_field *place = &table->places[j];

			text_format(&macro,
			    "#define CRINK__%s__%s_AT %u\n"
			    "#define CRINK__%s__%s_SHIFT %u\n"
			    "#define CRINK__%s__%s_BITS %u\n",
			    name, field, place->at, name, field, place->shift,
			    name, field, place->bits);
		}
		check_holds(layout, text_join(&macro));
	}
	check_holds(layout, "#define CRINK__ACTOR_KEY_LONGEST 3\n");
	check_holds(layout, "#define CRINK__KEY_LONGEST 3\n");
}
END_TEST

/* The longest word that is looked up, which those of more than 60 are not. */
START_TEST(test_longest_word)
{
	static const struct {
		const char *units;
		unsigned longest;
	} rows[] = {
	    {"", 0},
	    {"units: [{id: ab-c, singular: ä b, plural: Ab}]", 3},
	    {"units: [{id: a, singular: Ab cd-ef, plural: Ab}]", 6},
	    {"units: [{id: "
	     "a12345678901234567890123456789012345678901234567890123456789, "
	     "singular: a, plural: b}]",
	        60},
	    {"units: [{id: "
	     "a123456789012345678901234567890123456789012345678901234567890, "
	     "singular: a, plural: b}]",
	        1},
	};

	for (int i = 0; i < COUNT(rows); i++) {
		char macro[60];

		memset(&model, 0, sizeof(model));
		snprintf(macro, sizeof(macro),
		    "#define CRINK__WORD_LONGEST %u\n", rows[i].longest);
		check_holds(
		    written(emit_layout, index_data(rows[i].units, NULL)),
		    macro);
	}
}
END_TEST

/* Whatever is in the data is only bytes of a literal. */
START_TEST(test_tables)
{
	const struct index *index =
	    index_data(join(vocabulary, ACTORS, NULL), NULL);
	const char *tables = written(emit_tables, index);

	check_holds(tables, "#include \"crink_layout.h\"\n");
	check_holds(tables, "crink__TEXT_table = {\n\t\"\\000");
	check_holds(tables, "\\042\\077\\134\\303\\251");
	for (const char *at = tables; *at != '\0'; at++) {
		ck_assert(
		    *at == '\n' || *at == '\t' || (*at >= 0x20 && *at < 0x7f));
		ck_assert(strncmp(at, "?\?", 2) != 0);
	}
	for (const char *line = tables; line != NULL;
	     line = strchr(line + 1, '\n')) {
		ck_assert_uint_le(strcspn(line + 1, "\n"), 100);
	}
}
END_TEST

/* The version is that of the newest source, of such of one day the one that tells it,
 * and of every byte. */
START_TEST(test_version)
{
	static const char *const sources[] = {
	    "sources:\n- {id: s, publisher: c, date: 2024-05, title: S}\n"
	    "- {id: u, publisher: c, date: 2024-12, title: U}\n"
	    "- {id: t, publisher: c, date: 2024-12-01, title: T}\n",
	    "sources:\n- {id: t, publisher: c, date: 2024-12-01, title: T}\n"
	    "- {id: u, publisher: c, date: 2024-12, title: U}\n"
	    "- {id: s, publisher: c, date: 2024-05, title: S}\n",
	};
	const char *versions[2];

	for (int i = 0; i < 2; i++) {
		const struct index *index;
		const char *layout;

		memset(&model, 0, sizeof(model));
		index = index_data(
		    join(vocabulary, ACTORS, sources[i], NULL), NULL);
		layout = written(emit_layout, index);
		versions[i] = strstr(layout, "CRINK__DATA_VERSION");
		ck_assert_ptr_nonnull(versions[i]);
		check_holds(versions[i], "\t\"2024-12-01-");
		ck_assert_uint_eq(
		    strcspn(strstr(versions[i], "2024"), "\""), 27);
	}
	ck_assert_str_ne(versions[0], versions[1]);
}
END_TEST

/* The version of a data set is that of its newest source as precise as it is,
 * and says so where there is none; the header has the same. */
START_TEST(test_version_dates)
{
	static const struct {
		const char *date, *version;
	} rows[] = {
	    {NULL, "\"no-sources-"},
	    {"2024", "\"2024-"},
	    {"0001", "\"0001-"},
	    {"2024-05", "\"2024-05-"},
	    {"2024-01", "\"2024-01-"},
	    {"2024-05-07", "\"2024-05-07-"},
	    {"2024-05-01", "\"2024-05-01-"},
	    {"-0044-03-15", "\"-044-03-15-"},
	    {"Y12345", "\"12345-"},
	};

	for (int i = 0; i < COUNT(rows); i++) {
		const struct index *index;
		const char *version, *other;
		size_t size;

		memset(&model, 0, sizeof(model));
		index = index_data(
		    rows[i].date == NULL
		        ? vocabulary
		        : join(vocabulary, ACTORS,
		              "sources:\n- {id: s, publisher: c, title: S, "
		              "date: ",
		              rows[i].date, "}\n", NULL),
		    NULL);
		version = strstr(
		    written(emit_layout, index), "#define CRINK__DATA_VERSION");
		version = strchr(version, '"');
		size = strlen(rows[i].version);
		ck_assert_msg(memcmp(version, rows[i].version, size) == 0,
		    "%.40s", version);
		ck_assert_uint_eq(
		    strspn(version + size, "0123456789abcdef"), 16);
		other = strstr(
		    written(emit_ids, index), "#define CRINK_DATA_VERSION");
		other = strchr(other, '"');
		ck_assert(memcmp(version, other, size + 17) == 0);
	}
}
END_TEST

int
main(void)
{
	begin_tests("emit");
	add_test(test_ids);
	add_test(test_long_slug);
	add_test(test_layout);
	add_test(test_longest_word);
	add_test(test_tables);
	add_test(test_version);
	add_test(test_version_dates);
	return end_tests();
}

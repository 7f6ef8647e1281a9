/* Links and answers: from the files to the tables, and which of them are sound.
 * (How the errors read is in bad/.) */
#include "help.h"

#include "base/intern.h"
#include "model/links.h"
#include "tables/index.h"

#define FACTS                                                      \
	"actors:\n"                                                \
	"- {id: a, kind: state, name: A}\n"                        \
	"- {id: b, kind: state, name: B}\n"                        \
	"items: [{id: i, kind: munition, name: I},\n"              \
	"  {id: j, kind: munition, name: J, is-a: i}]\n"           \
	"sources: [{id: s, publisher: a, date: 2024, title: S},\n" \
	"  {id: t, publisher: a, date: 2024-12-30, title: T}]\n"   \
	"questions: [{id: q, text: Q?, unit: piece, item: i},\n"   \
	"  {id: r, text: R?}]\n"
/* A claim with a note of its own, so that none repeats another. */
#define CLAIM(number, keys)                                               \
	"- {id: c" #number                                                \
	", kind: supplies, source: s, paragraph: 1, note: N" #number keys \
	"}\n"

static const struct {
	const char *claims;
	size_t errors;
} claims[] = {
    {CLAIM(1, "") CLAIM(2, ", links: {supersedes: c1, repeats: [c1]}"), 0},
    /* Before and after, and in both directions. */
    {CLAIM(1, ", links: {contradicts: c2}")
            CLAIM(2, ", links: {contradicts: c1}"),
        0},
    {CLAIM(1, ", links: {contradicts: c1}"), 1},
    {CLAIM(1, "") CLAIM(2, ", links: {denies: [c1, c1, c1]}"), 2},
    {CLAIM(1, ", links: {denies: c2, confirms: [c2, c2], repeats: c3}"), 4},
    {CLAIM(1, "") CLAIM(2, ", links: {denies: [c1, c1], confirms: c1}"), 1},
    {CLAIM(1, "") CLAIM(2, ", links: {denies: c1, deny: c1}"), 1},
    {CLAIM(1, ", links: {}"), 0},
    {CLAIM(1, ", links: c1"), 1},
    /* Circles, one error for each link that closes one. */
    {CLAIM(1, ", links: {supersedes: c2}")
            CLAIM(2, ", links: {supersedes: c1}"),
        1},
    {CLAIM(1, ", links: {withdraws: c2}") CLAIM(2, ", links: {corrects: c1}"),
        1},
    {CLAIM(1, ", links: {repeats: c2}") CLAIM(2, ", links: {repeats: c1}"), 1},
    {CLAIM(1, ", links: {repeats: c2}") CLAIM(2, ", links: {part-of: c3}")
            CLAIM(3, ", links: {part-of: c1, repeats: c2}"),
        2},
    {CLAIM(1, ", links: {repeats: c2, part-of: c3}")
            CLAIM(2, ", links: {part-of: c3, contradicts: c1}")
                CLAIM(3, ", links: {corrects: c1, confirms: c1}"),
        0},
    {CLAIM(1, ", links: {part-of: [c2, c3]}") CLAIM(2, ", links: {part-of: c3}")
            CLAIM(3, ""),
        0},
    {CLAIM(1, ", links: {part-of: [c2, c3]}") CLAIM(2, ", links: {part-of: c1}")
            CLAIM(3, ", links: {part-of: c1}"),
        2},
    {CLAIM(1, ", links: {part-of: c2}") CLAIM(2, ", links: {part-of: c3}")
            CLAIM(3, ", links: {part-of: c2, supersedes: c1}"),
        1},
    {CLAIM(1, ", links: {part-of: c2}") CLAIM(2, ", links: {supersedes: c1}"),
        0},
    /* Later and earlier: a year counts with its last day. */
    {CLAIM(1, ", said: 2024-12-31")
            CLAIM(2, ", links: {supersedes: c1, withdraws: c1, corrects: c1}"),
        0},
    {CLAIM(1, "") CLAIM(2,
         ", said: 2024-12-30, links: {supersedes: c1, withdraws: c1,"
         " corrects: c1, denies: c1, confirms: c1}"),
        3},
    {CLAIM(1, ", said: 2024-06")
            CLAIM(2, ", said: 2024-06-30, links: {supersedes: c1}"),
        0},
    {CLAIM(1, ", said: 2024-06")
            CLAIM(2, ", said: 2024-06-29, links: {supersedes: c1}"),
        1},
    /* Of what has no date nothing is said but that. */
    {CLAIM(1, "") "- {kind: supplies, source: u, paragraph: 1,"
                  " links: {supersedes: c1}}\n",
        1},
    {"- {id: c1, kind: supplies, source: u, paragraph: 1}\n" CLAIM(
         2, ", links: {supersedes: c1}"),
        1},
    /* Answers. */
    {CLAIM(1, ", answers: q, item: j, quantity: 5 piece"), 0},
    {CLAIM(1, ", answers: q, item: i"), 0},
    {CLAIM(1, ", answers: q, quantity: 5 millimetre"), 1},
    {CLAIM(1, ", answers: r, item: i, quantity: 5 millimetre"), 0},
    {CLAIM(1, ", answers: u"), 1},
    {"- {id: c1, answers: q, kind: supplies, source: s, paragraph: 1}\n"
     "- {id: c1, answers: q, kind: supplies, object: b, source: s, paragraph: "
     "2}\n",
        1},
};

START_TEST(test_cases)
{
	check_data(
	    join(vocabulary, FACTS "relations:\n", claims[_i].claims, NULL));
	ck_assert_msg(diag.errors == claims[_i].errors, "%s%s: %zu errors\n%s",
	    FACTS, claims[_i].claims, diag.errors, errors());
}
END_TEST

/* Claims that differ in what they answer or in their links are different. */
START_TEST(test_repeats)
{
	static const char same[] = "- {kind: supplies, source: s, paragraph: "
	                           "1, links: {denies: c1}}\n";

	check_data(join(vocabulary, FACTS "relations:\n" CLAIM(1, ""),
	    "- {kind: supplies, source: s, paragraph: 1}\n"
	    "- {kind: supplies, source: s, paragraph: 1, answers: q}\n"
	    "- {kind: supplies, source: s, paragraph: 1, answers: r}\n"
	    "- {kind: supplies, source: s, paragraph: 1,"
	    " links: {confirms: c1}}\n",
	    same, NULL));
	ck_assert_msg(diag.errors == 0, "%s", errors());
}
END_TEST

START_TEST(test_repeated)
{
	static const char same[] = "- {kind: supplies, source: s, paragraph: "
	                           "1, links: {denies: c1}}\n";

	check_data(join(
	    vocabulary, FACTS "relations:\n" CLAIM(1, ""), same, same, NULL));
	ck_assert_uint_eq(diag.errors, 1);
}
END_TEST

/* ---- tables -------------------------------------------------------- */

/* Rows are in another order than the data: by subject. */
static const char linked[] =
    FACTS "relations:\n"
          "- {id: c1, subject: b, kind: supplies, source: s, paragraph: 1,\n"
          "   answers: r, links: {part-of: [c4, c2], denies: c3}}\n"
          "- {id: c2, subject: a, kind: supplies, source: t, paragraph: 1,\n"
          "   answers: q, links: {contradicts: c3}}\n"
          "- {id: c3, subject: b, kind: supplies, source: t, paragraph: 2,\n"
          "   answers: r}\n"
          "- {id: c4, subject: a, kind: supplies, said: 2023-05,\n"
          "   source: s, paragraph: 9, answers: r}\n"
          "- {id: c5, subject: a, kind: supplies, source: s, paragraph: 8,\n"
          "   answers: r, links: {denies: c3, corrects: [c3, c4]}}\n"
          "- {id: c6, subject: b, kind: supplies, source: t, paragraph: 8,\n"
          "   links: {withdraws: c4}}\n";

/* What one relation is linked with, as "kind:slug kind:slug". */
static const char *
list_links(const struct index *index, uint32_t row, const uint32_t *kind,
    const uint32_t *relation, const uint32_t *more)
{
	static char text[200];

	text[0] = '\0';
	for (;; row++) {
		const struct model_record *record = model_at(&model,
		    MODEL_RELATION,
		    index->orders[MODEL_RELATION].numbers[relation[row] - 1]);

		sprintf(text + strlen(text), "%s:%s ", link_words[kind[row]],
		    string_of(model_text(record, record->slug)));
		if (more[row] == 0) {
			return text;
		}
	}
}

static const struct {
	const char *slug, *links, *linked;
	const char *superseded; /* by which; NULL: by none */
} wanted[] = {
    {"c1", "part-of:c4 part-of:c2 denies:c3 ", NULL, NULL},
    {"c2", "contradicts:c3 ", "part-of:c1 ", NULL},
    {"c3", NULL, "denies:c1 contradicts:c2 denies:c5 corrects:c5 ", "c5"},
    {"c4", NULL, "part-of:c1 corrects:c5 withdraws:c6 ", "c6"},
    {"c5", "denies:c3 corrects:c3 corrects:c4 ", NULL, NULL},
    {"c6", "withdraws:c4 ", NULL, NULL},
};

#define CHECK_LINKS(TABLE, FIELD, expected)                                    \
	do {                                                                   \
		const uint32_t first =                                         \
		    TABLE_COLUMN(tables, RELATION, FIELD, REF, TABLE)[row];    \
                                                                               \
		ck_assert((first == 0) == ((expected) == NULL));               \
		if (first != 0) {                                              \
			ck_assert_str_eq(list_links(index, first - 1,          \
			                     TABLE_COLUMN(tables, TABLE, KIND, \
			                         NUMBER, NONE),                \
			                     TABLE_COLUMN(tables, TABLE,       \
			                         RELATION, REF, RELATION),     \
			                     TABLE_COLUMN(tables, TABLE, MORE, \
			                         NUMBER, NONE)),               \
			    expected);                                         \
		}                                                              \
	} while (0)

START_TEST(test_tables)
{
	const struct index *index =
	    index_data(join(vocabulary, linked, NULL), NULL);
	const struct table *tables = index->tables;

	ck_assert_uint_eq(tables[CRINK__TABLE_LINK].count, 8);
	ck_assert_uint_eq(tables[CRINK__TABLE_LINKED].count, 8);
	for (int i = 0; i < COUNT(wanted); i++) {
		const uint32_t number =
		    number_of(MODEL_RELATION, wanted[i].slug);
		const uint32_t row = index->orders[MODEL_RELATION].rows[number];
		uint32_t date = 0;

		CHECK_LINKS(LINK, LINKS, wanted[i].links);
		CHECK_LINKS(LINKED, LINKED, wanted[i].linked);
		if (wanted[i].superseded != NULL) {
			date = model_known(&model,
			    model_relation(&model, number_of(MODEL_RELATION,
			                               wanted[i].superseded)));
		}
		ck_assert_uint_eq(TABLE_COLUMN(tables, RELATION, SUPERSEDED,
		                      REF, PERIOD)[row],
		    date);
	}
}
END_TEST

/* The earliest date of those that end a claim, whatever their order; of two of one
 * day the first of the data. */
START_TEST(test_superseded)
{
	static const struct {
		const char *said[3];
		int earliest;
	} cases[] = {{{"2024-12", "2025", "2026"}, 0},
	    {{"2026", "2024-12", "2025"}, 1}, {{"2026", "2025", "2024-12"}, 2},
	    {{"2025-01-02", "2025-01-01", "2025-01-03"}, 1},
	    {{"2025", "2025-12-31", "2025-12"}, 0},
	    {{"2026", "2025-12", "2025-12-31"}, 1}};
	const char *const *said = cases[_i].said;
	const struct index *index = index_data(
	    join(vocabulary, FACTS "relations:\n" CLAIM(1, ""),
	        "- {id: c2, kind: supplies, source: s, paragraph: 2, said: ",
	        said[0], ", links: {supersedes: c1}}\n",
	        "- {id: c3, kind: supplies, source: s, paragraph: 3, note: N,",
	        " said: ", said[1], ", links: {withdraws: c1}}\n",
	        "- {id: c4, kind: supplies, source: s, paragraph: 4, note: M,",
	        " said: ", said[2], ", links: {corrects: c1}}\n",
	        /* Which ends nothing. */
	        "- {id: c5, kind: supplies, source: s, paragraph: 5, note: L,",
	        " said: 2024-01-01, links: {denies: c1}}\n", NULL),
	    NULL);
	const struct model_relation *earliest =
	    model_relation(&model, (uint32_t)cases[_i].earliest + 2);

	for (uint32_t number = 1; number <= 5; number++) {
		ck_assert_uint_eq(
		    TABLE_COLUMN(index->tables, RELATION, SUPERSEDED, REF,
		        PERIOD)[index->orders[MODEL_RELATION].rows[number]],
		    number == 1 ? earliest->said : 0);
	}
}
END_TEST

/* Links of which the hashes are the same are different ones. */
START_TEST(test_hashes)
{
	static const struct {
		uint32_t from, to;
		enum crink_link kind;
	} alike[] = {
	    {1185, 2817, CRINK_LINK_DENIES}, {631, 2295, CRINK_LINK_REPEATS}};
	struct text text = {.memory = &memory};
	uint32_t hashes[COUNT(alike)];

	text_string(&text, FACTS "relations:\n");
	for (unsigned i = 1; i <= 2817; i++) {
		text_format(&text,
		    "- {id: c%u, kind: supplies, source: s, paragraph: 1,"
		    " note: n%u",
		    i, i);
		for (int j = 0; j < COUNT(alike); j++) {
			if (i == alike[j].from) {
				text_format(&text, ", links: {%s: c%u}",
				    link_words[alike[j].kind], alike[j].to);
			}
		}
		text_string(&text, "}\n");
	}
	for (int j = 0; j < COUNT(alike); j++) {
		const uint32_t key[] = {
		    alike[j].from, alike[j].to, (uint32_t)alike[j].kind};

		hashes[j] = intern_hash(key, sizeof(key));
	}
	ck_assert_uint_eq(hashes[0], hashes[1]);
	check_data(join(vocabulary, text_join(&text), NULL));
	ck_assert_msg(diag.errors == 0, "%s", errors());
}
END_TEST

/* An item that is its own ancestor is told of, and is a kind of those of its circle
 * alone. */
START_TEST(test_circle_of_items)
{
	static const struct {
		const char *item;
		size_t errors;
	} cases[] = {
	    {"", 1}, {", item: k", 1}, {", item: l", 1}, {", item: m", 2}};

	check_data(join(vocabulary,
	    "actors: [{id: a, kind: state, name: A}]\n"
	    "sources: [{id: s, publisher: a, date: 2024, title: S}]\n"
	    "questions: [{id: r, text: R?",
	    cases[_i].item,
	    "}]\nitems: [{id: k, kind: munition, name: K, is-a: l},\n"
	    "  {id: l, kind: munition, name: L, is-a: k},\n"
	    "  {id: m, kind: munition, name: M}]\n"
	    "relations:\n" CLAIM(1, ", answers: r, item: k"),
	    NULL));
	ck_assert_msg(diag.errors == cases[_i].errors, "%s", errors());
}
END_TEST

/* An item is a kind of all that are above it, of more than there are sources, and of
 * none that is below it. */
START_TEST(test_kinds_of_items)
{
	static const char *const items[] = {"k", "l", "m", "n"};

	check_data(join(vocabulary,
	    "actors: [{id: a, kind: state, name: A}]\n"
	    "sources: [{id: s, publisher: a, date: 2024, title: S}]\n"
	    "questions: [{id: r, text: R?, item: ",
	    items[_i / 4],
	    "}]\nitems: [{id: k, kind: munition, name: K, is-a: l},\n"
	    "  {id: l, kind: munition, name: L, is-a: m},\n"
	    "  {id: m, kind: munition, name: M, is-a: n},\n"
	    "  {id: n, kind: munition, name: N}]\n"
	    "relations:\n- {kind: supplies, source: s, paragraph: 1,"
	    " answers: r, item: ",
	    items[_i % 4], "}\n", NULL));
	ck_assert_msg(diag.errors == (_i % 4 > _i / 4), "%s", errors());
}
END_TEST

/* The answers of a question lie in the order of the data. */
START_TEST(test_answers)
{
	static const char *const answers[] = {"c2", "c1", "c3", "c4", "c5"};
	const struct index *index =
	    index_data(join(vocabulary, linked, NULL), NULL);
	const struct table *tables = index->tables;
	const uint32_t *relations =
	    TABLE_COLUMN(tables, BY_QUESTION, RELATION, REF, RELATION);
	const uint32_t *starts =
	    TABLE_COLUMN(tables, QUESTION, BY_QUESTION, LIST, BY_QUESTION);
	const uint32_t *places =
	    TABLE_COLUMN(tables, RELATION, AT_QUESTION, ROW, BY_QUESTION);

	ck_assert_uint_eq(
	    tables[CRINK__TABLE_BY_QUESTION].count, (size_t)COUNT(answers));
	ck_assert_uint_eq(starts[0], 0);
	ck_assert_uint_eq(starts[1], 1);
	ck_assert_uint_eq(starts[2], COUNT(answers));
	for (uint32_t i = 0; i < COUNT(answers); i++) {
		ck_assert_uint_eq(
		    relations[i], index_reference(index, MODEL_RELATION,
		                      number_of(MODEL_RELATION, answers[i])));
		ck_assert_uint_eq(places[relations[i] - 1], i);
	}
}
END_TEST

/* Data without links, questions and slugs pays no bit for them. */
START_TEST(test_nothing)
{
	const struct index *index = index_data(
	    join(vocabulary,
	        "actors: [{id: a, kind: state, name: A}]\n"
	        "sources: [{id: s, publisher: a, date: 2024, title: S}]\n"
	        "relations:\n"
	        "- {subject: a, kind: supplies, source: s, paragraph: 1}\n"
	        "- {subject: a, kind: supplies, negated: true, source: s,\n"
	        " paragraph: 2}\n",
	        NULL),
	    NULL);
	const struct table *tables = index->tables;
	static const unsigned fields[] = {CRINK__RELATION__SLUG,
	    CRINK__RELATION__QUESTION, CRINK__RELATION__AT_QUESTION,
	    CRINK__RELATION__LINKS, CRINK__RELATION__LINKED,
	    CRINK__RELATION__SUPERSEDED};

	for (int i = 0; i < COUNT(fields); i++) {
		ck_assert_uint_eq(
		    tables[CRINK__TABLE_RELATION].places[fields[i]].bits, 0);
	}
	ck_assert_uint_eq(tables[CRINK__TABLE_LINK].count, 0);
	ck_assert_uint_eq(tables[CRINK__TABLE_LINKED].count, 0);
	ck_assert_uint_eq(tables[CRINK__TABLE_BY_QUESTION].count, 0);
}
END_TEST

/* A claim that links to itself twice is told so twice, and nothing else. */
START_TEST(test_itself)
{
	check_data(join(vocabulary,
	    "actors: [{id: a, kind: state, name: A}]\n"
	    "sources: [{id: s, publisher: a, date: 2024, title: S}]\n"
	    "relations: [{id: c, kind: supplies, source: s, paragraph: 1,\n"
	    "  links: {denies: [c, c]}}]\n",
	    NULL));
	ck_assert_uint_eq(diag.errors, 2);
	ck_assert_ptr_null(strstr(errors(), "is there twice"));
}
END_TEST

int
main(void)
{
	begin_tests("links");
	add_loop_test(test_cases, 0, COUNT(claims));
	add_test(test_repeats);
	add_test(test_repeated);
	add_test(test_tables);
	add_loop_test(test_superseded, 0, 6);
	add_test(test_hashes);
	add_loop_test(test_circle_of_items, 0, 4);
	add_loop_test(test_kinds_of_items, 0, 16);
	add_test(test_answers);
	add_test(test_nothing);
	add_test(test_itself);
	return end_tests();
}

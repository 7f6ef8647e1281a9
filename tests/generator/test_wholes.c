/*
 * By which ways sums get to what a claim repeats or is part of: all of that and
 * nothing else, and in little room.
 */
#include "help.h"

#include "tables/wholes.h"

#define CLAIMS 60

static const char facts[] =
    "actors: [{id: a, kind: state, name: A}, {id: b, kind: state, name: B}]\n"
    "sources: [{id: s, publisher: a, date: 2024, title: S}]\n"
    "relations:\n";

/* Writes a claim up to its links; rows are in another order than the data. */
static void
start_claim(struct text *text, unsigned number)
{
	text_format(text,
	    "- {id: c%u, subject: %s, kind: supplies, source: s,"
	    " paragraph: 1, note: N%u",
	    number, number % 3 == 1 ? "a" : "b", number);
}

static struct text
start_text(void)
{
	struct text text = {.memory = &memory};

	text_string(&text, vocabulary);
	text_string(&text, facts);
	return text;
}

static uint32_t
column(const struct index *index, uint32_t row)
{
	return TABLE_COLUMN(
	    index->tables, RELATION, WHOLES, REF, WHOLE)[row - 1];
}

static uint32_t
whole_at(const struct index *index, uint32_t entry)
{
	return TABLE_COLUMN(
	    index->tables, WHOLE, RELATION, REF, RELATION)[entry - 1];
}

static uint32_t
next_entry(const struct index *index, uint32_t entry)
{
	return TABLE_COLUMN(
	           index->tables, WHOLE, MORE, NUMBER, NONE)[entry - 1] != 0
	           ? entry + 1
	           : 0;
}

static uint32_t
reference(const struct index *index, uint32_t number)
{
	return index_reference(index, MODEL_RELATION, number);
}

static bool
leads_up(const struct model_link *link)
{
	return link->kind == CRINK_LINK_REPEATS ||
	       link->kind == CRINK_LINK_PART_OF;
}

/* As the library goes on: by the list, else by the first such link. */
static uint32_t
next_up(const struct index *index, uint32_t ref)
{
	if (column(index, ref) != 0) {
		return whole_at(index, column(index, ref));
	}
	for (size_t i = 0; i < model.link_count; i++) {
		if (leads_up(&model.links[i]) &&
		    reference(index, model.links[i].from) == ref) {
			return reference(index, model.links[i].to);
		}
	}
	return 0;
}

/* Marks, by reference, all that is on the ways of a claim. */
static void
follow_ways(const struct index *index, uint32_t ref, bool *is_met)
{
	for (; ref != 0; ref = next_up(index, ref)) {
		uint32_t entry = column(index, ref);

		while (entry != 0 && (entry = next_entry(index, entry)) != 0) {
			uint32_t at = whole_at(index, entry);

			for (; at != 0; at = next_up(index, at)) {
				is_met[at] = true;
			}
		}
		if (next_up(index, ref) != 0) {
			is_met[next_up(index, ref)] = true;
		}
	}
}

/* No list has a claim twice. */
static void
check_list(const struct index *index, uint32_t entry)
{
	bool is_met[CLAIMS + 1] = {false};

	for (; entry != 0; entry = next_entry(index, entry)) {
		ck_assert(!is_met[whole_at(index, entry)]);
		is_met[whole_at(index, entry)] = true;
	}
}

/* Marks the same by the links. */
static void
follow_links(const struct index *index, uint32_t number, bool *is_met)
{
	for (size_t i = 0; i < model.link_count; i++) {
		const struct model_link *link = &model.links[i];
		const uint32_t to = reference(index, link->to);

		if (link->from == number && leads_up(link) && !is_met[to]) {
			is_met[to] = true;
			follow_links(index, link->to, is_met);
		}
	}
}

/* Writes the links of a kind, fewer than most, to claims of lower numbers. */
static void
write_links(struct text *text, uint32_t *state, const char *kind,
    unsigned number, unsigned most)
{
	const unsigned count = next_random(state) % most;
	unsigned back = 1 + next_random(state) % 4;

	if (count == 0 || back > number) {
		return;
	}
	text_format(text, "%s: [c%u", kind, number - back);
	for (unsigned i = 1; i < count; i++) {
		back += 1 + next_random(state) % 4;
		if (back <= number) {
			text_format(text, ", c%u", number - back);
		}
	}
	text_string(text, "], ");
}

/* Claims in an order at random, where the first one may have links. */
static const char *
random_claims(uint32_t seed, unsigned most)
{
	static const char *const kinds[] = {"repeats", "part-of", "confirms"};
	struct text text = start_text();
	uint32_t state = seed;

	for (unsigned i = 0; i < CLAIMS; i++) {
		const unsigned number =
		    (i * 7 + (seed % 2 == 0 ? CLAIMS - 5 : 0)) % CLAIMS;

		start_claim(&text, number);
		if (number != 0) {
			text_string(&text, ", links: {");
			for (int kind = 0; kind < COUNT(kinds); kind++) {
				write_links(
				    &text, &state, kinds[kind], number, most);
			}
			text_string(&text, "denies: c0}");
		}
		text_string(&text, "}\n");
	}
	return text_join(&text);
}

START_TEST(test_random)
{
	const struct index *index = index_data(
	    random_claims((uint32_t)_i + 1, 2 + (unsigned)_i % 3), NULL);
	size_t found = 0;

	for (uint32_t number = 1; number <= CLAIMS; number++) {
		bool by_ways[CLAIMS + 1] = {false};
		bool by_links[CLAIMS + 1] = {false};

		follow_ways(index, reference(index, number), by_ways);
		follow_links(index, number, by_links);
		check_list(index, column(index, reference(index, number)));
		for (int i = 0; i <= CLAIMS; i++) {
			ck_assert(by_ways[i] == by_links[i]);
			found += by_ways[i];
		}
	}
	ck_assert_uint_gt(found, CLAIMS / 2);
}
END_TEST

static size_t
entries(const struct index *index)
{
	return index->tables[CRINK__TABLE_WHOLE].count;
}

enum beside { NOTHING, THE_ONE_BEFORE, ONE_OF_ITS_OWN };

/* A chain, each claim of which repeats the one before, and may be part of the one
 * before that, or of one of its own. */
static const char *
chain(unsigned count, enum beside beside)
{
	struct text text = start_text();

	for (unsigned i = 0; i < count; i++) {
		start_claim(&text, i);
		if (i != 0) {
			text_string(&text, ", links: {");
			if (i > 1 && beside != NOTHING) {
				text_format(&text, "part-of: c%u, ",
				    beside == THE_ONE_BEFORE ? i - 2
				                             : count + i);
			}
			text_format(&text, "repeats: c%u}", i - 1);
		}
		text_string(&text, "}\n");
	}
	for (unsigned i = 0; beside == ONE_OF_ITS_OWN && i < count; i++) {
		start_claim(&text, count + i);
		text_string(&text, "}\n");
	}
	return text_join(&text);
}

/* One way, a way beside which there is another to the same, and ways of their own. */
static const size_t entries_each[] = {0, 1, 2};

START_TEST(test_room)
{
	const size_t count = 3000;
	const struct index *index =
	    index_data(chain((unsigned)count, (enum beside)_i), NULL);

	ck_assert_uint_eq(entries(index), (count - 2) * entries_each[_i]);
}
END_TEST

/* Two links to one claim are one way. */
START_TEST(test_same)
{
	const struct index *index = index_data(
	    join(vocabulary, facts,
	        "- {id: c1, kind: supplies, source: s, paragraph: 1}\n"
	        "- {kind: supplies, source: s, paragraph: 2,"
	        " links: {confirms: c1, repeats: c1, part-of: c1}}\n",
	        NULL),
	    NULL);

	ck_assert_uint_eq(entries(index), 0);
}
END_TEST

/* The way up goes on with the whole from which it is longest, of several with the
 * first; then come those that are not on it. */
START_TEST(test_way)
{
	static const struct {
		const char *links;
		unsigned up, further[3]; /* 9: no more */
	} ways[] = {{"part-of: [c1, c2]", 1, {2, 9, 9}},
	    {"part-of: [c2, c1]", 2, {1, 9, 9}},
	    {"repeats: c1, part-of: [c2, c4]", 4, {1, 2, 9}},
	    {"part-of: [c4, c3]", 4, {9, 9, 9}},
	    {"part-of: c5, repeats: [c6, c1]", 5, {6, 1, 9}}};
	const struct index *index = index_data(
	    join(vocabulary, facts,
	        "- {id: c1, kind: supplies, source: s, paragraph: 1}\n"
	        "- {id: c2, kind: supplies, source: s, paragraph: 2, note: M}\n"
	        "- {id: c3, kind: supplies, source: s, paragraph: 3, note: L}\n"
	        "- {id: c4, kind: supplies, source: s, paragraph: 4, note: K,"
	        " links: {confirms: c1, repeats: c3}}\n"
	        "- {id: c5, kind: supplies, source: s, paragraph: 5, note: J,"
	        " links: {repeats: c3}}\n"
	        "- {id: c6, kind: supplies, source: s, paragraph: 6, note: I,"
	        " links: {repeats: c3}}\n"
	        "- {id: c7, kind: supplies, source: s, paragraph: 7, note: H,"
	        " links: {",
	        ways[_i].links, "}}\n", NULL),
	    NULL);
	uint32_t entry = column(index, reference(index, 7));

	ck_assert_uint_ne(entry, 0);
	ck_assert_uint_eq(
	    whole_at(index, entry), reference(index, ways[_i].up));
	for (int i = 0; (entry = next_entry(index, entry)) != 0; i++) {
		ck_assert_int_lt(i, 3);
		ck_assert_uint_ne(ways[_i].further[i], 9);
		ck_assert_uint_eq(whole_at(index, entry),
		    reference(index, ways[_i].further[i]));
		ck_assert(next_entry(index, entry) != 0 || i == 2 ||
		          ways[_i].further[i + 1] == 9);
	}
}
END_TEST

START_TEST(test_limit)
{
	struct index *index = index_data(chain(100, ONE_OF_ITS_OWN), NULL);

	ck_assert(wholes_fill(&memory, &diag, index, 196));
	ck_assert_uint_eq(diag.errors, 0);
	ck_assert(!wholes_fill(&memory, &diag, index, 195));
	ck_assert_uint_eq(diag.errors, 1);
	ck_assert_ptr_nonnull(
	    strstr(errors(), "are reached by more than 195 ways in all"));
}
END_TEST

/* Whatever claim and whatever way of it are the ones too many. */
START_TEST(test_each_limit)
{
	struct index *index =
	    index_data(random_claims((uint32_t)_i + 1, 4), NULL);
	const size_t most = entries(index);

	ck_assert_uint_gt(most, 0);
	for (size_t limit = 0; limit <= most + 1; limit++) {
		ck_assert(wholes_fill(&memory, &diag, index, limit) ==
		          (limit >= most));
		ck_assert_uint_eq(diag.errors, limit < most ? limit + 1 : most);
	}
}
END_TEST

int
main(void)
{
	begin_tests("wholes");
	add_loop_test(test_random, 0, 60);
	add_loop_test(test_room, 0, COUNT(entries_each));
	add_test(test_same);
	add_loop_test(test_way, 0, 5);
	add_test(test_limit);
	add_loop_test(test_each_limit, 0, 6);
	return end_tests();
}

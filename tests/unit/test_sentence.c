/* Claims as sentences. */
#include "unit.h"

#define SENTENCE_MAX 400

static size_t
write_sentence(char *buffer, size_t size, const void *what)
{
	return crink_relation_format(buffer, size, what);
}

static const struct unit_writer writer = {write_sentence};

/* Whether a text has a part, and a text that may be none. */
static bool
has(const char *text, const char *part)
{
	return strstr(text, part) != NULL;
}

START_TEST(test_all)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *relation = NULL;

	while ((relation = crink_query_next(&all, relation)) != NULL) {
		const struct crink_actor *subject =
		    crink_relation_subject(relation);
		const struct crink_actor *object =
		    crink_relation_object(relation);
		const char *place = crink_relation_place(relation);
		const char *rest = crink__text(CRINK__GET(RELATION_KIND,
		    (uint32_t)crink_relation_kind(relation) - 1, REST));
		char text[SENTENCE_MAX], quantity[64];

		crink_relation_format(text, sizeof(text), relation);
		crink_quantity_format(quantity, sizeof(quantity),
		    crink_relation_quantity(relation));
		ck_assert_str_ne(text, "");
		ck_assert_msg(strpbrk(text, "{}") == NULL, "%s", text);
		ck_assert_msg(!has(text, "  ") && !has(text, "( ") &&
		                  !has(text, " )") && !has(text, "()"),
		    "%s", text);
		ck_assert_msg(text[0] != ' ' && text[strlen(text) - 1] != ' ',
		    "%s", text);
		/* Who and how many are in it, and if the kind has a place for
		 * them, whom and what. */
		ck_assert_msg(
		    has(text, subject == NULL ? "An unnamed party"
		                              : crink_actor_name(subject)),
		    "%s", text);
		ck_assert_msg(!has(rest, "object}") ||
		                  has(text, crink_actor_name(object)),
		    "%s", text);
		ck_assert_msg(!has(rest, "item}") ||
		                  has(text, crink_item_name(
		                                crink_relation_item(relation))),
		    "%s", text);
		ck_assert_msg(has(text, quantity), "%s", text);
		ck_assert_msg(
		    crink_relation_negated(relation) == has(text, " not "),
		    "%s", text);
		/* Not where. */
		ck_assert_msg(
		    place[0] == '\0' || !has(text, place), "%s", text);
		unit_check_cuts(&writer, relation, text);
	}
}
END_TEST

START_TEST(test_none)
{
	unit_check_cuts(&writer, NULL, "");
	unit_check_cuts(&writer, unit_memory, "");
}
END_TEST

UNIT_MAIN("sentence", test_all, test_none)

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

/* Whether it has a byte that no sentence has: those of the codes in which the
 * generator writes verbs and templates, and braces. */
static bool
has_code(const char *text)
{
	while (*text != '\0' && (unsigned char)*text >= ' ' && *text != '{' &&
	       *text != '}') {
		text++;
	}
	return *text != '\0';
}

/* What holds for each sentence, whatever it says. */
static void
check_shape(const char *text)
{
	const size_t size = strlen(text);

	ck_assert_str_ne(text, "");
	ck_assert_msg(!has_code(text), "%s", text);
	ck_assert_msg(!has(text, "  ") && !has(text, "( ") &&
	                  !has(text, " )") && !has(text, "()"),
	    "%s", text);
	ck_assert_msg(text[0] != ' ' && text[size - 1] != ' ', "%s", text);
	ck_assert_msg(text[0] < 'a' || text[0] > 'z', "%s", text);
}

START_TEST(test_all)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *relation = NULL;
	size_t count = 0;

	while ((relation = crink_query_next(&all, relation)) != NULL) {
		const char *const item =
		    crink_item_name(crink_relation_item(relation));
		const char *const parts[] = {
		    crink_actor_name(crink_relation_subject(relation)),
		    crink_actor_name(crink_relation_object(relation)),
		    item,
		    crink_relation_place(relation),
		};
		char text[SENTENCE_MAX];

		crink_relation_format(text, sizeof(text), relation);
		check_shape(text);
		/* Who, whom, what and where are in it, the first with a
		 * capital; and whether it is not so. */
		for (size_t i = 0; i < COUNT(parts); i++) {
			const bool is_first =
			    parts[i][0] >= 'a' && parts[i][0] <= 'z' &&
			    parts[i][0] - 'a' + 'A' == text[0];

			/* One of an item is told by its singular, which the
			 * interface does not tell. */
			if (parts[i] == item &&
			    crink_relation_quantity(relation).low == 1) {
				continue;
			}
			ck_assert_msg(
			    has(text, parts[i] + is_first), "%s", text);
		}
		ck_assert_msg(crink_relation_negated(relation) ==
		                  (has(text, " not ") || has(text, "Nobody ")),
		    "%s", text);
		unit_check_cuts(&writer, relation, text);
		count++;
	}
	ck_assert_uint_eq(count, CRINK__RELATION_COUNT);
}
END_TEST

START_TEST(test_none)
{
	unit_check_cuts(&writer, NULL, "");
	unit_check_cuts(&writer, unit_memory, "");
}
END_TEST

UNIT_MAIN("sentence", test_all, test_none)

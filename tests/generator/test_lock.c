/* The numbers of slugs, and the file that keeps them. */
#include "help.h"

#include "model/lock.h"

/* The actors of a case: a slug of one letter each. */
static void
bind_actors(const char *slugs)
{
	struct text text = {.memory = &memory};

	text_string(&text, "actor-kinds: [{id: state}]\nactors:\n");
	for (size_t i = 0; slugs[i] != '\0'; i++) {
		text_format(&text, "- {id: %c, kind: state, name: %c}\n",
		    slugs[i], slugs[i]);
	}
	check_data(text_join(&text));
	ck_assert_msg(diag.errors == 0, "%s", errors());
}

static const struct {
	const char *slugs;   /* of the actors, in order */
	const char *lock;    /* NULL: no file */
	uint32_t numbers[4]; /* what they get */
	uint32_t last;
	const char *written; /* the file that is written for it, less the
	                      * line of the kind */
} cases[] = {
    {"ab", NULL, {1, 2}, 2, "actor a 1\nactor b 2\n"},
    {"", NULL, {0}, 0, ""},
    {"ab", "", {1, 2}, 2, "actor a 1\nactor b 2\n"},
    {"ba", "actor a 1\nactor b 2\n", {2, 1}, 2, "actor a 1\nactor b 2\n"},
    {"cab", "actor a 1\nactor b 2\n", {3, 1, 2}, 3,
        "actor a 1\nactor b 2\nactor c 3\n"},
    /* The next number is after the highest, also of those retired. */
    {"ab", "actor x 1\nactor a 2\n", {2, 3}, 3,
        "actor x 1 retired\nactor a 2\nactor b 3\n"},
    {"a", "actor x 1 retired\nactor y 2 retired\n", {3}, 3,
        "actor x 1 retired\nactor y 2 retired\nactor a 3\n"},
    /* Gaps are not filled. */
    {"ab", "# one\n# two\nactor a 3\n", {3, 4}, 4,
        "# one\n# two\nactor a 3\nactor b 4\n"},
    /* Comments, empty lines, blanks and line ends. */
    {"a", "#\n\n  \nactor  a   1  \n", {1}, 1, "#\n\n  \nactor  a   1  \n"},
    {"a", "actor a 1\r\n", {1}, 1, "actor a 1\n"},
    {"a", "actor a 1", {1}, 1, "actor a 1\n"},
    {"ab", "actor b 2\nactor a 1", {1, 2}, 2, "actor b 2\nactor a 1\n"},
    /* Classes have numbers of their own. */
    {"a", "item a 2\nsource a 1\nstatus a 3 retired\n", {1}, 1,
        "item a 2 retired\nsource a 1 retired\nstatus a 3 retired\n"
        "actor a 1\n"},
};

START_TEST(test_numbers)
{
	const char *lock = cases[_i].lock;
	const struct diag_file *file;
	struct text out = {.memory = &memory};
	const char *written, *kind = "actor-kind state 1\n", *at;

	bind_actors(cases[_i].slugs);
	file = lock == NULL ? NULL : make_file("ids.lock", lock);
	lock_assign(&memory, &diag, &model, file);
	ck_assert_msg(diag.errors == 0, "%s", errors());
	for (uint32_t i = 0; cases[_i].slugs[i] != '\0'; i++) {
		ck_assert_uint_eq(model_at(&model, MODEL_ACTOR, i + 1)->id,
		    cases[_i].numbers[i]);
	}
	ck_assert_uint_eq(model.last_id[MODEL_ACTOR], cases[_i].last);
	lock_write(&model, file, &out);
	written = text_join(&out);
	at = strstr(written, kind);
	ck_assert_ptr_nonnull(at);
	ck_assert_str_eq(join(string_of((struct model_text){
	                          written, (size_t)(at - written)}),
	                     at + strlen(kind), NULL),
	    cases[_i].written);
}
END_TEST

/* What is written is read again, to the same numbers. */
START_TEST(test_round_trip)
{
	struct text first = {.memory = &memory}, second = {.memory = &memory};
	const struct diag_file *file;

	bind_actors(cases[_i].slugs);
	file = cases[_i].lock == NULL ? NULL
	                              : make_file("ids.lock", cases[_i].lock);
	lock_assign(&memory, &diag, &model, file);
	lock_write(&model, file, &first);
	memset(&model, 0, sizeof(model));
	bind_actors(cases[_i].slugs);
	file = make_file("ids.lock", text_join(&first));
	lock_assign(&memory, &diag, &model, file);
	ck_assert_msg(diag.errors == 0, "%s", errors());
	for (uint32_t i = 0; cases[_i].slugs[i] != '\0'; i++) {
		ck_assert_uint_eq(model_at(&model, MODEL_ACTOR, i + 1)->id,
		    cases[_i].numbers[i]);
	}
	lock_write(&model, file, &second);
	ck_assert_str_eq(text_join(&second), text_join(&first));
}
END_TEST

/* The words of the classes. */
START_TEST(test_classes)
{
	struct text out = {.memory = &memory};

	bind_data("actor-kinds: [{id: a}]\nitem-kinds: [{id: b}]\n"
	          "relation-kinds: [{id: c, verb: x, base: x, past: x}]\n"
	          "statuses: [{id: d}]\nunits: [{id: e}]\n"
	          "attributes: [{id: f}]\n"
	          "actors: [{id: g, kind: a, name: G}]\n"
	          "items: [{id: h, kind: b, name: H}]\n"
	          "sources: [{id: i, publisher: g, date: 2024, title: I}]\n");
	lock_assign(&memory, &diag, &model, NULL);
	ck_assert_msg(diag.errors == 0, "%s", errors());
	lock_write(&model, NULL, &out);
	ck_assert_str_eq(text_join(&out),
	    "actor-kind a 1\nitem-kind b 1\nrelation-kind c 1\nstatus d 1\n"
	    "unit e 1\nattribute f 1\nactor g 1\nitem h 1\nsource i 1\n");
}
END_TEST

static const struct {
	const char *lock;
	size_t errors;
} wrong[] = {
    {"actor a 1\nactor a 2\n", 1},
    {"actor a 1\nactor b 1\n", 1},
    {"actor x 1\nactor y 1\n", 1},
    {"actor a 1 retired\n", 1},
    {"actor a 2\n", 1}, /* more than the file has lines */
    {"actor a 0\n", 1},
    {"actor a 01\n", 1},
    {"actor a\n", 1},
    {"actor\n", 1},
    {"actors a 1\n", 1},
    {"actor a 1 gone\n", 1},
    {"actor a 1 retired x\n", 1},
    {"actor a 4294967297\n", 1},
    {"actor a 99999999\n", 1},
    {"actor a 1\nx\ny\nz\n", 3},
};

START_TEST(test_wrong)
{
	bind_actors("ab");
	lock_assign(
	    &memory, &diag, &model, make_file("ids.lock", wrong[_i].lock));
	ck_assert_msg(diag.errors == wrong[_i].errors, "<%s>\n%s",
	    wrong[_i].lock, errors());
}
END_TEST

int
main(void)
{
	begin_tests("lock");
	add_loop_test(test_numbers, 0, COUNT(cases));
	add_loop_test(test_round_trip, 0, COUNT(cases));
	add_test(test_classes);
	add_loop_test(test_wrong, 0, COUNT(wrong));
	return end_tests();
}

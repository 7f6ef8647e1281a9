/* Actors, one by one and all in turn. */
#include "unit.h"

/* Next and get list the same actors, each once. */
START_TEST(test_all)
{
	const struct crink_actor *actor = NULL;
	bool seen[CRINK_LAST_ACTOR + 1] = {false};
	size_t count = 0, numbers = 0;

	while ((actor = crink_actor_next(actor)) != NULL) {
		const enum crink_actor_id id = crink_actor_id(actor);
		const enum crink_actor_kind kind = crink_actor_kind(actor);

		ck_assert_int_ge(id, 1);
		ck_assert_int_le(id, CRINK_LAST_ACTOR);
		ck_assert(!seen[id]);
		seen[id] = true;
		ck_assert_ptr_eq(crink_actor_get(id), actor);
		ck_assert_str_eq(
		    crink_actor_id_name(id), crink_actor_slug(actor));
		ck_assert_str_ne(crink_actor_slug(actor), "");
		ck_assert_str_ne(crink_actor_name(actor), "");
		ck_assert_str_ne(crink_actor_kind_name(kind), "");
		ck_assert_ptr_eq(
		    crink_actor_find(crink_actor_slug(actor)), actor);
		count++;
	}
	for (int id = 1; id <= CRINK_LAST_ACTOR; id++) {
		numbers += crink_actor_get((enum crink_actor_id)id) != NULL;
	}
	ck_assert_uint_eq(count, CRINK__ACTOR_COUNT);
	ck_assert_uint_eq(numbers, count);
}
END_TEST

/* Whatever belongs to an actor comes directly after it: the parent of each is
 * the one before it, or a parent of that one. */
START_TEST(test_preorder)
{
	const struct crink_actor *actor = NULL, *before = NULL;
	size_t with_parent = 0;

	while ((actor = crink_actor_next(actor)) != NULL) {
		const struct crink_actor *parent = crink_actor_parent(actor);
		const struct crink_actor *above = before;

		while (above != NULL && above != parent) {
			above = crink_actor_parent(above);
		}
		ck_assert_msg(above == parent, "%s is not behind %s",
		    crink_actor_slug(actor), crink_actor_slug(parent));
		with_parent += parent != NULL;
		before = actor;
	}
	ck_assert(CRINK__ACTOR_COUNT == 0 || with_parent > 10);
}
END_TEST

START_TEST(test_aliases)
{
	const struct crink_actor *actor = NULL;
	size_t actors = 0, aliases = 0;

	while ((actor = crink_actor_next(actor)) != NULL) {
		enum crink_alias_kind kind = CRINK_ALIAS_KIND_NAME;
		const char *alias;
		size_t count = 0;

		while (
		    (alias = crink_actor_alias(actor, count, &kind)) != NULL) {
			/* The name and the slug are not among them. */
			ck_assert_str_ne(alias, crink_actor_name(actor));
			ck_assert_str_ne(alias, crink_actor_slug(actor));
			ck_assert_str_ne(alias, "");
			ck_assert_str_ne(crink_alias_kind_name(kind), "");
			ck_assert_ptr_eq(
			    crink_actor_alias(actor, count, NULL), alias);
			count++;
		}
		ck_assert_int_eq(kind, CRINK_ALIAS_KIND_NONE);
		kind = CRINK_ALIAS_KIND_NAME;
		ck_assert_ptr_null(crink_actor_alias(actor, SIZE_MAX, &kind));
		ck_assert_int_eq(kind, CRINK_ALIAS_KIND_NONE);
		ck_assert_ptr_null(crink_actor_alias(actor, count + 1, NULL));
		aliases += count;
		actors++;
	}
	ck_assert_uint_eq(actors, CRINK__ACTOR_COUNT);
	ck_assert(actors == 0 || aliases > 20);
}
END_TEST

/* The code is the one of two letters among the aliases of that kind. */
START_TEST(test_code)
{
	const struct crink_actor *actor = NULL;
	size_t actors = 0, codes = 0;

	while ((actor = crink_actor_next(actor)) != NULL) {
		const char *code = "", *alias;
		enum crink_alias_kind kind;

		for (size_t i = 0;
		     (alias = crink_actor_alias(actor, i, &kind)) != NULL;
		     i++) {
			if (kind == CRINK_ALIAS_KIND_CODE &&
			    strlen(alias) == 2) {
				code = alias;
			}
		}
		ck_assert_str_eq(crink_actor_code(actor), code);
		codes += code[0] != '\0';
		actors++;
	}
	ck_assert_uint_eq(actors, CRINK__ACTOR_COUNT);
	ck_assert(actors == 0 || codes > 2);
}
END_TEST

START_TEST(test_unknown_numbers)
{
	static const int numbers[] = {0, -1, INT_MAX, INT_MIN,
	    CRINK_LAST_ACTOR + 1, CRINK_LAST_ACTOR + 256,
	    CRINK_LAST_ACTOR + 65536};

	for (size_t i = 0; i < COUNT(numbers); i++) {
		const enum crink_actor_id id = (enum crink_actor_id)numbers[i];

		ck_assert_ptr_null(crink_actor_get(id));
		ck_assert_str_eq(crink_actor_id_name(id), "");
	}
}
END_TEST

static void
check_nobody(const struct crink_actor *actor)
{
	enum crink_alias_kind kind = CRINK_ALIAS_KIND_NAME;

	ck_assert_int_eq(crink_actor_id(actor), CRINK_ACTOR_NONE);
	ck_assert_str_eq(crink_actor_slug(actor), "");
	ck_assert_str_eq(crink_actor_name(actor), "");
	ck_assert_int_eq(crink_actor_kind(actor), CRINK_ACTOR_KIND_NONE);
	ck_assert_ptr_null(crink_actor_parent(actor));
	ck_assert_ptr_null(crink_actor_alias(actor, 0, &kind));
	ck_assert_int_eq(kind, CRINK_ALIAS_KIND_NONE);
	ck_assert_ptr_null(crink_actor_alias(actor, 0, NULL));
	ck_assert_str_eq(crink_actor_code(actor), "");
	ck_assert(!crink_actor_in(actor, actor));
	ck_assert(!crink_actor_in(actor, crink_actor_next(NULL)));
	ck_assert(!crink_actor_in(crink_actor_next(NULL), actor));
	if (actor != NULL) {
		ck_assert_ptr_null(crink_actor_next(actor));
	}
}

START_TEST(test_strays)
{
	const struct crink_actor *first = crink_actor_next(NULL);

	for (unsigned i = 0; i < UNIT_STRAYS; i++) {
		check_nobody(unit_stray(i, first));
	}
	check_nobody((const void *)UNIT_END(ACTOR));
	ck_assert_ptr_null(crink_actor_find(NULL));
	ck_assert_ptr_null(crink_actor_find_n(NULL, 3));
	ck_assert_ptr_null(crink_actor_find_n(
	    crink_actor_slug(crink_actor_next(NULL)), SIZE_MAX));
	ck_assert_ptr_null(crink_actor_match(NULL, NULL));
	ck_assert_ptr_null(crink_actor_suggest(NULL));
	ck_assert_ptr_null(crink_actor_suggest_next(NULL, NULL));
	/* The chain of calls of the header. */
	ck_assert_str_eq(
	    crink_actor_name(crink_actor_parent(crink_actor_find("nobody"))),
	    "");
}
END_TEST

/* Only the beginning of an entity is the entity. */
START_TEST(test_inside)
{
	for (size_t i = 0; i < CRINK__ACTOR_COUNT * CRINK__ACTOR_STRIDE; i++) {
		const void *inside = CRINK__ACTOR_BYTES + i;

		if (i % CRINK__ACTOR_STRIDE != 0) {
			check_nobody(inside);
		} else {
			ck_assert_int_ne(
			    crink_actor_id(inside), CRINK_ACTOR_NONE);
		}
	}
}
END_TEST

UNIT_MAIN("actor", test_all, test_preorder, test_aliases, test_code,
    test_unknown_numbers, test_strays, test_inside)

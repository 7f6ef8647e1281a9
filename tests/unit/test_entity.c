/* References and fields of what callers hand in. */
#include "unit.h"

#include "entity.h"

/* Every address of a table and around it: only the first byte of a row is an
 * entity. */
#define CHECK_CLASS(name, TABLE)                                               \
	do {                                                                   \
		const uintptr_t first = (uintptr_t)CRINK__##TABLE##_BYTES;     \
		const long stride = CRINK__##TABLE##_STRIDE;                   \
		const long end = CRINK__##TABLE##_COUNT * stride;              \
                                                                               \
		for (long at = -100; at < end + 100; at++) {                   \
			const uintptr_t address = first + (uintptr_t)at;       \
			const struct crink_##name *entity =                    \
			    (const struct crink_##name *)address;              \
			const bool is_row =                                    \
			    at >= 0 && at < end && at % stride == 0;           \
			const uint32_t ref =                                   \
			    is_row ? (uint32_t)(at / stride) + 1 : 0;          \
			const uint32_t id =                                    \
			    is_row ? CRINK__GET(TABLE, ref - 1, FIRST) : 0;    \
                                                                               \
			EXPECT(crink__##name##_ref(entity) == ref,             \
			    #name " at %ld", at);                              \
			EXPECT(                                                \
			    CRINK__FIELD_OF(name, TABLE, FIRST, entity) == id, \
			    #name " at %ld", at);                              \
		}                                                              \
		for (unsigned i = 0; i < UNIT_STRAYS; i++) {                   \
			const struct crink_##name *stray = unit_stray(         \
			    i, (const void *)CRINK__##TABLE##_BYTES);          \
                                                                               \
			ck_assert_uint_eq(crink__##name##_ref(stray), 0);      \
		}                                                              \
	} while (0)

/* A field of each class. */
#define CRINK__ACTOR__FIRST_AT CRINK__ACTOR__SLUG_AT
#define CRINK__ACTOR__FIRST_SHIFT CRINK__ACTOR__SLUG_SHIFT
#define CRINK__ACTOR__FIRST_BITS CRINK__ACTOR__SLUG_BITS
#define CRINK__ITEM__FIRST_AT CRINK__ITEM__SLUG_AT
#define CRINK__ITEM__FIRST_SHIFT CRINK__ITEM__SLUG_SHIFT
#define CRINK__ITEM__FIRST_BITS CRINK__ITEM__SLUG_BITS
#define CRINK__SOURCE__FIRST_AT CRINK__SOURCE__SLUG_AT
#define CRINK__SOURCE__FIRST_SHIFT CRINK__SOURCE__SLUG_SHIFT
#define CRINK__SOURCE__FIRST_BITS CRINK__SOURCE__SLUG_BITS
#define CRINK__RELATION__FIRST_AT CRINK__RELATION__NOTE_AT
#define CRINK__RELATION__FIRST_SHIFT CRINK__RELATION__NOTE_SHIFT
#define CRINK__RELATION__FIRST_BITS CRINK__RELATION__NOTE_BITS

START_TEST(test_classes)
{
	CHECK_CLASS(actor, ACTOR);
	CHECK_CLASS(item, ITEM);
	CHECK_CLASS(source, SOURCE);
	CHECK_CLASS(relation, RELATION);
}
END_TEST

START_TEST(test_pointers)
{
	ck_assert_ptr_null(crink__actor_at(0));
	ck_assert_ptr_null(crink__actor_at(CRINK__ACTOR_COUNT + 1));
	ck_assert_ptr_null(crink__item_at(0));
	ck_assert_ptr_null(crink__item_at(UINT32_MAX));
	for (uint32_t ref = 1; ref <= CRINK__ACTOR_COUNT; ref++) {
		ck_assert_uint_eq(crink__actor_ref(crink__actor_at(ref)), ref);
	}
	for (uint32_t ref = 1; ref <= CRINK__ITEM_COUNT; ref++) {
		ck_assert_uint_eq(crink__item_ref(crink__item_at(ref)), ref);
	}
}
END_TEST

START_TEST(test_items)
{
	const uint32_t end = CRINK__ITEM_COUNT + 2;

	for (uint32_t item = 0; item < end; item++) {
		for (uint32_t kind = 0; kind <= CRINK__ITEM_COUNT; kind++) {
			ck_assert(crink__item_is(item, kind) ==
			          crink_item_is(crink__item_at(item),
			              crink__item_at(kind)));
		}
	}
	ck_assert(!crink__item_is(1, UINT32_MAX));
}
END_TEST

UNIT_MAIN("entity", test_classes, test_pointers, test_items)

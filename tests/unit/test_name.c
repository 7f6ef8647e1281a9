/* The index of names: who bears which. */
#define _DEFAULT_SOURCE
#include "unit.h"

#include "hostile/pages.h"
#include "name.h"

/* Names that are longer than any: many letters, and few among many others. */
START_TEST(test_long)
{
	enum { LONG = 100000 };
	const struct crink_actor *last = crink__actor_at(CRINK__ACTOR_COUNT);
	const char *slug = crink_actor_slug(last);
	size_t size = strlen(slug);
	char *const name = malloc(LONG + 1);

	ck_assert_ptr_nonnull(name);
	memset(name, 'r', LONG);
	name[LONG] = '\0';
	ck_assert_ptr_null(crink_actor_find(name));
	ck_assert_ptr_null(crink_actor_match(name, NULL));
	ck_assert_ptr_null(crink_actor_suggest(name));
	memset(name, '-', LONG);
	ck_assert_ptr_null(crink_actor_find(name));
	ck_assert_ptr_null(crink_actor_suggest(name));
	/* A slug in two parts. */
	memcpy(name + 1000, slug, size / 2);
	memcpy(
	    name + LONG - (size - size / 2), slug + size / 2, size - size / 2);
	ck_assert_ptr_eq(crink_actor_find(name), last);
	ck_assert_ptr_eq(crink_actor_suggest(name), last);
	for (size = 4; size < 400; size++) { /* longer than a code */
		memset(name, 'r', LONG);
		ck_assert_ptr_null(crink_actor_find_n(name, size));
		ck_assert_ptr_null(crink_item_find_n(name, size));
		ck_assert_ptr_null(crink_source_find_n(name, size));
	}
	free(name);
}
END_TEST

/* How often a name leads to an actor; of count bearers in all. */
static size_t
times_borne(const char *name, const struct crink_actor *actor, size_t *count)
{
	const struct crink_actor *bearer = NULL;
	const struct crink_actor *last = NULL;
	size_t times = 0;

	*count = 0;
	while ((bearer = crink_actor_match(name, bearer)) != NULL) {
		times += bearer == actor;
		(*count)++;
		ck_assert_uint_le(*count, CRINK_LAST_ACTOR);
		ck_assert_msg(last == NULL || last < bearer,
		    "'%s': not in the order of the table", name);
		last = bearer;
	}
	return times;
}

static void
check_borne(const char *name, const struct crink_actor *actor)
{
	size_t count;

	EXPECT(times_borne(name, actor, &count) == 1, "'%s' of %s", name,
	    crink_actor_slug(actor));
	EXPECT(crink_actor_find(name) == (count == 1 ? actor : NULL),
	    "'%s' of %s", name, crink_actor_slug(actor));
	EXPECT(crink_actor_find_n(name, strlen(name)) == crink_actor_find(name),
	    "'%s' with its size", name);
	EXPECT(crink_actor_suggest(name) == crink_actor_find(name),
	    "'%s' suggests another one", name);
	EXPECT(crink_actor_suggest_next(name, NULL) ==
	           crink_actor_match(name, NULL),
	    "'%s' suggests others", name);
}

START_TEST(test_every_actor)
{
	const struct crink_actor *actor = NULL;
	size_t actors = 0, aliases = 0;

	while ((actor = crink_actor_next(actor)) != NULL) {
		const char *alias;

		check_borne(crink_actor_name(actor), actor);
		check_borne(crink_actor_slug(actor), actor);
		for (size_t i = 0;
		     (alias = crink_actor_alias(actor, i, NULL)) != NULL; i++) {
			check_borne(alias, actor);
			aliases++;
		}
		ck_assert_ptr_eq(
		    crink_actor_find(crink_actor_slug(actor)), actor);
		actors++;
	}
	ck_assert_uint_eq(actors, CRINK__ACTOR_COUNT);
	ck_assert(actors == 0 || aliases > 20);
}
END_TEST

static void
check_item(const char *name, const struct crink_item *item)
{
	EXPECT(crink_item_find(name) == item &&
	           crink_item_match(name, NULL) == item &&
	           crink_item_match(name, item) == NULL &&
	           crink_item_suggest(name) == item,
	    "'%s' of %s", name, crink_item_slug(item));
}

START_TEST(test_every_item)
{
	const struct crink_item *item = NULL;
	size_t items = 0, aliases = 0;

	while ((item = crink_item_next(item)) != NULL) {
		const char *alias;

		check_item(crink_item_name(item), item);
		check_item(crink_item_slug(item), item);
		for (size_t i = 0;
		     (alias = crink_item_alias(item, i, NULL)) != NULL; i++) {
			check_item(alias, item);
			aliases++;
		}
		items++;
	}
	ck_assert_uint_eq(items, CRINK__ITEM_COUNT);
	ck_assert(items == 0 || aliases > 5);
}
END_TEST

START_TEST(test_every_source)
{
	const struct crink_source *source = NULL;
	size_t sources = 0, names = 0;

	while ((source = crink_source_next(source)) != NULL) {
		const char *name = crink_source_name(source);

		for (size_t i = 0; name != NULL; i++) {
			ck_assert_ptr_eq(crink_source_find(name), source);
			ck_assert_ptr_eq(
			    crink_source_match(name, NULL), source);
			ck_assert_ptr_null(crink_source_match(name, source));
			name = crink_source_alias(source, i, NULL);
			names++;
		}
		name = crink_source_slug(source);
		ck_assert_ptr_eq(crink_source_find(name), source);
		sources++;
	}
	ck_assert_uint_eq(sources, CRINK__SOURCE_COUNT);
	ck_assert_uint_ge(names, sources);
}
END_TEST

/* A name that several bear, if there is one. */
static const char *
shared_name(void)
{
	const struct crink_actor *actor = NULL;

	while ((actor = crink_actor_next(actor)) != NULL) {
		const char *alias;

		for (size_t i = 0;
		     (alias = crink_actor_alias(actor, i, NULL)) != NULL; i++) {
			if (crink_actor_find(alias) == NULL) {
				return alias;
			}
		}
	}
	return "";
}

START_TEST(test_shared)
{
	const char *name = shared_name();
	const struct crink_actor *actor = crink_actor_match(name, NULL);
	size_t count;

	/* Both the facts and the odd data have some. */
	ck_assert((name[0] != '\0') == (CRINK__ACTOR_COUNT != 0));
	ck_assert(times_borne(name, actor, &count) == (name[0] != '\0'));
	ck_assert(name[0] == '\0' || count > 1);
}
END_TEST

/* After one who does not bear the name, or is nobody, there is nobody; the
 * same of items and sources. */
START_TEST(test_after)
{
	const struct crink_actor *last = crink__actor_at(CRINK__ACTOR_COUNT);
	const char *const names[] = {shared_name(), crink_actor_name(last),
	    crink_actor_slug(last), "nobody at all"};

	for (size_t i = 0; i < COUNT(names); i++) {
		const struct crink_actor *after = NULL;
		size_t actors = 0, bearers = 0;

		while ((after = crink_actor_next(after)) != NULL) {
			const struct crink_actor *bearer = NULL;

			do {
				bearer = crink_actor_match(names[i], bearer);
			} while (bearer != NULL && bearer != after);
			bearers += bearer == after;
			actors++;
			EXPECT(bearer == after ||
			           crink_actor_match(names[i], after) == NULL,
			    "'%s' behind %s", names[i],
			    crink_actor_slug(after));
		}
		ck_assert_uint_eq(actors, CRINK__ACTOR_COUNT);
		ck_assert((bearers > 0) == (actors > 0 && i < 3));
		for (unsigned j = 0; j + 1 < UNIT_STRAYS; j++) {
			ck_assert_ptr_null(crink_actor_match(
			    names[i], unit_stray(j, crink_actor_next(NULL))));
		}
	}
}
END_TEST

START_TEST(test_after_others)
{
	const struct crink_item *item = NULL;
	const struct crink_source *source = NULL;
	size_t items = 0, sources = 0;

	ck_assert_ptr_null(crink_actor_match(NULL, NULL));
	ck_assert_ptr_null(crink_item_match(NULL, NULL));
	ck_assert_ptr_null(crink_source_match(NULL, NULL));
	ck_assert_ptr_null(crink_item_find_n(NULL, 3));
	ck_assert_ptr_null(crink_source_find_n(NULL, 3));
	ck_assert_ptr_null(crink_actor_match(NULL, crink_actor_next(NULL)));
	while ((item = crink_item_next(item)) != NULL) {
		const struct crink_item *other = crink_item_next(item);

		ck_assert_ptr_eq(
		    crink_item_match(crink_item_slug(item), NULL), item);
		ck_assert_ptr_null(crink_item_match(
		    crink_item_slug(item), other == NULL ? item : other));
		items++;
	}
	while ((source = crink_source_next(source)) != NULL) {
		const struct crink_source *other = crink_source_next(source);

		ck_assert_ptr_eq(
		    crink_source_match(crink_source_slug(source), NULL),
		    source);
		ck_assert_ptr_null(crink_source_match(
		    crink_source_slug(source), other == NULL ? source : other));
		sources++;
	}
	ck_assert_uint_eq(items, CRINK__ITEM_COUNT);
	ck_assert_uint_eq(sources, CRINK__SOURCE_COUNT);
	for (unsigned i = 0; i + 1 < UNIT_STRAYS; i++) {
		item = crink_item_next(NULL);
		ck_assert_ptr_null(crink_item_match(
		    crink_item_slug(item), unit_stray(i, item)));
		source = crink_source_next(NULL);
		ck_assert_ptr_null(crink_source_match(
		    crink_source_slug(source), unit_stray(i, source)));
	}
}
END_TEST

START_TEST(test_text_size)
{
	ck_assert_uint_eq(crink__text_size(""), 0);
	ck_assert_uint_eq(crink__text_size("a"), 1);
	ck_assert_uint_eq(crink__text_size("ü"), 2);
	ck_assert_uint_eq(crink__text_size("abc\0def"), 3);
}
END_TEST

/* The tables of a class. */
struct tables {
	const unsigned char *pilots, *prints, *slots, *keys, *bearers;
	unsigned rotation;
};

#ifdef __OPTIMIZE_SIZE__
/* All lie in one object; of some classes no folded name does. */
#define TABLES(CLASS, index)                                             \
	{                                                                \
		CRINK__##CLASS##_PILOT_BYTES, NULL,                      \
		    CRINK__##CLASS##_PILOT_BYTES + (index).slots_at,     \
		    CRINK__##CLASS##_PILOT_BYTES + (index).keys_at,      \
		    CRINK__##CLASS##_PILOT_BYTES + (index).bearers_at, 0 \
	}

/* The folded name of a slot; its size. */
static size_t
read_key(const struct crink__names *names, const struct tables *tables,
    uint32_t slot, unsigned char key[CRINK__KEY_MAX])
{
	const uint32_t at = crink__load_any(tables->slots, slot, names->key);
	const size_t size = crink__load_any(tables->slots, slot, names->size);

	if (names->size == CRINK__NO_SIZE) {
		return crink__fold(key, CRINK__KEY_MAX,
		    (const char *)crink__spelt(at), CRINK__TO_NUL);
	}
	memcpy(key, tables->keys + at, size);
	return size;
}

/* What the index tells of a folded name, which is a name as well. */
static uint32_t
find(const struct crink__index *index, const struct tables *tables,
    const unsigned char *key, size_t size)
{
	const char *name = (const char *)key;

	return index->names.size == CRINK__NO_SIZE
	           ? crink__find_spelt(name, size, tables->pilots, index)
	           : crink__find(name, size, tables->pilots, index);
}
#else
#define TABLES(CLASS, index)                                              \
	{                                                                 \
		CRINK__##CLASS##_PILOT_BYTES,                             \
		    CRINK__##CLASS##_FINGERPRINT_BYTES,                   \
		    CRINK__NAMES_TABLES(CLASS), CRINK__##CLASS##_ROTATION \
	}

static size_t
read_key(const struct crink__names *names, const struct tables *tables,
    uint32_t slot, unsigned char key[CRINK__KEY_MAX])
{
	const uint32_t at = crink__load_any(tables->slots, slot, names->key);
	const size_t size = crink__load_any(tables->slots, slot, names->size);

	if (size != 0 && at >= names->key_bytes) {
		ck_assert_uint_eq(
		    crink__fold(key, CRINK__KEY_MAX,
		        (const char *)crink__spelt(at - names->key_bytes),
		        CRINK__TO_NUL),
		    size);
	} else {
		memcpy(key, tables->keys + at, size);
	}
	return size;
}

static uint32_t
find(const struct crink__index *index, const struct tables *tables,
    const unsigned char *key, size_t size)
{
	const void *const name = key;
	const struct crink__asked asked = {name, size, key, size};

	return crink__bearer(index, tables->pilots, tables->prints,
	    tables->slots, tables->keys, asked,
	    crink__hash(key, size, tables->rotation), true);
}
#endif

/* A slot that is taken leads back to itself by the hash of its name. */
static bool
check_slot(const struct crink__index *index, const struct tables *tables,
    uint32_t slot)
{
	const struct crink__names *const names = &index->names;
	const uint32_t bearer =
	    crink__load_any(tables->slots, slot, names->bearer);
	unsigned char key[CRINK__KEY_MAX + CRINK__COMPARED];
	const size_t size = read_key(names, tables, slot, key);

	ck_assert((size == 0) == (bearer == 0));
	if (size == 0) {
		return false;
	}
	ck_assert_uint_le(size, index->key_longest);
	ck_assert_uint_eq(find(index, tables, key, size), bearer);
	ck_assert_uint_gt(
	    crink__next_bearer(names, tables->bearers, bearer, 0), 0);
	return true;
}

/* Each class that has names. */
static void
check_classes(void (*check)(
    const struct crink__index *index, const struct tables *tables))
{
	static const struct crink__index indexes[] = {CRINK__INDEX(ACTOR),
	    CRINK__INDEX(ITEM), CRINK__INDEX(SOURCE), CRINK__INDEX(QUESTION)};
	const struct tables tables[] = {TABLES(ACTOR, indexes[0]),
	    TABLES(ITEM, indexes[1]), TABLES(SOURCE, indexes[2]),
	    TABLES(QUESTION, indexes[3])};

	for (size_t i = 0; i < COUNT(indexes); i++) {
		check(&indexes[i], &tables[i]);
	}
}

static void
check_slots(const struct crink__index *index, const struct tables *tables)
{
	const struct crink__names *const names = &index->names;
	uint32_t used = 0;

	for (uint32_t slot = 0; slot < names->slot_count; slot++) {
		used += check_slot(index, tables, slot);
	}
	ck_assert_uint_ge(used, names->entities);
}

START_TEST(test_slots)
{
	check_classes(check_slots);
}
END_TEST

/* A folded name of a slot, with zeros behind it; they have none. */
struct name {
	unsigned char key[CRINK__KEY_MAX + CRINK__COMPARED];
};

static int
compare_names(const void *a, const void *b)
{
	return memcmp(a, b, sizeof(struct name));
}

/* What a name begins with is found where it is a name as well, and only there; how
 * many are not. */
static size_t
check_beginnings(const struct crink__index *index, const struct tables *tables,
    const struct name *names, size_t count, const struct name *name)
{
	const size_t size = strlen((const char *)name->key);
	struct name begin = *name;
	size_t missed = 0;

	for (size_t i = size; i-- > 1;) {
		begin.key[i] = 0;
		/* Keys are of whole letters. */
		if ((name->key[i] & 0xc0) == 0x80) {
			continue;
		}
		if (find(index, tables, begin.key, i) == 0) {
			missed++;
		} else {
			EXPECT(bsearch(&begin, names, count, sizeof(*names),
			           compare_names) != NULL,
			    "'%s' is no name", begin.key);
		}
	}
	return missed;
}

static void
check_all_beginnings(
    const struct crink__index *index, const struct tables *tables)
{
	const uint32_t slots = index->names.slot_count;
	struct name *const names = calloc(slots, sizeof(*names));
	size_t missed = 0;

	ck_assert_ptr_nonnull(names);
	for (uint32_t slot = 0; slot < slots; slot++) {
		read_key(&index->names, tables, slot, names[slot].key);
	}
	qsort(names, slots, sizeof(*names), compare_names);
	for (uint32_t slot = 0; slot < slots; slot++) {
		missed +=
		    check_beginnings(index, tables, names, slots, &names[slot]);
	}
	ck_assert_uint_ge(missed, index->names.entities);
	free(names);
}

START_TEST(test_beginnings)
{
	check_classes(check_all_beginnings);
}
END_TEST

/* Names that are compared with a text of the data: in another case, with what does not
 * count before, behind and within them, cut out of a longer text; and what is one
 * letter off. */
START_TEST(test_spelt_otherwise)
{
	const struct crink_actor *actor = NULL;
	size_t aliases = 0;

	while ((actor = crink_actor_next(actor)) != NULL) {
		const char *alias;

		for (size_t i = 0;
		     (alias = crink_actor_alias(actor, i, NULL)) != NULL; i++) {
			const struct crink_actor *const found =
			    crink_actor_find(alias);
			const size_t size = strlen(alias);
			char *const text = malloc(size + 8);

			ck_assert_ptr_nonnull(text);
			sprintf(text, " -%s.", alias);
			ck_assert_ptr_eq(crink_actor_find(text), found);
			ck_assert_ptr_eq(
			    crink_actor_find_n(text, size + 2), found);
			ck_assert_ptr_eq(
			    crink_actor_find_n(text + 2, size), found);
			sprintf(text, "%s\xd1\x8f\xd1\x8f", alias);
			ck_assert_ptr_eq(crink_actor_find_n(text, size), found);
			ck_assert_ptr_null(crink_actor_find(text));
			free(text);
			aliases++;
		}
	}
	ck_assert(CRINK__ACTOR_COUNT == 0 || aliases > 20);
}
END_TEST

#ifndef __OPTIMIZE_SIZE__
/* ---- names that are compared with the texts that spell them ---------- */

/* Keys have 16 bytes more, whatever these are, and no other byte that may be read. */
static struct pages key_pages;

/* Whether the text of a place spells a key, by its letters alone. What is behind the
 * key is the rest of what is folded. */
static bool
is_spelt(uint32_t place, const unsigned char *folded, size_t size)
{
	const size_t all = size + CRINK__COMPARED;
	unsigned char *const key = key_pages.end - all;
	const struct crink__asked asked = {"", SIZE_MAX, key, size};

	memcpy(key, folded, all);
	return crink__is_spelt(place, &asked);
}

/* A key with its last byte changed, and that byte behind it. Only of keys that are
 * folded anything is told. */
static void
check_last_byte(uint32_t place, const unsigned char *key, size_t size)
{
	unsigned char other[CRINK__KEY_MAX + CRINK__COMPARED];
	unsigned char again[CRINK__KEY_MAX + CRINK__COMPARED];

	ck_assert(size - 1 < CRINK__KEY_MAX);
	memset(other, key[size - 1], sizeof(other));
	memcpy(other, key, size);
	other[size - 1] ^= 1;
	if (crink__fold(again, CRINK__KEY_MAX, (const char *)other, size) ==
	        size &&
	    memcmp(again, other, size) == 0) {
		ck_assert(!is_spelt(place, other, size));
	}
}

/* A name that is spelt, and those that are it up to some letter. */
static void
check_spelt(uint32_t place)
{
	const char *const text = (const char *)crink__spelt(place);
	const size_t longest =
	    (place < CRINK__ALIAS_COUNT
	            ? CRINK__ALIAS_COUNT
	            : CRINK__ALIAS_COUNT + CRINK__TEXT_COUNT) -
	    place;
	unsigned char key[CRINK__KEY_MAX + CRINK__COMPARED] = {0};
	const size_t size =
	    crink__fold(key, CRINK__KEY_MAX, text, CRINK__TO_NUL);

	ck_assert(is_spelt(place, key, size));
	for (size_t i = 0; i < size; i++) {
		const struct crink__asked asked = {text, i, key, i};

		/* Keys are of whole letters. */
		if ((key[i] & 0xc0) == 0x80) {
			continue;
		}
		ck_assert(!is_spelt(place, key, i));
		ck_assert(!crink__is_spelt(place, &asked));
	}
	check_last_byte(place, key, size);
	key[size] = 'x';
	ck_assert(!is_spelt(place, key, size + 1));
	/* What is longer than the texts are behind the place is not read. */
	for (size_t i = 0; i < 8; i++) {
		const struct crink__asked asked = {
		    (const char *)key_pages.end, longest + i, key, size};

		ck_assert(crink__is_spelt(place, &asked));
	}
}

START_TEST(test_spelt_by_letters)
{
	const struct crink__names names = CRINK__NAMES(ACTOR, SLOT);
	unsigned counts[5] = {0};

	key_pages = pages_make(CRINK__KEY_MAX + CRINK__COMPARED);
	for (uint32_t slot = 0; slot < names.slot_count; slot++) {
		const uint32_t at =
		    crink__load_any(CRINK__ACTOR_SLOT_BYTES, slot, names.key);
		const unsigned char *text;
		unsigned size;

		if (at < names.key_bytes ||
		    crink__load_any(
		        CRINK__ACTOR_SLOT_BYTES, slot, names.size) == 0) {
			continue;
		}
		text = crink__spelt(at - names.key_bytes);
		size = *text < 0x80   ? 1
		       : *text < 0xe0 ? 2
		       : *text < 0xf0 ? 3
		                      : 4;
		if (counts[size]++ < 100) {
			check_spelt(at - names.key_bytes);
		}
	}
	/* Letters of each size; of four bytes in the odd data alone. Some of each are
	 * enough. */
	ck_assert(
	    CRINK__ACTOR_COUNT == 0 || (counts[2] > 20 && counts[3] > 20));
	ck_assert(CRINK__ACTOR_COUNT < 10000 || counts[4] > 20);
	pages_drop(&key_pages);
}
END_TEST

/* Where in an index a hash leads: 65,535 slots are the most that a product of 32 bits
 * is enough for. Without pilots hashes are as they are. */
START_TEST(test_place_of_hash)
{
	static const uint32_t counts[] = {
	    1, 2, 1000, 0xfffe, 0xffff, 0x10000, 0x10001, 0x7fffffff};
	static const uint32_t fractions[] = {0, 1, 0xffff, 0x10000, 0x12345678,
	    0x7fffffff, 0x8000ffff, 0xfffeffff, 0xffffffff};

	for (size_t i = 0; i < COUNT(counts) * COUNT(fractions); i++) {
		const uint32_t count = counts[i / COUNT(fractions)];
		const struct crink__hash hash = {
		    0, fractions[i % COUNT(fractions)]};
		struct crink__index index = CRINK__INDEX(ACTOR);
		uint64_t place;

		index.names.slot_count = count;
		index.pilot_count = 1;
		index.pilot = 0;
		place = crink__place(hash.slot, 0);
		place = count <= 0xffff ? place / 0x10000 * count / 0x10000
		                        : place * count >> 32;
		ck_assert_uint_eq(
		    crink__slot(&index, CRINK__ACTOR_PILOT_BYTES, hash), place);
	}
}
END_TEST
#endif

/* What does not count is much more than all texts of the data. */
START_TEST(test_much)
{
	enum { MUCH = 4 << 20 };
	const struct crink_source *source = NULL;
	char *const name = malloc(MUCH + CRINK__KEY_MAX + 1);
	unsigned count = 0;

	ck_assert_ptr_nonnull(name);
	while ((source = crink_source_next(source)) != NULL && count < 2) {
		const char *const slug = crink_source_slug(source);
		const size_t size = strlen(slug);

		memcpy(name, slug, size);
		memset(name + size, '-', MUCH);
		ck_assert_ptr_eq(
		    crink_source_find_n(name, size + MUCH), source);
		count++;
	}
	ck_assert_uint_eq(
	    count, CRINK__SOURCE_COUNT < 2 ? CRINK__SOURCE_COUNT : 2);
	free(name);
}
END_TEST

#ifdef __OPTIMIZE_SIZE__
#define BY_LETTERS
#else
#define BY_LETTERS test_spelt_by_letters, test_place_of_hash,
#endif

UNIT_MAIN("name", test_long, test_every_actor, test_every_item,
    test_every_source, test_shared, test_after, test_after_others,
    test_text_size, test_slots, test_beginnings, test_spelt_otherwise,
    BY_LETTERS test_much)

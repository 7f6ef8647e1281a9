/*
 * How the scanner skips, step by step: blocks of bytes, the filter of how names begin,
 * names that are looked up. A step that lets through too much would only be slow, and
 * no answer would show it; so the steps are reached here from within.
 */
#include "../unit.h"

#include "scan_skip.c"

#ifndef __OPTIMIZE_SIZE__

#define E_ACUTE "\xc3\xa9"
#define DASH "\xe2\x80\x93"

/* Bytes for a block, with what may be read behind it. */
enum { ROOM = BLOCK + CRINK__SCAN_LETTERS };

static bool
is_word(unsigned byte)
{
	return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
	       (byte >= 'a' && byte <= 'z');
}

/* ---- blocks ---------------------------------------------------------- */

START_TEST(test_sorted)
{
	for (unsigned byte = 0; byte < 0x100; byte++) {
		for (unsigned at = 0; at < BLOCK; at++) {
			const uint64_t bit = (uint64_t)1 << at;
			unsigned char block[ROOM];
			struct sorted sorted;

			memset(block, at % 2 == 0 ? ' ' : '~', sizeof(block));
			block[at] = (unsigned char)byte;
			sorted = sort_block(block);
			EXPECT(sorted.words == (is_word(byte) ? bit : 0),
			    "word %u", byte);
			EXPECT(sorted.hyphens == (byte == '-' ? bit : 0),
			    "hyphen %u", byte);
			EXPECT(sorted.dots == (byte == '.' ? bit : 0), "dot %u",
			    byte);
			EXPECT(sorted.wide == (byte >= 0x80 ? bit : 0),
			    "wide %u", byte);
		}
	}
}
END_TEST

START_TEST(test_bits)
{
	uint32_t state = 1;

	for (unsigned at = 0; at < 64; at++) {
		const uint64_t bit = (uint64_t)1 << at;

		ck_assert_uint_eq(lowest(bit), at);
		ck_assert_uint_eq(lowest(~(uint64_t)0 << at), at);
		ck_assert_uint_eq(lowest(bit | (uint64_t)1 << 63), at);
	}
	for (unsigned round = 0; round < 20000; round++) {
		const uint64_t words = ((uint64_t)unit_random(&state) << 32 |
		                           unit_random(&state)) |
		                       (uint64_t)unit_random(&state) << 20;
		const uint64_t bytes =
		    (uint64_t)unit_random(&state) << 32 | unit_random(&state);
		const uint64_t starts = words & ~(words << 1);
		uint64_t wanted = 0;

		for (unsigned at = 0; at < BLOCK; at++) {
			unsigned count = 0;

			while (count < 8 && at + count < BLOCK &&
			       (words >> (at + count) & 1) != 0) {
				count++;
			}
			EXPECT(at >= STEP || letters_at(words, at) == count,
			    "%u letters at %u", count, at);
			if ((starts >> at & 1) != 0 && at + count < BLOCK &&
			    (words >> (at + count) & 1) == 0 &&
			    (bytes >> (at + count) & 1) != 0) {
				wanted |= (uint64_t)1 << at;
			}
		}
		EXPECT(words_before(starts, words, bytes & ~words) == wanted,
		    "words before bytes");
	}
}
END_TEST

/* ---- beginnings of words --------------------------------------------- */

START_TEST(test_first_letters)
{
	static const unsigned char text[] = "IRAN1-b.zZq";
	static const unsigned char wide[] = {
	    0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff};

	for (unsigned size = 1; size <= CRINK__SCAN_LETTERS; size++) {
		uint64_t wanted = 0;

		for (unsigned i = 0; i < size; i++) {
			wanted |= (uint64_t)(text[i] | 0x20u) << 8 * i;
		}
		ck_assert(first_letters(text, size) == wanted);
		/* Of whatever bytes they are, as many as are asked for. */
		ck_assert(first_letters(wide, size) ==
		          ~(uint64_t)0 >> (64 - 8 * size));
	}
}
END_TEST

/* Three bits of a word, by the lowest bits of a hash, six for each. */
START_TEST(test_hashes)
{
	for (unsigned i = 0; i < 64; i++) {
		const uint32_t hash = i | (63 - i) << 6 | 7u << 12;
		const uint64_t bits =
		    (uint64_t)1 << i | (uint64_t)1 << (63 - i) | 1u << 7;

		ck_assert(crink__scan_bits(hash) == bits);
		ck_assert(crink__scan_bits(hash | 0xfffc0000) == bits);
		ck_assert(crink__scan_has_bits(~(uint64_t)0, hash));
		ck_assert(crink__scan_has_bits(bits, hash));
		ck_assert(!crink__scan_has_bits(bits & (bits - 1), hash));
		ck_assert(!crink__scan_has_bits(0, hash));
	}
	/* A product of 32 bits, as long as that is enough. */
	ck_assert_uint_eq(
	    crink__scan_scale(0x12345678, 0xffff, 0xffff), 0x1233);
	ck_assert_uint_eq(
	    crink__scan_scale(0x12345678, 0xffff, 0x10000), 0x1234);
	for (uint32_t slot = 1; slot < 0xffffff; slot *= 3) {
		const struct crink__hash hash = {.slot = slot};
		const uint32_t fraction = slot * 0x9e3779b1u;

		ck_assert_uint_eq(crink__scan_part(hash, 0xffff),
		    (fraction >> 16) * 0xffff >> 16);
		ck_assert_uint_eq(crink__scan_part(hash, 0x10000),
		    (uint64_t)fraction * 0x10000 >> 32);
		ck_assert_uint_eq(crink__scan_part(hash, 0x10fff),
		    (uint64_t)fraction * 0x10fff >> 32);
	}
}
END_TEST

/* The first letters of a text, which has more bytes. */
static bool
is_first(const char *letters)
{
	unsigned char text[ROOM] = {0};

	memcpy(text, letters, strlen(letters));
	return has_first(first_letters(text, (unsigned)strlen(letters))) != 0;
}

START_TEST(test_first)
{
	static const char *const firsts[] = {"iran", "iranian", "iranians",
	    "North", "NORTHKOR", "northkor", "korea", "koreasou", "koreastr",
	    "n", "nkorea", "people", "peoples", "peoplesr", "dprk", "united",
	    "unitedst", "us", "u", "usarmy", "america", "washingt", "white",
	    "whitehou", "turkey", "nato", "otan", "8", "x", "public", "a", "ab",
	    "abc", "155", "155mm", "shell", "t", "t90", "war", "warof", "new",
	    "newiran", "northkor", "georgia", "georgiao", "salvo"};
	uint32_t state = 1;
	unsigned count = 0;

	for (size_t i = 0; i < COUNT(firsts); i++) {
		ck_assert_msg(is_first(firsts[i]), "%s", firsts[i]);
	}
	ck_assert(!is_first("zqzq") && !is_first("irany") && !is_first("nort"));
	for (unsigned i = 0; i < 10000; i++) {
		count += has_hash(unit_random(&state)) != 0;
	}
	/* Each name has its bits; few others have. */
	ck_assert_uint_gt(count, 10);
	ck_assert_uint_lt(count, 1000);
}
END_TEST

START_TEST(test_filter)
{
	static const char text[] =
	    "Iran zqzq North Nort korea shell, us-x irany"
	    " 155mm t90 iranians iraniansx  zq x zq";
	struct sorted sorted;
	uint64_t starts, found, wanted = 0;

	ck_assert_uint_ge(sizeof(text), BLOCK);
	sorted = sort_block((const unsigned char *)text);
	starts = sorted.words & ~(sorted.words << 1);
	found = filter_words((const unsigned char *)text, sorted.words, starts);
	for (unsigned at = 0; at < STEP; at++) {
		if ((starts >> at & 1) != 0) {
			const unsigned size = letters_at(sorted.words, at);

			wanted |= has_first(first_letters(
			              (const unsigned char *)text + at, size))
			          << at;
		}
	}
	ck_assert((found & (((uint64_t)1 << STEP) - 1)) == wanted);
	ck_assert(wanted != 0 && wanted != starts);
	ck_assert_uint_eq(found & 1, 1);
	ck_assert_uint_eq(found >> 5 & 1, 0);
	ck_assert_uint_eq(found >> 10 & 1, 1);
	ck_assert_uint_eq(found >> 16 & 1, 0);
	ck_assert(
	    filter_words((const unsigned char *)text, sorted.words, 0) == 0);
}
END_TEST

/* ---- two words ------------------------------------------------------- */

static const struct {
	const char *text;
	bool passes;
} joined[] = {{"North Korea zq zq", true}, {"North, Korea zq", true},
    {"North Carol zq zq", false}, {"North, Carol zq", false},
    {"North Kory zq zq", true}, {"North Kzry zq zq", false},
    {"North zq zq zq zq", false}, {"Nkorea zq zq zq", true},
    {"N korea zq zq zq", true}, {"N Carolina zq zq", false},
    /* A word that is a name alone. */
    {"iran zq zq zq", true}, {"us zq zq zq", true}, {"8 zq zq zq", true},
    {"155 zq zq zq", false}, {"united zq zq zq", false},
    /* Not so simple: many letters; more than two characters between; bytes
     * beyond ASCII in between. */
    {"Carolina zq zq", true}, {"Carolin zq zq", false},
    {"Carolinas zq zq", true}, {"North   zq zq", true}, {"North - zq zq", true},
    {"North  zq zq zq", false}, {"North" E_ACUTE " zq zq", true},
    {"North " E_ACUTE "zq zq", true}, {"North, " E_ACUTE " zq", true},
    {"North" E_ACUTE "zq zq", true}, {"North,\xffzq zq", true},
    {"North\xffzq zq", true}, {"North zq" E_ACUTE " zq", true},
    {"North zq " E_ACUTE " zq", false},
    /* The second word may be joined by what follows. */
    {"North z-q zq zq", true}, {"North z.q zq zq", true},
    {"North z- zq zq", false}, {"North z. zq zq", false},
    {"North z-- zq zq", true}, {"North z.-q zq zq", true},
    {"North zq-q zq zq", true}, {"North zqz-q zq zq", false},
    {"North zqzqz-q zq", false}, {"North z, zq zq", false},
    {"N z-q zq zq zq", true}, {"North, z-q zq zq", true},
    {"North z'q zq zq", false}};

/* What a block begins with, before what has nothing to do with it; at another place;
 * or at the end of a text. */
static void
check_joined(const char *text, bool passes)
{
	for (unsigned at = 0; at + strlen(text) + 4 < STEP; at += 3) {
		unsigned char block[ROOM];
		struct sorted sorted;

		memset(block, ' ', sizeof(block));
		memcpy(block + at, text, strlen(text));
		sorted = sort_block(block);
		ck_assert_msg(
		    passes_joined(block, &sorted, at, BLOCK) == passes,
		    "%s at %u", text, at);
		ck_assert_msg(
		    passes_joined(block, &sorted, at, SIZE_MAX) == passes,
		    "%s at %u", text, at);
		ck_assert_msg(passes_joined(block, &sorted, at,
		                  at + strlen(text) + 1) == passes,
		    "%s at %u", text, at);
	}
}

START_TEST(test_joined)
{
	static const char end[] = "North zq                ";
	unsigned char block[ROOM];
	struct sorted sorted;

	for (size_t i = 0; i < COUNT(joined); i++) {
		check_joined(joined[i].text, joined[i].passes);
	}
	/* Where the text ends right behind the second word, that may go on. */
	memset(block, ' ', sizeof(block));
	memcpy(block, end, sizeof(end) - 1);
	sorted = sort_block(block);
	ck_assert(passes_joined(block, &sorted, 0, 8));
	ck_assert(!passes_joined(block, &sorted, 0, 9));
	ck_assert(!passes_joined(block, &sorted, 0, 63));
	/* What is behind the block may be joined by its last byte. */
	memset(block, ' ', sizeof(block));
	memcpy(block + STEP - 2, "zqz, zqzq-", 10);
	sorted = sort_block(block);
	ck_assert(passes_joined(block, &sorted, STEP - 2, BLOCK));
	memset(block, ' ', sizeof(block));
	memcpy(block + STEP - 2, "zq, zqzq- ", 10);
	sorted = sort_block(block);
	ck_assert(!passes_joined(block, &sorted, STEP - 2, BLOCK));
	/* The last place of a step has too little behind it. */
	memset(block, ' ', sizeof(block));
	memcpy(block + STEP - 2, "zq zq", 5);
	sorted = sort_block(block);
	ck_assert(!passes_joined(block, &sorted, STEP - 2, BLOCK));
	memset(block, ' ', sizeof(block));
	memcpy(block + STEP - 1, "zq zq", 5);
	sorted = sort_block(block);
	ck_assert(passes_joined(block, &sorted, STEP - 1, BLOCK));
}
END_TEST

/* ---- whole names ----------------------------------------------------- */

START_TEST(test_gap)
{
	static const char hyphens[] =
	    "--------------------------------"; /* 32 */
	static const struct {
		const char *text;
		size_t passed;
		bool is_spaced;
	} all[] = {{"x", 0, false}, {"-x", 1, false}, {".x", 1, false},
	    {"-.-x", 3, false}, {" x", 1, true}, {"- x", 2, true},
	    {" -x", 2, true}, {"_8", 1, true}, {"'x", 1, true}, {"", 0, false},
	    {"--", 2, false}, {", ", 2, true}, {"-" E_ACUTE, 1, false},
	    {"\1\x7fX", 2, true}};
	char text[40];
	bool is_spaced;

	for (size_t i = 0; i < COUNT(all); i++) {
		const unsigned char *const at =
		    (const unsigned char *)all[i].text;

		is_spaced = !all[i].is_spaced;
		ck_assert_msg(pass_gap(at, at + strlen(all[i].text),
		                  &is_spaced) == at + all[i].passed,
		    "%s", all[i].text);
		ck_assert_msg(is_spaced == all[i].is_spaced, "%s", all[i].text);
	}
	/* NUL is a gap too. As far as one may reach, and not farther. */
	memcpy(text, "\0x", 2);
	ck_assert_ptr_eq(pass_gap((const unsigned char *)text,
	                     (const unsigned char *)text + 2, &is_spaced),
	    text + 1);
	ck_assert(is_spaced);
	for (size_t size = 30; size <= 34; size++) {
		const unsigned char *const at = (const unsigned char *)text;

		memset(text, '-', sizeof(text));
		memcpy(text, hyphens, sizeof(hyphens) - 1);
		ck_assert_ptr_eq(pass_gap(at, at + size, &is_spaced),
		    size <= 33 ? at + size : NULL);
		text[size] = 'x';
		ck_assert_ptr_eq(pass_gap(at, at + size + 1, &is_spaced),
		    size <= 32 ? at + size : NULL);
	}
}
END_TEST

START_TEST(test_spelt)
{
	for (unsigned a = 0; a < 0x100; a++) {
		const unsigned char spelling[] = {(unsigned char)a, 0};

		for (unsigned b = 0; b < 0x100; b++) {
			EXPECT(
			    may_be_spelt(spelling, b) ==
			        !(a >= 'A' && a <= 'Z' && b >= 'a' && b <= 'z'),
			    "%u %u", a, b);
		}
	}
}
END_TEST

START_TEST(test_fold)
{
	static const struct {
		const char *spelling, *key;
		bool may;
	} all[] = {{"New Iran", "newiran", true},
	    {"New Iran", "newiram", false}, {"New Iran", "mewiran", false},
	    {"New Iran", "newira", false}, {"New Iran", "newirann", false},
	    {"New Iran", "new iran", false}, {"New-Iran!", "newiran", true},
	    {"", "", true}, {"-", "", true}, {"a", "", false}, {"", "a", false},
	    {"T-90", "t90", true}, {"Caf" E_ACUTE " Iran", "cafeiran", true},
	    {"Caf" E_ACUTE " Iran", "cafairan", false},
	    {"Caf" E_ACUTE " Iran", "cafeira", false},
	    {"Caf" E_ACUTE, "caf", false}, {"Caf" E_ACUTE, "cafe", true},
	    {"\xc3\x91"
	     "x",
	        "nx", true},
	    {"\xc3\x91"
	     "x",
	        "ox", false},
	    {"\xf0\x9d\x90\x88ran", "iran", true},
	    {"\xf0\x9d\x90\x88ran", "aran", false},
	    {E_ACUTE E_ACUTE "x", "eex", true}, {E_ACUTE DASH "x", "ex", true},
	    /* Letters that fold to several may lead anywhere. */
	    {"Gro\xc3\x9f"
	     "e Wende",
	        "grossewende", true},
	    {"Gro\xc3\x9f", "gro", true}, {"Gro\xc3\x9f", "gra", false}};

	for (size_t i = 0; i < COUNT(all); i++) {
		/* What stands behind a key is of none. */
		char key[32] = "";

		strcpy(key, all[i].key);
		key[strlen(key)] = 'n';
		ck_assert_msg(
		    may_fold_to((const unsigned char *)all[i].spelling,
		        (const unsigned char *)key,
		        strlen(all[i].key)) == all[i].may,
		    "%s: %s", all[i].spelling, all[i].key);
	}
}
END_TEST

/* Of several bytes: what it folds to, and where its last one is. */
START_TEST(test_wide)
{
	static const struct {
		const char *text;
		size_t size;
		uint32_t letter;
	} all[] = {{E_ACUTE "x", 2, 'e'}, {"\xc3\x91", 2, 'n'},
	    {"\xe2\x80\x93-", 3, 0}, {"\xf0\x9d\x90\x88", 4, 'i'},
	    {"\xc3\x9fx", 2, CRINK__TWO('s', 's')}, {"иж", 2, 0x438}};

	for (size_t i = 0; i < COUNT(all); i++) {
		const unsigned char *at = (const unsigned char *)all[i].text;

		ck_assert_uint_eq(wide_letter(&at), all[i].letter);
		ck_assert_ptr_eq(at, all[i].text + all[i].size - 1);
	}
}
END_TEST

static struct crink__sums
sums_of(const char *key)
{
	struct crink__sums sums = crink__no_sums();

	while (*key != '\0') {
		crink__add_to_sums(&sums, (unsigned char)*key++);
	}
	return sums;
}

/* Of a folded name: as which it may be found in a text that begins so. */
START_TEST(test_names)
{
	static const struct {
		const char *key;
		char first;
		bool is_actor, is_item, is_decoy;
	} all[] = {{"iran", 'I', true, false, false},
	    {"iran", 'i', true, false, false},
	    {"irany", 'I', false, false, false},
	    {"ira", 'I', false, false, false},
	    {"northkorea", 'n', true, false, false},
	    {"korea", 'k', true, false, false}, {"us", 'U', true, false, false},
	    {"us", 'u', false, false, false},
	    {"turkey", 't', false, false, false},
	    {"turkey", 'T', true, false, false},
	    {"dprk", 'd', false, false, false},
	    {"otan", 'O', true, true, false}, {"otan", 'o', false, true, false},
	    {"shell", 's', false, true, false},
	    {"salvo", 's', false, true, false},
	    {"war", 'W', false, false, false},
	    {"ankara", 'A', true, true, false},
	    {"ankara", 'a', false, false, false},
	    {"newiran", 'n', false, false, true},
	    {"northkoreanave", 'N', false, false, true},
	    {"marvel", 'M', true, false, false},
	    {"marvel", 'm', true, false, false},
	    {"he", 'H', false, true, false}, {"he", 'h', false, false, false},
	    {"triad", 't', true, false, false},
	    {"volley", 'v', false, true, false},
	    {"entente", 'e', true, false, false},
	    {"coalition", 'c', true, false, false},
	    {"tetrad", 't', true, true, false},
	    {"northkoreanave", 'n', false, false, false},
	    {"cafeiran", 'c', false, false, true},
	    {"volley", 'V', false, true, false},
	    {"volley", 'v', false, true, false},
	    {"he", 'H', false, true, false}, {"he", 'h', false, false, false},
	    {"probe", 'P', false, true, false},
	    {"probe", 'p', false, false, false},
	    {"grossewende", 'G', false, false, true},
	    {"8", '8', true, false, false},
	    {"koreanorth", 'K', false, false, false}};
	unsigned char key[CRINK__SCAN_LONGEST + CRINK__COMPARED] = {0};

	for (size_t i = 0; i < COUNT(all); i++) {
		const struct crink__sums sums = sums_of(all[i].key);
		const uint32_t first = (unsigned char)all[i].first;

		memcpy(key, all[i].key, strlen(all[i].key));
		ck_assert_msg(
		    is_ACTOR(key, &sums, first) == all[i].is_actor &&
		        is_ITEM(key, &sums, first) == all[i].is_item &&
		        is_DECOY(key, &sums, first) == all[i].is_decoy,
		    "%s, %c: %d %d %d", all[i].key, all[i].first,
		    is_ACTOR(key, &sums, first), is_ITEM(key, &sums, first),
		    is_DECOY(key, &sums, first));
	}
}
END_TEST

/* What is no name is none, whatever its hash: of decoys, but for those with letters
 * that fold to several, which are not held against it to the end. */
START_TEST(test_no_names)
{
	uint32_t state = 1;
	unsigned decoys = 0;

	for (unsigned round = 0; round < 50000; round++) {
		unsigned char key[CRINK__SCAN_LONGEST + CRINK__COMPARED] = {0};
		struct crink__sums sums;

		for (unsigned i = 0; i < 3 + round % 8; i++) {
			key[i] =
			    (unsigned char)"bdfhjlqyz"[unit_below(&state, 9)];
		}
		sums = sums_of((const char *)key);
		EXPECT(!is_ACTOR(key, &sums, 'B') && !is_ITEM(key, &sums, 'B'),
		    "%s", key);
		decoys += is_DECOY(key, &sums, 'B');
	}
	ck_assert_uint_eq(decoys, 0);
}
END_TEST

START_TEST(test_may_begin)
{
	static const struct {
		const char *text;
		bool last, part;
	} all[] = {{"Iran", true, true}, {"Iran zq", true, true},
	    {"Irany", false, true}, {"Irany zq", false, false},
	    {"North", false, true}, {"North zq", false, true},
	    {"North zq zq", false, false}, {"North Korea", true, true},
	    {"North Kor", false, true}, {"North Kor ea", false, false},
	    {"North Kor-ea", true, true}, {"North Kor.ea", true, true},
	    {"North Kor'ea", false, false}, {"Nzr th Korea", false, false},
	    {"Nor" E_ACUTE, true, true}, {"Nzr " E_ACUTE, false, false},
	    {"Nor-" E_ACUTE, true, true}, {"Nor-\x80", true, true},
	    {"North " E_ACUTE, true, true},
	    {"North -------------------------------Korea", true, true},
	    {"North --------------------------------Korea", false, false},
	    /* As long as the longest name, and longer. */
	    {"Democratic Confederation of the Far East", true, true},
	    {"Democratic Confederation of the Far Eastx", false, false},
	    {"Democratic-Confederation-of-the-Far-Easx", false, true},
	    {"Democratic-Confederation-of-the-Far-Easxx", false, false}};

	for (size_t i = 0; i < COUNT(all); i++) {
		const unsigned char *const at =
		    (const unsigned char *)all[i].text;
		struct crink__text_part part = {at + strlen(all[i].text), true};

		ck_assert_msg(
		    may_begin(at, &part) == all[i].last, "%s", all[i].text);
		part.is_last = false;
		ck_assert_msg(may_begin(at, &part) == all[i].part,
		    "%s as a part", all[i].text);
	}
}
END_TEST

/* ---- signs ----------------------------------------------------------- */

START_TEST(test_signs)
{
	for (size_t at = 0; at < STEP; at++) {
		for (size_t limit = 1; limit <= STEP; limit++) {
			unsigned char block[ROOM];
			size_t size = limit;
			uint64_t left;

			memset(block, ' ', sizeof(block));
			memcpy(block + at, DASH, 3);
			left =
			    without_signs(block, sort_block(block).wide, &size);
			EXPECT(left == 0, "a sign at %zu", at);
			EXPECT(size == (at < limit && limit < at + 3 ? at + 3
			                                             : limit),
			    "a sign at %zu of %zu: %zu", at, limit, size);
			/* What is no such sign, whole, and a sign behind it. */
			size = limit;
			memcpy(block + at, E_ACUTE DASH, 5);
			left =
			    without_signs(block, sort_block(block).wide, &size);
			EXPECT(left == (uint64_t)3 << at, "at %zu", at);
		}
	}
}
END_TEST

START_TEST(test_joined_by)
{
	static const struct {
		const char *text;
		bool is_joined;
	} all[] = {{"n's", true}, {"8's", true}, {"n''s", false}, {"'s", false},
	    {" 's", false}, {"n-s", false}, {"ns", false}, {"s", false},
	    {"nn's", true}, {"n\"s", false}};

	struct crink_scan behind = crink_scan_text("n's", 3);

	for (size_t i = 0; i < COUNT(all); i++) {
		const char *const text = all[i].text;
		const struct crink_scan scan =
		    crink_scan_text(text, strlen(text));

		ck_assert_msg(
		    is_joined(&scan, (const unsigned char *)text +
		                         strlen(text) - 1) == all[i].is_joined,
		    "%s", text);
	}
	/* What is before a text is none of it. */
	ck_assert(is_joined(&behind, (const unsigned char *)behind.text + 2));
	behind.text++;
	ck_assert(!is_joined(&behind, (const unsigned char *)behind.text + 1));
}
END_TEST

UNIT_MAIN("scan-blocks", test_sorted, test_bits, test_hashes,
    test_first_letters, test_first, test_filter, test_joined, test_gap,
    test_spelt, test_fold, test_wide, test_names, test_no_names, test_may_begin,
    test_signs, test_joined_by)

#endif

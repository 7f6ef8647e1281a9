/* Names folded to what counts of them, and their hashes. */
#include "unit.h"

#include "fold.h"

#define ROOM 300

static const struct {
	const char *name, *folded;
} folds[] = {
    {"", ""},
    {" \t\n-_.,;:!?()[]{}'\"/\\", ""},
    {"KIM JONG UN", "kimjongun"},
    {"Kim Jong-un", "kimjongun"},
    {"U.S.", "us"},
    {"155 mm", "155mm"},
    {"AZaz09@[`{/:", "azaz09"},
    {"a\x01\x7f"
     "b",
        "ab"},
    {"Türkiye", "turkiye"},
    {"Tu\u0308rkiye", "turkiye"},
    {"TÜRKİYE", "turkiye"},
    {"TU\u0308RKI\u0307YE", "turkiye"},
    {"Straße, Æsir, Øl, Łódź, Đà Nẵng", "strasseaesirollodzdanang"},
    {"Chosŏn", "choson"},
    {"Choso\u0306n", "choson"},
    {"РОССИЯ", "россия"},
    {"Київ", "киів"},
    {"Киі\u0308в", "киів"},
    {"ЙОД", "иод"},
    {"И\u0306ОД", "иод"},
    {"ΟΔΥΣΣΕΎΣ", "οδυσσευσ"},
    {"Οδυσσεύς", "οδυσσευσ"},
    {"Οδυσσευ\u0301ς", "οδυσσευσ"},
    {"중국", "중국"},
    {"\u110c\u116e\u11bc\u1100\u116e\u11a8", "중국"},
    {"\u1100\u1161", "가"},
    {"\u1100\u1161\u11a8", "각"},
    {"\uac00\u11a8", "각"},
    {"\u1112\u1175\u11c2", "\ud7a3"},
    {"\uac01\u11a8", "\uac01\u11a8"}, /* it has its final already */
    {"\u1112\u11ab", "\u1112\u11ab"}, /* a final without a vowel */
    {"\u1112\u1176", "\u1112\u1176"}, /* a vowel of old */
    {"\u1113\u1161", "\u1113\u1161"},
    {"\ud7a4\u11a8", "\ud7a4\u11a8"},
    {"\uac00\u11a7", "\uac00\u11a7"},
    {"\uac00\u11c3", "\uac00\u11c3"},
    {"ば\u3099", "ば"},
    {"ひ\u3099", "び"},
    {"ぢ\u309a", "ぢ"},
    {"a\u1161", "a\u1161"},
    {"\u1100a\u1161", "\u1100a\u1161"},
    {"か\u3099", "が"},
    {"ハ\u3099", "バ"},
    {"ハ\u309a", "パ"},
    {"は\u309a", "ぱ"},
    /* What takes one mark alone, or none, drops the other. */
    {"か\u309a", "か"},
    {"ト\u309a", "ト"},
    {"ん\u3099", "ん"},
    {"ま\u3099", "ま"},
    {"ウ\u309a", "ウ"},
    {"ワ\u309a", "ワ"},
    {"ヲ\u309a", "ヲ"},
    {"ン\u3099", "ン"},
    {"ゝ\u309a", "ゝ"},
    {"を\u3099", "を"},
    {"\u304a\u3099", "\u304a"},
    {"\u30f0\u3099", "\u30f8"},
    {"\u30ee\u3099", "\u30ee"},
    {"\u30f1\u3099", "\u30f9"},
    {"ト\u3099", "ド"},
    {"ウ\u3099ォ", "ヴォ"},
    {"う\u3099", "ゔ"},
    {"ワ\u3099", "\u30f7"},
    {"ヲ\u3099", "\u30fa"},
    {"ゝ\u3099", "ゞ"},
    {"ヽ\u3099", "ヾ"},
    {"إِيران", "ايران"},
    {"ایــران", "ايران"},
    {"لُبْنَان", "لبنان"},
    {"آ", "ا"},
    {"\u0627\u0653", "ا"},
    {"中国", "中国"},
    {"a\U00020000b", "a\U00020000b"},
    {"\U0010fffd", "\U0010fffd"},
    /* At the ends of three bytes. */
    {"\u0800", "\u0800"},
    {"\uffff", "\uffff"},
    {"\U00010000", "\U00010000"},
};

/* How much of a name was read is told, up to a NUL or as much as there is. */
static void
check_taken(const char *name)
{
#ifdef __OPTIMIZE_SIZE__
	(void)name; /* nobody asks */
#else
	unsigned char key[ROOM];
	size_t taken = SIZE_MAX;

	crink__fold_taking(key, ROOM, name, strlen(name), &taken);
	ck_assert_uint_eq(taken, strlen(name));
	taken = SIZE_MAX;
	crink__fold_taking(key, 0, name, CRINK__TO_NUL, &taken);
	ck_assert_uint_eq(taken, strlen(name));
#endif
}

START_TEST(test_fold)
{
	for (size_t i = 0; i < COUNT(folds); i++) {
		unsigned char key[ROOM];
		const size_t size = crink__fold(
		    key, ROOM, folds[i].name, strlen(folds[i].name));

		EXPECT(size == strlen(folds[i].folded) &&
		           memcmp(key, folds[i].folded, size) == 0,
		    "'%s': '%.*s' instead of '%s'", folds[i].name,
		    size > ROOM ? 0 : (int)size, (const char *)key,
		    folds[i].folded);
		ck_assert_uint_eq(
		    crink__fold(key, 0, folds[i].name, CRINK__TO_NUL), size);
		check_taken(folds[i].name);
	}
}
END_TEST

/* Writes a code point above ASCII in UTF-8; returns where that ends. */
static char *
put_code(char *at, uint32_t code)
{
	const unsigned more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;

	*at++ = (char)((0xf00 >> (more + 1) & 0xff) | code >> 6 * more);
	for (unsigned i = more; i-- > 0;) {
		*at++ = (char)(0x80 | (code >> 6 * i & 0x3f));
	}
	return at;
}

/* The kana that take a mark, and after each what it becomes, as Unicode has it. */
static const char *const kana_pairs[] = {
    /* U+3099 */
    "うゔかがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとど"
    "はばひびふぶへべほぼゝゞウヴカガキギクグケゲコゴサザシジスズセゼ"
    "ソゾタダチヂツヅテデトドハバヒビフブヘベホボワヷヰヸヱヹヲヺヽヾ",
    /* U+309A */
    "はぱひぴふぷへぺほぽハパヒピフプヘペホポ",
};
static uint32_t marked[2][0x100]; /* by the mark, from U+3000 on */

static uint32_t
code_at(const char *at)
{
	return ((uint32_t)at[0] & 15) << 12 | ((uint32_t)at[1] & 63) << 6 |
	       ((uint32_t)at[2] & 63);
}

static void
fill_marked(void)
{
	for (size_t mark = 0; mark < COUNT(kana_pairs); mark++) {
		for (const char *at = kana_pairs[mark]; *at != '\0'; at += 6) {
			marked[mark][code_at(at) - 0x3000] = code_at(at + 3);
		}
	}
}

/* What two code points become, as Unicode tells; 0: they stay two. */
static uint32_t
composed(uint32_t last, uint32_t code)
{
	if (last >= 0x1100 && last <= 0x1112 && code >= 0x1161 &&
	    code <= 0x1175) {
		return 0xac00 + (last - 0x1100) * 588 + (code - 0x1161) * 28;
	}
	if (last >= 0xac00 && last <= 0xd7a3 && (last - 0xac00) % 28 == 0 &&
	    code >= 0x11a8 && code <= 0x11c2) {
		return last + (code - 0x11a7);
	}
	return code >= 0x3099 && last >> 8 == 0x30
	           ? marked[code - 0x3099][last - 0x3000]
	           : 0;
}

/* A letter that folds to itself, and after it what may change it. */
static void
check_composed(uint32_t last, uint32_t code)
{
	const uint32_t one = composed(last, code);
	unsigned char key[ROOM];
	char text[8], wanted[8];
	char *end = put_code(wanted, one != 0 ? one : last);
	size_t size;

	/* A mark of kana that changes nothing is dropped. */
	if (one == 0 && code < 0x3099) {
		end = put_code(end, code);
	}
	size = crink__fold(key, ROOM, text,
	    (size_t)(put_code(put_code(text, last), code) - text));
	EXPECT(size == (size_t)(end - wanted) && memcmp(key, wanted, size) == 0,
	    "U+%04x U+%04x: '%.*s'", (unsigned)last, (unsigned)code,
	    size > ROOM ? 0 : (int)size, (const char *)key);
}

static bool
folds_to_itself(uint32_t code)
{
	unsigned char key[ROOM];
	char text[4];
	const size_t size = (size_t)(put_code(text, code) - text);

	return crink__fold(key, ROOM, text, size) == size &&
	       memcmp(key, text, size) == 0;
}

/* Whatever Unicode composes of Hangul and kana is composed, and nothing else:
 * each letter with what is at the bounds of vowels and finals and with both
 * marks, and those that may be composed with all that are between. */
START_TEST(test_composed)
{
	static const uint32_t codes[] = {0x1161, 0x1175, 0x1176, 0x11a7, 0x11a8,
	    0x11c2, 0x11c3, 0x3099, 0x309a};
	unsigned count = 0;

	fill_marked();
	for (uint32_t last = 0x80; last < 0x110000;
	     last += last < 0x11000 ? 1 : 61) {
		if (last >> 11 == 0xd800 >> 11 || !folds_to_itself(last)) {
			continue;
		}
		count++;
		for (size_t i = 0; i < COUNT(codes); i++) {
			check_composed(last, codes[i]);
		}
		for (uint32_t code = 0x1161;
		     code <= 0x11c3 && (last >> 8 == 0x11 || last % 28 < 2);
		     code++) {
			check_composed(last, code);
		}
	}
	ck_assert_uint_gt(count, 50000);
}
END_TEST

/* A mark after what cannot take it makes no other letter of it. */
START_TEST(test_wrong_marks)
{
	static const char *const rows[][2] = {
	    {"が\u3099", "き"},
	    {"か\u309a", "き"},
	    {"か\u309a", "が"},
	    {"ん\u3099", "\u3094"},
	    {"ウ\u3099", "ェ"},
	    {"ア\u3099", "ィ"},
	    {"っ\u3099", "つ"},
	    {"각\u11a8", "갂"},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		unsigned char key[ROOM];
		const size_t size =
		    crink__fold(key, ROOM, rows[i][0], strlen(rows[i][0]));

		EXPECT(size != strlen(rows[i][1]) ||
		           memcmp(key, rows[i][1], size) != 0,
		    "'%s' became '%s'", rows[i][0], rows[i][1]);
	}
}
END_TEST

START_TEST(test_invalid)
{
	static const struct {
		const char *bytes;
		size_t size;
	} rows[] = {
	    {"\x80", 1},             /* a continuation alone */
	    {"a\xbf", 2},            /* the same, later */
	    {"\xc0\x80", 2},         /* NUL, too long */
	    {"\xc1\xbf", 2},         /* ASCII, too long */
	    {"\xe0\x80\xaf", 3},     /* too long */
	    {"\xe0\x9f\xbf", 3},     /* too long by one */
	    {"\xf0\x80\x80\xaf", 4}, /* too long */
	    {"\xf0\x8f\xbf\xbf", 4}, /* too long by one */
	    {"\xed\xa0\x80", 3},     /* the first surrogate */
	    {"\xed\xbf\xbf", 3},     /* the last surrogate */
	    {"\xf4\x90\x80\x80", 4}, /* U+110000 */
	    {"\xf5\x80\x80\x80", 4},
	    {"\xf8\x88\x80\x80\x80", 5},
	    {"\xfe", 1},
	    {"\xff", 1},
	    {"\xc3", 1}, /* cut off */
	    {"\xe4\xb8", 2},
	    {"\xe4", 1},
	    {"\xf0\x9f\x9a", 3},
	    {"\xf0\x9f", 2},
	    {"\xf0", 1},
	    {"\xc3\x28", 2}, /* no continuation */
	    {"\xe4\x28\xad", 3},
	    {"\xe4\xb8\x28", 3},
	    {"\xf0\x28\x9a\x80", 4},
	    {"\xf0\x9f\x28\x80", 4},
	    {"\xf0\x9f\x9a\x28", 4},
	    {"Russia\xff", 7},
	    {"\xffRussia", 7},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		unsigned char key[ROOM];

		EXPECT(crink__fold(key, ROOM, rows[i].bytes, rows[i].size) ==
		           CRINK__FOLD_INVALID,
		    "row %zu", i);
		EXPECT(crink__fold(key, 0, rows[i].bytes, rows[i].size) ==
		           CRINK__FOLD_INVALID,
		    "row %zu, no room", i);
	}
}
END_TEST

/* A name that ends within a letter, whatever follows it, is none. */
START_TEST(test_cut)
{
	static const char *const rows[] = {"é", "中", "\uac00", "\U00020000"};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const size_t whole = strlen(rows[i]);
		unsigned char key[ROOM];

		for (size_t size = 1; size < whole; size++) {
			EXPECT(crink__fold(key, ROOM, rows[i], size) ==
			           CRINK__FOLD_INVALID,
			    "%zu bytes of '%s'", size, rows[i]);
			ck_assert_uint_eq(
			    crink__decode((const unsigned char *)rows[i], size),
			    0);
		}
		ck_assert_uint_le(crink__fold(key, ROOM, rows[i], whole), 4);
	}
}
END_TEST

/* Bytes that make a character, as Unicode's table of them tells. */
static const struct {
	unsigned char first[2], second[2],
	    size; /* the lowest and the highest */
} formed[] = {
    {{0xc2, 0xdf}, {0x80, 0xbf}, 2},
    {{0xe0, 0xe0}, {0xa0, 0xbf}, 3},
    {{0xe1, 0xec}, {0x80, 0xbf}, 3},
    {{0xed, 0xed}, {0x80, 0x9f}, 3},
    {{0xee, 0xef}, {0x80, 0xbf}, 3},
    {{0xf0, 0xf0}, {0x90, 0xbf}, 4},
    {{0xf1, 0xf3}, {0x80, 0xbf}, 4},
    {{0xf4, 0xf4}, {0x80, 0x8f}, 4},
};

/* As crink__decode(), by that table. */
static uint32_t
decoded(const unsigned char bytes[4], size_t size)
{
	for (size_t i = 0; i < COUNT(formed); i++) {
		uint32_t code;

		if (size < formed[i].size || bytes[0] < formed[i].first[0] ||
		    bytes[0] > formed[i].first[1] ||
		    bytes[1] < formed[i].second[0] ||
		    bytes[1] > formed[i].second[1]) {
			continue;
		}
		code = bytes[0] & (0x7fu >> formed[i].size);
		for (size_t at = 1; at < formed[i].size; at++) {
			if (bytes[at] >> 6 != 2) {
				return 0;
			}
			code = code << 6 | (bytes[at] & 0x3f);
		}
		return code | (uint32_t)formed[i].size << CRINK__DECODED;
	}
	return 0;
}

/* All pairs of bytes, with what is at the bounds of others behind them. What is cut
 * off is none, even where the rest of it lies behind. */
START_TEST(test_decode)
{
	static const unsigned char last[] = {0x7f, 0x80, 0xbf, 0xc0};
	unsigned char bytes[4];

	for (uint32_t i = 0; i < 0x80 * 0x100 * 4 * 4; i++) {
		bytes[0] = (unsigned char)(0x80 | i >> 12);
		bytes[1] = (unsigned char)(i >> 4);
		bytes[2] = last[i >> 2 & 3];
		bytes[3] = last[i & 3];
		for (size_t size = 1; size <= 4; size++) {
			EXPECT(
			    crink__decode(bytes, size) == decoded(bytes, size),
			    "%zu bytes of %02x %02x %02x %02x", size, bytes[0],
			    bytes[1], bytes[2], bytes[3]);
		}
	}
}
END_TEST

/* The characters at the edges of what is valid. */
START_TEST(test_valid)
{
	static const char *const rows[] = {"\x7f", "\xc2\x80", "\xdf\xbf",
	    "\xe0\xa0\x80", "\xed\x9f\xbf", "\xee\x80\x80", "\xef\xbf\xbf",
	    "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf"};

	for (size_t i = 0; i < COUNT(rows); i++) {
		unsigned char key[ROOM];

		EXPECT(crink__fold(key, ROOM, rows[i], strlen(rows[i])) <= 4,
		    "row %zu", i);
	}
}
END_TEST

/* Folds with every room: counts the whole, writes no more than the room. */
static void
check_room(const char *name)
{
	unsigned char whole[ROOM], key[ROOM];
	const size_t size = crink__fold(whole, ROOM, name, strlen(name));

	ck_assert_uint_le(size, ROOM - 8);
	for (size_t room = 0; room <= size + 2; room++) {
		const size_t written = room < size ? room : size;

		memset(key, 0xfe, sizeof(key));
		ck_assert_uint_eq(
		    crink__fold(key, room, name, strlen(name)), size);
		/* A cut may fall after a letter that was composed anew. */
		ck_assert_msg(room < size || memcmp(key, whole, written) == 0,
		    "'%s' in %zu", name, room);
		for (size_t i = written; i < ROOM; i++) {
			ck_assert_uint_eq(key[i], 0xfe);
		}
	}
}

/* A NUL within a name of a given size counts as little as a blank. */
START_TEST(test_nul)
{
	unsigned char key[ROOM];

	ck_assert_uint_eq(crink__fold(key, ROOM, "a\0b", 3), 2);
	ck_assert_int_eq(memcmp(key, "ab", 2), 0);
	ck_assert_uint_eq(crink__fold(key, ROOM, "\0", 1), 0);
	ck_assert_uint_eq(crink__fold(key, ROOM, "\0я\0", 4), 2);
	ck_assert_uint_eq(crink__fold(key, ROOM, "a\0b", CRINK__TO_NUL), 1);
}
END_TEST

START_TEST(test_room)
{
	static const char *const names[] = {"", "a", "Kim Jong-un", "Straße",
	    "中国", "\u110c\u116e\u11bc\u1100\u116e\u11a8", "か\u3099か\u3099",
	    "a\U00020000b"};

	for (size_t i = 0; i < COUNT(names); i++) {
		check_room(names[i]);
	}
}
END_TEST

/* A folded name folds to itself. */
START_TEST(test_again)
{
	const struct crink_actor *actor = NULL;
	size_t aliases = 0;

	while ((actor = crink_actor_next(actor)) != NULL) {
		const char *name;

		for (size_t i = 0;
		     (name = crink_actor_alias(actor, i, NULL)) != NULL; i++) {
			unsigned char once[ROOM], twice[ROOM];
			const size_t size =
			    crink__fold(once, ROOM, name, strlen(name));

			ck_assert_uint_gt(size, 0);
			ck_assert_uint_le(size, CRINK__ACTOR_KEY_LONGEST);
			ck_assert_uint_eq(
			    crink__fold(twice, ROOM, (const char *)once, size),
			    size);
			ck_assert_mem_eq(once, twice, size);
			aliases++;
		}
	}
	ck_assert(CRINK__ACTOR_COUNT == 0 || aliases > 20);
}
END_TEST

#define KEYS 20000

static int
compare_hashes(const void *a, const void *b)
{
	return memcmp(a, b, sizeof(struct crink__hash));
}

static const unsigned rotations[] = {0, 1, 7, 23, 31};

/* Names that differ in one letter or in their order. */
static void
check_hashes(unsigned rotation)
{
	static struct crink__hash hashes[KEYS];
	size_t count = 0;

	for (unsigned i = 0; i < KEYS; i++) {
		char key[32];
		const int size = snprintf(key, sizeof(key), "%x%s", i,
		    i % 3 == 0   ? "korea"
		    : i % 3 == 1 ? ""
		                 : "kroea");

		hashes[count++] =
		    crink__hash((unsigned char *)key, (size_t)size, rotation);
	}
	qsort(hashes, count, sizeof(hashes[0]), compare_hashes);
	for (size_t i = 1; i < count; i++) {
		EXPECT(compare_hashes(&hashes[i - 1], &hashes[i]) != 0,
		    "two keys have one hash with the turn %u", rotation);
	}
}

START_TEST(test_hash)
{
	/* With a turn of 1, letters meet everywhere: no such is ever chosen. */
	check_hashes(0);
	check_hashes(7);
	check_hashes(23);
}
END_TEST

/* The hash is of the bytes alone, wherever they lie. */
START_TEST(test_hash_place)
{
	static const char text[] = "northkorea";
	const size_t size = strlen(text);
	unsigned char memory[64];

	for (size_t i = 0; i < COUNT(rotations); i++) {
		const struct crink__hash first = crink__hash(
		    (const unsigned char *)text, size, rotations[i]);

		for (size_t at = 0; at < 16; at++) {
			struct crink__hash hash;

			memset(memory, (int)at, sizeof(memory));
			memcpy(memory + at, text, size);
			hash = crink__hash(memory + at, size, rotations[i]);
			ck_assert_uint_eq(hash.bucket, first.bucket);
			ck_assert_uint_eq(hash.slot, first.slot);
		}
	}
}
END_TEST

/* A sum that both ways of computing it agree on, on every machine. */
START_TEST(test_hash_value)
{
	static const unsigned char text[] = "northkorea";

	for (size_t i = 0; i < COUNT(rotations); i++) {
		uint64_t sum = 0;
		struct crink__hash hash, wanted;

		for (unsigned k = 0; k < 10 && rotations[i] != 0; k++) {
			const unsigned by = k * rotations[i] % 64;

			sum ^= (uint64_t)text[k] << by;
			sum ^= by == 0 ? 0 : (uint64_t)text[k] >> (64 - by);
		}
		if (rotations[i] == 0) {
			uint32_t low = 0, high = 0;

			for (unsigned k = 0; k < 10; k++) {
				low = (low ^ text[k]) * 16777619u;
				high = (high + text[k] + 1) * 739982445u;
			}
			sum = (uint64_t)high << 32 | low;
		}
		hash = crink__hash(text, 10, rotations[i]);
		wanted =
		    crink__hash_sum((uint32_t)sum, (uint32_t)(sum >> 32), 10);
		ck_assert_uint_eq(hash.bucket, wanted.bucket);
		ck_assert_uint_eq(hash.slot, wanted.slot);
	}
}
END_TEST

START_TEST(test_scale)
{
	static const uint32_t fractions[] = {0, 1, 0xffff, 0x10000, 0x7fffffff,
	    0x80000000, 0xdeadbeef, 0xfffeffff, 0xffffffff};
	static const uint32_t counts[] = {1, 2, 3, 7, 417, 65534, 65535};

	for (size_t i = 0; i < COUNT(fractions); i++) {
		for (size_t j = 0; j < COUNT(counts); j++) {
			const uint32_t fraction = fractions[i];
			const uint32_t count = counts[j];
			const uint32_t small =
			    crink__scale_small(fraction, count);

			ck_assert_uint_eq(crink__scale(fraction, count),
			    (uint64_t)fraction * count / 4294967296u);
			ck_assert_uint_eq(small,
			    (uint64_t)(fraction / 65536) * count / 65536);
			ck_assert_uint_lt(small, count);
		}
		ck_assert_uint_lt(
		    crink__scale(fractions[i], 0xffffffff), 0xffffffff);
	}
}
END_TEST

/* Each pilot moves names to other places, and keeps different ones apart. */
START_TEST(test_place)
{
	for (uint32_t pilot = 1; pilot < 1000; pilot++) {
		EXPECT(crink__place(12345, pilot) !=
		           crink__place(12345, pilot - 1),
		    "pilot %u", (unsigned)pilot);
		EXPECT(crink__place(pilot, 5) != crink__place(pilot - 1, 5),
		    "slot %u", (unsigned)pilot);
	}
}
END_TEST

UNIT_MAIN("fold", test_fold, test_composed, test_wrong_marks, test_invalid,
    test_cut, test_decode, test_valid, test_nul, test_room, test_again,
    test_hash, test_hash_place, test_hash_value, test_scale, test_place)

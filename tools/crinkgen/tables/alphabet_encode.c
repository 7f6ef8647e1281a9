/*
 * The list of letters as rows. What a row begins with and how far it reaches is
 * a choice; from the last letter to the first, the one is taken that leaves the
 * fewest bytes for all that follow.
 */
#include <string.h>

#include "letters.h"
#include "tables/alphabet_encode.h"

#include "crink_layout.h"

/* Letters, code points between them that stay as they are, and dropped ones
 * that a row of RUNS or of LIST may have. */
#define ROW_MAX 250
#define STAY_MAX 16
#define DROPPED_MAX 24
/* Sections of about so many bytes, and where as many code points stay. */
#define SECTION_BYTES 200
#define SECTION_GAP 1000

/* The best row that begins with a letter. */
#define SKIP 8u /* no row: what is not needed stays */

struct choice {
	uint32_t bytes; /* of it and all after */
	uint16_t letters;
	uint8_t does;
};

struct encoding {
	const struct letter *list;
	size_t count;
	struct choice *choices;
};

static void
offer(struct encoding *encoding, size_t at, unsigned does, size_t letters,
    uint32_t bytes)
{
	struct choice *choice = &encoding->choices[at];

	bytes += encoding->choices[at + letters].bytes;
	if (choice->letters == 0 || bytes < choice->bytes) {
		choice->bytes = bytes;
		choice->letters = (uint16_t)letters;
		choice->does = (uint8_t)does;
	}
}

/* Code points from the end of a letter to the next. */
static uint32_t
gap_behind(const struct letter *letter)
{
	return letter[1].code - letter[0].code - letter[0].count;
}

static void
offer_alphabet(
    struct encoding *encoding, size_t at, unsigned does, uint32_t size)
{
	const struct letter *first = &encoding->list[at];

	for (uint32_t i = 0; i < size; i++) {
		if (at + i == encoding->count ||
		    first[i].code != first[0].code + i ||
		    first[i].to !=
		        i + (does == CRINK__DIGITS ? (uint32_t)'0' : 'a')) {
			return;
		}
	}
	offer(encoding, at, does, size, 1);
}

static void
offer_shift(struct encoding *encoding, size_t at)
{
	const struct letter *first = &encoding->list[at];
	const size_t left = encoding->count - at;

	for (uint32_t i = 0; i < left && i < ROW_MAX; i++) {
		if (first[i].code != first[0].code + i ||
		    first[i].to != first[0].to + i || first[i].to > 0xffff) {
			return;
		}
		offer(encoding, at, CRINK__SHIFT, i + 1, 4);
	}
}

static void
offer_list(struct encoding *encoding, size_t at)
{
	const struct letter *first = &encoding->list[at];
	const size_t left = encoding->count - at;
	uint32_t low = first[0].to, high = first[0].to;

	for (size_t i = 0; i < left; i++) {
		const uint32_t span = first[i].code - first[0].code + 1;

		if (i != 0 && gap_behind(&first[i - 1]) != 0) {
			/* What stays is one of the letters, too. */
			const uint32_t from =
			    first[i - 1].code + first[i - 1].count;

			low = from < low ? from : low;
			high =
			    first[i].code - 1 > high ? first[i].code - 1 : high;
		}
		low = first[i].to < low ? first[i].to : low;
		high = first[i].to > high ? first[i].to : high;
		if (first[i].to == 0 || span > ROW_MAX ||
		    high - (low & ~63u) > 255 || low >= 256 * 64) {
			return;
		}
		offer(encoding, at, CRINK__LIST, i + 1, 3 + span);
	}
}

/* What a byte of RUNS says of a letter; it can only if *can_say. */
static uint32_t
run_of(const struct letter *letter, bool *can_say)
{
	static const struct {
		uint32_t two, run;
	} twos[] = {{CRINK__TWO('a', 'e'), CRINK__RUN_AE},
	    {CRINK__TWO('o', 'e'), CRINK__RUN_OE},
	    {CRINK__TWO('s', 's'), CRINK__RUN_SS},
	    {CRINK__TWO('t', 'h'), CRINK__RUN_TH}};

	*can_say = true;
	if (letter->to == 0 && letter->count <= DROPPED_MAX) {
		return CRINK__RUN_DROP;
	}
	if (letter->to - 'a' < 26) {
		return letter->to - 'a' + 1;
	}
	for (size_t i = 0; i < 4; i++) {
		if (letter->to == twos[i].two) {
			return twos[i].run;
		}
	}
	*can_say = false;
	return 0;
}

/* Bytes of RUNS in the making, which nobody may be there to take. */
struct runs {
	unsigned char *bytes;
	uint32_t size;
	uint32_t run, count; /* the last one, not yet among the bytes */
};

static void
end_run(struct runs *runs)
{
	while (runs->count != 0) {
		const uint32_t count = runs->count < 8 ? runs->count : 8;

		if (runs->bytes != NULL) {
			runs->bytes[runs->size] =
			    (unsigned char)(runs->run << 3 | (count - 1));
		}
		runs->size++;
		runs->count -= count;
	}
}

static void
add_run(struct runs *runs, uint32_t run, uint32_t count)
{
	if (run != runs->run) {
		end_run(runs);
		runs->run = run;
	}
	runs->count += count;
}

/* The runs of up to so many letters; how many it was, for a byte of RUNS cannot
 * say of each what becomes of it. */
static size_t
put_runs(struct encoding *encoding, size_t at, size_t letters,
    unsigned char *bytes, uint32_t *size)
{
	const struct letter *first = &encoding->list[at];
	struct runs runs = {bytes, 0, 0, 0};
	const size_t left = encoding->count - at;
	size_t i;

	for (i = 0; i < left && i < letters; i++) {
		bool can_say;
		const uint32_t run = run_of(&first[i], &can_say);

		if (!can_say ||
		    (i != 0 && gap_behind(&first[i - 1]) > STAY_MAX)) {
			break;
		}
		if (i != 0 && gap_behind(&first[i - 1]) != 0) {
			add_run(
			    &runs, CRINK__RUN_KEEP, gap_behind(&first[i - 1]));
		}
		add_run(&runs, run, first[i].count);
		if (bytes == NULL) {
			const uint32_t whole = runs.size + (runs.count + 7) / 8;

			if (whole > ROW_MAX) {
				break;
			}
			offer(encoding, at, CRINK__RUNS, i + 1, 2 + whole);
		}
	}
	end_run(&runs);
	*size = runs.size;
	return i;
}

static uint32_t
put_letters(unsigned char *bytes, uint32_t to)
{
	const unsigned char *several;

	if (to >= CRINK__SEVERAL) {
		several = letters_several(to);
		memcpy(bytes, several, several[0] + 1u);
		return several[0] + 1u;
	}
	if (to > 0xffffff || to < 0x80) {
		bytes[0] = to < 0x80 ? 1 : 2;
		bytes[1] = (unsigned char)to;
		bytes[2] = (unsigned char)(to >> 24);
		return bytes[0] + 1u;
	}
	bytes[0] = to < 0x800 ? 2 : to < 0x10000 ? 3 : 4;
	for (unsigned i = bytes[0]; i > 1; i--) {
		bytes[i] = (unsigned char)(0x80 | (to & 0x3f));
		to >>= 6;
	}
	bytes[1] = (unsigned char)(0xf00u >> bytes[0] | to);
	return bytes[0] + 1u;
}

static void
choose_rows(struct encoding *encoding)
{
	for (size_t at = encoding->count; at-- > 0;) {
		const struct letter *letter = &encoding->list[at];
		unsigned char bytes[256];
		uint32_t size;

		put_runs(encoding, at, ROW_MAX, NULL, &size);
		if (!letter->is_needed) {
			offer(encoding, at, SKIP, 1, 0);
		}
		if (letter->to == 0) {
			offer(encoding, at,
			    letter->count == 1 ? CRINK__DROP_ONE : CRINK__DROP,
			    1,
			    letter->count == 1     ? 1
			    : letter->count < 0x80 ? 2
			                           : 3);
			continue;
		}
		offer_alphabet(encoding, at, CRINK__DIGITS, 10);
		offer_alphabet(encoding, at, CRINK__LATIN, 26);
		if (letter->to < 0x10000) {
			offer_shift(encoding, at);
			offer_list(encoding, at);
		}
		offer(encoding, at, CRINK__LETTERS, 1,
		    1 + put_letters(bytes, letter->to));
	}
}

/* What follows the first byte of a row; how many bytes. */
static uint32_t
put_row(struct encoding *encoding, size_t at, unsigned char *bytes)
{
	const struct choice *choice = &encoding->choices[at];
	const struct letter *first = &encoding->list[at];
	const struct letter *last = first + choice->letters - 1;
	uint32_t span = last->code + last->count - first->code;
	uint32_t low = first->to, next = first->code;

	switch (choice->does) {
	case CRINK__DROP:
		bytes[0] = (unsigned char)(span >> 8 | 0x80);
		bytes[span < 0x80 ? 0 : 1] = (unsigned char)span;
		return span < 0x80 ? 1 : 2;
	case CRINK__RUNS:
		put_runs(encoding, at, choice->letters, bytes + 1, &span);
		bytes[0] = (unsigned char)span;
		return 1 + span;
	case CRINK__SHIFT:
		bytes[0] = (unsigned char)span;
		bytes[1] = (unsigned char)low;
		bytes[2] = (unsigned char)(low >> 8);
		return 3;
	case CRINK__LIST:
		for (const struct letter *at_one = first; at_one <= last;
		     at_one++) {
			low = at_one->to < low ? at_one->to : low;
			if (at_one->code != next) {
				low = next < low ? next : low;
			}
			next = at_one->code + 1;
		}
		bytes[0] = (unsigned char)span;
		bytes[1] = (unsigned char)(low >> 6);
		for (uint32_t i = 0; i < span; i++) {
			const bool stays =
			    first->code != last[0].code - span + 1 + i;

			bytes[2 + i] =
			    (unsigned char)((stays ? last->code - span + 1 + i
			                           : first++->to) -
			                    (low & ~63u));
		}
		return 2 + span;
	case CRINK__LETTERS:
		return put_letters(bytes, low);
	default:
		return 0;
	}
}

static void
put_head(unsigned char *at, uint32_t page, size_t size)
{
	const uint32_t head = page | (uint32_t)size << 13;

	at[0] = (unsigned char)head;
	at[1] = (unsigned char)(head >> 8);
	at[2] = (unsigned char)(head >> 16);
}

static void
put_sections(struct encoding *encoding, struct letters *letters)
{
	unsigned char *head = letters->bytes;
	unsigned char *out = head + CRINK__SECTION_HEAD;
	uint32_t page = 0, next = 0;

	for (size_t at = 0; at < encoding->count;
	     at += encoding->choices[at].letters) {
		const struct letter *first = &encoding->list[at];
		const struct letter *last =
		    first + encoding->choices[at].letters - 1;
		uint32_t gap;

		if (encoding->choices[at].does == SKIP) {
			continue;
		}
		if ((out - head > SECTION_BYTES ||
		        first->code - next > SECTION_GAP) &&
		    first->code >> 8 << 8 >= next) {
			put_head(head, page,
			    (size_t)(out - head) - CRINK__SECTION_HEAD);
			head = out;
			out += CRINK__SECTION_HEAD;
			page = first->code >> 8;
			next = page << 8;
		}
		gap = first->code - next;
		*out++ = (unsigned char)(encoding->choices[at].does |
		                         (gap < 31 ? gap : 31) << 3);
		if (gap >= 31) {
			for (gap -= 31; gap >= 255; gap -= 255) {
				*out++ = 255;
			}
			*out++ = (unsigned char)gap;
		}
		out += put_row(encoding, at, out);
		next = last->code + last->count;
	}
	put_head(head, page, (size_t)(out - head) - CRINK__SECTION_HEAD);
	put_head(out, CRINK__SECTION_LAST, 0);
	letters->size = (size_t)(out + CRINK__SECTION_HEAD - letters->bytes);
}

void
letters_encode(struct memory *memory, struct letters *letters)
{
	struct encoding encoding = {letters->list, letters->count, NULL};
	struct memory_mark mark;
	size_t size = 64;

	/* Less for each letter than by itself, with the longest gap. */
	for (size_t i = 0; i < letters->count; i++) {
		const uint32_t to = letters->list[i].to;

		size +=
		    16u + (to >= CRINK__SEVERAL ? letters_several(to)[0] : 0u);
	}
	letters->bytes = memory_take(memory, size, 1);
	mark = memory_mark(memory);
	encoding.choices =
	    memory_take(memory, letters->count + 1, sizeof(*encoding.choices));
	choose_rows(&encoding);
	put_sections(&encoding, letters);
	memory_reset(memory, mark);
}

const unsigned char *
letters_several(uint32_t to)
{
	return CRINK__FOLD_BYTES + (to - CRINK__SEVERAL);
}

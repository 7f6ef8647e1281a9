#include "scanner.h"

#include "fold.h"
#include "memory.h"

/* ---- letters that stand alone, words that go on --------------------- */

static bool
is_letter(unsigned sort)
{
	return sort <= CRINK__SORT_JOINING;
}

bool
crink__is_single(const struct crink__letter *letter, bool is_beside)
{
	return letter->script != CRINK__SCRIPT_DIGIT &&
	       letter->script != CRINK__SCRIPT_PLAIN &&
	       letter->script != CRINK__SCRIPT_HANGUL && letter->count == 1 &&
	       !is_beside &&
	       !(is_letter(letter->follows) && crink__is_beside(&letter->gap));
}

bool
crink__goes_on(const struct crink__gap *gap, unsigned script, bool a_single,
    const struct crink__letter *next)
{
	if (gap->size > CRINK__GAP_MAX) {
		return false;
	}
	if (gap->shape == CRINK__SHAPE_DOT) {
		return a_single && crink__is_single(next, false);
	}
	return gap->shape <= CRINK__SHAPE_APOSTROPHE &&
	       (next->joins || !crink__parts((enum crink__script)script,
	                           (enum crink__script)next->script));
}

bool
crink__may_part(const struct crink__gap *gap, unsigned script, unsigned next)
{
	return gap->shape == CRINK__SHAPE_NONE && gap->has_joiner &&
	       (script == CRINK__SCRIPT_ARABIC ||
	           script == CRINK__SCRIPT_HEBREW) &&
	       (next == CRINK__SCRIPT_ARABIC || next == CRINK__SCRIPT_HEBREW);
}

bool
crink__is_possessive(const struct crink__text_part *part,
    const struct crink__letter *letter, struct crink__letter *possessive)
{
	struct crink__character next;

	if (letter->gap.shape != CRINK__SHAPE_APOSTROPHE) {
		return false;
	}
	next = crink__read_character(part, crink__letter_next(letter));
	if ((next.code | 0x20) != 's') {
		return false;
	}
	crink__read_letter(possessive, part, crink__letter_next(letter));
	return !(is_letter(possessive->follows) &&
	         crink__is_beside(&possessive->gap));
}

/* ---- particles of Korean ------------------------------------------- */

#define SYLLABLE 3 /* bytes */
#define PARTICLES_MAX 3
#define PARTICLE_LONGEST 3 /* syllables */
#define SYLLABLES_MAX (PARTICLES_MAX * PARTICLE_LONGEST)

/* Each behind a byte with how many syllables it has. */
static const char particles[] =
    "\1은\1는\1이\1가\1을\1를\1의\1에\2에서\2에게\3에게서\1와\1과\1도\1로\2으로"
    "\1만\2부터\2까지\1께\2께서\2한테\3한테서\2보다\2처럼\2같이\2마다\2조차\2마"
    "저"
    "\2밖에\1뿐\2이나\1나\1랑\2이랑\2하고\2이며\1며\2라고\3이라고\2라는\3이라는"
    "\2라도\3이라도\2로서\3으로서\2로써\3으로써\1든\2이든\1야\1여";

/* Whether syllables are particles alone, three at most. Behind them is room for
 * another particle. */
static bool
are_particles(const unsigned char *rest, size_t syllables)
{
	/* The bits of where particles end, from before the first syllable. */
	unsigned ends = 1;

	for (unsigned i = 0; i < PARTICLES_MAX; i++) {
		unsigned next = 0;

		for (const char *at = particles; *at != '\0';
		     at += 1 + *at * SYLLABLE) {
			const size_t size = (size_t)*at;

			for (size_t from = 0; from < syllables; from++) {
				if ((ends >> from & 1) != 0 &&
				    memcmp(rest + from * SYLLABLE, at + 1,
				        size * SYLLABLE) == 0) {
					next |= 1u << (from + size);
				}
			}
		}
		if ((next >> syllables & 1) != 0) {
			return true;
		}
		ends = next;
	}
	return false;
}

/* Whether particles lead from a letter to the end of the word of Hangul. */
CRINK__APART static enum crink__answer
ends_with_particles(
    const struct crink__text_part *part, const struct crink__letter *letter)
{
	unsigned char rest[(SYLLABLES_MAX + PARTICLE_LONGEST) * SYLLABLE] = {0};
	struct crink__letter at = *letter;
	size_t syllables = 0;

	while (is_letter(at.follows) && at.gap.shape == CRINK__SHAPE_NONE) {
		struct crink__letter next;

		if (!crink__read_letter(&next, part, crink__letter_next(&at))) {
			return CRINK__UNKNOWN;
		}
		if (next.script != CRINK__SCRIPT_HANGUL) {
			break;
		}
		if (syllables == SYLLABLES_MAX ||
		    crink__fold(rest + syllables * SYLLABLE, SYLLABLE,
		        (const char *)next.start, next.end) != SYLLABLE) {
			return CRINK__NO;
		}
		syllables++;
		at = next;
	}
	/* None lead nowhere. */
	return are_particles(rest, syllables) ? CRINK__YES : CRINK__NO;
}

/* ---- the end of a name --------------------------------------------- */

enum crink__answer
crink__ends(const struct crink__text_part *part,
    const struct crink__letter *letter, bool is_beside)
{
	struct crink__letter next;

	if (!is_letter(letter->follows) ||
	    letter->gap.shape > CRINK__SHAPE_DOT) {
		return CRINK__YES;
	}
	if (!crink__read_letter(&next, part, crink__letter_next(letter))) {
		return CRINK__UNKNOWN;
	}
	if (!crink__goes_on(&letter->gap, letter->script,
	        crink__is_single(letter, is_beside), &next) ||
	    crink__may_part(&letter->gap, letter->script, next.script)) {
		return CRINK__YES;
	}
	if (crink__is_possessive(part, letter, &next)) {
		return CRINK__YES;
	}
	return letter->script == CRINK__SCRIPT_HANGUL
	           ? ends_with_particles(part, letter)
	           : CRINK__NO;
}

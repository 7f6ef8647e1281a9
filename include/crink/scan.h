/*
 * Names in running text: a part of <crink/crink.h>, which includes it.
 */
#ifndef CRINK_PART_SCAN_H
#define CRINK_PART_SCAN_H

/* ---- names in running text ----------------------------------------- */

/*
 * A place in a text that names an actor or an item.
 *
 * start and end are bytes of the text as it was given: from start up to, not
 * including, end; end - start is at least 1. A leading article ("the") and a
 * possessive ('s) are outside, the last dot of an abbreviation (U.S.) is inside.
 * Mentions come in the order of the text and never overlap.
 *
 * One of actor and item is not NULL, but where several bear the name: then both
 * are NULL, and crink_actor_match() and crink_item_match() list them. kind tells
 * how it is named, CRINK_ALIAS_KIND_NONE by the name that is shown; of several
 * that is how the first one is. compound is true for a part of a compound that a
 * hyphen joins: "Iran" in "Iran-made".
 */
struct crink_mention {
	size_t start, end;
	const struct crink_actor *actor;
	const struct crink_item *item;
	enum crink_alias_kind kind;
	bool compound;
};

/*
 * A scan of a text for names. It is a plain value: copy it, drop it. Its members
 * are private. The text is not copied: it stays where it is until the scan is done
 * with it. One that is filled with zeros is of an empty text; what one finds that was
 * written over is not told, but while text and size are those of a text, no byte
 * beyond that is read.
 */
struct crink_scan {
	const char *text;
	size_t size, at;
	uint32_t code;
	uint16_t flags;
	uint8_t script, gap_size, gap_shape, word, local, letters;
	uint32_t reserved[4];
};

/*
 * A scan of size bytes of UTF-8, which need no NUL at their end and may hold any:
 * crink_scan_next() finds the names in them. Bytes that are no UTF-8 are a break
 * between words. NULL is an empty text.
 *
 *	struct crink_scan scan = crink_scan_text(text, strlen(text));
 *	struct crink_mention mention;
 *
 *	while (crink_scan_next(&scan, &mention)) {
 *		printf("%.*s\n", (int)(mention.end - mention.start),
 *		    text + mention.start);
 *	}
 */
CRINK_API struct crink_scan crink_scan_text(const char *text, size_t size);

/*
 * Finds the next name and tells where it is. False, and nothing is written, at the
 * end of the text, or of what can be told of a part of it (crink_scan_part()).
 *
 * A name is found where it stands as whole words, in any case, with or without
 * accents, hyphens and the dots of abbreviations; blanks, one line break among
 * them, only where the name has a separator, which may also be missing:
 * "NORTH-KOREA" and "#NorthKorea" are found, "I ran" is not Iran. In scripts
 * without blanks a name of two letters and more is found anywhere. Of several that
 * begin at one place it is the longest. What may be found in text, and what only
 * in the case in which it is spelt, say the data (crink-data(5)); nothing is found
 * in web and mail addresses.
 *
 * Cost: a pass over the text, some 1.7 nanoseconds a byte of ordinary English on a
 * server (with SSE2, or with CRINK_PORTABLE defined when the library is compiled, in
 * plain C), and about half a microsecond for each name that is found. Text beyond
 * ASCII takes longer: news with a name in every 37 to 55 bytes some 20 nanoseconds a
 * byte in Chinese and Korean, 25 in Russian and Persian. So does all text in a library
 * that is compiled for size. The work for a byte has a bound that the longest name
 * sets, whatever the text. Stack: up to 590 bytes on a Cortex-M0.
 */
CRINK_API bool crink_scan_next(
    struct crink_scan *scan, struct crink_mention *mention);

/*
 * A scan of the next part of a longer text, however it is cut: within words, names
 * and characters. before is the scan of the part before, after its crink_scan_next()
 * returned false; NULL for the first part. text begins with the bytes of that part
 * that crink_scan_used() left, and is_last tells whether the text ends with it.
 * Offsets of mentions are from the start of this part. All mentions together are
 * those of the text in one piece.
 */
CRINK_API struct crink_scan crink_scan_part(const struct crink_scan *before,
    const char *text, size_t size, bool is_last);

/*
 * How many bytes of its text a scan is done with, when crink_scan_next() returned
 * false: all of them in the last part, and else up to a name that may go on in the
 * next part. The caller puts the others, at most as many as a name with its
 * neighbours can have (some 10,000; mostly none or a word), before the next part. 0
 * for NULL.
 */
CRINK_API size_t crink_scan_used(const struct crink_scan *scan);

#endif

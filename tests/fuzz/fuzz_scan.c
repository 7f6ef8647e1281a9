/*
 * crink_scan_next(): mentions are in order and within the text, bear the names
 * that they stand for, and are the same however the text is cut into two parts.
 * The first two bytes tell where. Each part is in memory of its own size, so that
 * a read beyond it is seen.
 */
#include <string.h>

#include <crink/crink.h>

#include "fuzz.h"

/* The bytes of a text in memory of just that size; NULL if there is none. */
static char *
copy(const uint8_t *data, size_t size)
{
	char *text = malloc(size);

	if (text != NULL && size != 0) {
		memcpy(text, data, size);
	}
	return text;
}

/* Whether the bytes of a mention are a name of what it names, or of several. */
static void
check_names(const char *text, const struct crink_mention *mention)
{
	const char *name = text + mention->start;
	const size_t size = mention->end - mention->start;

	HOLDS(mention->actor == NULL || mention->item == NULL);
	if (mention->actor != NULL) {
		HOLDS(crink_actor_find_n(name, size) == mention->actor);
	} else if (mention->item != NULL) {
		HOLDS(crink_item_find_n(name, size) == mention->item);
	}
}

static bool
is_same(
    const struct crink_mention *a, const struct crink_mention *b, size_t offset)
{
	return a->start == b->start + offset && a->end == b->end + offset &&
	       a->actor == b->actor && a->item == b->item &&
	       a->kind == b->kind && a->compound == b->compound;
}

/* The mentions of a part are the next ones of the whole. Returns how many bytes
 * it is done with. */
static size_t
check_part(struct crink_scan *whole, struct crink_scan *part, size_t size,
    size_t offset)
{
	struct crink_mention mention, wanted;
	size_t end = 0;

	while (crink_scan_next(part, &mention)) {
		HOLDS(mention.start >= end && mention.start < mention.end &&
		      mention.end <= size);
		end = mention.end;
		HOLDS(crink_scan_next(whole, &wanted));
		HOLDS(is_same(&wanted, &mention, offset));
	}
	HOLDS(!crink_scan_next(part, &mention));
	HOLDS(crink_scan_used(part) <= size && crink_scan_used(part) >= end);
	return crink_scan_used(part);
}

/* In two parts: the second begins with what the first one left. */
static void
check_cut(const char *text, const uint8_t *data, size_t size, size_t cut)
{
	struct crink_scan whole = crink_scan_text(text, size);
	struct crink_mention mention;
	char *part = copy(data, cut);
	struct crink_scan first = crink_scan_part(NULL, part, cut, false);
	struct crink_scan second;
	size_t used, rest;
	char *left;

	if (part == NULL && cut != 0) {
		return;
	}
	used = check_part(&whole, &first, cut, 0);
	free(part);
	rest = size - used;
	left = copy(data + used, rest);
	if (left == NULL && rest != 0) {
		return;
	}
	second = crink_scan_part(&first, left, rest, true);
	HOLDS(check_part(&whole, &second, rest, used) == rest);
	HOLDS(!crink_scan_next(&whole, &mention));
	free(left);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t cut;
	char *text;
	struct crink_scan scan;
	struct crink_mention mention;

	if (size < 2) {
		return 0;
	}
	cut = (size_t)data[0] << 8 | data[1];
	data += 2;
	size -= 2;
	/* A value of zeros is a scan of nothing. */
	memset(&scan, 0, sizeof(scan));
	HOLDS(!crink_scan_next(&scan, &mention));
	HOLDS(crink_scan_used(&scan) == 0);
	text = copy(data, size);
	if (text == NULL && size != 0) {
		return 0;
	}
	scan = crink_scan_text(text, size);
	while (crink_scan_next(&scan, &mention)) {
		check_names(text, &mention);
	}
	HOLDS(crink_scan_used(&scan) == size);
	check_cut(text, data, size, size == 0 ? 0 : cut % (size + 1));
	free(text);
	return 0;
}

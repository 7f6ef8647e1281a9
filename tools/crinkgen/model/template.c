#include "model/template.h"

#include <string.h>

/* By enum crink__slot. */
static const char *const slots[CRINK__SLOT_NONE] = {
    "", "item", "object", "quantity", "context", "place", "rank"};

/* A part of a text, without the blanks around it. */
static struct model_text
trimmed(struct model_text text, size_t start, size_t end)
{
	while (start < end && text.bytes[start] == ' ') {
		start++;
	}
	while (start < end && text.bytes[end - 1] == ' ') {
		end--;
	}
	return (struct model_text){text.bytes + start, end - start};
}

/* The first of some bytes from a place on; the size if there is none. */
static size_t
find(struct model_text text, size_t at, const char *bytes)
{
	while (at < text.size && (text.bytes[at] == '\0' ||
	                             strchr(bytes, text.bytes[at]) == NULL)) {
		at++;
	}
	return at;
}

/* Takes a group apart; CRINK__SLOT_NONE where the last word before the bar is
 * no slot. */
static struct template_part
part_of(struct model_text group)
{
	const size_t bar = find(group, 0, "|");
	const struct model_text words = {group.bytes, bar};
	struct template_part part = {{"", 0}, {"", 0}, CRINK__SLOT_NONE};

	if (bar < group.size) {
		part.other = trimmed(group, bar + 1, group.size);
	}
	for (unsigned i = 1; i < CRINK__SLOT_NONE; i++) {
		const size_t size = strlen(slots[i]);

		if (words.size < size || memcmp(words.bytes + words.size - size,
		                             slots[i], size) != 0) {
			continue;
		}
		if (words.size == size ||
		    words.bytes[words.size - size - 1] == ' ') {
			part.slot = (enum crink__slot)i;
			part.words = trimmed(words, 0, words.size - size);
		}
	}
	return part;
}

static const char *
wrong_group(struct model_text group)
{
	const size_t bar = find(group, 0, "|");

	if (part_of(group).slot == CRINK__SLOT_NONE) {
		return "has a group that does not end with the word item, "
		       "object, quantity, context, place or rank";
	}
	if (bar < group.size && find(group, bar + 1, "|") < group.size) {
		return "has a group with two '|'";
	}
	return bar < group.size && part_of(group).other.size == 0
	           ? "has a group with nothing after its '|'"
	           : NULL;
}

const char *
template_wrong(struct model_text text)
{
	const char *wrong = NULL;

	for (size_t at = 0; at < text.size && wrong == NULL;) {
		const size_t open = find(text, at, "{}");
		const size_t close =
		    open < text.size ? find(text, open + 1, "{}") : open;

		if (open == text.size) {
			break;
		}
		if (text.bytes[open] == '}') {
			return "has a '}' without a '{'";
		}
		if (close == text.size) {
			return "has a '{' without a '}'";
		}
		if (text.bytes[close] == '{') {
			return "has a '{' in a group";
		}
		wrong = wrong_group((struct model_text){
		    text.bytes + open + 1, close - open - 1});
		at = close + 1;
	}
	return wrong;
}

bool
template_next(struct model_text text, size_t *at, struct template_part *part)
{
	while (*at < text.size && text.bytes[*at] == ' ') {
		(*at)++;
	}
	if (*at == text.size) {
		return false;
	}
	if (text.bytes[*at] == '{') {
		const size_t start = *at + 1;
		const size_t close = find(text, start, "}");

		*part = part_of(
		    (struct model_text){text.bytes + start, close - start});
		*at = close + 1;
	} else {
		const size_t open = find(text, *at, "{");

		*part = (struct template_part){
		    trimmed(text, *at, open), {"", 0}, CRINK__SLOT_NONE};
		*at = open;
	}
	return true;
}

bool
template_has(struct model_text text, enum crink__slot slot)
{
	struct template_part part;
	size_t at = 0;

	while (template_next(text, &at, &part)) {
		if (part.slot == slot) {
			return true;
		}
	}
	return false;
}

#include "base/choices.h"

#include <string.h>

static const char intro[] = "; there are: ", more[] = ", ...";

void
choices_start(struct choices *choices, const char *wrong, size_t size)
{
	choices->near = near_to(wrong, size);
	memcpy(choices->list, intro, sizeof(intro));
	choices->size = sizeof(intro) - 1;
	choices->is_full = false;
}

void
choices_offer(struct choices *choices, const char *word, size_t size)
{
	const size_t before = choices->size < sizeof(intro) ? 0 : 2;

	near_offer(&choices->near, word, size);
	if (choices->is_full) {
		return;
	}
	if (size + before + sizeof(more) >
	    sizeof(choices->list) - choices->size) {
		memcpy(choices->list + choices->size, more, sizeof(more));
		choices->is_full = true;
		return;
	}
	memcpy(choices->list + choices->size, ", ", before);
	choices->size += before;
	memcpy(choices->list + choices->size, word, size);
	choices->size += size;
	choices->list[choices->size] = '\0';
}

void
choices_offer_string(struct choices *choices, const char *word)
{
	choices_offer(choices, word, strlen(word));
}

const char *
choices_text(struct choices *choices)
{
	const char *near = near_text(&choices->near);

	return near[0] != '\0' ? near : choices->list;
}

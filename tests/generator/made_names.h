/* Names for tests of the index: keys that are made, without data. */
#ifndef CRINKGEN_TEST_MADE_NAMES_H
#define CRINKGEN_TEST_MADE_NAMES_H

#include "help.h"

/* count different keys by a format that takes a number. */
static inline struct bearers *
make_names(const char *(*make)(uint32_t number), uint32_t count)
{
	struct bearers *made = memory_take(&memory, 1, sizeof(*made));

	made->entries = memory_take(&memory, count, sizeof(*made->entries));
	made->firsts = memory_take(&memory, count, sizeof(*made->firsts));
	made->key_longest = 1;
	for (uint32_t i = 0; i < count; i++) {
		const char *name = make(i);
		struct bearer *entry = &made->entries[i];

		entry->size = (uint32_t)strlen(name);
		entry->key = (const unsigned char *)memory_text(
		    &memory, name, entry->size);
		entry->number = i + 1;
		made->firsts[i] = i;
		made->key_bytes += entry->size;
		if (entry->size > made->key_longest) {
			made->key_longest = entry->size;
		}
	}
	made->count = count;
	made->name_count = count;
	return made;
}

#endif

/* Units and modifiers of the odd data, which counts them for itself, in the
 * library. */
#ifndef CRINK_UNIT_ODD_FOUND_H
#define CRINK_UNIT_ODD_FOUND_H

#include <crink/crink.h>

#include "odd.h"

static inline enum crink_unit
unit_of(int unit)
{
	return unit == 0 ? CRINK_UNIT_NONE
	                 : crink_unit_find(unit_slugs[unit - 1]);
}

/* More than there are of the vocabulary and of the odd data. */
#define MODIFIERS_MOST 200

/* Which of the odd data's a modifier of the library is; 0: none. */
static inline int
modifier_number(int modifier)
{
	static int numbers[MODIFIERS_MOST];

	if (numbers[crink_modifier_find(modifier_slugs[0])] == 0) {
		for (int i = 0; i < MODIFIERS; i++) {
			numbers[crink_modifier_find(modifier_slugs[i])] = i + 1;
		}
	}
	return numbers[modifier];
}

#endif

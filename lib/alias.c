#include "alias.h"

const char *
crink__alias(uint32_t offset, size_t index, enum crink_alias_kind *kind)
{
	const unsigned char *at = CRINK__ALIAS_BYTES + offset;
	enum crink_alias_kind current = CRINK_ALIAS_KIND_NONE;

	while (offset != 0 && *at != 0) {
		/* Texts have no control characters, which kinds look like. */
		if (*at <= CRINK_ALIAS_KIND_NATIVE) {
			const unsigned number = *at++;

			current = (enum crink_alias_kind)number;
		}
		if (index == 0) {
			if (kind != NULL) {
				*kind = current;
			}
			return (const char *)at;
		}
		index--;
		while (*at++ != 0) {
		}
	}
	if (kind != NULL) {
		*kind = CRINK_ALIAS_KIND_NONE;
	}
	return NULL;
}

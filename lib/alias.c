#include "alias.h"

const char *
crink__alias(uint32_t offset, size_t index, enum crink_alias_kind *kind)
{
	const unsigned char *at = CRINK__ALIAS_BYTES + offset;

	while (offset != 0 && *at != 0) {
		if (index == 0) {
			if (kind != NULL) {
				*kind = (enum crink_alias_kind) * at;
			}
			return (const char *)at + 1;
		}
		index--;
		at++;
		while (*at++ != 0) {
		}
	}
	if (kind != NULL) {
		*kind = CRINK_ALIAS_KIND_NONE;
	}
	return NULL;
}

/* The order of keys, and which values are texts, in the canonical layout. */
#ifndef CRINKGEN_LAYOUT_H
#define CRINKGEN_LAYOUT_H

#include "yaml/format.h"

extern const struct format_layout layout;

#endif

/*
 * Folding and hashing of names: one source, compiled into the library and into
 * the generator, so that the two cannot drift apart.
 */
#ifndef CRINK__FOLD_H
#define CRINK__FOLD_H

#include <stddef.h>
#include <stdint.h>

/* The longest folded name, in bytes. */
#define CRINK__KEY_MAX 255
/* What crink__fold() returns for invalid UTF-8. */
#define CRINK__FOLD_INVALID ((size_t)-1)

/*
 * Folds size bytes of UTF-8 at name to the letters and digits that count.
 * Writes at most room bytes to key, and returns how many the whole folded name
 * has (more than room: it was cut), 0 if nothing counts, CRINK__FOLD_INVALID
 * if it is no valid UTF-8.
 */
size_t crink__fold(
    unsigned char *key, size_t room, const char *name, size_t size);

/* The 32-bit hash of a folded name. */
uint32_t crink__hash(const unsigned char *key, size_t size);

#endif

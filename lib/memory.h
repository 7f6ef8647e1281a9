/*
 * The four functions of libc that the library uses. A freestanding compiler
 * has no <string.h>, but calls them all the same: whoever links brings them.
 */
#ifndef CRINK__MEMORY_H
#define CRINK__MEMORY_H

#if __STDC_HOSTED__
#include <string.h>
#else
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

void *memcpy(void *to, const void *from, size_t size);
void *memmove(void *to, const void *from, size_t size);
void *memset(void *to, int byte, size_t size);
int memcmp(const void *a, const void *b, size_t size);

#ifdef __cplusplus
}
#endif
#endif

#endif

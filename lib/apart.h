/*
 * Private functions that are not inlined where size counts. Compilers take a
 * body of 64-bit arithmetic for as small as a call, and copy it to each caller.
 */
#ifndef CRINK__APART_H
#define CRINK__APART_H

#if defined(__GNUC__) && defined(__OPTIMIZE_SIZE__)
#define CRINK__APART static __attribute__((noinline))
#else
#define CRINK__APART static
#endif

#endif

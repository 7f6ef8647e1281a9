/* What some compilers can be asked for. */
#ifndef CRINK__COMPILER_H
#define CRINK__COMPILER_H

/*
 * HIDDEN: data of another file of the library, found without a table of
 * addresses. INLINE: for functions whose arguments are constants wherever they
 * are called. APART: what is seldom needed stays out of the way of the rest.
 */
#if defined(__GNUC__)
#define CRINK__HIDDEN __attribute__((visibility("hidden")))
#define CRINK__INLINE static inline __attribute__((always_inline))
#define CRINK__APART __attribute__((noinline))
#else
#define CRINK__HIDDEN
#define CRINK__INLINE static inline
#define CRINK__APART
#endif

/* ONCE: not inlined where size counts: compilers take some bodies, of 64-bit
 * arithmetic above all, for as small as a call, and copy them to each caller.
 * EACH: inlined where speed counts, wherever it is called. */
#ifdef __OPTIMIZE_SIZE__
#define CRINK__ONCE CRINK__APART
#define CRINK__EACH static
#else
#define CRINK__ONCE
#define CRINK__EACH CRINK__INLINE
#endif

/* What the code takes for granted; C99 has no way to say it at file level. */
#if defined(__cplusplus)
#define CRINK__ASSERT(condition) static_assert(condition, #condition)
#elif __STDC_VERSION__ >= 201112L
#define CRINK__ASSERT(condition) _Static_assert(condition, #condition)
#else
#define CRINK__ASSERT(condition) extern char crink__assert[(condition) ? 1 : -1]
#endif

#endif

/* CPU time and medians, for benchmarks. */
#ifndef BENCH_CLOCK_H
#define BENCH_CLOCK_H

#include <stddef.h>

/* CPU seconds of this process so far. */
double clock_cpu(void);

/* The middle of count values, which are sorted in place. */
double clock_median(double *values, size_t count);

#endif

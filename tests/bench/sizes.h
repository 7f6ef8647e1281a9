/* How large the index of the names of actors is. */
#ifndef BENCH_SIZES_H
#define BENCH_SIZES_H

#include <stdint.h>

struct sizes {
	/* How many folded names, and their bytes one by one. */
	double names, text;
	/* Bits a name of what leads to it: pilots and where keys begin. */
	double index_bits;
	/* Bytes of all of it: pilots, slots, keys and bearers. */
	double table;
};

struct sizes sizes_of_actors(double names, double text);

#endif

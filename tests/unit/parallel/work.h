/*
 * Pieces of work that use all of the API, each with a digest of its answers: whoever
 * does a piece at the same time, or in the middle of it, must have the same.
 */
#ifndef CRINK_PARALLEL_WORK_H
#define CRINK_PARALLEL_WORK_H

#include <stdint.h>

#include <crink/crink.h>

#define WORK_PIECES 128

/* Of a piece, from 0 up to WORK_PIECES. Like the API it calls nothing but memcpy()
 * and its like, so that a signal handler may call it. */
uint64_t work_do(unsigned piece);

#endif

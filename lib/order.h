/* The answers of a query in an order. */
#ifndef CRINK__ORDER_H
#define CRINK__ORDER_H

#include <crink/crink.h>

/*
 * The relation after another one (0: the first) that meets the conditions of a
 * query, in the order that it asks for, by reference; 0 at the end.
 */
uint32_t crink__order_next(const struct crink_query *query, uint32_t after);

/* How many relations became known before a day, as crink__days() numbers days:
 * the place of the first that did not. Only where speed counts. */
uint32_t crink__known_before(int32_t day);

#endif

/*
 * The serial line of the board: 115200 baud, eight bits, no parity. To move to
 * another board, write these three functions for it.
 */
#ifndef UART_H
#define UART_H

void uart_start(void);

/* Waits for a byte. The device holds a few bytes and no more: what comes in
 * while nobody waits may be lost. */
char uart_get(void);

/* Returns when the byte is on its way. */
void uart_put(char byte);

#endif

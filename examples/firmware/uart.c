/* The UART of an nRF51, polled; wired as on a micro:bit. */
#include "uart.h"

#include <stdint.h>

/* The pins of the micro:bit that go to its USB interface. */
enum {
	PIN_TXD = 24,
	PIN_RXD = 25,
};

enum {
	UART_STARTRX = 0x40002000,
	UART_STARTTX = 0x40002008,
	UART_RXDRDY = 0x40002108,
	UART_TXDRDY = 0x4000211c,
	UART_ENABLE = 0x40002500,
	UART_PSELTXD = 0x4000250c,
	UART_PSELRXD = 0x40002514,
	UART_RXD = 0x40002518,
	UART_TXD = 0x4000251c,
	UART_BAUDRATE = 0x40002524,

	GPIO_OUTSET = 0x50000508,
	GPIO_DIRSET = 0x50000518,
	GPIO_PIN_CNF = 0x50000700,
};

#define ENABLED 4u
#define BAUD_115200 0x01d7e000u

static volatile uint32_t *
reg(uintptr_t address)
{
	return (volatile uint32_t *)address;
}

void
uart_start(void)
{
	/* An idle line is high: the pin must be so before it is an output. */
	*reg(GPIO_OUTSET) = 1u << PIN_TXD;
	*reg(GPIO_DIRSET) = 1u << PIN_TXD;
	/* All zero is an input whose buffer is connected. */
	*reg(GPIO_PIN_CNF + 4 * PIN_RXD) = 0;

	*reg(UART_PSELTXD) = PIN_TXD;
	*reg(UART_PSELRXD) = PIN_RXD;
	*reg(UART_BAUDRATE) = BAUD_115200;
	*reg(UART_ENABLE) = ENABLED;
	*reg(UART_STARTTX) = 1;
	*reg(UART_STARTRX) = 1;
}

char
uart_get(void)
{
	while (*reg(UART_RXDRDY) == 0) {
	}
	/* Reading RXD raises the event again if more bytes wait, so it is
	 * cleared before and not after. */
	*reg(UART_RXDRDY) = 0;
	return (char)*reg(UART_RXD);
}

void
uart_put(char byte)
{
	*reg(UART_TXDRDY) = 0;
	*reg(UART_TXD) = (unsigned char)byte;
	while (*reg(UART_TXDRDY) == 0) {
	}
}

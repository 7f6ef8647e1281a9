#include "console.h"

#include "uart.h"

/* ---- output -------------------------------------------------------- */

void
put(const char *text)
{
	for (; *text != '\0'; text++) {
		/* Terminals want both. */
		if (*text == '\n') {
			uart_put('\r');
		}
		uart_put(*text);
	}
}

void
put_number(size_t number)
{
	char digits[3 * sizeof(number) + 1];
	size_t at = sizeof(digits) - 1;

	digits[at] = '\0';
	do {
		digits[--at] = (char)('0' + number % 10);
		number /= 10;
	} while (number != 0);
	put(&digits[at]);
}

/* ---- input --------------------------------------------------------- */

/* The next byte, with one '\n' for each end of a line: CR, LF or CR LF. A NUL
 * would end the name too early; it is noise of the line. */
static char
get(void)
{
	static char byte;
	char before;

	do {
		before = byte;
		byte = uart_get();
	} while (byte == '\0' || (byte == '\n' && before == '\r'));
	return byte == '\r' ? '\n' : byte;
}

static void
read_line(struct line *line)
{
	char byte;

	line->size = 0;
	while ((byte = get()) != '\n') {
		if (line->size <= LINE_MOST) {
			line->text[line->size] = byte;
		}
		line->size++;
	}
	line->text[line->size <= LINE_MOST ? line->size : 0] = '\0';
}

void
ask(struct line *line)
{
	for (;;) {
		put("> ");
		read_line(line);
		put("\n");
		if (line->size > LINE_MOST) {
			put("too long: a line has at most ");
			put_number(LINE_MOST);
			put(" bytes here\n");
		} else if (line->size > 0) {
			return;
		}
	}
}

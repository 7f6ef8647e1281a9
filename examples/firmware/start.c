/* Start-up of a Cortex-M: the vector table, and memory as C wants it. */
#include <stdint.h>

/* The linker script places these. */
extern uint32_t stack_top[], data_start[], data_end[], data_load[], bss_start[],
    bss_end[];

int main(void);
void start(void);
void halt(void);

void
halt(void)
{
	for (;;) {
	}
}

void
start(void)
{
	const uint32_t *from = data_load;

	for (uint32_t *to = data_start; to < data_end; to++) {
		*to = *from++;
	}
	for (uint32_t *to = bss_start; to < bss_end; to++) {
		*to = 0;
	}
	main();
	halt();
}

/* Where the processor begins; faults halt. The interrupts of devices would
 * follow, but none is enabled. */
__attribute__((section(".vectors"), used)) static const struct {
	uint32_t *stack;
	void (*handlers[15])(void);
} vectors = {stack_top, {start, halt, halt, halt, halt, halt, halt, halt, halt,
                            halt, halt, halt, halt, halt, halt}};

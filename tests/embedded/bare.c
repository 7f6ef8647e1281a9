/*
 * The transcript on a bare machine: no libc, no operating system, no heap.
 * Output goes through semihosting, a line at a time.
 */
#include "semihosting.h"
#include "transcript.h"

static char line[128];
static size_t used;
static uintptr_t console;

static void
flush(void)
{
	const uintptr_t block[3] = {console, (uintptr_t)line, used};

	semihosting(SEMIHOSTING_WRITE, (uintptr_t)block);
	used = 0;
}

void
put(const char *bytes, size_t size)
{
	for (size_t i = 0; i < size; i++) {
		line[used++] = bytes[i];
		if (used == sizeof(line)) {
			flush();
		}
	}
}

void bare_main(void);

void
bare_main(void)
{
	static const char name[] = ":tt";
	/* Mode 4 is "w". */
	const uintptr_t block[3] = {(uintptr_t)name, 4, sizeof(name) - 1};

	console = semihosting(SEMIHOSTING_OPEN, (uintptr_t)block);
	transcript();
	flush();
	semihosting(SEMIHOSTING_EXIT, SEMIHOSTING_EXITED);
	for (;;) {
	}
}

/* The transcript on a machine with an operating system. */
#include <stdio.h>

#include "transcript.h"

void
put(const char *bytes, size_t size)
{
	fwrite(bytes, 1, size, stdout);
}

int
main(void)
{
	transcript();
	return fflush(stdout) != 0;
}

/*
 * Calls to the debugger, here QEMU, which stands in for a console: the same
 * interface on Arm and RISC-V.
 */
#ifndef SEMIHOSTING_H
#define SEMIHOSTING_H

#include <stdint.h>

#define SEMIHOSTING_OPEN 0x01
#define SEMIHOSTING_WRITE 0x05
#define SEMIHOSTING_EXIT 0x18
/* The reason of an end without error. */
#define SEMIHOSTING_EXITED 0x20026

static inline uintptr_t
semihosting(uintptr_t call, uintptr_t argument)
{
#if defined(__riscv)
	register uintptr_t a0 __asm__("a0") = call;
	register uintptr_t a1 __asm__("a1") = argument;

	/* These three, uncompressed and in one page, are the sign of a call. */
	__asm__ volatile(".option push\n"
	                 ".option norvc\n"
	                 ".balign 16\n"
	                 "slli zero, zero, 0x1f\n"
	                 "ebreak\n"
	                 "srai zero, zero, 7\n"
	                 ".option pop"
	                 : "+r"(a0)
	                 : "r"(a1)
	                 : "memory");
	return a0;
#else
	register uintptr_t r0 __asm__("r0") = call;
	register uintptr_t r1 __asm__("r1") = argument;

	__asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
	return r0;
#endif
}

#endif

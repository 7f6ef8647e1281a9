/* Start-up of QEMU's virt machine: one hart, a stack, memory as C wants it. */
	.section .vectors, "ax"
	.globl start
start:
	la sp, stack_top
	la a0, bss_start
	la a1, bss_end
1:	bgeu a0, a1, 2f
	sw zero, 0(a0)
	addi a0, a0, 4
	j 1b
2:	call bare_main
3:	j 3b

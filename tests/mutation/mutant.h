/*
 * Put before each file of the copy that mutate.py builds. All mutants are in it;
 * the environment says which of them is alive: CRINK_MUTANT=number. With
 * CRINK_REACHED=file each notes there that its place was come by.
 */
#ifndef CRINK_MUTANT_H
#define CRINK_MUTANT_H

#define MUTANTS_MAX 65536

/* No header of the system: it would hide that a file includes too little. */
extern char *getenv(const char *name);
extern int open(const char *path, int flags, ...);
extern void *mmap(void *address, unsigned long size, int protection, int flags,
    int file, long offset);

/* One of each for a whole program. */
__attribute__((weak)) unsigned crink__mutant;
__attribute__((weak)) unsigned char crink__reached_unseen[MUTANTS_MAX];
__attribute__((weak)) unsigned char *crink__reached;

#define MUTANT(number) (crink__reached[number] = 1, crink__mutant == (number))

__attribute__((constructor)) static void
crink__mutant_choose(void)
{
	const char *text = getenv("CRINK_MUTANT");
	const char *path = getenv("CRINK_REACHED");

	if (crink__reached) {
		return;
	}
	crink__reached = crink__reached_unseen;
	for (; text && *text; text++) {
		crink__mutant = crink__mutant * 10 + (unsigned)(*text - '0');
	}
	if (path) {
		/* O_RDWR; PROT_READ | PROT_WRITE; MAP_SHARED */
		crink__reached =
		    mmap(0, MUTANTS_MAX, 1 | 2, 1, open(path, 2), 0);
	}
}

#endif

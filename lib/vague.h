/*
 * The words that stand for a number that nobody counted: "thousands". Shared by
 * the generator, which reads them, and the library, which writes them.
 */
#ifndef CRINK__VAGUE_H
#define CRINK__VAGUE_H

/*
 * Each with its NUL. The number of the first is 12, that of the second 100, and
 * that of each further one ten times that of the word before it.
 */
#define CRINK__VAGUE_WORDS        \
	"dozens\0"                \
	"hundreds\0"              \
	"thousands\0"             \
	"tens of thousands\0"     \
	"hundreds of thousands\0" \
	"millions"
#define CRINK__VAGUE_FIRST 12
#define CRINK__VAGUE_SECOND 100

/* What a word says is this many times its number or more: dozens are two dozen
 * at least. */
#define CRINK__VAGUE_TIMES 2

/* How many decimals a unit may have: the number of the last word, that many
 * times, fits 64 bits with them, and 10 to their power 32. */
#define CRINK__DECIMALS_MAX 9

#endif

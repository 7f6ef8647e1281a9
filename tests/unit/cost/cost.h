/*
 * The world that tests of what answers cost ask, by formulas: make.c writes it, and
 * the tests ask for its names.
 */
#ifndef CRINK_UNIT_COST_H
#define CRINK_UNIT_COST_H

#include <stdint.h>
#include <string.h>

/* How many there are of each class, of so many claims. */
#define ACTORS(claims) ((claims) / 4)
#define QUESTIONS(claims) ((claims) / 16)
#define ITEMS 60
#define SOURCES 16

/* Days on which something is said or so; each month has 28 of them. */
#define FIRST_YEAR 2000
#define DAYS (24 * 12 * 28)

#define NAME_MAX_BYTES 80

/* A number that looks random, the same for the same row and use. */
static inline uint32_t
some(int row, int use)
{
	uint32_t state =
	    (uint32_t)row * 2654435769u + (uint32_t)use * 40503u + 1;

	for (int i = 0; i < 3; i++) {
		state ^= state << 13;
		state ^= state >> 17;
		state ^= state << 5;
	}
	return state;
}

/* When a claim was said: few in the first years and in the last, many between. */
static inline int
day_said(int claim, int claims)
{
	const int64_t from = claim, to = claims - claim, all = claims;
	const int64_t day = claim < claims / 2
	                        ? 2 * from * from * DAYS / all / all
	                        : DAYS - 2 * to * to * DAYS / all / all;

	return (int)(day < DAYS ? day : DAYS - 1);
}

/* What words are made of, in each of the scripts that names are written in. */
#define SCRIPTS 5
static const char *const pieces[SCRIPTS][16] = {
    {"ka", "re", "mo", "shi", "lan", "dor", "vek", "tu", "pra", "nim", "sol",
        "bar", "ghe", "zan", "ti", "ros"},
    {"ка", "ре", "мо", "ши", "лан", "дор", "век", "ту", "пра", "ним", "сол",
        "бар", "ге", "зан", "ти", "рос"},
    {"가", "나", "다", "라", "마", "바", "사", "아", "자", "차", "카", "타",
        "파", "하", "거", "너"},
    {"北", "朝", "中", "国", "民", "主", "共", "和", "人", "大", "小", "山",
        "水", "火", "木", "金"},
    {"ب", "ت", "ث", "ج", "ح", "خ", "د", "ذ", "ر", "ز", "س", "ش", "ص", "ض", "ط",
        "ظ"},
};

/* Appends a number in such pieces for digits. */
static inline void
put_word(char *text, int script, unsigned number)
{
	for (int i = 8; i >= 0; i -= 4) {
		strcat(text, pieces[script][number >> i & 15]);
	}
}

/* The name of an actor: two words, of which the first is no other one's in its
 * script. */
static inline void
actor_name(int actor, char text[NAME_MAX_BYTES])
{
	const int script = actor % SCRIPTS;

	text[0] = '\0';
	put_word(text, script, (unsigned)actor);
	if (script < 2 || script == 4) {
		strcat(text, " ");
	}
	put_word(text, script, some(actor, 0) & 0xfff);
}

#endif

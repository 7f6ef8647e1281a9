/*
 * A signal handler that asks the library while the program does so too: hundreds of
 * times, wherever the program is. Both have the answers that one alone has.
 */
#define _DEFAULT_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>

#include "work.h"

#define SIGNALS_MIN 500
/* For a machine that hands out none. */
#define ROUNDS_MAX 1000000

static uint64_t alone[WORK_PIECES];
static volatile sig_atomic_t signals, handler_differences, working, inside;

static void
handle(int number)
{
	const unsigned piece = (unsigned)signals * 5 % WORK_PIECES;

	(void)number;
	if (work_do(piece) != alone[piece]) {
		handler_differences = handler_differences + 1;
	}
	inside = inside + working;
	signals = signals + 1;
}

static int
start_timer(long microseconds)
{
	struct itimerval timer;

	memset(&timer, 0, sizeof(timer));
	timer.it_interval.tv_usec = timer.it_value.tv_usec = microseconds;
	return setitimer(ITIMER_REAL, &timer, NULL);
}

int
main(void)
{
	struct sigaction action;
	unsigned differences = 0, rounds = 0;

	for (unsigned piece = 0; piece < WORK_PIECES; piece++) {
		alone[piece] = work_do(piece);
	}
	memset(&action, 0, sizeof(action));
	action.sa_handler = handle;
	action.sa_flags = SA_RESTART;
	sigemptyset(&action.sa_mask);
	if (sigaction(SIGALRM, &action, NULL) != 0 || start_timer(700) != 0) {
		puts("no signals");
		return EXIT_FAILURE;
	}
	errno = 4711;
	for (; signals < SIGNALS_MIN && rounds < ROUNDS_MAX; rounds++) {
		const unsigned piece = rounds % WORK_PIECES;
		uint64_t digest;

		working = 1;
		digest = work_do(piece);
		working = 0;
		differences += digest != alone[piece];
	}
	start_timer(0);
	printf("%d signals, %d in the middle of work, after %u pieces: %u "
	       "differences, %d in the handler, errno %s\n",
	    (int)signals, (int)inside, rounds, differences,
	    (int)handler_differences, errno == 4711 ? "kept" : "changed");
	return signals >= SIGNALS_MIN && inside >= SIGNALS_MIN / 2 &&
	               differences == 0 && handler_differences == 0 &&
	               errno == 4711
	           ? EXIT_SUCCESS
	           : EXIT_FAILURE;
}

#define _XOPEN_SOURCE 700

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "base/file.h"
#include "run.h"

/* An interrupted run leaves no temporary file after, and dies of the signal,
 * so that whoever called knows. */
static void
stop(int number)
{
	file_abandon();
	signal(number, SIG_DFL);
	raise(number);
}

int
main(int argc, char **argv)
{
	static const int stops[] = {SIGINT, SIGTERM, SIGHUP, SIGXCPU};
	struct sigaction action;

	action.sa_handler = stop;
	action.sa_flags = 0;
	sigemptyset(&action.sa_mask);
	for (size_t i = 0; i < sizeof(stops) / sizeof(stops[0]); i++) {
		struct sigaction former;

		/* What the caller chose to ignore stays ignored. */
		if (sigaction(stops[i], NULL, &former) == 0 &&
		    former.sa_handler != SIG_IGN) {
			sigaction(stops[i], &action, NULL);
		}
	}
	/* A closed pipe, and a file of a size that is not allowed, are errors to
	 * report. */
	action.sa_handler = SIG_IGN;
	sigaction(SIGPIPE, &action, NULL);
	sigaction(SIGXFSZ, &action, NULL);
	return (int)run(argc, argv, stdout, stderr);
}

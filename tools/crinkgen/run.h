/* One run of the generator, from its arguments to its exit status. */
#ifndef CRINKGEN_RUN_H
#define CRINKGEN_RUN_H

#include <stdio.h>

enum run_status { RUN_GOOD, RUN_WRONG_DATA, RUN_WRONG_USAGE, RUN_FAILED };

/* argv[0] is not looked at, and argv is changed. Printed trees and texts go to
 * out, messages to messages. */
enum run_status run(int argc, char **argv, FILE *out, FILE *messages);

#endif

/* The header as it is named where libcrink is installed from its sources. */
#include <crink.h>

#include "base/system.h"

#include <stdlib.h>

struct system_calls system_calls = {
    calloc, fopen, fread, fwrite, fclose, rename};

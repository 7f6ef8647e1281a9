/* In place of RE2's set, where that or a compiler of C++ is missing. */
#include "scan_peer.h"

const struct scan_peer scan_peer_re2 = {"RE2's set (line by line)",
    "libre2 or a compiler of C++ was not found when this was built", NULL, NULL,
    NULL, 1, 0, false, true};

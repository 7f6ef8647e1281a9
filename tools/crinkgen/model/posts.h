/* Who holds which post: at most one, where the post is single. */
#ifndef CRINKGEN_POSTS_H
#define CRINKGEN_POSTS_H

#include "base/diag.h"
#include "base/memory.h"
#include "model/model.h"

/* A warning for each two who surely held one single post in full on one day. */
void posts_check(
    struct memory *memory, struct diag *diag, const struct model *model);

#endif

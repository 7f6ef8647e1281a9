/* The enumerators of a synthetic world, in place of the bundled ones. */
#include WORLD_IDS

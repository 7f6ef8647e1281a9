/* The layout of a synthetic world, in place of that of the bundled data. */
#include WORLD_LAYOUT

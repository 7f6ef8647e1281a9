#include "assume.h"
#include "tables.h"

const char *
crink_version(void)
{
	return CRINK_VERSION;
}

const char *
crink_data_version(void)
{
	return CRINK__DATA_VERSION;
}

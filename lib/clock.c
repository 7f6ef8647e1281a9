#include "clock.h"

#include "entity.h"
#include "value.h"

/* The date on which a relation became known: it was said, or else published,
 * by reference. */
static uint32_t
known_date(uint32_t ref)
{
	const uint32_t said = CRINK__GET(RELATION, ref - 1, SAID);

	return said != 0 ? said
	                 : CRINK__GET(SOURCE,
	                       CRINK__ROW_IN(RELATION, ref - 1, SOURCE), DATE);
}

/* The last day of a date, by reference. */
static int32_t
last_day_of(uint32_t ref)
{
#ifdef __OPTIMIZE_SIZE__
	const struct crink_date date = crink__period(ref).start;
	int32_t days[2];

	crink__days(date.year, date.month, date.day, days);
	return days[1];
#else
	return (int32_t)CRINK__GET_SIGNED(SPAN, ref - 1, LAST);
#endif
}

struct crink_date
crink_relation_known(const struct crink_relation *relation)
{
	const uint32_t ref = crink__relation_ref(relation);

	return crink__period(ref == 0 ? 0 : known_date(ref)).start;
}

int32_t
crink__known_day(uint32_t ref)
{
	return last_day_of(known_date(ref));
}

bool
crink__stands(uint32_t ref, int32_t day)
{
	const uint32_t superseded = CRINK__GET(RELATION, ref - 1, SUPERSEDED);

	return crink__known_day(ref) <= day &&
	       (superseded == 0 || last_day_of(superseded) > day);
}

/* What is said of the claims of say.yaml, word by word. */
#include "unit.h"

static const struct {
	const char *claim, *text;
} rows[] = {
    {"gave", "Ann gave ink to Bob"},
    {"gives", "Ann gives ink to Bob"},
    {"give", "The twins give ink to Bob"},
    {"gave-many", "The twins gave ink to Bob"},
    {"does-not", "Ann does not give ink to Bob"},
    {"do-not", "The twins do not give ink to Bob"},
    {"did-not", "Ann did not give ink to Bob"},
    {"did-not-many", "The twins did not give ink to Bob"},
    {"has-given", "Ann has ever given ink"},
    {"have-given", "The twins have ever given ink"},
    {"has-not", "Ann has ever not given ink"},
    {"ant-sleeps", "Ant sleeps"},
    {"zoo-sleeps", "Zoo sleeps"},
    {"tick-sleeps", "`tick sleeps"},
    {"brace-sleeps", "{brace sleeps"},
    {"goes", "Ann goes away"},
    {"go", "The twins go away from Bob"},
    {"went", "Ann went away"},
    {"has-gone", "Ann has ever gone away"},
    {"moved", "Ann moved Bob"},
    {"moves", "Ann moves Bob"},
    {"move", "The twins move Bob"},
    {"has-moved", "Ann has ever moved Bob"},
    {"planted", "Ann planted ink there"},
    {"plants", "Ann plants ink there"},
    {"carried", "Ann carried money to Bob"},
    {"played", "Ann played Bob"},
    {"surveyed", "Ann surveyed Bob"},
    {"deployed", "Ann deployed Bob"},
    {"carries", "Ann carries money to Bob"},
    {"sleeps", "Ann sleeps"},
    {"slept", "Ann slept"},
    {"is", "Ann is able"},
    {"are", "The twins are able"},
    {"was", "Ann was able"},
    {"were", "The twins were able"},
    {"is-not", "Ann is not able"},
    {"has-been", "Ann has ever been able"},
    {"have-been", "The twins have ever not been able"},
    {"is-given", "Ink is given to Bob"},
    {"was-given", "Ink was given"},
    {"are-given", "The games are given"},
    {"were-given", "The games were given"},
    {"is-not-given", "Ink is not given"},
    {"has-been-given", "Ink has ever been given"},
    {"have-been-given", "The games have ever been given"},
    {"bob-is-moved", "Bob is moved with ink"},
    {"twins-are-moved", "The twins are moved"},
    {"somebody-moves", "An unnamed party moves with ink"},
    {"nobody-moves", "Nobody moves with ink"},
    {"one-is-given", "1 log is given"},
    {"five-are-given", "5 logs are given"},
    {"wood-is-given", "1 stick of wood is given"},
    {"wood-are-given", "5 sticks of wood are given"},
    {"due", "Ann is due to give ink"},
    {"due-many", "The twins are due to give ink"},
    {"due-not", "Ann is expected not to give ink"},
    {"due-given", "Ink is pledged to be given"},
    {"due-be", "Ann is surely due to be quietly able"},
    {"due-offered", "Ann is due to give ink (offered)"},
    {"due-pledged", "Ann is pledged to give ink"},
    {"due-ever", "Ann is ever due to give ink"},
    {"due-thrown", "Ann is due to throw ink"},
    {"apparently", "Ann apparently surely sleeps"},
    {"apparently-is", "Ann is apparently not able"},
    {"estimated", "Ann sleeps at last by estimate"},
    {"estimated-exact", "Ann gives an estimated 5 logs"},
    {"estimated-about", "Ann gives an estimated 5 logs"},
    {"estimated-range", "Ann gives an estimated 5 to 7 logs"},
    {"estimated-over", "Ann gives over 5 logs by estimate"},
    {"estimated-under", "Ann gives under 5 logs by estimate"},
    {"estimated-least", "Ann gives at least 5 logs by estimate"},
    {"estimated-most", "Ann gives at most 5 logs by estimate"},
    {"estimated-vague", "Ann gives dozens of logs by estimate"},
    {"due-due", "Ann is due to give ink (due)"},
    {"turns-in", "Ann turns in ink"},
    {"turn-in", "The twins turn in ink"},
    {"turned-in", "Ann turned in ink"},
    {"is-turned-in", "Ink is turned in"},
    {"offered", "Ann offered to give ink"},
    {"was-offered", "Ink was offered to be quietly given"},
    {"were-offered", "The games were offered to be given"},
    {"offered-to-be", "The twins offered to be able"},
    {"threw", "Ann threw ink"},
    /* Where there is room for one, it is the first. */
    {"vowed", "Ann vowed to give ink (offered)"},
    {"threw-one", "Ann threw ink (tossed)"},
    {"was-thrown", "Ink is thrown"},
    {"not-thrown", "Ann plants ink there (threw)"},
    {"quietly", "Ann surely does not quietly rather give ink"},
    {"quietly-given", "Ink is surely quietly given"},
    {"all", "Ann gives all 5 logs-like at last"},
    {"all-left", "Ann sleeps (all) (like)"},
    {"in-jest", "Ann sleeps at last (in jest)"},
    {"farthest", "Ann is the farthest able at last"},
    {"far", "Ann sleeps far away"},
    {"nearest", "Ann is the nearest able"},
    {"nearest-item", "Ann is the nearest able with all ink"},
    {"near", "Ann gives near ink"},
    {"dearest", "Ann is the dearest able"},
    {"dearly", "Ann dearly sleeps"},
    {"first-rank", "Ann is the farthest able (near)"},
    {"one", "Ann gives 1 log"},
    {"several", "Ann gives 2 logs"},
    {"one-of-many", "Ann gives 1 stick of twigs"},
    {"many", "Ann gives 2 twigs"},
    {"one-of-wood", "Ann gives 1 stick of wood"},
    {"much-wood", "Ann gives 2 sticks of wood"},
    {"other-unit", "Ann gives 2 drops of logs"},
    {"part-of-unit", "Ann gives 0.1 drops of logs"},
    {"minus-one", "Ann gives -1 drop of logs"},
    {"dozens", "Ann gives dozens of logs"},
    {"per", "Ann gives about 2 logs per day to Bob"},
    {"per-one", "Ann gives 1 log per day"},
    {"definite", "Ann gives the fire (2 sticks)"},
    {"an-axe", "Ann gives an axe (2 sticks)"},
    {"an-urn", "Ann gives an urn"},
    {"a-hammer", "Ann gives a hammer"},
    {"an-urn-given", "An urn is given"},
    {"money", "Ann carries 2 sticks to Bob as ink"},
    {"money-per", "Ann carries 1 stick per day"},
    {"placed", "Ann sets logs at 2 sticks"},
    {"placed-passive", "Ink is set at 2 sticks"},
    {"counted", "20.5 drops of the twins like logs"},
    {"counted-one", "1 stick of Bob like logs"},
    {"not-counted", "Bob likes logs"},
    {"context", "Ann gives ink to the guild for the fire"},
    {"plural-context", "Ann gives for the games"},
    {"place", "Ann lies in Kyiv now"},
    {"no-place", "Ann lies in now"},
    {"it", "Ann denies it of nobody so"},
    {"it-of", "Ann denies the fire of the guild so"},
    {"is-denied", "The fire is denied of nobody so"},
    {"left", "The twins sleep (an urn) (the guild) (the fire) (the wood)"},
    {"left-quantity", "Ann sleeps (about 2 sticks per day)"},
    {"left-counted", "Ann sleeps (all 2 logs) (in jest) (the fire)"},
    {"left-thrown", "Ann sleeps (Bob) (threw) (ink)"},
};

static size_t
write_sentence(char *buffer, size_t size, const void *what)
{
	return crink_relation_format(buffer, size, what);
}

/* Of each claim, at every size of the buffer. */
START_TEST(test_sentences)
{
	const struct unit_writer writer = {write_sentence};
	const struct crink_query all = crink_query_all();

	ck_assert_uint_eq(crink_query_count(&all), COUNT(rows));
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct crink_relation *const relation =
		    crink_relation_find(rows[i].claim);
		char text[UNIT_TEXT_MAX];

		ck_assert_msg(relation != NULL, "%s", rows[i].claim);
		crink_relation_format(text, sizeof(text), relation);
		ck_assert_str_eq(text, rows[i].text);
		unit_check_cuts(&writer, relation, rows[i].text);
	}
}
END_TEST

UNIT_MAIN("say", test_sentences)

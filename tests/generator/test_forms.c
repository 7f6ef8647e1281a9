/* Forms of names that follow from a rule. */
#include "help.h"

#include "model/bind.h"
#include "model/forms.h"
#include "model/slice.h"

static const char words[] =
    "actor-kinds: [{id: state, forms: place}, {id: person, forms: person},\n"
    "  {id: bloc}]\n"
    "item-kinds: [{id: office}]\n"
    "relation-kinds:\n"
    "- {id: holds-office, verb: is, rest: '{item} {of object}'}\n"
    "statuses: [{id: stated}, {id: speculated}, {id: planned}]\n"
    "units: [{id: piece}]\n"
    "actors:\n"
    "- {id: r, kind: state, name: Ruritania, aliases:\n"
    "    {demonym: [Ruritanian, Ruritanians]}}\n"
    "items:\n"
    "- {id: p, kind: office, name: president, aliases: {name: [head of state,\n"
    "    Leader], acronym: [POTR]}, names: {ru: президент}}\n"
    "sources: [{id: s, publisher: r, date: 2024, description: D}]\n";

/* All forms of the names that the data lists, one behind the other with "|", of
 * those of the first actor of what is added. */
static char made[2000];

static void
add_form(void *context, struct model_text form)
{
	const size_t used = strlen(made);

	(void)context;
	ck_assert_int_lt(snprintf(made + used, sizeof(made) - used, "%s%.*s",
	                     used == 0 ? "" : "|", (int)form.size, form.bytes),
	    (int)(sizeof(made) - used));
}

static void
make(const char *text, unsigned kind, bool is_english)
{
	const struct forms *forms = forms_find(&memory, &model);
	const struct forms_name name = {
	    number_of(MODEL_ACTOR, "x"), as_text(text), kind, is_english};

	made[0] = '\0';
	forms_make(forms, &name, add_form, NULL);
}

#define NAME CRINK_ALIAS_KIND_NAME
#define SHOWN CRINK_ALIAS_KIND_NONE

static const struct {
	const char *actor; /* kind and what follows */
	const char *text;
	unsigned kind;
	bool is_english;
	const char *forms;
} cases[] = {
    /* Places: a possessive of the name that is shown alone. */
    {"state", "Iran", SHOWN, true, "Irans"},
    {"state", "Persia", NAME, true, ""},
    {"state", "South Korea", SHOWN, true, "Korea South|South Koreas"},
    {"state", "South Sudan Region", NAME, true, ""},
    {"state", "Republic of Korea", NAME, true,
        "the Republic of Korea|Korea Republic of|Korea the Republic of"},
    {"state", "Republic of the Gambia", NAME, true,
        "the Republic of the Gambia|Gambia Republic of the|"
        "Gambia the Republic of the"},
    {"state", "the Gambia", NAME, true, "Gambia the"},
    {"state", "Republic of Côte d'Ivoire", NAME, true,
        "the Republic of Côte d'Ivoire|Côte d'Ivoire Republic of|"
        "Côte d'Ivoire the Republic of"},
    {"state", "Republic of Côte d’Ivoire", NAME, true,
        "the Republic of Côte d’Ivoire|Côte d’Ivoire Republic of|"
        "Côte d’Ivoire the Republic of"},
    /* Nobody turns an abbreviation round, or puts an article before what is none. */
    {"state", "D.P.R. of Korea", NAME, true, "the D.P.R. of Korea"},
    {"state", "people of Korea", NAME, true, ""},
    {"state", "Kingdom of the two", NAME, true, ""},
    {"state", "UK", CRINK_ALIAS_KIND_ACRONYM, true, "the UK"},
    {"state", "Korean", CRINK_ALIAS_KIND_DEMONYM, true, ""},
    {"state", "Seoul", CRINK_ALIAS_KIND_METONYM, true, ""},
    {"state", "GB", CRINK_ALIAS_KIND_CODE, true, ""},
    {"state", "Old Republic of Korea", CRINK_ALIAS_KIND_FORMER, true,
        "the Old Republic of Korea|Korea Old Republic of|"
        "Korea the Old Republic of"},
    /* What is definite has an article, its shown name and longer ones. */
    {"state, definite: true", "United States", SHOWN, true,
        "the United States|United States the|United Statess"},
    {"state, definite: true", "US", CRINK_ALIAS_KIND_CODE, true, "the US"},
    {"state, definite: true", "America", NAME, true, ""},
    /* Other languages, and scripts without capitals, have none of these. */
    {"state", "République de Corée", NAME, false, ""},
    {"state", "Корея", NAME, false, ""},
    {"bloc", "Union of States", SHOWN, true, ""},
    /* Persons: either order, in any language that has capitals. */
    {"person", "Andrei Belousov", NAME, true, "Belousov Andrei"},
    {"person", "Kim Jong-un", NAME, true, "Jong-un Kim"},
    {"person", "Андрей Белоусов", NAME, false, "Белоусов Андрей"},
    {"person", "Yoon Suk Yeol", NAME, true, "Suk Yeol Yoon|Yeol Yoon Suk"},
    {"person", "Putin", NAME, true, ""},
    {"person", "J. Doe", NAME, true, ""},
    {"person", "Abd al-rahman", NAME, true, ""},
    {"person", "金正恩", NAME, false, ""},
    /* One that has something before the name that is shown is turned round
     * no more. */
    {"person", "Marshal X Y", NAME, true, ""},
};

START_TEST(test_forms)
{
	struct yaml_tree *trees[2] = {read_tree(words),
	    read_tree(join("actors: [{id: x, kind: ", cases[_i].actor,
	        ", name: X Y}]\n", NULL))};

	bind_all(&memory, &diag, &model, trees, 2);
	ck_assert_msg(diag.errors == 0, "%s", errors());
	make(cases[_i].text, cases[_i].kind, cases[_i].is_english);
	ck_assert_str_eq(made, cases[_i].forms);
}
END_TEST

/* Titles: of what a claim tells that one holds or has held. */
static const struct {
	const char *claim, *forms;
} titles[] = {
    {"subject: x, object: r, item: p",
        "Y X|president X Y|Ruritanian president X Y|Leader X Y"},
    {"subject: r, object: r, item: p", "Y X"},
    {"subject: x, object: r, item: p, negated: true", "Y X"},
    {"subject: x, object: r, item: p, status: speculated", "Y X"},
    {"subject: x, object: x, item: p", "Y X|president X Y|Leader X Y"},
};

START_TEST(test_titles)
{
	struct yaml_tree *trees[2] = {read_tree(words),
	    read_tree(
	        join("actors: [{id: x, kind: person, name: X Y}]\nrelations:\n"
	             "- {kind: holds-office, source: s, paragraph: 1, ",
	            titles[_i].claim,
	            "}\n- {kind: holds-office, source: s, paragraph: 2, ",
	            titles[_i].claim, "}\n", NULL))};

	bind_all(&memory, &diag, &model, trees, 2);
	ck_assert_msg(diag.errors == 0, "%s", errors());
	make("X Y", SHOWN, true);
	ck_assert_str_eq(made, titles[_i].forms);
	/* Before the name that is shown alone. */
	make("Y Z", NAME, true);
	ck_assert_str_eq(made, "Z Y");
}
END_TEST

/* Who bears a name: the number of the first, and whether there are more. */
static int
borne(const char *key)
{
	const struct bearers *all =
	    bearers_gather(&memory, &diag, &model, MODEL_ACTOR);

	for (size_t i = 0; i < all->name_count; i++) {
		const struct bearer *first = &all->entries[all->firsts[i]];

		if (first->size == strlen(key) &&
		    memcmp(first->key, key, first->size) == 0) {
			return first->next == 0 ? (int)first->number : -1;
		}
	}
	return 0;
}

/* A form gives way to a name, and is nobody's where two have it. Of chosen languages
 * they come with the word "forms" alone. */
START_TEST(test_bearers)
{
	static const struct {
		const char *languages;
		int article, given_way, shared;
	} slices[] = {{NULL, 2, 3, -1}, {"en", 0, 3, 0}, {"en,forms", 2, 3, -1},
	    {"forms,en", 2, 3, -1}, {"en,native", 0, 3, 0}};
	struct yaml_tree *trees[2] = {read_tree(words),
	    read_tree("actors:\n"
	              "- {id: a, kind: state, name: Land of A, aliases:\n"
	              "    {name: [Republic of B]}}\n"
	              "- {id: b, kind: state, name: the Republic of B}\n"
	              "- {id: c, kind: person, name: C D}\n"
	              "- {id: d, kind: person, name: C D., ambiguous: [C D.],\n"
	              "   aliases: {name: [(D C)]}}\n"
	              "- {id: e, kind: person, name: E F}\n"
	              "- {id: f, kind: person, name: E-F, ambiguous: [E-F]}\n"
	              "- {id: g, kind: person, name: E F G}\n"
	              "- {id: h, kind: person, name: F G E}\n"
	              "- {id: i, kind: person, name: E F-G}\n")};
	const struct slice wanted = {.languages = slices[_i].languages};

	bind_all(&memory, &diag, &model, trees, 2);
	if (slice_is_less(&wanted)) {
		slice(&memory, &diag, &model, &wanted);
	}
	/* The first is of the vocabulary. */
	ck_assert_int_eq(borne("thelandofa"), slices[_i].article);
	ck_assert_int_eq(borne("therepublicofb"), slices[_i].given_way);
	ck_assert_int_eq(borne("dc"), 5);
	ck_assert_int_eq(borne("gef"), slices[_i].shared);
}
END_TEST

int
main(void)
{
	begin_tests("forms");
	add_loop_test(test_forms, 0, COUNT(cases));
	add_loop_test(test_titles, 0, COUNT(titles));
	add_loop_test(test_bearers, 0, 5);
	return end_tests();
}

/*
 * Which names are found in a text, and what is told of each: of every kind of text,
 * alone, within others, and however it is cut into parts.
 */
#include "../unit.h"

/* The mark of voiced syllables of kana. */
#define VOICED "\343\202\231"

/*
 * What is found stands in brackets: the text, who bears the name (? of several), the
 * kind of the alias, and + of a compound.
 */
static const char *const cases[] = {
    /* One word, in any case; as a part of another one it is none. What stands beside it. */
    "[Iran|iran]", "[iran|iran]", "[IRAN|iran]", "[iRaN|iran]",
    "[Iranian|iran demonym]", "[Iranians|iran demonym]", "Iraniansx", "Irann",
    "xIran", "Iran8", "8Iran", "[Iran|iran] and [Iran|iran]",
    "[Iran|iran],[Iran|iran]", "[Iran|iran +]-[Iran|iran +]",
    "[Iran|iran +]-made", "pro-[Iran|iran +]", "pro-\n[Iran|iran]",
    "anti--[Iran|iran]", "[Iran|iran]--made", "[Iran|iran].-made",
    "[Iran|iran]-", "-[Iran|iran]", "-[Iran|iran]-", "[Iran|iran]- made",
    "pro -[Iran|iran]", "IranIran", "#IranNATO", "[Iran|iran]_[NATO|nato]",
    "[Iran|iran]/[NATO|nato]", "[Iran|iran]'s", "[Iran|iran]’s army",
    "[IRAN|iran]'S army", "Iran'sx", "Iran's'x", "Iran'd", "O'Iran",
    "'[Iran|iran]'", "[Iran|iran]''s",
    /* Hyphens, marks and what is passed over, within a word; blanks are not. Dots. */
    "[I-r-a-n|iran]", "[I\302\255ran|iran]", "[Í\314\201ran|iran]",
    "[I\314\201ran\314\201|iran], [x|nato name]",
    "[Iran\314\201\314\201|iran] [x|nato name]",
    "[Iran\314\201|iran +]-[x|nato name +]", "I ran", "I\nran",
    "[I.R.A.N|iran]", "[I.R.A.N.|iran]", "[I.R.A.N.|iran +]-made",
    "[I.R.A.N|iran +]-made", "[I.R.A.N.|iran] made", "I.R.A.N.\314\201x",
    "I.R.A.N.X", "Ira.n", "I.ran", "IR", "ir", "I.R.",
    /* Two words, and what may stand between them. */
    "[North Korea|north-korea]", "[north korea|north-korea]",
    "[NORTH KOREA|north-korea]", "North Korean", "[North-Korea|north-korea]",
    "[NorthKorea|north-korea]", "[North  Korea|north-korea]",
    "[North\nKorea|north-korea]", "North\n\n[Korea|? name]",
    "[North\r\nKorea|north-korea]", "North-\n[Korea|? name]",
    "North, [Korea|? name]", "[North Korea|north-korea] strip",
    "[North Korea|north-korea]'s", "[North Korea|north-korea +]-made",
    "[South Korea|south-korea]",
    /* One that several bear; longer ones; signs that a spelling has. */
    "[Korea|? name]", "[korea|? name]", "[KOREA|? name]",
    "[Korea strip|shell name]", "[Korea|? name], North",
    "[Korea, South|south-korea name]", "[Korea South|south-korea name]",
    "[Korea|? name],, South", "[Korea\nSouth|south-korea name]",
    "North [South Korea|south-korea]",
    /* Dots of abbreviations, and an apostrophe. */
    "[N. Korea|north-korea name]", "[N Korea|north-korea name]",
    "[N.Korea|north-korea name]", "[n.korea|north-korea name]",
    "N.. [Korea|? name]", "[NKorea|north-korea name]",
    "[People's Republic|north-korea name]",
    "[People’s Republic|north-korea name]",
    "[Peoples Republic|north-korea name]", "People's' Republic",
    "[DPRK|north-korea acronym]", "dprk", "[D.P.R.K.|north-korea acronym]",
    "[D.P.R.K. A|north-korea acronym]", "[D.P.R.K. A|north-korea acronym].",
    "[D.P.R.K.A.|north-korea acronym]", "[DPRK A|north-korea acronym]",
    "[DPRKA|north-korea acronym]", "D.PRK", "the [DPRK|north-korea acronym] is",
    "THE [DPRK|north-korea acronym] IS",
    /* An article is no part of a name. Names in their own case, or among capitals. */
    "the [United States|united-states]", "The [United States|united-states]",
    "[United States|united-states]", "[UNITED STATES|united-states]",
    "[united states|united-states]", "[UnitedStates|united-states]",
    "the [U.S.|united-states name]", "the [US|united-states name]",
    "The [US|united-states name], [x|nato name]", "[US|united-states name]",
    "us", "Us", "uS", "[U.S.|united-states name]", "u.s.",
    "[U.S|united-states name]", "[U. S|united-states name].",
    "[U S|united-states name]", "[U-S|united-states name]",
    "[US Army|united-states name]", "[U.S. Army|united-states name]",
    "[U.S.Army|united-states name]", "[US.Army|united-states name]",
    "[U.S. army|united-states name]", "IN [US|united-states name] NOW",
    "IN [US|united-states name]", "[US|united-states name] NOW",
    "in [US|united-states name] now", "IN THE [US|united-states name]",
    "[US|united-states name]!", "[US|united-states name]\nNOW", "us all", "USA",
    "[America|united-states name]", "An [America|united-states name]",
    "An AmericaX", "an [america|united-states name]",
    "[Washington, D.C.|united-states name]",
    "[Washington, D.C|united-states name]",
    "[Washington DC|united-states name]",
    "[Washington D. C|united-states name].",
    "[Washington, DC|united-states name +]-[x|nato name +]", "Washington",
    "the [White House|united-states metonym]",
    "[White House|united-states metonym]",
    "[WHITE HOUSE|united-states metonym]",
    "[White house|united-states metonym]", "[Turkey|turkey]", "turkey",
    "TURKEY", "IN [TURKEY|turkey] NOW", "in TURKEY now", "IN TURKEY now",
    "in TURKEY NOW", "IN [TURKEY|turkey]", "[TURKEY|turkey] NOW",
    "[TURKEY|turkey], 1, NOW", "TURKEY\nNOW", "A\nTURKEY", "[Turkey|turkey]'s",
    "[TURKEY|turkey]'S NOW", "IN [TURKEY|turkey]'S",
    /* Accents, letters that fold to two, and Cyrillic. */
    "[Türkiye|turkey native]", "[TÜRKIYE|turkey native]",
    "[türkiye|turkey native]", "[Turkiye|turkey native]",
    "[Straße|turkey name]", "[Strasse|turkey name]", "[STRASSE|turkey name]",
    "[STRAẞE|turkey name]", "[Stra-sse|turkey name]", "Stras se",
    "[Ærø|turkey name]", "[AErø|turkey name]", "[Æro|turkey name]",
    "[ÆRØ|turkey name]", "[ТУР|turkey name]", "Тур", "тур",
    "В [ТУР|turkey name] ЕДУ", "[Україна|turkey name]", "[УКРАЇНА|turkey name]",
    "Украина", "[Україна|turkey name +]-х",
    /* Acronyms, and names of a letter or a digit. */
    "[NATO|nato]", "[nato|nato]", "[Nato|nato]", "[N.A.T.O.|nato]",
    "[N.A.T.O|nato]", "[NATO|nato]'s", "[NATO|nato +]-led", "[OTAN|? acronym]",
    "[otan|shell name]", "[otan|shell name]’s", "[8|nato acronym]", "88", "8x",
    "x8", "[8|nato acronym].[8|nato acronym]",
    "[8|nato acronym +]-[8|nato acronym +]", "[x|nato name]", "[X|nato name]",
    "[x|nato name +]-[x|nato name +]", "xx",
    /* The longest of those that begin alike; signs. */
    "[public limited|nato name]", "[public limited co|nato name]",
    "[public limited co|nato name].", "[public limited|nato name] company",
    "[publiclimited|nato name]", "[public  limited\nco|nato name]",
    "[China|china-russia name]", "[Russia|china-russia name]",
    "[Russian|china-russia name]", "[China-Russia axis|china-russia]",
    "[China|china-russia name +]-[Russia|china-russia name +]",
    "[China Russia axis|china-russia]", "[ChinaRussiaaxis|china-russia]",
    "[China – Russia axis|china-russia]",
    "[China|china-russia name], [Russia|china-russia name] axis",
    "[A/B-C (D|china-russia name])", "[A/B-C(D|china-russia name])",
    "[A B C D|china-russia name]", "[A/BC D|china-russia name])",
    "[ABCD|china-russia name]", "[A⁄B–C （D|china-russia name]）",
    "[a/b-c (d|china-russia name])", "A-B/C (D)", "[É.É.|china-russia name]",
    "[É.É|china-russia name]", "[EE|china-russia name]",
    "[é.é.|china-russia name]", "[É. É|china-russia name].", "É.É.É",
    /* Digits, beside letters and not. */
    "[155 mm|shell]", "[155mm|shell]", "[155 MM|shell]", "[155\nmm|shell]",
    "[155-mm|shell]", "[155 mm shell|shell name]", "[155 mm|shell] shells",
    "1155 mm", "155 mmx", "[shell|shell name]", "[Shell|shell name]", "shells",
    "[T-90|shell name]", "[T90|shell name]", "[T 90|shell name]",
    "[t-90|shell name]", "T.90", "T-90M", "T-\n90", "T-900",
    "[6자회담|shell name]", "6 자회담", "6자 회담", "16자회담",
    /* What is named otherwise, and what is no name though it looks so. */
    "[导弹|shell name]", "[导弹|shell name]在", "war",
    "the [war of x|war name]", "The [War Of X|war name]", "[war of x|war name]",
    "New Iran", "new iran", "New  Iran", "New Iran's", "NewIran", "New Irann",
    "New, [Iran|iran]", "North Korean Ave", "north korean ave",
    "NORTH KOREAN AVE", "IN NORTH KOREAN AVE NOW", "North Korean Avenue",
    "Georgia O'Keeffe", "Georgia O’Keeffe", "Georgia OKeeffe", "Georgia",
    /* Korean: particles, blanks, letters that make syllables. */
    "북한산", "[북한|north-korea name]", "[북한|north-korea name]은",
    "북한산은", "북한산성", "[북한|north-korea name]에서는",
    "[북한|north-korea name]에서는까지", "북한에서는까지도",
    "[북한|north-korea name]이라고",
    "[북한|north-korea name]의 [조선|north-korea name]", "남북한", "북한군",
    "북 한", "[북한|north-korea name]-", "[북-한|north-korea name]", "북\n한",
    "[북한|north-korea name][8|nato acronym]",
    "[북한|north-korea name][x|nato name]",
    "[x|nato name][북한|north-korea name]", "[조선|north-korea name]", "조선인",
    "[조선|north-korea name]이", "[북조선 연방|north-korea name]",
    "[북조선연방|north-korea name]", "북조선", "ㅂㅜㄱ한",
    "[북한|north-korea name]", "북한ㅣ", "[한국|south-korea name]",
    "[남 한|south-korea name]", "[남한|south-korea name]",
    "[남한|south-korea name]은", "[남\n한|south-korea name]",
    "[이란|iran name]", "[이란|iran name]은", "[이란|iran name]이",
    /* Scripts without blanks. */
    "[伊朗|iran name]", "在[伊朗|iran name]的", "伊 朗", "[伊\n朗|iran name]",
    "伊\n\n朗", "[伊-朗|iran name]", "[伊朗|iran name][伊朗|iran name]",
    "[伊朗|iran name][Iran|iran]", "[Iran|iran][伊朗|iran name]", "中国",
    "[中国人民|north-korea name]", "中国人民银行",
    "[中国人民|north-korea name]银", "中 国人民", "中",
    "在[中国人民|north-korea name]的", "[朝鲜|north-korea name]",
    "[北韓|north-korea name]", "[北 韓|north-korea name]",
    "[北\n韓|north-korea name]", "[韩国|south-korea name]",
    "エ[カガク|north-korea name]", "[カガク|north-korea name]",
    "[ｶｶﾞｸ|north-korea name]", "ｶﾞｸ", "[カカ\343\202\231ク|north-korea name]",
    "カクカ", "[ギガ・メガ|north-korea name]", "[ギガメガ|north-korea name]",
    "[ギガ･メガ|north-korea name]", "[ギガ メガ|north-korea name]",
    "ギガ・・メガ", "[เกาหล\340\270\265|north-korea name]",
    "[ไทย|north-korea name]", "ใน[ไทย|north-korea name]และ",
    /* Greek and Cyrillic. */
    "[Κορέα|north-korea name]", "[ΚΟΡΕΑ|north-korea name]",
    "[κορεα|north-korea name]", "Κορέας", "[Иран|iran name]",
    "[иран|iran name]", "[ИРАН|iran name]", "[Ирана|iran inflected]",
    "[Ираном|iran inflected]", "ираном", "ИРАНОМ",
    "С [ИРАНОМ|iran inflected] БЫЛ", "[Иран|iran name]a", "Иранский",
    "[И-ран|iran name]", "[И\314\201ран|iran name]",
    /* Arabic and Hebrew: clitics, and joiners. */
    "[إيران|iran native]", "و[إيران|iran native]", "وال[إيران|iran native]",
    "ب[إيران|iran native]", "إيراني", "[صين|iran name]", "ال[صين|iran name]",
    "وال[صين|iran name]", "و[صين|iran name]", "والال[صين|iran name]",
    "لال[صين|iran name]", "اصين", "اوصين", "وال[صين|iran name]",
    "و ال[صين|iran name]", "يوصين", "يالصين", "ا\342\200\214ل[صين|iran name]",
    "ال\342\200\214[صين|iran name]", "و-[صين|iran name +]", "وال'صين",
    "بال[صين|iran name]", "كال[صين|iran name]", "فبال[صين|iran name]",
    "[صين|iran name][x|nato name]", "صين8", "8صين", "[איראן|iran name]",
    "ו[איראן|iran name]", "ש[איראן|iran name]", "וש[איראן|iran name]",
    "ב[איראן|iran name]", "ה[איראן|iran name]", "ל[איראן|iran name]",
    "מ[איראן|iran name]", "כ[איראן|iran name]", "גאיראן", "ו'איראן",
    "ו-[איראן|iran name +]", "[שלום|iran name]",
    "ו\342\200\214[שלום|iran name]", "ג\342\200\214[שלום|iran name]",
    "[שלום|iran name]\342\200\214גג", "שלוםגג", "شلום", "[ایران|iran native]",
    "[کره شمالی|north-korea name]", "[کره\342\200\214شمالی|north-korea name]",
    "[کرهشمالی|north-korea name]", "[کره-شمالی|north-korea name]",
    "[کره\nشمالی|north-korea name]",
    "[کره شمالی|north-korea name]\342\200\214ها",
    /* Addresses. */
    "Iran@x.y", "a@Iran.x b", "x@y [Iran|iran]", "Iran.x@y",
    "http://Iran/x [Iran|iran]", "http://x/Iran", "http:/[Iran|iran]",
    "www.Iran.x [Iran|iran]", "www. [Iran|iran]", "xwww.[Iran|iran]", "wwwIran",
    "Iran://x", "North Korea@x", "@Iran [Iran|iran]", "(@x)[Iran|iran]",
    "http://x,Iran", "http://x [Iran|iran]", "http://x'Iran'",
    "http://xé [Iran|iran]", "http://x[伊朗|iran name]",
    "www.x[伊朗|iran name]",
    /* What is no UTF-8; ends of lines; signs and blanks beyond ASCII. */
    "\377[Iran|iran]\377", "I\377ran", "[Iran|iran]\200[Iran|iran]",
    "\344\274[Iran|iran]", "[Iran|iran]\355\240\200",
    "[Iran|iran]\342\200\250[Iran|iran]",
    "[North\342\200\250Korea|north-korea]", "North\342\200\251[Korea|? name]",
    "[North\302\240Korea|north-korea]", "[North\343\200\200Korea|north-korea]",
    "[North\342\200\213Korea|north-korea]", "North…[Korea|? name]",
    "[Iran|iran]…", "«[Iran|iran]»", "“[Iran|iran]”",
    /* Letters of other widths and forms. */
    "[Ｉｒａｎ|iran]", "[ＩＲＡＮ|iran]", "[𝐈𝐫𝐚𝐧|iran]", "Ⅰran",
    "[I\314\207ran|iran]", "[ıran|iran]", "[İran|iran]", "[Iʳan|iran]", "Iran²",
    "²Iran",
    /* Names of several, one of them an item; decoys that fold to other letters. */
    "[Ankara|? name]", "ankara", "ANKARA", "IN [ANKARA|? name] NOW",
    "in ANKARA now", "[Salvo|? name]", "[salvo|? name]", "Große Wende",
    "Grosse Wende", "grosse-wende [Iran|iran]", "GROSSE WENDE",
    "Grosse Wende's [Iran|iran]", "Grosse Wenden", "Grosse Wand, [Iran|iran]",
    "Café Iran", "Cafe Iran", "cafe iran", "Cafe Irak", "Cafe, [Iran|iran]",
    "[ٵمان|iran name]", "[اٴمان|iran name]", "ٵمانٵ", "و[ٵمان|iran name]",
    /* Dots, between letters that stand alone and others. */
    "[8|nato acronym].[x|nato name]", "[8|nato acronym].[X|nato name] y",
    "中.[x|nato name]", "북.[x|nato name]", "[x|nato name].[8|nato acronym]",
    "[x|nato name].중", "U.[8|nato acronym]", "x.x", "x.X", "A.x", "A.x.B",
    "AB.[x|nato name]", "A.xB", "é.x", "é.é.x",
    "A.[8|nato acronym].[x|nato name]", "A.中.[x|nato name]",
    "[Entente|turkey name]", "[ENTENTE|nato name]", "entente",
    "THE [ENTENTE|? name] IS", "The [ENTENTE|nato name] is",
    "[Coalition|united-states name]", "[coalition|china-russia name]",
    "COALITION", "THE [COALITION|? name] IS", "و8", "ו8", "ا'لصين",
    "カ" VOICED VOICED VOICED VOICED VOICED VOICED VOICED "ガク",
    "[Volley|? name]", "volley", "VOLLEY", "[HE|shell name]",
    "[H.E.|shell name]", "he", "[H-E|shell name]", "[Probe|probe]", "probe",
    "ㅏ한국", "IN us NOW", "IN Us NOW", "IN tURKEY NOW", "[x|nato name] ㅣ북한",
    "[Triad|? name]", "[triad|? name] [x|nato name]",
    "x\341\205\241\341\205\241\341\205\241 [x|nato name]", "[Tetrad|? name]",
    "[Marvel|turkey name]", "marvel", "[Щ|turkey name]zzzz zz",
    "[щ|turkey name +]-[x|nato name +]", "[Щ|turkey name][x|nato name]",
    "[North Korea|north-korea].[x|nato name]", "[N.Korea|north-korea name].",
    "[N. Korea|north-korea name].[x|nato name]",
    "[South Korea|south-korea].x.x"};

/* ---- what is wanted -------------------------------------------------- */

enum { TEXT_MAX = 512, MENTIONS_MAX = 8 };

struct wanted {
	size_t start, end;
	char bearer[24], kind[16];
	bool is_compound;
};

struct marked {
	char text[TEXT_MAX];
	size_t size, count;
	struct wanted mentions[MENTIONS_MAX];
};

/* What stands between the bar and the bracket behind it, which is returned. */
static const char *
read_mark(struct wanted *mention, const char *at)
{
	const char *const end = strchr(at, ']');
	char mark[64], *plus;

	snprintf(mark, sizeof(mark), "%.*s", (int)(end - at), at);
	plus = strstr(mark, " +");
	mention->is_compound = plus != NULL;
	if (plus != NULL) {
		*plus = '\0';
	}
	strcpy(mention->kind, "");
	ck_assert_int_ge(
	    sscanf(mark, "%23s %15s", mention->bearer, mention->kind), 1);
	return end;
}

/* Adds a text, from where its marks are taken. */
static void
add_marked(struct marked *to, const char *text)
{
	for (; *text != '\0'; text++) {
		struct wanted *const mention = &to->mentions[to->count];

		if (*text == '[') {
			ck_assert_uint_lt(to->count, MENTIONS_MAX);
			mention->start = to->size;
		} else if (*text == '|') {
			mention->end = to->size;
			text = read_mark(mention, text + 1);
			to->count++;
		} else {
			to->text[to->size++] = *text;
			ck_assert_uint_lt(to->size, TEXT_MAX);
		}
	}
}

/* ---- what is found --------------------------------------------------- */

/* One more mention is as it is wanted. */
static void
check_mention(const struct marked *marked, size_t index, size_t offset,
    const struct crink_mention *found, const char *how)
{
	const struct wanted *const wanted = &marked->mentions[index];
	const char *const bearer =
	    found->actor != NULL  ? crink_actor_slug(found->actor)
	    : found->item != NULL ? crink_item_slug(found->item)
	                          : "?";

	EXPECT(index < marked->count, "%s: %s: found at %zu", marked->text, how,
	    found->start + offset);
	EXPECT(found->start + offset == wanted->start &&
	           found->end + offset == wanted->end,
	    "%s: %s: from %zu to %zu, not %zu to %zu", marked->text, how,
	    found->start + offset, found->end + offset, wanted->start,
	    wanted->end);
	EXPECT(found->actor == NULL || found->item == NULL, "both");
	EXPECT(
	    strcmp(bearer, wanted->bearer) == 0 &&
	        strcmp(crink_alias_kind_name(found->kind), wanted->kind) == 0 &&
	        found->compound == wanted->is_compound,
	    "%s: %s: %s, %s, %d", marked->text, how, bearer,
	    crink_alias_kind_name(found->kind), found->compound);
}

/* The text in parts: to an end, and then so many bytes more each time. */
static void
check_parts(
    const struct marked *marked, size_t end, size_t step, const char *how)
{
	struct crink_scan scan = crink_scan_part(NULL, NULL, 0, false);
	struct crink_mention mention;
	size_t used = 0, count = 0;

	for (;; end += step) {
		end = end < marked->size ? end : marked->size;
		scan = crink_scan_part(&scan, marked->text + used, end - used,
		    end == marked->size);
		while (crink_scan_next(&scan, &mention)) {
			check_mention(marked, count++, used, &mention, how);
		}
		used += crink_scan_used(&scan);
		if (end == marked->size) {
			break;
		}
	}
	EXPECT(used == marked->size, "%s: %s: %zu bytes of %zu", marked->text,
	    how, used, marked->size);
	EXPECT(count == marked->count, "%s: %s: %zu of %zu", marked->text, how,
	    count, marked->count);
}

START_TEST(test_cuts)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct marked marked = {.size = 0};

		add_marked(&marked, cases[i]);
		check_parts(&marked, marked.size, 1, "whole");
		for (size_t end = 0; end < marked.size; end++) {
			check_parts(&marked, end, marked.size, "in two parts");
		}
		for (size_t step = 1; step <= 3; step++) {
			check_parts(&marked, step, step, "in small parts");
		}
	}
}
END_TEST

/* Within a longer text, whole: behind so much that has no name in it, of which some
 * is skipped, and the end of a line, here and there in a block of 64 bytes. */
START_TEST(test_within)
{
	static const char filler[] = "zqz zq, zqzqz; zq zqzq. ";

	for (size_t i = 0; i < COUNT(cases); i++) {
		for (size_t before = i % 11; before < 130; before += 11) {
			struct marked marked = {.size = 0};

			for (; marked.size < before; marked.size++) {
				marked.text[marked.size] =
				    filler[marked.size % (sizeof(filler) - 1)];
			}
			add_marked(&marked, "\n\n");
			add_marked(&marked, cases[i]);
			add_marked(&marked, "\n\nzqz zq, zqzqz. Zq zq zq.");
			check_parts(&marked, marked.size, 1, "within");
		}
	}
}
END_TEST

/* One after the other, in one text, whole and in parts of one size. */
START_TEST(test_together)
{
	for (size_t i = 0; i + 2 < COUNT(cases); i++) {
		struct marked marked = {.size = 0};

		for (size_t j = 0; j < 3; j++) {
			add_marked(&marked, cases[i + j]);
			add_marked(&marked, "\n\n");
		}
		check_parts(&marked, marked.size, 1, "whole");
		check_parts(&marked, 64, 64, "in parts of 64 bytes");
		check_parts(&marked, 17, 17, "in parts of 17 bytes");
	}
}
END_TEST

UNIT_MAIN("scan-mentions", test_cuts, test_within, test_together)

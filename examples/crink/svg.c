#include "svg.h"

#include <stdlib.h>
#include <string.h>

#include "print.h"

/* Some readers of SVG know no variables of CSS, so each colour stands twice. */
static const char style[] =
    "text{font:13px sans-serif;fill:#1b1b1a}"
    ".title{font-size:19px;font-weight:bold}.small{font-size:11px}"
    ".pale{fill:#5c5b57}.end{fill:#9c2a10;stroke:none}"
    ".ground{fill:#fdfdfc}.axis{stroke:#d3d1ca}.bar{fill:#9c2a10}"
    ".maybe{fill:#9c2a10;fill-opacity:.35}.line{stroke:#9c2a10;stroke-width:3}"
    ".open{stroke:#9c2a10;stroke-width:3;stroke-dasharray:3 3}"
    ".heading{font-weight:bold}.hollow{fill:none;stroke:#9c2a10;stroke-width:2}"
    ".fade-before{fill:url(#before)}.fade-after{fill:url(#after)}.stop{stop-"
    "color:#9c2a10}"
    ".fallen rect,.fallen circle,.fallen line{opacity:.4}.fallen "
    "text{fill:#5c5b57}"
    ".node{fill:#f1f0ec;stroke:#8b897f}"
    ".own{fill:#ffe08a;stroke:#8b6f00}"
    ".edge{stroke:#5c5b57;fill:none}.gives{stroke:#9c2a10}.against{stroke:#"
    "0b57d0}"
    ".negated{stroke-dasharray:5 4}.planned{stroke-dasharray:1 4}"
    ".arrow{stroke:none;fill:#5c5b57}.tip{fill:#9c2a10;stroke:none}"
    ".tip-against{fill:#0b57d0;stroke:none}.label{fill:#fdfdfc;fill-opacity:."
    "85}"
    "@media (prefers-color-scheme:dark){"
    "text{fill:#ecebe6}.pale,.fallen text{fill:#a9a79f}.ground{fill:#161615}"
    ".axis{stroke:#45443f}.bar,.end,.tip{fill:#ff9b80}"
    ".stop{stop-color:#ff9b80}.hollow{stroke:#ff9b80}.maybe{fill:#ff9b80}"
    ".line,.open,.gives{stroke:#ff9b80}.node{fill:#232321;stroke:#8b897f}"
    ".own{fill:#6b5200;stroke:#c9a200}.edge{stroke:#a9a79f}"
    ".gives{stroke:#ff9b80}.against{stroke:#8ab4f8}.arrow{fill:#a9a79f}"
    ".tip-against{fill:#8ab4f8}.label{fill:#161615}}";

/* Ends that are not told. */
static const char fades[] =
    "<defs><linearGradient id=\"before\"><stop offset=\"0\" class=\"stop\" "
    "stop-opacity=\"0\"/><stop offset=\"1\" class=\"stop\" "
    "stop-opacity=\".8\"/></linearGradient><linearGradient id=\"after\"><stop "
    "offset=\"0\" class=\"stop\" stop-opacity=\".8\"/><stop offset=\"1\" "
    "class=\"stop\" stop-opacity=\"0\"/></linearGradient></defs>\n";

void
put_escaped(const char *text)
{
	for (; *text != '\0'; text++) {
		switch (*text) {
		case '&':
			put("&amp;");
			break;
		case '<':
			put("&lt;");
			break;
		case '>':
			put("&gt;");
			break;
		case '"':
			put("&quot;");
			break;
		default:
			if ((unsigned char)*text >= ' ') {
				put_bytes(text, 1);
			}
		}
	}
}

void
svg_begin(double width, double height, const char *title)
{
	put("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f "
	    "%.0f\" "
	    "width=\"%.0f\" height=\"%.0f\" role=\"img\">\n<title>",
	    width, height, width, height);
	put_escaped(title);
	put("</title>\n<style>%s</style>\n", style);
	svg_box(0, 0, width, height, "ground");
}

void
svg_fades(void)
{
	put("%s", fades);
}

void
svg_end(void)
{
	put("</svg>\n");
}

void
svg_text(
    double x, double y, const char *anchor, const char *class, const char *text)
{
	put("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" class=\"%s\">", x,
	    y, anchor, class);
	put_escaped(text);
	put("</text>\n");
}

void
svg_line(double x1, double y1, double x2, double y2, const char *class)
{
	put("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" "
	    "class=\"%s\"/>\n",
	    x1, y1, x2, y2, class);
}

void
svg_circle(double x, double y, double radius, const char *class)
{
	put("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" class=\"%s\"/>\n", x, y,
	    radius, class);
}

void
svg_box(double x, double y, double width, double height, const char *class)
{
	put("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" "
	    "class=\"%s\"/>\n",
	    x, y, width, height, class);
}

void
svg_group(const char *class, const char *title)
{
	put("<g class=\"%s\">\n<title>", class);
	put_escaped(title);
	put("</title>\n");
}

void
svg_group_end(void)
{
	put("</g>\n");
}

/* ---- what has room where ---------------------------------------------------- */

double
svg_width(const char *text)
{
	/* As wide as the widest fonts that a browser takes for sans-serif. */
	return 7.4 * (double)columns_of(text);
}

char *
svg_cut(const char *text, double width)
{
	char *cut;
	size_t size = strlen(text);

	if (svg_width(text) <= width) {
		return text_of("%s", text);
	}
	while (size > 0 &&
	       7.4 * (double)(columns_of_first(text, size) + 1) > width) {
		/* By characters: bytes that go on with one go with it. */
		do {
			size--;
		} while (
		    size > 0 && ((unsigned char)text[size] & 0xc0) == 0x80);
	}
	cut = text_of("%.*s…", (int)size, text);
	return cut;
}

void
svg_title(double x, double y, double width, const char *text)
{
	/* Its letters are bold and of 19 pixels. */
	char *cut = svg_cut(text, width * 13 / 21);

	svg_text(x, y, "start", "title", cut);
	free(cut);
}

void
place_take(struct places *places, struct place place)
{
	if (places->count == places->room) {
		places->room = places->room == 0 ? 64 : places->room * 2;
		places->taken =
		    resize(places->taken, places->room, sizeof(*places->taken));
	}
	places->taken[places->count++] = place;
}

int
place_is_free(const struct places *places, struct place place)
{
	for (size_t i = 0; i < places->count; i++) {
		const struct place *other = &places->taken[i];

		if (place.x < other->x + other->width &&
		    other->x < place.x + place.width &&
		    place.y < other->y + other->height &&
		    other->y < place.y + place.height) {
			return 0;
		}
	}
	return 1;
}

void
places_free(struct places *places)
{
	free(places->taken);
}

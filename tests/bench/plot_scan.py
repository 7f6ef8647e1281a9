#!/usr/bin/env python3
"""Draws the time that a byte of text takes, by the way that names are found in it.

usage: plot_scan.py SCAN.json OUTPUT.svg [README.md]

Two panels of bars, of ordinary English and of a text full of names, on a logarithmic
axis. With README.md its table of the same figures is written anew.
"""
import json
import math
import sys
from xml.sax.saxutils import escape

TEXTS = {"plain": "ordinary English", "dense": "a name in 60 bytes"}
WIDTH, BAR, GAP, LEFT, TOP = 330, 15, 20, 250, 84
OURS, THEIRS = "#000000", "#1f77b4"
# The first cells of README.md's table, which it is known by.
HEAD = "| names in text, times of `crink_scan_next` |"


def title(way):
    """A way in words: what finds how many names."""
    world, _, peer = way.partition(": ")
    names = {"bundled": "", "portable": ", portable C", "26k": ", 26,000 names",
             "news": ", 26,000 names as in news", "1m": ", 1,000,000 names",
             "news-1m": ", 1,000,000 names as in news"}
    return peer + names.get(world, ", " + world)


def is_ours(way):
    return way.endswith(": crink_scan_next")


def text(x, y, words, more=""):
    return f'<text x="{x:.1f}" y="{y:.1f}" {more}>{escape(words)}</text>'


class Axis:
    def __init__(self, figures):
        self.low = 10 ** math.floor(math.log10(min(figures)))
        self.high = 10 ** math.ceil(math.log10(max(figures)))

    def across(self, ns):
        return math.log(ns / self.low) / math.log(self.high / self.low) * WIDTH

    def lines(self, height):
        out = []
        ns = self.low
        while ns <= self.high * 1.01:
            x = self.across(ns)
            out.append(f'<path d="M{x:.1f} 0v{height}" stroke="#ddd"/>')
            out.append(text(x, height + 14, f"{ns:g}", 'text-anchor="middle"'))
            ns *= 10
        return out


def panel(ways, figures, axis):
    out = axis.lines(len(ways) * BAR)
    for row, way in enumerate(ways):
        ns = figures[way]["least"]
        colour = OURS if is_ours(way) else THEIRS
        out.append(f'<rect y="{row * BAR + 2}" width="{axis.across(ns):.1f}" '
                   f'height="{BAR - 4}" fill="{colour}"/>')
        out.append(text(axis.across(ns) + 4, row * BAR + 11, f"{ns:.3g}"))
    return out


def draw(run, ways, figures, path):
    axis = Axis([result["least"] for result in run["results"]])
    height = TOP + len(ways) * BAR + 40
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" '
           f'width="{LEFT + len(TEXTS) * (WIDTH + 60)}" height="{height}" '
           'font-family="sans-serif" font-size="11">',
           '<rect width="100%" height="100%" fill="#fff"/>',
           text(16, 22, "ns a byte to find names in a text: crink_scan_next and "
                "other ways", 'font-size="15"'),
           text(16, 42, "{processor}, {compiler}, {date}; {rounds} rounds, the least "
                "CPU time of each; {text_bytes} bytes".format(**run))]
    for row, way in enumerate(ways):
        out.append(text(LEFT - 8, TOP + row * BAR + 11, title(way),
                        'text-anchor="end"'))
    for column, (sort, words) in enumerate(TEXTS.items()):
        x = LEFT + column * (WIDTH + 60)
        out.append(f'<g transform="translate({x} {TOP})">')
        out.append(text(WIDTH / 2, -8, words, 'text-anchor="middle"'))
        out += panel(ways, figures[sort], axis)
        out.append("</g>")
    out.append("</svg>\n")
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(out))


def table(run, ways, figures):
    """The rows of README.md: of each way the times of ours, and what it finds."""
    ours = figures["plain"][ways[0]]["least"], figures["dense"][ways[0]]["least"]
    bytes_of = {world["world"]: world["bytes_a_name"] for world in run["worlds"]}
    rows = [f"{HEAD} ordinary English | dense with names | found a megabyte | "
            "bytes a name |", "| --- | ---: | ---: | ---: | ---: |"]
    for way in ways:
        plain, dense = figures["plain"][way], figures["dense"][way]
        ratios = (f"{ratio:,.0f}" if ratio >= 1000 else f"{ratio:.3g}"
                  for ratio in (plain["ratio"], dense["ratio"]))
        if way == ways[0]:
            ratios = (f"1 ({ns:.2f} ns a byte)" for ns in ours)
        found = " / ".join(f"{round(figure['found_a_megabyte']):,}"
                           for figure in (plain, dense))
        added = (f"{bytes_of[plain['world']]:.1f}" if is_ours(way)
                 and plain["world"] != "portable" else "")
        rows.append(f"| {title(way)} | {' | '.join(ratios)} | {found} | {added} |")
    return rows


def write_readme(path, run, rows):
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    first = next(i for i, line in enumerate(lines) if line.startswith(HEAD))
    end = next(i for i in range(first, len(lines)) if not lines[i].startswith("|"))
    lines[first:end] = rows
    # The date stands in the sentence before the table.
    for i in range(first - 1, 0, -1):
        before, mark, after = lines[i].partition("measured on ")
        if mark:
            lines[i] = before + mark + run["date"][:10] + after[10:]
            break
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines))


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        run = json.load(file)
    figures = {sort: {} for sort in TEXTS}
    for result in run["results"]:
        figures[result["text"]][result["way"]] = result
    ways = list(figures["plain"])
    draw(run, ways, figures, sys.argv[2])
    if len(sys.argv) > 3:
        write_readme(sys.argv[3], run, table(run, ways, figures))


main()

#!/usr/bin/env python3
"""Draws the time of a lookup against the number of names.

usage: plot.py OUTPUT.svg FIND.json...

A panel for each stream of bench_find, independent queries above, dependent ones
below. Both axes are logarithmic; a dashed line is a peer by the exact bytes.
"""
import json
import math
import sys
from xml.sax.saxutils import escape

COLOURS = {
    "crink_actor_find": "#000000", "gperf": "#d62728",
    "open addressing": "#1f77b4", "cmph BMZ": "#2ca02c", "tinycdb": "#9467bd",
    "bsearch": "#8c564b", "strcmp chain": "#7f7f7f", "SQLite": "#ff7f0e",
}
STREAMS = ["hit", "variant", "near", "miss", "mixed"]
MODES = ["independent", "dependent"]
WIDTH, HEIGHT, GAP, LEFT, TOP = 210, 230, 46, 60, 76
LOW, HIGH = 3.0, 3000.0


def across(names, most):
    return math.log10(names / 100) / math.log10(most / 100) * WIDTH


def up(ns):
    ns = min(max(ns, LOW), HIGH)
    return HEIGHT - math.log(ns / LOW) / math.log(HIGH / LOW) * HEIGHT


def text(x, y, words, more=""):
    return f'<text x="{x:.1f}" y="{y:.1f}" {more}>{escape(words)}</text>'


def axes(most):
    out = [f'<rect width="{WIDTH}" height="{HEIGHT}" fill="none" '
           'stroke="#888"/>']
    for ns in (10, 100, 1000):
        out.append(f'<path d="M0 {up(ns):.1f}h{WIDTH}" stroke="#ddd"/>')
        out.append(text(-4, up(ns) + 4, str(ns), 'text-anchor="end"'))
    for power in range(2, int(math.log10(most)) + 1):
        x = across(10 ** power, most)
        out.append(f'<path d="M{x:.1f} 0v{HEIGHT}" stroke="#ddd"/>')
        out.append(text(x, HEIGHT + 13, f"1e{power}", 'text-anchor="middle"'))
    return out


def line(peer, points):
    exact = peer != "crink_actor_find" and not peer.startswith("fold + ")
    style = (f'stroke="{COLOURS.get(peer.replace("fold + ", ""), "#e377c2")}" '
             f'stroke-width="{1.2 if peer != "crink_actor_find" else 2.6}"'
             + (' stroke-dasharray="4 3"' if exact else ""))
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2" {style}/>'
                   for x, y in points)
    return f'<g fill="none"><path d="M{path}" {style}/>{dots}</g>'


def panel(runs, mode, stream, most):
    out = axes(most)
    out.append(text(WIDTH / 2, -6, f"{stream}, {mode}", 'text-anchor="middle"'))
    peers = {}
    for run in runs:
        for result in run["results"]:
            if result["mode"] == mode and result["stream"] == stream:
                peers.setdefault(result["peer"], []).append(
                    (across(run["folded_names"], most), up(result["median"])))
    return out + [line(peer, points) for peer, points in peers.items()]


def main():
    runs = []
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as file:
            runs.append(json.load(file))
    runs.sort(key=lambda run: run["folded_names"])
    most = max(run["folded_names"] for run in runs) * 1.3
    width = LEFT + len(STREAMS) * (WIDTH + GAP)
    height = TOP + len(MODES) * (HEIGHT + GAP) + 30
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" '
           f'height="{height}" font-family="sans-serif" font-size="11">',
           f'<rect width="{width}" height="{height}" fill="#fff"/>',
           text(LEFT, 22, "ns a lookup against the number of names: "
                "crink_actor_find and its peers", 'font-size="15"'),
           text(LEFT, 42, "{processor}, {compiler}, {date}".format(**runs[-1])
                + "; CPU time, medians; solid: the same service (behind the "
                "fold), dashed: exact bytes only")]
    for row, mode in enumerate(MODES):
        for column, stream in enumerate(STREAMS):
            x, y = LEFT + column * (WIDTH + GAP), TOP + row * (HEIGHT + GAP)
            out.append(f'<g transform="translate({x} {y})">')
            out += panel(runs, mode, stream, most)
            out.append("</g>")
    for i, (peer, colour) in enumerate(COLOURS.items()):
        x, y = LEFT + i * 140, height - 22
        out.append(f'<path d="M{x} {y}h22" stroke="{colour}" '
                   'stroke-width="2"/>')
        out.append(text(x + 28, y + 4, peer))
    out.append("</svg>\n")
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        file.write("\n".join(out))


main()

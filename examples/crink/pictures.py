#!/usr/bin/env python3
"""Reads every picture of crink back: its XML, what is drawn, and that nothing that is
to be read lies outside or over another.

usage: pictures.py CRINK
"""
import html.parser
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as xml

SVG = "{http://www.w3.org/2000/svg}"
failures = []
pictures = 0


def ask(*arguments):
    told = subprocess.run([sys.argv[1], *arguments], capture_output=True, check=False)
    if told.returncode != 0:
        failures.append(f"crink {' '.join(arguments)}: exits with {told.returncode}: "
                        + told.stderr.decode())
    return told.stdout.decode()


def draw(*arguments):
    """The picture; what holds of all of them is looked at here."""
    global pictures
    pictures += 1
    what = " ".join(arguments)
    picture = xml.fromstring(ask(*arguments, "--svg"))
    _, _, width, height = map(float, picture.get("viewBox").split())
    for element in picture.iter():
        numbers = [element.get(key) for key in
                   ("x", "y", "x1", "x2", "y1", "y2", "cx", "cy")]
        for key, number in zip("xyxxyyxy", numbers):
            if number is None or element.tag == SVG + "linearGradient":
                continue
            if not -1 <= float(number) <= (width if key == "x" else height) + 3:
                failures.append(f"{what}: outside: {xml.tostring(element)}")
        for number in re.findall(r"-?[\d.]+", element.get("d", "")):
            float(number)
    if picture.find(SVG + "title").text in (None, ""):
        failures.append(f"{what}: no title")
    return picture


def boxes_apart(what, boxes):
    """No two of (x, y, width, height) overlap."""
    for i, (x, y, w, h) in enumerate(boxes):
        for x2, y2, w2, h2 in boxes[:i]:
            if x + 0.2 < x2 + w2 and x2 + 0.2 < x + w and y + 0.2 < y2 + h2 \
                    and y2 + 0.2 < y + h:
                failures.append(f"{what}: {x},{y} lies over {x2},{y2}")


def names_conditions(what, picture, conditions):
    """The title tells what the picture is of."""
    title = picture.find(SVG + "title").text
    shown = [text.text for text in picture.iter(SVG + "text")
             if text.get("class") == "title"]
    words = [word.removeprefix("--") for word in conditions]
    if not re.search(": ", title) and words or not all(word in title for word in words):
        failures.append(f"{what}: the title {title!r} does not name {words}")
    if len(shown) != 1 or not title.startswith(shown[0].removesuffix("…")) or \
            len(shown[0]) < min(len(title), 80):
        failures.append(f"{what}: shows {shown}, not {title!r}")


def plots():
    """Each answer has a mark and a line of the legend, pale where crink compare says
    that it does not stand."""
    slugs = re.findall(r"^  slug +(\S+)$", ask("questions"), re.M)
    for slug in slugs:
        picture = draw("plot", slug)
        marks = [group for group in picture.iter(SVG + "g")
                 if group.get("class", "").startswith("answer")]
        compared = ask("compare", slug)
        stands = re.findall(r"^  stands: (yes|no)$", compared, re.M)
        if [("yes", "no")["fallen" in mark.get("class")] for mark in marks] != stands:
            failures.append(f"plot {slug}: marks that stand are not those of compare")
        lines = ask("plot", slug).splitlines()
        if sum("|" in line for line in lines) != len(stands):
            failures.append(f"plot {slug}: lines of text for {len(stands)} answers")
    return len(slugs)


def timelines():
    """A group for each claim, and all its words within the picture."""
    for conditions in (["--party", "Iran", "--kind", "supplies"],
                       ["--object", "South Korea", "--item", "president"],
                       ["--party", "Russia", "--party", "China", "--kind", "supplies",
                        "--kind", "trades-worth", "--known", "2020/2025", "--unclaimed"],
                       ["--question", "dprk-troops-to-russia", "--by", "question"]):
        picture = draw("timeline", *conditions)
        claims = [group for group in picture.iter(SVG + "g")
                  if group.get("class").startswith("claim")]
        plain = conditions[:2] if "--by" in conditions else conditions
        names_conditions(f"timeline {conditions}", picture, plain)
        listed = re.search(r"^(\d+) claims?", ask("relations", *plain), re.M)
        lines = ask("timeline", *plain).splitlines()
        if listed is None or not len(claims) == len(lines) == int(listed.group(1)):
            failures.append(f"timeline {conditions}: {len(claims)}, {len(lines)} claims")
        starts = [re.match(r"(?:by |from |as of |(?:\?|\.\.) +(?:by )?)?~?\d{4}", line)
                  for line in lines]
        if not all(starts):
            failures.append(f"timeline {conditions}: a line without a year")


def along(path):
    """Points of a path of lines and quadratic curves, a few pixels apart."""
    at, points = None, []
    for command, numbers in re.findall(r"([A-Z])([^A-Z]*)", path):
        ways = [complex(float(x), float(y)) for x, y in
                re.findall(r"(-?[\d.]+) (-?[\d.]+)", numbers)]
        if len(ways) != {"M": 1, "L": 1, "Q": 2}[command]:
            raise ValueError(path)
        if command != "M":
            # A straight line bends in its middle by nothing.
            bend = ways[0] if command == "Q" else (at + ways[-1]) / 2
            steps = 2 + int((abs(bend - at) + abs(ways[-1] - bend)) / 3)
            points += [at * (1 - t) ** 2 + bend * 2 * t * (1 - t) + ways[-1] * t ** 2
                       for t in (i / steps for i in range(steps + 1))]
        at = ways[-1]
    return points


def crossings(picture):
    """How many lines run under boxes that they do not join, and of how many."""
    boxes = [tuple(float(box.get(key)) for key in ("x", "y", "width", "height"))
             for box in picture.iter(SVG + "rect") if box.get("class") in ("node", "own")]

    def reaches(box, point, by):
        x, y, width, height = box
        return -by < point.real - x < width + by and -by < point.imag - y < height + by

    crossed = edges = 0
    for path in picture.iter(SVG + "path"):
        if not path.get("class", "").startswith("edge"):
            continue
        edges += 1
        points = along(path.get("d"))
        ends = [box for box in boxes if reaches(box, points[0], 3.2)
                or reaches(box, points[-1], 3.2)]
        if len(ends) != 2 or any(reaches(box, points[i], 1) for box in boxes
                                 for i in (0, -1)):
            failures.append(f"a line joins {len(ends)} boxes: {path.get('d')}")
        crossed += sum(any(reaches(box, point, 0) for point in points)
                       for box in boxes if box not in ends)
    return crossed, edges


def graphs():
    """Boxes and labels apart, lines under no box of others; Graphviz's language names
    the same actors."""
    for conditions in (["--kind", "supplies"], ["--within", "crink"],
                       ["--party", "Belarus"], ["--party", "Russia"],
                       ["--party", "China"], ["--kind", "sanctions"],
                       ["--kind", "meets", "--kind", "member-of"],
                       ["--known", "2024"], []):
        picture = draw("graph", *conditions)
        crossed, edges = crossings(picture)
        if crossed or not edges:
            failures.append(f"graph {conditions}: {crossed} boxes over {edges} lines")
        names_conditions(f"graph {conditions}", picture, conditions)
        boxes_apart(f"graph {conditions}", [
            tuple(float(box.get(key)) for key in ("x", "y", "width", "height"))
            for box in picture.iter(SVG + "rect")
            if box.get("class") in ("node", "own", "label")])
        nodes = sum(box.get("class") == "node" for box in picture.iter(SVG + "rect"))
        dot = ask("graph", *conditions)
        named = re.findall(r'^\t"([^"]+)" \[label=', dot, re.M)
        edges = re.findall(r'^\t"([^"]+)" -> "([^"]+)" \[label=', dot, re.M)
        # Of many, those with most claims, but for whom none of these has to do with.
        if not (nodes == len(named) or 50 <= nodes <= 60 < len(named)) or not edges or \
                not {name for edge in edges for name in edge} <= set(named):
            failures.append(f"graph {conditions}: {nodes} boxes, {len(named)} nodes")


class Page(html.parser.HTMLParser):
    """The elements of a page, with what must hold of them."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.ids, self.ways, self.claims = [], [], [], 0
        self.headings, self.problems = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if tag not in ("meta", "input", "stop"):
            self.open.append(tag)
        if "id" in values:
            self.ids.append(values["id"])
        if values.get("href", "").startswith("#"):
            self.ways.append(values["href"][1:])
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "p" and values.get("class") == "says":
            self.claims += 1

    def handle_startendtag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"</{tag}> closes another")


def claims_of(condition, name):
    """The numbers of the claims that meet a condition."""
    told = subprocess.run([sys.argv[1], "relations", condition, name, "--format", "tsv"],
                          capture_output=True, check=False)
    return {line.split("\t")[0] for line in told.stdout.decode().splitlines()[1:]}


def dossiers():
    """Pages are valid, hang together, and have every claim and its sources."""
    pages = [("--question", "dprk-troops-to-russia"), ("--item", "Shahed-136"),
             ("--item", "russia-ukraine-war"), ("--item", "money"), *(("--actor", name)
             for name in ("Kim Jong Un", "Iran", "NIS", "Belarus"))]
    # Whoever and whatever no claim has to do with has a page too.
    for condition, listing in (("--actor", "actors"), ("--item", "items")):
        names = [line.split("\t")[0] for line in
                 ask(listing, "--format", "tsv").splitlines()[1:]]
        lonely = [name for name in names if not claims_of(condition, name)][:3]
        if not lonely:
            failures.append(f"no {listing} without a claim")
        pages += [(condition, name) for name in lonely]
    for condition, name in pages:
        text = ask("dossier", name)
        page = Page(text)
        what = f"dossier {name}"
        listed = claims_of(condition, name)
        if condition == "--item":
            listed |= claims_of("--context", name)
        if page.claims != len(listed):
            failures.append(f"{what}: {page.claims} claims, not {len(listed)}")
        if (not listed) != ("There is none." in text) or bool(listed) != (
                "<svg" in text) or bool(listed) != ("<script" in text):
            failures.append(f"{what}: pictures and script for {len(listed)} claims")
        if len(set(page.ids)) != len(page.ids) or set(page.ways) - set(page.ids):
            failures.append(f"{what}: ids {set(page.ways) - set(page.ids)}")
        if page.open or page.problems or page.headings[0] != 1 or \
                any(b > a + 1 for a, b in zip(page.headings, page.headings[1:])):
            failures.append(f"{what}: {page.open} {page.problems} {page.headings}")
        if re.search(r"<(img|link|iframe)|src=|@import|url\((?!#)", text):
            failures.append(f"{what}: needs something else")
        if shutil.which("tidy"):
            told = subprocess.run(["tidy", "-q", "-e", "--fix-style-tags", "no"],
                                  input=text.encode(), capture_output=True, check=False)
            # A picture has a style of its own, which tidy takes for one of the page.
            said = [line for line in told.stderr.decode().splitlines()
                    if line and "<style> tag in <body>" not in line]
            if said:
                failures.append(f"{what}: tidy: {said[:5]}")


def main():
    questions = plots()
    dossiers()
    timelines()
    graphs()
    for failure in failures[:40]:
        print("failed:", failure)
    print(f"{pictures} pictures, of {questions} questions")
    return bool(failures) or questions == 0


sys.exit(main())

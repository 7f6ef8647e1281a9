#!/usr/bin/env python3
"""Drives the page in a headless Chromium, by its own protocol over pipes.

usage: test.py CHROMIUM PAGE.html [PICTURES]

Types, clicks, looks up by keyboard, chooses a question; in desktop and phone width,
light and dark. With PICTURES a folder gets a screenshot of each.
"""
import base64
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time


class Browser:
    """A page of a browser; commands of the protocol are its methods' names."""

    def __init__(self, program, profile):
        to_browser, self.writing = os.pipe()
        self.reading, from_browser = os.pipe()

        # What the browser reads is its descriptor 3, what it writes 4.
        def move():
            os.dup2(to_browser, 33)
            os.dup2(from_browser, 34)
            os.dup2(33, 3)
            os.dup2(34, 4)

        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu",
             "--disable-dev-shm-usage", "--remote-debugging-pipe",
             f"--user-data-dir={profile}", "--no-first-run", "about:blank"],
            preexec_fn=move, close_fds=False, stderr=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.number, self.session, self.rest = 0, None, b""
        self.requests, self.thrown = [], []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target,
                                 flatten=True)["sessionId"]

    def receive(self):
        while b"\0" not in self.rest:
            part = os.read(self.reading, 1 << 20)
            if not part:
                sys.exit("failed: the browser ended")
            self.rest += part
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.writing, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("method") == "Network.requestWillBeSent":
                self.requests.append(answer["params"]["request"]["url"])
            if answer.get("method") == "Runtime.exceptionThrown":
                self.thrown.append(answer["params"]["exceptionDetails"])
            if answer.get("id") == self.number:
                if "error" in answer:
                    sys.exit(f"failed: {method}: {answer['error']}")
                return answer["result"]

    def value(self, expression):
        answer = self.call("Runtime.evaluate", expression=expression,
                           returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            sys.exit(f"failed: {expression}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def key(self, name, code):
        for kind in "keyDown", "keyUp":
            self.call("Input.dispatchKeyEvent", type=kind, key=name, code=name,
                      windowsVirtualKeyCode=code)

    def click(self, x, y):
        for kind in "mousePressed", "mouseReleased":
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left",
                      clickCount=1)

    def close(self):
        self.call("Browser.close")
        self.process.wait(120)


checks = 0


def expect(what, found, wanted):
    global checks
    checks += 1
    if found != wanted:
        sys.exit(f"failed: {what}: {found!r} for {wanted!r}")


HEADING = "document.querySelector('#panel h2').textContent"


def open_page(browser, page, width, height, scheme):
    browser.call("Emulation.setDeviceMetricsOverride", width=width, height=height,
                 deviceScaleFactor=1, mobile=width < 600)
    browser.call("Emulation.setEmulatedMedia",
                 features=[{"name": "prefers-color-scheme", "value": scheme}])
    # The page that is there already, which may be the same, is not taken for it.
    browser.value("document.body.dataset.ready = 'once'")
    browser.call("Page.navigate", url=pathlib.Path(page).absolute().as_uri())
    for _ in range(1200):
        if browser.value("document.body && document.body.dataset.ready") == "yes":
            return
        time.sleep(0.1)
    sys.exit("failed: the page is not ready after two minutes: " +
             str(browser.value("document.body.textContent")))


def type_a_text(browser):
    """Names are marked as one types, at their places, whatever stands before."""
    browser.value("byId('text').value = ''; byId('text').focus()")
    text = "\U0001f680 Kyiv: Шмыгаль, Kim Jong-un’s envoy and the Koreas’ Korea. "
    browser.call("Input.insertText", text=text)
    browser.call("Input.insertText", text="Russia & <b>Iran</b>")
    marks = browser.value(
        "[...document.querySelectorAll('#marks mark')].map((m) => m.textContent)")
    for name in "Kyiv", "Kim Jong-un", "Korea", "Russia", "Iran":
        expect(f"{name} is marked", name in marks, True)
    expect("the marks lie under the text",
           browser.value("byId('marks').textContent === byId('text').value + '\\n'"), True)
    expect("nothing of the text is HTML",
           browser.value("document.querySelectorAll('#marks b').length"), 0)
    place = browser.value(
        "(() => { const r = [...document.querySelectorAll('#marks mark')]"
        ".find((m) => m.textContent === 'Kim Jong-un').getBoundingClientRect();"
        "return [r.x + r.width / 2, r.y + r.height / 2]; })()")
    browser.click(*place)
    expect("a click shows who it is", browser.value(HEADING), "Kim Jong-un")
    expect("with claims and their sources", browser.value(
        "document.querySelectorAll('#panel .claims li a[href^=http]').length > 3"), True)


def in_all_languages(browser):
    """Names are marked and found in the other languages that the data has."""
    for text, names in {
            "КНДР передала России снаряды.": ["КНДР", "России"],
            "朝鲜向俄罗斯提供炮弹。": ["朝鲜", "俄罗斯"],
            "ایران به روسیه پهپاد داد.": ["ایران", "روسیه"],
            "북한이 러시아에 포탄을 보냈다.": ["북한", "러시아"]}.items():
        browser.value("byId('text').value = ''; byId('text').focus()")
        browser.call("Input.insertText", text=text)
        marks = browser.value(
            "[...document.querySelectorAll('#marks mark')].map((m) => m.textContent)")
        expect(f"marked in {text}", [name for name in names if name in marks], names)
    for name in "김정은", "Ким Чен Ын", "金正恩", "کیم جونگ اون":
        browser.value("byId('search').value = ''; byId('search').focus()")
        browser.call("Input.insertText", text=name)
        expect(f"found as {name}", browser.value(
            "byId('suggestions').textContent.includes('Kim Jong-un')"), True)
        browser.key("Escape", 27)
    browser.value("byId('text').value = ''; byId('search').value = ''; mark()")


def long_text(browser):
    """What is left out of a text that is too long is told."""
    heading = "byId('named-heading').textContent"
    expect("all of a short text is read", browser.value(heading), "Named in it")
    for text in "'Russia '.repeat(60000)", "'x '.repeat(700000)":
        browser.value(f"byId('text').value = {text}; mark()")
        expect("a cut is told", browser.value(heading).startswith("Named in its beginning"),
               True)
    browser.value("byId('text').value = ''; mark()")


def look_up(browser):
    """By keyboard alone, from the first key on."""
    browser.value("byId('search').value = ''; scrollTo(0, 0)")
    browser.click(2, 2)
    for _ in range(2):  # behind the link that leads to the text
        browser.key("Tab", 9)
    expect("Tab leads there", browser.value("document.activeElement.id"), "search")
    browser.call("Input.insertText", text="north kor")
    expect("suggestions", browser.value("byId('suggestions').children.length > 2"), True)
    browser.key("ArrowDown", 40)
    expect("the first is chosen", browser.value(
        "byId('search').getAttribute('aria-activedescendant')"), "suggestion-0")
    browser.key("Enter", 13)
    expect("it is shown", browser.value(HEADING), "North Korea")
    expect("and the list is gone", browser.value("byId('suggestions').hidden"), True)
    browser.value("byId('search').value = ''; byId('search').focus()")
    browser.call("Input.insertText", text="Kim Jnog Un")
    expect("a slip is forgiven", browser.value(
        "byId('suggestions').textContent.includes('Kim Jong-un')"), True)
    browser.key("Escape", 27)


def compare(browser):
    """Rival numbers: a mark for each, and who says so."""
    browser.value("byId('questions').value = 'dprk-troops-to-russia';"
                  "byId('questions').dispatchEvent(new Event('change'))")
    numbers = browser.value("document.querySelectorAll('#panel svg .answer').length")
    expect("several numbers are drawn", numbers > 2, True)
    expect("none lies outside", browser.value(
        "(() => { const all = document.querySelector('#panel svg').getBoundingClientRect();"
        "return [...document.querySelectorAll('#panel svg :not(title)')].every((e) => {"
        "const r = e.getBoundingClientRect(); return r.left >= all.left - 1 &&"
        "r.right <= all.right + 1 && r.top >= all.top - 1 && r.bottom <= all.bottom + 1; });"
        "})()"), True)
    expect("all questions can be shown", browser.value(
        "[...byId('questions').options].filter((o) => o.value).map((o) => {"
        "showQuestion(o.value);"
        "return o.textContent.startsWith(document.querySelector('#panel h2').textContent + ' (') &&"
        "!byId('panel').innerHTML.includes('NaN'); }).every((ok) => ok)"), True)
    browser.value("showQuestion('dprk-troops-to-russia')")


def all_entities(browser):
    """Who is looked up has a page, with claims or without."""
    expect("all of these can be shown", browser.value(
        "['Russia', 'China', 'Iran', 'North Korea', 'Ukraine', 'Eswatini'].every((name) => {"
        "showEntity({class: 'actor', slug: name.toLowerCase().replace(' ', '-')});"
        "return document.querySelector('#panel h2').textContent === name; })"), True)


def main():
    program, page = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as profile:
        browser = Browser(program, profile)
        browser.call("Runtime.enable")
        browser.call("Network.enable")
        browser.call("Page.enable")
        for width, height in (1280, 900), (390, 844):
            for scheme in "light", "dark":
                open_page(browser, page, width, height, scheme)
                expect("it begins at its top", browser.value("scrollY"), 0)
                expect("no line is wider than the window", browser.value(
                    "document.documentElement.scrollWidth <= innerWidth"), True)
                picture = f"{width}-{scheme}"
                type_a_text(browser)
                long_text(browser)
                in_all_languages(browser)
                look_up(browser)
                all_entities(browser)
                compare(browser)
                expect("no line is wider than the window, with a question", browser.value(
                    "document.documentElement.scrollWidth <= innerWidth"), True)
                if len(sys.argv) > 3:
                    browser.value("byId('text').value = EXAMPLE; mark(); scrollTo(0, 0)")
                    shot = browser.call("Page.captureScreenshot", format="png",
                                        captureBeyondViewport=width < 600)
                    with open(os.path.join(sys.argv[3], picture + ".png"), "wb") as file:
                        file.write(base64.b64decode(shot["data"]))
        expect("no error is thrown", browser.thrown, [])
        expect("what is asked for is seen", browser.requests.count(
            pathlib.Path(page).absolute().as_uri()), 4)
        outside = [url for url in browser.requests
                   if not url.startswith(("file:", "data:", "blob:", "about:"))]
        expect("nothing is asked of a network", outside, [])
        browser.close()
    size = os.path.getsize(page)
    expect("under 500 KB in all", size < 500000, True)
    print(f"{checks} checks; {size} bytes")


main()

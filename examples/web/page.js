"use strict";
// The page around the library: C answers in JSON, and here it is shown. Everything
// that comes from the data is set as text, never as HTML.

const byId = (id) => document.getElementById(id);
let crink;

// An element with attributes and what is in it.
function make(name, attributes, ...children)
{
	const element = /^(svg|g|path|line|circle|text|title)$/.test(name)
		? document.createElementNS("http://www.w3.org/2000/svg", name)
		: document.createElement(name);

	for (const [key, value] of Object.entries(attributes || {})) {
		if (key === "click")
			element.addEventListener("click", value);
		else if (value !== undefined && value !== false)
			element.setAttribute(key, value);
	}
	element.append(...children.filter((child) => child !== undefined && child !== ""));
	return element;
}

// The library, which is packed into the page: no request leaves it.
async function unpack()
{
	const element = byId("library");
	const bytes = unlzma(bytesOf(element.textContent), Number(element.dataset.size));
	return (await WebAssembly.instantiate(bytes, {})).instance.exports;
}

// Calls a function of the library with a text; what it answers, null for nothing.
function ask(name, text)
{
	const bytes = new TextEncoder().encode(text || "").subarray(0, crink.web_input_size());

	new Uint8Array(crink.memory.buffer, crink.web_input(), bytes.length).set(bytes);
	const size = crink[name](bytes.length);
	if (size === 0)
		return null;
	return JSON.parse(new TextDecoder().decode(
		new Uint8Array(crink.memory.buffer, crink.web_output(), size)));
}

// ---- the text

// Offsets of UTF-8, as the library counts, to those of JavaScript's strings.
function* spans(text, mentions)
{
	let bytes = 0, at = 0;
	const seek = (target) => {
		while (bytes < target) {
			const code = text.codePointAt(at);
			bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
			at += code < 0x10000 ? 1 : 2;
		}
		return at;
	};

	for (const mention of mentions)
		yield { start: seek(mention.start), end: seek(mention.end), means: mention.means };
}

let found = [];

function mark()
{
	const text = byId("text").value;
	const pieces = [];
	let at = 0;

	// A half of a pair that stands alone is three bytes of UTF-8, as any sign there.
	const { mentions, is_cut } = ask("web_scan", text);
	const isLong = new Blob([text]).size > crink.web_input_size();
	found = [...spans(text.toWellFormed ? text.toWellFormed() : text, mentions)];
	byId("named-heading").textContent = is_cut || isLong
		? "Named in its beginning (the text is too long for all of it)" : "Named in it";
	for (const span of found) {
		pieces.push(text.slice(at, span.start), make("mark",
			{ class: span.means[0]?.class }, text.slice(span.start, span.end)));
		at = span.end;
	}
	// A last line that is empty has its height too.
	byId("marks").replaceChildren(...pieces, text.slice(at) + "\n");
	follow();
	listNamed();
}

function follow()
{
	byId("marks").scrollTop = byId("text").scrollTop;
}

function chip(entity, count)
{
	return make("li", {}, make("button", {
		type: "button", class: entity.class, click: () => showEntity(entity),
	}, entity.name, count > 1 ? make("small", {}, ` ×${count}`) : ""));
}

function listNamed()
{
	const counts = new Map();

	for (const span of found) {
		for (const entity of span.means) {
			const key = `${entity.class}:${entity.slug}`;
			const one = counts.get(key) || { entity, count: 0 };
			one.count++;
			counts.set(key, one);
		}
	}
	const most = [...counts.values()].sort((a, b) => b.count - a.count);
	byId("named").replaceChildren(...most.map((one) => chip(one.entity, one.count)));
}

function showAtCaret()
{
	const at = byId("text").selectionStart;
	const span = found.find((one) => one.start <= at && at <= one.end);

	if (span && byId("text").selectionEnd === at)
		showEntity(span.means[0], span.means);
}

// ---- what is known

function show(...children)
{
	const isFirst = byId("wait") !== null;

	byId("panel").replaceChildren(...children);
	// On a narrow window what was asked for stands below.
	if (!isFirst && matchMedia("(max-width: 62rem)").matches)
		byId("panel").scrollIntoView();
}

function sourceLine(source)
{
	const name = `${source.publisher}, ${source.date}` +
		(source.paragraph ? `, paragraph ${source.paragraph}` : "");

	// Nothing but an address of the web is one.
	return /^https?:/.test(source.url)
		? make("a", { href: source.url, rel: "noreferrer noopener" }, name) : name;
}

function others(words, list)
{
	return list.map((other) => make("p", { class: "other" },
		`${words}: ${other.says} (${other.claimant}, ${other.known})`));
}

function claimLine(claim, number)
{
	const fallen = claim.superseded.length + claim.withdrawn.length + claim.corrected.length;
	const sources = claim.sources.flatMap((source, i) => [i ? "; " : "", sourceLine(source)]);

	return make("li", { class: (fallen ? "fallen " : "") + (claim.negated ? "denial" : "") },
		make("p", { class: "says" }, number ? `${number}. ` : "", claim.says),
		make("p", { class: "by" }, make("span", { class: "tag" }, claim.status), " ",
			`${claim.claimant.name}, known ${claim.known}`,
			inWords(claim.when), ". ", ...sources),
		...others("Superseded", claim.superseded), ...others("Withdrawn", claim.withdrawn),
		...others("Corrected", claim.corrected), ...others("Denied", claim.denied),
		...others("Contradicted", claim.contradicted),
		claim.question && !number ? make("button", { type: "button", class: "link",
			click: () => showQuestion(claim.question) }, claim.asks) : "");
}

// A period of EDTF, where that says it in plain words; what is only bounded is left out.
function inWords(when)
{
	const [start, end] = when.replaceAll("~", "").split("/");

	if (when === "" || /[[\]?%X]/.test(when) || (!start && !end))
		return "";
	if (end === undefined)
		return `, of ${start}`;
	if (start === "" || start === "..")
		return `, until ${end}`;
	if (end === "")
		return `, from ${start}, end not told`;
	return end === ".." ? `, from ${start} on` : `, from ${start} to ${end}`;
}

// A list that does not show hundreds at once.
function claimList(claims)
{
	const list = make("ol", { class: "claims" });
	const more = make("button", { type: "button", class: "more", click: grow });
	let shown = 0;

	function grow()
	{
		list.append(...claims.slice(shown, shown + 20).map((claim) => claimLine(claim)));
		shown = Math.min(shown + 20, claims.length);
		more.textContent = `${claims.length - shown} more`;
		more.hidden = shown === claims.length;
	}
	grow();
	return [list, more];
}

function showEntity(entity, all)
{
	const dossier = ask(`web_entity`, `${entity.class}:${entity.slug}`);

	if (dossier === null)
		return;
	const { parent, aliases, claims } = dossier;
	show(make("h2", {}, dossier.entity.name),
		make("p", { class: "also" }, dossier.entity.kind,
			parent ? " of " : "", parent ? make("button", { type: "button", class: "link",
				click: () => showEntity(parent) }, parent.name) : "",
			aliases.length ? `. Also: ${aliases.join(", ")}` : ""),
		all && all.length > 1 ? make("ul", { class: "chips" }, ...all.map((one) => chip(one, 1))) : "",
		make("h3", {}, claims.length === 1 ? "1 claim" : `${claims.length} claims, the newest first`),
		...claimList(claims.reverse()));
}

// ---- rival numbers

// Milliseconds of a date, which may be a month or a year: its first day.
const moment = (date) => Date.parse(`${date}-01-01`.slice(0, 10));

function ticks(low, high, isLog)
{
	const list = [];

	if (isLog) {
		for (let power = 10 ** Math.floor(Math.log10(low)); power <= high * 10; power *= 10)
			list.push(power);
		return list;
	}
	const step = 10 ** Math.floor(Math.log10((high - low) / 2 || 1));
	for (let at = Math.floor(low / step) * step; at <= high + step / 2; at += step)
		list.push(at);
	return list.length > 8 ? list.filter((_, i) => i % Math.ceil(list.length / 6) === 0) : list;
}

const short = (number) => new Intl.NumberFormat("en",
	{ notation: "compact", maximumSignificantDigits: 3 }).format(number);

// The answers that tell a number, over the day on which they became known: a bar from
// the lowest to the highest number, pale where a newer one stands in its place.
function plot(answers)
{
	const value = (answer, key) => answer[key] / 10 ** answer.decimals;
	const all = answers.flatMap((a) => ["low", "high"].filter((key) => key in a)
		.map((key) => value(a, key)));
	const low = Math.min(...all), high = Math.max(...all);
	const isLog = low > 0 && high / low > 30;
	const scale = (n) => isLog ? Math.log10(n) : n;
	const marks = ticks(low, high, isLog);
	const bottom = scale(Math.min(marks[0], low)), top = scale(Math.max(marks[marks.length - 1], high));
	const times = answers.map((a) => moment(a.known));
	const first = Math.min(...times), last = Math.max(...times);
	const x = (t) => 70 + (last > first ? (t - first) / (last - first) : 0.5) * 500;
	const y = (n) => 260 - (top > bottom ? (scale(n) - bottom) / (top - bottom) : 0.5) * 235;
	const svg = make("svg", { viewBox: "0 0 620 300", role: "img",
		"aria-label": `${answers.length} numbers from ${short(low)} to ${short(high)}` });

	for (const mark of marks) {
		if (scale(mark) < bottom || scale(mark) > top)
			continue;
		svg.append(make("line", { class: "axis", x1: 60, x2: 610, y1: y(mark), y2: y(mark) }),
			make("text", { x: 54, y: y(mark) + 4, "text-anchor": "end" }, short(mark)));
	}
	for (const [i, t] of (last > first ? [first, last] : [first]).entries())
		svg.append(make("text", { x: x(t), y: 285, "text-anchor": i ? "end" : "start" },
			new Date(t).toISOString().slice(0, 10)));
	answers.forEach((answer, i) => {
		const fallen = answer.superseded.length + answer.withdrawn.length + answer.corrected.length;
		const from = "low" in answer ? y(value(answer, "low")) : 262;
		const to = "high" in answer ? y(value(answer, "high")) : 18;
		// Those of one day stand side by side.
		const same = times.slice(0, i).filter((t) => x(t) > x(times[i]) - 12).length;
		const at = x(times[i]) + (same % 4) * 9;

		svg.append(make("g", { class: "answer" + (fallen ? " fallen" : "") },
			make("title", {}, `${answer.quantity}: ${answer.claimant.name}`),
			make("line", { x1: at, x2: at, y1: from, y2: to, "stroke-width": 3,
				"stroke-dasharray": "low" in answer && "high" in answer ? undefined : "3 3" }),
			...["low", "high"].filter((key) => key in answer).map((key) =>
				make("circle", { cx: at, cy: y(value(answer, key)), r: 4 })),
			make("text", { x: at + 6, y: ("low" in answer ? from : to) - 6, stroke: "none" },
				answer.number)));
	});
	return make("figure", {}, svg, make("figcaption", { class: "hint" },
		"Over the day on which each became known; pale: a newer answer stands in its place; dashed: an open end."));
}

function showQuestion(slug)
{
	const question = ask("web_question", slug);

	if (question === null)
		return;
	byId("questions").value = slug;
	question.claims.forEach((claim, i) => { claim.number = String(i + 1); });
	const numbers = question.claims.filter((claim) => claim.quantity && !claim.negated);
	show(make("h2", {}, question.text),
		numbers.length > 1 ? plot(numbers) : "",
		make("ol", { class: "claims" },
			...question.claims.map((claim) => claimLine(claim, claim.number))));
}

// ---- looking up

let options = [], chosen = -1;

function offer()
{
	const text = byId("search").value.trim();

	options = text ? ask("web_search", text) : [];
	chosen = -1;
	byId("suggestions").replaceChildren(...options.map((entity, i) => make("li", {
		id: `suggestion-${i}`, role: "option", "aria-selected": "false", click: () => choose(i),
	}, entity.name, make("small", {}, ` ${entity.kind}`))));
	byId("suggestions").hidden = options.length === 0;
	byId("search").setAttribute("aria-expanded", String(options.length > 0));
	byId("search").removeAttribute("aria-activedescendant");
}

function choose(i)
{
	if (options[i]) {
		byId("search").value = options[i].name;
		showEntity(options[i], options.length > 1 ? options : undefined);
	}
	byId("suggestions").hidden = true;
	byId("search").setAttribute("aria-expanded", "false");
}

function move(step)
{
	const list = byId("suggestions").children;

	if (list.length === 0)
		return;
	list[chosen]?.setAttribute("aria-selected", "false");
	chosen = (chosen + step + list.length + (chosen < 0 && step < 0 ? 1 : 0)) % list.length;
	list[chosen].setAttribute("aria-selected", "true");
	list[chosen].scrollIntoView({ block: "nearest" });
	byId("search").setAttribute("aria-activedescendant", list[chosen].id);
}

function keys(event)
{
	if (event.key === "ArrowDown" || event.key === "ArrowUp") {
		move(event.key === "ArrowDown" ? 1 : -1);
		event.preventDefault();
	} else if (event.key === "Enter") {
		choose(Math.max(chosen, 0));
	} else if (event.key === "Escape") {
		byId("suggestions").hidden = true;
		byId("search").setAttribute("aria-expanded", "false");
	}
}

const EXAMPLE = `SEOUL — North Korean artillery shells and KN-23 missiles keep reaching Russia by rail, South Korean intelligence says. Kim Jong Un met Putin in Pyongyang; Beijing said little, and Tehran denied that it had sent any ballistic missiles.

Kyiv puts the number of Shaheds launched at thousands; the U.S., the EU and NATO have sanctioned those who ship them. Who sells machine tools, is asked in Tokyo and Washington.`;

async function start()
{
	crink = await unpack();
	const many = ask("web_questions").filter((question) => question.answers > 1);

	byId("questions").append(make("option", { value: "" }, `${many.length} questions`),
		...many.sort((a, b) => a.text.localeCompare(b.text)).map((question) =>
			make("option", { value: question.slug }, `${question.text} (${question.answers})`)));
	byId("questions").addEventListener("change",
		() => byId("questions").value && showQuestion(byId("questions").value));
	byId("text").value = EXAMPLE;
	byId("text").addEventListener("input", mark);
	byId("text").addEventListener("scroll", follow);
	byId("text").addEventListener("click", showAtCaret);
	new ResizeObserver(follow).observe(byId("text"));
	byId("search").addEventListener("input", offer);
	byId("search").addEventListener("keydown", keys);
	document.addEventListener("click", (event) => {
		if (!event.target.closest(".search"))
			byId("suggestions").hidden = true;
	});
	mark();
	byId("version").textContent = `libcrink ${ask("web_version")}`;
	show(make("p", { class: "hint" }, "Click a name in the text, look one up, or choose a question."));
	document.body.dataset.ready = "yes";
}

start().catch((error) => {
	byId("wait").textContent = `The library cannot be unpacked here (${error}). ` +
		"A browser of 2023 or later is needed.";
});

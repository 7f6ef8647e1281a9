"""What chance alone seldom makes: trees that are as deep as there are records, long
lists, many words of the vocabulary, texts as long as may be, and sources that share
names.

It draws from a source of chance of its own, so that all else of a world stays as it is.
"""
import make_measures

WHATS = ("deep", "long", "wide", "sources")
# About as many as one more bit takes, or one more byte.
COUNTS = (15, 16, 17, 31, 33, 63, 64, 65, 127, 129, 255, 257)
FREE = {"actors": "actor-kinds", "items": "item-kinds", "sources": "source-kinds"}


class More:
    """What a world has of these."""

    def __init__(self, voice):
        self.voice = voice
        self.has = {what: voice.random() < 0.25 for what in WHATS}

    def words(self, words, units):
        """More words, before facts are told in them."""
        self.own = {section: [] for section in (*FREE.values(), "attributes", "statuses")}
        if not self.has["wide"]:
            return
        for section, slugs in self.own.items():
            slugs += [f"{section}-{i}" for i in range(self.voice.choice(COUNTS))]
            words[section] += [{"id": slug} for slug in slugs]
        for attribute in words["attributes"]:
            if attribute["id"] in self.own["attributes"] and self.voice.random() < 0.5:
                attribute["unit"] = self.voice.choice(units)

    def facts(self, maker, sections):
        """More of what some sections tell, of all the records or of those that came."""
        if self.has["deep"]:
            self.deepen(sections)
        if self.has["wide"]:
            self.widen(maker, sections)
        if self.has["long"]:
            self.lengthen(maker, sections)
        if self.has["sources"]:
            self.share(maker, sections)

    def deepen(self, sections):
        """Mostly each record belongs to the one before it."""
        for section, key in (("actors", "parent"), ("items", "is-a")):
            before = None
            for record in sections[section]:
                if record.get("extends") == "true" or record["kind"] == "person":
                    continue
                record.pop(key, None)  # or it would belong to itself by others
                if before and self.voice.random() < 0.95:
                    record[key] = before
                before = record["id"]

    def widen(self, maker, sections):
        voice = self.voice
        for section, kinds in FREE.items():
            for record in sections[section]:
                if ("extends" not in record and voice.random() < 0.4
                        and record.get("kind") not in ("person", "state")):
                    record["kind"] = voice.choice(self.own[kinds])
        units = {one["id"]: one.get("unit") for one in maker.words["attributes"]}
        for item in sections["items"]:
            for _ in range(voice.choice((0, 0, 1, 5, 20)) if "kind" in item else 0):
                slug = voice.choice(self.own["attributes"])
                unit = units[slug] or voice.choice(maker.units)
                item.setdefault("attributes", {})[slug] = make_measures.quantity(
                    voice, [unit], maker.decimals)
        for claim in sections["relations"]:
            if voice.random() < 0.3:
                claim["status"] = voice.choice(self.own["statuses"])

    def lengthen(self, maker, sections):
        """Long lists and texts of a record of each section."""
        voice, all_ = self.voice, maker.all
        own = [one for one in sections["actors"] if "extends" not in one]
        if own:
            voice.choice(own).setdefault("aliases", {}).setdefault("former", []).extend(
                maker.names.fresh("actor") for _ in range(voice.choice(COUNTS)))
        for source in sections["sources"]:
            if "extends" not in source and voice.random() < 0.1:
                source["description"] = voice.choice(("w", "é", "中")) * (
                    voice.choice((1, 255, 256, 1000, 1333)) - 1) + "."
        claims = [claim for claim in sections["relations"] if "note" in claim]
        for claim in voice.sample(claims, min(len(claims), 5)):
            claim["note"] += voice.choice(("n", "ñ", "語")) * voice.choice((200, 250, 1300))
        for claim in voice.sample(claims, min(len(claims), 3)):
            slugs = [one["id"] for one in all_["actors"]]
            claim["via"] = voice.sample(slugs, min(len(slugs), voice.choice(COUNTS)))
            pieces = [{"source": claim.pop("source"), **(
                {"paragraph": claim.pop("paragraph")} if "paragraph" in claim else {})}
            ] if "source" in claim else claim["evidence"]
            sources = [one["id"] for one in all_["sources"]
                       if one.get("without-paragraphs") != "true"]
            pieces += [{"source": voice.choice(sources), "paragraph": str(65535 - i)}
                       for i in range(voice.choice(COUNTS) if sources else 0)]
            claim["evidence"] = pieces

    def share(self, maker, sections):
        """Names of sources of all kinds, some of which several bear."""
        voice = self.voice
        sources = [one for one in sections["sources"] if "extends" not in one]
        for record in sources:
            for kind in voice.sample(("name", "acronym", "former", "native"),
                                     voice.choice((0, 0, 1, 2))):
                record.setdefault("aliases", {}).setdefault(kind, []).append(
                    maker.names.fresh("source"))
        for _ in range(len(sources) // 4 if len(sources) > 1 else 0):
            name = maker.names.fresh("source")
            for record in voice.sample(sources, voice.choice((2, 2, min(3, len(sources))))):
                record.setdefault("aliases", {}).setdefault("name", []).append(name)
                record.setdefault("ambiguous", []).append(name)

    def extending(self, maker):
        """Records that add names to sources of the first data set."""
        return [{"id": record["id"], "extends": "true",
                 "aliases": {"name": [maker.names.fresh("source")]}}
                for record in maker.all["sources"]
                if self.has["sources"] and self.voice.random() < 0.3]

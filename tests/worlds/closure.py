"""What a slice has to keep of a world, as crink-data(5) tells of it under SLICES."""
import collections

import days
import model


class Chosen:
    """What is asked of a slice: slugs of actors, and of sources, and a date; none of one
    is no condition."""

    def __init__(self, keep=(), sources=(), since=""):
        self.keep, self.sources, self.since = keep, sources, since

    def options(self):
        """As the generator takes them."""
        return [word for option, value in (
            ("--keep", ",".join(self.keep)), ("--sources", ",".join(self.sources)),
            ("--since", self.since)) if value for word in (option, value)]


def reach(start, edges):
    """All that is reached from some by {one: [other]}, and themselves."""
    seen, todo = set(), list(start)
    while todo:
        one = todo.pop()
        if one not in seen:
            seen.add(one)
            todo += edges.get(one, ())
    return seen


def turned(edges):
    back = collections.defaultdict(list)
    for one, others in edges.items():
        for other in others:
            back[other].append(one)
    return back


class Closure:
    def __init__(self, world):
        self.world = world
        self.memberships = world.memberships()
        self.belongs = collections.defaultdict(list)
        for one in world.listed["actor"]:
            self.belongs[one] += [world.up["actor"][one]] if world.up["actor"][one] else []
        for claim in self.memberships:
            self.belongs[claim.subject].append(claim.object)
        self.wholes = {claim.index: [other.index for link in model.UP
                                     for other in claim.to[link]]
                       for claim in world.claims}

    def of(self, chosen):
        """{"claim": indices, a class: numbers} of what is kept; None if no claim is
        chosen, which is refused."""
        actors, claims = self.choose(chosen)
        if not claims:
            return None
        kept = {"actor": set(actors or ()), "item": set(), "source": set(),
                "question": set(), "claim": claims}
        while True:
            self.refer(kept)
            more = self.missing(kept) - kept["claim"]
            if not more:
                return kept
            kept["claim"] |= more

    def choose(self, chosen):
        ids, actors = self.world.ids, None
        if chosen.keep:
            actors = set().union(*(self.world.group(ids["actor"][slug])
                                   for slug in chosen.keep))
            actors |= {claim.subject for claim in self.world.standing
                       if claim.kind == "holds-office" and claim.is_fact()
                       and claim.subject and claim.object in actors}
        sources = {ids["source"][slug] for slug in chosen.sources}
        since = days.first(days.read_date(chosen.since)) if chosen.since else None
        found = set()
        for claim in self.world.claims:
            sides = {claim.subject, claim.object} - {0}
            if ((actors is None or (sides and sides <= actors))
                    and (not sources or sources & set(claim.sources))
                    and (since is None or claim.known >= since)):
                found.add(claim.index)
        return actors, found

    def refer(self, kept):
        """Adds what those that are kept refer to."""
        world = self.world
        for index in kept["claim"]:
            claim = world.claims[index]
            kept["actor"] |= {claim.subject, claim.object, claim.claimant, *claim.via}
            kept["item"] |= {claim.item, claim.context}
            kept["question"].add(claim.question)
            kept["source"] |= set(claim.sources)
        own = world.ids
        rests_on = {own["source"][r["id"]]: [own["source"][r["rests-on"]]]
                    for r in world.sections["sources"] if "rests-on" in r}
        kept["source"] = reach(kept["source"] - {0}, rests_on)
        for source in kept["source"]:
            record = world.records["source"][source]
            kept["actor"] |= {own["actor"].get(record.get(key), 0)
                              for key in ("publisher", "author")}
        for question in kept["question"] - {0}:
            record = world.records["question"][question]
            kept["item"].add(own["item"].get(record.get("item"), 0))
        for word in ("actor", "item"):
            kept[word] = {above for one in kept[word] for above in world.above(word, one)}
        kept["question"].discard(0)

    def missing(self, kept):
        """The claims that those that are kept need."""
        claims, found = self.world.claims, set()
        for index in kept["claim"]:
            for link in model.ENDS:
                found |= {other.index for other in claims[index].from_[link]}
        above = reach(kept["actor"], self.belongs)
        below = reach(kept["actor"], turned(self.belongs))
        found |= {claim.index for claim in self.memberships
                  if claim.subject in above and claim.object in below}
        parts = turned(self.wholes)
        above, below = reach(kept["claim"], self.wholes), reach(kept["claim"], parts)
        found |= {index for index in above if not below.isdisjoint(self.wholes[index])}
        return found

"""A parse in, the same out with lists of bodies and who leads each as such: "A led by Li, B led by Chen and C"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from graphbuild.extraction.masking import Names
from graphbuild.ontology import Cues

_BETWEEN = frozenset({",", ";", "and", "the"})
_NEAR = 4
"""So many words at most stand before a leader's name: "led by former President Li"."""


def join_led(doc: Doc, names: Names, cues: Cues) -> None:
    """Joins each body to the one before, where the parser takes it for one of its leaders, or for another list's."""
    for place in sorted(names):
        first = doc[place]
        led = _led(first, cues) if _is_body(place, names, cues) else None
        second = _next_body(led, names, cues) if led is not None else None
        if led is not None and second is not None and second not in first.ancestors:
            second.head, second.dep_ = first, "conj"
            for body, participle in ((first, led), (second, _led(second, cues))):
                if participle is not None:
                    participle.head, participle.dep_ = body, "acl"


def _led(body: Token, cues: Cues) -> Token | None:
    """The participle right behind a body: "the Front, led by"."""
    for word in body.doc[body.i + 1 : body.i + 3]:
        led = word.tag_ in {"VBN", "VBD"} and word.lemma_ in cues.happening.staging
        if led and any(agent.lower_ == "by" for agent in body.doc[word.i + 1 : word.i + 2]):
            return word
        if word.text != ",":
            return None
    return None


def _next_body(led: Token, names: Names, cues: Cues) -> Token | None:
    """The body that comes next in the list: right behind the leader, and led as well or the last."""
    doc = led.doc
    leader = next((place for place in range(led.i + 2, min(led.i + 2 + _NEAR, len(doc))) if place in names), None)
    if leader is None or _is_body(leader, names, cues):
        return None
    place, between = leader + 1, set()
    while place < len(doc) and doc[place].lower_ in _BETWEEN:
        between.add(doc[place].lower_)
        place += 1
    if place not in names or not between - {"the"} or not _is_body(place, names, cues):
        return None
    return doc[place] if "and" in between or _led(doc[place], cues) is not None else None


def _is_body(place: int, names: Names, cues: Cues) -> bool:
    return all(mention.type not in cues.people.individuals | {"Country"} for mention in names[place])

"""A parsed cable in, for whom those act who are listed one a line under "Delegations:" or "U.S. Participants:" out."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extraction.names.items import PERSONS
from graphbuild.extraction.phrases import Link
from graphbuild.extraction.reading import CableReading, Reading
from graphbuild.ontology import Ontology
from graphbuild.records import Mention, Part

_LONGEST, _ANNOUNCING = 120, 5
_ACTING = ("Country", "Organization")
_STATES = frozenset({"Country", "InternationalOrganization"})


def find_rosters(reading: CableReading, ontology: Ontology) -> Iterator[tuple[Reading, Link]]:
    """Each person on a list with the country or body above his name, in the paragraph that announces the list."""
    number, listing, whose = None, False, None
    for passage in reading.passages:
        if passage.paragraph.number != number or _is_sentence(passage):
            number, listing, whose = passage.paragraph.number, False, None
        if _announces(passage, ontology):
            listing, whose = True, _owner(passage, ontology)
        elif listing and _is_name_alone(passage):
            whose = _next_owner(passage, whose, ontology)
            listing = whose is not None
        elif listing and (who := _person(passage)):
            listing = whose is not None
            if whose and not _is_anothers(who, passage):
                yield passage, Link(who, "works_for", whose, confidence=0.85)


def _next_owner(passage: Reading, whose: Mention | None, ontology: Ontology) -> Mention | None:
    """Those of whom the names below are; a body under a name may be his who stands above it."""
    owner = _owner(passage, ontology)
    sure = whose is None or passage.passage.part is Part.HEADING or (owner is not None and owner.type == "Country")
    return owner if sure else None


def _is_sentence(passage: Reading) -> bool:
    text = passage.prose.text
    return text.endswith((".", "?", "!")) and len(text) > _LONGEST


def _announces(passage: Reading, ontology: Ontology) -> bool:
    words = passage.prose.text.rstrip(": ").lower().split()
    return 0 < len(words) <= _ANNOUNCING and words[-1] in ontology.cues.lists.present


def _owner(passage: Reading, ontology: Ontology) -> Mention | None:
    """The first country or body that a heading names."""
    heads = (head for phrase in passage.names for head in phrase.heads)
    return next((one for one in heads if any(ontology.types.is_a(one.type, of) for of in _ACTING)), None)


def _is_name_alone(passage: Reading) -> bool:
    """Whether a line is one name and no person's, perhaps with its style: "Republic of France", "Ghana:"."""
    text = passage.prose.text
    if len(passage.names) != 1 or passage.names[0].heads[0].type in PERSONS:
        return False
    style, rest = text[: passage.names[0].start].split(), text[passage.names[0].end :]
    return not rest.strip(" :") and (not style or (style[-1] == "of" and style[0][0].isupper()))


def _person(passage: Reading) -> Mention | None:
    """Who opens a line that says no more of him than his office."""
    text = passage.prose.text
    phrase = next((phrase for phrase in passage.names if phrase.start == 0), None)
    seen = (one for at in passage.mentions.values() for one in at if one.start == passage.passage.pieces[0].start)
    who = phrase.heads[0] if phrase else next(seen, None)
    if who is None or who.type not in PERSONS or len(text) > _LONGEST:
        return None
    end = phrase.end if phrase else len(who.name)
    after = text[end:].split()
    office = after[:1] in (["for"], ["of"], ["to"]) and "," in text[:end]
    return who if office or not after or after[0][0] in ",(;-" else None


def _is_anothers(who: Mention, passage: Reading) -> bool:
    """Whether the line says itself for which state or body of states he acts."""
    links = (link for phrase in passage.names for link in phrase.links if link.subject == who)
    return any(link.predicate == "works_for" and link.object.type in _STATES for link in links)

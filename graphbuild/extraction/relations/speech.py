"""A parsed cable in, each sentence with the speaker whose words it goes on reporting out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from graphbuild.extraction.reading import CableReading, Reading
from graphbuild.extraction.relations.contents import is_cut_off
from graphbuild.extraction.relations.speakers import first_named, in_passing
from graphbuild.extraction.relations.subjects import agents, own_subject
from graphbuild.extraction.relations.tree import children, is_passive, prepositional
from graphbuild.ontology import Cues
from graphbuild.records import Mention, Part

_QUOTES = frozenset({'"', "“", "``"})
_LISTING = frozenset({"make", "raise", "offer", "list", "outline", "give", "present"})


@dataclass(frozen=True, slots=True)
class Speech:
    """Whose words a sentence may be; `listed` where a list of them was announced: "Li made these points:"."""

    speakers: tuple[Mention, ...] = ()
    listed: bool = False

    def of(self, root: Token) -> tuple[Mention, ...]:
        """Who says a sentence that names no speaker of its own."""
        return self.speakers if self.listed or continues(root) else ()


def follow_speech(reading: CableReading, cues: Cues) -> Iterator[tuple[Reading, Span, Speech]]:
    """Every sentence with its passage and the speaker whose words it is in, or only goes on with; nobody in most.

    Speech runs on over the end of a paragraph and around a note, but not past a heading; announced by a colon, over the
    items of its paragraph. In notes and comments the post speaks.
    """
    said, announced, paragraph = Speech(), Speech(), -1
    for passage in reading.passages:
        comment = passage.passage.part is Part.COMMENT
        said = said if comment or passage.passage.part is Part.BODY else Speech()
        announced = announced if passage.paragraph.number == paragraph and not comment else Speech()
        for sentence in passage.doc.sents:
            own = Speech(_speech_of(sentence.root, passage, cues))
            if not comment:
                before = announced if announced.listed else Speech(said.speakers)
                said = own if own.speakers else before
                said = said if said.listed or own.speakers or continues(sentence.root) else Speech()
            yield passage, sentence, own if comment else said
        paragraph = passage.paragraph.number
        if passage.prose.text.endswith(":"):
            announced = _announced(sentence.root, passage, cues)


def _announced(root: Token, reading: Reading, cues: Cues) -> Speech:
    """Who is said to make the points that follow a colon."""
    made = root.lemma_.lower() in cues.reporting.verbs | _LISTING
    source = [named for name, named in prepositional(root) if name == "to"] if root.lower_ == "according" else []
    told = agents(root, cues) if made and not is_passive(root) else tuple(source)
    speakers = _speech_of(root, reading, cues) or tuple(first_named(told, reading, cues))
    return Speech(speakers, listed=bool(speakers))


def continues(root: Token) -> bool:
    """Whether a sentence goes on reporting: told in the tense of what was said, or within quotation marks."""
    words = {aux.lower_ for aux in children(root, "aux")}
    return "had" in words or "would" in words or root.sent[0].text in _QUOTES


def _speech_of(root: Token, reading: Reading, cues: Cues) -> tuple[Mention, ...]:
    """The speaker whose words a sentence reports as a whole, or nothing."""
    contents = [said for said in children(root, "ccomp") if not is_cut_off(said)]
    if contents and root.lemma_.lower() in cues.reporting.verbs:
        return tuple(first_named(agents(root, cues), reading, cues))
    if said := [verb for verb in (*children(root, "parataxis"), *_before(root)) if verb.lemma_ in cues.reporting.verbs]:
        return tuple(first_named(own_subject(said[0]), reading, cues))
    return tuple(in_passing(root, reading, cues))[:1]


def _before(root: Token) -> tuple[Token, ...]:
    """What is said before a semicolon: "Li told us that the road was open; it had improved"."""
    parts = (verb for verb in children(root, "ccomp") if verb.i < root.i and children(verb, "ccomp"))
    return tuple(verb for verb in parts if any(word.text == ";" for word in root.doc[verb.i : root.i]))

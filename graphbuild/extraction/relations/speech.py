"""A parsed cable in, each sentence with the speaker whose words it goes on reporting out."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from graphbuild.extraction.reading import CableReading, Reading
from graphbuild.extraction.relations.speakers import first_named, in_passing
from graphbuild.extraction.relations.subjects import agents, own_subject
from graphbuild.extraction.relations.tree import children
from graphbuild.ontology import Cues
from graphbuild.records import Mention, Part

_QUOTES = frozenset({'"', "“", "``"})


def follow_speech(reading: CableReading, cues: Cues) -> Iterator[tuple[Reading, Span, tuple[Mention, ...]]]:
    """Every sentence with its passage and the speaker whose words it is in, or only goes on with; nobody in most.

    Speech runs on over the end of a paragraph and around a note, but not past a heading. In notes and comments the
    post speaks.
    """
    said: tuple[Mention, ...] = ()
    for passage in reading.passages:
        comment = passage.passage.part is Part.COMMENT
        said = said if comment or passage.passage.part is Part.BODY else ()
        for sentence in passage.doc.sents:
            own = _speech_of(sentence.root, passage, cues)
            if not comment:
                said = own or (said if continues(sentence.root) else ())
            yield passage, sentence, own if comment else said


def continues(root: Token) -> bool:
    """Whether a sentence goes on reporting: told in the tense of what was said, or within quotation marks."""
    words = {aux.lower_ for aux in children(root, "aux")}
    return "had" in words or "would" in words or root.sent[0].text in _QUOTES


def _speech_of(root: Token, reading: Reading, cues: Cues) -> tuple[Mention, ...]:
    """The speaker whose words a sentence reports as a whole, or nothing."""
    if root.lemma_.lower() in cues.reporting.verbs and children(root, "ccomp"):
        return tuple(first_named(agents(root, cues), reading, cues))
    if said := [verb for verb in children(root, "parataxis") if verb.lemma_.lower() in cues.reporting.verbs]:
        return tuple(first_named(own_subject(said[0]), reading, cues))
    return tuple(in_passing(root, reading, cues))[:1]

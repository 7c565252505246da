"""A graph folder in, its merges in doubt out, with all that a person needs to decide on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from graphbuild.graph import KnowledgeGraph
from graphbuild.pipeline import ontology_of
from graphbuild.records import Decision, Evidence, Extraction, Judgement, Mention, Verdict
from graphbuild.resolution import HEADER, find_bearers, load_reader
from graphbuild.storage import GraphFolder, read_manifest

SENTENCES, NEAR = 3, 3
"""How many sentences show a name, and how many names on either side show it where there is no sentence."""


@dataclass(frozen=True, slots=True)
class Named:
    """One of two names: how judgements print it, what is known of it, and some sentences in which it stands.

    `around` says of each sentence what its paragraph names beside, where no more is kept of it than the name itself.
    """

    id: str
    name: str
    type: str | None = None
    country: str | None = None
    titles: tuple[str, ...] = ()
    cables: tuple[str, ...] = ()
    sentences: tuple[Evidence, ...] = ()
    around: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """A merge in doubt, or one that a rule made: the two names, the rule's verdict with score and reason."""

    left: Named
    right: Named
    verdict: Verdict
    score: float
    reason: str


@dataclass(slots=True)
class _Bearer:
    """What the cables tell of one name."""

    mentions: list[Mention] = field(default_factory=list)
    sentences: list[tuple[Evidence, str]] = field(default_factory=list)


def find_doubts(
    stored: GraphFolder, graph: KnowledgeGraph, decisions: Sequence[Decision], *, made: bool
) -> Iterator[Doubt]:
    """Those that nobody decided on, the surest first; `made`: with the merges that rules made, the least sure first."""
    unsure = [item for item in graph.judgements if item.verdict is Verdict.UNSURE and item.by != "person"]
    merged = [item for item in graph.judgements if made and _is_merge(item)]
    asked = (
        *sorted(unsure, key=lambda item: (-item.score, item.left, item.right)),
        *sorted(merged, key=lambda item: (item.score, item.left, item.right)),
    )
    bearers = _bearers(stored, decisions, {id_ for item in asked for id_ in (item.left_id, item.right_id)})
    for item in asked:
        left = _named(item.left_id, item.left, bearers[item.left_id])
        right = _named(item.right_id, item.right, bearers[item.right_id])
        yield Doubt(left, right, item.verdict, item.score, item.reason)


def _is_merge(item: Judgement) -> bool:
    return item.verdict is Verdict.SAME and item.by != "person" and item.left_id != item.right_id


def _bearers(stored: GraphFolder, decisions: Sequence[Decision], wanted: set[str]) -> dict[str, _Bearer]:
    found: dict[str, _Bearer] = defaultdict(_Bearer)
    reader = load_reader(decisions, ontology_of(stored, read_manifest(stored.path)))
    for extraction in stored.find_extractions() if wanted else ():
        for id_, mentions in find_bearers(extraction, reader):
            if id_ in wanted:
                found[id_].mentions += mentions
                found[id_].sentences += _sentences(mentions, extraction)
    return found


def _sentences(mentions: Iterable[Mention], extraction: Extraction) -> Iterator[tuple[Evidence, str]]:
    """The sentences of claims in which names stand, else the names alone with what is around; the header comes last."""
    stated = sorted(
        {claim.evidence for claim in extraction.claims}, key=lambda item: (item.paragraph == 0, item.start, item.end)
    )
    for mention in mentions:
        sentence = next((item for item in stated if item.start <= mention.start and mention.end <= item.end), None)
        alone = Evidence(mention.cable_id, mention.paragraph, mention.start, mention.end, mention.text)
        yield (sentence, "") if sentence else (alone, _around(mention, extraction))


def _around(mention: Mention, extraction: Extraction) -> str:
    """The subject of the cable, and what else the paragraph names near by."""
    here = [one for one in extraction.mentions if one.paragraph == mention.paragraph]
    named = [one for one in here if one.antecedent is None and one.extractor != HEADER]
    before = sorted((one for one in named if one.end <= mention.start), key=lambda one: one.end)[-NEAR:]
    after = sorted((one for one in named if one.start >= mention.end), key=lambda one: one.start)[:NEAR]
    words = [" ".join(one.text.split()) for one in (*before, mention, *after)]
    return f"{extraction.cable.subject}: … {' … '.join(words)} …"


def _named(id_: str, label: str, bearer: _Bearer) -> Named:
    mentions = bearer.mentions
    found = sorted(dict.fromkeys(bearer.sentences), key=lambda item: (bool(item[1]), item[0].cable_id))
    return Named(
        id_,
        label,
        next((mention.type for mention in mentions), None),
        next((mention.country for mention in mentions if mention.country), None),
        tuple(sorted({mention.title for mention in mentions if mention.title})),
        tuple(sorted({mention.cable_id for mention in mentions})),
        tuple(sentence for sentence, _ in found[:SENTENCES]),
        tuple(around for _, around in found[:SENTENCES]),
    )

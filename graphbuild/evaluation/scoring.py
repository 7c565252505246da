"""A graph and gold files in, scores out: a document at a time, then summed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from graphbuild.evaluation.gold import GoldDocument, GoldEntity, GoldRelation, read_gold
from graphbuild.evaluation.matching import Matching, match
from graphbuild.evaluation.relations import Relations, compare
from graphbuild.evaluation.scores import Measure, Mistake, Scores
from graphbuild.graph import KnowledgeGraph
from graphbuild.records import Assertion, Entity, Qualifiers

HEADER = frozenset({"sent_by", "addressed_to", "tagged", "references", "classified_by"})
_NOT_SCORED = frozenset({"Cable", "Topic"})
_MENTIONS = "mentions"


def evaluate(graph: KnowledgeGraph, gold_files: Iterable[str | Path]) -> Scores:
    """Scores a graph against gold annotations, micro-averaged over documents.

    A gold document is the cable of that id, or the one whose file bears it for a name ("06TAIPEI12" of
    06TAIPEI12.txt, read as 06AITTAIPEI12). Entities count where a cable's body or subject line mentions them,
    and are matched by name or alias; relations are matched on distinct subject, predicate and object.
    GoldError where a file is wrong.
    """
    documents = [ScoredDocument.of(graph, gold) for gold in read_gold(map(Path, gold_files))]
    predicates: dict[str, Measure] = defaultdict(Measure)
    for document in documents:
        for predicate, measure in document.predicates().items():
            predicates[predicate] += measure
    return Scores(
        _sum(document.entities() for document in documents),
        _sum(_sum(document.predicates().values()) for document in documents),
        _sum(document.types() for document in documents),
        _sum(document.agreeing(_factual) for document in documents),
        _sum(document.agreeing(document.attributed) for document in documents),
        _sum(document.agreeing(_dated, asked=_has_date) for document in documents),
        dict(sorted(predicates.items())),
        {document.gold.id: (document.entities(), _sum(document.predicates().values())) for document in documents},
        tuple(mistake for document in documents for mistake in document.mistakes()),
    )


def _sum(measures: Iterable[Measure]) -> Measure:
    return sum(measures, Measure())


def _cable_of(graph: KnowledgeGraph, doc: str) -> str:
    """The id of the cable that gold annotates: by its id, else by the name of the file that it was read from."""
    if doc in graph.cables:
        return doc
    return next((id_ for id_, info in graph.cables.items() if Path(info.source).stem == doc), doc)


def _factual(line: GoldRelation, assertion: Assertion) -> bool:
    stated = assertion.qualifiers
    return stated.polarity is line.polarity and stated.modality in line.modalities


def _meant(stated: GoldRelation | Qualifiers) -> str:
    return f"{stated.polarity} {stated.modality}"


def _has_date(line: GoldRelation) -> bool:
    return line.date is not None


def _dated(line: GoldRelation, assertion: Assertion) -> bool:
    return assertion.qualifiers.date == line.date


@dataclass(frozen=True, slots=True)
class ScoredDocument:
    """One cable: what is expected, what the graph says, and how they match."""

    gold: GoldDocument
    found: Mapping[str, Entity]
    matching: Matching
    relations: Relations

    @classmethod
    def of(cls, graph: KnowledgeGraph, gold: GoldDocument) -> ScoredDocument:
        """What the graph says of the cable that the gold annotates."""
        cable_id = _cable_of(graph, gold.id)
        stated = [item for item in graph.all_assertions if item.evidence.cable_id == cable_id]
        mentioned = (graph.entities[item.object] for item in stated if item.predicate == _MENTIONS)
        found = {entity.id: entity for entity in mentioned if entity.type not in _NOT_SCORED}
        matching = match(gold.entities.values(), found.values())
        scored = (item for item in stated if _is_scored(item.predicate))
        relations = compare(gold.relations, scored, matching=matching, symmetric=graph.symmetric)
        return cls(gold, found, matching, relations)

    def entities(self) -> Measure:
        """By name or alias; an optional one that is missed is not expected."""
        right = self.matching.pairs.values()
        expected = [name for name, entity in self.gold.entities.items() if name in right or not entity.optional]
        return Measure(len(right), len(self.found), len(expected))

    def types(self) -> Measure:
        """Of the entities that match."""
        of = len(self.matching.pairs)
        return Measure(of - sum(1 for _ in self._mistyped()), of, of)

    def _mistyped(self) -> Iterator[tuple[GoldEntity, Entity]]:
        for id_, name in self.matching.pairs.items():
            gold, found = self.gold.entities[name], self.found[id_]
            if found.type not in (gold.type, *gold.also):
                yield gold, found

    def predicates(self) -> dict[str, Measure]:
        """By the gold's predicate where it is right, else by the one found."""
        measures: dict[str, Measure] = defaultdict(Measure)
        right = {gold for hits in self.relations.hits.values() for gold in hits}
        for triple, lines in self.relations.gold.items():
            if triple in right or not all(line.optional for line in lines):
                measures[triple[1]] += Measure(int(triple in right), int(triple in right), 1)
        for triple, hits in self.relations.hits.items():
            if not hits:
                measures[triple[1]] += Measure(found=1)
        return dict(measures)

    def agreeing(
        self,
        agree: Callable[[GoldRelation, Assertion], bool],
        *,
        asked: Callable[[GoldRelation], bool] = lambda line: True,
    ) -> Measure:
        """Of the matched gold relations, those of which a line and an assertion agree."""
        of = sum(any(map(asked, self.relations.gold[gold])) for hits in self.relations.hits.values() for gold in hits)
        right = of - sum(1 for _ in self.disagreements(agree, asked=asked))
        return Measure(right, of, of)

    def disagreements(
        self,
        agree: Callable[[GoldRelation, Assertion], bool],
        *,
        asked: Callable[[GoldRelation], bool] = lambda line: True,
    ) -> Iterator[tuple[GoldRelation, Assertion]]:
        """Of the matched gold relations of which no line agrees with any assertion, the first of both."""
        for triple, hits in self.relations.hits.items():
            for gold in hits:
                lines = [line for line in self.relations.gold[gold] if asked(line)]
                pairs = list(product(lines, self.relations.found[triple]))
                if pairs and not any(agree(*pair) for pair in pairs):
                    yield pairs[0]

    def attributed(self, line: GoldRelation, assertion: Assertion) -> bool:
        """Whether both are in the same words: a speaker's, or the cable's own."""
        speaker = assertion.attributed_to
        if speaker is None:
            return None in line.speakers
        return not self.matching.gold(speaker).isdisjoint(line.speakers)

    def mistakes(self) -> Iterator[Mistake]:
        """What was missed and what is false: entities, then relations, then how the matched ones are qualified."""
        there = self.matching.pairs
        for name, entity in self.gold.entities.items():
            if not entity.optional and name not in there.values():
                yield self._mistake("missed entity", f"{name} ({entity.type})", (None, entity.quote))
        for id_, found in self.found.items():
            if id_ not in there:
                yield self._mistake("false entity", f"{found.name} ({found.type})", (None, "; ".join(found.aliases)))
        for gold, found in self._mistyped():
            yield self._mistake("wrong type", f"{gold.name}: {found.type}, not {gold.type}", (None, gold.quote))
        yield from self._relation_mistakes()
        yield from self._wrong_qualifiers()

    def _relation_mistakes(self) -> Iterator[Mistake]:
        matched = {gold for hits in self.relations.hits.values() for gold in hits}
        for triple, lines in self.relations.gold.items():
            if triple not in matched and not all(line.optional for line in lines):
                yield self._mistake("missed relation", " | ".join(triple), (lines[0].para, lines[0].quote))
        for triple, hits in self.relations.hits.items():
            if not hits:
                evidence = self.relations.found[triple][0].evidence
                what = " | ".join((self._name(triple[0]), triple[1], self._name(triple[2])))
                yield self._mistake("false relation", what, (evidence.paragraph, evidence.text))

    def _wrong_qualifiers(self) -> Iterator[Mistake]:
        """What was found and matched, but is meant otherwise, said by another, or dated otherwise."""
        for line, found in self.disagreements(_factual):
            yield self._wrong("factuality", (_meant(line), _meant(found.qualifiers)), line, found)
        for line, found in self.disagreements(self.attributed):
            speaker = self._name(found.attributed_to) if found.attributed_to else "nobody"
            yield self._wrong("speaker", (line.attributed_to or "nobody", speaker), line, found)
        for line, found in self.disagreements(_dated, asked=_has_date):
            yield self._wrong("date", (line.date or "", found.qualifiers.date or "none"), line, found)

    def _wrong(self, kind: str, values: tuple[str, str], line: GoldRelation, found: Assertion) -> Mistake:
        expected, given = values
        what = f"{line.subject} | {line.predicate} | {line.object}: {given}, not {expected}"
        return self._mistake(f"wrong {kind}", what, (found.evidence.paragraph, found.evidence.text))

    def _mistake(self, kind: str, what: str, place: tuple[int | None, str]) -> Mistake:
        return Mistake(self.gold.id, place[0], kind, what, " ".join(place[1].split()))

    def _name(self, id_: str) -> str:
        return self.found[id_].name if id_ in self.found else id_


def _is_scored(predicate: str) -> bool:
    return predicate not in HEADER and predicate != _MENTIONS and not predicate.startswith("open:")

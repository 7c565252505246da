"""Prints how well `open_relations` reads composed sentences: precision, recall and F1 at the best confidence, AUC.

The scoring follows CaRB (Bhardwaj, Aggarwal and Mausam, "CaRB: A Crowdsourced Benchmark for Open IE",
EMNLP-IJCNLP 2019): tuples are compared by tokens, relation against relation and argument against
argument; for precision each tuple found is matched with at most one of the gold tuples, for recall a
gold tuple takes the best of all that were found.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from graphbuild import open_relations
from graphbuild.extraction import OpenRelation
from graphbuild.extraction.model import load_model

GOLD = Path(__file__).with_suffix(".txt")


class Fact(NamedTuple):
    """A relation with its arguments in order, the subject first."""

    relation: str
    arguments: tuple[str, ...]
    confidence: float = 1.0


class Score(NamedTuple):
    """Precision and recall of what has at least a confidence."""

    precision: float
    recall: float
    confidence: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


Facts = Mapping[str, Sequence[Fact]]


def read_gold(path: Path = GOLD) -> dict[str, list[Fact]]:
    """Sentences at the margin, below each its facts as `subject | relation | argument | …`."""
    gold: dict[str, list[Fact]] = {}
    facts: list[Fact] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            subject, relation, *arguments = (part.strip() for part in line.split("|"))
            facts.append(Fact(relation, (subject, *arguments)))
        elif line and not line.startswith("#"):
            gold[line] = facts = []
    return gold


def tokens(text: str) -> Counter[str]:
    """Words, numbers and signs, counted."""
    return Counter(re.findall(r"\w+(?:[.,]\d+)*|[^\w\s]", text))


def overlap(gold: Fact, found: Fact, *, pooled: bool) -> tuple[float, float]:
    """(precision, recall) of the tokens of one tuple; (0, 0) where the relations share none.

    `pooled` compares all arguments after the first as one.
    """
    if not tokens(gold.relation) & tokens(found.relation):
        return 0.0, 0.0
    left, right = ([fact.relation, *_arguments(fact, pooled)] for fact in (gold, found))
    pairs = [(tokens(one), tokens(other)) for one, other in zip(left, right, strict=False)]
    shared = sum((one & other).total() for one, other in pairs)
    return shared / sum(tokens(part).total() for part in right), shared / sum(tokens(part).total() for part in left)


def _arguments(fact: Fact, pooled: bool) -> tuple[str, ...]:
    return (fact.arguments[0], " ".join(fact.arguments[1:])) if pooled else fact.arguments


def score(gold: Facts, found: Facts, *, pooled: bool = False) -> list[Score]:
    """Precision and recall at each confidence at which something was found, from the highest down."""
    steps = sorted({fact.confidence for facts in found.values() for fact in facts}, reverse=True)
    return [_score_at(gold, found, confidence, pooled=pooled) for confidence in steps]


def _score_at(gold: Facts, found: Facts, confidence: float, *, pooled: bool) -> Score:
    precision = recall = 0.0
    count = 0
    for sentence, facts in gold.items():
        kept = [fact for fact in found.get(sentence, ()) if fact.confidence >= confidence]
        table = [[overlap(one, other, pooled=pooled) for other in kept] for one in facts]
        precision += sum(_matched(table))
        recall += sum(max((recalled for _, recalled in row), default=0.0) for row in table)
        count += len(kept)
    return Score(precision / max(count, 1), recall / sum(map(len, gold.values())), confidence)


def _matched(table: Sequence[Sequence[tuple[float, float]]]) -> Iterator[float]:
    """The precision of each pair when the best are matched first and nothing twice."""
    pairs = [(precision, g, f) for g, row in enumerate(table) for f, (precision, _) in enumerate(row) if precision]
    golds, founds = set(), set()
    for precision, g, f in sorted(pairs, reverse=True):
        if g not in golds and f not in founds:
            golds.add(g)
            founds.add(f)
            yield precision


def area(scores: Sequence[Score]) -> float:
    """The area below precision as a function of recall."""
    points = [(0.0, scores[0].precision), *((step.recall, step.precision) for step in scores)]
    return sum((right - left) * (p + q) / 2 for (left, p), (right, q) in pairwise(points))


def find(sentences: Sequence[str], model: str | None) -> dict[str, list[Fact]]:
    return {sentence: [_fact(relation) for relation in open_relations(sentence, model)] for sentence in sentences}


def _fact(relation: OpenRelation) -> Fact:
    return Fact(relation.predicate, (relation.subject, *relation.arguments), relation.confidence)


def spaced(sentence: str) -> str:
    """The sentence with its tokens set apart, as treebanks print them."""
    sentence = re.sub(r'(^|\s)"', r"\1`` ", sentence)
    sentence = sentence.replace('"', " '' ").replace("(", " -LRB- ").replace(")", " -RRB- ")
    sentence = re.sub(r"([,;:])(?!\d)", r" \1 ", sentence)
    sentence = re.sub(r"n't\b", " n't", re.sub(r"'(s|re|ve|ll|d|m)\b", r" '\1", sentence))
    sentence = re.sub(r"(\$)(?=\d)|(?<=\d)(%)", r" \1\2 ", re.sub(r"s'(?=\s)", "s '", sentence))
    return " ".join(re.sub(r"\.$", " .", sentence).split())


def spaced_fact(fact: Fact) -> Fact:
    return Fact(spaced(fact.relation), tuple(map(spaced, fact.arguments)))


def main() -> None:
    """Scores the half that rules were made on and the half held back."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", help="name or path of a spaCy pipeline")
    parser.add_argument("--spaced", action="store_true", help="sentences with their tokens set apart")
    parser.add_argument("--pooled", action="store_true", help="all arguments after the first as one")
    options = parser.parse_args()
    gold = read_gold()
    if options.spaced:
        gold = {spaced(sentence): [spaced_fact(fact) for fact in facts] for sentence, facts in gold.items()}
    sentences = list(gold)
    for name, half in (("made on", sentences[::2]), ("held back", sentences[1::2])):
        found = find(half, options.model)
        print(f"{name:10}", _line(score({one: gold[one] for one in half}, found, pooled=options.pooled)))
    print(_speed(sentences, options.model))


def _line(scores: Sequence[Score]) -> str:
    best, last = max(scores, key=lambda step: step.f1), scores[-1]
    top = f"F1 {best.f1:.3f}  P {best.precision:.3f}  R {best.recall:.3f}  from {best.confidence:.2f}"
    return f"{top}  all: P {last.precision:.3f}  R {last.recall:.3f}  AUC {area(scores):.3f}"


def _speed(sentences: Sequence[str], model: str | None) -> str:
    text, pipeline = " ".join(sentences), load_model(model)
    bare = _fastest(lambda: pipeline(text))
    whole = _fastest(lambda: list(open_relations(text, model)))
    words = len(text.split())
    return f"bare {words / bare:.0f} words/s  open {words / whole:.0f} words/s  ratio {bare / whole:.2f}"


def _fastest(work: Callable[[], object]) -> float:
    """Seconds of the fastest of several runs."""
    return min(_seconds(work) for _ in range(5))


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


if __name__ == "__main__":
    main()

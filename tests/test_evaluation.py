"""The scorer on a graph by hand: what counts, what does not, and what is said of bad gold."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from graphbuild.errors import GoldError
from graphbuild.evaluation import Scores, evaluate
from graphbuild.evaluation.reliability import bin_judged, calibration_error, judge
from graphbuild.graph import KnowledgeGraph, assemble
from graphbuild.records import Assertion, CableInfo, Entity, Evidence, Modality, Polarity, Qualifiers

DOC = "05OSLO17"
GOLD = [
    {"kind": "entity", "name": "Åse Nygård", "type": "Official", "aliases": ["Nygård"]},
    {"kind": "entity", "name": "Ministry of Fisheries", "type": "Agency", "also": ["Ministry"]},
    {"kind": "entity", "name": "Barents Protocol", "type": "Agreement"},
    {"kind": "entity", "name": "EconOff", "type": "Official", "optional": True},
    {"kind": "relation", "subject": "Åse Nygård", "predicate": "works_for", "object": "Ministry of Fisheries"},
    {"kind": "relation", "subject": "Åse Nygård", "predicate": "met", "object": "EconOff", "date": "2005-02"},
    {
        **{"kind": "relation", "subject": "Ministry of Fisheries", "predicate": "signed", "object": "Barents Protocol"},
        **{"modality": "planned", "also_modality": ["possible"], "attributed_to": "Åse Nygård", "quote": "will sign"},
    },
]
NAMES = {
    "nygard": Entity("nygard", "Official", "Nygård", ("Minister Nygård",)),
    "ministry": Entity("ministry", "Ministry", "MOF", ("the MINISTRY of\nFisheries",)),
    "econoff": Entity("econoff", "Official", "EconOff"),
    "protocol": Entity("protocol", "Law", "Barents Protocol"),
    "moon": Entity("moon", "Place", "Moon"),
    DOC: Entity(DOC, "Cable", DOC),
    "EFIS": Entity("EFIS", "Topic", "EFIS"),
}


def stated(subject: str, predicate: str, target: str, doc: str = DOC, **more: object) -> Assertion:
    speaker = more.pop("attributed_to", None)
    evidence = Evidence(doc, 1, 0, 9, f"{subject} {predicate}")
    return Assertion(subject, predicate, target, evidence, Qualifiers(**more), "rules", 0.9, speaker)  # type: ignore[arg-type]


def graph(
    *assertions: Assertion, mentioned: tuple[str, ...] = ("nygard", "ministry", "econoff", "protocol")
) -> KnowledgeGraph:
    mentions = (stated(DOC, "mentions", id_) for id_ in mentioned)
    cables = [CableInfo(DOC, "a.txt", None, "FISH", None, 1, 9)]
    return assemble(NAMES.values(), (*mentions, *assertions), cables)


def write(folder: Path, *lines: dict[str, object]) -> Path:
    gold = folder / "gold.jsonl"
    filled = ({"doc": DOC, **({"para": 1} if line.get("kind") == "relation" else {}), **line} for line in lines)
    gold.write_text("\n".join(map(json.dumps, filled)) + "\n", encoding="utf-8")
    return gold


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return write(tmp_path, *GOLD)


def counted(scores: Scores, part: str) -> tuple[int, int, int]:
    measure = getattr(scores, part)
    return measure.right, measure.found, measure.expected


ALL = (
    stated("nygard", "works_for", "ministry"),
    stated("econoff", "met", "nygard", date="2005-02"),
    stated("ministry", "signed", "protocol", modality=Modality.POSSIBLE, attributed_to="nygard"),
)


def test_a_perfect_graph_scores_one(gold: Path) -> None:
    scores = evaluate(graph(*ALL), [gold])
    assert counted(scores, "entities") == (4, 4, 4)
    assert counted(scores, "relations") == (3, 3, 3)
    assert [counted(scores, part)[:2] for part in ("factuality", "attribution", "dates")] == [(3, 3), (3, 3), (1, 1)]
    assert scores.relations.f1 == 1.0 and {item.kind for item in scores.errors} == {"wrong type"}


def test_gold_may_go_by_the_name_of_the_file(tmp_path: Path) -> None:
    entity = {**GOLD[0], "doc": "a"}
    assert evaluate(graph(mentioned=("nygard",)), [write(tmp_path, entity)]).entities.right == 1


def test_a_type_is_right_if_it_is_as_good(gold: Path) -> None:
    scores = evaluate(graph(), [gold])
    assert counted(scores, "types") == (3, 4, 4)
    wrong = [item.what for item in scores.errors if item.kind == "wrong type"]
    assert wrong == ["Barents Protocol: Law, not Agreement"]


def test_an_optional_entity_is_no_loss_if_missed_and_a_false_one_is(gold: Path) -> None:
    scores = evaluate(graph(mentioned=("nygard", "ministry", "moon")), [gold])
    assert counted(scores, "entities") == (2, 3, 3)
    assert [(item.kind, item.what) for item in scores.errors if "entity" in item.kind] == [
        ("missed entity", "Barents Protocol (Agreement)"),
        ("false entity", "Moon (Place)"),
    ]


def test_two_entities_are_not_both_one_gold_entity(tmp_path: Path) -> None:
    gold = write(tmp_path, {"kind": "entity", "name": "Moon", "type": "Place", "aliases": ["EconOff"]})
    assert counted(evaluate(graph(mentioned=("moon", "econoff")), [gold]), "entities") == (1, 2, 1)


@pytest.mark.parametrize("predicate", ["sent_by", "tagged", "mentions", "open:lend"])
def test_header_mentions_and_open_relations_do_not_count(gold: Path, predicate: str) -> None:
    assert counted(evaluate(graph(stated("nygard", predicate, "protocol")), [gold]), "relations") == (0, 0, 3)


def test_cables_and_topics_are_no_false_entities(gold: Path) -> None:
    assert counted(evaluate(graph(mentioned=(DOC, "EFIS")), [gold]), "entities") == (0, 0, 3)


def test_only_a_symmetric_relation_counts_either_way_round(gold: Path) -> None:
    turned = graph(stated("nygard", "met", "econoff"), stated("ministry", "works_for", "nygard"))
    assert counted(evaluate(turned, [gold]), "relations") == (1, 2, 3)


def test_what_another_cable_says_does_not_count(gold: Path) -> None:
    assert counted(evaluate(graph(stated("nygard", "works_for", "ministry", "06OSLO1")), [gold]), "relations")[:2] == (
        0,
        0,
    )


def test_a_relation_said_twice_counts_once(gold: Path) -> None:
    twice = stated("nygard", "works_for", "ministry"), stated("nygard", "works_for", "ministry", role="Minister")
    assert counted(evaluate(graph(*twice), [gold]), "relations") == (1, 1, 3)


def test_a_predicate_as_good_is_right_and_counts_for_the_golds(tmp_path: Path) -> None:
    gold = write(tmp_path, *GOLD[:4], {**GOLD[4], "also": ["leads"]})
    scores = evaluate(graph(stated("nygard", "leads", "ministry")), [gold])
    assert counted(scores, "relations") == (1, 1, 1) and list(scores.predicates or {}) == ["works_for"]


def test_an_optional_relation_is_right_if_found_and_no_loss_if_not(tmp_path: Path) -> None:
    gold = write(tmp_path, *GOLD[:4], {**GOLD[4], "optional": True})
    assert counted(evaluate(graph(), [gold]), "relations") == (0, 0, 0)
    assert counted(evaluate(graph(ALL[0]), [gold]), "relations") == (1, 1, 1)


def test_factuality_speaker_and_date_are_scored_apart(gold: Path) -> None:
    denied = stated("ministry", "signed", "protocol", polarity=Polarity.NEGATED, modality=Modality.PLANNED)
    scores = evaluate(graph(denied, stated("nygard", "met", "econoff", date="2004")), [gold])
    assert counted(scores, "relations")[:2] == (2, 2)
    assert [counted(scores, part)[:2] for part in ("factuality", "attribution", "dates")] == [(1, 2), (1, 2), (0, 1)]


def test_errors_bring_the_sentence(gold: Path) -> None:
    errors = evaluate(graph(stated("nygard", "told", "econoff")), [gold]).errors
    assert [(item.kind, item.what, item.sentence) for item in errors][-2:] == [
        ("missed relation", "Ministry of Fisheries | signed | Barents Protocol", "will sign"),
        ("false relation", "Nygård | told | EconOff", "nygard told"),
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ({"kind": "entity", "name": "Moon"}, "line 1: entity.type: Field required"),
        ({"kind": "entity", "name": "Moon", "type": "Place", "colour": "grey"}, "entity.colour"),
        ({**GOLD[4], "modality": "perhaps"}, "relation.modality"),
        (GOLD[4], "'Åse Nygård' is no entity of 05OSLO17"),
        ({"kind": "fact"}, "line 1"),
    ],
)
def test_bad_gold_is_named_by_file_and_line(tmp_path: Path, line: dict[str, object], said: str) -> None:
    with pytest.raises(GoldError, match=r"gold\.jsonl, line 1") as error:
        evaluate(graph(), [write(tmp_path, line)])
    assert said in str(error.value)


def test_a_missing_gold_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"none\.jsonl"):
        evaluate(graph(), [tmp_path / "none.jsonl"])


def test_an_entity_annotated_twice_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="line 2: 'Åse Nygård' is annotated twice"):
        evaluate(graph(), [write(tmp_path, GOLD[0], GOLD[0])])


def test_reliability_bins_what_was_judged(gold: Path) -> None:
    sure = stated("nygard", "works_for", "ministry")
    wrong = replace(stated("ministry", "met", "econoff"), confidence=0.62)
    judged = list(judge(graph(sure, wrong), [gold]))
    assert sorted(judged) == [(0.62, False), (0.9, True)]
    low, high = bin_judged([*judged, (0.91, False)])
    assert (low.count, low.right, low.share) == (1, 0, 0.0)
    assert (high.count, high.right, high.share) == (2, 1, 0.5)
    assert calibration_error((low, high)) == pytest.approx((0.62 + 2 * 0.405) / 3)
    assert calibration_error(()) == 0.0

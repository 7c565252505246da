import json
from pathlib import Path

from graphbuild.exports import export
from graphbuild.graph import KnowledgeGraph
from tests.graphs import HOSTILE, hostile_graph, small_graph

ENTITY = ["id", "name", "type", "country", "aliases", "cables", "mentions", "protected", "absent"]
ASSERTION = [
    *("subject_id", "subject", "subject_type", "predicate", "object_id", "object", "object_type"),
    *("doc", "para", "start", "end", "evidence", "polarity", "modality", "attributed_to"),
    *("role", "date", "place", "extractor", "confidence", "quantity", "reported_by"),
    *("attributed_to_id", "reported_by_ids"),
]


def lines(graph: KnowledgeGraph, folder: Path) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    export(graph, folder, format="jsonl")
    entities, assertions = (
        [json.loads(line) for line in (folder / name).read_bytes().splitlines()]
        for name in ("entities.jsonl", "assertions.jsonl")
    )
    return entities, assertions


def test_lines_are_as_the_format_says(tmp_path: Path) -> None:
    entities, assertions = lines(small_graph(), tmp_path / "out")
    assert {tuple(entity) for entity in entities} == {tuple(ENTITY)}
    assert {tuple(assertion) for assertion in assertions} == {tuple(ASSERTION)}
    assert [entity["id"] for entity in entities] == ["a1", "c1", "c9", "m1", "m2", "p1", "p2"]
    planned = next(line for line in assertions if line["modality"] == "planned")
    assert planned["attributed_to"] == "Åse Nygård"
    assert planned["subject"] == "Ministry of Fisheries"
    assert (planned["doc"], planned["para"], planned["start"]) == ("05OSLO17", 1, 120)
    assert "Åse" in (tmp_path / "out/entities.jsonl").read_text(encoding="utf-8")


def test_any_text_comes_back_as_it_was(tmp_path: Path) -> None:
    entities, (assertion,) = lines(hostile_graph(), tmp_path / "out")
    assert entities[0]["name"] == "=cmd()" + HOSTILE
    assert assertion["evidence"] == assertion["role"] == HOSTILE
    assert assertion["predicate"] == "open:" + HOSTILE

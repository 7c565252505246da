"""FollowTheMoney entities as followthemoney itself reads and validates them."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from graphbuild.exports import export
from graphbuild.graph import KnowledgeGraph, assemble
from graphbuild.records import Entity, Modality
from tests.graphs import ASSERTIONS, CABLES, ENTITIES, empty_graph, hostile_graph, small_graph, stated

Line = dict[str, Any]


def lines(graph: KnowledgeGraph, path: Path) -> list[Line]:
    export(graph, path, format="ftm")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def only(found: list[Line], schema: str) -> Line:
    (line,) = (line for line in found if line["schema"] == schema)
    return line


@pytest.mark.parametrize("graph", [empty_graph(), small_graph(), hostile_graph()], ids=["empty", "small", "hostile"])
def test_ftm_validates_every_entity_and_drops_nothing(tmp_path: Path, graph: KnowledgeGraph) -> None:
    reason = "followthemoney is not installed: pip install '.[ftm]' (needs a compiler and ICU's headers)"
    pytest.importorskip("followthemoney", reason=reason)
    written = lines(graph, tmp_path / "graph.ftm.json")
    command = ["validate", "-i", str(tmp_path / "graph.ftm.json"), "-o", str(tmp_path / "valid.json")]
    program = "from followthemoney.cli.cli import cli; cli()"
    subprocess.run([sys.executable, "-c", program, *command], check=True, capture_output=True)
    valid = [json.loads(line) for line in (tmp_path / "valid.json").read_text(encoding="utf-8").splitlines()]
    assert [as_sets(line) for line in written] == [as_sets(line) for line in valid]


def as_sets(line: Line) -> tuple[str, str, dict[str, set[str]]]:
    return line["id"], line["schema"], {name: set(values) for name, values in line["properties"].items()}


def test_entities_get_the_nearest_schema_and_every_link_ends_at_one(tmp_path: Path) -> None:
    found = lines(small_graph(), tmp_path / "graph")
    schemata = {line["id"]: line["schema"] for line in found}
    assert {id_: schemata[id_] for id_ in ("m1", "p1", "a1", "c1", "c9", "07QUITO905")} == {
        **{"m1": "PublicBody", "p1": "Person", "a1": "Document", "c1": "Document", "c9": "PublicBody"},
        "07QUITO905": "Document",
    }
    assert len(schemata) == len(found) == len(ENTITIES) + 1 + len(small_graph().relations())
    employment = only(found, "Employment")["properties"]
    assert (employment["employee"], employment["employer"], employment["role"]) == (["p1"], ["m1"], ["Deputy Minister"])
    assert employment["proof"] == ["c1"]
    ends = {"employee", "employer", "subject", "object", "document", "entity", "proof"}
    assert {id_ for line in found for name in ends for id_ in line["properties"].get(name, ())} <= set(schemata)


def test_what_is_not_asserted_is_no_employment(tmp_path: Path) -> None:
    planned = stated("p1", "works_for", "m1", modality=Modality.PLANNED, attributed_to="p2", date="2004/2005-06")
    found = lines(assemble(ENTITIES, (planned,), CABLES), tmp_path / "graph")
    link = only(found, "UnknownLink")["properties"]
    assert (link["role"], link["status"]) == (["works for (planned)"], ["planned"])
    assert (link["startDate"], link["endDate"]) == (["2004"], ["2005-06"])
    assert link["description"] == ["According to EconOff"]


def test_tags_are_keywords_of_their_cable(tmp_path: Path) -> None:
    topic = Entity("t1", "Topic", "EFIS")
    tagged = assemble((*ENTITIES, topic), (*ASSERTIONS, stated("c1", "tagged", "t1")), CABLES)
    found = lines(tagged, tmp_path / "graph")
    cable = next(line for line in found if line["id"] == "c1")["properties"]
    assert cable["keywords"] == ["Cable", "EFIS"]
    assert (cable["date"], cable["title"], cable["author"]) == (["2005-03-02"], ["FISH"], ["AMEMBASSY OSLO"])
    assert "t1" not in {line["id"] for line in found}

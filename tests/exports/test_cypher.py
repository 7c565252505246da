import json
import re
from pathlib import Path

import pytest

from graphbuild.exports import cypher, export
from graphbuild.graph import KnowledgeGraph, assemble
from graphbuild.records import Entity
from tests.exports.conftest import Read
from tests.graphs import HOSTILE, empty_graph, hostile_graph, large_graph, small_graph

GRAPHS = {"empty": empty_graph(), "small": small_graph(), "hostile": hostile_graph()}


def script(graph: KnowledgeGraph, path: Path) -> str:
    export(graph, path, format="cypher")
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("graph", GRAPHS.values(), ids=GRAPHS)
def test_neo4js_own_parser_finds_nothing_wrong(tmp_path: Path, graph: KnowledgeGraph, read_in_node: Read) -> None:
    path = tmp_path / "graph.cypher"
    script(graph, path)
    assert read_in_node("cypher", path) == []
    path.write_text(path.read_text("utf-8").replace(") REQUIRE", " REQUIRE"), "utf-8")
    assert read_in_node("cypher", path) != []


def test_every_entity_and_relation_is_made_under_its_labels_and_type(tmp_path: Path) -> None:
    graph = small_graph()
    text = script(graph, tmp_path / "graph.cypher")
    assert len(re.findall(r"^\{id: .*, values: \{name: ", text, re.MULTILINE)) == len(graph.entities)
    assert len(re.findall(r"^\{id: .*, subject: ", text, re.MULTILINE)) == len(graph.relations())
    assert "SET entity += row.values, entity:`Entity`:`Agent`:`GovernmentBody`:`Ministry`:`Organization`;" in text
    assert "MERGE (subject)-[relation:`PART_OF` {id: row.id}]->(object)" in text
    assert 'predicate: "signed", status: "negated", weight: 1' in text
    assert 'speakers: ["Åse Nygård"]' in text


def test_any_text_is_one_literal_on_one_line(tmp_path: Path) -> None:
    text = script(hostile_graph(), tmp_path / "graph.cypher")
    name = re.search(r'name: ("=cmd(?:[^"\\]|\\.)*")', text)
    assert name and json.loads(name[1]) == "=cmd()" + HOSTILE.replace("\ud800", "?")
    assert "y" * 10_000 in text
    assert r'"a\\u0022"' in script(assemble((Entity("e1", "Person", r"a\u0022"),), (), ()), tmp_path / "graph.cypher")


def test_a_statement_holds_no_more_rows_than_a_parser_likes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read_in_node: Read
) -> None:
    monkeypatch.setattr(cypher, "BATCH", 20)
    path = tmp_path / "graph.cypher"
    statements = script(large_graph(45, 100), path).split(";\n")[:-1]
    assert max(statement.count("\n{id:") for statement in statements) == 20
    assert sum(statement.count("\n{id:") for statement in statements) == 45 + len(large_graph(45, 100).relations())
    assert read_in_node("cypher", path) == []

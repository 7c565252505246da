from pathlib import Path

import networkx as nx
import pytest
from lxml import etree

from graphbuild.exports import export
from graphbuild.graph import KnowledgeGraph, assemble
from tests.exports.conftest import Read
from tests.graphs import (
    CABLES,
    ENTITIES,
    HOSTILE,
    empty_graph,
    hostile_graph,
    large_graph,
    small_graph,
    stated,
)

SPACE = {"g": "http://gexf.net/1.3", "viz": "http://gexf.net/1.3/viz"}


@pytest.mark.parametrize("graph", [empty_graph(), small_graph(), hostile_graph(), large_graph(60, 900)])
def test_networkx_reads_every_edge_back(tmp_path: Path, graph: KnowledgeGraph) -> None:
    path = tmp_path / "graph.gexf"
    export(graph, path, format="gexf")
    read = nx.read_gexf(path, version="1.3")
    assert set(read) == set(graph.entities)
    assert read.number_of_edges() == len(graph.relations())
    assert sum(weight for _, _, weight in read.edges(data="weight")) == len(graph.all_assertions)


@pytest.mark.parametrize("graph", [empty_graph(), small_graph(), hostile_graph()], ids=["empty", "small", "hostile"])
def test_graphology_reads_every_edge_back(tmp_path: Path, graph: KnowledgeGraph, read_in_node: Read) -> None:
    path = tmp_path / "graph.gexf"
    export(graph, path, format="gexf")
    read = read_in_node("gexf", path)
    assert set(read["nodes"]) == set(graph.entities)
    assert sum(edge["weight"] for edge in read["edges"]) == len(graph.all_assertions)


def read_edges(graph: KnowledgeGraph, path: Path) -> dict[str, etree._Element]:
    export(graph, path, format="gexf")
    return {str(edge.get("kind")): edge for edge in etree.parse(path).findall(".//g:edge", SPACE)}


def spells(edge: etree._Element) -> list[tuple[str | None, str | None]]:
    return [(spell.get("start"), spell.get("end")) for spell in edge.findall("g:spells/g:spell", SPACE)]


def test_edges_have_kinds_and_are_there_on_the_days_of_their_dates(tmp_path: Path) -> None:
    edges = read_edges(small_graph(), tmp_path / "graph.gexf")
    assert {"signed (planned)", "signed (negated)"} <= set(edges)
    assert edges["met"].get("weight") == "3.0"
    assert spells(edges["met"]) == [("2005-02-01", "2005-02-28"), ("2006-01-01", "2006-12-31")]
    assert spells(edges["told"]) == [("2005-03-02", "2005-03-02")]
    assert spells(edges["part_of"]) == []


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["2008"], [("2008-01-01", "2008-12-31")]),
        (["2008-02"], [("2008-02-01", "2008-02-29")]),
        (["2008-02-03"], [("2008-02-03", "2008-02-03")]),
        (["2007-11/2008-02-03"], [("2007-11-01", "2008-02-03")]),
        (["2007/"], [("2007-01-01", "2007-12-31")]),
        (["2008-02", "2008-03-05", "2008-03-01/2008-03-04"], [("2008-02-01", "2008-03-05")]),
        (["2009", "2007"], [("2007-01-01", "2007-12-31"), ("2009-01-01", "2009-12-31")]),
        (["2008-02-30"], []),
        (["next week"], []),
    ],
)  # fmt: skip
def test_dates_of_any_precision_become_days(tmp_path: Path, dates: list[str], expected: list[tuple[str, str]]) -> None:
    stating = [stated("m2", "part_of", "c9", "07QUITO905", start, date=date) for start, date in enumerate(dates)]
    edges = read_edges(assemble(ENTITIES, stating, CABLES), tmp_path / "graph.gexf")
    assert spells(edges["part_of"]) == expected


def test_values_are_declared_once_and_of_their_type(tmp_path: Path) -> None:
    path = tmp_path / "graph.gexf"
    export(hostile_graph(), path, format="gexf")
    tree = etree.parse(path)
    reads = {"string": str, "integer": int, "double": float}
    for owner in ("node", "edge"):
        listed = tree.findall(f".//g:attributes[@class='{owner}']/g:attribute", SPACE)
        types = {item.get("id"): item.get("type") for item in listed}
        assert len(types) == len(listed)
        for value in tree.findall(f".//g:{owner}//g:attvalue", SPACE):
            reads[types[value.get("for")] or ""](value.get("value") or "")
    assert len(tree.findall(".//viz:position", SPACE)) == len(tree.findall(".//g:node", SPACE))


def test_ids_are_unique_and_edges_end_at_nodes(tmp_path: Path) -> None:
    path = tmp_path / "graph.gexf"
    export(large_graph(60, 900), path, format="gexf")
    tree = etree.parse(path)
    nodes, edges = ([item.get("id") for item in tree.findall(f".//g:{name}", SPACE)] for name in ("node", "edge"))
    assert len({*nodes, *edges}) == len(nodes) + len(edges)
    assert {edge.get(end) for edge in tree.findall(".//g:edge", SPACE) for end in ("source", "target")} <= set(nodes)


def test_hostile_text_comes_back_but_for_what_xml_cannot_hold(tmp_path: Path) -> None:
    path = tmp_path / "graph.gexf"
    export(hostile_graph(), path, format="gexf")
    held = HOSTILE.replace("\x00", "").replace("\ud800", "").replace("\ufffe", "")
    assert etree.parse(path).find(".//g:edge", SPACE).get("label") == f"open:{held}"  # type: ignore[union-attr]

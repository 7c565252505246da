"""Graphs for the tests of what comes after them: small ones by hand, hostile ones, large ones by rule."""

from __future__ import annotations

from datetime import UTC, datetime

from graphbuild.graph import KnowledgeGraph, assemble
from graphbuild.records import Assertion, CableInfo, Entity, Evidence, Modality, Polarity, Qualifiers

CABLES = (
    CableInfo("05OSLO17", "a.txt", datetime(2005, 3, 2, 9, 30, tzinfo=UTC), "FISH", "AMEMBASSY OSLO", 3, 60),
    CableInfo("07QUITO905", "b.txt", None, "BANANAS", None, 2, 30),
)
ENTITIES = (
    Entity("m1", "Ministry", "Ministry of Fisheries", ("MOF", "the Ministry"), "NO", ("05OSLO17",), 4),
    Entity("m2", "Ministry", "Ministry of Finance", ("MOF",), "EC", ("07QUITO905",), 2),
    Entity("p1", "Official", "Åse Nygård", ("Nygård",), "NO", ("05OSLO17", "07QUITO905"), 5),
    Entity("p2", "Official", "EconOff", (), "US", ("05OSLO17",), 3),
    Entity("a1", "Agreement", "Barents Protocol", (), None, ("05OSLO17",), 1),
    Entity("c1", "Cable", "05OSLO17", (), None, ("05OSLO17",), 0),
    Entity("c9", "Country", "Ecuador", ("Republic of Ecuador",), "EC", ("07QUITO905",), 2),
)


def stated(
    subject: str,
    predicate: str,
    target: str,
    cable: str = "05OSLO17",
    start: int = 0,
    **more: object,
) -> Assertion:
    """An assertion whose sentence says what it asserts; `more` are qualifiers and fields of Assertion."""
    names = set(Qualifiers.__dataclass_fields__)
    qualifiers = Qualifiers(**{name: value for name, value in more.items() if name in names})  # type: ignore[arg-type]
    fields = {"confidence": 0.9, "extractor": "rules"} | {k: v for k, v in more.items() if k not in names}
    text = f"{subject} {predicate} {target}."
    evidence = Evidence(cable, 1, start, start + len(text), text)
    return Assertion(subject, predicate, target, evidence, qualifiers, **fields)  # type: ignore[arg-type]


ASSERTIONS = (
    stated("p1", "works_for", "m1", start=5, role="Deputy Minister"),
    stated("p1", "met", "p2", start=40, date="2005-02"),
    stated("p2", "met", "p1", "07QUITO905", 10),
    stated("p2", "met", "p1", start=90, date="2006", confidence=0.5),
    stated("m1", "signed", "a1", start=120, modality=Modality.PLANNED, attributed_to="p1"),
    stated("m1", "signed", "a1", start=150, polarity=Polarity.NEGATED, modality=Modality.PLANNED),
    stated("m1", "told", "p2", start=200),
    stated("m1", "asked", "p2", start=200),
    stated("m2", "part_of", "c9", "07QUITO905", 60),
    stated("c1", "mentions", "m1"),
    stated("c1", "mentions", "c9"),
)


def small_graph() -> KnowledgeGraph:
    """Seven entities and eleven assertions over two cables."""
    return assemble(ENTITIES, ASSERTIONS, CABLES)


def empty_graph() -> KnowledgeGraph:
    """Nothing at all."""
    return assemble((), (), ())


HOSTILE = "a]]>b\x00c\ud800d\u202ee=cmd()\r\n\tf<g&h\"i'j\x85k\ufffel\u2028m"


def hostile_graph() -> KnowledgeGraph:
    """Text that breaks careless writers in every field, a spreadsheet formula, a name of 10,000 characters."""
    cable = CableInfo("99LIMA1", HOSTILE, None, HOSTILE, HOSTILE, 1, 1, (HOSTILE,))
    left = Entity("e1", "Person", "=cmd()" + HOSTILE, (HOSTILE, "-1+1", "x" * 10_000), "PE", ("99LIMA1",), 1)
    right = Entity("e2", "Organization", "y" * 10_000, ("\n",), None, ("99LIMA1",), 1)
    evidence = Evidence("99LIMA1", 1, 0, len(HOSTILE), HOSTILE)
    qualifiers = Qualifiers(role=HOSTILE, date="2008-02-30", place=HOSTILE, quantity=HOSTILE)
    assertion = Assertion("e1", "open:" + HOSTILE, "e2", evidence, qualifiers, HOSTILE, 0.0, "e1", ("e2",))
    return assemble((left, right), (assertion,), (cable,))


def large_graph(entities: int, assertions: int) -> KnowledgeGraph:
    """A graph of given size, the same on every call, with parallel relations and several cables."""
    nodes = [Entity(f"e{n}", "Person" if n % 3 else "Ministry", f"Name {n}") for n in range(entities)]
    predicates = ("told", "met", "asked", "signed")
    made = (
        stated(
            f"e{n % entities}",
            predicates[n % 4],
            f"e{(n * 7919 + n // entities + 1) % entities}",
            f"08OSLO{n // 50}",
            n % 50,
        )
        for n in range(assertions)
    )
    cables = (
        CableInfo(f"08OSLO{n}", "x", datetime(2008, 1 + n % 12, 1, tzinfo=UTC), "", None, 1, 1)
        for n in range(assertions // 50 + 1)
    )
    return assemble(nodes, made, cables)

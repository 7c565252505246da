import csv
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pyarrow import parquet

from graphbuild.errors import ExportError
from graphbuild.exports import export, sqlite
from graphbuild.graph import KnowledgeGraph, assemble
from graphbuild.records import CableInfo, Entity, Judgement, Verdict
from tests.graphs import ASSERTIONS, CABLES, ENTITIES, HOSTILE, empty_graph, hostile_graph, small_graph, stated

TABLES = ("entities", "assertions", "cables", "judgements")


def rows(path: Path, encoding: str = "utf-8") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as file:
        return [*csv.DictReader(file)]


def counts(graph: KnowledgeGraph) -> tuple[int, ...]:
    return len(graph.entities), len(graph.all_assertions), len(graph.cables), len(graph.judgements)


def judged() -> KnowledgeGraph:
    graph = small_graph()
    judgement = Judgement("MOF", "Ministry of Fisheries", Verdict.SAME, 1.0, "defined beside it", "abbreviation")
    return type(graph)(graph.entities, graph.cables, graph.all_assertions, (judgement,))


@pytest.mark.parametrize("graph", [empty_graph(), judged(), hostile_graph()])
def test_parquet_holds_every_record(tmp_path: Path, graph: KnowledgeGraph) -> None:
    export(graph, tmp_path / "out", format="parquet")
    read = [parquet.read_table(tmp_path / "out" / f"{name}.parquet") for name in TABLES]
    assert tuple(table.num_rows for table in read) == counts(graph)


def test_parquet_columns_have_types(tmp_path: Path) -> None:
    export(small_graph(), tmp_path / "out", format="parquet")
    entities = parquet.read_table(tmp_path / "out/entities.parquet").to_pylist()
    assert entities[3]["aliases"] == ["MOF", "the Ministry"]
    statuses = parquet.read_table(tmp_path / "out/assertions.parquet")["status"].to_pylist()
    assert sorted(set(statuses)) == ["asserted", "negated", "planned"]
    cables = parquet.read_table(tmp_path / "out/cables.parquet").to_pylist()
    assert [cable["date"] for cable in cables] == ["2005-03-02T09:30:00+00:00", None]


@pytest.mark.parametrize("graph", [empty_graph(), judged(), hostile_graph()])
def test_sqlite_holds_every_record_and_its_links_hold(tmp_path: Path, graph: KnowledgeGraph) -> None:
    export(graph, tmp_path / "graph.db", format="sqlite")
    with closing(sqlite3.connect(tmp_path / "graph.db")) as database:
        read = tuple(database.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in TABLES)
        assert read == counts(graph)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_sqlite_answers(tmp_path: Path) -> None:
    export(small_graph(), tmp_path / "graph.db", format="sqlite")
    query = "SELECT e.aliases FROM assertions a JOIN entities e ON e.id = a.subject_id WHERE a.status = 'planned'"
    with closing(sqlite3.connect(tmp_path / "graph.db")) as database:
        assert [json.loads(text) for (text,) in database.execute(query)] == [["MOF", "the Ministry"]]


def test_sqlite_finds_words_and_knows_where_its_links_lead(tmp_path: Path) -> None:
    export(small_graph(), tmp_path / "graph.db", format="sqlite")
    query = "SELECT evidence FROM assertions WHERE rowid IN (SELECT rowid FROM assertions_search('finance part_of'))"
    with closing(sqlite3.connect(tmp_path / "graph.db")) as database:
        assert database.execute(query).fetchall() == [("m2 part_of c9.",)]
        named = database.execute("SELECT name FROM entities_search WHERE entities_search MATCH 'nygard'").fetchall()
        assert named == [("Åse Nygård",)]
        links = {row[3]: row[2] for row in database.execute("PRAGMA foreign_key_list(assertions)")}
        assert links == {**dict.fromkeys(("subject_id", "object_id", "attributed_to_id"), "entities"), "doc": "cables"}


def test_nothing_that_an_assertion_carries_is_lost(tmp_path: Path) -> None:
    said = stated("m1", "told", "p2", quantity="two", attributed_to="p1", reported_by=("p2", "m2"), confidence=0.25)
    graph = assemble(ENTITIES, (said,), CABLES)
    for format in ("jsonl", "parquet", "sqlite"):
        export(graph, tmp_path / format, format=format)
    with closing(sqlite3.connect(tmp_path / "sqlite")) as database:
        database.row_factory = sqlite3.Row
        stored = dict(database.execute("SELECT * FROM assertions").fetchone())
    stored |= {name: json.loads(stored[name]) for name in ("reported_by", "reported_by_ids")}
    line = json.loads((tmp_path / "jsonl/assertions.jsonl").read_text("utf-8"))
    (row,) = parquet.read_table(tmp_path / "parquet/assertions.parquet").to_pylist()
    assert line | {"status": "asserted"} == row == stored
    assert (row["attributed_to"], row["attributed_to_id"], row["quantity"]) == ("Åse Nygård", "p1", "two")
    assert (row["reported_by"], row["reported_by_ids"]) == (["EconOff", "Ministry of Finance"], ["p2", "m2"])
    assert (row["extractor"], row["confidence"]) == ("rules", 0.25)


def test_a_disk_that_is_full_is_one_clear_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(sqlite, "_write_table", full)
    with pytest.raises(ExportError, match=r"graph\.db: cannot be written \(database or disk is full\)"):
        export(small_graph(), tmp_path / "graph.db", format="sqlite")
    assert list(tmp_path.iterdir()) == []


def test_text_that_utf8_cannot_hold_is_replaced(tmp_path: Path) -> None:
    export(hostile_graph(), tmp_path / "graph.db", format="sqlite")
    with closing(sqlite3.connect(tmp_path / "graph.db")) as database:
        assert database.execute("SELECT evidence FROM assertions").fetchone() == (HOSTILE.replace("\ud800", "?"),)


def test_a_spreadsheet_gets_a_row_a_relation_and_runs_nothing(tmp_path: Path) -> None:
    export(small_graph(), tmp_path / "graph.csv", format="csv")
    read = rows(tmp_path / "graph.csv", "utf-8-sig")
    assert len(read) == len(small_graph().relations())
    met = next(row for row in read if row["predicate"] == "met")
    assert (met["weight"], met["cables"]) == ("3", "05OSLO17\n07QUITO905")
    export(hostile_graph(), tmp_path / "graph.csv", format="csv")
    (row,) = rows(tmp_path / "graph.csv", "utf-8-sig")
    assert row["subject"].startswith("'=cmd()")
    assert "\x00" not in row["subject"]
    assert len(row["object"]) == 10_000
    assert row["roles"] == row["places"] == row["quantities"]


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(1)", "  =1", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"]
)
def test_what_a_spreadsheet_would_run_is_text(tmp_path: Path, text: str) -> None:
    entities = (Entity("e1", "Person", text), Entity("e2", "Person", "a=b"))
    cable = CableInfo("08OSLO1", "x", None, "", None, 1, 1)
    export(assemble(entities, (stated("e1", "met", "e2", "08OSLO1"),), (cable,)), tmp_path / "graph.csv", format="csv")
    assert (tmp_path / "graph.csv").read_bytes().startswith(b"\xef\xbb\xbfsubject_id,")
    (row,) = rows(tmp_path / "graph.csv", "utf-8-sig")
    assert row["subject"].startswith("'")
    assert row["object"] == "a=b"


def test_neo4j_gets_every_entity_and_relation(tmp_path: Path) -> None:
    export(small_graph(), tmp_path / "out", format="neo4j")
    nodes, edges = rows(tmp_path / "out/nodes.csv"), rows(tmp_path / "out/relationships.csv")
    assert {node["id:ID"] for node in nodes} == {entity.id for entity in ENTITIES}
    assert {edge[":START_ID"] for edge in edges} <= {node["id:ID"] for node in nodes}
    assert sum(int(edge["weight:int"]) for edge in edges) == len(ASSERTIONS)
    assert next(edge for edge in edges if edge[":TYPE"] == "MET")["cables:string[]"] == f"{CABLES[0].id};{CABLES[1].id}"


def test_neo4j_gets_a_line_a_record_whatever_the_text(tmp_path: Path) -> None:
    export(hostile_graph(), tmp_path / "out", format="neo4j")
    assert len((tmp_path / "out/nodes.csv").read_text(encoding="utf-8").splitlines()) == 3
    assert len((tmp_path / "out/relationships.csv").read_text(encoding="utf-8").splitlines()) == 2

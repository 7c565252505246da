"""Each format's file for one small graph, whole: what changes in an export is seen in review.

The graph of seeds/ has a golden file of its own, which moves with each rule of language; this graph stays. The
ontology, which RDF holds too, is left out: it grows.
`UPDATE_GOLDEN=1 pytest tests/exports/test_golden.py` writes the files anew.
"""

import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pyarrow import parquet

from graphbuild.exports import export, rdf
from graphbuild.graph import KnowledgeGraph, assemble
from graphbuild.records import Entity, Judgement, Verdict
from tests.exports.test_export import OURS
from tests.graphs import ASSERTIONS, CABLES, ENTITIES, stated

GOLDEN = Path(__file__).parents[1] / "golden" / "exports"
_PLACE = re.compile(r'(<data key="node\.[xy]">|\b[xy]=")-?[\d.]+')


def graph() -> KnowledgeGraph:
    full = stated(
        "p2", "told", "p1", start=240, role="guest", place="Tromsø", quantity="two & <more>", date="2004-11/2005",
        attributed_to="m1", reported_by=("p1", "c9"), confidence=0.25,
    )  # fmt: skip
    hidden = Entity("p3", "Official", '=Ola; "Nordmann"', (), "NO", ("05OSLO17",), 1, protected=True)
    topics = Entity("t1", "Topic", "EFIS")
    told = (*ASSERTIONS, full, stated("c1", "tagged", "t1"), stated("p3", "open:ran into", "p1", start=300))
    same = Judgement("MOF", "Ministry of Fisheries", Verdict.SAME, 1.0, "defined beside it", "abbreviation")
    return assemble((*ENTITIES, hidden, topics), told, CABLES, (same,))


def shown(path: Path) -> str:
    """All that was written, as text; where a layout puts a node is left out."""
    if path.is_dir():
        return "".join(f"== {file.name}\n{shown(file)}" for file in sorted(path.iterdir()))
    content = path.read_bytes()
    if content.startswith(b"SQLite"):
        with closing(sqlite3.connect(path)) as database:
            unlike = re.compile("_search|sqlite_|PRAGMA")
            dump = (line for line in database.iterdump() if not unlike.search(line))
            return "\n".join(dump) + "\n"
    if content.startswith(b"PAR1"):
        table = parquet.read_table(path)
        columns = [f"{field.name}: {field.type}" for field in table.schema]
        return "\n".join([*columns, *map(str, table.to_pylist())]) + "\n"
    return _PLACE.sub(r"\1…", content.decode("utf-8"))


@pytest.mark.parametrize("format", OURS)
def test_an_export_is_as_it_was(tmp_path: Path, format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rdf, "find_axioms", lambda ontology: iter(()))
    export(graph(), tmp_path / "graph", format=format)
    golden, text = GOLDEN / f"{format}.txt", shown(tmp_path / "graph")
    if "UPDATE_GOLDEN" in os.environ:
        GOLDEN.mkdir(parents=True, exist_ok=True)
        golden.write_text(text, encoding="utf-8", newline="")
    assert text.splitlines() == golden.read_bytes().decode("utf-8").splitlines()


def test_every_golden_file_belongs_to_a_format() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == set(OURS)

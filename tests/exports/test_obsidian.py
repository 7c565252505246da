import re
from pathlib import Path

from graphbuild.exports import export
from graphbuild.graph import assemble
from graphbuild.records import Entity
from tests.graphs import hostile_graph, small_graph


def test_a_note_an_entity_and_every_link_leads_to_one(tmp_path: Path) -> None:
    export(small_graph(), tmp_path / "notes", format="obsidian")
    notes = {path.stem: path.read_text(encoding="utf-8") for path in (tmp_path / "notes").iterdir()}
    assert set(notes) == {
        *("Ministry of Fisheries", "Ministry of Finance", "Åse Nygård"),
        *("EconOff", "Barents Protocol", "Ecuador"),
    }
    links = {link for text in notes.values() for link in re.findall(r"\[\[(.+?)\]\]", text)}
    assert links <= set(notes)
    assert "[[Ministry of Fisheries]] signed [[Barents Protocol]] *(negated)*" in notes["Barents Protocol"]
    assert "> 05OSLO17 ¶1: p1 met p2." in notes["EconOff"]


def test_names_that_clash_get_their_ids(tmp_path: Path) -> None:
    entities = (
        Entity("e1", "Person", "Li Wei"),
        Entity("e2", "Person", "LI WEI"),
        Entity("e3", "Person", "../x"),
        Entity("e4", "Person", "??"),
    )
    export(assemble(entities, (), ()), tmp_path / "notes", format="obsidian")
    assert sorted(path.name for path in (tmp_path / "notes").iterdir()) == [
        "LI WEI e2.md",
        "Li Wei e1.md",
        "e4.md",
        "x.md",
    ]


def test_hostile_text_makes_no_markup_and_no_path(tmp_path: Path) -> None:
    export(hostile_graph(), tmp_path / "notes", format="obsidian")
    notes = [*(tmp_path / "notes").iterdir()]
    assert len(notes) == 2
    assert all(len(note.name) < 100 for note in notes)
    assert "f<g" not in notes[0].read_text(encoding="utf-8").split("---")[2]

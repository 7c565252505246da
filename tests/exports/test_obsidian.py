import re
from pathlib import Path
from unicodedata import normalize

import pytest

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


@pytest.mark.parametrize(
    "names",
    [
        ("CON", "con.txt", "Lpt1", "Console"),
        ("Émile", "E\u0301mile", "émile"),
        ("字" * 300, "字" * 299, "𠀀" * 200),
        ("x" * 10_000, "x" * 9_999),
        (".", "..", "...", "a.", "a. ", " a", "A"),
        ('a<b>:"/\\|?*c', "a b c", "a\x00b\x1fc", "a\u202eb", "a\ud800b"),
        ("Wei", "Wei e0", "Wei e0", "WEI"),
    ],
)
def test_any_names_are_names_of_files_on_every_system(tmp_path: Path, names: tuple[str, ...]) -> None:
    entities = (Entity(f"e{place}", "Person", name) for place, name in enumerate(names))
    export(assemble(entities, (), ()), tmp_path / "notes", format="obsidian")
    written = [path.name for path in (tmp_path / "notes").iterdir()]
    assert len(written) == len({normalize("NFD", name.casefold()) for name in written}) == len(names)
    for name in written:
        assert not re.search(r'[<>:"/\\|?*#^\[\]\x00-\x1f]', name)
        assert not re.fullmatch(r"(con|prn|aux|nul|com\d|lpt\d)", name.split(".")[0], re.IGNORECASE)
        assert len(name.encode()) <= 255
        assert name.removesuffix(".md") == name.removesuffix(".md").strip(". ")


def test_the_front_matter_is_yaml(tmp_path: Path) -> None:
    yaml = pytest.importorskip("yaml")
    names = ("Ana: #1 'x' \"y\"", "- a", "\x85b\u2028c", "😀", "\x00\x7f", "null", "2008-01-01")
    export(assemble((Entity("e1", "Person", *names[:1], names, "PE"),), (), ()), tmp_path / "notes", format="obsidian")
    (note,) = (tmp_path / "notes").iterdir()
    front = yaml.safe_load(note.read_text(encoding="utf-8").split("---\n")[1])
    assert front["aliases"] == [
        names[0],
        *(" ".join(n.replace("\x00", " ").replace("\x7f", " ").split()) for n in names),
    ]
    assert (front["type"], front["country"]) == ("Person", "PE")


def test_a_note_tells_who_says_it(tmp_path: Path) -> None:
    export(small_graph(), tmp_path / "notes", format="obsidian")
    note = (tmp_path / "notes" / "Barents Protocol.md").read_text(encoding="utf-8")
    assert "signed [[Barents Protocol]] *(planned)*, according to [[Åse Nygård]]" in note


def test_hostile_text_makes_no_markup_and_no_path(tmp_path: Path) -> None:
    export(hostile_graph(), tmp_path / "notes", format="obsidian")
    notes = [*(tmp_path / "notes").iterdir()]
    assert len(notes) == 2
    assert all(len(note.name) < 110 for note in notes)
    assert "f<g" not in notes[0].read_text(encoding="utf-8").split("---")[2]

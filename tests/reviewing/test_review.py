"""A person's word: kept in the folder, obeyed by every rebuild, taken back to the byte."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import graphbuild
from graphbuild import DecisionError, review
from graphbuild.ontology import load_ontology
from graphbuild.pipeline import build_graph, read_graph
from graphbuild.records import Choice, Decision
from tests.builds import Watcher
from tests.reviewing.letters import CABLES, FORM

SAME = {"decision": "same", "left": "Igor Belyakov", "right": "Igor Belyanov"}


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def names(folder: Path) -> set[str]:
    return {entity.name for entity in read_graph(folder).entities.values()}


def test_doubts_show_both_names_with_their_sentences(folder: Path) -> None:
    before = content(folder)
    doubts = review(folder).doubts
    first = next(doubt for doubt in doubts if doubt.left.name == "igor belyakov")
    assert (first.right.name, first.verdict, first.left.titles) == ("igor belyanov", "unsure", ("Mayor",))
    assert (first.left.type, first.left.cables) == ("Official", ("05ZAGREB1",))
    assert "Mayor Igor Belyakov told PolOff" in first.left.sentences[0].text
    assert "spelling" in first.reason and 0.4 <= first.score < 0.8
    kovacs = [doubt for doubt in doubts if "kovac" in doubt.left.name + doubt.right.name]
    assert len(kovacs) == 2 and all("several fit" in doubt.reason for doubt in kovacs)
    assert [doubt.score for doubt in doubts] == sorted((doubt.score for doubt in doubts), reverse=True)
    assert content(folder) == before


def test_where_no_sentence_is_kept_subject_and_names_beside_are_shown(tmp_path: Path) -> None:
    texts = (
        "The Harbour Council met. The Joint Statement was late.",
        "The Joint Statement was long; the Harbour Council met.",
    )
    for number, text in enumerate(texts, 1):
        letter = FORM.format(number=number, year=5, text=text)
        (tmp_path / f"{number}.txt").write_text(letter, encoding="utf-8")
    build_graph(tmp_path, out=tmp_path.with_name("graph"))
    (doubt,) = review(tmp_path.with_name("graph")).doubts
    assert doubt.left.around == ("HARBOUR DUES: … Harbour Council … Joint Statement …",)
    assert doubt.right.around == ("HARBOUR DUES: … Joint Statement … Harbour Council …",)
    assert [sentence.text for sentence in doubt.left.sentences] == ["Joint Statement"]


def test_doubts_are_found_by_the_ontology_of_the_graph(tmp_path: Path) -> None:
    own, letters = tmp_path / "own", tmp_path / "letters"
    shutil.copytree(load_ontology().folder, own)
    words = (own / "identity.toml").read_text(encoding="utf-8")
    (own / "identity.toml").write_text(words.replace("same = { ", 'same = { igor = "ihor", '), encoding="utf-8")
    letters.mkdir()
    for name, text in CABLES.items():
        (letters / f"{name}.txt").write_text(text, encoding="utf-8")
    build_graph(letters, out=tmp_path / "graph", ontology=own)
    sides = [side for doubt in review(tmp_path / "graph").doubts for side in (doubt.left, doubt.right)]
    assert "ihor belyakov" in {side.name for side in sides}
    assert all(side.cables and side.sentences for side in sides)


def test_a_decision_joins_and_its_undoing_restores_every_byte(folder: Path) -> None:
    before = content(folder)
    done = review(folder, decide=[SAME])
    assert len(done.graph.find("Belyanov")) == 1 and done.graph.find("Belyanov") == done.graph.find("Belyakov")
    assert done.graph == read_graph(folder)
    assert (folder / "decisions.jsonl").read_text(encoding="utf-8").count("\n") == 1
    assert not any("belyakov" in doubt.left.name for doubt in done.doubts)
    assert content(folder)["graph.html"] != before["graph.html"]
    review(folder, undo=[1])
    assert content(folder) == before


def test_a_line_taken_out_by_hand_is_noticed(folder: Path) -> None:
    before = content(folder)
    review(folder, decide=[SAME])
    (folder / "decisions.jsonl").unlink()
    assert review(folder).decisions == ()
    assert content(folder) == before


def test_a_rebuild_into_the_folder_obeys_and_gives_the_same_bytes(folder: Path, source: Path) -> None:
    review(folder, decide=[SAME])
    decided = content(folder)
    build_graph(source, out=folder)
    assert content(folder) == decided


def test_a_file_of_decisions_goes_to_another_graph(folder: Path, source: Path, tmp_path: Path) -> None:
    review(folder, decide=[SAME])
    other = tmp_path / "other"
    build_graph(source, out=other, decisions=folder / "decisions.jsonl")
    assert content(other) == content(folder)
    assert len(build_graph(source, decisions=folder / "decisions.jsonl").find("Belyanov")) == 1
    review(other, decide=[{"decision": "rename", "entity": "Harbour Council", "name": "Council of the Harbour"}])
    with pytest.raises(DecisionError, match=r"other/decisions\.jsonl, line 2: is not in .*graph/decisions\.jsonl"):
        build_graph(source, out=other, decisions=folder / "decisions.jsonl")
    assert len(review(other).decisions) == 2


def test_renaming_retyping_and_dropping(folder: Path) -> None:
    decisions = [
        {"decision": "rename", "entity": "Harbour Council", "name": "Council of the Harbour", "note": "seal of 1999"},
        {"decision": "retype", "entity": "Harbour Council", "type": "NGO"},
        {"decision": "drop", "entity": "Petar Kovac"},
    ]
    graph = review(folder, decide=decisions).graph
    council = graph.entity("Council of the Harbour")
    assert (council.type, "Harbour Council" in council.aliases) == ("NGO", True)
    assert graph.find("Petar Kovac") == ()
    assert not any("Petar" in item.evidence.text and item.predicate == "told" for item in graph.all_assertions)
    ends = {end for item in graph.all_assertions for end in (item.subject, item.object)}
    assert ends <= graph.entities.keys()


def test_what_a_dropped_speaker_says_goes_too(folder: Path) -> None:
    before = [item for item in read_graph(folder).all_assertions if item.predicate == "approved"]
    assert before and before[0].attributed_to
    graph = review(folder, decide=[{"decision": "drop", "entity": "Petar Kovac"}]).graph
    assert [item for item in graph.all_assertions if item.predicate == "approved"] == []


def test_one_name_may_be_another_one_in_a_cable(folder: Path) -> None:
    council = read_graph(folder).entity("Harbour Council")
    assert len(council.cables) == 3
    decision = {"decision": "different", "left": council.id, "right": council.id, "cables": ["05ZAGREB3"]}
    graph = review(folder, decide=[decision]).graph
    assert sorted(entity.cables for entity in graph.find("Harbour Council")) == [
        ("05ZAGREB1", "05ZAGREB2"),
        ("05ZAGREB3",),
    ]
    assert review(folder).unmet == ()


def test_an_unsure_pair_is_not_asked_again(folder: Path) -> None:
    asked = len(review(folder).doubts)
    assert len(review(folder, decide=[SAME | {"decision": "unsure"}]).doubts) == asked - 1
    assert len(read_graph(folder).find("Belyanov")) == 1


def test_merges_that_rules_made_are_listed_and_can_be_refused(folder: Path, source: Path, tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    for path in source.iterdir():
        if path.stem != "05ZAGREB3":
            (tmp_path / "more" / path.name).write_bytes(path.read_bytes())
    out = tmp_path / "two"
    build_graph(tmp_path / "more", out=out)
    made = next(doubt for doubt in review(out, made=True).doubts if "kovac" in doubt.left.name + doubt.right.name)
    assert (made.verdict, made.score) == ("same", 0.82)
    graph = review(out, decide=[Decision(Choice.DIFFERENT, made.left.id, made.right.id)]).graph
    assert len([entity for entity in graph.entities.values() if "Kovac" in entity.name]) == 2


def test_of_two_decisions_on_one_pair_the_later_counts(folder: Path) -> None:
    done = review(folder, decide=[SAME, SAME | {"decision": "different"}])
    assert len(done.decisions) == 2
    assert {"Igor Belyakov", "Igor Belyanov"} <= names(folder)


def test_a_clash_names_its_lines_and_changes_nothing(folder: Path) -> None:
    before = content(folder)
    three = ("Igor Belyakov", "Igor Belyanov", "Ivan Kovac")
    lines = [
        {"decision": "same", "left": three[0], "right": three[1]},
        {"decision": "same", "left": three[1], "right": three[2]},
        {"decision": "different", "left": three[0], "right": three[2]},
    ]
    with pytest.raises(DecisionError, match=r"decisions, line 3: .* told apart here, but lines 1, 2"):
        review(folder, decide=lines)
    assert content(folder) == before
    assert len(review(folder, decide=lines[:2]).graph.find("Kovac")) >= 1


def test_a_decision_on_what_is_gone_is_told_and_kept(folder: Path, source: Path, tmp_path: Path) -> None:
    review(folder, decide=[SAME, {"decision": "drop", "entity": "Petar Kovac"}])
    for name in ("05ZAGREB2", "05ZAGREB3"):
        (source / f"{name}.txt").rename(tmp_path / f"{name}.txt")
    watcher = Watcher()
    try:
        build_graph(source, out=folder, observer=watcher)
    finally:
        for name in ("05ZAGREB2", "05ZAGREB3"):
            (tmp_path / f"{name}.txt").rename(source / f"{name}.txt")
    assert [line.split(":")[0] for line in watcher.idle] == ["line 1", "line 2"]
    done = review(folder)
    assert len(done.decisions) == len(done.unmet) == 2
    build_graph(source, out=folder)
    assert review(folder).unmet == ()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("nonsense", r"line 2: is no JSON"),
        ('{"decision": "marry", "left": "a", "right": "b"}', r"line 2: decision: Input should be"),
        ('{"decision": "same", "left": "a"}', r"line 2: same needs 'right'"),
        ('{"decision": "drop", "entity": "a", "name": "b"}', r"line 2: drop takes no 'name'"),
        ('{"decision": "rename", "entity": "Ivan Kovac"}', r"line 2: rename needs 'name'"),
        ('{"decision": "same", "left": "a", "right": "b", "colour": "red"}', r"line 2: colour: Extra"),
        ('{"decision": "same", "left": "Nobody", "right": "Ivan Kovac"}', r"line 2: 'Nobody' is unknown"),
        ('{"decision": "same", "left": "Ivan Kovac", "right": "Ivan Kovac"}', r"line 2: left and right are one"),
        ('{"decision": "retype", "entity": "Ivan Kovac", "type": "Wizard"}', r"line 2: there is no type 'Wizard'"),
        ('{"decision": "drop", "entity": "05ZAGREB1"}', r"line 2: a cable keeps its name"),
        ('{"decision": "different", "left": "Ivan Kovac", "right": "Ivan Kovac", "cables": ["09X1"]}', "no cable 09X1"),
        ("[]", r"line 2: Input should be"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_written(folder: Path, tmp_path: Path, line: str, message: str) -> None:
    before = content(folder)
    file = tmp_path / "mine.jsonl"
    file.write_text(f"{json.dumps(SAME)}\n{line}\n", encoding="utf-8")
    with pytest.raises(DecisionError, match=rf"mine\.jsonl.*{message}"):
        review(folder, decide=file)
    assert content(folder) == before


def test_there_must_be_what_is_undone(folder: Path) -> None:
    with pytest.raises(DecisionError, match="there is no decision 7 to undo; there are 0"):
        review(folder, undo=[7])
    with pytest.raises(DecisionError, match=r"missing\.jsonl: cannot be read"):
        review(folder, decide="missing.jsonl")


def test_the_public_name_is_this_one() -> None:
    assert graphbuild.review is review

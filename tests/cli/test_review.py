"""`graphbuild review` at the terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import graphbuild
from graphbuild.cli import main
from tests.reviewing.letters import CABLES


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    source = tmp_path_factory.mktemp("letters")
    for name, text in CABLES.items():
        (source / f"{name}.txt").write_text(text, encoding="utf-8")
    graphbuild.build_graph(source, out=source / ".." / "reviewed")
    return source.parent / "reviewed"


def ask(*words: object, answers: str = "") -> tuple[int, str]:
    result = CliRunner().invoke(main, ["review", *map(str, words)], input=answers)
    return result.exit_code, result.output


def test_doubts_are_listed_answered_and_undone(letters: Path, tmp_path: Path) -> None:
    code, listed = ask(letters, "--as", "jsonl")
    doubts = [json.loads(line) for line in listed.splitlines()]
    assert code == 0 and len(doubts) == 3
    assert set(doubts[0]) == {"left", "right", "score", "reason"}
    assert set(doubts[0]["left"]) == {"id", "name", "type", "country", "titles", "cables", "sentences", "around"}

    code, output = ask(letters, answers="x\ns\nk\nq\n")
    assert code == 0 and output.count("[s]ame, [d]ifferent") == 4
    assert "Mayor Igor Belyakov told PolOff" in output and "paragraph 1" in output
    assert "decisions that hold: 1; merges in doubt: 2" in output

    file = tmp_path / "mine.jsonl"
    file.write_text(json.dumps(doubts[1] | {"decision": "different"}) + "\n", encoding="utf-8")
    assert ask(letters, "--decide", file) == (0, "decisions that hold: 2; merges in doubt: 1\n")
    assert ask(letters, "--undo", "1", "--undo", "2") == (0, "decisions that hold: 0; merges in doubt: 3\n")
    assert not (letters / "decisions.jsonl").exists()


def test_what_was_answered_before_an_interruption_is_kept(letters: Path) -> None:
    code, output = ask(letters, answers="d\n")
    assert code == 0 and "decisions that hold: 1" in output and "Aborted" not in output
    assert ask(letters, "--undo", "1")[0] == 0


def test_bad_decisions_are_one_line(letters: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.jsonl"
    file.write_text("{}\n", encoding="utf-8")
    code, output = ask(letters, "--decide", file)
    assert code == 1
    assert output == f"graphbuild: error: {file}, line 1: decision: Field required\n"


def test_a_build_takes_decisions(letters: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.jsonl"
    file.write_text('{"decision": "drop", "entity": "gone-0123456789"}\n', encoding="utf-8")
    source = tmp_path / "cable.txt"
    source.write_text(CABLES["05ZAGREB1"], encoding="utf-8")
    words = ("build", source, "--out", tmp_path / "out", "--decisions", file)
    result = CliRunner().invoke(main, [str(word) for word in words])
    assert result.exit_code == 0
    assert "decision on what is in no cable, kept: line 1: gone-0123456789" in result.output
    assert (tmp_path / "out" / "decisions.jsonl").read_text(encoding="utf-8") == file.read_text(encoding="utf-8")

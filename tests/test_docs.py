"""The project's pages in: every link leads somewhere, every command and snippet in them works."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click import Context, Group
from click.testing import CliRunner

from graphbuild import registry
from graphbuild.cli import main
from graphbuild.exports import formats

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("seeds/*.md")])
_LINK = re.compile(r"\]\((?!https?:|#)(?P<target>[^)#\s]+)")
_FENCE = re.compile(r"^```(?P<language>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[str]:
    fences = _FENCE.finditer((ROOT / "README.md").read_text(encoding="utf-8"))
    return [fence["body"] for fence in fences if fence["language"] == language]


COMMANDS = [line.removeprefix("$ ") for block in blocks("console") for line in block.splitlines()]


def links(page: Path) -> list[str]:
    """A table may quote damage of the form `[1](#)`: what stands in back quotes is no link."""
    return _LINK.findall(re.sub(r"`[^`\n]*`", "", page.read_text(encoding="utf-8")))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    assert [target for target in links(page) if not (page.parent / target).exists()] == []


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    notes = {path.name for path in folder.glob("*.md")} - {"README.md"}
    assert notes
    assert set(links(folder / "README.md")) == notes


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("readme")
    (place / "seeds").symlink_to(ROOT / "seeds", target_is_directory=True)
    return place


def test_the_commands_of_the_readme_work(workplace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(workplace)
    assert COMMANDS
    for command in COMMANDS:
        program, *arguments = shlex.split(command)
        result = CliRunner().invoke(main, arguments)
        assert (program, result.exit_code) == ("graphbuild", 0), f"{command}\n{result.output}"


@pytest.mark.parametrize("snippet", blocks("python"))
def test_the_python_of_the_readme_runs(
    snippet: str, workplace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(workplace)
    exec(compile(snippet, "README.md", "exec"), {})
    said = capsys.readouterr().out
    assert said
    assert "seeds" not in snippet or "Ministry of Public Security" in said


def table() -> dict[str, str]:
    """The rows of the README's table of commands by command."""
    return {found[1]: line for line in section("Commands") if (found := re.match(r"\| `(\w+)", line))}


def section(heading: str) -> list[str]:
    """The lines of one section of the README."""
    return (
        (ROOT / "README.md")
        .read_text(encoding="utf-8")
        .partition(f"\n## {heading}\n")[2]
        .split("\n## ")[0]
        .splitlines()
    )


def test_the_table_names_every_command_and_no_option_that_there_is_not() -> None:
    rows, context = table(), Context(main)
    assert sorted(rows) == sorted(main.list_commands(context))
    for name, row in rows.items():
        command = main.get_command(context, name)
        assert command is not None
        options = {option for parameter in command.params for option in parameter.opts}
        assert isinstance(command, Group) or set(re.findall(r"--[a-z-]+", row)) <= options, name


def test_the_table_names_every_format_and_no_option_that_there_is_not() -> None:
    listed, options = section("Formats"), {"--list", "--format", "--help"}
    rows = {
        name: line for line in listed if line.startswith("| `") for name in re.findall(r"`(\w+)`", line.split("|")[1])
    }
    assert list(rows) == [*registry.names("exporters")]
    for format in formats():
        own = {spelled for name in format.options for spelled in (f"--{name}", f"--no-{name}")}
        assert set(re.findall(r"--[a-z][a-z-]+", rows[format.name])) <= own
        options |= own
    assert set(re.findall(r"--[a-z][a-z-]+", "\n".join(listed))) <= options

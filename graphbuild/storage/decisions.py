"""A JSON Lines file of a person's decisions in, the decisions out, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from graphbuild.errors import DecisionError
from graphbuild.records import Choice, Decision

FILE = "decisions.jsonl"
"""Where a graph folder keeps them."""
_PAIRS = (Choice.SAME, Choice.DIFFERENT, Choice.UNSURE)
_VALUES = {Choice.RENAME: "name", Choice.RETYPE: "type"}


class Side(BaseModel):
    """One of two names as `review --as jsonl` prints it, of which only the id counts."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    id: str


class Line(BaseModel):
    """A line of the file. `score` and `reason` may stand there because `review` prints them; they count for nothing."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    decision: Choice
    left: str | Side | None = None
    right: str | Side | None = None
    entity: str | Side | None = None
    name: str | None = None
    type: str | None = None
    cables: tuple[str, ...] = ()
    note: str | None = None
    score: float | None = None
    reason: str | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> Line:
        pair = self.decision in _PAIRS
        needed = {"left", "right"} if pair else {"entity"} | {_VALUES[c] for c in _VALUES if c is self.decision}
        for key in ("left", "right", "entity", "name", "type"):
            if (key in needed) != bool(getattr(self, key)):
                raise ValueError(f"{self.decision.value} {'needs' if key in needed else 'takes no'} {key!r}")
        if self.cables and self.decision is not Choice.DIFFERENT:
            raise ValueError(f"{self.decision.value} takes no 'cables'")
        if pair and _id(self.left) == _id(self.right) and not self.cables:
            raise ValueError("left and right are one name; say in which 'cables' it is another's")
        return self


def _id(side: str | Side | None) -> str:
    return side.id if isinstance(side, Side) else side or ""


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """The decisions of a file in its order; DecisionError names the first bad line."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "is no UTF-8"
        raise DecisionError(f"cannot be read ({reason})", source=str(path)) from error
    return tuple(_read(line, str(path), number) for number, line in enumerate(lines, 1) if line.strip())


def _read(line: str, source: str, number: int) -> Decision:
    try:
        return parse_decision(json.loads(line), source=source, line=number)
    except ValueError as error:
        raise DecisionError(f"is no JSON ({error})", source=source, line=number) from error


def parse_decision(content: Mapping[str, Any], *, source: str = "", line: int = 0) -> Decision:
    """A decision from a line of the file, read as JSON; DecisionError says what is wrong with it."""
    try:
        read = Line.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(map(str, first["loc"][:1]))
        message = first["msg"].removeprefix("Value error, ")
        raise DecisionError(f"{key}: {message}" if key else message, source=source, line=line or None) from error
    entity, other = (read.left, read.right) if read.decision in _PAIRS else (read.entity, None)
    value = read.name or read.type
    ids = _id(entity), _id(other) or None
    return Decision(read.decision, *ids, value, read.cables, read.note, source, line)


def digest_decisions(decisions: Iterable[Decision]) -> str:
    """Sixteen hexadecimal digits for decisions in their order, nothing for none."""
    lines = _lines(decisions)
    return sha256(lines.encode("utf-8", "surrogatepass")).hexdigest()[:16] if lines else ""


def write_decisions(decisions: Iterable[Decision], path: Path) -> None:
    """Writes one a line, the newest last; a file without decisions goes."""
    if lines := _lines(decisions):
        path.write_text(lines, encoding="utf-8", newline="\n")
    else:
        path.unlink(missing_ok=True)


def _lines(decisions: Iterable[Decision]) -> str:
    return "".join(json.dumps(dict(_fields(item)), ensure_ascii=False) + "\n" for item in decisions)


def _fields(item: Decision) -> Iterator[tuple[str, object]]:
    yield "decision", item.choice.value
    if item.choice in _PAIRS:
        yield from (("left", item.entity), ("right", item.other))
    else:
        yield "entity", item.entity
    if item.value:
        yield _VALUES[item.choice], item.value
    if item.cables:
        yield "cables", item.cables
    if item.note:
        yield "note", item.note

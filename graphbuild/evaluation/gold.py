"""Gold files in, one checked GoldDocument a cable out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from graphbuild.errors import GoldError
from graphbuild.records import Modality, Polarity

Texts = tuple[str, ...]


class _Line(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class GoldEntity(_Line):
    """One thing that the cable names; types in `also` are as good, an `optional` one need not be found."""

    kind: Literal["entity"]
    doc: str
    name: str
    type: str
    aliases: Texts = ()
    also: Texts = ()
    optional: bool = False
    quote: str = ""


class GoldRelation(_Line):
    """One relation that a paragraph states; `also` predicates and alternative values are as good."""

    kind: Literal["relation"]
    doc: str
    para: int
    subject: str
    predicate: str
    object: str
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ASSERTED
    attributed_to: str | None = None
    role: str | None = None
    date: str | None = None
    place: str | None = None
    quantity: str | None = None
    also: Texts = ()
    also_modality: tuple[Modality, ...] = ()
    modality_alt: Modality | tuple[Modality, ...] = ()
    also_attributed_to: tuple[str | None, ...] = ()
    attributed_to_alt: str | tuple[str | None, ...] | None = ()
    optional: bool = False
    quote: str = ""

    @property
    def modalities(self) -> frozenset[Modality]:
        """Every modality that is right."""
        other = (self.modality_alt,) if isinstance(self.modality_alt, Modality) else self.modality_alt
        return frozenset((self.modality, *self.also_modality, *other))

    @property
    def speakers(self) -> frozenset[str | None]:
        """Every speaker that is right; None is the cable itself."""
        other = self.attributed_to_alt if isinstance(self.attributed_to_alt, tuple) else (self.attributed_to_alt,)
        return frozenset((self.attributed_to, *self.also_attributed_to, *other))


_LINE: TypeAdapter[GoldEntity | GoldRelation] = TypeAdapter(
    Annotated[GoldEntity | GoldRelation, Field(discriminator="kind")]
)


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """All that is annotated of one cable; entities by name, in the file's order."""

    id: str
    entities: dict[str, GoldEntity]
    relations: tuple[GoldRelation, ...]


def read_gold(paths: Iterable[Path]) -> tuple[GoldDocument, ...]:
    """Reads gold files; GoldError names the line that is no annotation or relates what is no entity."""
    lines = [located for path in paths for located in _read_lines(path)]
    entities: dict[str, dict[str, GoldEntity]] = {}
    for line, path, number in lines:
        known = entities.setdefault(line.doc, {})
        if isinstance(line, GoldEntity) and known.setdefault(line.name, line) is not line:
            raise GoldError(f"{line.name!r} is annotated twice", path=path, line=number)
    relations: dict[str, list[GoldRelation]] = {doc: [] for doc in entities}
    for line, path, number in lines:
        if isinstance(line, GoldRelation):
            _check_ends(line, entities[line.doc], path, number)
            relations[line.doc].append(line)
    return tuple(GoldDocument(doc, entities[doc], tuple(relations[doc])) for doc in sorted(entities))


def _check_ends(line: GoldRelation, known: dict[str, GoldEntity], path: Path, number: int) -> None:
    for end in (line.subject, line.object):
        if end not in known:
            raise GoldError(f"{end!r} is no entity of {line.doc}", path=path, line=number)


def _read_lines(path: Path) -> Iterator[tuple[GoldEntity | GoldRelation, Path, int]]:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise GoldError(f"cannot be read ({error.strerror})", path=path) from None
    except UnicodeDecodeError as error:
        raise GoldError(f"is no UTF-8 ({error.reason})", path=path) from None
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            yield _parse(line, path, number), path, number


def _parse(line: str, path: Path, number: int) -> GoldEntity | GoldRelation:
    try:
        return _LINE.validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise GoldError(f"{place}: {first['msg']}" if place else first["msg"], path=path, line=number) from None

"""A TOML file and a model in, the checked model out; every mistake is named with its file and key."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from graphbuild.errors import OntologyError

T = TypeVar("T")


class Strict(BaseModel):
    """A model of an ontology file or a table in one: unknown keys are errors, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def ontology_folder() -> Path:
    """The folder of the ontology that comes with the package: inside the wheel, or in the checkout."""
    shipped = Path(__file__).parent / "data"
    return shipped if shipped.is_dir() else Path(__file__).parents[2] / "ontology"


def load_toml(path: Path, shape: type[T]) -> T:
    """Reads one TOML file as `shape` (a model, or a dict of models); OntologyError names the first mistake."""
    try:
        content: Any = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise OntologyError("there is no such file", path=path) from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise OntologyError(str(error), path=path) from error
    try:
        return TypeAdapter(shape).validate_python(content)
    except ValidationError as error:
        first = error.errors()[0]
        raise OntologyError(first["msg"], path=path, key=".".join(map(str, first["loc"]))) from error

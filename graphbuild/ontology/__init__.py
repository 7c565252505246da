"""The folder ontology/ in, checked vocabularies out: types, predicates, cues, names, telegram forms."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graphbuild.errors import OntologyError
from graphbuild.ontology.anaphora import Anaphora, load_anaphora
from graphbuild.ontology.cues import Cues, load_cues
from graphbuild.ontology.identity import load_identity
from graphbuild.ontology.loading import ontology_folder
from graphbuild.ontology.names import Names, load_names
from graphbuild.ontology.predicates import Predicates, load_predicates
from graphbuild.ontology.spellings import load_spellings
from graphbuild.ontology.telegram import load_telegram
from graphbuild.ontology.types import TypeTree, load_types

__all__ = ["Cues", "Ontology", "TypeTree", "load_ontology", "ontology_folder"]


@dataclass(frozen=True, slots=True, eq=False)
class Ontology:
    """Every vocabulary that the stages read; each one read is itself alone, so that what is made of it can be kept."""

    folder: Path
    types: TypeTree
    names: Names
    predicates: Predicates
    cues: Cues
    anaphora: Anaphora


@cache
def load_ontology(folder: Path | None = None) -> Ontology:
    """Reads and checks an ontology folder, by default the one that comes with the package.

    The files of telegrams and of who is who are checked too, and read by the stages that need them.
    """
    folder = folder or ontology_folder()
    if not folder.is_dir():
        raise OntologyError("there is no such folder", path=folder)
    for check in (load_telegram, load_identity, load_spellings):
        check(folder)
    types = load_types(folder / "types.toml")
    cues = load_cues(folder)
    return Ontology(
        folder=folder,
        types=types,
        names=load_names(folder),
        predicates=load_predicates(folder / "predicates", types, cues.classes),
        cues=cues,
        anaphora=load_anaphora(folder / "anaphora.toml"),
    )

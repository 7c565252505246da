from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from graphbuild.errors import OntologyError
from graphbuild.ontology import load_ontology, ontology_folder

FILES = sorted(str(path.relative_to(ontology_folder())) for path in ontology_folder().rglob("*.toml"))


@pytest.mark.parametrize("name", FILES)
def test_a_mistake_in_any_file_is_found_and_named(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "ontology"
    shutil.copytree(ontology_folder(), folder)
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write("\n[unknown]\nunknown = [")
    with pytest.raises(OntologyError, match=Path(name).name):
        load_ontology(folder)

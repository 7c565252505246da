"""Cables in, a graph folder and its KnowledgeGraph out: the only module that knows all stages."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Unpack

from graphbuild.cables import read_cables
from graphbuild.engines import Batch, find_batches, spread
from graphbuild.errors import CableError, GraphBuildError, StorageError
from graphbuild.exports import export
from graphbuild.extraction import Extractor, load_extractor
from graphbuild.fingerprints import VERSION, fingerprint
from graphbuild.graph import KnowledgeGraph, assemble
from graphbuild.observing import Log, Observer
from graphbuild.ontology import Ontology, load_ontology
from graphbuild.records import Assertion, Cable, CableInfo, Claim, Entity, Extraction, Judgement, Mention
from graphbuild.resolution import resolve
from graphbuild.settings import Options, Settings
from graphbuild.storage import GraphFolder, Manifest, Parts, read_manifest, replacing, write_manifest

FORMATS = {"html": "graph.html", "graphml": "graph.graphml"}
"""What is exported into a graph folder."""

OWN_ONTOLOGY = "ontology"
"""Where a graph folder keeps the ontology that it was built with, if that was not the program's."""

StrPath = str | Path


def build_graph(
    *paths: StrPath,
    out: StrPath | None = None,
    jobs: int = 1,
    observer: Observer | None = None,
    **options: Unpack[Options],
) -> KnowledgeGraph:
    """Reads cables from files, folders and dumps ("-" is standard input) and builds their graph.

    out: the graph folder to write, with graph.html and graph.graphml in it; a graph folder that stands
    there is replaced, and a build that was interrupted goes on where it was. jobs: over how many
    processes extraction is spread; the graph is the same whatever the number. observer: is told of
    progress and of each cable that cannot be read, which by default is logged. options: see Settings.
    CableError where no cable can be read, ModelError without a language model, StorageError where
    `out` cannot be written.
    """
    build = _Build(Settings(**options), jobs, observer or Log())
    if out is None:
        with TemporaryDirectory(prefix="graphbuild-") as folder:
            return build.into(Path(folder) / "graph", paths, formats={})
    _refuse_inside(Path(out), paths)
    return build.into(Path(out), paths, formats=FORMATS)


def read_graph(folder: StrPath) -> KnowledgeGraph:
    """Reads the graph folder that `build_graph` wrote; StorageError where it is none or is damaged."""
    stored = GraphFolder(Path(folder))
    own = read_manifest(stored.path).settings.get("own_ontology")
    return _graph(stored, load_ontology(stored.path / OWN_ONTOLOGY if own else None))


def _graph(stored: GraphFolder, ontology: Ontology) -> KnowledgeGraph:
    return assemble(
        stored.find(Entity),
        stored.find(Assertion),
        stored.find(CableInfo),
        stored.find(Judgement),
        ontology=ontology,
    )


def _refuse_inside(out: Path, paths: tuple[StrPath, ...]) -> None:
    for path in map(Path, paths):
        if path.is_dir() and path.resolve() in (out.resolve(), *out.resolve().parents):
            raise StorageError(f"lies in {path}, which is read; name a folder outside", path=out)


@dataclass(frozen=True, slots=True)
class _PartWriter:
    """What a process does: a batch's extractions, written as one part."""

    extractor: Extractor
    parts: Parts

    def __call__(self, batch: Batch) -> int:
        self.parts.write(batch.key, map(self.extractor, batch.cables))
        return len(batch.cables)


def _load_part_writer(settings: Settings, parts: Parts) -> _PartWriter:
    return _PartWriter(_load_extractor(settings), parts)


def _load_extractor(settings: Settings) -> Extractor:
    return load_extractor(settings.model, ontology=settings.ontology, open_relations=settings.open_relations)


@dataclass(frozen=True, slots=True)
class _Build:
    """One build: its stages in order, and what could not be read on the way."""

    settings: Settings
    jobs: int
    observer: Observer
    unread: list[CableError] = field(default_factory=list)

    @property
    def ontology(self) -> Ontology:
        return load_ontology(self.settings.ontology)

    def into(self, out: Path, paths: tuple[StrPath, ...], *, formats: dict[str, str]) -> KnowledgeGraph:
        with replacing(out) as place:
            settings = self._described()
            keys = self._extract(paths, place.parts, json.dumps(settings))
            stored = GraphFolder(place.graph)
            counts = self._store(stored, partial(place.parts.find, keys))
            unread = tuple(map(str, self.unread))
            write_manifest(Manifest(graphbuild=VERSION, settings=settings, counts=counts, unread=unread), place.graph)
            if self.settings.ontology:
                shutil.copytree(self.ontology.folder, place.graph / OWN_ONTOLOGY)
            graph = _graph(stored, self.ontology)
            for name, file in formats.items():
                self.observer.stage(f"writing {file}")
                export(graph, place.graph / file, format=name)
        return graph

    def _described(self) -> dict[str, str | float | bool | None]:
        """The settings, with all else that a graph depends on: the model, the ontology, the program."""
        meta = _load_extractor(self.settings).model.meta
        return {
            **self.settings.model_dump(),
            "model": f"{meta['lang']}_{meta['name']} {meta['version']}",
            "ontology": fingerprint(self.ontology.folder, "**/*.toml"),
            "own_ontology": self.settings.ontology is not None,
            "program": fingerprint(Path(__file__).parent, "**/*.py"),
        }

    def _extract(self, paths: tuple[StrPath, ...], parts: Parts, described: str) -> list[str]:
        self.observer.stage("reading cables")
        keys: list[str] = []

        def unfinished() -> Iterator[Batch]:
            for batch in find_batches(self._cables(paths), described):
                keys.append(batch.key)
                if parts.holds(batch.key):
                    self.observer.extracted(len(batch.cables))
                else:
                    yield batch

        load = partial(_load_part_writer, self.settings, parts)
        for cables in spread(unfinished(), load=load, jobs=self.jobs):
            self.observer.extracted(cables)
        return keys

    def _cables(self, paths: tuple[StrPath, ...]) -> Iterator[Cable]:
        try:
            yield from read_cables(*paths, reader=self.settings.reader, on_error=self._note)
        except CableError:
            if len(self.unread) == 1:
                raise self.unread[0] from None
            if self.unread:
                number, first = len(self.unread), self.unread[0]
                raise GraphBuildError(f"none of {number} files is a cable; the first: {first}") from None
            raise

    def _note(self, error: CableError) -> None:
        self.unread.append(error)
        self.observer.unread(error)

    def _store(self, stored: GraphFolder, find: Callable[[], Iterator[Extraction]]) -> dict[str, int]:
        with stored.writing(CableInfo, Mention, Claim) as (cables, mentions, claims):
            for extraction in find():
                cables.add((extraction.cable,))
                mentions.add(extraction.mentions)
                claims.add(extraction.claims)
        self.observer.stage("resolving names")
        resolution = resolve(find, ontology=self.ontology)
        sure = (item for item in resolution.assertions if item.confidence >= self.settings.min_confidence)
        with stored.writing(Entity, Judgement, Assertion) as (entities, judgements, assertions):
            entities.add(resolution.entities)
            judgements.add(resolution.judgements)
            assertions.add(sure)
        tables = (cables, mentions, claims, entities, judgements, assertions)
        return {table.name: table.count for table in tables}

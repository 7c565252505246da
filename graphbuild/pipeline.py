"""Cables in, a graph folder and its KnowledgeGraph out: the only module that knows all stages."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Unpack

from graphbuild.cables import read_cables
from graphbuild.engines import Batch, find_batches, spread
from graphbuild.errors import CableError, DecisionError, GraphBuildError, StorageError
from graphbuild.exports import export
from graphbuild.extraction import Extractor, load_extractor
from graphbuild.fingerprints import VERSION, fingerprint
from graphbuild.graph import KnowledgeGraph, assemble
from graphbuild.observing import Log, Observer
from graphbuild.ontology import Ontology, load_ontology
from graphbuild.records import Assertion, Cable, CableInfo, Claim, Decision, Entity, Extraction, Judgement, Mention
from graphbuild.resolution import resolve
from graphbuild.settings import Options, Settings
from graphbuild.storage import (
    DECISIONS,
    TABLES,
    GraphFolder,
    Manifest,
    Parts,
    digest_decisions,
    read_decisions,
    read_manifest,
    replacing,
    write_decisions,
    write_manifest,
)

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
    decisions: StrPath | None = None,
    **options: Unpack[Options],
) -> KnowledgeGraph:
    """Reads cables from files, folders and dumps ("-" is standard input) and builds their graph.

    out: the graph folder to write, with graph.html and graph.graphml in it; a graph folder that stands
    there is replaced, and a build that was interrupted goes on where it was. jobs: over how many
    processes extraction is spread; the graph is the same whatever the number. observer: is told of
    progress and of each cable that cannot be read, which by default is logged. decisions: a file of a
    person's decisions, which the graph folder keeps from then on and every rebuild obeys; see `review`.
    options: see Settings. CableError where no cable can be read, DecisionError where a decision is
    wrong, ModelError without a language model, StorageError where `out` cannot be written.
    """
    given = read_decisions(Path(decisions)) if decisions else None
    build = _Build(Settings(**options), jobs, observer or Log(), given)
    if out is None:
        with TemporaryDirectory(prefix="graphbuild-") as folder:
            return build.into(Path(folder) / "graph", paths, formats={})
    _refuse_inside(Path(out), paths)
    return build.into(Path(out), paths, formats=FORMATS)


def read_graph(folder: StrPath) -> KnowledgeGraph:
    """Reads the graph folder that `build_graph` wrote; StorageError where it is none or is damaged."""
    stored = GraphFolder(Path(folder))
    return _graph(stored, ontology_of(stored, read_manifest(stored.path)))


def ontology_of(stored: GraphFolder, manifest: Manifest) -> Ontology:
    """The ontology that a graph folder was built with."""
    return load_ontology(stored.path / OWN_ONTOLOGY if manifest.settings.get("own_ontology") else None)


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
    given: tuple[Decision, ...] | None
    unread: list[CableError] = field(default_factory=list)

    @property
    def ontology(self) -> Ontology:
        return load_ontology(self.settings.ontology)

    def into(self, out: Path, paths: tuple[StrPath, ...], *, formats: dict[str, str]) -> KnowledgeGraph:
        decisions = self._decisions(out)
        with replacing(out) as place:
            settings = self._described()
            keys = self._extract(paths, place.parts, json.dumps(settings))
            stored = GraphFolder(place.graph)
            write_decisions(self.given or (), stored.path / DECISIONS)
            self._store(stored, place.parts.find(keys))
            manifest = Manifest(graphbuild=VERSION, settings=settings, unread=tuple(map(str, self.unread)))
            if self.settings.ontology:
                shutil.copytree(self.ontology.folder, place.graph / OWN_ONTOLOGY)
            graph = _finish(stored, manifest, decisions, ontology=self.ontology, observer=self.observer)
            _export(graph, stored.path, formats, self.observer)
        return graph

    def _decisions(self, out: Path) -> tuple[Decision, ...]:
        """Those of the file given, else those that the graph folder holds, of which the file given may lack none."""
        kept = GraphFolder(out).decisions
        if self.given is None:
            return kept
        if lacking := [item for item in kept if item not in self.given]:
            first, place = lacking[0], self.given[0].source if self.given else "the file given"
            message = f"is not in {place}; add it there, or take it out here"
            raise DecisionError(message, source=first.source, line=first.line)
        return self.given

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

    def _store(self, stored: GraphFolder, extractions: Iterator[Extraction]) -> None:
        with stored.writing(CableInfo, Mention, Claim) as (cables, mentions, claims):
            for extraction in extractions:
                cables.add((extraction.cable,))
                mentions.add(extraction.mentions)
                claims.add(extraction.claims)


def resolve_again(stored: GraphFolder, decisions: Sequence[Decision], observer: Observer) -> KnowledgeGraph:
    """Writes a graph folder anew by other decisions, from what was extracted when it was built."""
    manifest = read_manifest(stored.path)
    ontology = ontology_of(stored, manifest)
    with replacing(stored.path) as place:
        fresh = GraphFolder(place.graph)
        fresh.copy_from(stored, CableInfo, Mention, Claim)
        graph = _finish(fresh, manifest, decisions, ontology=ontology, observer=observer)
        _export(graph, fresh.path, FORMATS, observer)
        write_decisions(decisions, stored.path / DECISIONS)
    return graph


def _finish(
    stored: GraphFolder,
    manifest: Manifest,
    decisions: Sequence[Decision],
    *,
    ontology: Ontology,
    observer: Observer,
) -> KnowledgeGraph:
    """Resolves the names of a folder that holds extractions, and writes the tables that depend on who is who."""
    observer.stage("resolving names")
    resolution = resolve(stored.find_extractions, decisions=decisions, ontology=ontology)
    least = float(manifest.settings.get("min_confidence") or 0)
    with stored.writing(Entity, Judgement, Assertion) as (entities, judgements, assertions):
        entities.add(resolution.entities)
        judgements.add(resolution.judgements)
        assertions.add(item for item in resolution.assertions if item.confidence >= least)
    unmet = tuple(f"line {decisions.index(item) + 1}: {' and '.join(item.ids)}" for item in resolution.unmet)
    counts = {table: stored.count(kind) for kind, table in TABLES.items()}
    found = {"counts": counts, "unmet": unmet, "decided": digest_decisions(decisions)}
    write_manifest(manifest.model_copy(update=found), stored.path)
    for line in unmet:
        observer.unmet(line)
    return _graph(stored, ontology)


def _export(graph: KnowledgeGraph, folder: Path, formats: dict[str, str], observer: Observer) -> None:
    for name, file in formats.items():
        observer.stage(f"writing {file}")
        export(graph, folder / file, format=name)

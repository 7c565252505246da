"""Cables in, batches out: the pieces of work, each with a key that says what it is made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from graphbuild.records import Cable

CHARACTERS = 50_000
"""A batch is closed once it holds this much text: some seconds of work, which an interruption may cost."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Cables that are extracted together. Equal keys mean equal cables under equal settings."""

    key: str
    cables: tuple[Cable, ...]


def find_batches(cables: Iterable[Cable], fingerprint: str) -> Iterator[Batch]:
    """Cuts cables into batches; `fingerprint` stands for all else that an extraction depends on."""
    waiting: list[Cable] = []
    size = 0
    for cable in cables:
        waiting.append(cable)
        size += len(cable.text)
        if size >= CHARACTERS:
            yield _batch(waiting, fingerprint)
            waiting, size = [], 0
    if waiting:
        yield _batch(waiting, fingerprint)


def _batch(cables: list[Cable], fingerprint: str) -> Batch:
    digest = sha256(fingerprint.encode())
    for cable in cables:
        for value in (cable.id, cable.source, cable.text):
            digest.update(sha256(value.encode("utf-8", "surrogatepass")).digest())
    return Batch(digest.hexdigest(), tuple(cables))

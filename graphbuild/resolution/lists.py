"""The ontology by which names are compared in, its lists out, with all that is made of them kept for it alone.

What compares two words lies deep below `resolve`; that one ontology holds for all of it is said once, by `by`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from graphbuild.ontology import Ontology, load_ontology
from graphbuild.ontology.identity import Identity, load_identity
from graphbuild.ontology.names import Names
from graphbuild.ontology.spellings import Spellings, load_spellings

P = ParamSpec("P")
T = TypeVar("T")
_FOLDER: ContextVar[Path | None] = ContextVar("folder", default=None)
KEPT = 1 << 17


@contextmanager
def by(ontology: Ontology) -> Iterator[None]:
    """Names are compared by this ontology within, and elsewhere by the one that comes with the package."""
    before = _FOLDER.set(ontology.folder)
    try:
        yield
    finally:
        _FOLDER.reset(before)


def identity() -> Identity:
    """What tells that two names are one."""
    return load_identity(_FOLDER.get())


def spellings() -> Spellings:
    """Which spellings are one name."""
    return load_spellings(_FOLDER.get())


def vocabulary() -> Names:
    """Titles, bodies and what names are made of."""
    return load_ontology(_FOLDER.get()).names


def kept(function: Callable[P, T]) -> Callable[P, T]:
    """Keeps what a function of names gives, for each ontology by itself."""
    caches: dict[Path | None, Any] = {}

    @wraps(function)
    def look_up(*args: P.args, **kwargs: P.kwargs) -> T:
        folder = _FOLDER.get()
        if folder not in caches:
            caches[folder] = lru_cache(maxsize=KEPT)(function)
        found: T = caches[folder](*args, **kwargs)
        return found

    return look_up

"""signatures.toml in, what each governing word makes of what it governs out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from graphbuild.errors import OntologyError
from graphbuild.ontology.loading import Strict, load_toml

Outcome = Literal[
    "asserted",
    "negated",
    "planned",
    "not planned",
    "possible",
    "not possible",
    "requested",
    "not requested",
    "open",
]
Complement = Literal["to", "ing", "event", "that", "wish", "whether", "claim", "modifier", "adverb"]


class Signature(Strict):
    """What becomes of a governed clause where the word is `affirmed` and where it is `denied`."""

    affirmed: Outcome
    denied: Outcome
    takes: tuple[Complement, ...]
    words: tuple[str, ...]
    others: Outcome | None = None
    at_once: Outcome | None = None
    of_fact: Outcome | None = None
    of_denied: Outcome | None = None


@dataclass(frozen=True, slots=True)
class Signatures:
    """Signatures by word and kind of complement."""

    entries: Mapping[tuple[str, str], Signature]
    words: frozenset[str]

    def get(self, word: str, complement: str) -> Signature | None:
        """What the word makes of such a complement, or None where it says nothing of it."""
        return self.entries.get((word, complement))

    def governs(self, word: str) -> bool:
        """Whether the word says anything of events that it governs."""
        return word in self.words


def load_signatures(path: Path) -> Signatures:
    """Reads signatures.toml; OntologyError where a word has two signatures for one kind of complement."""
    entries: dict[tuple[str, str], Signature] = {}
    for name, signature in load_toml(path, dict[str, Signature]).items():
        for word in signature.words:
            for kind in signature.takes:
                if entries.setdefault((word, kind), signature) is not signature:
                    raise OntologyError(f"{word!r} has two signatures for {kind!r}", path=path, key=f"{name}.words")
    return Signatures(entries, frozenset(word for word, _ in entries))

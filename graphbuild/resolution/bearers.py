"""One cable's extraction in, the ids of names that judgements use, each with its mentions, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from graphbuild.records import Extraction, Mention
from graphbuild.resolution.keys import Keys, key_within
from graphbuild.resolution.lists import by
from graphbuild.resolution.within import Reader, read_names, read_referents


def find_bearers(extraction: Extraction, reader: Reader) -> Iterator[tuple[str, tuple[Mention, ...]]]:
    """The names as the cable has them, and what they stand for in all cables, each id once."""
    found: dict[str, dict[Mention, None]] = defaultdict(dict)
    keys = Keys(reader.posts, reader.ontology.types, reader.decisions)
    with by(reader.ontology):
        for name in read_names(extraction, reader):
            found[key_within(name, extraction.cable.id).id] |= dict.fromkeys(name.mentions)
        for referent in read_referents(extraction, reader).referents:
            found[keys.of(referent, extraction.cable).id] |= dict.fromkeys(referent.mentions)
    return ((id_, tuple(mentions)) for id_, mentions in found.items())

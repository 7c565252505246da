"""The headings of a press review in, the papers that they name as sources learned: "BRIDGE OPENED (Calder)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphbuild.extraction.names.items import Kind
from graphbuild.extraction.names.known import Known
from graphbuild.extraction.names.lexicon import Entry
from graphbuild.extraction.names.words import Words, split


def learn_sources(titles: Sequence[Words], known: Known) -> None:
    """Takes over the names in parentheses that end headings as those of papers where one of them is a known paper's."""
    sources = {name for words in titles for name in _sources(words)}
    found = {name: known.longest(split(name), 0) for name in sources}
    if any(there and there[1].type == "Media" for there in found.values()):
        for name in sorted(name for name, there in found.items() if there is None):
            entry = Entry(name.title() if name.isupper() else name, Kind.BODY, "Media")
            known.names.add_all((name, name.upper(), entry.name), entry)


def _sources(words: Words) -> Iterator[str]:
    """The names that stand in parentheses behind the words of a heading, parted by a slash."""
    end = len(words) - 1
    begin = next((at for at in range(end, max(0, end - 6), -1) if words.texts[at] == "("), 0)
    if begin and words.texts[end] == ")":
        yield from words.span(begin + 1, end).split("/") if end > begin + 1 else ()

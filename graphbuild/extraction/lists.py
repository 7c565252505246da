"""The passages of a cable in, the same out with each item of a list joined to the sentence that it continues.

"Rao asked that Mali: -- fund the clinic; and -- train the police." is read as two sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graphbuild.extraction.casing import TITLES
from graphbuild.extraction.phrases import PassageText
from graphbuild.ontology import Cues
from graphbuild.prose import Prose

_MARK = re.compile(r"(?:\A|(?<=; )|(?<=\. )|(?<=; and )|(?<=, and )|(?<=, ))\(?(?:[a-h]|[ivx]{1,4}|[1-9])\) ")
_SENTENCE = re.compile(r"(?<=[a-z)\"][.!?] )(?=[A-Z\"(])")
_CLOSING = re.compile(r"[;,]?(?: (?:and|or))?[;,.]?\Z")
_SHORT = 3


def join_items(passages: Iterable[PassageText], cues: Cues) -> Iterator[PassageText]:
    """Each passage; an item that goes on with the clause before its colon has that clause before it."""
    lead: PassageText | None = None
    told = True
    for passage in passages:
        if lead is not None and (lead.paragraph is not passage.paragraph or passage.passage.part in TITLES):
            yield from () if told else (lead,)
            lead = None
        if passage.prose.text.endswith(":"):
            yield from () if told or lead is None else (lead,)
            lead, told = passage, False
            continue
        for item in _items(passage) if lead is not None else (passage,):
            if lead is not None and _goes_on(lead, item, cues):
                yield from () if told else _before_last(lead)
                yield _joined(lead, item, again=told)
            else:
                yield from () if told or lead is None else (lead,)
                yield item
            told = True
    yield from () if told or lead is None else (lead,)


def _items(passage: PassageText) -> Iterator[PassageText]:
    """The items of a passage that numbers them: "(a) a loan; and (b) a grant"."""
    text = passage.prose.text
    marks = list(_MARK.finditer(text))
    if not marks or marks[0].start():
        yield passage
        return
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    for mark, end in zip(marks, ends, strict=True):
        if text[mark.end() : end].strip():
            yield replace(passage, prose=_cut(passage.prose, mark.end(), end))


def _goes_on(lead: PassageText, item: PassageText, cues: Cues) -> bool:
    """Whether the item is a part of the clause; "the following points:" is one by itself."""
    words = _last_sentence(lead.prose).text.lower().split()
    if len(words) < _SHORT or words[-1] in cues.lists.closed:
        return False
    plain = not item.prose.text[0].isupper() or item.prose.text.startswith(("USD", "US$"))
    return plain or words[-1] in cues.lists.opening


def _before_last(lead: PassageText) -> Iterator[PassageText]:
    """What stands before the sentence that the items continue."""
    kept = len(lead.prose.text) - len(_last_sentence(lead.prose).text) - 1
    if kept:
        yield replace(lead, prose=_cut(lead.prose, 0, kept))


def _joined(lead: PassageText, item: PassageText, *, again: bool) -> PassageText:
    """The clause with one of its items; `again` where the clause was told with another before."""
    before = _last_sentence(lead.prose)
    after = _cut(item.prose, 0, _CLOSING.search(item.prose.text).start())  # type: ignore[union-attr]
    place = after.starts[0]
    prose = Prose(
        f"{before.text} {after.text}",
        (*before.starts, place, *after.starts),
        (*before.ends, place, *after.ends),
    )
    return replace(item, prose=prose, lead=len(before.text) if again else 0)


def _last_sentence(prose: Prose) -> Prose:
    """The last sentence without its colon."""
    starts = [found.start() for found in _SENTENCE.finditer(prose.text)]
    return _cut(prose, starts[-1] if starts else 0, len(prose.text) - 1)


def _cut(prose: Prose, start: int, end: int) -> Prose:
    end = start + len(prose.text[start:end].rstrip(" "))
    return Prose(prose.text[start:end], prose.starts[start:end], prose.ends[start:end])

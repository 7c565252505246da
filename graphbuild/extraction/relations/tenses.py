"""A date and the clause that it qualifies in, the date out; where the year or week is left open, the tense decides."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from spacy.tokens import Token

from graphbuild.extraction.reading import Reading
from graphbuild.extraction.relations.calendar import SEASONS, WEEKDAYS
from graphbuild.extraction.relations.tree import children, is_verb
from graphbuild.records import Modality

_SAID = re.compile(
    r"\d{4}|['’]\d\d|\d/\d|\b(?:this|last|next|past|coming|previous|ago|later|same|following|today"
    r"|after|before|earlier|prior|that|preceding|ensuing|afterwards|thereafter)\b",
    re.IGNORECASE,
)
_PAST = frozenset({"VBD", "VBN"})


def settle(value: str, words: str, *, head: Token, sent: datetime | None, modality: Modality) -> str:
    """The value of a date told in `words`, as ISO 8601: the past lies before the cable, what is planned after it."""
    if sent is None:
        return value
    day, today = value[:10], sent.date().isoformat()
    if _SAID.search(words):
        over = modality is Modality.ASSERTED and _is_past(head) and day > today[: len(day)]
        return _years_on(value, -1) if over and not any(c.isdigit() for c in words) else value
    if words[:3].casefold() in WEEKDAYS and "/" not in value and not any(c.isdigit() for c in words):
        week = modality is Modality.PLANNED and day < today
        return str(date.fromisoformat(day) + timedelta(days=7)) if week else value
    if modality is Modality.ASSERTED and _is_past(head) and day > today[: len(day)]:
        return _years_on(value, -1)
    last = value.rpartition("/")[2]
    limit = today if words.casefold().split()[-1] in SEASONS else _half_year_before(sent.date())
    if modality is Modality.PLANNED and last < limit[: len(last)]:
        return _years_on(value, 1)
    return value


def is_ahead(value: str | None, head: Token, reading: Reading) -> bool:
    """Whether what is told in the present has a date still to come: "meets Li tomorrow"."""
    sent = reading.cable.date
    if value is None or sent is None or _is_past(head):
        return False
    first = value.partition("/")[0]
    return first > sent.date().isoformat()[: len(first)]


def _is_past(head: Token) -> bool:
    verb = _finite(head)
    words = {aux.lower_ for aux in children(verb, "auxpass", "aux")}
    if words & {"was", "were", "had", "did"}:
        return True
    return verb.tag_ in _PAST and not words & {"is", "are", "be"}


def _finite(head: Token) -> Token:
    """The verb whose tense the word has: of a gerund, an infinitive or a noun that of the verb around it."""
    verb = head
    while verb.dep_ != "ROOT" and (not is_verb(verb) or (verb.tag_ in {"VB", "VBG"} and not children(verb, "aux"))):
        verb = verb.head
    return verb


def _half_year_before(day: date) -> str:
    return str(day - timedelta(days=180))


def _years_on(value: str, years: int) -> str:
    return re.sub(r"\d{4}", lambda year: str(int(year[0]) + years), value)

"""The words that name a classifying officer with office and rank in, the place of the name out."""

from __future__ import annotations

import re
from itertools import pairwise

from msgspec import Struct

from graphbuild.ontology.telegram import Telegram, squeezed
from graphbuild.records import Span

_WORD = re.compile(
    r"(?<=\w )[\"“(][A-Z][a-z]+[\"”)](?= [A-Z])"
    r"|[^\s,;:()\"“”]+(?:(?:/|(?<=[a-z]-)\n[ \t]*(?=[a-z]))[^\s,;:()\"“”]+)*"
)
_INITIAL = re.compile(r"(?:[A-Z]\.)+[A-Z]?\.?|[A-Z]|JR\.?|SR\.?|I{2,3}|IV", re.I)
SUFFIX = re.compile(r"(?:JR|SR)\.?|I{2,3}\.?|IV\.?", re.I)
_NUMERAL = re.compile(r"I{2,3}|IV", re.I)
_NOUN = re.compile(r"\w{4,}(?:tion|ment|ism|ology|ics)s?")
_SHORTENED = re.compile(r"(?:[A-Z]{2,6}(?=[A-Z][a-z])|(?:[A-Z][a-z]+){1,3})(?:Couns|Off|Chief|Att|Rep|Coord|Dir)")
_JOINED = re.compile(r"(?:pol|econ?|mil|cons|comm|min|admin|mgt)+(?:counsell?or|couns|chief|officer|off|minister)")
_CAPITALS = re.compile(r"[A-Z]{2,6}")
_REDACTED = "XXXXX"
_BREAKS = frozenset(',;:()"“”')
_LETTER, _LETTERS = re.compile(r"[A-Z]\."), frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_AFTER_SURNAME = frozenset({",", ";", ""})
_SEATED = frozenset({"general", "consul", "congen", "officer"})
_MISSIONS = frozenset({"embassy", "amembassy", "consulate", "amconsul", "amcongen", "mission", "reo", "prt"})
_LEADS_TO_PLACE = _MISSIONS | {"in", "at", "to", "for", "of", "the"}
_LEADS_TO_OFFICE = frozenset({"of", "for", "to", "on", "and", "&", "the"})
_LONGEST_PLACE = 8


class _Run(Struct, frozen=True):
    """Words of a name in a row, the word before them, and what parts them from the run before."""

    words: tuple[re.Match[str], ...]
    led_by: str
    gap: str

    @property
    def is_long(self) -> bool:
        """Whether it has more than one word."""
        return len(self.words) > 1


def find_officer(text: str, *, start: int, end: int, telegram: Telegram) -> Span | None:
    """The longest run of words that are part of no office and no place; runs end at commas."""
    runs = [_bare(run, telegram) for run in _runs(text, start, end, telegram)]
    named = [run for run in _inverted(runs, telegram) if _has_surname(run)]
    best = max(named, key=lambda run: (run.is_long, -run.words[0].start()), default=None)
    if best:
        return Span(best.words[0].start(), _trimmed_end(text, best.words[-1]))
    return _bare_surname(text, start, end, telegram)


def _bare_surname(text: str, start: int, end: int, telegram: Telegram) -> Span | None:
    """A surname that is an office too, straight after the title of one person: "DCM Law"."""
    for title, word in pairwise(_WORD.finditer(text, start, end)):
        alone = (
            not _parts(text[title.end() : word.start()])
            and text[word.end() : min(word.end() + 1, end)].strip() in _AFTER_SURNAME
        )
        if alone and title[0].lower() in telegram.titles and word[0].lower().rstrip(".") in telegram.surnames:
            return Span(word.start(), word.end() - word[0].endswith("."))
    return None


def _runs(text: str, start: int, end: int, telegram: Telegram) -> list[_Run]:
    small = not any(map(str.isupper, text[start:end]))
    words = list(_WORD.finditer(text, start, end))
    runs: list[_Run] = []
    current: list[re.Match[str]] = []
    led_by, before, previous = "", "", start
    for number, word in enumerate(words):
        gap = text[previous : word.start()]
        if current and ((_parts(gap) and not SUFFIX.fullmatch(word[0])) or _ends_sentence(words[number - 1][0])):
            runs.append(_Run(tuple(current), led_by, before))
            current = []
        after = text[word.end() : min(word.end() + 1, end)]
        if (
            _is_name(word[0], telegram, small=small)
            or _is_lone_letter(words, number, telegram)
            or (current and _begins_surname(words, number, telegram))
            or (len(current) == 1 and after in _AFTER_SURNAME and word[0].lower().rstrip(".") in telegram.surnames)
        ):
            if not current:
                led_by, before = words[number - 1][0].lower() if number else "", gap
            current.append(word)
        elif current:
            runs.append(_Run(tuple(current), led_by, before))
            current = []
        previous = word.end()
    return [*runs, _Run(tuple(current), led_by, before)] if current else runs


def _parts(gap: str) -> bool:
    return not _BREAKS.isdisjoint(gap)


def _ends_sentence(word: str) -> bool:
    return word.endswith(".") and len(word) > 5


def _is_name(word: str, telegram: Telegram, *, small: bool) -> bool:
    plain = word.strip(".'\"-()“”").lower()
    if (plain in telegram.office_words and len(plain) > 1) or _REDACTED in word:
        return False
    if _LETTER.fullmatch(word) or plain in telegram.words.name_particles:
        return True
    particle, _, rest = word.partition("-")
    if particle.lower() in telegram.words.name_particles and rest[:1].isupper():
        return True
    if "/" in word or word.endswith(("'", "’")) or any(map(str.isdigit, word)) or _is_office(word, plain, telegram):
        return False
    return small or word[:1].isupper() or word[0] in '"“('


def _is_office(word: str, plain: str, telegram: Telegram) -> bool:
    words = telegram.office_words
    if word.lower() in words or plain in words or (len(plain) > 3 and plain.replace(".", "") in words):
        return True
    if len(plain) > 6 and plain.endswith("s") and plain[:-1] in words:
        return True
    halves = plain.split("-")
    if len(halves) > 1 and halves[0] in words and (len(halves) > 2 or halves[1] in words):
        return True
    return bool(_NOUN.fullmatch(plain) or _SHORTENED.fullmatch(word) or _JOINED.fullmatch(plain))


def _is_lone_letter(words: list[re.Match[str]], number: int, telegram: Telegram) -> bool:
    """Whether a letter that is also an office's ("T") is an initial: a name follows it."""
    following = words[number + 1][0] if number + 1 < len(words) else ""
    return words[number][0] in _LETTERS and (
        bool(_LETTER.fullmatch(following)) or (following != "" and _is_name(following, telegram, small=False))
    )


def _begins_surname(words: list[re.Match[str]], number: int, telegram: Telegram) -> bool:
    """Whether "MC", an office too, begins the surname after it: one of the two words before is a given name."""
    if words[number][0].lower() != "mc" or number + 1 == len(words):
        return False
    given = any(word[0].lower() in telegram.given for word in words[max(0, number - 2) : number])
    return given and _is_name(words[number + 1][0], telegram, small=False)


def _bare(run: _Run, telegram: Telegram) -> _Run:
    """The run without the name of a place, or an abbreviation of an office, that it begins with."""
    words = run.words
    for count in range(min(len(words), _LONGEST_PLACE), 0, -1):
        place = squeezed("".join(word[0] for word in words[:count])) in telegram.places
        leads = run.led_by.strip(".") in _LEADS_TO_PLACE or (
            run.led_by in _SEATED and len(words) - count > 1 and words[0][0].lower() not in telegram.given
        )
        if place and (leads or count == len(words) > 1):
            return _Run(words[count:], "", run.gap)
    if run.led_by in _LEADS_TO_OFFICE and words[0][0].lower() not in telegram.given:
        given = (place for place, word in enumerate(words[:-1]) if word[0].lower() in telegram.given)
        words = words[next(given, 0) :]
    mixed = any(any(map(str.islower, word[0])) for word in words)
    while mixed and _CAPITALS.fullmatch(words[0][0]) and sum(len(word[0]) > 2 for word in words[1:]) > 1:
        words = words[1:]
    return _Run(words, run.led_by, run.gap)


def _inverted(runs: list[_Run], telegram: Telegram) -> list[_Run]:
    """The runs, "ROE" and "JANE Q." joined where a comma alone stands between them."""
    joined: list[_Run] = []
    for run in filter(lambda run: run.words, runs):
        last = joined[0] if len(joined) == 1 else None
        if last and not last.is_long and len(run.words) < 3 and _is_given(last, run, telegram):
            joined[-1] = _Run((*last.words, *run.words), last.led_by, last.gap)
        else:
            joined.append(run)
    return joined


def _is_given(surname: _Run, run: _Run, telegram: Telegram) -> bool:
    """Whether a run straight after a surname and a comma is a given name, not the place of the office before it."""
    first = run.words[0]
    if run.gap.strip() != "," or first.start() - surname.words[0].end() != len(run.gap):
        return False
    place = squeezed("".join(word[0] for word in run.words)) in telegram.places
    return not place or (not surname.led_by and first[0].lower() in telegram.given)


def _has_surname(run: _Run) -> bool:
    return any(len(word[0].strip(".")) > 1 and not _INITIAL.fullmatch(word[0]) for word in run.words)


def _trimmed_end(text: str, word: re.Match[str]) -> int:
    """The end of a name: a full stop belongs to it only after an initial or "Jr"."""
    if _INITIAL.fullmatch(word[0]) and not _NUMERAL.fullmatch(word[0]):
        return word.end() + (not word[0].endswith(".") and text[word.end() : word.end() + 1] == ".")
    return word.end() - word[0].endswith(".")

"""Words at a place in, where the person's name that begins there ends out."""

from __future__ import annotations

from graphbuild.extraction.names.items import Kind
from graphbuild.extraction.names.known import Known
from graphbuild.extraction.names.titles import title_end
from graphbuild.extraction.names.vocabulary import Vocabulary
from graphbuild.extraction.names.words import Words, acronym, capital

_LONGEST = 6
_MONTHS = frozenset({"Mar", "Jun", "Jan", "Sep", "May", "April", "June"})


def name_end(words: Words, place: int, known: Known) -> int:
    """The word after the last of the name that begins at `place`; `place` itself where none does."""
    at = place
    plain = known.vocabulary.grammar.words
    while at - place < _LONGEST:
        text = words.texts[at]
        if text.lower() in plain.particles and _particles_lead_on(words, at, known):
            at += 1
        elif at > place and text in plain.generations:
            return at + 1
        elif at > place and text == '"' and capital(words.texts[at + 1]) and words.texts[at + 2] == '"':
            led = words.texts[at + 3].lower() in plain.particles and _particles_lead_on(words, at + 3, known)
            if not led and not _may_name(words, at + 3, known, first=False):
                break
            at += 3
        elif _may_name(words, at, known, first=at == place) or (at > place and _goes_on(words, at, known)):
            at += 1
        else:
            break
    return at


def _particles_lead_on(words: Words, at: int, known: Known) -> bool:
    particles = known.vocabulary.grammar.words.particles
    if words.texts[at] in {"y", "e", "al", "la"} and not capital(words.texts[at + 1]):
        return words.texts[at + 1] in particles and capital(words.texts[at + 2])
    after = next(beyond for beyond in range(at, at + 4) if words.texts[beyond].lower() not in particles)
    return after > at and _may_name(words, after, known, first=False)


def _goes_on(words: Words, at: int, known: Known) -> bool:
    """Whether a name goes on with what elsewhere is none."""
    return _is_within(words, at, known) or _is_named_for_a_land(words, at, known)


def _is_within(words: Words, at: int, known: Known) -> bool:
    """Whether what else is a month or an article stands within a name: "Zin Mar Htwe", "Anis U Rahman", "Quang Do"."""
    text, after = words.texts[at], words.texts[at + 1]
    letter = len(text) == 1 and text.isalpha() and text != "I" and not known.vocabulary.heads.longest(words, at + 1)
    within = capital(words.texts[at - 1]) and capital(after) and after.isalpha()
    last = capital(text) and text.lower() in known.vocabulary.grammar.words.particles and not capital(after)
    return last or (within and (letter or text in _MONTHS))


def _may_end(words: Words, at: int, known: Known) -> bool:
    """Whether a word may be the last of a name: no common one, and none with a capital follows."""
    text = words.texts[at]
    return capital(text) and text.isalpha() and text not in known.vocabulary.common and not capital(words.texts[at + 1])


def _is_plain_surname(words: Words, at: int, vocabulary: Vocabulary) -> bool:
    """Whether a common word is a surname because a given name stands before it and nothing more of a name behind."""
    before, after = words.texts[at - 1], words.texts[at + 1]
    head = vocabulary.heads.longest(words, at)
    return head is None and before in vocabulary.names.persons.given and not capital(after)


def _is_named_for_a_land(words: Words, at: int, known: Known) -> bool:
    """Whether a country's name is the surname of who bears an office: "General Secretary Madhav Chad left"."""
    found, texts = known.longest(words, at), words.texts
    land = found is not None and found[1].kind is Kind.COUNTRY and found[0] == at + 1 and not acronym(texts[at])
    titled = any(title_end(words, start, known.vocabulary) == at - 1 for start in range(max(0, at - 4), at - 1))
    before = known.longest(words, at - 1)
    own = before is None or before[1].kind is Kind.PERSON
    return land and titled and own and not capital(texts[at + 1])


def _may_name(words: Words, at: int, known: Known, *, first: bool) -> bool:
    text, vocabulary = words.texts[at], known.vocabulary
    stop = text in vocabulary.grammar.words.stop | vocabulary.deeds and not (
        first and text in vocabulary.names.persons.given
    )
    if not capital(text) or any(letter.isdigit() for letter in text) or text in vocabulary.officers or stop:
        return False
    titles = vocabulary.names.titles
    if not first and (text in titles.ending or (text in titles.within and capital(words.texts[at + 1]))):
        return capital(words.texts[at - 1])
    if vocabulary.heads.longest(words, at) or (not first and text in vocabulary.common):
        given = text in vocabulary.names.persons.given and _may_end(words, at + 1, known)
        given = given or text in vocabulary.names.titles.given
        return not first and (given or _is_plain_surname(words, at, vocabulary))
    if not first and vocabulary.titles.longest(words, at):
        return False
    found = known.longest(words, at)
    if not first and found and found[1].kind is Kind.ADJECTIVE and not capital(words.texts[at + 1]):
        return words.texts[at - 1] in vocabulary.names.persons.given | vocabulary.names.persons.family_first
    return not (found and found[1].kind in {Kind.COUNTRY, Kind.ADJECTIVE, Kind.BODY})

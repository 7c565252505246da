"""Words at a place in, the head noun that makes a name of them out, with where it ends."""

from __future__ import annotations

from graphbuild.dictionary import is_word
from graphbuild.extraction.names.items import Kind
from graphbuild.extraction.names.known import Known
from graphbuild.extraction.names.titles import title_end
from graphbuild.extraction.names.words import Words, acronym, capital

BEFORE = 8
_LED = frozenset({"Minister", "Ministers"})
_DEEDS = ("ation", "ition", "ction", "ement", "ing")
_ENDINGS = ("ances", "ments", "tions", "ation", "ition", "ction", "ing", "ings", "ity", "ams", "ers", "ries", "cts")


def opening_head(words: Words, place: int, known: Known) -> tuple[int, str] | None:
    """The end and type of a head noun that opens a name with "of …" behind it."""
    head = known.vocabulary.heads.longest(words, place)
    grammar = known.vocabulary.grammar
    if not head or words.texts[head[0]] not in grammar.links.words:
        return None
    return (head[0], head[1].type) if words.span(place, head[0]) in grammar.opening.heads else None


def later_head(words: Words, place: int, known: Known) -> tuple[int, str] | None:
    """The end and type of the last of the head nouns that follow words with capitals."""
    settled = known.longest(words, place)
    at = settled[0] if settled and settled[1].kind is Kind.PLACE else place
    found = None
    while at - place < BEFORE:
        head = known.vocabulary.heads.longest(words, at)
        led = head is not None and words.texts[head[0]] in _LED
        if found and head and _is_officers(words, at, found[1], known):
            break
        if head and not led and (head[0] > place + 1 or known.vocabulary.heads.longest(words, head[0])):
            found, at = (head[0], head[1].type), head[0]
        elif (found and not _leads_on(words, at, known)) or not _may_precede(words, at, place, known):
            break
        else:
            at += 1
    return found


def _is_officers(words: Words, at: int, type_: str, known: Known) -> bool:
    """Whether behind a ministry or a department an office begins: "Trade Ministry State Secretary", "Section Head"."""
    vocabulary = known.vocabulary
    if words.texts[at - 1] in vocabulary.grammar.words.parts and words.texts[at] in vocabulary.grammar.words.parts:
        return title_end(words, at, vocabulary) is not None
    office = vocabulary.titles.longest(words, at) if type_ == "Ministry" else None
    return office is not None and office[0] > at + 1


def _leads_on(words: Words, at: int, known: Known) -> bool:
    """Whether after a head one word leads to a further head: "Election Support Network"."""
    plain = capital(words.texts[at]) and title_end(words, at, known.vocabulary) is None
    return plain and known.vocabulary.heads.longest(words, at + 1) is not None


def _may_precede(words: Words, at: int, place: int, known: Known) -> bool:
    text, grammar = words.texts[at], known.vocabulary.grammar
    if text in {"'s", "'"}:
        saint = words.texts[place] in {"St", "St.", "Saint", "Our"}
        return at > place and (saint or words.texts[at - 1] in grammar.words.possessive)
    if text.isdigit() and len(text) == 3:
        return at > place and capital(words.texts[at + 1])
    if text in {"of", "for"}:
        return at == place + 1 and (_is_scheme if text == "for" else _is_bare)(words, at, known)
    if text in {"and", "&"}:
        plain = all(_is_plain(words, beside, known) for beside in (at - 1, at + 1))
        alike = _parallel(words.texts[at - 1], words.texts[at + 1]) or _ends_soon(words, at, known)
        alike = alike or (at == place + 1 and _is_creed(words, at, known))
        joined = plain or alike or _qualifies(words, at, known)
        return at > place and joined and not _ends_office(words, at, place, known)
    if not capital(text) or text in grammar.words.stop or text in known.vocabulary.several:
        return False
    own = known.names.longest(words, at) if at > place else None
    return not (own and own[1].kind is Kind.PERSON)


def _ends_office(words: Words, at: int, place: int, known: Known) -> bool:
    """Whether the office of a known body ends before "and": "AID Rep and World Food Program Director"."""
    body, office = known.longest(words, place), words.texts[at - 1]
    titles = known.vocabulary.names.titles
    led = body is not None and body[0] == at - 1 and body[1].kind in {Kind.BODY, Kind.COUNTRY}
    led = led or (at == place + 1 and place > 0 and acronym(words.texts[place - 1]))
    return led and office in {*titles.nouns, *titles.short, "Rep", "Officer"} - {"Justice", "General"}


def _is_bare(words: Words, at: int, known: Known) -> bool:
    """Whether "of" stands behind a word that is no head and no office: "Voice of Hope Network"."""
    head = known.vocabulary.heads.longest(words, at - 1)
    bare = head is None or head[1].kind is Kind.PLACE
    return bare and title_end(words, at - 1, known.vocabulary) is None and may_begin(words, at + 1, known)


def _is_scheme(words: Words, at: int, known: Known) -> bool:
    """Whether common words around "for" and a head name a programme: "Food for Progress Program"."""
    head = known.vocabulary.heads.longest(words, at + 2)
    plain = is_word(words.texts[at - 1]) and is_word(words.texts[at + 1]) and capital(words.texts[at + 1])
    return plain and head is not None and head[1].type == "Programme"


def _parallel(one: str, other: str) -> bool:
    """Whether two words end alike, as those of one name do: "Performances and Phonograms Treaty"."""
    return any(one.endswith(ending) and other.endswith(ending) for ending in _ENDINGS) and capital(other)


def _ends_soon(words: Words, at: int, known: Known) -> bool:
    """Whether "and" joins two plurals or deeds right before a head: "Growers and Traders Association"."""
    heads, both = known.vocabulary.heads, (words.texts[at - 1], words.texts[at + 1])
    plural = all(text.endswith("s") and len(text) > 4 for text in both)
    deeds = all(text.endswith(_DEEDS) and capital(text) for text in both) and not heads.longest(words, at - 1)
    return (plural or deeds) and heads.longest(words, at + 2) is not None


def _is_creed(words: Words, at: int, known: Known) -> bool:
    """Whether "and" joins what one party is for: "Justice and Liberty Party", no ministry before a party."""
    head = known.vocabulary.heads.longest(words, at + 2)
    led = at > 1 and words.texts[at - 2] in known.vocabulary.grammar.links.words
    party = head is not None and head[1].type == "Party" and not known.longest(words, at + 1)
    return party and not led and known.longest(words, at - 1) is None and words.texts[at - 1] in known.vocabulary.common


def _qualifies(words: Words, at: int, known: Known) -> bool:
    """Whether an adjective before "and" describes what follows: "Demographic and Health Survey"."""
    before, named = (
        words.texts[at - 1],
        words.texts[at - 2] in known.vocabulary.names.persons.given if at > 1 else False,
    )
    return not named and before.endswith(("ic", "al", "ive", "ary")) and words.texts[at + 1] in known.vocabulary.common


def _is_plain(words: Words, at: int, known: Known) -> bool:
    """Whether a word is common in names of bodies or a country's adjective: "Russian and Eurasian Affairs"."""
    found = known.longest(words, at)
    return words.texts[at] in known.vocabulary.common or (found is not None and found[1].kind is Kind.ADJECTIVE)


def may_begin(words: Words, place: int, known: Known) -> bool:
    """Whether a word may begin a name or what completes one."""
    text, vocabulary = words.texts[place], known.vocabulary
    plain = text in vocabulary.grammar.words.stop and vocabulary.topics.longest(words, place) is None
    return capital(text) and not plain

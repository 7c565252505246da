"""A name with the words around it in, what it is out: "the daily Foo", "Foo rebels", "Foo, a local NGO,"."""

from __future__ import annotations

from dataclasses import replace

from graphbuild.extraction.names.items import Item, Kind
from graphbuild.extraction.names.known import Known
from graphbuild.extraction.names.words import Words, capital

_LONGEST = 6
_FOUNDERS = 3
_PARTNERS = frozenset({"Company", "Co", "Co.", "Sons", "Brothers", "Bros", "Associates", "Partners"})
_OPENING = frozenset(
    {"a", "an", "one", "whose", "its", "his", "her", "their", "another", "state-owned", "owned", "local"}
)
_STATES = frozenset({Kind.COUNTRY, Kind.ADJECTIVE, Kind.PLACE})
_OPEN = frozenset({"Organization", "Agency", "GovernmentBody", "Meeting"})


def of_kind(words: Words, place: int, known: Known) -> Item | None:
    """A name of which only the words beside it say what it is."""
    if end := _partners_end(words, place, known):
        return Item(place, end, Kind.BODY, words.span(place, end), "Company")
    if words.texts[place] in known.vocabulary.grammar.kinds.people and _strives(words, place, known):
        return Item(place, place + 3, Kind.BODY, words.span(place, place + 3), "NGO")
    before = _before(words, place, known)
    end = _run(words, place, known, inner=before is not None)
    if end == place:
        return None
    common, stop = known.vocabulary.common, known.vocabulary.grammar.words.stop
    plain = all(word in common or word in stop for word in words.texts[place:end])
    if plain and not before:
        return _paper(words, place, end, known)
    before = before or _introduced(words, place, end, known) or _exemplified(words, place, known)
    type_ = before or (None if end == place + 1 and words.opens_sentence(place) else _after(words, end, known))
    type_ = type_ or _apposed(words, end, known) or _trade(words, place, end, known)
    acts = words.texts[place - 1].endswith(("er", "or")) and type_ == "Company"
    named = words.texts[place] in known.vocabulary.names.persons.given and (acts or not before)
    if type_ is None or named:
        return None
    end += words.texts[end] in known.vocabulary.grammar.kinds.whole
    return Item(place, end, Kind.BODY, words.span(place, end), type_)


def _strives(words: Words, place: int, known: Known) -> bool:
    """Whether people with a capital are for something that societies are for: "Mothers for Clean Water"."""
    texts, kinds = words.texts, known.vocabulary.grammar.kinds
    ends = not capital(texts[place + 3])
    return texts[place + 1] == "for" and texts[place + 2] in kinds.civic and ends and not words.opens_sentence(place)


def _partners_end(words: Words, place: int, known: Known) -> int | None:
    """Where a firm ends that is called by its founder and others: "Belmar and Company", "Rao & Sons"."""
    end, plain = place, known.vocabulary.grammar.words.stop | known.vocabulary.common
    while capital(words.texts[end]) and words.texts[end] not in plain and end < place + _FOUNDERS:
        end += 1
    joined = end > place and words.texts[end] in {"and", "&"} and words.texts[end + 1] in _PARTNERS
    return end + 2 if joined and not capital(words.texts[end + 2]) else None


def _paper(words: Words, place: int, end: int, known: Known) -> Item | None:
    """A paper or party of a common name: "The Nation newspaper", "the Civil Will party"; not that of a ministry."""
    heads, type_ = known.vocabulary.heads, _after(words, end, known)
    said = (
        (type_ == "Media" or (type_ == "Party" and end > place + 1))
        and place > 0
        and words.texts[place - 1] in {"The", "the"}
    )
    others = (heads.longest(words, at) for at in range(place, end))
    named = said and not any(head and head[1].type != "Media" for head in others)
    return Item(place, end, Kind.BODY, words.span(place, end), type_) if named and type_ else None


def _introduced(words: Words, place: int, end: int, known: Known) -> str | None:
    """What "an Australian company, Southern Cross," says; of what is owned or described, not of who is told."""
    texts = words.texts
    if place < 3 or texts[place - 1] != "," or texts[end] not in {",", ".", ";", ")", "that", "which"}:
        return None
    start = max(0, place - 7)
    opened = set(texts[start : place - 2]) & _OPENING
    nouns = (texts[place - 2], texts[place - 4] if texts[place - 3] == "in" and place > 4 else "")
    return (
        next((found for noun in nouns if (found := known.vocabulary.grammar.kinds.before.get(noun))), None)
        if opened
        else None
    )


def _trade(words: Words, place: int, end: int, known: Known) -> str | None:
    """A firm by the last word of its name: "Calder Sciences"."""
    first, ambiguous = words.texts[place], known.vocabulary.names.countries.cities.ambiguous
    long = end > place + 2 and not words.opens_sentence(place)
    plain = (first in known.vocabulary.common and not long) or first in ambiguous
    town = known.longest(words, place)
    placed = town is not None and town[0] == place + 1 and town[1].kind is Kind.PLACE
    told = words.texts[end : end + 2] == [",", "which"]
    strange = placed or (not plain and (told or not words.opens_sentence(place)))
    return (
        "Company"
        if end > place + 1 and strange and words.texts[end - 1] in known.vocabulary.grammar.kinds.trades
        else None
    )


def retyped(words: Words, item: Item, known: Known) -> Item:
    """A body of which head nouns do not say enough, with the type that the words beside it give."""
    if item.kind is not Kind.BODY or item.type not in _OPEN:
        return item
    said = _cabinet(words, item, known) or _conglomerate(words, item, known) or _congress(words, item, known)
    said = said or kind_beside(words, item, known)
    type_ = said or _civil(words, item, known) or known.kinds.get(item.name)
    return replace(item, type=type_) if type_ else item


def _conglomerate(words: Words, item: Item, known: Known) -> str | None:
    """A firm where only names stand before "Group": "Calder Group", but not "Contact Group"."""
    first, last = item.first, item.last - 1
    group = words.texts[last] == "Group" and item.type == "Organization" and last > first
    plain = any(words.texts[at] in known.vocabulary.common or words.texts[at].islower() for at in range(first, last))
    return "Company" if group and not plain and not known.longest(words, first) else None


def _congress(words: Words, item: Item, known: Known) -> str | None:
    """A party by a people's name before it: "Zomi National Congress"; that of a country or province is a parliament.

    That of another body meets: "the Congress of the Miners' Union".
    """
    texts, common = words.texts[item.first : item.last], known.vocabulary.common
    own = len(texts) > 2 and texts[0] not in common and "'s" not in texts and not known.longest(words, item.first)
    if texts == ["Congress"] and words.texts[item.last] == "of":
        whose = known.longest(words, item.last + 1 + (words.texts[item.last + 1] == "the"))
        return None if whose and whose[1].kind in _STATES else "Meeting"
    return "Party" if own and texts[-1] == "Congress" and item.type == "Agency" else None


def _civil(words: Words, item: Item, known: Known) -> str | None:
    """An NGO by its head and what it is for or whose: "Center for Civic Rights"; not what is a state's."""
    texts, kinds = words.texts[item.first : item.last], known.vocabulary.grammar.kinds
    at = next((at for at, text in enumerate(texts) if text in {"for", "on", "to"}), 0)
    private = at > 0 and texts[at - 1] in kinds.civil and not kinds.state & set(texts[:at])
    owned = item.first > 0 and words.texts[item.first - 1] == "'s"
    if private and not owned and kinds.civic & set(texts[at:]):
        return "NGO"
    if item.type == "Agency" and kinds.churches & set(texts) and not owned:
        return "NGO"
    of = texts.index("of") if "of" in texts else 0
    theirs = of > 0 and texts[of - 1] in kinds.civil | {"Committee", "Union"} and texts[of + 1] in kinds.people
    meant = item.type == "Meeting" and texts[-1] == "Forum" and kinds.civic & set(texts[:-1])
    return "NGO" if (theirs or meant) and not owned and not kinds.state & set(texts) else None


def _cabinet(words: Words, item: Item, known: Known) -> str | None:
    """A ministry where a country calls its ministries departments; a province's department is none."""
    texts, vocabulary = words.texts, known.vocabulary
    at = item.first + (texts[item.first] in {"National", "Federal"})
    before = known.longest(words, item.first - 1) if item.first else None
    if texts[at] != "Department" or texts[at + 1] not in {"of", "for"}:
        return None
    if before and before[0] == item.first and before[1].kind in {Kind.PLACE, Kind.BODY}:
        return None
    country = item.country or (before[1].country if before and before[0] == item.first else known.country)
    return "Ministry" if country in vocabulary.names.countries.governing.departments else None


def kind_beside(words: Words, item: Item, known: Known) -> str | None:
    """What the words beside a body say that it is."""
    kinds = known.vocabulary.grammar.kinds
    before = words.texts[item.first - 1] if item.first else ""
    if before in kinds.partisan or _elects(words, item.after, known):
        return "Party"
    if listed := _exemplified(words, item.first, known):
        return listed
    if item.type != "Organization":
        return None
    political = set(item.name.replace("-", " ").split())
    if political & kinds.creeds and political & kinds.unions:
        return "Party"
    return _before(words, item.first, known) or _after(words, item.after, known) or _apposed(words, item.after, known)


def _elects(words: Words, end: int, known: Known) -> bool:
    """Whether deputies or candidates of the body follow."""
    texts, elected = words.texts, known.vocabulary.grammar.kinds.elected
    if texts[end] == "'s":
        return any(text in elected for text in texts[end + 1 : end + 4])
    return texts[end] in elected or (texts[end].islower() and texts[end + 1] in elected)


def _run(words: Words, place: int, known: Known, *, inner: bool) -> int:
    """Where the words with capitals that begin at `place` end; with `inner` small words may stand within."""
    grammar = known.vocabulary.grammar
    at, end = place, place
    while at - place < _LONGEST:
        text = words.texts[at]
        plain = text in grammar.words.stop or text in grammar.words.terms
        if capital(text) and not plain and (at == place or inner or _is_free(words, at, known)):
            at = end = at + 1
        elif at > place and (
            text.lower() in grammar.words.particles
            or (inner and text in grammar.links.inner and text != "and" and not words.texts[at + 2][:1].isdigit())
            or (inner and text == "'s" and words.texts[at - 1] in grammar.words.possessive)
        ):
            at += 1
        else:
            break
    return end


def _is_free(words: Words, at: int, known: Known) -> bool:
    """Whether no known name begins there, but for those of papers, which are common words: "New Dawn"."""
    found = known.longest(words, at)
    return found is None or (found[1].type == "Media" and found[0] == at + 1)


def _before(words: Words, place: int, known: Known) -> str | None:
    kinds = known.vocabulary.grammar.kinds
    if place == 0:
        return None
    if words.opens_sentence(place - 1) and (found := kinds.before.get(words.texts[place - 1].lower())):
        return found
    two = " ".join(words.texts[max(0, place - 2) : place])
    return kinds.before.get(two) or kinds.before.get(words.texts[place - 1])


def _exemplified(words: Words, place: int, known: Known) -> str | None:
    """What "NGOs such as" or "firms, including" before it says."""
    place -= place > 0 and words.texts[place - 1] == "the"
    two = words.texts[max(0, place - 2) : place]
    if place < 3 or (two != ["such", "as"] and two[-1] != "including"):
        return None
    at = place - len(two) + (two[-1] == "including") - 1
    return known.vocabulary.grammar.kinds.several.get(words.texts[at - (words.texts[at] == ",")])


def _after(words: Words, end: int, known: Known) -> str | None:
    kinds = known.vocabulary.grammar.kinds
    if words.texts[end] == "and" and capital(words.texts[end + 1]):
        return None
    return kinds.after.get(" ".join(words.texts[end : end + 2])) or kinds.after.get(words.texts[end])


def _apposed(words: Words, end: int, known: Known) -> str | None:
    """What ", an independent daily," says."""
    kinds, texts = known.vocabulary.grammar.kinds, words.texts
    at = end + (texts[end] == '"')
    at += texts[at : at + 2] == [",", '"']
    if texts[at] not in {",", '"'} or texts[at + 1] not in {"a", "an", "the", "one"}:
        return None
    found = None
    for place in range(at + 2, at + 9):
        text = texts[place]
        if text in {",", ".", ";", "(", "that", "which", "who", "whose", "by", "with", "in", "for", "of", ""}:
            break
        two = f"{texts[place - 1]} {text}"
        said = kinds.after.get(two) or kinds.before.get(two) or kinds.after.get(text) or kinds.before.get(text)
        found = None if text in known.vocabulary.offices else said or kinds.apposed.get(text) or found
    return found

"""A noun such as "ministry", "company" or "director" in, the latest name that is one or whose bearer is out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graphbuild.extraction.names.described import EXTRACTOR as DESCRIPTION
from graphbuild.extraction.reference.context import Context, is_near
from graphbuild.extraction.reference.discourse import Candidate, one_thing
from graphbuild.records import Mention


def find_namesake(noun: str, context: Context) -> tuple[Mention, ...]:
    """What holds the noun in its name, is of its kind or bears it as a title; nothing where it may be another."""
    here = (context.here, context.within, frozenset[str]())
    before = [told for told in reversed(context.before) if is_near(told, context)]
    for candidates, within, nouns in (here, *((told.candidates, told.within, told.nouns) for told in before)):
        if fits := list(_bearing(candidates, noun, context)):
            return one_thing(fits)
        if inner := [mention for mention in within if _is_body(mention, context) and bears(mention, noun, context)]:
            return (inner[-1],) if len({mention.name for mention in inner}) == 1 else ()
        if noun in nouns or _leads_another(candidates, noun, context):
            return ()
    return one_thing([each for each in _all_bearing(noun, context) if each.mentions[0].title])


def _bearing(candidates: Iterable[Candidate], noun: str, context: Context) -> Iterator[Candidate]:
    for candidate in candidates:
        if len(candidate.mentions) == 1 and bears(candidate.mentions[0], noun, context):
            yield candidate


def _all_bearing(noun: str, context: Context) -> Iterator[Candidate]:
    """All in the cable so far; none where it has spoken of another without a name."""
    if not any(noun in told.nouns for told in context.before):
        for told in context.before:
            yield from _bearing(told.candidates, noun, context)


def _is_body(mention: Mention, context: Context) -> bool:
    return not context.ontology.types.is_a(mention.type, "Person")


def _leads_another(candidates: Sequence[Candidate], noun: str, context: Context) -> bool:
    """Whether somebody has just been named whose own body may be meant: "the ministry" after a minister."""
    office = context.ontology.anaphora.leaders.get(noun)
    people = (m for candidate in candidates for m in candidate.mentions if not _is_body(m, context))
    titles = (person.title or person.name for person in people)
    return office is not None and any(_holds(title, office, context) for title in titles)


def _holds(title: str, office: str, context: Context) -> bool:
    words = title.lower().replace("-", " ").split()
    return office in words and context.ontology.anaphora.ranks.after.isdisjoint(words) and "prime" not in words


def _noun_of(words: Sequence[str]) -> str:
    """The noun that a description is of: "board" of "board of inquiry"."""
    at = next((at for at, word in enumerate(words) if word in {"of", "on", "against", "with"}), len(words))
    return words[at - 1]


def bears(mention: Mention, noun: str, context: Context) -> bool:
    """Whether it is a thing of that kind or holds that office: no deputy minister is "the minister"."""
    types, kind = context.ontology.types, context.ontology.anaphora.kinds.get(noun)
    if kind is not None and types.is_a(mention.type, kind):
        return True
    words = (mention.title or mention.name).lower().replace("-", " ").split()
    if mention.extractor == DESCRIPTION and mention.title is None:
        return noun == _noun_of(words)
    ranks = context.ontology.anaphora.ranks
    around = zip(["", *words], words, [*words[1:], ""], strict=False)
    return any(
        word == noun and before not in ranks.before and after not in ranks.after for before, word, after in around
    )

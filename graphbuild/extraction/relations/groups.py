"""A noun such as "the Volta countries" in, the group that it names and its members as the passage lists them out."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.reading import Reading
from graphbuild.extraction.relations.tree import children, prepositional, with_conjuncts
from graphbuild.ontology import Cues
from graphbuild.records import Mention

_LIST = 3
"""How many countries in a row are a list of members."""


def group_of(token: Token, reading: Reading, cues: Cues) -> tuple[Mention, ...]:
    """The group whose countries or members the noun stands for, or nothing."""
    if token.lemma_.lower() not in cues.people.members:
        return ()
    named = (*children(token, "compound", "poss"), *(of for name, of in prepositional(token) if name == "of"))
    mentions = (mention for part in named for mention in reading.mentions_at(part))
    return tuple(mention for mention in mentions if mention.type in cues.people.groups)


def listed_members(token: Token, reading: Reading, cues: Cues) -> Iterator[Token]:
    """Those whom the noun itself lists: "Volta members, especially Togo and Benin"."""
    for named in children(token, "appos"):
        yield from with_conjuncts(named)
    yield from (named for name, named in prepositional(token) if name in cues.people.listing)
    for clause in children(token, "acl"):
        if clause.lemma_ in cues.people.composing:
            yield from (item for child in children(clause, "dobj") for item in with_conjuncts(child))


def members_before(token: Token, reading: Reading) -> tuple[Token, ...]:
    """The last list of countries that stands before the noun in its passage."""
    for first in reversed(token.doc[: token.i]):
        if first.dep_ != "conj" and _is_country(first, reading):
            listed = tuple(item for item in with_conjuncts(first) if _is_country(item, reading))
            if len(listed) >= _LIST:
                return listed
    return ()


def _is_country(token: Token, reading: Reading) -> bool:
    mentions = reading.mentions_at(token)
    return bool(mentions) and all(mention.type == "Country" for mention in mentions)

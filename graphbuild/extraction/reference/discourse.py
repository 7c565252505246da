"""Sentences in, what each has put before the reader out: who can be meant by a word that is no name."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from graphbuild.records import Mention

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_ONE, _SEVERAL = frozenset({"NN"}), frozenset({"NNS", "CD"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "agent"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that a sentence names: at token `place`, `subject` of a clause, `main` of the sentence's own clause.

    `group` is the plural noun that it names more closely: "officials" in "Peruvian officials".
    """

    mentions: tuple[Mention, ...]
    place: int
    subject: bool
    main: bool
    group: Token | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What one sentence has named; `paragraph` is its number.

    `unnamed` says whether it is about a thing without a name, `stranger` about somebody without one, `groups` whether
    it speaks of several without one,
    `within` gives all that its name phrases name, inside other names too, `nouns` the nouns of new things without one.
    """

    paragraph: int
    candidates: tuple[Candidate, ...]
    unnamed: bool = False
    groups: bool = False
    within: tuple[Mention, ...] = ()
    nouns: frozenset[str] = frozenset()
    stranger: bool = False


Accepts = Callable[[Mention], bool]
MentionsAt = Callable[[Token], tuple[Mention, ...]]


def candidates_of(tokens: Iterable[Token], mentions_at: MentionsAt) -> Iterator[Candidate]:
    """The named tokens of a sentence; the first of a coordination also stands for all of it."""
    for token in tokens:
        if mentions := mentions_at(token):
            bearer = token.head if token.dep_ == "appos" and not mentions_at(token.head) else token
            subject = subject_of_clause(bearer)
            main = (subject and first_conjunct(bearer).head.dep_ in {"ROOT", "conj"}) or _is_source(token)
            yield Candidate(mentions, token.i, subject, main, _group(token))
            together = tuple(mention for part in token.conjuncts for mention in mentions_at(part))
            if together and token.dep_ != "conj":
                yield Candidate((*mentions, *together), token.i, subject, main, _group(token))


def _is_source(token: Token) -> bool:
    """Whether a sentence is told "according to" it."""
    return token.dep_ == "pobj" and "according" in {token.head.lower_, token.head.head.lower_}


def _group(token: Token) -> Token | None:
    noun = token.head.head if token.dep_ == "pobj" and token.head.lower_ in {"of", "from"} else token.head
    named = noun is not token.head or token.dep_ in {"compound", "amod", "nmod", "poss"}
    return noun if named and noun.tag_ == "NNS" else None


def unnamed(
    tokens: Iterable[Token], mentions_at: MentionsAt, *, people: Container[str], several: bool
) -> Iterator[Token]:
    """The nouns that act or are acted on and lead to no name: "villagers", but not `people`: "Peruvian officials"."""
    words = tuple(tokens)
    named = {group.i for word in words if mentions_at(word) and (group := _group(word)) is not None}
    for word in words:
        noun = word.tag_ in (_SEVERAL if several else _ONE)
        acts = noun and word.dep_ in SUBJECTS | {"dobj", "ROOT"}
        theirs = word.i in named and word.lemma_.lower() in people
        if acts and not theirs and not mentions_at(word):
            yield word


def narrowed_nouns(tokens: Iterable[Token], mentions_at: MentionsAt) -> Iterator[str]:
    """The nouns of things without a name that are more than "the committee": "a committee", "the tender committee"."""
    for word in tokens:
        bare = all(child.is_punct or child.lower_ in DEFINITE for child in word.lefts)
        if word.tag_ == "NN" and not mentions_at(word) and not (bare and not any(map(narrows, word.rights))):
            yield word.lemma_.lower()


def narrows(child: Token) -> bool:
    """Whether what follows a noun says which one is meant: "the bank in Lima", but not "the bank, which closed"."""
    if child.dep_ == "prep":
        return True
    return child.dep_ in {"relcl", "acl"} and child.doc[child.left_edge.i - 1].text != ","


def first_conjunct(token: Token) -> Token:
    """The token that carries the role of a whole coordination."""
    while token.dep_ == "conj" and token.head is not token:
        token = token.head
    return token


def subject_of_clause(token: Token) -> bool:
    """Whether the token, or the coordination it stands in, is a subject."""
    return first_conjunct(token).dep_ in SUBJECTS


def one_thing(candidates: Sequence[Candidate]) -> tuple[Mention, ...]:
    """What all candidates stand for if that is one and the same, else nothing."""
    if not candidates:
        return ()
    latest = candidates[-1]
    same = all(same_name(candidate.mentions, latest.mentions) for candidate in candidates)
    return latest.mentions if same else ()


def same_name(left: Sequence[Mention], right: Sequence[Mention]) -> bool:
    """Whether two lists of mentions name the same things: equal names, or one the other's surname or short form."""
    return len(left) == len(right) and all(_agree(a, b) for a, b in zip(left, right, strict=True))


def _agree(left: Mention, right: Mention) -> bool:
    shorter, longer = sorted((left.name.split(), right.name.split()), key=len)
    return bool(shorter) and (shorter == longer[: len(shorter)] or shorter == longer[-len(shorter) :])

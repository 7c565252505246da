"""An extraction in, its referents out: who is who within one cable, and how we know."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from graphbuild.ontology import Ontology, load_ontology
from graphbuild.records import Claim, Decision, Extraction, Judgement, Mention, Span
from graphbuild.resolution.bodies import find_bodies, mission_name, place_name
from graphbuild.resolution.company import Company, read_company
from graphbuild.resolution.countries import find_countries, find_strays
from graphbuild.resolution.decisions import Decisions, weigh_decisions
from graphbuild.resolution.joining import Joining
from graphbuild.resolution.lists import by
from graphbuild.resolution.namesakes import told_apart
from graphbuild.resolution.persons import find_misread, find_persons
from graphbuild.resolution.posts import Posts, load_posts
from graphbuild.resolution.referents import Kind, Referent, kind_of
from graphbuild.resolution.wording import fold, is_short_form


@dataclass(frozen=True, slots=True)
class Reader:
    """All that stays the same from cable to cable."""

    ontology: Ontology
    posts: Posts
    decisions: Decisions


def load_reader(decisions: Iterable[Decision] = (), ontology: Ontology | None = None) -> Reader:
    """A reader by an ontology, by default the one that comes with the package; DecisionError where decisions clash."""
    ontology = ontology or load_ontology()
    with by(ontology):
        return Reader(ontology, load_posts(ontology.folder), weigh_decisions(decisions))


@dataclass(frozen=True, slots=True)
class CableReferents:
    """The referents of one cable in the order of their names, and the judgements that led to them."""

    referents: tuple[Referent, ...]
    judgements: tuple[Judgement, ...]
    by_mention: Mapping[Mention, Referent]
    by_span: Mapping[Span, Referent]

    def of(self, mention: Mention) -> Referent | None:
        """What a mention stands for; None for words whose antecedent is lost."""
        if mention.antecedent is None:
            return self.by_mention.get(mention)
        return self.by_span.get(mention.antecedent)


def read_referents(extraction: Extraction, reader: Reader) -> CableReferents:
    """Joins the names of a cable into referents; the same for any order of its mentions."""
    with by(reader.ontology):
        return _read_referents(extraction, reader)


def _read_referents(extraction: Extraction, reader: Reader) -> CableReferents:
    mentions = mentions_of(extraction)
    by_mention = _named_alike(mentions, reader, extraction.cable.sent_by)
    referents = tuple(dict.fromkeys(by_mention.values()))
    joining = Joining(extraction.cable.id, reader.decisions)

    def find(mention: Mention) -> Referent | None:
        return joining.last(by_mention[mention]) if mention in by_mention else None

    _join(
        referents,
        joining,
        reader,
        reader.posts.country(extraction.cable),
        lambda: read_company(extraction.claims, find),
    )
    settled = {mention: joining.last(one) for mention, one in by_mention.items()}
    by_span = {mention.span: one for mention, one in settled.items()}
    last = sorted(set(settled.values()), key=lambda one: (one.first, one.kind, one.fullest, one.country or ""))
    judgements = tuple(dict.fromkeys(joining.judgements))
    return CableReferents(tuple(last), judgements, settled, by_span | dict(_followed(mentions, by_span)))


def read_names(extraction: Extraction, reader: Reader) -> Iterator[Referent]:
    """The referents of a cable before any are joined: one for each name and country."""
    with by(reader.ontology):
        return iter(dict.fromkeys(_named_alike(mentions_of(extraction), reader, extraction.cable.sent_by).values()))


def mentions_of(extraction: Extraction) -> tuple[Mention, ...]:
    """Every mention of an extraction once, those of its claims included, in the order of the text."""
    claimed = chain.from_iterable(map(_ends, extraction.claims))
    return tuple(
        sorted(
            {*extraction.mentions, *claimed},
            key=lambda item: (item.start, item.end, item.name, item.type, item.extractor, item.country or ""),
        )
    )


def _ends(claim: Claim) -> Iterator[Mention]:
    yield from (claim.subject, claim.object, *claim.reported_by)
    if claim.attributed_to:
        yield claim.attributed_to


def _named_alike(mentions: tuple[Mention, ...], reader: Reader, sent_by: str | None) -> dict[Mention, Referent]:
    """One referent for each kind, folded name and country."""
    mission = mission_name(sent_by)
    folded = told_apart({item: _folded(item, reader, mission) for item in mentions if item.antecedent is None})
    countries = find_countries(folded)
    referents: dict[tuple[Kind, str, str | None], Referent] = {}
    by_mention = {}
    for mention, (kind, name) in folded.items():
        country = countries[mention]
        same = country if kind is Kind.COUNTRY and country else name
        found = referents.setdefault((kind, same, country), Referent(kind, country))
        found.add(mention, name)
        by_mention[mention] = found
    return by_mention


def _folded(mention: Mention, reader: Reader, mission: Callable[[str], str]) -> tuple[Kind, str]:
    kind, name = kind_of(mention.type, reader.ontology.types), fold(mention.name)
    match kind:
        case Kind.CABLE:
            return kind, mention.name
        case Kind.MISSION:
            return kind, mission(name)
        case Kind.PLACE:
            return kind, place_name(name)
        case Kind.PERSON:
            return kind, reader.posts.officer(mention.name) or name
    return kind, name


def _join(
    referents: tuple[Referent, ...], joining: Joining, reader: Reader, home: str | None, company: Callable[[], Company]
) -> None:
    things = [one for one in referents if one.kind in {Kind.THING, Kind.PLACE}]
    owners = {name for one in things for name in one.names} | set(_acronyms(things)) | reader.posts.owners.keys()
    joining.join_all(find_strays(things, home))
    joining.join_all(find_bodies([one for one in things if one.kind is Kind.THING], owners))
    persons = [one for one in referents if one.kind is Kind.PERSON and not _is_office(one, reader.posts)]
    joining.join_all(find_strays(persons, None))
    joining.settle(find_persons([one for one in persons if joining.last(one) is one]), company())
    unknown = [one for one in things if _is_unknown(one) and joining.last(one) is one]
    joining.join_all(find_misread(unknown, persons))


def _acronyms(things: Iterable[Referent]) -> Iterator[str]:
    """Abbreviations that open a name, whether or not they stand anywhere else."""
    opening = (mention.name.partition(" ")[0] for one in things for mention in one.mentions)
    return (fold(word) for word in opening if is_short_form(word))


def _is_unknown(thing: Referent) -> bool:
    """Whether only its place in the sentence made a place of one word."""
    return thing.kind is Kind.PLACE and thing.country is None and " " not in thing.fullest


def _is_office(person: Referent, posts: Posts) -> bool:
    return any(map(posts.is_office, person.names))


def _followed(mentions: tuple[Mention, ...], by_span: Mapping[Span, Referent]) -> Iterator[tuple[Span, Referent]]:
    """Words that stand for other words: "his" for "he" for "Park"."""
    leads = {mention.span: mention.antecedent for mention in mentions if mention.antecedent}
    for span in leads.keys() - by_span.keys():
        at, seen = span, set[Span]()
        while at in leads and at not in by_span and at not in seen:
            seen.add(at)
            at = leads[at]
        if at in by_span:
            yield span, by_span[at]

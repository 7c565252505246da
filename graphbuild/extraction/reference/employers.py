"""A noun such as "ministry" and who owns it in, the body of which that person is out: "her ministry", "Li's party"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from graphbuild.extraction.reading import CableReading
from graphbuild.extraction.reference.context import Context
from graphbuild.extraction.reference.discourse import MentionsAt, same_name
from graphbuild.extraction.reference.namesakes import bears
from graphbuild.extraction.relations.tree import children
from graphbuild.ontology import Ontology
from graphbuild.records import Mention

_STATED = frozenset({"works_for", "leads", "member_of"})


class Employers:
    """Of what body or country each person of a cable is, as far as the names tell; `host` is the cable's country."""

    def __init__(self, reading: CableReading, ontology: Ontology, host: str | None) -> None:
        """Reads off all name phrases who works for whom."""
        self._types, self._words, self._host = ontology.types, ontology.anaphora, host
        self._of = _employers(reading)

    def owned_by(self, token: Token, context: Context, mentions_at: MentionsAt) -> tuple[Mention, ...]:
        """The body that the noun stands for, where its owner, "his" too, is a person of one such body."""
        noun, owners = token.lemma_.lower(), children(token, "poss")
        people = mentions_at(owners[0]) if len(owners) == 1 else ()
        if len(people) != 1 or not self._types.is_a(people[0].type, "Person"):
            return ()
        theirs = self._of_person(people)
        if noun in self._words.governments.nouns | self._words.governments.countries:
            return self._country_of(people[0], tuple(theirs.values()), context)
        return _only([body for body in theirs.values() if self._is_called(body, noun, context)])

    def _of_person(self, person: Sequence[Mention]) -> Mapping[str, Mention]:
        """What is told of the person by this name, a longer or a shorter one."""
        same = (bodies for (full, bodies) in self._of.values() if same_name((full,), person))
        return {name: body for bodies in same for name, body in bodies.items()}

    def _is_called(self, body: Mention, noun: str, context: Context) -> bool:
        plain = noun in self._words.governments.organizations
        return self._types.is_a(body.type, "Organization") and (plain or bears(body, noun, context))

    def _country_of(self, person: Mention, bodies: Sequence[Mention], context: Context) -> tuple[Mention, ...]:
        """The country for which one works, or the cable's own for a minister and who is of a body of its state."""
        if countries := [body for body in bodies if body.type == "Country"]:
            return _only(countries)
        state = all(self._types.is_a(body.type, "GovernmentBody") for body in bodies)
        foreign = any(body.country not in {None, self._host} for body in bodies)
        if self._host is None or foreign or not state or not (bodies or self._governs(person)):
            return ()
        named = (one for told in context.before for one in told.within)
        own = (one for one in (*named, *context.within) if one.type == "Country" and one.country == self._host)
        return tuple(own)[:1]

    def _governs(self, person: Mention) -> bool:
        words = (person.title or "").lower().split()
        return bool(words) and not self._words.governments.heads.isdisjoint(words)


def _employers(reading: CableReading) -> Mapping[str, tuple[Mention, dict[str, Mention]]]:
    found: dict[str, tuple[Mention, dict[str, Mention]]] = {}
    for passage in reading.passages:
        for phrase in passage.names:
            for link in phrase.links:
                if link.predicate in _STATED and not _is_past(link.role):
                    bodies = found.setdefault(link.subject.name, (link.subject, {}))[1]
                    bodies.setdefault(link.object.name, link.object)
    return found


def _is_past(role: str | None) -> bool:
    return bool(role) and role.lower().startswith(("former", "ex-", "then"))  # type: ignore[union-attr]


def _only(bodies: Sequence[Mention]) -> tuple[Mention, ...]:
    return tuple(bodies) if len(bodies) == 1 else ()

"""Clauses and the ontology's frames in, pairs of mentions with the predicate that holds between them out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, permutations, product

from spacy.tokens import Token

from graphbuild.extraction.reading import Reading
from graphbuild.extraction.relations.clauses import Clause, Kind
from graphbuild.extraction.relations.fillers import Filler, Steps, find_fillers
from graphbuild.extraction.relations.tree import children, is_verb, prepositional
from graphbuild.ontology import Cues, Ontology
from graphbuild.ontology.predicates import Frame, Predicate
from graphbuild.records import Mention

_DEFAULTS: dict[Kind, tuple[tuple[str, ...], tuple[str, ...]]] = {
    Kind.VERB: (("subject",), ("object",)),
    Kind.NOUN: (("by", "possessor"), ("of",)),
    Kind.STATE: (("subject",), ("of",)),
}
_EACH_OTHER = frozenset({"each other", "one another"})


@dataclass(frozen=True, slots=True)
class Match:
    """A predicate that a clause states of two fillers; `presupposed` where it holds whatever is said around it."""

    clause: Clause
    predicate: str
    frame: Frame
    subject: Filler
    object: Filler
    presupposed: bool = False

    @property
    def confidence(self) -> float:
        """How often such words, so connected, state the relation."""
        return self.frame.confidence * self.subject.certainty * self.object.certainty


@dataclass(frozen=True, slots=True)
class _End:
    """What one end of a relation may be: its roles in order of preference, its types, what else will do for it."""

    roles: Sequence[str]
    kinds: Sequence[str]
    close: bool
    steps: Steps


def find_matches(clause: Clause, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """Every relation that some frame takes from the clause, each once; a name is no event noun."""
    if clause.kind is Kind.NOUN and clause.head.pos_ == "PROPN" and _is_name_part(clause.head, reading):
        return
    seen: set[tuple[str, Mention, Mention]] = set()
    for name, frame in _frames_for(clause, ontology):
        if not _needs_met(frame, clause, ontology):
            continue
        for match in _matches(name, frame, clause, reading, ontology):
            key = (name, match.subject.mention, match.object.mention)
            if key not in seen:
                seen.add(key)
                yield match


def _is_name_part(noun: Token, reading: Reading) -> bool:
    """Whether a noun is a name, or the field of an office: "Minister of Trade"."""
    office = noun.head.head
    field = noun.dep_ == "pobj" and noun.head.lower_ == "of" and office.pos_ == "PROPN" and noun.text.istitle()
    return (field and not reading.mentions_at(office)) or _is_named(noun, reading)


def _is_named(noun: Token, reading: Reading) -> bool:
    return any(name.antecedent is None for name in reading.mentions_at(noun))


def _frames_for(clause: Clause, ontology: Ontology) -> Iterator[tuple[str, Frame]]:
    words = ontology.predicates.words[clause.kind]
    found = {
        id(frame): (name, frame)
        for word in clause.words
        for name, frame in words.get(word, ())
        if not clause.words & frame.unless
    }
    return iter(sorted(found.values(), key=lambda item: (item[0], -item[1].confidence)))


def _needs_met(frame: Frame, clause: Clause, ontology: Ontology) -> bool:
    refused = any(_met(word, clause, ontology) for word in frame.lacks)
    return not refused and all(_met(need, clause, ontology) for need in frame.needs)


def _met(need: str, clause: Clause, ontology: Ontology) -> bool:
    """Whether a role is there, or the object ("with money": what stands in the role) is of a class of nouns."""
    *role, kind = need.split()
    if kind not in ontology.cues.nouns:
        return need in clause.roles or f"+{need}" in clause.roles
    wanted = ontology.cues.nouns[kind]
    return any(_names(token) & wanted for token in clause.roles.get(role[0] if role else "object", ()))


def _names(token: Token) -> set[str]:
    counted = (item for name, item in prepositional(token) if name == "of" and _is_measure(token))
    around = (token, *(c for c in token.children if c.dep_ in {"compound", "nummod", "nmod"}), *counted)
    of_a_kind = {f"{kind.lower_} {token.lemma_.lower()}" for kind in children(token, "amod")}
    return of_a_kind | {word for part in around for word in (part.lemma_.lower(), part.lower_)}


def _is_measure(token: Token) -> bool:
    """Whether what is meant stands behind "of": "two million of aid", "ten tons of wheat"."""
    return token.pos_ != "NOUN" or bool(children(token, "nummod"))


def _matches(name: str, frame: Frame, clause: Clause, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    predicate = ontology.predicates[name]
    mutual = "peers" in frame.object and not _has_others(frame, clause, reading, ontology.cues)
    left = _End(
        _subject_roles(frame, clause.kind),
        frame.subject_is or predicate.subject,
        frame.close,
        Steps(aspects=frame.aspects, exact=frame.exact, people=predicate.people and predicate.symmetric),
    )
    right = _End(
        frame.object or _DEFAULTS[clause.kind][1],
        frame.object_is or predicate.object,
        frame.close,
        Steps(aspects=frame.aspects, exact=frame.exact, people=predicate.people, sites=predicate.sites),
    )
    subjects = tuple(_fillers(left, clause, reading, ontology))
    objects = tuple(_fillers(right, clause, reading, ontology))
    if frame.previous and "object" not in clause.roles:
        objects = tuple(_just_before(right, clause, reading, ontology))
    pairs = chain(
        product(subjects, objects),
        combinations(_together(subjects, clause, ontology.cues), 2) if mutual and not objects else (),
        permutations(subjects, 2) if _is_reciprocal(right, clause) else (),
    )
    for subject, object_ in pairs:
        if _differ(subject, object_) and _allowed(subject, object_, predicate, ontology):
            yield Match(clause, name, frame, subject, object_, presupposed=_is_given(clause, frame, subject))


def _is_reciprocal(end: _End, clause: Clause) -> bool:
    """Whether its subjects do it to "each other" or "one another"."""
    done_to = (token for role in end.roles for token in clause.roles.get(role, ()))
    phrases = (token.doc[max(token.i - 1, 0) : token.i + 2].text.lower() for token in done_to)
    return any(each in phrase for phrase in phrases for each in _EACH_OTHER)


def _has_others(frame: Frame, clause: Clause, reading: Reading, cues: Cues) -> bool:
    """Whether the clause says with whom its subjects do it, named or not: "met villagers", "work with local police"."""
    people = cues.people.delegates | cues.people.members | cues.nouns["gathering"] | cues.nouns["inquest"]
    return any(
        role == "object"
        or reading.mentions_at(token)
        or token.lemma_.lower() in people
        or token.tag_ in {"NNS", "NNPS"}
        for role in {*frame.object, "with", "+with"}
        for token in clause.roles.get(role, ())
    )


def _subject_roles(frame: Frame, kind: Kind) -> Sequence[str]:
    """The frame's own; for a noun also who stands before it, and who does it by the verb around it."""
    roles = frame.subject or _DEFAULTS[kind][0]
    return (*roles, "modifier", "doer") if kind is Kind.NOUN and not {"undergoer", "haver"} & {*frame.object} else roles


def _is_given(clause: Clause, frame: Frame, subject: Filler) -> bool:
    """Whether it is said in passing, beside a name: "the head of the bureau, Li, did not come", "at his request"."""
    if clause.kind is Kind.NOUN:
        return clause.head.dep_ == "pobj" and clause.head.head.lower_ == "at" and "undergoer" in frame.object
    if clause.kind is Kind.VERB:
        return clause.head.dep_ == "amod"
    if is_verb(clause.head):
        return False
    return clause.head.dep_ not in {"attr", "acomp", "oprd", "pobj"} or subject.token.dep_ == "appos"


def _together(subjects: Sequence[Filler], clause: Clause, cues: Cues) -> Iterator[Filler]:
    """Those who can do it with one another: not the subjects of a verb around a noun that is not "joint"."""
    alone = clause.kind is Kind.NOUN and not any(token.lower_ in cues.people.joint for token in clause.head.lefts)
    around = clause.roles.get("implied", ()) if alone else ()
    return (one for one in subjects if not any(token in {one.token, *one.token.ancestors} for token in around))


def _allowed(left: Filler, right: Filler, predicate: Predicate, ontology: Ontology) -> bool:
    types = ontology.types
    return any(types.is_a(left.mention.type, kind) for kind in predicate.subject) and any(
        types.is_a(right.mention.type, kind) for kind in predicate.object
    )


def _fillers(end: _End, clause: Clause, reading: Reading, ontology: Ontology) -> Iterator[Filler]:
    """The fillers of the first of the roles that has any of the kinds allowed."""
    for role in end.roles if end.close else _with_object_roles(end.roles):
        if role == "possessor" and clause.kind is Kind.STATE and _is_of_body(clause, reading, ontology):
            continue
        found = [
            filler
            for token in clause.roles.get(role, ())
            for filler in _fitting(end, token, reading, ontology) or _owners(end, token, reading, ontology)
        ]
        unnamed = role == "possessor" and clause.kind is Kind.NOUN and not found
        if found or (unnamed and _is_anothers(clause, reading, ontology)):
            return iter(found)
    return iter(())


def _is_anothers(clause: Clause, reading: Reading, ontology: Ontology) -> bool:
    """Whether it is said to be of somebody without a name: "Li expressed the coalition's support for Mali"."""
    people = ontology.cues.people
    owners = [token for token in clause.roles.get("possessor", ()) if not reading.mentions_at(token)]
    return any({owner.lemma_, owner.lower_} & (people.delegates | people.unions | people.wrappers) for owner in owners)


def _is_of_body(clause: Clause, reading: Reading, ontology: Ontology) -> bool:
    """Whether who owns the noun owns the body before it: "Peru's Fraud Office chief", not "Peru's UN envoy"."""
    if clause.words & ontology.cues.people.accredited:
        return False
    beside = (mention for token in clause.roles.get("modifier", ()) for mention in reading.mentions_at(token))
    return any(ontology.types.is_a(mention.type, "Organization") for mention in beside)


def _fitting(end: _End, token: Token, reading: Reading, ontology: Ontology) -> list[Filler]:
    found = find_fillers(token, reading, ontology.cues, steps=end.steps)
    return [filler for filler in found if any(ontology.types.is_a(filler.mention.type, kind) for kind in end.kinds)]


def _owners(end: _End, token: Token, reading: Reading, ontology: Ontology) -> list[Filler]:
    """Whose a named thing is that cannot be the end itself: "Peru's Health Plan was drawn up with help from Chile"."""
    if not end.steps.aspects or not reading.mentions_at(token):
        return []
    return [filler for owner in children(token, "poss") for filler in _fitting(end, owner, reading, ontology)]


def _with_object_roles(roles: Sequence[str]) -> Iterator[str]:
    """Each role, and the preposition of that name on the verb's object."""
    return (place for role in roles for place in (role, f"+{role}"))


def _just_before(end: _End, clause: Clause, reading: Reading, ontology: Ontology) -> Iterator[Filler]:
    """What the sentence before is about, else the last meeting: "The talks took place in Oslo. Egypt attended."."""
    start, cues = clause.head.sent.start, ontology.cues
    tokens = clause.head.doc[start - 1].sent if start else ()
    about = [token for token in tokens if token.dep_ in {"nsubj", "nsubjpass", "conj"}]
    fillers = [filler for token in about for filler in find_fillers(token, reading, cues)]
    fitting = [one for one in fillers if any(ontology.types.is_a(one.mention.type, kind) for kind in end.kinds)]
    if fitting or clause.head.lemma_ in cues.reporting.verbs:
        return iter(fitting)
    return _last_told_of(clause, reading, ontology)


def _last_told_of(clause: Clause, reading: Reading, ontology: Ontology) -> Iterator[Filler]:
    """The last meeting before: "Mali held the Water Forum in Bamako on May 3. Peru, which is far, attended."."""
    for token in reversed(clause.head.doc[: clause.head.sent.start]):
        for mention in reading.mentions_at(token):
            if ontology.types.is_a(mention.type, "Meeting"):
                yield Filler(mention, token, ontology.cues.certainty.reference)
                return


def _differ(left: Filler, right: Filler) -> bool:
    one, other = left.mention, right.mention
    return one.start != other.start and one.name.casefold() != other.name.casefold()

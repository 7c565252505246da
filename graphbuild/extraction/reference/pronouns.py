"""A pronoun and what came before it in, the mentions it stands for out; nothing where it is in doubt."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from spacy.tokens import Token

from graphbuild.extraction.reference.clauses import (
    by_name,
    governing_subjects,
    is_in_own_clause,
    joined_owner,
    leads_on,
    objects_before,
    opens,
    spoken_of,
)
from graphbuild.extraction.reference.context import Context, accepted, fits_person, is_agent, is_thing
from graphbuild.extraction.reference.discourse import SUBJECTS, Accepts, Candidate, Told, one_thing, unnamed
from graphbuild.extraction.reference.empty import opens_only
from graphbuild.extraction.reference.preferences import may_own, types_taken
from graphbuild.extraction.relations.subjects import surface_subject
from graphbuild.extraction.relations.tree import children, prepositional
from graphbuild.ontology import Ontology
from graphbuild.records import Mention

_SENTENCES_BACK = 3
_OBJECTS = frozenset({"dobj", "dative", "pobj"})


def resolve_pronoun(token: Token, context: Context) -> tuple[Mention, ...]:
    """The mentions that a personal or possessive pronoun stands for."""
    word = token.lower_
    pronouns = context.ontology.anaphora.pronouns
    if token.dep_ == "expl" or opens_only(token, pronouns.judged):
        return ()
    if word in pronouns.person:
        return _interviewed(token, context) or _find_one(
            token,
            context,
            lambda one: fits_person(one, word, context),
            done_to=objects_before(token, context.ontology.cues),
        )
    if word in pronouns.thing:
        taken, owned = types_taken(token, context.ontology), context.mentions_at(token.head)
        return _find_one(
            token,
            context,
            lambda one: is_thing(one, taken, context.ontology) and may_own(one, owned, context.ontology),
        )
    if word in pronouns.post:
        return _own_officers(context) if token.dep_ in _OBJECTS else ()
    if word in pronouns.several:
        found = _find(token, context, lambda mention: is_agent(mention, context.ontology), several=True)
        return found if len(found) > 1 or not _needs_several(token) else ()
    return ()


def _interviewed(token: Token, context: Context) -> tuple[Mention, ...]:
    """Whose words they are: Li in "an interview with Li in which he warned", "a letter from Li in which she asked"."""
    clause = token.head
    if token.dep_ not in SUBJECTS or clause.dep_ != "relcl":
        return ()
    opened = any(prep.lower_ == "in" and which.lower_ == "which" for prep in clause.lefts for which in prep.rights)
    given = prepositional(clause.head) if opened else ()
    speakers = (clause.head, *(named for name, named in given if name in {"with", "by", "from", "of"}))
    for speaker in speakers if opened else ():
        found = context.mentions_at(speaker)
        if len(found) == 1 and fits_person(found[0], token.lower_, context):
            return found
    return ()


def _find_one(token: Token, context: Context, accepts: Accepts, *, done_to: Container[int] = ()) -> tuple[Mention, ...]:
    """Whom the sentence is about, or who stands at one of the places `done_to`, or the one who can be meant."""
    if found := _beside(token, context, accepts) or _ahead(token, context, accepts):
        return found
    near = [one for one in _near(token, context, accepts, several=False) if one.place in done_to]
    return one_thing(near) if near else _find(token, context, accepts, several=False)


def _beside(token: Token, context: Context, accepts: Accepts) -> tuple[Mention, ...]:
    owner = joined_owner(token)
    named = context.mentions_at(owner) if owner is not None else ()
    return named if len(named) == 1 and accepts(named[0]) else ()


def _ahead(token: Token, context: Context, accepts: Accepts) -> tuple[Mention, ...]:
    """Whom the sentence is about, where he is named behind: "After his arrest by the army, Li left".

    Of "Besides its talks with Chile, Li said, Peru …" it is about Peru.
    """
    opening = next(filter(opens, token.ancestors), None) if token.tag_ == "PRP$" else None
    for clause in (opening.head, *children(opening.head, "ccomp")) if opening is not None else ():
        about = [word for word in clause.lefts if word.dep_ in SUBJECTS and word.i > token.i]
        named = context.mentions_at(about[0]) if len(about) == 1 else ()
        if len(named) == 1 and accepts(named[0]):
            return named
    return ()


def _needs_several(token: Token) -> bool:
    """Whether no one body can be meant: "both", "most of them", "among them"."""
    return token.lower_ == "both" or token.head.lower_ in {"of", "among"}


def _own_officers(context: Context) -> tuple[Mention, ...]:
    """Whom of the post this sentence or the one before named last: "us" where PolOff called on somebody."""
    officers = context.ontology.names.titles.officers.names
    told = [told.candidates for told in context.before[-1:] if told.paragraph == context.paragraph]
    for candidates in (context.here, *told):
        for candidate in reversed(candidates):
            if any(mention.type == "Official" and mention.name in officers for mention in candidate.mentions):
                return candidate.mentions
    return ()


def resolve_relative(token: Token, context: Context) -> Token | None:
    """The noun that "who", "which" or "whose" leads back to."""
    if token.lower_ not in context.ontology.anaphora.pronouns.relative or not token.tag_.startswith("W"):
        return None
    clause = next((word for word in token.ancestors if word.dep_ == "relcl"), None)
    return clause.head if clause is not None else None


def meant_by_relative(token: Token, named: tuple[Mention, ...], context: Context) -> tuple[Mention, ...]:
    """Those of the names that it may stand for: "which" is no person."""
    types = context.ontology.types
    person = token.lower_ == "which" and any(types.is_a(mention.type, "Person") for mention in named)
    return () if person else named


def _find(token: Token, context: Context, accepts: Accepts, *, several: bool) -> tuple[Mention, ...]:
    fits = _near(token, context, accepts, several=several)
    past = _is_past_another(token, fits, context)
    rivals = tuple(_rivals(token, context, several=several))
    if rivals:
        fits = [candidate for candidate in fits if _outdoes(candidate, rivals[-1], context, several=several)]
    if past or (rivals and not fits):
        return ()
    for subject in governing_subjects(token, context):
        if found := [candidate for candidate in fits if _is_at(candidate, subject, context, several=several)]:
            if _may_be_either(token) and (objects := _objects(subject.head, fits)):
                return () if is_agent(objects[-1].mentions[0], context.ontology) else one_thing(objects)
            return max(found, key=lambda candidate: len(candidate.mentions)).mentions if several else found[0].mentions
        if not several and subject.pos_ == "NOUN" and not _is_passed_over(subject, token, context):
            return ()
    if outside := [candidate for candidate in fits if not is_in_own_clause(token, candidate)]:
        return one_thing(_acting(outside, context) if several else context.genders.prefer(outside, token.lower_))
    return _find_before(token, context, accepts, several=several)


def _outdoes(candidate: Candidate, rival: Token, context: Context, *, several: bool) -> bool:
    """Whether it is meant rather than what has no name: several named, or people or one thing named later."""
    people = candidate.group is not None and candidate.group.lemma_.lower() in context.ontology.cues.people.delegates
    return len(candidate.mentions) > 1 or (candidate.place > rival.i and (people or not several))


def _is_passed_over(subject: Token, token: Token, context: Context) -> bool:
    """Whether a noun cannot be the one meant: no government and no officers are "she"."""
    anaphora = context.ontology.anaphora
    no_person = subject.tag_ == "NNS" or subject.lemma_.lower() in anaphora.governments.bodies
    return token.lower_ in anaphora.pronouns.person and no_person


def _near(token: Token, context: Context, accepts: Accepts, *, several: bool) -> Sequence[Candidate]:
    """Those of the sentence so far who can be meant, without who acts in the pronoun's own clause."""
    others = spoken_of(token)
    near = (candidate for candidate in context.here if candidate.place not in others)
    fits = [candidate for candidate in near if accepted(candidate, accepts, context, several=several)]
    return _others(fits, _own_subjects(token, context))


def _is_past_another(token: Token, fits: Sequence[Candidate], context: Context) -> bool:
    """Whether a thing stands nearer than those that the verb takes: "knew of the act, but paid for it"."""
    if token.lower_ not in context.ontology.anaphora.pronouns.thing or leads_on(token):
        return False
    things = _near(token, context, lambda mention: is_thing(mention, frozenset(), context.ontology), several=False)
    return bool(things and fits) and max(c.place for c in things) > max(c.place for c in fits)


def _is_past_stranger(token: Token, context: Context) -> bool:
    """Whether a name that nobody knows has acted in the sentence: "Ama Nyame left, but Li would not meet him"."""
    before = token.doc[token.sent.start : token.i]
    return any(
        word.tag_ == "NNP" and word.dep_ in SUBJECTS and word != token.head and not context.mentions_at(word)
        for word in before
    )


def _rivals(token: Token, context: Context, *, several: bool) -> Iterator[Token]:
    """What has no name and may be meant too: the idea in "likes the idea, but others oppose it"."""
    goes_on = _keeps_to_subject(token, context.ontology)
    thing = token.lower_ in context.ontology.anaphora.pronouns.thing and not goes_on
    if several or thing:
        people, before = context.ontology.cues.people.delegates, token.doc[token.sent.start : token.i]
        yield from unnamed(before, context.mentions_at, people=people, several=several)


def _may_be_either(token: Token) -> bool:
    """Whether it may take up a clause's object as well as its subject: "Li met him", "Li left after he came"."""
    return not leads_on(token) or (token.dep_ in SUBJECTS and token.head.dep_ == "advcl")


def _objects(verb: Token, fits: Sequence[Candidate]) -> Sequence[Candidate]:
    """Who or what the clause is done to and can be meant too: "told Li that Chen would meet him"."""
    places = {child.i for child in verb.rights if child.dep_ in {"dobj", "dative"}}
    return [candidate for candidate in fits if candidate.place in places]


def _own_subjects(token: Token, context: Context) -> frozenset[str]:
    """The names of those who act in a clause whose object the pronoun is: "trained and paid them" is of others."""
    verbs = (word for word in token.ancestors if word.pos_ in {"VERB", "AUX"})
    verb = next((word for word in verbs if token.dep_ not in SUBJECTS or word != token.head), None)
    if verb is None or _keeps_to_subject(token, context.ontology):
        return frozenset()
    subjects = surface_subject(verb, context.ontology.cues)
    return frozenset(mention.name for subject in subjects for mention in _named(by_name(subject, context), context))


def _keeps_to_subject(token: Token, ontology: Ontology) -> bool:
    """Whether it goes on with who acts, unless what is done is done to another's.

    In "the Guard raided the paper and arrested its editor" he is not the Guard's.
    """
    noun = token.head.head.head if token.head.dep_ == "pobj" and token.head.head.lower_ == "of" else token.head
    stated = {name for name, _ in ontology.predicates.words["verbs"].get(noun.head.lemma_.lower(), ())}
    owned = token.tag_ == "PRP$" and noun.dep_ == "dobj" and token.lower_ in ontology.anaphora.pronouns.thing
    return leads_on(token) and not (owned and not stated.isdisjoint({"arrested", "attacked"}))


def _named(token: Token, context: Context) -> Iterator[Mention]:
    """What the token stands for, pronouns before it in the sentence included."""
    for candidate in context.here:
        if candidate.place == token.i:
            yield from candidate.mentions


def _is_at(candidate: Candidate, subject: Token, context: Context, *, several: bool) -> bool:
    """Whether the subject is the candidate, or where several are meant people of it: "Peruvian officials"."""
    return candidate.place == subject.i or (several and candidate in _acting((candidate,), context, of=subject))


def _acting(candidates: Sequence[Candidate], context: Context, *, of: Token | None = None) -> Sequence[Candidate]:
    """Those whose people are a subject, or else all."""
    delegates = context.ontology.cues.people.delegates
    found = [
        candidate
        for candidate in candidates
        if (noun := candidate.group) is not None
        and noun.lemma_.lower() in delegates
        and (noun.dep_ in SUBJECTS if of is None else noun.i == of.i)
    ]
    return found or (candidates if of is None else ())


def _find_before(token: Token, context: Context, accepts: Accepts, *, several: bool) -> tuple[Mention, ...]:
    own = _own_subjects(token, context)
    if not several and _is_past_stranger(token, context):
        return ()
    for told in reversed(context.before[-_SENTENCES_BACK:]):
        if context.paragraph - told.paragraph > 1:
            break
        if _is_about_other(told, token, context):
            return ()
        fits = [candidate for candidate in told.candidates if accepted(candidate, accepts, context, several=several)]
        fits = list(_others(fits, own))
        groups = [candidate for candidate in fits if len(candidate.mentions) > 1] if several else []
        acting = _who_acted(groups, fits, context) if several else []
        if several and told.groups and not (leads_on(token) and acting):
            return ()
        fits = acting or groups or fits
        narrowed = (_only(fits, "main"), _only(fits, "subject")) if leads_on(token) else ()
        for narrower in (*narrowed, fits):
            if narrower:
                return one_thing(context.genders.prefer(narrower, token.lower_))
    return ()


def _is_about_other(told: Told, token: Token, context: Context) -> bool:
    """Whether a sentence is about a thing or a person without a name, whom the pronoun may mean."""
    pronouns, word = context.ontology.anaphora.pronouns, token.lower_
    return (told.unnamed and word in pronouns.thing) or (told.stranger and word in pronouns.person and leads_on(token))


def _who_acted(groups: list[Candidate], fits: Sequence[Candidate], context: Context) -> list[Candidate]:
    """The several who are a subject, or else those whose people are: "Guard officers" who arrested two."""
    acting = _acting(fits, context)
    return groups if _only(groups, "subject") else [] if acting is fits else list(acting)


def _others(candidates: Sequence[Candidate], names: Container[str]) -> Sequence[Candidate]:
    """Those who are not who acts: "Li met Chen. He told her" is of Chen."""
    return [candidate for candidate in candidates if not any(mention.name in names for mention in candidate.mentions)]


def _only(candidates: Sequence[Candidate], role: str) -> list[Candidate]:
    return [candidate for candidate in candidates if getattr(candidate, role)]

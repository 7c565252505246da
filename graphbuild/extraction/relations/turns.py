"""A sentence and who has talked with whom before it in, who asks and answers whom without saying so out.

In "Okello told PolOff that … He asked whether … PolOff replied that …" PolOff is asked, and Okello is told; so he is
in "Okello met PolOff May 3. PolOff explained the law.", and on that day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from graphbuild.extraction.reading import Reading
from graphbuild.extraction.relations.clauses import Clause, Kind
from graphbuild.extraction.relations.fillers import Filler, find_fillers
from graphbuild.extraction.relations.frames import Match
from graphbuild.extraction.relations.tree import COMING_ALONG, called, children, is_passive, is_verb, prepositional
from graphbuild.extraction.relations.verbs import verb_roles
from graphbuild.ontology import Ontology
from graphbuild.ontology.cues import Reporting
from graphbuild.ontology.predicates import Frame
from graphbuild.records import Claim, Mention, Status

_TALK = frozenset({"told", "asked", "met"})
_TURN = Frame(confidence=0.75)
_QUESTION = frozenset({"whether", "if", "why", "how", "what", "when", "who", "where", "which"})
_REPLIES = frozenset({"response", "reply", "answer"})
_QUESTIONED = frozenset({"about", "after"})
_APART = frozenset({"separate", "another", "earlier", "later", "previous"})
_KEPT = 12
_NEAR = 3
_DAY = len("2008-05-04")


def keep_talk(claims: Iterable[Claim], sentence: Span, reading: Reading, ontology: Ontology) -> Sequence[Claim]:
    """Those of the claims that say that two people, or one and a post, have talked; the last of them.

    What stands behind what somebody says in the sentence is no part of it: "Li said he consults with Chen".
    """
    told = [reading.span(said.left_edge, verb.right_edge) for verb in sentence for said in _contents(verb, ontology)]
    talks = (claim for claim in claims if claim.predicate in _TALK and claim.attributed_to is None)
    talks = (claim for claim in talks if not any(span.start <= _last_place(claim) < span.end for span in told))
    really = (claim for claim in talks if claim.qualifiers.status is Status.ASSERTED)
    return [one for one in really if _is_of_two(one, ontology) or _is_to_others(one, ontology)][-_KEPT:]


def _is_of_two(claim: Claim, ontology: Ontology) -> bool:
    return all(_speaks(end, ontology) for end in (claim.subject, claim.object))


def _is_to_others(claim: Claim, ontology: Ontology) -> bool:
    """Whether somebody turns to a body, so that what he says next may be said to it."""
    return claim.predicate == "told" and _speaks(claim.subject, ontology)


def _is_to_all(verb: Token, ontology: Ontology) -> bool:
    """Whether it is said to whoever reads it: "in press accounts, Li stated that …"."""
    return any(name == "in" and one.lemma_ in ontology.cues.nouns["publication"] for name, one in prepositional(verb))


def _contents(verb: Token, ontology: Ontology) -> tuple[Token, ...]:
    return children(verb, "ccomp") if is_verb(verb) and verb.lemma_ in ontology.cues.reporting.verbs else ()


def _last_place(claim: Claim) -> int:
    return max(claim.subject.start, claim.object.start)


def _speaks(mention: Mention, ontology: Ontology) -> bool:
    return any(ontology.types.is_a(mention.type, kind) for kind in ("Person", "Mission"))


def find_turn(verb: Token, reading: Reading, ontology: Ontology, *, talk: Sequence[Claim]) -> Match | None:
    """A question or answer whose addressee is left out, where the speaker has last talked with one person alone."""
    place, reach = reading.span(verb, verb).start, _NEAR
    talk = [one for one in talk if _last_place(one) < place]
    predicate = _turn(verb, ontology) if talk else None
    if predicate is None and talk and _goes_on(verb, reading, ontology):
        predicate, reach = "told", 0
    if (
        predicate is None
        or _is_to_all(verb, ontology)
        or _has_addressee(roles := verb_roles(verb, ontology.cues), reading)
    ):
        return None
    speakers = [one for token in roles["subject"] for one in find_fillers(token, reading, ontology.cues)]
    if len(speakers) != 1 or not ontology.types.is_a(speakers[0].mention.type, "Person"):
        return None
    here = reading.paragraph.number
    talk = [one for one in talk if one.evidence.paragraph == here or _is_of_two(one, ontology)]
    partner = _partner(speakers[0].mention, here, talk, reach)
    if partner is None or not _speaks(partner, ontology):
        return None
    hearer = Filler(partner, verb, ontology.cues.certainty.reference)
    turn = Match(Clause(verb, Kind.VERB, frozenset(), {}), predicate, _TURN, speakers[0], hearer)
    sentence = reading.evidence(verb.sent)
    return None if any(_is_said(turn, one) for one in talk if one.evidence == sentence) else turn


def find_joined(verb: Token, reading: Reading, ontology: Ontology, *, talk: Sequence[Claim]) -> Iterator[Match]:
    """Whom others meet too: "called on Li. Li, joined by Chen, said …"."""
    speaker = verb.head
    together = verb.dep_ == "acl" and verb.lemma_ in COMING_ALONG and verb.tag_ == "VBN"
    speaks = speaker.dep_ == "nsubj" and speaker.head.lemma_ in ontology.cues.reporting.verbs
    if not together or not speaks:
        return
    number, here = reading.paragraph.number, reading.evidence(verb.sent)
    met = [one for one in talk if one.predicate == "met" and one.evidence.paragraph == number and one.evidence != here]
    for first in reading.mentions_at(speaker):
        partners = [one.object if _is_same(one.subject, first) else one.subject for one in met if _is_of(one, first)]
        for child in (one for name, one in prepositional(verb) if name == "by"):
            for other in find_fillers(child, reading, ontology.cues):
                for partner in partners:
                    if ontology.types.is_a(other.mention.type, "Person") and not _is_same(partner, other.mention):
                        hearer = Filler(partner, verb, ontology.cues.certainty.reference)
                        yield Match(Clause(verb, Kind.VERB, frozenset(), {}), "met", _TURN, hearer, other)


def on_its_day(claim: Claim, talk: Sequence[Claim]) -> Claim:
    """What is said in a talk is said on its day, where the same paragraph tells of the talk."""
    said = claim.predicate in {"told", "asked"} and claim.qualifiers.date is None and claim.attributed_to is None
    if not said or claim.qualifiers.status is not Status.ASSERTED:
        return claim
    here = [one for one in talk if one.evidence.paragraph == claim.evidence.paragraph]
    last = [one for one in here if one.evidence == here[-1].evidence]
    theirs = [one for one in last if all(_is_of(one, end) for end in (claim.subject, claim.object))]
    day = next((one.qualifiers.date for one in reversed(theirs) if one.qualifiers.date), None)
    if day is None or len(day) != _DAY:
        return claim
    return replace(claim, qualifiers=replace(claim.qualifiers, date=day))


def _has_addressee(roles: Mapping[str, Sequence[Token]], reading: Reading) -> bool:
    return any(reading.mentions_at(token) for role in ("object", "to", "of", "with") for token in roles.get(role, ()))


def _turn(verb: Token, ontology: Ontology) -> str | None:
    """What the verb states if it is a turn of a talk: "asked whether", "replied that"."""
    reporting = ontology.cues.reporting
    if not is_verb(verb) or is_passive(verb):
        return None
    contents = children(verb, "ccomp")
    if verb.lemma_ in reporting.answering and (contents or not children(verb, "dobj", "prep")):
        return "told"
    if verb.lemma_ in reporting.verbs and contents and _is_asked_first(verb, reporting):
        return "told"
    asked = any(word.lower_ in _QUESTION for clause in contents for word in _openings(clause))
    asked = asked or any(name in _QUESTIONED for name, _ in prepositional(verb))
    return "asked" if verb.lemma_ in reporting.questioning and asked else None


def _goes_on(verb: Token, reading: Reading, ontology: Ontology) -> bool:
    """Whether who has just talked with somebody says more to him: not to others, in public or at another time."""
    reporting = ontology.cues.reporting
    words = {verb.lemma_.lower(), called(verb), *(f"{verb.lemma_} {child.lemma_}" for child in children(verb, "ccomp"))}
    main = verb.dep_ == "ROOT" or (verb.dep_ == "conj" and verb.head.dep_ == "ROOT")
    if not main or verb.tag_ != "VBD" or is_passive(verb) or words.isdisjoint(reporting.conversing):
        return False
    if any(word.lower_ in reporting.public for word in children(verb, "advmod")) or children(verb, "aux"):
        return False
    beside = tuple(prepositional(verb))
    nouns = [noun for _, noun in beside]
    apart = any(word.lower_ in _APART for noun in nouns for word in noun.lefts)
    apart = apart or any(name == "to" or (name == "in" and reading.mentions_at(noun)) for name, noun in beside)
    elsewhere = apart or any(noun.lemma_.lower() in reporting.forums or noun.i in reading.dates for noun in nouns)
    dated = any(word.i in reading.dates for word in children(verb, "npadvmod", "advmod"))
    return not elsewhere and not dated


def _is_asked_first(verb: Token, reporting: Reporting) -> bool:
    """Whether it answers a question told before: "Asked by PolOff, Li said …", "In reply to Chen, Li said …"."""
    before = [child for child in children(verb, "advcl") if child.i < verb.i]
    replies = (noun for name, noun in prepositional(verb) if name == "in" and noun.i < verb.i)
    if any(noun.lemma_ in _REPLIES and children(noun, "prep") for noun in replies):
        return True
    return any(
        (child.lemma_ in reporting.questioning and is_passive(child))
        or (child.lemma_ in reporting.answering and child.tag_ == "VBG")
        for child in before
    )


def _openings(clause: Token) -> Iterator[Token]:
    first = clause.left_edge
    yield first
    yield from children(clause, "mark")


def _partner(speaker: Mention, paragraph: int, talk: Sequence[Claim], reach: int) -> Mention | None:
    """The one with whom the speaker has last talked in the paragraph, else the only one in the few before it."""
    near = [one for one in talk if _is_of(one, speaker) and paragraph - one.evidence.paragraph <= reach]
    if near and near[-1].evidence.paragraph == paragraph:
        near = [one for one in near if one.evidence == near[-1].evidence]
    others = [one.object if _is_same(one.subject, speaker) else one.subject for one in near]
    return others[-1] if others and all(_is_same(other, others[-1]) for other in others) else None


def _is_of(claim: Claim, speaker: Mention) -> bool:
    return _is_same(claim.subject, speaker) or _is_same(claim.object, speaker)


def _is_same(one: Mention, other: Mention) -> bool:
    return one.name.split()[-1].casefold() == other.name.split()[-1].casefold()


def _is_said(turn: Match, claim: Claim) -> bool:
    """Whether a claim says it already."""
    ends = ((turn.subject.mention, claim.subject), (turn.object.mention, claim.object))
    return claim.predicate == turn.predicate and all(_is_same(one, other) for one, other in ends)

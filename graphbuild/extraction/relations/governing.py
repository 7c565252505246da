"""A word in, what governs it and what the governor makes of it out, by the signatures of the ontology."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from graphbuild.extraction.relations.contacts import comes_for, is_contact
from graphbuild.extraction.relations.contents import is_content
from graphbuild.extraction.relations.tree import children, is_infinitive, is_passive, is_verb
from graphbuild.ontology import Cues
from graphbuild.ontology.signatures import Signature

_NEAR = 4
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_ORDINALS = frozenset({"first", "second", "third", "last", "latest", "only"})


@dataclass(frozen=True, slots=True)
class Link:
    """How a word hangs on its governor: by which prepositions, as what `kind` of complement (signatures.toml)."""

    token: Token
    governor: Token
    prepositions: tuple[Token, ...]
    kind: str

    @property
    def names(self) -> frozenset[str]:
        """The prepositions with the adverbs that stand with them: "instead of", "far from"."""
        words = {word.lower_ for prep in self.prepositions for word in (prep, *prep.children) if word.dep_ != "pcomp"}
        return frozenset(words)


def link_of(token: Token, below: Token | None) -> Link:
    """The nearest word above that is no preposition, and how the token hangs on it.

    `below` is the clause that is asked for, where it stands inside what the token heads.
    """
    head, prepositions = token.head, []
    bare = token.dep_ in {"pobj", "pcomp"}
    while bare and (head.pos_ in {"ADP", "SCONJ", "ADV"} or head.lower_ == "including") and head.dep_ != "ROOT":
        prepositions.append(head)
        head = head.head
    return Link(token, head, tuple(prepositions), _kind(token, below))


def _kind(token: Token, below: Token | None) -> str:
    if not is_verb(token):
        return "claim" if below is not None and is_verb(below) and token.pos_ != "ADJ" else "event"
    if is_infinitive(token) or (token.dep_ in {"xcomp", "ccomp"} and _is_bare(token)):
        return "to"
    if token.tag_ == "VBG" and not children(token, "aux", "auxpass") and not is_content(token):
        return "ing"
    return _finite_kind(token)


def _finite_kind(token: Token) -> str:
    if any(mark.lower_ in {"whether", "if"} for mark in children(token, "mark")):
        return "whether"
    subject = children(token, "nsubj", "nsubjpass")
    plain = token.tag_ == "VB" or any(aux.lower_ == "be" and aux.tag_ == "VB" for aux in children(token, "auxpass"))
    singular = subject and subject[0].tag_ in {"NNP", "NN"} and token.tag_ == "VBP" and not children(subject[0], "conj")
    wish = (plain or singular) and subject and not [aux for aux in children(token, "aux") if aux.lower_ != "not"]
    return "wish" if wish else "that"


def _is_bare(token: Token) -> bool:
    """Whether it is an infinitive without "to", or a participle: "let Chile sign", "wants it signed"."""
    finite = any(helper.tag_ in _FINITE for helper in children(token, "auxpass"))
    return token.tag_ in {"VB", "VBN"} and not finite and not children(token, "aux", "mark")


def is_told(link: Link, cues: Cues) -> bool:
    """Whether the governor says that the clause holds."""
    governor = link.governor
    if link.kind not in {"that", "wish", "whether"} or _signature(link, cues):
        return False
    if governor.pos_ == "NOUN":
        return link.token.dep_ in {"acl", "relcl"} and governor.lemma_ in cues.reporting.nouns
    return is_content(link.token) and bool(set(_names(governor)) & cues.reporting.verbs)


def runs_on(token: Token, cues: Cues) -> bool:
    """Whether the verb before governs a gerund that the parser takes for an adverbial: "held off signing"."""
    gap = token.i - token.head.i
    near = token.dep_ == "advcl" and token.tag_ == "VBG" and 0 < gap < _NEAR and not children(token, "mark", "nsubj")
    return near and token.doc[token.i - 1].text != "," and _signature(link_of(token, None), cues) is not None


def outcome_of(link: Link, cues: Cues, *, denied: bool) -> str | None:
    """What the governor makes of the clause, as in signatures.toml, or None where it says nothing of it."""
    signature = _signature(link, cues)
    if signature is None:
        return _topic(link, cues)
    if link.kind == "whether" and not denied and _is_polite(link, cues):
        return "requested"
    if denied:
        return signature.denied
    if signature.of_fact and link.kind == "that" and not any(aux.tag_ == "MD" for aux in children(link.token, "aux")):
        return signature.of_fact
    if ahead := _ahead(link, signature, cues):
        return ahead
    return signature.others if signature.others and _others_act(link) else signature.affirmed


def _ahead(link: Link, signature: Signature, cues: Cues) -> str | None:
    """What becomes of what is but to be done: "is working to sign the pact", "is going to Lima to sign it"."""
    governor = link.governor
    going = governor.tag_ == "VBG" and any(aux.lemma_ == "be" for aux in children(governor, "aux"))
    if link.kind == "to" and going and governor.lemma_ in cues.happening.going | cues.embedding.contacting:
        return "planned"
    return signature.at_once if link.token.lemma_.lower() in cues.happening.once else None


def is_told_in_contact(link: Link, cues: Cues) -> bool:
    """Whether it is said to whoever is reached for it: "phoned Li to tell him that"."""
    reached = is_contact(link.governor, cues) and link.governor.tag_ != "VBG"
    return reached and link.token.lemma_ in cues.people.addressing


def of_denied(link: Link, cues: Cues) -> str | None:
    """What the governor makes of a clause that is itself denied: "chose not to sign"."""
    signature = _signature(link, cues)
    return signature.of_denied if signature else None


def _signature(link: Link, cues: Cues) -> Signature | None:
    if not _reaches(link, cues):
        return None
    kinds = (link.kind, "that") if link.kind == "wish" else (link.kind,)
    words = tuple(_governing_words(link, cues))
    found = (cues.signatures.get(word, kind) for kind in kinds for word in words)
    return next((signature for signature in found if signature), None)


def _reaches(link: Link, cues: Cues) -> bool:
    """Whether the governor says anything of the token: "plans for a meeting", but not "left after a meeting"."""
    if any(mark.lower_ == "so" for mark in children(link.token, "mark")):
        return False
    if link.token.lemma_ in cues.governing.grounds and link.prepositions:
        return False
    if link.prepositions:
        return link.kind == "to" or (link.prepositions[-1].i > link.governor.i and _lead_on(link, cues))
    if link.token.dep_ == "nsubj":
        return link.governor.lemma_ == "be"
    return link.token.dep_ in {"xcomp", "ccomp", "csubj", "advcl", "acl", "relcl", "dobj", "nsubjpass", "pcomp", "dep"}


def _lead_on(link: Link, cues: Cues) -> bool:
    """Whether the prepositions are those by which a word governs."""
    allowed = cues.governing.gerunds if link.kind == "ing" else cues.governing.events
    if link.governor.pos_ in {"NOUN", "ADJ"}:
        allowed |= {"in"}
    return all(prep.lower_ in allowed or prep.pos_ == "ADV" for prep in link.prepositions)


def _governing_words(link: Link, cues: Cues) -> Iterator[str]:
    governor = link.governor
    if governor.lemma_ == "be" and not is_passive(governor):
        for said in children(governor, "acomp", "attr"):
            if said.i < link.token.i or link.kind == "event":
                yield from (said.lower_, said.lemma_.lower())
        for prep in children(governor, "prep"):
            named = children(prep, "pobj")
            yield from (word.lemma_ for word in named if word.pos_ == "NOUN" or word.lower_ in _ORDINALS)
        yield from (prep.lower_ for prep in link.prepositions)
    if link.kind == "to":
        pairs = [(governor, noun) for noun in children(governor, "dobj")]
        pairs += [(governor.head, governor)] if governor.dep_ == "dobj" else []
        yield from (f"{verb.lemma_.lower()} {noun.lemma_.lower()}" for verb, noun in pairs)
    if governor.pos_ == "NOUN" and link.kind == "to":
        yield from (word.lower_ for word in children(governor, "amod") if word.lower_ in _ORDINALS)
    for prep in link.prepositions:
        yield from (f"{word.lemma_.lower()} {prep.lower_}" for word in _before(prep, governor))
    sought = link.kind == "to" and (is_contact(governor, cues) or comes_for(link.token, cues))
    if not sought and not _is_in_order(governor) and not _drops_by(governor, cues):
        yield from _names(governor)


def _before(prep: Token, governor: Token) -> tuple[Token, ...]:
    """The governor, and its object right before the preposition: "put an end to"."""
    return (governor, *(noun for noun in children(governor, "dobj") if noun.i == prep.i - 1))


def _is_in_order(noun: Token) -> bool:
    return noun.lower_ == "order" and noun.dep_ == "pobj" and noun.head.lower_ == "in" and not children(noun, "det")


def _drops_by(verb: Token, cues: Cues) -> bool:
    """Whether somebody only comes by: "dropped by to see Li", "stopped in to say so"."""
    return verb.lemma_ in cues.embedding.visiting and any(child.lower_ in {"by", "in", "over"} for child in verb.rights)


def _names(governor: Token) -> Iterator[str]:
    """What the governor may be called: with particle or adverb, as it stands, by its lemma."""
    lemma = governor.lemma_.lower()
    for child in children(governor, "prt", "advmod", "acomp"):
        yield f"{lemma} {child.lower_}"
    yield governor.lower_
    yield lemma


def _others_act(link: Link) -> bool:
    """Whether another than the governor's subject acts: "wants Chile to sign"."""
    token, governor = link.token, link.governor
    if children(token, "nsubj", "nsubjpass"):
        return True
    given = (child for child in children(governor, "dobj", "dative") if child.i < token.i)
    return token.dep_ in {"xcomp", "ccomp", "advcl"} and any(given) and not is_passive(governor)


def _is_polite(link: Link, cues: Cues) -> bool:
    """Whether it asks for the deed: "asked whether Chile could help"."""
    asks = link.governor.lemma_.lower() == "ask"
    return asks and any(aux.lower_ in cues.modals.polite for aux in children(link.token, "aux"))


def _topic(link: Link, cues: Cues) -> str | None:
    """What is only talked about is not said to happen: "discussed a visit", "opposed Chile's joining the League"."""
    about = not link.prepositions or link.prepositions[-1].lower_ in {"on", "about", "of"}
    others = link.token.dep_ == "ccomp" and link.token.tag_ == "VBG" and not children(link.token, "aux", "mark")
    said = others or (link.kind == "event" and link.token.dep_ in {"dobj", "nsubjpass", "pobj"} and about)
    return "open" if said and link.governor.lemma_.lower() in cues.embedding.topics else None

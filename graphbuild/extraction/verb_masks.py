"""Prose and its names in, verbs out that the parser may take for nouns: "the board, which Okello heads, met".

Where it did, the verb is masked by a plain word, as names are, and the passage parsed again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Doc, Token

from graphbuild.extraction.masking import Mask, MaskedText
from graphbuild.extraction.phrases import NamePhrase
from graphbuild.extraction.unmarked import hide_names

_PLAIN = "bring"
_NAMED = r"(?:the |The )?\x00+"
_RELATIVE = re.compile(
    rf"\b(?:which|whom|that|whose [a-z-]+),? (?:both )?{_NAMED}(?:,? (?:and|or|,) {_NAMED})*"
    r" (?:also |now |still |already |jointly )?(?P<verb>[a-z]+)"
    rf"(?: and {_NAMED} (?P<second>[a-z]+))?(?=[,.;:)]| and | in | at )"
)
_ANOTHER = r"(?:is|are|was|were|has|have|had|will|would|may|could|[a-z]+ed)\b"
"""What is said of a noun: "that the PLO attack on Haifa was"."""
_EMBEDDED = re.compile(
    rf"\b(?:that|before|until|when|once|if|unless) {_NAMED} (?P<verb>[a-z]+)(?! (?:on|to|in|at) {_NAMED} {_ANOTHER})"
    r"(?= (?:the|a|an|its|their|all|any|more|in|at|on|to) | \x00)"
)
_SENTENCE = re.compile(
    rf"(?:\A|(?<=[.!?] )){_NAMED}(?: (?:in|of|at) {_NAMED})? (?P<verb>[a-z]+s) (?P<rest>[^.!?;:]+)\.(?= |\Z)"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|may|might|could|can|should|must|did|does|do"
    r"|said|says|told|met|held|took|gave|came|went|made|rose|fell|grew|began|sent|paid|won|lost|left|ran|saw"
    r"|\w+ed|\w+[^aeious]s)\b"
)


def find_verb_masks(prose: str, names: Sequence[NamePhrase], forms: Mapping[str, str]) -> Iterator[Mask]:
    """Start, end and plain word of each; `forms` gives the lemmas of the verbs that matter."""
    hidden = hide_names(prose, names)
    for found in _RELATIVE.finditer(hidden):
        for group in ("verb", "second"):
            if found[group] in forms:
                yield (*found.span(group), _mask(found[group], forms))
    for found in _EMBEDDED.finditer(hidden):
        if forms.get(found["verb"]) == found["verb"]:
            yield (*found.span("verb"), _PLAIN)
    for found in _SENTENCE.finditer(hidden):
        if found["verb"] in forms and not _FINITE.search(found["rest"]):
            yield (*found.span("verb"), _mask(found["verb"], forms))


def _mask(verb: str, forms: Mapping[str, str]) -> str:
    return _PLAIN if forms[verb] == verb else f"{_PLAIN}s"


def find_misread(doc: Doc, masked: MaskedText, verbs: Iterable[Mask]) -> Iterator[Mask]:
    """Those of the verbs that the parse takes for something else, each once."""
    read = {masked.prose_range(token.idx, token.idx + len(token))[0] for token in doc if _acts(token)}
    return iter({verb[:2]: verb for verb in verbs if verb[0] not in read}.values())


def _acts(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"compound", "amod"}


def restore_lemmas(doc: Doc, masked: MaskedText, prose: str, forms: Mapping[str, str]) -> None:
    """Gives each masked verb of the parse the lemma of what it stands for."""
    plain = {_PLAIN, f"{_PLAIN}s"}
    at = {start: prose[first:last] for start, end, first, last in masked.masks if masked.text[start:end] in plain}
    for token in doc if at else ():
        token.lemma_ = forms.get(at.get(token.idx, ""), token.lemma_)

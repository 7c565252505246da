"""A language model in, the common words of English that it knows out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from spacy.language import Language

_KINDS = ("noun", "verb", "adj", "adv")
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class English:
    """Words in small letters by what they can be; those of grammar ("whereas") can be nothing."""

    lemmas: Mapping[str, frozenset[str]]
    irregular: Mapping[str, frozenset[str]]
    endings: Mapping[str, tuple[tuple[str, str], ...]]
    grammatical: frozenset[str]
    _kinds: dict[str, frozenset[str]] = field(default_factory=dict)

    def __contains__(self, word: str) -> bool:
        """Whether a word in small letters is a common one."""
        return word in self.grammatical or bool(self.kinds(word))

    def kinds(self, word: str) -> frozenset[str]:
        """What a word in small letters can be: noun, verb, adj, adv."""
        if (known := self._kinds.get(word)) is None:
            known = self._kinds[word] = frozenset(kind for kind in self.lemmas if self._is(kind, word))
        return known

    def _is(self, kind: str, word: str) -> bool:
        lemmas = self.lemmas[kind]
        if word in lemmas or word in self.irregular[kind]:
            return True
        stems = (word.removesuffix(end) + put for end, put in self.endings[kind] if end and word.endswith(end))
        return any(stem in lemmas and _takes(stem, word) for stem in stems)


def _takes(stem: str, word: str) -> bool:
    """Whether a stem takes "es": "passes", but not "soares"."""
    return word != f"{stem}es" or stem.endswith(("s", "x", "z", "h", "o"))


@cache
def english_of(model: Language) -> English:
    """The words of a model's lemmatizer; a model without tables of its own knows none but those of grammar."""
    lookups = model.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    tables = {name: lookups.get_table(name, {}) for name in ("lemma_index", "lemma_exc", "lemma_rules")}
    index, irregular, rules = tables.values()
    return English(
        lemmas={kind: frozenset(index.get(kind, ())) for kind in _KINDS},
        irregular={kind: frozenset(irregular.get(kind, ())) for kind in _KINDS},
        endings={kind: tuple((end, put) for end, put in rules.get(kind, ())) for kind in _KINDS},
        grammatical=frozenset(model.Defaults.stop_words),
    )

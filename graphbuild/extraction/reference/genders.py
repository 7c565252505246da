"""Names and the pronouns that have stood for them in, whom "he" and "she" can mean out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from graphbuild.extraction.reference.discourse import Candidate
from graphbuild.ontology.anaphora import Anaphora
from graphbuild.records import Mention


@dataclass(frozen=True, slots=True)
class Genders:
    """What a cable has told so far: `female` gives by surname whether a person was "she" rather than "he"."""

    words: Anaphora
    female: dict[str, bool] = field(default_factory=dict)

    def learn(self, person: Mention, pronoun: str) -> None:
        """Keeps by which pronoun a person was called first."""
        self.female.setdefault(_surname(person), pronoun in self.words.pronouns.female)

    def allow(self, person: Mention, pronoun: str) -> bool:
        """Whether nothing said of the person is against the pronoun."""
        she = pronoun in self.words.pronouns.female
        title = (person.title or "").lower().split()
        against = self.words.address.male if she else self.words.address.female
        return against.isdisjoint(title) and self.female.get(_surname(person), she) is she

    def prefer(self, candidates: Sequence[Candidate], pronoun: str) -> Sequence[Candidate]:
        """Those who were called so before, if there are any, else all."""
        she = pronoun in self.words.pronouns.female
        known = [c for c in candidates if any(self.female.get(_surname(m)) is she for m in c.mentions)]
        return known or candidates if pronoun in self.words.pronouns.person else candidates


def _surname(person: Mention) -> str:
    return person.name.split()[-1].casefold()

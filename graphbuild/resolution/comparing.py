"""Two names in, a judgement on whether they are one thing's out."""

from __future__ import annotations

from graphbuild.errors import OntologyError
from graphbuild.ontology import Ontology, load_ontology
from graphbuild.records import Judgement
from graphbuild.resolution.body_names import body_likeness
from graphbuild.resolution.likeness import Likeness
from graphbuild.resolution.pairs import verdict_of
from graphbuild.resolution.person_names import person_likeness
from graphbuild.resolution.posts import load_posts
from graphbuild.resolution.wording import fold


def compare_names(
    left: str, right: str, *, type: str = "Person", countries: tuple[str | None, str | None] = (None, None)
) -> Judgement:
    """Scores two names of one type, 0 to 1, with the reason, as far as the names alone tell.

    type: an entity type of the ontology; persons are compared as persons, countries by the names that the
    ontology lists, all else as bodies.
    countries: the ISO 3166 alpha-2 code of each, where it is known; things of two countries are two.
    The verdict is `same` from 0.8 on, `different` below 0.4, `unsure` between. OntologyError where
    the type is unknown.
    """
    ontology = load_ontology()
    if type not in ontology.types.kinds:
        raise OntologyError(f"there is no type {type!r}", path=ontology.folder / "types.toml", key=type)
    found = _likeness(left, right, type, ontology)
    if None not in countries and countries[0] != countries[1]:
        found = Likeness(0.0, "of two countries")
    return Judgement(left, right, verdict_of(found.score), found.score, found.reason, "names")


def _likeness(left: str, right: str, type_: str, ontology: Ontology) -> Likeness:
    if ontology.types.is_a(type_, "Person"):
        return person_likeness(left, right)
    if ontology.types.is_a(type_, "Country"):
        owners = load_posts(ontology.folder).owners
        codes = [owners.get(fold(name)) for name in (left, right)]
        if None not in codes:
            same = codes[0] == codes[1]
            return Likeness(float(same), f"names of {codes[0]}" if same else "of two countries")
    return body_likeness(left, right)

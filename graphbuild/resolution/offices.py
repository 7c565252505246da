"""The title before or after a name in, the office out: in one form, by the words that tell bearers apart, as a seat."""

from __future__ import annotations

from graphbuild.resolution.lists import identity, kept, vocabulary
from graphbuild.resolution.wording import fold


def fold_office(title: str) -> str:
    """An office in one form: "Former FM" may be held no more, but it is the office that tells who is meant.

    An envoy is known by it wherever he serves.
    """
    once = identity().offices.once
    words = [word for word in fold(title).partition(" to ")[0].split() if word not in once]
    return _written_out().get(" ".join(words), " ".join(words)) or fold(title)


@kept
def _written_out() -> dict[str, str]:
    """Short forms of offices in full."""
    return {fold(short): fold(full) for short, full in vocabulary().titles.short.items()}


def office_words(title: str) -> frozenset[str]:
    """The words of an office; forms of address, a rank and what fits any office are none."""
    titles, words = vocabulary().titles, fold_office(title).split()
    beside = titles.belonging | identity().offices.beside
    fits_any = title in titles.ranks or not beside.isdisjoint(words[-1:])
    return frozenset() if fits_any else frozenset(words) - _address() - identity().offices.born


@kept
def _address() -> frozenset[str]:
    return frozenset(word for form in vocabulary().titles.courtesy for word in fold(form).split())


def seat(title: str | None) -> int | None:
    """Which of the offices that nobody holds together a title is, by number; None for all others."""
    office = fold_office(title) if title else ""
    return next((at for at, seats in enumerate(identity().offices.apart) if office in seats), None)

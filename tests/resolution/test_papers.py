"""Documents of one bare name in several cables: one where date, parties or holder agree, else a question."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from graphbuild.records import Claim, Evidence, Extraction, Qualifiers, Verdict
from graphbuild.resolution import resolve
from tests.resolution.cables import cable, name

ACCORD = name("Joint Declaration", "Agreement")


def telling(
    id_: str,
    sent: str,
    *signers: str,
    date: str | None = None,
    holder: str | None = None,
    beside: str | None = None,
    cites: str | None = None,
    post: str = "AMEMBASSY OSLO",
    accord: str = "Joint Declaration",
) -> Extraction:
    """A cable in which countries signed an accord, perhaps that of a body; or a body is named in the same paragraph."""
    owned = f"{holder} {accord}" if holder else None
    names = [replace(ACCORD, name=accord, text=accord, with_owner=owned)]
    names += [name(signer, "Country", country=signer) for signer in signers]
    names += [name(body, "Initiative") for body in (holder, beside) if body]
    names += [name(cites, "Cable", extractor="header"), name(id_, "Cable", extractor="header")] if cites else []
    read = cable(id_, *names, post=post)
    evidence = Evidence(id_, 1, 0, 9, "evidence ")
    ends = [(mention, "signed", read.mentions[0]) for mention in read.mentions[1 : 1 + len(signers)]]
    ends += [(read.mentions[-1], "references", read.mentions[-2])] if cites else []
    claims = [Claim(one, what, other, evidence, Qualifiers(date=date), "rules", 0.9) for one, what, other in ends]
    info = replace(read.cable, date=datetime.fromisoformat(sent).replace(tzinfo=UTC))
    return replace(read, cable=info, claims=tuple(claims))


def found(*cables: Extraction) -> tuple[int, list[Verdict]]:
    """How many accords there are, and what was said of pairs of them."""
    resolution = resolve(lambda: iter(cables))
    accords = [entity for entity in resolution.entities if entity.type == "Agreement"]
    return len(accords), sorted(item.verdict for item in resolution.across if "bare name" in item.reason)


ONE = {
    "date and parties": (
        telling("05OSLO1", "2005-03-09", "NO", "SE", date="2005-03-06"),
        telling("07OSLO2", "2007-01-09", "NO", "SE", date="2005-03"),
    ),
    "time and parties": (
        telling("05OSLO1", "2005-03-09", "NO", "SE"),
        telling("07OSLO2", "2007-01-09", "NO", "SE", date="2005-03"),
    ),
    "date and a party of another post": (
        telling("05OSLO1", "2005-03-09", "NO", date="2005-03-06"),
        telling("05LIMA2", "2005-03-10", "NO", "SE", date="2005-03-06", post="AMEMBASSY LIMA"),
    ),
    "holder and time": (
        telling("05OSLO1", "2005-03-09", beside="Barents Forum"),
        telling("06OSLO2", "2006-01-09", "NO", date="2005-03", holder="Barents Forum"),
    ),
    "holder and parties": (
        telling("05OSLO1", "2005-03-09", "NO", "SE", holder="Barents Forum"),
        telling("09OSLO2", "2009-01-09", "NO", "SE", holder="Barents Forum"),
    ),
}
ASKED = {
    "a party alone": (telling("05OSLO1", "2005-03-09", "NO"), telling("05OSLO2", "2005-09-09", "NO")),
    "time and the post's country": (
        telling("05OSLO1", "2005-03-09", "NO", "FI"),
        telling("05OSLO2", "2005-09-09", "NO", date="2005-03"),
    ),
    "date, and parties in part others": (
        telling("05OSLO1", "2005-03-09", "NO", "SE", date="2005-03-08"),
        telling("05OSLO2", "2005-03-10", "NO", "FI", date="2005-03-08"),
    ),
    "post and year alone": (telling("05OSLO1", "2005-03-09"), telling("05OSLO2", "2005-09-09")),
    "a reference": (
        telling("05OSLO1", "2005-03-09"),
        telling("07LIMA2", "2007-09-09", cites="05OSLO1", post="AMEMBASSY LIMA"),
    ),
    "holder alone": (
        telling("05OSLO1", "2005-03-09", holder="Barents Forum"),
        telling("09LIMA2", "2009-09-09", holder="Barents Forum", post="AMEMBASSY LIMA"),
    ),
}
APART = {
    "two dates": (
        telling("05OSLO1", "2005-03-09", "NO", "SE", date="2005-03-06"),
        telling("05OSLO2", "2005-09-09", "NO", "SE", date="2005-09-01"),
    ),
    "two holders": (
        telling("05OSLO1", "2005-03-09", "NO", holder="Barents Forum", date="2005-03-06"),
        telling("05OSLO2", "2005-03-09", "NO", holder="Baltic Forum", date="2005-03-06"),
    ),
    "no party in common": (
        telling("05OSLO1", "2005-03-09", "NO", "SE", date="2005-03-06"),
        telling("05OSLO2", "2005-03-09", "PE", "CL", date="2005-03-06"),
    ),
    "nothing in common": (telling("05OSLO1", "2005-03-09"), telling("05LIMA2", "2005-05-09", post="AMEMBASSY LIMA")),
    "years between": (telling("05OSLO1", "2005-03-09"), telling("07OSLO2", "2007-05-09")),
    "another name": (
        telling("05OSLO1", "2005-03-09", "NO", "SE", date="2005-03-06"),
        telling("05OSLO2", "2005-03-09", "NO", "SE", date="2005-03-06", accord="Joint Statement"),
    ),
    "only described": (
        telling("05OSLO1", "2005-03-09", accord="draft agreement"),
        telling("05OSLO2", "2005-03-20", accord="draft agreement"),
    ),
}


@pytest.mark.parametrize("cables", ONE.values(), ids=ONE)
def test_papers_that_agree_are_one(cables: tuple[Extraction, ...]) -> None:
    assert found(*cables) == (1, [Verdict.SAME])


@pytest.mark.parametrize("cables", ASKED.values(), ids=ASKED)
def test_papers_that_agree_in_little_are_a_question(cables: tuple[Extraction, ...]) -> None:
    assert found(*cables) == (2, [Verdict.UNSURE])


@pytest.mark.parametrize("cables", APART.values(), ids=APART)
def test_papers_that_differ_are_two_without_a_question(cables: tuple[Extraction, ...]) -> None:
    assert found(*cables) == (2, [])


def test_a_paper_that_fits_two_that_are_told_apart_is_joined_to_neither() -> None:
    first = telling("05OSLO1", "2005-03-09", "NO", "SE", date="2005-03-06", holder="Barents Forum")
    other = telling("05OSLO2", "2005-03-09", "NO", "SE", date="2005-03-06", holder="Baltic Forum")
    plain = telling("05OSLO3", "2005-03-09", "NO", "SE", date="2005-03-06")
    assert found(first, other, plain) == (3, [Verdict.UNSURE, Verdict.UNSURE])


def test_of_two_groups_a_person_is_asked_once() -> None:
    one, same = ONE["time and parties"]
    later = telling("05OSLO3", "2005-12-09")
    assert found(one, same, later) == (2, [Verdict.SAME, Verdict.UNSURE])


def test_the_holder_may_follow_its_paper() -> None:
    text = "The Joint Declaration of the Barents Forum was signed by Norway in March 2005."
    names = [("Joint Declaration", "Agreement"), ("Barents Forum", "Initiative"), ("Norway", "Country")]
    placed = [(words, type_, text.index(words)) for words, type_ in names]
    mentions = tuple(
        replace(name(words, type_), cable_id="06OSLO2", start=start, end=start + len(words))
        for words, type_, start in placed
    )
    claim = Claim(
        mentions[2],
        "signed",
        mentions[0],
        Evidence("06OSLO2", 1, 0, len(text), text),
        Qualifiers(date="2005-03"),
        "rules",
        0.9,
    )
    read = replace(cable("06OSLO2"), mentions=mentions, claims=(claim,))
    assert found(telling("05OSLO1", "2005-03-09", beside="Barents Forum"), read) == (1, [Verdict.SAME])

"""What records answer from their own fields."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from graphbuild.records import (
    Cable,
    HeaderField,
    HeaderValue,
    Modality,
    Polarity,
    Qualifiers,
    Status,
    day_of,
    post_of,
    year_of,
)


@pytest.mark.parametrize(
    ("cable_id", "post", "year"),
    [
        ("08BEIJING3779", "BEIJING", 2008),
        ("66SAIGON1", "SAIGON", 1966),
        ("45STATE12", "STATE", 1945),
        ("44STATE12", "STATE", 2044),
        ("10RIODEJANEIRO138", "RIODEJANEIRO", 2010),
        ("UNKNOWN77", "", None),
    ],
)
def test_an_id_tells_post_and_year(cable_id: str, post: str, year: int | None) -> None:
    assert (post_of(cable_id), year_of(cable_id)) == (post, year)


@pytest.mark.parametrize("modality", list(Modality))
def test_a_denial_is_negated_whatever_its_modality(modality: Modality) -> None:
    assert Qualifiers(Polarity.NEGATED, modality).status is Status.NEGATED
    assert Qualifiers(Polarity.AFFIRMED, modality).status.value == modality.value


def test_header_values_are_found_by_field() -> None:
    header = (
        HeaderValue(HeaderField.TAG, "PREL", 0, 4),
        HeaderValue(HeaderField.TAG, "GH", 6, 8),
        HeaderValue(HeaderField.SENT_BY, "AMEMBASSY ACCRA", 9, 24),
    )
    cable = Cable("04ACCRA1", "PREL, GH AMEMBASSY ACCRA", "a.txt", datetime(2004, 3, 5, 23, 30, tzinfo=UTC), header)
    assert cable.tags == ("PREL", "GH")
    assert (cable.sent_by, cable.subject, cable.classified_by) == ("AMEMBASSY ACCRA", "", None)
    assert day_of(cable) == date(2004, 3, 5)

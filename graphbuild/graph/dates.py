"""Statements in, the dates by which they are found and sorted out."""

from __future__ import annotations

from collections.abc import Mapping

from graphbuild.records import Assertion, CableInfo, day_of, days


def sending_days(cables: Mapping[str, CableInfo]) -> dict[str, str]:
    """Cable id → the day on which it was sent, in ISO 8601, of the cables that have one."""
    return {info.id: day.isoformat() for info in cables.values() if (day := day_of(info))}


def date_of(assertion: Assertion, sent: Mapping[str, str]) -> str | None:
    """The date that the sentence gives, else the day on which its cable was `sent`, else None."""
    stated = assertion.qualifiers.date
    return stated if stated and days(stated) else sent.get(assertion.evidence.cable_id)

"""Hypothesis strategies for every record that is stored."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import strategies as st

from graphbuild.records import Assertion, CableInfo, Claim, Entity, Extraction, Judgement, Mention

BOUND = 2**63 - 1
LEAVES = {
    st.integers: st.integers(min_value=-BOUND, max_value=BOUND),
    datetime: st.datetimes(
        min_value=datetime(1966, 1, 1),
        max_value=datetime(2100, 1, 1),
        timezones=st.just(UTC),
    ),
}
st.register_type_strategy(datetime, LEAVES[datetime])
st.register_type_strategy(int, LEAVES[st.integers])
st.register_type_strategy(float, st.floats(allow_nan=False))

STORED = (CableInfo, Mention, Claim, Entity, Judgement, Assertion, Extraction)


def records_of(kind: type) -> st.SearchStrategy[list[object]]:
    """Lists of one kind of record with anything that its fields can hold; few of those that hold many others."""
    return st.lists(st.from_type(kind), max_size=1 if kind is Extraction else 4)

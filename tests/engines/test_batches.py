from __future__ import annotations

from dataclasses import replace

import pytest

from graphbuild.engines import batches, find_batches
from graphbuild.records import Cable

CABLES = tuple(Cable(f"08LIMA{number}", "word " * 100, f"{number}.txt") for number in range(10))


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "CHARACTERS", 1_200)


def test_batches_hold_every_cable_once_in_order() -> None:
    found = list(find_batches(CABLES, "settings"))
    assert [cable for batch in found for cable in batch.cables] == list(CABLES)
    assert [len(batch.cables) for batch in found] == [3, 3, 3, 1]
    assert len({batch.key for batch in found}) == 4


def test_no_cables_are_no_batches() -> None:
    assert list(find_batches((), "settings")) == []


def test_the_same_cables_and_settings_have_the_same_keys() -> None:
    keys = [batch.key for batch in find_batches(CABLES, "settings")]
    assert keys == [batch.key for batch in find_batches(CABLES, "settings")]
    assert not set(keys) & {batch.key for batch in find_batches(CABLES, "others")}


@pytest.mark.parametrize("change", [{"text": "more"}, {"id": "08LIMA99"}, {"source": "moved.txt"}])
def test_what_is_changed_has_another_key(change: dict[str, str]) -> None:
    changed = (replace(CABLES[0], **change), *CABLES[1:3])
    assert next(find_batches(changed, "s")).key != next(find_batches(CABLES[:3], "s")).key

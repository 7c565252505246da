from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from graphbuild.engines import spread
from graphbuild.errors import GraphBuildError
from tests.engines.workers import load_doubler, load_dying, load_failing


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_work(jobs: int) -> None:
    results = list(spread(range(20), load=load_doubler, jobs=jobs))
    assert [number for number, _ in results] == list(range(0, 40, 2))
    assert (os.getpid() in {process for _, process in results}) == (jobs == 1)


def test_work_is_not_taken_far_ahead_of_the_results() -> None:
    taken: list[int] = []

    def work() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    results = spread(work(), load=load_doubler, jobs=2)
    next(results)
    assert len(taken) < 10
    results.close()  # type: ignore[attr-defined]


def test_the_death_of_a_worker_is_one_clear_error() -> None:
    with pytest.raises(GraphBuildError, match="a worker process died"):
        list(spread(range(20), load=load_dying, jobs=2))


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_worker_that_cannot_be_loaded_says_why(jobs: int) -> None:
    with pytest.raises(GraphBuildError, match="cannot be loaded"):
        list(spread(range(2), load=load_failing, jobs=jobs))

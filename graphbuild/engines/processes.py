"""Pieces of work and a way to load the worker in, results in the order of the work out."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextvars import ContextVar
from functools import cache
from multiprocessing import get_context
from typing import Any, TypeVar

from graphbuild.errors import GraphBuildError

W = TypeVar("W")
R = TypeVar("R")

AHEAD = 2
"""How many pieces of work a process may have waiting."""


def spread(work: Iterable[W], *, load: Callable[[], Callable[[W], R]], jobs: int) -> Iterator[R]:
    """Does each piece of work, in this process or in `jobs` others, and gives the results in order.

    `load` makes the worker, once in each process; work, results and `load`
    must be picklable where `jobs` is over 1, and a script that calls this stands under
    `if __name__ == "__main__":`. GraphBuildError where a process dies.
    """
    if jobs == 1:
        yield from map(load(), work)
    else:
        yield from _in_processes(work, load, jobs)


def _in_processes(work: Iterable[W], load: Callable[[], Callable[[W], R]], jobs: int) -> Iterator[R]:
    waiting: deque[Future[R]] = deque()
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_start, initargs=(load,))
    try:
        for piece in work:
            waiting.append(pool.submit(_do, piece))
            if len(waiting) > AHEAD * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise GraphBuildError(
            "a worker process died (out of memory?); what is finished is kept: run the same command again, "
            "perhaps with fewer jobs"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


_loading: ContextVar[Callable[[], Callable[[Any], Any]]] = ContextVar("loading")


def _start(load: Callable[[], Callable[[Any], Any]]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _loading.set(cache(load))


def _do(piece: Any) -> Any:
    return _loading.get()()(piece)

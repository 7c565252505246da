"""Points and the room that each one's name takes in, points out on which names and shapes do not lie on one another."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

LETTER, LINE, SHAPE = 6.6, 14.0, 32.0
"""Pixels of a letter's width, of a line of text, and of a shape at its usual size."""
BREAK = 16
"""Letters from which on a name stands on two lines."""
GAP = 10.0
FILLED = 0.7
"""How much of the picture of a part its names and shapes may cover."""
CLEAR = 20.0
"""How far a line passes from a shape that it does not end at."""
ROUNDS = 200
PAIRS = 20_000_000
"""Pairs of shapes that are looked at in all rounds together, so that no part takes minutes."""
LARGEST = 1_500
CLEARED = 20_000
"""With more pairs of a shape and a line than this, no place is free of lines."""


def rooms_of(names: Sequence[str]) -> Points:
    """Width and height of each shape with its name below it."""
    lengths = np.array([min(len(name), 40) for name in names], dtype=np.float64)
    lines = np.where(lengths > BREAK, 2, 1)
    widths = np.maximum(lengths / lines * 1.15 * LETTER, SHAPE)
    return np.stack([widths + GAP, SHAPE + lines * LINE + GAP], axis=1)


def make_room(points: Points, *, rooms: Points, lines: NDArray[np.intp]) -> Points:
    """Pushes names apart and shapes off lines, round by round, as long as any of them touch."""
    if not 1 < len(points) <= LARGEST:
        return points
    width, height = np.ptp(points, axis=0) + rooms.mean(axis=0)
    points = points * max(1.0, (rooms.prod(axis=1).sum() / (width * height * FILLED)) ** 0.5)
    reach = (rooms[:, None, :] + rooms[None, :, :]) / 2
    clearing = len(points) * len(lines) <= CLEARED
    for left in range(min(ROUNDS, PAIRS // len(points) ** 2), 0, -1):
        crowd = _crowding(points, reach)
        aside = _asides(points, lines) if clearing and left > ROUNDS // 5 else 0
        if not crowd.any() and not np.any(aside):
            break
        points = points + crowd * 0.6 + aside
    return points


def _crowding(points: Points, reach: NDArray[np.float64]) -> Points:
    """For each point, the pushes of all whose room overlaps its own, along the way that is shorter."""
    gaps = points[:, None, :] - points[None, :, :]
    overlaps = reach - np.abs(gaps)
    touching = (overlaps > 0.5).all(axis=2) & ~np.eye(len(points), dtype=bool)
    sideways = overlaps[:, :, 0] < overlaps[:, :, 1]
    signs = np.sign(gaps)
    x = np.where(touching & sideways, overlaps[:, :, 0] * signs[:, :, 0], 0)
    y = np.where(touching & ~sideways, overlaps[:, :, 1] * signs[:, :, 1], 0)
    return np.stack([x.sum(axis=1), y.sum(axis=1)], axis=1)


def _asides(points: Points, lines: NDArray[np.intp]) -> Points:
    """For each point, the pushes off lines that pass too near and do not end at it."""
    starts, ends = points[lines[:, 0]], points[lines[:, 1]]
    ways = ends - starts
    squares = np.maximum((ways**2).sum(axis=1), 1e-9)
    offsets = points[:, None, :] - starts[None, :, :]
    shares = (offsets * ways[None, :, :]).sum(axis=2) / squares
    aside = offsets - shares[:, :, None] * ways[None, :, :]
    far = np.sqrt((aside**2).sum(axis=2))
    near = (shares > 0) & (shares < 1) & (far < CLEAR)
    near[lines[:, 0], np.arange(len(lines))] = near[lines[:, 1], np.arange(len(lines))] = False
    pushes = np.where(near, (CLEAR - far) / np.maximum(far, 1e-6), 0)[:, :, None] * aside
    return np.asarray(pushes.sum(axis=1) * 0.3)

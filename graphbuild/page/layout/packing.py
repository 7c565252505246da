"""Parts drawn each on its own in, the same side by side out, together in the shape of the picture.

A skyline: each part goes where its top comes to stand highest, the largest first, for several widths of the
whole; the width in which the picture can be drawn largest is taken.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Corners = list[tuple[float, float]]

GAP = 46.0
WIDTHS = np.linspace(1.0, 3.0, 41)


def pack(parts: Sequence[Points], *, rooms: Sequence[Points], ratio: float) -> list[Points]:
    """The parts moved apart; `rooms` are the width and height of each point's shape with its name."""
    if not parts:
        return []
    lows = [(points - room / 2).min(axis=0) for points, room in zip(parts, rooms, strict=True)]
    highs = [(points + room / 2).max(axis=0) for points, room in zip(parts, rooms, strict=True)]
    boxes = [(float(width), float(height)) for width, height in np.subtract(highs, lows) + GAP]
    tried = [_skyline(boxes, width) for width in _widths(boxes, ratio)]
    corners = min(tried, key=lambda found: _size(found, boxes, ratio))
    return [points - low + corner for points, low, corner in zip(parts, lows, corners, strict=True)]


def _widths(boxes: Sequence[tuple[float, float]], ratio: float) -> list[float]:
    """Widths to try, from that of the widest part upwards."""
    widest = max(width for width, _ in boxes)
    square = (sum(width * height for width, height in boxes) * ratio) ** 0.5
    return [max(widest, square * 0.5) * factor for factor in WIDTHS.tolist()]


def _size(corners: Corners, boxes: Sequence[tuple[float, float]], ratio: float) -> float:
    """The width of the smallest picture of this ratio that holds all."""
    right = max(x + width for (x, _), (width, _) in zip(corners, boxes, strict=True))
    bottom = max(y + height for (_, y), (_, height) in zip(corners, boxes, strict=True))
    return max(right, bottom * ratio)


def _skyline(boxes: Sequence[tuple[float, float]], width: float) -> Corners:
    """Where each box comes to stand, one after the other, within a width; none is wider."""
    levels = [(0.0, width, 0.0)]
    corners = []
    for wide, high in boxes:
        y, x = min((_level(levels, start, wide), start) for start, _, _ in levels if start + wide <= width + 1e-6)
        corners.append((x, y))
        levels = _covered(levels, (x, x + wide, y + high))
    return corners


def _level(levels: list[tuple[float, float, float]], start: float, wide: float) -> float:
    """How far down one must go to stand free from `start` on."""
    return max(y for left, right, y in levels if left < start + wide - 1e-6 and right > start + 1e-6)


def _covered(
    levels: list[tuple[float, float, float]], box: tuple[float, float, float]
) -> list[tuple[float, float, float]]:
    """The skyline after a box has been set: left, right, bottom."""
    left, right, _ = box
    before = [(a, min(b, left), y) for a, b, y in levels if a < left]
    after = [(max(a, right), b, y) for a, b, y in levels if b > right]
    return [*before, box, *after]

"""The visible part of a graph in, a position for each of its entities out, in pixels at full size.

Each connected part is laid out on its own so that distances tell how many relations lie between two entities;
names are given room; then the parts are packed together in the shape of the window.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from graphbuild.page.layout.packing import pack
from graphbuild.page.layout.room import make_room, rooms_of
from graphbuild.page.layout.stress import spread_by_distance

Position: TypeAlias = tuple[int, int]
Points: TypeAlias = NDArray[np.float64]

WIDE, TALL = 1.6, 0.7
"""Width by height of the picture in a window of a computer, and in one of a telephone."""


def lay_out(
    network: nx.Graph[str], *, order: Sequence[str], names: Mapping[str, str], ratio: float
) -> dict[str, Position]:
    """Positions of the entities in `order`, for a picture `ratio` times as wide as it is high.

    The same network always gives the same positions.
    """
    ranks = {name: rank for rank, name in enumerate(order)}
    parts = [sorted(part, key=ranks.__getitem__) for part in nx.connected_components(network)]
    parts.sort(key=lambda part: (-len(part), ranks[part[0]]))
    rooms = [rooms_of([names[name] for name in part]) for part in parts]
    shapes = [_shape(rooms, ratio), *([ratio] * len(parts))]
    drawn = [
        _draw(network, part, rooms=room, ratio=shape) for part, room, shape in zip(parts, rooms, shapes, strict=False)
    ]
    packed = pack(drawn, rooms=rooms, ratio=ratio)
    found = {
        name: (round(x), round(y))
        for part, points in zip(parts, packed, strict=True)
        for name, (x, y) in zip(part, points.tolist(), strict=True)
    }
    return {name: found[name] for name in order}


def _shape(rooms: Sequence[Points], ratio: float) -> float:
    """The ratio of the largest part that leaves a column beside it, or rows below it, for all others."""
    areas = [float(room.prod(axis=1).sum()) for room in rooms]
    share = areas[0] / sum(areas) if areas else 1.0
    return ratio * share if ratio > 1 else ratio / share


def _draw(network: nx.Graph[str], part: Sequence[str], *, rooms: Points, ratio: float) -> Points:
    places = {name: place for place, name in enumerate(part)}
    lines = np.array(
        [(places[name], places[other]) for name in part for other in sorted(network[name]) if name < other],
        dtype=np.intp,
    ).reshape(-1, 2)
    return make_room(spread_by_distance(len(part), lines, ratio=ratio), rooms=rooms, lines=lines)

"""The visible part of a graph in, a position for each of its entities out, in pixels at full size.

Each connected part is laid out on its own by spring forces (Fruchterman and Reingold 1991, as networkx
has it), the largest in the middle of the first row and the small ones packed in rows below it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Position: TypeAlias = tuple[int, int]
Points: TypeAlias = NDArray[np.float64]

SPACING = 95.0
WIDER = 1.8
GAP = 90.0
SEED = 7
ROUNDS = 120


def lay_out(network: nx.Graph[str], *, order: Sequence[str]) -> dict[str, Position]:
    """Positions of the entities in `order`; the same network always gives the same positions."""
    ranks = {name: rank for rank, name in enumerate(order)}
    parts = [sorted(part, key=ranks.__getitem__) for part in nx.connected_components(network)]
    parts.sort(key=lambda part: (-len(part), ranks[part[0]]))
    drawn = [_spread(_spring(_ordered(network, part))) for part in parts]
    packed = _pack(drawn)
    found = {
        name: (round(x), round(y))
        for part, points in zip(parts, packed, strict=True)
        for name, (x, y) in zip(part, points, strict=True)
    }
    return {name: found[name] for name in order}


def _ordered(network: nx.Graph[str], part: Sequence[str]) -> nx.Graph[str]:
    """One part with its entities in order: the layout depends on the order, not on a set's hashes."""
    inside = frozenset(part)
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(part)
    ordered.add_edges_from((name, other) for name in part for other in sorted(network[name]) if other in inside)
    return ordered


def _spring(part: nx.Graph[str]) -> Points:
    if len(part) == 1:
        return np.zeros((1, 2))
    places: Mapping[str, Iterable[float]] = nx.spring_layout(
        part, seed=SEED, k=1.6 / len(part) ** 0.5, iterations=150, method="force"
    )
    points = np.array([list(places[name]) for name in part])
    size = SPACING * len(part) ** 0.5
    scaled: Points = (points - points.mean(axis=0)) / max(np.ptp(points, axis=0).max(), 1e-9) * size
    return np.multiply(scaled, (WIDER, 1.0))


def _spread(points: Points) -> Points:
    """Pushes apart those that stand closer than a label's width and height allow."""
    room = np.array([SPACING * 1.2, SPACING * 0.55])
    for _ in range(ROUNDS):
        gaps = (points[:, None, :] - points[None, :, :]) / room
        distances = np.sqrt((gaps**2).sum(axis=2)) + np.eye(len(points)) * 9
        close = np.maximum(1 - distances, 0)
        if not close.any():
            break
        pushes = gaps / np.maximum(distances, 1e-6)[:, :, None] * close[:, :, None]
        points = points + pushes.sum(axis=1) * room * 0.5
    return points


def _pack(parts: Sequence[Points]) -> list[Points]:
    """Moves the parts apart: the first stands where it is, the others in rows below it."""
    if not parts:
        return []
    low, high = parts[0].min(axis=0), parts[0].max(axis=0)
    width = max(float(high[0] - low[0]), SPACING * WIDER * (1 + sum(map(len, parts[1:])) ** 0.5))
    left = float(low[0] + high[0] - width) / 2
    packed, x, y, tall = [parts[0]], left, float(high[1]) + GAP, 0.0
    for points in parts[1:]:
        size = np.ptp(points, axis=0)
        if x > left and x + size[0] > left + width:
            x, y, tall = left, y + tall + GAP * 0.7, 0.0
        packed.append(points - points.min(axis=0) + (x, y))
        x, tall = x + float(size[0]) + GAP * WIDER, max(tall, float(size[1]))
    return packed

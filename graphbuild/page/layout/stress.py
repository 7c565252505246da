"""The lines of one connected part in, points out whose distances follow the number of lines between them.

Stress majorization (Gansner, Koren and North 2004), begun from landmark distances (Brandes and Pich 2006), so
that no chance is in it.
"""

from __future__ import annotations

from collections import deque

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

LENGTH = 120.0
"""Pixels that one line takes."""
LANDMARKS = 50
LARGEST = 1_500
"""Parts of more entities keep the places by landmarks: the better ones take time by the square of their number."""
ROUNDS = 150
PAIRS = 15_000_000
"""Pairs of points that are looked at in all rounds together, so that no part takes minutes."""
MANY = 12


def spread_by_distance(size: int, lines: NDArray[np.intp], *, ratio: float) -> Points:
    """`size` points around zero, longer in the direction in which a picture of this `ratio` is."""
    around: list[list[int]] = [[] for _ in range(size)]
    for left, right in lines.tolist():
        if left != right:
            around[left].append(right)
            around[right].append(left)
    if size <= LARGEST:
        distances = np.array([_steps(around, start) for start in range(size)]) * LENGTH
        points = _majorize(_by_landmarks(distances[:, :LANDMARKS]), distances)
    else:
        points = _by_landmarks(np.array([_steps(around, start) for start in range(LANDMARKS)]).T * LENGTH)
    return _turned(points, ratio)


def _steps(around: list[list[int]], start: int) -> list[int]:
    """The number of lines from a point to each."""
    steps = [-1] * len(around)
    steps[start] = 0
    queue = deque([start])
    while queue:
        here = queue.popleft()
        for other in around[here]:
            if steps[other] < 0:
                steps[other] = steps[here] + 1
                queue.append(other)
    return steps


def _by_landmarks(distances: Points) -> Points:
    """The two main axes of the squared distances to some of the points, scaled to those distances."""
    squares = -0.5 * distances**2
    centred = squares - squares.mean(axis=0) - squares.mean(axis=1)[:, None] + squares.mean()
    axes = np.linalg.eigh(centred.T @ centred)[1][:, -2:]
    points = np.zeros((len(distances), 2))
    points[:, : axes.shape[1]] = centred @ _signed(axes)[:, ::-1]
    size = np.abs(points).max()
    apart = _on_spiral(len(points)) * LENGTH * 0.05
    return np.asarray(points / (size or 1) * distances.max() / 2 + apart)


def _signed(axes: Points) -> Points:
    """Axes whose largest part is positive: a solver may hand over either direction."""
    largest = np.abs(axes).argmax(axis=0)
    return axes * np.where(axes[largest, range(axes.shape[1])] < 0, -1.0, 1.0)


def _on_spiral(size: int) -> Points:
    """Different points near zero, so that none that are alike stand on one another."""
    angles = np.arange(size) * 2.39996
    reach = np.sqrt(np.arange(size) + 0.5)
    return np.stack([np.cos(angles) * reach, np.sin(angles) * reach], axis=1)


def _majorize(points: Points, distances: Points) -> Points:
    if len(points) < 2:
        return points
    weights = 1 / (distances + np.eye(len(points))) ** 2
    np.fill_diagonal(weights, 0)
    laplacian = np.diag(weights.sum(axis=1)) - weights
    solved = np.linalg.inv(laplacian + weights.mean())
    pulls = weights * distances
    for _ in range(min(ROUNDS, PAIRS // len(points) ** 2)):
        gaps = np.sqrt(((points[:, None, :] - points[None, :, :]) ** 2).sum(axis=2))
        ratios = -pulls / np.maximum(gaps, 1e-9)
        np.fill_diagonal(ratios, 0)
        np.fill_diagonal(ratios, -ratios.sum(axis=1))
        moved = solved @ (ratios @ points)
        moved -= moved.mean(axis=0)
        change = np.abs(moved - points).max()
        points = moved
        if change < 0.5:
            break
    return points


def _turned(points: Points, ratio: float) -> Points:
    """The longest axis along the longer side of the picture; a part of many points gets the picture's shape."""
    centred = points - points.mean(axis=0)
    axes = _signed(np.linalg.eigh(centred.T @ centred)[1])[:, ::-1]
    turned = centred @ (axes if ratio > 1 else axes[:, ::-1])
    width, height = np.maximum(np.ptp(turned, axis=0), 1)
    stretch = (ratio * height / width) ** 0.5 if len(points) >= MANY else 1.0
    return np.asarray(turned * (stretch, 1 / stretch))

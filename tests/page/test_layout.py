"""Where entities stand in the first picture: names do not touch, and the picture has the shape of the window."""

from __future__ import annotations

import time

import networkx as nx
import numpy as np
import pytest

from graphbuild.page.layout import TALL, WIDE, lay_out
from graphbuild.page.layout.room import make_room, rooms_of
from graphbuild.page.layout.stress import LENGTH, spread_by_distance

GRAPHS = {
    "tree": nx.balanced_tree(3, 3),
    "star": nx.star_graph(40),
    "pairs": nx.disjoint_union_all([nx.path_graph(2)] * 14),
    "giant and pairs": nx.disjoint_union_all([nx.connected_caveman_graph(6, 5), *[nx.path_graph(2)] * 9]),
}


def named(graph):
    """The graph with letters for numbers, and a name of another length for each."""
    graph = nx.relabel_nodes(graph, {node: f"n{node:04}" for node in graph})
    return graph, {node: "Ministry of Rivers and Ports"[: 6 + 5 * (place % 5)] for place, node in enumerate(graph)}


def points_of(graph, ratio):
    graph, names = named(graph)
    found = lay_out(graph, order=sorted(graph), names=names, ratio=ratio)
    return np.array(list(found.values()), dtype=float), rooms_of([names[node] for node in found])


@pytest.mark.parametrize("ratio", [WIDE, TALL])
@pytest.mark.parametrize("kind", GRAPHS)
def test_no_name_lies_on_another(kind, ratio):
    points, rooms = points_of(GRAPHS[kind], ratio)
    gaps = np.abs(points[:, None] - points[None])
    overlaps = ((rooms[:, None] + rooms[None]) / 2 - gaps).min(axis=2)
    np.fill_diagonal(overlaps, 0)
    assert overlaps.max() <= 6


@pytest.mark.parametrize("kind", GRAPHS)
def test_the_picture_has_the_shape_of_the_window(kind):
    wide, tall = (np.ptp(points_of(GRAPHS[kind], ratio)[0], axis=0) for ratio in (WIDE, TALL))
    assert wide[0] / wide[1] > 1.1 > tall[0] / tall[1]


def test_distances_follow_the_number_of_relations_between():
    size = 9
    lines = np.array([(place, place + 1) for place in range(size - 1)])
    points = spread_by_distance(size, lines, ratio=WIDE)
    assert np.linalg.norm(np.diff(points, axis=0), axis=1) == pytest.approx(LENGTH, rel=0.02)
    assert np.ptp(points[:, 0]) == pytest.approx((size - 1) * LENGTH, rel=0.02)


def test_a_shape_is_moved_off_a_line_that_does_not_end_at_it():
    points = np.array([(0.0, 0.0), (600.0, 0.0), (300.0, 3.0)])
    moved = make_room(points, rooms=rooms_of(["A", "B", "C"]), lines=np.array([(0, 1)]))
    assert moved[2, 1] - moved[0, 1] > 15


def test_the_same_network_gives_the_same_places_in_whatever_order_it_was_made():
    graph, names = named(GRAPHS["giant and pairs"])
    again = nx.Graph()
    again.add_edges_from(reversed(list(graph.edges)))
    first, second = (lay_out(made, order=sorted(graph), names=names, ratio=WIDE) for made in (graph, again))
    assert first == second


def test_parts_of_thousands_are_laid_out_too():
    points, _ = points_of(nx.star_graph(2_000), WIDE)
    assert len({tuple(point) for point in points}) > 1_900


def test_a_part_of_nine_hundred_takes_seconds_not_minutes():
    started = time.process_time()
    points_of(nx.random_regular_graph(6, 900, seed=3), WIDE)
    assert time.process_time() - started < 10


def test_nothing_has_no_places():
    assert lay_out(nx.Graph(), order=[], names={}, ratio=WIDE) == {}

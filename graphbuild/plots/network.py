"""What is chosen of a graph in, its network out: entities as dots with their names, relations as lines."""

from __future__ import annotations

from math import sqrt

import networkx as nx
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D
from matplotlib.transforms import Bbox

from graphbuild.graph import Relation
from graphbuild.page.layout import WIDE, lay_out
from graphbuild.plots.choosing import Choice, label
from graphbuild.records import Status


def draw_network(choice: Choice, axes: Axes) -> None:
    """Lines by status, dots by type, the names that find room: those of the most related first."""
    shown = {entity.id for entity in choice.entities}
    relations = [relation for relation in choice.relations if {relation.subject, relation.object} <= shown]
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(entity.id for entity in choice.entities)
    network.add_edges_from((relation.subject, relation.object) for relation in relations)
    names = {entity.id: label(entity.name) for entity in choice.entities}
    places = lay_out(network, order=list(names), names=names, ratio=WIDE)
    lines = [_draw_lines(status, relations, places, choice, axes) for status in Status]
    axes.scatter(
        [places[entity.id][0] for entity in choice.entities],
        [places[entity.id][1] for entity in choice.entities],
        s=[30 + 40 * sqrt(choice.degrees[entity.id]) for entity in choice.entities],
        c=[choice.colour(entity) for entity in choice.entities],
        zorder=2,
    )
    axes.invert_yaxis()
    axes.margins(0.1)
    axes.set_axis_off()
    if handles := [line for line in lines if line]:
        axes.legend(handles=handles, frameon=False, loc="lower right", handlelength=3)
    _name(choice, places, axes)


def _draw_lines(
    status: Status, relations: list[Relation], places: dict[str, tuple[int, int]], choice: Choice, axes: Axes
) -> Line2D | None:
    """Draws the lines of one status and gives back what stands for it in the legend."""
    ends = [(places[r.subject], places[r.object]) for r in relations if r.status is status]
    if not ends:
        return None
    look = choice.look.statuses[status]
    style = (0.0, look.dashes) if look.dashes else None
    axes.add_collection(
        LineCollection(ends, colors=look.light, linestyles=[style or "solid"], linewidths=0.9, zorder=1)
    )
    return Line2D([], [], color=look.light, linestyle=style, linewidth=1.4, label=status.value)


def _name(choice: Choice, places: dict[str, tuple[int, int]], axes: Axes) -> None:
    """Writes each name beside its dot where it covers no name written before."""
    taken: list[Bbox] = []
    for entity in choice.entities:
        text = axes.annotate(
            label(entity.name), places[entity.id], (6, 4), textcoords="offset points", fontsize=8, zorder=3
        )
        text.set_parse_math(False)
        room = text.get_window_extent()
        if any(room.overlaps(other) for other in taken):
            text.remove()
        else:
            taken.append(room)

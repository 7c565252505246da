"""What is chosen of a graph in, a matrix out: how often each entity is said to stand in a relation to each."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes

from graphbuild.plots.choosing import Choice, label, take_literally

DARK = 0.6
"""From this part of the highest count on, a cell is so dark that its number is white."""


def draw_adjacency(choice: Choice, axes: Axes) -> None:
    """A row a subject, a column an object; a symmetric relation counts in both cells."""
    places = {entity.id: place for place, entity in enumerate(choice.entities)}
    counts = np.zeros((len(places), len(places)), dtype=int)
    for relation in choice.relations:
        if relation.subject in places and relation.object in places:
            row, column = places[relation.subject], places[relation.object]
            counts[row, column] += relation.weight
            if relation.predicate in choice.graph.symmetric:
                counts[column, row] += relation.weight
    names = [label(entity.name) for entity in choice.entities]
    if names:
        axes.imshow(counts, cmap="Blues", vmin=0)
        axes.set_xticks(range(len(names)), names, rotation=90)
        axes.set_yticks(range(len(names)), names)
    for row, column in np.argwhere(counts):
        shade = "white" if counts[row, column] > counts.max() * DARK else "black"
        axes.text(column, row, str(counts[row, column]), ha="center", va="center", color=shade, fontsize=7)
    axes.set_xlabel("object")
    axes.set_ylabel("subject")
    take_literally(axes)

"""How long each format takes to write a graph, beside networkx's own GraphML writer.

python benchmarks/exports.py [RELATIONS]
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import networkx as nx
from made import fastest, make_graph

from graphbuild.exports import export, formats
from graphbuild.graph import KnowledgeGraph


def flat(graph: KnowledgeGraph) -> nx.MultiDiGraph[str]:
    """The networkx graph as its writer takes it: no lists, nothing missing."""
    network = graph.to_networkx()
    for _, values in network.nodes(data=True):
        values.update({name: json.dumps(value) for name, value in values.items() if isinstance(value, tuple)})
    for _, _, values in network.edges(data=True):
        values.update({name: json.dumps(value) for name, value in values.items() if isinstance(value, tuple)})
    return network


def main(relations: int) -> None:
    graph = make_graph(relations * 2 // 5, relations)
    with TemporaryDirectory() as folder:
        place = Path(folder)
        network = flat(graph)
        theirs = fastest(lambda: nx.write_graphml(network, place / "networkx.graphml"), times=2)
        print(f"{'networkx graphml':20}{theirs:8.2f} s")
        for name in (format.name for format in formats()):
            if name != "html":
                ours = fastest(lambda name=name: export(graph, place / name, format=name), times=2)
                print(f"{name:20}{ours:8.2f} s{ours / theirs:8.2f} of networkx's")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000)

"""The graph of seeds/ line by line: what changes in it is seen in review.

`UPDATE_GOLDEN=1 pytest tests/test_golden.py` writes the file anew.
"""

import os
from pathlib import Path

import pytest

import graphbuild
from graphbuild.graph import KnowledgeGraph

SEEDS = Path(__file__).parents[1] / "seeds"
GOLDEN = Path(__file__).parent / "golden" / "seeds.txt"
LEFT_OUT = {"mentions"}


def summarize(graph: KnowledgeGraph) -> str:
    """Entities as `name | type | aliases`, then relations as `subject | predicate | object | status | speakers`."""
    names = {id_: entity.name for id_, entity in graph.entities.items()}
    entities = {f"{e.name} | {e.type} | {'; '.join(sorted(e.aliases))}" for e in graph.entities.values()}
    relations = set()
    for relation in graph.relations():
        if relation.predicate not in LEFT_OUT:
            speakers = sorted({names[a.attributed_to] for a in relation.assertions if a.attributed_to})
            ends = names[relation.subject], relation.predicate, names[relation.object]
            relations.add(" | ".join((*ends, relation.status.value, "; ".join(speakers))))
    return "\n".join([*sorted(entities), "", *sorted(relations), ""])


def test_the_graph_of_the_seeds_is_as_it_was() -> None:
    if "UPDATE_GOLDEN" not in os.environ and not GOLDEN.exists():
        pytest.skip(f"{GOLDEN.name} is not frozen yet")
    summary = summarize(graphbuild.build_graph(SEEDS))
    if "UPDATE_GOLDEN" in os.environ:
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(summary, encoding="utf-8")
    assert summary.splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()

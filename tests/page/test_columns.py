"""What travels with a page: the relations of the graph, no more and no fewer."""

from __future__ import annotations

from functools import partial

import pytest

from graphbuild.looks import load_look
from graphbuild.page.columns import graph_columns
from tests.graphs import hostile_graph, large_graph, small_graph


@pytest.mark.parametrize("make", [small_graph, hostile_graph, partial(large_graph, 20, 300)])
def test_the_relations_of_the_page_are_those_of_the_graph(make):
    graph = make()
    columns = graph_columns(graph, look=load_look())
    assertions, ids = columns["assertions"], columns["entities"]["id"]
    ends = [(ids[left], ids[right]) for left, right in zip(assertions["subject"], assertions["object"], strict=True)]
    keys = list(zip(ends, assertions["predicate"], assertions["status"], strict=True))
    cuts = [key for key, before in zip(keys, [None, *keys], strict=False) if key != before]
    assert len(cuts) == len(set(cuts)) == len(graph.relations())
    assert sorted(key[0] for key in cuts) == sorted((item.subject, item.object) for item in graph.relations())


def test_a_symmetric_statement_stands_as_its_relation_does():
    graph = small_graph()
    (met,) = graph.relations(predicate="met")
    columns = graph_columns(graph, look=load_look())
    assertions, ids = columns["assertions"], columns["entities"]["id"]
    place = [item["name"] for item in columns["predicates"]].index("met")
    rows = [i for i, predicate in enumerate(assertions["predicate"]) if predicate == place]
    assert len(rows) == 3
    assert {(ids[assertions["subject"][i]], ids[assertions["object"][i]]) for i in rows} == {(met.subject, met.object)}

import sys
from collections.abc import Callable
from functools import partial

import pytest

from graphbuild.errors import PluginError, QueryError
from graphbuild.graph import KnowledgeGraph
from tests.graphs import empty_graph, hostile_graph, large_graph, small_graph

pytest.importorskip("duckdb")


@pytest.mark.parametrize("make", [empty_graph, small_graph, hostile_graph, partial(large_graph, 20, 300)])
def test_tables_hold_every_record(make: Callable[[], KnowledgeGraph]) -> None:
    graph = make()
    for table, count in (("entities", len(graph.entities)), ("assertions", len(graph.all_assertions))):
        assert graph.sql(f"SELECT count(*) AS n FROM {table}").n[0] == count


def test_sql_says_what_python_says() -> None:
    graph = small_graph()
    frame = graph.sql("SELECT subject FROM assertions WHERE predicate = 'met' AND list_contains(reported_by, 'x') = 0")
    assert len(frame) == len(graph.assertions(predicate="met"))
    aliases = graph.sql("SELECT unnest(aliases) AS alias FROM entities WHERE id = 'm1'").alias
    assert [*aliases] == ["MOF", "the Ministry"]
    assert graph.sql("SELECT date FROM cables ORDER BY id").date.isna().tolist() == [False, True]


@pytest.mark.parametrize("query", ["SELEC 1", "SELECT * FROM nowhere", "SELECT * FROM '/etc/hosts'"])
def test_what_cannot_be_answered_is_an_error(query: str) -> None:
    with pytest.raises(QueryError, match="cannot be answered"):
        small_graph().sql(query)


@pytest.mark.parametrize("query", ["DROP TABLE entities", "SELECT 1; DELETE FROM cables", "CREATE TABLE x AS SELECT 1"])
def test_what_would_change_something_is_refused(query: str) -> None:
    with pytest.raises(QueryError, match="only questions are answered"):
        small_graph().sql(query)


@pytest.mark.parametrize("query", ["DESCRIBE entities", "FROM cables", "PIVOT assertions ON predicate USING count(*)"])
def test_other_forms_of_questions_are_answered(query: str) -> None:
    assert len(small_graph().sql(query)) > 0


def test_without_duckdb_it_is_said_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "graphbuild.graph.sql", None)
    with pytest.raises(PluginError, match="'sql': is not installed"):
        small_graph().sql("SELECT 1")

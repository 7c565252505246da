"""A graph in, a property graph in memory out, which answers Cypher."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

import ladybug
import pandas as pd

from graphbuild.errors import QueryError
from graphbuild.graph.results import Row
from graphbuild.graph.rows import ENTITY_COLUMNS, RELATION_COLUMNS, entity_row, relation_row
from graphbuild.graph.tables import storable

if TYPE_CHECKING:
    from graphbuild.graph.knowledge import KnowledgeGraph

ENTITY = dict.fromkeys(ENTITY_COLUMNS, "STRING") | {
    "aliases": "STRING[]",
    "cables": "STRING[]",
    "mentions": "INT64",
    "protected": "BOOL",
    "absent": "BOOL",
    "kinds": "STRING[]",
}
RELATION = dict.fromkeys(RELATION_COLUMNS[RELATION_COLUMNS.index("status") :], "STRING") | {
    "weight": "INT64",
    "confidence": "DOUBLE",
    "cables": "STRING[]",
    "evidence": "STRING[]",
}

READING = {"MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN"}
"""The words that a question begins with; all other statements write, or reach files."""

_QUOTED = re.compile(r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|//[^\n]*|/\*.*?\*/""", re.DOTALL)
_SIGNS = re.compile(r"[^\w:]+")
_WORD = re.compile(r"[A-Za-z_]+")


def open_property_graph(graph: KnowledgeGraph) -> Callable[[str], pd.DataFrame]:
    """Fills a property graph in memory; what comes back answers questions, which reach neither files nor the network.

    Nodes have the label Entity, the columns of an entity, and `kinds`: its type and all that this is
    a kind of. A relationship has its predicate as type and the columns of a relation.
    """
    database = ladybug.Database(":memory:")
    connection = ladybug.Connection(database)
    connection.execute(f"CREATE NODE TABLE Entity({_columns(ENTITY)}, PRIMARY KEY(id))")
    nodes = ({**entity_row(entity), "kinds": graph.kinds(entity.type)} for entity in graph.entities.values())
    _copy("Entity", nodes, columns=tuple(ENTITY), into=connection)
    stated: dict[str, list[Row]] = {predicate: [] for predicate in sorted(graph.predicates)}
    for relation in graph.relations():
        stated[relation.predicate].append(relation_row(relation, graph.entities))
    for predicate, rows in stated.items():
        table = _name(predicate)
        connection.execute(f"CREATE REL TABLE IF NOT EXISTS {table}(FROM Entity TO Entity, {_columns(RELATION)})")
        _copy(table, rows, columns=("subject_id", "object_id", *RELATION), into=connection)
    return partial(_ask, database)


def _columns(types: dict[str, str]) -> str:
    return ", ".join(f"{_name(name)} {type_}" for name, type_ in types.items())


def _name(name: str) -> str:
    return f"`{_SIGNS.sub('_', name)}`"


def _copy(table: str, rows: Iterable[Row], *, columns: Sequence[str], into: ladybug.Connection) -> None:
    frame = pd.DataFrame(map(storable, rows), columns=list(columns), dtype=object)
    if len(frame):
        into.execute(f"COPY {table} FROM $rows", {"rows": frame})


def _is_question(bare: str) -> bool:
    words = [word.upper() for word in _WORD.findall(bare)]
    return bool(words) and words[0] in READING and "LOAD" not in words and ";" not in bare.strip().rstrip(";")


def _ask(database: ladybug.Database, query: str) -> pd.DataFrame:
    """The answer as a pandas frame; QueryError with the engine's reason where it cannot be answered."""
    if not _is_question(_QUOTED.sub(" ", query)):
        raise QueryError("is not one question that begins with MATCH, WITH, UNWIND or RETURN", name=query)
    with ladybug.Connection(database) as connection:
        connection.execute("BEGIN TRANSACTION READ ONLY")
        try:
            answer = connection.execute(query)
            assert isinstance(answer, ladybug.QueryResult)
            return answer.get_as_df()
        except RuntimeError as error:
            raise QueryError(f"cannot be answered: {error}", name=query) from error

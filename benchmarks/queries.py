"""How long questions to a graph take, beside the same questions to networkx, pandas, DuckDB and Ladybug.

python benchmarks/queries.py [RELATIONS]
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from made import fastest, make_graph


def main(relations: int) -> None:
    graph = make_graph(relations * 2 // 5, relations)
    print(f"building the index    {fastest(lambda: graph.entity('Name 7'), times=1) * 1000:10.3f} ms")
    graph.involving("e7")
    network, frame = graph.to_networkx(), graph.to_frame()
    graph.sql("SELECT 1")
    graph.cypher("RETURN 1")
    questions: dict[str, Callable[[], object]] = {
        "about one": lambda: graph.assertions(about="Name 7"),
        "about one, networkx": lambda: [*network.out_edges("e7", keys=True), *network.in_edges("e7", keys=True)],
        "about one, pandas": lambda: frame[frame.subject_id.eq("e7") | frame.object_id.eq("e7")],
        "about one, DuckDB": lambda: graph.sql("SELECT * FROM assertions WHERE 'e7' IN (subject_id, object_id)"),
        "about one, Ladybug": lambda: graph.cypher(
            "MATCH (:Entity {id: 'e7'})-[r]-(b) RETURN label(r) AS predicate, b.id"
        ),
        "two ends": lambda: graph.assertions(subject="Name 7", predicate="asked", object="Name 8"),
        "scan by predicate": lambda: graph.assertions(predicate="signed"),
        "scan by status": lambda: graph.assertions(status="asserted"),
        "scan by type": lambda: graph.assertions(type="Organization"),
        "scan by date": lambda: graph.assertions(since="1995", until="1996"),
        "scan, networkx": lambda: [1 for *_, name in network.edges(data="predicate") if name == "signed"],
        "scan, pandas": lambda: frame[frame.predicate.eq("signed")],
        "scan, DuckDB": lambda: graph.sql("SELECT * FROM assertions WHERE predicate = 'signed'"),
        "scan to relations": lambda: graph.relations(predicate="signed"),
        "first path": lambda: graph.path("Name 7", "Name 9"),
    }
    for name, question in questions.items():
        print(f"{name:22}{fastest(question, times=5) * 1000:10.3f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000)

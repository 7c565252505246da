"""What a cable's header states is in the graph: codes with their meaning, cables that were not read marked absent."""

from pathlib import Path

import graphbuild

TEXT = (
    "UNCLAS LIMA 000042\n\nE.O. 12958: N/A\nTAGS: KTIP, PE\nSUBJECT: TALKS\n\nREF: QUITO 3\n\n1. (U) The talks go on.\n"
)


def test_header_in_the_graph(tmp_path: Path) -> None:
    (tmp_path / "08LIMA42.txt").write_text(TEXT)
    graph = graphbuild.build_graph(tmp_path, jobs=1)
    entities = {entity.name: entity for entity in graph.entities.values()}
    assert entities["KTIP"].aliases == ("Trafficking in persons",)
    assert entities["08QUITO3"].absent
    assert not entities["08LIMA42"].absent
    assert not entities["KTIP"].absent
    assert {node["absent"] for _, node in graph.to_networkx().nodes(data=True)} == {True, False}

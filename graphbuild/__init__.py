"""Diplomatic cables in, a trustworthy knowledge graph out: the public names, each loaded on first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from graphbuild.errors import (
    CableError,
    DecisionError,
    ExportError,
    GoldError,
    GraphBuildError,
    ModelError,
    OntologyError,
    PluginError,
    QueryError,
    StorageError,
)

if TYPE_CHECKING:
    from graphbuild.cables import parse_cable, read_cables
    from graphbuild.evaluation import Scores, evaluate
    from graphbuild.exports import Format, export, formats
    from graphbuild.extraction import open_relations
    from graphbuild.fingerprints import VERSION as __version__
    from graphbuild.graph import KnowledgeGraph
    from graphbuild.observing import Observer
    from graphbuild.ontology import load_ontology
    from graphbuild.page import write_page
    from graphbuild.pipeline import build_graph, read_graph
    from graphbuild.records import (
        Assertion,
        Cable,
        CableInfo,
        Claim,
        Decision,
        Entity,
        Evidence,
        Judgement,
        Mention,
        Modality,
        Paragraph,
        Polarity,
        Qualifiers,
        Status,
    )
    from graphbuild.resolution import compare_names
    from graphbuild.reviewing import Doubt, Review, review

__all__ = [
    "Assertion",
    "Cable",
    "CableError",
    "CableInfo",
    "Claim",
    "Decision",
    "DecisionError",
    "Doubt",
    "Entity",
    "Evidence",
    "ExportError",
    "Format",
    "GoldError",
    "GraphBuildError",
    "Judgement",
    "KnowledgeGraph",
    "Mention",
    "Modality",
    "ModelError",
    "Observer",
    "OntologyError",
    "Paragraph",
    "PluginError",
    "Polarity",
    "Qualifiers",
    "QueryError",
    "Review",
    "Scores",
    "Status",
    "StorageError",
    "__version__",
    "build_graph",
    "compare_names",
    "evaluate",
    "export",
    "formats",
    "load_ontology",
    "open_relations",
    "parse_cable",
    "read_cables",
    "read_graph",
    "review",
    "write_page",
]

_HOMES = {
    "Doubt": "reviewing",
    "Format": "exports",
    "KnowledgeGraph": "graph",
    "Observer": "observing",
    "Review": "reviewing",
    "Scores": "evaluation",
    "__version__": "fingerprints",
    "build_graph": "pipeline",
    "compare_names": "resolution",
    "evaluate": "evaluation",
    "export": "exports",
    "formats": "exports",
    "load_ontology": "ontology",
    "open_relations": "extraction",
    "parse_cable": "cables",
    "read_cables": "cables",
    "read_graph": "pipeline",
    "review": "reviewing",
    "write_page": "page",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'graphbuild' has no attribute {name!r}")
    home = import_module(f"graphbuild.{_HOMES.get(name, 'records')}")
    return getattr(home, "VERSION" if name == "__version__" else name)


def __dir__() -> list[str]:
    return sorted(__all__)

"""Entities and assertions in, a graph that answers questions out."""

from graphbuild.graph.cards import Card
from graphbuild.graph.comparing import Comparison
from graphbuild.graph.counting import Counts
from graphbuild.graph.filters import Filters
from graphbuild.graph.knowledge import KnowledgeGraph, assemble
from graphbuild.graph.relations import Relation
from graphbuild.graph.results import Result

__all__ = ["Card", "Comparison", "Counts", "Filters", "KnowledgeGraph", "Relation", "Result", "assemble"]

"""A KnowledgeGraph in, matplotlib axes with a picture for print out."""

from graphbuild.plots.plotting import KINDS, plot

__all__ = ["KINDS", "plot"]

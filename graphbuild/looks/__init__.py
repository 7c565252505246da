"""The file look.toml in, how entity types and statuses are drawn out: on the page, in plots and in Gephi alike."""

from graphbuild.looks.look import Look, load_look

__all__ = ["Look", "load_look"]

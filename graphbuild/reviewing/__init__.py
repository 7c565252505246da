"""A graph folder and a person's decisions in, the graph built anew by them and what is left in doubt out."""

from graphbuild.reviewing.deciding import Review, review
from graphbuild.reviewing.doubts import Doubt, Named

__all__ = ["Doubt", "Named", "Review", "review"]

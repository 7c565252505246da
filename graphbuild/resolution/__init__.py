"""Mentions and claims in, entities, judgements and assertions out: who is who, and why."""

from graphbuild.resolution.bearers import find_bearers
from graphbuild.resolution.comparing import compare_names
from graphbuild.resolution.resolving import Resolution, resolve
from graphbuild.resolution.tallies import HEADER
from graphbuild.resolution.within import load_reader

__all__ = ["HEADER", "Resolution", "compare_names", "find_bearers", "load_reader", "resolve"]

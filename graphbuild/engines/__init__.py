"""Cables in, what is made of them out, in order: how extraction is spread over processes."""

from graphbuild.engines.batches import Batch, find_batches
from graphbuild.engines.processes import spread

__all__ = ["Batch", "find_batches", "spread"]

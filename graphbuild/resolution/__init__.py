"""Mentions and claims in, entities, judgements and assertions out: who is who, and why."""

from graphbuild.resolution.resolving import Resolution, resolve

__all__ = ["Resolution", "resolve"]

"""A KnowledgeGraph in, one HTML file out that shows it without a network: picture, sentences, table, timeline."""

from graphbuild.page.notebook import frame
from graphbuild.page.rendering import MAX_NODES, render_page, write_page

__all__ = ["MAX_NODES", "frame", "render_page", "write_page"]

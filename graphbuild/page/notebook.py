"""A KnowledgeGraph in, the page as something that a notebook displays out."""

from __future__ import annotations

from html import escape

from IPython.display import HTML

from graphbuild.graph import KnowledgeGraph
from graphbuild.page.rendering import render_page

HEIGHT = 720


def frame(graph: KnowledgeGraph, *, height: int = HEIGHT) -> HTML:
    """The page in a frame that holds it whole (`srcdoc`), `height` pixels tall; it needs no file and no server."""
    page = escape(render_page(graph), quote=True)
    style = f"width:100%;height:{height}px;border:1px solid #8884;border-radius:8px"
    text = f'<div><iframe title="Graph of cables" style="{style}" srcdoc="{page}"></iframe></div>'
    return HTML(text)  # type: ignore[no-untyped-call]

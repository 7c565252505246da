"""A KnowledgeGraph in, the interactive page out, as text or as a file that needs no network.

Does not hold: judgements.

pyvis holds the opening picture and vis-network's options, brings vis-network itself and fills the template;
the graph travels beside it as gzipped columns, which the page's script unpacks.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pyvis
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from pyvis.network import Network

from graphbuild.errors import ExportError
from graphbuild.graph import KnowledgeGraph
from graphbuild.looks import Look, load_look
from graphbuild.page.columns import graph_columns
from graphbuild.page.opening import Opening, opening_of

MAX_NODES = 300
TITLE = "Graph of cables"
FOLDER = Path(__file__).parent
VIS_NETWORK = Path(pyvis.__file__).parent / "templates/lib/vis-9.1.2/vis-network.min.js"
SCRIPTS = (
    *("elements", "store", "state", "matching", "walking", "placing"),
    *("shapes", "light", "looks", "labels", "overlay", "picture"),
    *("folding", "search", "histogram", "timeline", "facets", "sentences", "profile", "panel", "table"),
    *("records", "vector", "saving", "deeds", "listening", "page"),
)


def render_page(
    graph: KnowledgeGraph, *, title: str = TITLE, max_nodes: int = MAX_NODES, about: str | None = None
) -> str:
    """The page as text, the same bytes for the same graph.

    It draws the `max_nodes` most connected entities first, or the neighbourhood of `about` (a name,
    alias or id; QueryError where it is none); all others are in the page and can be brought in.
    """
    look = load_look()
    opening = opening_of(graph, look=look, max_nodes=max_nodes, about=about)
    network = _network(graph, opening=opening, look=look)
    columns = {**graph_columns(graph, look=look), "about": opening.about, "limit": max_nodes, "title": title}
    style, scripts = _style(), _scripts()
    network.templateEnv = _environment()
    network.templateEnv.globals |= {
        "title": title,
        "style": Markup(style),
        "scripts": [Markup(script) for script in scripts],
        "policy": _policy(style, scripts),
        "columns": _packed(columns),
    }
    network.path = "page.html.j2"
    return str(network.generate_html())


def write_page(
    graph: KnowledgeGraph,
    path: Path,
    *,
    title: str = TITLE,
    max_nodes: int = MAX_NODES,
    about: str | None = None,
) -> None:
    """Writes the page as UTF-8, whole or not at all; ExportError where `path` cannot be written."""
    text = render_page(graph, title=title, max_nodes=max_nodes, about=about)
    part = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8", errors="replace", newline="")
        part.replace(path)
    except OSError as error:
        raise ExportError(f"cannot be written ({error.strerror or error})", path=path) from error
    finally:
        if part.is_file():
            part.unlink()


def _network(graph: KnowledgeGraph, *, opening: Opening, look: Look) -> Network:
    network = Network(directed=True, cdn_resources="in_line")
    network.set_options((FOLDER / "options.json").read_text(encoding="utf-8"))
    for id_, (x, y) in opening.wide.items():
        entity = graph.entities[id_]
        shape = look.of(entity.type, graph).shape
        network.add_node(id_, label=entity.name, shape=shape, x=x, y=y, tall=opening.tall[id_])
    return network


def _environment() -> Environment:
    return Environment(loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined)


@cache
def _style() -> str:
    return (FOLDER / "page.css").read_text(encoding="utf-8")


@cache
def _scripts() -> tuple[str, ...]:
    """vis-network, then the page's own scripts, each before those that use it."""
    own = "\n".join((FOLDER / "script" / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS)
    return VIS_NETWORK.read_text(encoding="utf-8"), own


def _policy(style: str, scripts: tuple[str, ...]) -> str:
    """A Content-Security-Policy under which only our own style and scripts run and nothing is fetched."""
    hashes = " ".join(map(_hash, scripts))
    return f"default-src 'none'; script-src {hashes}; style-src {_hash(style)}; img-src data: blob:"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _packed(columns: dict[str, Any]) -> str:
    text = json.dumps(columns, ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(gzip.compress(text.encode("utf-8", "replace"), mtime=0)).decode()

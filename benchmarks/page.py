"""Graph sizes in, the page's times in a headless browser out, beside pyvis as it comes on the same graph.

python benchmarks/page.py [SIZE ...]          default 300 5000 20000
"""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import TimeoutError as Late
from pyvis.network import Network
from synthetic import synthetic_graph

from graphbuild.graph import KnowledgeGraph
from graphbuild.page import write_page

SIZES = (300, 5_000, 20_000)
BARS = {"first picture s": 2.0, "file MB": 6.0}
PATIENCE = 60_000
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
FRAMES = """() => new Promise((done) => {
  const from = performance.now(); let frames = 0; const network = graphPage.picture.network;
  const step = () => {
    const passed = performance.now() - from;
    network.moveTo({ position: { x: passed / 10, y: passed / 20 } }); frames += 1;
    if (passed < 3000) requestAnimationFrame(step); else done(frames / passed * 1000);
  };
  step();
})"""
DEEDS = {
    "search ms": "graphPage.names.find('kovac 1')",
    "expand ms": "graphPage.deeds.expand(graphPage.store.opening[0], null)",
    "filter ms": "graphPage.change({ filters: { ...graphPage.state.filters, statuses: ['negated'] } })",
    "path ms": "way(graphPage.store, graphPage.matched, graphPage.store.opening[0], graphPage.store.size - 1)",
}


def measure_ours(browser: Browser, graph: KnowledgeGraph, folder: Path) -> dict[str, float]:
    path = folder / "graph.html"
    started = time.perf_counter()
    write_page(graph, path)
    figures = {"write s": time.perf_counter() - started, "file MB": path.stat().st_size / 1e6}
    page, figures["first picture s"] = opened(browser, path)
    figures["frames/s"] = page.evaluate(FRAMES)
    for name, deed in DEEDS.items():
        figures[name] = page.evaluate(
            f"() => {{ const from = performance.now(); {deed}; return performance.now() - from; }}"
        )
    page.context.close()
    return figures


def measure_pyvis(browser: Browser, graph: KnowledgeGraph, folder: Path) -> dict[str, float]:
    """pyvis with its own template and defaults, without the two addresses that leave it blank offline."""
    path = folder / "pyvis.html"
    started = time.perf_counter()
    network = Network(directed=True, cdn_resources="in_line")
    for entity in graph.entities.values():
        network.add_node(entity.id, label=entity.name)
    # add_edge looks through all nodes for both ends; the list is filled directly so that large sizes end at all
    for item in graph.all_assertions:
        network.edges.append({"from": item.subject, "to": item.object, "title": item.evidence.text})
    path.write_text(network.generate_html(), encoding="utf-8")
    figures = {"write s": time.perf_counter() - started, "file MB": path.stat().st_size / 1e6}
    try:
        page, figures["first picture s"] = opened(browser, path, watch=True)
        page.context.close()
    except Late:
        figures["first picture s"] = float("inf")
    return figures


def opened(browser: Browser, path: Path, *, watch: bool = False) -> tuple[Page, float]:
    """Opens a page offline; seconds until its first picture has been painted."""
    context = browser.new_context(viewport={"width": 1400, "height": 860}, offline=True)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    if watch:
        page.add_init_script(
            "const poll = setInterval(() => { if (window.network) { clearInterval(poll); "
            "network.once('stabilizationIterationsDone', () => { "
            "document.documentElement.dataset.ready = true; }); } }, 10);"
        )
    started = time.perf_counter()
    page.goto(path.as_uri(), wait_until="commit")
    page.wait_for_selector("html[data-ready]", state="attached")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return page, time.perf_counter() - started


def report(size: int, name: str, figures: dict[str, float]) -> None:
    values = "  ".join(f"{key} {value:.2f}" for key, value in figures.items())
    late = [key for key, bar in BARS.items() if figures[key] > bar]
    print(f"{size:>6} {name:<10} {values}{'   over the bar: ' + ', '.join(late) if late else ''}", flush=True)


def main(sizes: list[int]) -> None:
    with sync_playwright() as playwright, TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for size in sizes:
            graph = synthetic_graph(size)
            report(size, "graphbuild", measure_ours(browser, graph, Path(folder)))
            report(size, "pyvis", measure_pyvis(browser, graph, Path(folder)))


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))

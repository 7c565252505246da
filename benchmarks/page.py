"""Graph sizes in, the page's times in a headless browser out, beside pyvis as it comes on the same graph.

python benchmarks/page.py [SIZE ...]          default 300 5000 20000

Each page is opened in a window of its own, ours as often as OPENINGS says and the middle of its times is taken;
pyvis is waited for PATIENCE at most, and what had not come by then stands as `>`.
"""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import TimeoutError as Late
from pyvis.network import Network
from synthetic import synthetic_graph

from graphbuild.graph import KnowledgeGraph
from graphbuild.page import write_page

SIZES = (300, 5_000, 20_000)
BARS = {"first picture s": 2.0, "file MB": 6.0}
LEAST_FRAMES = 30.0
PATIENCE = 120_000
OPENINGS = 3
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
FRAMES = """(network) => new Promise((done) => {
  const from = performance.now(); let frames = 0;
  const step = () => {
    const passed = performance.now() - from;
    network.moveTo({ position: { x: passed / 10, y: passed / 20 } }); frames += 1;
    if (passed < 3000) requestAnimationFrame(step); else done(frames / passed * 1000);
  };
  step();
})"""
DEEDS = {
    "search ms": "part('search').value = 'kovac 1'; part('search').dispatchEvent(new Event('input'))",
    "expand ms": "graphPage.deeds.expand(graphPage.store.opening[0], null)",
    "filter ms": "graphPage.change({ filters: { ...graphPage.state.filters, statuses: ['negated'] } })",
    "path ms": "graphPage.deeds.path(graphPage.store.opening[0], graphPage.store.opening.at(-1))",
}


def measure_ours(browser: Browser, graph: KnowledgeGraph, folder: Path) -> dict[str, float]:
    path = folder / "graph.html"
    started = time.perf_counter()
    write_page(graph, path)
    figures = {"write s": time.perf_counter() - started, "file MB": path.stat().st_size / 1e6}
    times = []
    for _ in range(OPENINGS):
        page, seconds = opened(browser, path)
        times.append(seconds)
        if len(times) < OPENINGS:
            page.context.close()
    figures["first picture s"] = median(times)
    figures["frames/s"] = panning(page, "graphPage.picture.network")
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
        figures["frames/s"] = panning(page, "network")
    except Late:
        figures["first picture s"] = float("inf")
    for context in browser.contexts:
        context.close()
    return figures


def panning(page: Page, network: str) -> float:
    """Frames a second while the picture is moved."""
    return float(page.evaluate(f"() => ({FRAMES})({network})"))


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
    values = "  ".join(f"{key} {told(value)}" for key, value in figures.items())
    print(f"{size:>6} {name:<10} {values}", flush=True)


def told(value: float) -> str:
    return f"> {PATIENCE / 1000:.0f}" if value == float("inf") else f"{value:.2f}"


def compare(size: int, ours: dict[str, float], theirs: dict[str, float]) -> None:
    """How often ours goes into theirs, and which bar is missed."""
    ratios = [f"{key} {shared(ours[key], theirs[key])}" for key in ours if key in theirs]
    missed = [key for key, bar in BARS.items() if ours[key] > bar] + ["frames/s"] * (ours["frames/s"] < LEAST_FRAMES)
    print(f"{size:>6} pyvis by graphbuild: {'  '.join(ratios)}; bars missed: {', '.join(missed) or 'none'}", flush=True)


def shared(ours: float, theirs: float) -> str:
    return f"> {PATIENCE / 1000 / ours:.0f}" if theirs == float("inf") else f"{theirs / ours:.2f}"


def main(sizes: list[int]) -> None:
    with sync_playwright() as playwright, TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for size in sizes:
            graph = synthetic_graph(size)
            ours = measure_ours(browser, graph, Path(folder))
            report(size, "graphbuild", ours)
            theirs = measure_pyvis(browser, graph, Path(folder))
            report(size, "pyvis", theirs)
            compare(size, ours, theirs)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))

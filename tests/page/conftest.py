"""A browser that has no network, and pages opened in it by what a person does."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from graphbuild.graph import KnowledgeGraph
from graphbuild.page import write_page

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(
            f"no browser is installed (looked for {', '.join(NAMES)})"
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@dataclass
class Watched:
    """A page and all that it said or asked for while it was open."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def panel(self) -> str:
        return self.page.inner_text("#panel")

    def shown(self) -> str:
        return self.page.inner_text("#shown")

    def view(self, name: str) -> None:
        self.page.click(f'[data-view="{name}"]')

    def search(self, text: str) -> None:
        self.page.keyboard.press("/")
        self.page.keyboard.type(text)
        self.page.keyboard.press("Enter")

    def rows(self) -> list[list[str]]:
        """The cells of the table view."""
        self.view("table")
        return [row.locator("td").all_inner_texts() for row in self.page.locator("#table tbody tr").all()]

    def click_entity(self, id_: str) -> None:
        place = self.page.evaluate("id => graphPage.picture.whereIs(id)", id_)
        self.page.mouse.click(place["x"], place["y"])

    def click_line(self, key: list[str]) -> None:
        place = self.page.evaluate("key => graphPage.picture.whereIsLine(graphPage.store.find(key))", key)
        self.page.mouse.click(place["x"], place["y"])


@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Watched]]:
    """Writes a graph's page and opens it offline; afterwards the console must be empty and nothing asked for."""
    opened: list[tuple[Any, Watched]] = []

    def visit_(
        graph: KnowledgeGraph, *, fragment: str = "", context: dict[str, Any] | None = None, **options: Any
    ) -> Watched:
        path = tmp_path / "graph.html"
        write_page(graph, path, **options)
        made = browser.new_context(**{"viewport": {"width": 1300, "height": 820}, **(context or {})})
        made.set_offline(True)
        made.set_default_timeout(15_000)
        watched = Watched(made.new_page())
        watched.page.on("console", lambda message: watched.said.append(message.text))
        watched.page.on("pageerror", lambda error: watched.said.append(str(error)))
        watched.page.on("request", lambda request: watched.asked.append(request.url))
        watched.page.goto(path.as_uri() + fragment)
        watched.page.wait_for_selector("html[data-ready]")
        opened.append((made, watched))
        return watched

    yield visit_
    for made, watched in opened:
        made.close()
        assert watched.said == []
        assert [url for url in watched.asked if not url.startswith(("file:", "blob:"))] == []

"""Every view of the page against the rules of WCAG 2.2, AA, as axe checks them, on both grounds and two widths."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.page.harbour import harbour

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def broken(visited):
    """Each broken rule with the elements that break it."""
    found = Axe().run(visited.page, options=RULES).response["violations"]
    return [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found]


@pytest.mark.parametrize("width", [375, 1300])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_view_breaks_a_rule(visit, scheme, width):
    visited = visit(harbour(), context={"color_scheme": scheme, "viewport": {"width": width, "height": 800}})
    page = visited.page
    assert broken(visited) == []
    page.keyboard.press("/")
    page.keyboard.type("a")
    assert broken(visited) == []
    page.keyboard.press("Enter")
    assert broken(visited) == []
    page.locator("#panel section .relation button").first.click()
    assert broken(visited) == []
    for view in ("table", "timeline"):
        visited.view(view)
        assert broken(visited) == []
    page.keyboard.press("?")
    assert broken(visited) == []
    page.keyboard.press("Escape")
    if width == 375:
        page.click("#filters-button")
        assert broken(visited) == []

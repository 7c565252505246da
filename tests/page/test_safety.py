"""Text from cables never runs, whatever it is and wherever it stands; pages of any size open."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest

from graphbuild.errors import ExportError, QueryError
from graphbuild.graph import assemble
from graphbuild.page import frame, render_page, write_page
from graphbuild.records import CableInfo, Entity, Qualifiers
from tests.page.harbour import ENTITIES, harbour, says
from tests.page.test_exploring import saved

SCRIPTS = 5
"""Three blocks of data, vis-network and the page's own script."""

INJECTIONS = (
    "<img src=x onerror=window.hit=1>",
    "</script><script>window.hit=1</script>",
    '<a href="javascript:window.hit=1">href</a>',
    "\"'`{{ 7*7 }}${window.hit=1}",
    "javascript:window.hit=1",
    "line\u2028separator\u2029</title><svg onload=window.hit=1>",
)


def poisoned(text):
    """A graph with the text in every field that a cable can fill."""
    left = Entity(f"a{text}", "Official", f"{text}A", (text, f"alias {text}"), text, mentions=1)
    right = Entity(f"b{text}", text, f"{text}B", mentions=1)
    cable = CableInfo(text, text, datetime(2008, 1, 2, tzinfo=UTC), text, text, 1, 10, (text,))
    told = says(
        "[A] told [B] so.",
        cable=text,
        how=Qualifiers(role=text, date=text, place=text, quantity=text),
        ends=(left.id, "works_for", right.id),
        attributed_to=left.id,
        reported_by=(right.id,),
    )
    told = replace(told, evidence=replace(told.evidence, text=f"{told.evidence.text} {text}"), extractor=text)
    open_ = replace(told, predicate=f"open:{text}")
    return assemble([left, right], [told, open_], [cable])


@pytest.mark.parametrize("text", INJECTIONS)
def test_injected_text_is_shown_as_text_in_every_field(visit, text):
    visited = visit(poisoned(text), title=text)
    page = visited.page
    plain = " ".join(text.split())
    page.click("#filters summary:text-is('Cable')")
    visited.search(text[:4])
    assert plain in " ".join(visited.panel().split())
    visited.page.locator("#panel section .relation button").first.click()
    assert plain in " ".join(page.inner_text("#panel blockquote >> nth=0").split())
    for view in ("table", "timeline", "picture"):
        visited.view(view)
    page.evaluate("graphPage.deeds.path(0, 1)")
    for summary in page.locator("#filters summary").all():
        summary.click()
    drawn = ElementTree.fromstring(saved(visited, "svg"))
    assert {item.tag.split("}")[1] for item in drawn.iter()} <= {"svg", "g", "rect", "path", "circle", "text"}
    assert json.loads(saved(visited, "json"))[0]["role"] == text
    again = visit(poisoned(text), title=text, fragment=page.evaluate("location.hash"))
    for opened in (page, again.page):
        assert opened.evaluate("window.hit") is None
        assert opened.locator("img, a[href], iframe, object, embed").count() == 0
        assert opened.locator("script").count() == SCRIPTS
        assert plain in " ".join(opened.title().split())


@pytest.mark.parametrize("fragment", [
    "#<img src=x onerror=window.hit=1>",
    "#%7B%22__proto__%22%3A%7B%22view%22%3A%22table%22%7D%7D",
    "#%7B%22entity%22%3A%22%3Cimg%20src%3Dx%20onerror%3Dwindow.hit%3D1%3E%22%7D",
    "#%7B%22filters%22%3A%7B%22from%22%3A%22%3Cscript%3E%22%7D%7D",
])  # fmt: skip
def test_what_an_address_says_never_runs(visit, fragment):
    visited = visit(harbour(), fragment=fragment)
    assert visited.page.evaluate("window.hit") is None
    assert visited.page.locator("#picture").is_visible()
    assert visited.page.locator("img").count() == 0


def test_the_page_holds_no_address_to_fetch_and_forbids_fetching():
    text = render_page(harbour())
    assert 'content="default-src &#39;none&#39;;' in text
    assert "<link" not in text
    assert "<script src" not in text


def test_nothing_can_be_fetched_even_by_a_script(browser, tmp_path):
    write_page(harbour(), tmp_path / "graph.html")
    page = browser.new_page()
    page.goto((tmp_path / "graph.html").as_uri())
    page.wait_for_selector("html[data-ready]")
    assert page.evaluate("fetch('https://example.org').then(() => 'fetched', () => 'refused')") == "refused"
    page.close()


@pytest.mark.parametrize(("graph", "shown"), [
    (assemble([], [], []), "This graph holds no entities."),
    (assemble(ENTITIES[:1], [], []), "1 of 1 entity drawn · 0 of 0 relations"),
])  # fmt: skip
def test_the_smallest_graphs_open_and_say_so(visit, graph, shown):
    assert visit(graph).shown() == shown


def test_a_page_about_someone_opens_on_the_neighbourhood(visit):
    visited = visit(harbour(), about="Split", max_nodes=2)
    assert visited.shown().startswith("2 of 7 entities drawn, within 2 steps of Split")
    assert "Split" in visited.panel()


def test_an_unknown_name_is_an_error_of_query():
    with pytest.raises(QueryError, match="Nobody"):
        render_page(harbour(), about="Nobody")


def test_the_same_graph_gives_the_same_bytes():
    assert render_page(harbour()) == render_page(harbour())


def test_an_unwritable_place_is_named_and_nothing_is_left_behind(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("")
    for place in (tmp_path / "folder", tmp_path / "file" / "graph.html"):
        with pytest.raises(ExportError, match=place.name):
            write_page(harbour(), place)
    assert sorted(item.name for item in tmp_path.iterdir()) == ["file", "folder"]


def test_a_notebook_shows_the_page_in_a_frame(browser):
    page = browser.new_page()
    page.set_content(frame(harbour()).data)
    inside = page.frame_locator("iframe")
    inside.locator("html[data-ready]").wait_for(state="attached")
    assert inside.locator("#shown").inner_text().startswith("5 of 7")
    page.close()

"""Choosing by the side panel, pinning, paging, and keeping a view: what a person presses and then sees."""

from __future__ import annotations

from xml.etree import ElementTree

from graphbuild.graph import assemble
from graphbuild.records import Entity, Qualifiers
from tests.page.harbour import CABLES, ENTITIES, harbour, says
from tests.page.test_exploring import press, saved, star


def predicates(visited):
    return sorted(row[1] for row in visited.rows())


LINES_OF_EACH_WORD = """item => {
  const text = document.createTreeWalker(item, NodeFilter.SHOW_TEXT).nextNode();
  return [...text.data.matchAll(/\\S+/g)].map((word) => {
    const range = document.createRange();
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    return range.getClientRects().length;
  });
}"""


def test_types_are_named_in_words_that_are_never_broken(visit):
    visited = visit(assemble([Entity("x", "InternationalOrganization", "Quay Union", mentions=1)], [], []))
    label = visited.page.locator("#filters li[data-key^='types '] label > span")
    assert label.inner_text() == "International organization"
    assert label.evaluate(LINES_OF_EACH_WORD) == [1, 1]


def test_only_keeps_one_choice_and_all_brings_the_others_back(visit):
    visited = visit(harbour())
    line = visited.page.locator("#filters li[data-key='predicates signed']")
    line.hover()
    line.get_by_role("button", name="only signed").click()
    assert predicates(visited) == ["signed", "signed"]
    visited.page.locator("#filters details", has_text="Relations").get_by_role("button", name="all", exact=True).click()
    assert "told" in predicates(visited)


def test_dates_are_those_that_the_text_states_where_one_asks_for_them(visit):
    visited = visit(harbour())
    visited.page.get_by_role("button", name="stated in the text").click()
    visited.page.get_by_label("from", exact=True).fill("2008-01-20")
    assert predicates(visited) == ["works for"]
    visited.page.get_by_role("button", name="of the cable").click()
    assert len(visited.rows()) == 6


def test_a_stated_span_is_kept_where_it_touches_the_dates(visit):
    spans = ("2005/2007", "2008", "2010-02-03")
    told = [
        says("The [Harbour Agency] told [Split] so.", how=Qualifiers(date=span), ends=("agency", name, "split"))
        for span, name in zip(spans, ("told", "met", "praised"), strict=True)
    ]
    visited = visit(assemble([ENTITIES[1], ENTITIES[4]], told, CABLES))
    visited.page.get_by_role("button", name="stated in the text").click()
    visited.page.get_by_label("from", exact=True).fill("2007-06-01")
    visited.page.get_by_label("until", exact=True).fill("2008-03-01")
    assert predicates(visited) == ["met", "told"]


def test_the_bars_in_the_side_panel_are_brushed(visit):
    visited = visit(harbour())
    chart = visited.page.locator("#filters svg.histogram")
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    visited.page.mouse.move(box["x"] + box["width"] - 30, box["y"] + 20)
    visited.page.mouse.down()
    visited.page.mouse.move(box["x"] + box["width"] - 2, box["y"] + 20)
    visited.page.mouse.up()
    assert predicates(visited) == ["praised", "signed"]


def test_pin_holds_an_entity_and_unpin_lets_it_go(visit):
    visited = visit(harbour())
    visited.click_entity("split")
    press(visited, "Pin")
    assert visited.page.evaluate("graphPage.picture.overlay.seen.nodes.filter((node) => node.pinned).length") == 1
    press(visited, "Unpin")
    assert visited.page.evaluate("graphPage.picture.nodes.get().filter((node) => node.pinned).length") == 0


def test_long_lists_are_turned_by_pages(visit):
    visited = visit(star(150), max_nodes=200)
    visited.search("harbour")
    listed = visited.page.locator("#panel section .relation")
    assert listed.count() == 8
    press(visited, "Show more")
    assert listed.count() == 16
    assert len(visited.rows()) == 100
    visited.page.get_by_role("button", name="Next").click()
    assert visited.page.locator("#table tbody tr").count() == 50
    assert "101–150 of 150 relations" in visited.page.inner_text("#table .pages")


def test_copy_link_keeps_the_place_from_which_one_looks(visit):
    visited = visit(harbour(), context={"permissions": ["clipboard-read", "clipboard-write"]})
    for _ in range(3):
        visited.page.click("#zoom-in")
    visited.page.click("#save summary")
    visited.page.click('[data-save="link"]')
    visited.page.wait_for_function("document.getElementById('said').textContent === 'Copied'")
    link = visited.page.evaluate("navigator.clipboard.readText()")
    again = visit(harbour(), fragment="#" + link.split("#")[1])
    scale = "graphPage.picture.network.getScale().toFixed(2)"
    assert again.page.evaluate(scale) == visited.page.evaluate(scale)


def test_lines_have_heads_in_the_saved_picture(visit):
    drawn = ElementTree.fromstring(saved(visit(harbour()), "svg"))
    assert len([item for item in drawn.iter() if item.get("class") == "head"]) == 6
    assert len([item for item in drawn.iter() if item.get("class") == "ring"]) == 1


def test_a_graph_shows_itself_in_a_notebook():
    assert "srcdoc=" in harbour().show().data

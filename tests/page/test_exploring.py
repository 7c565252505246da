"""Expanding, hiding, pinning, focusing, finding ways, going back, and keeping what one sees."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree

from graphbuild.graph import assemble
from graphbuild.records import Entity
from tests.page.harbour import CABLES, ENTITIES, harbour, says


def press(visited, name):
    visited.page.locator("#panel").get_by_role("button", name=name, exact=True).click()


def star(leaves):
    """One agency that told everyone something."""
    others = [Entity(f"p{number:04}", "Official", f"Officer {number}", mentions=1) for number in range(leaves)]
    told = [says(f"The [Harbour Agency] told [{item.name}] so.", ends=("agency", "told", item.id)) for item in others]
    return assemble([*others, ENTITIES[1]], told, CABLES)


def test_expand_brings_in_a_hundred_neighbours_at_a_time(visit):
    visited = visit(star(340), max_nodes=10)
    visited.search("harbour")
    press(visited, "Expand (100 of 340)")
    assert visited.shown().startswith("110 of 341")
    assert visited.page.inner_text("#said") == "100 of 340 neighbours brought in"


def test_expand_goes_by_predicate(visit):
    visited = visit(harbour(), max_nodes=1)
    visited.search("simic")
    press(visited, "expand told")
    assert [row[1] for row in visited.rows()] == ["told", "praised"] or len(visited.rows()) == 2
    assert visited.shown().startswith("2 of 7")


def test_hidden_entities_come_back_by_undo_and_go_by_redo(visit):
    visited = visit(harbour())
    visited.click_entity("split")
    press(visited, "Hide")
    assert visited.shown().startswith("4 of 7")
    visited.page.keyboard.press("Control+z")
    assert visited.shown().startswith("5 of 7")
    visited.page.keyboard.press("Control+y")
    assert visited.shown().startswith("4 of 7")
    visited.page.click("#restart")
    assert visited.shown().startswith("5 of 7")
    visited.page.keyboard.press("Control+z")
    visited.page.keyboard.press("Control+z")
    assert visited.page.locator("#redo").is_enabled()
    visited.page.get_by_label("City", exact=True).uncheck()
    assert visited.page.locator("#redo").is_disabled()


def test_a_large_neighbourhood_is_drawn_in_part_and_says_so(visit):
    visited = visit(star(340), max_nodes=10)
    visited.search("harbour")
    press(visited, "1 step")
    around = "within 1 step of Harbour Agency (where there are 341)"
    assert visited.shown().startswith(f"10 of 341 entities drawn, {around}")


def test_focus_keeps_only_what_is_within_so_many_steps(visit):
    visited = visit(harbour())
    visited.click_entity("split")
    press(visited, "1 step")
    assert visited.shown().startswith("2 of 7 entities drawn, within 1 step of Split")
    press(visited, "2 steps")
    assert visited.shown().startswith("4 of 7")
    press(visited, "Show all again")
    assert visited.shown().startswith("5 of 7")


def test_a_dragged_entity_is_pinned_where_it_was_put(visit):
    visited = visit(harbour())
    place = visited.page.evaluate("graphPage.picture.whereIs('split')")
    visited.page.mouse.move(place["x"], place["y"])
    visited.page.mouse.down()
    visited.page.mouse.move(place["x"] + 60, place["y"] + 40, steps=5)
    visited.page.mouse.up()
    moved = visited.page.evaluate("graphPage.picture.whereIs('split')")
    assert abs(moved["x"] - place["x"] - 60) < 4
    visited.click_entity("split")
    assert visited.page.get_by_role("button", name="Unpin").is_visible()


def test_the_way_between_two_entities_is_listed_with_its_sentences(visit):
    visited = visit(harbour())
    visited.search("split")
    visited.page.get_by_label("Find a path to").fill("ministry")
    visited.page.keyboard.press("Enter")
    assert "From Split to Ministry of Fisheries" in visited.panel()
    assert visited.page.locator("#panel blockquote").count() == 3


def test_a_denial_connects_nobody(visit):
    visited = visit(harbour())
    visited.search("split")
    visited.page.get_by_label("Find a path to").fill("pact")
    visited.page.keyboard.press("Enter")
    assert "A shortest way, 4 steps" in visited.panel()
    assert visited.page.locator("#panel .status").all_inner_texts() == ["planned"]


def test_no_way_is_said_in_words(visit):
    visited = visit(harbour())
    visited.search("split")
    visited.page.get_by_label("Find a path to").fill("pact")
    visited.page.get_by_label("negated", exact=True).uncheck()
    visited.page.get_by_label("planned", exact=True).uncheck()
    visited.page.get_by_label("Find a path to").fill("pact")
    visited.page.keyboard.press("Enter")
    assert "No relations that pass the filters connect them." in visited.panel()


def test_a_copied_link_shows_the_same_view(visit):
    visited = visit(harbour())
    visited.page.get_by_label("planned", exact=True).uncheck()
    visited.search("lone")
    visited.view("table")
    fragment = visited.page.evaluate("location.hash")
    again = visit(harbour(), fragment=fragment)
    assert again.shown() == visited.shown()
    assert "Lone Shipping" in again.panel()
    assert again.page.locator("#table").is_visible()


def test_a_broken_link_opens_the_page_as_if_it_were_none(visit):
    for fragment in (
        "#%7Bnot",
        "#%22text%22",
        "#%7B%22filters%22%3A%7B%22types%22%3A%5B1%5D%7D%2C%22added%22%3A7%7D",
    ):
        assert visit(harbour(), fragment=fragment).shown().startswith("5 of 7")


def saved(visited, kind):
    visited.page.click("#save summary")
    with visited.page.expect_download() as download:
        visited.page.click(f'[data-save="{kind}"]')
    return download.value.path().read_bytes()


def test_csv_and_json_hold_the_visible_relations_and_no_formula(visit):
    formula = Entity("sum", "Company", "=SUM(A1)", mentions=1)
    told = says("[=SUM(A1)] told [Split] so.", ends=("sum", "told", "split"))
    visited = visit(assemble([formula, ENTITIES[4]], [told], CABLES))
    rows = list(csv.DictReader(io.StringIO(saved(visited, "csv").decode("utf-8-sig"))))
    assert [row["subject"] for row in rows] == ["'=SUM(A1)"]
    assert rows[0]["evidence"] == "'=SUM(A1) told Split so."
    assert json.loads(saved(visited, "json"))[0]["object"] == "Split"


def test_the_picture_is_saved_as_png_and_svg(visit):
    visited = visit(harbour())
    assert saved(visited, "png").startswith(b"\x89PNG")
    texts = [item.text for item in ElementTree.fromstring(saved(visited, "svg")).iter() if item.tag.endswith("text")]
    assert "Ana Šimić" in texts


def place_of_the_selected(visited):
    return visited.page.evaluate(
        "graphPage.picture.network.getPosition(graphPage.store.byId.get(graphPage.state.entity))"
    )


def test_the_picture_is_walked_by_arrow_keys(visit):
    visited = visit(harbour())
    visited.page.locator("#canvas").focus()
    visited.page.keyboard.press("ArrowRight")
    moved = []
    for key, axis, sign in (("Right", "x", 1), ("Left", "x", -1), ("Up", "y", -1), ("Down", "y", 1)):
        before = place_of_the_selected(visited)
        visited.page.keyboard.press(f"Arrow{key}")
        moved.append((place_of_the_selected(visited)[axis] - before[axis]) * sign)
    assert min(moved) >= 0
    assert max(moved) > 0
    assert visited.page.inner_text("#said")
    visited.page.keyboard.press("Enter")
    assert visited.page.evaluate("document.activeElement.id") == "panel"


def test_every_control_has_a_name_and_is_reached_by_tab(visit):
    visited = visit(harbour())
    nameless = visited.page.evaluate(
        "[...document.querySelectorAll('button, input, summary')].filter((item) => "
        "!(item.textContent || item.ariaLabel || item.labels?.[0]?.textContent)).length"
    )
    assert nameless == 0
    reached = set()
    for _ in range(70):
        visited.page.keyboard.press("Tab")
        reached.add(visited.page.evaluate("document.activeElement.id || document.activeElement.type"))
    assert {"search", "restart", "canvas", "checkbox", "range", "zoom-all"} <= reached

"""What stands in the picture at first sight: names that can be read, at every width, and nothing cut or covered."""

from __future__ import annotations

from itertools import pairwise

import pytest

from graphbuild.graph import assemble
from graphbuild.records import Entity
from tests.page.harbour import CABLES, ENTITIES, harbour, says
from tests.page.test_exploring import star

NAMES = (
    "Port Authority",
    "Ministry of Rivers and Ports",
    "Ida Holm",
    "Working Group on the Dredging of Shallow Harbours",
    "Quay",
)
SHAPES_AND_TEXTS = """() => {
  const { overlay } = graphPage.picture;
  const { x, y } = overlay.shift;
  const box = ({ left, right, top, bottom, item }) => ({
    left: left + x, right: right + x, top: top + y, bottom: bottom + y, owner: item.edge ?? item.id,
    name: item.edge === undefined });
  const shape = ({ x: middle, y: height, size, id }) => ({
    left: middle - size + x, right: middle + size + x, top: height - size + y, bottom: height + size + y, owner: id });
  return { texts: overlay.labels.map(box), shapes: overlay.seen.nodes.map(shape) };
}"""


def chains(count):
    """`count` chains of five bodies, each of which told the next."""
    bodies = [
        [Entity(f"b{chain}{place}", "Agency", f"{name} {chain}") for place, name in enumerate(NAMES)]
        for chain in range(count)
    ]
    told = [
        says(f"[{left.name}] told [{right.name}] so.", ends=(left.id, "told", right.id))
        for chain in bodies
        for left, right in pairwise(chain)
    ]
    return assemble([body for chain in bodies for body in chain], told, CABLES)


def covers(box, other):
    return (
        box["left"] < other["right"] - 1
        and other["left"] < box["right"] - 1
        and box["top"] < other["bottom"] - 1
        and other["top"] < box["bottom"] - 1
    )


@pytest.mark.parametrize(("width", "height"), [(375, 720), (768, 1024), (1400, 860), (1920, 1080)])
def test_at_every_width_no_text_is_cut_or_lies_on_another_or_on_a_shape(visit, width, height):
    visited = visit(chains(7), context={"viewport": {"width": width, "height": height}})
    found = visited.page.evaluate(SHAPES_AND_TEXTS)
    frame = visited.page.locator("#canvas").bounding_box()
    texts = found["texts"]
    assert len([text for text in texts if text["name"]]) >= (12 if width == 375 else 28)
    for place, text in enumerate(texts):
        assert text["left"] >= 0 and text["right"] <= frame["width"], text
        assert text["top"] >= 0 and text["bottom"] <= frame["height"], text
        assert not any(covers(text, other) for other in texts[place + 1 :])
        if text["name"]:
            assert not any(covers(text, shape) for shape in found["shapes"] if shape["owner"] != text["owner"])


@pytest.mark.parametrize(("width", "height"), [(800, 600), (1000, 900), (1700, 700)])
def test_when_the_window_changes_all_stays_in_view(visit, width, height):
    visited = visit(chains(7), context={"viewport": {"width": 1300, "height": 820}})
    visited.page.set_viewport_size({"width": width, "height": height})
    visited.page.wait_for_timeout(300)
    frame = visited.page.locator("#canvas").bounding_box()
    for shape in visited.page.evaluate(SHAPES_AND_TEXTS)["shapes"]:
        assert shape["left"] >= 0 and shape["right"] <= frame["width"], shape
        assert shape["top"] >= 0 and shape["bottom"] <= frame["height"], shape


def test_when_the_window_changes_a_reader_who_zoomed_stays_close(visit):
    visited = visit(chains(7))
    visited.page.keyboard.press("+")
    before = visited.page.evaluate("graphPage.picture.network.getScale()")
    visited.page.set_viewport_size({"width": 1250, "height": 820})
    visited.page.wait_for_timeout(300)
    assert visited.page.evaluate("graphPage.picture.network.getScale()") > 0.9 * before


@pytest.mark.parametrize(("width", "height"), [(375, 720), (1400, 860)])
def test_the_picture_fills_its_window(visit, width, height):
    visited = visit(chains(7), context={"viewport": {"width": width, "height": height}})
    shapes = visited.page.evaluate(SHAPES_AND_TEXTS)["shapes"]
    frame = visited.page.locator("#canvas").bounding_box()
    used = [max(shape[end] for shape in shapes) - min(shape[end] for shape in shapes) for end in ("left", "top")]
    assert used[0] / frame["width"] > 0.5
    assert used[1] / frame["height"] > 0.5


def test_two_that_bear_one_name_are_told_apart_by_their_countries(visit):
    twins = [Entity(country, "Ministry", "Ministry of Tides", (), country, mentions=1) for country in ("HR", "PE")]
    told = says("The [Ministry of Tides] told the [Ministry of Tides] so.", ends=("HR", "told", "PE"))
    visited = visit(assemble(twins, [told], CABLES))
    assert visited.rows()[0][::2][:2] == ["Ministry of Tides (Croatia)", "Ministry of Tides (Peru)"]
    visited.page.keyboard.press("/")
    visited.page.keyboard.type("tides peru")
    assert visited.page.locator("#found [role=option]").all_inner_texts() == ["Ministry of Tides (Peru)\nMinistry"]


def test_two_that_bear_one_name_are_told_apart_by_their_types_where_they_have_no_country(visit):
    twins = [Entity(kind, kind, "Tides", (), None, mentions=1) for kind in ("Plan", "Meeting")]
    told = says("The [Tides] of the [Tides].", ends=("Plan", "part_of", "Meeting"))
    visited = visit(assemble(twins, [told], CABLES))
    assert visited.rows()[0][::2][:2] == ["Tides (Plan)", "Tides (Meeting)"]


def test_the_name_of_the_selected_is_written_whole(visit):
    visited = visit(chains(1))
    long = visited.page.evaluate("linesOfName('Working Group on the Dredging of Shallow Harbours 0')")
    assert len(long) == 2
    visited.click_entity("b03")
    lines = visited.page.evaluate(
        "graphPage.picture.overlay.labels.find(({ item }) => item.edge === undefined && item.urgent).lines"
    )
    assert " ".join(lines) == "Working Group on the Dredging of Shallow Harbours 0"


def is_in_view(visited, entity):
    frame = visited.page.locator("#canvas").bounding_box()
    place = visited.page.evaluate("id => graphPage.picture.whereIs(id)", entity)
    return (
        frame["x"] < place["x"] < frame["x"] + frame["width"] and frame["y"] < place["y"] < frame["y"] + frame["height"]
    )


def test_all_are_named_in_the_neighbourhood_of_the_selected(visit):
    visited = visit(chains(1), about="Quay 0")
    names = "graphPage.picture.overlay.labels.filter(({ item }) => item.edge === undefined).length"
    assert visited.page.evaluate(names) == 3
    assert visited.page.evaluate("graphPage.picture.nodes.get().map((node) => node.opacity)") == [1, 1, 1]


def drag_away(visited):
    """Drags the ground of the picture from its lower left corner upwards."""
    frame = visited.page.locator("#canvas").bounding_box()
    left, bottom = frame["x"] + 4, frame["y"] + frame["height"] - 4
    visited.page.mouse.move(left, bottom)
    visited.page.mouse.down()
    visited.page.mouse.move(left, frame["y"] + 4, steps=4)
    visited.page.mouse.up()


def test_who_is_selected_comes_into_view(visit):
    visited = visit(chains(7))
    visited.click_entity("b00")
    for _ in range(9):
        visited.page.click("#zoom-in")
    assert not is_in_view(visited, "b01")
    visited.page.get_by_role("button", name="Ministry of Rivers and Ports 0").click()
    visited.page.locator("#panel p").get_by_role("button", name="Ministry of Rivers and Ports 0").click()
    assert is_in_view(visited, "b01")


def test_what_was_brought_in_from_the_table_is_in_view_in_the_picture(visit):
    visited = visit(star(340), max_nodes=330)
    for _ in range(3):
        drag_away(visited)
    assert not is_in_view(visited, "agency")
    visited.view("table")
    visited.search("officer 339")
    visited.view("picture")
    assert is_in_view(visited, "p0339")


def test_a_link_to_the_table_leads_to_a_whole_picture(visit):
    visited = visit(harbour())
    visited.view("table")
    again = visit(harbour(), fragment=visited.page.evaluate("location.hash"))
    again.view("picture")
    again.page.wait_for_function("graphPage.picture.overlay.labels?.length >= 5")
    assert all(is_in_view(again, entity) for entity in ("ana", "agency", "ministry", "pact", "split"))


def test_the_ring_around_the_protected_is_explained_where_there_is_one(visit):
    assert "protect: not to be named" in visit(harbour()).page.inner_text("#filters")
    assert "protect" not in visit(assemble(ENTITIES[1:2], [], [])).page.inner_text("#filters")

"""Seeing, finding, filtering and reading the sentences, as a person does it."""

from __future__ import annotations

import json
from urllib.parse import unquote

import pytest

from graphbuild.graph import assemble
from graphbuild.records import Entity
from tests.page.harbour import CABLES, ENTITIES, NEGATED, harbour, says

DENIAL = ["agency", "signed", "pact", "negated"]


def counts(visited, facet):
    lines = visited.page.locator(f'#filters li[data-key^="{facet} "]').all()
    return {line.locator("label").inner_text(): line.locator(".count").inner_text() for line in lines}


def test_opens_on_the_relations_of_the_text_and_says_what_it_shows(visit):
    visited = visit(harbour())
    assert visited.shown() == "5 of 7 entities drawn · 6 of 7 relations"


def test_a_line_shows_its_sentence_with_both_names_marked_and_says_that_it_denies(visit):
    visited = visit(harbour())
    visited.click_line(DENIAL)
    assert visited.page.locator("#panel mark").all_inner_texts() == ["Harbour Agency", "Adriatic Pact"]
    panel = visited.panel()
    for part in (
        "Denied: the text says that this is not so",
        "08ZAGREB12",
        "2008-03-04",
        "paragraph 2",
        "said by: Ana Šimić",
        "90 %",
    ):
        assert part in panel


def test_a_speaker_is_a_step_away_from_what_was_said(visit):
    ends = ("agency", "signed", "pact")
    text = "The [Harbour Agency] did not sign the [Adriatic Pact]."
    denied = says(text, how=NEGATED, ends=ends, attributed_to="ana", reported_by=("lone",))
    visited = visit(assemble(ENTITIES, [denied], CABLES))
    visited.click_line(DENIAL)
    assert "said by: Ana Šimić, reported by Lone Shipping" in visited.panel()
    visited.page.locator("#panel .meta").get_by_role("button", name="Lone Shipping").click()
    assert "Lone Shipping" in visited.page.inner_text("#panel h2")
    assert visited.shown().startswith("3 of 7")


def test_marks_count_as_the_browser_does_where_a_sentence_holds_an_emoji(visit):
    visited = visit(harbour())
    visited.search("simic")
    visited.page.get_by_role("button", name="director, Harbour Agency (2008-01)").click()
    assert visited.page.locator("#panel mark").all_inner_texts() == ["Ana Šimić", "Harbour Agency"]


def test_a_clicked_entity_shows_names_posts_country_and_its_protect_mark(visit):
    visited = visit(harbour())
    visited.click_entity("ana")
    panel = visited.panel()
    for part in (
        "Ana Šimić",
        "Simic",
        "Croatia",
        "protect",
        "director, Harbour Agency (2008-01)",
        "works for (1)",
        "08ZAGREB12",
    ):
        assert part in panel


@pytest.mark.parametrize("typed", ["ANA SIMIC", "šim", "ana s"])
def test_search_folds_case_and_accents(visit, typed):
    visited = visit(harbour())
    visited.search(typed)
    assert "Ana Šimić" in visited.page.inner_text("#panel h2")


def test_search_goes_by_arrows_and_brings_in_what_is_not_drawn(visit):
    visited = visit(harbour())
    visited.page.keyboard.press("/")
    visited.page.keyboard.type("i")
    first = visited.page.inner_text('#found [aria-selected="true"] span')
    visited.page.keyboard.press("ArrowDown")
    assert visited.page.inner_text('#found [aria-selected="true"] span') != first
    visited.page.keyboard.press("Escape")
    visited.page.locator("#canvas").focus()
    visited.search("lone")
    assert visited.shown().startswith("6 of 7 entities")


def test_search_says_when_there_is_no_such_name(visit):
    visited = visit(harbour())
    visited.page.fill("#search", "zzz")
    assert "No name like this" in visited.page.inner_text("#found")


def test_counts_follow_the_other_filters(visit):
    visited = visit(harbour())
    assert counts(visited, "predicates")["signed"] == "2"
    visited.page.get_by_label("negated", exact=True).uncheck()
    assert counts(visited, "predicates")["signed"] == "1"
    assert counts(visited, "statuses")["negated"] == "1"
    visited.page.get_by_label("signed", exact=True).uncheck()
    assert counts(visited, "statuses")["planned"] == "0"
    assert counts(visited, "predicates")["signed"] == "1"


def test_the_legend_toggles_types_and_cables_come_on_request(visit):
    visited = visit(harbour())
    visited.page.get_by_label("City", exact=True).uncheck()
    assert visited.shown().startswith("4 of 7")
    visited.page.get_by_label("Cable", exact=True).check()
    visited.page.get_by_label("mentions", exact=True).check()
    assert visited.shown().startswith("6 of 7")


def test_speaker_cable_confidence_and_dates_narrow_the_relations(visit):
    visited = visit(harbour())
    visited.page.click("#filters summary:text-is('Speaker')")
    visited.page.click("#filters summary:text-is('Cable')")
    visited.page.locator("#filters").get_by_label("Ana Šimić").check()
    assert [row[1] for row in visited.rows()] == ["signed"]
    visited.page.click("#restart")
    visited.page.locator("#filters").get_by_label("09ZAGREB7").check()
    assert sorted(row[1] for row in visited.rows()) == ["praised", "signed"]
    visited.page.click("#restart")
    visited.page.get_by_label("Least confidence").focus()
    for _ in range(12):
        visited.page.keyboard.press("ArrowRight")
    assert "told" not in {row[1] for row in visited.rows()}
    visited.page.click("#restart")
    visited.page.get_by_label("from", exact=True).fill("2009-01-01")
    assert sorted(row[1] for row in visited.rows()) == ["praised", "signed"]


def test_dragging_over_the_histogram_keeps_those_dates(visit):
    visited = visit(harbour())
    visited.view("timeline")
    box = visited.page.locator("#timeline svg.histogram").first.bounding_box()
    visited.page.mouse.move(box["x"] + 2, box["y"] + 20)
    visited.page.mouse.down()
    visited.page.mouse.move(box["x"] + 40, box["y"] + 20)
    visited.page.mouse.up()
    state = json.loads(unquote(visited.page.evaluate("location.hash").removeprefix("#")))
    assert state["filters"]["from"] == "2008-03-01"
    assert {row[4] for row in visited.rows()} == {"2008-03-04"}


def test_the_timeline_shows_cable_dates_and_stated_dates(visit):
    visited = visit(harbour())
    visited.view("timeline")
    labels = [item.get_attribute("aria-label") for item in visited.page.locator("#timeline svg[role=img]").all()]
    assert labels == [
        "Statements by cable date: 2008-03 to 2009-06",
        "Statements by stated date: 2008-01 to 2008-01",
    ]


def test_a_sentence_is_copied_with_its_citation(visit):
    visited = visit(harbour(), context={"permissions": ["clipboard-read", "clipboard-write"]})
    visited.click_line(DENIAL)
    visited.page.click("text=Copy with citation")
    visited.page.wait_for_selector("text=Copied")
    copied = visited.page.evaluate("navigator.clipboard.readText()")
    assert copied == (
        "“The Harbour Agency did not sign the Adriatic Pact.” "
        "(08ZAGREB12, 2008-03-04, paragraph 2, according to Ana Šimić)"
    )  # fmt: skip


def test_what_else_is_said_of_the_same_two_stands_beside_a_sentence(visit):
    visited = visit(harbour())
    visited.click_line(["ana", "told", "ministry", "asserted"])
    assert "Also between the two" in visited.panel()
    visited.page.get_by_role("button", name="Ana Šimić praised Ministry of Fisheries").click()
    assert "praised" in visited.page.inner_text("#panel h2")
    visited.click_line(DENIAL)
    assert "Also between the two" not in visited.panel()


def test_a_post_that_is_denied_is_no_post_held(visit):
    held = says("[Ana Šimić] heads the [Harbour Agency].", ends=("ana", "works_for", "agency"))
    denied = says(
        "[Ana Šimić] never led the [Ministry of Fisheries].", how=NEGATED, ends=("ana", "works_for", "ministry")
    )
    visited = visit(assemble(ENTITIES[:3], [held, denied], CABLES))
    visited.search("simic")
    posts = visited.page.locator("#panel section", has_text="Posts held").inner_text()
    assert "Harbour Agency" in posts
    assert "Fisheries" not in posts


def test_a_relation_in_the_words_of_the_text_says_so(visit):
    told = says("[Ana Šimić] dredged [Split].", ends=("ana", "open:dredge", "split"))
    visited = visit(assemble([ENTITIES[0], ENTITIES[4]], [told], CABLES))
    assert visited.rows()[0][1] == "dredge (open)"


def test_a_long_list_of_relations_is_narrowed_by_typing(visit):
    told = [says("[Ana Šimić] dredged [Split].", ends=("ana", f"open:dredge_{n}", "split")) for n in range(30)]
    visited = visit(assemble([ENTITIES[0], ENTITIES[4]], told, CABLES))
    lines = visited.page.locator("#filters li[data-key^='predicates ']:visible")
    assert lines.count() == 30
    visited.page.get_by_label("Find in predicates").fill("DREDGE 2")
    assert lines.count() == 11
    lines.first.locator("input").uncheck()
    assert lines.count() == 11


def test_the_timeline_can_be_read_as_a_table(visit):
    visited = visit(harbour())
    visited.view("timeline")
    visited.page.locator("#timeline summary").first.click()
    rows = visited.page.locator("#timeline table").first.locator("tbody tr").all()
    assert [row.locator("th, td").all_inner_texts() for row in rows] == [
        ["2008-03", "3", "1", "0", "0", "0", "4"],
        ["2009-06", "1", "0", "1", "0", "0", "2"],
    ]


def test_a_search_names_the_alias_by_which_it_found(visit):
    other = Entity("kelp", "Person", "Vesna Barić", ("Kelpwoman",), mentions=1)
    visited = visit(assemble([*ENTITIES, other], [], CABLES))
    visited.page.fill("#search", "kelp")
    assert "Vesna Barić also Kelpwoman" in visited.page.inner_text("#found")
    visited.page.fill("#search", "vesna")
    assert "also" not in visited.page.inner_text("#found")


def test_keys_are_listed_on_request_and_escape_closes_only_the_list(visit):
    visited = visit(harbour())
    visited.click_entity("ana")
    visited.page.keyboard.press("?")
    assert "undo, redo" in visited.page.inner_text("dialog[open]")
    visited.page.keyboard.press("Escape")
    assert visited.page.locator("dialog[open]").count() == 0
    assert "Ana Šimić" in visited.panel()


def test_in_a_middling_window_the_filters_open_over_the_picture(visit):
    visited = visit(harbour(), context={"viewport": {"width": 768, "height": 900}})
    visited.click_entity("ana")
    assert visited.page.locator("#canvas").bounding_box()["width"] > 400
    assert not visited.page.locator("#filters").is_visible()
    visited.page.click("#filters-button")
    assert visited.page.locator("#filters").is_visible()


def test_the_table_sorts_and_opens_sentences_by_keyboard(visit):
    visited = visit(harbour())
    visited.view("table")
    visited.page.get_by_role("button", name="Object").press("Enter")
    objects = [row[2] for row in visited.rows()]
    assert objects == sorted(objects)
    assert visited.page.locator("th").nth(2).get_attribute("aria-sort") == "ascending"
    visited.page.get_by_role("button", name="Harbour Agency signed Adriatic Pact").press("Enter")
    assert "Denied" in visited.panel()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_statuses_are_drawn_apart_and_contrast_holds(visit, scheme):
    visited = visit(harbour(), context={"color_scheme": scheme})
    lines = {line["id"]: line for line in visited.page.evaluate("graphPage.picture.edges.get()")}
    find = "key => `r${graphPage.store.find(key)}`"
    denied = lines[visited.page.evaluate(find, DENIAL)]
    planned = lines[visited.page.evaluate(find, ["ministry", "signed", "pact", "planned"])]
    assert denied["color"]["color"] == {"light": "#c62828", "dark": "#ff7b72"}[scheme]
    assert planned["dashes"] == [9, 6]
    inks = visited.page.evaluate("['--ink', '--soft', '--accent'].map(styled)")
    grounds = visited.page.evaluate("['--ground', '--raised'].map(styled)")
    assert min(contrast(ink, ground) for ink in inks for ground in grounds) >= 4.5


def contrast(left, right):
    """The WCAG 2 contrast ratio of two colours."""
    light, dark = sorted((luminance(left), luminance(right)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_names_do_not_overlap_at_first_sight(visit):
    visited = visit(harbour())
    boxes = visited.page.evaluate(
        "graphPage.picture.overlay.labels.map(({left, right, top, bottom}) => [left, right, top, bottom])"
    )
    assert len(boxes) >= 5
    for place, (left, right, top, bottom) in enumerate(boxes):
        for other in boxes[place + 1 :]:
            assert left >= other[1] or right <= other[0] or top >= other[3] or bottom <= other[2]


def test_it_works_on_a_narrow_screen(visit):
    visited = visit(harbour(), context={"viewport": {"width": 375, "height": 720}})
    assert visited.page.evaluate("document.documentElement.scrollWidth") == 375
    visited.page.click("#filters-button")
    visited.page.get_by_label("City", exact=True).uncheck()
    visited.page.click("#filters-button")
    assert visited.shown().startswith("4 of 7")
    visited.click_entity("ana")
    assert "Ana Šimić" in visited.panel()


def test_the_menu_is_whole_on_a_narrow_screen_and_closes(visit):
    visited = visit(harbour(), context={"viewport": {"width": 375, "height": 720}})
    page, menu = visited.page, visited.page.locator("#save > div")
    page.click("#save summary")
    box = menu.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 375
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    page.click("#save summary")
    page.click("h1")
    assert not menu.is_visible()
    page.click("#filters-button")
    page.keyboard.press("Escape")
    assert not page.locator("#filters").is_visible()
    assert page.get_attribute("#filters-button", "aria-expanded") == "false"


def test_escape_leaves_the_search(visit):
    visited = visit(harbour())
    page = visited.page
    page.keyboard.press("/")
    page.keyboard.type("nobody")
    page.keyboard.press("Escape")
    assert page.input_value("#search") == ""
    page.keyboard.press("Escape")
    visited.search("Ana")
    assert "Ana Šimić" in visited.panel()


def test_bars_are_drawn_where_the_filters_are_hidden(visit):
    """A texture in a part that is not drawn paints nothing."""
    visited = visit(harbour(), context={"viewport": {"width": 375, "height": 720}})
    visited.view("timeline")
    patterns = "[...document.querySelectorAll('pattern')].map((one) => [one.id, !!one.closest('#filters, [hidden]')])"
    found = visited.page.evaluate(patterns)
    assert len(dict(found)) == len(found) > 0
    assert not any(hidden for _, hidden in found)

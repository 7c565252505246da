from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial

import pytest

matplotlib = pytest.importorskip("matplotlib")
matplotlib.use("Agg")

from matplotlib import pyplot as plt  # noqa: E402
from matplotlib.colors import to_hex  # noqa: E402

from graphbuild.errors import PluginError, QueryError  # noqa: E402
from graphbuild.graph import KnowledgeGraph, assemble  # noqa: E402
from graphbuild.plots import KINDS  # noqa: E402
from graphbuild.records import Entity, Modality  # noqa: E402
from tests.graphs import CABLES, ENTITIES, empty_graph, hostile_graph, large_graph, small_graph, stated  # noqa: E402


@pytest.fixture(autouse=True)
def _close() -> Iterator[None]:
    yield
    plt.close("all")


def texts(axes: plt.Axes) -> list[str]:
    return [text.get_text() for text in (*axes.texts, *axes.get_yticklabels(), *axes.get_xticklabels())]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("make", [empty_graph, small_graph, hostile_graph, partial(large_graph, 60, 400)])
def test_every_graph_is_drawn(make: Callable[[], KnowledgeGraph], kind: str) -> None:
    make().plot(kind).figure.canvas.draw()


def test_the_most_related_come_first_and_documents_are_left_out() -> None:
    axes = small_graph().plot("degrees", most=3)
    upwards = [text.get_text() for text in axes.get_yticklabels()]
    assert upwards == ["Barents Protocol", "EconOff", "Ministry of Fisheries"]
    assert [bar.get_width() for bar in axes.patches] == [2, 3, 5]
    assert "05OSLO17" not in texts(small_graph().plot("degrees"))


def test_a_type_keeps_its_kinds() -> None:
    shown = texts(small_graph().plot("degrees", type="Organization"))
    assert {"Ministry of Fisheries", "Ministry of Finance"} <= set(shown)
    assert "EconOff" not in shown


def test_bars_of_predicates_count_statements_by_status() -> None:
    axes = small_graph().plot("predicates")
    row = [text.get_text() for text in axes.get_yticklabels()].index("signed")
    lengths = {bars.get_label(): bars.patches[row].get_width() for bars in axes.containers}
    assert lengths == {"asserted": 0, "negated": 1, "planned": 1}
    assert "mentions" not in texts(axes)


def test_a_short_span_is_shown_by_month_and_a_long_one_by_year() -> None:
    said = [stated("p1", "met", "p2", date=date, start=n) for n, date in enumerate(("2005-02", "2005-05-01", "2005"))]
    axes = assemble(ENTITIES, said, CABLES).plot("timeline")
    assert [bar.get_height() for bar in axes.containers[0]] == [1, 0, 0, 1]
    said.append(stated("p1", "met", "p2", date="1999", start=9))
    axes = assemble(ENTITIES, said, CABLES).plot("timeline")
    assert [bar.get_height() for bar in axes.containers[0]] == [1, 0, 0, 0, 0, 0, 3]


def test_lines_of_the_network_tell_the_status() -> None:
    said = (stated("p1", "told", "p2"), stated("m1", "signed", "a1", start=9, modality=Modality.PLANNED))
    axes = assemble(ENTITIES, said, CABLES).plot()
    asserted, planned = axes.collections[:2]
    assert to_hex(asserted.get_color()[0]) != to_hex(planned.get_color()[0])
    assert asserted.get_linestyle()[0][1] is None
    assert planned.get_linestyle()[0][1]
    assert [text.get_text() for text in axes.get_legend().texts] == ["asserted", "planned"]


def test_names_of_the_network_cover_no_other_name() -> None:
    axes = large_graph(60, 400).plot()
    axes.figure.canvas.draw()
    boxes = [text.get_window_extent() for text in axes.texts]
    assert boxes
    assert not any(left.overlaps(right) for n, left in enumerate(boxes) for right in boxes[:n])


def test_a_symmetric_relation_counts_both_ways_in_the_matrix() -> None:
    said = (stated("p1", "met", "p2"), stated("p1", "told", "p2", start=9))
    axes = assemble(ENTITIES, said, CABLES).plot("adjacency")
    counts = axes.images[0].get_array()
    assert sorted(counts.ravel()) == [0, 0, 1, 2]


def test_a_dollar_sign_begins_no_formula() -> None:
    entities = (Entity("x", "Company", r"Ca$h $\frac$ Co"), Entity("y", "Company", "Other"))
    graph = assemble(entities, [stated("x", "sold", "y")], ())
    for kind in ("network", "degrees", "adjacency"):
        axes = graph.plot(kind)
        axes.figure.canvas.draw()
        assert r"Ca$h $\frac$ Co" in texts(axes)


def test_axes_that_are_given_are_drawn_on() -> None:
    axes = plt.subplots()[1]
    assert small_graph().plot("degrees", ax=axes) is axes


def test_an_unknown_kind_lists_the_known() -> None:
    with pytest.raises(QueryError, match="'pie' is no kind of plot: network; degrees"):
        small_graph().plot("pie")


def test_without_matplotlib_it_is_said_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "graphbuild.plots", None)
    with pytest.raises(PluginError, match=r"pip install '\.\[plot\]'"):
        small_graph().plot()

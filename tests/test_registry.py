"""Plug-ins are found by kind and name; a missing or clashing one is told by name."""

from __future__ import annotations

from importlib.metadata import EntryPoint

import pytest

from graphbuild import registry
from graphbuild.errors import PluginError


@pytest.mark.parametrize("kind", ["readers", "extractors", "exporters"])
def test_every_built_in_loads(kind: str) -> None:
    assert registry.names(kind)
    assert all(callable(registry.load(kind, name)) for name in registry.BUILT_IN[kind])


def test_an_unknown_name_lists_the_known() -> None:
    with pytest.raises(PluginError, match=r"'pdf'.*known: .*graphml") as caught:
        registry.load("exporters", "pdf")
    assert "graphml" in caught.value.known


def _install(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    point = EntryPoint(name, value, "graphbuild.exporters")
    monkeypatch.setattr(registry, "entry_points", lambda *, group: [point] if group == point.group else [])


def test_an_entry_point_is_a_plug_in(monkeypatch: pytest.MonkeyPatch) -> None:
    _install(monkeypatch, "plain", "json:dumps")
    assert registry.load("exporters", "plain")([1]) == "[1]"


def test_an_entry_point_may_not_take_a_built_in_name(monkeypatch: pytest.MonkeyPatch) -> None:
    _install(monkeypatch, "graphml", "json:dumps")
    with pytest.raises(PluginError, match="defined twice"):
        registry.names("exporters")


def test_a_broken_entry_point_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    _install(monkeypatch, "broken", "no_such_module:write")
    with pytest.raises(PluginError, match=r"'broken'.*no_such_module"):
        registry.load("exporters", "broken")

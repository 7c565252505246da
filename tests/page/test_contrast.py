"""Every colour of the page against the grounds on which it stands (WCAG 2, AA), computed from its files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import graphbuild.page
from graphbuild.looks import load_look
from tests.page.test_reading import contrast

STYLE = (Path(graphbuild.page.__file__).parent / "page.css").read_text(encoding="utf-8")
TEXT, GRAPHICS = 4.5, 3.0


def inks(scheme):
    """The custom properties of the style sheet on a ground."""
    light, dark = STYLE.split("@media (prefers-color-scheme: dark)", 1)
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", light if scheme == "light" else dark.split("\n}", 1)[0]))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_statuses_are_read_as_chips_and_as_labels_of_lines(scheme):
    grounds = [inks(scheme)[name] for name in ("canvas", "raised", "ground")]
    for look in load_look().statuses.values():
        assert min(contrast(getattr(look, scheme), ground) for ground in grounds) >= TEXT, look.label


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_types_are_seen_in_the_picture_and_in_the_legend(scheme):
    grounds = [inks(scheme)[name] for name in ("canvas", "raised")]
    for name, look in load_look().types.items():
        assert min(contrast(getattr(look, scheme), ground) for ground in grounds) >= GRAPHICS, name


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_is_read_on_buttons_and_marks(scheme):
    found = inks(scheme)
    assert contrast(found["accent-ink"], found["accent"]) >= TEXT
    assert min(contrast(found["ink"], found[f"mark-{end}"]) for end in ("subject", "object")) >= TEXT

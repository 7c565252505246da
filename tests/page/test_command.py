"""`graphbuild page` writes the page of a graph folder."""

from __future__ import annotations

import base64
import gzip
import json
import re

from click.testing import CliRunner

import graphbuild
from graphbuild.cli.page import command
from tests.page.harbour import harbour


def test_the_command_writes_the_page_that_it_was_asked_for(tmp_path, monkeypatch):
    monkeypatch.setattr(graphbuild, "read_graph", lambda folder: harbour(), raising=False)
    out = tmp_path / "page.html"
    options = ["--about", "Split", "--title", "Quays & <piers>", "--max-nodes", "2", "--out", str(out)]
    result = CliRunner().invoke(command, ["graph", *options], catch_exceptions=False)
    assert result.output.strip() == str(out)
    text = out.read_text(encoding="utf-8")
    assert "<title>Quays &amp; &lt;piers&gt;</title>" in text
    assert text.count('"shape": "') == 2


def columns(text):
    """What travels with a page."""
    packed = re.search(r'id="columns">([^<]*)<', text)[1]
    return json.loads(gzip.decompress(base64.b64decode(packed)))


def test_on_request_nothing_in_the_page_names_the_protected(tmp_path, monkeypatch):
    monkeypatch.setattr(graphbuild, "read_graph", lambda folder: harbour(), raising=False)
    for option in ([], ["--without-protected"]):
        out = tmp_path / "page.html"
        CliRunner().invoke(command, ["graph", *option, "--out", str(out)], catch_exceptions=False)
        text = out.read_text(encoding="utf-8")
        told = json.dumps(columns(text), ensure_ascii=False)
        assert ("imić" in told or "imić" in text) is (not option)
        assert "Harbour Agency" in told

"""Random telegrams in every layout and with every damage are read as the same cable."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from quopri import encodestring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.cables import parse_cable
from graphbuild.prose import clean
from graphbuild.records import Part

POSTS = {"LIMA": "LIMA", "RIO DE JANEIRO": "RIODEJANEIRO", "TEL AVIV": "TELAVIV", "KABUL": "KABUL", "SECSTATE": "STATE"}
WORDS = [
    "harbor",
    "minister",
    "road",
    "fishermen",
    "promise",
    "winter",
    "money",
    "storm",
    "letter",
    "market",
    "village",
    "engine",
]


@dataclass(frozen=True)
class Telegram:
    """What a random telegram says."""

    post: str
    year: int
    number: int
    tags: tuple[str, ...]
    references: tuple[tuple[str, int], ...]
    subject: str
    paragraphs: tuple[str, ...]

    @property
    def id(self) -> str:
        return f"{self.year % 100:02}{POSTS[self.post]}{self.number}"

    def text(self, mark: str = "{}. (C)", page: str = "") -> str:
        references = " ".join(
            f"{letter}. {post} {n}" for letter, (post, n) in zip("ABC", self.references, strict=False)
        )
        body = "\n\n".join(f"{mark.format(n)} {words}" for n, words in enumerate(self.paragraphs, 1))
        return (
            f"O 290709Z SEP {self.year % 100:02}\nFM AMEMBASSY {self.post}\nTO RUEHC/SECSTATE WASHDC\n\n"
            f"C O N F I D E N T I A L SECTION 01 OF 02 {self.post} {self.number:06}\n\nSIPDIS\n\nE.O. 12958: N/A\n"
            f"TAGS: {', '.join(self.tags)}\nSUBJECT: {self.subject}\n\nREF: {references}\n\n"
            f"{body.replace('~', page or ' ')}\n"
        )


def sentences(words: list[str]) -> str:
    middle = len(words) // 2
    return f"The {' '.join(words[:middle])}\n{' '.join(words[middle:])} and the ~end of it."


TELEGRAMS = st.builds(
    Telegram,
    post=st.sampled_from(list(POSTS)),
    year=st.integers(1966, 2010),
    number=st.integers(1, 999_999),
    tags=st.lists(st.sampled_from(["PREL", "PGOV", "ECON", "KTIP", "PE"]), min_size=1, unique=True).map(tuple),
    references=st.lists(
        st.tuples(st.sampled_from(list(POSTS)), st.integers(1, 99_999)), min_size=1, max_size=3, unique=True
    ).map(tuple),
    subject=st.lists(st.sampled_from(WORDS), min_size=3, max_size=6).map(lambda words: " ".join(words).upper()),
    paragraphs=st.lists(
        st.lists(st.sampled_from(WORDS), min_size=8, max_size=30).map(sentences), min_size=3, max_size=14
    ).map(tuple),
)


def page_of(telegram: Telegram) -> str:
    return f"\n\n{telegram.post} {telegram.number:08}  002 OF 002\n\n"


HEADLINES = "\n\nFerry Sails Again After A Long Winter\n\nIt sailed... More>>\n"
RENDERINGS: dict[str, Callable[[Telegram], str]] = {
    "plain": Telegram.text,
    "line ends of two characters": lambda t: t.text().replace("\n", "\r\n"),
    "entities": lambda t: t.text().replace("\n", "&#x000A;"),
    "a page of a site": lambda t: (
        f"<html><head><title>x</title></head><ul><li><a href='/'>Home</a></li></ul><pre>{escape(t.text())}</pre></html>"
    ),
    "line breaks": lambda t: t.text().replace("\n", "<br/>\n"),
    "Markdown": lambda t: t.text("[1](#){}. (C)"),
    "signs": lambda t: t.text("¶{}. (C)"),
    "misread signs": lambda t: t.text("Â¶{}. (C)"),
    "a stray figure": lambda t: t.text("1{}. (C)"),
    "a list": lambda t: t.text("- 1{}. (SBU)"),
    "no markings": lambda t: t.text("{}."),
    "mail": lambda t: encodestring(t.text().replace("\n", " \n").encode()).decode(),
    "page lines": lambda t: t.text(page=page_of(t)),
    "control characters": lambda t: "\ufeff" + t.text().replace("C O N", "\x00C O N"),
    "headlines": lambda t: t.text() + HEADLINES,
    "a signer and headlines": lambda t: t.text() + "\nROE" + HEADLINES,
}
WARNED = {
    "a stray figure": "stray",
    "a list": "stray",
    "misread signs": "wrong encoding",
    "headlines": "web page",
    "a signer and headlines": "web page",
}


@pytest.mark.parametrize("rendering", RENDERINGS)
@settings(deadline=None)
@given(telegram=TELEGRAMS)
def test_every_rendering_is_the_same_cable(rendering: str, telegram: Telegram) -> None:
    cable = parse_cable(RENDERINGS[rendering](telegram))
    assert cable.id == telegram.id
    assert cable.tags == telegram.tags
    assert cable.references == tuple(
        dict.fromkeys(f"{telegram.year % 100:02}{POSTS[post]}{number}" for post, number in telegram.references)
    )
    assert cable.subject == telegram.subject
    assert [p.number for p in cable.paragraphs] == list(range(len(telegram.paragraphs) + 1))
    prose = [clean(cable.text, p.pieces).text for _, p in cable.passages if p.part is not Part.SUBJECT]
    assert prose == [" ".join(words.replace("~", " ").split()) for words in telegram.paragraphs]
    warning = WARNED.get(rendering)
    assert any(warning in each for each in cable.warnings) if warning else not cable.warnings


@pytest.mark.parametrize("end", ["\\\n", " \\\n", "\\ \n", " \\&#x000A;"])
def test_backslashes_at_the_ends_of_lines_are_no_text(end: str) -> None:
    text = "TAGS: PE\nSUBJECT: TALKS ON\nHARBORS\n\n1. (C) They go\non.\n\n2. (C) It ends.\n"
    plain, damaged = parse_cable(text, source="09LIMA1"), parse_cable(text.replace("\n", end), source="09LIMA1")
    assert damaged.subject == plain.subject == "TALKS ON HARBORS"
    words = [[clean(c.text, passage.pieces).text for _, passage in c.passages] for c in (plain, damaged)]
    assert words[0] == words[1]

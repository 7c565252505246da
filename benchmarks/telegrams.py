"""Numbers in, texts of composed telegrams out: as long, as wrapped and as damaged as those of a dump."""

from __future__ import annotations

import random
from collections.abc import Iterator

_POSTS = ("LIMA", "QUITO", "NAIROBI", "DHAKA", "MOSCOW", "RIO DE JANEIRO", "TEL AVIV", "ANKARA", "HANOI", "PRETORIA")
_TALK = [
    "the", "Minister", "of", "Fisheries", "told", "the", "Ambassador", "that", "a", "harbor", "would", "be",
    "built", "before", "next", "year", "while", "fishermen", "from", "the", "coast", "said", "that", "they",
    "had", "heard", "such", "promises", "for", "a", "decade", "and", "wanted", "money", "instead", "of",
    "another", "plan", "which", "the", "Central", "Bank,", "the", "Ministry", "of", "Finance", "and", "several",
    "NGOs", "had", "criticized", "in", "2007", "as", "too", "expensive",
]  # fmt: skip
_SUBJECT = [
    "FISHERMEN", "ASK", "FOR", "A", "HARBOR", "AND", "THE", "MINISTER", "PROMISES", "ONE", "BEFORE", "NEXT",
    "YEAR'S", "ELECTION",
]  # fmt: skip
_TAGS = ("PREL", "PGOV", "ECON", "EFIN", "PHUM", "EAGR", "SENV", "KDEM", "KCOR", "EINV", "PTER", "MARR")
_OFFICERS = ("Ambassador Jane Roe", "DCM John Q. Moe", "Political Counselor Ann Roe-Moe", "CDA Peter van der Roe")
_HEADINGS = ("The Harbor", "Money is Short", "Next Steps", "The Opposition Waits", "What the Mayor Wants")
_WIDTH = 62


def render_telegrams(seed: int = 7) -> Iterator[str]:
    """Telegrams without end, the same for the same seed: 6,300 characters on average, from 1,500 to 25,000."""
    draw, number = random.Random(seed), 0
    while True:
        number += 1
        post = draw.choice(_POSTS)
        count = min(40, max(3, round(draw.lognormvariate(2.2, 0.5))))
        yield (
            _header(draw, post, number)
            + "".join(_body(draw, post, number, count))
            + f"\n{draw.choice(('ROE', 'MOE'))}\n"
        )


def _header(draw: random.Random, post: str, number: int) -> str:
    year = draw.randint(4, 10)
    subject = _wrapped(" ".join(draw.choices(_SUBJECT, k=draw.randint(5, 13))))
    tags = ", ".join(draw.sample(_TAGS, draw.randint(2, 6)))
    references = _references(draw) if draw.random() < 0.6 else ""
    officer = f"Classified By: {draw.choice(_OFFICERS)} for reasons 1.4 (b) and (d).\n\n" if draw.random() < 0.5 else ""
    return (
        f"VZCZCXRO{number % 10_000:04}\nPP RUEHAA RUEHPE\nDE RUEHPE #{number % 10_000:04}/01 2730709\nZNY CCCCC ZZH\n"
        f"P 290709Z SEP {year:02}\nFM AMEMBASSY {post}\nTO RUEHC/SECSTATE WASHDC PRIORITY 0219\n"
        "INFO RUEHQT/AMEMBASSY QUITO 0007\nRUEHBO/AMEMBASSY BOGOTA 1234\nRUCNDT/USMISSION USUN NEW YORK 0042\n\n"
        f"C O N F I D E N T I A L SECTION 01 OF 03 {post} {number:06}\n\nSIPDIS\n\nSTATE FOR WHA/AND AND EEB/IFD\n\n"
        f"E.O. 12958: DECL: 09/29/2018\nTAGS: {tags}\nSUBJECT: {subject}\n\n{references}{officer}"
    )


def _references(draw: random.Random) -> str:
    items = (
        f"{letter}. {draw.choice(('', '', '06 ', '2005 '))}{draw.choice(_POSTS)} {draw.randint(1, 99_999)}"
        for letter in "ABCDE"[: draw.randint(1, 4)]
    )
    return "REF: " + "\n     ".join(items) + "\n\n"


def _body(draw: random.Random, post: str, number: int, count: int) -> Iterator[str]:
    for place in range(1, count + 1):
        if draw.random() < 0.25:
            heading = draw.choice(_HEADINGS)
            yield f"{heading}\n{'-' * len(heading)}\n\n"
        prose = _prose(draw)
        if place == 1:
            prose = f"Summary: {prose} End Summary."
        elif place == count:
            prose = f"Comment: {prose} End comment."
        lines = _wrapped(f"{place}. (C) {prose}")
        if place % 6 == 5:
            first, _, rest = lines.partition("\n")
            lines = f"{first}\n\n{post} {number:08}  {place // 6 + 2:03} OF 003\n\n\n{rest}"
        yield f"{lines}\n\n"
        if draw.random() < 0.08:
            yield "".join(f"-- {_wrapped(' '.join(draw.choices(_TALK, k=15)))}\n\n" for _ in range(3))


def _prose(draw: random.Random) -> str:
    sentences = (" ".join(draw.choices(_TALK, k=draw.randint(8, 32))).capitalize() for _ in range(draw.randint(2, 7)))
    return ". ".join(sentences) + "."


def _wrapped(words: str) -> str:
    lines, line = [], ""
    for word in words.split():
        if len(line) + len(word) >= _WIDTH:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])

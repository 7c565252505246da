"""The text of one cable in, the Cable out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from string import ascii_lowercase

from graphbuild.cables.catalogue import find_catalogue
from graphbuild.cables.cutting import cut_passages
from graphbuild.cables.ending import find_end, find_signer, find_trailer
from graphbuild.cables.envelope import find_group, find_sent
from graphbuild.cables.found import Found
from graphbuild.cables.header import find_header
from graphbuild.cables.identity import find_identity
from graphbuild.cables.layout import Layout, find_layout, header_zone
from graphbuild.cables.lines import find_lines
from graphbuild.cables.paragraphs import find_paragraphs
from graphbuild.cables.plain import Plain, plain_text
from graphbuild.errors import CableError
from graphbuild.prose import MISREAD
from graphbuild.records import Cable, HeaderField, HeaderValue, Paragraph, Part, Span, year_of

_SECTION = re.compile(r"(?:FM|TO) (?:AMEMB|AMCON|SECSTATE|US|RU[A-Z]{3,6}/)")
_MISREAD = re.compile(MISREAD)
_TELEGRAM_END = "NBT#0123456789 \n\t"
_BROKEN, _LONG = frozenset(f"{ascii_lowercase},"), 100
_EXTRACT = "This record is a partial extract"


def parse_cable(text: str, *, source: str = "") -> Cable:
    """Reads one cable, or a fragment of its header; `source` names it and gives the id where the text has none.

    CableError where the text is empty.
    """
    if not text.strip("\x00 \t\r\n\f\ufeff"):
        raise CableError("there is no text in it", source=source or "text")
    plain, name = plain_text(text), source
    if catalogue := find_catalogue(plain.text):
        plain, name = plain.after(catalogue.end), catalogue.id
    head = header_zone(plain.text)
    layout = find_layout(head)
    group = find_group(plain.text, end=layout.envelope.end)
    identity = find_identity(plain.text, source=name, end=layout.body, year=int(group["year"]) if group else None)
    year = year_of(identity.id)
    header = find_header(head, layout, group=group, year=year)
    subject = next((Span(start, end) for field, _, start, end in header if field is HeaderField.SUBJECT), None)
    end = find_trailer(plain.text, body=layout.body)
    lines = find_lines(plain.text, start=layout.body, end=end)
    end = find_end(plain.text, lines, end=end)
    signer = find_signer(plain.text, body=layout.body, end=end)
    stop = signer[2] if signer else end
    lines = [line for line in lines if line.end() <= stop]
    paragraphs, told = find_paragraphs(plain, lines, start=layout.body, end=stop, subject=subject)
    paragraphs = cut_passages(text, paragraphs)
    if signer:
        header.append(signer)
    sent = find_sent(plain.text, group, end=layout.envelope.end, year=year)
    return Cable(
        id=identity.id,
        text=text,
        source=source,
        date=sent or (catalogue.sent if catalogue else None),
        header=_placed(header, plain),
        paragraphs=paragraphs,
        warnings=tuple(
            filter(
                None,
                (identity.warning, *_warnings(plain, layout, lines, end=end), *told, _broken_off(text, paragraphs)),
            )
        ),
    )


def _placed(values: Iterable[Found], plain: Plain) -> tuple[HeaderValue, ...]:
    if plain.is_source:
        return tuple([HeaderValue(*value) for value in values])
    return tuple([HeaderValue(field, value, *plain.places(start, end)) for field, value, start, end in values])


def _broken_off(text: str, paragraphs: Iterable[Paragraph]) -> str:
    """The warning that paragraphs end inside a sentence, or nothing."""
    numbers = [
        str(paragraph.number)
        for paragraph in paragraphs
        if text[paragraph.passages[-1].pieces[-1].end - 1] in _BROKEN and paragraph.number and _is_prose(paragraph)
    ]
    return (
        f"sentences break off at the end of paragraph {', '.join(numbers)}: read as far as they go" if numbers else ""
    )


def _is_prose(paragraph: Paragraph) -> bool:
    """Whether its last passage is no heading and long."""
    last = paragraph.passages[-1]
    return last.part is not Part.HEADING and last.pieces[-1].end - last.pieces[0].start > _LONG


def _warnings(plain: Plain, layout: Layout, lines: Iterable[re.Match[str]], *, end: int) -> Iterator[str]:
    if not layout.fields:
        yield "no header field was found"
    if plain.text[end:].strip(_TELEGRAM_END):
        yield "a web page goes on after the cable: left out"
    if not plain.source.isascii() and _MISREAD.search(plain.source):
        yield "characters were once read in a wrong encoding: read as they were meant"
    pages = [line for line in lines if line.lastgroup == "page" and line.start() > layout.body]
    if any(_SECTION.match(line["page"]) for line in pages):
        yield "the header is repeated between the sections: left out"
    if _EXTRACT in plain.text:
        yield "this record is a partial extract"

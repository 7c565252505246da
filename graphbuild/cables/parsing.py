"""The text of one cable in, the Cable out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from string import ascii_lowercase

from msgspec import Struct
from msgspec.structs import replace

from graphbuild.cables.catalogue import find_catalogue
from graphbuild.cables.cutting import cut_passages
from graphbuild.cables.ending import find_end, find_signer, find_trailer
from graphbuild.cables.envelope import find_group, find_sent, find_year
from graphbuild.cables.found import Found
from graphbuild.cables.header import find_header
from graphbuild.cables.identity import Identity, find_identity
from graphbuild.cables.layout import find_layout, header_zone
from graphbuild.cables.lines import find_lines
from graphbuild.cables.paragraphs import find_paragraphs
from graphbuild.cables.plain import Plain, plain_text
from graphbuild.cables.relining import with_marks_on_lines
from graphbuild.cables.volumes import find_printed
from graphbuild.errors import CableError
from graphbuild.prose import MISREAD
from graphbuild.records import Cable, HeaderField, HeaderValue, Paragraph, Part, Span, full_year, post_of, year_of

_SECTION = re.compile(r"(?:[OPRZ] ){1,3}\d{6}Z |(?:FM|TO) (?:AMEMB|AMCON|SECSTATE|US|RU[A-Z]{3,6}/)")
_MISREAD = re.compile(MISREAD)
_TELEGRAM_END = "NBT#0123456789 \n\t"
_BROKEN, _LONG = frozenset(f"{ascii_lowercase},"), 100
_FEW, _LONG_BODY = 3, 400
_EXTRACT = "This record is a partial extract"
_NO_FIELD = "no header field was found"


class _Head(Struct, frozen=True):
    """What stands above a cable's text, where this begins, where it ends at the latest, and a warning."""

    id: str
    sent: datetime | None
    values: list[Found]
    body: int
    end: int
    warning: str


def parse_cable(text: str, *, source: str = "") -> Cable:
    """Reads one cable, or a fragment of its header; `source` names it and gives the id where the text has none.

    CableError where the text is empty.
    """
    if not text.strip("\x00 \t\r\n\f\ufeff"):
        raise CableError("there is no text in it", source=source or "text")
    plain, name = plain_text(text), source
    if catalogue := find_catalogue(plain.text):
        plain, name = plain.after(catalogue.end), catalogue.id or source
    if head := _printed(plain, name):
        plain = plain.broken(head.body)
    else:
        head = _transmitted(plain, name)
    subject = _subject(head.values)
    end = min(find_trailer(plain.text, body=head.body), head.end)
    lines = find_lines(plain.text, start=head.body, end=end)
    end = find_end(plain.text, lines, end=end)
    signer = find_signer(plain.text, body=head.body, end=end)
    stop = signer[1] if signer else end
    while lines and lines[-1].end() > stop:
        lines.pop()
    paragraphs, told = find_paragraphs(plain, lines, start=head.body, end=stop, subject=subject)
    if len(paragraphs) < _FEW and stop - head.body > _LONG_BODY:
        parted = with_marks_on_lines(plain.text, start=head.body, end=stop)
        if parted != plain.text:
            lines = find_lines(parted, start=head.body, end=stop)
            again = replace(plain, text=parted)
            paragraphs, told = find_paragraphs(again, lines, start=head.body, end=stop, subject=subject)
    paragraphs = cut_passages(text, paragraphs)
    warnings = (head.warning, *_warnings(plain, head, lines, end=end), *told, _broken_off(text, paragraphs))
    return Cable(
        id=head.id,
        text=text,
        source=source,
        date=head.sent or (catalogue.sent if catalogue else None),
        header=_placed([*head.values, signer[0]] if signer else head.values, plain),
        paragraphs=paragraphs,
        warnings=tuple(filter(None, warnings)),
    )


def _subject(values: Iterable[Found]) -> Span | None:
    """Where the subject stands; a member of an enumeration is slow to look up, so it is asked for once."""
    kind = HeaderField.SUBJECT
    for field, _, start, end in values:
        if field is kind:
            return Span(start, end)
    return None


def _transmitted(plain: Plain, name: str) -> _Head:
    """The head of a telegram as it was sent."""
    zone = header_zone(plain.text)
    layout = find_layout(zone)
    refs = layout.fields["refs"][0].start if "refs" in layout.fields else len(zone)
    group = find_group(plain.text, end=layout.envelope.end, refs=refs)
    dated = full_year(group["year"]) if group else None
    identity = find_identity(plain.text, source=name, end=layout.body, year=dated, refs=refs)
    year = dated or year_of(identity.id) or find_year(zone)
    values = find_header(zone, layout, group=group, year=year, post=post_of(identity.id))
    sent = find_sent(plain.text, group, end=layout.envelope.end, year=year)
    warning = "; ".join(filter(None, (identity.warning, "" if layout.fields else _NO_FIELD)))
    return _Head(identity.id, sent, values, layout.body, len(plain.text), warning)


def _printed(plain: Plain, name: str) -> _Head | None:
    """The head of a telegram as a volume of documents prints it."""
    found = find_printed(plain.text)
    if not found:
        return None
    identity = (
        Identity(found.id)
        if found.id
        else find_identity(plain.text[: found.body], source=name, end=0, year=None, refs=found.body)
    )
    warning = "; ".join(filter(None, (identity.warning, found.warning)))
    return _Head(identity.id, found.sent, found.values, found.body, found.end, warning)


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


def _warnings(plain: Plain, head: _Head, lines: Iterable[re.Match[str]], *, end: int) -> Iterator[str]:
    if plain.text[end : head.end].strip(_TELEGRAM_END):
        yield "a web page goes on after the cable: left out"
    if not plain.source.isascii() and _MISREAD.search(plain.source):
        yield "characters were once read in a wrong encoding: read as they were meant"
    pages = [line for line in lines if line.lastgroup == "page" and line.start() > head.body]
    if any(_SECTION.match(line["page"]) for line in pages):
        yield "the header is repeated between the sections: left out"
    if _EXTRACT in plain.text:
        yield "this record is a partial extract"

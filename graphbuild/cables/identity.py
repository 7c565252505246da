"""What is left of a telegram's numbers in, its canonical id out."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from graphbuild.cables.posts import canonical_id, post_named
from graphbuild.ontology.telegram import load_telegram

_CANONICAL = re.compile(r"(?<![A-Za-z0-9])(?P<id>\d\d[A-Z]{3,25}\d{1,7})(?:_a)?(?![A-Za-z0-9])")
_CLASS_LINE = re.compile(
    r"^[ \t]*(?:U ?N ?C ?L ?A ?S|C ?O ?N ?F|S ?E ?C ?R ?E ?T|LIMITED|TOP)[^\n]*?"
    r"(?:SECTION \d+ OF \d+ )?(?P<post>[A-Z][A-Z .']{2,25}?)[ ]+(?P<number>\d{3,7})(?:[ ]|$)",
    re.M,
)
_PAGE_LINE = re.compile(
    r"^[ \t]*(?P<post>[A-Z][A-Z .'-]{2,30}?)[ ]+(?P<number>\d{5,8})[ ]+\d{3}(?:\.\d)?[ ]OF[ ]\d{3}", re.M
)
_ROUTING = re.compile(r"\bDE (?P<route>RU[A-Z0-9]{3,6}) #?(?P<number>\d{3,7})")
_YEARS = re.compile(r"\b\d{6}Z?\s+[A-Z]{3}\s+(?P<year>\d{4}|\d\d)\b")


@dataclass(frozen=True, slots=True)
class Identity:
    """A cable's id, and what it was read from where that is not its header."""

    id: str
    warning: str = ""


def find_identity(text: str, *, source: str, end: int) -> Identity:
    """The id from the header, page lines, routing indicator, source name or opening lines, or from the content."""
    year = _YEARS.search(text, 0, max(end, 600))
    numbered = _numbered(text, end)
    named = _CANONICAL.search(source.rsplit("/", 1)[-1].upper())
    if numbered and year:
        post, number, warning = numbered
        return Identity(canonical_id(year=int(year["year"]), post=post, number=number), warning)
    if named:
        return Identity(named["id"], "no number in the header: the id is the source's name")
    if found := _CANONICAL.search(text, 0, max(end, 600)):
        return Identity(found["id"], "no number in the header: the id is one in the text")
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return Identity(f"UNKNOWN{int(digest, 16)}", "no number, date or name: the id is made from the content")


def _numbered(text: str, end: int) -> tuple[str, str, str] | None:
    if (found := _CLASS_LINE.search(text, 0, max(end, 600))) and (post := post_named(found["post"])):
        return post, found["number"], ""
    if (found := _PAGE_LINE.search(text)) and (post := post_named(found["post"])):
        return post, found["number"], "no classification line: the id is from a page line"
    found = _ROUTING.search(text, 0, max(end, 600))
    if found and (post := load_telegram().post_of_routing.get(found["route"])):
        return post, found["number"], "no classification line: the id is from the routing line"
    return None

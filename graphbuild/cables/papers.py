"""The words after REF in, the same characters out with all numbers blanked that are no number of a cable."""

from __future__ import annotations

import re
from functools import cache, partial

from graphbuild.cables.months import SPELLED
from graphbuild.records import full_year

MONTH = rf"{SPELLED}(?![A-Za-z])\.?"
"""A month as a date spells it, its full stop too; the pattern is for upper and lower case."""
_DAY = r"(?<!\d)\d{1,2}(?:ST|ND|RD|TH)?"
_MORE = r"(?:\s*(?:-|,|&|AND|TO)\s*\d{1,2}(?!\d))*"
_NUMBERS = r"\s*(?:NO\.?|NUMBERS?)?\s*\d[\d.]*(?:\s*(?:-|,|&|AND|TO|THROUGH)\s*\d+(?![\d/]))*"
_AIRGRAM = r"(?<=[A-Z] )A-\d{1,4}\b(?!\s+[A-Z]{4})"
_REPORT = r"\bIIR[ -]*\d(?:[ /-]*\d{2,4}){1,3}|\bTDX?[ -]*\d{3}(?:[ /-]*\d+)*|\bFBIS[ -]*[A-Z]*\d+"
_GROUP = rf"(?<!\d)\d{{6}}Z(?:\s*{SPELLED}\.?\s*(?:\d{{4}}|\d\d)?)?"
_DATE = (
    rf"(?:\d{{1,2}}-)?{_DAY}\s*{MONTH}(?:,?\s*(?:(?:19|20)\d\d|'?[0-26-9]\d)\b)?(?!\s+\d\b)"
    rf"|\b(?<!\bDE ){MONTH}\s*(?:(?:19|20)\d\d\b|{_DAY}{_MORE}(?:,?\s*(?:19|20)\d\d)?(?!\d))"
    r"|(?<!\d)\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d\d)(?!\d)|(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)"
)
_PARTS = rf"\b(?:PARA(?:GRAPH)?S?|SECTIONS?|PARTS?|PAGES?|UNSCR|UNSC RESOLUTION|RESOLUTION|PL|P\.L\.)\b\.?{_NUMBERS}"
_PAGE = r"\b0\d{5,7} \d{3}(?:\.\d)? OF \d{3}\b"
_RULES = r"\b\d{1,3}\s*(?:FAM|FAH|CFR|USC|U\.S\.C\.)\s*[\d.-]+"

_COUNTED = re.compile(r"(\d\d?)[/-](\d\d?)[/-]([1-9]\d)")
_SIGNS = re.compile(
    rf"-|/|Z| OF |IIR|TD|FBIS|{SPELLED}\b"
    r"|PARA|SECTION|PART|PAGE|UNSC|RESOLUTION|P\.?L|FAM|FAH|CFR|U\.?S\.?C"
)


def without_other_papers(text: str, *, no_cables: tuple[str, ...], year: int | None) -> str:
    """Blanks reports, date-time groups, dates up to `year`, paragraphs, page lines and rules.

    `no_cables` are words for letters.
    """
    return _papers(no_cables).sub(partial(_blank, year=year), text) if _SIGNS.search(text.upper()) else text


def _blank(found: re.Match[str], *, year: int | None) -> str:
    counted = _COUNTED.fullmatch(found[0])
    if counted and year and full_year(counted[3]) > year:
        first, *rest = map(int, counted.groups())
        if rest == [first + 1, first + 2]:
            return found[0]
    return "~" * len(found[0])


@cache
def _papers(no_cables: tuple[str, ...]) -> re.Pattern[str]:
    words = rf"\b(?:{'|'.join(map(re.escape, no_cables))})S?\b"
    short = r"\d{1,2}[/-]\d{1,2}(?:\s*(?:,|&|AND)\s*\d{1,2}(?:[/-]\d{1,2})?)*(?![\d/])"
    mailed = rf"{words}\s+(?:(?:OF|DATED|ON|FROM)\s+)*{short}|(?<!\d){short}(?=\s+{words})"
    mailed += rf"|(?<![\dA-Z/-])(?<![A-Z][ \n]){short}(?=(?:\s+(?!AND\b)[A-Z][A-Z'-]+){{1,4}}\s+{words})"
    return re.compile("|".join((_REPORT, _AIRGRAM, _GROUP, _DATE, mailed, _PARTS, _PAGE, _RULES)), re.I)

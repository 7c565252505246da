"""A cable's body in, the lines out that give it its structure: marks of paragraphs, list items, rules, page lines."""

from __future__ import annotations

import re

from graphbuild.cables.classes import CLASS
from graphbuild.prose import PAGE_LINE, RELEASE_LINE

_CLASS = r"C|S|U|SBU|LOU|TS|[SCU]//?[A-Z/]{2,12}|SBU/[A-Z/]{2,10}|[SC]//?REL[A-Z ]*(?:TO )?[A-Z, ]{3,40}"
_WORDS = r"FOUO|UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|Unclassified|Confidential|Secret|sbu|fouo|[csu]"
_ENTIRE = r"(?:[ \t]*-+[ \t]*(?i:ENTIRE TEXT)\.?)?"
_NUMBERED = (
    r"(?:(?P<dash>[-*•][ \t]+)?(?P<sign>¶[ \t]*|\((?=\d{1,3}\)[ \t]*\([A-Z]))?(?P<number>\d{1,3})"
    r"[ \t]*(?:\\?[.)]{1,2}[ \t]*|-[ \t]+(?=\()|(?=\(|\n\([A-Z]{1,3}\)))"
    r"(?:\n\s*(?=\([A-Z]{1,3}\)\s))?(?:(?P=number)[.)][ \t]*)?"
    rf"(?:¶?\(?[ ]?(?P<marking>{_CLASS}|{_WORDS}){_ENTIRE}[ ]?\)[.:]?"
    r"(?:[ \t]*\((?P=marking)\)|\n\s*(?=[A-Z][a-z]))?)?[ \t]*(?=\S))"
)
_MARK = rf"(?P<mark>(?=[-*•¶\d(]){_NUMBERED}|\((?P<lettered>{_CLASS})\)[ \t]*(?=\S))"
_RULE = r"(?P<rule>(?:[-=_*~.][-=_*~. ]{2,}|--)(?=\n|\Z))"
_SECTION = (
    r"(?:[OPRZ] ){1,3}\d{6}Z [A-Z]{3} \d\d[^\n]*\n(?:[^\n]*\n){1,40}?"
    rf"[ \t]*{CLASS} SECTION \d+ OF \d+ [^\n]*"
    r"(?:\n(?:[^\n]*\n){0,14}?[ \t]*E\.O\. 1\d{4}[^\n]*\n(?:[^\n]*\n){0,4}?"
    r"[ \t]*SUBJECT: [^\n]*(?:\n[A-Z][^a-z\n]+(?=\n))*)?"
)
"""The header that stands again above a further section, to its last line."""
_PAGE = (
    rf"(?P<page>{PAGE_LINE}|\d\d(?=\n+ACTION )|-{{5,}} *[\dA-F]{{6}}[^\n]{{0,16}}(?=\n|\Z)|"
    r"PAGE (?:\d+|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN) [^\n]{0,70}(?=\n|\Z)"
    r"|(?:(?(blank)Page: \d+(?=[ \t]*\n[ \t]*\n)|(?!))|#\d{4})[ \t]*(?=\n|\Z)"
    rf"|{RELEASE_LINE}"
    rf"|{CLASS}"
    r"(?:[^\n]{0,40} SECTION \d+ OF \d+[^\n]*|//[A-Z/, ]{2,40}| {3,}[A-Z]{3}\d{4})?[ \t]*(?=\n|\Z)"
    r"|(?:UNCLASSIFIED )?U\.S\. Department of State Case No[^\n]*"
    r"|(?:(?:RELEASED IN (?:PART|FULL)|GP-[1-4]\.?)[ \t]*(?=\n|\Z)|NOTE BY OC/T:[^\n]*)"
    r"|(?(blank)(?:STATE|DEPT|DEPARTMENT) FOR [A-Z]{1,5}/[A-Z/, ]+(?=\n[ \t]*\n)|(?!))"
    r"|(?:ACTION|INFO)(?:\s+[A-Z]{1,5}-\d\d)+(?:\s+/\d{3}[A-Z]?)?(?: [A-Z])?[ \t]*(?=\n|\Z)"
    rf"|{_SECTION}"
    r"|(?:SIPDIS|(?(blank)SENSITIVE(?=[ \t]*\n[ \t]*\n)|(?!))|NOFORN|NODIS|EXDIS|NNNN?|BT)[ \t]*(?=\n|\Z)"
    r"|(?:VZCZC|(?:OO|PP|RR|ZZ) RU[A-Z]{3}|DE RU[A-Z]{3,5} #|ZN[RY] [A-Z]{5}|(?:[OPRZ] ){1,3}\d{6}Z [A-Z]{3} "
    r"|(?:FM|TO|INFO) (?:RU[A-Z]{3,5}/|AMEMB|AMCON|SECSTATE|US)|R[HU][A-Z]{3,6}/[A-Z]|E\.O\. 1\d{4}|TAGS: )[^\n]*"
    r"|SUBJECT: [^\n]*(?:\n(?!\d)[A-Z][^a-z\n]+(?=\n))*"
    r"|(?:Classified By|CLASSIFIED BY): [^\n]+(?:\n(?!\n|[ \t]*[¶\d])[^\n]+)*)"
)
_ITEM = r"(?P<item>(?:--?|[*•o])[ \t]+(?=\S)|--(?=[A-Z])|(?(blank)-(?=[A-Z][a-z])|(?!)))"
_STRUCTURE = (
    r"(?![a-np-z])(?!(?:[A-Z][a-z]+[ ,]|o)[a-z])(?P<blank>(?:[ \t]*+\n)++)?+[ \t]*+"
    rf"(?:(?=[^A-Za-z]|o[ \t]|\Z)(?:{_MARK}|{_RULE}|{_ITEM})"
    rf"|(?=[A-Z][A-Z .'-]|Cl|De|Page: |#|[A-Z][a-z]+ [A-Z]\.|\d\d\n|-{{5}}){_PAGE}|(?(blank)|(?!)))"
)
_INDENT = 40
_LINES, _LINES_FROM_START = re.compile(rf"\n{_STRUCTURE}"), re.compile(rf"(?:\n|\A){_STRUCTURE}")


def find_lines(text: str, *, start: int, end: int) -> list[re.Match[str]]:
    """The structural lines between `start` and `end` in order, each with the blank lines before it; or these alone.

    A line is a match from the line end before it; its last group is "mark", "rule", "page", "item" or "blank".
    """
    indent = len(text[max(0, start - _INDENT) : start]) - len(text[max(0, start - _INDENT) : start].rstrip(" \t"))
    start -= indent + 1 if text[start - indent - 1 : start - indent] == "\n" else 0
    return list((_LINES if start else _LINES_FROM_START).finditer(text, start, end))
